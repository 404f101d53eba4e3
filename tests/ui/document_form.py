"""Everything that is drawn of a message, in a form that tests can compare."""

from __future__ import annotations

import itertools
from typing import Any

from PySide6.QtGui import QFont, QTextBlock, QTextFragment
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.long_line import LongLine
from bitnet_desktop.ui.long_lines import LongLines, ShortLines
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.pieces import Piece
from bitnet_desktop.ui.row_piece import RowPiece
from bitnet_desktop.ui.text_box import TextBox

Form = tuple[Any, ...]


def document_form(qtbot: QtBot, view: ChatView, message: int) -> list[Form]:
    """All parts of a message: what they are, what stands beside them, their words with their looks, their height."""
    layout = view.column.layout(message)
    while layout.parse_more():
        pass
    layout.fold_thought(is_open=True)
    _await_drawings(qtbot, layout)
    return [_part_form(layout, part) for part in range(1, layout.part_count - 1)]


def _await_drawings(qtbot: QtBot, layout: MessageLayout) -> None:
    """Formulas are drawn, and fonts found, while the event loop turns."""

    def is_waiting() -> bool:
        layout.redraw_formulas()
        parts = [part for part in range(1, layout.part_count - 1) if not layout.is_thought_line(part)]
        pieces = [layout.piece(part) for part in parts]
        return any(piece is None or piece.waiting for piece in pieces)

    if is_waiting():
        qtbot.waitUntil(lambda: not is_waiting(), timeout=30_000)


def _part_form(layout: MessageLayout, part: int) -> Form:
    piece = layout.piece(part)
    item = layout.items[part - 1]
    if piece is None:
        return ("thought", layout.heights[part])
    leaf = piece.leaf
    holders = tuple((holder.kind, holder.number, holder.ordinal, holder.task) for holder in leaf.containers)
    return (
        type(piece).__name__,
        leaf.kind,
        leaf.language,
        item.is_thought,
        holders,
        piece.marker,
        (piece.is_first_part, piece.is_last_part, piece.above, piece.is_right_to_left),
        piece.text_between(0, piece.length),
        piece.links,
        tuple(_box_form(box) for box in _boxes(piece)),
        (piece.height, layout.heights[part], piece.natural_width),
    )


def _boxes(piece: Piece) -> list[TextBox | LongLines]:
    if isinstance(piece, RowPiece):
        return list(piece._boxes)
    box = getattr(piece, "_box", None)
    return [] if box is None else [box]


def _box_form(box: TextBox | LongLines) -> Form:
    if isinstance(box, LongLines):
        return tuple(_band_form(band) for band in box._bands)
    document = box._document
    block, blocks = document.firstBlock(), []
    while block.isValid():
        blocks.append((_runs(block), _colours(block)))
        block = block.next()
    return (tuple(blocks), tuple(box._links), document.defaultTextOption().alignment())


def _band_form(band: LongLine | ShortLines) -> Form:
    if isinstance(band, ShortLines):
        return _box_form(band._box)
    return tuple(_box_form(band._box(number)) for number in range(len(band._parts)))


def _runs(block: QTextBlock) -> tuple[Form, ...]:
    """The text of a block by how it is set; neighbours that look the same are one."""
    looks = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        looks.append((_look(fragment), fragment.text()))
        at += 1
    return tuple(
        (look, "".join(text for _look, text in same))
        for look, same in itertools.groupby(looks, lambda pair: pair[0])
    )


def _look(fragment: QTextFragment) -> Form:
    made = fragment.charFormat()
    return (
        made.fontWeight() > QFont.Weight.Normal,
        made.fontItalic(),
        made.fontStrikeOut(),
        made.fontUnderline(),
        tuple(made.fontFamilies() or ()),
        made.foreground().color().name(),
        made.background().color().name(),
        made.toImageFormat().name() if made.isImageFormat() else "",
    )


def _colours(block: QTextBlock) -> tuple[Form, ...]:
    return tuple(
        (found.start, found.length, found.format.foreground().color().name())
        for found in block.layout().formats()
    )
