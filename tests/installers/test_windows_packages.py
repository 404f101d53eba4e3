"""Both packages of Windows from one call, with makensis: what is signed and when, and that a build can be repeated."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

import signing
from nsis import InstallerError, Pictures, compile_installer, payload_of
from tests.support.wine import Windows
from windows_packages import make_packages

# Signs a file by writing after its end, which changes no program, and writes down which one it was.
_SIGNS = """
import pathlib, sys
log, file = map(pathlib.Path, sys.argv[1:])
with log.open("a", encoding="utf-8") as lines:
    lines.write(file.name + "\\n")
with file.open("ab") as end:
    end.write(b"SIGNED")
"""


@pytest.fixture
def bundle(stand_in: Path, tmp_path: Path) -> Path:
    made = tmp_path / "bundle"
    shutil.copytree(stand_in, made)
    return made


def test_everything_is_signed_the_installer_last(bundle: Path, tmp_path: Path, windows: Windows) -> None:
    script, log, out = tmp_path / "sign.py", tmp_path / "log.txt", tmp_path / "out"
    script.write_text(_SIGNS)
    command = json.dumps([sys.executable, str(script), str(log), "{file}"])
    environment = {"PATH": "/usr/bin:/bin", signing.VARIABLE: command}
    setup, archive = make_packages(bundle, "1.2.3", out, environment)
    signed = log.read_text(encoding="utf-8").splitlines()
    assert signed[:2] == ["llama-cli.exe", "bitnet-desktop.exe"]
    # makensis hands its uninstaller over under a name of its own.
    assert len(signed) == 4
    assert signed[3] == setup.name == "BitNet-Desktop-1.2.3-windows-x64-setup.exe"
    assert setup.read_bytes().endswith(b"SIGNED")
    with zipfile.ZipFile(archive) as opened:
        assert opened.read("BitNet Desktop 1.2.3/bitnet-desktop.exe").endswith(b"SIGNED")
    # What was written after its end does not keep the uninstaller from being installed.
    assert windows.run(out / setup.name, "/S") == 0
    app = windows.local / "Programs" / "BitNet Desktop" / "app"
    assert (app / "Uninstall.exe").read_bytes().endswith(b"SIGNED")
    assert (app / "_internal" / "engine" / "llama-cli.exe").read_bytes().endswith(b"SIGNED")


def test_a_signature_that_fails_leaves_no_installer(bundle: Path, tmp_path: Path) -> None:
    # It fails at the third file, which is the uninstaller within makensis.
    code = "import pathlib, sys; raise SystemExit('makensis' in pathlib.Path(sys.argv[1]).name)"
    command = json.dumps([sys.executable, "-c", code, "{file}"])
    with pytest.raises(InstallerError, match=r"makensis\w+ could not be signed"):
        make_packages(bundle, "1.2.3", tmp_path / "out", {"PATH": "/usr/bin:/bin", signing.VARIABLE: command})
    assert list((tmp_path / "out").glob("*.exe")) == []


@pytest.mark.parametrize("stub", ["amd64-unicode", "x86-unicode"])
def test_the_same_bundle_gives_the_same_installer(
    bundle: Path, pictures: Pictures, tmp_path: Path, stub: str
) -> None:
    for name in ("one.exe", "two.exe"):
        compile_installer(payload_of(bundle), "1.2.3", pictures, tmp_path / name, stub=stub)
    assert (tmp_path / "one.exe").read_bytes() == (tmp_path / "two.exe").read_bytes()
