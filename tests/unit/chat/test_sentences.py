"""Sentences are whole, in any script, and the same however the text arrives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.sentences import SentenceSplitter


def split(pieces: list[str]) -> list[str]:
    splitter = SentenceSplitter()
    return [sentence for piece in pieces for sentence in splitter.feed(piece)] + splitter.finish()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]),
        ("Pi is 3.14 or so. Yes.", ["Pi is 3.14 or so.", "Yes."]),
        ("Use e.g. this, Dr. Who, or J. R. R. Tolkien et al. here. End.",
         ["Use e.g. this, Dr. Who, or J. R. R. Tolkien et al. here.", "End."]),
        ("1. First one\n2. Second. Yes\n  a. Third", ["1. First one", "2. Second.", "Yes", "a. Third"]),
        ("It was 1999. Then 2000.", ["It was 1999.", "Then 2000."]),
        ('He said "Stop!" Then (he left.) Well?!', ['He said "Stop!"', "Then (he left.)", "Well?!"]),
        ("See example.com/a.b?c=d now", ["See example.com/a.b?c=d now"]),
        ("你好。再见！「好。」真的吗？", ["你好。", "再见！", "「好。」", "真的吗？"]),
        ("ما هذا؟ نعم.", ["ما هذا؟", "نعم."]),
        ("यह है। वह भी।", ["यह है।", "वह भी।"]),
        ("line one\n\n\nline two\n", ["line one", "line two"]),
        ("", []),
        (" \n \n", []),
    ],
)  # fmt: skip
def test_sentences(text: str, sentences: list[str]) -> None:
    assert split([text]) == sentences
    assert split(list(text)) == sentences


def test_a_sentence_is_told_when_the_next_begins() -> None:
    splitter = SentenceSplitter()
    assert splitter.feed("One.") == []
    assert splitter.feed(" Tw") == ["One."]
    assert splitter.feed("o\n") == ["Two"]
    assert splitter.finish() == []


def test_a_long_sentence_is_cut_where_one_breathes() -> None:
    words = "many words, " * 100
    parts = split([words])
    assert " ".join(parts) == words.strip()
    assert all(part.endswith(",") and 200 < len(part) <= 400 for part in parts[:-1])
    assert [len(part) for part in split(["x" * 1000])] == [400, 400, 200]
    assert all(len(part) <= 400 for part in split(["word " * 500]))


PIECES = st.lists(
    st.sampled_from([".", "!", "。", "？", "…", "\n", " ", "e.g", "Dr", "1", "a", '"', ")",
     "word ", ", ", "x" * 150, "؟", "\u3000"])
    | st.text(max_size=4),
    max_size=30,
)  # fmt: skip


@given(PIECES)
def test_any_split_gives_the_same_and_nothing_is_lost(pieces: list[str]) -> None:
    whole = "".join(pieces)
    sentences = split([whole])
    assert split(pieces) == sentences
    assert split(list(whole)) == sentences
    assert "".join("".join(sentences).split()) == "".join(whole.split())
    assert all(0 < len(sentence) <= 402 and "\n" not in sentence for sentence in sentences)
