"""Which pages the settings have, in their order."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping

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
from bitnet_desktop.ui.settings_pages.quick import QuickPage
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
    QUICK = "settings-quick"
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
        case PageKind.QUICK:
            return translate("SettingsPages", "Quick prompt")
        case PageKind.PRIVACY:
            return translate("SettingsPages", "Privacy")
        case PageKind.ABOUT:
            return translate("SettingsPages", "About")


def page_makers(
    look: Look, preferences: Preferences, around: Surroundings, commands: Commands
) -> Mapping[PageKind, Callable[[QWidget], SettingsPage]]:
    """Each makes a page when it is needed."""
    makers: Mapping[PageKind, Callable[[QWidget], SettingsPage]] = {
        PageKind.GENERAL: lambda parent: GeneralPage(look, preferences, around, parent),
        PageKind.APPEARANCE: lambda parent: AppearancePage(look, preferences, parent),
        PageKind.REPLIES: lambda parent: RepliesPage(look, preferences, parent),
        PageKind.NEW_CONVERSATIONS: lambda parent: NewConversationsPage(look, preferences, parent),
        PageKind.MODELS: lambda parent: ModelsPage(look, preferences, around, parent),
        PageKind.ENGINES: lambda parent: EnginesPage(look, preferences, around, parent),
        PageKind.QUICK: lambda parent: QuickPage(look, preferences, around, parent),
        PageKind.PRIVACY: lambda parent: PrivacyPage(look, preferences, around, commands, parent),
        PageKind.ABOUT: lambda parent: AboutPage(look, around, commands, parent),
    }
    return makers
