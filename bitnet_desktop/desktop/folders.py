"""Where the app keeps what it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import platformdirs

HOME_VARIABLE = "BITNET_DESKTOP_HOME"
"""The environment variable that brings everything into one folder."""

_NAME = "bitnet-desktop"


@dataclass(frozen=True, slots=True)
class Folders:
    """The app's folders. `work` is where each running engine gets a private folder; `models` is for model files."""

    settings: Path
    data: Path
    cache: Path
    logs: Path
    models: Path
    work: Path

    @property
    def settings_file(self) -> Path:
        return self.settings / "settings.json"


def app_folders(environment: Mapping[str, str]) -> Folders:
    """The folders to use: all under BITNET_DESKTOP_HOME where that is set, else the system's proper ones.

    Makes nothing; `make` does.
    """
    home = environment.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser().absolute()
        settings, data, cache, logs = (root / name for name in ("settings", "data", "cache", "logs"))
    else:
        system = platformdirs.PlatformDirs(_NAME, appauthor=False)
        settings, data = system.user_config_path, system.user_data_path
        cache, logs = system.user_cache_path, system.user_log_path
    return Folders(settings, data, cache, logs, models=data / "models", work=cache / "work")


def make(folders: Folders) -> None:
    """Create the folders that are missing, for this person alone (mode 0700).

    Raises:
        OSError: one cannot be made.
    """
    for field in fields(folders):
        folder: Path = getattr(folders, field.name)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
