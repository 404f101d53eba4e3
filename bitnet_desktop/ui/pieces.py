"""What a conversation is drawn from: one piece for each leaf of its Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTextCursor

from bitnet_desktop.chat.leaves import Container, ContainerKind, Inline, Leaf, LeafKind, Reference
from bitnet_desktop.chat.markdown_inline import Growing, parse_growing, parse_inline
from bitnet_desktop.ui.formula import Formula
from bitnet_desktop.ui.long_lines import LongLines
from bitnet_desktop.ui.reading_style import ReadingStyle
from bitnet_desktop.ui.text_box import Mark, TextBox
from bitnet_desktop.ui.tokens import SPACE

_BULLETS = ("•", "◦", "▪")


class FormulaSource(Protocol):
    """Where drawings of formulas come from; None while there is none. A pending one may still come."""

    def find(self, tex: str, size_px: float, *, display: bool) -> Formula | None: ...
    def is_pending(self, tex: str, size_px: float, *, display: bool) -> bool: ...


@dataclass(frozen=True, slots=True)
class Setting:
    """All that pieces need from their surroundings."""

    style: ReadingStyle
    formulas: FormulaSource
    references: Mapping[str, Reference]
    ratio: float = 1.0  # device pixels per pixel
    is_quiet: bool = False  # a thought, or what the model does not see any more

    @property
    def palette(self) -> QPalette:
        return self.style.quiet_palette if self.is_quiet else self.style.text_palette


def parsed(leaf: Leaf, source: str, setting: Setting) -> Inline:
    """A leaf's words; what is half written at the end of a text that streams is shown as if it were whole."""
    return parse_inline(source, setting.references, open_end=not leaf.closed)


def grown(leaf: Leaf, source: str, setting: Setting) -> Growing:
    """As `parsed`, and what more text can change in it."""
    if leaf.closed:
        return Growing(parsed(leaf, source, setting), takes_words=False, is_whole=True)
    return parse_growing(source, setting.references)


Wanted = tuple[
    str, float, bool
]  # a formula: its TeX, the size of its letters in pixels, whether it has its own line


def drawing(setting: Setting, wanted: Wanted, waiting: list[Wanted]) -> Formula | None:
    """A formula, if it is drawn; one that may still come is noted in `waiting`."""
    tex, size_px, display = wanted
    formula = setting.formulas.find(tex, size_px, display=display)
    if formula is None and setting.formulas.is_pending(tex, size_px, display=display):
        waiting.append(wanted)
    return formula


def fill(box: TextBox, inline: Inline, setting: Setting, size_px: float, waiting: list[Wanted]) -> None:
    """Write an inline into a box."""
    style = setting.style
    box.start_writing()
    for span in inline.spans:
        text = inline.text[span.start : span.end]
        formula = drawing(setting, (span.math, size_px, span.display), waiting) if span.math else None
        if formula is not None:
            box.add_formula(formula, text, setting.palette.text().color().name(), setting.ratio)
        else:
            box.add(text, style.format_of(span), span.link)
    box.end_writing()


class Piece:
    """What all pieces have: containers at their side, a gap above, and room for their content."""

    def __init__(self, leaf: Leaf, previous: Leaf | None, setting: Setting) -> None:
        self.leaf = leaf
        self.setting = setting
        self._known = frozenset(container.number for container in previous.containers) if previous else None
        self.is_first_part = previous is None or previous.block != leaf.block
        self.is_last_part = True  # of its block; the message knows when another part follows
        self.above = self._gap(previous)
        self.height = 0
        self.width = 0
        self.same_above = 0  # pixels of its height whose picture the last update has left as it was
        self.waiting: list[Wanted] = []  # formulas that are not drawn yet
        self._indent = sum(self._indent_of(container) for container in leaf.containers)

    # -- for the message

    def lay_out(self, width: int) -> int:
        """Fit into a width; returns the height."""
        self.width = width
        self.height = self.above + self._lay_out_content(max(1, width - self._indent))
        return self.height

    def update(self, leaf: Leaf) -> bool:
        """Take a leaf that has grown; False when another piece is needed."""
        return leaf == self.leaf

    @property
    def has_news(self) -> bool:
        """Whether formulas have been drawn that this piece shows as their source."""
        formulas = self.setting.formulas
        return any(not formulas.is_pending(tex, size, display=display) for tex, size, display in self.waiting)

    @property
    def boxes(self) -> Iterable[TextBox]:
        """The texts that are laid out with the piece."""
        return ()

    @property
    def content(self) -> QRectF:
        """Where the content lies within the piece."""
        left = 0 if self.is_right_to_left else self._indent
        return QRectF(left, self.above, self.width - self._indent, self.height - self.above)

    @property
    def is_right_to_left(self) -> bool:
        return False

    def draw(self, painter: QPainter, marks: Sequence[Mark], clip: QRectF, shift: float = 0.0) -> None:
        """Draw the piece with its upper left corner at the painter's origin."""
        self._draw_containers(painter)
        self._draw_content(painter, self.content.topLeft(), marks, clip, shift)

    # -- for selecting and finding; places are within the piece

    @property
    def length(self) -> int:
        """The text's length in UTF-16 units."""
        return 0

    @property
    def letters(self) -> str:
        """The text as it stands there, whose UTF-16 units are the positions: a formula that is drawn is one of them."""
        return ""

    @property
    def natural_width(self) -> int:
        """How wide the content is, when it may be wider than its room; then it can be scrolled."""
        return 0

    def position_at(self, place: QPointF, shift: float = 0.0) -> int:
        return 0

    def place_of(self, position: int, shift: float = 0.0) -> QRectF:
        return QRectF(self.content.topLeft(), self.content.size())

    def link_at(self, place: QPointF, shift: float = 0.0) -> str:
        return ""

    @property
    def links(self) -> tuple[str, ...]:
        return ()

    def text_between(self, start: int, end: int) -> str:
        return ""

    def word_at(self, position: int) -> tuple[int, int]:
        return position, position

    def move(self, position: int, operation: QTextCursor.MoveOperation) -> int | None:
        return None

    # -- what the kinds differ in

    def _lay_out_content(self, width: int) -> int:
        raise NotImplementedError

    def _draw_content(
        self, painter: QPainter, at: QPointF, marks: Sequence[Mark], clip: QRectF, shift: float
    ) -> None:
        raise NotImplementedError

    # -- containers

    @property
    def marker(self) -> str:
        """What stands before a list item's first piece, "" elsewhere."""
        item = self._innermost_item()
        if item is None or (self._known is not None and item.number in self._known):
            return ""
        if item.task is not None:
            return "☑" if item.task else "☐"
        if item.ordinal is not None:
            return f"{item.ordinal}."
        depth = sum(
            1
            for container in self.leaf.containers
            if container.kind is ContainerKind.ITEM and container.ordinal is None
        )
        return _BULLETS[(depth - 1) % len(_BULLETS)]

    def _innermost_item(self) -> Container | None:
        for container in reversed(self.leaf.containers):
            if container.kind is ContainerKind.ITEM:
                return container
        return None

    def _indent_of(self, container: Container) -> int:
        return self.setting.style.px(SPACE.item if container.kind is ContainerKind.ITEM else SPACE.quote)

    def _gap(self, previous: Leaf | None) -> int:
        style = self.setting.style
        if previous is None:
            return 0
        if previous.block == self.leaf.block:
            return 0
        if self.leaf.kind is LeafKind.HEADING:
            return style.px(SPACE.above_heading)
        if not self.leaf.gap:
            return style.px(SPACE.between_items)
        return style.px(SPACE.between_blocks)

    def _draw_containers(self, painter: QPainter) -> None:
        style = self.setting.style
        mirrored = self.is_right_to_left
        left = 0
        for container in self.leaf.containers:
            if container.kind is ContainerKind.QUOTE:
                joined = self._known is not None and container.number in self._known
                top = 0 if joined else self.above
                bar = style.px(SPACE.bar)
                x = self.width - left - bar if mirrored else left
                painter.fillRect(QRectF(x, top, bar, self.height - top), QColor(style.colours.border))
            left += self._indent_of(container)
        if not self.marker:
            return
        room = style.px(SPACE.item) - style.px(SPACE.small + SPACE.hair)
        x = (
            self.width - self._indent + style.px(SPACE.small + SPACE.hair)
            if mirrored
            else self._indent - style.px(SPACE.item)
        )
        painter.setPen(QColor(style.colours.secondary))
        painter.setFont(style.body)
        flag = Qt.AlignmentFlag
        flags = (flag.AlignLeft if mirrored else flag.AlignRight) | flag.AlignAbsolute | flag.AlignTop
        more = max(0.0, style.body_metrics.horizontalAdvance(self.marker) - room)
        box = QRectF(x if mirrored else x - more, self.above, room + more, style.line_height)
        painter.drawText(box, flags.value | Qt.TextFlag.TextDontClip.value, self.marker)


class BoxPiece(Piece):
    """A piece whose content is one box of text."""

    _box: TextBox | LongLines

    @property
    def boxes(self) -> Iterable[TextBox]:
        return (self._box,) if isinstance(self._box, TextBox) else ()

    def _at(self, at: QPointF, shift: float) -> QPointF:
        """Where the box lies when the content begins at a place and is scrolled to the side."""
        return at

    @property
    def length(self) -> int:
        return self._box.length

    @property
    def letters(self) -> str:
        return self._box.letters

    def position_at(self, place: QPointF, shift: float = 0.0) -> int:
        return self._box.position_at(place - self._at(self.content.topLeft(), shift))

    def place_of(self, position: int, shift: float = 0.0) -> QRectF:
        return self._box.place_of(position).translated(self._at(self.content.topLeft(), shift))

    def link_at(self, place: QPointF, shift: float = 0.0) -> str:
        return self._box.link_at(place - self._at(self.content.topLeft(), shift))

    @property
    def links(self) -> tuple[str, ...]:
        return self._box.links

    def text_between(self, start: int, end: int) -> str:
        return self._box.text_between(start, end)

    def word_at(self, position: int) -> tuple[int, int]:
        return self._box.word_at(position)

    def move(self, position: int, operation: QTextCursor.MoveOperation) -> int | None:
        return self._box.move(position, operation)


class RulePiece(Piece):
    """A line across, or the place of an item that holds nothing."""

    def _lay_out_content(self, width: int) -> int:
        style = self.setting.style
        return style.px(SPACE.large) if self.leaf.kind is LeafKind.RULE else style.line_height

    def _draw_content(
        self, painter: QPainter, at: QPointF, marks: Sequence[Mark], clip: QRectF, shift: float
    ) -> None:
        if self.leaf.kind is LeafKind.RULE:
            middle = at.y() + (self.height - self.above) / 2
            line = QRectF(at.x(), round(middle), self.content.width(), 1)
            painter.fillRect(line, QColor(self.setting.style.colours.border))

    def text_between(self, start: int, end: int) -> str:
        return "---" if self.leaf.kind is LeafKind.RULE else ""
