"""A cut reply goes on in whatever state the engine is, and whatever happens to it, nothing that was said is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.binaries import Family
from bitnet_desktop.engine.states import State
from tests.support.engines import (
    ANSWER,
    FOR_EVER,
    HASTY,
    HELLO,
    SILENT,
    WELL,
    FakeEngine,
    Lab,
    Step,
    rendered,
    run,
)
from tests.support.sessions import CHATML, Listener, problem_of, running, turn_end_of

_CRASH: tuple[Step, ...] = (("exit", 1),)
_CONTINUED = Exchange("hello", "An answer.An answer.")


def _open_opening(*history: Exchange) -> str:
    return rendered(*history).removesuffix(CHATML.close)


def _opening(fake: FakeEngine) -> str:
    """What the last run was told, with the last reply left open."""
    opening = fake.opening()
    return opening.removesuffix(CHATML.close) if fake.ours else opening


def _cut(listener: Listener) -> Exchange:
    """Ask for an endless reply and stop it."""
    listener.session.ask("hello")
    listener.until_text(30)
    listener.session.stop()
    turn_end_of(listener.until_end())
    return listener.session.history[-1]


def _go_on(listener: Listener) -> object:
    listener.session.continue_reply()
    return listener.until_end()


def _restored(lab: Lab, ours: bool, *runs: dict[str, Any]) -> FakeEngine:
    """An engine for a restored conversation: a plain one is begun again before its reply can go on."""
    return lab.fake(*([] if ours else [WELL]), *runs, ours=ours)


def _start(listener: Listener) -> None:
    listener.session.start([HELLO])
    listener.until_state(State.READY)


def _longer(turn: Exchange, more: str = "An answer.") -> Exchange:
    return Exchange(turn.user, f"{turn.reply}{more}")


def test_a_stopped_reply_goes_on(lab: Lab, ours: bool) -> None:
    script = run(FOR_EVER, ANSWER)
    fake = lab.fake(*([script] if ours else [script, WELL]), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        cut = _cut(listener)
        before = len(listener.text)
        end = turn_end_of(_go_on(listener))
        assert (end.reason, end.withdrawn) == (EndReason.END, False)
        assert listener.text[before:] == "An answer."
        assert list(listener.session.history) == [_longer(cut)]
        # What has ended by itself does not go on.
        _refused(listener)
        assert listener.reply("again") == "An answer."
        assert list(listener.session.history) == [_longer(cut), Exchange("again", "An answer.")]
        assert listener.problems == []
    if ours:
        assert fake.messages() == [b"hello", b"\x10continue", b"again"]
        assert end.figures.prompt_tokens == 0
    else:
        # A plain engine is begun again with the reply left open; an empty line gives control back to it.
        assert fake.messages() == [b"\n", b"again"]
        assert _opening(fake) == _open_opening(cut)
    assert len(fake.runs) == (1 if ours else 2)


def test_a_reply_goes_on_again_and_again(lab: Lab) -> None:
    fake = lab.fake(run(FOR_EVER, FOR_EVER, FOR_EVER, ANSWER), ours=True)
    with running(lab.options(fake.engine)) as listener:
        listener.session.ask("hello")
        for _ in range(3):
            listener.until_text(30)
            listener.session.stop()
            assert turn_end_of(listener.until_end()).reason is EndReason.STOPPED
            assert listener.session.history == (Exchange("hello", listener.text),)
            listener.session.continue_reply()
        assert turn_end_of(listener.until_end()).reason is EndReason.END
        assert listener.session.history == (Exchange("hello", listener.text),)
        # The next conversation begins where the cache is the same.
        listener.session.reset()
        assert listener.reply("new") == "An answer."
        assert len(fake.runs) == 1


def test_the_reply_limit_holds_for_each_part(lab: Lab, ours: bool) -> None:
    endless = run(FOR_EVER)
    fake = lab.fake(endless, ours=ours)
    with running(lab.options(fake.engine, reply_limit=5)) as listener:
        assert turn_end_of(listener.ask("hello")).reason is EndReason.LENGTH
        end = turn_end_of(_go_on(listener))
        assert (end.reason, end.context_full) == (EndReason.LENGTH, False)
        if ours:
            assert end.figures.reply_tokens == 5
            assert listener.text == "and on " * 10
        assert listener.session.history == (Exchange("hello", listener.text),)


def test_a_restored_reply_goes_on(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until_state(State.READY)
        assert turn_end_of(_go_on(listener)).reason is EndReason.END
        assert listener.session.history == (_CONTINUED,)
    assert _opening(fake) == _open_opening(HELLO)
    # Our own engine was started with the reply left open, and closes it when a message comes instead.
    assert len(fake.runs) == (1 if ours else 2)


def test_continued_before_anything_was_started(lab: Lab, ours: bool) -> None:
    """Stopped while it loaded, then continued: it starts with the reply open."""
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.stop()
        listener.until_state(State.STOPPED)
        turn_end_of(_go_on(listener))
        assert listener.session.history == (_CONTINUED,)
    assert _opening(fake) == _open_opening(HELLO)
    assert len(fake.runs) == 2


def test_continued_while_it_loads(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(ANSWER, load=[("sleep", 0.3)]), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until(lambda: len(fake.runs) == 1)
        turn_end_of(_go_on(listener))
        assert listener.session.history == (_CONTINUED,)
    assert _opening(fake) == _open_opening(HELLO)
    assert len(fake.runs) == (1 if ours else 2)


def test_continued_while_a_stopped_engine_is_still_ending(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.stop()
        assert listener.session.state is State.STOPPING
        turn_end_of(_go_on(listener))
        assert listener.session.history == (_CONTINUED,)
        assert _opening(fake) == _open_opening(HELLO)


def test_a_stop_before_the_first_word_takes_nothing_away(lab: Lab, ours: bool) -> None:
    fake = _restored(lab, ours, run([("prefill", 3000)], ANSWER))
    with running(lab.options(fake.engine)) as listener:
        _start(listener)
        listener.session.continue_reply()
        listener.until(lambda: bool(fake.messages()))
        listener.session.stop()
        end = turn_end_of(listener.until_end())
        assert (end.reason, end.withdrawn) == (EndReason.STOPPED, False)
        assert list(listener.session.history) == [HELLO]
        assert listener.reply("again") == "An answer."
        assert list(listener.session.history) == [HELLO, Exchange("again", "An answer.")]


def test_a_stop_while_it_is_begun_again_takes_nothing_away(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.continue_reply()
        listener.session.stop()
        end = turn_end_of(listener.until_end())
        assert (end.reason, end.withdrawn) == (EndReason.STOPPED, False)
        assert listener.session.history == (HELLO,)
        assert listener.session.state is State.STOPPED
        turn_end_of(_go_on(listener))
        assert listener.session.history == (_CONTINUED,)


def test_a_crash_before_the_first_word_goes_unseen(lab: Lab, ours: bool) -> None:
    fake = _restored(lab, ours, run(_CRASH), WELL)
    with running(lab.options(fake.engine)) as listener:
        _start(listener)
        turn_end_of(_go_on(listener))
        assert listener.session.history == (_CONTINUED,)
        assert listener.problems == []
    assert _opening(fake) == _open_opening(HELLO)


def test_two_crashes_before_the_first_word_lose_nothing(lab: Lab, ours: bool) -> None:
    fake = _restored(lab, ours, run(_CRASH), run(_CRASH), *([] if ours else [WELL]), WELL)
    with running(lab.options(fake.engine)) as listener:
        _start(listener)
        assert problem_of(_go_on(listener)).kind is ProblemKind.ENGINE_EXITED
        assert listener.session.history == (HELLO,)
        listener.until_state(State.READY)
        turn_end_of(_go_on(listener))
        assert listener.session.history == (_CONTINUED,)


def test_a_crash_in_the_middle_keeps_what_was_said(lab: Lab, ours: bool) -> None:
    fake = _restored(lab, ours, run([("say", "Half a"), *_CRASH]), *([] if ours else [WELL]), WELL)
    with running(lab.options(fake.engine)) as listener:
        _start(listener)
        assert problem_of(_go_on(listener)).kind is ProblemKind.ENGINE_EXITED
        kept = _longer(HELLO, "Half a")
        assert listener.session.history == (kept,)
        listener.until_state(State.READY)
        turn_end_of(_go_on(listener))
        assert listener.session.history == (_longer(kept),)
    assert _opening(fake) == _open_opening(kept)


def test_a_hang_loses_nothing(lab: Lab, ours: bool) -> None:
    fake = _restored(lab, ours, run(SILENT))
    with running(lab.options(fake.engine, patience=HASTY)) as listener:
        _start(listener)
        assert problem_of(_go_on(listener)).kind is ProblemKind.ENGINE_HUNG
        assert listener.session.state is State.FAILED
        assert listener.session.history == (HELLO,)


def test_a_full_context_is_said(lab: Lab) -> None:
    fake = lab.fake(run(FOR_EVER, ANSWER), ours=True)
    with running(lab.options(fake.engine, context_size=64)) as listener:
        listener.session.ask("hello")
        listener.until_text(7 * 80)
        listener.session.stop()
        turn_end_of(listener.until_end())
        history = listener.session.history
        problem = problem_of(_go_on(listener))
        assert problem.kind is ProblemKind.CONTEXT_FULL
        assert problem.facts == {"size": 64}
        assert listener.session.state is State.READY
        assert listener.session.history == history
        assert len(fake.runs) == 1


def test_an_engine_that_thinks_otherwise(lab: Lab) -> None:
    """Of a restored reply only the engine knows that there is none to go on."""
    fake = lab.fake(WELL, ours=True)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until_state(State.READY)
        listener.session._engine.order(f"rewind {listener.session.context_used} whole")
        assert problem_of(_go_on(listener)).kind is ProblemKind.CANNOT_CONTINUE
        assert listener.session.history == (HELLO,)
        assert listener.reply("again") == "An answer."


def test_where_there_is_nothing_to_go_on(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        _refused(listener)
        listener.reply("hello")
        _refused(listener)
        listener.session.reset()
        _refused(listener)
        listener.session.ask("hello")
        with pytest.raises(RuntimeError):
            listener.session.continue_reply()
        listener.until_end()


def test_the_repl_family_cannot(lab: Lab) -> None:
    fake = lab.fake(run(load=SILENT), ours=False)
    with running(lab.options(replace(fake.engine, family=Family.REPL))) as listener:
        listener.session.start([HELLO])
        _refused(listener)
        assert not listener.session.asking


def _refused(listener: Listener) -> None:
    with pytest.raises(ProblemError) as raised:
        listener.session.continue_reply()
    assert raised.value.problem.kind is ProblemKind.CANNOT_CONTINUE
