"""A link that is clicked in the installed app opens in the system's browser, with the system's libraries."""

from __future__ import annotations

import contextlib
import os
import subprocess

import pytest

from bitnet_desktop.settings import Settings, save_settings
from bitnet_desktop.storage.conversations import Library
from tests.frozen.clean_root import CleanRoot
from tests.unit.storage.samples import put

pytestmark = pytest.mark.timeout(3600)

_PAGE = "https://example.org/page"


def test_a_link_that_is_clicked_opens_with_the_systems_own_libraries(
    installed: CleanRoot, display: str
) -> None:
    browser = installed.folder / "usr" / "local" / "bin" / "xdg-open"
    browser.write_text('#!/bin/sh\n{ echo "opened=$1"; env; echo end=; } > /tmp/seen-by-browser\n')
    browser.chmod(0o755)
    seen = installed.folder / "tmp" / "seen-by-browser"
    home = installed.home / "link"
    data = home / "data"
    data.mkdir(parents=True)
    library = Library.open(data / "conversations.db")
    with contextlib.closing(library.database):
        # So long that wherever one clicks there is the link.
        put(library, "Where?", f"[{'here ' * 600}]({_PAGE})", title="Links")
    save_settings(home / "settings" / "settings.json", Settings(trusted_sites=("example.org",)))
    installed.give_home_back()
    try:
        with installed.running(
            "bitnet-desktop", "--model", "/home/person/small.gguf",
            DISPLAY=display, BITNET_DESKTOP_HOME="/home/person/link", LD_LIBRARY_PATH="/opt/mine",
        ):  # fmt: skip
            installed.wait_for("llama-cli")
            _click(display, 60, 118)  # the conversation in the list
            _click(display, 720, 400)  # the middle of its reply
            text = installed.wait_for_file(seen, "end=")
    finally:
        browser.unlink()
    facts = dict(line.split("=", 1) for line in text.splitlines())
    assert facts["opened"] == _PAGE
    assert facts["LD_LIBRARY_PATH"] == "/opt/mine"
    assert [
        name for name in facts if name.startswith(("LD_", "QT_", "_PYI")) and name != "LD_LIBRARY_PATH"
    ] == []


def _click(display: str, x: int, y: int) -> None:
    """Click at a place of the screen, which the window fills from its upper left corner; wait until it is drawn."""
    command = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "BitNet Desktop"]
    command += ["mousemove", str(x), str(y), "sleep", "1", "click", "1", "sleep", "1"]
    environment = {**os.environ, "DISPLAY": display}
    subprocess.run(command, check=True, env=environment, capture_output=True, timeout=60)
