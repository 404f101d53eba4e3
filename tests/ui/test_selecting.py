"""Selecting and copying, with the mouse and with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.selection import Selection
from tests.ui.reading import asked, reply, talk

_RICH = """# Title

Words with **strong** and `code`.

- one
- two
  1. inner

| a | b |
|---|---|
| 1 | 2 |

```python
x = 1
y = 2
```

- [x] done

> quoted

***
end"""
_PLAIN = """Title

Words with strong and code.

• one
• two
1. inner

a\tb
1\t2

x = 1
y = 2

☑ done

quoted

---

end"""
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def _point(view: ChatView, message: int, part: int, position: int) -> QPoint:
    """Where a place of the text is in the viewport."""
    layout = view.column.layout(message)
    piece = layout.piece(part)
    assert piece is not None
    top = next(seen.top for seen in view.visible() if (seen.message, seen.part) == (message, part))
    line = piece.place_of(position, layout.shift_of(part))
    return QPoint(view.left + layout.left_of(part) + round(line.x()), top + round(line.center().y()))


def _drag(view: ChatView, start: QPoint, end: QPoint) -> None:
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_everything_is_copied_as_it_is_read(view: ChatView) -> None:
    view.add_message(asked("Show me\n**all**"))
    view.add_message(reply(text=_RICH))
    QTest.keyClick(view, Qt.Key.Key_A, _CONTROL)
    QTest.keyClick(view, Qt.Key.Key_C, _CONTROL)
    assert _clipboard() == f"Show me\n**all**\n\n{_PLAIN}"


def test_nothing_selected_leaves_the_clipboard_alone(view: ChatView) -> None:
    QGuiApplication.clipboard().setText("kept")
    view.copy()
    view.select_all()
    view.copy()
    talk(view, "words")
    view.copy()
    assert _clipboard() == "kept"


def test_dragging_selects_across_paragraphs_code_and_messages(view: ChatView) -> None:
    view.resize(900, 1200)
    view.add_message(asked("Show me all"))
    view.add_message(reply(text=_RICH))
    _drag(view, _point(view, 0, 1, 5), _point(view, 1, 2, 5))
    assert view.selected_text() == "me all\n\nTitle\n\nWords"
    code = next(part for part, item in enumerate(view.column.layout(1).items, 1) if item.leaf.language)
    _drag(view, _point(view, 1, code, 9), _point(view, 1, code, 2))
    assert view.selected_text() == "= 1\ny ="
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _SHIFT, _point(view, 1, 2, 5))
    assert view.selected_text().startswith(" with strong and code.\n\n• one")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, 1, 2, 5))
    assert view.selected_text() == ""


def test_two_clicks_select_a_word_and_three_a_paragraph(view: ChatView) -> None:
    view.add_message(reply(text="First *line of words* here\nand more.\n\nNext."))
    place = _point(view, 0, 1, 7)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selected_text() == "line"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selected_text() == "First line of words here\nand more."
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(view.left + 5, 3))


def test_selecting_beyond_the_edge_scrolls(qtbot: QtBot, view: ChatView) -> None:
    talk(view, "\n\n".join(f"line {number}" for number in range(200)))
    bar = view.verticalScrollBar()
    bar.setValue(0)
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(view.left + 2, 200))
    QTest.mouseMove(port, QPoint(view.left + 200, port.height() + 150))
    qtbot.waitUntil(lambda: bar.value() > 600)
    QTest.mouseMove(port, QPoint(view.left + 200, 100))
    assert not view._mouse._scroller.isActive()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(view.left + 200, 100))
    assert len(view.selected_text().splitlines()) > 30


def test_a_long_text_is_copied_while_the_window_goes_on(qtbot: QtBot, view: ChatView) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    lines = [f"{number}. **words** of item {number}" for number in range(1, 6000)]
    view.set_messages([reply(text="\n".join(lines))])
    assert not view.column.layout(0).is_parsed
    view.select_all()
    view.copy()
    assert clipboard.text() == "before"
    assert not view.column.layout(0).is_parsed
    view.set_messages([reply(text="Another conversation.")])
    qtbot.waitUntil(lambda: clipboard.text() != "before", timeout=60_000)
    assert clipboard.text() == "\n".join(lines).replace("**", "")


def test_what_is_copied_last_is_on_the_clipboard(qtbot: QtBot, view: ChatView) -> None:
    view.set_messages([reply(text="words *and* words\n\n" * 6000), asked("short", "1")])
    view.act(0, Act.COPY)
    view.act(1, Act.COPY_MARKDOWN)
    assert QGuiApplication.clipboard().text() == "short"
    assert not view._copying._timer.isActive()


def test_text_that_comes_does_not_join_a_selection(view: ChatView) -> None:
    talk(view, "line 0")
    view.select_all()
    selected = view.selected_text()
    assert selected == "Hello\n\nline 0"
    view.append(" more\nand more")
    view.end_reply("note")
    view.add_message(asked("again", "3"))
    assert view.selected_text() == selected


def test_a_part_of_an_emoji_text_is_copied_rightly(view: ChatView) -> None:
    view.add_message(asked("a🙂b🙂c"))
    view.select(Selection((0, 1, 3), (0, 1, 6)))
    assert view.selected_text() == "b🙂"


def test_a_large_selection_is_all_there(view: ChatView) -> None:
    messages = [reply(str(number), f"**{number}** " + "word " * 2000) for number in range(60)]
    view.set_messages(messages)
    view.select_all()
    copied = view.selected_text()
    for number in range(60):
        assert str(number) in copied
    assert copied.count("word") == 120_000


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End])
def test_shift_and_arrows_select_on_into_the_next_part(view: ChatView, key: Qt.Key) -> None:
    view.add_message(reply(text="one\n\ntwo\n\n```\nthree\n```\n\n$$x$$\n\n***\n\nlast"))
    view.select(Selection((0, 1, 0), (0, 1, 0)))
    for _ in range(60):
        QTest.keyClick(
            view, key, _SHIFT | (_CONTROL if key is Qt.Key.Key_End else Qt.KeyboardModifier.NoModifier)
        )
    selected = view.selected_text()
    if key is Qt.Key.Key_End:
        assert selected == "one"
    else:
        assert selected.startswith("one\n\ntwo\n\nthree\n\n$$x$$")
        assert selected.endswith("last")
    back = {Qt.Key.Key_Right: Qt.Key.Key_Left, Qt.Key.Key_Down: Qt.Key.Key_Up}.get(key)
    if back is not None:
        for _ in range(70):
            QTest.keyClick(view, back, _SHIFT)
        assert view.selected_text() == ""


def test_selecting_by_keys_begins_in_sight(view: ChatView) -> None:
    talk(view, "\n\n".join(f"line {number}" for number in range(100)))
    value = view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_Right, _SHIFT)
    assert view.selected_text() == "l"
    assert view.verticalScrollBar().value() == value
    assert view.selection.first[:2] in {(part.message, part.part) for part in view.visible()}


def test_words_and_lines_are_selected_by_keys(view: ChatView) -> None:
    view.add_message(reply(text="alpha beta gamma"))
    view.select(Selection((0, 1, 0), (0, 1, 0)))
    QTest.keyClick(view, Qt.Key.Key_Right, _SHIFT | _CONTROL)
    assert view.selected_text() == "alpha "
    QTest.keyClick(view, Qt.Key.Key_End, _SHIFT)
    assert view.selected_text() == "alpha beta gamma"
    QTest.keyClick(view, Qt.Key.Key_Home, _SHIFT)
    assert view.selected_text() == ""


def test_keys_scroll(view: ChatView) -> None:
    talk(view, "\n\n".join(f"line {number}" for number in range(200)))
    bar = view.verticalScrollBar()
    bottom = bar.value()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() == bottom - bar.pageStep()
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert bar.value() == bottom - bar.pageStep() - bar.singleStep()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert bar.value() == bar.pageStep() + bar.singleStep()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert view.is_following


def test_a_click_or_a_key_asks_for_the_rest(qtbot: QtBot, view: ChatView) -> None:
    talk(view, "words")
    with qtbot.waitSignal(view.hurried):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    with qtbot.waitSignal(view.hurried):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    with qtbot.assertNotEmitted(view.hurried):
        QTest.keyClick(view, Qt.Key.Key_Shift)
