"""How a conversation is set: fonts, formats and distances at one zoom in one colour scheme."""

from __future__ import annotations

import functools

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
)

from bitnet_desktop.chat.leaves import Span, Style
from bitnet_desktop.ui.code_colours import DARK_CODE, LIGHT_CODE, CodeColours
from bitnet_desktop.ui.even_letters import EvenLetters
from bitnet_desktop.ui.tokens import SPACE, TYPE, Colours

ZOOMS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)  # per cent


def next_zoom(zoom: int, steps: int) -> int:
    """A step larger (1) or smaller (-1) than a zoom in per cent; 0 gives the usual size."""
    if not steps:
        return 100
    if steps > 0:
        return next((size for size in ZOOMS if size > zoom), ZOOMS[-1])
    return next((size for size in reversed(ZOOMS) if size < zoom), ZOOMS[0])


class ReadingStyle:
    """Made anew when the zoom, the colours or the system's font change; never changed itself."""

    def __init__(self, font: QFont, colours: Colours, zoom: int) -> None:
        self.colours = colours
        self.code_colours: CodeColours = DARK_CODE if colours.dark else LIGHT_CODE
        self.zoom = zoom
        self._scale = zoom / 100
        self._base = font
        self.body = self._font(TYPE.body)
        self.strong = self._font(TYPE.body, strong=True)
        self.small = self._font(TYPE.small)
        self.small_strong = self._font(TYPE.small, strong=True)
        self.code = self._code_font()
        self.headings = tuple(self._font(TYPE.body * scale, strong=True) for scale in TYPE.headings)
        self.body_metrics = QFontMetricsF(self.body)
        self.code_metrics = QFontMetricsF(self.code)
        self.small_metrics = QFontMetricsF(self.small)
        self.line_height = round(self.body_metrics.height()) + SPACE.line
        self.code_line_height = round(self.code_metrics.height()) + SPACE.hair
        # TeX counts in units of its font's size, which is that of the text around a formula.
        self.formula_size = self.body_metrics.height() / 1.2
        self.letter = self.body_metrics.averageCharWidth()
        self.text_palette = self._palette(colours.text)
        self.quiet_palette = self._palette(colours.secondary)
        self.paragraph = self._block_format(SPACE.line)
        self.code_paragraph = self._block_format(SPACE.hair)
        self.selected = QTextCharFormat()
        self.selected.setBackground(QColor(colours.selection))
        self.selected.setForeground(QColor(colours.on_selection))
        self._formats: dict[tuple[int, bool], QTextCharFormat] = {}

    def px(self, distance: float) -> int:
        """A distance of the tokens at this zoom."""
        return max(1, round(distance * self._scale))

    @functools.cached_property
    def even_letters(self) -> EvenLetters:
        """Those of the code; only who has very long lines pays for them."""
        return EvenLetters(self.code)

    @property
    def column(self) -> int:
        """The widest line of text."""
        return self.px(SPACE.column)

    def format_of(self, span: Span) -> QTextCharFormat:
        """How a span is set; one object for all spans that look the same."""
        key = (span.style.value, bool(span.link))
        made = self._formats.get(key)
        if made is None:
            made = self._formats[key] = self._char_format(span.style, is_link=bool(span.link))
        return made

    def _char_format(self, style: Style, *, is_link: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        if Style.EMPHASIS in style:
            made.setFontItalic(True)
        if Style.STRONG in style:
            made.setFontWeight(QFont.Weight.DemiBold)
        if Style.STRIKE in style:
            made.setFontStrikeOut(True)
        if Style.CODE in style:
            made.setFontFamilies(self.code.families())
            made.setFontPointSize(self.code.pointSizeF())
            made.setBackground(QColor(self.colours.raised))
        if is_link:
            made.setForeground(QColor(self.colours.accent))
            made.setFontUnderline(True)
        return made

    def _font(self, scale: float, *, strong: bool = False) -> QFont:
        font = QFont(self._base)
        font.setPointSizeF(font.pointSizeF() * scale * self._scale)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _code_font(self) -> QFont:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self._base.pointSizeF() * TYPE.code * self._scale)
        if not font.families():
            font.setFamilies([font.family()])
        font.setStyleHint(QFont.StyleHint.Monospace)
        return font

    def _palette(self, colour: str) -> QPalette:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(colour))
        return palette

    def _block_format(self, distance: int) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(self.px(distance), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        return made
