from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Attachment, Role
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.quick_actions import QuickAction
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_editor import MessageEditor
from bitnet_desktop.ui.notice_bar import Notice
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.quick_control import Around, QuickControl
from bitnet_desktop.ui.quick_prompt import QuickPrompt
from bitnet_desktop.ui.shelf import Shelf
from tests.ui.doubles import FakeSession
from tests.ui.quick_house import QuickHouse
from tests.ui.reading import read
from tests.ui.shelves import Watched


class _Desk:
    """The quick prompt, shown, with everything that it needs."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self.qtbot = qtbot
        self.house = QuickHouse()
        self.preferences = Preferences(Settings())
        self.shelf: Shelf | None = None
        self.did: list[object] = []
        self.prompt = QuickPrompt(look, is_composited=True)
        around = Around(
            self.preferences,
            lambda: self.shelf,
            lambda: self.did.append("window"),
            self.did.append,
            lambda text, attachments: self.did.append((text, attachments)),
        )
        self.control = QuickControl(self.prompt, self.house.engine, around)
        qtbot.addWidget(self.prompt)
        self.prompt.hide_asked.connect(self.prompt.hide)
        self.control.hide_asked.connect(self.prompt.hide)

    def show(self) -> None:
        self.control.appear()
        self.prompt.place()
        self.prompt.show()
        self.qtbot.waitExposed(self.prompt)
        self.prompt.windowHandle().requestActivate()
        self.qtbot.waitUntil(self.prompt.isActiveWindow)
        self.prompt.composer.setFocus()

    @property
    def editor(self) -> MessageEditor:
        return self.prompt.composer.findChildren(MessageEditor)[0]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.prompt, key, modifiers)

    def ask(self, text: str, *pieces: str, ends: bool = True) -> FakeSession:
        QTest.keyClicks(self.editor, text)
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: bool(self.house.stage.session.asked[-1:] == [text]))
        session = self.house.stage.session
        session.say(*pieces)
        if ends:
            session.end()
            self.qtbot.waitUntil(lambda: "tokens/s" in read(self.prompt.view).splitlines()[-1])
        return session

    @property
    def notice(self) -> Notice:
        found = self.prompt.notices.notice
        assert found is not None
        return found

    def buttons(self, words: str) -> list[QToolButton]:
        found = self.prompt.findChildren(QToolButton)
        return [button for button in found if button.text() == words and button.isVisible()]

    def button(self, words: str) -> QToolButton:
        (found,) = self.buttons(words)
        return found


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[_Desk]:
    made = _Desk(qtbot, look)
    yield made
    made.house.leave()


@pytest.fixture
def shown(desk: _Desk) -> _Desk:
    desk.house.load()
    desk.show()
    return desk


@pytest.fixture
def kept(qtbot: QtBot, shown: _Desk, tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path / "conversations.db", qtbot).open()
    shown.shelf = made.shelf
    yield made
    made.shelf.close()


def test_a_question_a_follow_up_and_their_answers(shown: _Desk) -> None:
    shown.ask("Hello", "Hi **there**")
    assert "Hi there" in read(shown.prompt.view)
    session = shown.ask("And you?", "Fine")
    assert session.asked == ["Hello", "And you?"]
    assert read(shown.prompt.view).index("Hi there") < read(shown.prompt.view).index("Fine")


def test_it_grows_with_the_answer_up_to_a_maximum(qtbot: QtBot, shown: _Desk) -> None:
    prompt = shown.prompt
    heights = [prompt.height()]
    session = shown.ask("Hello", "One line.", ends=False)
    qtbot.waitUntil(lambda: prompt.height() > heights[0])
    heights.append(prompt.height())
    session.say("\n\nAnother line.\n\nAnd one more.")
    qtbot.waitUntil(lambda: prompt.height() > heights[1])
    session.say(*(f"\n\nLine {number}" for number in range(200)))
    qtbot.waitUntil(lambda: prompt.view.verticalScrollBar().maximum() > 0)
    room = prompt.screen().availableGeometry()
    assert prompt.height() < 0.85 * room.height()
    assert prompt.view.is_following
    session.end()
    QTest.keyClick(shown.editor, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: prompt.height() == heights[0])


def test_a_composition_sends_nothing(shown: _Desk) -> None:
    QApplication.sendEvent(shown.editor, QInputMethodEvent("にほん", []))
    shown.press(Qt.Key.Key_Return)
    assert shown.house.stage.session.asked == []


def test_esc_hides(shown: _Desk) -> None:
    shown.press(Qt.Key.Key_Escape)
    assert shown.prompt.isHidden()


def test_esc_hides_while_a_reply_streams(shown: _Desk) -> None:
    session = shown.ask("Hello", "Hi", ends=False)
    shown.press(Qt.Key.Key_Escape)
    assert shown.prompt.isHidden()
    session.end()


def test_esc_hides_from_within_the_answer(shown: _Desk) -> None:
    shown.ask("Hello", "Hi")
    shown.prompt.view.setFocus()
    shown.press(Qt.Key.Key_Escape)
    assert shown.prompt.isHidden()


def test_hiding_stops_and_what_was_said_is_there_for_a_while(qtbot: QtBot, shown: _Desk) -> None:
    session = shown.ask("Hello", "Half", ends=False)
    shown.control.disappear(stops=True)
    assert session.stops == 1
    session.end()
    shown.control.appear()
    assert "Half" in read(shown.prompt.view)
    shown.control.disappear(stops=True)
    shown.control._forgetting.timeout.emit()
    assert shown.prompt.view.is_empty
    assert shown.house.quick.conversation.messages == {}
    assert shown.house.main.driver.has_engine


def test_a_click_elsewhere_does_not_stop_a_reply(shown: _Desk) -> None:
    session = shown.ask("Hello", "Half", ends=False)
    shown.control.disappear(stops=False)
    session.say(" and half")
    session.end()
    assert shown.house.quick.last_reply == "Half and half"


def test_stop_by_key_and_by_button(qtbot: QtBot, shown: _Desk) -> None:
    session = shown.ask("Hello", "Half", ends=False)
    shown.press(Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert session.stops == 1
    session.end()


def test_leaving_for_another_window_is_told(qtbot: QtBot, shown: _Desk) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitExposed(other)
    with qtbot.waitSignal(shown.prompt.left):
        other.windowHandle().requestActivate()


def test_copying_the_answer_and_its_code(shown: _Desk) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    shown.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert clipboard.text() == "before"
    shown.ask("Hello", "<think>Hm</think>Take this:\n\n```python\nx = 1\n```\n")
    shown.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert clipboard.text() == "Take this:\n\n```python\nx = 1\n```"
    shown.button("Copy the code").click()
    assert clipboard.text() == "x = 1"


def test_what_only_the_window_can_do_is_not_offered(shown: _Desk) -> None:
    shown.ask("Hello", "Hi")
    acts = shown.prompt.view.actions_of(1)
    assert Act.REGENERATE in acts
    assert not {Act.AGAIN_WITH, Act.BRANCH} & set(acts)


def test_code_can_be_copied_only_where_there_is_some(shown: _Desk) -> None:
    shown.ask("Hello", "No code here")
    assert shown.buttons("Copy the answer")
    assert not shown.buttons("Copy the code")


def test_the_clipboard_becomes_a_block_that_can_be_taken_away(shown: _Desk) -> None:
    QGuiApplication.clipboard().setText("Some text from elsewhere")
    shown.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    strip = shown.prompt.composer.strip
    assert strip.attachments == (Attachment("Clipboard", "Some text from elsewhere"),)
    strip.remove(0)
    assert strip.isHidden()


def test_a_block_goes_with_the_question(qtbot: QtBot, shown: _Desk) -> None:
    QGuiApplication.clipboard().setText("E = mc²")
    shown.button("Clipboard").click()
    QTest.keyClicks(shown.editor, "What is this?")
    shown.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown.house.stage.session.asked))
    (asked,) = shown.house.stage.session.asked
    assert "E = mc²" in asked
    assert asked.endswith("What is this?")
    assert shown.prompt.composer.is_empty


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_clipboard_is_said(shown: _Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    shown.control.add_clipboard()
    assert shown.notice.title == "There is no text on the clipboard."
    shown.control.add_selection()
    assert shown.notice.title == "No text is selected."
    QTest.keyClicks(shown.editor, "x")
    assert shown.prompt.notices.notice is None


def test_an_action_takes_what_was_written(qtbot: QtBot, shown: _Desk) -> None:
    actions = (QuickAction("Shout", "Shout: {text}"), QuickAction("Whisper", "Whisper {text} in {language}"))
    shown.preferences.use(replace(shown.preferences.settings, quick_actions=actions))
    QTest.keyClicks(shown.editor, "hallo")
    shown.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown.house.stage.session.asked == ["Whisper hallo in English"])
    assert shown.prompt.composer.is_empty


def test_an_action_takes_the_blocks_then_the_clipboard(qtbot: QtBot, shown: _Desk) -> None:
    shown.preferences.use(
        replace(shown.preferences.settings, quick_actions=(QuickAction("Shout", "Shout: {text}"),))
    )
    session = shown.house.stage.session
    shown.prompt.composer.strip.add(Attachment("Clipboard", "block"))
    qtbot.waitUntil(lambda: bool(shown.buttons("Shout")))
    shown.button("Shout").click()
    qtbot.waitUntil(lambda: session.asked == ["Shout: block"])
    session.say("BLOCK")
    session.end()
    QGuiApplication.clipboard().setText("copied")
    shown.control.run_action(0)
    qtbot.waitUntil(lambda: session.asked == ["Shout: block", "Shout: copied"])


def test_an_action_without_a_text_says_what_to_do(shown: _Desk) -> None:
    QGuiApplication.clipboard().clear()
    shown.control.run_action(0)
    assert "no text to work on" in shown.notice.title
    assert shown.house.stage.session.asked == []


def test_without_a_model_it_says_so_with_a_way_out(desk: _Desk) -> None:
    desk.show()
    assert desk.notice.key == ProblemKind.MODEL_NOT_CHOSEN
    desk.prompt.notices.dismiss()
    QTest.keyClicks(desk.editor, "Hello")
    desk.press(Qt.Key.Key_Return)
    assert desk.prompt.composer.text == "Hello"
    assert desk.notice.key == ProblemKind.MODEL_NOT_CHOSEN
    (action,) = desk.notice.actions
    assert action.words == "Open BitNet Desktop"
    action.do()
    assert desk.did == ["window"]
    assert desk.prompt.isHidden()


def test_trouble_is_said_here_and_the_message_comes_back(qtbot: QtBot, shown: _Desk) -> None:
    session = shown.house.stage.session
    QTest.keyClicks(shown.editor, "Hello")
    shown.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.asking)
    session.fail(Problem(ProblemKind.ENGINE_CRASHED, "abort"))
    assert shown.notice.key == ProblemKind.ENGINE_CRASHED
    assert shown.prompt.composer.text == "Hello"
    assert shown.prompt.view.is_empty
    shown.notice.actions[0].do()
    qtbot.waitUntil(lambda: session.asked == ["Hello", "Hello"])


def test_a_message_that_is_too_long_can_go_to_the_window(qtbot: QtBot, shown: _Desk) -> None:
    session = shown.house.stage.session
    shown.prompt.composer.strip.add(Attachment("Clipboard", "very long"))
    QTest.keyClicks(shown.editor, "What?")
    shown.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.asking)
    session.fail(Problem(ProblemKind.MESSAGE_TOO_LONG, facts={"need": 9000, "size": 2048}))
    next(action for action in shown.notice.actions if action.words == "Ask in the window").do()
    assert shown.did == [("What?", (Attachment("Clipboard", "very long"),))]
    assert shown.prompt.composer.is_empty


def test_what_is_not_kept_never_reaches_the_library(shown: _Desk, kept: Watched) -> None:
    shown.ask("A secret question", "A secret answer")
    shown.control.forget()
    assert kept.ask(lambda library: library.summaries()) == ()


def test_keep_makes_a_conversation_of_it(shown: _Desk, kept: Watched) -> None:
    shown.ask("Why is the sky blue?", "Because")
    shown.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (summary,) = kept.ask(lambda library: library.summaries())
    assert summary.title == "Why is the sky blue?"
    stored = kept.ask(lambda library: library.load(summary.id))
    question, answer = stored.conversation.path()
    assert (question.role, question.text) == (Role.USER, "Why is the sky blue?")
    assert answer.text == "Because"
    assert answer.figures is not None
    assert answer.model == stored.model_name == shown.house.quick.status.model
    assert stored.model_path

    # It goes on, and so does what is kept.
    shown.ask("And red in the evening?", "Because too")
    stored = kept.ask(lambda library: library.load(summary.id))
    assert [message.text for message in stored.conversation.path()][2:] == [
        "And red in the evening?",
        "Because too",
    ]
    shown.button("Open in the window").click()
    assert shown.did == [summary.id]
    assert shown.prompt.isHidden()
    assert shown.prompt.view.is_empty


def test_after_a_kept_one_the_next_is_not_kept(shown: _Desk, kept: Watched) -> None:
    shown.ask("Kept", "Yes")
    shown.control.keep()
    shown.control.forget()
    shown.ask("Not kept", "No")
    shown.control.forget()
    (summary,) = kept.ask(lambda library: library.summaries())
    assert summary.title == "Kept"
    assert len(kept.ask(lambda library: library.load(summary.id)).conversation.messages) == 2


def test_nothing_can_be_kept_before_there_is_an_answer(shown: _Desk, kept: Watched) -> None:
    shown.control.keep()
    session = shown.ask("Hello", "Half", ends=False)
    shown.control.keep()
    session.end()
    assert kept.ask(lambda library: library.summaries()) == ()


@pytest.mark.parametrize("change", [lambda s: replace(s, zoom=200), lambda s: replace(s, quick_actions=())])
def test_settings_are_followed_at_once(shown: _Desk, change: Callable[[Settings], Settings]) -> None:
    shown.preferences.use(change(shown.preferences.settings))
    assert shown.prompt.view.zoom == shown.preferences.settings.zoom
    names = [
        button.text() for button in shown.prompt.action_row.findChildren(QToolButton) if button.isVisible()
    ]
    assert ("Explain" in names) is bool(shown.preferences.settings.quick_actions)


def test_everything_has_a_name_for_those_who_cannot_see_it(shown: _Desk) -> None:
    shown.ask("Hello", "Hi\n\n```\nx\n```\n")
    assert shown.prompt.accessibleName()
    buttons = [button for button in shown.prompt.findChildren(QToolButton) if button.isVisible()]
    assert len(buttons) > 4
    for button in buttons:
        assert button.accessibleName(), button.text()


def test_on_a_screen_without_compositing_it_is_a_plain_box(qtbot: QtBot, look: Look, desk: _Desk) -> None:
    desk.prompt.set_composited(is_composited=False)
    desk.show()
    assert desk.prompt.frame_margins.left() == 1
    assert not desk.prompt.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    corner = desk.prompt.grab().toImage().pixelColor(0, 0)
    assert corner.name() == look.colours.border
