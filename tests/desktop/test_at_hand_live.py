"""The real app on a real desktop: keys are pressed, trays are killed, and the focus must be where it was."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import psutil
import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from bitnet_desktop.desktop.folders import app_folders
from bitnet_desktop.settings import Settings, save_settings
from tests.support.desktops import PATIENCE_S, Program, fake, tool

_ROUNDS = 50
_KEYS = "ctrl+alt+space"


def _wait(holds: Callable[[], Any], what: str) -> Any:
    deadline = time.monotonic() + PATIENCE_S
    while not (found := holds()):
        assert time.monotonic() < deadline, f"in vain: {what}"
        time.sleep(0.01)
    return found


class _App(Program):
    """The telling app."""

    def __init__(self, *command: str | Path, environment: Mapping[str, str]) -> None:
        super().__init__(*command, environment=environment)
        self.before: list[dict[str, Any]] = []
        self.prompt = ""  # the number of its window

    def until(self, event: str, **facts: object) -> dict[str, Any]:
        """The next event of a kind, with these facts; those before it are passed over."""
        return self._next(lambda told: told["event"] == event and facts.items() <= told.items())

    def until_made(self, *, ready: bool = True) -> None:
        """Until the prompt is made, and the model loaded too if `ready`, whichever comes first."""
        is_ready = not ready
        while not (self.prompt and is_ready):
            told = self._next(lambda told: told["event"] in {"made", "phase"})
            is_ready = is_ready or told.get("phase") == "ready"
            self.prompt = str(told.get("window", self.prompt))

    def _next(self, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            try:
                told = self.told()
            except queue.Empty:
                break
            assert told["event"] != "unexpected", told
            if fits(told):
                return told
            if told["event"] != "painted":
                self.before.append(told)
        raise AssertionError(f"never told; before: {self.before[-12:]}")

    def engines(self) -> list[int]:
        with contextlib.suppress(psutil.NoSuchProcess):
            children = psutil.Process(self.pid).children(recursive=True)
            return [child.pid for child in children if "llama-cli" in child.name()]
        return []


@dataclass
class _Desktop:
    environment: Mapping[str, str]
    bus: str
    settings: Settings = field(
        default_factory=lambda: Settings(temperature=0.0, reply_limit=4, on_close="hide")
    )

    def start(self, *arguments: str) -> _App:
        save_settings(app_folders(self.environment).settings_file, self.settings)
        return self.start_again(*arguments)

    def start_again(self, *arguments: str) -> _App:
        command = (sys.executable, "-m", "tests.desktop.telling_app", *arguments)
        return _App(*command, environment=self.environment)

    @contextlib.contextmanager
    def ready(self, *arguments: str) -> Iterator[_App]:
        """The app with its model loaded and the prompt made."""
        with self.start(*arguments) as app:
            app.until_made()
            yield app

    def tool(self, *command: str) -> str:
        return tool(self.environment, *command)

    def press(self, *keys: str) -> None:
        self.tool("xdotool", "key", *keys)

    def write(self, text: str) -> None:
        self.tool("xdotool", "type", "--delay", "1", text)

    def ask(self, text: str) -> None:
        self.write(text)
        self.press("Return")

    @property
    def focused(self) -> str:
        return self.tool("xdotool", "getwindowfocus")

    @property
    def window(self) -> str:
        return self.tool("xdotool", "search", "--onlyvisible", "--name", "^BitNet Desktop$")

    def activate_window(self) -> None:
        """Have the app's window in front, with the focus."""
        self.tool("xdotool", "windowactivate", "--sync", _wait(lambda: self.window, "the window"))
        self.wait_for_window()

    def wait_for_prompt(self, app: _App) -> None:
        """Until the quick prompt has the focus."""
        _wait(lambda: self.focused == app.prompt, "the prompt has the focus")

    def wait_for_window(self) -> None:
        """Until it has the focus."""
        _wait(lambda: self.focused == self.window, "the window has the focus")

    @contextlib.contextmanager
    def other_window(self) -> Iterator[tuple[Program, str]]:
        """Another program's window, which has the focus."""
        command = (sys.executable, "-m", "tests.fakes.other_window")
        with Program(*command, environment=self.environment) as other:
            number = str(other.told()["window"])
            self.tool("xdotool", "windowactivate", "--sync", number)
            _wait(lambda: self.focused == number, "the other window has the focus")
            yield other, number


@pytest.fixture
def desktop(display: str, bus_address: str, small_model: Path, engine_folder: Path) -> _Desktop:
    left_out = {"WAYLAND_DISPLAY", "XDG_SESSION_TYPE"}
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    environment |= {"BITNET_DESKTOP_MODEL": str(small_model), "BITNET_DESKTOP_ENGINE": str(engine_folder)}
    environment |= {"DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus_address, "QT_QPA_PLATFORM": "xcb"}
    return _Desktop(environment, bus_address)


class _Menu:
    """The tray's icon and menu, as a desktop's bar sees them: over D-Bus."""

    def __init__(self, bus: str, service: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(bus)
        self._service = service

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def _call(self, path: str, interface: str, method: str, signature: str, body: tuple[object, ...]) -> Any:
        address = DBusAddress(path, self._service, interface)
        message = new_method_call(address, method, signature, body)
        return self._connection.send_and_get_reply(message, timeout=PATIENCE_S).body

    def entries(self, parent: int = 0) -> dict[str, int]:
        """Label to number; what cannot be chosen is left out."""
        menu = self._call("/MenuBar", "com.canonical.dbusmenu", "GetLayout", "iias", (parent, -1, []))
        found: dict[str, int] = {}

        def take(entry: Any) -> None:
            number, facts, children = entry
            if "label" in facts and facts.get("enabled", ("b", True))[1]:
                found[facts["label"][1].split("\t")[0]] = number
            for _, child in children:
                take(child)

        take(menu[1])
        return found

    def choose(self, label: str) -> None:
        number = _wait(lambda: self.entries().get(label), label)
        self._call("/MenuBar", "com.canonical.dbusmenu", "Event", "isvu", (number, "clicked", ("i", 0), 0))

    def open_submenu(self, label: str) -> None:
        self._call("/MenuBar", "com.canonical.dbusmenu", "AboutToShow", "i", (self.entries()[label],))

    def click(self) -> None:
        self._call("/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate", "ii", (0, 0))

    def fact(self, name: str) -> Any:
        body = ("org.kde.StatusNotifierItem", name)
        (value,) = self._call("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", "ss", body)
        return value[1]

    @property
    def words(self) -> str:
        return str(self.fact("ToolTip")[2])


@contextlib.contextmanager
def _tray(desktop: _Desktop) -> Iterator[Program]:
    with fake("tray_host", bus=desktop.bus) as host:
        assert host.line() == "ready"
        yield host


@pytest.mark.timeout(300)
def test_the_focus_is_back_fifty_times(desktop: _Desktop) -> None:
    with desktop.ready() as app, desktop.other_window() as (other, number):
        for attempt in range(_ROUNDS):
            desktop.press(_KEYS)
            desktop.wait_for_prompt(app)
            desktop.ask("Hi")
            app.until("delta")
            app.before.clear()
            desktop.press("Escape")
            app.until("hidden")
            _wait(lambda: desktop.focused == number, f"the focus is back, round {attempt}")
            # As far as it came; that can be told before the prompt is hidden.
            if not any(told["event"] == "answer" for told in app.before):
                app.until("answer")
        # And what is written goes there.
        desktop.write("x")
        assert other.told() == {"text": "x"}


def test_an_answer_and_a_follow_up_and_the_keys_again_hide_it(desktop: _Desktop) -> None:
    with desktop.ready() as app, desktop.other_window() as (_, number):
        desktop.press(_KEYS)
        desktop.wait_for_prompt(app)
        desktop.ask("What is the capital of France?")
        first = app.until("answer")
        assert first["lent"]
        desktop.ask("And of Italy?")
        assert app.until("answer")["text"]
        assert len(app.engines()) == 1
        desktop.press(_KEYS)
        app.until("hidden")
        _wait(lambda: desktop.focused == number, "the focus is back")


def _holds(folder: Path, words: bytes) -> list[Path]:
    """The files in which words stand, in any of the usual encodings."""
    wide = words.decode().encode("utf-16-le")
    return [
        file
        for file in folder.rglob("*")
        if file.is_file() and any(form in file.read_bytes() for form in (words, wide))
    ]


def test_what_is_not_kept_leaves_nothing_on_disk(desktop: _Desktop) -> None:
    home = Path(desktop.environment["BITNET_DESKTOP_HOME"])
    with desktop.ready() as app:
        desktop.press(_KEYS)
        desktop.wait_for_prompt(app)
        desktop.ask("zebrafinch tell me")
        answer = app.until("answer")["text"]
        assert answer.strip()
        desktop.write("okapigiraffe is a draft")
        desktop.press("Escape")
        app.until("hidden")
        assert (home / "data" / "conversations.db").exists()
        for words in (b"zebrafinch", b"okapigiraffe"):
            assert _holds(home, words) == []
        # What is said in the window is found, so the search would have found the other, too.
        desktop.activate_window()
        desktop.ask("quaggahorse")
        _wait(lambda: _holds(home, b"quaggahorse"), "the window keeps what was said")
    for words in (b"zebrafinch", b"okapigiraffe"):
        assert _holds(home, words) == []


def test_the_menu_of_the_tray(desktop: _Desktop) -> None:
    with _tray(desktop) as host, desktop.ready() as app, _Menu(desktop.bus, host.line()) as menu:
        assert menu.words.splitlines()[0] == "BitNet Desktop"
        assert "SmolLM2" in menu.words
        assert {width for width, *_ in menu.fact("IconPixmap")} >= {16, 22, 24, 32}
        idle = menu.fact("IconPixmap")

        menu.choose("Quick prompt")
        desktop.wait_for_prompt(app)
        desktop.ask("Hi")
        app.until("answer")
        desktop.press("Escape")
        app.until("hidden")

        menu.open_submenu("Model")
        _wait(lambda: any("SmolLM2" in label for label in menu.entries()), "the models")

        assert len(app.engines()) == 1
        menu.choose("Pause, and free the memory")
        app.until("phase", phase="stopped")
        _wait(lambda: not app.engines(), "the engine is gone")
        assert menu.words.endswith("Paused")
        menu.choose("Resume")
        app.until("phase", phase="ready")
        assert len(app.engines()) == 1
        assert menu.fact("IconPixmap") == idle

        menu.choose("New conversation")
        menu.choose("Quit")
        _wait(lambda: not psutil.pid_exists(app.pid) or _is_zombie(app.pid), "the app has ended")


def _is_zombie(pid: int) -> bool:
    with contextlib.suppress(psutil.NoSuchProcess):
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    return True


def test_a_tray_that_is_killed_and_started_again(desktop: _Desktop) -> None:
    with desktop.ready() as app:
        with _tray(desktop) as host:
            host.line()
            desktop.activate_window()
            desktop.press("alt+F4")
            app.until("window", shown=False)
            host.kill()
            # Nobody could reach it.
            app.until("window", shown=True)
        with _tray(desktop) as host, _Menu(desktop.bus, host.line()) as menu:
            desktop.activate_window()
            desktop.press("alt+F4")
            app.until("window", shown=False)
            menu.click()
            app.until("window", shown=True)
            desktop.wait_for_window()


def test_a_second_start_raises_the_window_or_opens_the_prompt(desktop: _Desktop) -> None:
    again = [sys.executable, "-m", "bitnet_desktop"]
    with _tray(desktop) as host, desktop.start("--hidden") as app:
        host.line()
        app.until_made(ready=False)
        with desktop.other_window():
            subprocess.run(again, env=dict(desktop.environment), check=True, timeout=60)
            desktop.wait_for_window()
            subprocess.run([*again, "quick"], env=dict(desktop.environment), check=True, timeout=60)
            desktop.wait_for_prompt(app)


def _engines_are_gone(engines: list[int]) -> None:
    _wait(
        lambda: not any(psutil.pid_exists(pid) and not _is_zombie(pid) for pid in engines), "engines are gone"
    )


def _can_start(desktop: _Desktop) -> None:
    """The next start is the first one again."""
    with desktop.start_again() as app:
        app.until("made")


def test_an_app_that_is_killed_while_its_engine_stops_leaves_nothing(desktop: _Desktop) -> None:
    desktop.settings = Settings(temperature=0.0)
    with desktop.start() as app:
        app.until_made()
        desktop.activate_window()
        desktop.ask("Count to one thousand in words.")
        app.until("phase", phase="generating")
        engines = _wait(app.engines, "an engine")
        # Held up, it does not stop before the app is gone.
        os.kill(engines[0], signal.SIGSTOP)
        try:
            desktop.press("Escape")
            app.until("phase", phase="stopping")
            app.kill()
        finally:
            os.kill(engines[0], signal.SIGCONT)
    _engines_are_gone(engines)
    _can_start(desktop)


@pytest.mark.parametrize("is_answering", [False, True])
def test_an_app_that_is_killed_in_the_tray_leaves_nothing(desktop: _Desktop, is_answering: bool) -> None:
    desktop.settings = Settings(temperature=0.0, on_close="hide")
    with _tray(desktop) as host, desktop.start() as app:
        host.line()
        app.until_made()
        desktop.activate_window()
        if is_answering:
            desktop.ask("Count to one thousand in words.")
            app.until("phase", phase="generating")
        desktop.press("alt+F4")
        app.until("window", shown=False)
        engines = _wait(app.engines, "an engine")
        app.kill()
    _engines_are_gone(engines)
    _can_start(desktop)


@pytest.mark.parametrize("state", ["loading", "open", "answering", "two engines"])
def test_an_app_that_is_killed_leaves_nothing(desktop: _Desktop, state: str) -> None:
    desktop.settings = Settings(temperature=0.0)
    with desktop.start() as app:
        app.until("at-hand")
        if state == "loading":
            app.until("phase", phase="loading")
        else:
            app.until_made()
            if state == "two engines":
                desktop.activate_window()
                desktop.ask("Count to one thousand in words.")
                app.until("phase", phase="generating")
            desktop.press(_KEYS)
            desktop.wait_for_prompt(app)
        if state in {"answering", "two engines"}:
            desktop.ask("Count to one thousand.")
            app.until("delta")
        engines = _wait(app.engines, "an engine")
        assert len(engines) == {"two engines": 2}.get(state, 1)
        app.kill()
    _engines_are_gone(engines)
    _can_start(desktop)
