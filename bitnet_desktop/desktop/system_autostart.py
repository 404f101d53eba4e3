"""Which way of starting at login this system has."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from bitnet_desktop.desktop import autostart_macos, autostart_windows, autostart_xdg
from bitnet_desktop.desktop.autostart import HIDDEN, Autostart


def own_command(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """How this app is started: the program of a bundle, or Python with the package."""
    if getattr(sys, "frozen", False):
        # An AppImage is one file, of which the program is a part only while it runs.
        return (environment.get("APPIMAGE") or sys.executable,)
    return (sys.executable, "-m", "bitnet_desktop")


def autostart(environment: Mapping[str, str] = os.environ) -> Autostart:
    """The way of this system, for this app."""
    words = (*own_command(environment), HIDDEN)
    if sys.platform == "win32":
        return autostart_windows.RunKey(words)
    if sys.platform == "darwin":
        return autostart_macos.LaunchAgent(Path.home(), words)
    return autostart_xdg.DesktopFile(environment, words)
