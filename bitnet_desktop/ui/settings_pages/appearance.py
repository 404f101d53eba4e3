"""Colours, size and language."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from bitnet_desktop.settings import LANGUAGES
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import ChoiceRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.reading_style import ZOOMS
from bitnet_desktop.ui.settings_pages.page import SettingsPage, Ties


class AppearancePage(SettingsPage):
    """How the app looks, and the language it speaks."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(look, parent)
        ties = Ties(preferences, self)
        card = self.add_card()
        theme = ChoiceRow(
            look,
            self.tr("Colours"),
            self.tr("Light or dark; high contrast follows the system."),
            (
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ),
            card,
        )
        zoom = ChoiceRow(
            look,
            self.tr("Size of the conversation"),
            self.tr("The rest follows the size of text that is set in the system."),
            [(each, self._percent(each)) for each in ZOOMS],
            card,
        )
        language = ChoiceRow(
            look,
            self.tr("Language"),
            self.tr("Of menus and messages; a model answers in the language it is asked in."),
            [(each, self._language(each)) for each in LANGUAGES],
            card,
        )
        card.add(theme)
        card.add(zoom)
        card.add(language)
        ties.tie(theme, "theme")
        ties.tie(zoom, "zoom")
        ties.tie(language, "language")

    def _percent(self, zoom: int) -> str:
        return self.tr("{number} %").replace("{number}", QLocale().toString(zoom))

    def _language(self, code: str) -> str:
        """Each language in its own words: who reads only that one must find it."""
        if not code:
            return self.tr("As the system")
        name = QLocale(code).nativeLanguageName()
        return name[:1].upper() + name[1:]
