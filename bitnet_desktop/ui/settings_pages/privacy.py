"""What the app was ever connected to, whom it trusts, and how everything is deleted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QWidget

from bitnet_desktop.models.connections import Connection
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import ButtonRow, OptionRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_pages.page import SettingsPage
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings
from bitnet_desktop.ui.version_check import PURPOSE
from bitnet_desktop.words import say_number

_MOST_SHOWN = 50


class PrivacyPage(SettingsPage):
    """Connections, links, deleting."""

    def __init__(
        self, look: Look, preferences: Preferences, around: Surroundings, commands: Commands, parent: QWidget
    ) -> None:
        super().__init__(look, parent)
        self._preferences = preferences
        self._around = around
        self._commands = commands
        self.add_words(
            self.tr(
                "What you write stays on this computer: models run here, and nothing is reported to anybody. The app "
                "opens a connection only when you ask for one."
            )
        )
        self._connections = self.add_card(self.tr("Connections that this app has made"))
        card = self.add_card(self.tr("Links in conversations"))
        self._sites = ButtonRow(
            look, self.tr("Sites that open without a question"), "", [self.tr("Ask again for all")], card
        )
        card.add(self._sites)
        card = self.add_card(self.tr("Conversations"))
        self._delete = ButtonRow(
            look,
            self.tr("Delete everything"),
            self.tr("All conversations and all copies of them, for good. Models and settings stay."),
            [self.tr("Delete everything…")],
            card,
        )
        card.add(self._delete)
        self._sites.buttons[0].clicked.connect(self._forget_sites)
        self._delete.buttons[0].clicked.connect(self._delete_all)
        preferences.changed.connect(self._on_changed)
        self._show_sites(preferences.settings)

    def opened(self) -> None:
        """There may have been connections meanwhile."""
        self._delete.buttons[0].setEnabled(self._commands.can_run("delete-all"))
        self._connections.empty()
        try:
            connections = sorted(self._around.connections(), key=lambda each: each.time, reverse=True)
        except OSError as error:
            self._add_words_only(self.tr("The list of them cannot be read."), error.strerror or str(error))
            self.rows_changed.emit()
            return
        for each in connections[:_MOST_SHOWN]:
            self._add_connection(each)
        if not connections:
            self._add_words_only(self.tr("Never"), self.tr("No connection was ever made from here."))
        elif len(connections) > _MOST_SHOWN:
            words = self.tr("{count} earlier ones").replace(
                "{count}", say_number(len(connections) - _MOST_SHOWN)
            )
            self._add_words_only(words, "")
        self.rows_changed.emit()

    def _add_connection(self, connection: Connection) -> None:
        moment = QDateTime.fromSecsSinceEpoch(int(connection.time.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        self._add_words_only(connection.host, f"{when}\n{self._purpose(connection.purpose)}")

    def _purpose(self, purpose: str) -> str:
        """What a connection was for. The file has its own names, and may have some of a newer version."""
        words = {PURPOSE: self.tr("Whether there is a new version")}
        return words.get(purpose, purpose)

    def _add_words_only(self, words: str, about: str) -> None:
        row = OptionRow(self.look, words, about, self._connections)
        row.without_reset()
        self._connections.add(row)

    def _delete_all(self) -> None:
        self._commands.run("delete-all")

    def _forget_sites(self) -> None:
        self._preferences.use(replace(self._preferences.settings, trusted_sites=()))

    def _on_changed(self, before: Settings, now: Settings) -> None:
        if now.trusted_sites != before.trusted_sites:
            self._show_sites(now)

    def _show_sites(self, settings: Settings) -> None:
        none = self.tr("None: before a link is opened, you are always asked.")
        self._sites.set_about(", ".join(sorted(settings.trusted_sites)) or none)
        self._sites.buttons[0].setEnabled(bool(settings.trusted_sites))
