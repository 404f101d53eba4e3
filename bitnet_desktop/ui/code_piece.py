"""Some lines of a code block. A long block has many pieces, of which only those in sight are laid out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextCharFormat, QTextLayout

from bitnet_desktop.chat.leaves import Leaf
from bitnet_desktop.ui.code_tokens import Stretch
from bitnet_desktop.ui.long_lines import FOLD, LongLines, Shape, shape_of
from bitnet_desktop.ui.pieces import BoxPiece, Setting
from bitnet_desktop.ui.quick_highlight import quick_highlight
from bitnet_desktop.ui.text_box import Mark, TextBox
from bitnet_desktop.ui.tokens import SPACE


class CodePiece(BoxPiece):
    """Lines that are not wrapped, unless the reader wants it."""

    def __init__(self, leaf: Leaf, previous: Leaf | None, setting: Setting, *, wraps: bool) -> None:
        super().__init__(leaf, previous, setting)
        self.wraps = wraps
        self._shape = self._shape_of(leaf.text)
        self._box = self._filled()
        self._coloured = 0  # lines that have their colours
        self._is_final = False
        self._colour_quickly()

    def _shape_of(self, code: str) -> Shape:
        return Shape.WHOLE if self.wraps else shape_of(code, self.setting.style.even_letters)

    def _filled(self) -> TextBox | LongLines:
        style = self.setting.style
        if self._shape is Shape.PARTS:
            return LongLines(self.leaf.text, style.code, style.code_paragraph, style.even_letters)
        box = TextBox(style.code, style.code_paragraph, wraps=self.wraps or self._shape is Shape.FOLDED)
        if self._shape is Shape.FOLDED:
            # The first of what can be scrolled is at the left, whatever the direction of a line.
            box.align(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        box.add_lines(self.leaf.text)
        return box

    def update(self, leaf: Leaf) -> bool:
        if leaf == self.leaf:
            return True
        same_place = (leaf.block, leaf.part, leaf.language) == (
            self.leaf.block,
            self.leaf.part,
            self.leaf.language,
        )
        if not same_place or not leaf.text.startswith(self.leaf.text):
            return False
        more = leaf.text[len(self.leaf.text) :]
        self.leaf = leaf
        if more:
            shape = self._shape_of(leaf.text)
            if shape is self._shape:
                self._box.add_lines(more)
            else:
                self._shape, self._coloured = shape, 0
                self._box = self._filled()
        self._colour_quickly()
        return True

    def colour(self, stretches: Sequence[Stretch]) -> None:
        """Take the colours of the whole piece; places are code points of its text."""
        self._is_final = True
        starts = _line_starts(self.leaf.text)
        by_line: dict[int, list[Stretch]] = {}
        line = 0
        for stretch in stretches:
            while line + 1 < len(starts) and starts[line + 1] <= stretch.start:
                line += 1
            at = line
            while at < len(starts) and starts[at] < stretch.end:
                by_line.setdefault(at, []).append(stretch)
                at += 1
        for at, begin in enumerate(starts):
            end = starts[at + 1] - 1 if at + 1 < len(starts) else len(self.leaf.text)
            self._colour_line(at, self.leaf.text[begin:end], by_line.get(at, ()), begin)

    def _colour_quickly(self) -> None:
        """Colour the lines that are complete; the last one may still grow."""
        if self._is_final or not self.leaf.language:
            return
        whole = self.leaf.text.count("\n") + self.leaf.closed
        if self._coloured < whole:
            lines = self.leaf.text.split("\n")
            for at in range(self._coloured, whole):
                # What a line that goes on here would mean, is told by its beginning.
                begins = at > 0 or not self.leaf.continues
                found = quick_highlight(lines[at], self.leaf.language) if begins else ()
                self._colour_line(at, lines[at], found, 0)
            self._coloured = whole

    def _colour_line(self, at: int, text: str, stretches: Sequence[Stretch], begin: int) -> None:
        formats = []
        is_wide = not text.isascii()
        for stretch in stretches:
            start = max(0, stretch.start - begin)
            end = min(len(text), stretch.end - begin)
            if is_wide:
                start, end = _units(text[:start]), _units(text[:end])
            made = QTextLayout.FormatRange()
            made.start, made.length = start, end - start
            look = QTextCharFormat()
            look.setForeground(QColor(getattr(self.setting.style.code_colours, stretch.kind)))
            made.format = look
            formats.append(made)
        self._box.set_line_formats(at, formats)

    # -- the piece

    @property
    def natural_width(self) -> int:
        return 0 if self.wraps else self._box.widest_line + 2 * self._pad

    @property
    def header_height(self) -> int:
        """Of the strip with the language and the buttons; only the first piece has it."""
        return self.setting.style.px(SPACE.code_header) if self.is_first_part else 0

    @property
    def _pad(self) -> int:
        return self.setting.style.px(SPACE.large)

    def _lay_out_content(self, width: int) -> int:
        if isinstance(self._box, TextBox):
            if self.wraps:
                self._box.set_width(width - 2 * self._pad)
            elif self._shape is Shape.FOLDED:
                self._box.set_width(FOLD * self.setting.style.code_metrics.averageCharWidth())
            else:
                self._box.unbound()
        top = self.header_height if self.is_first_part else 0
        # Where a scroll bar may come, there is always room for it: nothing moves when it does.
        bottom = self._pad + self.setting.style.px(SPACE.small) if self.is_last_part else 0
        return top + self._box.height + bottom

    def _at(self, at: QPointF, shift: float) -> QPointF:
        return at + QPointF(self._pad - shift, self.header_height)

    def _draw_content(
        self, painter: QPainter, at: QPointF, marks: Sequence[Mark], clip: QRectF, shift: float
    ) -> None:
        style = self.setting.style
        frame = QRectF(at, self.content.size())
        painter.fillPath(self._outline(frame), QColor(style.colours.code))
        if style.colours.code == style.colours.window:
            self._draw_edge(painter, frame)
        if self.is_first_part:
            name = self.leaf.language or QCoreApplication.translate("Message", "text")
            painter.setFont(style.small)
            painter.setPen(QColor(style.colours.secondary))
            label = QRectF(at.x() + self._pad, at.y(), frame.width() / 2, self.header_height)
            flag = Qt.AlignmentFlag
            painter.drawText(label, (flag.AlignLeft | flag.AlignAbsolute | flag.AlignVCenter).value, name)
        painter.save()
        painter.setClipRect(
            frame.adjusted(style.px(SPACE.hair), 0, -style.px(SPACE.hair), 0), Qt.ClipOperation.IntersectClip
        )
        # What is marked ends at whole pixels, so that parts of a long line join without a seam.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._box.draw(painter, self._at(at, shift), self.setting.palette, marks, clip)
        painter.restore()

    def _draw_edge(self, painter: QPainter, frame: QRectF) -> None:
        """With high contrast only a line shows where the block is; its pieces have it at their outer sides."""
        above = 0 if self.is_first_part else -self._pad
        below = 0 if self.is_last_part else self._pad
        painter.save()
        painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
        painter.setPen(QColor(self.setting.style.colours.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = frame.adjusted(0.5, above + 0.5, -0.5, below - 0.5)
        painter.drawRoundedRect(edge, SPACE.radius, SPACE.radius)
        painter.restore()

    def _outline(self, frame: QRectF) -> QPainterPath:
        """Rounded where the block begins and ends, straight where pieces meet."""
        radius = SPACE.radius
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(frame, radius, radius)
        half = QRectF(frame.x(), frame.y(), frame.width(), min(frame.height(), radius))
        if not self.is_first_part:
            path.addRect(half)
        if not self.is_last_part:
            path.addRect(half.translated(0, frame.height() - half.height()))
        return path


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
