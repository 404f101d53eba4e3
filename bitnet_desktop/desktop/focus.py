"""Which window has the keyboard's focus, and how to get it and give it back."""

from __future__ import annotations

import os
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

from bitnet_desktop.desktop import focus_x11

_TOKEN_VARIABLE = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a name


@dataclass(frozen=True, slots=True)
class FocusToken:
    """Who had the focus: the system's number of a window or a program; 0 where the system itself looks after it."""

    owner: int = 0


def remember_focus() -> FocusToken:
    """Who has the focus now. To be asked before a window of ours is shown."""
    if QGuiApplication.platformName() == "xcb":
        return FocusToken(focus_x11.active_window())
    return FocusToken()


def give_back(token: FocusToken) -> None:
    """Give the focus to who had it; nothing happens if that is gone. To be called when our window is hidden."""
    if token.owner and QGuiApplication.platformName() == "xcb":
        focus_x11.activate(token.owner)


def activate(window: QWindow, token: str = "") -> None:
    """Bring a window that was just shown to the front, with the focus.

    `token` is what the desktop gave to whoever asked for it (`requests.token_of`). It is used once the window is on the
    screen, because window managers listen only then.
    """
    if token:
        # Qt takes it from there, and away, when it asks the compositor.
        os.environ[_TOKEN_VARIABLE] = token
    if window.isExposed():
        _activate_now(window)
    else:
        _WhenExposed(window)


class _WhenExposed(QObject):
    """Waits for the window to be on the screen."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Expose and self._window.isExposed():
            self._window.removeEventFilter(self)
            _activate_now(self._window)
            self.deleteLater()
        return super().eventFilter(watched, event)


def _activate_now(window: QWindow) -> None:
    window.raise_()
    window.requestActivate()
    if QGuiApplication.platformName() == "xcb":
        focus_x11.activate(int(window.winId()))
