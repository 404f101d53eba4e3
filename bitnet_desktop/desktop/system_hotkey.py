"""Which way to a hotkey this system has."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from bitnet_desktop.desktop.hotkey import HotkeyHandler, is_wayland
from bitnet_desktop.desktop.hotkey_macos import MacHotkey
from bitnet_desktop.desktop.hotkey_portal import PortalHotkey
from bitnet_desktop.desktop.hotkey_windows import WindowsHotkey
from bitnet_desktop.desktop.hotkey_x11 import X11Hotkey
from bitnet_desktop.desktop.session_bus import SessionBus
from bitnet_desktop.desktop.xcb import NoXServerError


def hotkey_handler(environment: Mapping[str, str], bus: SessionBus | None) -> HotkeyHandler | None:
    """The handler for this session; None where programs can have no hotkey, or only the person can bind one."""
    if sys.platform == "win32":
        return WindowsHotkey()
    if sys.platform == "darwin":
        return MacHotkey()
    if is_wayland(environment):
        return None if bus is None else PortalHotkey(bus)
    display = environment.get("DISPLAY")
    if not display:
        return None
    try:
        return X11Hotkey(display)
    except NoXServerError:
        return None
