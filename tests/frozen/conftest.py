"""Builds what is shipped once, with ready-built kernels, and installs it into a clean system."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from dev_tools.project import ROOT
from tests.frozen.clean_root import CleanRoot, make_root

KEPT = ROOT / "build" / "frozen"
"""Screenshots and figures of the last run."""

_GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv[:1])
assert app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""

MADE_VARIABLE = "BITNET_DESKTOP_PACKAGES"
"""Names a folder of packages that `dev.py package --kernels wheel` has just made, so that none need be made."""


@dataclass(frozen=True, slots=True)
class Packages:
    """The files that `dev.py package` has made; `depends` is the field of the .deb."""

    deb: Path
    archive: Path
    bundle: Path
    depends: str


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """Built by the one command, which runs the self-test before and after."""
    if os.geteuid() != 0:
        pytest.fail(
            "A clean system can only be made as root: sudo python3 dev.py test --frozen", pytrace=False
        )
    if made := os.environ.get(MADE_VARIABLE):
        out = Path(made)
    else:
        out = tmp_path_factory.mktemp("packages")
        command = [sys.executable, "dev.py", "package", "--kernels", "wheel", "--out", str(out)]
        done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, timeout=1800)
        assert done.returncode == 0, done.stderr[-4000:]
    deb, archive = next(out.glob("*.deb")), next(out.glob("*.tar.gz"))
    field = subprocess.run(
        ["dpkg-deb", "--field", str(deb), "Depends"], check=True, capture_output=True, text=True
    )
    KEPT.mkdir(parents=True, exist_ok=True)
    bundle = ROOT / "build" / "package" / "dist" / "bitnet-desktop"
    return Packages(deb, archive, bundle, field.stdout.strip())


@pytest.fixture
def clean_root(packages: Packages, tmp_path: Path) -> Iterator[CleanRoot]:
    """A clean system without our package."""
    root = make_root(tmp_path / "root", packages.depends)
    yield root
    assert root.left_running() == []


@pytest.fixture(scope="session")
def installed(
    packages: Packages, small_model: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CleanRoot]:
    """A clean system with our package, and a model in the person's home."""
    root = make_root(tmp_path_factory.mktemp("installed") / "root", packages.depends)
    done = root.install(packages.deb)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    (root.home / "small.gguf").write_bytes(small_model.read_bytes())
    yield root
    assert root.left_running() == []


@pytest.fixture
def display() -> Iterator[str]:
    """An X server in memory; its name, as in DISPLAY."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    command += ["-nolisten", "tcp", "-ac", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                yield f":{told.readline().strip()}"
        finally:
            with contextlib.suppress(ProcessLookupError):
                server.terminate()


def grab(picture: Path, environment: Mapping[str, str]) -> None:
    """Keep a picture of the screen."""
    subprocess.run([sys.executable, "-c", _GRAB, str(picture)], check=True, env=environment, timeout=60)
