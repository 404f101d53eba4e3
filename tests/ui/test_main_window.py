from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QFileDialog,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.engine.events import Progress
from bitnet_desktop.engine.states import State
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.about import AboutDialog
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.message_editor import MessageEditor
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.window_place import screens_key
from tests.ui.conftest import MODEL
from tests.ui.doubles import Backstage
from tests.ui.reading import read


@pytest.fixture
def loaded(window: MainWindow, backstage: Backstage) -> MainWindow:
    """The window with a model that is loaded."""
    window.open_model(MODEL)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    return window


def _editor(window: MainWindow) -> MessageEditor:
    return window.composer.findChildren(MessageEditor)[0]


def _say(qtbot: QtBot, window: MainWindow, text: str) -> None:
    QTest.keyClicks(_editor(window), text)
    QTest.keyClick(_editor(window), Qt.Key.Key_Return)


def _text(window: MainWindow) -> str:
    return read(window.view)


def _press(window: MainWindow, words: str) -> None:
    button = next(
        button
        for button in window.notices.findChildren(QAbstractButton)
        if button.text() == words and not button.isHidden()
    )
    button.click()


def _action(window: MainWindow, words: str) -> QAction:
    return next(action for action in window.findChildren(QAction) if action.text().replace("&", "") == words)


def test_a_whole_turn_by_keyboard(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    assert loaded.page.empty.isVisible()
    _say(qtbot, loaded, "Hello")
    assert loaded.view.isVisible()
    assert loaded.composer.is_empty
    backstage.session.told.emit(Progress(1, 4))
    assert _text(loaded).endswith("SmolLM2-135M-Instruct\nReading… 25%")
    backstage.session.say("Hi ", "there")
    qtbot.waitUntil(lambda: _text(loaded).endswith("SmolLM2-135M-Instruct\nHi there"))
    backstage.session.end()
    assert _text(loaded).endswith("Hi there\n3 tokens · 24.6 tokens/s")
    assert loaded.page.status_line.text == "Ready · 24.6 tokens/s"
    _action(loaded, "Copy the last reply").trigger()
    assert QGuiApplication.clipboard().text() == "Hi there"


def test_a_message_can_be_written_and_sent_while_the_model_loads(
    qtbot: QtBot, window: MainWindow, backstage: Backstage
) -> None:
    window.open_model(MODEL)
    _say(qtbot, window, "early")
    assert _text(window).endswith("early\nSmolLM2-135M-Instruct\nWaiting for the model…")
    _say(qtbot, window, "next")
    assert window.composer.text == "next"
    backstage.loading.succeed()
    assert backstage.session.asked == ["early"]


def test_esc_stops_and_the_message_comes_back(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    _say(qtbot, loaded, "Hello")
    QTest.keyClick(_editor(loaded), Qt.Key.Key_Escape)
    assert backstage.session.stops == 1
    backstage.session.end(EndReason.STOPPED, withdrawn=True)
    assert loaded.composer.text == "Hello"
    assert loaded.view.is_empty
    assert loaded.page.empty.isVisible()


def test_esc_stops_the_loading(qtbot: QtBot, window: MainWindow, backstage: Backstage) -> None:
    window.open_model(MODEL)
    QTest.keyClick(_editor(window), Qt.Key.Key_Escape)
    assert backstage.loading.was_cancelled
    assert window.page.status_line.text == "Stopped"


def test_a_message_that_comes_back_does_not_overwrite_what_is_being_written(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    _say(qtbot, loaded, "Hello")
    QTest.keyClicks(_editor(loaded), "Another")
    backstage.session.end(EndReason.STOPPED, withdrawn=True)
    assert loaded.composer.text == "Another"
    assert loaded.view.is_empty
    notice = loaded.notices.notice
    assert notice is not None
    assert (notice.title, notice.text) == ("Your message was not sent.", "Hello")
    notice.actions[0].do()
    assert loaded.composer.text == "Hello\n\nAnother"
    assert loaded.notices.notice is None


def test_each_message_that_was_not_sent_waits(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    for text in ("One", "Two"):
        loaded.control.send(text)
        QTest.keyClicks(_editor(loaded), "x")
        backstage.session.end(EndReason.STOPPED, withdrawn=True)
    for text in ("Two", "One"):
        notice = loaded.notices.notice
        assert notice is not None
        assert notice.text == text
        notice.actions[0].do()
    assert loaded.composer.text == "One\n\nTwo\n\nx"


def test_a_message_that_is_too_long_comes_back_with_a_sentence(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    _say(qtbot, loaded, "Long")
    facts: dict[str, str | int] = {"need": 2000, "free": 100, "size": 4096}
    backstage.session.fail(Problem(ProblemKind.MESSAGE_TOO_LONG, "", facts), State.READY)
    assert loaded.composer.text == "Long"
    assert loaded.notices.notice is not None
    assert "2000" in loaded.notices.notice.text
    _press(loaded, "New conversation")
    assert loaded.notices.isHidden()


def test_trouble_in_a_reply_leaves_the_app_usable(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    _say(qtbot, loaded, "Hello")
    backstage.session.say("A half")
    backstage.session.fail(Problem(ProblemKind.ENGINE_CRASHED, "abort"), State.READY)
    qtbot.waitUntil(lambda: _text(loaded).endswith("A half\ncut off"))
    assert loaded.notices.notice is not None
    assert loaded.notices.notice.detail == "abort"
    _press(loaded, "Try again")
    assert backstage.session.asked == ["Hello", "Hello"]
    assert _text(loaded) == "You\nHello\nSmolLM2-135M-Instruct\nReading…"
    assert loaded.notices.isHidden()
    backstage.session.say("Whole")
    backstage.session.end()
    qtbot.waitUntil(lambda: "Whole" in _text(loaded))


def test_try_again_sends_what_came_back(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    _say(qtbot, loaded, "Hello")
    backstage.session.fail(Problem(ProblemKind.ENGINE_EXITED))
    assert loaded.composer.text == "Hello"
    _press(loaded, "Try again")
    assert backstage.session.asked == ["Hello", "Hello"]
    assert loaded.composer.is_empty


def test_a_model_that_cannot_be_loaded_is_explained(
    window: MainWindow, backstage: Backstage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    monkeypatch.setattr(window.page.chooser, "open_menu", lambda: opened.append(1))
    window.open_model(MODEL)
    backstage.loading.failed.emit(Problem(ProblemKind.MODEL_DAMAGED, "bad", {"path": str(MODEL)}))
    assert window.notices.notice is not None
    assert MODEL.name in window.notices.notice.title
    assert window.settings.model == ""
    _press(window, "Choose a model")
    assert opened == [1]
    window.open_model(MODEL)
    assert window.notices.isHidden()


def test_a_loaded_model_is_remembered(loaded: MainWindow) -> None:
    assert loaded.settings.model == str(MODEL)


def test_a_full_context_is_said(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    _say(qtbot, loaded, "Hello")
    backstage.session.say("and so on")
    backstage.session.end(EndReason.LENGTH, context_full=True)
    qtbot.waitUntil(lambda: _text(loaded).endswith("the context is full"))
    assert loaded.notices.notice is not None
    assert loaded.notices.notice.key == ProblemKind.CONTEXT_FULL


def test_the_mode_can_be_changed_while_a_reply_streams(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    loaded.page.modes.choose(DisplayMode.FULL)
    _say(qtbot, loaded, "Hello")
    backstage.session.say("not yet")
    qtbot.wait(40)
    assert _text(loaded).endswith("Writing…")
    _action(loaded, "Replies: live, as they come").trigger()
    qtbot.waitUntil(lambda: _text(loaded).endswith("not yet"))
    assert loaded.settings.display_mode is DisplayMode.LIVE


def test_a_new_conversation(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    _say(qtbot, loaded, "Hello")
    backstage.session.say("Hi")
    backstage.session.end()
    QTest.keyClick(_editor(loaded), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert loaded.page.empty.isVisible()
    qtbot.waitUntil(lambda: backstage.session.resets == [[]])
    loaded.page.empty.prompted.emit("Why is the sky blue?")
    assert backstage.session.asked[-1] == "Why is the sky blue?"


def test_without_a_model_the_text_stays(qtbot: QtBot, window: MainWindow) -> None:
    _say(qtbot, window, "Hello")
    assert window.composer.text == "Hello"
    assert window.notices.notice is not None
    assert window.notices.notice.key == ProblemKind.MODEL_NOT_CHOSEN


def test_an_engine_can_be_chosen(window: MainWindow, backstage: Backstage) -> None:
    backstage.engine_problem = Problem(ProblemKind.ENGINE_MISSING)
    window.open_model(MODEL)
    _press(window, "Choose an engine")
    dialog = window._engine_dialog
    assert isinstance(dialog, QFileDialog)
    backstage.engine_problem = None
    dialog.fileSelected.emit("/opt/llama/llama-cli")
    dialog.close()
    assert window.settings.engine == "/opt/llama/llama-cli"
    assert backstage.loading.model == MODEL
    assert window.notices.isHidden()


def test_what_is_typed_elsewhere_goes_into_the_message(qtbot: QtBot, loaded: MainWindow) -> None:
    loaded.page.chooser.setFocus()
    QTest.keyClicks(loaded.page.chooser, "abc")
    assert loaded.composer.text == "abc"
    loaded.view.setFocus()
    QTest.keyClick(loaded.view, Qt.Key.Key_D)
    assert loaded.composer.text == "abcd"


def test_every_control_has_a_name_and_can_be_reached(loaded: MainWindow) -> None:
    loaded.page.modes.choose(DisplayMode.TYPING)
    loaded.show_problem(Problem(ProblemKind.ENGINE_CRASHED, "detail"))
    _press(loaded, "Details")
    controls = [
        widget
        for widget in loaded.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, QAbstractButton | QAbstractSlider | QTextEdit | QPlainTextEdit)
        and not isinstance(widget, QScrollBar)
    ]
    assert len(controls) >= 12
    for control in controls:
        name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        assert name, control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, name


def test_the_tab_key_goes_through_the_window_and_back_to_the_message(
    qtbot: QtBot, loaded: MainWindow
) -> None:
    editor = _editor(loaded)
    editor.setFocus()
    seen: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        if focused is editor:
            break
    assert seen[-1] is editor
    assert loaded.page.chooser in seen
    assert loaded.page.new_button in seen
    assert seen.index(loaded.page.chooser) < seen.index(loaded.page.new_button)


def _drag(files: list[str]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file) for file in files])
    return data


def test_a_model_can_be_dropped_onto_the_window(window: MainWindow, backstage: Backstage) -> None:
    for files, accepted in (([], False), (["/a/x.txt", "/a/Mödel.GGUF"], True)):
        data = _drag(files)
        event = QDragEnterEvent(
            QPoint(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        window.dragEnterEvent(event)
        assert event.isAccepted() is accepted
        drop = QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        window.dropEvent(drop)
    assert backstage.loading.model == Path("/a/Mödel.GGUF")


def test_an_unexpected_error_is_a_sentence(window: MainWindow) -> None:
    window.unexpected.emit("KeyError: 'x'")
    assert window.notices.notice is not None
    assert window.notices.notice.title == "Something in the app went wrong."
    assert window.notices.notice.detail == "KeyError: 'x'"


def test_the_window_remembers_its_place(
    qtbot: QtBot, look: Look, conversing: Conversing, window: MainWindow
) -> None:
    window.resize(700, 500)
    with qtbot.waitSignal(window.closing):
        window.close()
    assert base64.b64decode(dict(window.settings.window_places)[screens_key()])
    again = MainWindow(conversing, window.preferences, look, list)
    qtbot.addWidget(again)
    assert again.size() == window.size()


def test_nonsense_for_a_place_does_no_harm(qtbot: QtBot, look: Look, conversing: Conversing) -> None:
    preferences = Preferences(Settings(window_places=((screens_key(), "AAAA"),)), look)
    window = MainWindow(conversing, preferences, look, list)
    qtbot.addWidget(window)
    assert window.width() > 400


def test_the_theme_is_remembered(window: MainWindow, look: Look) -> None:
    _action(window, "Dark colours").trigger()
    assert window.settings.theme == "dark"
    assert look.colours.dark


def test_about_does_not_wait(qtbot: QtBot, window: MainWindow) -> None:
    _action(window, "About BitNet Desktop").trigger()
    box = window.findChild(AboutDialog)
    assert isinstance(box, AboutDialog)
    assert box.isVisible()
    box.close()


@pytest.mark.parametrize("size", [(1280, 800), (640, 480), (0, 0)])
def test_nothing_is_cut_off_in_a_small_window(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage, size: tuple[int, int]
) -> None:
    loaded.page.modes.choose(DisplayMode.TYPING)
    loaded.resize(*size)
    _say(qtbot, loaded, "Hello")
    qtbot.wait(10)
    assert loaded.width() == size[0] or loaded.width() < 600
    for widget in (
        loaded.page.chooser,
        loaded.page.modes,
        loaded.page.new_button,
        loaded.composer,
        loaded.page.status_line,
    ):
        corner = widget.mapTo(loaded, widget.rect().bottomRight())
        assert loaded.rect().contains(corner), widget
        assert widget.width() >= widget.minimumSizeHint().width()
