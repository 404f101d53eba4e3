"""Whether a person can see a window, as far as the system tells."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow

from bitnet_desktop.desktop import in_sight_x11


def is_in_sight(window: QWindow | None) -> bool:
    """Whether a window is on the screen. One that is behind another counts, unless that one fills the screen."""
    if window is None or not window.isVisible() or not window.isExposed():
        return False
    if window.windowStates() & Qt.WindowState.WindowMinimized:
        return False
    if window.isActive():
        return True
    if QGuiApplication.platformName() == "xcb":
        return not in_sight_x11.is_screen_filled_by_another()
    return True
