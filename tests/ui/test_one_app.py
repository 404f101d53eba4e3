"""The real program, started again and again: one app, whatever is asked of it and however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import psutil
import pytest

from bitnet_desktop.settings import Settings, save_settings
from dev_tools.project import ROOT
from tests.support.desktops import Program, tool

_LONG_S = 60.0
_GRACE_S = 10.0  # bounds how long an engine may take to see that its app is gone; it measures nothing

_IMPATIENT = """
import sys
from bitnet_desktop import __main__, window_loop
from bitnet_desktop.desktop import early
window_loop._HANDING_S = early._PATIENCE_S = 0.5
sys.exit(__main__.main())
"""

_OTHER_VERSION = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from bitnet_desktop.desktop import requests
from bitnet_desktop.desktop.single_instance import SingleInstance
requests.VERSION = 2
app = QCoreApplication([])
one = SingleInstance(Path(sys.argv[1]))
began = one.begin()
one.listen()
print(began, flush=True)
app.exec()
"""

Start = Callable[..., Program]


@pytest.fixture
def environment(tmp_path: Path, engine_folder: Path, small_model: Path) -> Mapping[str, str]:
    """A desktop with nothing but a runtime folder, where the app has been set up."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    unwanted = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_SESSION_TYPE"}
    settings = Settings(model=str(small_model), engine=str(engine_folder), temperature=0.0, reply_limit=16)
    home = tmp_path / "home"
    save_settings(home / "settings" / "settings.json", settings)
    return {name: value for name, value in os.environ.items() if name not in unwanted} | {
        "BITNET_DESKTOP_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(runtime),
    }


@pytest.fixture
def start(environment: Mapping[str, str]) -> Iterator[Start]:
    made: list[Program] = []

    def start_one(*arguments: str | Path) -> Program:
        command = [sys.executable, "-m", "tests.ui.told_app", *arguments]
        made.append(Program(*command, environment=environment))
        return made[-1]

    yield start_one
    for program in made:
        program.end()


def _wait_for(program: Program, words: str) -> str:
    """The next line that begins so."""
    while not (line := program.line()).startswith(words):
        pass
    return line


def _again(environment: Mapping[str, str], *arguments: str | Path, folder: Path = ROOT) -> None:
    """A second start: it hands over, and says nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "bitnet_desktop", *arguments],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=_LONG_S,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_second_start_does_it_in_the_first(
    start: Start, environment: Mapping[str, str], tmp_path: Path, small_model: Path
) -> None:
    app = start()
    _wait_for(app, "phase ready")
    _again(environment)
    assert _wait_for(app, "took").split() == ["took", "show", "shown"]
    (tmp_path / "notes.txt").write_text("Some words.\n")
    _again(environment, "notes.txt", folder=tmp_path)
    _wait_for(app, "attached notes.txt")
    _again(environment, "--model", small_model)
    _wait_for(app, "took open")
    _wait_for(app, "phase ready")
    _again(environment, "--hidden")
    # Each message is a turn of the same new conversation.
    _again(environment, "ask", "--in-window", "Say a.", "Say b.")
    _wait_for(app, "said 1 Say a.")
    _wait_for(app, "reply")
    _wait_for(app, "said 3 Say b.")
    _wait_for(app, "reply")
    app.terminate()
    assert app.wait() == 0


def test_a_first_start_does_it_itself(start: Start, environment: Mapping[str, str], tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Some words.\n")
    app = start(tmp_path / "notes.txt")
    _wait_for(app, "attached notes.txt")
    app.terminate()
    assert app.wait() == 0
    app = start("ask", "--in-window", "Say a.")
    _wait_for(app, "said 1 Say a.")
    _wait_for(app, "reply")
    _again(environment, "quick")
    _wait_for(app, "took quick")


def test_messages_that_cannot_be_asked_are_not_lost(start: Start, tmp_path: Path) -> None:
    app = start("ask", "--in-window", "One", "Two", "--model", tmp_path / "nowhere.gguf")
    # The first is taken back when it turns out that there is no model; the others are put to it.
    _wait_for(app, r"draft 'One\n\nTwo'")


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "--in-window", " "],
        ["ask", "--in-window", "x" * 100_000],
        [f"{number}.txt" for number in range(101)],
    ],
)
def test_what_cannot_be_asked_is_said(environment: Mapping[str, str], arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bitnet_desktop", *arguments],
        env=environment, capture_output=True, text=True, check=False, timeout=_LONG_S,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_an_app_that_hangs_is_said(start: Start, environment: Mapping[str, str]) -> None:
    app = start()
    _wait_for(app, "phase ready")
    os.kill(app.pid, signal.SIGSTOP)
    try:
        done = subprocess.run(
            [sys.executable, "-c", _IMPATIENT],
            env=environment, capture_output=True, text=True, check=False, timeout=_LONG_S,
        )  # fmt: skip
    finally:
        os.kill(app.pid, signal.SIGCONT)
    assert done.returncode == 1
    assert done.stderr.startswith("BitNet Desktop is running already, but it does not answer.")


def test_another_version_is_said(environment: Mapping[str, str], tmp_path: Path) -> None:
    """An app of another version knows other messages."""
    with Program(
        sys.executable, "-c", _OTHER_VERSION, tmp_path / "home" / "data", environment=environment
    ) as app:
        assert app.line() == "True"
        done = subprocess.run(
            [sys.executable, "-m", "bitnet_desktop"],
            env=environment, capture_output=True, text=True, check=False, timeout=_LONG_S,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("Another version of BitNet Desktop is running.")


def test_a_start_while_the_app_ends_waits_for_its_place(start: Start) -> None:
    app = start("ask", "--in-window", "Say a.")
    _wait_for(app, "phase generating")
    app.terminate()
    other = start()
    _wait_for(other, "phase ready")
    _wait_for(app, "ended")


def test_a_killed_app_leaves_nothing(start: Start, environment: Mapping[str, str], tmp_path: Path) -> None:
    """Killed in every state: the engine ends, and the next start has the socket, the lock and the library at once."""
    for phase in (
        "built",
        "phase preparing",
        "phase loading",
        "phase ready",
        "phase prefilling",
        "phase generating",
    ):
        app = start("ask", "--in-window", "Count from one to one thousand in words.")
        _wait_for(app, phase)
        engines = psutil.Process(app.pid).children(recursive=True)
        app.kill()
        _, left = psutil.wait_procs(engines, timeout=_GRACE_S)
        assert not left, phase
    app = start()
    _wait_for(app, "phase ready")
    _again(environment)
    _wait_for(app, "took show shown")
    app.terminate()
    assert app.wait() == 0
    assert not list((tmp_path / "run").iterdir())
    # Whoever looks finds every lock free.
    for lock in (tmp_path / "home" / "data").glob("*.lock"):
        assert tool(environment, "flock", "--nonblock", str(lock), "echo", "free") == "free"
