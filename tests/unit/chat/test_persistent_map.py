"""The persistent mapping is a mapping, and never changes."""

from __future__ import annotations

import time
import uuid

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.chat.persistent_map import PersistentMap

# Few letters, so that keys share beginnings and one is often the beginning of another.
KEYS = st.text("ab", max_size=6)


@hypothesis.given(st.lists(st.tuples(KEYS, st.integers())))
def test_behaves_like_a_dictionary_and_old_versions_stay(items: list[tuple[str, int]]) -> None:
    model: dict[str, int] = {}
    versions: list[tuple[PersistentMap[int], dict[str, int]]] = []
    mapping: PersistentMap[int] = PersistentMap()
    for key, value in items:
        versions.append((mapping, dict(model)))
        mapping = mapping.with_item(key, value)
        model[key] = value
    versions.append((mapping, model))
    for version, expected in versions:
        assert version == expected
        assert len(version) == len(expected)
        assert sorted(version) == sorted(expected)


@pytest.mark.parametrize("key", ["", "a", "abc", "b"])
def test_an_absent_key_is_an_error(key: str) -> None:
    mapping = PersistentMap[int]().with_item("ab", 1).with_item("ac", 2)
    with pytest.raises(KeyError):
        mapping[key]
    assert mapping.get(key) is None


def test_a_change_costs_the_same_in_a_large_mapping() -> None:
    mapping: PersistentMap[int] = PersistentMap()
    for number in range(20_000):
        mapping = mapping.with_item(uuid.UUID(int=number * 2**90 + number).hex, number)
    started = time.thread_time()
    for number in range(1_000):
        mapping.with_item(uuid.uuid4().hex, number)
    # A copy of such a dictionary alone takes a tenth of a millisecond.
    assert (time.thread_time() - started) / 1_000 < 0.000_1


def test_long_shared_beginnings_need_no_recursion() -> None:
    mapping = PersistentMap[int]().with_item("x" * 3_000 + "a", 1).with_item("x" * 3_000 + "b", 2)
    assert mapping["x" * 3_000 + "a"] == 1
    assert sorted(mapping.values()) == [1, 2]
