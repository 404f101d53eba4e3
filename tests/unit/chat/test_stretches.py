from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.stretches import MOST_NEW_SCRIPTS, NewScripts, stretch_end


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
def test_few_scripts_are_new_in_a_stretch(text: str) -> None:
    scripts, seen, begin = NewScripts(), set("a"), 0
    plain = text.replace("日", "中").replace("한", "中")
    while begin < len(text):
        end = scripts.end(text, begin, len(text))
        assert end > begin
        new = set(plain[begin:end]) - seen
        assert len(new) <= MOST_NEW_SCRIPTS
        assert len(new) == MOST_NEW_SCRIPTS or end == len(text)
        seen |= new
        begin = end
    assert scripts.end(text, 0, len(text)) == len(text)


def test_usual_text_is_not_cut() -> None:
    text = "Grüße, κόσμε, мир → “你好” こんにちは 안녕하세요" * 50
    assert NewScripts().end(text, 0, len(text)) == len(text)
