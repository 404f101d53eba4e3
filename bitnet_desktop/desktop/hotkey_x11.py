"""The hotkey on X11: a passive grab of the key, on a connection of our own that Qt's event loop watches."""

from __future__ import annotations

import itertools
import string
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSocketNotifier, QTimer

from bitnet_desktop.desktop.combination import FUNCTION_KEYS, Combination, Modifier
from bitnet_desktop.desktop.hotkey import HotkeyHandler, HotkeyKind, HotkeyState
from bitnet_desktop.desktop.xcb import KEY_PRESS, KEY_RELEASE, MAPPING_NOTIFY, NoXServerError, XConnection

# X's own numbers for what keys give (keysyms), from its keysymdef.h. Signs, digits and small letters are their ASCII.
_NAMED: Mapping[str, int] = {
    "Space": 0x20, "Backspace": 0xFF08, "Tab": 0xFF09, "Return": 0xFF0D, "Pause": 0xFF13, "Home": 0xFF50,
    "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "PgUp": 0xFF55, "PgDown": 0xFF56, "End": 0xFF57,
    "Print": 0xFF61, "Ins": 0xFF63, "Del": 0xFFFF,
}  # fmt: skip
_F1 = 0xFFBE
_SCROLL_LOCK, _NUM_LOCK = 0xFF14, 0xFF7F
_ALT_KEYS = frozenset({0xFFE9, 0xFFEA})
_META_KEYS = frozenset({0xFFEB, 0xFFEC})

_SHIFT, _LOCK, _CONTROL, _MOD1, _MOD4 = 1, 2, 4, 8, 64
_MOST_KEYS = 4
# Where letters and digits are on a keyboard, by the key codes that all of today's X servers have; for a keyboard
# without Latin letters, where a combination can only mean the place.
_PLACES: Mapping[str, int] = {
    letter: first + index
    for first, row in ((10, "1234567890"), (24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
    for index, letter in enumerate(row)
}
# Longer than any keyboard waits before it repeats a key, in milliseconds: a key whose release was lost is not held.
_LONGEST_HOLD: Final = 2000


@dataclass(frozen=True, slots=True)
class Keyboard:
    """What the keyboard gives: the symbols of each key code, and the key codes of each modifier."""

    symbols: Mapping[int, Sequence[int]]
    modifiers: Sequence[frozenset[int]]

    def keys_for(self, name: str) -> list[int]:
        """The key codes of a key; empty if the keyboard has none.

        The first layout counts, so that the hotkey stays where it is while layouts are switched. What it has only with
        Shift, as French keyboards have their digits, is found too.
        """
        symbol = symbol_of(name)
        width = max(map(len, self.symbols.values()), default=0)
        for column in range(min(4, width)):
            keys = [key for key, row in self.symbols.items() if len(row) > column and row[column] == symbol]
            if keys:
                return keys[:_MOST_KEYS]
        place = _PLACES.get(name)
        return [place] if place is not None and place in self.symbols else []

    def masks_for(self, modifiers: frozenset[Modifier]) -> list[int]:
        """The modifiers as X's bits, once with each combination of the locks, which must make no difference."""
        bits = {
            Modifier.SHIFT: _SHIFT,
            Modifier.CTRL: _CONTROL,
            Modifier.ALT: self._bit_of(_ALT_KEYS) or _MOD1,
            Modifier.META: self._bit_of(_META_KEYS) or _MOD4,
        }
        wanted = sum({bits[modifier] for modifier in modifiers})
        locks = {_LOCK, self._bit_of({_NUM_LOCK}), self._bit_of({_SCROLL_LOCK})} - {0}
        locks -= {bit for bit in locks if bit & wanted}
        return [
            wanted | sum(some)
            for count in range(len(locks) + 1)
            for some in itertools.combinations(sorted(locks), count)
        ]

    def _bit_of(self, wanted: frozenset[int] | set[int]) -> int:
        for index, keys in enumerate(self.modifiers):
            if any(wanted.intersection(self.symbols.get(key, ())) for key in keys):
                return 1 << index
        return 0


def symbol_of(name: str) -> int:
    """X's number for a key of `combination.KEYS`."""
    if name in FUNCTION_KEYS:
        return _F1 + int(name[1:]) - 1
    if name in _NAMED:
        return _NAMED[name]
    return ord(name.lower() if name in string.ascii_uppercase else name)


class X11Hotkey(HotkeyHandler):
    """Grabs the key on the root window."""

    def __init__(self, display: str) -> None:
        """Connect to an X display, such as ":0".

        Raises:
            NoXServerError: nobody answers there.
        """
        super().__init__()
        self._connection = XConnection(display)
        self._combination: Combination | None = None
        self._grabbed: list[tuple[int, list[int]]] = []
        self._held, self._pressed_at, self._released_at = 0, 0, -1
        self._notifier = QSocketNotifier(self._connection.fileno, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self.destroyed.connect(self._connection.close)

    def bind(self, combination: Combination) -> None:
        self.release()
        self._combination = combination
        self._grab(combination)

    def release(self) -> None:
        self._combination = None
        self._give_back()

    def is_free(self, combination: Combination) -> bool:
        if combination == self._combination and self._grabbed:
            return True
        try:
            grabs = self._grabs_for(combination)
            taken = [self._connection.grab_keys(key, masks) for key, masks in grabs]
            for key, masks in grabs:
                self._connection.ungrab_keys(key, masks)
        except NoXServerError:
            return False
        self._read_later()
        return bool(grabs) and all(taken)

    def _grabs_for(self, combination: Combination) -> list[tuple[int, list[int]]]:
        keyboard = Keyboard(self._connection.key_symbols(), self._connection.modifier_keys())
        masks = keyboard.masks_for(combination.modifiers)
        return [(key, masks) for key in keyboard.keys_for(combination.key)]

    def _grab(self, combination: Combination) -> None:
        """Grab what the combination is on the keyboard as it is now."""
        try:
            self._grabbed = self._grabs_for(combination)
            taken = [self._connection.grab_keys(key, masks) for key, masks in self._grabbed]
        except NoXServerError:
            self._lose()
            return
        if not self._grabbed:
            kind = HotkeyKind.NO_KEY
        elif all(taken):
            kind = HotkeyKind.ACTIVE
        else:
            kind = HotkeyKind.TAKEN
            self._give_back()
        self.changed.emit(HotkeyState(kind, str(combination)))
        self._read_later()

    def _grab_anew(self, combination: Combination) -> None:
        """Follow another keyboard. Whoever has two changes with every key; one pressed between two grabs is lost."""
        try:
            is_same = bool(self._grabbed) and self._grabs_for(combination) == self._grabbed
        except NoXServerError:
            self._lose()
            return
        if is_same:
            self._read_later()
        else:
            self._give_back()
            self._grab(combination)

    def _give_back(self) -> None:
        for key, masks in self._grabbed:
            self._connection.ungrab_keys(key, masks)
        self._grabbed = []
        self._held = 0

    def _read_later(self) -> None:
        """What came while an answer was waited for lies in libxcb's queue, and no notifier tells of it."""
        QTimer.singleShot(0, self._read)

    def _read(self) -> None:
        presses = 0
        is_other_keyboard = False
        for event in self._connection.events():
            kind, key = event[0] & 0x7F, event[1]
            time = int.from_bytes(event[4:8], byteorder=sys.byteorder)
            if kind == MAPPING_NOTIFY:
                is_other_keyboard = True
            elif kind == KEY_PRESS:
                presses += self._is_new_press(key, time)
            elif kind == KEY_RELEASE and key == self._held:
                self._released_at = time
        if not self._connection.is_alive:
            self._lose()
        elif is_other_keyboard and self._combination is not None:
            self._grab_anew(self._combination)
        for _ in range(presses):
            self.pressed.emit()

    def _is_new_press(self, key: int, time: int) -> bool:
        """Whether it is no repetition: those come as a release and a press at the same moment."""
        is_repeated = (
            key == self._held and time - self._pressed_at < _LONGEST_HOLD and self._released_at in {-1, time}
        )
        self._held, self._pressed_at, self._released_at = key, time, -1
        return not is_repeated

    def _lose(self) -> None:
        self._notifier.setEnabled(False)
        wanted = "" if self._combination is None else str(self._combination)
        self._combination, self._grabbed = None, []
        if wanted:
            self.changed.emit(HotkeyState(HotkeyKind.IMPOSSIBLE, wanted))
