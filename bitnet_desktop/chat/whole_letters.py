"""Cuts text where no letter is cut that has several code points: one with marks, a flag, a family."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_NEAR = 64  # code points: how far before a wanted place it is looked for. A letter of more is cut
_JOINER = "\u200d"


def whole_letters(text: str, place: int, least: int = 0) -> int:
    """The last place up to a wanted one where nothing is cut; the wanted one, if that would be far before it.

    It must lie within the text, and be more than `least`.
    """
    for at in range(place, max(least, place - _NEAR), -1):
        if not _is_inside(text, at):
            return at
    return place


def cut_line(line: str, most: int) -> Iterator[str]:
    """A line in pieces of at most so many code points, at least one piece."""
    begin = 0
    while len(line) - begin > most:
        end = whole_letters(line, begin + most, begin)
        yield line[begin:end]
        begin = end
    yield line[begin:]


def _is_inside(text: str, at: int) -> bool:
    """Whether what stands on both sides of a place may be one letter."""
    before, here = text[at - 1], text[at]
    if here < "\u0300":
        return False
    if before == _JOINER or here in {_JOINER, "\u200c"}:
        return True
    if _is_half_flag(here):
        first = at
        while first > max(0, at - _NEAR) and _is_half_flag(text[first - 1]):
            first -= 1
        return (at - first) % 2 == 1
    changes = "\U0001f3fb" <= here <= "\U0001f3ff" or "\U000e0020" <= here <= "\U000e007f"
    return changes or "\u1160" <= here <= "\u11ff" or unicodedata.category(here).startswith("M")


def _is_half_flag(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"
