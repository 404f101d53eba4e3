"""A table, row by row: all rows of a table share its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCursor

from bitnet_desktop.chat.leaves import Alignment, Leaf
from bitnet_desktop.ui.pieces import Piece, Setting, fill, parsed
from bitnet_desktop.ui.reading_style import ReadingStyle
from bitnet_desktop.ui.text_box import Mark, TextBox
from bitnet_desktop.ui.tokens import SPACE

_MARKUP = re.compile(r"[*_`~\\]|\]\([^)]*\)|[\[\]]")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_ALIGNED = {
    Alignment.NONE: Qt.AlignmentFlag.AlignLeading,
    Alignment.LEFT: Qt.AlignmentFlag.AlignLeft,
    Alignment.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Alignment.RIGHT: Qt.AlignmentFlag.AlignRight,
}
_LONGEST_MEASURED = 200  # characters of a cell; what is longer is wrapped anyway


class TableColumns:
    """How wide the columns are: what the rows need that were measured, and the row that grows.

    Whole rows only widen a table, so it does not shrink under a reader's eyes; the row that grows may give back what
    half a piece of markup took, so in the end the columns are those of the whole table.
    """

    def __init__(self, style: ReadingStyle) -> None:
        self._metrics = QFontMetricsF(style.strong)  # the wider one: any cell may be strong
        self._pad = 2 * style.px(SPACE.medium)
        self._enough = style.px(SPACE.cell)
        self._wanted: list[float] = []  # of the whole rows
        self._least: list[float] = []
        self._growing: list[tuple[float, float]] = []
        self._growing_part = -1
        self._measured: set[int] = set()
        self._widths: list[int] = []
        self._room = 0
        self.version = 0  # another number means that rows have to be laid out again

    def take(self, leaf: Leaf) -> None:
        """See what a row needs. One that is whole costs nothing a second time."""
        if leaf.part in self._measured:
            return
        needs = [self._measure(cell) for cell in leaf.cells]
        if leaf.closed:
            self._measured.add(leaf.part)
            self._keep(needs)
            if leaf.part >= self._growing_part:
                self.drop(self._growing_part)
        elif leaf.part >= self._growing_part and needs != self._growing:
            self._growing, self._growing_part = needs, leaf.part
            self._room = 0

    def drop(self, part: int) -> None:
        """What looked like a row is none."""
        if part == self._growing_part:
            self._growing, self._growing_part = [], -1
            self._room = 0

    def _keep(self, needs: Sequence[tuple[float, float]]) -> None:
        for number, (wanted, least) in enumerate(needs):
            if number == len(self._wanted):
                self._wanted.append(0.0)
                self._least.append(0.0)
            if wanted > self._wanted[number] or least > self._least[number]:
                self._wanted[number] = max(wanted, self._wanted[number])
                self._least[number] = max(least, self._least[number])
                self._room = 0

    def _measure(self, cell: str) -> tuple[float, float]:
        """What a cell needs in one line, and what its longest word needs; measured on its source, which is quick."""
        lines = _BREAK.split(_MARKUP.sub("", cell[:_LONGEST_MEASURED]))
        line = max(lines, key=len)
        word = max(line.split() or [""], key=len)
        wanted = self._metrics.horizontalAdvance(line) + self._pad + 2
        least = self._metrics.horizontalAdvance(word) + self._pad + 2
        return wanted, min(least, max(self._enough, self._pad))

    def widths(self, room: int) -> list[int]:
        """One for each column. Their sum is at most `room`, unless the words are too long for that."""
        if room == self._room:
            return self._widths
        whole_rows = zip(self._wanted, self._least, strict=True)
        needs = [
            (max(whole[0], growing[0]), max(whole[1], growing[1]))
            for whole, growing in zip_longest(whole_rows, self._growing, fillvalue=(0.0, 0.0))
        ]
        wanted, least = sum(high for high, _ in needs), sum(low for _, low in needs)
        if wanted <= room:
            widths = [high for high, _ in needs]
        elif least >= room:
            widths = [low for _, low in needs]
        else:
            share = (room - least) / (wanted - least)
            widths = [low + share * (high - low) for high, low in needs]
        rounded = [int(width) for width in widths]
        if rounded != self._widths:
            self._widths = rounded
            self.version += 1
        self._room = room
        return rounded


class RowPiece(Piece):
    """One row."""

    def __init__(self, leaf: Leaf, previous: Leaf | None, setting: Setting, columns: TableColumns) -> None:
        super().__init__(leaf, previous, setting)
        self._columns = columns
        columns.take(leaf)
        self._version = -1
        self._starts: list[int] = []
        self._boxes = self._filled()

    def _filled(self) -> list[TextBox]:
        style = self.setting.style
        boxes = []
        self._starts = []
        self.waiting.clear()
        length = 0
        for cell, alignment in zip(self.leaf.cells, self.leaf.alignments, strict=False):
            box = TextBox(style.strong if self.leaf.part == 0 else style.body, style.paragraph)
            fill(box, parsed(self.leaf, cell, self.setting), self.setting, style.formula_size, self.waiting)
            box.align(_ALIGNED[alignment])
            boxes.append(box)
            self._starts.append(length)
            length += box.length + 1
        return boxes

    @property
    def boxes(self) -> Iterable[TextBox]:
        return self._boxes

    def update(self, leaf: Leaf) -> bool:
        if leaf == self.leaf:
            return True
        if (leaf.block, leaf.part) != (self.leaf.block, self.leaf.part):
            return False
        self.leaf = leaf
        self._columns.take(leaf)
        self._boxes = self._filled()
        return True

    @property
    def is_stale(self) -> bool:
        """Whether the columns have changed since this row was laid out."""
        return self._version != self._columns.version

    @property
    def length(self) -> int:
        return sum(box.length for box in self._boxes) + max(0, len(self._boxes) - 1)

    @property
    def letters(self) -> str:
        return "\t".join(box.letters for box in self._boxes)

    @property
    def natural_width(self) -> int:
        return sum(self._widths)

    @property
    def _widths(self) -> list[int]:
        return self._columns.widths(int(self.content.width()))

    def _lay_out_content(self, width: int) -> int:
        widths = self._columns.widths(width)
        self._version = self._columns.version
        pad = self.setting.style.px(SPACE.medium)
        heights = [
            box.set_width(max(1, column - 2 * pad)) for box, column in zip(self._boxes, widths, strict=False)
        ]
        return max(heights, default=self.setting.style.line_height) + 2 * self.setting.style.px(
            SPACE.cell_gap
        )

    def _corner(self, number: int, shift: float) -> QPointF:
        pad = self.setting.style.px(SPACE.medium)
        top = self.content.y() + self.setting.style.px(SPACE.cell_gap)
        return QPointF(self.content.x() + sum(self._widths[:number]) + pad - shift, top)

    def _draw_content(
        self, painter: QPainter, at: QPointF, marks: Sequence[Mark], clip: QRectF, shift: float
    ) -> None:
        style = self.setting.style
        frame = QRectF(at, self.content.size())
        painter.save()
        painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
        width = min(frame.width(), sum(self._widths))
        line = QColor(style.colours.secondary if self.leaf.part == 0 else style.colours.border)
        painter.fillRect(QRectF(at.x(), frame.bottom() - 1, width, 1), line)
        for number, box in enumerate(self._boxes):
            inside = self._marks_in(number, marks)
            box.draw(painter, self._corner(number, shift), self.setting.palette, inside, clip)
        painter.restore()

    def _marks_in(self, number: int, marks: Sequence[Mark]) -> list[Mark]:
        start, length = self._starts[number], self._boxes[number].length
        return [
            (max(0, first - start), min(length, last - start), look)
            for first, last, look in marks
            if first < start + length and last > start
        ]

    # -- selecting

    def _cell_at(self, x: float, shift: float) -> int:
        left = self.content.x() - shift
        for number, width in enumerate(self._widths):
            left += width
            if x < left:
                return number
        return len(self._boxes) - 1

    def position_at(self, place: QPointF, shift: float = 0.0) -> int:
        if not self._boxes:
            return 0
        number = min(self._cell_at(place.x(), shift), len(self._boxes) - 1)
        return self._starts[number] + self._boxes[number].position_at(place - self._corner(number, shift))

    def _cell_of(self, position: int) -> int:
        number = 0
        while number + 1 < len(self._starts) and self._starts[number + 1] <= position:
            number += 1
        return number

    def place_of(self, position: int, shift: float = 0.0) -> QRectF:
        if not self._boxes:
            return self.content
        number = self._cell_of(position)
        inside = self._boxes[number].place_of(position - self._starts[number])
        return inside.translated(self._corner(number, shift))

    def link_at(self, place: QPointF, shift: float = 0.0) -> str:
        if not self._boxes:
            return ""
        number = min(self._cell_at(place.x(), shift), len(self._boxes) - 1)
        return self._boxes[number].link_at(place - self._corner(number, shift))

    @property
    def links(self) -> tuple[str, ...]:
        return tuple(link for box in self._boxes for link in box.links)

    def text_between(self, start: int, end: int) -> str:
        cells = []
        for begin, box in zip(self._starts, self._boxes, strict=True):
            if begin <= end and start <= begin + box.length:
                cells.append(box.text_between(max(0, start - begin), min(box.length, end - begin)))
        return "\t".join(cells)

    def word_at(self, position: int) -> tuple[int, int]:
        if not self._boxes:
            return 0, 0
        number = self._cell_of(position)
        first, last = self._boxes[number].word_at(position - self._starts[number])
        return first + self._starts[number], last + self._starts[number]

    def move(self, position: int, operation: QTextCursor.MoveOperation) -> int | None:
        if not self._boxes:
            return None
        number = self._cell_of(position)
        moved = self._boxes[number].move(position - self._starts[number], operation)
        if moved is not None:
            return self._starts[number] + moved
        return None
