"""The focus on X11, by the window manager's rules (EWMH), or without one."""

from __future__ import annotations

from bitnet_desktop.desktop.xcb import NoXServerError, XConnection

# Who asks: a pager, that is, the person. A window that asks for itself may be kept in the background.
_BY_PERSON = 2
_NOW = 0


def owner() -> int:
    """The window with the focus; 0 if there is none, or no X server."""
    try:
        connection = XConnection()
    except NoXServerError:
        return 0
    try:
        told = connection.numbers(connection.root, "_NET_ACTIVE_WINDOW")
        if told and told[0]:
            return told[0]
        focused = connection.focused()
        # 0 is nobody, 1 the window under the pointer, and the root window is nobody's.
        return 0 if focused in {0, 1, connection.root} else focused
    except NoXServerError:
        return 0
    finally:
        connection.close()


def give(window: int) -> None:
    """Give the focus to a window and bring it to the front; nothing happens if it is gone."""
    try:
        connection = XConnection()
    except NoXServerError:
        return
    try:
        if connection.numbers(connection.root, "_NET_SUPPORTING_WM_CHECK"):
            connection.tell_manager(window, "_NET_ACTIVE_WINDOW", _BY_PERSON, _NOW)
        else:
            connection.focus(window, _NOW)
    except NoXServerError:
        return
    finally:
        connection.close()


def take(window: int) -> None:
    """Bring a window of ours to the front: for the window manager it is a person's wish like any other."""
    give(window)


def end_startup(token: str) -> None:
    """Tell the desktop that what it started, and gave a startup id, is here: the pointer need not wait any more."""
    try:
        connection = XConnection()
    except NoXServerError:
        return
    try:
        quoted = token.replace("\\", "\\\\").replace('"', '\\"')
        connection.broadcast("_NET_STARTUP_INFO", f'remove: ID="{quoted}"'.encode("ascii", "replace") + b"\0")
    except NoXServerError:
        return
    finally:
        connection.close()
