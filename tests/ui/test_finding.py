from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.find_bar import FindBar
from bitnet_desktop.ui.finder import Finder
from bitnet_desktop.ui.look import Look
from tests.ui.reading import asked, reply, talk


@pytest.fixture
def finder(view: ChatView) -> Finder:
    return Finder(view)


def _find(qtbot: QtBot, finder: Finder, words: str) -> list[str]:
    finder.find(words)
    _wait(qtbot, finder)
    return _found(finder)


def _wait(qtbot: QtBot, finder: Finder) -> None:
    qtbot.waitUntil(lambda: not finder.is_searching and not finder._again.isActive())


def _found(finder: Finder) -> list[str]:
    """The text under each hit, as the view marks it."""
    found = []
    for message, part, first, last in finder._hits:
        piece = finder._view.column.layout(message).words(part)
        assert piece is not None
        units = piece.letters.encode("utf-16-le")
        found.append(units[2 * first : 2 * last].decode("utf-16-le"))
    return found


def test_letters_count_without_their_case_and_across_markup(
    qtbot: QtBot, view: ChatView, finder: Finder
) -> None:
    view.add_message(asked("FOO Bar?"))
    view.add_message(
        reply(text="**foo** bar, `foo bar`\n\n- [Foo](https://a.b) bar\n\n| x | foo bar |\n|---|---|\n")
    )
    assert _find(qtbot, finder, "foo bar") == ["FOO Bar", "foo bar", "foo bar", "Foo bar", "foo bar"]
    assert finder.current == 0


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("日本語のテキスト、日本", "日本", 2),
        ("🙂🙂 smile 🙂", "🙂", 3),
        ("Straße STRASSE", "straße", 1),
        ("İstanbul", "stan", 1),
        ("caf&eacute; café", "café", 2),
        ("a < b &amp; c", "< b & c", 1),
        ("aaaa", "aa", 2),
        ("nothing", "absent", 0),
        ("```py\nfind_me()\n```\n", "find_me", 1),
    ],
)
def test_hits(qtbot: QtBot, view: ChatView, finder: Finder, text: str, words: str, count: int) -> None:
    view.add_message(reply(text=text))
    assert len(_find(qtbot, finder, words)) == count


def test_hits_behind_a_drawn_formula_are_where_they_are(qtbot: QtBot, view: ChatView, finder: Finder) -> None:
    view.add_message(reply(text=r"See $\frac{1}{2}$ and here."))
    qtbot.waitUntil(
        lambda: (piece := view.column.layout(0).piece(1)) is not None and "\ufffc" in piece.letters
    )
    assert _find(qtbot, finder, "HERE") == ["here"]


def test_it_steps_around_the_ends(qtbot: QtBot, view: ChatView, finder: Finder) -> None:
    view.set_messages([reply(str(number), f"word {number}\n\n" + "x\n\n" * 30) for number in range(20)])
    assert len(_find(qtbot, finder, "word")) == 20
    # It begins with what is in sight, which is the end: from there around to the first one.
    start = finder.current
    finder.step(1)
    assert finder.current == (start + 1) % 20
    finder.step(-1)
    finder.step(-1)
    assert finder.current == (start - 1) % 20
    message, part, *_ = finder._hits[finder.current]
    assert (message, part) in {(seen.message, seen.part) for seen in view.visible()}
    finder.find("")
    assert (finder.count, finder.current) == (0, -1)


def test_a_hit_far_aside_in_code_is_brought_into_sight(qtbot: QtBot, view: ChatView, finder: Finder) -> None:
    line = "first " + "x " * 3000 + "aside" + " y" * 3000
    view.add_message(reply(text=f"```\n{line}\n{line}\n```\n\n| first |\n|---|\n| aside |\n"))
    layout = view.column.layout(0)
    piece = layout.piece(1)
    assert piece is not None
    for words, is_aside in (("aside", True), ("first", False)):
        assert _find(qtbot, finder, words) == [words] * 3
        for _ in range(4):
            _, part, first, last = finder._hits[finder.current]
            if part == 1:
                assert (layout.shift_of(1) > 0) == is_aside
                places = [piece.place_of(at, layout.shift_of(1)).x() for at in (first, last)]
                assert piece.content.left() < places[0] < places[1] < piece.content.right()
            finder.step(1)


def test_it_goes_on_while_a_reply_streams(qtbot: QtBot, view: ChatView, finder: Finder) -> None:
    talk(view, "one word" + "\n\nline" * 50)
    _find(qtbot, finder, "word")
    view.verticalScrollBar().setValue(0)
    place = view.first_in_sight
    for _ in range(30):
        view.append("\n\nanother word")
    _wait(qtbot, finder)
    assert finder.count == 31
    assert finder.current == 0
    assert view.first_in_sight == place
    view.end_reply("")
    view.remove_last()
    _wait(qtbot, finder)
    assert finder.count == 0
    finder.step(1)
    assert finder.current == -1


def test_a_long_conversation_is_searched_without_keeping_its_layouts(
    qtbot: QtBot, view: ChatView, finder: Finder
) -> None:
    view.set_messages([reply(str(number), f"message {number}") for number in range(500)])
    assert len(_find(qtbot, finder, "message")) == 500
    finder.step(1)
    assert len(view.column.made) < 120


def test_the_strip_shows_the_count_and_obeys_the_keys(qtbot: QtBot, view: ChatView, look: Look) -> None:
    talk(view, "a word and a word")
    view.end_reply("")
    finder = Finder(view)
    bar = FindBar(finder, look, view)
    bar.open_search()
    field, count = bar.findChildren(QLineEdit)[0], bar.findChildren(QLabel)[0]
    assert bar.isVisible()
    for button in bar.findChildren(QToolButton):
        assert button.accessibleName()
    QTest.keyClicks(field, "word")
    qtbot.waitUntil(lambda: count.text() == "1 of 2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert count.text() == "2 of 2"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count.text() == "1 of 2"
    QTest.keyClicks(field, "s")
    qtbot.waitUntil(lambda: count.text() == "No hits")
    assert not any(button.isEnabled() for button in bar.findChildren(QToolButton)[:2])
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert finder.count == 0
