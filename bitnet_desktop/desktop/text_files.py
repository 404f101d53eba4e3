"""Reads a text file that a person chose: within bounds, and only if it is text."""

from __future__ import annotations

import codecs
import os
import re
import stat
import unicodedata
from pathlib import Path
from typing import Final

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind

LARGEST_TEXT: Final = 1_000_000
"""The most that a text may have, in bytes of its file."""

_LONGEST_NAME = 120  # characters
# What no text has: all control characters but those that lay out a page, and the escape of coloured logs.
_BINARY = re.compile(r"[\x00-\x07\x0e-\x1a\x1c-\x1f\x7f]")
# Text of a Western language is mostly ASCII; where more is not, it is another coding that would come out as nonsense.
_MOST_OUTSIDE_ASCII = 0.3


def read_text_file(path: Path) -> str:
    """The text of a file, with line feeds for line ends and without a byte order mark.

    Read are UTF-8, UTF-16 with a byte order mark, and else Windows-1252 if it looks like text. A link is followed.
    The file is read in one go, which takes as long as its disk or its network does.

    Raises:
        ProblemError: ATTACHMENT_IS_FOLDER, ATTACHMENT_UNREADABLE (no regular file, too), ATTACHMENT_TOO_LARGE,
            ATTACHMENT_NOT_TEXT or ATTACHMENT_EMPTY, each with the fact `path`.
    """
    try:
        content = _content(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        detail = getattr(error, "strerror", None) or str(error)
        raise _problem(ProblemKind.ATTACHMENT_UNREADABLE, path, detail) from error
    text = _decoded(content)
    if text is None:
        raise _problem(ProblemKind.ATTACHMENT_NOT_TEXT, path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise _problem(ProblemKind.ATTACHMENT_EMPTY, path)
    return text


def shown_name(path: Path) -> str:
    """A file's name as it can be shown and told to a model: one line, without marks that turn the direction."""
    visible = "".join(
        " " if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else each for each in path.name
    )
    name = " ".join(visible.split())
    if len(name) > _LONGEST_NAME:
        # The ending says what it is.
        ending = Path(name).suffix[: _LONGEST_NAME // 2]
        name = f"{name[: _LONGEST_NAME - len(ending) - 1]}…{ending}"
    return name or "?"


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise _problem(ProblemKind.ATTACHMENT_IS_FOLDER, path)
    with open(path, "rb", opener=_open_at_once) as opened:
        facts = os.fstat(opened.fileno())
        if not stat.S_ISREG(facts.st_mode):
            raise _problem(ProblemKind.ATTACHMENT_UNREADABLE, path, "not a regular file")
        # Some files grow, and some (in /proc) say that they have no size.
        content = opened.read(LARGEST_TEXT + 1)
    if len(content) > LARGEST_TEXT:
        size = max(facts.st_size, len(content))
        raise _problem(ProblemKind.ATTACHMENT_TOO_LARGE, path, actual=size, limit=LARGEST_TEXT)
    return content


def _open_at_once(path: str, flags: int) -> int:
    # Opening a pipe would otherwise wait for somebody who writes into it.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _decoded(content: bytes) -> str | None:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _as_text(content, "utf-16")
    text = _as_text(content, "utf-8-sig")
    if text is None and _looks_western(content):
        text = _as_text(content, "cp1252")
    return text


def _as_text(content: bytes, coding: str) -> str | None:
    try:
        text = content.decode(coding)
    except UnicodeDecodeError:
        return None
    return None if _BINARY.search(text) else text


def _looks_western(content: bytes) -> bool:
    dense = [each for each in content if each > 0x20]
    return sum(each >= 0x80 for each in dense) <= _MOST_OUTSIDE_ASCII * len(dense)


def _problem(kind: ProblemKind, path: Path, detail: str = "", **sizes: int) -> ProblemError:
    return ProblemError(Problem(kind, detail, {"path": str(path), **sizes}))
