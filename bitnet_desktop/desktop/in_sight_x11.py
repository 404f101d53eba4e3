"""What fills the screen on X11, by the window manager's rules (EWMH)."""

from __future__ import annotations

from bitnet_desktop.desktop.xcb import NoXServerError, XConnection

_FULL = "_NET_WM_STATE_FULLSCREEN"
_WIDE, _HIGH = "_NET_WM_STATE_MAXIMIZED_HORZ", "_NET_WM_STATE_MAXIMIZED_VERT"


def is_screen_filled_by_another() -> bool:
    """Whether the active window, which is not ours, covers its screen."""
    try:
        connection = XConnection()
    except NoXServerError:
        return False
    try:
        active = connection.numbers(connection.root, "_NET_ACTIVE_WINDOW")
        if not active or not active[0]:
            return False
        states = connection.numbers(active[0], "_NET_WM_STATE")
        if connection.atom(_FULL) in states:
            return True
        return {connection.atom(_WIDE), connection.atom(_HIGH)} <= set(states)
    except NoXServerError:
        return False
    finally:
        connection.close()
