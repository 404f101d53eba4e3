"""The small parts of a session: counts, the end of a stream, the cache, the turn, its events, and who tells whom."""

from __future__ import annotations

import asyncio
import itertools
import weakref
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Signal

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange, Figures
from bitnet_desktop.engine.cache import CachedConversation, as_asked
from bitnet_desktop.engine.counters import CountReader
from bitnet_desktop.engine.events import Counted, Delta, Failed, Report, TurnEnd
from bitnet_desktop.engine.outbox import Outbox
from bitnet_desktop.engine.process import Tail
from bitnet_desktop.engine.states import BUSY, State, check_transition
from bitnet_desktop.engine.stream import TurnStream
from bitnet_desktop.engine.turn import Turn

# -- counts

_COUNTS = b"".join(
    b"noise %d / 3\n\x1b[31mTokens consumed so far = %d / 4096 \x1b[0m\n" % (number, number)
    for number in (1, 20, 300, 4000)
)


@given(st.lists(st.integers(1, 60), max_size=20))
def test_counts_are_found_however_they_are_cut(sizes: list[int]) -> None:
    reader = CountReader()
    found, at = [], 0
    for size in [*sizes, len(_COUNTS)]:
        found += reader.feed(_COUNTS[at : at + size])
        at += size
    assert found == [1, 20, 300, 4000]


def test_counts_in_a_flood() -> None:
    reader = CountReader()
    flood = b"x" * 1_000_000
    assert [reader.feed(flood) for _ in range(20)] == [[]] * 20
    assert reader.feed(_COUNTS) == [1, 20, 300, 4000]
    assert reader.feed(b"\nTokens consumed so far = 99999999999 / 4096 \n") == []


# -- the end of a stream


@given(st.lists(st.binary(max_size=300)), st.integers(1, 200))
def test_the_tail_is_the_end_of_everything(chunks: list[bytes], limit: int) -> None:
    tail = Tail(limit)
    for chunk in chunks:
        tail.add(chunk)
    assert tail.text() == b"".join(chunks)[-limit:].decode("utf-8", "replace")


def test_the_tail_forgets() -> None:
    tail = Tail(1000)
    for number in range(100_000):
        tail.add(b"line %d\n" % number)
    assert tail.text().endswith("line 99998\nline 99999\n")
    assert len(tail._chunks) < 200


# -- the cache


def _report(used: int, reason: str = "end", *, kept: bool = True) -> Report:
    return Report(reason, 5, 3, used, 512, 1, 1, kept=kept)


_TURNS = [Exchange(f"question {number}", f"answer {number}") for number in range(5)]


def _cache(opening: int, *reasons: str) -> CachedConversation:
    cache = CachedConversation()
    cache.turns = _TURNS[:opening]
    cache.begin(stays_open=True)
    cache.opened(_report(100, "start"))
    for number, reason in enumerate(reasons):
        cache.add(_TURNS[opening + number], _report(110 + 10 * number, reason), ended=reason == "end")
    return cache


def test_a_cache_goes_back_to_the_end_of_a_turn() -> None:
    cache = _cache(0, "end", "stopped", "length")
    assert cache.used == 130
    assert cache.cut_to(_TURNS[:2]) == "rewind 120 cut"
    assert (cache.turns, cache.used) == (_TURNS[:2], 120)
    assert cache.cut_to(_TURNS[:1]) == "rewind 110 whole"
    assert cache.cut_to([]) == "rewind 100 opening"
    assert cache.cut_to([]) == "rewind 100 opening"
    cache.add(_TURNS[4], _report(115), ended=True)
    assert cache.cut_to([_TURNS[4]]) == "rewind 115 whole"


def test_a_cache_goes_back_no_further_than_its_opening() -> None:
    cache = _cache(2, "end")
    assert cache.cut_to(_TURNS[:1]) is None
    assert cache.cut_to([]) is None
    assert (cache.turns, cache.used) == (_TURNS[:3], 110)
    assert cache.cut_to(_TURNS[:2]) == "rewind 100 cut"


def test_a_cache_goes_back_within_its_opening_where_the_engine_has_told_of_it() -> None:
    cache = CachedConversation()
    cache.turns = _TURNS[:3]
    cache.begin(stays_open=True)
    for used in (10, 40, 70):
        cache.mark(used)
    cache.opened(_report(100, "start"))
    cache.add(_TURNS[3], _report(130, "end"), ended=True)
    assert cache.cut_to(_TURNS[:3]) == "rewind 100 cut"
    assert cache.cut_to(_TURNS[:2]) == "rewind 70 whole"
    # Perhaps it was cut; then another engine lets it go on.
    assert cache.unfinished == _TURNS[1]
    assert not cache.is_open
    cache.add(_TURNS[4], _report(90, "end"), ended=True)
    assert cache.cut_to([*_TURNS[:2], _TURNS[4]]) == "rewind 90 whole"
    assert cache.cut_to(_TURNS[:1]) == "rewind 40 whole"
    assert cache.cut_to([]) == "rewind 10 opening"
    # The next engine tells anew.
    cache.turns = _TURNS[:2]
    cache.begin(stays_open=True)
    cache.mark(10)
    cache.opened(_report(70, "start"))
    assert cache.cut_to(_TURNS[:1]) is None


def test_a_cache_with_another_conversation_is_of_no_use() -> None:
    cache = _cache(0, "end", "end")
    assert cache.cut_to([_TURNS[1]]) is None
    assert cache.cut_to(_TURNS[:3]) is None


def test_an_engine_that_does_not_report_cannot_go_back() -> None:
    cache = CachedConversation()
    cache.begin(stays_open=False)
    cache.opened(None)
    cache.add(_TURNS[0], None, ended=False)
    assert cache.cut_to(_TURNS[:1]) is None
    assert cache.cut_to([]) is None
    # Nor can a reply go on in its cache: it does not tell how the cache ends.
    assert not cache.is_open
    assert cache.unfinished == _TURNS[0]


def test_a_cut_reply_in_the_cache_can_go_on() -> None:
    cache = _cache(1, "stopped")
    assert cache.is_open
    longer = Exchange("question 1", "answer 1 and more")
    cache.add(longer, _report(140, "length"), ended=False, in_place=True)
    assert cache.turns == [_TURNS[0], longer]
    assert (cache.is_open, cache.unfinished) == (True, longer)
    assert cache.cut_to([_TURNS[0], longer]) == "rewind 140 cut"
    cache.add(longer, _report(150, "end"), ended=True, in_place=True)
    assert cache.turns == [_TURNS[0], longer]
    assert (cache.is_open, cache.unfinished) == (False, None)
    assert cache.cut_to([_TURNS[0], longer]) == "rewind 150 whole"
    # What stands before it is where it was.
    assert cache.cut_to([_TURNS[0]]) == "rewind 100 cut"


def test_the_last_reply_of_an_opening_can_go_on() -> None:
    cache = _cache(1)
    longer = Exchange("question 0", "answer 0 and more")
    cache.add(longer, _report(105, "stopped"), ended=False, in_place=True)
    assert cache.cut_to([longer]) == "rewind 105 cut"
    assert cache.unfinished == longer
    assert cache.cut_to([_TURNS[0]]) is None
    assert cache.cut_to([]) is None


def test_a_reply_that_has_ended_does_not_go_on() -> None:
    cache = CachedConversation()
    assert cache.unfinished is None
    cache.begin(stays_open=True)
    assert not cache.is_open
    cache.add(_TURNS[0], None, ended=True)
    assert cache.unfinished is None
    # A new engine changes nothing about that, another conversation does.
    cache.begin(stays_open=True)
    cache.become([_TURNS[0]])
    assert cache.unfinished is None
    cache.become([_TURNS[1]])
    assert cache.unfinished == _TURNS[1]


def test_turns_are_compared_as_they_were_asked() -> None:
    given_turns = [Exchange(" a \n", " b "), Exchange("c", None)]
    assert as_asked(given_turns, trims_user=True) == [Exchange("a", " b ")]
    assert as_asked(given_turns, trims_user=False) == [Exchange(" a \n", " b ")]


# -- the turn


def _turn(clock: Callable[[], float], monkeypatch: pytest.MonkeyPatch) -> Turn:
    monkeypatch.setattr("bitnet_desktop.engine.turn.time", SimpleNamespace(monotonic=clock))
    return Turn("hello", weakref.ref(TurnStream()), asked_at=10.0)


def test_figures_of_an_engine_that_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    turn = _turn(iter([10.25, 11.0]).__next__, monkeypatch)
    turn.begin(100)
    turn.add("An ", 105)
    turn.add("answer", 106)
    report = Report(
        "end", prompt=12, reply=51, used=163, size=512, prefill_us=9, decode_us=2_000_000, kept=True
    )
    assert turn.figures(report, 0, 4096) == Figures(12, 51, 250.0, 25.5, 163, 512)
    assert turn.exchange == Exchange("hello", "An answer")


def test_figures_that_are_seen_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    turn = _turn(iter([10.5, 12.5]).__next__, monkeypatch)
    turn.begin(100)
    turn.count(Counted(0, 112))
    assert turn.reply_tokens == 0
    turn.add("An ", 112)
    turn.add("answer", 122)
    turn.count(Counted(0, 122))
    assert turn.figures(None, 122, 4096) == Figures(12, 11, 500.0, 5.0, 122, 4096)


def test_figures_of_a_turn_without_a_reply(monkeypatch: pytest.MonkeyPatch) -> None:
    turn = _turn(lambda: 11.0, monkeypatch)
    assert turn.figures(None, 7, 4096) == Figures(0, 0, 0.0, 0.0, 7, 4096)
    assert turn.figures(_report(9, "stopped", kept=False), 0, 4096) == Figures(5, 3, 0.0, 3_000_000.0, 9, 512)


def test_a_reply_limit_is_reached_once() -> None:
    turn = Turn("hello", weakref.ref(TurnStream()))
    counts = [Counted(number, 50 + number) for number in (1, 2, 3, 4)]
    assert [turn.count(count, 3) for count in counts] == [False, False, True, False]
    assert turn.limit_reached
    assert not Turn("hello", weakref.ref(TurnStream())).count(Counted(1000, 2000))


def test_why_a_turn_has_ended() -> None:
    turn = Turn("hello", weakref.ref(TurnStream()))
    reports = {"end": EndReason.END, "length": EndReason.LENGTH, "context": EndReason.LENGTH}
    reports |= {"stopped": EndReason.STOPPED, "start": EndReason.END, "": EndReason.END}
    for word, reason in reports.items():
        assert turn.reason(_report(1, word)) is reason
        assert turn.filled_context(_report(1, word)) is (word == "context")
    assert turn.reason(None) is EndReason.END
    turn.stopped = True
    assert turn.reason(None) is EndReason.STOPPED
    # The reply ended by itself before the stop came: our engine knows.
    assert turn.reason(_report(1, "end")) is EndReason.END
    turn.limit_reached = True
    assert turn.reason(None) is EndReason.LENGTH
    assert not turn.filled_context(None)


# -- a turn's events for asyncio

_END = TurnEnd(EndReason.END, Figures(1, 1, 1.0, 1.0, 1, 1))
_FAILED = Failed(Problem(ProblemKind.ENGINE_EXITED))


async def _all(stream: TurnStream) -> list[object]:
    return [event async for event in stream]


@pytest.mark.parametrize("last", [_END, _FAILED])
def test_events_come_in_order_and_end(last: TurnEnd | Failed) -> None:
    async def scene() -> list[object]:
        stream = TurnStream()
        stream.put(Delta("early"))
        reader = asyncio.ensure_future(_all(stream))
        for event in (Delta("a"), Delta("b"), last):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            stream.put(event)
            stream.put(Delta("after the end")) if event is last else None
        return await reader

    assert asyncio.run(scene()) == [Delta("early"), Delta("a"), Delta("b"), last]


def test_whoever_gives_up_waiting_does_no_harm() -> None:
    async def scene() -> list[object]:
        stream = TurnStream()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(anext(stream), 0.01)
        stream.put(Delta("a"))
        stream.put(_END)
        return await _all(stream)

    assert asyncio.run(scene()) == [Delta("a"), _END]


# -- states


def test_every_state_can_be_reached_and_left() -> None:
    legal = [pair for pair in itertools.permutations(State, 2) if _is_legal(*pair)]
    assert {before for before, _ in legal} == set(State) == {after for _, after in legal}
    # Everything that is busy can be stopped, and an end of the engine leads somewhere from everywhere.
    assert all(_is_legal(state, State.STOPPING) for state in BUSY)
    assert all(_is_legal(state, State.STOPPED) for state in State if state is not State.STOPPED)
    assert not _is_legal(State.STOPPED, State.READY)
    assert not _is_legal(State.FAILED, State.GENERATING)
    assert not _is_legal(State.LOADING, State.GENERATING)


def _is_legal(before: State, after: State) -> bool:
    try:
        check_transition(before, after)
    except AssertionError:
        return False
    return True


# -- who tells whom


class _Sender(QObject):
    happened = Signal(object)
    over = Signal()


def test_what_a_listener_brings_about_is_told_after_the_rest() -> None:
    sender, outbox = _Sender(), Outbox()
    heard: list[object] = []

    def answer(number: int) -> None:
        if number < 10:
            outbox.post(sender.happened, number * 10)
            outbox.flush()

    sender.happened.connect(answer)
    sender.happened.connect(heard.append)
    sender.over.connect(lambda: heard.append("over"))
    outbox.post(sender.happened, 1)
    outbox.post(sender.happened, 2)
    outbox.post(sender.over)
    assert heard == []
    outbox.flush()
    assert heard == [1, 2, "over", 10, 20]
    outbox.flush()
    assert len(heard) == 5
