"""Rows of tables, as GitHub Flavored Markdown has them (section 4.10)."""

from __future__ import annotations

import re

from bitnet_desktop.chat.leaves import Alignment

# A short row is filled up to the header's width, so a header without bounds would let small texts grow without bounds.
WIDEST = 100

_CELL = r"[ \t]*+:?+-++:?+[ \t]*+"
_DELIMITERS = re.compile(rf"\|?+{_CELL}(?:\|{_CELL})*+(\|?)[ \t]*+$")
_PIPE = re.compile(r"(?<!\\)\|")
_ALIGNMENTS = {
    (False, False): Alignment.NONE,
    (True, False): Alignment.LEFT,
    (False, True): Alignment.RIGHT,
    (True, True): Alignment.CENTRE,
}


def split_row(text: str) -> tuple[str, ...]:
    """Return a row's cells. Pipes that a backslash escapes are text, in code spans too."""
    text = text.strip(" \t").removeprefix("|")
    cells = _PIPE.split(text)
    if len(cells) > 1 and not cells[-1].strip(" \t"):
        cells.pop()
    return tuple(cell.strip(" \t").replace("\\|", "|") for cell in cells)


def alignments(delimiters: str, at: int, header: str) -> tuple[Alignment, ...] | None:
    """Return how a table's columns are aligned, or None if these two lines do not begin a table.

    A pipe must stand in one of the lines: a single column without any would be too easily meant otherwise.
    """
    if _DELIMITERS.match(delimiters, at) is None or ("|" not in delimiters and "|" not in header):
        return None
    cells = split_row(delimiters)
    if len(cells) > WIDEST or len(cells) != len(split_row(header)):
        return None
    return tuple(_ALIGNMENTS[cell.startswith(":"), cell.endswith(":")] for cell in cells)


def fit(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Fill up or cut a row to the table's width."""
    return cells[:width] + ("",) * (width - len(cells))
