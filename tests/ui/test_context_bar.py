"""The context bar says what is so, in words, numbers and segments, and the question has the ways out that help."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.context_window import Turn, plan
from bitnet_desktop.ui.context_bar import ContextBar
from bitnet_desktop.ui.context_meter import ContextMeter, Part, part_colour
from bitnet_desktop.ui.context_popup import ContextPopup
from bitnet_desktop.ui.context_style import context_style
from bitnet_desktop.ui.context_use import ContextUse
from bitnet_desktop.ui.fit_question import FIT_KEY, FitAnswers, fit_question
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.notice_bar import NoticeBar
from bitnet_desktop.ui.tokens import DARK, LIGHT

# A popup takes the keyboard; the offscreen platform says that it cannot give it.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> Iterator[ContextBar]:
    window = QWidget()
    qtbot.addWidget(window)
    made = ContextBar(look, window)
    QVBoxLayout(window).addWidget(made)
    window.resize(500, 120)
    made.show_use(1240, 4096, 0, 0, system_tokens=40)
    window.show()
    qtbot.waitExposed(window)
    yield made
    for popup in made.findChildren(ContextPopup):
        popup.close()


def _popup(bar: ContextBar) -> ContextPopup:
    popup = bar.findChild(ContextPopup)
    assert isinstance(popup, ContextPopup)
    return popup


def _meter(bar: ContextBar) -> ContextMeter:
    meter = bar.findChild(ContextMeter)
    assert isinstance(meter, ContextMeter)
    return meter


def _words_button(bar: ContextBar) -> QToolButton:
    button = bar.findChild(QToolButton, "context-words")
    assert isinstance(button, QToolButton)
    return button


def _plain(text: str) -> str:
    """Without the grouping of numbers, which is the language's."""
    return re.sub(r"(?<=\d)[,.\u00a0\u202f](?=\d{3})", "", text)


def _button(parent: QWidget, words: str) -> QPushButton:
    return next(
        button for button in parent.findChildren(QPushButton) if _plain(button.text()).startswith(words)
    )


def test_it_says_how_much_of_how_much(bar: ContextBar) -> None:
    assert _plain(bar.text) == "1240 of 4096 tokens"
    assert _plain(_words_button(bar).accessibleName()) == "Context: 1240 of 4096 tokens"
    bar.show_use(1240, 4096, 85, 0)
    assert _plain(bar.text) == "1240 + about 85 of 4096 tokens"
    bar.show_use(1240, 4096, 85, 0, draft_is_exact=True)
    assert _plain(bar.text) == "1240 + 85 of 4096 tokens"
    assert not bar.findChild(QLabel, "context-next").isVisible()  # type: ignore[union-attr]


def test_without_a_size_there_is_nothing_to_show(bar: ContextBar) -> None:
    bar.show_use(0, 0, 12, 0)
    assert not bar.isVisible()
    bar.open_popup()
    assert not bar.findChildren(ContextPopup)


@pytest.mark.parametrize(("draft", "warns"), [(0, False), (240, False), (242, True)])
def test_it_turns_amber_when_nearly_full_and_says_what_comes(
    bar: ContextBar, draft: int, warns: bool
) -> None:
    bar.show_use(3240, 4096, draft, 0)
    assert ("Nearly full" in bar.text) == warns
    assert ("asked what to leave out" in bar.text) == warns
    assert _words_button(bar).property("warns") == warns
    assert ("Nearly full" in _words_button(bar).accessibleDescription()) == warns


def test_a_draft_that_does_not_fit_is_told_with_its_size(bar: ContextBar) -> None:
    bar.show_use(3300, 4096, 1400, 0)
    assert "does not fit: it has about 1400 tokens, and 796 are free" in _plain(bar.text)


def test_turns_that_the_model_does_not_see_are_told(bar: ContextBar) -> None:
    bar.show_use(1000, 4096, 0, 1)
    assert "no longer sees one turn" in bar.text
    bar.show_use(1000, 4096, 0, 12)
    assert "no longer sees 12 turns" in bar.text
    assert "Nearly full" not in bar.text


def test_the_meter_has_a_value_for_screen_readers(bar: ContextBar) -> None:
    interface = QAccessible.queryAccessibleInterface(_meter(bar))
    assert interface.role() is QAccessible.Role.ProgressBar
    assert (_meter(bar).value(), _meter(bar).maximum()) == (1240, 4096)
    bar.show_use(4000, 4096, 900, 0)
    assert (_meter(bar).value(), _meter(bar).maximum()) == (4096, 4096)


def test_the_segments_fill_the_meter(bar: ContextBar) -> None:
    meter = _meter(bar)
    meter.resize(400, 6)
    meter.show_use(ContextUse(system=1, turns=1000, draft=1000, size=4000))
    parts = meter.segments()
    assert [part for part, _, _ in parts] == [Part.SYSTEM, Part.TURNS, Part.DRAFT, Part.FREE]
    assert parts[0][2] == 2.0  # what is there can be seen
    assert parts[1][2] == 100.0
    edge = 0.0
    for _, left, width in parts:
        assert left == pytest.approx(edge)
        assert width > 0
        edge = left + width
    assert edge == pytest.approx(400)
    meter.show_use(ContextUse(system=10, turns=3900, draft=5000, size=4000))
    assert [part for part, _, _ in meter.segments()] == [Part.SYSTEM, Part.TURNS, Part.DRAFT]
    meter.show_use(ContextUse(size=4000))
    assert [part for part, _, _ in meter.segments()] == [Part.FREE]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_meter_is_painted_from_where_the_language_begins(
    bar: ContextBar, look: Look, direction: Qt.LayoutDirection
) -> None:
    meter = _meter(bar)
    meter.resize(400, 6)
    meter.setLayoutDirection(direction)
    meter.show_use(ContextUse(turns=1000, size=4000))
    image = meter.grab().toImage()
    ratio = image.devicePixelRatio()
    colours = [QColor(image.pixelColor(round(x * ratio), round(3 * ratio))).name() for x in (50, 350)]
    expected = [part_colour(Part.TURNS, look.colours).name(), part_colour(Part.FREE, look.colours).name()]
    assert colours == (expected if direction is Qt.LayoutDirection.LeftToRight else expected[::-1])


def test_a_click_anywhere_opens_the_explanation(bar: ContextBar) -> None:
    QTest.mouseClick(_meter(bar), Qt.MouseButton.LeftButton)
    assert _popup(bar).isVisible()
    QTest.keyClick(_popup(bar), Qt.Key.Key_Escape)
    assert not _popup(bar).isVisible()


def test_the_keyboard_opens_it_and_chooses(qtbot: QtBot, bar: ContextBar) -> None:
    bar.setFocus()
    assert _words_button(bar).hasFocus()
    QTest.keyClick(_words_button(bar), Qt.Key.Key_Space)
    drop = _button(_popup(bar), "Leave out")
    assert drop.hasFocus()
    with qtbot.waitSignal(bar.drop_asked):
        QTest.keyClick(drop, Qt.Key.Key_Space)
    assert not _popup(bar).isVisible()


def test_the_popup_says_what_fills_the_context(bar: ContextBar) -> None:
    bar.show_use(3300, 4096, 400, 2, system_tokens=60)
    bar.open_popup()
    numbers = {
        label.accessibleName(): _plain(label.text())
        for label in _popup(bar).findChildren(QLabel)
        if label.accessibleName()
    }
    assert numbers == {
        "System prompt": "60 tokens",
        "Earlier turns": "3240 tokens",
        "What you are writing": "about 400 tokens",
        "Free": "396 tokens",
    }
    words = " ".join(label.text() for label in _popup(bar).findChildren(QLabel))
    assert "no longer sees 2 turns" in words
    assert "pinned" in words


def test_larger_contexts_are_only_offered_where_there_are_any(qtbot: QtBot, bar: ContextBar) -> None:
    bar.show_sizes(())
    bar.open_popup()
    larger = _button(_popup(bar), "Larger context")
    assert not larger.isVisible()
    assert any(
        "not possible" in label.text() and label.isVisible() for label in _popup(bar).findChildren(QLabel)
    )
    bar.show_sizes((8192, 16384))
    assert larger.isVisible()
    menu = larger.menu()
    assert isinstance(menu, QMenu)
    assert [_plain(action.text()) for action in menu.actions()] == ["8192 tokens", "16384 tokens"]
    with qtbot.waitSignal(bar.larger_asked) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [16384]
    assert not _popup(bar).isVisible()


def test_a_new_conversation_can_be_asked_for(qtbot: QtBot, bar: ContextBar) -> None:
    bar.show_use(40, 4096, 0, 0, system_tokens=40)
    bar.open_popup()
    assert not _button(_popup(bar), "Leave out").isEnabled()
    with qtbot.waitSignal(bar.new_asked):
        _button(_popup(bar), "New conversation").click()


def test_the_popup_stays_on_the_screen(bar: ContextBar) -> None:
    bar.window().move(0, 0)
    bar.open_popup()
    room = bar.screen().availableGeometry()
    assert room.contains(_popup(bar).frameGeometry())


def test_both_themes_have_a_style(bar: ContextBar, look: Look) -> None:
    for colours in (LIGHT, DARK):
        assert colours.notice_mark in context_style(colours)
    before = QColor(part_colour(Part.TURNS, look.colours))
    look.set_theme("dark")
    assert part_colour(Part.TURNS, look.colours) != before
    assert part_colour(Part.TURNS, look.colours, warns=True).name() == DARK.notice_mark


# -- the question


class _Answers:
    def __init__(self) -> None:
        self.given: list[object] = []

    @property
    def face(self) -> FitAnswers:
        return FitAnswers(self._leave_out, self.given.append, self._begin)

    def _leave_out(self) -> None:
        self.given.append("leave out")

    def _begin(self) -> None:
        self.given.append("new")


_TURNS = [Turn((f"u{number}", f"r{number}"), 600) for number in range(6)]


def test_the_question_has_sizes_and_ways_out(qtbot: QtBot, look: Look) -> None:
    answers = _Answers()
    window = plan(_TURNS, 4096, 900 + 512, opening=40)
    notice = fit_question(window, 900, (6144, 8192), answers.face)
    assert notice.key == FIT_KEY
    assert "about 900 tokens; of the context’s 4096, 456 are free" in _plain(notice.text)
    assert "about 512 tokens" in notice.text
    assert "stays in the field" in notice.text
    notices = NoticeBar(look)
    qtbot.addWidget(notices)
    notices.add(notice)
    for words in ("Leave out the 2 oldest turns", "Larger context: 6144 tokens", "New conversation"):
        _button(notices, words).click()
    assert answers.given == ["leave out", 6144, "new"]


def test_only_what_helps_is_offered(qtbot: QtBot) -> None:
    answers = _Answers().face
    # Too small a larger context is none, and one turn is said in other words.
    one = fit_question(plan(_TURNS, 4096, 900, opening=40), 900, (4352,), answers, is_exact=True)
    assert [action.words for action in one.actions] == ["Leave out the oldest turn", "New conversation"]
    assert "It has 900 tokens" in one.text
    assert "reply" not in one.text.replace("replies", "")
    # Everything is pinned.
    pins = {turn.ids[0] for turn in _TURNS}
    pinned = fit_question(plan(_TURNS, 4096, 900, pins), 900, (), answers)
    assert [action.words for action in pinned.actions] == ["New conversation"]
    assert "Shorten it, or choose" in pinned.text
    # Larger than any context.
    huge = fit_question(plan(_TURNS, 4096, 90_000), 90_000, (8192,), answers)
    assert huge.actions == ()
    assert "in parts" in huge.text


def test_the_theme_of_the_application_takes_the_style(bar: ContextBar, look: Look) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.styleSheet()
    application.setStyleSheet(before + context_style(look.colours))
    bar.show_use(4000, 4096, 0, 0)
    colour = _words_button(bar).palette().buttonText().color().name()
    application.setStyleSheet(before)
    assert colour == look.colours.notice_mark
