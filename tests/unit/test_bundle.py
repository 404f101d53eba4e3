"""What an installed app finds inside itself, and what its children get to see of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bitnet_desktop import __version__
from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.desktop import bundle
from bitnet_desktop.desktop.bundle import BuildFacts, clean_environment
from bitnet_desktop.desktop.folders import app_folders
from bitnet_desktop.loading import choose_engine, choose_model
from bitnet_desktop.settings import Settings


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the app takes for the one it was installed into."""
    folder = tmp_path / "Prüfung 1" / "_internal"
    folder.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    bundle.build_facts.cache_clear()
    monkeypatch.setattr(bundle, "build_facts", bundle.build_facts.__wrapped__)
    return folder


def _describe(folder: Path, model: str = "") -> None:
    facts = {"version": "0.1.0", "commit": "ab28fb0", "date": "2026-11-25", "model": model}
    (folder / "build.json").write_text(json.dumps(facts))


def test_from_its_source_nothing_is_inside() -> None:
    assert bundle.bundle_folder() is None
    assert bundle.engines_folder() is None
    assert bundle.packaged_model() is None
    assert bundle.licences() == ()
    assert bundle.build_facts() == BuildFacts()
    assert BuildFacts().words == __version__


def test_the_build_says_what_it_was_made_from(installed: Path) -> None:
    assert bundle.build_facts() == BuildFacts()
    _describe(installed)
    assert bundle.build_facts() == BuildFacts("ab28fb0", "2026-11-25", "")
    assert bundle.build_facts().words == f"{__version__} (ab28fb0, 2026-11-25)"
    assert bundle.models_folder() is None


@pytest.mark.parametrize("content", ["", "[]", "{", "[" * 100_000, " " * (1 << 21), '{"commit"'])
def test_a_damaged_description_is_none(installed: Path, content: str) -> None:
    (installed / "build.json").write_text(content)
    assert bundle.build_facts() == BuildFacts()


def test_the_model_inside_is_used_first_and_told_when_it_is_gone(installed: Path, tmp_path: Path) -> None:
    folders = app_folders({"BITNET_DESKTOP_HOME": str(tmp_path / "home")})
    _describe(installed, model="tiny.gguf")
    inside = installed / "models" / "tiny.gguf"
    # Whoever opens it says that it is missing.
    assert choose_model(None, Settings(), folders, {}) == inside
    other = tmp_path / "other.gguf"
    other.touch()
    assert choose_model(None, Settings(model=str(other)), folders, {}) == other


def test_no_engine_inside_is_told(installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    folders = app_folders({"BITNET_DESKTOP_HOME": str(tmp_path / "home")})
    with pytest.raises(ProblemError) as caught:
        choose_engine(None, folders, {})
    assert caught.value.problem.kind is ProblemKind.ENGINE_MISSING


def test_the_licences_are_listed_with_their_texts(installed: Path) -> None:
    folder = installed / "licences"
    folder.mkdir()
    part = {"name": "Qt", "version": "6", "licence": "LGPL-3.0-only", "files": ["qt/LGPL.txt"]}
    (folder / "licences.json").write_text(json.dumps([part]))
    assert bundle.licences() == (bundle.Licence("Qt", "6", "LGPL-3.0-only", (folder / "qt" / "LGPL.txt",)),)


def test_children_see_nothing_of_the_app(installed: Path) -> None:
    environment = {
        "PATH": "/usr/bin",
        "LD_LIBRARY_PATH": str(installed),
        "LD_LIBRARY_PATH_ORIG": "/opt/lib",
        "DYLD_LIBRARY_PATH": str(installed),
        "_PYI_ARCHIVE_FILE": "x",
        "_PYI_SPLASH_IPC": "0",
        "QT_PLUGIN_PATH": str(installed / "PySide6" / "Qt" / "plugins"),
        "QML2_IMPORT_PATH": "/home/somebody/qml",
    }
    clean_environment(environment)
    assert environment == {
        "PATH": "/usr/bin",
        "LD_LIBRARY_PATH": "/opt/lib",
        "QML2_IMPORT_PATH": "/home/somebody/qml",
    }


def test_from_its_source_the_environment_stays() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/lib", "_PYI_X": "1"}
    clean_environment(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/lib", "_PYI_X": "1"}
