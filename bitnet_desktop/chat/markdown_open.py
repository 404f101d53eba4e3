"""Leaves that still grow: each is given its lines, and gives out what is final of it.

They share an interface, `OpenLeaf`. `literal` says whether the text of a line is taken with its white space, `verbatim`
whether no line inside can begin another block, `over` that the leaf ended with the line that it was given last.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from typing import Protocol

from bitnet_desktop.chat import markdown_maths as maths
from bitnet_desktop.chat import markdown_starts as starts
from bitnet_desktop.chat import markdown_table as table
from bitnet_desktop.chat.leaves import Alignment, Container, Leaf, LeafKind
from bitnet_desktop.chat.markdown_cursor import Cursor
from bitnet_desktop.chat.markdown_lines import LONGEST, Line
from bitnet_desktop.chat.markdown_references import DefinitionScanner

PIECE_LINES = 64  # of code in one leaf
_PIECE_SIZE = 2 * LONGEST  # code points of code in one leaf
_LONGEST_END = len("</textarea>")  # of an HTML block


class Keep(enum.Enum):
    """What a line is to the open leaf."""

    NO = enum.auto()
    YES = enum.auto()
    END = enum.auto()  # the line closes the leaf, and nothing else is in it


@dataclass(slots=True)
class Spot:
    """Where a block stands: what all its leaves share, and where the next of them begins.

    `tight` tells that there is no gap before it if it turns out to be a paragraph, `continues` that the next leaf
    begins in the middle of a line.
    """

    block: int
    containers: tuple[Container, ...]
    tight: bool
    closed: bool
    start: int
    part: int = 0
    continues: bool = False

    def give(self, kind: LeafKind, end: int, text: str = "", *, level: int = 0, language: str = "") -> Leaf:
        """Return the next leaf of the block; it reaches to `end`."""
        leaf = Leaf(
            kind=kind,
            block=self.block,
            part=self.part,
            containers=self.containers,
            text=text,
            level=level,
            language=language,
            gap=self.part == 0 and not (self.tight and kind in {LeafKind.PARAGRAPH, LeafKind.EMPTY}),
            closed=self.closed,
            continues=self.continues,
            start=self.start,
            end=end,
        )
        self._next(end)
        return leaf

    def give_row(self, end: int, cells: tuple[str, ...], alignments: tuple[Alignment, ...]) -> Leaf:
        """Return the next row of the table; it reaches to `end`."""
        row = Leaf(
            kind=LeafKind.ROW,
            block=self.block,
            part=self.part,
            containers=self.containers,
            cells=cells,
            alignments=alignments,
            gap=self.part == 0,
            closed=self.closed,
            start=self.start,
            end=end,
        )
        self._next(end)
        return row

    def _next(self, end: int) -> None:
        self.part += 1
        self.start = end

    def open(self) -> Spot:
        """Return a copy whose leaves are not final."""
        return replace(self, closed=False)


class OpenLeaf(Protocol):
    """What all open leaves can do."""

    @property
    def literal(self) -> bool: ...
    @property
    def verbatim(self) -> bool: ...
    @property
    def over(self) -> bool: ...
    def keeps(self, cursor: Cursor, line: Line) -> Keep: ...
    def add(self, text: str, line: Line) -> tuple[Leaf, ...]: ...
    def close(self) -> tuple[Leaf, ...]: ...
    def copy(self) -> OpenLeaf: ...


def _is_blank(cursor: Cursor, line: Line) -> bool:
    return cursor.blank and not line.cut


@dataclass(slots=True)
class OpenParagraph:
    """Words; with `mark` a block of maths, which is a paragraph of its source until it ends.

    `header_start` is where the last line begins: it waits for the next one, which may make it a table's header.
    """

    spot: Spot
    mark: str = ""
    end: int = 0
    header_start: int = 0
    over: bool = False
    definitions: DefinitionScanner = field(default_factory=DefinitionScanner)
    _pieces: list[str] = field(default_factory=list)
    _size: int = 0
    _whole: bool = False  # the last line is neither cut nor does it continue
    literal: bool = False

    @property
    def verbatim(self) -> bool:
        return bool(self.mark)

    def keeps(self, cursor: Cursor, line: Line) -> Keep:
        return Keep.NO if _is_blank(cursor, line) else Keep.YES

    def add(self, text: str, line: Line) -> tuple[Leaf, ...]:
        self._whole = not (line.cut or line.continues)
        first = not self._pieces
        if self.mark or not self._whole:
            self.definitions.give_up()
        if not self.definitions.over and self.definitions.take(text):
            self._pieces.clear()
            self._size = 0
            self.end = line.end
            return ()
        piece = text if first or line.continues else "\n" + text
        self._pieces.append(piece)
        self._size += len(piece)
        self.header_start = line.start
        self.end = line.end
        if self.mark:
            self._look_for_close(text, first=first)
        if self._size > LONGEST and len(self._pieces) > 1 and not self.over:
            return self._give_part()
        return ()

    def _look_for_close(self, text: str, *, first: bool) -> None:
        close = maths.find_close(text, maths.WIDTH if first else 0, self.mark)
        if not self._whole or (close >= 0 and text[close + maths.WIDTH :].strip(" \t")):
            self.mark = ""
        elif close >= 0:
            self.over = True

    def _give_part(self) -> tuple[Leaf, ...]:
        self.mark = ""
        self.definitions.give_up()
        last = self._pieces.pop()
        text = "".join(self._pieces).lstrip("\n")
        if last.startswith("\n"):
            text = text.rstrip(" \t\n")
        self._pieces = [last]
        self._size = len(last)
        if not text:
            return ()
        given = self.spot.give(LeafKind.PARAGRAPH, self.header_start, text)
        self.spot.continues = not last.startswith("\n")
        return (given,)

    def close(self) -> tuple[Leaf, ...]:
        self.definitions.give_up()
        text = self._text()
        if self.over and (tex := text[maths.WIDTH : -maths.WIDTH].strip(" \t\n")):
            return (self.spot.give(LeafKind.MATH, self.end, tex),)
        return (self.spot.give(LeafKind.PARAGRAPH, self.end, text),) if text else ()

    def _text(self) -> str:
        return "".join(self._pieces).lstrip("\n").rstrip(" \t\n")

    def heading(self, level: int, end: int) -> tuple[Leaf, ...]:
        """Return the paragraph as a heading that ends with its underline; nothing if it cannot be one.

        It cannot if all its lines are definitions, or if a part of it has been given out.
        """
        self.definitions.give_up()
        text = self._text()
        return (
            (self.spot.give(LeafKind.HEADING, end, text, level=level),) if text and not self.spot.part else ()
        )

    def header(self) -> str:
        """Return the last line, if it can be a table's header, or ""."""
        return self._pieces[-1].removeprefix("\n") if self._whole and self._pieces else ""

    def drop_header(self) -> tuple[Leaf, ...]:
        """Close the paragraph without its last line."""
        self._pieces.pop()
        self.end = self.header_start
        return self.close()

    def copy(self) -> OpenParagraph:
        return replace(
            self,
            spot=self.spot.open(),
            definitions=self.definitions.copy(),
            _pieces=self._pieces.copy(),
        )


@dataclass(slots=True)
class OpenCode:
    """Lines of code, in pieces."""

    spot: Spot
    end: int
    fence: starts.Fence | None = None  # None: it is indented
    over: bool = False
    _lines: list[str] = field(default_factory=list)
    _size: int = 0
    _blanks: list[tuple[str, Line]] = field(default_factory=list)  # they belong to it only if code follows
    literal: bool = True
    verbatim: bool = True

    def keeps(self, cursor: Cursor, line: Line) -> Keep:
        if self.fence is not None:
            if not line.cut and cursor.indent < 4 and starts.is_fence_end(line.text, cursor.next, self.fence):
                self.end = line.end
                return Keep.END
            cursor.advance(min(self.fence.indent, cursor.indent))
        elif cursor.indent >= 4:
            cursor.advance(4)
        elif cursor.blank:
            cursor.skip_indent()
        else:
            return Keep.NO
        return Keep.YES

    def add(self, text: str, line: Line) -> tuple[Leaf, ...]:
        if self.fence is not None:
            return self._put(text, line)
        if not (line.cut or line.continues or text.strip(" \t")):
            self._blanks.append((text, line))
            # What is held back must have bounds, so very many blank lines end the block.
            self.over = len(self._blanks) > PIECE_LINES
            return ()
        leaves: tuple[Leaf, ...] = ()
        for blank, its_line in self._blanks:
            leaves += self._put(blank, its_line)
        self._blanks = []
        return leaves + self._put(text, line)

    def _put(self, text: str, line: Line) -> tuple[Leaf, ...]:
        leaves: tuple[Leaf, ...] = ()
        too_large = bool(self._lines) and self._size + len(text) > _PIECE_SIZE
        if too_large or (len(self._lines) >= PIECE_LINES and not line.continues):
            leaves = (self._give(line.start),)
            self.spot.continues = line.continues
            self._lines = []
            self._size = 0
        if line.continues and self._lines:
            self._lines[-1] += text
        else:
            self._lines.append(text)
        self._size += len(text)
        self.end = line.end
        return leaves

    def _give(self, end: int) -> Leaf:
        language = self.fence.language if self.fence is not None else ""
        return self.spot.give(LeafKind.CODE, end, "\n".join(self._lines), language=language)

    def close(self) -> tuple[Leaf, ...]:
        return (self._give(self.end),)

    def copy(self) -> OpenCode:
        return replace(self, spot=self.spot.open(), _lines=self._lines.copy(), _blanks=self._blanks.copy())


@dataclass(slots=True)
class OpenHtml:
    """A block of HTML, as literal text."""

    spot: Spot
    kind: int
    end: int = 0
    over: bool = False
    _ended: bool = False
    _pieces: list[str] = field(default_factory=list)
    _size: int = 0
    literal: bool = True
    verbatim: bool = True

    def keeps(self, cursor: Cursor, line: Line) -> Keep:
        return Keep.NO if starts.ends_at_blank(self.kind) and _is_blank(cursor, line) else Keep.YES

    def add(self, text: str, line: Line) -> tuple[Leaf, ...]:
        # What ends the block may stand across a cut.
        before = self._pieces[-1][-_LONGEST_END:] if line.continues and self._pieces else ""
        self._ended = self._ended or starts.has_html_end(self.kind, before + text)
        self.over = self._ended and not line.cut
        leaves: tuple[Leaf, ...] = ()
        if self._pieces and self._size + len(text) > LONGEST:
            leaves = self._give(line.start)
            self.spot.continues = line.continues
        piece = text if line.continues or not self._pieces else "\n" + text
        self._pieces.append(piece)
        self._size += len(piece)
        self.end = line.end
        return leaves

    def _give(self, end: int) -> tuple[Leaf, ...]:
        while self._pieces and not self._pieces[-1].strip(" \t\n"):
            self._pieces.pop()
        text = "".join(self._pieces)
        self._pieces = []
        self._size = 0
        return (self.spot.give(LeafKind.HTML, end, text),) if text else ()

    def close(self) -> tuple[Leaf, ...]:
        return self._give(self.end)

    def copy(self) -> OpenHtml:
        return replace(self, spot=self.spot.open(), _pieces=self._pieces.copy())


@dataclass(slots=True)
class OpenTable:
    """A table after its header. Every row is given out at once."""

    spot: Spot
    alignments: tuple[Alignment, ...]
    literal: bool = False
    verbatim: bool = False
    over: bool = False

    def keeps(self, cursor: Cursor, line: Line) -> Keep:
        return Keep.NO if cursor.blank or line.cut else Keep.YES

    def add(self, text: str, line: Line) -> tuple[Leaf, ...]:
        cells = table.fit(table.split_row(text), len(self.alignments))
        return (self.spot.give_row(line.end, cells, self.alignments),)

    def close(self) -> tuple[Leaf, ...]:
        return ()

    def copy(self) -> OpenTable:
        return replace(self, spot=self.spot.open())
