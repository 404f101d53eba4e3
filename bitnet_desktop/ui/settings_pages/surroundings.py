"""What the settings window shows and changes besides the settings file. Whoever makes the window knows these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSystemTrayIcon

from bitnet_desktop.chat.problems import Problem
from bitnet_desktop.desktop.autostart import Autostart
from bitnet_desktop.desktop.folders import Folders
from bitnet_desktop.desktop.hotkey import Hotkey
from bitnet_desktop.engine.binaries import Engine
from bitnet_desktop.models.connections import Connection
from bitnet_desktop.models.library import ModelFile


@dataclass(frozen=True, slots=True)
class EngineFound:
    """An engine that is here, or why the one at a place cannot be used."""

    path: Path
    engine: Engine | None
    problem: Problem | None = None


def _nothing() -> Sequence[Connection]:
    return ()


def open_in_system(path: Path) -> bool:
    """Show a folder in the system's file manager."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is outside the settings file.

    `find_models` and `find_engines` are called in another thread. `connections` raises OSError where they cannot be
    read. `hotkey` gives None until there is one. `quick_command` is what opens the quick prompt from a shortcut of the
    desktop.
    """

    folders: Folders
    find_models: Callable[[], Sequence[ModelFile]]
    find_engines: Callable[[], Sequence[EngineFound]]
    well_known_folders: Callable[[], Sequence[Path]]
    connections: Callable[[], Sequence[Connection]] = _nothing
    autostart: Autostart | None = None
    hotkey: Callable[[], Hotkey | None] = lambda: None
    quick_command: str = "bitnet-desktop quick"
    has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable
    open_folder: Callable[[Path], bool] = open_in_system
