"""What the model still sees: nothing pinned goes, nothing goes that could stay, and the order is kept."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitnet_desktop.chat.context_window import (
    Turn,
    WindowPlan,
    estimated_tokens,
    larger_sizes,
    opening_tokens,
    plan,
    room_for_reply,
    seen_messages,
    tokens_of,
    turns_of,
)
from bitnet_desktop.chat.conversation import Conversation, Role
from bitnet_desktop.chat.turns import EndReason, Figures

_NOW = datetime(2025, 1, 2, tzinfo=UTC)


@st.composite
def _cases(draw: st.DrawFn) -> tuple[list[Turn], int, int, frozenset[str], int]:
    costs = draw(st.lists(st.integers(0, 50), max_size=12))
    turns = [Turn((f"u{number}", f"r{number}"), cost) for number, cost in enumerate(costs)]
    pins = (
        draw(st.frozensets(st.sampled_from([each for turn in turns for each in turn.ids])))
        if turns
        else frozenset()
    )
    opening = draw(st.integers(0, 20))
    needed = draw(st.integers(0, 80))
    return turns, draw(st.integers(0, 400)), needed, pins, opening


def _is_pinned(turn: Turn, pins: frozenset[str]) -> bool:
    return bool(pins & set(turn.ids))


@given(_cases())
def test_a_plan_keeps_all_that_it_can(case: tuple[list[Turn], int, int, frozenset[str], int]) -> None:
    turns, size, needed, pins, opening = case
    window = plan(turns, size, needed, pins, opening=opening)
    # In order, and every turn is either kept or dropped.
    assert [turn for turn in turns if turn in window.kept] == list(window.kept)
    assert [turn for turn in turns if turn in window.dropped] == list(window.dropped)
    assert len(window.kept) + len(window.dropped) == len(turns)
    # Nothing pinned goes, and nothing goes before an older one that could.
    assert not any(_is_pinned(turn, pins) for turn in window.dropped)
    may_go = [turn for turn in turns if not _is_pinned(turn, pins) and turn.tokens]
    assert may_go[: len(window.dropped)] == list(window.dropped)
    if window.fits:
        assert window.used + needed <= size
        assert window.lacking == 0
        # With the last of them back it would be too much.
        if window.dropped:
            assert window.used + window.dropped[-1].tokens + needed > size
    else:
        assert not window.dropped
        smallest = opening + tokens_of(turn for turn in turns if turn not in may_go) + needed
        assert smallest == size + window.lacking
    assert window.whole == opening + tokens_of(turns) + needed
    assert window.free == max(0, size - opening - tokens_of(turns))


@given(_cases(), st.integers(0, 100))
def test_more_room_never_costs_a_turn(
    case: tuple[list[Turn], int, int, frozenset[str], int], more: int
) -> None:
    turns, size, needed, pins, opening = case
    small = plan(turns, size, needed, pins, opening=opening)
    for large in (
        plan(turns, size + more, needed, pins, opening=opening),
        plan(turns, size, max(0, needed - more), pins, opening=opening),
    ):
        assert large.fits >= small.fits
        if small.fits:
            assert set(small.kept) <= set(large.kept)


@given(_cases())
def test_one_pin_less_never_makes_it_worse(case: tuple[list[Turn], int, int, frozenset[str], int]) -> None:
    turns, size, needed, pins, opening = case
    pinned = plan(turns, size, needed, pins, opening=opening)
    free = plan(turns, size, needed, opening=opening)
    assert free.fits >= pinned.fits
    assert free.lacking <= pinned.lacking


def test_an_example() -> None:
    turns = [Turn(("a", "b"), 100), Turn(("c", "d"), 200), Turn(("e", "f"), 300)]
    window = plan(turns, 700, 250, {"b"}, opening=50)
    assert [turn.ids[0] for turn in window.dropped] == ["c"]
    assert (window.fits, window.used, window.free, window.whole) == (True, 450, 50, 900)
    assert [turn.ids for turn in window.kept] == [("a", "b"), ("e", "f")]
    none = plan(turns, 700, 600, {"b"}, opening=50)
    assert (none.fits, none.lacking, none.kept) == (False, 50, tuple(turns))


# -- what turns cost


def _figures(prompt: int, reply: int, used: int, size: int = 4096) -> Figures:
    return Figures(prompt, reply, 1.0, 1.0, used, size)


def _said(conversation: Conversation, question: str, reply: str, figures: Figures | None) -> Conversation:
    asked = conversation.add(Role.USER, question, _NOW).add(Role.ASSISTANT, "", _NOW, model="m")
    return asked.grow_reply(reply).finish_reply(EndReason.END, figures)


def test_turns_cost_what_the_engine_counted() -> None:
    conversation = _said(Conversation(), "Why?", "Because.", _figures(10, 5, 40))
    conversation = _said(conversation, "Why?", "Because of that.", _figures(12, 8, 62))
    turns = turns_of(conversation.path(), "m")
    assert [turn.tokens for turn in turns] == [15, 22]
    assert all(turn.exact for turn in turns)
    assert [turn.ids for turn in turns] == [
        tuple(message.id for message in conversation.path()[:2]),
        tuple(message.id for message in conversation.path()[2:]),
    ]
    assert opening_tokens(conversation.path(), "You are a helpful assistant.") == 25
    assert not any(turn.exact for turn in turns_of(conversation.path(), "another"))


def test_a_reply_that_was_continued_costs_all_of_it() -> None:
    conversation = _said(Conversation(), "Why?", "Because.", _figures(10, 5, 40))
    conversation = _said(conversation, "Tell me.", "word " * 80, _figures(0, 20, 160))
    assert [turn.tokens for turn in turns_of(conversation.path())] == [15, 120]


def test_turns_that_came_back_do_not_count_for_the_next_one() -> None:
    conversation = _said(Conversation(), "Why?", "Because.", _figures(10, 5, 40))
    conversation = _said(conversation, "And?", "So.", _figures(11, 4, 3000))
    conversation = _said(conversation, "And?", "So.", _figures(11, 4, 90))
    assert [turn.tokens for turn in turns_of(conversation.path())] == [15, 15, 15]


def test_what_nobody_counted_is_guessed() -> None:
    conversation = _said(Conversation(), "Why? " * 70, "Because.", None).add(Role.USER, "中" * 7, _NOW)
    first, second = turns_of(conversation.path())
    assert (first.exact, second.exact) == (False, False)
    assert 100 <= first.tokens <= 120
    assert second.ids == (conversation.leaf,)
    assert second.tokens == 6 + 8
    assert opening_tokens(conversation.path(), "Be brief.") == opening_tokens((), "Be brief.") == 3 + 8
    assert not plan(turns_of(conversation.path()), 4096, 10).exact


def test_an_opening_that_cannot_be_is_guessed() -> None:
    conversation = _said(Conversation(), "Why?", "Because.", _figures(0, 5, 900))
    assert opening_tokens(conversation.path(), "") == 8


@given(st.text(), st.text())
def test_a_longer_text_is_never_guessed_shorter(one: str, other: str) -> None:
    assert estimated_tokens(one) <= estimated_tokens(one + other)
    assert (estimated_tokens(one) == 0) == (one == "")


# -- sizes


@pytest.mark.parametrize(
    ("size", "limit", "room"), [(4096, 0, 512), (1024, 0, 256), (4096, 100, 100), (512, 900, 128)]
)
def test_the_room_for_a_reply(size: int, limit: int, room: int) -> None:
    assert room_for_reply(size, limit) == room


@pytest.mark.parametrize(
    ("size", "largest", "sizes"),
    [
        (4096, 4096, ()),
        (4096, 0, ()),
        (4096, 4300, ()),
        (4096, 16384, (8192, 16384)),
        (4096, 20000, (8192, 16384, 19968)),
        (3072, 5000, (4096, 4864)),
        (0, 5000, ()),
    ],
)
def test_larger_contexts(size: int, largest: int, sizes: tuple[int, ...]) -> None:
    assert larger_sizes(size, largest) == sizes


def test_an_empty_plan() -> None:
    assert plan([], 0, 0) == WindowPlan((), (), 0, 0, 0, fits=True)


def test_a_reply_is_seen_with_its_question() -> None:
    conversation = Conversation()
    for number in range(3):
        conversation = conversation.add(Role.USER, f"question {number}", _NOW)
        conversation = conversation.add(Role.ASSISTANT, f"reply {number}", _NOW).finish_reply(
            EndReason.END, None
        )
    path = conversation.path()
    assert seen_messages(path, ()) == path
    assert seen_messages(path, {path[2].id}) == (*path[:2], *path[4:])
    assert seen_messages(path, {path[3].id}) == path  # a reply is not left out by itself
