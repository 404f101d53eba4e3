"""Very long lines of code are laid out in parts, and nobody can tell it from one layout."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.code_piece import CodePiece
from bitnet_desktop.ui.long_line import PART, WIDE, LongLine
from bitnet_desktop.ui.long_lines import LONG, LONG_UNEVEN, LongLines, Shape, shape_of
from bitnet_desktop.ui.reading_style import ReadingStyle
from bitnet_desktop.ui.selection import Selection
from bitnet_desktop.ui.text_box import Mark, TextBox
from bitnet_desktop.ui.tokens import LIGHT
from tests.ui.document_form import document_form
from tests.ui.reading import reply

_EVEN = "ab_ (=\u00e9\u0416\u2192\u2500"
_WIDTH, _HEIGHT = 400, 90


@pytest.fixture(scope="module")
def style(qapp: QApplication) -> ReadingStyle:
    return ReadingStyle(qapp.font(), LIGHT, 110)


def _as_one(code: str, style: ReadingStyle) -> TextBox:
    box = TextBox(style.code, style.code_paragraph, wraps=False)
    box.add_lines(code)
    box.unbound()
    return box


def _in_parts(code: str, style: ReadingStyle) -> LongLines:
    assert shape_of(code, style.even_letters) is Shape.PARTS
    return LongLines(code, style.code, style.code_paragraph, style.even_letters)


_WORD = st.text(_EVEN + "\t", min_size=1, max_size=9)
_LONG_LINE = st.builds(
    lambda word, size, tail: (word * (size // len(word) + 1))[:size] + tail,
    _WORD,
    st.integers(LONG + 1, LONG + 3 * PART),
    st.sampled_from(["", "\t", "\t\tx", " ", "  "]),
)
_LINE = st.one_of(
    _LONG_LINE, _WORD, st.sampled_from(["", "emoji 👩‍👩‍👧‍👦 and 漢字", "Z\u0301\u0316algo", "\t\tindented"])
)
_CODE = st.builds(
    lambda before, line, after: "\n".join([*before, line, *after]),
    st.lists(_LINE, max_size=3),
    _LONG_LINE,
    st.lists(_LINE, max_size=3),
)


@settings(max_examples=10, deadline=None)
@given(code=_CODE, data=st.data())
def test_any_code_is_the_same_in_parts_as_in_one(style: ReadingStyle, code: str, data: st.DataObject) -> None:
    whole, parts = _as_one(code, style), _in_parts(code, style)
    assert (parts.letters, parts.text, parts.length) == (whole.letters, code, whole.length)
    assert parts.height == whole.height
    assert whole.widest_line <= parts.widest_line <= whole.widest_line + 1
    positions = st.integers(0, whole.length)
    for _ in range(10):
        first, last = data.draw(positions), data.draw(positions)
        assert parts.text_between(first, last) == whole.text_between(first, last)
        place = parts.place_of(first)
        assert place == whole.place_of(first)
        assert parts.position_at(place.center()) == whole.position_at(place.center())
        # Where lines have some room between them, Qt takes now the one, now the other.
        beside = QPointF(data.draw(st.integers(-50, whole.widest_line + 50)), place.center().y())
        assert parts.position_at(beside) == whole.position_at(beside)
        assert parts.word_at(first) == whole.word_at(first)


@settings(max_examples=10, deadline=None)
@given(code=_CODE, data=st.data())
def test_code_that_grows_ends_as_if_it_had_come_at_once(
    style: ReadingStyle, code: str, data: st.DataObject
) -> None:
    begin = next(
        end for end in range(len(code) + 1) if shape_of(code[:end], style.even_letters) is Shape.PARTS
    )
    cuts = sorted({begin, *data.draw(st.lists(st.integers(begin, len(code)), max_size=6)), len(code)})
    grown = _in_parts(code[:begin], style)
    for first, last in pairwise(cuts):
        grown.add_lines(code[first:last])
    whole = _as_one(code, style)
    assert (grown.letters, grown.length, grown.height) == (code, whole.length, whole.height)
    for position in data.draw(st.lists(st.integers(0, whole.length), min_size=5, max_size=5)):
        assert grown.place_of(position) == whole.place_of(position)
    assert _picture(grown, style, 0) == _picture(whole, style, 0)


def _picture(
    box: TextBox | LongLines,
    style: ReadingStyle,
    shift: float,
    marks: Sequence[Mark] = (),
    ratio: float = 1.0,
) -> QImage:
    """What is seen of a code that is scrolled to the side by so many pixels."""
    image = QImage(round(_WIDTH * ratio), round(_HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    box.draw(painter, QPointF(16 - shift, 5), style.text_palette, marks, QRectF(0, 0, _WIDTH, _HEIGHT))
    painter.end()
    return image


def _coloured(box: TextBox | LongLines, lines: int) -> None:
    for line in range(lines):
        formats = []
        for start in range(0, LONG + 2 * PART, 7):
            made = QTextLayout.FormatRange()
            made.start, made.length = start, 4
            look = QTextCharFormat()
            look.setForeground(QColor("crimson" if start % 2 else "navy"))
            made.format = look
            formats.append(made)
        box.set_line_formats(line, formats)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize(
    "line",
    [
        "x = 1; " * 300,
        "é→ \u2500Ж " * 400,
        "a\tbc\t" * 500,
        "\t" * 1500,
        "\t\tlong = " + "z" * 1600,
        "b" * 700 + "\t" + "c" * 900,
        "f" * (LONG + 1),
    ],
)
def test_the_picture_is_that_of_one_layout(style: ReadingStyle, line: str, ratio: float) -> None:
    code = f"# short\n{line}\nend of it\n{line[: LONG + 3]}"
    whole, parts = _as_one(code, style), _in_parts(code, style)
    whole.set_width(WIDE)  # else the break of the widest line is not marked
    for box in (whole, parts):
        _coloured(box, 4)
    marks: list[Mark] = [
        (3, 8 + 2 * PART + 5, style.selected),
        (len(line) - 3, len(line) + 30, style.selected),
    ]
    advance = style.even_letters.advance
    for shift in (0.0, PART * advance - 150, 2 * PART * advance - 200.5, len(line) * advance - 250, 5000.0):
        assert _picture(parts, style, shift, (), ratio) == _picture(whole, style, shift, (), ratio)
        # A letter that reaches over the border to a marked part loses what reaches there: a few dots.
        ours, theirs = (
            _picture(parts, style, shift, marks, ratio),
            _picture(whole, style, shift, marks, ratio),
        )
        assert _different(ours, theirs) <= 16 * ratio


def _different(one: QImage, other: QImage) -> int:
    """How many dots of two pictures of the same size are not the same."""
    pairs = zip(memoryview(one.constBits()).cast("I"), memoryview(other.constBits()).cast("I"), strict=True)
    return sum(left != right for left, right in pairs)


# -- in a conversation


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("x" * LONG, Shape.WHOLE),
        ("x" * (LONG + 1), Shape.PARTS),
        ("é\t→ " * 400, Shape.PARTS),
        ("漢" * LONG_UNEVEN, Shape.WHOLE),
        ("漢" * (LONG_UNEVEN + 1), Shape.FOLDED),
        ("e\u0301" * LONG_UNEVEN, Shape.FOLDED),
        ("a\u202eb" * LONG_UNEVEN, Shape.FOLDED),
        ("שלום " * LONG_UNEVEN, Shape.FOLDED),
        ("👩\u200d👩\u200d👧 " * LONG_UNEVEN, Shape.FOLDED),
        ("\u2028" * (LONG_UNEVEN + 1), Shape.FOLDED),
    ],
)
def test_only_letters_whose_place_is_known_are_laid_out_in_parts(
    style: ReadingStyle, line: str, shape: Shape
) -> None:
    assert shape_of(line, style.even_letters) is shape
    assert shape_of(f"short 漢\n{line}\nshort", style.even_letters) is shape
    has_hebrew = shape_of(f"שלום\n{line}", style.even_letters)
    assert has_hebrew is (Shape.WHOLE if shape is Shape.PARTS else shape)


_WORDS = [
    "x = 1; ",
    "漢字",
    "שלום ",
    "a\u202eb\u2066",
    "👩\u200d👩\u200d👧",
    "e\u0301\u0316",
    "\t",
    "\n",
    "# é\n",
]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(st.tuples(st.sampled_from(_WORDS), st.integers(1, 900)), min_size=1, max_size=4),
    data=st.data(),
)
def test_a_reply_with_long_lines_that_streams_ends_as_one_that_is_stored(
    qtbot: QtBot, view: ChatView, words: list[tuple[str, int]], data: st.DataObject
) -> None:
    code = "".join(word * count for word, count in words)
    text = f"```python\n{code}\n```\n"
    view.set_messages(())
    view.begin_reply(reply())
    begin = 0
    while begin < len(text):
        end = begin + data.draw(st.sampled_from([1, 50, 700, 4096]))
        view.append(text[begin:end])
        view.viewport().repaint()
        begin = end
    view.end_reply("")
    streamed = document_form(qtbot, view, 0)
    layout = view.column.layout(0)
    assert layout.block_text(1) == code
    pieces = [layout.words(part) for part in range(1, layout.part_count - 1)]
    shown = "".join(piece.text_between(0, piece.length) for piece in pieces if piece is not None)
    assert shown.replace("\n", "") == code.replace("\n", "")
    view.set_messages([reply(text=text)])
    assert document_form(qtbot, view, 0) == streamed


def test_what_is_selected_across_parts_and_pieces_is_copied_exactly(qtbot: QtBot, view: ChatView) -> None:
    code = "".join(f"{number} " for number in range(7000))
    view.set_messages([reply(text=f"```\nfirst\n{code}\nlast\n```\n")])
    layout = view.column.layout(0)
    while layout.parse_more():
        pass
    assert layout.part_count > 4
    view.select(Selection((0, 1, 3), (0, layout.part_count - 2, 700)))
    ends = layout.piece(layout.part_count - 2)
    assert ends is not None
    rest = ends.length - 700
    assert view.selected_text() == f"first\n{code}\nlast"[3:-rest]
    view.select_all()
    assert view.selected_text() == f"first\n{code}\nlast"


def test_folded_lines_begin_at_the_left_and_keep_their_letters_whole(qtbot: QtBot, view: ChatView) -> None:
    family = "👩\u200d👩\u200d👧"
    view.set_messages([reply(text=f"```\n{family * 900}\nשלום\n```\n")])
    piece = view.column.layout(0).piece(1)
    assert piece is not None
    places = [piece.place_of(len(family.encode("utf-16-le")) // 2 * number) for number in range(900)]
    for before, after in pairwise(places):
        assert after.x() > before.x() or (after.y() > before.y() and after.x() == places[0].x())
    assert piece.place_of(piece.length).x() < 100
    assert 0 < piece.natural_width < 6000


def test_colours_reach_every_part(qtbot: QtBot, view: ChatView) -> None:
    """Those of the first 2000 letters, which are looked at while code streams; the rest is data."""
    view.set_messages([reply(text="```python\n" + "1 " * 1500 + "\nend\n```\n")])
    piece = view.column.layout(0).piece(1)
    assert isinstance(piece, CodePiece)
    assert isinstance(piece._box, LongLines)
    line = piece._box._bands[0]
    assert isinstance(line, LongLine)
    counts = [
        len(line._box(number)._document.firstBlock().layout().formats()) for number in range(len(line._parts))
    ]
    assert counts == [128] * 7 + [104] + [0] * 4


def test_the_colours_of_a_line_are_those_of_its_beginning(qtbot: QtBot, view: ChatView) -> None:
    text = '```python\nx = "' + "1 " * 12_000 + '"\nreturn 1\n```\n'
    view.set_messages([reply(text=text)])
    layout = view.column.layout(0)
    while layout.parse_more():
        pass
    counts = []
    for part in range(1, layout.part_count - 1):
        piece = layout.piece(part)
        assert isinstance(piece, CodePiece)
        assert isinstance(piece._box, LongLines)
        counts.append({line: len(formats) for line, formats in piece._box._formats.items()})
    assert counts == [{0: 1}, {0: 0, 1: 2}]


def test_of_a_long_line_only_what_is_in_sight_stays_laid_out(qtbot: QtBot, view: ChatView) -> None:
    view.set_messages([reply(text="```\n" + "x" * 8000 + "\n```\n")])
    layout = view.column.layout(0)
    piece = layout.piece(1)
    assert isinstance(piece, CodePiece)
    assert isinstance(piece._box, LongLines)
    line = piece._box._bands[0]
    assert isinstance(line, LongLine)
    for shift in range(0, piece.natural_width, 300):
        layout.shift(1, shift)
        view.viewport().update()
        view.viewport().repaint()
        assert 1 <= sum(part.box is not None for part in line._parts) <= 9
