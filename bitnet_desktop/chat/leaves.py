"""What Markdown is made of when it is shown: a flat sequence of small leaves, each with the containers around it.

A reply may be of any length, so nothing here grows without end: code comes in pieces of some lines, a table in rows,
and an endless paragraph in parts. Pieces of the same block have the same `block` number, and `part` counts them from 0.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass


class ContainerKind(enum.StrEnum):
    """What can hold blocks."""

    QUOTE = "quote"
    ITEM = "item"


class LeafKind(enum.StrEnum):
    """What a leaf is."""

    PARAGRAPH = "paragraph"  # text: inline source
    HEADING = "heading"  # text: inline source; level 1 to 6
    CODE = "code"  # text: literal lines, without the last line break; language
    MATH = "math"  # text: TeX without its delimiters
    RULE = "rule"
    ROW = "row"  # cells: inline sources; part 0 is the header
    HTML = "html"  # text: literal; it is shown as text
    EMPTY = "empty"  # a list item or a quote without any content


class Alignment(enum.StrEnum):
    """How a table's column is aligned."""

    NONE = ""
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Container:
    """A quote or a list item. `number` tells containers of one text apart; they are counted as they open.

    `ordinal` is what an ordered item counts (None: a bullet); `task` whether its box is ticked (None: it has no box).
    """

    kind: ContainerKind
    number: int
    ordinal: int | None = None
    task: bool | None = None


@dataclass(frozen=True, slots=True)
class Leaf:
    """One piece of a block.

    `containers` go from the outermost to the innermost. `gap` tells that a blank line, or another kind of block, stands
    before it: the pieces of a tight list have none. `closed` is False only for what still grows: an open fence, and
    whatever stands at the end of a text that streams. `continues`: an overlong line was cut, and this part goes on with
    it, without a line break between the two. `start` and `end` are code points of the source, whole lines.
    """

    kind: LeafKind
    block: int
    part: int = 0
    containers: tuple[Container, ...] = ()
    text: str = ""
    cells: tuple[str, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    level: int = 0
    language: str = ""
    gap: bool = True
    closed: bool = True
    continues: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a link reference definition leads."""

    address: str
    title: str = ""


class Style(enum.Flag):
    """How a span of text is set."""

    EMPHASIS = enum.auto()
    STRONG = enum.auto()
    STRIKE = enum.auto()
    CODE = enum.auto()


PLAIN = Style(0)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an inline's text, in code points. Spans follow each other, and cover the text without holes.

    `link` is an address of which nothing has been checked but that its scheme is http, https or mailto; an address of
    another kind is never a link. `image` tells that the source was an image: only its words are shown. `math` is TeX,
    and the span's text its source with delimiters, to be shown where it cannot be drawn.
    """

    start: int
    end: int
    style: Style = PLAIN
    link: str = ""
    image: bool = False
    math: str = ""
    display: bool = False  # of math: set on its own line


@dataclass(frozen=True, slots=True)
class Inline:
    """The words of a paragraph as they are read. Line breaks of the source are line breaks here: models write poems."""

    text: str
    spans: tuple[Span, ...]
