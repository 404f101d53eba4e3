from __future__ import annotations

import dataclasses
import stat
import sys
from pathlib import Path

import pytest

from bitnet_desktop.desktop.folders import app_folders, make


def _all(folders: object) -> list[Path]:
    return [getattr(folders, field.name) for field in dataclasses.fields(folders)]  # type: ignore[arg-type]


def test_everything_lies_under_the_home_that_was_named(tmp_path: Path) -> None:
    folders = app_folders({"BITNET_DESKTOP_HOME": str(tmp_path / "Mein Zuhause ü")})
    for folder in _all(folders):
        assert folder.is_relative_to(tmp_path / "Mein Zuhause ü")
    assert folders.settings_file.parent == folders.settings
    assert not (tmp_path / "Mein Zuhause ü").exists()


def test_a_relative_home_becomes_absolute() -> None:
    assert all(folder.is_absolute() for folder in _all(app_folders({"BITNET_DESKTOP_HOME": "here"})))


@pytest.mark.parametrize("environment", [{}, {"BITNET_DESKTOP_HOME": ""}])
def test_the_system_decides_otherwise(environment: dict[str, str]) -> None:
    folders = app_folders(environment)
    assert all("bitnet-desktop" in str(folder) for folder in _all(folders))
    assert folders.models == folders.data / "models"


def test_a_portable_app_takes_its_things_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bitnet-desktop"))
    (tmp_path / "portable").mkdir()
    # Started from its source it is never portable: the program is Python's.
    assert not app_folders({}).data.is_relative_to(tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert app_folders({}).data == tmp_path / "portable" / "data"
    assert app_folders({"BITNET_DESKTOP_HOME": str(tmp_path / "home")}).data == tmp_path / "home" / "data"
    (tmp_path / "portable").rmdir()
    assert not app_folders({}).data.is_relative_to(tmp_path)


def test_made_folders_are_private(tmp_path: Path) -> None:
    folders = app_folders({"BITNET_DESKTOP_HOME": str(tmp_path / "home")})
    make(folders)
    make(folders)
    for folder in _all(folders):
        assert folder.is_dir()
        if sys.platform != "win32":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
