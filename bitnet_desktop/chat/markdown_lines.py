"""Cuts text that streams into lines, and overlong lines into pieces of a bounded size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bitnet_desktop.chat.whole_letters import whole_letters

LONGEST = 8192  # code points of a line; what is longer comes in pieces
_NEAR = 200  # how far before that a space is looked for

_BREAK = re.compile(r"\r\n?|\n")


class Line(NamedTuple):
    """A line without its line break, or a piece of an overlong one.

    `start` and `end` are code points of the source, the line break included. `cut` tells that the line goes on after
    this piece, `continues` that this piece goes on with a line.
    """

    text: str
    start: int
    end: int
    continues: bool = False
    cut: bool = False


class LineCutter:
    """Gives lines as they become complete. It holds at most one incomplete piece of a line.

    A line ends with LF, CR LF or CR; a CR at the end of what has come waits for the LF that may follow.
    """

    __slots__ = ("_continues", "_held", "_start")

    def __init__(self) -> None:
        self._held = ""
        self._start = 0
        self._continues = False

    def feed(self, text: str) -> Iterator[Line]:
        """Yield the lines that `text` completes; they must all be taken before the next call."""
        data = self._held + text
        offset = self._start
        seen = max(len(self._held) - 1, 0)  # only a CR at the very end has not been looked at
        at = 0
        while at < len(data):
            found = _BREAK.search(data, max(at, seen), at + LONGEST + 2)
            if found is not None and found.start() <= at + LONGEST:
                if found.end() == len(data) and found[0] == "\r":
                    break
                yield self._line(data[at : found.start()], offset + at, offset + found.end(), cut=False)
                at = found.end()
            elif len(data) - at > LONGEST:
                space = data.rfind(" ", at + LONGEST - _NEAR, at + LONGEST)
                cut = whole_letters(data, at + LONGEST if space < 0 else space + 1, at)
                yield self._line(data[at:cut], offset + at, offset + cut, cut=True)
                at = cut
            else:
                break
        self._held = data[at:]
        self._start = offset + at

    def rest(self) -> Line | None:
        """Return the incomplete line as if the text ended here, or None. It stays incomplete."""
        if not self._held:
            return None
        text = self._held.removesuffix("\r")
        return Line(_clean(text), self._start, self._start + len(self._held), self._continues)

    def _line(self, text: str, start: int, end: int, *, cut: bool) -> Line:
        line = Line(_clean(text), start, end, self._continues, cut)
        self._continues = cut
        return line


def _clean(text: str) -> str:
    """CommonMark 2.3: the character NUL is replaced, for safety."""
    return text.replace("\0", "\ufffd") if "\0" in text else text
