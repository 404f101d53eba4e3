"""Keeps a region over each message in sight; the widgets are used again as the conversation is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from bitnet_desktop.chat.leaves import LeafKind
from bitnet_desktop.ui.chat_painting import card_width
from bitnet_desktop.ui.code_piece import CodePiece
from bitnet_desktop.ui.column import Column, Visible
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_facts import Shown
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.message_region import (
    VERSION_WIDTH,
    Act,
    CodeBar,
    Face,
    MessageRegion,
    SideBar,
    ThoughtBar,
)
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.words import say_seconds

_SPOKEN = 20_000  # letters of a message that are handed to a screen reader
_SHORTEST_S = 0.1  # a shorter thought is not worth a number
_DEFAULT_ACTIONS = (Act.COPY, Act.COPY_MARKDOWN)

translate = QCoreApplication.translate


def usual_actions(_shown: Shown) -> Sequence[Act]:
    """What can be done with every message."""
    return _DEFAULT_ACTIONS


class Regions(QObject):
    """All regions of a view."""

    acted = Signal(int, object)
    code_copied = Signal(int, int)
    wrap_asked = Signal(int, int, bool)
    shifted = Signal(int, int, int)
    thought_asked = Signal(int, bool)
    step_asked = Signal(int)
    focused = Signal(int)

    def __init__(self, look: Look, view: QWidget, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._look = look
        self._view = view
        self._viewport = viewport
        self._used: dict[int, MessageRegion] = {}
        self._spare: list[MessageRegion] = []
        self._shown: list[int] = []  # the messages in sight, from top to bottom
        self.actions_of: Callable[[Shown], Sequence[Act]] = usual_actions

    def place(self, column: Column, seen: Sequence[Visible], left: int, height: int) -> None:
        """Put a region over each message of which a part is in sight."""
        by_message: dict[int, list[Visible]] = {}
        for part in seen:
            by_message.setdefault(part.message, []).append(part)
        self._shown = list(by_message)
        for message in [number for number in self._used if number not in by_message]:
            region = self._used.pop(message)
            if region.has_focus_inside:
                # The keyboard does not get lost with a message that is scrolled away.
                self._view.setFocus()
            region.hide()
            self._spare.append(region)
        for message, parts in by_message.items():
            region = self._used.get(message) or self._take(message)
            top = max(0, parts[0].top)
            bottom = min(height, parts[-1].top + parts[-1].height)
            place = QRect(
                left - SPACE.medium, top, column.around.width + 2 * SPACE.medium, max(1, bottom - top)
            )
            if region.geometry() != place:
                region.setGeometry(place)
            region.show_face(self._face(column, message, parts, top, height))
            if region.isHidden():
                region.show()

    def focused_message(self) -> int | None:
        """The message that has the focus, or a control of it."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and widget is not self._viewport:
            if isinstance(widget, MessageRegion):
                return widget.message
            widget = widget.parentWidget()
        return None

    def place_of(self, message: int) -> QRect:
        """Where a message in sight lies in the viewport."""
        region = self._used.get(message)
        return QRect() if region is None else region.geometry()

    def stops(self) -> list[QWidget]:
        """All that the Tab key reaches in the messages in sight, from top to bottom."""
        return [stop for message in self._shown for stop in self._used[message].stops()]

    def focus(self, message: int) -> None:
        """Give the focus to a message in sight."""
        region = self._used.get(message)
        if region is not None:
            region.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_side(self, message: int, part: int, pixels: int, column: Column) -> bool:
        """Scroll what is wide under a part; False when there is nothing wide."""
        layout = column.layout(message)
        most = _most_shift(layout, part)
        if not most:
            return False
        self.shifted.emit(message, part, round(min(max(layout.shift_of(part) + pixels, 0), most)))
        region = self._used.get(message)
        if region is not None:
            region.show_shift(part, round(layout.shift_of(part)))
        return True

    def _take(self, message: int) -> MessageRegion:
        region = self._spare.pop() if self._spare else self._make()
        self._used[message] = region
        return region

    def _make(self) -> MessageRegion:
        region = MessageRegion(self._look, self._viewport)
        # Qt would put it behind everything else, and Shift+Tab would come to it from the window's first control.
        QWidget.setTabOrder(self._view, region)
        region.acted.connect(self.acted)
        region.code_copied.connect(self.code_copied)
        region.wrap_asked.connect(self.wrap_asked)
        region.shifted.connect(self.shifted)
        region.thought_asked.connect(self.thought_asked)
        region.step_asked.connect(self.step_asked)
        region.focused.connect(self.focused)
        return region

    # -- what they show

    def _face(self, column: Column, message: int, parts: Sequence[Visible], top: int, height: int) -> Face:
        layout = column.layout(message)
        shown = layout.about if layout.is_streaming else layout.shown
        name = f"{shown.who}, {shown.when}" if shown.when else shown.who
        words = "" if layout.is_streaming else shown.text[:_SPOKEN]
        return Face(
            message,
            name,
            words,
            () if layout.is_streaming else tuple(self.actions_of(shown)),
            self._actions_at(column, layout, parts, top),
            tuple(_code_bars(layout, parts, top)),
            tuple(_side_bars(layout, parts, top, height)),
            _thought_bar(layout, parts, top),
            f"{shown.version + 1}/{shown.versions}" if shown.versions > 1 else "",
        )

    def _actions_at(
        self, column: Column, layout: MessageLayout, parts: Sequence[Visible], top: int
    ) -> QRect | None:
        style = column.around.style
        buttons = len(self.actions_of(layout.about))
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
            return QRect(inset + x, y - top, width, SPACE.action)
        if parts[-1].part != layout.part_count - 1:
            return None
        y = parts[-1].top + style.px(SPACE.small) + (layout.header_line - SPACE.action) // 2
        return QRect(inset - SPACE.small, y - top, width, SPACE.action)


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
        most = _most_shift(layout, part.part) if ends else 0
        if not most:
            continue
        left = SPACE.medium + layout.left_of(part.part) + round(piece.content.left())
        # At the block's lower edge, or the window's while the block goes on below it.
        bottom = min(part.top + part.height, height) - top
        place = QRect(left + bar, bottom - bar - SPACE.hair, round(piece.content.width()) - 2 * bar, bar)
        yield SideBar(part.part, place, most, round(layout.shift_of(part.part)))


def _most_shift(layout: MessageLayout, part: int) -> int:
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
