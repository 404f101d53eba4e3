"""Which pages the settings have, in their order."""

from __future__ import annotations

import enum
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_pages.about import AboutPage
from bitnet_desktop.ui.settings_pages.appearance import AppearancePage
from bitnet_desktop.ui.settings_pages.engines import EnginesPage
from bitnet_desktop.ui.settings_pages.general import GeneralPage
from bitnet_desktop.ui.settings_pages.models import ModelsPage
from bitnet_desktop.ui.settings_pages.new_conversations import NewConversationsPage
from bitnet_desktop.ui.settings_pages.page import SettingsPage
from bitnet_desktop.ui.settings_pages.privacy import PrivacyPage
from bitnet_desktop.ui.settings_pages.replies import RepliesPage
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings


class PageKind(enum.Enum):
    """A page, by the name of its icon."""

    GENERAL = "settings-general"
    APPEARANCE = "settings-appearance"
    REPLIES = "settings-replies"
    NEW_CONVERSATIONS = "sliders"
    MODELS = "settings-models"
    ENGINES = "settings-engines"
    PRIVACY = "settings-privacy"
    ABOUT = "settings-about"

    @property
    def icon(self) -> str:
        return str(self.value)


def page_words(kind: PageKind) -> str:
    """What a page is called in the list."""
    translate = QCoreApplication.translate
    match kind:
        case PageKind.GENERAL:
            return translate("SettingsPages", "General")
        case PageKind.APPEARANCE:
            return translate("SettingsPages", "Appearance")
        case PageKind.REPLIES:
            return translate("SettingsPages", "Replies")
        case PageKind.NEW_CONVERSATIONS:
            return translate("SettingsPages", "New conversations")
        case PageKind.MODELS:
            return translate("SettingsPages", "Models and folders")
        case PageKind.ENGINES:
            return translate("SettingsPages", "Engines")
        case PageKind.PRIVACY:
            return translate("SettingsPages", "Privacy")
        case PageKind.ABOUT:
            return translate("SettingsPages", "About")


def page_maker(
    kind: PageKind, look: Look, preferences: Preferences, around: Surroundings, commands: Commands
) -> Callable[[QWidget], SettingsPage]:
    """Makes a page when it is needed."""

    def make(parent: QWidget) -> SettingsPage:
        match kind:
            case PageKind.GENERAL:
                return GeneralPage(look, preferences, around, parent)
            case PageKind.APPEARANCE:
                return AppearancePage(look, preferences, parent)
            case PageKind.REPLIES:
                return RepliesPage(look, preferences, parent)
            case PageKind.NEW_CONVERSATIONS:
                return NewConversationsPage(look, preferences, parent)
            case PageKind.MODELS:
                return ModelsPage(look, preferences, around, parent)
            case PageKind.ENGINES:
                return EnginesPage(look, preferences, around, parent)
            case PageKind.PRIVACY:
                return PrivacyPage(look, preferences, around, commands, parent)
            case PageKind.ABOUT:
                return AboutPage(look, around, commands, parent)

    return make
