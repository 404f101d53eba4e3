"""The hotkey through the desktop's portal, on a real session bus; the portal is a fake."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.combination import KEYS, Combination, Modifier, parse
from bitnet_desktop.desktop.hotkey import Hotkey, HotkeyKind, HotkeyState
from bitnet_desktop.desktop.hotkey_portal import PortalHotkey, trigger
from bitnet_desktop.desktop.session_bus import SessionBus, session_bus
from bitnet_desktop.desktop.system_hotkey import hotkey_handler
from tests.fakes.fake_portal import GRANTED
from tests.support.desktops import Program, fake, private_bus

_IN_FORCE = HotkeyState(HotkeyKind.ACTIVE, GRANTED, named_by_system=True)


@pytest.fixture
def hotkey(bus: SessionBus) -> Hotkey:
    handler = hotkey_handler({"XDG_SESSION_TYPE": "wayland"}, bus)
    assert isinstance(handler, PortalHotkey)
    return Hotkey(handler, bus)


def _portal(mode: str, bus_address: str) -> Program:
    program = fake("fake_portal", mode, bus=bus_address)
    assert program.told() == {"ready": True}
    return program


def _asked(qtbot: QtBot, portal: Program, member: str) -> list[Any]:
    """What a method of the portal was called with."""
    while True:
        qtbot.waitUntil(lambda: not portal.lines.empty())
        if (told := portal.told())["asked"] == member:
            body: list[Any] = told["body"]
            return body


@pytest.mark.parametrize("mode", ["grant", "old"])
def test_the_desktop_has_the_last_word(qtbot: QtBot, bus_address: str, hotkey: Hotkey, mode: str) -> None:
    states: list[HotkeyState] = []
    hotkey.state_changed.connect(states.append)
    with _portal(mode, bus_address) as portal:
        hotkey.set("Ctrl+Alt+Space")
        qtbot.waitUntil(lambda: hotkey.state == _IN_FORCE)
        assert states == [HotkeyState(HotkeyKind.WAITING, "Ctrl+Alt+Space"), _IN_FORCE]
        _, ((name, shortcut),), _, _ = _asked(qtbot, portal, "BindShortcuts")
        assert (name, shortcut["preferred_trigger"]) == ("quick-prompt", ["s", "CTRL+ALT+space"])
        assert shortcut["description"][1]
        with qtbot.waitSignal(hotkey.pressed):
            portal.say("press")
        assert hotkey.token == "token-1"
        portal.say("change Meta+J")
        qtbot.waitUntil(lambda: hotkey.state.combination == "Meta+J")
        portal.say("change ")
        qtbot.waitUntil(lambda: hotkey.state.kind is HotkeyKind.DECLINED)
        hotkey.set(None)
        assert _asked(qtbot, portal, "Close") == []
        assert hotkey.state == HotkeyState(HotkeyKind.OFF)


def test_the_person_may_decline(qtbot: QtBot, bus_address: str, hotkey: Hotkey) -> None:
    with _portal("decline", bus_address):
        hotkey.set("Ctrl+Alt+Space")
        qtbot.waitUntil(lambda: hotkey.state == HotkeyState(HotkeyKind.DECLINED, "Ctrl+Alt+Space"))


def test_a_portal_without_shortcuts_is_no_way(qtbot: QtBot, bus_address: str, hotkey: Hotkey) -> None:
    with _portal("none", bus_address):
        hotkey.set("Ctrl+Alt+Space")
        qtbot.waitUntil(lambda: hotkey.state.kind is HotkeyKind.IMPOSSIBLE)
        assert "No such one" in hotkey.state.detail


def test_no_portal_is_no_way(qtbot: QtBot, hotkey: Hotkey) -> None:
    hotkey.set("Ctrl+Alt+Space")
    qtbot.waitUntil(lambda: hotkey.state.kind is HotkeyKind.IMPOSSIBLE)


def test_a_portal_that_comes_again_is_asked_again(qtbot: QtBot, bus_address: str, hotkey: Hotkey) -> None:
    with _portal("grant", bus_address):
        hotkey.set("Ctrl+Alt+Space")
        qtbot.waitUntil(lambda: hotkey.state == _IN_FORCE)
    qtbot.waitUntil(lambda: hotkey.state.kind is HotkeyKind.IMPOSSIBLE)
    with _portal("grant", bus_address) as portal:
        qtbot.waitUntil(lambda: hotkey.state == _IN_FORCE)
        with qtbot.waitSignal(hotkey.pressed):
            portal.say("press")


def test_a_second_wish_overtakes_the_first(qtbot: QtBot, bus_address: str, hotkey: Hotkey) -> None:
    with _portal("grant", bus_address) as portal:
        hotkey.set("Ctrl+Alt+Space")
        hotkey.set("Meta+F12")
        qtbot.waitUntil(lambda: hotkey.state == _IN_FORCE)
        _, ((_, shortcut),), _, _ = _asked(qtbot, portal, "BindShortcuts")
        assert shortcut["preferred_trigger"][1] == "LOGO+F12"


def test_a_bus_that_goes_is_told(qtbot: QtBot, qapp: QCoreApplication, tmp_path: Any) -> None:
    (tmp_path / "other").mkdir()
    with private_bus(tmp_path / "other") as address:
        made = session_bus({"DBUS_SESSION_BUS_ADDRESS": address})
        assert made is not None
        hotkey = Hotkey(hotkey_handler({"WAYLAND_DISPLAY": "wayland-0"}, made), made)
        with _portal("grant", address):
            hotkey.set("Ctrl+Alt+Space")
            qtbot.waitUntil(lambda: hotkey.state == _IN_FORCE)
            with qtbot.waitSignal(made.lost):
                made._socket.abort()
    assert hotkey.state.kind is HotkeyKind.IMPOSSIBLE
    hotkey.set("Ctrl+Alt+Space")
    assert hotkey.state.kind is HotkeyKind.IMPOSSIBLE
    made.deleteLater()


def test_without_a_bus_there_is_no_handler() -> None:
    assert session_bus({}) is None
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": "tcp:host=example"}) is None
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": "nonsense"}) is None
    assert hotkey_handler({"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, None) is None


def test_every_key_has_a_name_for_the_portal() -> None:
    names = {trigger(Combination(frozenset({Modifier.CTRL}), key)) for key in KEYS}
    assert len(names) == len(KEYS)
    assert trigger(parse("Shift+Meta+PgUp")) == "SHIFT+LOGO+Page_Up"
    assert trigger(parse("Ctrl+Q")) == "CTRL+q"
    assert trigger(parse("Ctrl+/")) == "CTRL+slash"
