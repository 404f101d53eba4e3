"""One very long line of code in parts, of which only those in sight are laid out."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPalette, QTextBlockFormat, QTextLayout, QTextOption

from bitnet_desktop.ui.even_letters import TAB, EvenLetters
from bitnet_desktop.ui.text_box import Mark, TextBox

# Letters that are laid out at a time. Qt counts in 1/64 pixels, so after so many, and at each tab stop, is a whole
# pixel: where two parts meet that are marked, nothing shows between them.
PART = 256
_KEPT = 8  # parts that stay laid out
WIDE = 1 << 20  # pixels: more than any line; Qt marks a line's break only where there is room for it

Formats = Sequence[QTextLayout.FormatRange]


@dataclass(slots=True)
class _Part:
    """The number of its first letter, and where that stands, in pixels."""

    start: int
    left: float
    box: TextBox | None = None


class LongLine:
    """A line of even letters. Each of them is one UTF-16 unit, so those are the positions."""

    def __init__(self, text: str, font: QFont, paragraph: QTextBlockFormat, letters: EvenLetters) -> None:
        self.text = ""
        self._font = font
        self._paragraph = paragraph
        self._letters = letters
        self._formats: Formats = ()
        self._break = ""  # at the end, where another line follows: it is marked, too
        self._parts = [_Part(0, 0.0)]
        self._right = 0.0
        self.add(text)
        self.height = self._box(0).height
        self._letter_height = self._box(0).place_of(0).height()

    @property
    def lines(self) -> int:
        return 1

    @property
    def length(self) -> int:
        return len(self.text)

    @property
    def width(self) -> int:
        """In whole pixels, with room for what of the last letter reaches beyond its own."""
        return math.ceil(self._right) + 1

    # -- writing

    def add(self, text: str) -> None:
        """Put more at the end; what stands there already stays as it is."""
        self.text += text
        last = self._parts[-1]
        last.box = None
        while (end := self._cut(last)) < len(self.text):
            last = _Part(end, self._letters.end(self.text[last.start : end], last.left))
            self._parts.append(last)
        self._right = self._letters.end(self.text[last.start :], last.left)

    def _cut(self, part: _Part) -> int:
        """Where a part ends."""
        end = part.start + PART
        if part.left % TAB:
            # From here tabs would be wider or narrower: each stands by itself until one has led to a tab stop.
            tab = self.text.find("\t", part.start, end)
            return end if tab < 0 else max(tab, part.start + 1)
        tab = self.text.rfind("\t", part.start, end)
        return end if tab < 0 or end >= len(self.text) else tab + 1

    def close(self) -> None:
        """Another line follows."""
        self._break = "\n"
        self._parts[-1].box = None

    def set_formats(self, _line: int, formats: Formats) -> None:
        """Colour the line."""
        self._formats = formats
        for part in self._parts:
            part.box = None

    # -- the parts

    def _end(self, number: int) -> int:
        is_last = number + 1 == len(self._parts)
        return len(self.text) + len(self._break) if is_last else self._parts[number + 1].start

    def _at(self, x: float) -> int:
        """The part that covers a place."""
        return max(0, bisect.bisect_right(self._parts, x, key=lambda part: part.left) - 1)

    def _box(self, number: int) -> TextBox:
        part, end = self._parts[number], self._end(number)
        if part.box is None:
            words = self.text[part.start : end] + (self._break if end > len(self.text) else "")
            part.box = TextBox(self._font, self._with_tab(words, part.left), wraps=False)
            part.box.add_lines(words)
            part.box.set_line_formats(0, list(self._formats_in(part.start, end)))
            part.box.set_width(WIDE)
        return part.box

    def _with_tab(self, words: str, left: float) -> QTextBlockFormat:
        """The paragraph; a tab by itself ends where it does in the whole line."""
        if left % TAB == 0 or not words.startswith("\t"):
            return self._paragraph
        made = QTextBlockFormat(self._paragraph)
        made.setTabPositions(
            [QTextOption.Tab(self._letters.end("\t", left) - left, QTextOption.TabType.LeftTab)]
        )
        return made

    def _formats_in(self, start: int, end: int) -> Iterator[QTextLayout.FormatRange]:
        for known in self._formats:
            first, last = max(known.start, start), min(known.start + known.length, end)
            if first < last:
                made = QTextLayout.FormatRange()
                made.start, made.length, made.format = first - start, last - first, known.format
                yield made

    # -- drawing and finding; places are within the line

    def draw(
        self, painter: QPainter, at: QPointF, palette: QPalette, marks: Sequence[Mark], clip: QRectF
    ) -> None:
        """Draw what of the line lies within `clip`."""
        drawn = set()
        # A letter may reach a little into its neighbour's room.
        number = self._at(clip.left() - at.x() - self._letters.advance)
        while number < len(self._parts) and at.x() + self._parts[number].left <= clip.right():
            part, end = self._parts[number], self._end(number)
            inside = [
                (max(first - part.start, 0), min(last, end) - part.start, look)
                for first, last, look in marks
                if first < end and last > part.start
            ]
            self._box(number).draw(painter, at + QPointF(part.left, 0), palette, inside, clip)
            drawn.add(number)
            number += 1
        made = [other for other, part in enumerate(self._parts) if part.box is not None]
        if len(made) > _KEPT:
            for other in made:
                if other not in drawn:
                    self._parts[other].box = None

    def position_at(self, place: QPointF) -> int:
        """The position nearest to a place; as Qt has it, what lies below the letters belongs to the next line."""
        if place.y() >= self._letter_height:
            return self.length + len(self._break)
        if place.y() < 0:
            return 0
        number = self._at(place.x())
        part = self._parts[number]
        return part.start + self._box(number).position_at(place - QPointF(part.left, 0))

    def place_of(self, position: int) -> QRectF:
        """Where the letter at a position stands."""
        number = bisect.bisect_right(self._parts, position, key=lambda part: part.start) - 1
        part = self._parts[number]
        return self._box(number).place_of(position - part.start).translated(part.left, 0)

    def text_between(self, start: int, end: int) -> str:
        """The text between two positions."""
        return self.text[start:end]
