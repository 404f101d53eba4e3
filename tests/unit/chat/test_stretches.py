from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.stretches import stretch_end


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
