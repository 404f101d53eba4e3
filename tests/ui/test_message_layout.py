from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from bitnet_desktop.ui.code_piece import CodePiece
from bitnet_desktop.ui.formula import Formula
from bitnet_desktop.ui.message_facts import Shown, Surroundings
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.pieces import Piece
from bitnet_desktop.ui.reading_style import ReadingStyle
from bitnet_desktop.ui.row_piece import RowPiece
from bitnet_desktop.ui.text_box import TextBox
from bitnet_desktop.ui.text_pieces import FormulaPiece, TextPiece
from bitnet_desktop.ui.tokens import LIGHT
from tests.ui.reading import asked, reply


class _NoFormulas:
    def find(self, tex: str, size_px: float, *, display: bool) -> Formula | None:
        return None

    def is_pending(self, tex: str, size_px: float, *, display: bool) -> bool:
        return False


@pytest.fixture(scope="module")
def around(qapp: QApplication) -> Surroundings:
    return Surroundings(ReadingStyle(qapp.font(), LIGHT, 100), 600, _NoFormulas(), 1.0, lambda *_: None)


def _runs(document: QTextDocument) -> list[tuple[str, int, bool, bool, str]]:
    """The text with its formats, as it will be drawn."""
    runs: list[tuple[str, int, bool, bool, str]] = []
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            look = fragment.charFormat()
            run = (
                look.fontWeight(),
                look.fontItalic(),
                look.fontStrikeOut(),
                look.foreground().color().name(),
            )
            text = fragment.text()
            if runs and runs[-1][1:] == run and runs[-1][0][-1:] != "\n":
                text = runs.pop()[0] + text
            runs.append((text, *run))
            iterator += 1
        if runs:
            runs[-1] = (runs[-1][0] + "\n", *runs[-1][1:])
        block = block.next()
    return runs


def _boxes(piece: Piece) -> list[TextBox]:
    if isinstance(piece, RowPiece):
        return piece._boxes
    box = piece._box if isinstance(piece, TextPiece | CodePiece | FormulaPiece) else None
    return [box] if isinstance(box, TextBox) else []


def _dump(layout: MessageLayout) -> list[object]:
    """All that is drawn of a message, and how high it is."""
    layout.fold_thought(is_open=True)
    made: list[object] = []
    for part in range(1, layout.part_count - 1):
        item = layout.items[part - 1]
        piece = layout.piece(part)
        look = [] if piece is None else [_runs(box._document) for box in _boxes(piece)]
        outside = (
            None if piece is None else (piece.marker, piece.above, piece.is_first_part, piece.is_last_part)
        )
        path = tuple((holder.kind, holder.ordinal, holder.task) for holder in item.leaf.containers)
        made.append(
            (item.leaf.kind, item.is_thought, path, item.leaf.text, look, outside, layout.heights[part])
        )
    return made


_BITS = st.sampled_from(
    [
        *("word ", "**bold** ", "*it* ", "`code`", "~~gone~~", "[a](https://a.b)", "$x$", "$$y$$", "\\(z\\)"),
        *(
            "# ",
            "- ",
            "1. ",
            "> ",
            "- [x] ",
            "```\n",
            "```py\n",
            "~~~\n",
            "| a | b |\n",
            "|---|:-:|\n",
            "    ",
        ),
        *(
            "\n",
            "\n\n",
            "***\n",
            "[r]: https://r.s\n",
            "[r]",
            "<b>",
            "<!--",
            "&amp;",
            "🙂",
            "日本",
            "مرحبا",
            "\r\n",
            "\t",
        ),
        *("<think>", "</think>", "\x1b", "---\n", "==\n"),
    ]
)
_TEXTS = st.lists(_BITS, max_size=24).map("".join)


@settings(max_examples=150)
@given(_TEXTS, st.lists(st.integers(0, 200), max_size=8), st.booleans())
def test_any_split_gives_what_the_whole_gives(
    around: Surroundings, text: str, cuts: list[int], looks: bool
) -> None:
    streamed = MessageLayout(reply(), around, streams=True)
    streamed.fold_thought(is_open=True)
    places = sorted({0, *(cut for cut in cuts if cut < len(text)), len(text)})
    for begin, end in itertools.pairwise(places):
        streamed.feed(text[begin:end])
        if looks:
            for part in range(streamed.part_count):
                streamed.lay_out(part)
    streamed.finish()
    whole = MessageLayout(Shown("2", mine=False, who="Model", text=text), around)
    assert _dump(streamed) == _dump(whole)
    assert streamed.shown.text == text
    assert streamed.heights.total == whole.heights.total


def test_a_long_text_is_parsed_in_stretches(around: Surroundings) -> None:
    text = "\n\n".join(f"paragraph {number} with words" for number in range(3000))
    layout = MessageLayout(reply(text=text), around)
    before = layout.heights.total
    stretches = 1
    while layout.parse_more():
        stretches += 1
    assert stretches > 3
    assert layout.is_parsed
    assert len(layout.items) == 3000
    assert 0.5 < before / layout.heights.total < 2


def _catch_up(layout: MessageLayout) -> int:
    """Do all that was put off; returns in how many stretches."""
    stretches = 0
    while layout.is_behind:
        layout.catch_up()
        stretches += 1
    return stretches


def test_a_text_of_many_short_lines_is_parsed_in_short_stretches(around: Surroundings) -> None:
    layout = MessageLayout(reply(text="# a\n" * 5000), around)
    assert len(layout.items) < 1000
    before = 0
    while len(layout.items) < 5000:
        assert 0 < len(layout.items) - before < 1000
        before = len(layout.items)
        layout.catch_up()
    assert not layout.is_behind


def test_many_items_are_estimated_anew_in_stretches(around: Surroundings) -> None:
    text = "".join(f"- {'words ' * 40}{number}\n" for number in range(4000))
    narrow = replace(around, width=300)
    layout, other = MessageLayout(reply(text=text), around), MessageLayout(reply(text=text), narrow)
    for each in (layout, other):
        while each.parse_more():
            pass
    before = layout.heights.total
    layout.change_surroundings(narrow)
    assert layout.is_behind
    laid = layout.lay_out(3000)
    assert _catch_up(layout) > 2
    assert layout.heights.total > 1.5 * before
    assert layout.heights[3000] == laid
    other.lay_out(3000)
    assert layout.heights.total == other.heights.total


def test_a_long_thought_that_is_folded_is_stepped_over(around: Surroundings) -> None:
    text = "<think>\n" + "# a\n" * 4000 + "</think>\nThe answer."
    layout = MessageLayout(reply(text=text), around)
    while layout.parse_more():
        pass
    line, answer = 1, layout.part_count - 2
    assert (layout.below(line), layout.above(answer)) == (answer, line)
    folded = layout.heights.total
    layout.fold_thought(is_open=True)
    assert (layout.below(line), layout.above(answer)) == (line + 1, answer - 1)
    assert layout.heights.total > folded + 4000
    _catch_up(layout)
    unfolded = layout.heights.total
    layout.fold_thought(is_open=False)
    assert layout.heights.total == folded
    layout.fold_thought(is_open=True)
    _catch_up(layout)
    assert layout.heights.total == unfolded


def test_a_reply_that_streams_keeps_only_what_is_in_sight_and_what_grows(around: Surroundings) -> None:
    layout = MessageLayout(reply(text=""), around, streams=True)
    for number in range(300):
        layout.feed(f"Paragraph {number}.\n\n")
        layout.lay_out(layout.part_count - 2)
        layout.release(layout.part_count - 5, layout.part_count)
    laid = [part for part, item in enumerate(layout.items, 1) if item.piece is not None]
    assert len(laid) < 20
    assert laid[-1] == 300


def test_what_a_person_wrote_is_literal_and_comes_back_whole(around: Surroundings) -> None:
    text = "**no** markup\n" * 100 + "x" * 9000 + "\n\n  end"
    layout = MessageLayout(asked(text), around)
    joined = ""
    for item in layout.items:
        joined += item.leaf.text if item.leaf.continues or not joined else "\n" + item.leaf.text
    assert joined == text
    piece = layout.piece(1)
    assert piece is not None
    assert piece.text_between(0, 6) == "**no**"


def test_a_code_block_of_many_pieces_is_copied_as_one(around: Surroundings) -> None:
    code = "\n".join(f"line {number}" for number in range(500)) + "\n" + "z" * 30_000 + "\nend"
    layout = MessageLayout(reply(text=f"```python\n{code}\n```\n"), around)
    while layout.parse_more():
        pass
    assert len(layout.items) > 3
    assert layout.block_text(2) == code
    assert list(layout.block_parts(3)) == list(range(1, len(layout.items) + 1))


def test_thought_and_answer_do_not_share_their_blocks(around: Surroundings) -> None:
    layout = MessageLayout(reply(text="<think>\n```py\na\n```\n</think>\n```py\nb\n```\n"), around)
    layout.fold_thought(is_open=True)
    assert [layout.block_text(part) for part in (2, 3)] == ["a", "b"]
    layout.wrap(2, wraps=True)
    assert (layout.is_wrapped(2), layout.is_wrapped(3)) == (True, False)
    layout.shift(3, 5)
    assert (layout.shift_of(2), layout.shift_of(3)) == (0, 5)
    for part in (2, 3):
        piece = layout.piece(part)
        assert piece is not None
        assert (piece.is_first_part, piece.is_last_part) == (True, True)


def test_colours_are_asked_for_once_and_land_in_every_piece(around: Surroundings) -> None:
    from dataclasses import replace

    from bitnet_desktop.ui.highlight import highlight

    asked_for: list[tuple[str, int, str, str]] = []
    wanting = replace(around, wants_colours=lambda *what: asked_for.append(what))
    code = "\n".join(f"value_{number} = {number}" for number in range(300))
    layout = MessageLayout(reply(), wanting, streams=True)
    layout.feed(f"```python\n{code}\n")
    for part in range(1, layout.part_count - 1):
        layout.piece(part)
    assert asked_for == []
    layout.feed("```\n\nend")
    layout.finish()
    layout.ask_for_colours_in_sight()
    layout.ask_for_colours_in_sight()
    assert asked_for == [("2", 0, code, "python")]
    layout.take_colours(0, highlight(code, "python"))
    number = around.style.code_colours.number
    for part in range(1, layout.part_count - 2):
        piece = layout.piece(part)
        assert isinstance(piece, CodePiece)
        assert isinstance(piece._box, TextBox)
        block = piece._box._document.firstBlock()
        coloured = [
            block.text()[look.start : look.start + look.length]
            for look in block.layout().formats()
            if look.format.foreground().color().name() == number
        ]
        assert coloured == [block.text().rpartition(" ")[2]]


def test_links_are_listed_once_in_order(around: Surroundings) -> None:
    text = "[a](https://a.b) <https://c.d> [r] `[no](https://no.no)`\n\n| [t](https://t.t) |\n|---|\n\n[r]: https://r.s"
    layout = MessageLayout(
        reply(text=text + " \n\n[a](https://a.b) [j](javascript:x) [f](file:///etc)"), around
    )
    assert layout.links(10) == ["https://a.b", "https://c.d", "https://r.s", "https://t.t"]
    assert layout.links(2) == ["https://a.b", "https://c.d"]


def test_right_to_left_paragraphs_stand_at_the_right(around: Surroundings) -> None:
    layout = MessageLayout(reply(text="- مرحبا بالعالم\n- left\n\n> اقتباس"), around)
    first, second, quote = (layout.piece(part) for part in (1, 2, 3))
    assert first is not None
    assert second is not None
    assert quote is not None
    assert first.is_right_to_left
    assert first.content.left() == 0
    assert first.place_of(0).x() > around.width / 2
    assert not second.is_right_to_left
    assert second.content.left() > 0
    assert quote.is_right_to_left


def test_text_that_streams_is_not_copied_for_each_piece(around: Surroundings) -> None:
    layout = MessageLayout(reply(), around, streams=True)
    for _ in range(100):
        layout.feed("word ")
    assert layout.about.text == ""
    assert layout.shown.text == "word " * 100
