"""Whoever hears of something may act on it at once; and a session can be closed in every state."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

import psutil
import pytest

from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.events import Delta, Failed, SessionEvent, TurnEnd
from bitnet_desktop.engine.states import State
from bitnet_desktop.engine.stream import TurnStream
from tests.support.engines import (
    ANSWER,
    FOR_EVER,
    HASTY,
    HELLO,
    SILENT,
    WELL,
    FakeEngine,
    Lab,
    run,
)
from tests.support.sessions import Listener, pump, running, turn_end_of, whenever


@pytest.mark.parametrize("state", [State.LOADING, State.READY])
def test_a_listener_may_ask_from_within_a_change_of_state(lab: Lab, ours: bool, state: State) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        session = listener.session
        asked: list[object] = []

        def on_state(new: State) -> None:
            if new is state and not session.asking and len(asked) < 2:
                asked.append(session.ask(f"number {len(asked)}"))

        session.state_changed.connect(on_state)
        session.start()
        if state is State.LOADING:
            listener.until_end()
        else:
            listener.until_end(2)
        assert fake.messages() == [f"number {number}".encode() for number in range(len(asked))]
        assert [type(event) for event in listener.ends] == [TurnEnd] * len(asked)


def test_a_turn_s_stream_has_its_events_and_no_others(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        streams = []
        for _ in range(2):
            streams.append(listener.session.ask("hello"))
            listener.until_end()

        async def collected(stream: TurnStream) -> list[SessionEvent]:
            return [event async for event in stream]

        events = [asyncio.run(collected(stream)) for stream in streams]
        assert [*events[0], *events[1]] == listener.events
        assert [type(turn[-1]) for turn in events] == [TurnEnd, TurnEnd]


def test_a_listener_may_ask_from_within_the_end(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        whenever(listener, TurnEnd, lambda: listener.session.ask("again"))
        listener.session.ask("hello")
        listener.until_end(2)
        kinds = [type(item) if isinstance(item, Delta | TurnEnd) else item for item in listener.order]
        turns = kinds[kinds.index(State.READY) + 1 :]
        turn = [State.PREFILLING, State.GENERATING, Delta, State.READY, TurnEnd]
        assert [
            kind for number, kind in enumerate(turns) if turns[number - 1] != kind or kind is not Delta
        ] == [
            *turn,
            *turn,
        ]
    assert fake.messages() == [b"hello", b"again"]


def test_a_listener_may_stop_from_within_the_first_word(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(FOR_EVER, ANSWER), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        whenever(listener, Delta, listener.session.stop)
        end = turn_end_of(listener.ask("hello"))
        assert end.reason is EndReason.STOPPED
        assert listener.reply("again") == "An answer."


def test_a_listener_may_close_from_within_the_first_word(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(FOR_EVER), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        whenever(listener, Delta, listener.session.close)
        turn_end_of(listener.ask("hello"))
        listener.until(lambda: listener.closed > 0)
        assert listener.session.history == (Exchange("hello", listener.text),)


def _loading(listener: Listener, fake: FakeEngine) -> None:
    listener.session.start()
    listener.until(lambda: len(fake.runs) == 1)


def _waiting(listener: Listener, fake: FakeEngine) -> None:
    _loading(listener, fake)
    listener.session.ask("hello")


def _ready(listener: Listener, fake: FakeEngine) -> None:
    listener.session.start()
    listener.until_state(State.READY)


def _prefilling(listener: Listener, fake: FakeEngine) -> None:
    _ready(listener, fake)
    listener.session.ask("hello")
    assert listener.session.state is State.PREFILLING


def _generating(listener: Listener, fake: FakeEngine) -> None:
    listener.session.ask("hello")
    listener.until_text(20)


def _stopping(listener: Listener, fake: FakeEngine) -> None:
    _generating(listener, fake)
    listener.session.stop()
    assert listener.session.state is State.STOPPING


def _resetting(listener: Listener, fake: FakeEngine) -> None:
    _loading(listener, fake)
    listener.session.reset([HELLO])
    assert listener.session.state is State.STOPPING


def _failed(listener: Listener, fake: FakeEngine) -> None:
    listener.session.start()
    listener.until_state(State.FAILED)


def _hung(listener: Listener, fake: FakeEngine) -> None:
    # The moment after it was given up, when it is not gone yet.
    whenever(listener, Failed, listener.session.close)
    listener.session.ask("hello")
    listener.until(lambda: listener.closed > 0)


def _fresh(listener: Listener, fake: FakeEngine) -> None:
    assert listener.session.state is State.STOPPED


_CLOSINGS: dict[Callable[[Listener, FakeEngine], None], dict[str, Any]] = {
    _fresh: WELL,
    _loading: run(load=SILENT),
    _waiting: run(load=SILENT),
    _ready: WELL,
    _prefilling: run(SILENT),
    _generating: run(FOR_EVER),
    _stopping: run([("deaf", 1), *FOR_EVER]),
    _resetting: run(load=SILENT),
    _failed: run(load=[("exit", 1)]),
    _hung: run(SILENT),
}


@pytest.mark.parametrize("bring_about", _CLOSINGS, ids=[step.__name__ for step in _CLOSINGS])
def test_close_in_every_state(
    lab: Lab, ours: bool, bring_about: Callable[[Listener, FakeEngine], None]
) -> None:
    fake = lab.fake(_CLOSINGS[bring_about], ours=ours)
    hasty = bring_about is _hung
    with running(lab.options(fake.engine, **({"patience": HASTY} if hasty else {}))) as listener:
        bring_about(listener, fake)
        listener.session.close()
        listener.session.close()
        listener.until(lambda: listener.closed > 0)
        pump(0.05)
        assert listener.closed == 1
        assert listener.order[-1] == "closed"
        assert listener.session.state is State.STOPPED
        # A turn that ran has ended for whoever waits for it, and what was said is kept.
        assert not listener.session.asking
        if bring_about in (_generating, _stopping):
            assert listener.session.history == (Exchange("hello", listener.text),)
        session = listener.session
        refused: tuple[Callable[[], object], ...] = (
            partial(session.ask, "more"),
            session.reset,
            session.start,
        )
        for call in refused:
            with pytest.raises(RuntimeError):
                call()
        listener.session.stop()
    assert all(not psutil.pid_exists(life["pid"]) for life in fake.runs)
