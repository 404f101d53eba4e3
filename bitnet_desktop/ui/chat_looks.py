"""How the messages of a view are set: their width, and the drawings and colours that come from the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.tokens import SPACE

# As in chat_area.py: not before there is a message.
if TYPE_CHECKING:
    from bitnet_desktop.ui.column import Column
    from bitnet_desktop.ui.font_search import FontSearch
    from bitnet_desktop.ui.formula import Formulas
    from bitnet_desktop.ui.highlight import Highlighter
    from bitnet_desktop.ui.message_facts import Surroundings
    from bitnet_desktop.ui.reading_style import ReadingStyle


class ChatLooks(QObject):
    """Makes what all messages share. `zoom` is in per cent."""

    laid_out_anew = Signal()  # formulas or fonts have come, whose messages have to be looked at again

    def __init__(
        self, area: QAbstractScrollArea, column: Callable[[], Column], look: Look, zoom: int
    ) -> None:
        super().__init__(area)
        self._area = area
        self._column = column
        self._look = look
        self.zoom = zoom
        self._made: tuple[Formulas, Highlighter] | None = None
        self._fonts: FontSearch | None = None

    @property
    def _makers(self) -> tuple[Formulas, Highlighter]:
        if self._made is None:
            from bitnet_desktop.ui.formula import Formulas
            from bitnet_desktop.ui.highlight import Highlighter

            self._made = Formulas(self), Highlighter(self)
            self._made[0].drawn.connect(self._on_formulas)
            self._made[1].highlighted.connect(self._on_highlighted)
        return self._made

    @property
    def formulas(self) -> Formulas:
        """Draws them in the background."""
        return self._makers[0]

    def forget_waiting(self) -> None:
        """Other messages are shown: what is still to be drawn and coloured is of those that are gone."""
        if self._made is not None:
            for maker in self._made:
                maker.forget_waiting()

    def surroundings(self) -> Surroundings:
        """What holds now."""
        from bitnet_desktop.ui.font_search import FontSearch
        from bitnet_desktop.ui.message_facts import Surroundings
        from bitnet_desktop.ui.reading_style import ReadingStyle

        if self._fonts is None:
            self._fonts = FontSearch(self)
            self._fonts.found.connect(self.laid_out_anew)
        style = ReadingStyle(QApplication.font(self._area), self._look.colours, self.zoom)
        ratio = self._area.devicePixelRatioF()
        width, mirrored = self.width(style), self._area.isRightToLeft()
        wants = self._want_colours
        return Surroundings(
            style, width, self.formulas, ratio, wants, is_mirrored=mirrored, fonts=self._fonts
        )

    def width(self, style: ReadingStyle) -> int:
        """Of the column of text, in pixels."""
        # The scroll bar's place is always kept: nothing is laid out anew when it comes.
        bar = self._area.verticalScrollBar().sizeHint().width()
        return max(style.px(SPACE.meter), min(style.column, self._area.width() - 2 * SPACE.margin - bar))

    def _on_formulas(self) -> None:
        if [layout for layout in self._column().made.values() if layout.redraw_formulas()]:
            self.laid_out_anew.emit()

    def _want_colours(self, message: str, block: int, code: str, language: str) -> None:
        self._makers[1].highlight((message, block), code, language)

    def _on_highlighted(self, key: object, stretches: object) -> None:
        if not isinstance(key, tuple) or not isinstance(stretches, tuple):
            return
        column = self._column()
        index = column.index_of(key[0])
        if index is not None and index in column.made:
            column.made[index].take_colours(key[1], stretches)
            self._area.viewport().update()
