"""Signing of Windows programs, with whatever signs them: a command from the environment, called once for each file.

`BITNET_DESKTOP_SIGN` is a JSON list of words, in which `{file}` stands for the program, for instance
`["signtool", "sign", "/fd", "sha256", "/tr", "(a time stamp's address)", "{file}"]`. Keys and passwords are that
command's business: they come from a store or from variables of its own, never through this one. Where it is not set,
nothing is signed, and the build says so.

Everything inside is signed before what holds it, because a signature covers the bytes of the file: programs and
libraries, then the uninstaller (makensis calls this file for it), the installer last.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

VARIABLE = "BITNET_DESKTOP_SIGN"
_PLACE = "{file}"
_MAGIC = b"MZ"  # with which every Windows program and library begins
_SHOWN_LINES = 15


class SigningError(Exception):
    """What went wrong, in a sentence for the person who builds."""


def command_from(environment: Mapping[str, str]) -> tuple[str, ...] | None:
    """The command that signs, or None where nothing is to be signed.

    Raises:
        SigningError: the variable does not hold such a command.
    """
    text = environment.get(VARIABLE, "")
    if not text:
        return None
    try:
        words = json.loads(text)
    except ValueError:
        words = None
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words) or _PLACE not in words:
        raise SigningError(
            f'{VARIABLE} must be a JSON list of words, one of them "{_PLACE}": ["signtool", "sign", "{_PLACE}"]'
        )
    return tuple(words)


def is_program(path: Path) -> bool:
    """Whether a file is a Windows program or library, whatever it is called."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def programs_in(folder: Path) -> list[Path]:
    """All programs and libraries in a folder and below, the deepest first, then by name."""
    found = [path for path in folder.rglob("*") if path.is_file() and is_program(path)]
    return sorted(found, key=lambda path: (-len(path.parts), path.as_posix()))


def sign(paths: Iterable[Path], command: Sequence[str]) -> int:
    """Have each file signed, in this order; returns how many there were.

    Raises:
        SigningError: one could not be signed; with the command's last words.
    """
    count = 0
    for path in paths:
        words = [str(path) if word == _PLACE else word for word in command]
        try:
            done = subprocess.run(
                words,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
            )
        except OSError as error:
            raise SigningError(f"The command that signs could not be started: {error}") from error
        if done.returncode != 0:
            last = "\n".join(done.stdout.splitlines()[-_SHOWN_LINES:])
            raise SigningError(f"{last}\n{path.name} could not be signed (exit status {done.returncode}).")
        count += 1
    return count


def main(arguments: Sequence[str]) -> int:
    """Sign the files that are named. Returns 0, or 1 with a sentence on standard error."""
    try:
        command = command_from(os.environ)
        if command is None:
            print(f"{VARIABLE} is not set, so there is nothing to sign with.", file=sys.stderr)
            return 1
        sign([Path(name) for name in arguments], command)
    except SigningError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
