from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.ui.heights import Heights

_HEIGHTS = st.lists(st.integers(0, 500), max_size=70)
_ACTS = st.lists(
    st.tuples(st.sampled_from(["append", "pop", "set", "replace"]), st.integers(0, 10**6), _HEIGHTS),
    max_size=40,
)


@given(_HEIGHTS, _ACTS)
def test_it_agrees_with_a_plain_list(begin: list[int], acts: list[tuple[str, int, list[int]]]) -> None:
    plain, heights = list(begin), Heights(begin)
    for act, number, others in acts:
        if act == "append":
            plain.append(number)
            heights.append(number)
        elif act == "replace":
            plain = list(others)
            heights.replace(others)
        elif plain and act == "pop":
            assert heights.pop() == plain.pop()
        elif plain:
            place = number % len(plain)
            plain[place] = number
            heights[place - (len(plain) if number % 2 else 0)] = number
        assert len(heights) == len(plain)
        assert [heights[place] for place in range(len(plain))] == plain
        assert [heights.before(place) for place in range(len(plain) + 1)] == [
            sum(plain[:place]) for place in range(len(plain) + 1)
        ]
        assert heights.total == sum(plain)


@given(_HEIGHTS, st.integers(-100, 40_000))
def test_the_one_at_a_place_covers_it(plain: list[int], place: int) -> None:
    heights = Heights(plain)
    found = heights.at(place)
    if 0 <= place < sum(plain):
        assert sum(plain[:found]) <= place < sum(plain[: found + 1])
    else:
        assert found == (0 if place < 0 or not plain else len(plain) - 1)
