from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.desktop.folders import app_folders
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.message_editor import MessageEditor
from bitnet_desktop.ui.settings_control import SettingsControl
from bitnet_desktop.ui.settings_pages.pages import PageKind
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings


def test_the_settings_are_opened_by_their_keys(
    qtbot: QtBot, window: MainWindow, look: Look, tmp_path: Path
) -> None:
    around = Surroundings(app_folders({"BITNET_DESKTOP_HOME": str(tmp_path)}), list, list, list)
    control = SettingsControl(window, look, lambda: around)
    editor = window.composer.findChildren(MessageEditor)[0]
    QTest.keyClick(editor, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    settings = control.window
    assert settings.isVisible()
    assert control.window is settings
    control.open_page(PageKind.ABOUT)
    assert settings.page(PageKind.ABOUT).isVisible()
    with qtbot.waitSignal(settings.finished):
        QTest.keyPress(settings, Qt.Key.Key_Escape)


def test_the_main_window_follows_a_change_wherever_it_was_made(window: MainWindow, look: Look) -> None:
    window.preferences.use(Settings(theme="dark", zoom=150, display_mode=DisplayMode.FULL, typing_delay_ms=3))
    assert look.colours.dark
    assert window.view.zoom == 150
    assert window.page.modes.mode is DisplayMode.FULL
    assert window.page.modes.delay_ms == 3
    assert window.commands.action("mode-full").isChecked()
    assert window.commands.action("theme-dark").isChecked()
