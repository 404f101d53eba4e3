"""What is made for macOS, as far as another system can tell: the scripts run with stand-ins for Apple's programs."""

from __future__ import annotations

import base64
import os
import plistlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from macos_packages import HERE, PackageError, info_plist, make_packages
from make_app import make_app

# Writes down how it was called, and does what the next line of its plan says: an exit status, and words to print.
_STAND_IN = """#!{python}
import os, pathlib, sys
folder = pathlib.Path({folder!r})
name = pathlib.Path(sys.argv[0]).name
with (folder / "log.txt").open("a") as log:
    log.write(" ".join([name, *sys.argv[1:]]) + "\\n")
plan = folder / f"{{name}}.plan"
lines = plan.read_text().splitlines() if plan.exists() else []
if lines:
    plan.write_text("\\n".join(lines[1:]))
    status, _, words = lines[0].partition(" ")
    if words:
        print(words)
    raise SystemExit(int(status))
if name == "hdiutil" and sys.argv[1] == "create":
    pathlib.Path(sys.argv[-1]).write_bytes(b"image")
if name == "xcrun" and sys.argv[1:3] == ["notarytool", "submit"]:
    key = pathlib.Path(sys.argv[sys.argv.index("--key") + 1])
    (folder / "key.txt").write_text(key.read_text() + oct(key.stat().st_mode & 0o777))
    print('{{"status": "Accepted", "id": "number-1"}}')
"""
MACH_O = b"\xcf\xfa\xed\xfe" + bytes(28)

pytestmark = pytest.mark.usefixtures("mac")


class Mac:
    """Apple's programs as stand-ins, and what they were asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder / "bin"
        self.programs.mkdir(parents=True)
        for name in ("codesign", "hdiutil", "security", "xcrun"):
            program = self.programs / name
            program.write_text(_STAND_IN.format(python=sys.executable, folder=str(folder)))
            program.chmod(0o755)
        self.environment = {
            "PATH": f"{self.programs}:{os.environ['PATH']}",
            "TMPDIR": str(folder / "tmp"),
            "BITNET_DESKTOP_PAUSE": "0",
        }
        (folder / "tmp").mkdir()

    def plan(self, program: str, *lines: str) -> None:
        (self.folder / f"{program}.plan").write_text("\n".join(lines))

    def run(self, script: str, *words: str | Path, **changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/bash", HERE / script, *words],
            check=False,
            env={**self.environment, **changes},
            capture_output=True,
            text=True,
        )

    @property
    def log(self) -> list[str]:
        path = self.folder / "log.txt"
        return path.read_text().splitlines() if path.exists() else []

    @property
    def left(self) -> list[Path]:
        """What the scripts have left among the temporary files."""
        return list((self.folder / "tmp").iterdir())


@pytest.fixture
def mac(tmp_path: Path) -> Mac:
    return Mac(tmp_path / "mac")


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """An app as PyInstaller lays it out, with spaces in its path."""
    made = tmp_path / "some where" / "BitNet Desktop.app"
    for name in (
        "MacOS/bitnet-desktop",
        "Frameworks/libpython3.13.dylib",
        "Frameworks/PySide6/QtCore.abi3.so",
        "Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Resources/engines/arm64/llama-cli",
    ):
        path = made / "Contents" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(MACH_O)
    (made / "Contents" / "Resources" / "a.txt").write_text("no program")
    (made / "Contents" / "Frameworks" / "engines").symlink_to("../Resources/engines")
    return made


def names(log: list[str]) -> list[str]:
    return [line.rpartition("/")[2] for line in log]


def test_signing_goes_from_the_inside_out(mac: Mac, app: Path) -> None:
    done = mac.run("sign.sh", app, BITNET_DESKTOP_IDENTITY="Developer ID Application: Somebody")
    assert done.returncode == 0, done.stderr
    assert names(mac.log) == [
        "QtCore",
        "llama-cli",
        "QtCore.abi3.so",
        "libpython3.13.dylib",
        "QtCore.framework",
        "BitNet Desktop.app",
        "BitNet Desktop.app",
    ]
    *inner, outer, verified = mac.log
    for line in inner:
        assert line.startswith(
            "codesign --force --sign Developer ID Application: Somebody --options runtime --timestamp "
        )
        assert "entitlements" not in line
    assert f"--entitlements {HERE}/entitlements.plist" in outer
    assert verified.startswith("codesign --verify --deep --strict ")


def test_without_an_identity_the_signature_is_ad_hoc(mac: Mac, app: Path) -> None:
    assert mac.run("sign.sh", app).returncode == 0
    assert mac.log[0].startswith("codesign --force --sign - --timestamp=none ")
    assert not [line for line in mac.log if "runtime" in line]


def test_signing_ends_with_the_first_failure(mac: Mac, app: Path) -> None:
    mac.plan("codesign", "0", "3")
    assert mac.run("sign.sh", app).returncode != 0
    assert len(mac.log) == 2


def test_what_is_no_app_is_not_signed(mac: Mac, tmp_path: Path) -> None:
    done = mac.run("sign.sh", tmp_path)
    assert done.returncode == 1
    assert "there is no Contents/MacOS/bitnet-desktop in it" in done.stderr
    assert mac.log == []


def test_the_image_is_tried_again(mac: Mac, app: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.dmg"
    mac.plan("hdiutil", "1", "1")
    done = mac.run("make_dmg.sh", app, out, "BitNet Desktop 1.2.3")
    assert done.returncode == 0, done.stderr
    assert [line.split()[1] for line in mac.log] == ["create", "create", "create", "verify"]
    assert out.read_bytes() == b"image"
    assert mac.left == []


def test_the_image_is_given_up_in_the_end(mac: Mac, app: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.dmg"
    mac.plan("hdiutil", *["1"] * 5)
    done = mac.run("make_dmg.sh", app, out, "BitNet Desktop 1.2.3")
    assert done.returncode == 1
    assert done.stderr.endswith("The disk image could not be made.\n")
    assert not out.exists()
    assert mac.left == []


NOTARY = {
    "BITNET_DESKTOP_NOTARY_KEY": "-----BEGIN PRIVATE KEY-----\nsecret",
    "BITNET_DESKTOP_NOTARY_KEY_ID": "KEY1",
    "BITNET_DESKTOP_NOTARY_ISSUER": "issuer-1",
}


def test_notarising_staples_what_was_accepted(mac: Mac, tmp_path: Path) -> None:
    done = mac.run("notarise.sh", tmp_path / "a.dmg", **NOTARY)
    assert done.returncode == 0, done.stderr
    assert [" ".join(line.split()[1:3]) for line in mac.log] == [
        "notarytool submit",
        "stapler staple",
        "stapler validate",
    ]
    assert "secret" not in " ".join(mac.log)
    assert (mac.folder / "key.txt").read_text() == NOTARY["BITNET_DESKTOP_NOTARY_KEY"] + "\n0o600"
    assert mac.left == []


def test_what_apple_refuses_is_told_with_its_reasons(mac: Mac, tmp_path: Path) -> None:
    mac.plan("xcrun", '0 {"status": "Invalid", "id": "number-2"}', "0 the reasons")
    done = mac.run("notarise.sh", tmp_path / "a.dmg", **NOTARY)
    assert done.returncode == 1
    assert "Apple did not accept" in done.stderr
    assert done.stderr.endswith("the reasons\n")
    assert mac.log[1].startswith("xcrun notarytool log number-2 --key ")
    assert mac.left == []


def test_the_ticket_is_waited_for(mac: Mac, tmp_path: Path) -> None:
    mac.plan("xcrun", '0 {"status": "Accepted", "id": "number-3"}', "65", "65")
    assert mac.run("notarise.sh", tmp_path / "a.dmg", **NOTARY).returncode == 0
    assert [line.split()[2] for line in mac.log] == ["submit", "staple", "staple", "staple", "validate"]


@pytest.mark.parametrize("status", [0, 7])
def test_the_keychain_is_gone_afterwards(mac: Mac, tmp_path: Path, status: int) -> None:
    seen = tmp_path / "seen.txt"
    done = mac.run(
        "with_keychain.sh",
        "/bin/sh",
        "-c",
        f'echo "${{BITNET_DESKTOP_CERTIFICATE-unset}}" > "{seen}"; exit {status}',
        BITNET_DESKTOP_CERTIFICATE=base64.b64encode(b"PKCS").decode(),
        BITNET_DESKTOP_CERTIFICATE_PASSWORD="password",
    )
    assert done.returncode == status, done.stderr
    assert seen.read_text() == "unset\n"
    commands = [line.split()[1] for line in mac.log]
    assert commands[0] == "list-keychains"
    assert commands[1:6] == [
        "create-keychain",
        "set-keychain-settings",
        "unlock-keychain",
        "import",
        "set-key-partition-list",
    ]
    assert commands[-2:] == ["delete-keychain", "list-keychains"]
    assert mac.left == []


def test_without_a_certificate_there_is_no_keychain(mac: Mac) -> None:
    assert mac.run("with_keychain.sh", "/bin/sh", "-c", "exit 5").returncode == 5
    assert mac.log == []


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """The app's folder as PyInstaller fills it on macOS."""
    made = tmp_path / "bundle"
    inside = made / "_internal"
    programs = (
        made / "bitnet-desktop",
        inside / "libpython3.13.dylib",
        inside / "python3.13" / "lib-dynload" / "_struct.so",
        inside / "PySide6" / "Qt" / "lib" / "QtCore.framework" / "Versions" / "A" / "QtCore",
        inside / "engines" / "arm64" / "llama-cli",
    )
    for path in programs:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(MACH_O)
    framework = inside / "PySide6" / "Qt" / "lib" / "QtCore.framework"
    (framework / "Versions" / "Current").symlink_to("A")
    (framework / "Versions" / "A" / "Info.plist").write_text("facts")
    (inside / "QtCore").symlink_to("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore")
    for name, words in (
        ("base_library.zip", "zip"),
        ("build.json", "{}"),
        ("engines/arm64/engine.json", "engine"),
        ("a-1.2.dist-info/METADATA", "name"),
    ):
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).write_text(words)
    return made


def test_code_and_everything_else_are_kept_apart(bundle: Path, tmp_path: Path) -> None:
    icon = tmp_path / "bitnet-desktop.icns"
    icon.write_bytes(b"icns")
    app = tmp_path / "BitNet Desktop.app"
    make_app(bundle, app, info_plist("1.2.3"), icon)
    contents = app / "Contents"
    frameworks, resources = contents / "Frameworks", contents / "Resources"
    # The app finds all of it where it looks.
    for path in (bundle / "_internal").rglob("*"):
        if path.is_file():
            found = frameworks / path.relative_to(bundle / "_internal")
            assert found.read_bytes() == path.read_bytes()
            assert found.resolve().is_relative_to(contents.resolve())
    # No folder for code has a dot in its name, and no plain file lies among the code.
    for path in frameworks.rglob("*"):
        inside = path.relative_to(frameworks)
        if not path.is_symlink() and "QtCore.framework" not in inside.parts:
            assert path.read_bytes() == MACH_O if path.is_file() else "." not in path.name, inside
    assert {path.name for path in resources.rglob("*") if path.is_file()} == {
        "METADATA",
        "base_library.zip",
        "bitnet-desktop.icns",
        "build.json",
        "engine.json",
    }
    assert (frameworks / "PySide6/Qt/lib/QtCore.framework/Versions/Current").readlink() == Path("A")
    facts = plistlib.loads((contents / "Info.plist").read_bytes())
    assert (contents / "MacOS" / facts["CFBundleExecutable"]).read_bytes() == MACH_O
    assert (resources / facts["CFBundleIconFile"]).read_bytes() == b"icns"
    assert facts["CFBundleShortVersionString"] == "1.2.3"


def test_all_steps_together(mac: Mac, bundle: Path, tmp_path: Path) -> None:
    environment = {**mac.environment, **NOTARY, "BITNET_DESKTOP_IDENTITY": "Somebody"}
    (image,) = make_packages(bundle, "1.2.3", tmp_path / "dist", environment)
    assert image.name.startswith("BitNet-Desktop-1.2.3-macos-")
    assert image.read_bytes() == b"image"
    steps = [line.split()[0] for line in mac.log]
    assert steps == ["codesign"] * 7 + ["hdiutil"] * 2 + ["codesign"] + ["xcrun"] * 3


def test_a_step_that_fails_ends_it(mac: Mac, bundle: Path, tmp_path: Path) -> None:
    mac.plan("codesign", "1")
    with pytest.raises(PackageError, match=r"with_keychain\.sh has failed"):
        make_packages(bundle, "1.2.3", tmp_path / "dist", mac.environment)
    assert list((tmp_path / "dist").iterdir()) == []


def test_the_scripts_are_as_shellcheck_wants_them() -> None:
    scripts = sorted(HERE.glob("*.sh"))
    assert len(scripts) == 4
    tool = Path(sys.executable).with_name("shellcheck")
    done = subprocess.run([tool, *scripts], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_model_opens_with_the_app_only_when_a_person_says_so() -> None:
    facts: Any = info_plist("1.2.3")
    (kind,) = facts["CFBundleDocumentTypes"]
    (declared,) = facts["UTImportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert kind["LSHandlerRank"] == "Alternate"


def test_the_app_asks_for_one_right() -> None:
    rights = plistlib.loads((HERE / "entitlements.plist").read_bytes())
    assert rights == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
