"""The package: what is in it, and that it can be installed, upgraded and removed without touching the person's data."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

from tests.frozen.clean_root import CleanRoot
from tests.frozen.conftest import Packages

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture(scope="module")
def unpacked(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked") / "deb"
    subprocess.run(["dpkg-deb", "--raw-extract", str(packages.deb), str(folder)], check=True)
    return folder


def _passes(*command: str) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_menu_entry_and_description_are_valid(unpacked: Path) -> None:
    share = unpacked / "usr" / "share"
    _passes("desktop-file-validate", str(share / "applications" / "bitnet-desktop.desktop"))
    (description,) = (share / "metainfo").iterdir()
    _passes("appstreamcli", "validate", "--pedantic", "--no-net", str(description))
    for size in ("16x16", "48x48", "256x256", "scalable"):
        assert list((share / "icons" / "hicolor" / size / "apps").glob("bitnet-desktop.*"))


def test_the_sums_are_right_and_complete(unpacked: Path) -> None:
    sums = {}
    for line in (unpacked / "DEBIAN" / "md5sums").read_text().splitlines():
        digest, _, name = line.partition("  ")
        sums[name] = digest
    files = [path for path in (unpacked / "usr").rglob("*") if path.is_file() and not path.is_symlink()]
    assert sums == {
        str(path.relative_to(unpacked)): hashlib.md5(path.read_bytes()).hexdigest() for path in files
    }


def test_nothing_belongs_to_whoever_built_it(packages: Packages) -> None:
    listed = subprocess.run(
        ["dpkg-deb", "--contents", str(packages.deb)], check=True, capture_output=True, text=True
    )
    assert {line.split()[1] for line in listed.stdout.splitlines()} == {"root/root"}


def _older(packages: Packages, unpacked: Path, folder: Path) -> Path:
    """The same package with a lower version."""
    control = unpacked / "DEBIAN" / "control"
    text = control.read_text()
    version = text.partition("Version: ")[2].partition("\n")[0]
    older = folder / packages.deb.name.replace(version, "0.0.1")
    control.write_text(text.replace(f"Version: {version}", "Version: 0.0.1"))
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zgzip", "-z1", str(unpacked), str(older)]
    subprocess.run(command, check=True, capture_output=True)
    control.write_text(text)
    return older


def test_upgrading_and_removing_keep_the_data(
    clean_root: CleanRoot, packages: Packages, unpacked: Path, tmp_path: Path
) -> None:
    done = clean_root.install(_older(packages, unpacked, tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    data = clean_root.home / ".local" / "share" / "bitnet-desktop"
    data.mkdir(parents=True)
    (data / "conversations.db").write_bytes(b"what was said")

    full = clean_root.run(
        "dpkg", "--install", f"/tmp/{packages.deb.name}", user="root", timeout=600,
        prepare=f'cp "{packages.deb}" "$root/tmp/" && mount -t tmpfs -o size=40m none "$root/usr/lib/bitnet-desktop"',
    )  # fmt: skip
    assert full.returncode != 0
    assert "No space left on device" in full.stderr
    # What was there before still works, and once there is room the upgrade does.
    assert clean_root.run("bitnet-desktop", "--version").returncode == 0
    done = clean_root.install(packages.deb)
    assert done.returncode == 0, done.stdout + done.stderr
    version = clean_root.run("dpkg-query", "-W", "-f", "${Version}", "bitnet-desktop").stdout
    assert version != "0.0.1"
    assert clean_root.run("bitnet-desktop", "--version").stdout.startswith(f"bitnet-desktop {version} ")

    done = clean_root.run("apt-get", "purge", "-y", "bitnet-desktop", user="root", timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    left = [path for path in (clean_root.folder / "usr").rglob("*bitnet*") if path.exists()]
    assert left == []
    assert (data / "conversations.db").read_bytes() == b"what was said"
