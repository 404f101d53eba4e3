"""What the region of a message shows: its words, and where its buttons and bars lie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QRect

from bitnet_desktop.chat.leaves import LeafKind
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.chat_painting import card_width
from bitnet_desktop.ui.code_piece import CodePiece
from bitnet_desktop.ui.column import Column
from bitnet_desktop.ui.message_facts import Shown
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.message_region import (
    VERSION_WIDTH,
    CodeBar,
    Face,
    SideBar,
    ThoughtBar,
)
from bitnet_desktop.ui.places import Visible
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.words import say_seconds

_SPOKEN = 20_000  # letters of a message that are handed to a screen reader
_SHORTEST_S = 0.1  # a shorter thought is not worth a number

translate = QCoreApplication.translate

ActionsOf = Callable[[Shown], Sequence[Act]]


def face_of(
    column: Column, message: int, parts: Sequence[Visible], top: int, height: int, actions_of: ActionsOf
) -> Face:
    """What a region shows that begins `top` pixels below the upper edge of a viewport of a height."""
    layout = column.layout(message)
    shown = layout.about if layout.is_streaming else layout.shown
    name = f"{shown.who}, {shown.when}" if shown.when else shown.who
    words = "" if layout.is_streaming else shown.text[:_SPOKEN]
    return Face(
        message,
        name,
        words,
        () if layout.is_streaming else tuple(actions_of(shown)),
        _actions_at(column, layout, parts, top, actions_of),
        tuple(_code_bars(layout, parts, top)),
        tuple(_side_bars(layout, parts, top, height)),
        _thought_bar(layout, parts, top),
        f"{shown.version + 1}/{shown.versions}" if shown.versions > 1 else "",
    )


def _actions_at(
    column: Column, layout: MessageLayout, parts: Sequence[Visible], top: int, actions_of: ActionsOf
) -> QRect | None:
    style = column.around.style
    buttons = len(actions_of(layout.about))
    width = buttons * (SPACE.action + SPACE.hair)
    if layout.about.versions > 1:
        width += VERSION_WIDTH + SPACE.hair
    layout.footer_indent = width + style.px(SPACE.medium)
    inset = SPACE.medium
    if layout.about.mine:
        if parts[0].part != 0:
            return None
        y = parts[0].top + style.px(SPACE.between_messages) + (layout.header_line - SPACE.action) // 2
        right = max(card_width(column, parts[0].message), column.around.width // 3 + width)
        x = min(right, column.around.width) - width
        return _at_side(column, QRect(inset + x, y - top, width, SPACE.action))
    if parts[-1].part != layout.part_count - 1:
        return None
    y = parts[-1].top + style.px(SPACE.small) + (layout.header_line - SPACE.action) // 2
    return _at_side(column, QRect(inset - SPACE.small, y - top, width, SPACE.action))


def _at_side(column: Column, place: QRect) -> QRect:
    """The place of buttons in a region, as the interface goes."""
    if not column.around.is_mirrored:
        return place
    whole = column.around.width + 2 * SPACE.medium
    return QRect(whole - place.right() - 1, place.y(), place.width(), place.height())


def _code_bars(layout: MessageLayout, parts: Sequence[Visible], top: int) -> Iterator[CodeBar]:
    for part in parts:
        if (
            not 0 < part.part < layout.part_count - 1
            or layout.items[part.part - 1].leaf.kind is not LeafKind.CODE
        ):
            continue
        piece = layout.piece(part.part)
        if not isinstance(piece, CodePiece) or not piece.is_first_part:
            continue
        right = SPACE.medium + layout.left_of(part.part) + round(piece.content.right())
        yield CodeBar(
            part.part,
            right,
            part.top + piece.above - top,
            piece.header_height,
            layout.is_wrapped(part.part),
            piece.leaf.language,
        )


def _side_bars(layout: MessageLayout, parts: Sequence[Visible], top: int, height: int) -> Iterator[SideBar]:
    bar = SPACE.medium
    for number, part in enumerate(parts):
        piece = layout.piece(part.part)
        if piece is None or not piece.natural_width:
            continue
        ends = (
            number + 1 == len(parts)
            or parts[number + 1].part == layout.part_count - 1
            or layout.items[parts[number + 1].part - 1].leaf.block != piece.leaf.block
        )
        most = most_shift(layout, part.part) if ends else 0
        if not most:
            continue
        left = SPACE.medium + layout.left_of(part.part) + round(piece.content.left())
        # At the block's lower edge, or the window's while the block goes on below it.
        bottom = min(part.top + part.height, height) - top
        place = QRect(left + bar, bottom - bar - SPACE.hair, round(piece.content.width()) - 2 * bar, bar)
        yield SideBar(part.part, place, most, round(layout.shift_of(part.part)))


def most_shift(layout: MessageLayout, part: int) -> int:
    """How far what is wide in a part can be scrolled to the side, in pixels."""
    piece = layout.piece(part)
    if piece is None:
        return 0
    return max(0, layout.block_width(part) - round(piece.content.width()))


def _thought_bar(layout: MessageLayout, parts: Sequence[Visible], top: int) -> ThoughtBar | None:
    for part in parts:
        if layout.is_thought_line(part.part):
            seconds = layout.about.thought_s
            if layout.is_thinking:
                words = translate("Message", "Thinking…")
            elif seconds is None or seconds < _SHORTEST_S:
                words = translate("Message", "Thought")
            else:
                words = translate("Message", "Thought for {time}").replace("{time}", say_seconds(seconds))
            place = QRect(0, part.top - top, 0, part.height)
            return ThoughtBar(place, words, layout.thought_is_open)
    return None
