"""Where the reader is in a conversation, and how what changes around that place leaves it alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from bitnet_desktop.ui.places import Anchor, Visible
from bitnet_desktop.ui.selection import Place
from bitnet_desktop.ui.tokens import SPACE

if TYPE_CHECKING:
    from bitnet_desktop.ui.column import Column
    from bitnet_desktop.ui.message_layout import MessageLayout

_NEAR_THE_END = 4  # pixels
_FAR = 3  # heights of the window: a longer way is a jump, and is not laid out on the way
_BOTTOM = SPACE.huge  # below the last message


class Scrolling(QObject):
    """Keeps the part at the upper edge where it is, or follows the end while the reader is there."""

    following_changed = Signal(bool)
    moved = Signal()  # what is in sight, or where it is, may be another

    def __init__(self, area: QAbstractScrollArea, column: Callable[[], Column]) -> None:
        super().__init__(area)
        self._area = area
        self._column = column
        self._anchor = Anchor()
        self._following = True
        self._is_settling = False
        self._reading: tuple[Anchor, int] | None = (
            None  # the text at the upper edge, as it was last looked up
        )
        area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def anchor(self) -> Anchor:
        """The part at the upper edge."""
        return self._anchor

    @property
    def is_following(self) -> bool:
        return self._following

    @property
    def is_at_end(self) -> bool:
        """Whether the end is in sight."""
        bar = self._area.verticalScrollBar()
        return bar.value() >= bar.maximum() - _NEAR_THE_END

    @property
    def height(self) -> int:
        """Of what is in sight."""
        return self._area.viewport().height()

    def visible(self) -> Iterator[Visible]:
        """The parts in sight, from top to bottom."""
        return self._column().visible(self._anchor, self.height)

    def follow(self, *, following: bool) -> None:
        """Follow the end from now on, or stay."""
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)

    def reset(self) -> None:
        """Other messages: their end is shown."""
        self._anchor = Anchor()
        self._reading = None
        self.go_to_end()

    def go_to(self, anchor: Anchor, *, following: bool) -> None:
        """Be where somebody was in the same conversation."""
        self._anchor = anchor
        self._reading = None
        self.follow(following=following)
        self.settle()

    def go_to_end(self) -> None:
        """Show the newest text, and follow it from now on."""
        self.follow(following=True)
        self.settle()

    def settle(self) -> None:
        """Lay out what is in sight, and bring the scroll bar into line."""
        column, height = self._column(), self.height
        if self._anchor.message >= len(column):
            self._anchor = column.end()
        if self._following and len(column):
            self._anchor = self._end(column)
        if not self._following or not self._anchor.inside:
            self._anchor = column.settle_down(self._anchor, height)
        most = max(0, column.total + _BOTTOM - height) if len(column) else 0
        value = column.place_of(self._anchor)
        if value > most and not self._following and len(column):
            self._anchor = self._end(column)
            value = column.place_of(self._anchor)
            most = max(0, column.total + _BOTTOM - height)
        bar = self._area.verticalScrollBar()
        # The area has to hear of it, to show the bar or hide it; only this here must not take it for a reader's wish.
        was_settling, self._is_settling = self._is_settling, True
        bar.setPageStep(height)
        bar.setSingleStep(SPACE.between_messages)
        bar.setRange(0, most)
        bar.setValue(value)
        self._is_settling = was_settling
        self.moved.emit()

    def _end(self, column: Column) -> Anchor:
        end = column.end()
        return column.settle_up(Anchor(end.message, end.part, end.inside + _BOTTOM), self.height)

    def _on_scrolled(self, value: int) -> None:
        column, height = self._column(), self.height
        if self._is_settling or not len(column):
            return
        way = value - column.place_of(self._anchor)
        at_end = value >= self._area.verticalScrollBar().maximum() - _NEAR_THE_END
        if abs(way) > _FAR * height:
            self._anchor = column.anchor_at(value)
        elif way < 0:
            self._anchor = column.settle_up(self._anchor, -way)
        elif way > 0:
            self._anchor = column.settle_down(self._anchor, height + way)
            self._anchor = column.anchor_at(column.place_of(self._anchor) + way)
        self.follow(following=at_end)
        self.settle()

    # -- going somewhere

    def show_message(self, message: int) -> None:
        """Bring a message into sight, if it is not there already."""
        column = self._column()
        top = column.top_of(message) - column.place_of(self._anchor)
        if not 0 <= top < self.height // 2:
            self._area.verticalScrollBar().setValue(column.top_of(message))

    def show_place(self, place: Place) -> None:
        """Bring a place of the text into sight, moving as little as can be."""
        message, part, position = place
        column = self._column()
        piece = column.layout(message).piece(part)
        line = QRectF() if piece is None else piece.place_of(position)
        top = column.top_of(message, part) + round(line.top()) - column.place_of(self._anchor)
        bar = self._area.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top - SPACE.huge)
        elif top + line.height() > self.height:
            bar.setValue(bar.value() + top + round(line.height()) - self.height + SPACE.huge)
        if piece is not None and piece.natural_width:
            self._show_aside(column.layout(message), part, line.x() - piece.content.x())

    def _show_aside(self, layout: MessageLayout, part: int, x: float) -> None:
        """Bring a place of something wide into sight, so many pixels from where it begins."""
        from bitnet_desktop.ui.region_faces import most_shift

        piece, now = layout.piece(part), layout.shift_of(part)
        room = 0.0 if piece is None else piece.content.width()
        edge = min(SPACE.huge, room / 4)
        if edge <= x - now <= room - edge:
            return
        shift = min(max(0, round(x - room / 2)), most_shift(layout, part))
        if shift != now:
            layout.shift(part, shift)
            self._area.viewport().update()
            self.moved.emit()

    # -- staying somewhere

    @contextmanager
    def kept_in_text(self) -> Iterator[None]:
        """While everything gets another size, the line at the upper edge stays there."""
        anchor = self._anchor
        column = self._column()
        if self._reading is None or self._reading[0] != anchor:
            piece = column.layout(anchor.message).piece(anchor.part) if len(column) else None
            at = QPointF(0.0 if piece is None else piece.content.left(), anchor.inside + 1)
            self._reading = (anchor, 0 if piece is None else piece.position_at(at))
        position = self._reading[1]
        yield
        piece = column.layout(anchor.message).piece(anchor.part) if len(column) else None
        if piece is not None and anchor.inside:
            self._anchor = Anchor(anchor.message, anchor.part, max(0, round(piece.place_of(position).top())))
        self.settle()
        self._reading = (self._anchor, position)

    @contextmanager
    def kept_above_footer(self, message: int) -> Iterator[None]:
        """While a message gets more parts before its last one, what is in sight of that one stays."""
        column, anchor = self._column(), self._anchor
        layout = column.layout(message)
        at_footer = anchor.message == message and anchor.part == layout.part_count - 1
        below = layout.heights[anchor.part] - anchor.inside if at_footer else 0
        yield
        if at_footer and not self._following:
            place = column.top_of(message) + layout.heights.total - below
            self._anchor = column.anchor_at(max(column.top_of(message), place))
        self.settle()
