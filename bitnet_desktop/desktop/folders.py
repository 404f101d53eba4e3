"""Where the app keeps what it keeps."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import platformdirs

HOME_VARIABLE = "BITNET_DESKTOP_HOME"
"""The environment variable that brings everything into one folder."""

PORTABLE = "portable"
"""A folder of this name beside an installed app's program brings everything into it, so that it can go along."""

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
    """The folders to use: all under BITNET_DESKTOP_HOME, or in a portable app's folder, else the system's proper ones.

    Makes nothing; `make` does.
    """
    home = environment.get(HOME_VARIABLE)
    root = Path(home).expanduser().absolute() if home else _portable_folder()
    if root is not None:
        settings, data, cache, logs = (root / name for name in ("settings", "data", "cache", "logs"))
    else:
        system = platformdirs.PlatformDirs(_NAME, appauthor=False)
        settings, data = system.user_config_path, system.user_data_path
        cache, logs = system.user_cache_path, system.user_log_path
    return Folders(settings, data, cache, logs, models=data / "models", work=cache / "work")


def _portable_folder() -> Path | None:
    folder = Path(sys.executable).parent / PORTABLE
    return folder if getattr(sys, "frozen", False) and folder.is_dir() else None


def make(folders: Folders) -> None:
    """Create the folders that are missing, for this person alone (mode 0700).

    Raises:
        OSError: one cannot be made.
    """
    for field in fields(folders):
        folder: Path = getattr(folders, field.name)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
