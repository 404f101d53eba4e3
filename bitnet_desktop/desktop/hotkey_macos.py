"""The hotkey on macOS: RegisterEventHotKey of Carbon, which needs no permission. Nobody has run this on macOS yet.

Letters and signs are meant by their place on a US keyboard; Space, Return and the function keys are where they are.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

from bitnet_desktop.desktop.combination import Combination, Modifier
from bitnet_desktop.desktop.hotkey import HotkeyHandler, HotkeyKind, HotkeyState

EXISTS: Final = -9878  # eventHotKeyExistsErr
_FRAMEWORK = "/System/Library/Frameworks/Carbon.framework/Carbon"
_KEYBOARD = 0x6B657962  # the event class "keyb"
_HOTKEY_PRESSED = 5
_SIGNATURE = 0x42744E74  # "BtNt"
# In Qt's text, Ctrl is the Command key and Meta the Control key of a Mac.
_MODIFIERS: Mapping[Modifier, int] = {
    Modifier.CTRL: 0x0100,
    Modifier.SHIFT: 0x0200,
    Modifier.ALT: 0x0800,
    Modifier.META: 0x1000,
}
_ROWS = (
    (0, "ASDFHGZXCV"), (11, "BQWERYT123465=97-80]OU[IP"), (37, "LJ'K;\\,/NM."), (50, "`"),
)  # fmt: skip
_NAMED: dict[str, int] = {
    "Return": 36, "Tab": 48, "Space": 49, "Backspace": 51, "Ins": 114, "Home": 115, "PgUp": 116, "Del": 117, "End": 119,
    "PgDown": 121, "Left": 123, "Right": 124, "Down": 125, "Up": 126,
}  # fmt: skip
_FUNCTION_KEYS = (
    122, 120, 99, 118, 96, 97, 98, 100, 101, 109, 103, 111, 105, 107, 113, 106, 64, 79, 80, 90,
)  # fmt: skip
KEY_CODES: Final[Mapping[str, int]] = (
    {letter: first + index for first, row in _ROWS for index, letter in enumerate(row)}
    | _NAMED
    | {f"F{number}": code for number, code in enumerate(_FUNCTION_KEYS, 1)}
)
"""The places of the keys, as Carbon's Events.h has them (kVK_…)."""


class Carbon(Protocol):
    """What macOS does for it."""

    def listen(self, pressed: Callable[[], object]) -> None:
        """Have `pressed` called from the main loop at each press of what is registered."""

    def register(self, key: int, modifiers: int) -> tuple[int, int]:
        """Returns the system's status, 0 if all is well, and what `unregister` needs."""

    def unregister(self, reference: int) -> None:
        """Give it back."""


class MacHotkey(HotkeyHandler):
    """Registers the keys for this app."""

    def __init__(self, carbon: Carbon | None = None) -> None:
        """Load Carbon, unless another one is given.

        Raises:
            OSError: there is none.
        """
        super().__init__()
        self._carbon = RealCarbon() if carbon is None else carbon
        self._carbon.listen(self.pressed.emit)
        self._combination: Combination | None = None
        self._reference = 0

    def bind(self, combination: Combination) -> None:
        self.release()
        state = HotkeyState(HotkeyKind.NO_KEY, str(combination))
        if (key := KEY_CODES.get(combination.key)) is not None:
            status, reference = self._carbon.register(key, _mask(combination))
            if status == 0:
                self._combination, self._reference = combination, reference
                state = HotkeyState(HotkeyKind.ACTIVE, str(combination))
            elif status == EXISTS:
                state = HotkeyState(HotkeyKind.TAKEN, str(combination))
            else:
                detail = f"macOS error {status}"
                state = HotkeyState(HotkeyKind.IMPOSSIBLE, str(combination), detail=detail)
        self.changed.emit(state)

    def release(self) -> None:
        if self._combination is not None:
            self._carbon.unregister(self._reference)
            self._combination, self._reference = None, 0

    def is_free(self, combination: Combination) -> bool:
        if combination == self._combination:
            return True
        key = KEY_CODES.get(combination.key)
        if key is None:
            return False
        status, reference = self._carbon.register(key, _mask(combination))
        if status == 0:
            self._carbon.unregister(reference)
        return status == 0


def _mask(combination: Combination) -> int:
    return sum(_MODIFIERS[each] for each in combination.modifiers)


class _EventType(ctypes.Structure):
    _fields_ = (("event_class", ctypes.c_uint32), ("kind", ctypes.c_uint32))


class _HotKeyId(ctypes.Structure):
    _fields_ = (("signature", ctypes.c_uint32), ("number", ctypes.c_uint32))


_Callback = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class RealCarbon:
    """The functions of the Carbon framework."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(_FRAMEWORK)
        self._library.GetApplicationEventTarget.restype = ctypes.c_void_p
        self._target = ctypes.c_void_p(self._library.GetApplicationEventTarget())
        self._callback: Any = None  # must live as long as Carbon may call it

    def listen(self, pressed: Callable[[], object]) -> None:
        def on_event(_next: int, _event: int, _data: int) -> int:
            pressed()
            return 0

        self._callback = _Callback(on_event)
        kind = _EventType(_KEYBOARD, _HOTKEY_PRESSED)
        self._library.InstallEventHandler(
            self._target, self._callback, ctypes.c_ulong(1), ctypes.byref(kind), None, None
        )

    def register(self, key: int, modifiers: int) -> tuple[int, int]:
        reference = ctypes.c_void_p()
        status = self._library.RegisterEventHotKey(
            ctypes.c_uint32(key),
            ctypes.c_uint32(modifiers),
            _HotKeyId(_SIGNATURE, 1),
            self._target,
            ctypes.c_uint32(0),
            ctypes.byref(reference),
        )
        return ctypes.c_int32(status).value, reference.value or 0

    def unregister(self, reference: int) -> None:
        self._library.UnregisterEventHotKey(ctypes.c_void_p(reference))
