from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Conversation, Role
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.desktop.folders import app_folders
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.command_palette import CommandPalette
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.generation_panel import GenerationPanel
from bitnet_desktop.ui.key_sheet import KeySheet
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_pages.pages import PageKind
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings
from bitnet_desktop.ui.settings_window import SettingsWindow
from tests.ui.pseudo import PseudoTranslator, cut_off, pseudo


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def pseudo_language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    qapp.setLayoutDirection(request.param)
    yield
    qapp.removeTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def main_window(
    qtbot: QtBot, qapp: QApplication, look: Look, ready: Conversing, pseudo_language: None
) -> Iterator[MainWindow]:
    made = MainWindow(ready, Preferences(Settings(), qapp), look, list)
    assert made.sidebar.isEnabled()
    assert made.context.parent() is made
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    QThreadPool.globalInstance().waitForDone()


def _require_fit(qtbot: QtBot, window: QWidget) -> None:
    """Layouts settle a moment after something is shown."""

    def check() -> None:
        assert list(cut_off(window)) == []

    qtbot.waitUntil(check, timeout=1500)


def test_the_language_keeps_what_must_stay() -> None:
    assert pseudo("&Open {name}…").startswith("&Ö")
    assert "{name}" in pseudo("&Open {name}…")
    assert pseudo("Open…").endswith("…")
    assert len(pseudo("Settings of this conversation")) > 1.3 * len("Settings of this conversation")


def test_what_has_no_room_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for number, part in enumerate((QLabel("Much too long", window), QPushButton("Much too long", window))):
        part.setGeometry(0, 40 * number, 30, 30)
    wrapped = QLabel("Much too long for two lines of words", window)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 80, 60, 30)
    choice = QComboBox(window)
    choice.addItem("Much too long")
    choice.setGeometry(0, 120, 30, 30)
    window.show()
    qtbot.waitExposed(window)
    assert len(list(cut_off(window))) == 4


def test_everything_is_translated_at_run_time(main_window: MainWindow) -> None:
    assert QCoreApplication.translate("Any", "Open") == pseudo("Open")
    plain = [
        label.text()
        for label in main_window.findChildren(QLabel)
        if label.isVisible() and label.text().isascii() and any(map(str.isalpha, label.text()))
    ]
    assert plain == []


def test_the_main_window_has_room(qtbot: QtBot, main_window: MainWindow, ready: Conversing) -> None:
    _require_fit(qtbot, main_window)
    long = Conversation().add(Role.USER, "Hello", datetime.now(UTC))
    ready.open_conversation(long)
    main_window.show_problem(Problem(ProblemKind.ENGINE_CRASHED, "detail"))
    main_window.resize(main_window.minimumSize())
    _require_fit(qtbot, main_window)


def test_the_list_of_commands_and_the_list_of_keys_have_room(qtbot: QtBot, main_window: MainWindow) -> None:
    main_window.commands.run("commands")
    palette = main_window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    _require_fit(qtbot, palette)
    main_window.commands.run("keys")
    sheet = main_window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    _require_fit(qtbot, sheet)
    sheet.close()
    main_window.commands.run("about")
    for dialog in main_window.findChildren(QDialog):
        if dialog.isVisible():
            _require_fit(qtbot, dialog)
            dialog.close()


def test_the_generation_settings_have_room(qtbot: QtBot, look: Look, pseudo_language: None) -> None:
    panel = GenerationPanel(look)
    qtbot.addWidget(panel)
    panel.open_panel()
    qtbot.waitExposed(panel)
    _require_fit(qtbot, panel)


def test_every_page_of_the_settings_has_room(
    qtbot: QtBot, look: Look, main_window: MainWindow, tmp_path: Path
) -> None:
    around = Surroundings(app_folders({"BITNET_DESKTOP_HOME": str(tmp_path)}), list, list, list)
    window = SettingsWindow(look, main_window.preferences, around, main_window.commands)
    qtbot.addWidget(window)
    for kind in PageKind:
        window.open_settings(kind)
        qtbot.waitExposed(window)
        _require_fit(qtbot, window)
    QThreadPool.globalInstance().waitForDone()
