"""Whether there is a tray, now and from now on: desktops start theirs late, restart it, or have none.

Qt looks for a tray once, and keeps the answer. So nothing of Qt's tray may be touched before there is one.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal


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

    def __init__(self, environment: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._environment = environment
        self._is_there: bool | None = None
        self._by_bus: TrayHost | None = None
        self._by_x11: TrayHost | None = None

    @property
    def is_there(self) -> bool:
        return bool(self._is_there)

    def begin(self) -> None:
        # Only Linux has these.
        from bitnet_desktop.desktop.tray_host_bus import BusTrayHost  # noqa: PLC0415
        from bitnet_desktop.desktop.tray_host_x11 import X11TrayHost  # noqa: PLC0415

        if has_session_bus(self._environment):
            self._by_bus = BusTrayHost(self)
            self._by_bus.changed.connect(self._on_changed)
            self._by_bus.begin()
        if display := self._environment.get("DISPLAY"):
            self._by_x11 = X11TrayHost(display, self)
            self._by_x11.changed.connect(self._on_changed)
            self._by_x11.begin()
        self._on_changed()

    def _on_changed(self) -> None:
        is_there = any(host is not None and host.is_there for host in (self._by_bus, self._by_x11))
        if is_there != self._is_there:
            self._is_there = is_there
            self.changed.emit(is_there)


def has_session_bus(environment: Mapping[str, str]) -> bool:
    """Whether there is a session bus. Without this question one would be started that nobody ends."""
    if environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = environment.get("XDG_RUNTIME_DIR")
    return runtime is not None and (Path(runtime) / "bus").exists()


def tray_host(environment: Mapping[str, str] = os.environ, parent: QObject | None = None) -> TrayHost:
    """What this system has."""
    if sys.platform in {"win32", "darwin"}:
        return TrayHost(parent)
    return LinuxTrayHost(environment, parent)


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
