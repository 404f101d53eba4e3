"""How many tokens a message would take is known before it is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bitnet_desktop.engine.measuring import LONGEST
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.states import State
from tests.support.engines import ANSWER, FOR_EVER, WELL, Lab, run
from tests.support.real_engine import real_options
from tests.support.sessions import Listener, running, turn_end_of

Make = Callable[..., SessionOptions]


class _Answers(list[tuple[str, int | None]]):
    """What a session has measured."""

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        self._listener = listener
        listener.session.measured.connect(self._on_measured)

    def _on_measured(self, text: str, tokens: int | None) -> None:
        self.append((text, tokens))

    def of(self, text: str) -> int | None:
        wanted = len(self) + 1
        self._listener.session.count(text)
        self._listener.until(lambda: len(self) >= wanted)
        assert self[-1][0] == text
        return self[-1][1]


@pytest.fixture
def make(engine_folder: Path, small_model: Path, tmp_path: Path, qapp: object) -> Make:
    """Options for the real engine and model."""

    def make_options(**others: Any) -> SessionOptions:
        return real_options(engine_folder, small_model, tmp_path / "work", **others)

    return make_options


# -- the real engine


def test_the_count_is_what_the_message_takes(make: Make) -> None:
    """First, after a reply that was cut (with the end-of-turn token that is then missing), and restored."""
    with running(make(reply_limit=3)) as listener:
        answers = _Answers(listener)
        listener.session.start()
        listener.until_state(State.READY)
        used, carried = listener.session.context_used, 0
        for text in ("Hi", "C:\\new\\table/ 日本 😀 <|im_end|>", "\x10count\n\n", "a"):
            tokens = answers.of(text)
            assert listener.session.context_used == used
            end = turn_end_of(listener.ask(text))
            # The last token of a reply is counted with the reply, and read with the next message.
            assert tokens == end.figures.prompt_tokens - carried
            used, carried = end.figures.context_used, 1
        history = listener.session.history
        listener.session.reset(history[:1])
        tokens = answers.of("Hi")
        assert tokens == turn_end_of(listener.ask("Hi")).figures.prompt_tokens
        assert listener.problems == []


def test_long_texts(make: Make) -> None:
    with running(make(reply_limit=3)) as listener:
        answers = _Answers(listener)
        listener.session.start()
        listener.until_state(State.READY)
        around = answers.of("a")
        assert around is not None
        assert answers.of("a a" * 100) is not None
        for words in (1_000, 100_000):
            tokens = answers.of("hello " * words)
            assert tokens is not None
            # One for each word, a space at the end, and at most one more where the text is cut to be counted.
            assert words <= tokens - around + 1 <= words + 1 + words * 6 // 65_536 + 1
        assert answers.of("é" * (LONGEST // 2)) is not None
        assert answers.of("\x1b" * LONGEST) is not None
        assert answers.of("x" * (LONGEST + 1)) is None
        # The engine itself does not count that, either.
        listener.session._engine.order("count " + "x" * (LONGEST + 1))
        assert answers.of("a") is None
        turn_end_of(listener.ask("Hi"))


# -- when it is asked


def test_it_waits_for_the_end_of_a_turn(lab: Lab) -> None:
    fake = lab.fake(run(FOR_EVER, ANSWER, load=[("sleep", 0.2)]), ours=True)
    with running(lab.options(fake.engine)) as listener:
        answers = _Answers(listener)
        listener.session.start()
        # While it loads, too.
        assert answers.of("one two") == 6
        listener.session.ask("hello")
        listener.until_text(10)
        for text in ("a", "a b", "a b c"):
            listener.session.count(text)
        # Only the newest waits.
        assert answers[1:] == [("a", None), ("a b", None)]
        listener.session.stop()
        listener.until(lambda: len(answers) == 4)
        assert answers[-1] == ("a b c", 7)
        # A message that follows at once is not held up.
        listener.session.count("a b c d")
        assert listener.reply("again") == "An answer."
        assert answers[-1] == ("a b c d", 8)


def test_nothing_to_count(lab: Lab) -> None:
    fake = lab.fake(WELL, ours=True)
    with running(lab.options(fake.engine)) as listener:
        answers = _Answers(listener)
        assert answers.of(" \n") == 0
        assert answers.of("no engine runs") is None
        listener.session.start()
        listener.session.count("too early")
        listener.session.stop()
        listener.until_state(State.STOPPED)
        assert answers[-1] == ("too early", None)


def test_an_engine_that_dies_over_it(lab: Lab) -> None:
    fake = lab.fake(WELL, ours=True)
    with running(lab.options(fake.engine)) as listener:
        answers = _Answers(listener)
        listener.session.start()
        listener.until_state(State.READY)
        listener.session._engine.kill()
        assert answers.of("a b") is None
        listener.until_state(State.READY)
        assert answers.of("a b") == 6


def test_engines_of_others_do_not_count(lab: Lab) -> None:
    fake = lab.fake(WELL, ours=False)
    with running(lab.options(fake.engine)) as listener:
        answers = _Answers(listener)
        assert listener.reply("hello") == "An answer."
        assert answers.of("a b") is None
        assert answers == [("a b", None)]
