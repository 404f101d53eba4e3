"""Whether windows may be see-through: without compositing, what should be shadow would be black."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from bitnet_desktop.desktop.xcb import NoXServerError, XConnection


def is_composited() -> bool:
    """Whether the screen is composited now. On X11 a program does that, and says so; all others always are."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        connection = XConnection()
    except NoXServerError:
        return False
    try:
        return connection.owner_of("_NET_WM_CM_S0") != 0
    except NoXServerError:
        return False
    finally:
        connection.close()
