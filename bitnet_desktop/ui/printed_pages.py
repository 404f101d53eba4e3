"""Puts pieces of HTML onto pages, for a printer or a PDF. It may run in any thread, and loads nothing."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)

from bitnet_desktop.ui.formula import Formula
from bitnet_desktop.ui.printed_pieces import POINT as _POINT
from bitnet_desktop.ui.printed_pieces import PrintedPiece
from bitnet_desktop.ui.tokens import LIGHT, PAPER, SPACE

_DPI = 96.0
_SHARP = 4.0  # pixels of a picture for one of the layout
_METRES = 39.37007874  # inches


@dataclass(frozen=True, slots=True)
class PrintedHead:
    """What stands on top of the first page, and `footer` with {page} at the foot of each."""

    title: str
    moment: str
    footer: str


@dataclass(frozen=True, slots=True)
class PrintedFonts:
    """The families of the app's text and code; they must be asked for in the window's thread."""

    body: tuple[str, ...]
    code: tuple[str, ...]


class _Document(QTextDocument):
    """A document that never opens a file or an address."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        return None


class Pages:
    """Writes pieces from top to bottom, page after page, and breaks only between lines."""

    def __init__(
        self, device: QPagedPaintDevice, painter: QPainter, head: PrintedHead, fonts: PrintedFonts
    ) -> None:
        self._device = device
        self._painter = painter
        self._head = head
        self._fonts = fonts
        area = device.pageLayout().paintRectPoints()
        self._width = area.width() * _POINT
        self._bottom = area.height() * _POINT - PAPER.footer
        # A layout is measured for this image, so that it is the same on every system and device.
        self._reference = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        self._reference.setDotsPerMeterX(round(_DPI * _METRES))
        self._reference.setDotsPerMeterY(round(_DPI * _METRES))
        scale = painter.device().logicalDpiX() / _DPI
        painter.scale(scale, scale)
        self._y = 0.0
        self.number = 1
        self._foot()

    def add(self, piece: PrintedPiece, *, gap: float) -> None:
        """Write one piece, `gap` below the one before."""
        document = self._document(piece)
        size = document.size()
        # A table with more columns than the page is wide.
        shrink = min(1.0, self._width / size.width())
        if self._y > 0:
            self._y += gap
        needed = PAPER.kept_together + size.height() * shrink if piece.is_heading else 0.0
        if self._y + needed > self._bottom:
            self._turn()
        done = 0.0
        breaks = [*_breaks(document), size.height()]
        while done < size.height():
            room = (self._bottom - self._y) / shrink
            fitting = [place for place in breaks if done < place <= done + room]
            if not fitting and self._y > 0:
                self._turn()
                continue
            # One line that is higher than a page is cut, as there is no other way.
            end = fitting[-1] if fitting else done + room
            self._draw(document, done, end, shrink)
            self._y += (end - done) * shrink
            done = end
            if done < size.height():
                self._turn()

    def _document(self, piece: PrintedPiece) -> QTextDocument:
        document = _Document()
        document.setUndoRedoEnabled(False)
        document.documentLayout().setPaintDevice(self._reference)
        document.setDefaultFont(_font(self._fonts.body, PAPER.body))
        document.setDefaultStyleSheet(_style(self._fonts))
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setTextWidth(self._width)
        for name, formula in piece.formulas.items():
            picture = self._picture(formula)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
        document.setHtml(piece.html)
        return document

    def _picture(self, formula: Formula) -> QImage:
        """A formula, with room above or below it so that it stands on the line where Qt centres a picture."""
        half = QFontMetricsF(_font(self._fonts.body, PAPER.body), self._reference).xHeight() / 2
        shift = 2 * (formula.height - formula.baseline) + half - formula.height
        drawn = formula.image(LIGHT.text, _SHARP)
        room = QSizeF(formula.width, formula.height + abs(shift)) * _SHARP
        made = QImage(room.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        made.setDevicePixelRatio(_SHARP)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.drawImage(QPointF(0, max(0.0, shift)), drawn)
        painter.end()
        return made

    def _draw(self, document: QTextDocument, start: float, end: float, shrink: float) -> None:
        painter = self._painter
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        context.palette = palette
        context.clip = QRectF(0, start, document.size().width(), end - start)
        painter.save()
        painter.translate(QPointF(0, self._y))
        painter.scale(shrink, shrink)
        painter.translate(QPointF(0, -start))
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _turn(self) -> None:
        self._device.newPage()
        self.number += 1
        self._y = 0.0
        self._foot()

    def _foot(self) -> None:
        painter = self._painter
        font = _font(self._fonts.body, PAPER.small)
        metrics = QFontMetricsF(font, self._reference)
        page = self._head.footer.replace("{page}", str(self.number))
        room = QRectF(0, self._bottom, self._width, PAPER.footer)
        taken = metrics.horizontalAdvance(page) + SPACE.huge
        title = metrics.elidedText(self._head.title, Qt.TextElideMode.ElideRight, self._width - taken)
        # The painter's device has another resolution: the size is given in pixels of ours.
        font.setPixelSize(round(PAPER.small * _POINT))
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.secondary))
        low = Qt.AlignmentFlag.AlignBottom
        painter.drawText(room, low | Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(room, low | Qt.AlignmentFlag.AlignRight, page)


def write_pages(
    device: QPagedPaintDevice,
    pieces: Iterable[PrintedPiece],
    head: PrintedHead,
    fonts: PrintedFonts,
    wanted: Callable[[], bool],
) -> int:
    """Write everything; returns the number of pages, or 0 if the device refused or `wanted` said no in between."""
    painter = QPainter()
    if not painter.begin(device):
        return 0
    try:
        pages = Pages(device, painter, head, fonts)
        pages.add(PrintedPiece(_head_html(head), is_heading=True), gap=0)
        for piece in pieces:
            if not wanted():
                return 0
            between = PAPER.between_messages if piece.begins else PAPER.between_blocks
            pages.add(piece, gap=0 if piece.follows else between)
    finally:
        ended = painter.end()
    return pages.number if ended else 0


def _head_html(head: PrintedHead) -> str:
    return f'<p class="title">{html.escape(head.title)}</p><p class="moment">{html.escape(head.moment)}</p>'


def _breaks(document: QTextDocument) -> list[float]:
    """Where a page may end: above each line, unless another one beside it (in a table) would be cut."""
    layout = document.documentLayout()
    lines: list[tuple[float, float]] = []
    block = document.begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).top() - block.layout().boundingRect().top()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            lines.append((top + line.y(), top + line.y() + line.height()))
        block = block.next()
    found: list[float] = []
    reached = float("-inf")
    for top, bottom in sorted(lines):
        if top >= reached - 0.01:
            found.append(top)
        reached = max(reached, bottom)
    return found


def _font(families: tuple[str, ...], points: float) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPointSizeF(points)
    # Letters keep their proportions at every resolution.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _style(fonts: PrintedFonts) -> str:
    code = ", ".join(f"'{family}'" for family in (*fonts.code, "monospace"))
    grey, text = LIGHT.secondary, LIGHT.text
    return f"""
    p, ul, ol, pre, blockquote {{ margin-top: 0; margin-bottom: {PAPER.between_blocks}px; }}
    p, li, td, th {{ color: {text}; }}
    blockquote p, blockquote li {{ color: {grey}; }}
    a {{ color: {text}; text-decoration: none; }}
    .h1, .h2, .h3, .h4, .h5, .h6 {{ font-weight: bold; }}
    .h1 {{ font-size: {PAPER.body * 1.4}pt; }} .h2 {{ font-size: {PAPER.body * 1.2}pt; }}
    .title {{ font-size: {PAPER.title}pt; font-weight: bold; }}
    .moment, .who, .file {{ color: {grey}; font-size: {PAPER.small}pt; margin-bottom: 0; }}
    .who {{ font-weight: bold; }}
    .said {{ white-space: pre-wrap; margin-bottom: 0; }}
    code, pre, .code {{ font-family: {code}; font-size: {PAPER.code}pt; }}
    pre, .code {{ white-space: pre-wrap; margin-bottom: 0; }}
    table.code td {{ background-color: {LIGHT.code}; padding: 0 {SPACE.small}px; }}
    table {{ border-collapse: collapse; }}
    th, td {{ padding: {SPACE.small}px; border: 1px solid {LIGHT.border}; }}
    table.code td {{ border: none; }}
    """
