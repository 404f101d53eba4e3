"""Where maths and code stand in the source of a paragraph, found in one pass before anything else is parsed.

Maths wins over emphasis and links, and loses to code spans and escapes. The rule for `$` is pandoc's
(https://pandoc.org/MANUAL.html#math): no white space right inside, and no digit behind the closing `$`. So that prices
and shell variables stay, no letter or digit may stand before the opening `$` either, nor a capital, `_` or `{`
behind the closing one.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping
from dataclasses import dataclass

_MARKS = re.compile(r"\\.|`+|\$+", re.DOTALL)
_INSIDE = re.compile(r"\\.|`+|\$+|\n[ \t]*\n", re.DOTALL)
_TICKS = re.compile(r"`+")
_BRACKETS = re.compile(r"\\.|[\[\]]", re.DOTALL)
_CLOSERS = {"\\(": "\\)", "\\[": "\\]"}

# What the search for a link's text costs in CommonMark, in code points looked at; and how deep pictures may nest.
_MOST_LABEL_STEPS = 60_000
_DEEPEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Maths:
    """A formula: `end` is the code point behind its closing delimiter."""

    end: int
    tex: str
    display: bool


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Formulas by where they start; where code or maths without an end starts (-1: nowhere); if links are sought."""

    maths: Mapping[int, Maths]
    open_code: int
    open_maths: int
    has_links: bool


def find_landmarks(source: str, *, open_end: bool) -> Landmarks:
    """Look a source over from left to right, in time linear in its length."""
    ticks = _tick_runs(source)
    maths: dict[int, Maths] = {}
    dead = dict.fromkeys(_CLOSERS, -1)  # up to where a search has already failed
    open_code = open_maths = -1
    position = 0
    while (match := _MARKS.search(source, position)) is not None:
        mark, start, position = match[0], match.start(), match.end()
        found: Maths | None = None
        if mark[0] == "`":
            end = _code_end(ticks, position, len(mark))
            if end < 0 and open_end and position < len(source) and not source[position].isspace():
                open_code = start
                break
            position = max(position, end)
        elif mark[0] == "$":
            found = _dollar_maths(source, start, len(mark), ticks)
        elif mark in _CLOSERS and dead[mark] < start:
            found, dead[mark] = _bracket_maths(source, start, mark, ticks)
            if found is None and open_end and dead[mark] == len(source):
                open_maths = start
                break
        if found is not None:
            maths[start] = found
            position = found.end
    return Landmarks(maths, open_code, open_maths, _label_cost(source) <= _MOST_LABEL_STEPS)


def _tick_runs(source: str) -> Mapping[int, list[int]]:
    """Where the runs of backticks of each length start."""
    runs: dict[int, list[int]] = {}
    if "`" in source:
        for match in _TICKS.finditer(source):
            runs.setdefault(len(match[0]), []).append(match.start())
    return runs


def _code_end(ticks: Mapping[int, list[int]], start: int, length: int) -> int:
    """Behind the run of backticks that closes a code span whose text starts at `start`; -1 if there is none."""
    runs = ticks.get(length, [])
    index = bisect.bisect_left(runs, start)
    return runs[index] + length if index < len(runs) else -1


def _dollar_maths(source: str, start: int, width: int, ticks: Mapping[int, list[int]]) -> Maths | None:
    inner = start + width
    before = source[start - 1 : start]
    if width > 2 or (before.isascii() and before.isalnum()):
        return None
    if width == 1 and (inner == len(source) or source[inner].isspace()):
        return None
    for match in _INSIDE.finditer(source, inner):
        mark, end = match[0], match.start()
        if mark[0] == "\n" or (mark[0] == "`" and _code_end(ticks, match.end(), len(mark)) >= 0):
            return None
        if mark[0] != "$" or len(mark) < width:
            continue
        after = source[end + width : end + width + 1]
        if (
            len(mark) == width
            and source[inner:end].strip()
            and (width == 2 or not (source[end - 1].isspace() or _continues(after)))
        ):
            return Maths(end + width, source[inner:end].strip(), display=width == 2)
        return None
    return None


def _continues(after: str) -> bool:
    return after in {"_", "{"} or (after.isascii() and (after.isdigit() or after.isupper()))


def _bracket_maths(
    source: str, start: int, opener: str, ticks: Mapping[int, list[int]]
) -> tuple[Maths | None, int]:
    """The formula in a pair of escaped brackets, and up to where the search went."""
    closer = _CLOSERS[opener]
    for match in _INSIDE.finditer(source, start + 2):
        mark, end = match[0], match.start()
        if mark == closer:
            tex = source[start + 2 : end].strip()
            return (Maths(end + 2, tex, display=opener == "\\[") if tex else None), end
        if mark[0] == "\n" or (mark[0] == "`" and _code_end(ticks, match.end(), len(mark)) >= 0):
            return None, end
    return None, len(source)


def _label_cost(source: str) -> int:
    """What finding the texts of all links could cost: from each `[` to its `]`, or to the end."""
    cost = 0
    opened: list[int] = []
    if "[" not in source:
        return cost
    for match in _BRACKETS.finditer(source):
        if match[0] == "[":
            opened.append(match.start())
            if len(opened) > _DEEPEST_LABEL:
                return _MOST_LABEL_STEPS + 1
        elif match[0] == "]" and opened:
            cost += match.start() - opened.pop()
    return cost + sum(len(source) - start for start in opened)
