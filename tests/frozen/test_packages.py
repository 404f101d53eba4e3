"""What is made of the app's folder: the same bytes each time, an AppImage that starts, a true list of parts."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from packaging.licenses import canonicalize_license_expression

from dev_tools.bundle import Job, Source
from dev_tools.linux_packages import (
    build_appimage,
    build_deb,
    build_tarball,
    c_library_version,
    make_appimage,
    stage_appdir,
)
from dev_tools.project import SetupError
from dev_tools.self_tests import run_self_test
from tests.frozen.conftest import Packages

pytestmark = pytest.mark.timeout(3600)

_SOURCE = Source("1.2.3", "ab28fb0", 1_790_000_000)
_RUNTIME = Path("/bin/true")  # any program stands for the AppImage's own, which is not to be had everywhere
_MAKERS: dict[str, Callable[[Job], Path]] = {
    "deb": build_deb,
    "tar.gz": build_tarball,
    "AppImage": lambda job: build_appimage(job, _RUNTIME),
}


def _small_folder(packages: Packages, folder: Path, *, backwards: bool) -> Path:
    """The program and what the packages read of the rest; made in another order, and later."""
    names = ["bitnet-desktop", "bitnet-desktop-cli", "_internal/build.json", "_internal/licences"]
    for name in sorted(names, reverse=backwards):
        source, target = packages.bundle / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, copy_function=shutil.copyfile)
        else:
            shutil.copy2(source, target, follow_symlinks=False)
        os.utime(target, (backwards, backwards), follow_symlinks=False)
    return folder


@pytest.mark.parametrize("kind", _MAKERS)
def test_the_same_folder_gives_the_same_package(kind: str, packages: Packages, tmp_path: Path) -> None:
    made = []
    before = os.umask(0o077)
    try:
        for number in range(2):
            os.umask((0o022, 0o077)[number])
            place = tmp_path / ("a", "another ü")[number]
            bundle = _small_folder(packages, place / "app", backwards=bool(number))
            (place / "out").mkdir()
            job = Job(Path(sys.executable), _SOURCE, bundle, place / "work", place / "out")
            made.append(_MAKERS[kind](job))
    finally:
        os.umask(before)
    assert made[0].name == made[1].name
    assert made[0].name.endswith(kind)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_the_folder_of_an_appimage_starts_from_an_odd_path_as_anybody(
    packages: Packages, tmp_path: Path
) -> None:
    job = Job(Path(sys.executable), _SOURCE, packages.bundle, tmp_path / "work", tmp_path)
    folder = stage_appdir(job)
    assert run_self_test(folder, "the AppImage's folder", "AppRun")["installed"] is True
    (entry,) = folder.glob("*.desktop")
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    icon = re.search(r"^Icon=(.+)$", entry.read_text(), re.MULTILINE)
    assert icon is not None
    assert (folder / f"{icon[1]}.svg").is_file()
    assert (folder / ".DirIcon").resolve() == folder / f"{icon[1]}.svg"


@pytest.mark.parametrize(
    ("told", "words"),
    [("glibc 2.17", "it has glibc 2.17, and"), ("", "it has another C library than glibc, and")],
)
def test_an_appimage_on_a_system_that_is_too_old(
    told: str, words: str, packages: Packages, tmp_path: Path
) -> None:
    job = Job(Path(sys.executable), _SOURCE, packages.bundle, tmp_path / "work", tmp_path)
    start = stage_appdir(job) / "AppRun"
    old = tmp_path / "old"
    old.mkdir()
    for name, script in {"getconf": f"echo {told}", "xmessage": f'echo "$2" > "{tmp_path}/shown"'}.items():
        (old / name).write_text(f"#!/bin/sh\n{script}\n")
        (old / name).chmod(0o755)
    environment = {"PATH": f"{old}:/usr/bin:/bin", "LANG": "C.UTF-8"}
    done = subprocess.run([str(start)], check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 1
    assert words in done.stderr
    assert "Use a newer system, or the Flatpak" in done.stderr
    # Somebody without a terminal sees it, too.
    assert (tmp_path / "shown").read_text() == done.stderr


def test_an_appimage_that_does_not_start_is_not_shipped(packages: Packages, tmp_path: Path) -> None:
    bundle = _small_folder(packages, tmp_path / "app", backwards=False)
    job = Job(Path(sys.executable), _SOURCE, bundle, tmp_path / "work", tmp_path)
    with pytest.raises(SetupError, match=r"The self-test of bitnet-desktop-1\.2\.3-.+\.AppImage"):
        make_appimage(job, _RUNTIME)


def test_a_runtime_that_is_none_is_told(packages: Packages, tmp_path: Path) -> None:
    runtime = tmp_path / "runtime"
    runtime.write_text("Not found")
    job = Job(Path(sys.executable), _SOURCE, packages.bundle, tmp_path / "work", tmp_path)
    with pytest.raises(SetupError, match="runtime is no program"):
        build_appimage(job, runtime)


def test_the_package_asks_for_the_c_library_that_the_app_calls(packages: Packages) -> None:
    """So that apt and dpkg refuse on an older system, and name what is missing."""
    found = re.search(r"\blibc6 \(>= (\d+)\.(\d+)\)", packages.depends)
    assert found is not None
    assert (int(found[1]), int(found[2])) >= c_library_version(packages.bundle)


def test_the_bill_of_materials_is_as_cyclonedx_has_it(packages: Packages) -> None:
    """What the specification (1.5) makes mandatory, of what is in it."""
    (path,) = packages.deb.parent.glob("*.cdx.json")
    bill = json.loads(path.read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.5", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    assert datetime.fromisoformat(bill["metadata"]["timestamp"]).tzinfo is not None
    components = bill["components"]
    everything = [bill["metadata"]["component"], *components]
    names = [part["bom-ref"] for part in everything]
    assert len(set(names)) == len(names)
    for part in everything:
        assert part["type"] in {"application", "library"}
        assert part["name"]
        assert part["version"]
    for part in components:
        assert re.fullmatch(r"pkg:(pypi|deb|generic|github)/[^@\s]+@[^@\s]+", part["purl"]), part
        (licence,) = part["licenses"]
        if "expression" in licence:
            assert licence.keys() == {"expression"}
            canonicalize_license_expression(licence["expression"])
        else:
            assert licence["license"].keys() == {"name"}
    found = {part["name"].lower().replace("_", "-") for part in components}
    # What is in the folder is in the list: a part of Python, of Qt, of the system, and the engine.
    assert {"jinja2", "pyside6-essentials"} <= found
    assert "ik-llama.cpp" in found
