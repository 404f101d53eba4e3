"""The one combination of keys that opens the quick prompt from anywhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal

from bitnet_desktop.desktop.combination import Combination, parse

DEFAULT_COMBINATION: Final = "Ctrl+Shift+Space" if sys.platform == "darwin" else "Ctrl+Alt+Space"
"""As Qt's portable text; on macOS that is Command+Shift+Space."""

# Not Ctrl+Alt with a letter: that is AltGr on Windows, with which many keyboards type @ and €.
_OTHERS = (
    "Ctrl+Shift+Space",
    "Alt+Meta+Space",
    "Ctrl+Alt+Return",
    "Ctrl+Alt+Home",
    "Ctrl+Shift+F12",
    "Meta+F12",
)


class HotkeyKind(StrEnum):
    """How it stands with the hotkey."""

    OFF = "off"
    ACTIVE = "active"
    TAKEN = "taken"  # another program has the combination
    NO_KEY = "no-key"  # it is no combination, or the keyboard has no such key
    IMPOSSIBLE = (
        "impossible"  # the system offers no way; the person can bind `bitnet-desktop quick` themselves
    )
    DECLINED = "declined"  # the desktop, or the person there, has given none
    WAITING = "waiting-for-portal"  # the desktop is asked, and may be asking the person


@dataclass(frozen=True, slots=True)
class HotkeyState:
    """`combination` is the one in force, or asked for.

    It is Qt's portable text, unless `named_by_system`: then the desktop has chosen or confirmed it, and these are its
    words. `detail` is the system's own explanation, untranslated.
    """

    kind: HotkeyKind
    combination: str = ""
    named_by_system: bool = False
    detail: str = ""


class HotkeyHandler(QObject):
    """How one system does it. It has at most one combination at a time."""

    pressed = Signal()
    changed = Signal(HotkeyState)
    token = ""
    """What the desktop gave with the last press, if it gives such things."""

    def bind(self, combination: Combination) -> None:
        """Ask for a combination instead of the one before; what comes of it is told by `changed`, at once or later."""
        raise NotImplementedError

    def release(self) -> None:
        """Give the combination back."""
        raise NotImplementedError

    def is_free(self, combination: Combination) -> bool:
        """Whether nobody else has it, as far as the system tells; the own one is free."""
        raise NotImplementedError


class Hotkey(QObject):
    """The hotkey of this app, by whatever way this system has."""

    pressed = Signal()
    state_changed = Signal(HotkeyState)

    def __init__(self, handler: HotkeyHandler | None, parent: QObject | None = None) -> None:
        """Without a handler, which `system_hotkey.hotkey_handler` chooses, there is no way on this system."""
        super().__init__(parent)
        self._state = HotkeyState(HotkeyKind.OFF)
        self._handler = handler
        if handler is not None:
            handler.setParent(self)
            handler.pressed.connect(self.pressed)
            handler.changed.connect(self._tell)

    @property
    def state(self) -> HotkeyState:
        return self._state

    @property
    def token(self) -> str:
        """What the desktop gave with the last press, for `focus.activate`."""
        return "" if self._handler is None else self._handler.token

    def set(self, combination: str | None) -> None:
        """Use another combination from now on, or none; `state_changed` tells what came of it."""
        if self._handler is None:
            kind = HotkeyKind.OFF if combination is None else HotkeyKind.IMPOSSIBLE
            self._tell(HotkeyState(kind, combination or ""))
            return
        if combination is None:
            self._handler.release()
            self._tell(HotkeyState(HotkeyKind.OFF))
            return
        try:
            parsed = parse(combination)
        except ValueError:
            self._handler.release()
            self._tell(HotkeyState(HotkeyKind.NO_KEY, combination))
            return
        self._handler.bind(parsed)

    def offered(self, default: str = DEFAULT_COMBINATION) -> list[str]:
        """Combinations that are free, the default first if it is."""
        if self._handler is None:
            return []
        names = dict.fromkeys((default, *_OTHERS))
        return [name for name in names if self._handler.is_free(parse(name))]

    def _tell(self, state: HotkeyState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)


def is_wayland(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether this is a Wayland session. An X11 window in one cannot hear keys that go to Wayland windows."""
    return environment.get("XDG_SESSION_TYPE") == "wayland" or bool(environment.get("WAYLAND_DISPLAY"))
