"""A combination of keys as text: what a person chose, as it is kept in the settings.

The text is Qt's portable one, "Ctrl+Alt+Space": on macOS, Ctrl there is the Command key and Meta the Control key. Only
combinations that can be global are taken: one key that every keyboard has, with modifiers that leave typing alone.
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Modifier(StrEnum):
    """A key that is held down meanwhile; in the order in which they are written."""

    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"
    META = "Meta"


NAMED_KEYS: Final = (
    "Space", "Tab", "Backspace", "Return", "Ins", "Del", "Home", "End", "PgUp", "PgDown", "Left", "Up", "Right",
    "Down", "Pause", "Print",
)  # fmt: skip
FUNCTION_KEYS: Final = tuple(f"F{number}" for number in range(1, 25))
SIGNS: Final = tuple("`-=[]\\;',./")
KEYS: Final = frozenset((*string.ascii_uppercase, *string.digits, *NAMED_KEYS, *FUNCTION_KEYS, *SIGNS))
"""All keys by their names in a text."""

_BY_NAME = {key.lower(): key for key in KEYS} | {
    "enter": "Return",
    "insert": "Ins",
    "delete": "Del",
    "pageup": "PgUp",
    "pagedown": "PgDown",
}


@dataclass(frozen=True, slots=True)
class Combination:
    """One key with modifiers."""

    modifiers: frozenset[Modifier]
    key: str

    def __str__(self) -> str:
        return "+".join([*(each for each in Modifier if each in self.modifiers), self.key])


def parse(text: str) -> Combination:
    """The combination of a text.

    Raises:
        ValueError: it is none, or none that can be global: it would take a key away from typing.
    """
    *names, key = text.strip().split("+")
    modifiers = [_modifier(name) for name in names]
    known = _BY_NAME.get(key.strip().lower())
    if known is None or len(set(modifiers)) < len(modifiers):
        raise ValueError(f"no combination of keys: {text!r}")
    combination = Combination(frozenset(modifiers), known)
    if not _leaves_typing_alone(combination):
        raise ValueError(f"needed for typing: {text!r}")
    return combination


def _modifier(name: str) -> Modifier:
    for modifier in Modifier:
        if name.strip().lower() == modifier.lower():
            return modifier
    raise ValueError(f"no modifier: {name!r}")


def _leaves_typing_alone(combination: Combination) -> bool:
    """Shift alone makes capitals; function keys and Pause type nothing."""
    if combination.modifiers - {Modifier.SHIFT}:
        return True
    return combination.key in FUNCTION_KEYS or combination.key in {"Pause", "Print"}
