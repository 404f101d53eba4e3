"""The conversation as one tall column: which part of which message lies where, and what is in sight.

What was never seen has an estimated height. So that nothing moves under a reader's eyes when estimates give way to real
heights, places are kept by an anchor: the part at the window's upper edge, and how far that edge lies within it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitnet_desktop.ui.estimates import estimate_message
from bitnet_desktop.ui.heights import Heights
from bitnet_desktop.ui.message_facts import Shown, Surroundings
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.places import Anchor, Visible

_ESTIMATED = 250  # messages at the end whose heights are estimated one by one; the others get their mean
_KEPT = 40  # messages whose layouts are kept beside those in sight


class Column:
    """Messages below each other. It knows no widgets."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self._messages: list[Shown] = []
        self._layouts: dict[int, MessageLayout] = {}
        self._heights = Heights()

    def __len__(self) -> int:
        return len(self._messages)

    # -- messages

    def replace(self, messages: Sequence[Shown]) -> None:
        """Show other messages; none of them is parsed before it is seen."""
        self._messages = list(messages)
        self._layouts.clear()
        self._heights.replace(self._estimates())

    def _estimates(self) -> list[int]:
        """So that a conversation opens as quickly whatever its length; they are only for the scroll bar."""
        style, width = self.around.style, self.around.width
        newest = [estimate_message(shown.text, style, width) for shown in self._messages[-_ESTIMATED:]]
        older = len(self._messages) - len(newest)
        return [sum(newest) // max(1, len(newest))] * older + newest

    def append(self, shown: Shown, *, streams: bool = False) -> MessageLayout:
        """Put a message at the end."""
        self._messages.append(shown)
        made = MessageLayout(shown, self.around, streams=streams)
        self._layouts[len(self._messages) - 1] = made
        self._heights.append(made.heights.total)
        return made

    def pop(self) -> None:
        """Take the last message away."""
        self._messages.pop()
        self._layouts.pop(len(self._messages), None)
        self._heights.pop()

    def shown(self, message: int) -> Shown:
        """What stands in a message."""
        made = self._layouts.get(message)
        return self._messages[message] if made is None else made.shown

    def show(self, message: int, shown: Shown) -> None:
        """Other words around the same text."""
        self._messages[message] = shown
        if message in self._layouts:
            self._layouts[message].show(shown)
            self.measure(message)

    def keep(self, message: int) -> None:
        """What a layout shows outlives it."""
        self._messages[message] = self._layouts[message].shown

    def index_of(self, message_id: str) -> int | None:
        """The number of a message."""
        for index in range(len(self._messages) - 1, -1, -1):
            if self._messages[index].id == message_id:
                return index
        return None

    def layout(self, message: int) -> MessageLayout:
        """The parts of a message."""
        made = self._layouts.get(message)
        if made is None:
            made = self._layouts[message] = MessageLayout(self._messages[message], self.around)
            self.measure(message)
        return made

    @property
    def made(self) -> dict[int, MessageLayout]:
        """The layouts that there are, by message."""
        return self._layouts

    def measure(self, message: int) -> None:
        """Take over a message's height after its parts have changed."""
        self._heights[message] = self._layouts[message].heights.total

    # -- places

    @property
    def total(self) -> int:
        """The column's height."""
        return self._heights.total

    def top_of(self, message: int, part: int = 0) -> int:
        """Where a part begins."""
        above = self._heights.before(message)
        return above + (self.layout(message).heights.before(part) if part else 0)

    def place_of(self, anchor: Anchor) -> int:
        """Where an anchor lies in the column."""
        return self.top_of(anchor.message, anchor.part) + anchor.inside if self._messages else 0

    def anchor_at(self, place: int) -> Anchor:
        """The part that covers a place."""
        if not self._messages:
            return Anchor()
        message = self._heights.at(max(0, place))
        within = max(0, place) - self._heights.before(message)
        heights = self.layout(message).heights
        # Making the layout may have changed the message's height.
        within = min(within, max(0, heights.total - 1))
        part = heights.at(within)
        return Anchor(message, part, within - heights.before(part))

    def next(self, message: int, part: int) -> tuple[int, int] | None:
        """The part below."""
        layout = self.layout(message)
        below = layout.below(part)
        if below < layout.part_count:
            return message, below
        return (message + 1, 0) if message + 1 < len(self._messages) else None

    def previous(self, message: int, part: int) -> tuple[int, int] | None:
        """The part above."""
        if part:
            return message, self.layout(message).above(part)
        return (message - 1, self.layout(message - 1).part_count - 1) if message else None

    def within(self, place: tuple[int, int, int]) -> tuple[int, int, int]:
        """A place of the text, or the last one of its message where there is no such part."""
        message, part, _ = place
        last = self.layout(message).part_count - 1
        return place if part <= last else (message, last, 0)

    def _lay_out(self, message: int, part: int) -> int:
        height = self.layout(message).lay_out(part)
        self.measure(message)
        return height

    # -- what is in sight

    def settle_down(self, anchor: Anchor, height: int) -> Anchor:
        """Lay out what is in sight below an anchor; returns the anchor, within its part's real height."""
        if not self._messages:
            return Anchor()
        here = self._lay_out(anchor.message, anchor.part)
        if anchor.inside >= here:
            anchor = Anchor(anchor.message, anchor.part, max(0, here - 1))
        covered = here - anchor.inside
        place = self.next(anchor.message, anchor.part)
        while covered < height and place is not None:
            covered += self._lay_out(*place)
            place = self.next(*place)
        return anchor

    def settle_up(self, anchor: Anchor, height: int) -> Anchor:
        """The anchor `height` pixels above another one, with all between them laid out."""
        if not self._messages:
            return Anchor()
        self._lay_out(anchor.message, anchor.part)
        missing = height - anchor.inside
        place: tuple[int, int] = (anchor.message, anchor.part)
        while missing > 0:
            above = self.previous(*place)
            if above is None:
                return Anchor(*place, 0)
            place = above
            missing -= self._lay_out(*place)
        return Anchor(*place, -missing)

    def end(self) -> Anchor:
        """The end of the last message."""
        if not self._messages:
            return Anchor()
        last = len(self._messages) - 1
        part = self.layout(last).part_count - 1
        return Anchor(last, part, self._lay_out(last, part))

    def visible(self, anchor: Anchor, height: int, begin: int = 0) -> Iterator[Visible]:
        """The parts in sight, from top to bottom; those that end above `begin` are left out. They must be laid out."""
        if not self._messages:
            return
        top = -anchor.inside
        if begin > 0:
            at = self.place_of(anchor) + begin
            if at >= self.total:
                return
            anchor = self.anchor_at(at)
            top = begin - anchor.inside
        place: tuple[int, int] | None = (anchor.message, anchor.part)
        while place is not None and top < height:
            part_height = self.layout(place[0]).heights[place[1]]
            yield Visible(*place, top, part_height)
            top += part_height
            place = self.next(*place)

    def forget(self, message: int) -> None:
        """Give back a message's layout; its text and its height stay."""
        layout = self._layouts.pop(message, None)
        if layout is not None:
            self._messages[message] = layout.shown

    def release(self, first: Anchor, last: Anchor) -> None:
        """Give back the memory of what is far from two places."""
        for message in list(self._layouts):
            layout = self._layouts[message]
            if not layout.is_streaming and (
                message < first.message - _KEPT or message > last.message + _KEPT
            ):
                self.forget(message)
                continue
            begin = first.part if message == first.message else 0
            end = last.part if message == last.message else layout.part_count
            if message < first.message or message > last.message:
                end = -1
            layout.release(begin, end)

    # -- surroundings

    def change_surroundings(self, around: Surroundings) -> None:
        """Another width, zoom or colours."""
        resized = (around.width, around.style.zoom) != (self.around.width, self.around.style.zoom)
        self.around = around
        for layout in self._layouts.values():
            layout.change_surroundings(around)
        if resized:
            self._heights.replace(self._estimates())
            for index in self._layouts:
                self.measure(index)
