"""One message on the screen: its parts from top to bottom, of which only those in sight are laid out.

Part 0 is the header (who, and when), the last part the footer; between them stand the pieces of the text. A part that
was never laid out has an estimated height, so a message of any length costs what is seen of it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bitnet_desktop.chat.leaves import Leaf, LeafKind
from bitnet_desktop.chat.stretches import stretch_end
from bitnet_desktop.ui.code_blocks import Block, CodeBlocks, block_text
from bitnet_desktop.ui.code_piece import CodePiece
from bitnet_desktop.ui.code_tokens import Stretch
from bitnet_desktop.ui.estimates import estimate_text
from bitnet_desktop.ui.heights import Heights
from bitnet_desktop.ui.message_facts import Shown, Surroundings
from bitnet_desktop.ui.message_items import THOUGHT, Item, MessageItems
from bitnet_desktop.ui.message_links import links_of
from bitnet_desktop.ui.piece_making import make_piece
from bitnet_desktop.ui.pieces import Piece, Setting
from bitnet_desktop.ui.reply_leaves import ReplyLeaves
from bitnet_desktop.ui.row_piece import RowPiece, TableColumns
from bitnet_desktop.ui.said_leaves import said_leaves
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.ui.visible_text import visible

_SLICE, _SLICE_LINES = 16_384, 400  # code points and lines that are parsed at once
_SAID_SLICE = 200  # leaves of what a person wrote
_GROWING = 8  # parts at the end of what streams: they change with nearly every piece of text
_MEASURED_ROWS = 500  # of a table, before it is shown; further ones when they come into sight


class MessageLayout:
    """The parts of one message. A streaming one grows with `feed` until `finish`."""

    def __init__(self, shown: Shown, surroundings: Surroundings, *, streams: bool = False) -> None:
        self.about = shown  # its text may lack what has come since: `shown` has all
        self.status = ""  # what stands in the place of a text that has not come yet
        self.footer_indent = 0  # the room that buttons take before the note
        self._around = surroundings
        self._more: list[str] = []  # what has come, and is not in `about` yet
        self._items = MessageItems(surroundings.style, surroundings.width, self._on_dropped)
        self._leaves = ReplyLeaves()
        self._shifts: dict[Block, float] = {}  # how far blocks are scrolled to the side
        self._columns: dict[Block, TableColumns] = {}
        self._codes = CodeBlocks(self._want_colours)
        self._references = (0, 0)
        self._unread = 0  # where the rest begins that is still to be parsed
        self._is_streaming = streams
        self.heights[0], self.heights[1] = self._header_height(), self._footer_height()
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
        return self._items.all

    @property
    def heights(self) -> Heights:
        """Of the parts."""
        return self._items.heights

    @property
    def is_behind(self) -> bool:
        """Whether there is something that `catch_up` has to do."""
        return not self.is_parsed or self._items.is_rough

    def catch_up(self) -> None:
        """Do a stretch of what was put off because there is so much of it: parsing, and estimating anew."""
        if self._items.is_rough:
            self._items.refine()
        else:
            self.parse_more()

    def parse_more(self) -> bool:
        """Parse another stretch of a stored text; False when there was nothing left."""
        if self.is_parsed:
            return False
        if self._said is not None:
            self._take_said(self._said)
            return True
        end = stretch_end(self.about.text, self._unread, _SLICE, _SLICE_LINES)
        self._leaves.feed(self.about.text[self._unread : end])
        self._unread = end
        if self._unread >= len(self.about.text):
            self._leaves.finish()
        self._sync()
        self._estimate_rest()
        return True

    def _take_said(self, said: Iterator[Leaf]) -> None:
        """Take another stretch of what a person wrote."""
        stretch = list(itertools.islice(said, _SAID_SLICE))
        for leaf in stretch:
            self._items.append(Item(leaf, literal=True))
            self._unread += len(leaf.text) + 1
        if len(stretch) < _SAID_SLICE:
            self._unread = len(self.about.text)
        self._items.settled = len(self._items)
        self._estimate_rest()

    def feed(self, text: str) -> int:
        """Take streamed text; returns the first part that is another than before."""
        self._more.append(text)
        self._items.changed = len(self._items)
        self._leaves.feed(text)
        self._sync()
        return self._items.changed + 1

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

    @property
    def thought_is_open(self) -> bool:
        return self._items.thought_is_open

    def fold_thought(self, *, is_open: bool) -> None:
        """Show the thought, or only that there was one."""
        self._items.fold(is_open=is_open)

    def is_thought_line(self, part: int) -> bool:
        """Whether a part is the line that folds the thought."""
        return part == 1 and bool(self.items) and self.items[0].leaf is THOUGHT

    def is_hidden(self, part: int) -> bool:
        """Whether a part belongs to a thought that is folded."""
        return part in self._items.folded

    def below(self, part: int) -> int:
        """The next part that is not folded away."""
        folded = self._items.folded
        return folded.stop if part + 1 in folded else part + 1

    def above(self, part: int) -> int:
        """The part before, as `below`."""
        folded = self._items.folded
        return folded.start - 1 if part - 1 in folded else part - 1

    def links(self, most: int) -> list[str]:
        """The addresses that the message leads to, in order and each once; at most so many."""
        found: dict[str, None] = {}
        for item in self.items:
            if not item.literal:
                references = self._leaves.references(of_thought=item.is_thought)
                found.update(dict.fromkeys(links_of(item.leaf, references)))
            if len(found) >= most:
                break
        return list(found)[:most]

    def _sync(self) -> None:
        """Bring the items up to what the parser has."""
        final, rest = self._leaves.take()
        self._items.follow(final, rest, has_thought=self._leaves.has_thought)
        references = tuple(len(self._leaves.references(of_thought=thought)) for thought in (True, False))
        if references != self._references:
            self._references = (references[0], references[1])
            self._items.forget_pieces(lambda item: "[" in item.leaf.text or bool(item.leaf.cells))

    def _on_dropped(self, block: Block, leaf: Leaf) -> None:
        if block in self._columns:
            self._columns[block].drop(leaf.part)

    # -- layout

    def change_surroundings(self, surroundings: Surroundings) -> None:
        """Another width, zoom or colours: all is laid out anew when it is seen."""
        resized = (surroundings.width, surroundings.style.zoom) != (
            self._around.width,
            self._around.style.zoom,
        )
        self._around = surroundings
        self._columns.clear()
        self._items.forget_pieces()
        if resized:
            self._items.resize(surroundings.style, surroundings.width)
            self.heights[0] = self._header_height()
            self._estimate_rest()
        else:
            self._items.restyle(surroundings.style)

    def redraw_formulas(self) -> bool:
        """Formulas have been drawn; returns whether this message waited for one of them."""
        waiting = [place for place, _, piece in self._items.laid() if piece.has_news]
        for place in waiting:
            self._items.forget(place)
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
        if 0 < part <= len(self._items) and self.items[part - 1].is_thought:
            return self._around.style.px(SPACE.quote)
        return self.pad

    def shift_of(self, part: int) -> float:
        """How far a part's block is scrolled to the side."""
        if not self._shifts or not 0 < part <= len(self._items):
            return 0.0
        return self._shifts.get(self.items[part - 1].block, 0.0)

    def shift(self, part: int, pixels: float) -> None:
        """Scroll a block to the side."""
        self._shifts[self.items[part - 1].block] = pixels

    def lay_out(self, part: int) -> int:
        """Make sure that a part's height is its own; returns it."""
        if part in {0, len(self._items) + 1} or self.is_hidden(part) or self.is_thought_line(part):
            return self.heights[part]
        item = self.items[part - 1]
        if not self._can_be_made(item):
            return self.heights[part]
        piece = item.piece
        width = self._around.width - self.left_of(part) - self.pad
        if piece is None:
            piece = self._make_piece(part - 1)
            self._items.set_piece(part - 1, piece)
        if piece.width != width or (isinstance(piece, RowPiece) and piece.is_stale):
            fonts = self._around.fonts
            runs = (run for box in piece.boxes for run in box.runs()) if fonts is not None else ()
            if fonts is None or all(fonts.has(font, text) for font, text in runs):
                self.heights[part] = piece.lay_out(width)
            else:
                piece.width = 0
        return self.heights[part]

    def _can_be_made(self, item: Item) -> bool:
        """Whether there are fonts for what is measured when a piece is made: lines of code, and columns."""
        style, fonts, leaf = self._around.style, self._around.fonts, item.leaf
        if fonts is None or item.piece is not None:
            return True
        if leaf.kind is LeafKind.CODE:
            return fonts.has(style.code, leaf.text)
        if leaf.kind is not LeafKind.ROW:
            return True
        rows = [leaf] if item.block in self._columns else self._measured_rows(item)
        return fonts.has(style.strong, "".join("".join(row.cells) for row in rows))

    def piece(self, part: int) -> Piece | None:
        """The piece of a part, laid out; None for the other parts, and while fonts for it are looked for."""
        if part in {0, len(self._items) + 1} or self.is_hidden(part) or self.is_thought_line(part):
            return None
        self.lay_out(part)
        piece = self.items[part - 1].piece
        return piece if piece is not None and piece.width else None

    def words(self, part: int) -> Piece | None:
        """The piece of a part, perhaps not laid out and for its words only; None for the other parts."""
        if part in {0, len(self._items) + 1} or self.is_hidden(part) or self.is_thought_line(part):
            return None
        return self.items[part - 1].piece or self._make_piece(part - 1)

    def release(self, first: int, last: int) -> None:
        """Forget the pieces outside of a range of parts, but for those that still grow; their heights stay."""
        growing = self.part_count - _GROWING if self._is_streaming else self.part_count
        for place, _, _ in self._items.laid():
            if not first <= place + 1 <= last and place + 1 < growing:
                self._items.forget(place)

    def _make_piece(self, place: int) -> Piece:
        item = self.items[place]
        leaf = item.leaf
        previous = self.items[place - 1].leaf if place else None
        if previous is not None and self.items[place - 1].is_thought != item.is_thought:
            previous = None
        if previous is THOUGHT:
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
        if place and self.items[place - 1].is_thought != item.is_thought:
            piece.above = self._around.style.px(SPACE.between_blocks)
        piece.is_last_part = self._items.is_last_part(place)
        if isinstance(piece, CodePiece):
            self._colour(place, piece)
        return piece

    def _columns_of(self, item: Item) -> TableColumns:
        columns = self._columns.get(item.block)
        if columns is None:
            columns = self._columns[item.block] = TableColumns(self._around.style)
            for leaf in self._measured_rows(item):
                columns.take(leaf)
        return columns

    def _measured_rows(self, item: Item) -> list[Leaf]:
        """The first rows of an item's table."""
        return [
            other.leaf
            for other in self.items
            if other.block == item.block and other.leaf.part < _MEASURED_ROWS
        ]

    # -- blocks of several parts

    def block_parts(self, part: int) -> range:
        """The parts of the block that a part belongs to."""
        block = self.items[part - 1].block
        first = last = part
        while first > 1 and self.items[first - 2].block == block:
            first -= 1
        while last < len(self._items) and self.items[last].block == block:
            last += 1
        return range(first, last + 1)

    def _block_leaves(self, part: int) -> list[Leaf]:
        return [self.items[number - 1].leaf for number in self.block_parts(part)]

    def block_text(self, part: int) -> str:
        """A whole code block, as it is copied."""
        return block_text(self._block_leaves(part))

    def block_width(self, part: int) -> int:
        """How wide the widest piece of a block is, of those that were laid out."""
        pieces = (self.items[number - 1].piece for number in self.block_parts(part))
        return max((piece.natural_width for piece in pieces if piece is not None), default=0)

    def is_wrapped(self, part: int) -> bool:
        """Whether the lines of a code block are wrapped."""
        return self._codes.is_wrapped(self.items[part - 1].block)

    def wrap(self, part: int, *, wraps: bool) -> None:
        """Wrap the lines of a code block, or let them be scrolled."""
        block = self.items[part - 1].block
        self._codes.wrap(block, wraps=wraps)
        self._shifts.pop(block, None)
        for number in self.block_parts(part):
            self._items.guess(number - 1)

    def take_colours(self, block: int, stretches: tuple[Stretch, ...]) -> None:
        """The colours of a whole code block have been found."""
        self._codes.take(block, stretches)
        for place, item, piece in self._items.laid():
            if item.block == (False, block) and isinstance(piece, CodePiece):
                self._colour(place, piece)

    def ask_for_colours_in_sight(self) -> None:
        """A code block may have become whole since its pieces were made."""
        for place, _, piece in self._items.laid():
            if isinstance(piece, CodePiece):
                self._colour(place, piece)

    def _colour(self, place: int, piece: CodePiece) -> None:
        if not self.items[place].is_thought:
            self._codes.colour(
                piece, lambda: self._block_leaves(place + 1), is_whole=lambda: self._is_whole(place + 1)
            )

    def _is_whole(self, part: int) -> bool:
        last = self.block_parts(part).stop - 1
        return last <= self._items.settled and (last < len(self._items) or not self._is_streaming)

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
            self._items.forget_pieces()
        self.about = shown
        self._estimate_rest()

    def _estimate_rest(self) -> None:
        """The footer bears the height of what is not parsed yet."""
        rest = 0
        if not self.is_parsed:
            rest = estimate_text(self.about.text, self._around.style, self._around.width, self._unread)
        self.heights[len(self.heights) - 1] = self._footer_height() + rest
