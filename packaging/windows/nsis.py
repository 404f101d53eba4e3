"""Compiles `installer.nsi` around a bundle: the payload's commands, its list, and the call of makensis."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "installer.nsi"
LIST = "installed-files.txt"
UNINSTALLER = "Uninstall.exe"
PROGRAM = "bitnet-desktop.exe"
_ROOT = "$INSTDIR\\app.new"  # where installer.nsi unpacks
_CLUSTER = 4096  # bytes: what a file takes on NTFS is rounded up to this
_SHOWN_LINES = 25
# With the x86 one the installer runs on every 64-bit Windows too; the other is Debian's, and needs no 32-bit half of
# the system.
STUBS = ("amd64-unicode", "x86-unicode")


class InstallerError(Exception):
    """What went wrong and what to do, in a sentence for the person who builds."""


@dataclass(frozen=True, slots=True)
class Payload:
    """What an installer holds: files and folders below the bundle, with `/` between their parts; sizes in KiB."""

    bundle: Path
    files: tuple[str, ...]
    folders: tuple[str, ...]
    kibibytes: int

    @property
    def longest(self) -> int:
        """The length of the longest path, in characters."""
        return max(len(name) for name in (*self.files, LIST, UNINSTALLER))


@dataclass(frozen=True, slots=True)
class Pictures:
    """What an installer shows: an .ico, and a .bmp of 164 × 314 pixels at the side."""

    icon: Path
    wizard: Path


def payload_of(bundle: Path) -> Payload:
    """Look what is in a bundle.

    Raises:
        InstallerError: it is none, or has something that cannot be installed.
    """
    if not (bundle / PROGRAM).is_file():
        raise InstallerError(f"{bundle} is not the bundle: there is no {PROGRAM} in it.")
    files, folders, size = [], [], 0
    for path in sorted(bundle.rglob("*")):
        name = path.relative_to(bundle).as_posix()
        if not _is_portable(name):
            raise InstallerError(f"Windows cannot have a file named {name!r}.")
        if path.is_symlink():
            raise InstallerError(f"{name} is a link. An installer holds files only.")
        if path.is_dir():
            folders.append(name)
        else:
            files.append(name)
            size += -(-path.stat().st_size // _CLUSTER) * _CLUSTER
    if taken := {LIST, UNINSTALLER}.intersection(files):
        raise InstallerError(f"The bundle has a file named {taken.pop()}, which is the installer’s own.")
    return Payload(bundle, tuple(files), tuple(folders), -(-size // 1024))


def _is_portable(name: str) -> bool:
    """Whether Windows can have it, and a script can name it."""
    return all(
        not re.search(r'[<>:"\\|?*\x00-\x1f`]', part) and part == part.rstrip(" .")
        for part in PurePosixPath(name).parts
    )


def list_of(payload: Payload) -> str:
    """The list that the uninstaller goes by: files, then folders with a backslash at their end, the deepest first."""
    folders = sorted(payload.folders, key=lambda name: (-name.count("/"), name))
    lines = [*payload.files, UNINSTALLER, *(f"{name}/" for name in folders)]
    return "".join(line.replace("/", "\\") + "\r\n" for line in lines)


def payload_script(payload: Payload, list_file: Path) -> str:
    """The commands that unpack the bundle.

    Its list comes first, so that what a run leaves when it is ended can be told.
    """
    lines = [f'SetOutPath "{_ROOT}"', _file(list_file)]
    current = ""
    for name in payload.files:
        folder = name.rpartition("/")[0]
        if folder != current:
            lines.append(f'SetOutPath "{_joined(_ROOT, folder)}"')
            current = folder
        lines.append(_file(payload.bundle / name))
    empty = [
        folder
        for folder in payload.folders
        if not any(name.startswith(f"{folder}/") for name in (*payload.files, *payload.folders))
    ]
    lines += [f'CreateDirectory "{_joined(_ROOT, folder)}"' for folder in empty]
    return "".join(line + "\n" for line in lines)


def _joined(root: str, folder: str) -> str:
    return "\\".join([root, *(part.replace("$", "$$") for part in folder.split("/") if part)])


def _file(path: Path) -> str:
    # The first is a name at the person's, where `$` begins a variable; the second is one here, where it does not.
    return f'File "/oname={path.name.replace("$", "$$")}" "{path.absolute()}"'


def four_numbers(version: str) -> str:
    """A version as Windows wants it: `1.2.3` and `1.2.3rc1` are both `1.2.3.0`."""
    numbers = [int(text) for text in re.findall(r"\d+", re.split(r"[^\d.]", version, maxsplit=1)[0])]
    return ".".join(str(number) for number in (*numbers, 0, 0, 0, 0)[:4])


def find_compiler() -> str:
    """The path of makensis.

    Raises:
        InstallerError: it is not installed.
    """
    places = [shutil.which("makensis"), r"C:\Program Files (x86)\NSIS\makensis.exe"]
    for place in places:
        if place and Path(place).is_file():
            return place
    raise InstallerError("makensis is missing. Install NSIS 3.08 or newer (on Debian: apt-get install nsis).")


def find_stub(compiler: str) -> str:
    """The best stub that this NSIS has."""
    folders = [Path("/usr/share/nsis/Stubs"), Path(compiler).parent / "Stubs"]
    for stub in STUBS:
        if any((folder / f"lzma_solid-{stub}").is_file() for folder in folders):
            return stub
    raise InstallerError(f"{compiler} has no Unicode stub. Install NSIS 3.08 or newer.")


def compile_installer(
    payload: Payload,
    version: str,
    pictures: Pictures,
    out: Path,
    *,
    stub: str | None = None,
    signs: bool = False,
    environment: Mapping[str, str] = os.environ,
) -> None:
    """Write the installer to `out`. With `signs`, the uninstaller in it is signed as signing.py does.

    Raises:
        InstallerError: makensis is missing or refuses; with its last words.
    """
    compiler = find_compiler()
    with tempfile.TemporaryDirectory(prefix="bitnet-desktop-nsis-") as temporary:
        work = Path(temporary)
        listed = work / LIST
        listed.write_bytes(list_of(payload).encode("utf-16-le"))
        script = work / "payload.nsh"
        script.write_text(payload_script(payload, listed), encoding="utf-8")
        values = {
            "VERSION": version,
            "VERSION4": four_numbers(version),
            "OUT": out.absolute(),
            "PAYLOAD": script,
            "PAYLOAD_KB": payload.kibibytes,
            "LONGEST": payload.longest,
            "STUB": stub or find_stub(compiler),
            "ICON": pictures.icon.absolute(),
            "WIZARD": pictures.wizard.absolute(),
        }
        if signs:
            values["SIGN"] = f'"{sys.executable}" "{HERE / "signing.py"}" "%1"'
        done = subprocess.run(
            [compiler, *_options(values.items()), str(SCRIPT)],
            check=False,
            cwd=work,
            # On Linux it reads the names of files as the locale says, and ends without a word where it cannot.
            env={**environment, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
    if done.returncode != 0:
        last = "\n".join(done.stdout.splitlines()[-_SHOWN_LINES:])
        raise InstallerError(f"{last}\nThe installer could not be compiled.")


def _options(values: Iterable[tuple[str, object]]) -> list[str]:
    # Warnings are errors; nobody's configuration counts; the script is UTF-8 on every system.
    return [
        "-V2",
        "-WX",
        "-NOCONFIG",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={value}" for name, value in values),
    ]
