from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.jump_button import JumpButton
from bitnet_desktop.ui.look import Look
from tests.ui.reading import asked, read, reply, talk


def _lines(count: int) -> str:
    return "\n\n".join(f"line {number}" for number in range(count))


def _jump(view: ChatView) -> JumpButton:
    return view.findChildren(JumpButton)[0]


def test_a_turn_is_shown_with_who_text_and_note(view: ChatView) -> None:
    assert view.is_empty
    talk(view, "line 0")
    view.append(" and more\n\nend\n\n")
    view.end_reply("3 tokens")
    assert read(view) == "You\nHello\nModel\nline 0 and more\n\nend\n3 tokens"
    assert not view.is_empty


def test_control_characters_are_shown_and_never_interpreted(view: ChatView) -> None:
    view.add_message(asked("<b>bold</b>\x1b"))
    view.begin_reply(reply())
    view.append("\x1b[2J<img src='file:///etc/passwd'>\r")
    view.append("\nnext\x07")
    assert read(view) == "You\n<b>bold</b>␛\nModel\n␛[2J<img src='file:///etc/passwd'>\nnext␇"


def test_why_there_is_no_text_yet_gives_way_to_the_text(view: ChatView) -> None:
    view.add_message(asked("Hello"))
    view.begin_reply(reply())
    view.set_waiting("Waiting")
    view.set_waiting("Reading")
    assert read(view).endswith("Model\nReading")
    view.append("Hi")
    assert read(view).endswith("Model\nHi")


def test_the_last_messages_can_be_taken_away(view: ChatView) -> None:
    talk(view, "line 0")
    view.end_reply("note")
    before = read(view)
    view.add_message(asked("two\nlines", "3"))
    view.begin_reply(reply("4"))
    view.set_waiting("Waiting")
    view.remove_last()
    view.remove_last()
    assert read(view) == before
    view.remove_last()
    view.remove_last()
    assert view.is_empty
    view.remove_last()
    talk(view, "line 0")
    assert read(view) == "You\nHello\nModel\nline 0"


def test_it_follows_the_end_only_while_the_reader_is_there(view: ChatView) -> None:
    talk(view, _lines(100))
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    bar.setValue(bar.maximum() // 2)
    kept = view.first_in_sight
    assert not view.is_following
    assert _jump(view).isVisible()
    view.append("\n\nmore" * 50)
    view.end_reply("note")
    assert view.first_in_sight == kept
    _jump(view).click()
    assert bar.value() == bar.maximum()
    assert not _jump(view).isVisible()


def test_a_new_message_goes_to_the_end(view: ChatView) -> None:
    talk(view, _lines(100))
    view.verticalScrollBar().setValue(0)
    view.add_message(asked("again", "3"))
    assert view.is_following


def test_it_stays_at_the_end_when_the_window_changes_its_size(qtbot: QtBot, view: ChatView) -> None:
    talk(view, _lines(100))
    for size in ((500, 300), (1200, 700), (420, 200)):
        view.resize(*size)
        qtbot.wait(1)
        assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_an_endless_paragraph_is_copied_as_it_is(qtbot: QtBot, view: ChatView) -> None:
    view.add_message(asked("Go on"))
    view.begin_reply(reply())
    text = "word 🙂 日本 " * 1500 + "x" * 30_000
    for start in range(0, len(text), 777):
        view.append(text[start : start + 777])
    view.end_reply("")
    view.select_all()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.text() == f"Go on\n\n{text}", timeout=30_000)


def test_the_colours_can_change(view: ChatView, look: Look) -> None:
    talk(view, _lines(3))
    light = view.grab().toImage()
    look.set_theme("dark")
    dark = view.grab().toImage()
    assert light.pixelColor(5, 5).lightness() > 200
    assert dark.pixelColor(5, 5).lightness() < 60


@pytest.mark.parametrize("width", [300, 500, 900, 1600])
def test_the_text_keeps_to_a_column(qtbot: QtBot, view: ChatView, width: int) -> None:
    view.resize(width, 400)
    talk(view, _lines(200))
    assert view.column.around.width <= min(760, view.viewport().width())
    assert view.left + view.column.around.width <= view.viewport().width()


def test_cleared_it_is_as_new(view: ChatView) -> None:
    talk(view, _lines(200))
    view.verticalScrollBar().setValue(0)
    view.set_messages(())
    assert view.is_empty
    assert view.is_following
    assert not _jump(view).isVisible()
    assert view.verticalScrollBar().maximum() == 0
    assert view.selected_text() == ""
