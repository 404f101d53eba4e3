"""Text of bounded length, laid out: the smallest thing that the conversation is drawn from."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLayout,
    QTextOption,
)

from bitnet_desktop.ui.formula import Formula

LINE_BREAK = "\u2028"  # a break within a block; Qt's paragraphs would be blocks of their own
OBJECT = "\ufffc"
_UNBOUNDED = -1.0
JOINER, _BREAK_OF_CHAIN = "\u200d", "\u200b"
_MOST_JOINED = 16  # the largest family has three
# One that stands by itself between two others ends the chain; signs that change it do not.
_CHANGES = "\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_JOINED_CHAIN = re.compile(f"(?:[^{JOINER}\\s][{_CHANGES}]{{0,5}}{JOINER}){{{_MOST_JOINED}}}")
# Syriac, Thaana, N'Ko, Samaritan and Mandaic, with the signs and figures behind them, which Qt takes for the same
# script. For some of these Qt tries every font of the system, which takes a tenth of a second, and does it again for
# each of italics, bold and code; none of them has such letters.
_RARE = "\u0700-\u074f\u0780-\u086f"
_UPRIGHT = re.compile(f"([{_RARE}][{_RARE}\\W\\d_]*)")
_UPRIGHT_FIRST = re.compile(f"(\\A[{_RARE}\\W\\d_]+|[{_RARE}][{_RARE}\\W\\d_]*)")

Mark = tuple[int, int, QTextCharFormat]  # positions and what stands out there


class TextBox:
    """One block of text, or lines of code. Positions count UTF-16 units, as Qt does."""

    def __init__(self, font: QFont, paragraph: QTextBlockFormat, *, wraps: bool = True) -> None:
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(font)
        option = QTextOption()
        mode = QTextOption.WrapMode
        option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if wraps else mode.NoWrap)
        self._document.setDefaultTextOption(option)
        self._cursor = QTextCursor(self._document)
        self._cursor.setBlockFormat(paragraph)
        self._ends_upright = False
        self._links: list[tuple[int, int, str]] = []
        self._sources: dict[int, str] = {}  # of what is drawn instead of text, by position

    # -- writing

    def add(self, text: str, char_format: QTextCharFormat, link: str = "") -> None:
        """Put text at the end."""
        start = self._cursor.position()
        pattern = _UPRIGHT_FIRST if self._ends_upright else _UPRIGHT
        stretches = pattern.split(_shapeable(text).replace("\n", LINE_BREAK))
        for number, stretch in enumerate(stretches):
            if stretch:
                self._ends_upright = number % 2 == 1
                self._cursor.insertText(stretch, _upright(char_format) if self._ends_upright else char_format)
        if link:
            self._links.append((start, self._cursor.position(), link))

    def add_lines(self, text: str) -> None:
        """Put text at the end; each line becomes a block of its own."""
        self._cursor.insertText(_shapeable(text))

    def add_formula(self, formula: Formula, source: str, colour: str, ratio: float) -> None:
        """Put a drawing at the end; `source` is its text for those who copy it."""
        name = f"formula:{len(self._sources)}"
        # Qt sets an image on the line by the font's descent, or in the middle of it, where fractions belong.
        below = QFontMetricsF(self._document.defaultFont()).descent() - (formula.height - formula.baseline)
        drawn = formula.image(colour, ratio)
        image = QTextImageFormat()
        if below >= 0:
            drawn = _with_room_below(drawn, round(below * ratio))
            image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        else:
            image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), drawn)
        image.setName(name)
        image.setWidth(drawn.width() / drawn.devicePixelRatioF())
        image.setHeight(drawn.height() / drawn.devicePixelRatioF())
        self._sources[self._cursor.position()] = source
        self._cursor.insertImage(image)

    def start_writing(self) -> None:
        """What is added until `end_writing` is laid out once."""
        self._cursor.beginEditBlock()

    def end_writing(self) -> None:
        """See `start_writing`."""
        self._cursor.endEditBlock()

    def set_line_formats(self, line: int, formats: Sequence[QTextLayout.FormatRange]) -> None:
        """Colour one line of code; the layout stays as it is."""
        block = self._document.findBlockByNumber(line)
        block.layout().setFormats(formats)
        self._document.markContentsDirty(block.position(), block.length())

    def runs(self) -> Iterator[tuple[QFont, str]]:
        """The stretches of the text, each with its font."""
        block = self._document.begin()
        while block.isValid():
            at = block.begin()
            while not at.atEnd():
                fragment = at.fragment()
                yield fragment.charFormat().font().resolve(self._document.defaultFont()), fragment.text()
                at += 1
            block = block.next()

    # -- measuring

    @property
    def length(self) -> int:
        """In UTF-16 units."""
        return self._document.characterCount() - 1

    @property
    def is_right_to_left(self) -> bool:
        return self._document.firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft

    def set_width(self, width: float) -> int:
        """Lay the text out within a width; returns the height."""
        if self._document.textWidth() != width:
            self._document.setTextWidth(width)
        return self.height

    def unbound(self) -> int:
        """Lay the text out in lines of their own width; returns the widest, in whole pixels."""
        if self._document.textWidth() != _UNBOUNDED:
            self._document.setTextWidth(_UNBOUNDED)
        return math.ceil(self._document.idealWidth())

    @property
    def height(self) -> int:
        """In whole pixels."""
        return math.ceil(self._document.size().height())

    @property
    def last_line_top(self) -> int:
        """Where the last line of a box with one block begins: what is above stays as it is when text is added."""
        layout = self._document.firstBlock().layout()
        lines = layout.lineCount()
        return int(layout.position().y() + layout.lineAt(lines - 1).y()) if lines else 0

    @property
    def widest_line(self) -> int:
        """The width that the text fills, in whole pixels."""
        return math.ceil(self._document.idealWidth())

    def align(self, alignment: Qt.AlignmentFlag) -> None:
        """Where lines stand that are shorter than the width."""
        option = self._document.defaultTextOption()
        option.setAlignment(alignment)
        self._document.setDefaultTextOption(option)

    # -- drawing

    def draw(
        self, painter: QPainter, place: QPointF, palette: QPalette, marks: Iterable[Mark], clip: QRectF
    ) -> None:
        """Draw the text with its upper left corner at a place; `clip` is in the painter's coordinates."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = palette
        context.clip = clip.translated(-place)
        selections = []
        for start, end, char_format in marks:
            selection = QAbstractTextDocumentLayout.Selection()
            selection.cursor = QTextCursor(self._document)
            selection.cursor.setPosition(min(start, self.length))
            selection.cursor.setPosition(min(end, self.length), QTextCursor.MoveMode.KeepAnchor)
            selection.format = char_format
            selections.append(selection)
        if selections:
            context.selections = selections
        painter.translate(place)
        self._document.documentLayout().draw(painter, context)
        painter.translate(-place)

    # -- finding

    def position_at(self, place: QPointF) -> int:
        """The position nearest to a place."""
        return self._document.documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)

    def link_at(self, place: QPointF) -> str:
        """The address under a place, "" for none."""
        if not self._links:
            return ""
        position = self._document.documentLayout().hitTest(place, Qt.HitTestAccuracy.ExactHit)
        for start, end, link in self._links:
            if start <= position < end:
                return link
        return ""

    @property
    def links(self) -> tuple[str, ...]:
        """All addresses, in order."""
        return tuple(link for _, _, link in self._links)

    def place_of(self, position: int) -> QRectF:
        """Where the character at a position stands: its line's height, and no width."""
        block = self._document.findBlock(min(position, self.length))
        layout = block.layout()
        line = layout.lineForTextPosition(min(position, self.length) - block.position())
        if not line.isValid():
            return QRectF(layout.position(), QSizeF(0, self.height))
        # PySide gives the place, and the position that it belongs to; its stubs know only the second half of that.
        across: Any = line.cursorToX(min(position, self.length) - block.position())
        x = float(across[0])
        return QRectF(layout.position().x() + x, layout.position().y() + line.y(), 0, line.height())

    @property
    def letters(self) -> str:
        """The text whose UTF-16 units the positions count; a drawing is one of them."""
        return self._document.toRawText().replace(LINE_BREAK, "\n").replace("\u2029", "\n")

    @property
    def text(self) -> str:
        """All of the text, as it is copied."""
        return self.text_between(0, self.length)

    def text_between(self, start: int, end: int) -> str:
        """The text between two positions, as it is copied: formulas are their source."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(start, self.length))
        cursor.setPosition(min(end, self.length), QTextCursor.MoveMode.KeepAnchor)
        # Not selectedText(): it would turn no-break spaces into spaces. Positions are UTF-16 units.
        units = self._document.toRawText().encode("utf-16-le", "surrogatepass")
        text = units[2 * cursor.selectionStart() : 2 * cursor.selectionEnd()].decode("utf-16-le", "replace")
        inside = [source for at, source in sorted(self._sources.items()) if start <= at < end]
        pieces = text.split(OBJECT)
        if len(pieces) == len(inside) + 1:
            text = "".join(piece + source for piece, source in zip(pieces, [*inside, ""], strict=True))
        return text.replace(LINE_BREAK, "\n").replace("\u2029", "\n")

    def word_at(self, position: int) -> tuple[int, int]:
        """The word around a position, as a double click selects it."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(position, self.length))
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return cursor.selectionStart(), cursor.selectionEnd()

    def move(self, position: int, operation: QTextCursor.MoveOperation) -> int | None:
        """Where a key brings the cursor; None when it leaves this text."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(position, self.length))
        moved = cursor.movePosition(operation)
        return cursor.position() if moved else None


def _upright(char_format: QTextCharFormat) -> QTextCharFormat:
    """The same in the letters of usual text."""
    plain = QTextCharFormat(char_format)
    for which in (
        QTextFormat.Property.FontItalic,
        QTextFormat.Property.FontWeight,
        QTextFormat.Property.FontFamilies,
        QTextFormat.Property.FontFixedPitch,
        QTextFormat.Property.FontStyleHint,
    ):
        plain.clearProperty(which)
    return plain


def _shapeable(text: str) -> str:
    """The text with emoji that are joined without end cut into pieces: Qt shapes one as a whole, in quadratic time."""
    if text.count(JOINER) <= _MOST_JOINED:
        return text
    return _JOINED_CHAIN.sub(lambda match: match[0][:-1] + _BREAK_OF_CHAIN, text)


def _with_room_below(image: QImage, rows: int) -> QImage:
    """The image with empty rows of device pixels at its lower edge."""
    made = image.copy(0, 0, image.width(), image.height() + rows)
    made.setDevicePixelRatio(image.devicePixelRatioF())
    return made
