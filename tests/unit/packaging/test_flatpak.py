"""The Flatpak's manifest, and the sources that are written for it: here from an index that is a folder."""

from __future__ import annotations

import hashlib
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

import flatpak_sources
from dev_tools.project import ROOT
from flatpak_sources import (
    PROCESSORS,
    SourcesError,
    for_all_processors,
    read_lock,
    requirements,
    runtime_names,
)

FOLDER = ROOT / "packaging" / "linux" / "flatpak"
MANIFEST = FOLDER / "io.github.bitnet_desktop.bitnet_desktop.yml"


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    content = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def test_the_app_gets_no_network_and_no_files_to_write(manifest: dict[str, Any]) -> None:
    rights = manifest["finish-args"]
    assert "--share=network" not in rights
    files = [right.removeprefix("--filesystem=") for right in rights if right.startswith("--filesystem=")]
    assert files
    assert all(right.endswith(":ro") for right in files)
    assert not {right.split(":")[0] for right in files} & {"host", "home", "~"}


def test_nothing_is_fetched_while_it_is_built(manifest: dict[str, Any]) -> None:
    for module in manifest["modules"]:
        assert "build-args" not in module.get("build-options", {})
        for command in module["build-commands"]:
            assert "pip3 install" not in command or "--no-index" in command
            assert "://" not in command


def test_every_file_that_it_names_is_there_or_written_for_it(manifest: dict[str, Any]) -> None:
    written = {
        "requirements.txt", "python-sources.json", "build-sources.json", "engine-sources.json", "metainfo.xml"
    }  # fmt: skip
    for module in manifest["modules"]:
        for source in module["sources"]:
            if isinstance(source, str):
                assert source in written
            elif source["type"] == "file":
                assert source["path"] in written
            else:
                assert (FOLDER / source["path"]).resolve() == ROOT
        for command in module["build-commands"]:
            for word in command.split():
                if word.startswith(("packaging/", "bitnet_desktop/")) and Path(word).name not in written:
                    assert (ROOT / word).is_file(), word
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8")
    for name in written:
        pattern = "*-sources.json" if name.endswith("-sources.json") else name
        assert f"/packaging/linux/flatpak/{pattern}\n" in ignored


def test_it_is_called_as_its_metainfo_says(manifest: dict[str, Any]) -> None:
    metainfo = (ROOT / "packaging" / "linux" / "metainfo.xml.in").read_text(encoding="utf-8")
    assert f"<id>{manifest['app-id']}</id>" in metainfo
    assert MANIFEST.stem == manifest["app-id"]


# -- the sources

PROJECT = {"project": {"dependencies": ["One>=1", "two_parts[extra]>=2"]}}
LOCK = """\
dev-only==9 \\
    --hash=sha256:99
    # via bitnet-desktop (pyproject.toml)
one==1.0 \\
    --hash=sha256:11 \\
    --hash=sha256:12
    # via bitnet-desktop (pyproject.toml)
only-there==4.0 ; sys_platform == 'win32' \\
    --hash=sha256:44
    # via two-parts
three==3.0 \\
    --hash=sha256:33
    # via
    #   dev-only
    #   two-parts
two-parts==2.0 \\
    --hash=sha256:22
    # via bitnet-desktop (pyproject.toml)
"""


def test_only_what_the_installed_app_needs_goes_in() -> None:
    lock = read_lock(LOCK)
    names = runtime_names(PROJECT, lock)
    assert names == ["one", "only-there", "three", "two-parts"]
    assert requirements(["one", "three"], lock) == (
        "one==1.0 \\\n    --hash=sha256:11 \\\n    --hash=sha256:12\nthree==3.0 \\\n    --hash=sha256:33\n"
    )
    with pytest.raises(SourcesError, match=r"four is not in requirements\.lock"):
        requirements(["four"], lock)


def test_the_real_lock_has_all_that_is_needed_and_no_tool() -> None:
    lock = read_lock((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = runtime_names(project, lock)
    assert {"pyside6-essentials", "shiboken6", "jinja2", "markupsafe", "pynacl", "cffi"} <= set(names)
    assert not {"pytest", "mypy", "numpy", "gguf", "pyinstaller"} & set(names)
    assert set(flatpak_sources._BUILD) <= lock.keys()


def wheel(folder: Path, name: str, tag: str) -> str:
    """A wheel with nothing in it but its facts; returns its hash."""
    facts = f"{name}-1.0.dist-info"
    path = folder / f"{name}-1.0-{tag}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{facts}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n# {tag}\n")
        archive.writestr(f"{facts}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: " + tag)
        archive.writestr(f"{facts}/RECORD", "")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_pip_says_where_the_files_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    plain = wheel(tmp_path, "plain", "py3-none-any")
    own = {
        processor: wheel(tmp_path, "own", f"cp39-abi3-manylinux_2_28_{processor}") for processor in PROCESSORS
    }
    hashes = " ".join(f"--hash=sha256:{digest}" for digest in own.values())
    lock = read_lock(f"own==1.0 {hashes}\nplain==1.0 --hash=sha256:{plain}\n")
    sources = for_all_processors(["own", "plain"], lock)
    assert [(source["sha256"], source.get("only-arches")) for source in sources] == [
        (plain, None),
        *((own[processor], [processor]) for processor in PROCESSORS),
    ]
    assert all(str(source["url"]).startswith("file://") for source in sources)
    (tmp_path / "plain-1.0-py3-none-any.whl").write_bytes(b"another file")
    with pytest.raises(SourcesError, match="pip does not find what is locked for x86_64"):
        for_all_processors(["plain"], lock)
