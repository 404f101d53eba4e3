from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.composer import Composer
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_editor import MessageEditor


@pytest.fixture
def composer(qtbot: QtBot, look: Look) -> Composer:
    made = Composer(look)
    qtbot.addWidget(made)
    made.resize(600, 60)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def _editor(composer: Composer) -> MessageEditor:
    return composer.findChildren(MessageEditor)[0]


def _button(composer: Composer) -> QPushButton:
    return composer.findChildren(QPushButton)[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_sends_and_the_window_decides_about_the_text(
    qtbot: QtBot, composer: Composer, key: Qt.Key
) -> None:
    QTest.keyClicks(_editor(composer), "Hello")
    with qtbot.waitSignal(composer.sent) as sent:
        QTest.keyClick(_editor(composer), key)
    assert sent.args == ["Hello"]
    assert composer.text == "Hello"


def test_shift_enter_breaks_the_line(qtbot: QtBot, composer: Composer) -> None:
    editor = _editor(composer)
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClicks(editor, "one")
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(editor, "two")
    assert composer.text == "one\ntwo"


def test_enter_in_a_composition_belongs_to_the_input_method(qtbot: QtBot, composer: Composer) -> None:
    editor = _editor(composer)
    QApplication.sendEvent(editor, QInputMethodEvent("にほん", []))
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    done = QInputMethodEvent("", [])
    done.setCommitString("日本")
    QApplication.sendEvent(editor, done)
    assert composer.text == "日本"
    with qtbot.waitSignal(composer.sent):
        QTest.keyClick(editor, Qt.Key.Key_Return)


def test_nothing_is_sent_while_there_is_nothing(qtbot: QtBot, composer: Composer) -> None:
    composer.set_text(" \n\t")
    assert not _button(composer).isEnabled()
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(_editor(composer), Qt.Key.Key_Return)


def test_every_character_is_kept(composer: Composer) -> None:
    text = "no\u00a0break  two spaces\ttab 👩‍👩‍👧\nline\\n"
    composer.set_text(text)
    assert composer.text == text


def test_it_grows_with_the_text_to_a_limit(qtbot: QtBot, composer: Composer) -> None:
    editor = _editor(composer)
    heights = []
    for lines in (1, 3, 8, 40):
        composer.set_text("\n".join(["line"] * lines))
        qtbot.wait(1)
        heights.append(editor.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    composer.clear()
    assert editor.height() == heights[0]


def test_the_button_sends_or_stops(qtbot: QtBot, composer: Composer) -> None:
    button = _button(composer)
    assert (button.accessibleName(), button.isEnabled()) == ("Send", False)
    composer.set_activity(can_stop=True, has_turn=False)
    assert (button.accessibleName(), button.isEnabled()) == ("Stop", True)
    composer.set_text("while it loads")
    assert button.accessibleName() == "Send"
    composer.set_activity(can_stop=True, has_turn=True)
    assert button.accessibleName() == "Stop"
    with qtbot.waitSignal(composer.stop_asked), qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(_editor(composer), Qt.Key.Key_Return)
        button.click()
    composer.set_activity(can_stop=False, has_turn=False)
    with qtbot.waitSignal(composer.sent):
        button.click()


def test_a_file_is_not_pasted_as_its_path(composer: Composer) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/models/a.gguf")])
    assert not _editor(composer).canInsertFromMimeData(files)
    text = QMimeData()
    text.setText("words")
    assert _editor(composer).canInsertFromMimeData(text)
