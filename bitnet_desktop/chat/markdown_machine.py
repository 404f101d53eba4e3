"""The algorithm of CommonMark's appendix "A parsing strategy": a chain of open blocks, given one line at a time.

For each line: which of the open blocks go on with it; which blocks begin in it; then the rest of it is text.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from typing import ClassVar

from bitnet_desktop.chat import markdown_maths as maths
from bitnet_desktop.chat import markdown_starts as starts
from bitnet_desktop.chat import markdown_table as table
from bitnet_desktop.chat.leaves import Leaf, LeafKind, Reference
from bitnet_desktop.chat.markdown_cursor import Cursor
from bitnet_desktop.chat.markdown_holders import (
    Holder,
    HolderKind,
    Path,
    are_of_one_list,
    enter_quote,
    path_of,
)
from bitnet_desktop.chat.markdown_lines import Line
from bitnet_desktop.chat.markdown_open import (
    Keep,
    OpenCode,
    OpenHtml,
    OpenLeaf,
    OpenParagraph,
    OpenTable,
    Spot,
)

DEEPEST = 32  # containers inside each other; the marker of a deeper one is text


class _Step(enum.Enum):
    """What became of an attempt to begin a block."""

    NOTHING = enum.auto()
    INSIDE = enum.auto()  # a container was opened: the rest of the line is tried again
    DONE = enum.auto()  # the line is used up


class Machine:
    """Turns lines into leaves. `leaves` and `references` only ever grow."""

    def __init__(self, *, closed: bool = True) -> None:
        self.leaves: list[Leaf] = []
        self.references: dict[str, Reference] = {}
        self._closed = closed
        self._chain: list[Holder] = []
        self._leaf: OpenLeaf | None = None
        self._path: Path = ()  # of the open leaf
        # Counters, of everything that was opened.
        self._blocks = 0
        self._containers = 0
        self._lists = 0
        # What stands before the next leaf.
        self._before: LeafKind | None = None
        self._before_path: Path = ()
        self._before_end = 0
        self._last_blank = -1
        # The line that is being read.
        self._here = 0
        self._end = 0
        self._matched = 0  # holders of the chain that go on
        self._loose = False  # something of the chain does not go on, and is not yet closed
        self._in_item = False  # an item began in this line

    def fork(self) -> Machine:
        """Return a machine that goes on from here, without the leaves and references so far; its leaves are open."""
        twin = Machine(closed=False)
        twin._chain = [holder.copy() for holder in self._chain]
        twin._leaf = None if self._leaf is None else self._leaf.copy()
        twin._path = self._path
        twin._blocks = self._blocks
        twin._containers = self._containers
        twin._lists = self._lists
        twin._before = self._before
        twin._before_path = self._before_path
        twin._before_end = self._before_end
        twin._last_blank = self._last_blank
        twin._end = self._end
        return twin

    def take(self, line: Line) -> None:
        """Read the next line, or the next piece of an overlong one."""
        self._here = line.start
        self._end = line.end
        if line.continues and self._leaf is not None:
            self._add(self._leaf, line.text, line)
            return
        cursor = Cursor(line.text)
        self._match(cursor, line)
        if self._leaf is not None and not self._loose:
            keep = self._leaf.keeps(cursor, line)
            if keep is Keep.END:
                self._close_leaf()
                return
            self._loose = keep is Keep.NO
        if self._loose or self._leaf is None or not self._leaf.verbatim:
            step = _Step.INSIDE
            while step is _Step.INSIDE:
                step = self._begin(cursor, line)
            if step is _Step.DONE:
                return
        self._take_text(cursor, line)

    def finish(self) -> None:
        """Close everything: the text is over."""
        self._here = self._end
        self._matched = 0
        self._loose = True
        self._close_loose()

    def _match(self, cursor: Cursor, line: Line) -> None:
        self._in_item = False
        self._matched = 0
        for holder in self._chain:
            if not holder.keeps(cursor, cut=line.cut):
                break
            self._matched += 1
        self._loose = self._matched < len(self._chain)

    def _take_text(self, cursor: Cursor, line: Line) -> None:
        blank = cursor.blank and not line.cut
        if self._loose and not blank and isinstance(self._leaf, OpenParagraph):
            self._leaf.mark = ""  # a lazy continuation is one of words
            self._add(self._leaf, cursor.words(), line)
            return
        self._close_loose()
        if self._leaf is not None:
            self._add(self._leaf, cursor.rest() if self._leaf.literal else cursor.words(), line)
        elif not blank:
            self._open_paragraph(cursor.words(), line)
        elif not self._in_item:
            self._last_blank = line.start

    # Beginnings of blocks.

    def _begin(self, cursor: Cursor, line: Line) -> _Step:
        if cursor.blank:
            return _Step.NOTHING
        if cursor.indent >= 4:
            return self._begin_indented(cursor, line)
        for begin in self._BEGINNINGS.get(cursor.text[cursor.next], ()):
            step = begin(self, cursor, line)
            if step is not _Step.NOTHING:
                return step
        return _Step.NOTHING

    def _begin_indented(self, cursor: Cursor, line: Line) -> _Step:
        if isinstance(self._leaf, OpenParagraph):
            return _Step.NOTHING
        cursor.advance(4)
        code = OpenCode(self._spot(line.start), line.end)
        self._leaf = code
        self._add(code, cursor.rest(), line)
        return _Step.DONE

    def _begin_quote(self, cursor: Cursor, line: Line) -> _Step:
        if not self._has_room() or not enter_quote(cursor):
            return _Step.NOTHING
        self._make_room()
        self._containers += 1
        self._open(Holder(HolderKind.QUOTE, self._containers, line.start, self._last_blank))
        return _Step.INSIDE

    def _begin_item(self, cursor: Cursor, line: Line) -> _Step:
        marker = starts.list_marker(cursor.text, cursor.next, interrupts=self._paragraph() is not None)
        if marker is None or not self._has_room():
            return _Step.NOTHING
        self._close_loose()
        self._close_leaf()
        if not (self._chain and self._chain[-1].marker == marker.kind):
            self._make_room()
            self._lists += 1
            self._open(
                Holder(HolderKind.LIST, self._lists, line.start, marker=marker.kind, ordinal=marker.number)
            )
        run = self._chain[-1]
        ordinal = run.ordinal
        if ordinal is not None:
            run.ordinal = ordinal + 1
        needed = cursor.indent + marker.width
        cursor.skip_indent()
        cursor.advance(marker.width)
        spaces = 1 if cursor.blank or cursor.indent > 4 else cursor.indent
        cursor.advance(spaces)
        self._containers += 1
        item = Holder(HolderKind.ITEM, self._containers, line.start, self._last_blank, needed + spaces)
        item.ordinal = ordinal
        self._open(item)
        self._in_item = True
        return _Step.INSIDE

    def _begin_heading(self, cursor: Cursor, line: Line) -> _Step:
        found = None if line.cut else starts.heading(cursor.text, cursor.next)
        if found is None:
            return _Step.NOTHING
        level, words = found
        self._give(self._spot(line.start).give(LeafKind.HEADING, line.end, words, level=level))
        return _Step.DONE

    def _begin_underline(self, cursor: Cursor, line: Line) -> _Step:
        paragraph = self._paragraph()
        level = starts.underline_level(cursor.text, cursor.next)
        if paragraph is None or line.cut or not level:
            return _Step.NOTHING
        leaves = paragraph.heading(level, line.end)
        self._define(paragraph)
        if not leaves:
            return _Step.NOTHING
        self._give_all(leaves)
        self._leaf = None
        return _Step.DONE

    def _begin_rule(self, cursor: Cursor, line: Line) -> _Step:
        if line.cut or not starts.is_rule(cursor.text, cursor.next):
            return _Step.NOTHING
        self._give(self._spot(line.start).give(LeafKind.RULE, line.end))
        return _Step.DONE

    def _begin_fence(self, cursor: Cursor, line: Line) -> _Step:
        fence = None if line.cut else starts.fence(cursor.text, cursor.next, cursor.indent)
        if fence is None:
            return _Step.NOTHING
        self._leaf = OpenCode(self._spot(line.start), line.end, fence)
        return _Step.DONE

    def _begin_html(self, cursor: Cursor, line: Line) -> _Step:
        whole = not line.cut and not isinstance(self._leaf, OpenParagraph)
        kind = starts.html_kind(cursor.text, cursor.next, whole=whole)
        if not kind:
            return _Step.NOTHING
        html = OpenHtml(self._spot(line.start), kind)
        self._leaf = html
        self._add(html, cursor.rest(), line)
        return _Step.DONE

    def _begin_maths(self, cursor: Cursor, line: Line) -> _Step:
        mark = "" if line.cut else maths.opener(cursor.text, cursor.next)
        # A row of a table may well begin with inline maths.
        if not mark or (isinstance(self._leaf, OpenTable) and not self._loose and "|" in cursor.text):
            return _Step.NOTHING
        self._make_room()
        paragraph = OpenParagraph(self._spot(line.start), mark)
        self._leaf = paragraph
        self._add(paragraph, cursor.words(), line)
        return _Step.DONE

    def _begin_table(self, cursor: Cursor, line: Line) -> _Step:
        paragraph = self._paragraph()
        if paragraph is None or line.cut:
            return _Step.NOTHING
        header = paragraph.header()
        alignments = table.alignments(cursor.text, cursor.next, header) if header else None
        if alignments is None:
            return _Step.NOTHING
        start = paragraph.header_start
        self._give_all(paragraph.drop_header())
        self._define(paragraph)
        self._leaf = None
        spot = paragraph.spot if not paragraph.spot.part else self._spot(start)
        self._give(spot.give_row(line.end, table.split_row(header), alignments))
        self._leaf = OpenTable(spot, alignments)
        return _Step.DONE

    # The chain.

    def _paragraph(self) -> OpenParagraph | None:
        """Return the open paragraph, if the line goes on in it."""
        return self._leaf if isinstance(self._leaf, OpenParagraph) and not self._loose else None

    def _has_room(self) -> bool:
        inside = self._chain[: self._matched] if self._loose else self._chain
        if len(inside) < DEEPEST:
            return True
        return sum(holder.kind is not HolderKind.LIST for holder in inside) < DEEPEST

    def _make_room(self) -> None:
        """Close what cannot hold a new block here."""
        self._close_loose()
        self._close_leaf()
        if self._chain and self._chain[-1].kind is HolderKind.LIST:
            self._chain.pop()

    def _open(self, holder: Holder) -> None:
        if self._chain:
            self._chain[-1].started = True
        self._chain.append(holder)

    def _close_loose(self) -> None:
        if not self._loose:
            return
        self._loose = False
        self._close_leaf()
        while len(self._chain) > self._matched:
            self._close_holder()

    def _close_holder(self) -> None:
        holder = self._chain[-1]
        if holder.kind is not HolderKind.LIST and not holder.shown:
            spot = self._spot_here(holder.last_blank)
            end = self._last_blank if self._last_blank > holder.start else self._here
            self._give(spot.give(LeafKind.EMPTY, end))
        self._chain.pop()

    def _close_leaf(self) -> None:
        leaf = self._leaf
        if leaf is not None:
            self._give_all(leaf.close())
            self._define(leaf)
            self._leaf = None

    # Leaves.

    def _open_paragraph(self, text: str, line: Line) -> None:
        self._make_room()
        if self._chain and self._chain[-1].kind is HolderKind.ITEM and not self._chain[-1].started:
            found = starts.task(text)
            if found is not None:
                self._chain[-1].task, text = found
        paragraph = OpenParagraph(self._spot(line.start))
        self._leaf = paragraph
        self._add(paragraph, text, line)

    def _spot(self, start: int) -> Spot:
        """Make room for a leaf, and return its place."""
        self._make_room()
        if self._chain:
            self._chain[-1].started = True
        return self._spot_here(self._last_blank, start)

    def _spot_here(self, last_blank: int, start: int | None = None) -> Spot:
        # The first leaf in a container has the lines of its marker, too.
        for holder in reversed(self._chain):
            if holder.shown:
                break
            if holder.kind is not HolderKind.LIST:
                start = holder.start
        self._path = path_of(self._chain)
        self._blocks += 1
        return Spot(
            block=self._blocks - 1,
            containers=tuple(
                holder.container() for holder in self._chain if holder.kind is not HolderKind.LIST
            ),
            tight=self._before in {LeafKind.PARAGRAPH, LeafKind.EMPTY}
            and last_blank < self._before_end
            and are_of_one_list(self._before_path, self._path),
            closed=self._closed,
            start=self._here if start is None else start,
        )

    def _add(self, leaf: OpenLeaf, text: str, line: Line) -> None:
        self._give_all(leaf.add(text, line))
        self._define(leaf)
        if leaf.over:
            self._close_leaf()

    def _define(self, leaf: OpenLeaf) -> None:
        if isinstance(leaf, OpenParagraph):
            for label, reference in leaf.definitions.found:
                self.references.setdefault(label, reference)
            leaf.definitions.found.clear()

    def _give_all(self, leaves: Iterable[Leaf]) -> None:
        for leaf in leaves:
            self._give(leaf)

    def _give(self, leaf: Leaf) -> None:
        self.leaves.append(leaf)
        self._before = leaf.kind
        self._before_path = self._path
        self._before_end = leaf.end
        for holder in reversed(self._chain):
            if holder.shown and holder.kind is not HolderKind.LIST:
                break
            holder.shown = True

    # What may begin with a character, in the order in which it is tried.
    _BEGINNINGS: ClassVar[dict[str, tuple[Callable[[Machine, Cursor, Line], _Step], ...]]] = {
        ">": (_begin_quote,),
        "#": (_begin_heading,),
        "`": (_begin_fence,),
        "~": (_begin_fence,),
        "<": (_begin_html,),
        "$": (_begin_maths,),
        "\\": (_begin_maths,),
        "=": (_begin_underline,),
        "_": (_begin_rule,),
        "*": (_begin_rule, _begin_item),
        "+": (_begin_item,),
        "-": (_begin_underline, _begin_rule, _begin_item, _begin_table),
        "|": (_begin_table,),
        ":": (_begin_table,),
        **dict.fromkeys("0123456789", (_begin_item,)),
    }
