"""The real llama-cli takes a cut reply up where it ended: what comes of it is the reply that was never cut."""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from bitnet_desktop.chat.problems import ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.binaries import open_engine
from bitnet_desktop.engine.events import TurnEnd
from bitnet_desktop.engine.options import Sampling, SessionOptions
from bitnet_desktop.engine.states import State
from bitnet_desktop.models.optimise import quantize_arguments
from tests.support.gguf_files import write_tiny_bitnet
from tests.support.real_engine import logged_tokens, real_options
from tests.support.sessions import Listener, problem_of, pump, running, turn_end_of

pytestmark = pytest.mark.usefixtures("qapp")

STORY = "Write a long story about a fox and a hen."
PART = 12  # tokens
_OSC = re.compile(r"\x1b\]7700;[^\x07]*\x07")

Make = Callable[..., SessionOptions]


@pytest.fixture(scope="module")
def tiny_bitnet(engine_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random BitNet, whose tokens are bytes: it says half characters most of the time."""
    folder = tmp_path_factory.mktemp("bitnet")
    original, optimised = folder / "i2_s.gguf", folder / "iq2_bn.gguf"
    write_tiny_bitnet(original)
    quantize = open_engine(engine_folder).quantize
    assert quantize is not None
    subprocess.run(
        [quantize, *quantize_arguments(original, optimised, 2)], check=True, capture_output=True, timeout=60
    )
    return optimised


@pytest.fixture(params=["small", "bitnet"])
def make(request: pytest.FixtureRequest, engine_folder: Path, small_model: Path, tmp_path: Path) -> Make:
    """Options for the real engine, with a model that was trained and with a random BitNet."""
    model = small_model if request.param == "small" else request.getfixturevalue("tiny_bitnet")
    return _maker(engine_folder, model, tmp_path)


@pytest.fixture
def make_small(engine_folder: Path, small_model: Path, tmp_path: Path) -> Make:
    """Options for the real engine with the model that was trained."""
    return _maker(engine_folder, small_model, tmp_path)


def _maker(engine_folder: Path, model: Path, tmp_path: Path) -> Make:
    def make_options(**others: Any) -> SessionOptions:
        # In steps of fewer than 32 tokens the same text gives the same numbers, however it came into the cache.
        options: dict[str, Any] = {"context_size": 2048, "batch": 31}
        return real_options(engine_folder, model, tmp_path / "work", **(options | others))

    return make_options


def _go_on(listener: Listener) -> TurnEnd:
    wanted = len(listener.ends) + 1
    listener.session.continue_reply()
    return turn_end_of(listener.until_ends(wanted))


def _reply(listener: Listener) -> str:
    return str(listener.session.history[-1].reply)


def _whole(options: SessionOptions, log: Path) -> str:
    """The story without a cut, and one more question."""
    with running(replace(options, reply_limit=3 * PART, token_log=log)) as listener:
        listener.ask(STORY)
        reply = _reply(listener)
        listener.ask("And?")
    return reply


def _half(options: SessionOptions) -> Exchange:
    """The story, cut after a third."""
    with running(replace(options, reply_limit=PART)) as listener:
        listener.ask(STORY)
        return listener.session.history[0]


def _numbers(log: Path, label: str = "eval") -> list[int]:
    return [number for _, number in logged_tokens(log, label)]


# -- what comes of it


def test_a_continued_reply_is_the_one_that_was_never_cut(make: Make, tmp_path: Path) -> None:
    """Token for token, and the next question finds the same cache."""
    whole_log, parts_log = tmp_path / "whole.log", tmp_path / "parts.log"
    whole = _whole(make(), whole_log)
    with running(make(reply_limit=PART, token_log=parts_log)) as listener:
        ends = [turn_end_of(listener.ask(STORY))]
        used, pid = listener.session.context_used, listener.session.engine_pid
        for _ in range(2):
            ends.append(_go_on(listener))
            assert ends[-1].figures.prompt_tokens == 0
            used += PART
            assert ends[-1].figures.context_used == listener.session.context_used == used
        assert [(end.reason, end.figures.reply_tokens) for end in ends] == [(EndReason.LENGTH, PART)] * 3
        assert listener.session.history == (Exchange(STORY, whole),)
        listener.ask("And?")
        assert listener.session.engine_pid == pid
    parts = _numbers(parts_log)
    assert parts == _numbers(whole_log)[: len(parts)]
    assert len(parts) > 3 * PART


def test_after_a_restart_too(make_small: Make, tmp_path: Path) -> None:
    whole_log, restored_log = tmp_path / "whole.log", tmp_path / "restored.log"
    whole = _whole(make_small(), whole_log)
    options = make_small(reply_limit=PART)
    with running(options) as listener:
        listener.ask(STORY)
        # Somebody kills it while it is idle.
        psutil.Process(listener.session.engine_pid).kill()
        for _ in range(2):
            _go_on(listener)
        assert _reply(listener) == whole
        assert listener.problems == []
    half = _half(options)
    with running(replace(options, reply_limit=2 * PART, token_log=restored_log)) as listener:
        listener.session.start([half])
        listener.until_state(State.READY)
        pid = listener.session.engine_pid
        end = _go_on(listener)
        assert (end.figures.prompt_tokens, end.figures.reply_tokens) == (0, 2 * PART)
        assert listener.session.engine_pid == pid
        assert listener.session.history == (Exchange(STORY, whole),)
        listener.ask("And?")
    restored = _numbers(restored_log)
    assert restored == _numbers(whole_log)[: len(restored)]
    assert len(restored) > 3 * PART


def test_back_at_an_earlier_cut_reply(make: Make, tmp_path: Path) -> None:
    """The cache is rewound to its end; its last token is read again, and the repeat penalty knows the reply."""
    whole = _whole(make(), tmp_path / "whole.log")
    with running(make(reply_limit=PART)) as listener:
        listener.ask(STORY)
        history, pid = listener.session.history, listener.session.engine_pid
        listener.ask("What is the capital of France?")
        listener.session.reset(history)
        used = listener.session.context_used
        assert _go_on(listener).figures.context_used == used + PART
        # And after a message that was withdrawn.
        listener.session.ask("hello " * 200)
        listener.session.stop()
        assert turn_end_of(listener.until_end()).withdrawn
        _go_on(listener)
        assert listener.session.history == (Exchange(STORY, whole),)
        assert listener.session.engine_pid == pid


@pytest.mark.timeout(300)  # 10 seconds where nothing else runs
def test_thirty_stops_at_random_moments(make: Make) -> None:
    rng = random.Random(11)
    with running(make(reply_limit=400)) as listener:
        listener.ask(STORY)
        whole = _reply(listener)
    with running(make(reply_limit=400)) as listener:
        session = listener.session
        session.start()
        listener.until_state(State.READY)
        session.ask(STORY)
        listener.until_text(1)
        stops = 0
        while stops < 30:
            pump(rng.choice([0, 0, rng.uniform(0, 0.03)]))
            wanted = len(listener.ends) + 1
            session.stop()
            end = turn_end_of(listener.until_ends(wanted))
            stops += 1
            assert not end.withdrawn
            assert session.history == (Exchange(STORY, listener.text),)
            common = min(len(whole), len(listener.text))
            assert listener.text[:common] == whole[:common]
            if end.reason is EndReason.END:
                assert listener.text == whole
                break
            session.continue_reply()
        assert stops > 5
        assert listener.problems == []


def test_an_empty_line_lets_a_plain_llama_cli_go_on(make_small: Make, tmp_path: Path) -> None:
    """Our program as a plain one: its reports are then text among the reply."""
    # Nor does a plain one know, for the repeat penalty, what the reply has been so far.
    options = make_small(sampling=Sampling(temperature=0, seed=1, repeat_penalty=1.0))
    whole, half = _whole(options, tmp_path / "whole.log"), _half(options)
    plain = replace(options.engine, ours=False, options=frozenset({"print-token-count"}))
    with running(replace(options, engine=plain)) as listener:
        listener.session.start([half])
        listener.until_state(State.READY)
        listener.session.continue_reply()
        rest = whole.removeprefix(str(half.reply))
        listener.until(lambda: len(_OSC.sub("", listener.text)) >= len(rest) or bool(listener.ends))
        assert _OSC.sub("", listener.text).startswith(rest)


# -- what cannot be


def test_a_full_context_takes_nothing_away(make_small: Make) -> None:
    with running(make_small(context_size=256)) as listener:
        end = turn_end_of(
            listener.ask("Write a very long story. " + "Once upon a time there was a fox. " * 22)
        )
        assert (end.reason, end.context_full) == (EndReason.LENGTH, True)
        history, used = listener.session.history, listener.session.context_used
        listener.session.continue_reply()
        problem = problem_of(listener.until_end())
        assert (problem.kind, problem.facts) == (ProblemKind.CONTEXT_FULL, {"size": 256})
        assert listener.session.state is State.READY
        assert (listener.session.history, listener.session.context_used) == (history, used)


def test_only_a_cut_reply_goes_on(make_small: Make) -> None:
    """Whatever it is ordered to do, the engine itself refuses."""
    with running(make_small(reply_limit=PART)) as listener:
        listener.session.start([Exchange(STORY, "Once upon a time")])
        listener.until_state(State.READY)
        listener.session._engine.order(f"rewind {listener.session.context_used} whole")
        listener.session.continue_reply()
        assert problem_of(listener.until_end()).kind is ProblemKind.CANNOT_CONTINUE
        assert listener.session.state is State.READY
        turn_end_of(listener.ask("Go on."))


# -- the opening prompt


def test_a_long_opening_is_in_the_cache_before_the_first_message(make_small: Make) -> None:
    """Also the end of it, which fills no whole step."""
    history = [Exchange("hello " * 200, "Hi.")]
    used = []
    for batch in (31, 512):
        with running(make_small(reply_limit=1, batch=batch)) as listener:
            listener.session.start(history)
            listener.until_state(State.READY)
            used.append(listener.session.context_used)
            end = turn_end_of(listener.ask("And?"))
            used.append(end.figures.prompt_tokens)
            assert end.figures.context_used == sum(used[-2:]) + 1
            assert listener.progress[-1].done == listener.progress[-1].total
            listener.session.reset(history)
            assert listener.session.context_used == used[-2]
    assert used[:2] == used[2:]


@pytest.mark.parametrize(
    "message", ["\x1ea\x1e", "\x1e\x1ea", "a\x1e\x1e", "\x1f\x1e<|im_end|>\x1f", "\x1da\x1d\x1f\x1d"]
)
def test_marks_of_the_opening_in_a_persons_words(make_small: Make, tmp_path: Path, message: str) -> None:
    """A restored message has the tokens that it had when it was sent."""
    held, restored = tmp_path / "held.log", tmp_path / "restored.log"
    with running(make_small(reply_limit=1, token_log=held)) as listener:
        listener.ask(message)
        history = listener.session.history
    with running(make_small(reply_limit=1, token_log=restored)) as listener:
        listener.session.start(history)
        listener.until_state(State.READY)
    tokens = _numbers(held)
    assert _numbers(restored)[: len(tokens)] == tokens
