"""The keys of the app's commands: usual ones, and what each system has otherwise. Data only."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Final

Keys = Mapping[str, tuple[str, ...]]

# As Qt writes them: "Ctrl" is the Cmd key on macOS, and "Meta" its Ctrl key.
KEYS: Final[Keys] = {
    "new": ("Ctrl+N",),
    "open-model": ("Ctrl+O",),
    "export": ("Ctrl+Shift+E",),
    "print": ("Ctrl+P",),
    "settings": ("Ctrl+,",),
    "quit": ("Ctrl+Q",),
    "copy": ("Ctrl+C", "Ctrl+Ins"),
    "copy-reply": ("Ctrl+Shift+C",),
    "select-all": ("Ctrl+A",),
    "select-conversation": ("Ctrl+Shift+A",),
    "find": ("Ctrl+F",),
    "find-everywhere": ("Ctrl+Shift+F",),
    "find-next": ("F3", "Ctrl+G"),
    "find-previous": ("Shift+F3", "Ctrl+Shift+G"),
    "answer-again": ("Ctrl+R",),
    "answer-again-with": ("Ctrl+Shift+R",),
    "generation": ("Ctrl+I",),
    "write": ("Ctrl+L",),
    "stop": ("Esc",),
    "sidebar": ("Ctrl+B",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "usual-size": ("Ctrl+0",),
    "latest": ("Alt+End",),
    "full-screen": ("F11",),
    "keys": ("F1",),
    "commands": ("Ctrl+Shift+P",),
}

_MACOS: Final[Keys] = {
    "copy": ("Ctrl+C",),
    "find-next": ("Ctrl+G", "F3"),
    "find-previous": ("Ctrl+Shift+G", "Shift+F3"),
    "latest": ("Ctrl+Down",),
    "full-screen": ("Ctrl+Meta+F",),
    "keys": ("Ctrl+?", "F1"),
}
_OTHERWISE: Final[Mapping[str, Keys]] = {"darwin": _MACOS}


def keys_of(command: str, system: str = sys.platform) -> tuple[str, ...]:
    """The keys of a command on a system (as `sys.platform`), the one to be shown first; none where it has none."""
    return _OTHERWISE.get(system, {}).get(command) or KEYS.get(command, ())
