"""Everything that can be done by name, once: the menus, the list of commands and the list of keys are made from it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

translate = QCoreApplication.translate


class Section(enum.Enum):
    """Where commands belong together: one menu, and one part of the list of keys."""

    FILE = enum.auto()
    EDIT = enum.auto()
    VIEW = enum.auto()
    HELP = enum.auto()


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the app does. `id` is kept in the settings; `words` have "&" before the letter that chooses it.

    Of those with the same `one_of` exactly one is in force, and is ticked. `begins`: in the menu, a line stands before
    it. `role` is for macOS, which puts some commands where it always has them.
    """

    id: str
    words: str
    section: Section
    one_of: str = ""
    begins: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole

    @property
    def name(self) -> str:
        """The words without the mark of a letter, and without the dots that say that something is asked first."""
        return plain(self.words).removesuffix("…")


def plain(words: str) -> str:
    """Words of a menu as they are read: "&" marks a letter, and "&&" is one."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def section_words(section: Section) -> str:
    """A menu's title."""
    match section:
        case Section.FILE:
            return translate("Commands", "&File")
        case Section.EDIT:
            return translate("Commands", "&Edit")
        case Section.VIEW:
            return translate("Commands", "&View")
        case Section.HELP:
            return translate("Commands", "&Help")


def all_commands() -> tuple[Command, ...]:
    """Every command, in the order of the menus."""
    return (*_file(), *_edit(), *_view(), *_help())


def _file() -> tuple[Command, ...]:
    section, role = Section.FILE, QAction.MenuRole
    return (
        Command("new", translate("Commands", "&New conversation"), section),
        Command("quick", translate("Commands", "Quic&k prompt"), section),
        Command("open-model", translate("Commands", "&Open a GGUF file…"), section),
        Command("choose-engine", translate("Commands", "Choose an en&gine…"), section),
        Command("import", translate("Commands", "&Import conversations…"), section, begins=True),
        Command("import-threads", translate("Commands", "Import Jan’s &threads folder…"), section),
        Command("export", translate("Commands", "E&xport this conversation…"), section),
        Command("export-all", translate("Commands", "Export &all conversations…"), section),
        Command("print", translate("Commands", "&Print…"), section, begins=True),
        Command("pdf", translate("Commands", "Save as P&DF…"), section),
        Command("delete-all", translate("Commands", "Delete e&verything…"), section, begins=True),
        Command(
            "settings",
            translate("Commands", "&Settings…"),
            section,
            begins=True,
            role=role.PreferencesRole,
        ),
        Command("quit", translate("Commands", "&Quit"), section, begins=True, role=role.QuitRole),
    )


def _edit() -> tuple[Command, ...]:
    section = Section.EDIT
    return (
        Command("copy", translate("Commands", "&Copy"), section),
        Command("copy-reply", translate("Commands", "Copy the last &reply"), section),
        Command("select-all", translate("Commands", "Select &all"), section),
        Command("select-conversation", translate("Commands", "Select the w&hole conversation"), section),
        Command("find", translate("Commands", "&Find in the conversation"), section, begins=True),
        Command("find-everywhere", translate("Commands", "Search &in all conversations"), section),
        Command("find-next", translate("Commands", "Find &next"), section),
        Command("find-previous", translate("Commands", "Find &previous"), section),
        Command("answer-again", translate("Commands", "Answ&er again"), section, begins=True),
        Command("answer-again-with", translate("Commands", "Answer again wi&th…"), section),
        Command("rename", translate("Commands", "Rename the con&versation"), section, begins=True),
        Command("generation", translate("Commands", "&Generation settings…"), section),
        Command("write", translate("Commands", "&Write a message"), section, begins=True),
        Command("stop", translate("Commands", "&Stop"), section),
    )


def _view() -> tuple[Command, ...]:
    section = Section.VIEW
    return (
        Command("sidebar", translate("Commands", "Side &bar"), section),
        Command(
            "mode-full",
            translate("Commands", "Replies: &full, when complete"),
            section,
            one_of="mode",
            begins=True,
        ),
        Command("mode-live", translate("Commands", "Replies: l&ive, as they come"), section, one_of="mode"),
        Command(
            "mode-typing",
            translate("Commands", "Replies: &typing, character by character"),
            section,
            one_of="mode",
        ),
        Command(
            "theme-system",
            translate("Commands", "Colours of the &system"),
            section,
            one_of="theme",
            begins=True,
        ),
        Command("theme-light", translate("Commands", "Li&ght colours"), section, one_of="theme"),
        Command("theme-dark", translate("Commands", "&Dark colours"), section, one_of="theme"),
        Command("larger", translate("Commands", "&Larger"), section, begins=True),
        Command("smaller", translate("Commands", "S&maller"), section),
        Command("usual-size", translate("Commands", "&Usual size"), section),
        Command("latest", translate("Commands", "&Jump to latest"), section, begins=True),
        Command("full-screen", translate("Commands", "Full s&creen"), section),
    )


def _help() -> tuple[Command, ...]:
    section = Section.HELP
    return (
        Command("commands", translate("Commands", "All &commands"), section),
        Command("keys", translate("Commands", "&Keyboard shortcuts"), section),
        Command("new-version", translate("Commands", "Check for a new &version…"), section, begins=True),
        Command(
            "about",
            translate("Commands", "&About BitNet Desktop"),
            section,
            role=QAction.MenuRole.AboutRole,
        ),
    )
