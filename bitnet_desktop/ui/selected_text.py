"""The words of what is selected, as they are copied."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from bitnet_desktop.chat.leaves import LeafKind
from bitnet_desktop.ui.column import Column
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.pieces import Piece
from bitnet_desktop.ui.selection import Place, Selection

_BEYOND = sys.maxsize  # a part after all that a message can have
_RENDERED = (
    400_000  # code points; of a larger selection, messages that are selected as a whole give their source
)


def whole_message(column: Column, message: int) -> Selection:
    """All of a message: what is not parsed yet too, but not what has still to come."""
    return Selection((message, 0, 0), _end(column, message))


def whole(column: Column) -> Selection:
    """All of a conversation."""
    return Selection((0, 0, 0), _end(column, len(column) - 1)) if len(column) else Selection()


def _end(column: Column, message: int) -> Place:
    layout = column.layout(message)
    if not layout.is_parsed:
        return message, _BEYOND, 0
    part = max(1, layout.part_count - 2)
    piece = layout.words(part)
    return message, part, 0 if piece is None else piece.length


def selected_text(column: Column, selection: Selection) -> str:
    """What is selected, as plain text: line breaks as they are seen, list markers, cells between tabs."""
    return "".join(text_pieces(column, selection))


def text_pieces(column: Column, selection: Selection) -> Iterator[str]:
    """`selected_text` in pieces that are quick to make; some are empty.

    What is to be read is settled with the first piece: the conversation may change meanwhile.
    """
    if selection.is_empty:
        return
    (first, _, _), (last, _, _) = selection.first, selection.last
    messages = range(first, min(last, len(column) - 1) + 1)
    letters = sum(len(column.shown(message).text) for message in messages)
    around, made = column.around, dict(column.made)
    texts = [column.shown(message) for message in messages]
    is_first = True
    for message, shown in zip(messages, texts, strict=True):
        if first < message < last and letters > _RENDERED:
            pieces = iter((shown.text,))
        else:
            pieces = _pieces_of(made.get(message) or MessageLayout(shown, around), message, selection)
        is_new = True
        for piece in pieces:
            if piece and is_new:
                is_new = False
                if not is_first:
                    yield "\n\n"
                is_first = False
            yield piece


def message_text(column: Column, message: int) -> str:
    """A whole message as plain text."""
    return selected_text(column, whole_message(column, message))


def _pieces_of(layout: MessageLayout, message: int, selection: Selection) -> Iterator[str]:
    while layout.parse_more():
        yield ""
    is_first = True
    part = layout.below(0)
    while part < layout.part_count - 1:
        here, words = (message, part), None
        if selection.first[:2] <= here <= selection.last[:2]:
            words = _words_of(layout, part, selection, message)
        if words is not None:
            piece, text = words
            yield text if is_first else _between(piece) + text
            is_first = False
        part = layout.below(part)


def _words_of(
    layout: MessageLayout, part: int, selection: Selection, message: int
) -> tuple[Piece, str] | None:
    piece = layout.words(part)
    if piece is None:
        return None
    range_of = selection.within(message, part, piece.length)
    if range_of is None and piece.length:
        return None
    start, end = range_of or (0, 0)
    text = piece.text_between(start, end)
    if start == 0 and piece.marker and piece.leaf.kind is not LeafKind.CODE:
        text = f"{piece.marker} {text}"
    return piece, text


def _between(piece: Piece) -> str:
    """What parts a piece from the one before, in copied text."""
    if not piece.is_first_part:
        return "" if piece.leaf.continues else "\n"
    return "\n\n" if piece.leaf.gap else "\n"
