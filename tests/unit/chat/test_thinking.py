"""What is thought and what is said are told apart, however the reply arrives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.thinking import ThoughtSplitter


def split(pieces: list[str], *, opened: bool = False) -> tuple[str, str]:
    splitter = ThoughtSplitter(opened=opened)
    found = [each for piece in pieces for each in splitter.feed(piece)] + splitter.finish()
    assert all(text for _, text in found)
    # The thought comes first.
    assert [is_thought for is_thought, _ in found] == sorted((each[0] for each in found), reverse=True)
    return tuple("".join(text for is_thought, text in found if is_thought is wish) for wish in (True, False))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("reply", "thought", "answer"),
    [
        ("Hello", "", "Hello"),
        ("", "", ""),
        ("<think>hm</think>Hi", "hm", "Hi"),
        ("\n <THINK>\nhm \n</Think>\n\nHi \n", "\nhm", "Hi \n"),
        ("<thinking>a < b, </b></thinking> Hi", "a < b, </b>", "Hi"),
        ("<think></think>Hi", "", "Hi"),
        ("<think>no end </thin", "no end </thin", ""),
        ("<think>\n\n", "\n\n", ""),
        ("<think>x</think>", "x", ""),
        ("<think>x</think>a <think>b</think>", "x", "a <think>b</think>"),
        ("Use <think> to think</think>", "", "Use <think> to think</think>"),
        ("<thinner>", "", "<thinner>"),
        ("  <thi", "", "  <thi"),
        ("  indented", "", "  indented"),
        ("</think>x", "", "</think>x"),
        ("<think>İİ</THINK>é", "İİ", "é"),
    ],
)
def test_a_leading_block_is_the_thought(reply: str, thought: str, answer: str) -> None:
    assert split([reply]) == (thought, answer)
    assert split(list(reply)) == (thought, answer)


@pytest.mark.parametrize(
    ("reply", "thought", "answer"),
    [
        ("hm</think>\nHi", "hm", "Hi"),
        ("<think>hm</think>Hi", "hm", "Hi"),
        ("hm <think> hm</think>Hi</think>", "hm <think> hm", "Hi</think>"),
        ("no end", "no end", ""),
        ("</think>Hi", "", "Hi"),
        (" <th", " <th", ""),
    ],
)
def test_a_template_may_have_opened_it(reply: str, thought: str, answer: str) -> None:
    assert split([reply], opened=True) == (thought, answer)
    assert split(list(reply), opened=True) == (thought, answer)


PIECES = st.lists(
    st.sampled_from(
        ["<think>", "</think>", "<", "/", "think", "ing>", ">", "</", "<THI", "NK>", " ", "\n", "a", "é", "İ"]
    )
    | st.text(max_size=3)
)


@given(PIECES, st.booleans())
def test_any_split_gives_the_same(pieces: list[str], opened: bool) -> None:
    assert split(pieces, opened=opened) == split(["".join(pieces)], opened=opened)


@given(PIECES)
def test_no_word_is_lost(pieces: list[str]) -> None:
    thought, answer = split(pieces)
    whole = "".join(pieces)
    if not whole.lstrip().lower().startswith("<think"):
        assert (thought, answer) == ("", whole)
    assert whole.endswith(answer)
    assert thought in whole


def test_words_are_told_as_they_come() -> None:
    splitter = ThoughtSplitter()
    assert splitter.feed("<think>a") == [(True, "a")]
    assert splitter.feed(" b <") == [(True, " b")]
    assert splitter.feed(" c </thi") == [(True, " < c")]
    assert splitter.feed("nk> \n") == []
    assert splitter.feed("d <th") == [(False, "d <th")]
    assert splitter.finish() == []
