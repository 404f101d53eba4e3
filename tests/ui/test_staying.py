"""What is being read never moves, whatever happens around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_facts import Shown
from tests.ui.reading import asked, reply, talk

_WIDTH = 880  # without the scroll bar
_PROSE = "Some words that go on for a while, so that they fill more than a line of the window. " * 3
_PARAGRAPHS = "\n\n".join(f"**{number}** {_PROSE}" for number in range(60))


def _conversation(count: int) -> list[Shown]:
    return [
        asked(f"Question {number}", str(number))
        if number % 2 == 0
        else reply(str(number), f"# Answer {number}\n\n" + "\n\n".join([_PROSE] * (number % 7 + 1)))
        for number in range(count)
    ]


def _seen(view: ChatView) -> QImage:
    """The text in sight, without what floats above it."""
    view._jump.hide()
    for region in view.viewport().findChildren(type(view._regions._make())):
        region.hide()
    return view.viewport().grab(QRect(0, 0, _WIDTH, view.viewport().height())).toImage()


def _in_the_middle(view: ChatView, text: str) -> None:
    talk(view, text)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2 + 7)
    assert not view.is_following


def _text_comes(view: ChatView) -> None:
    for _ in range(50):
        view.append("more words and\n\n")


def _code_closes(view: ChatView) -> None:
    view.append("\n\n```python\nx = 1\n")
    view.append("y = 2\n```\n\nand so on")


def _table_comes(view: ChatView) -> None:
    for piece in ("\n\n| a | b |\n", "|---|---|\n", "| a long cell | another long cell |\n"):
        view.append(piece)


def _reply_ends(view: ChatView) -> None:
    view.end_reply("128 tokens · 40 tokens/s")


@pytest.mark.parametrize("happens", [_text_comes, _code_closes, _table_comes, _reply_ends])
def test_it_stays_where_it_is(qtbot: QtBot, view: ChatView, happens: Callable[[ChatView], None]) -> None:
    _in_the_middle(view, _PARAGRAPHS)
    before, anchor = _seen(view), view.first_in_sight
    happens(view)
    qtbot.wait(30)
    assert view.first_in_sight == anchor
    assert _seen(view) == before


def test_real_heights_take_the_place_of_estimates_above(qtbot: QtBot, view: ChatView) -> None:
    view.set_messages(_conversation(400))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(60):
        seen = {(part.message, part.part): part.top for part in view.visible()}
        value = bar.value()
        bar.setValue(value - 40)
        now = {(part.message, part.part): part.top for part in view.visible()}
        both = seen.keys() & now.keys()
        assert both
        assert all(now[part] == seen[part] + 40 for part in both)


def test_a_long_older_message_is_read_from_its_end(qtbot: QtBot, view: ChatView) -> None:
    long = "\n\n".join(f"{number} {_PROSE}" for number in range(600))
    view.set_messages([reply("0", long), *_conversation(30)[1:]])
    bar = view.verticalScrollBar()
    while view.first_in_sight.message:
        bar.setValue(bar.value() - 300)
    tops = {(part.message, part.part): part.top for part in view.visible() if part.message}
    qtbot.waitUntil(lambda: view.column.layout(0).is_parsed)
    assert tops
    now = {(part.message, part.part): part.top for part in view.visible()}
    assert {place: now.get(place) for place in tops} == tops


def test_the_top_can_be_reached_and_the_end_again(view: ChatView) -> None:
    view.set_messages(_conversation(200))
    bar = view.verticalScrollBar()
    bar.setValue(0)
    assert (view.first_in_sight.message, view.first_in_sight.part, view.first_in_sight.inside) == (0, 0, 0)
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    assert view.is_following
    last = list(view.visible())[-1]
    assert last.message == 199
    assert last.part == view.column.layout(199).part_count - 1


def test_scrolling_to_the_end_follows_again(view: ChatView) -> None:
    _in_the_middle(view, _PARAGRAPHS)
    bar = view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 200)
    assert view.is_following
    view.append("\n\nmore" * 30)
    assert bar.value() == bar.maximum()


def test_folding_a_thought_leaves_its_line_where_it_is(view: ChatView) -> None:
    talk(view, f"<think>{_PARAGRAPHS}</think>\n\n{_PARAGRAPHS}")
    view.verticalScrollBar().setValue(60)
    line = next(part for part in view.visible() if view.column.layout(1).is_thought_line(part.part))
    view._regions.thought_asked.emit(1, True)
    assert line in list(view.visible())
    shown = [part.part for part in view.visible()]
    view._regions.thought_asked.emit(1, False)
    view._regions.thought_asked.emit(1, True)
    assert [part.part for part in view.visible()] == shown
    for part in view.visible():
        piece = view.column.layout(part.message).piece(part.part)
        assert piece is None or piece.height == part.height


def _first_words(view: ChatView) -> str:
    place = view._mouse.place_at(QPointF(view.left + 1, 3))
    piece = view.column.layout(place[0]).piece(place[1])
    assert piece is not None
    return piece.text_between(place[2], place[2] + 12)


def test_zoom_and_width_keep_the_line_at_the_top(qtbot: QtBot, view: ChatView) -> None:
    words = " ".join(f"w{number:04}" for number in range(3000))
    _in_the_middle(view, words)
    place = view._mouse.place_at(QPointF(view.left + 1, 3))
    start = _first_words(view)
    for zoom in (150, 67, 300, 100):
        view.set_zoom(zoom)
    for width in (500, 640, 900):
        view.resize(width, 400)
        qtbot.wait(1)
    assert abs(view._mouse.place_at(QPointF(view.left + 1, 3))[2] - place[2]) < 120
    assert start.startswith("w")


def test_formulas_appear_and_move_nothing_above(qtbot: QtBot, view: ChatView) -> None:
    text = _PARAGRAPHS + "\n\n" + "\n\n".join(rf"Then $\frac{{{n}}}{{2}}$ and so on." for n in range(4))
    talk(view, text + "\n\n" + _PARAGRAPHS)
    view.end_reply("")
    layout = view.column.layout(1)
    number = next(place for place, item in enumerate(layout.items, 1) if "frac" in item.leaf.text)
    view.scrolling.show_place((1, number - 1, 0))
    with qtbot.waitSignal(view._looks.formulas.drawn, timeout=20_000):
        first = next(view.visible())
    qtbot.waitUntil(lambda: (piece := layout.piece(number)) is not None and not piece.waiting, timeout=20_000)
    assert next(view.visible()) == first
    piece = layout.piece(number)
    assert piece is not None
    assert "\ufffc" in piece.letters
    assert piece.text_between(0, piece.length) == r"Then $\frac{0}{2}$ and so on."


def test_only_what_waits_for_formulas_is_laid_out_again(qtbot: QtBot, view: ChatView) -> None:
    talk(view, "First $x$ here.\n\nNo maths, but 5 $ and 6 $.\n\n")
    layout = view.column.layout(1)
    plain = layout.piece(2)
    waiting = layout.piece(1)
    assert waiting is not None
    qtbot.waitUntil(lambda: layout.piece(1) is not waiting, timeout=20_000)
    assert layout.piece(2) is plain
    drawn = layout.piece(1)
    assert not layout.redraw_formulas()
    assert layout.piece(1) is drawn


def test_the_looks_can_change_anywhere(view: ChatView, look: Look) -> None:
    _in_the_middle(view, _PARAGRAPHS)
    anchor = view.first_in_sight
    look.set_theme("dark")
    assert (view.first_in_sight.message, view.first_in_sight.part) == (anchor.message, anchor.part)
    assert abs(view.first_in_sight.inside - anchor.inside) < 30
