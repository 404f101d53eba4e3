"""The hotkey on Windows: RegisterHotKey, whose messages come to the thread. Nobody has run this on Windows yet."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping
from ctypes import wintypes
from typing import Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from bitnet_desktop.desktop.combination import FUNCTION_KEYS, SIGNS, Combination, Modifier
from bitnet_desktop.desktop.hotkey import HotkeyHandler, HotkeyKind, HotkeyState

WM_HOTKEY = 0x0312
ALREADY_REGISTERED = 1409  # ERROR_HOTKEY_ALREADY_REGISTERED
_OWN, _TRIED = 1, 2  # ids of this thread's hotkeys
_NO_REPEAT = 0x4000
_F1 = 0x70
_MODIFIERS: Mapping[Modifier, int] = {
    Modifier.ALT: 1,
    Modifier.CTRL: 2,
    Modifier.SHIFT: 4,
    Modifier.META: 8,
}
# Virtual keys; those of letters and digits are their ASCII, and follow the layout.
_NAMED: Mapping[str, int] = {
    "Backspace": 0x08, "Tab": 0x09, "Return": 0x0D, "Pause": 0x13, "Space": 0x20, "PgUp": 0x21, "PgDown": 0x22,
    "End": 0x23, "Home": 0x24, "Left": 0x25, "Up": 0x26, "Right": 0x27, "Down": 0x28, "Print": 0x2C, "Ins": 0x2D,
    "Del": 0x2E,
}  # fmt: skip


class User32(Protocol):
    """What Windows does for it."""

    def register(self, number: int, modifiers: int, key: int) -> int:
        """Returns 0, or the system's error."""

    def unregister(self, number: int) -> None:
        """Give it back."""

    def key_of_sign(self, sign: str) -> int | None:
        """The virtual key that types a sign on the keyboard as it is now."""


class WindowsHotkey(HotkeyHandler):
    """Registers the keys for the thread of the window."""

    def __init__(self, user32: User32 | None = None) -> None:
        super().__init__()
        self._user32 = RealUser32() if user32 is None else user32
        self._combination: Combination | None = None
        self._filter = HotkeyFilter(self.pressed.emit)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)

    def bind(self, combination: Combination) -> None:
        self.release()
        error = self._register(_OWN, combination)
        if error is None:
            state = HotkeyState(HotkeyKind.NO_KEY, str(combination))
        elif error == ALREADY_REGISTERED:
            state = HotkeyState(HotkeyKind.TAKEN, str(combination))
        elif error:
            state = HotkeyState(HotkeyKind.IMPOSSIBLE, str(combination), detail=f"Windows error {error}")
        else:
            self._combination = combination
            state = HotkeyState(HotkeyKind.ACTIVE, str(combination))
        self.changed.emit(state)

    def release(self) -> None:
        if self._combination is not None:
            self._user32.unregister(_OWN)
            self._combination = None

    def is_free(self, combination: Combination) -> bool:
        if combination == self._combination:
            return True
        is_free = self._register(_TRIED, combination) == 0
        if is_free:
            self._user32.unregister(_TRIED)
        return is_free

    def _register(self, number: int, combination: Combination) -> int | None:
        """The system's error, 0 if all is well; None if the keyboard has no such key."""
        key = self._key_of(combination.key)
        if key is None:
            return None
        modifiers = sum(_MODIFIERS[each] for each in combination.modifiers)
        return self._user32.register(number, modifiers | _NO_REPEAT, key)

    def _key_of(self, name: str) -> int | None:
        if name in FUNCTION_KEYS:
            return _F1 + int(name[1:]) - 1
        if name in SIGNS:
            return self._user32.key_of_sign(name)
        return _NAMED[name] if name in _NAMED else ord(name)


class HotkeyFilter(QAbstractNativeEventFilter):
    """Sees every message of the thread, so it must be quick."""

    def __init__(self, pressed: Callable[[], object]) -> None:
        super().__init__()
        self._pressed = pressed

    def nativeEventFilter(
        self, event_type: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        kind = bytes(event_type.data() if isinstance(event_type, QByteArray) else event_type)
        if kind.startswith(b"windows_"):
            told = wintypes.MSG.from_address(int(message))
            if told.message == WM_HOTKEY and told.wParam == _OWN:
                self._pressed()
                return True, 0
        return False, 0


class RealUser32:
    """The functions of user32.dll."""

    if sys.platform == "win32":

        def register(self, number: int, modifiers: int, key: int) -> int:
            library = ctypes.WinDLL("user32", use_last_error=True)
            return 0 if library.RegisterHotKey(None, number, modifiers, key) else ctypes.get_last_error()

        def unregister(self, number: int) -> None:
            ctypes.windll.user32.UnregisterHotKey(None, number)

        def key_of_sign(self, sign: str) -> int | None:
            found = ctypes.c_short(ctypes.windll.user32.VkKeyScanW(ctypes.c_wchar(sign))).value
            return None if found == -1 else found & 0xFF

    else:

        def register(self, number: int, modifiers: int, key: int) -> int:
            raise OSError(f"no Windows to register {number} {modifiers} {key}")

        def unregister(self, number: int) -> None:
            raise OSError(f"no Windows to unregister {number}")

        def key_of_sign(self, sign: str) -> int | None:
            raise OSError(f"no Windows to ask for {sign}")
