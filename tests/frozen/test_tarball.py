"""The archive with install.sh: one person installs, replaces and removes it, and is told what is in the way."""

from __future__ import annotations

import os
import subprocess
import tarfile
from collections.abc import Iterator

import pytest

from dev_tools.linux_packages import DATA
from tests.frozen.clean_root import CleanRoot
from tests.frozen.conftest import Packages

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture(scope="module")
def unpacked(installed: CleanRoot, packages: Packages) -> Iterator[str]:
    """Where the archive was unpacked in the clean system, as it is called in there."""
    folder = installed.home / "Downloads ü"
    folder.mkdir()
    with tarfile.open(packages.archive) as archive:
        archive.extractall(folder, filter="tar")
    (inside,) = folder.iterdir()
    yield f"/home/person/{folder.name}/{inside.name}"
    subprocess.run(["rm", "-rf", str(folder)], check=True)


@pytest.fixture
def prefix(installed: CleanRoot) -> Iterator[str]:
    """A folder of the person's, with a space in its name."""
    folder = installed.home / "my programs"
    folder.mkdir()
    os.chown(folder, 1000, 1000)
    yield f"/home/person/{folder.name}"
    subprocess.run(["rm", "-rf", str(folder)], check=True)


def test_the_scripts_are_sound() -> None:
    names = ["install.sh.in", "AppRun.in", "completions/bitnet-desktop.bash"]
    scripts = [str(DATA / name) for name in names]
    done = subprocess.run(["shellcheck", *scripts], check=False, capture_output=True, text=True)
    assert done.stdout == ""


def test_it_is_installed_replaced_and_removed(installed: CleanRoot, unpacked: str, prefix: str) -> None:
    script = f"{unpacked}/install.sh"
    for _ in range(2):
        done = installed.run(script, "--prefix", prefix)
        assert (done.returncode, done.stderr) == (0, "")
        assert "Installed: bitnet-desktop " in done.stdout
        assert installed.run(f"{prefix}/bin/bitnet-desktop", "--version").returncode == 0
    entry = installed.folder / prefix.lstrip("/") / "share" / "applications" / "bitnet-desktop.desktop"
    assert f'Exec="{prefix}/lib/bitnet-desktop/bitnet-desktop" %f\n' in entry.read_text()
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    data = installed.home / ".local" / "share" / "bitnet-desktop" / "kept"
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_text("what was said")
    done = installed.run(script, "--uninstall", "--prefix", prefix)
    assert (done.returncode, done.stderr) == (0, "")
    left = [path for path in (installed.folder / prefix.lstrip("/")).rglob("*") if not path.is_dir()]
    assert left == []
    assert data.read_text() == "what was said"
    assert "not installed" in installed.run(script, "--uninstall", "--prefix", prefix).stderr


def test_too_little_room(installed: CleanRoot, unpacked: str, prefix: str) -> None:
    done = installed.run(
        f"{unpacked}/install.sh", "--prefix", prefix,
        prepare=f'mount -t tmpfs -o size=30m,mode=777 none "$root{prefix}"',
    )  # fmt: skip
    assert done.returncode == 1
    assert "MB are free" in done.stderr
    assert "--prefix FOLDER" in done.stderr


def test_a_folder_that_cannot_be_written_to(installed: CleanRoot, unpacked: str) -> None:
    done = installed.run(f"{unpacked}/install.sh", "--prefix", "/opt")
    assert done.returncode == 1
    assert "/opt/lib cannot be written to. Choose another folder" in done.stderr


def test_a_system_that_is_too_old(installed: CleanRoot, unpacked: str, prefix: str) -> None:
    old = installed.folder / "tmp" / "old"
    old.mkdir(exist_ok=True)
    (old / "getconf").write_text("#!/bin/sh\necho glibc 2.17\n")
    (old / "getconf").chmod(0o755)
    done = installed.run(f"{unpacked}/install.sh", "--prefix", prefix, PATH="/tmp/old:/usr/bin:/bin")
    assert done.returncode == 1
    assert "This system is too old: it has glibc 2.17" in done.stderr


def test_an_app_that_runs_is_not_replaced(
    installed: CleanRoot, unpacked: str, prefix: str, display: str
) -> None:
    assert installed.run(f"{unpacked}/install.sh", "--prefix", prefix).returncode == 0
    # The same processes are seen by both, so the script runs in the namespace of the app.
    command = (
        f'"{prefix}/bin/bitnet-desktop" & sleep 3; "{unpacked}/install.sh" --prefix "{prefix}"; kill %1; wait'
    )
    done = installed.run("bash", "-c", command, DISPLAY=display)
    assert "BitNet Desktop is running. Close it, then try again." in done.stderr
