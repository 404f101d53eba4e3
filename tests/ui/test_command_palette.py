from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.conventions import KEYS, keys_of
from bitnet_desktop.ui.command_list import all_commands
from bitnet_desktop.ui.command_palette import CommandPalette
from bitnet_desktop.ui.fuzzy import fit
from bitnet_desktop.ui.key_sheet import KeySheet, place_keys
from bitnet_desktop.ui.key_words import keys_of_command
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.message_editor import MessageEditor


def _open(window: MainWindow) -> CommandPalette:
    editor = window.composer.findChildren(MessageEditor)[0]
    editor.setFocus()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(editor, Qt.Key.Key_P, held)
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    assert palette.isVisible()
    return palette


def _field(palette: CommandPalette) -> QLineEdit:
    field = palette.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


def _names(palette: CommandPalette) -> list[str]:
    tree = palette.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [item.text(0) for item in items if item is not None]


def test_a_few_letters_find_a_command_and_enter_does_it(window: MainWindow) -> None:
    palette = _open(window)
    assert "All commands" not in _names(palette)
    assert "Stop" not in _names(palette)
    QTest.keyClicks(_field(palette), "dark")
    assert _names(palette)[0] == "Dark colours"
    QTest.keyClick(_field(palette), Qt.Key.Key_Return)
    assert window.settings.theme == "dark"
    assert palette.isHidden()
    assert window.settings.recent_commands == ("theme-dark",)
    assert isinstance(QApplication.focusWidget(), MessageEditor)


def test_what_was_chosen_last_comes_first(window: MainWindow) -> None:
    for letters in ("light", "larger"):
        palette = _open(window)
        QTest.keyClicks(_field(palette), letters)
        QTest.keyClick(_field(palette), Qt.Key.Key_Return)
    palette = _open(window)
    assert _names(palette)[:2] == ["Larger", "Light colours"]
    QTest.keyClick(_field(palette), Qt.Key.Key_Down)
    QTest.keyClick(_field(palette), Qt.Key.Key_Return)
    assert window.settings.recent_commands == ("theme-light", "larger")


def test_esc_closes_the_list_and_stops_nothing(window: MainWindow) -> None:
    stopped: list[int] = []
    window.commands.on("stop", lambda: stopped.append(1))
    window.commands.set_enabled("stop", enabled=True)
    palette = _open(window)
    QTest.keyClick(_field(palette), Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert stopped == []
    assert isinstance(QApplication.focusWidget(), MessageEditor)


def test_nothing_that_fits_is_said(window: MainWindow) -> None:
    palette = _open(window)
    _field(palette).setText("xyzzy")
    assert _names(palette) == ["Nothing was found"]
    QTest.keyClick(_field(palette), Qt.Key.Key_Down)
    QTest.keyClick(_field(palette), Qt.Key.Key_Return)
    assert palette.isVisible()
    window.page.chooser.setFocus()
    assert palette.isHidden()


def test_the_list_fits_a_small_window(window: MainWindow) -> None:
    palette = _open(window)
    window.resize(window.minimumSize())
    QApplication.sendPostedEvents(None, QEvent.Type.Resize.value)
    assert window.rect().contains(palette.geometry())


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("find", "Find", "Find next"),
        ("find", "Find next", "Keyfinder"),
        ("next", "Find next", "Anext"),
        ("fn", "Find next", "Muffin"),
        ("exall", "Export all conversations", "Exchange a shall"),
    ],
)
def test_what_fits_better_comes_first(typed: str, better: str, worse: str) -> None:
    good, bad = fit(typed, better), fit(typed, worse)
    assert good is not None
    assert bad is None or good < bad


@pytest.mark.parametrize(("typed", "name"), [("FENETRE", "Fenêtre"), ("  find   next ", "Find next")])
def test_letters_are_levelled(typed: str, name: str) -> None:
    assert fit(typed, name) is not None
    assert fit("zz", name) is None


def test_the_list_of_keys_has_every_key(qtbot: QtBot, window: MainWindow) -> None:
    editor = window.composer.findChildren(MessageEditor)[0]
    QTest.keyClick(editor, Qt.Key.Key_F1)
    sheet = window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    assert sheet.isVisible()
    said = {label.text() for label in sheet.findChildren(QLabel)}
    for command in all_commands():
        if command.id in KEYS:
            assert command.name in said
            assert keys_of_command(command.id) in said
    for title, lines in place_keys():
        assert title in said
        assert {words for words, _ in lines} <= said
    assert all(
        QKeySequence(keys).toString() for _, lines in place_keys() for _, each in lines for keys in each
    )
    assert keys_of("keys") == ("F1",)
    with qtbot.waitSignal(sheet.destroyed):
        sheet.close()
