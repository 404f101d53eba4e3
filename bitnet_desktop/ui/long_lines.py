"""Code with very long lines, of which only what is in sight is laid out.

That needs to be known before anything is laid out: where each letter stands, and how high the line is. It is where all
letters of the long lines take the same room, which nearly all code does; `shape_of` tells.
"""

from __future__ import annotations

import bisect
import enum
import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPalette, QTextBlockFormat, QTextCursor

from bitnet_desktop.ui.even_letters import EvenLetters
from bitnet_desktop.ui.long_line import WIDE, Formats, LongLine
from bitnet_desktop.ui.text_box import Mark, TextBox

LONG = 1024  # code points; a line that is not longer is laid out as a whole
LONG_UNEVEN = 2048  # the same, for one of other letters
FOLD = 500  # letters: how wide code is that is folded
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Shape(enum.Enum):
    """How code is laid out that is not wrapped."""

    WHOLE = enum.auto()
    PARTS = enum.auto()  # long lines in parts
    FOLDED = enum.auto()  # long lines go on below, so that no more is laid out than is in sight


def shape_of(code: str, letters: EvenLetters) -> Shape:
    """How to lay out code that is not wrapped."""
    long = [line for line in code.split("\n") if len(line) > LONG] if len(code) > LONG else []
    if not long:
        return Shape.WHOLE
    if all(map(letters.cover, long)) and not _RIGHT_TO_LEFT.search(code):
        return Shape.PARTS
    return Shape.FOLDED if any(len(line) > LONG_UNEVEN for line in long) else Shape.WHOLE


class ShortLines:
    """Lines below each other of which none is long."""

    def __init__(self, text: str, font: QFont, paragraph: QTextBlockFormat) -> None:
        self._box = TextBox(font, paragraph, wraps=False)
        self.text = ""
        self.height = self.length = 0
        self.add(text)

    def add(self, text: str) -> None:
        self.text += text
        self._box.add_lines(text)
        self._box.set_width(WIDE)
        self.height, self.length = self._box.height, self._box.length

    def close(self) -> None:
        """Another line follows: the break between them is marked, too."""
        self._box.add_lines("\n")

    def set_formats(self, line: int, formats: Formats) -> None:
        self._box.set_line_formats(line, formats)

    @property
    def lines(self) -> int:
        return self.text.count("\n") + 1

    @property
    def width(self) -> int:
        return self._box.widest_line

    def draw(
        self, painter: QPainter, at: QPointF, palette: QPalette, marks: Sequence[Mark], clip: QRectF
    ) -> None:
        inside = [(max(first, 0), last, look) for first, last, look in marks if last > 0]
        self._box.draw(painter, at, palette, inside, clip)

    def position_at(self, place: QPointF) -> int:
        return self._box.position_at(place)

    def place_of(self, position: int) -> QRectF:
        return self._box.place_of(position)

    def text_between(self, start: int, end: int) -> str:
        return self._box.text_between(start, end)


class LongLines:
    """Lines of code, with the face of a `TextBox`. Only for code whose shape is `PARTS`."""

    is_right_to_left = False
    links: tuple[str, ...] = ()

    def __init__(self, text: str, font: QFont, paragraph: QTextBlockFormat, letters: EvenLetters) -> None:
        self._font = font
        self._paragraph = paragraph
        self._letters = letters
        self._bands: list[LongLine | ShortLines] = []
        self._firsts: list[int] = []  # lines before each band
        self._starts: list[int] = []  # positions before each band
        self._tops: list[int] = []  # pixels above each band
        self._formats: dict[int, Formats] = {}
        self._whole: TextBox | None = None  # all of it as one text, while somebody asks for its words
        for line in text.split("\n"):
            self._put(line)

    # -- writing

    def add_lines(self, text: str) -> None:
        """Put text at the end."""
        self._whole = None
        more, *lines = text.split("\n")
        self._grow(more)
        for line in lines:
            self._put(line)

    def _put(self, line: str) -> None:
        """Put a line below."""
        last = self._bands[-1] if self._bands else None
        if len(line) <= LONG and isinstance(last, ShortLines):
            last.add(f"\n{line}")
        else:
            self._begin(line)

    def _begin(self, text: str) -> None:
        """Put a band below."""
        last = self._bands[-1] if self._bands else None
        if last is not None:
            last.close()
        self._firsts.append(self._firsts[-1] + last.lines if last else 0)
        self._starts.append(self._starts[-1] + last.length + 1 if last else 0)
        self._tops.append(self._tops[-1] + last.height if last else 0)
        if max(map(len, text.split("\n"))) > LONG:
            self._bands.append(LongLine(text, self._font, self._paragraph, self._letters))
        else:
            self._bands.append(ShortLines(text, self._font, self._paragraph))
        made, first = self._bands[-1], self._firsts[-1]
        for line in range(made.lines):
            if first + line in self._formats:
                made.set_formats(line, self._formats[first + line])

    def _grow(self, text: str) -> None:
        """Put more at the end of the last line."""
        last = self._bands[-1]
        before, _, line = ("", "", "") if isinstance(last, LongLine) else last.text.rpartition("\n")
        if isinstance(last, LongLine) or len(line) + len(text) <= LONG:
            last.add(text)
            return
        # It has become a long one.
        has_more = last.lines > 1
        for places in (self._bands, self._firsts, self._starts, self._tops):
            places.pop()
        if has_more:
            self._begin(before)
        self._begin(line + text)

    def set_line_formats(self, line: int, formats: Formats) -> None:
        """Colour one line."""
        self._formats[line] = formats
        number = bisect.bisect_right(self._firsts, line) - 1
        self._bands[number].set_formats(line - self._firsts[number], formats)

    # -- measuring

    @property
    def length(self) -> int:
        """In UTF-16 units."""
        return self._starts[-1] + self._bands[-1].length

    @property
    def height(self) -> int:
        """In whole pixels."""
        return self._tops[-1] + self._bands[-1].height

    @property
    def widest_line(self) -> int:
        """In whole pixels."""
        return max(band.width for band in self._bands)

    # -- drawing

    def draw(
        self, painter: QPainter, place: QPointF, palette: QPalette, marks: Iterable[Mark], clip: QRectF
    ) -> None:
        """Draw the text with its upper left corner at a place; `clip` is in the painter's coordinates."""
        marks = tuple(marks)
        for top, start, band in zip(self._tops, self._starts, self._bands, strict=True):
            if place.y() + top < clip.bottom() and place.y() + top + band.height > clip.top():
                inside = [(first - start, last - start, look) for first, last, look in marks]
                band.draw(painter, place + QPointF(0, top), palette, inside, clip)

    # -- finding

    def _of(self, position: int) -> int:
        """The band of a position."""
        return bisect.bisect_right(self._starts, min(position, self.length)) - 1

    def position_at(self, place: QPointF) -> int:
        """The position nearest to a place."""
        number = max(0, bisect.bisect_right(self._tops, place.y()) - 1)
        return self._starts[number] + self._bands[number].position_at(place - QPointF(0, self._tops[number]))

    def place_of(self, position: int) -> QRectF:
        """Where the letter at a position stands: its line's height, and no width."""
        number = self._of(position)
        inside = self._bands[number].place_of(min(position, self.length) - self._starts[number])
        return inside.translated(0, self._tops[number])

    def link_at(self, _place: QPointF) -> str:
        """In code there are no links."""
        return ""

    @property
    def text(self) -> str:
        """All of the text."""
        return "\n".join(band.text for band in self._bands)

    @property
    def letters(self) -> str:
        """The text whose UTF-16 units the positions count."""
        return self.text

    def text_between(self, start: int, end: int) -> str:
        """The text between two positions."""
        start, end = min(start, end), max(start, end)
        found = [
            band.text_between(max(0, start - first), min(band.length, end - first))
            for first, band in zip(self._starts, self._bands, strict=True)
            if first <= end and start <= first + band.length
        ]
        return "\n".join(found)

    def _as_one(self) -> TextBox:
        """What is a word, and where a key leads, Qt tells of one text only; laying that out takes some milliseconds."""
        if self._whole is None:
            self._whole = TextBox(self._font, self._paragraph, wraps=False)
            self._whole.add_lines(self.text)
            self._whole.unbound()
        return self._whole

    def word_at(self, position: int) -> tuple[int, int]:
        """The word around a position, as a double click selects it."""
        return self._as_one().word_at(position)

    def move(self, position: int, operation: QTextCursor.MoveOperation) -> int | None:
        """Where a key brings the cursor; None when it leaves this text."""
        return self._as_one().move(position, operation)
