from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.conventions import KEYS, keys_of
from bitnet_desktop.ui.command_list import Section, all_commands, plain
from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.window_place import bring_back, keep_place, restore_place, screens_key


@pytest.fixture
def commands(qapp: QApplication) -> Iterator[Commands]:
    made = Commands(qapp)
    yield made
    made.deleteLater()


def _menus(window: MainWindow) -> list[QMenu]:
    return [action.menu() for action in window.menuBar().actions()]  # type: ignore[misc]


def test_every_command_is_in_its_menu_once(window: MainWindow) -> None:
    shown = [
        str(action.data()) for menu in _menus(window) for action in menu.actions() if not action.isSeparator()
    ]
    assert shown == [command.id for command in all_commands()]
    assert len(set(shown)) == len(shown)


def test_in_no_menu_two_words_are_chosen_by_one_letter() -> None:
    for section in Section:
        letters = [
            command.words[command.words.replace("&&", "__").index("&") + 1].lower()
            for command in all_commands()
            if command.section is section
        ]
        assert [letter for letter, count in Counter(letters).items() if count > 1] == [], section


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_no_two_commands_have_the_same_keys(system: str) -> None:
    ids = {command.id for command in all_commands()}
    assert set(KEYS) <= ids
    everything = [QKeySequence(keys) for command in ids for keys in keys_of(command, system)]
    assert all(keys.count() == 1 for keys in everything)
    assert len({keys.toString() for keys in everything}) == len(everything)


def test_macos_has_keys_of_its_own() -> None:
    assert keys_of("full-screen", "darwin") == ("Ctrl+Meta+F",)
    assert keys_of("full-screen", "linux") == ("F11",)
    assert keys_of("new", "darwin") == keys_of("new", "linux")
    assert keys_of("about", "darwin") == ()


def test_a_command_without_a_doer_cannot_be_chosen(commands: Commands) -> None:
    done: list[int] = []
    ran: list[str] = []
    commands.ran.connect(ran.append)
    commands.run("export")
    assert not commands.action("export").isEnabled()
    commands.on("export", lambda: done.append(1))
    commands.set_enabled("export", enabled=False)
    commands.run("export")
    commands.set_enabled("export", enabled=True)
    assert commands.can_run("export")
    commands.run("export")
    commands.on("export", lambda: done.append(2))
    commands.run("export")
    assert done == [1, 2]
    assert ran == ["export", "export"]


def test_of_several_one_is_in_force(window: MainWindow) -> None:
    commands = window.commands
    for command in ("theme-dark", "theme-light", "mode-full", "mode-live"):
        commands.run(command)
        group = commands.all[command].one_of
        ticked = [
            each.id
            for each in commands.all.values()
            if each.one_of == group and commands.action(each.id).isChecked()
        ]
        assert ticked == [command]
    assert window.settings.theme == "light"


def test_words_are_read_without_the_mark() -> None:
    assert plain("Save as P&DF…") == "Save as PDF…"
    assert plain("Fish && &chips") == "Fish & chips"
    names = {command.id: command.name for command in all_commands()}
    assert names["pdf"] == "Save as PDF"


def test_full_screen_and_back(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())


# -- the window's place


def test_each_set_up_of_screens_has_its_place(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setGeometry(10, 20, 400, 300)
    others = tuple((f"screen {number} 800x600+0+0", "AAEC") for number in range(20))
    places = keep_place(widget, (("", "AAED"), *others))
    assert places[0][0] == screens_key()
    assert len(places) < 20
    assert "" not in dict(places)
    widget.setGeometry(50, 60, 200, 200)
    restore_place(widget, places)
    assert widget.size() == QSize(400, 300)
    restore_place(widget, others)
    assert widget.size() == QSize(400, 300)


@pytest.mark.parametrize("corner", [QPoint(-5000, 100), QPoint(100, 9000), QPoint(100, -500)])
def test_a_window_that_nobody_could_reach_is_brought_back(qtbot: QtBot, corner: QPoint) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setGeometry(QRect(corner, QSize(4000, 300)))
    bring_back(widget)
    area = widget.screen().availableGeometry()
    assert area.contains(widget.geometry())


def test_a_window_that_is_half_in_sight_stays(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setGeometry(-100, 40, 400, 300)
    bring_back(widget)
    assert widget.pos() == QPoint(-100, 40)


def test_what_is_chosen_while_the_app_starts_is_done_when_somebody_can(commands: Commands) -> None:
    done: list[str] = []
    commands.hold()
    for command_id in ("find-everywhere", "rename", "quick"):
        assert commands.action(command_id).isEnabled()
        commands.run(command_id)
    commands.on("find-everywhere", lambda: done.append("find-everywhere"))
    commands.on("quick", lambda: done.append("quick"))
    commands.set_enabled("quick", enabled=False)
    assert done == []
    commands.let_go()
    assert done == ["find-everywhere"]
    assert [commands.can_run(each) for each in ("find-everywhere", "rename", "quick")] == [True, False, False]
    assert not commands.action("rename").isEnabled()
    commands.run("find-everywhere")
    assert done == ["find-everywhere"] * 2
