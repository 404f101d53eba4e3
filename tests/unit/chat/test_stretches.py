from __future__ import annotations

from collections import Counter
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.stretches import OFTEN, NewScripts, stretch_end


@given(st.text("ab\n", max_size=60), st.integers(1, 20), st.integers(1, 4))
def test_stretches_follow_each_other_and_are_as_long_as_they_may(text: str, letters: int, lines: int) -> None:
    begin = 0
    while begin < len(text):
        end = stretch_end(text, begin, letters, lines)
        stretch = text[begin:end]
        assert 0 < len(stretch) <= letters
        assert stretch.count("\n") <= lines
        is_full = len(stretch) == letters or stretch.count("\n") == lines
        assert is_full or end == len(text)
        begin = end


_LETTERS = "aאبܐހकবਕકதක"  # of ten scripts, and one that every font has


@given(st.text(_LETTERS + "中日한", min_size=1, max_size=60))
def test_only_the_end_of_a_stretch_is_of_a_new_script(text: str) -> None:
    scripts, begin = NewScripts(), 0
    times: Counter[str] = Counter()
    while begin < len(text):
        end = scripts.end(text, begin, len(text))
        assert end > begin
        words = [word for word, _ in groupby(text[begin:end]) if word not in "a中日한"]
        news = [number for number, word in enumerate(words, 1) if times[word] < OFTEN]
        assert news in ([], [len(words)])
        assert news or end == len(text)
        if news:
            times[words[-1]] += 1
        begin = end


def test_a_script_is_no_news_for_long() -> None:
    scripts, text = NewScripts(), "שלום עולם " * 50
    ends = [end := scripts.end(text, 0, len(text))]
    while end < len(text):
        ends.append(end := scripts.end(text, end, len(text)))
    assert ends == [4, 9, 14, 19, len(text)]


def test_usual_text_is_not_cut() -> None:
    text = "Grüße, κόσμε, мир → “你好” こんにちは 안녕하세요" * 50
    assert NewScripts().end(text, 0, len(text)) == len(text)
