"""Keeps a window that is only there for a moment out of the list of windows."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QWindow

from bitnet_desktop.desktop.xcb import NoXServerError, XConnection

_ADD = 1
_BY_APP = 1


def keep_off_task_bar(window: QWindow) -> None:
    """To be called when the window has become active. Qt's tool windows are in no list, but X11 is not told so."""
    if QGuiApplication.platformName() != "xcb":
        return
    try:
        connection = XConnection()
    except NoXServerError:
        return
    try:
        states = (connection.atom("_NET_WM_STATE_SKIP_TASKBAR"), connection.atom("_NET_WM_STATE_SKIP_PAGER"))
        connection.tell_manager(int(window.winId()), "_NET_WM_STATE", _ADD, *states, _BY_APP)
    except NoXServerError:
        return
    finally:
        connection.close()
