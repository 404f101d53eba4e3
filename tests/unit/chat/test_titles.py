from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.titles import LONGEST, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Why is the sky blue?", "Why is the sky blue?"),
        ("Why is the sky blue? And the sea?", "Why is the sky blue?"),
        ("# A **strong** `title`\n\nmore", "A strong title"),
        ("\n\n   \n- first point\n", "first point"),
        ("```\n---\ncode()\n```", "code()"),
        ("为什么天空是蓝色的？ 因为", "为什么天空是蓝色的？"),
        ("", ""),
        ("***\n---", ""),
        ("two  spaces\tand a tab", "two spaces and a tab"),
    ],
)
def test_a_title_is_the_first_sentence_without_its_markup(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_long_title_is_cut_between_words() -> None:
    title = title_of("word " * 100)

    assert title.endswith("word…")
    assert len(title) <= LONGEST


def test_a_long_word_is_cut_within() -> None:
    assert title_of("x" * 500) == "x" * (LONGEST - 1) + "…"


@given(st.text(max_size=5000))
def test_a_title_is_one_short_line(text: str) -> None:
    title = title_of(text)

    assert len(title) <= LONGEST
    assert len(title.splitlines()) <= 1
    assert title == title.strip()
