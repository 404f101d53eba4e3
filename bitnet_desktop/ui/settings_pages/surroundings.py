"""What the settings window shows and changes besides the settings file. Whoever makes the window knows these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from bitnet_desktop.chat.problems import Problem
from bitnet_desktop.desktop.folders import Folders
from bitnet_desktop.engine.binaries import Engine
from bitnet_desktop.models.library import ModelFile
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import OptionRow


class Autostart(Protocol):
    """Whether the system starts the app at login, as it is on disk."""

    def is_on(self) -> bool: ...

    def set(self, on: bool) -> None:
        """Raises ProblemError where it cannot be changed."""


@dataclass(frozen=True, slots=True)
class EngineFound:
    """An engine that is here, or why the one at a place cannot be used."""

    path: Path
    engine: Engine | None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """A connection that the app has made: `what` says what it was for, in words."""

    when: datetime
    host: str
    what: str


def _nothing() -> Sequence[Connection]:
    return ()


def _no_rows(_look: Look, _parent: QWidget) -> Sequence[OptionRow]:
    return ()


def open_in_system(path: Path) -> bool:
    """Show a folder in the system's file manager."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is outside the settings file. `find_models` and `find_engines` are called in another thread.

    `about_rows` makes rows for the first card of the last page.
    """

    folders: Folders
    find_models: Callable[[], Sequence[ModelFile]]
    find_engines: Callable[[], Sequence[EngineFound]]
    well_known_folders: Callable[[], Sequence[Path]]
    connections: Callable[[], Sequence[Connection]] = _nothing
    about_rows: Callable[[Look, QWidget], Sequence[OptionRow]] = _no_rows
    autostart: Autostart | None = None
    has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable
    open_folder: Callable[[Path], bool] = open_in_system
