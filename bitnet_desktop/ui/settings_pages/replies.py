"""How replies appear."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from bitnet_desktop.chat.pacing import MAX_DELAY_MS, DisplayMode
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import ChoiceRow, SliderRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_pages.page import SettingsPage, Ties

_STEP_MS = 5


class RepliesPage(SettingsPage):
    """The display mode, and the pace of typing."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(look, parent)
        ties = Ties(preferences, self)
        card = self.add_card()
        mode = ChoiceRow(
            look,
            self.tr("How a reply appears"),
            self.tr("Full: when it is complete. Live: as it comes. Typing: character by character."),
            (
                (DisplayMode.FULL, self.tr("Full")),
                (DisplayMode.LIVE, self.tr("Live")),
                (DisplayMode.TYPING, self.tr("Typing")),
            ),
            card,
        )
        self._delay = SliderRow(
            look,
            self.tr("Delay between characters"),
            self.tr("For Typing; 0 shows everything at once."),
            MAX_DELAY_MS,
            _STEP_MS,
            card,
        )
        card.add(mode)
        card.add(self._delay)
        ties.tie(mode, "display_mode")
        ties.tie_with(self._delay, "typing_delay_ms", self._show_delay)

    def _show_delay(self, delay_ms: int) -> None:
        words = self.tr("{number} ms").replace("{number}", QLocale().toString(delay_ms))
        self._delay.show_value(delay_ms, words if delay_ms else self.tr("At once"))
