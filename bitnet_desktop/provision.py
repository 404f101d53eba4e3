"""What the parts of the window ask the rest of the app for: engines, models, sessions, and what lies around them.

Whatever is imported for it is imported when it is asked for: the first paint needs none of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bitnet_desktop.desktop.folders import Folders
from bitnet_desktop.ui.driver import Makers
from bitnet_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from bitnet_desktop.chat.generation import Overrides
    from bitnet_desktop.desktop.hotkey import Hotkey
    from bitnet_desktop.engine.binaries import Engine
    from bitnet_desktop.engine.options import SessionOptions
    from bitnet_desktop.engine.session import Session
    from bitnet_desktop.loading import Loading, Wishes
    from bitnet_desktop.models.connections import Connection
    from bitnet_desktop.models.library import ModelFile
    from bitnet_desktop.ui.settings_pages.surroundings import EngineFound, Surroundings


@dataclass(frozen=True, slots=True)
class Provision:
    """Finds and makes them by the settings in force; `model` and `engine` of the command line go before those."""

    preferences: Preferences
    folders: Folders
    environment: Mapping[str, str]
    model: Path | None = None
    engine: Path | None = None

    def makers(self, own: Callable[[], tuple[Overrides, str]] | None = None) -> Makers:
        """For a driver. `own` says what a conversation has otherwise than the settings, and its system prompt."""
        return Makers(self._engine, self._make_loading, _make_session, lambda: self._wishes(own))

    def expected_model(self) -> Path | None:
        """What `first_model` will most likely be, known without importing anything."""
        last = self.preferences.settings.model
        path = self.model or (Path(last) if last else None)
        return path.absolute() if path is not None and path.is_file() else None

    def first_model(self) -> Path | None:
        """The model of the command line, or the last one."""
        from bitnet_desktop.loading import choose_model

        return choose_model(self.model, self.preferences.settings, self.folders, self.environment)

    def _engine(self) -> Engine:
        from bitnet_desktop.loading import choose_engine

        chosen = self.preferences.settings.engine
        return choose_engine(
            self.engine or (Path(chosen) if chosen else None), self.folders, self.environment
        )

    def _make_loading(self, engine: Engine, parent: QObject) -> Loading:
        from bitnet_desktop.loading import Loading

        return Loading(engine, self.folders, parent)

    def _wishes(self, own: Callable[[], tuple[Overrides, str]] | None) -> Wishes:
        from bitnet_desktop.loading import wishes_of

        settings = self.preferences.settings
        return wishes_of(settings) if own is None else wishes_of(settings, *own())

    # -- what lies around

    def surroundings(self, hotkey: Callable[[], Hotkey | None]) -> Surroundings:
        """What the settings window shows and changes beside the settings."""
        import shlex

        from bitnet_desktop.desktop.system_autostart import autostart, own_command
        from bitnet_desktop.ui.settings_pages.surroundings import Surroundings

        return Surroundings(
            folders=self.folders,
            find_models=self.find_models,
            find_engines=self._find_engines,
            well_known_folders=self._well_known_folders,
            connections=self._connections,
            autostart=autostart(self.environment),
            hotkey=hotkey,
            quick_command=shlex.join((*own_command(self.environment), "quick")),
        )

    def find_models(self) -> Sequence[ModelFile]:
        """The model files on this computer."""
        from bitnet_desktop.finding import models_here

        return models_here(self.preferences.settings, self.folders, self.environment)

    def _find_engines(self) -> Sequence[EngineFound]:
        from bitnet_desktop.finding import engines_here

        return engines_here(self.preferences.settings, self.folders, self.environment)

    def _well_known_folders(self) -> Sequence[Path]:
        from bitnet_desktop.models.library import well_known_folders

        return well_known_folders(Path.home(), self.environment)

    def _connections(self) -> Sequence[Connection]:
        from bitnet_desktop.models.connections import FILE_NAME, Journal

        return Journal(self.folders.data / FILE_NAME).read()


def _make_session(options: SessionOptions, parent: QObject) -> Session:
    from bitnet_desktop.engine.session import Session

    return Session(options, parent)
