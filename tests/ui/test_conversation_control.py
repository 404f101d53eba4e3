"""The window with a conversation: versions, editing, going on, and a context that is full."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Attachment
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.events import Counted
from bitnet_desktop.engine.states import State
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.main_window import MainWindow
from tests.ui.conftest import MODEL
from tests.ui.doubles import FIGURES, Backstage
from tests.ui.reading import read


@pytest.fixture
def loaded(window: MainWindow, backstage: Backstage) -> MainWindow:
    window.open_model(MODEL)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    return window


def _answered(window: MainWindow, backstage: Backstage, question: str, reply: str) -> None:
    window.control.send(question)
    backstage.session.say(reply)
    backstage.session.end()
    window._conversing.feed.flush()


def _ids(window: MainWindow) -> list[str]:
    return [message.id for message in window._conversing.conversation.path()]


def _buttons(window: MainWindow) -> list[str]:
    shown = [button for button in window.notices.findChildren(QAbstractButton) if not button.isHidden()]
    return [button.text() for button in shown if button.text()]


def _press(window: MainWindow, words: str) -> None:
    next(b for b in window.notices.findChildren(QAbstractButton) if b.text() == words).click()


def test_a_reply_is_made_again_and_the_versions_are_switched(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    _answered(loaded, backstage, "Name a colour", "Red.")
    assert loaded.view.actions_of(1) == (
        Act.COPY,
        Act.REGENERATE,
        Act.AGAIN_WITH,
        Act.EDIT,
        Act.BRANCH,
    )
    loaded.view.act(1, Act.REGENERATE)
    assert loaded.view.actions_of(0) == (Act.COPY,)  # nothing can be changed while a reply is made
    backstage.session.say("Green.")
    backstage.session.end()
    qtbot.waitUntil(lambda: "Green." in read(loaded.view))
    shown = loaded.view.column.shown(1)
    assert (shown.version, shown.versions) == (1, 2)
    loaded.view.act(1, Act.PREVIOUS)
    assert "Red." in read(loaded.view)
    assert "Green." not in read(loaded.view)
    loaded.view.act(1, Act.NEXT)
    assert "Green." in read(loaded.view)


def test_an_edit_goes_through_the_field_and_can_be_left(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    _answered(loaded, backstage, "Frist", "What?")
    loaded.composer.set_text("a draft")
    loaded.view.act(0, Act.EDIT)
    assert loaded.composer.text == "Frist"
    assert loaded.page.strip.isVisible()
    assert loaded.control.draft.text == "a draft"
    QTest.keyClick(loaded, Qt.Key.Key_Escape)
    assert loaded.composer.text == "a draft"
    assert loaded.page.strip.isHidden()
    loaded.view.act(0, Act.EDIT)
    loaded.composer.set_text("First")
    loaded.control.send(loaded.composer.text)
    assert backstage.session.asked == ["Frist", "First"]
    assert loaded.composer.text == "a draft"
    backstage.session.say("Second.")
    backstage.session.end()
    qtbot.waitUntil(lambda: "Second." in read(loaded.view))
    assert loaded.view.column.shown(0).versions == 2
    assert len(_ids(loaded)) == 2


def test_a_cut_reply_goes_on_in_its_place(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    loaded.control.send("Count")
    backstage.session.say("One, two")
    backstage.session.end(EndReason.STOPPED)
    loaded._conversing.feed.flush()
    assert Act.CONTINUE in loaded.view.actions_of(1)
    loaded.view.act(1, Act.CONTINUE)
    backstage.session.say(", three.")
    backstage.session.end()
    qtbot.waitUntil(lambda: "One, two, three." in read(loaded.view))
    assert len(loaded.view.column) == 2
    assert Act.CONTINUE not in loaded.view.actions_of(1)


def test_going_on_from_an_earlier_reply_shows_only_what_led_to_it(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    _answered(loaded, backstage, "One", "first")
    _answered(loaded, backstage, "Two", "second")
    loaded.view.act(1, Act.BRANCH)
    assert len(loaded.view.column) == 2
    _answered(loaded, backstage, "Three", "third")
    assert [loaded.view.column.shown(number).text for number in range(4)] == [
        "One",
        "first",
        "Three",
        "third",
    ]
    assert loaded.view.column.shown(2).versions == 2


def test_a_message_with_files_comes_back_with_them(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    notes = Attachment("notes.txt", "buy milk")
    loaded.composer.set_attachments([notes])
    loaded.control.send("What do I need?")
    assert backstage.session.asked[-1].startswith("notes.txt\n```\nbuy milk\n```")
    assert not loaded.composer.attachments
    backstage.session.end(EndReason.STOPPED, withdrawn=True)
    assert loaded.composer.text == "What do I need?"
    assert loaded.composer.attachments == (notes,)


def _fill(window: MainWindow, backstage: Backstage) -> None:
    """Three turns of a thousand tokens in a context of 4096."""
    for number in range(3):
        window.control.send(f"Question {number}")
        backstage.session.say(f"reply {number}")
        used = 1000 * (number + 1)
        figures = replace(FIGURES, prompt_tokens=500, reply_tokens=490, context_used=used)
        backstage.session.end(figures=figures)
        backstage.session.counted.emit(Counted(0, used))
        window._conversing.feed.flush()


def test_a_message_that_does_not_fit_is_asked_about(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    _fill(loaded, backstage)
    facts: dict[str, str | int] = {"need": 1500, "free": 1096, "size": 4096}
    loaded.control.send("A long one")
    backstage.session.fail(Problem(ProblemKind.MESSAGE_TOO_LONG, "", facts), State.READY)
    assert loaded.composer.text == "A long one"
    assert loaded.notices.notice is not None
    assert "1500" in loaded.notices.notice.text.replace(",", "")
    assert "Leave out the oldest turn" in _buttons(loaded)
    left_out: list[frozenset[str]] = []
    loaded.context.leave_out_asked.connect(left_out.append)
    _press(loaded, "Leave out the oldest turn")
    assert left_out == [frozenset({_ids(loaded)[0]})]
    loaded._conversing.leave_out(left_out[0])
    assert [loaded.view.column.shown(n).is_seen for n in range(6)] == [False, False, True, True, True, True]
    qtbot.waitUntil(
        lambda: (
            backstage.session.resets[-1:]
            == [[Exchange("Question 1", "reply 1"), Exchange("Question 2", "reply 2")]]
        )
    )
    loaded.control.send(loaded.composer.text)
    assert backstage.session.asked[-1] == "A long one"


def test_what_certainly_does_not_fit_is_not_sent_at_all(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    _fill(loaded, backstage)
    asked = len(backstage.session.asked)
    loaded.composer.set_text("word " * 3000)
    loaded.control.send(loaded.composer.text)
    assert len(backstage.session.asked) == asked
    assert not loaded.composer.is_empty
    assert any("Larger context" in words for words in _buttons(loaded))


def test_a_pinned_turn_is_not_left_out(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    _fill(loaded, backstage)
    ids = _ids(loaded)
    loaded.view.act(0, Act.PIN)
    assert loaded.view.column.shown(0).is_pinned
    left_out: list[frozenset[str]] = []
    loaded.context.leave_out_asked.connect(left_out.append)
    loaded.page.context_bar.drop_asked.emit()
    assert left_out
    assert ids[0] not in left_out[0]
    assert ids[2] in left_out[0]


def test_what_is_written_is_counted_by_the_engine(
    qtbot: QtBot, loaded: MainWindow, backstage: Backstage
) -> None:
    loaded.composer.set_text("three small words")
    qtbot.waitUntil(
        lambda: "11" in loaded.page.context_bar.text
    )  # as the double counts: words and eight more


def test_other_wishes_load_the_model_again(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    _answered(loaded, backstage, "One", "first")
    backstage.wishes = "a larger context"
    loaded._conversing.driver.look_again()
    qtbot.waitUntil(lambda: len(backstage.loadings) == 2)
    backstage.loading.succeed()
    assert backstage.session.history == [Exchange("One", "first")]


def test_a_file_that_is_attached_counts(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    loaded.composer.set_attachments([Attachment("notes.txt", "buy milk and bread")])
    # Its name, the fences and the words, as the double counts.
    qtbot.waitUntil(lambda: "15" in loaded.page.context_bar.text)


def test_a_deleted_message_is_a_click_away(qtbot: QtBot, loaded: MainWindow, backstage: Backstage) -> None:
    _answered(loaded, backstage, "One", "first")
    _answered(loaded, backstage, "Two", "second")
    loaded.view.act(2, Act.DELETE)
    assert len(loaded.view.column) == 2
    assert loaded.notices.notice is not None
    assert "2" in loaded.notices.notice.title
    _press(loaded, "Undo")
    assert [loaded.view.column.shown(n).text for n in range(4)] == ["One", "first", "Two", "second"]
    assert loaded.notices.isHidden()
