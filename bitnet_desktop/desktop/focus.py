"""Which window has the keyboard's focus, and how to get it and give it back."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

_TOKEN_VARIABLE = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a name


@dataclass(frozen=True, slots=True)
class FocusToken:
    """Who had the focus: the system's number of a window or a program; 0 where the system itself looks after it."""

    owner: int = 0


class _System(Protocol):
    """How a system does it; `focus_x11` and others."""

    def owner(self) -> int: ...
    def give(self, owner: int, /) -> None: ...
    def take(self, window: int, /) -> None: ...


def _system() -> _System | None:
    """By Qt's name of the platform. On Wayland the compositor looks after the focus."""
    match QGuiApplication.platformName():
        case "xcb":
            from bitnet_desktop.desktop import focus_x11

            return focus_x11
        case "windows":
            from bitnet_desktop.desktop import focus_windows

            return focus_windows
        case "cocoa":
            from bitnet_desktop.desktop import focus_macos

            return focus_macos
        case _:
            return None


def remember_focus() -> FocusToken:
    """Who has the focus now. To be asked before a window of ours is shown."""
    system = _system()
    return FocusToken(0 if system is None else system.owner())


def give_back(token: FocusToken) -> None:
    """Give the focus to who had it; nothing happens if that is gone. To be called when our window is hidden."""
    system = _system()
    if token.owner and system is not None:
        system.give(token.owner)


def activate(window: QWindow, token: str = "") -> None:
    """Bring a window that was just shown to the front, with the focus.

    `token` is what the desktop gave to whoever asked for it (`requests.token_of`). It is used once the window is on the
    screen, because window managers listen only then.
    """
    if token and QGuiApplication.platformName() == "xcb":
        from bitnet_desktop.desktop import focus_x11

        focus_x11.end_startup(token)
    elif token:
        # Qt takes it from there, and away, when it asks the compositor.
        os.environ[_TOKEN_VARIABLE] = token
    if window.isExposed():
        _activate_now(window)
    else:
        _WhenExposed(window)


class _WhenExposed(QObject):
    """Waits for the window to be on the screen.

    It is no child of the window, and keeps none: a window that ends meanwhile would call what is half gone.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(QGuiApplication.instance())
        window.installEventFilter(self)
        window.destroyed.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed():
            watched.removeEventFilter(self)
            _activate_now(watched)
            self.deleteLater()
        return False


def _activate_now(window: QWindow) -> None:
    window.raise_()
    window.requestActivate()
    system = _system()
    if system is not None:
        system.take(int(window.winId()))
