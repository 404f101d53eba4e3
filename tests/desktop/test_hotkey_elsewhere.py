"""The hotkeys of Windows and macOS, as far as they can be tested without them: the systems' calls are doubles."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.combination import KEYS, parse
from bitnet_desktop.desktop.hotkey import DEFAULT_COMBINATION, Hotkey, HotkeyKind, HotkeyState
from bitnet_desktop.desktop.hotkey_macos import EXISTS, KEY_CODES, MacHotkey
from bitnet_desktop.desktop.hotkey_windows import ALREADY_REGISTERED, WM_HOTKEY, WindowsHotkey


class _Windows:
    """What other programs have, and what is registered."""

    def __init__(self) -> None:
        self.registered: dict[int, tuple[int, int]] = {}
        self.others: set[tuple[int, int]] = set()
        self.error = 0

    def register(self, number: int, modifiers: int, key: int) -> int:
        if (modifiers, key) in self.others:
            return ALREADY_REGISTERED
        if not self.error:
            self.registered[number] = (modifiers, key)
        return self.error

    def unregister(self, number: int) -> None:
        del self.registered[number]

    def key_of_sign(self, sign: str) -> int | None:
        return {"-": 0xBD}.get(sign)


class _Mac:
    def __init__(self) -> None:
        self.registered: dict[int, tuple[int, int]] = {}
        self.others: set[tuple[int, int]] = set()
        self.error = 0
        self._last = 0
        self.press: Callable[[], object] = lambda: None

    def listen(self, pressed: Callable[[], object]) -> None:
        self.press = pressed

    def register(self, key: int, modifiers: int) -> tuple[int, int]:
        if (key, modifiers) in self.others:
            return EXISTS, 0
        if not self.error:
            self._last += 1
            self.registered[self._last] = (key, modifiers)
        return self.error, self._last

    def unregister(self, reference: int) -> None:
        del self.registered[reference]


def _message(number: int, identity: int) -> wintypes.MSG:
    message = wintypes.MSG()
    message.message, message.wParam = number, identity
    return message


def test_windows_registers_and_hears(qtbot: QtBot, qapp: QCoreApplication) -> None:
    windows = _Windows()
    handler = WindowsHotkey(windows)
    hotkey = Hotkey(handler)
    hotkey.set("Ctrl+Alt+Space")
    assert hotkey.state == HotkeyState(HotkeyKind.ACTIVE, "Ctrl+Alt+Space")
    # Control and Alt, without repetition; the space bar.
    assert windows.registered == {1: (0x4003, 0x20)}
    ours, other, kind = _message(WM_HOTKEY, 1), _message(WM_HOTKEY, 2), _message(0x0100, 1)
    with qtbot.waitSignal(hotkey.pressed):
        told = handler._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(ours))
    assert told == (True, 0)
    with qtbot.assertNotEmitted(hotkey.pressed):
        for message in (other, kind):
            told = handler._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
            assert told == (False, 0)
        assert handler._filter.nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    hotkey.set("Shift+Meta+F12")
    assert windows.registered == {1: (0x400C, 0x7B)}
    hotkey.set(None)
    assert windows.registered == {}
    hotkey.deleteLater()


def test_windows_tells_what_is_taken(qapp: QCoreApplication) -> None:
    windows = _Windows()
    windows.others.add((0x4003, 0x20))
    hotkey = Hotkey(WindowsHotkey(windows))
    hotkey.set("Ctrl+Alt+Space")
    assert hotkey.state == HotkeyState(HotkeyKind.TAKEN, "Ctrl+Alt+Space")
    offered = hotkey.offered("Ctrl+Alt+Space")
    assert offered
    assert "Ctrl+Alt+Space" not in offered
    assert windows.registered == {}
    hotkey.set("Ctrl+Alt+/")
    assert hotkey.state.kind is HotkeyKind.NO_KEY
    hotkey.set("Ctrl+Alt+-")
    assert windows.registered == {1: (0x4003, 0xBD)}
    assert "Ctrl+Alt+-" in hotkey.offered("Ctrl+Alt+-")
    windows.error = 5
    hotkey.set("Ctrl+Alt+Q")
    assert hotkey.state == HotkeyState(HotkeyKind.IMPOSSIBLE, "Ctrl+Alt+Q", detail="Windows error 5")
    hotkey.deleteLater()


def test_macos_registers_and_hears(qtbot: QtBot) -> None:
    mac = _Mac()
    hotkey = Hotkey(MacHotkey(mac))
    # Command and Shift.
    hotkey.set("Ctrl+Shift+Space")
    assert hotkey.state == HotkeyState(HotkeyKind.ACTIVE, "Ctrl+Shift+Space")
    assert mac.registered == {1: (49, 0x300)}
    with qtbot.waitSignal(hotkey.pressed):
        mac.press()
    assert hotkey.offered("Ctrl+Shift+Space")[0] == "Ctrl+Shift+Space"
    hotkey.set(None)
    assert mac.registered == {}
    hotkey.deleteLater()


def test_macos_tells_what_is_taken() -> None:
    mac = _Mac()
    mac.others.add((49, 0x300))
    hotkey = Hotkey(MacHotkey(mac))
    hotkey.set("Ctrl+Shift+Space")
    assert hotkey.state == HotkeyState(HotkeyKind.TAKEN, "Ctrl+Shift+Space")
    assert hotkey.offered("Ctrl+Shift+Space")[0] != "Ctrl+Shift+Space"
    hotkey.set("Ctrl+Pause")
    assert hotkey.state.kind is HotkeyKind.NO_KEY
    assert "Ctrl+Pause" not in hotkey.offered("Ctrl+Pause")
    mac.error = -50
    hotkey.set("Ctrl+Q")
    assert hotkey.state == HotkeyState(HotkeyKind.IMPOSSIBLE, "Ctrl+Q", detail="macOS error -50")
    hotkey.deleteLater()


@pytest.mark.parametrize(
    ("key", "code"), [("A", 0), ("Z", 6), ("V", 9), ("B", 11), ("P", 35), ("L", 37), (".", 47)]
)
def test_macos_keys_are_where_its_header_has_them(key: str, code: int) -> None:
    assert KEY_CODES[key] == code
    assert len(set(KEY_CODES.values())) == len(KEY_CODES)
    assert KEYS - KEY_CODES.keys() == {"Pause", "Print", "F21", "F22", "F23", "F24"}


def test_the_usual_combination_is_one() -> None:
    assert str(parse(DEFAULT_COMBINATION)) == DEFAULT_COMBINATION
