"""A message is answered again in one step: by another model, or with other settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.engine.states import State
from bitnet_desktop.models.library import ModelFile
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.generation_panel import GenerationPanel
from bitnet_desktop.ui.library_control import LibraryControl
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.model_menu import ModelMenu
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.shelf import Shelf
from tests.ui.conftest import MODEL
from tests.ui.doubles import Backstage

# A popup takes the keyboard; the offscreen platform says that it cannot give it.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")

_OTHER = Path("/models/Other-1B.gguf")


class _Room:
    """A window with a library, and a conversation of one turn in it."""

    def __init__(self, window: MainWindow, conversing: Conversing, backstage: Backstage) -> None:
        self.window = window
        self.conversing = conversing
        self.backstage = backstage

    def answer(self, *text: str) -> None:
        self.backstage.session.say(*text)
        self.backstage.session.end()
        self.conversing.feed.flush()

    @property
    def menu(self) -> ModelMenu:
        return next(each for each in self.window.view.findChildren(ModelMenu))

    def entries(self, qtbot: QtBot) -> dict[str, QAction]:
        qtbot.waitUntil(lambda: any("Other" in action.text() for action in self.menu.actions()))
        return {action.text().partition("\t")[0]: action for action in self.menu.actions() if action.text()}

    def replies(self) -> list[tuple[str, str]]:
        question = self.conversing.conversation.path()[0]
        return [(reply.text, reply.model) for reply in self.conversing.conversation.children(question.id)]


@pytest.fixture
def room(
    qtbot: QtBot, qapp: QApplication, look: Look, ready: Conversing, backstage: Backstage, tmp_path: Path
) -> Iterator[_Room]:
    def find() -> list[ModelFile]:
        return [ModelFile("SmolLM2", MODEL, 98_000_000), ModelFile("Other-1B", _OTHER, 1)]

    window = MainWindow(ready, Preferences(Settings(display_mode=DisplayMode.LIVE), qapp), look, find)
    qtbot.addWidget(window)
    shelf = Shelf(tmp_path / "conversations.sqlite3")
    control = LibraryControl(window, ready, shelf, look)
    with qtbot.waitSignal(shelf.opened):
        shelf.open()
    window.show()
    qtbot.waitExposed(window)
    made = _Room(window, ready, backstage)
    window.control.send("Name a colour")
    made.answer("Red.")
    yield made
    made.menu.close()
    QThreadPool.globalInstance().waitForDone()
    control.close()
    assert shelf.close()
    shelf.deleteLater()


def test_another_model_answers_again_in_one_step(qtbot: QtBot, room: _Room) -> None:
    room.window.view.act(1, Act.AGAIN_WITH)
    assert room.menu.isVisible()
    entries = room.entries(qtbot)
    assert entries["SmolLM2-135M-Instruct.Q4_1"].isChecked()
    assert list(entries)[-1] == "With other settings…"
    entries["Other-1B"].trigger()
    room.backstage.loading.succeed()
    assert room.backstage.loading.model == _OTHER
    room.backstage.session.go(State.READY)
    room.answer("Green.")
    assert room.replies() == [("Red.", "SmolLM2-135M-Instruct"), ("Green.", "Other-1B")]
    assert room.window.view.column.shown(1).who == "Other-1B"
    room.window.view.act(1, Act.PREVIOUS)
    assert room.window.view.column.shown(1).who == "SmolLM2-135M-Instruct"


def test_the_same_model_may_answer_again_without_being_loaded_again(qtbot: QtBot, room: _Room) -> None:
    room.window.view.act(1, Act.AGAIN_WITH)
    room.entries(qtbot)["SmolLM2-135M-Instruct.Q4_1"].trigger()
    room.answer("Blue.")
    assert len(room.backstage.loadings) == 1
    assert [text for text, _ in room.replies()] == ["Red.", "Blue."]


def test_with_other_settings_is_a_way_through_the_panel(qtbot: QtBot, room: _Room) -> None:
    room.window.view.act(1, Act.AGAIN_WITH)
    room.entries(qtbot)["With other settings…"].trigger()
    panel = room.window.findChild(GenerationPanel)
    assert isinstance(panel, GenerationPanel)
    again = next(each for each in panel.findChildren(QPushButton) if each.text() == "Answer again")
    assert again.isVisible()
    again.click()
    assert not panel.isVisible()
    room.answer("Blue.")
    assert [text for text, _ in room.replies()] == ["Red.", "Blue."]
    room.window.commands.run("generation")
    assert panel.isVisible()
    assert not again.isVisible()
    panel.close()


def test_the_keyboard_reaches_all_of_it(qtbot: QtBot, room: _Room) -> None:
    room.window.commands.run("answer-again")
    room.answer("Blue.")
    assert [text for text, _ in room.replies()] == ["Red.", "Blue."]
    room.window.commands.run("answer-again-with")
    assert room.menu.isVisible()
    room.menu.close()
    buttons = room.window.view.findChildren(QToolButton)
    button = next(
        each for each in buttons if each.accessibleName() == "Answer again with…" and each.isVisible()
    )
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert room.menu.isVisible()


def test_a_message_that_is_gone_meanwhile_is_not_answered(qtbot: QtBot, room: _Room) -> None:
    room.window.view.act(1, Act.AGAIN_WITH)
    entries = room.entries(qtbot)
    room.window.new_conversation()
    entries["Other-1B"].trigger()
    assert len(room.backstage.loadings) == 1
    assert not room.conversing.has_turn
