"""The focus under a real window manager, and without one: taken, given back, and typed into."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import time
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QWindow
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop import focus_x11
from bitnet_desktop.desktop.focus import FocusToken, activate, give_back, remember_focus
from bitnet_desktop.desktop.xcb import CLIENT_MESSAGE, XConnection
from tests.support.desktops import PATIENCE_S, Program, x_server, x_tool

_ROUNDS = 10


@pytest.fixture
def bare_display() -> Iterator[str]:
    """An X server without a window manager."""
    with x_server() as name:
        yield name


def _window(display: str, title: str) -> Program:
    hidden = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    made = Program(sys.executable, "-m", "tests.fakes.focus_child", title, environment=environment)
    assert made.line() == "ready"
    return made


def _wait_for(program: Program, words: str) -> None:
    while program.line() != words:
        pass


def _wait_until_focused(display: str, title: str) -> None:
    """Ask the X server: Qt tells nothing of a focus that comes back at once."""
    deadline = time.monotonic() + PATIENCE_S
    while x_tool(display, "xdotool", "getwindowfocus", "getwindowname") != title:
        assert time.monotonic() < deadline, title


def _play(display: str) -> None:
    with _window(display, "other") as other, _window(display, "ours") as ours:
        other.say("show")
        _wait_for(other, "focused")
        for number in range(_ROUNDS):
            ours.say("show")
            _wait_until_focused(display, "ours")
            x_tool(display, "xdotool", "key", "a")
            _wait_for(ours, "typed a")
            ours.say("hide")
            _wait_until_focused(display, "other")
            x_tool(display, "xdotool", "key", str(number % 10))
            _wait_for(other, f"typed {number % 10}")


def test_the_focus_comes_and_goes_back(display: str) -> None:
    _play(display)


def test_so_it_does_without_a_window_manager(bare_display: str) -> None:
    _play(bare_display)


def test_a_window_that_is_gone_gets_nothing(display: str) -> None:
    with _window(display, "ours") as ours:
        with _window(display, "other") as other:
            other.say("show")
            _wait_for(other, "focused")
            ours.say("show")
            _wait_for(ours, "focused")
        ours.say("hide")
        _wait_for(ours, "left")
        ours.say("show")
        _wait_until_focused(display, "ours")


def test_the_desktop_is_told_that_what_it_started_is_here(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    listener = XConnection(display)
    property_change = ctypes.c_uint32(1 << 22)
    cookie = listener._xcb.xcb_change_window_attributes_checked(
        listener._connection, listener.root, 1 << 11, ctypes.byref(property_change)
    )
    assert listener._succeeded(cookie)
    focus_x11.end_startup('ours "quoted" id_TIME1234')
    kinds = listener.atom("_NET_STARTUP_INFO_BEGIN"), listener.atom("_NET_STARTUP_INFO")
    pieces = [event for event in listener.events() if event[0] & 0x7F == CLIENT_MESSAGE]
    told = [int.from_bytes(piece[8:12], sys.byteorder) for piece in pieces]
    assert told == [kinds[0], *[kinds[1]] * (len(pieces) - 1)]
    message = b"".join(piece[12:32] for piece in pieces)
    assert message.rstrip(b"\0") == b'remove: ID="ours \\"quoted\\" id_TIME1234"'
    listener.close()


def test_on_wayland_qt_gets_the_token(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    window = QWindow()
    activate(window, "token-1")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-1"
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")
    window.show()
    qtbot.waitUntil(window.isActive)
    window.close()
    window.deleteLater()


def test_a_window_that_ends_before_it_is_on_the_screen(qtbot: QtBot) -> None:
    for _ in range(20):
        window = QWindow()
        activate(window)
        activate(window)
        window.create()
        window.deleteLater()
    qtbot.wait(20)
    gc.collect()


def test_a_display_that_is_gone_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    assert focus_x11.owner() == 0
    focus_x11.give(1)
    focus_x11.end_startup("id")


def test_other_platforms_look_after_it_themselves(qapp: object) -> None:
    assert remember_focus() == FocusToken()
    give_back(FocusToken(1))
