"""Brings what each system has built into one folder for the release, with one SHA256SUMS for all of it.

Each folder below the first argument is named after its system (`linux-x64`) and holds what `dev.py package` made there:
installers, a bill of materials (`.cdx.json`), and SHA256SUMS, which must be true for the files beside it.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import sys
from pathlib import Path

SUMS = "SHA256SUMS"
_BILL = ".cdx.json"
_LINE = re.compile(r"([0-9a-f]{64}) [ *]([^/\\\0]+)")


class ReleaseError(Exception):
    """What is wrong with the files, in a sentence."""


def sha256_of(path: Path) -> str:
    """A file's SHA-256 in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_sums(path: Path) -> dict[str, str]:
    """The sums by file name.

    Raises:
        ReleaseError: the file is not as `sha256sum` writes it.
        OSError: it cannot be read.
    """
    sums = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            raise ReleaseError(f"{path}: this is no line of sha256sum: {line!r}")
        sums[match[2]] = match[1]
    return sums


def write_sums(folder: Path) -> None:
    """Write SHA256SUMS for all files in a folder, sorted by name."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    (folder / SUMS).write_text(
        "".join(f"{sha256_of(path)}  {path.name}\n" for path in files), encoding="utf-8", newline="\n"
    )


def gather(made: Path, out: Path) -> None:
    """Check every system's files, put them into `out`, and write their sums.

    Raises:
        ReleaseError: a file is not what its system has built, or two have the same name.
        OSError: something cannot be read or written.
    """
    out.mkdir(parents=True)
    systems = sorted(path for path in made.iterdir() if path.is_dir())
    if not systems:
        raise ReleaseError(f"There is nothing in {made}.")
    for system in systems:
        sums = read_sums(system / SUMS)
        files = {path.name for path in system.iterdir()} - {SUMS}
        if files != sums.keys():
            odd = ", ".join(sorted(files ^ sums.keys()))
            raise ReleaseError(f"{system.name}: files and {SUMS} do not agree about {odd}.")
        for name, expected in sums.items():
            if sha256_of(system / name) != expected:
                raise ReleaseError(f"{system.name}: {name} is not the file that was built.")
            # Every system has a bill of its own, and all are called the same.
            own = f"{name.removesuffix(_BILL)}-{system.name}{_BILL}" if name.endswith(_BILL) else name
            if (out / own).exists():
                raise ReleaseError(f"{system.name}: another system has a file named {own} too.")
            shutil.copy2(system / name, out / own)
    write_sums(out)


def main(arguments: list[str] | None = None) -> int:
    """Gather. Returns 0, or 1 with a sentence on standard error."""
    parser = argparse.ArgumentParser(description="Gather what each system has built.")
    parser.add_argument("made", type=Path, help="a folder with a folder for each system")
    parser.add_argument("out", type=Path, help="the folder to make")
    options = parser.parse_args(arguments)
    try:
        gather(options.made, options.out)
    except (ReleaseError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
