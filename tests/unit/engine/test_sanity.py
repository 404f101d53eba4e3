"""What a broken kernel prints is recognised; what people ask for is not taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.engine import sanity
from bitnet_desktop.engine.sanity import SanityCheck

_CODE = (
    """\
def transpose(matrix):
    \"\"\"Rows become columns.\"\"\"
    return [[row[index] for row in matrix] for index in range(len(matrix[0]))]

"""
    * 20
)
_PROSE = (
    "Machine learning is a part of artificial intelligence in which a program finds rules in examples. " * 20
)
_TABLE = "| name | value |\n|------|-------|\n" + "| a    | 1.000 |\n" * 60
_CJK = "机器学习是人工智能的一个分支，它让计算机从数据中学习规律，而不需要明确的编程。" * 20
_DRAWN = (
    ("-" * 79 + "\n") * 10
    + ("=" * 2000)
    + "\n"
    + "─" * 900
    + "█" * 900
    + " " * 3000
    + "\n" * 2000
    + "." * 900
)
_ZERO_MATRIX = "[0, 0, 0, 0, 0, 0, 0, 0]\n" * 60
_EMOJI = "😀👍🏽 👩‍👩‍👧 " * 100
_NOISE = "".join(map(chr, range(0x0E, 0x1B))) * 60


@pytest.mark.parametrize("text", ["G" * 1000, "!" * 1000, "@" * 400, "\ufffd" * 400, "\x00" * 500, _NOISE])
def test_garbage_is_recognised(text: str) -> None:
    assert SanityCheck().feed(text)


@pytest.mark.parametrize("text", ["G" * 1000, "\ufffda" * 500])
def test_garbage_after_sense_is_recognised(text: str) -> None:
    check = SanityCheck()
    assert not check.feed(_PROSE)
    assert check.feed(text)


@pytest.mark.parametrize(
    "text", [_CODE, _PROSE, _TABLE, _CJK, _DRAWN, _ZERO_MATRIX, _EMOJI, "ha" * 1000, "G" * 350]
)
def test_what_people_ask_for_is_not_garbage(text: str) -> None:
    assert not SanityCheck().feed(text)


def test_a_reply_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sanity.LONGEST_REPLY > 4 * 1_000_000  # a million tokens of context
    monkeypatch.setattr(sanity, "LONGEST_REPLY", 20 * len(_PROSE))
    check = SanityCheck()
    assert not any(check.feed(_PROSE) for _ in range(20))
    assert check.feed("x")


def test_garbage_stays_garbage() -> None:
    check = SanityCheck()
    check.feed("G" * 1000)
    assert check.feed(_PROSE)
    assert check.garbage


@given(
    st.lists(
        st.tuples(st.sampled_from(("G", "!", "ab", "-", "x ", "\ufffd")), st.integers(1, 300)),
        min_size=1,
        max_size=6,
    ),
    st.lists(st.integers(1, 90), min_size=1),
)
def test_how_a_reply_is_cut_makes_no_difference(runs: list[tuple[str, int]], sizes: list[int]) -> None:
    text = "".join(char * count for char, count in runs)
    whole, cut = SanityCheck(), SanityCheck()
    whole.feed(text)
    at = number = 0
    while at < len(text):
        size = sizes[number % len(sizes)]
        cut.feed(text[at : at + size])
        at += size
        number += 1
    assert cut.garbage == whole.garbage
