"""Paints one part of a message: its header, a piece of its text, or its footer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from bitnet_desktop.ui.column import Column
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.places import Visible
from bitnet_desktop.ui.text_box import Mark
from bitnet_desktop.ui.text_pieces import TextPiece
from bitnet_desktop.ui.tokens import SPACE

_MEASURED = 8  # pieces of a person's message whose width is measured; a longer one gets the whole column


def draw_part(
    painter: QPainter,
    column: Column,
    part: Visible,
    left: int,
    clip: QRectF,
    marks: Sequence[Mark],
    *,
    with_card: bool,
) -> None:
    """Paint a part whose message begins `left` pixels from the viewport's edge; `clip` is in the viewport."""
    layout = column.layout(part.message)
    if with_card and layout.about.mine:
        _draw_card(painter, column, part, left)
    if part.part == 0:
        _draw_header(painter, column, layout, part, left)
        return
    if part.part == layout.part_count - 1:
        _draw_footer(painter, column, layout, part, left)
        return
    piece = layout.piece(part.part)
    if piece is None:
        return
    x = left + layout.left_of(part.part)
    if layout.items[part.part - 1].is_thought:
        bar = column.around.style.px(SPACE.hair)
        painter.fillRect(QRectF(left, part.top, bar, part.height), QColor(column.around.style.colours.border))
    painter.translate(x, part.top)
    piece.draw(painter, marks, clip.translated(-x, -part.top), layout.shift_of(part.part))
    painter.translate(-x, -part.top)


def _draw_card(painter: QPainter, column: Column, part: Visible, left: int) -> None:
    """The ground of a person's words; all of it, wherever it begins."""
    layout = column.layout(part.message)
    style = column.around.style
    first = part.top - layout.heights.before(part.part) + layout.heights[0]
    height = layout.heights.before(layout.part_count - 1) - layout.heights[0]
    pad = style.px(SPACE.medium)
    width = card_width(column, part.message)
    x = left
    piece = layout.piece(1) if layout.part_count > 2 else None
    if piece is not None and piece.is_right_to_left:
        x = left + column.around.width - width
    colours = style.colours
    # With high contrast all surfaces are alike, so that only a line shows where the card is.
    painter.setPen(QColor(colours.border) if colours.raised == colours.window else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.raised))
    painter.drawRoundedRect(
        QRectF(x, first - pad, width, height + 2 * pad), SPACE.card_radius, SPACE.card_radius
    )


def card_width(column: Column, message: int) -> int:
    """How wide the card of a person's message is."""
    layout = column.layout(message)
    if layout.part_count - 2 > _MEASURED:
        return column.around.width
    widest = 1
    for number in range(1, layout.part_count - 1):
        piece = layout.piece(number)
        if isinstance(piece, TextPiece):
            widest = max(widest, piece.widest_line)
    return min(column.around.width, widest + 2 * layout.pad)


def _draw_header(painter: QPainter, column: Column, layout: MessageLayout, part: Visible, left: int) -> None:
    style = column.around.style
    line = QRectF(left, part.top + style.px(SPACE.between_messages), column.around.width, layout.header_line)
    flags = _side(column)
    painter.setFont(style.small_strong)
    painter.setPen(QColor(style.colours.text))
    who = painter.fontMetrics().elidedText(
        layout.about.who, Qt.TextElideMode.ElideMiddle, round(line.width() * 0.7)
    )
    painter.drawText(line, flags, who)
    if layout.about.when:
        beside = painter.fontMetrics().horizontalAdvance(who) + style.px(SPACE.medium)
        line.adjust(*((0, 0, -beside, 0) if column.around.is_mirrored else (beside, 0, 0, 0)))
        painter.setFont(style.small)
        painter.setPen(QColor(style.colours.secondary))
        painter.drawText(line, flags, layout.about.when)


def _draw_footer(painter: QPainter, column: Column, layout: MessageLayout, part: Visible, left: int) -> None:
    words = layout.status or layout.about.note
    if not words:
        return
    style = column.around.style
    top = part.top + (style.px(SPACE.medium + SPACE.small) if layout.about.mine else style.px(SPACE.small))
    indent = 0 if layout.is_streaming or layout.about.mine else layout.footer_indent
    begin = left if column.around.is_mirrored else left + indent
    line = QRectF(begin, top, column.around.width - indent, layout.header_line)
    painter.setFont(style.small)
    painter.setPen(QColor(style.colours.secondary))
    painter.drawText(line, _side(column), words)


def _side(column: Column) -> int:
    """Where words stand that are the app's own: at the side where its language begins."""
    flag = Qt.AlignmentFlag
    side = flag.AlignRight if column.around.is_mirrored else flag.AlignLeft
    return (side | flag.AlignAbsolute | flag.AlignVCenter).value
