"""No letter of several code points is cut, as Qt tells them."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from bitnet_desktop.chat.markdown_blocks import parse_blocks
from bitnet_desktop.chat.whole_letters import cut_line, whole_letters
from bitnet_desktop.ui.said_leaves import said_leaves

_LETTERS = [
    "a", " ", "é", "e\u0301", "z\u0316\u0489", "👩\u200d👩\u200d👧\u200d👦", "👍\U0001f3fd", "❤\ufe0f", "🇩🇪", "日", "שׁ",
    "नि", "ක්\u200dෂ", "각", "각", "1\ufe0f\u20e3", "🏴\U000e0067\U000e0062\U000e0065\U000e007f",
]  # fmt: skip


def test_what_is_one_letter_here_is_one_to_qt() -> None:
    for letter in _LETTERS:
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, letter)
        assert finder.toNextBoundary() == len(letter.encode("utf-16-le")) // 2, letter


def _ends(letters: list[str]) -> set[int]:
    """Where a letter ends, in code points."""
    # Not by Qt's finder: in a text with Devanagari it tells one within each emoji, too.
    return set(accumulate(map(len, letters)))


@given(st.lists(st.sampled_from(_LETTERS), min_size=2, max_size=30), st.data())
def test_a_cut_is_between_two_letters(letters: list[str], data: st.DataObject) -> None:
    text = "".join(letters)
    place = data.draw(st.integers(1, len(text) - 1))
    cut = whole_letters(text, place)
    assert 0 < cut <= place
    assert cut in _ends(letters) or cut == place < max(map(len, letters))
    most = data.draw(st.integers(12, 40))
    pieces = list(cut_line(text, most))
    assert "".join(pieces) == text
    assert all(0 < len(piece) <= most for piece in pieces)
    begin = 0
    for piece in pieces:
        begin += len(piece)
        assert begin in _ends(letters)


def test_a_letter_without_end_is_cut() -> None:
    assert [len(piece) for piece in cut_line("Z" + "\u0301" * 999, 300)] == [300, 300, 300, 100]
    assert list(cut_line("", 5)) == [""]
    assert whole_letters("🇩🇪" * 500, 501) in range(440, 502)


def test_leaves_do_not_cut_letters() -> None:
    for letter in _LETTERS[2:]:
        text = letter * 9000
        whole = _ends([letter] * 9000)
        for source, leaves in ((text, parse_blocks(text)[0]), (text, list(said_leaves(text)))):
            place = 0
            for leaf in leaves:
                place += len(leaf.text)
                assert place in whole, letter
            assert place == len(source)
        code = f"```\n{text}\n```\n"
        assert "".join(leaf.text for leaf in parse_blocks(code)[0]) == text
