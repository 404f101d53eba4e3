"""Paints what was found in all conversations, with the words that were looked for marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bitnet_desktop.storage.search import Hit
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.one_line import draw_line
from bitnet_desktop.ui.search_hits import FoundRow, FoundRows, FoundTitle
from bitnet_desktop.ui.tokens import SPACE, TYPE, Colours
from bitnet_desktop.ui.visible_text import visible

_LINES = 2  # of a snippet
_Index = QModelIndex | QPersistentModelIndex


class FoundPainter(QStyledItemDelegate):
    """Draws titles and snippets as plain text, whatever a model wrote in them."""

    def __init__(self, look: Look, model: FoundRows, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._model = model
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = self._model.row(index)
        return QSize(0, self.height(row) if row is not None else 0)

    def height(self, row: FoundRow) -> int:
        """How high a row is in the view's present width, in device-independent pixels."""
        metrics = self._view.fontMetrics()
        line = metrics.height()
        if isinstance(row, FoundTitle):
            return line + SPACE.wide + SPACE.small
        room = _inner(QRect(0, 0, self._view.viewport().width(), 0)).width() - SPACE.large
        # Measuring a text takes far longer than counting its letters.
        is_long = len(row.snippet) * metrics.averageCharWidth() > 2 * room or (
            metrics.horizontalAdvance(row.snippet) > room
        )
        small = QFontMetrics(self._small()).height()
        return small + line * (_LINES if is_long else 1) + 2 * SPACE.small + SPACE.hair

    def _small(self) -> QFont:
        return scaled_font(self._view, TYPE.small)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, state = option.rect, option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        colours = self._look.colours
        if self._model.hit(index) is not None and (is_chosen or is_hovered):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if is_chosen else colours.hover))
            pill = _pill(rect)
            if isinstance(row, FoundTitle):
                pill.setTop(pill.top() + SPACE.medium)
            painter.drawRoundedRect(pill, SPACE.radius, SPACE.radius)
        text = colours.on_selection if is_chosen else colours.text
        quiet = text if is_chosen or is_hovered else colours.secondary
        if isinstance(row, FoundTitle):
            self._paint_title(painter, rect, row, text, quiet)
        else:
            self._paint_hit(painter, rect, row, text, quiet)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, row: FoundTitle, text: str, quiet: str) -> None:
        side = self._view.layoutDirection()
        # More room above than below: a title belongs to what follows.
        inner = _inner(rect).adjusted(0, SPACE.medium, 0, 0)
        remark = self._model.remark(row)
        if remark:
            painter.setFont(self._small())
            painter.setPen(QColor(quiet))
            width = painter.fontMetrics().horizontalAdvance(remark) + 1
            spot = QRect(inner.right() - width + 1, inner.top(), width, inner.height())
            draw_line(painter, QStyle.visualRect(side, rect, spot), remark, side)
            inner.setRight(spot.left() - SPACE.medium)
        painter.setFont(scaled_font(self._view, 1.0, strong=True))
        painter.setPen(QColor(text))
        room = QStyle.visualRect(side, rect, inner)
        if row.hit is None:
            draw_line(painter, room, self._model.heading(row), side)
        else:
            line = painter.fontMetrics().height()
            room.setTop(room.center().y() - line // 2)
            self._draw_marked(painter, room, row.hit, lines=1)

    def _paint_hit(self, painter: QPainter, rect: QRect, row: Hit, text: str, quiet: str) -> None:
        side = self._view.layoutDirection()
        inner = _inner(rect).adjusted(SPACE.large, SPACE.small, 0, -SPACE.small)
        painter.setFont(self._small())
        painter.setPen(QColor(quiet))
        first = QRect(inner.left(), inner.top(), inner.width(), painter.fontMetrics().height())
        draw_line(painter, QStyle.visualRect(side, rect, first), self._model.heading(row), side)
        painter.setFont(self._view.font())
        painter.setPen(QColor(text))
        inner.setTop(first.bottom() + 1 + SPACE.hair)
        self._draw_marked(painter, QStyle.visualRect(side, rect, inner), row, lines=_LINES)

    def _draw_marked(self, painter: QPainter, room: QRect, hit: Hit, *, lines: int) -> None:
        text = visible(hit.snippet)
        marks = _in_utf16(text, hit.marks)
        side = self._view.layoutDirection()
        made = _laid_out(text, marks, painter.font(), room.width(), lines, side, self._look.colours)
        height = painter.fontMetrics().height()
        for number in range(min(lines, made.lineCount())):
            made.lineAt(number).setPosition(QPointF(0, number * height))
        made.draw(painter, QPointF(room.topLeft()))


def _laid_out(
    text: str,
    marks: Sequence[tuple[int, int]],
    font: QFont,
    width: int,
    lines: int,
    side: Qt.LayoutDirection,
    colours: Colours,
) -> QTextLayout:
    """The text in so many lines, with dots where there is more. `marks` count in UTF-16."""
    made = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    is_mirrored = side is Qt.LayoutDirection.RightToLeft
    edge = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    last, end = _break(made, width, lines)
    raw = text.encode("utf-16-le")
    if 2 * end < len(raw):
        # The last line ends in dots, which may take the place of several letters.
        head, rest = (part.decode("utf-16-le", "replace") for part in (raw[: 2 * last], raw[2 * last :]))
        shown = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width - 1)
        made.setText(head + shown)
    marked = QTextCharFormat()
    marked.setBackground(QColor(colours.found))
    marked.setForeground(QColor(colours.on_found))
    formats = []
    for first, last in marks:
        each = QTextLayout.FormatRange()
        each.start, each.length, each.format = first, last - first, marked
        formats.append(each)
    made.setFormats(formats)
    _break(made, width, lines)
    return made


def _break(made: QTextLayout, width: int, lines: int) -> tuple[int, int]:
    """Lay out the first lines; returns where the last of them begins and ends."""
    start = end = 0
    made.beginLayout()
    for _ in range(lines):
        line = made.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
    made.endLayout()
    return start, end


def _in_utf16(text: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places in characters as places in UTF-16 units, in which Qt counts."""
    return [(_units(text[:first]), _units(text[:last])) for first, last in marks]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pill(row: QRect) -> QRect:
    return row.adjusted(SPACE.medium, 1, -SPACE.medium, -1)


def _inner(row: QRect) -> QRect:
    return _pill(row).adjusted(SPACE.medium, 0, -SPACE.medium, 0)
