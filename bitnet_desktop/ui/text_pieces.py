"""Pieces of running text: paragraphs and headings, and formulas on lines of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from bitnet_desktop.chat.leaves import Leaf, LeafKind, Span
from bitnet_desktop.chat.markdown_inline import has_markup
from bitnet_desktop.ui.pieces import BoxPiece, Setting, drawing, fill, grown
from bitnet_desktop.ui.text_box import JOINER, Mark, TextBox
from bitnet_desktop.ui.tokens import SPACE

_PLAIN = Span(0, 0)


class TextPiece(BoxPiece):
    """A paragraph, a heading, or text that is shown as it is."""

    _box: TextBox

    def __init__(self, leaf: Leaf, previous: Leaf | None, setting: Setting, *, literal: bool = False) -> None:
        super().__init__(leaf, previous, setting)
        self._literal = literal
        self._takes_words = False
        self._is_whole = True  # the end of the text changes nothing
        self._box = self._filled()

    def _filled(self) -> TextBox:
        style, leaf = self.setting.style, self.leaf
        self.waiting.clear()
        font = style.headings[leaf.level - 1] if leaf.kind is LeafKind.HEADING else style.body
        box = TextBox(font, style.paragraph)
        if self._literal:
            box.add(leaf.text, style.format_of(_PLAIN))
        else:
            inline, self._takes_words, self._is_whole = grown(leaf, leaf.text, self.setting)
            scale = font.pointSizeF() / max(1.0, style.body.pointSizeF())
            fill(box, inline, self.setting, style.formula_size * scale, self.waiting)
        return box

    def update(self, leaf: Leaf) -> bool:
        if leaf == self.leaf:
            return True
        if (
            leaf.kind is not self.leaf.kind
            or leaf.containers != self.leaf.containers
            or leaf.gap != self.leaf.gap
        ):
            return False
        if leaf.level != self.leaf.level:
            return False
        old, self.leaf = self.leaf, leaf
        more = leaf.text[len(old.text) :]
        if self._is_whole and leaf.text == old.text:
            return True
        # With what stands before it: "://" may come sign by sign.
        joined = old.text[-2:] + more
        is_plain = not has_markup(joined) and JOINER not in more
        if self._takes_words and leaf.text.startswith(old.text) and is_plain:
            if more:
                self.same_above = self.above + self._box.last_line_top
                self._box.add(more, self.setting.style.format_of(_PLAIN))
            return True
        self.same_above = 0
        self._box = self._filled()
        return True

    @property
    def is_right_to_left(self) -> bool:
        return self._box.is_right_to_left

    @property
    def widest_line(self) -> int:
        """The width that the text fills."""
        return self._box.widest_line

    def _lay_out_content(self, width: int) -> int:
        return self._box.set_width(width)

    def _draw_content(
        self, painter: QPainter, at: QPointF, marks: Sequence[Mark], clip: QRectF, shift: float
    ) -> None:
        self._box.draw(painter, at, self.setting.palette, marks, clip)


class FormulaPiece(BoxPiece):
    """A formula on a line of its own; its source, where it cannot be drawn or is not drawn yet."""

    _box: TextBox

    def __init__(self, leaf: Leaf, previous: Leaf | None, setting: Setting) -> None:
        super().__init__(leaf, previous, setting)
        style = setting.style
        self._box = TextBox(style.body, style.paragraph)
        source = f"$${leaf.text}$$"
        formula = drawing(setting, (leaf.text, style.formula_size, True), self.waiting)
        if formula is None:
            self._box.add(source, style.format_of(Span(0, 0)))
        else:
            self._box.add_formula(formula, source, setting.palette.text().color().name(), setting.ratio)

    @property
    def natural_width(self) -> int:
        return self._box.widest_line

    def _lay_out_content(self, width: int) -> int:
        self._box.unbound()
        return self._box.height + 2 * self.setting.style.px(SPACE.small)

    def _at(self, at: QPointF, shift: float) -> QPointF:
        spare = max(0.0, (self.content.width() - self._box.widest_line) / 2)
        return at + QPointF(spare - shift, self.setting.style.px(SPACE.small))

    def _draw_content(
        self, painter: QPainter, at: QPointF, marks: Sequence[Mark], clip: QRectF, shift: float
    ) -> None:
        painter.save()
        painter.setClipRect(QRectF(at, self.content.size()), Qt.ClipOperation.IntersectClip)
        self._box.draw(painter, self._at(at, shift), self.setting.palette, marks, clip)
        painter.restore()
