"""What lies over the painted messages: for the keyboard, for screen readers, and for whoever presses buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_menu import message_menu
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.message_region import MessageRegion
from bitnet_desktop.ui.selected_text import message_text
from bitnet_desktop.ui.tokens import SPACE
from tests.ui.reading import asked, reply, talk

_CODE = "```python\n" + "x = 1  # " + "long " * 100 + "\n```\n"


def _regions(view: ChatView) -> list[MessageRegion]:
    found = [region for region in view.findChildren(MessageRegion) if region.isVisible()]
    return sorted(found, key=lambda region: region.message)


def _buttons(region: QWidget) -> dict[str, QToolButton]:
    return {
        button.accessibleName(): button for button in region.findChildren(QToolButton) if button.isVisible()
    }


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _conversation(view: ChatView, count: int = 40) -> None:
    view.set_messages(
        [
            asked(f"q {n}", str(n)) if n % 2 == 0 else reply(str(n), f"answer {n}\n\n" * 5)
            for n in range(count)
        ]
    )


def test_each_message_in_sight_has_a_name_and_its_words(view: ChatView) -> None:
    view.add_message(asked("Why?"))
    view.add_message(reply(text="Because **so**."))
    faces = [(region.accessibleName(), region.accessibleDescription()) for region in _regions(view)]
    assert faces == [("You", "Why?"), ("Model", "Because **so**.")]
    assert view.accessibleName() == "Conversation"
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Conversation"


def test_every_control_is_named_and_takes_the_tab_key(view: ChatView) -> None:
    view.resize(900, 900)
    talk(view, f"<think>hm</think>\n\n{_CODE}\n\nwords")
    view.end_reply("note")
    names = [name for region in _regions(view) for name in _buttons(region)]
    usual = ["Copy", "Copy as Markdown"]
    assert sorted(names) == sorted([*usual, *usual, "Copy code: python", "Wrap lines: python", "Thought"])
    for button in view.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    for bar in view.viewport().findChildren(QScrollBar):
        assert bar.accessibleName()


def test_the_tab_key_goes_from_top_to_bottom_and_leaves(qtbot: QtBot, view: ChatView) -> None:
    _conversation(view)
    bar = view.verticalScrollBar()
    for value in (0, 700, 300, bar.maximum()):  # regions are used again, in any order
        bar.setValue(value)
    view.activateWindow()
    view.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is view or focused is None:
            break
        seen.append(focused)
    tops = [widget.mapTo(view, QPoint(0, 0)).y() for widget in seen if isinstance(widget, MessageRegion)]
    assert len(tops) >= 3
    assert tops == sorted(tops)
    assert len(seen) == len(set(seen))
    assert sum(isinstance(widget, QToolButton) for widget in seen) >= 2 * (len(tops) - 1)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is seen[0]
    QTest.keyClick(seen[0], Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is view


def test_alt_and_arrows_step_from_message_to_message(view: ChatView) -> None:
    _conversation(view)
    view.activateWindow()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert view.focused_message == 39
    for wanted in (38, 37, 36, 35, 34, 33, 32):
        QTest.keyClick(_focused(), Qt.Key.Key_Up)
        assert view.focused_message == wanted
        assert wanted in {part.message for part in view.visible()}
    QTest.keyClick(_focused(), Qt.Key.Key_Down)
    assert view.focused_message == 33


def test_the_focus_is_never_lost(view: ChatView) -> None:
    view.add_message(reply(text=_CODE + "line\n\n" * 100))
    view.verticalScrollBar().setValue(0)
    view.activateWindow()
    copying = _buttons(_regions(view)[0])["Copy code: python"]
    copying.setFocus()
    view.verticalScrollBar().setValue(300)
    assert view.focused_message == 0
    assert isinstance(QApplication.focusWidget(), MessageRegion)
    _conversation(view)
    _regions(view)[-1].setFocus()
    view.verticalScrollBar().setValue(0)
    assert view.hasFocus()


def test_buttons_copy_text_markdown_and_code(view: ChatView) -> None:
    view.add_message(reply(text=f"**Bold** words\n\n{_CODE}"))
    clipboard = QGuiApplication.clipboard()
    buttons = _buttons(_regions(view)[0])
    buttons["Copy code: python"].click()
    assert clipboard.text() == "x = 1  # " + "long " * 100
    buttons["Copy"].click()
    assert clipboard.text().startswith("Bold words\n\nx = 1")
    buttons["Copy as Markdown"].click()
    assert clipboard.text() == f"**Bold** words\n\n{_CODE}"


def test_long_lines_are_scrolled_or_wrapped(view: ChatView) -> None:
    view.add_message(reply(text=_CODE))
    layout, region = view.column.layout(0), _regions(view)[0]
    side = next(bar for bar in region.findChildren(QScrollBar) if bar.isVisible())
    side.setValue(100)
    assert layout.shift_of(1) == 100
    height = layout.heights[1]
    _buttons(region)["Wrap lines: python"].click()
    assert layout.is_wrapped(1)
    assert layout.shift_of(1) == 0
    assert layout.heights[1] > height
    assert not any(bar.isVisible() for bar in region.findChildren(QScrollBar))


def test_a_thought_folds_and_its_time_is_told(view: ChatView) -> None:
    talk(view, "<think>")
    view.append("First I")
    region = _regions(view)[1]
    assert "Thinking…" in _buttons(region)
    view.append(" think.\n\nThen more.")
    view.append("</think>Answer")
    assert "Thought" in _buttons(region)
    view.set_thought_time(4.5)
    view.append(" goes on")
    view.end_reply("note")
    assert message_text(view.column, 1) == "Answer goes on"
    button = _buttons(region)["Thought for 4.5 s"]
    button.click()
    assert message_text(view.column, 1) == "First I think.\n\nThen more.\n\nAnswer goes on"
    button.click()
    assert message_text(view.column, 1) == "Answer goes on"


def test_a_thought_that_was_kept_has_its_time(view: ChatView) -> None:
    view.add_message(replace(reply(text="<think>hm</think>yes"), thought_s=75.0))
    view.add_message(reply("3", text="<think>hm</think>yes"))
    names = [name for region in _regions(view) for name in _buttons(region)]
    assert "Thought for 1 min 15 s" in names
    assert "Thought" in names


@pytest.fixture
def menu(view: ChatView) -> Iterator[QMenu]:
    view.add_message(asked("first"))
    view.add_message(reply(text="See [a & b](https://a.b/?x=1&y=2) and <https://c.d>."))
    made = message_menu(view, 1, "https://a.b/?x=1&y=2", view._acts.actions_of(1), view.act)
    yield made
    made.deleteLater()


def _trigger(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_the_menu_of_a_message(qtbot: QtBot, view: ChatView, menu: QMenu) -> None:
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Open link", "Copy link address", "Copy", "Copy as Markdown", "Select message", "Links"]
    clipboard = QGuiApplication.clipboard()
    _trigger(menu, "Copy link address")
    assert clipboard.text() == "https://a.b/?x=1&y=2"
    _trigger(menu, "Copy")
    assert clipboard.text() == "See a & b and https://c.d."
    _trigger(menu, "Select message")
    assert view.selected_text() == "See a & b and https://c.d."
    with qtbot.waitSignal(view.link_asked) as asked_for:
        _trigger(menu, "Open link")
    assert asked_for.args == ["https://a.b/?x=1&y=2"]
    inside = next(action.menu() for action in menu.actions() if action.text() == "Links")
    assert isinstance(inside, QMenu)
    assert [action.text() for action in inside.actions()] == ["https://a.b/?x=1&&y=2", "https://c.d"]
    with qtbot.waitSignal(view.link_asked) as asked_for:
        inside.actions()[1].trigger()
    assert asked_for.args == ["https://c.d"]
    again = message_menu(view, 0, "", view._acts.actions_of(0), view.act)
    texts = [action.text() for action in again.actions() if not action.isSeparator()]
    assert texts == ["Copy selection", "Copy", "Copy as Markdown", "Select message"]
    again.deleteLater()


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse])
def test_the_menu_opens_by_mouse_and_key(
    view: ChatView, reason: QContextMenuEvent.Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[int, str]] = []
    monkeypatch.setattr(view._acts, "open_menu", lambda message, link, _place: opened.append((message, link)))
    place = QPoint(view.left + 5, 30)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place))
    )
    assert opened == []
    view.add_message(asked("words"))
    region = _regions(view)[0]
    region.setFocus()
    QApplication.sendEvent(region, QContextMenuEvent(reason, place, region.mapToGlobal(place)))
    assert opened == [(0, "")]
    if reason is QContextMenuEvent.Reason.Keyboard:
        QApplication.sendEvent(view, QContextMenuEvent(reason, place, view.mapToGlobal(place)))
        assert opened == [(0, ""), (0, "")]


def test_links_are_opened_by_a_click_on_them_alone(qtbot: QtBot, view: ChatView) -> None:
    view.add_message(reply(text="[a link](https://a.b) and words"))
    part = next(part for part in view.visible() if part.part == 1)
    on_link, beside = QPoint(view.left + 10, part.top + 10), QPoint(view.left + 150, part.top + 10)
    with qtbot.waitSignal(view.link_asked) as asked_for:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_link)
    assert asked_for.args == ["https://a.b"]
    with qtbot.assertNotEmitted(view.link_asked):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=on_link)
        QTest.mouseMove(view.viewport(), beside)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=on_link + QPoint(30, 0))
    QTest.mouseMove(view.viewport(), on_link)
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), beside)
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_jumping_to_the_end_leaves_the_focus_in_the_view(view: ChatView) -> None:
    _conversation(view)
    view.activateWindow()
    view.verticalScrollBar().setValue(0)
    view._jump.setFocus()
    QTest.keyClick(view._jump, Qt.Key.Key_Space)
    assert view.is_following
    assert view.hasFocus()


def _ink(view: ChatView, place: QRect) -> tuple[int, int]:
    """From where to where something is painted in a part of the view, in pixels."""
    image = view.viewport().grab(place).toImage()
    ground = image.pixelColor(0, 0)
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def test_a_mirrored_interface_has_names_notes_and_buttons_at_the_right(view: ChatView) -> None:
    view.set_messages([replace(reply(text="Words from left to right."), when="12:00", note="3 tokens")])
    width = view.column.around.width
    header = QRect(view.left, view.column.around.style.px(SPACE.between_messages), width, SPACE.action)
    assert _ink(view, header)[1] < width // 2
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    header.moveLeft(view.left)
    assert view.left + view.viewport().x() == (view.width() - width) // 2
    begin, end = _ink(view, header)
    assert (begin > width // 2, end > width - 5) == (True, True)
    region = _regions(view)[0]
    copying = _buttons(region)["Copy"]
    markdown = _buttons(region)["Copy as Markdown"]
    assert copying.x() > markdown.x() > region.width() // 2
    footer = QRect(view.left, region.y() + copying.y(), width, SPACE.action)
    assert _ink(view, footer)[0] > width // 2
    text = next(part for part in view.visible() if part.part == 1)
    assert _ink(view, QRect(view.left, text.top, width, text.height))[0] < 5
