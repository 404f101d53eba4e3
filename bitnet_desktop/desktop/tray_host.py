"""Whether there is a tray, now and from now on: desktops start theirs late, restart it, or have none.

Qt looks for a tray once, and keeps the answer. So nothing of Qt's tray may be touched before there is one.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from bitnet_desktop.desktop.session_bus import SessionBus


class TrayHost(QObject):
    """Windows and macOS always have one; `LinuxTrayHost` looks."""

    changed = Signal(bool)  # whether there is one now

    @property
    def is_there(self) -> bool:
        return True

    def begin(self) -> None:
        """Look, and go on looking. `changed` follows, also when the answer is that there is none."""
        self.changed.emit(True)


class LinuxTrayHost(TrayHost):
    """Two ways: a StatusNotifierHost on the session bus, or a window that owns a selection, X11's older protocol."""

    def __init__(self, display: str, bus: SessionBus | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display = display
        self._bus = bus
        self._is_there: bool | None = None
        self._hosts: list[TrayHost] = []

    @property
    def is_there(self) -> bool:
        return bool(self._is_there)

    def begin(self) -> None:
        # Only Linux has these.
        from bitnet_desktop.desktop.tray_host_bus import BusTrayHost  # noqa: PLC0415
        from bitnet_desktop.desktop.tray_host_x11 import X11TrayHost  # noqa: PLC0415

        if self._bus is not None:
            self._hosts.append(BusTrayHost(self._bus, self))
        if self._display:
            self._hosts.append(X11TrayHost(self._display, self))
        for host in self._hosts:
            host.changed.connect(self._on_changed)
            host.begin()
        self._on_changed()

    def _on_changed(self) -> None:
        is_there = any(host.is_there for host in self._hosts)
        if is_there != self._is_there:
            self._is_there = is_there
            self.changed.emit(is_there)


def tray_host(
    environment: Mapping[str, str], bus: SessionBus | None, parent: QObject | None = None
) -> TrayHost:
    """What this system has."""
    if sys.platform in {"win32", "darwin"}:
        return TrayHost(parent)
    return LinuxTrayHost(environment.get("DISPLAY", ""), bus, parent)


# Their bar is dark in every scheme, and so are most bars of window managers that say no name.
_DARK_BARS = frozenset({"gnome", "unity", "pantheon", "cinnamon", "lxqt", ""})


def bar_is_dark(environment: Mapping[str, str], *, scheme_is_dark: bool, system: str = sys.platform) -> bool:
    """Whether the bar with the tray is dark, as far as anybody can know. On macOS it does not matter."""
    if system == "win32":
        return _windows_bar_is_dark()
    names = environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    return scheme_is_dark or bool(_DARK_BARS.intersection(names))


def _windows_bar_is_dark() -> bool:
    """Nobody has run this on Windows yet."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - only Windows has it

        path = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
        with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return bool(winreg.QueryValueEx(key, "SystemUsesLightTheme")[0] == 0)
    return True
