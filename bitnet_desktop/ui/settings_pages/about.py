"""What this app is made of, and where it keeps things."""

from __future__ import annotations

import platform
from functools import partial
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bitnet_desktop import __version__
from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import ButtonRow
from bitnet_desktop.ui.settings_pages.page import SettingsPage
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings


class AboutPage(SettingsPage):
    """Versions, licences, folders."""

    def __init__(self, look: Look, around: Surroundings, commands: Commands, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._around = around
        self._commands = commands
        card = self.add_card()
        self._version = ButtonRow(
            look, self.tr("BitNet Desktop {version}").format(version=__version__), "", [self.tr("Copy")], card
        )
        facts = (
            f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.machine()}"
        )
        self._version.set_about(facts)
        licences = ButtonRow(
            look,
            self.tr("Licences"),
            self.tr("Free software under the MIT licence, and the parts that are inside with theirs."),
            [self.tr("Show")],
            card,
        )
        card.add(self._version)
        card.add(licences)
        self._news = ButtonRow(
            look,
            self.tr("New version"),
            self.tr("Asked for only when you want it; until then nothing is connected to."),
            [self.tr("Look for one…")],
            card,
        )
        self._news.buttons[0].clicked.connect(self._look_for_version)
        card.add(self._news)
        card = self.add_card(self.tr("Folders"))
        for name, about, path in self._folders():
            row = ButtonRow(look, name, f"{about}\n{path}", [self.tr("Open")], card)
            row.buttons[0].clicked.connect(partial(around.open_folder, path))
            card.add(row)
        self._version.buttons[0].clicked.connect(self._copy_version)
        licences.buttons[0].clicked.connect(self._show_licences)

    def _folders(self) -> list[tuple[str, str, Path]]:
        folders = self._around.folders
        return [
            (self.tr("Settings"), self.tr("The settings file."), folders.settings),
            (self.tr("Data"), self.tr("Conversations, and daily copies of them."), folders.data),
            (self.tr("Models"), self.tr("Models that this app has fetched or optimised."), folders.models),
            (self.tr("Cache"), self.tr("What can be made again."), folders.cache),
            (
                self.tr("Logs"),
                self.tr("Troubles of the app; nothing that you or a model said."),
                folders.logs,
            ),
        ]

    def opened(self) -> None:
        """Whether a new version can be looked for."""
        self._news.setVisible(self._commands.can_run("new-version"))

    def _look_for_version(self) -> None:
        self._commands.run("new-version")

    def _copy_version(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._version.words}\n{self._version.about}")

    def _show_licences(self) -> None:
        self._commands.run("about")
