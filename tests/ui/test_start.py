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
late = ("markdown", "column", "formula", "pygments", "jinja2", "sqlite3", "asyncio")
print(sorted(name for name in sys.modules if name.split(".")[-1].startswith(late)))
"""


def test_an_empty_window_is_shown_without_what_a_conversation_needs(tmp_path: Path) -> None:
    environment = {**os.environ, "BITNET_DESKTOP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _CHILD], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
