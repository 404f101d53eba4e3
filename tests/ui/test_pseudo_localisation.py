from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Conversation, Role
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.desktop.folders import app_folders
from bitnet_desktop.settings import Settings
from bitnet_desktop.storage.search import Hit
from bitnet_desktop.ui.command_palette import CommandPalette
from bitnet_desktop.ui.context_popup import ContextPopup
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.delete_all import DeleteAllDialog
from bitnet_desktop.ui.generation_panel import GenerationPanel
from bitnet_desktop.ui.key_sheet import KeySheet
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.quick_control import Around, QuickControl
from bitnet_desktop.ui.quick_prompt import QuickPrompt
from bitnet_desktop.ui.search_all import SearchAll
from bitnet_desktop.ui.settings_pages.pages import PageKind
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings
from bitnet_desktop.ui.settings_window import SettingsWindow
from bitnet_desktop.ui.status import Phase, Status
from bitnet_desktop.ui.tray import Tray
from tests.ui.pseudo import PseudoTranslator, cut_off, pseudo, untranslated
from tests.ui.quick_house import QuickHouse
from tests.ui.shelves import Watched, stored

_OFFSCREEN = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")


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


@pytest.fixture
def quick(qtbot: QtBot, look: Look, pseudo_language: None) -> Iterator[tuple[QuickPrompt, QuickHouse]]:
    house = QuickHouse()
    prompt = QuickPrompt(look, is_composited=True)
    around = Around(Preferences(Settings()), lambda: None, bool, bool, lambda _text, _attachments: None)
    control = QuickControl(prompt, house.engine, around)
    assert control.parent() is prompt
    qtbot.addWidget(prompt)
    prompt.place()
    prompt.show()
    qtbot.waitExposed(prompt)
    yield prompt, house
    house.leave()
    QThreadPool.globalInstance().waitForDone()


def _require_words(qtbot: QtBot, window: QWidget, *data: str) -> None:
    """All of them translated, and with room."""
    _require_fit(qtbot, window)
    assert list(untranslated(window, *data)) == []


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


def test_the_quick_prompt_has_room(qtbot: QtBot, quick: tuple[QuickPrompt, QuickHouse]) -> None:
    prompt, house = quick
    # There is no model, and nothing to work on.
    QApplication.clipboard().clear()
    prompt.action_chosen.emit(0)
    _require_words(qtbot, prompt)
    prompt.notices.dismiss()
    session = house.load()
    model = house.main.status.model
    _require_words(qtbot, prompt, model)
    house.ask("Write a loop")
    session.say("```python\nfor each in range(9):\n    print(each)\n```")
    _require_words(qtbot, prompt, model)
    session.end()
    _require_words(qtbot, prompt, model)
    prompt.show_answer(has_answer=True, has_code=True, is_kept=True)
    _require_words(qtbot, prompt, model)


@_OFFSCREEN
def test_the_trays_menu_is_translated(qtbot: QtBot, pseudo_language: None) -> None:
    tray = Tray(list, on_dark=False)
    for phase in Phase:
        for is_paused in (False, True):
            tray.show_status(Status(phase=phase), Status(), is_paused=is_paused)
            tray._menu.popup(QPoint(0, 0))
            qtbot.waitExposed(tray._menu)
            _require_words(qtbot, tray._menu)
            for line in tray._icon.toolTip().splitlines():
                assert not line.isascii(), line
            tray._menu.close()
    tray.models.aboutToShow.emit()
    assert [
        action.text() for action in tray.models.actions() if action.text().isascii() and action.text()
    ] == []
    tray.close()


def test_the_search_has_room(qtbot: QtBot, look: Look, main_window: MainWindow) -> None:
    search = SearchAll(look, main_window)
    main_window.resize(main_window.minimumSize())
    search.open_search()
    _require_words(qtbot, search)
    field = search.findChildren(QLineEdit)[0]
    field.setText("owl")
    search._ask()
    search.show_hits("owl", ())
    _require_words(qtbot, search)
    now = datetime.now(UTC)
    hits = [
        Hit("c1", None, None, "An owl", now, "An owl", ((3, 6),)),
        Hit("c1", "m1", Role.ASSISTANT, "An owl", now, "owl", ((0, 3),)),
    ]
    search.show_hits("owl", hits)
    _require_words(qtbot, search)
    search.show_hits("owl", hits, limit=1)
    _require_words(qtbot, search)


@_OFFSCREEN
def test_the_contexts_popup_has_room(qtbot: QtBot, main_window: MainWindow) -> None:
    bar = main_window.page.context_bar
    for used, draft, dropped, sizes in (
        (0, 0, 0, ()),
        (3000, 900, 2, (8192, 16384)),
        (3800, 9000, 0, (8192,)),
    ):
        bar.show_use(used, 4096, draft, dropped)
        bar.show_sizes(sizes)
        bar.open_popup()
        popup = main_window.findChild(ContextPopup)
        assert isinstance(popup, ContextPopup)
        qtbot.waitExposed(popup)
        _require_words(qtbot, popup)
        popup.close()


def test_deleting_everything_has_room(
    qtbot: QtBot, look: Look, pseudo_language: None, tmp_path: Path
) -> None:
    watched = Watched(tmp_path / "conversations.sqlite3", qtbot).open()
    watched.ask(lambda library: library.put(stored("q", "a", title="one")))
    dialog = DeleteAllDialog(watched.shelf)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    watched.settle()
    _require_words(qtbot, dialog)
    dialog._on_failed(ProblemError(Problem(ProblemKind.DATABASE_FULL, "SQLITE_FULL")))
    _require_words(qtbot, dialog)
    dialog._set_deleting(True)
    _require_words(qtbot, dialog)
    dialog._set_deleting(False)
    assert watched.shelf.close()
    watched.shelf.deleteLater()
