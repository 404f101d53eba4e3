"""The menu bar: every command in the menu of its section."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar

from bitnet_desktop.ui.command_list import Section, section_words
from bitnet_desktop.ui.commands import Commands


def fill_menu_bar(bar: QMenuBar, commands: Commands) -> None:
    """Make the menus; where it is the system's custom, the system moves some commands into its own."""
    for section in Section:
        menu: QMenu = bar.addMenu(section_words(section))
        for command in commands.all.values():
            if command.section is section:
                if command.begins:
                    menu.addSeparator()
                menu.addAction(commands.action(command.id))
