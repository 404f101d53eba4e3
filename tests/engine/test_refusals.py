"""What does not fit into the context is said, and the session goes on."""

from __future__ import annotations

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import Exchange
from bitnet_desktop.engine.options import Patience
from bitnet_desktop.engine.states import State
from tests.support.engines import (
    HELLO,
    WELL,
    Lab,
    run,
)
from tests.support.sessions import problem_of, pump, running

# -- reports


def test_a_message_that_is_refused(lab: Lab) -> None:
    fake = lab.fake(WELL, ours=True)
    with running(lab.options(fake.engine, context_size=128)) as listener:
        assert listener.reply("hello") == "An answer."
        used = listener.session.context_used
        problem = problem_of(listener.ask("much " * 500))
        assert problem.kind is ProblemKind.MESSAGE_TOO_LONG
        assert problem.facts == {"need": 500, "free": 128 - used - 20, "size": 128}
        assert listener.session.state is State.READY
        assert listener.session.history == (HELLO,)
        assert listener.session.context_used == used
        assert listener.reply("again") == "An answer."
        # The places in the cache are still those of the turns.
        listener.session.reset([HELLO])
        listener.reply("else")
        assert fake.messages()[-2] == b"\x10rewind %d whole" % used
        assert len(fake.runs) == 1


def test_a_refused_message_that_was_stopped_too(lab: Lab) -> None:
    fake = lab.fake(WELL, ours=True)
    with running(lab.options(fake.engine, context_size=128, patience=Patience(stop=0.2))) as listener:
        listener.session.start()
        listener.until_state(State.READY)
        listener.session.ask("much " * 500)
        listener.session.stop()
        assert problem_of(listener.until_end()).kind is ProblemKind.MESSAGE_TOO_LONG
        # Nobody kills the engine for not having stopped.
        pump(0.5)
        assert listener.reply("again") == "An answer."
        assert len(fake.runs) == 1


def test_an_opening_that_does_not_fit(lab: Lab) -> None:
    fake = lab.fake(WELL, ours=True)
    history = [Exchange("much " * 100, "more " * 100)]
    with running(lab.options(fake.engine, context_size=128)) as listener:
        listener.session.start(history)
        problem = problem_of(listener.until_end())
        assert problem.kind is ProblemKind.CONTEXT_FULL
        assert problem.facts["size"] == 128
        assert int(problem.facts["need"]) > 200
        assert listener.session.state is State.FAILED
        assert listener.session.history == tuple(history)
        listener.session.reset()
        assert listener.reply("hello") == "An answer."


def test_an_opening_that_does_not_fit_a_plain_engine(lab: Lab) -> None:
    words = "main: error: prompt is too long (205 tokens, max 124)\n"
    fake = lab.fake(run(load=[("complain", words), ("exit", 1)]), ours=False)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        problem = problem_of(listener.until_end())
        assert problem == Problem(ProblemKind.CONTEXT_FULL, facts={"need": 205, "size": 124})
