"""What is selected in a conversation, across paragraphs, code and messages."""

from __future__ import annotations

from dataclasses import dataclass

from bitnet_desktop.chat.leaves import LeafKind
from bitnet_desktop.ui.column import Column
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.pieces import Piece

Place = tuple[int, int, int]  # message, part, position in UTF-16 units
_RENDERED = (
    400_000  # code points; of a larger selection, messages that are selected as a whole give their source
)


@dataclass(frozen=True, slots=True)
class Selection:
    """From where it was begun to where it goes."""

    anchor: Place = (0, 0, 0)
    cursor: Place = (0, 0, 0)

    @property
    def first(self) -> Place:
        return min(self.anchor, self.cursor)

    @property
    def last(self) -> Place:
        return max(self.anchor, self.cursor)

    @property
    def is_empty(self) -> bool:
        return self.anchor == self.cursor

    def within(self, message: int, part: int, length: int) -> tuple[int, int] | None:
        """The selected positions of one part; None where nothing is selected."""
        first, last = self.first, self.last
        here = (message, part)
        if first == last or not first[:2] <= here <= last[:2]:
            return None
        start = first[2] if here == first[:2] else 0
        end = last[2] if here == last[:2] else length
        return (min(start, length), min(end, length)) if start < end else None


def whole(column: Column) -> Selection:
    """All of a conversation."""
    if not len(column):
        return Selection()
    last = len(column) - 1
    part = max(1, column.layout(last).part_count - 2)
    piece = column.layout(last).piece(part)
    return Selection((0, 0, 0), (last, part, 0 if piece is None else piece.length))


def selected_text(column: Column, selection: Selection) -> str:
    """What is selected, as plain text: line breaks as they are seen, list markers, cells between tabs."""
    if selection.is_empty:
        return ""
    (first, _, _), (last, _, _) = selection.first, selection.last
    letters = sum(len(column.shown(message).text) for message in range(first, last + 1))
    texts = []
    for message in range(first, last + 1):
        if first < message < last and letters > _RENDERED:
            texts.append(column.shown(message).text)
            continue
        layout = column.layout(message)
        while layout.parse_more():
            pass
        texts.append(_text_of(layout, message, selection))
    return "\n\n".join(text for text in texts if text)


def message_text(column: Column, message: int) -> str:
    """A whole message as plain text."""
    layout = column.layout(message)
    while layout.parse_more():
        pass
    everything = Selection((message, 0, 0), (message, layout.part_count, 0))
    return _text_of(layout, message, everything)


def _text_of(layout: MessageLayout, message: int, selection: Selection) -> str:
    text = ""
    is_first = True
    for part in range(1, layout.part_count - 1):
        here = (message, part)
        if not selection.first[:2] <= here <= selection.last[:2]:
            continue
        piece = layout.piece(part)
        if piece is None:
            continue
        range_of = selection.within(message, part, piece.length)
        if range_of is None and piece.length:
            continue
        start, end = range_of or (0, 0)
        words = piece.text_between(start, end)
        if start == 0 and piece.marker and piece.leaf.kind is not LeafKind.CODE:
            words = f"{piece.marker} {words}"
        if not is_first:
            text += _between(piece)
        text += words
        is_first = False
    return text


def _between(piece: Piece) -> str:
    """What parts a piece from the one before, in copied text."""
    if not piece.is_first_part:
        return "" if piece.leaf.continues else "\n"
    return "\n\n" if piece.leaf.gap else "\n"
