"""What a start does not wait for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_CHILD = """
import sys

from PySide6.QtWidgets import QApplication

from bitnet_desktop.app import WindowOptions, build_app

app = build_app(WindowOptions())
app.window.show()
QApplication.instance().processEvents()
late = (
    "about", "asyncio", "column", "conversation_list", "events", "formula", "jeepney", "jinja2", "leaves", "markdown",
    "message_region", "model_menu", "nacl", "pygments", "sentences", "sidebar_menus", "sqlite3", "ssl", "subprocess",
)
print(sorted(name for name in sys.modules if name.split(".")[-1].startswith(late)))
"""


_SOURCES_CHILD = """
import linecache

from bitnet_desktop.desktop.plain_imports import use_plain_imports

use_plain_imports()
import bitnet_desktop.window_loop

print(sorted(name for name in linecache.cache if "bitnet_desktop" in name))
"""


def _run(child: str, home: Path) -> str:
    environment = {**os.environ, "BITNET_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", child], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_no_source_is_read_for_an_import(tmp_path: Path) -> None:
    assert _run(_SOURCES_CHILD, tmp_path) == "[]"


def test_an_empty_window_is_shown_without_what_a_conversation_needs(tmp_path: Path) -> None:
    assert _run(_CHILD, tmp_path) == "[]"


_ORDER_CHILD = """
import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bitnet_desktop.app import WindowOptions, build_app

window = build_app(WindowOptions()).window
window.show()
QApplication.instance().processEvents()
sidebar = window.sidebar
QApplication.instance().processEvents()
chain = [window.nextInFocusChain()]
while chain[-1] is not window:
    chain.append(chain[-1].nextInFocusChain())
stops = [widget for widget in chain if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
named = [sidebar.new_button, sidebar.search_button, sidebar.view, window.page.side_button, window.composer.focusProxy()]
print([stops.index(widget) for widget in named] == sorted(stops.index(widget) for widget in named))
"""


def test_the_tab_key_comes_to_the_side_bar_first_although_it_is_made_last(tmp_path: Path) -> None:
    assert _run(_ORDER_CHILD, tmp_path) == "True"
