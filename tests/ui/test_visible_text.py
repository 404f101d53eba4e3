from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from bitnet_desktop.ui.visible_text import VisibleText, visible

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\r\n\t\x1b\x00\x85\u2028\ufdd0"))


def test_controls_are_shown_and_line_breaks_kept() -> None:
    assert visible("a\x1b[31mb\x07\x00") == "a␛[31mb␇␀"
    assert visible("1\r\n2\n3\t4\r5") == "1\n2\n3\t4␍5"
    assert visible("\x7f\x9b\ufffc\ufdd0") == "␡\ufffd\ufffd\ufffd"
    assert visible("日本語 👩‍👩‍👧 العربية") == "日本語 👩‍👩‍👧 العربية"


@given(_TEXTS)
@example("\r")
def test_nothing_that_could_be_interpreted_is_left(text: str) -> None:
    shown = visible(text)
    assert not [char for char in shown if unicodedata.category(char) == "Cc" and char not in "\n\t"]
    assert len(shown) == len(text) - text.count("\r\n")


@given(st.lists(_TEXTS))
def test_pieces_give_the_same_as_the_whole(pieces: list[str]) -> None:
    state = VisibleText()
    shown = "".join(map(state.feed, pieces)) + state.finish()
    assert shown == visible("".join(pieces))
