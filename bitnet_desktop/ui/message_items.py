"""The items of one message, each with its leaf, its height, and its piece while that is in sight.

They follow the parser: the settled ones stay, those after them are what would follow if the text ended here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bitnet_desktop.chat.leaves import Leaf, LeafKind
from bitnet_desktop.ui.code_blocks import Block
from bitnet_desktop.ui.estimates import estimate_leaf
from bitnet_desktop.ui.heights import Heights
from bitnet_desktop.ui.pieces import Piece
from bitnet_desktop.ui.reading_style import ReadingStyle
from bitnet_desktop.ui.reply_leaves import Placed
from bitnet_desktop.ui.tokens import SPACE

THOUGHT = Leaf(LeafKind.EMPTY, -1)  # stands for the line that folds the thought
_AT_ONCE = 1500  # items that get another estimate at a time


@dataclass(slots=True, eq=False)
class Item:
    """One leaf, with its piece while that is in sight. `literal`: the text is shown as it is."""

    leaf: Leaf
    is_thought: bool = False
    literal: bool = False
    piece: Piece | None = None

    @property
    def block(self) -> Block:
        return self.is_thought, self.leaf.block


class MessageItems:
    """Item number k is the message's part k + 1; the first height is the header's, the last one the footer's.

    `dropped` hears of each leaf that is gone.
    """

    def __init__(self, style: ReadingStyle, width: int, dropped: Callable[[Block, Leaf], None]) -> None:
        self.all: list[Item] = []
        self.settled = 0  # items that will not change any more
        self.changed = 0  # the first item that the last text has changed
        self.heights = Heights([0, 0])
        self.thought_is_open = False
        self._style = style
        self._width = width
        self._dropped = dropped
        self._thoughts = 0  # items of the thought; they are the first ones
        self._laid: set[int] = set()  # items with a piece
        self._rough = 0  # items before this one have an estimate for this width

    def __len__(self) -> int:
        return len(self.all)

    # -- following the parser

    def follow(self, final: list[Placed], rest: list[Placed], *, has_thought: bool) -> None:
        """Take what the parser has; `final` will not change any more."""
        if has_thought and not self.settled:
            self.append(Item(THOUGHT, is_thought=True))
            self.settled = 1
        self._put(self.settled, (*final, *rest))
        self.settled += len(final)

    def _put(self, place: int, leaves: Iterable[Placed]) -> None:
        for is_thought, leaf in leaves:
            if place == len(self.all):
                self.append(Item(leaf, is_thought=is_thought))
            elif self.all[place].is_thought == is_thought:
                self._change(place, leaf)
            else:
                while len(self.all) > place:
                    self._drop_last()
                self.append(Item(leaf, is_thought=is_thought))
            place += 1
        while len(self.all) > place:
            self._drop_last()

    def append(self, item: Item) -> None:
        """Put an item at the end."""
        footer = self.heights.pop()
        self.changed = min(self.changed, len(self.all))
        if self._rough == len(self.all):
            self._rough += 1
        self.all.append(item)
        self._thoughts += item.is_thought
        self.heights.append(self._estimate(item))
        self.heights.append(footer)
        self._join(len(self.all) - 2)

    def _drop_last(self) -> None:
        footer = self.heights.pop()
        self.heights.pop()
        dropped = self.all.pop()
        self._thoughts -= dropped.is_thought
        self._laid.discard(len(self.all))
        self._rough = min(self._rough, len(self.all))
        self._dropped(dropped.block, dropped.leaf)
        self.changed = min(self.changed, max(0, len(self.all) - 1))
        self.heights.append(footer)
        self._join(len(self.all) - 1)

    def _join(self, place: int) -> None:
        """See whether a block goes on below this item, or no longer does."""
        piece = self.all[place].piece if place >= 0 else None
        is_last = self.is_last_part(place)
        if piece is not None and piece.is_last_part != is_last:
            piece.is_last_part = is_last
            piece.width = 0
            self.changed = min(self.changed, place)

    def is_last_part(self, place: int) -> bool:
        """Whether no further item belongs to the same block."""
        return place + 1 >= len(self.all) or self.all[place + 1].block != self.all[place].block

    def _change(self, place: int, leaf: Leaf) -> None:
        item = self.all[place]
        if leaf == item.leaf:
            return
        self.changed = min(self.changed, place)
        old, item.leaf = item.leaf, leaf
        if (old.kind, old.block, old.containers) != (leaf.kind, leaf.block, leaf.containers):
            self.forget(place)
            self._dropped((item.is_thought, old.block), old)
            if place + 1 < len(self.all):
                # Its gap and its marker follow from what stands above.
                self.forget(place + 1)
            self._join(place - 1)
        if item.piece is not None and item.piece.update(leaf):
            item.piece.width = 0
        else:
            self.forget(place)
            self.heights[place + 1] = self._estimate(item)

    # -- pieces

    def set_piece(self, place: int, piece: Piece) -> None:
        """What an item is drawn from."""
        self.all[place].piece = piece
        self._laid.add(place)

    def laid(self) -> list[tuple[int, Item, Piece]]:
        """The items that have a piece, with their places, in order."""
        found = ((place, self.all[place], self.all[place].piece) for place in sorted(self._laid))
        return [(place, item, piece) for place, item, piece in found if piece is not None]

    def forget(self, place: int) -> None:
        """Give back a piece; the height stays."""
        self.all[place].piece = None
        self._laid.discard(place)

    def forget_pieces(self, which: Callable[[Item], bool] = lambda _: True) -> None:
        """Give back the pieces of some items."""
        for place, item, _ in self.laid():
            if which(item):
                self.forget(place)

    def guess(self, place: int) -> None:
        """Give back a piece, and its height too."""
        self.forget(place)
        self.heights[place + 1] = self._estimate(self.all[place])

    # -- the thought

    @property
    def folded(self) -> range:
        """The parts of a thought that are not shown."""
        return range(0) if self.thought_is_open else range(2, self._thoughts + 1)

    def fold(self, *, is_open: bool) -> None:
        """Show the thought, or only that there was one."""
        if is_open == self.thought_is_open:
            return
        self.thought_is_open = is_open
        parts = range(2, self._thoughts + 1)
        if len(parts) <= _AT_ONCE:
            for part in parts:
                self.guess(part - 1)
            return
        heights = [self.heights[part] for part in range(len(self.heights))]
        heights[2 : self._thoughts + 1] = [self._style.line_height if is_open else 0] * len(parts)
        self.heights.replace(heights)
        for place, item, _ in self.laid():
            if item.is_thought and item.leaf is not THOUGHT:
                self.forget(place)
        if is_open:
            self._rough = 0

    # -- estimates

    @property
    def is_rough(self) -> bool:
        """Whether there are items whose estimate is none for this width."""
        return self._rough < len(self.all)

    def resize(self, style: ReadingStyle, width: int) -> None:
        """Another width or zoom; where there are many items, their estimates follow with `refine`."""
        self._style = style
        self._width = width
        self._rough = 0
        if len(self.all) <= _AT_ONCE:
            self.refine()

    def restyle(self, style: ReadingStyle) -> None:
        """Other colours: no height changes."""
        self._style = style

    def refine(self) -> None:
        """Estimate some more items."""
        end = min(len(self.all), self._rough + _AT_ONCE)
        for place in range(self._rough, end):
            item = self.all[place]
            if item.piece is None:
                self.heights[place + 1] = self._estimate(item)
        self._rough = end

    def _estimate(self, item: Item) -> int:
        style, leaf = self._style, item.leaf
        if leaf is THOUGHT:
            return max(style.line_height, SPACE.action) + style.px(SPACE.medium)
        if item.is_thought and not self.thought_is_open:
            return 0
        return estimate_leaf(leaf, style, self._width)
