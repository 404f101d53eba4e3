"""A session in which nothing is wrong: turns, limits, other conversations, and its rules."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.chat.turns import Exchange
from bitnet_desktop.engine.events import Ready, Report
from bitnet_desktop.engine.states import State
from tests.support.engines import (
    ANSWER,
    FOR_EVER,
    HELLO,
    SILENT,
    WELL,
    FakeEngine,
    Lab,
    fake_engine,
    rendered,
    run,
)
from tests.support.sessions import running, session_options, turn_end_of

# -- all is well


def test_two_turns_in_one_engine(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start()
        assert listener.reply("hello") == "An answer."
        assert listener.reply("and\nagain") == "An answer."
        assert listener.session.history == (HELLO, Exchange("and\nagain", "An answer."))
        turn = [State.PREFILLING, State.GENERATING, State.READY]
        loading = [State.LOADING, State.PREFILLING] if ours else [State.LOADING]
        assert listener.states == [*loading, State.READY, *turn, *turn]
    assert fake.messages() == [b"hello", b"and\nagain"]
    assert len(fake.runs) == 1
    assert listener.states[-1] is State.STOPPED


def test_an_earlier_conversation_is_the_opening_prompt(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO, Exchange("unanswered", None)])
        listener.until_state(State.READY)
        assert listener.session.history == (HELLO,)
    assert fake.opening() == rendered(HELLO)


def test_spaces_and_other_letters_in_every_path(tmp_path: Path, ours: bool) -> None:
    folder = tmp_path / "Büro 日本 & “x” $HOME"
    folder.mkdir()
    model = folder / "mein modell.gguf"
    model.write_bytes(b"")
    fake = fake_engine(folder / "engine", WELL, ours=ours, name="llama cli ü")
    with running(session_options(fake.engine, model, folder / "work")) as listener:
        listener.session.start()
        assert listener.reply("hello") == "An answer."
    arguments = fake.runs[0]["arguments"]
    assert arguments[arguments.index("-m") + 1] == str(model)


def test_the_conversation_does_not_lie_in_the_folder_longer_than_needed(lab: Lab, ours: bool) -> None:
    stale = lab.folder / "work" / "engine-999999999-killed"
    stale.mkdir(parents=True)
    (stale / "opening.txt").write_text("secret")
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until_state(State.READY)
        (folder,) = lab.leftovers()
        assert folder.stat().st_mode & 0o077 == 0
        assert list(folder.iterdir()) == []


# -- another conversation


def test_reset_to_a_shared_beginning(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        used = []
        for word in ("one", "two", "three"):
            listener.reply(word)
            used.append(listener.session.context_used)
        first = listener.session.history[:1]
        listener.session.reset(first)
        assert listener.session.history == first
        if ours:
            assert listener.session.context_used == used[0]
        assert listener.reply("else") == "An answer."
        assert listener.session.history == (*first, Exchange("else", "An answer."))
        if ours:
            orders = [message for message in fake.messages() if message.startswith(b"\x10")]
            assert orders == [b"\x10rewind %d whole" % used[0]]
            listener.session.reset()
            assert listener.reply("new") == "An answer."
            assert fake.messages()[-2].endswith(b" opening")
    if ours:
        assert len(fake.runs) == 1
    else:
        assert fake.opening() == rendered(*first)


def test_reset_to_another_history(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    other = (Exchange("other", "words"), HELLO)
    with running(lab.options(fake.engine)) as listener:
        listener.reply("hello")
        listener.session.reset(other)
        assert listener.session.history == other
        assert listener.reply("again") == "An answer."
        assert len(fake.runs) == 2
    assert fake.opening() == rendered(*other)


def test_reset_while_loading(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([Exchange("other", "words")])
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.reset([HELLO])
        listener.until_state(State.READY)
        assert State.STOPPED not in listener.states
        assert listener.reply("again") == "An answer."
    assert fake.opening() == rendered(HELLO)


def test_what_an_engine_has_read_that_is_being_ended_is_not_taken_for_another_conversation(
    lab: Lab, ours: bool
) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([Exchange("other", "words")])
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.reset()
        # It had said so before it heard that it is to end.
        listener.session._take(Ready(Report("opening", 9, 0, 9, 512, 0, 0, kept=True)))
        assert listener.session.context_used == 0
        listener.until_state(State.READY)
        assert listener.reply("hello") == "An answer."
    assert len(fake.runs) == 2


def test_reset_and_ask_at_once(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([Exchange("other", "words")])
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.reset([HELLO])
        listener.session.reset([HELLO, HELLO])
        assert listener.reply("again") == "An answer."
    assert fake.opening() == rendered(HELLO, HELLO)
    assert len(fake.runs) == 2


def test_reset_and_stop_at_once(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start()
        listener.until(lambda: len(fake.runs) == 1)
        listener.session.reset([HELLO])
        listener.session.stop()
        listener.until_state(State.STOPPED)
        assert len(fake.runs) == 1
        assert listener.reply("again") == "An answer."
    assert fake.opening() == rendered(HELLO)


def test_reset_after_a_failure(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=[("exit", 1)]), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        listener.until_state(State.FAILED)
        listener.session.reset()
        listener.until_state(State.READY)
    assert fake.opening() == rendered()


def _has_run(fake: FakeEngine, times: int) -> bool:
    return len(fake.runs) == times


def test_a_cache_that_cannot_be_rewound(lab: Lab) -> None:
    """The engine ends at the order. It is started again unseen, however often that happens."""
    fake = lab.fake(run(ANSWER, load=[("stiff", 1)]), ours=True)
    with running(lab.options(fake.engine)) as listener:
        listener.reply("hello")
        for number in range(1, 6):
            listener.session.reset()
            listener.until(partial(_has_run, fake, number + 1))
            listener.until_state(State.READY)
        assert listener.problems == []
        assert listener.reply("hello") == "An answer."
    assert fake.opening() == rendered()


# -- rules


def test_only_one_turn_at_a_time(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(FOR_EVER), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        session = listener.session
        session.ask("hello")
        refused: tuple[Callable[[], object], ...] = (
            partial(session.ask, "too soon"),
            session.reset,
            session.start,
        )
        for call in refused:
            with pytest.raises(RuntimeError):
                call()
        listener.until_text()
        with pytest.raises(RuntimeError):
            session.ask("still too soon")
        session.stop()
        with pytest.raises(RuntimeError):
            session.ask("even now")
        turn_end_of(listener.until_end())


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "\u3000"])
def test_an_empty_message_is_none(lab: Lab, text: str) -> None:
    fake = lab.fake(WELL, ours=True)
    with running(lab.options(fake.engine)) as listener:
        with pytest.raises(ProblemError) as caught:
            listener.session.ask(text)
        assert caught.value.problem.kind is ProblemKind.MESSAGE_EMPTY
        assert not listener.session.asking
        assert listener.reply("hello") == "An answer."
