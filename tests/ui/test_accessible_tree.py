"""A screen reader finds every control with a name and a role, and Tab goes round all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.engine.states import State
from bitnet_desktop.ui.main_window import MainWindow
from tests.ui.conftest import MODEL
from tests.ui.doubles import Backstage

_REPLY = (
    "<think>Let me *see*.</think>\n\n# Title\n\nA [link](https://a.example/) and words.\n\n"
    f"```python\nx = {'1 + ' * 60}1\n```\n\n| a | b |\n|---|---|\n| {'word ' * 30} | {'w' * 300} |\n"
)
_MOST_STEPS = 200


@pytest.fixture
def talking(qtbot: QtBot, window: MainWindow, backstage: Backstage) -> MainWindow:
    """A window with a conversation in which there is something of everything."""
    window.resize(1040, 1100)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_model(MODEL)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "What can you do?")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    backstage.session.say(_REPLY)
    backstage.session.end()
    qtbot.waitUntil(lambda: not window.view.column.layout(1).is_streaming)
    return window


def _tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child.isValid():
            yield from _tree(child)


def _root(window: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    return interface


def _name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


def _about(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r} in {type(widget.parentWidget()).__name__}"


def _can_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _controls(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if _can_focus(widget)]


def test_every_control_has_a_name_and_a_role(talking: MainWindow) -> None:
    controls = _controls(talking)
    assert len(controls) >= 10
    nameless, roleless = [], []
    for widget in controls:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None, _about(widget)
        if not _name(interface).strip():
            nameless.append(_about(widget))
        if interface.role() in {QAccessible.Role.NoRole, QAccessible.Role.Whitespace}:
            roleless.append(_about(widget))
    assert nameless == []
    assert roleless == []


def test_what_can_be_focused_in_the_tree_has_a_name(talking: MainWindow) -> None:
    found = [
        (interface.role(), interface.rect().getRect())
        for interface in _tree(_root(talking))
        if interface.state().focusable and not interface.state().invisible and not _name(interface).strip()
    ]
    assert found == []


def test_messages_are_found_with_who_said_them_and_their_words(talking: MainWindow) -> None:
    texts = {_name(each): each.text(QAccessible.Text.Description) for each in _tree(_root(talking.view))}
    asked = [words for name, words in texts.items() if name.startswith("You")]
    answered = [words for name, words in texts.items() if name.startswith("SmolLM2")]
    assert len(asked) == len(answered) == 1
    assert "What can you do?" in asked[0]
    assert "# Title" in answered[0]


def test_the_parts_of_a_message_can_be_told_apart(talking: MainWindow) -> None:
    names = {_name(each) for each in _tree(_root(talking.view))}
    assert {"Copy", "Copy code: python", "Wrap lines: python", "Scroll to the side"} <= names
    assert any(name.startswith("Thought") for name in names)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_reaches_every_control_and_comes_round(talking: MainWindow, key: Qt.Key) -> None:
    first = QApplication.focusWidget()
    assert first is not None
    reached: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        widget = QApplication.focusWidget()
        assert widget is not None
        reached.append(widget)
        QTest.keyClick(widget, key)
        if QApplication.focusWidget() is first:
            break
    assert QApplication.focusWidget() is first, "\n".join(map(_about, reached[:60]))
    assert len(reached) == len(set(reached)), [_about(widget) for widget in reached]
    missed = [
        widget
        for widget in _controls(talking)
        if widget not in reached and not _is_one_of_a_group(widget, reached)
    ]
    assert not missed, "\n".join(map(_about, missed))


def _is_one_of_a_group(widget: QWidget, reached: list[QWidget]) -> bool:
    """Buttons of which one is down are one stop, and a list's viewport or its bar belongs to the list."""
    proxy = widget.focusProxy()
    if proxy is not None and proxy in reached:
        return True
    parent = widget.parentWidget()
    group = getattr(widget, "group", lambda: None)()
    return group is not None and any(
        getattr(each, "group", lambda: None)() is group for each in reached if each.parentWidget() is parent
    )
