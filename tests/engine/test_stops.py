"""Stop works in every state, and loses nothing."""

from __future__ import annotations

import time

from bitnet_desktop.chat.problems import ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.options import Patience
from bitnet_desktop.engine.states import State
from tests.support.engines import (
    ANSWER,
    FOR_EVER,
    HELLO,
    SILENT,
    WELL,
    Lab,
    Step,
    rendered,
    run,
)
from tests.support.sessions import problem_of, pump, running, turn_end_of


def test_a_stop_keeps_what_was_said(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(FOR_EVER, ANSWER), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.ask("hello")
        listener.until_text(30)
        listener.session.stop()
        assert listener.session.state is State.STOPPING
        end = turn_end_of(listener.until_end())
        assert (end.reason, end.withdrawn) == (EndReason.STOPPED, False)
        assert listener.session.history == (Exchange("hello", listener.text),)
        assert listener.reply("again") == "An answer."
        assert len(fake.runs) == 1


def test_an_endless_reply_of_an_engine_that_cannot_be_stopped(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run([("deaf", 1), *FOR_EVER]), WELL, ours=ours)
    with running(lab.options(fake.engine, patience=Patience(stop=0.3))) as listener:
        listener.session.ask("hello")
        listener.until_text(30)
        listener.session.stop()
        end = turn_end_of(listener.until_end())
        assert (end.reason, end.withdrawn) == (EndReason.STOPPED, False)
        kept = Exchange("hello", listener.text)
        assert listener.session.history == (kept,)
        assert listener.reply("again") == "An answer."
    assert fake.opening() == rendered(kept)


def test_a_second_stop_does_not_wait(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run([("deaf", 1), *FOR_EVER]), WELL, ours=ours)
    with running(lab.options(fake.engine, patience=Patience(stop=600))) as listener:
        listener.session.ask("hello")
        listener.until_text(30)
        listener.session.stop()
        listener.session.stop()
        assert turn_end_of(listener.until_end()).reason is EndReason.STOPPED
        listener.session.stop()
        listener.session.stop()
        assert not listener.session.asking
        assert listener.reply("again") == "An answer."


def test_a_stop_before_the_first_word_withdraws_the_message(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(ANSWER, [("prefill", 3000)], ANSWER), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == "An answer."
        used = listener.session.context_used
        listener.session.ask("never mind " * 20)
        listener.until(lambda: len(fake.messages(0)) == 2)
        listener.session.stop()
        end = turn_end_of(listener.until_end())
        assert (end.reason, end.withdrawn) == (EndReason.STOPPED, True)
        assert listener.session.history == (HELLO,)
        if ours:
            assert end.figures.context_used == used
            assert len(fake.runs) == 1
        else:
            # Its cache holds the message: a new one is started, which does not.
            listener.until(lambda: len(fake.runs) == 2)
            assert fake.opening() == rendered(HELLO)
        assert listener.reply("again") == "An answer."


def test_a_stop_that_comes_after_the_end(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == "An answer."
        listener.session.stop()
        assert listener.session.state is State.READY
        pump(0.3)
        assert listener.reply("again") == "An answer."
        assert len(fake.runs) == 1


def test_a_stop_that_meets_the_end(lab: Lab, ours: bool) -> None:
    """The engine has ended its reply already, and waits, when the stop reaches it: a plain one exits with 130."""
    fake = lab.fake(run([("sleep", 0.3), *ANSWER]), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.ask("hello")
        listener.until(lambda: bool(fake.runs and fake.messages()))
        # Without the event loop: the engine gets to its end, and the session hears nothing of it.
        while fake.waits < 2:
            time.sleep(0.005)
        assert listener.session.state is State.PREFILLING
        listener.session.stop()
        end = turn_end_of(listener.until_end())
        assert not end.withdrawn
        assert end.reason is (EndReason.END if ours else EndReason.STOPPED)
        assert list(listener.session.history) == [HELLO]
        assert listener.reply("again") == "An answer."
        assert list(listener.session.history) == [HELLO, Exchange("again", "An answer.")]
        assert listener.problems == []
    assert len(fake.runs) == (1 if ours else 2)
    assert ours or fake.opening() == rendered(HELLO)


def test_a_stop_while_loading(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.stop()
        listener.until_state(State.STOPPED)
        assert listener.events == []
        assert listener.reply("again") == "An answer."
    assert fake.opening() == rendered(HELLO)


def test_a_stop_while_loading_with_a_message_that_waits(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.ask("hello")
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.stop()
        end = turn_end_of(listener.until_end())
        assert (end.reason, end.withdrawn) == (EndReason.STOPPED, True)
        assert listener.session.state is State.STOPPED
        assert listener.session.history == ()
        assert listener.reply("hello") == "An answer."


def test_asked_while_a_stopped_engine_is_still_ending(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start()
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.stop()
        assert listener.session.state is State.STOPPING
        assert listener.reply("hello") == "An answer."


def test_asked_and_stopped_while_an_engine_is_still_ending(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start()
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.stop()
        listener.session.ask("hello")
        listener.session.stop()
        assert turn_end_of(listener.until_end()).withdrawn
        assert listener.session.state is State.STOPPED
        assert listener.reply("hello") == "An answer."


def test_a_reply_limit_that_the_session_keeps(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(FOR_EVER, ANSWER), WELL, ours=ours)
    with running(lab.options(fake.engine, reply_limit=7)) as listener:
        end = turn_end_of(listener.ask("hello"))
        assert (end.reason, end.context_full) == (EndReason.LENGTH, False)
        if ours:
            assert end.figures.reply_tokens == 7
            assert listener.text == "and on " * 7
        assert listener.reply("again") == "An answer."
        assert listener.problems == []


def test_a_reply_limit_for_an_engine_that_cannot_be_stopped(lab: Lab) -> None:
    fake = lab.fake(run([("deaf", 1), *FOR_EVER]), WELL, ours=False)
    with running(lab.options(fake.engine, reply_limit=7, patience=Patience(stop=0.3))) as listener:
        assert turn_end_of(listener.ask("hello")).reason is EndReason.LENGTH
        assert listener.reply("again") == "An answer."
        assert listener.problems == []


def test_a_plain_engine_whose_context_is_full(lab: Lab) -> None:
    full: tuple[Step, ...] = (
        ("complain", "\nmain: context full and n_predict == -2 => stopping\n"),
        ("exit", 0),
    )
    fake = lab.fake(run([("say", "So far"), *full]), run(full), WELL, ours=False)
    with running(lab.options(fake.engine)) as listener:
        end = turn_end_of(listener.ask("hello"))
        assert (end.reason, end.context_full) == (EndReason.LENGTH, True)
        assert listener.session.history == (Exchange("hello", "So far"),)
        # Not even the message fits.
        problem = problem_of(listener.ask("again"))
        assert problem.kind is ProblemKind.MESSAGE_TOO_LONG
        assert problem.facts == {"size": 50_000}
        assert listener.reply("again") == "An answer."
        assert len(fake.runs) == 3


def test_a_plain_engine_that_cuts_the_message(lab: Lab) -> None:
    skipped = "\x1b[1m\x1b[31m<<input too long: skipped 12 tokens>>\x1b[0m"
    fake = lab.fake(run([("say", skipped), *FOR_EVER]), WELL, ours=False)
    with running(lab.options(fake.engine)) as listener:
        assert problem_of(listener.ask("hello")).kind is ProblemKind.MESSAGE_TOO_LONG
        assert listener.text == ""
        assert listener.session.history == ()
        assert listener.reply("again") == "An answer."
