"""The side bar of conversations, by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bitnet_desktop.storage.records import Folder, Summary
from bitnet_desktop.ui.conversation_list import CONVERSATIONS_MIME, ConversationList
from bitnet_desktop.ui.conversation_sections import Row, Section, SectionKind, arrange, heading, row_key
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.one_line import one_line
from bitnet_desktop.ui.sidebar import Sidebar
from bitnet_desktop.ui.sidebar_style import sidebar_style
from bitnet_desktop.ui.tokens import DARK, LIGHT, SPACE

# A menu that pops up wants the keyboard, which the offscreen platform cannot give it.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")

# At noon here, so that an hour more or less is the same day everywhere.
NOON = datetime(2026, 11, 22, 12).astimezone()
WORK, TRIPS = Folder("f-work", "Work"), Folder("f-trips", "Trips")


def _summary(name: str, days: float = 0, *, folder: str | None = None, pinned: bool = False) -> Summary:
    when = NOON - timedelta(days=days)
    return Summary(name, name.title(), False, when, when, pinned, folder, 0)


def _words(rows: list[Row]) -> list[str]:
    return [heading(row).upper() if isinstance(row, Section) else row.title for row in rows]


class Clock:
    """What time the side bar believes it is."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


class Heard:
    """Every signal of a side bar, in order."""

    def __init__(self, sidebar: Sidebar) -> None:
        self.all: list[tuple[object, ...]] = []
        for name in (
            "new_asked", "search_asked", "opened", "renamed", "deleted", "undo_asked", "undo_expired", "duplicated",
            "pinned", "moved", "folder_asked", "folder_renamed", "folder_deleted", "export_asked",
            "closed_folders_changed",
        ):  # fmt: skip
            getattr(sidebar, name).connect(lambda *values, name=name: self.all.append((name, *values)))

    def take(self) -> list[tuple[object, ...]]:
        taken, self.all = self.all, []
        return taken


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sidebar(qtbot: QtBot, look: Look, clock: Clock) -> Iterator[Sidebar]:
    made = Sidebar(look, now=clock)
    qtbot.addWidget(made)
    made.resize(260, 600)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


@pytest.fixture
def filled(sidebar: Sidebar) -> Sidebar:
    """Pinned: pin. Work: report, plan. Trips: empty. Today: apple, banana. Yesterday: cherry."""
    sidebar.show_list(
        [
            _summary("apple"),
            _summary("banana", 0.1),
            _summary("cherry", 1),
            _summary("report", 2, folder=WORK.id),
            _summary("plan", 3, folder=WORK.id),
            _summary("pin", 90, pinned=True),
        ],
        [WORK, TRIPS],
    )
    return sidebar


@pytest.fixture
def heard(filled: Sidebar) -> Heard:
    return Heard(filled)


def _shown(sidebar: Sidebar) -> list[str]:
    model = sidebar.view.model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def _place(sidebar: Sidebar, words: str) -> QPoint:
    return sidebar.view.visualRect(sidebar.view.model().index(_shown(sidebar).index(words), 0)).center()


def _click(sidebar: Sidebar, words: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, keys, _place(sidebar, words))


def _go_to(sidebar: Sidebar, words: str) -> None:
    sidebar.view.setFocus()
    sidebar.view.setCurrentIndex(sidebar.view.model().index(_shown(sidebar).index(words), 0))


def _current(sidebar: Sidebar) -> object:
    return sidebar.view.currentIndex().data()


def _editor(sidebar: Sidebar) -> QLineEdit:
    return sidebar.view.findChildren(QLineEdit)[0]


def _menu(sidebar: Sidebar, *path: str) -> QAction:
    """An action of the menu that is open, by its words without marks and keys."""
    menu = sidebar.findChildren(QMenu)[0]
    *submenus, last = path
    for step in submenus:
        below = _action(menu, step).menu()
        assert isinstance(below, QMenu)
        menu = below
    return _action(menu, last)


def _action(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().split("\t")[0].replace("&", "") == words)


def _open_menu(sidebar: Sidebar) -> None:
    for menu in sidebar.findChildren(QMenu):
        menu.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    at = sidebar.view.visualRect(sidebar.view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, sidebar.view.mapToGlobal(at))
    QApplication.sendEvent(sidebar.view, event)


# -- the order


def test_pinned_ones_come_first_then_folders_then_days() -> None:
    rows = arrange(
        [
            _summary("old", 400),
            _summary("today"),
            _summary("filed", 1, folder=WORK.id),
            _summary("pinned", 3, folder=WORK.id, pinned=True),
            _summary("yesterday", 1),
            _summary("week", 7),
            _summary("before", 8),
            _summary("astray", 1.1, folder="gone"),
        ],
        [TRIPS, WORK],
        set(),
        NOON,
    )
    assert _words(rows) == [
        "PINNED", "Pinned", "TRIPS", "WORK", "Filed", "TODAY", "Today", "YESTERDAY", "Yesterday", "Astray",
        "LAST 7 DAYS", "Week", "NOVEMBER 2026", "Before", "OCTOBER 2025", "Old",
    ]  # fmt: skip


def test_a_closed_folder_shows_how_many_there_are() -> None:
    rows = arrange([_summary("filed", folder=WORK.id)], [WORK], {WORK.id}, NOON)
    assert rows == [Section(SectionKind.FOLDER, 1, WORK, is_closed=True)]


def test_what_comes_from_the_future_is_of_today() -> None:
    assert _words(arrange([_summary("tomorrow", -2)], [], set(), NOON)) == ["TODAY", "Tomorrow"]


def test_times_that_no_calendar_has_are_shown_too() -> None:
    far = [
        replace(_summary("late"), changed=datetime.max.replace(tzinfo=UTC)),
        replace(_summary("early"), changed=datetime.min.replace(tzinfo=UTC)),
    ]
    rows = arrange(far, [], set(), NOON)
    assert [row.title for row in rows if isinstance(row, Summary)] == ["Late", "Early"]
    assert len(rows) == 4


def test_months_are_said_in_the_language_of_the_system() -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        rows = arrange([_summary("old", 60)], [], set(), NOON)
        assert _words(rows) == ["SEPTEMBER 2026", "Old"]
        assert _words(arrange([_summary("old", 180)], [], set(), NOON))[0] == "MAI 2026"
    finally:
        QLocale.setDefault(usual)


@given(
    st.lists(
        st.builds(
            lambda number, seconds, pinned, folder: Summary(
                f"id{number}",
                "",
                False,
                NOON,
                datetime.fromtimestamp(seconds, UTC),
                pinned,
                folder,
                number,
            ),
            st.integers(0, 10**6),
            st.integers(-(10**9), 2 * 10**9),
            st.booleans(),
            st.sampled_from([None, WORK.id, TRIPS.id, "gone"]),
        ),
        unique_by=lambda summary: summary.id,
    )
)
def test_every_conversation_has_its_one_place(summaries: list[Summary]) -> None:
    rows = arrange(summaries, [WORK, TRIPS], set(), NOON)
    assert sorted(row.id for row in rows if isinstance(row, Summary)) == sorted(each.id for each in summaries)
    assert len({row_key(row) for row in rows}) == len(rows)
    members: list[Summary] = []
    for row in reversed(rows):
        if isinstance(row, Summary):
            members.append(row)
        else:
            assert row.count == len(members)
            times = [member.changed for member in reversed(members)]
            assert times == sorted(times, reverse=True)
            members = []
    assert not members


def test_names_are_one_line_of_what_can_be_seen() -> None:
    assert one_line(" a\n\tb\x1b[31m ") == "a b␛[31m"
    assert len(one_line("x" * 10**6)) <= 300


# -- what is shown


def test_nothing_yet(sidebar: Sidebar) -> None:
    assert sidebar.view.isVisible()  # before the first list it is not said that there is nothing
    sidebar.show_list([], [])
    assert not sidebar.view.isVisible()
    sidebar.show_list([_summary("first")], [])
    assert sidebar.view.isVisible()
    sidebar.show_list([], [])
    assert not sidebar.view.isVisible()


def test_a_conversation_without_a_title(sidebar: Sidebar) -> None:
    sidebar.show_list([replace(_summary("x"), title=" \n")], [])
    assert _shown(sidebar) == ["Today", "New conversation"]


def test_only_rows_in_sight_are_asked_for(sidebar: Sidebar, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Row] = []
    words = ConversationList.words

    def counted(model: ConversationList, row: Row) -> str:
        asked.append(row)
        return words(model, row)

    monkeypatch.setattr(ConversationList, "words", counted)
    sidebar.show_list([_summary(f"c{number}", number / 100) for number in range(10_000)], [])
    sidebar.grab()
    in_sight = {id(row) for row in asked}
    assert 10 < len(in_sight) < 60
    assert sidebar.view.verticalScrollBar().maximum() > 10_000 * SPACE.control


def test_a_refresh_leaves_everything_in_its_place(sidebar: Sidebar) -> None:
    several = [_summary(f"c{number}", number / 100) for number in range(1_000)]
    sidebar.show_list(several, [])
    view = sidebar.view
    view.verticalScrollBar().setValue(5_003)
    view.setCurrentIndex(view.model().index(160, 0))
    chosen, where = _current(sidebar), view.visualRect(view.currentIndex()).top()
    sidebar.show_list([_summary("new"), *several[:10], *several[15:]], [])
    assert _current(sidebar) == chosen
    assert view.selected_ids() == [str(chosen).lower()]
    assert view.visualRect(view.currentIndex()).top() == where


def test_the_top_stays_the_top(sidebar: Sidebar) -> None:
    several = [_summary(f"c{number}", number / 100) for number in range(100)]
    sidebar.show_list(several[1:], [])
    sidebar.show_list(several, [])
    assert sidebar.view.verticalScrollBar().value() == 0


def test_a_refresh_does_not_go_to_a_row_out_of_sight(sidebar: Sidebar) -> None:
    several = [_summary(f"c{number}", number / 100) for number in range(1_000)]
    sidebar.show_list(several, [])
    view = sidebar.view
    bar = view.verticalScrollBar()
    view.setCurrentIndex(view.model().index(900, 0))
    bar.setValue(0)
    sidebar.show_list(several[1:], [])
    assert bar.value() == 0
    # What is at the top may itself be gone.
    bar.setValue(10 * view.visualRect(view.model().index(0, 0)).height())
    first = view.indexAt(QPoint(50, 1)).data()
    sidebar.show_list([each for each in several[1:] if each.title != first], [])
    assert view.indexAt(QPoint(50, 1)).data() == f"C{int(str(first)[1:]) + 1}"


def test_a_new_title_is_shown_at_once(filled: Sidebar) -> None:
    filled.show_list([replace(_summary("apple"), title="Cider")], [])
    assert _shown(filled) == ["Today", "Cider"]
    filled.show_list([replace(_summary("apple"), title="Juice")], [])
    assert _shown(filled) == ["Today", "Juice"]


def _has_colour(sidebar: Sidebar, words: str, colour: str) -> bool:
    image = sidebar.view.viewport().grab().toImage()
    rect = sidebar.view.visualRect(sidebar.view.model().index(_shown(sidebar).index(words), 0))
    wanted = QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    )


def test_what_is_open_and_what_is_busy_can_be_seen(filled: Sidebar) -> None:
    assert not _has_colour(filled, "Apple", LIGHT.accent)
    filled.set_busy("apple")
    assert _has_colour(filled, "Apple", LIGHT.accent)
    filled.set_busy(None)
    assert not _has_colour(filled, "Apple", LIGHT.accent)
    filled.set_current("banana")
    filled.new_button.setFocus()
    assert _has_colour(filled, "Banana", LIGHT.accent)
    filled.set_current(None)
    assert not _has_colour(filled, "Banana", LIGHT.accent)


def test_a_closed_folder_tells_of_what_is_in_it(filled: Sidebar) -> None:
    filled.set_closed_folders([WORK.id])
    filled.set_busy("report")
    assert _has_colour(filled, "Work", LIGHT.accent)


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_everything_can_be_painted(filled: Sidebar, look: Look, side: Qt.LayoutDirection) -> None:
    filled.setLayoutDirection(side)
    filled.view.selectAll()
    filled.set_closed_folders([TRIPS.id])
    _go_to(filled, "Trips")
    look.set_theme("dark")
    QTest.mouseMove(filled.view.viewport(), _place(filled, "Work"))
    image = filled.view.viewport().grab().toImage()
    edge = image.width() - 1 if side is Qt.LayoutDirection.LeftToRight else 0
    assert image.pixelColor(edge, 5).name() != DARK.accent
    assert sidebar_style(DARK) != sidebar_style(LIGHT)


def test_the_open_conversation_comes_into_sight(sidebar: Sidebar) -> None:
    several = [_summary(f"c{number}", number / 100) for number in range(1_000)]
    sidebar.show_list(several, [])
    sidebar.set_current("c900")
    view = sidebar.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
    assert _current(sidebar) == "C900"
    # It may be told before the list has it.
    sidebar.set_current("new")
    sidebar.show_list([_summary("new"), *several], [])
    assert _current(sidebar) == "New"
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_the_days_go_on_at_midnight(filled: Sidebar, clock: Clock) -> None:
    clock.now += timedelta(days=1)
    filled._midnight.timeout.emit()
    assert _shown(filled)[-5:] == ["Yesterday", "Apple", "Banana", "Last 7 days", "Cherry"]
    assert filled._midnight.isActive()


def test_a_computer_that_slept_through_midnight(filled: Sidebar, clock: Clock) -> None:
    clock.now += timedelta(days=1)
    QApplication.sendEvent(filled, QEvent(QEvent.Type.ActivationChange))
    assert "Today" not in _shown(filled)
    assert "Yesterday" in _shown(filled)


# -- the keyboard


def test_the_arrows_pass_over_headings(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Banana")
    QTest.keyClick(filled.view, Qt.Key.Key_Down)
    assert _current(filled) == "Cherry"
    QTest.keyClick(filled.view, Qt.Key.Key_Return)
    assert heard.take() == [("opened", "cherry")]
    QTest.keyClick(filled.view, Qt.Key.Key_Home)
    assert _current(filled) == "Pin"
    QTest.keyClick(filled.view, Qt.Key.Key_Down)
    assert _current(filled) == "Work"
    QTest.keyClick(filled.view, Qt.Key.Key_End)
    assert _current(filled) == "Cherry"
    QTest.keyClick(filled.view, Qt.Key.Key_PageUp)
    assert _current(filled) == "Pin"


def test_pages_do_not_get_stuck_at_headings(sidebar: Sidebar) -> None:
    # A day for each, so that every other row is a heading.
    sidebar.show_list([_summary(f"c{number}", number * 31) for number in range(60)], [])
    sidebar.resize(260, 160)
    view = sidebar.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    for key, end in ((Qt.Key.Key_PageDown, "C59"), (Qt.Key.Key_PageUp, "C0")):
        for _ in range(60):
            QTest.keyClick(view, key)
        assert _current(sidebar) == end


def test_letters_jump_to_a_name(filled: Sidebar) -> None:
    _go_to(filled, "Apple")
    QTest.keyClicks(filled.view, "re")
    assert _current(filled) == "Report"


def test_letters_that_begin_no_name_change_nothing(filled: Sidebar) -> None:
    _go_to(filled, "Apple")
    QTest.keyClicks(filled.view, "zz")
    assert _current(filled) == "Apple"


@pytest.mark.parametrize("mirrored", [False, True])
def test_folders_open_and_close_as_in_a_tree(filled: Sidebar, heard: Heard, mirrored: bool) -> None:
    back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
    if mirrored:
        filled.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        back, on = on, back
    _go_to(filled, "Plan")
    QTest.keyClick(filled.view, back)
    assert _current(filled) == "Work"
    QTest.keyClick(filled.view, back)
    assert "Plan" not in _shown(filled)
    assert filled.closed_folders == {WORK.id}
    QTest.keyClick(filled.view, back)
    assert filled.closed_folders == {WORK.id}
    QTest.keyClick(filled.view, on)
    assert "Plan" in _shown(filled)
    QTest.keyClick(filled.view, Qt.Key.Key_Space)
    assert "Plan" not in _shown(filled)
    QTest.keyClick(filled.view, Qt.Key.Key_Return)
    assert "Plan" in _shown(filled)
    assert heard.take()[:2] == [("closed_folders_changed", [WORK.id]), ("closed_folders_changed", [])]


def test_deleting_goes_on_with_the_next(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Apple")
    QTest.keyClick(filled.view, Qt.Key.Key_Delete)
    assert heard.take() == [("deleted", ["apple"])]
    filled.show_list([_summary("banana", 0.1), _summary("cherry", 1)], [])
    assert _current(filled) == "Banana"
    QTest.keyClick(filled.view, Qt.Key.Key_Delete)
    assert heard.take() == [("deleted", ["banana"])]
    filled.show_list([_summary("cherry", 1)], [])
    assert filled.view.selected_ids() == ["cherry"]
    filled.show_list([], [])
    QTest.keyClick(filled.view, Qt.Key.Key_Delete)
    assert heard.take() == []


def test_several_are_deleted_together(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Apple")
    QTest.keyClick(filled.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(filled.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(filled.view, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert heard.take() == [("deleted", ["apple", "banana", "cherry"])]
    QTest.keyClick(filled.view, Qt.Key.Key_Escape)
    assert filled.view.selected_ids() == ["cherry"]


def test_select_all_is_the_lists_own(filled: Sidebar) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    filled.view.event(event)
    assert event.isAccepted()
    _go_to(filled, "Apple")
    QTest.keyClick(filled.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(filled.view.selected_ids()) == 6


# -- the mouse


def test_a_click_opens(filled: Sidebar, heard: Heard) -> None:
    _click(filled, "Cherry")
    _click(filled, "Today")
    assert heard.take() == [("opened", "cherry")]
    _click(filled, "Work")
    assert heard.take() == [("closed_folders_changed", [WORK.id])]


def test_a_hand_that_trembles_clicks_too(filled: Sidebar, heard: Heard) -> None:
    port, at = filled.view.viewport(), _place(filled, "Cherry")
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    for where in (at + QPoint(2, 1), at):
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(where),
            QPointF(port.mapToGlobal(where)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(port, move)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at)
    assert heard.take() == [("opened", "cherry")]


def test_letting_go_of_a_drag_is_no_click(
    filled: Sidebar, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QListView, "startDrag", lambda view, actions: None)
    port, at = filled.view.viewport(), _place(filled, "Cherry")
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    filled.view.startDrag(Qt.DropAction.MoveAction)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at)
    assert heard.take() == []


def test_clicks_with_keys_select(filled: Sidebar, heard: Heard) -> None:
    _click(filled, "Apple")
    _click(filled, "Cherry", Qt.KeyboardModifier.ControlModifier)
    assert filled.view.selected_ids() == ["apple", "cherry"]
    _click(filled, "Cherry", Qt.KeyboardModifier.ShiftModifier)
    assert heard.take() == [("opened", "apple")]


def test_the_dots_open_the_menu(filled: Sidebar, heard: Heard) -> None:
    row = filled.view.visualRect(filled.view.model().index(_shown(filled).index("Banana"), 0))
    at = filled.view._painter.more_room(row).center()
    QTest.mouseClick(filled.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    _menu(filled, "Duplicate").trigger()
    assert heard.take() == [("duplicated", "banana")]


def test_a_press_that_ends_elsewhere_is_no_click(filled: Sidebar, heard: Heard) -> None:
    port = filled.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=_place(filled, "Apple"))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=_place(filled, "Today"))
    assert heard.take() == []


def test_long_names_are_told_whole_and_are_no_markup(sidebar: Sidebar) -> None:
    title = "<img src=x> " * 20
    sidebar.show_list([replace(_summary("x"), title=title)], [])
    index = sidebar.view.model().index(1, 0)
    rect = sidebar.view.visualRect(index)
    event = QHelpEvent(QEvent.Type.ToolTip, rect.center(), sidebar.view.mapToGlobal(rect.center()))
    assert sidebar.view._painter.helpEvent(event, sidebar.view, QStyleOptionViewItem(), index)
    assert "&lt;img" in QToolTip.text()
    assert "<img" not in QToolTip.text()
    QToolTip.hideText()


# -- names


def test_renaming_in_place(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Cherry")
    QTest.keyClick(filled.view, Qt.Key.Key_F2)
    editor = _editor(filled)
    assert editor.isVisible()
    assert editor.text() == "Cherry"
    QTest.keyClicks(editor, "  Kirsch   cake ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert heard.take() == [("renamed", "cherry", "Kirsch cake")]
    assert editor.isHidden()
    assert filled.view.hasFocus()


def test_esc_and_nothing_leave_the_name(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Cherry")
    for keys, end in (("other", Qt.Key.Key_Escape), (" ", Qt.Key.Key_Return), ("Cherry", Qt.Key.Key_Return)):
        filled.rename_current()
        QTest.keyClicks(_editor(filled), keys)
        QTest.keyClick(_editor(filled), end)
        assert _editor(filled).isHidden()
    assert heard.take() == []


def test_esc_belongs_to_the_name_and_not_to_stop(filled: Sidebar) -> None:
    filled.set_current("apple")
    filled.rename_current()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(_editor(filled), event)
    assert event.isAccepted()


def test_leaving_the_field_keeps_the_name(filled: Sidebar, heard: Heard) -> None:
    QTest.mouseDClick(filled.view.viewport(), Qt.MouseButton.LeftButton, pos=_place(filled, "Apple"))
    QTest.keyClicks(_editor(filled), "Pear")
    filled.new_button.setFocus()
    assert ("renamed", "apple", "Pear") in heard.take()
    assert filled.new_button.hasFocus()


def test_a_refresh_does_not_disturb_who_renames(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Cherry")
    filled.rename_current()
    QTest.keyClicks(_editor(filled), "Kir")
    filled.show_list([_summary("new"), _summary("cherry", 1)], [])
    filled.set_current("new")
    assert _editor(filled).isVisible()
    assert filled.view.visualRect(filled.view.model().index(3, 0)).contains(
        _editor(filled).geometry().center()
    )
    QTest.keyClicks(_editor(filled), "sch")
    QTest.keyClick(_editor(filled), Qt.Key.Key_Return)
    assert heard.take() == [("renamed", "cherry", "Kirsch")]
    # If the conversation is gone, so is the field.
    filled.rename_current()
    filled.show_list([_summary("other")], [])
    assert _editor(filled).isHidden()


def test_folders_are_renamed_too(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Trips")
    QTest.keyClick(filled.view, Qt.Key.Key_F2)
    QTest.keyClicks(_editor(filled), "Journeys")
    QTest.keyClick(_editor(filled), Qt.Key.Key_Enter)
    assert heard.take() == [("folder_renamed", TRIPS.id, "Journeys")]


def test_from_elsewhere_the_open_conversation_is_renamed(filled: Sidebar) -> None:
    _go_to(filled, "Trips")
    filled.set_current("apple")
    _go_to(filled, "Trips")
    filled.new_button.setFocus()
    filled.rename_current()
    assert _editor(filled).text() == "Apple"


def test_a_day_cannot_be_renamed(filled: Sidebar) -> None:
    filled.view.rename_row("today:None")
    assert _editor(filled).isHidden()


# -- menus


def test_what_can_be_done_with_a_conversation(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Report")
    for path, said in (
        (("Pin",), ("pinned", "report", True)),
        (("Move to", "No folder"), ("moved", "report", None)),
        (("Move to", "Trips"), ("moved", "report", TRIPS.id)),
        (("Duplicate",), ("duplicated", "report")),
        (("Export…",), ("export_asked", ["report"])),
        (("Delete",), ("deleted", ["report"])),
    ):
        _open_menu(filled)
        assert not _menu(filled, "Move to", "Work").isEnabled()
        _menu(filled, *path).trigger()
        assert heard.take() == [said]
    _open_menu(filled)
    _menu(filled, "Rename").trigger()
    assert _editor(filled).isVisible()


def test_what_can_be_done_with_several(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Pin")
    _click(filled, "Plan", Qt.KeyboardModifier.ControlModifier)
    _open_menu(filled)
    words = [action.text() for action in filled.findChildren(QMenu)[0].actions()]
    assert not any("Rename" in each or "uplicate" in each for each in words)
    _menu(filled, "Pin").trigger()
    _open_menu(filled)
    _menu(filled, "Move to", "Work").trigger()
    assert heard.take() == [("pinned", "plan", True), ("moved", "pin", WORK.id)]


def test_what_is_pinned_can_be_unpinned(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Pin")
    _open_menu(filled)
    _menu(filled, "Unpin").trigger()
    assert heard.take() == [("pinned", "pin", False)]


def test_what_can_be_done_with_a_folder(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Work")
    _open_menu(filled)
    _menu(filled, "Delete folder, keep conversations").trigger()
    QTest.keyClick(filled.view, Qt.Key.Key_Delete)
    assert heard.take() == [("folder_deleted", WORK.id)] * 2


def _name_folder(sidebar: Sidebar, name: str) -> None:
    dialog = sidebar.findChildren(QInputDialog)[0]
    dialog.setTextValue(name)
    dialog.accept()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_new_folder_where_nothing_is(filled: Sidebar, heard: Heard) -> None:
    below = QPoint(20, filled.view.viewport().height() - 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, below, filled.view.mapToGlobal(below))
    QApplication.sendEvent(filled.view.viewport(), event)
    _menu(filled, "New conversation").trigger()
    _menu(filled, "New folder…").trigger()
    _name_folder(filled, "  Recipes ")
    assert heard.take() == [("new_asked",), ("folder_asked", "Recipes", "")]
    filled._ask_for_folder()
    _name_folder(filled, "  ")
    assert heard.take() == []


def test_several_go_into_a_new_folder(filled: Sidebar, heard: Heard) -> None:
    _go_to(filled, "Apple")
    _click(filled, "Cherry", Qt.KeyboardModifier.ControlModifier)
    _open_menu(filled)
    _menu(filled, "Move to", "New folder…").trigger()
    _name_folder(filled, "Fruit")
    assert heard.take() == [("folder_asked", "Fruit", "apple")]
    fruit = Folder("f-fruit", "Fruit")
    filled.show_list([_summary("apple", folder=fruit.id), _summary("cherry", 1)], [fruit])
    assert heard.take() == [("moved", "cherry", fruit.id)]
    filled.show_list([_summary("apple", folder=fruit.id), _summary("cherry", 1, folder=fruit.id)], [fruit])
    assert heard.take() == []


# -- dragging


class _FromList:
    """An event of a drag that began in the list."""

    _view: QWidget

    def source(self) -> QWidget:
        return self._view


class _Enter(_FromList, QDragEnterEvent):
    pass


class _Move(_FromList, QDragMoveEvent):
    pass


class _Drop(_FromList, QDropEvent):
    pass


def _drag(sidebar: Sidebar, names: list[str], over: QPoint) -> QDropEvent:
    view = sidebar.view
    model = view.model()
    carried = model.mimeData([model.index(_shown(sidebar).index(name), 0) for name in names])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = _Enter(over, Qt.DropAction.MoveAction, carried, left, none)
    move = _Move(over, Qt.DropAction.MoveAction, carried, left, none)
    drop = _Drop(QPointF(over), Qt.DropAction.MoveAction, carried, left, none)
    for event in (enter, move, drop):
        event._view = view
    view.dragEnterEvent(enter)
    view.dragMoveEvent(move)
    assert enter.isAccepted()
    if move.isAccepted():
        view.dropEvent(drop)
    else:
        drop.ignore()
    return drop


def test_conversations_are_dragged_into_folders(filled: Sidebar, heard: Heard) -> None:
    assert _drag(filled, ["Apple", "Plan"], _place(filled, "Work")).isAccepted()
    assert heard.take() == [("moved", "apple", WORK.id)]
    _drag(filled, ["Apple"], _place(filled, "Plan"))
    assert heard.take() == [("moved", "apple", WORK.id)]
    _drag(filled, ["Plan"], _place(filled, "Cherry"))
    assert heard.take() == [("moved", "plan", None)]
    _drag(filled, ["Plan"], QPoint(20, filled.view.viewport().height() - 2))
    assert heard.take() == [("moved", "plan", None)]


def test_a_drag_that_would_change_nothing_is_refused(filled: Sidebar, heard: Heard) -> None:
    assert not _drag(filled, ["Plan"], _place(filled, "Work")).isAccepted()
    assert not _drag(filled, ["Apple"], _place(filled, "Pin")).isAccepted()
    assert not _drag(filled, ["Apple"], _place(filled, "Today")).isAccepted()
    assert heard.take() == []


def test_qt_removes_no_rows_after_a_drag(filled: Sidebar) -> None:
    assert not filled.view.model().removeRows(0, 1)
    assert len(_shown(filled)) == filled.view.model().rowCount() == 11


def test_what_others_drag_is_not_taken(filled: Sidebar) -> None:
    carried = QMimeData()
    carried.setData(CONVERSATIONS_MIME, b"apple")
    event = QDragEnterEvent(
        _place(filled, "Work"),
        Qt.DropAction.MoveAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    filled.view.dragEnterEvent(event)
    assert not event.isAccepted()


# -- undo


def _undo_button(sidebar: Sidebar) -> QPushButton:
    return sidebar.undo_strip.findChildren(QPushButton)[0]


def test_undo_is_offered(filled: Sidebar, heard: Heard) -> None:
    filled.offer_undo("Apple\npie")
    assert filled.undo_strip.accessibleName() == "Deleted “Apple pie”"
    QTest.mouseClick(_undo_button(filled), Qt.MouseButton.LeftButton)
    assert heard.take() == [("undo_asked",)]
    assert filled.undo_strip.isHidden()


def test_undo_has_its_key(filled: Sidebar, heard: Heard) -> None:
    filled.view.setFocus()
    QTest.keyClick(filled.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    filled.offer_undo("", 3)
    assert filled.undo_strip.accessibleName() == "Deleted 3 conversations"
    QTest.keyClick(filled.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard.take() == [("undo_asked",)]


def test_an_offer_ends(qtbot: QtBot, filled: Sidebar, heard: Heard) -> None:
    filled.undo_strip._timer.setInterval(1)
    with qtbot.waitSignal(filled.undo_expired):
        filled.offer_undo("")
    assert filled.undo_strip.isHidden()
    assert heard.take() == [("undo_expired",)]


def test_a_new_offer_ends_the_old_one(filled: Sidebar, heard: Heard) -> None:
    filled.offer_undo("one")
    filled.offer_undo("other")
    assert heard.take() == [("undo_expired",)]


def test_an_offer_waits_for_who_is_there(filled: Sidebar) -> None:
    filled.offer_undo("one")
    _undo_button(filled).setFocus()
    assert not filled.undo_strip._timer.isActive()
    filled.view.setFocus()
    assert filled.undo_strip._timer.isActive()


# -- the rest


def test_the_buttons(filled: Sidebar, heard: Heard) -> None:
    filled.new_button.click()
    filled.search_button.click()
    assert heard.take() == [("new_asked",), ("search_asked",)]


def test_a_screen_reader_hears_what_is_where(filled: Sidebar) -> None:
    filled.set_current("apple")
    filled.set_busy("apple")
    view = QAccessible.queryAccessibleInterface(filled.view)
    assert view.role() is QAccessible.Role.List
    said = {}
    for number in range(view.childCount()):
        child = view.child(number)
        said[child.text(QAccessible.Text.Name)] = child.text(QAccessible.Text.Description)
    assert said["Section Today"] == ""
    assert said["Apple"] == "Today, shown now, a reply is being written"
    assert said["Report"] == "Work"
    assert said["Folder Work, open, conversations: 2"] == ""
    for widget in (filled, filled.view, filled.new_button, filled.search_button, _editor(filled)):
        assert widget.accessibleName()
