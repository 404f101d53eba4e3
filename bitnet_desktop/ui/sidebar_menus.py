"""What can be done with conversations and folders, as menus that are made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from bitnet_desktop.storage.records import Folder, Summary
from bitnet_desktop.ui.one_line import one_line

translate = QCoreApplication.translate

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the menus lead to. All but `new`, `move_to` and `new_folder` are about what is selected."""

    new: Callable[[], object]
    rename: Callable[[], object]
    delete: Callable[[], object]
    duplicate: Callable[[], object]
    export: Callable[[], object]
    pin: Callable[[bool], object]
    move_to: Callable[[str | None], object]
    new_folder: Callable[[], object]


def conversation_menu(
    parent: QWidget, chosen: Sequence[Summary], folders: Sequence[Folder], deeds: Deeds
) -> QMenu:
    """The menu of one conversation, or of several that are selected."""
    menu = _menu(parent)
    is_one = len(chosen) == 1
    if is_one:
        _add(menu, translate("Sidebar", "&Rename"), deeds.rename, "F2")
    if all(summary.pinned for summary in chosen):
        _add(menu, translate("Sidebar", "Un&pin"), lambda: deeds.pin(False))
    else:
        _add(menu, translate("Sidebar", "&Pin"), lambda: deeds.pin(True))
    move = menu.addMenu(translate("Sidebar", "&Move to"))
    places = {summary.folder for summary in chosen}
    place = places.pop() if len(places) == 1 else ""
    _add_place(move, translate("Sidebar", "No folder"), None, place, deeds)
    for folder in folders:
        _add_place(move, _folder_name(folder), folder.id, place, deeds)
    move.addSeparator()
    _add(move, translate("Sidebar", "&New folder…"), deeds.new_folder)
    if is_one:
        _add(menu, translate("Sidebar", "D&uplicate"), deeds.duplicate)
    _add(menu, translate("Sidebar", "&Export…"), deeds.export)
    menu.addSeparator()
    _add(menu, translate("Sidebar", "&Delete"), deeds.delete, translate("Sidebar", "Del"))
    return menu


def folder_menu(parent: QWidget, deeds: Deeds) -> QMenu:
    """The menu of a folder."""
    menu = _menu(parent)
    _add(menu, translate("Sidebar", "&Rename"), deeds.rename, "F2")
    _add(menu, translate("Sidebar", "&New folder…"), deeds.new_folder)
    menu.addSeparator()
    words = translate("Sidebar", "&Delete folder, keep conversations")
    _add(menu, words, deeds.delete, translate("Sidebar", "Del"))
    return menu


def empty_menu(parent: QWidget, deeds: Deeds) -> QMenu:
    """The menu of the room where nothing is."""
    menu = _menu(parent)
    _add(menu, translate("Sidebar", "New &conversation"), deeds.new)
    _add(menu, translate("Sidebar", "&New folder…"), deeds.new_folder)
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(menu: QMenu, words: str, do: Callable[[], object], keys: str = "") -> QAction:
    # The keys only remind: the list itself knows them, and a shortcut here would be in force only while the menu is.
    action = menu.addAction(f"{words}\t{keys}" if keys else words)
    action.triggered.connect(lambda _=False: do())
    return action


def _add_place(menu: QMenu, words: str, goal: str | None, place: str | None, deeds: Deeds) -> None:
    action = _add(menu, words, lambda: deeds.move_to(goal))
    action.setCheckable(True)
    action.setChecked(goal == place)
    action.setEnabled(goal != place)


def _folder_name(folder: Folder) -> str:
    name = one_line(folder.name)
    shown = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
    # In a menu "&" would underline a letter.
    return shown.replace("&", "&&") or translate("Sidebar", "Folder without a name")
