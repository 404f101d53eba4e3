from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_view import LONGEST_PARAGRAPH, ChatView
from bitnet_desktop.ui.look import Look


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> ChatView:
    made = ChatView(look)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def _talk(view: ChatView, lines: int = 1) -> None:
    view.add_message("You", "Hello")
    view.begin_reply("Model")
    view.append("\n".join(f"line {number}" for number in range(lines)))


def test_a_turn_is_shown_with_who_text_and_note(view: ChatView) -> None:
    assert view.is_empty
    _talk(view)
    view.append(" and more\n\nend\n\n")
    view.end_reply("3 tokens")
    assert view.toPlainText() == "You\nHello\nModel\nline 0 and more\n\nend\n3 tokens"
    assert not view.is_empty


def test_control_characters_are_shown_and_never_interpreted(view: ChatView) -> None:
    view.add_message("You", "<b>bold</b>\x1b")
    view.begin_reply("Model")
    view.append("\x1b[2J<img src='file:///etc/passwd'>\r")
    view.append("\nnext\x07")
    assert view.toPlainText() == "You\n<b>bold</b>␛\nModel\n␛[2J<img src='file:///etc/passwd'>\nnext␇"


def test_why_there_is_no_text_yet_gives_way_to_the_text(view: ChatView) -> None:
    view.add_message("You", "Hello")
    view.begin_reply("Model")
    view.set_waiting("Waiting")
    view.set_waiting("Reading")
    assert view.toPlainText().endswith("Model\nReading")
    view.append("Hi")
    view.set_waiting("Reading")
    assert view.toPlainText().endswith("Model\nHi")


def test_the_last_messages_can_be_taken_away(view: ChatView) -> None:
    _talk(view)
    view.end_reply("note")
    before = view.toPlainText()
    view.add_message("You", "two\nlines")
    view.begin_reply("Model")
    view.set_waiting("Waiting")
    view.remove_last()
    view.remove_last()
    assert view.toPlainText() == before
    view.remove_last()
    view.remove_last()
    assert view.is_empty
    assert view.toPlainText() == ""
    _talk(view)
    assert view.toPlainText() == "You\nHello\nModel\nline 0"


def test_it_follows_the_end_only_while_the_reader_is_there(view: ChatView) -> None:
    _talk(view, lines=100)
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    bar.setValue(bar.maximum() // 2)
    kept = bar.value()
    assert not view.is_following
    assert view._latest.isVisible()
    view.append("\nmore" * 50)
    view.end_reply("note")
    assert bar.value() == kept
    view._latest.click()
    assert bar.value() == bar.maximum()
    assert not view._latest.isVisible()
    view.append("\nmore" * 50)
    assert bar.value() == bar.maximum()


def test_a_new_message_goes_to_the_end(view: ChatView) -> None:
    _talk(view, lines=100)
    view.verticalScrollBar().setValue(0)
    view.add_message("You", "again")
    assert view.is_following


def test_it_stays_at_the_end_when_the_window_changes_its_size(qtbot: QtBot, view: ChatView) -> None:
    _talk(view, lines=100)
    for size in ((500, 300), (1200, 700), (420, 200)):
        view.resize(*size)
        qtbot.wait(1)
        assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_text_that_comes_does_not_join_a_selection(view: ChatView) -> None:
    _talk(view)
    view.selectAll()
    selected = view.selected_text()
    assert selected == "You\nHello\nModel\nline 0"
    view.append(" more\nand more")
    view.end_reply("note")
    view.add_message("You", "again")
    assert view.selected_text() == selected


def test_an_endless_paragraph_is_copied_as_it_is(qtbot: QtBot, view: ChatView) -> None:
    view.add_message("You", "Go on")
    view.begin_reply("Model")
    text = "word 🙂 日本 " * 1500 + "x" * (3 * LONGEST_PARAGRAPH)
    for start in range(0, len(text), 777):
        view.append(text[start : start + 777])
    block = view.document().begin()
    while block.isValid():
        assert block.length() <= 2 * LONGEST_PARAGRAPH
        block = block.next()
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == f"You\nGo on\nModel\n{text}"


def test_a_part_of_an_emoji_text_is_copied_rightly(view: ChatView) -> None:
    view.add_message("You", "a🙂b🙂c")
    cursor = view.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_text() == "🙂b"


def test_the_colours_can_change(view: ChatView, look: Look) -> None:
    _talk(view, lines=3)
    light = view.grab().toImage()
    look.set_theme("dark")
    dark = view.grab().toImage()
    assert light.pixelColor(5, 5).lightness() > 200
    assert dark.pixelColor(5, 5).lightness() < 60


def test_what_a_person_said_lies_on_a_card(view: ChatView, look: Look) -> None:
    view.add_message("You", "Hello")
    view.add_message("You", "مرحبا")
    view.add_message("You", "line\n" * 500)
    view.go_to_end()
    view.grab()
    view.verticalScrollBar().setValue(0)
    left, right, long = (view._card(shown) for shown in view._shown)
    assert left.left() == 0
    assert right.right() == view.viewport().width()
    assert left.width() < long.width() == view.viewport().width()
    image = view.viewport().grab().toImage()
    spot = left.center().toPoint()
    spot.setX(round(left.left()) + 6)
    assert image.pixelColor(spot).name() == look.colours.raised


def test_the_text_keeps_to_a_column(qtbot: QtBot, view: ChatView) -> None:
    view.resize(1600, 400)
    qtbot.wait(1)
    assert view.viewport().width() == 760
    _talk(view, lines=200)
    assert view.viewport().width() == 760


def test_cleared_it_is_as_new(view: ChatView) -> None:
    _talk(view, lines=200)
    view.verticalScrollBar().setValue(0)
    view.clear_messages()
    assert view.is_empty
    assert view.is_following
    assert not view._latest.isVisible()
