"""What is on this computer to choose from: models and engines, for the window. Reads folders, so not in its thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.desktop.bundle import models_folder
from bitnet_desktop.desktop.folders import Folders
from bitnet_desktop.engine.binaries import open_engine
from bitnet_desktop.loading import MODEL_VARIABLE, engine_programs
from bitnet_desktop.models.library import ModelFile, find_models, well_known_folders
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.settings_pages.surroundings import EngineFound


def models_here(settings: Settings, folders: Folders, environment: Mapping[str, str]) -> Sequence[ModelFile]:
    """The model files inside the app, in its folder, in the person's folders, and where other programs keep theirs."""
    own = [Path(folder) for folder in settings.model_folders]
    places = [folders.models, *own, *well_known_folders(Path.home(), environment)]
    if inside := models_folder():
        places.insert(0, inside)
    if named := environment.get(MODEL_VARIABLE):
        places.append(Path(named).parent)
    return find_models(places)


def engines_here(
    settings: Settings, folders: Folders, environment: Mapping[str, str]
) -> Sequence[EngineFound]:
    """Every engine that is found, with what stands in its way where one cannot be used."""
    chosen = Path(settings.engine) if settings.engine else None
    found = []
    for path in engine_programs(chosen, folders, environment):
        try:
            found.append(EngineFound(path, open_engine(path)))
        except ProblemError as error:
            found.append(EngineFound(path, None, error.problem))
    return found
