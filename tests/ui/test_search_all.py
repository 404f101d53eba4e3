"""The search in all conversations, by itself and with a real library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Role
from bitnet_desktop.storage.folding import mark, parse_query
from bitnet_desktop.storage.search import Hit
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.search_all import SearchAll
from bitnet_desktop.ui.search_hits import FoundTitle, group_hits, say_day
from bitnet_desktop.ui.search_rows import _in_utf16, _laid_out
from bitnet_desktop.ui.tokens import LIGHT

NOON = datetime(2026, 11, 22, 12).astimezone()


def _hit(
    conversation: str,
    message: str | None,
    text: str,
    words: str = "sea",
    *,
    role: Role = Role.USER,
    days: int = 0,
) -> Hit:
    snippet, marks = mark(text, parse_query(words))
    by = None if message is None else role
    return Hit(
        conversation, message, by, f"Title of {conversation}", NOON - timedelta(days=days), snippet, marks
    )


HITS = (
    _hit("c1", None, "About the sea"),
    _hit("c2", "m1", "the sea is wide", role=Role.ASSISTANT, days=1),
    _hit("c1", "m2", "I see the sea", days=3),
    _hit("c2", "m3", "Sea, sea, sea", role=Role.SYSTEM),
)


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    """A window with a button that has the focus."""
    made = QWidget()
    qtbot.addWidget(made)
    button = QPushButton(made)
    QVBoxLayout(made).addWidget(button)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    button.setFocus()
    return made


@pytest.fixture
def panel(over: QWidget, look: Look) -> Iterator[SearchAll]:
    made = SearchAll(look, over, now=lambda: NOON)
    made.open_search()
    yield made
    made.hide()


@pytest.fixture
def asked(panel: SearchAll) -> list[str]:
    queries: list[str] = []
    panel.asked.connect(queries.append)
    return queries


@pytest.fixture
def opened(panel: SearchAll) -> list[tuple[str, str, str]]:
    hits: list[tuple[str, str, str]] = []
    panel.hit_opened.connect(lambda *values: hits.append(values))
    return hits


def _field(panel: SearchAll) -> QLineEdit:
    return panel.findChildren(QLineEdit)[0]


def _list(panel: SearchAll) -> QListView:
    return panel.findChildren(QListView)[0]


def _current(panel: SearchAll) -> object:
    return _list(panel).currentIndex().data()


def _answer(panel: SearchAll, query: str = "sea", hits: tuple[Hit, ...] = HITS) -> None:
    _field(panel).setText(query)
    panel._ask()
    panel.show_hits(query, hits)


def _press(panel: SearchAll, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(_field(panel), key)


# -- asking


def test_it_asks_once_the_typing_stops(qtbot: QtBot, panel: SearchAll, asked: list[str]) -> None:
    with qtbot.waitSignal(panel.asked):
        QTest.keyClicks(_field(panel), "sea shell")
    assert asked == ["sea shell"]


def test_older_answers_are_dropped(panel: SearchAll) -> None:
    _answer(panel)
    _field(panel).setText("other")
    panel._ask()
    panel.show_hits("sea", HITS[:1])
    assert panel._count.text() == "…"
    assert panel._hits.rowCount() == 5
    panel.show_hits("other", ())
    assert panel._count.text() == "No hits"
    assert panel._hits.rowCount() == 0


def test_no_words_are_no_question(panel: SearchAll, asked: list[str]) -> None:
    _answer(panel)
    _field(panel).setText("  ")
    assert panel._hits.rowCount() == 0
    assert asked == ["sea"]
    panel.show_hits("", HITS)
    assert panel._hits.rowCount() == 0


@pytest.mark.parametrize(
    ("count", "words"), [(0, "No hits"), (1, "1 hit"), (4, "4 hits"), (50, "The newest 50 hits")]
)
def test_the_number_of_hits(panel: SearchAll, count: int, words: str) -> None:
    _answer(panel, "sea", tuple(_hit("c", f"m{number}", "sea") for number in range(count)))
    assert panel._count.text() == words
    assert panel._hint.isVisible() == (count == 0)
    assert _list(panel).isVisible() == (count > 0)


# -- what is shown


def test_hits_stand_with_their_conversation() -> None:
    rows = group_hits(HITS)
    assert [(row.conversation, row.message if isinstance(row, Hit) else row.title) for row in rows] == [
        ("c1", "Title of c1"),
        ("c1", "m2"),
        ("c2", "Title of c2"),
        ("c2", "m1"),
        ("c2", "m3"),
    ]
    assert [row.hit is not None for row in rows if isinstance(row, FoundTitle)] == [True, False]


def test_rows_say_who_and_when(panel: SearchAll) -> None:
    _answer(panel)
    said = [str(panel._hits.index(place).data()) for place in range(5)]
    assert said[0] == "Title of c1, Today"
    assert said[1].startswith("You · ")
    assert said[2] == "Title of c2"
    assert said[3] == "Reply · Yesterday: the sea is wide"
    assert said[4] == "System prompt · Today: Sea, sea, sea"


def test_days_in_words() -> None:
    assert say_day(NOON, NOON) == "Today"
    assert say_day(NOON - timedelta(days=1), NOON) == "Yesterday"
    assert "26" in say_day(NOON - timedelta(days=200), NOON)


def test_marks_are_painted_and_nothing_is_markup(panel: SearchAll) -> None:
    _answer(panel, "sea", (_hit("c", "m", "<b>the</b> 🐚 sea"),))
    image = _list(panel).viewport().grab().toImage()
    found = QColor(LIGHT.found).rgb()
    painted = {x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == found}
    assert painted
    _answer(panel, "sea", (_hit("c", "m", "nothing here"),))
    image = _list(panel).viewport().grab().toImage()
    assert not any(image.pixel(x, y) == found for x in range(image.width()) for y in range(image.height()))


def test_places_count_as_qt_counts() -> None:
    text = "🐚🐚 sea"
    assert _in_utf16(text, [(3, 6)]) == [(5, 8)]


@pytest.mark.parametrize("text", ["word " * 60, "海" * 240, "🐚" * 240, "x" * 240, "بحر " * 60])
@pytest.mark.parametrize("width", [120, 400])
def test_long_snippets_end_in_dots(panel: SearchAll, text: str, width: int) -> None:
    font = _list(panel).font()
    made = _laid_out(text, [(0, 4)], font, width, 2, Qt.LayoutDirection.LeftToRight, LIGHT)
    assert made.lineCount() <= 2
    assert made.text().endswith("…")
    line = made.lineAt(made.lineCount() - 1)
    assert line.textStart() + line.textLength() == len(made.text().encode("utf-16-le")) // 2


def test_short_snippets_stay_as_they_are(panel: SearchAll) -> None:
    made = _laid_out("the sea", [(4, 7)], _list(panel).font(), 400, 2, Qt.LayoutDirection.RightToLeft, LIGHT)
    assert made.text() == "the sea"
    assert made.lineCount() == 1


# -- choosing


def test_enter_opens_the_first(panel: SearchAll, opened: list[tuple[str, str, str]]) -> None:
    _answer(panel)
    _press(panel, Qt.Key.Key_Return)
    assert opened == [("c1", "", "")]
    assert panel.isHidden()


def test_the_arrows_go_from_hit_to_hit(panel: SearchAll, opened: list[tuple[str, str, str]]) -> None:
    _answer(panel)
    _press(panel, Qt.Key.Key_Up)
    assert str(_current(panel)).startswith("Title of c1")
    _press(panel, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert _current(panel) == "Reply · Yesterday: the sea is wide"
    _press(panel, Qt.Key.Key_PageDown, Qt.Key.Key_Down)
    assert str(_current(panel)).startswith("System prompt")
    _press(panel, Qt.Key.Key_Return)
    assert opened == [("c2", "m3", "Sea")]


def test_pages(panel: SearchAll) -> None:
    _answer(panel, "sea", tuple(_hit("c", f"m{number}", "sea") for number in range(40)))
    _press(panel, Qt.Key.Key_PageDown)
    assert _list(panel).currentIndex().row() > 2
    _press(panel, Qt.Key.Key_PageUp)
    assert _list(panel).currentIndex().row() == 1


def test_a_click_opens(panel: SearchAll, opened: list[tuple[str, str, str]]) -> None:
    _answer(panel)
    port = _list(panel).viewport()
    for place in (2, 3):  # a title without a hit, and a hit
        spot = _list(panel).visualRect(panel._hits.index(place)).center()
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=spot)
    assert opened == [("c2", "m1", "sea")]


def test_enter_waits_for_the_answer(
    panel: SearchAll, asked: list[str], opened: list[tuple[str, str, str]]
) -> None:
    _answer(panel)
    QTest.keyClicks(_field(panel), "l")
    _press(panel, Qt.Key.Key_Return)
    assert asked == ["sea", "seal"]
    assert opened == []
    _press(panel, Qt.Key.Key_Return)
    assert opened == []


# -- opening and closing


def test_esc_closes_and_gives_the_focus_back(over: QWidget, panel: SearchAll) -> None:
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    assert _field(panel).hasFocus()
    _press(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert over.findChildren(QPushButton)[0].hasFocus()
    assert closed == [True]
    panel.close_search()
    assert closed == [True]


def test_whoever_had_the_focus_may_be_gone(over: QWidget, panel: SearchAll) -> None:
    over.findChildren(QPushButton)[0].deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    panel.findChildren(QToolButton)[0].click()
    assert panel.isHidden()


def test_going_elsewhere_closes_it(over: QWidget, panel: SearchAll) -> None:
    button = over.findChildren(QPushButton)[0]
    _answer(panel)
    _list(panel).setFocus()
    assert panel.isVisible()
    button.setFocus()
    assert panel.isHidden()
    assert button.hasFocus()


def test_opened_again_it_asks_again(panel: SearchAll, asked: list[str]) -> None:
    _answer(panel)
    panel.close_search()
    panel.open_search()
    assert asked == ["sea", "sea"]
    assert _field(panel).selectedText() == "sea"


def test_esc_belongs_to_the_panel_and_not_to_stop(panel: SearchAll) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    panel.event(event)
    assert event.isAccepted()


def test_letters_typed_in_the_list_go_into_the_field(panel: SearchAll, asked: list[str]) -> None:
    _answer(panel)
    _list(panel).setFocus()
    QTest.keyClicks(_list(panel), "l")
    assert _field(panel).text() == "seal"
    _list(panel).setFocus()
    QTest.keyClick(_list(panel), Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_it_lies_in_the_middle_and_within_the_window(over: QWidget, panel: SearchAll) -> None:
    _answer(panel, "sea", tuple(_hit("c", f"m{number}", "sea " * 60) for number in range(50)))
    assert panel.width() == 640
    assert panel.x() == 130
    over.resize(400, 380)
    QApplication.sendPostedEvents()
    assert over.rect().contains(panel.geometry())
    assert panel.x() == over.width() - panel.geometry().right() - 1


def test_everything_has_a_name_and_can_be_painted(panel: SearchAll, look: Look) -> None:
    for mirrored in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        panel.setLayoutDirection(mirrored)
        _answer(panel)
        assert not panel.grab().isNull()
    look.set_theme("dark")
    for widget in (panel, _field(panel), _list(panel), *panel.findChildren(QToolButton)):
        assert widget.accessibleName()


# -- with a real library


def test_with_a_real_library(panel: SearchAll, tmp_path: Path, opened: list[tuple[str, str, str]]) -> None:
    from bitnet_desktop.chat.conversation import Message
    from bitnet_desktop.storage.conversations import Library
    from bitnet_desktop.storage.database import open_database
    from bitnet_desktop.storage.search import search

    library = Library(open_database(tmp_path / "library.sqlite"))
    try:
        conversation = library.create(NOON)
        library.save_message(conversation, Message("m1", None, Role.USER, "Wie tief ist das Meer?", NOON))
        panel.asked.connect(lambda query: panel.show_hits(query, search(library.database, query)))
        _field(panel).setText('"das mee')
        _press(panel, Qt.Key.Key_Return)
        _field(panel).setText("das mee")
        _press(panel, Qt.Key.Key_Return, Qt.Key.Key_Return)
    finally:
        library.database.close()
    assert opened == [(conversation, "m1", "das")]
