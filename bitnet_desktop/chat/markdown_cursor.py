"""A place in a line, counted in columns: a tab reaches to the next multiple of four."""

from __future__ import annotations

import re

_TAB = 4
_INDENT = re.compile(r"[ \t]*")


class Cursor:
    """How much of a line the containers have used up.

    `offset` and `column` say where it stands, `next` where the next character is that is neither space nor tab. A tab
    may be used up in part: then `offset` still stands on it.
    """

    __slots__ = ("_next_column", "_split", "column", "next", "offset", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset = 0
        self.column = 0
        self.next = 0
        self._next_column = 0
        self._split = False
        self._look()

    @property
    def indent(self) -> int:
        """Columns of white space from here to the next character."""
        return self._next_column - self.column

    @property
    def blank(self) -> bool:
        """Whether there is only white space from here on."""
        return self.next == len(self.text)

    def rest(self) -> str:
        """Return the line from here on; what is left of a tab is spaces."""
        if self._split:
            return " " * (_TAB - self.column % _TAB) + self.text[self.offset + 1 :]
        return self.text[self.offset :]

    def words(self) -> str:
        """Return the line from its next character on."""
        return self.text[self.next :]

    def skip_indent(self) -> None:
        """Go to the next character."""
        self.offset = self.next
        self.column = self._next_column
        self._split = False

    def advance(self, columns: int) -> None:
        """Go on by this many columns, at most to the end of the line."""
        while columns > 0 and self.offset < len(self.text):
            if self.text[self.offset] == "\t":
                width = _TAB - self.column % _TAB
                step = min(columns, width)
                self._split = step < width
                if not self._split:
                    self.offset += 1
            else:
                step = 1
                self._split = False
                self.offset += 1
            self.column += step
            columns -= step
        if self.offset > self.next:
            self._look()

    def _look(self) -> None:
        found = _INDENT.match(self.text, self.offset)
        self.next = self.offset if found is None else found.end()
        column = self.column + self.next - self.offset
        if self.text.find("\t", self.offset, self.next) >= 0:
            column = self.column
            for letter in self.text[self.offset : self.next]:
                column += _TAB - column % _TAB if letter == "\t" else 1
        self._next_column = column
