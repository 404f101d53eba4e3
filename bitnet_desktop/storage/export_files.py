"""Files that other programs read: named safely, and whole or not there at all."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file; what holds on Windows holds everywhere.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN\$|CONOUT\$)(?:\..*)?", re.IGNORECASE)
_LONGEST_NAME = 120  # bytes of UTF-8; the ending and a number still fit into 255


def safe_name(title: str, ending: str, taken: Iterable[str] = (), *, otherwise: str = "conversation") -> str:
    """A file name that every system accepts.

    `ending` comes with its dot. A number makes it another one than all of `taken`, case aside; `otherwise` is used
    where nothing of the title is left.
    """
    # Control characters, and marks that turn the direction of writing and so hide an ending.
    visible = "".join(
        " " if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else each
        for each in unicodedata.normalize("NFC", title)
    )
    name = " ".join(_FORBIDDEN.sub(" ", visible).split()).strip(". ")
    name = name.encode()[:_LONGEST_NAME].decode(errors="ignore").strip(". ") or otherwise
    if _DEVICES.fullmatch(name):
        name = f"_{name}"
    used = {each.casefold() for each in taken}
    made = f"{name}{ending}"
    number = 2
    while made.casefold() in used:
        made = f"{name} ({number}){ending}"
        number += 1
    return made


@contextmanager
def atomic_text(path: Path) -> Iterator[TextIO]:
    """Write UTF-8 text to `path`: the file appears, or replaces an older one, when everything is on the disk.

    Raises:
        ProblemError: EXPORT_FAILED with the fact `path`; what was there before is as it was.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".export-", suffix=".tmp", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as opened:
                yield opened
                opened.flush()
                os.fsync(opened.fileno())
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        detail = error.strerror or str(error)
        raise ProblemError(Problem(ProblemKind.EXPORT_FAILED, detail, {"path": str(path)})) from error
