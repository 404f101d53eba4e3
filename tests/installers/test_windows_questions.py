"""What the Windows installer asks, with its real windows: under wine, on an X server, answered with keys."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.wine import Windows

FOLDER = Path("Programs", "BitNet Desktop")


def wait_for(is_so: Callable[[], bool], *, longest_s: float = 200) -> None:
    deadline = time.monotonic() + longest_s
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


class Person:
    """Sees how many windows there are, and presses keys."""

    def __init__(self, display: str) -> None:
        self._display = display

    def windows(self) -> int:
        return len(self._xdotool("search", "--onlyvisible", "--name", "BitNet Desktop").split())

    def sees(self, windows: int) -> None:
        """Wait for this many windows, and until the newest has the keyboard."""
        wait_for(lambda: self.windows() == windows)
        time.sleep(1)

    def presses(self, key: str, until: Callable[[], bool]) -> None:
        """Press a key, again after some seconds: a window may be seen before it listens."""
        deadline = time.monotonic() + 200
        while not until():
            assert time.monotonic() < deadline
            self._xdotool("key", key)
            patience = time.monotonic() + 8
            while not until() and time.monotonic() < patience:
                time.sleep(0.1)

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], check=False, env={"DISPLAY": self._display}, capture_output=True, text=True
        )
        return done.stdout


def test_asks_to_close_the_app_and_goes_on(
    windows: Windows, installer: Callable[..., Path], screen: str
) -> None:
    assert windows.run(installer("1.0.0"), "/S") == 0
    app = windows.local / FOLDER / "app"
    windows.display = screen
    windows.start(app / "bitnet-desktop.exe")
    wait_for((app / "started.txt").exists)
    person = Person(screen)
    windows.start(installer("2.0.0"))
    person.sees(windows=1)
    person.presses("Return", lambda: person.windows() == 2)
    time.sleep(1)
    assert windows.said == "BitNet Desktop is running. Close it, then try again. Nothing has been changed."
    (app / "stop.txt").touch()
    person.presses("Return", (app / "of 2.0.0.txt").exists)
    assert not (app / "of 1.0.0.txt").exists()


@pytest.mark.parametrize(("answer", "stays"), [("Return", True), ("y", False)])
def test_asks_about_the_data(
    windows: Windows, installer: Callable[..., Path], screen: str, answer: str, stays: bool
) -> None:
    assert windows.run(installer("1.0.0"), "/S") == 0
    app = windows.local / FOLDER / "app"
    data = windows.local / "bitnet-desktop"
    (data / "models").mkdir(parents=True)
    (data / "conversations.db").write_bytes(b"a person's")
    (data / "models" / "a.gguf").write_bytes(b"GGUF")
    windows.display = screen
    person = Person(screen)
    windows.start(app / "Uninstall.exe")
    person.sees(windows=1)
    person.presses("Return", lambda: person.windows() == 2)
    time.sleep(1)
    person.presses(answer, lambda: not app.exists())
    person.sees(windows=1)
    assert (data / "conversations.db").exists() == stays
    assert data.exists() == stays


def test_only_one_installer_at_a_time(windows: Windows, installer: Callable[..., Path], screen: str) -> None:
    windows.display = screen
    windows.start(installer("1.0.0"))
    Person(screen).sees(windows=1)
    assert windows.run(installer("2.0.0"), "/S") == 10
    assert windows.said == "The installer of BitNet Desktop is running already."
