"""One message on the screen: its parts from top to bottom, of which only those in sight are laid out.

Part 0 is the header (who, and when), the last part the footer; between them stand the pieces of the text. A part that
was never laid out has an estimated height, so a message of any length costs what is seen of it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bitnet_desktop.chat.leaves import Leaf, LeafKind
from bitnet_desktop.ui.code_blocks import Block, CodeBlocks, block_text
from bitnet_desktop.ui.code_piece import CodePiece
from bitnet_desktop.ui.code_tokens import Stretch
from bitnet_desktop.ui.estimates import estimate_leaf, estimate_text
from bitnet_desktop.ui.heights import Heights
from bitnet_desktop.ui.message_links import links_of
from bitnet_desktop.ui.piece_making import make_piece
from bitnet_desktop.ui.pieces import FormulaSource, Piece, Setting
from bitnet_desktop.ui.reading_style import ReadingStyle
from bitnet_desktop.ui.reply_leaves import Placed, ReplyLeaves
from bitnet_desktop.ui.row_piece import RowPiece, TableColumns
from bitnet_desktop.ui.said_leaves import said_leaves
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.ui.visible_text import visible

_SLICE = 16_384  # code points that are parsed at once
_SAID_SLICE = 200  # leaves of what a person wrote
_MEASURED_ROWS = 500  # of a table, before it is shown; further ones when they come into sight
_THOUGHT = Leaf(LeafKind.EMPTY, -1)  # stands for the line that folds the thought


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a message. `when` and `note` are words; `thought_s` seconds, None when they are not known."""

    id: str
    mine: bool
    who: str
    text: str
    when: str = ""
    note: str = ""
    thought_s: float | None = None
    version: int = 0  # which of the versions of this message it is
    versions: int = 1
    is_seen: bool = True  # by the model
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all messages of a view share."""

    style: ReadingStyle
    width: int
    formulas: FormulaSource
    ratio: float
    wants_colours: Callable[[str, int, str, str], None]  # message, block, code, language


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


class MessageLayout:
    """The parts of one message. A streaming one grows with `feed` until `finish`."""

    def __init__(self, shown: Shown, surroundings: Surroundings, *, streams: bool = False) -> None:
        self.about = shown  # its text may lack what has come since: `shown` has all
        self.status = ""  # what stands in the place of a text that has not come yet
        self.thought_is_open = False
        self.footer_indent = 0  # the room that buttons take before the note
        self._around = surroundings
        self._more: list[str] = []  # what has come, and is not in `about` yet
        self._items: list[Item] = []
        self._settled = 0  # items that will not change any more
        self._leaves = ReplyLeaves()
        self._shifts: dict[Block, float] = {}  # how far blocks are scrolled to the side
        self._columns: dict[Block, TableColumns] = {}
        self._codes = CodeBlocks(self._want_colours)
        self._references = (0, 0)
        self._changed = 0  # the first item that the last text has changed
        self._unread = 0  # where the rest begins that is still to be parsed
        self._is_streaming = streams
        self.heights = Heights([self._header_height(), self._footer_height()])
        self._said = said_leaves(visible(shown.text)) if shown.mine else None
        if self._said is not None:
            self._take_said(self._said)
        elif not streams:
            self.parse_more()

    # -- the text

    @property
    def shown(self) -> Shown:
        """What is shown, with all of the text that has come."""
        if self._more:
            self.about = replace(self.about, text="".join([self.about.text, *self._more]))
            self._more.clear()
        return self.about

    @property
    def is_streaming(self) -> bool:
        return self._is_streaming

    @property
    def is_parsed(self) -> bool:
        """Whether all of the text has its items."""
        return self._is_streaming or self._unread >= len(self.about.text)

    @property
    def items(self) -> Sequence[Item]:
        """Part number k is item k - 1."""
        return self._items

    def parse_more(self) -> bool:
        """Parse another stretch of a stored text; False when there was nothing left."""
        if self.is_parsed:
            return False
        if self._said is not None:
            self._take_said(self._said)
            return True
        self._leaves.feed(self.about.text[self._unread : self._unread + _SLICE])
        self._unread += _SLICE
        if self._unread >= len(self.about.text):
            self._leaves.finish()
        self._sync()
        self._estimate_rest()
        return True

    def _take_said(self, said: Iterator[Leaf]) -> None:
        """Take another stretch of what a person wrote."""
        stretch = list(itertools.islice(said, _SAID_SLICE))
        for leaf in stretch:
            self._append(Item(leaf, literal=True))
            self._unread += len(leaf.text) + 1
        if len(stretch) < _SAID_SLICE:
            self._unread = len(self.about.text)
        self._settled = len(self._items)
        self._estimate_rest()

    def feed(self, text: str) -> int:
        """Take streamed text; returns the first part that is another than before."""
        self._more.append(text)
        self._changed = len(self._items)
        self._leaves.feed(text)
        self._sync()
        return self._changed + 1

    def finish(self) -> None:
        """The reply is over."""
        self._is_streaming = False
        self._unread = len(self.shown.text)
        self._leaves.finish()
        self._sync()

    @property
    def is_thinking(self) -> bool:
        return self._is_streaming and self._leaves.is_thinking

    @property
    def has_thought(self) -> bool:
        return self._leaves.has_thought

    def fold_thought(self, *, is_open: bool) -> None:
        """Show the thought, or only that there was one."""
        self.thought_is_open = is_open
        for number, item in enumerate(self._items):
            if item.is_thought and item.leaf is not _THOUGHT:
                item.piece = None
                self.heights[number + 1] = self._estimate(item)

    def is_thought_line(self, part: int) -> bool:
        """Whether a part is the line that folds the thought."""
        return 0 < part <= len(self._items) and self._items[part - 1].leaf is _THOUGHT

    def is_hidden(self, part: int) -> bool:
        """Whether a part belongs to a thought that is folded."""
        if self.thought_is_open or not 0 < part <= len(self._items):
            return False
        item = self._items[part - 1]
        return item.is_thought and item.leaf is not _THOUGHT

    def links(self, most: int) -> list[str]:
        """The addresses that the message leads to, in order and each once; at most so many."""
        found: dict[str, None] = {}
        for item in self._items:
            if not item.literal:
                references = self._leaves.references(of_thought=item.is_thought)
                found.update(dict.fromkeys(links_of(item.leaf, references)))
            if len(found) >= most:
                break
        return list(found)[:most]

    # -- items

    def _sync(self) -> None:
        """Bring the items up to what the parser has."""
        if self._leaves.has_thought and not self._settled:
            self._append(Item(_THOUGHT, is_thought=True))
            self._settled = 1
        final, rest = self._leaves.take()
        self._put(self._settled, (*final, *rest))
        self._settled += len(final)
        references = tuple(len(self._leaves.references(of_thought=thought)) for thought in (True, False))
        if references != self._references:
            self._references = (references[0], references[1])
            self._forget_pieces(lambda item: "[" in item.leaf.text or bool(item.leaf.cells))

    def _put(self, place: int, leaves: Iterable[Placed]) -> None:
        for is_thought, leaf in leaves:
            if place == len(self._items):
                self._append(Item(leaf, is_thought=is_thought))
            elif self._items[place].is_thought == is_thought:
                self._change(place, leaf)
            else:
                while len(self._items) > place:
                    self._drop_last()
                self._append(Item(leaf, is_thought=is_thought))
            place += 1
        while len(self._items) > place:
            self._drop_last()

    def _append(self, item: Item) -> None:
        footer = self.heights.pop()
        self._changed = min(self._changed, len(self._items))
        self._items.append(item)
        self.heights.append(self._estimate(item))
        self.heights.append(footer)
        self._join(len(self._items) - 2)

    def _join(self, place: int) -> None:
        """See whether a block goes on below this item, or no longer does."""
        piece = self._items[place].piece if place >= 0 else None
        is_last = self._is_last_part(place)
        if piece is not None and piece.is_last_part != is_last:
            piece.is_last_part = is_last
            piece.width = 0
            self._changed = min(self._changed, place)

    def _is_last_part(self, place: int) -> bool:
        return place + 1 >= len(self._items) or self._items[place + 1].block != self._items[place].block

    def _drop_last(self) -> None:
        footer = self.heights.pop()
        self.heights.pop()
        dropped = self._items.pop()
        self._drop_row(dropped.block, dropped.leaf)
        self._changed = min(self._changed, max(0, len(self._items) - 1))
        self.heights.append(footer)
        self._join(len(self._items) - 1)

    def _change(self, place: int, leaf: Leaf) -> None:
        item = self._items[place]
        if leaf == item.leaf:
            return
        self._changed = min(self._changed, place)
        old, item.leaf = item.leaf, leaf
        if (old.kind, old.block, old.containers) != (leaf.kind, leaf.block, leaf.containers):
            item.piece = None
            self._drop_row((item.is_thought, old.block), old)
            if place + 1 < len(self._items):
                # Its gap and its marker follow from what stands above.
                self._items[place + 1].piece = None
            self._join(place - 1)
        if item.piece is not None and item.piece.update(leaf):
            item.piece.width = 0
        else:
            item.piece = None
        if item.piece is None:
            self.heights[place + 1] = self._estimate(item)

    def _forget_pieces(self, which: Callable[[Item], bool]) -> None:
        for item in self._items:
            if item.piece is not None and which(item):
                item.piece = None

    # -- layout

    def change_surroundings(self, surroundings: Surroundings) -> None:
        """Another width, zoom or colours: all is laid out anew when it is seen."""
        resized = (surroundings.width, surroundings.style.zoom) != (
            self._around.width,
            self._around.style.zoom,
        )
        self._around = surroundings
        self._columns.clear()
        self._forget_pieces(lambda _: True)
        if resized:
            parts = [self._estimate(item) for item in self._items]
            self.heights.replace([self._header_height(), *parts, self._footer_height()])
            self._estimate_rest()

    def redraw_formulas(self) -> bool:
        """Formulas have been drawn; returns whether this message waited for one of them."""
        waiting = [item for item in self._items if item.piece is not None and item.piece.has_news]
        for item in waiting:
            item.piece = None
        return bool(waiting)

    @property
    def part_count(self) -> int:
        return len(self._items) + 2

    @property
    def pad(self) -> int:
        """Beside a person's words, within their card."""
        return self._around.style.px(SPACE.wide) if self.about.mine else 0

    def left_of(self, part: int) -> int:
        """How far a part's piece stands in."""
        if 0 < part <= len(self._items) and self._items[part - 1].is_thought:
            return self._around.style.px(SPACE.quote)
        return self.pad

    def shift_of(self, part: int) -> float:
        """How far a part's block is scrolled to the side."""
        if not self._shifts or not 0 < part <= len(self._items):
            return 0.0
        return self._shifts.get(self._items[part - 1].block, 0.0)

    def shift(self, part: int, pixels: float) -> None:
        """Scroll a block to the side."""
        self._shifts[self._items[part - 1].block] = pixels

    def lay_out(self, part: int) -> int:
        """Make sure that a part's height is its own; returns it."""
        if part in {0, len(self._items) + 1} or self.is_hidden(part) or self.is_thought_line(part):
            return self.heights[part]
        item = self._items[part - 1]
        piece = item.piece
        width = self._around.width - self.left_of(part) - self.pad
        if piece is None:
            piece = item.piece = self._make_piece(part - 1)
        if piece.width != width or (isinstance(piece, RowPiece) and piece.is_stale):
            self.heights[part] = piece.lay_out(width)
        return self.heights[part]

    def piece(self, part: int) -> Piece | None:
        """The piece of a part, laid out; None for the other parts."""
        if part in {0, len(self._items) + 1} or self.is_hidden(part) or self.is_thought_line(part):
            return None
        self.lay_out(part)
        return self._items[part - 1].piece

    def release(self, first: int, last: int) -> None:
        """Forget the pieces outside of a range of parts; their heights stay."""
        for number, item in enumerate(self._items):
            if item.piece is not None and not first <= number + 1 <= last:
                item.piece = None

    def _make_piece(self, place: int) -> Piece:
        item = self._items[place]
        leaf = item.leaf
        previous = self._items[place - 1].leaf if place else None
        if previous is not None and self._items[place - 1].is_thought != item.is_thought:
            previous = None
        if previous is _THOUGHT:
            previous = None
        setting = Setting(
            self._around.style,
            self._around.formulas,
            self._leaves.references(of_thought=item.is_thought),
            self._around.ratio,
            is_quiet=item.is_thought or not self.about.is_seen,
        )
        piece = make_piece(
            leaf,
            previous,
            setting,
            lambda: self._columns_of(item),
            literal=item.literal,
            wraps=self._codes.is_wrapped(item.block),
        )
        if place and self._items[place - 1].is_thought != item.is_thought:
            piece.above = self._around.style.px(SPACE.between_blocks)
        piece.is_last_part = self._is_last_part(place)
        if isinstance(piece, CodePiece):
            self._colour(place, piece)
        return piece

    def _columns_of(self, item: Item) -> TableColumns:
        columns = self._columns.get(item.block)
        if columns is None:
            columns = self._columns[item.block] = TableColumns(self._around.style)
            for other in self._items:
                if other.block == item.block and other.leaf.part < _MEASURED_ROWS:
                    columns.take(other.leaf)
        return columns

    def _drop_row(self, block: Block, leaf: Leaf) -> None:
        if block in self._columns:
            self._columns[block].drop(leaf.part)

    # -- blocks of several parts

    def block_parts(self, part: int) -> range:
        """The parts of the block that a part belongs to."""
        block = self._items[part - 1].block
        first = last = part
        while first > 1 and self._items[first - 2].block == block:
            first -= 1
        while last < len(self._items) and self._items[last].block == block:
            last += 1
        return range(first, last + 1)

    def _block_leaves(self, part: int) -> list[Leaf]:
        return [self._items[number - 1].leaf for number in self.block_parts(part)]

    def block_text(self, part: int) -> str:
        """A whole code block, as it is copied."""
        return block_text(self._block_leaves(part))

    def block_width(self, part: int) -> int:
        """How wide the widest piece of a block is, of those that were laid out."""
        pieces = (self._items[number - 1].piece for number in self.block_parts(part))
        return max((piece.natural_width for piece in pieces if piece is not None), default=0)

    def is_wrapped(self, part: int) -> bool:
        """Whether the lines of a code block are wrapped."""
        return self._codes.is_wrapped(self._items[part - 1].block)

    def wrap(self, part: int, *, wraps: bool) -> None:
        """Wrap the lines of a code block, or let them be scrolled."""
        block = self._items[part - 1].block
        self._codes.wrap(block, wraps=wraps)
        self._shifts.pop(block, None)
        for number in self.block_parts(part):
            self._items[number - 1].piece = None
            self.heights[number] = self._estimate(self._items[number - 1])

    def take_colours(self, block: int, stretches: tuple[Stretch, ...]) -> None:
        """The colours of a whole code block have been found."""
        self._codes.take(block, stretches)
        for place, item in enumerate(self._items):
            if item.block == (False, block) and isinstance(item.piece, CodePiece):
                self._colour(place, item.piece)

    def ask_for_colours_in_sight(self) -> None:
        """A code block may have become whole since its pieces were made."""
        for place, item in enumerate(self._items):
            if isinstance(item.piece, CodePiece):
                self._colour(place, item.piece)

    def _colour(self, place: int, piece: CodePiece) -> None:
        if not self._items[place].is_thought:
            self._codes.colour(
                piece, lambda: self._block_leaves(place + 1), is_whole=lambda: self._is_whole(place + 1)
            )

    def _is_whole(self, part: int) -> bool:
        last = self.block_parts(part).stop - 1
        return last <= self._settled and (last < len(self._items) or not self._is_streaming)

    def _want_colours(self, block: int, code: str, language: str) -> None:
        self._around.wants_colours(self.about.id, block, code, language)

    # -- estimates

    def _header_height(self) -> int:
        style = self._around.style
        below = style.px(SPACE.medium + SPACE.small) if self.about.mine else style.px(SPACE.small)
        return style.px(SPACE.between_messages) + self.header_line + below

    @property
    def header_line(self) -> int:
        """The height of the line that says who, with room for buttons."""
        return max(math.ceil(self._around.style.small_metrics.height()), SPACE.action)

    def _footer_height(self) -> int:
        style = self._around.style
        if self.about.mine:
            return style.px(SPACE.medium + SPACE.small) + (self.header_line if self.about.note else 0)
        return self.header_line + style.px(SPACE.medium)

    def show(self, shown: Shown) -> None:
        """Other words around the same text."""
        self._more.clear()
        if shown.is_seen != self.about.is_seen:
            self._forget_pieces(lambda _: True)
        self.about = shown
        self._estimate_rest()

    def _estimate(self, item: Item) -> int:
        style, leaf = self._around.style, item.leaf
        if leaf is _THOUGHT:
            return max(style.line_height, SPACE.action) + style.px(SPACE.medium)
        if item.is_thought and not self.thought_is_open:
            return 0
        return estimate_leaf(leaf, style, self._around.width)

    def _estimate_rest(self) -> None:
        """The footer bears the height of what is not parsed yet."""
        rest = 0
        if not self.is_parsed:
            rest = estimate_text(self.about.text[self._unread :], self._around.style, self._around.width)
        self.heights[len(self.heights) - 1] = self._footer_height() + rest
