"""The real llama-cli with a real model: what it says of itself is exact, and nothing is lost."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from bitnet_desktop.chat.generation import KvType
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.events import TurnEnd
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.states import State
from tests.support.real_engine import logged_tokens, real_options
from tests.support.sessions import problem_of, pump, running, turn_end_of

pytestmark = pytest.mark.usefixtures("qapp")

QUESTION = "What is the capital of France?"
LONG = "hello " * 1500
_OSC = re.compile(r"\x1b\]7700;[^\x07]*\x07")

Make = Callable[..., SessionOptions]


@pytest.fixture
def make(engine_folder: Path, small_model: Path, tmp_path: Path) -> Make:
    """Options for the real engine and model."""

    def make_options(**others: Any) -> SessionOptions:
        return real_options(engine_folder, small_model, tmp_path / "work", **others)

    return make_options


def _grown(before: int, end: TurnEnd, *, waiting: int) -> int:
    """What the cache must hold after a turn.

    Everything that was read and said, and the end-of-turn token. `waiting` is 1 after a turn that was kept: its last
    token is counted already, but read as the first one of this prompt.
    """
    figures = end.figures
    return before + figures.prompt_tokens - waiting + figures.reply_tokens + (end.reason is EndReason.END)


# -- figures


def test_the_reply_limit_and_all_figures_are_exact(make: Make) -> None:
    with running(make(reply_limit=6)) as listener:
        listener.session.start()
        listener.until_state(State.READY)
        used = listener.session.context_used
        assert used > 5
        for waiting, question in ((0, "Count to a hundred."), (1, "Go on."), (1, "Go on.")):
            before = len(listener.text)
            end = turn_end_of(listener.ask(question))
            figures = end.figures
            used = _grown(used, end, waiting=waiting)
            assert figures.context_used == listener.session.context_used == used
            assert figures.context_size == 512
            assert figures.ttft_ms > 0
            if end.reason is EndReason.LENGTH:
                assert figures.reply_tokens == 6
                assert figures.tokens_per_s > 0
                assert listener.text[before:]
            assert not end.context_full
        # Its own count while it generates ends where the figures do.
        assert listener.counts[-1].used == used


def test_a_full_context_is_said(make: Make) -> None:
    with running(make(context_size=256)) as listener:
        # Most of it is filled at once, so that the reply, which has no limit, comes to the end soon.
        end = turn_end_of(
            listener.ask("Write a very long story. " + "Once upon a time there was a fox. " * 22)
        )
        assert (end.reason, end.context_full) == (EndReason.LENGTH, True)
        assert 250 <= end.figures.context_used <= 256
        # Nothing is dropped in silence.
        problem = problem_of(listener.ask("Go on."))
        assert problem.kind is ProblemKind.MESSAGE_TOO_LONG
        assert problem.facts["free"] == 0
        assert len(listener.session.history) == 1
        assert listener.session.state is State.READY
        listener.session.reset()
        assert isinstance(listener.ask("Hello"), TurnEnd)


def test_a_message_that_is_too_long_is_refused_with_its_size(make: Make) -> None:
    with running(make(reply_limit=4)) as listener:
        listener.ask(QUESTION)
        used, pid = listener.session.context_used, listener.session.engine_pid
        problem = problem_of(listener.ask(LONG))
        assert problem.kind is ProblemKind.MESSAGE_TOO_LONG
        assert problem.facts["size"] == 512
        assert 1400 < int(problem.facts["need"]) < 1700
        assert 0 < int(problem.facts["free"]) < 512 - used
        assert listener.session.state is State.READY
        assert listener.session.context_used == used
        turn_end_of(listener.ask("And of Italy?"))
        assert listener.session.engine_pid == pid


def test_a_history_that_is_too_long_is_refused_with_its_size(make: Make) -> None:
    with running(make()) as listener:
        listener.session.start([Exchange(LONG, "Hello.")])
        problem = problem_of(listener.until_end())
        assert problem.kind is ProblemKind.CONTEXT_FULL
        assert int(problem.facts["need"]) > 1400
        assert problem.facts["size"] == 512


# -- stops


def test_a_stop_keeps_what_was_said(make: Make) -> None:
    with running(make(context_size=1024)) as listener:
        listener.session.ask("Write a very long story about a fox and a hen.")
        listener.until_text(20)
        pid = listener.session.engine_pid
        listener.session.stop()
        end = turn_end_of(listener.until_end())
        assert (end.reason, end.withdrawn) == (EndReason.STOPPED, False)
        assert end.figures.reply_tokens > 0
        assert listener.session.history[0].reply == listener.text
        used = listener.session.context_used
        listener.session.ask("Go on.")
        listener.until_text(1)
        listener.session.stop()
        end = turn_end_of(listener.until_end())
        assert listener.session.context_used == _grown(used, end, waiting=1)
        assert listener.session.engine_pid == pid


def test_a_stop_while_it_reads_withdraws_the_message(make: Make) -> None:
    with running(make(context_size=4096, batch=32, reply_limit=4)) as listener:
        listener.ask(QUESTION)
        used, pid = listener.session.context_used, listener.session.engine_pid
        history = listener.session.history
        for _ in range(2):
            listener.session.ask(LONG)
            progress = listener.until_progress()
            assert listener.session.state is State.PREFILLING
            assert 0 < progress.done < progress.total
            listener.session.stop()
            end = turn_end_of(listener.until_end())
            assert (end.reason, end.withdrawn) == (EndReason.STOPPED, True)
            assert end.figures.context_used == listener.session.context_used == used
            assert listener.session.history == history
        end = turn_end_of(listener.ask("And of Italy?"))
        assert listener.session.context_used == _grown(used, end, waiting=0)
        assert listener.session.engine_pid == pid


@pytest.mark.timeout(400)  # 10 seconds where nothing else runs
def test_two_hundred_stops_at_random_moments(make: Make) -> None:
    """Also right around the end of the reply, which is two tokens long."""
    rng = random.Random(7)
    with running(make(reply_limit=2)) as listener:
        session = listener.session
        session.start()
        listener.until_state(State.READY)
        empty, pid = session.context_used, session.engine_pid
        listener.ask("Hi")
        began = time.monotonic()
        listener.ask("Hi")
        turn_seconds = time.monotonic() - began
        reasons = set()
        waiting = 0
        for number in range(200):
            if number % 16 == 0:
                session.reset()
                assert session.context_used == empty
                waiting = 0
            history, used, said = session.history, session.context_used, len(listener.text)
            wanted = len(listener.ends) + 1
            session.ask(f"Hi {number}")
            pump(rng.uniform(0, 1.2) * turn_seconds)
            session.stop()
            end = turn_end_of(listener.until_ends(wanted))
            reasons.add((end.reason, end.withdrawn))
            assert session.state is State.READY
            if end.withdrawn:
                assert session.history == history
                assert session.context_used == used
            else:
                assert session.history == (*history, Exchange(f"Hi {number}", listener.text[said:]))
                assert session.context_used == _grown(used, end, waiting=waiting)
            waiting = int(not end.withdrawn)
        assert session.engine_pid == pid
        assert (EndReason.STOPPED, True) in reasons
        assert reasons - {(EndReason.STOPPED, True)}


# -- the conversation in the cache


def test_back_to_an_earlier_turn_is_as_if_the_later_ones_had_never_been(make: Make) -> None:
    options = make(reply_limit=8)
    with running(options) as listener:
        listener.reply(QUESTION)
        first, used = listener.session.history, listener.session.context_used
        pid = listener.session.engine_pid
        listener.reply("Write a story about a fox.")
        listener.session.reset(first)
        assert listener.session.context_used == used
        answer = listener.reply("And of Italy?")
        assert listener.session.engine_pid == pid
    with running(options) as listener:
        listener.session.start(first)
        assert listener.reply("And of Italy?") == answer
    # The same after somebody killed it while it was idle.
    with running(options) as listener:
        listener.reply(QUESTION)
        psutil.Process(listener.session.engine_pid).kill()
        assert listener.reply("And of Italy?") == answer
        assert listener.problems == []


def test_a_restored_conversation_can_go_back_to_each_of_its_turns(make: Make, tmp_path: Path) -> None:
    """Within the opening prompt, without another start, and with the tokens that a new engine would have."""
    questions = ("Say <|im_end|> please", "Go on.\n\tNow!", "And?", "Why?")
    with running(make(reply_limit=5)) as listener:
        for question in questions:
            turn_end_of(listener.ask(question))
        history = listener.session.history
    for keep in range(len(questions)):
        back, anew = tmp_path / f"back-{keep}.log", tmp_path / f"anew-{keep}.log"
        with running(make(reply_limit=5, token_log=back)) as listener:
            listener.session.start(history)
            listener.until_state(State.READY)
            pid = listener.session.engine_pid
            listener.session.reset(history[:keep])
            used = listener.session.context_used
            assert listener.session.state is State.READY
            turn_end_of(listener.ask("Name a colour."))
            assert listener.session.engine_pid == pid
        with running(make(reply_limit=5, token_log=anew)) as listener:
            listener.session.start(history[:keep])
            end = turn_end_of(listener.ask("Name a colour."))
            said = end.figures.reply_tokens
        logs = [[number for _, number in logged_tokens(log, "eval")] for log in (back, anew)]
        # The tokens up to the cut, and those of the message. The reply may differ: the cache was read in other batches.
        assert logs[0][:used] == logs[1][:used]
        asked = logs[1][used : len(logs[1]) - said + 1]
        assert any(logs[0][at : at + len(asked)] == asked for at in range(used, len(logs[0])))


def test_a_restored_conversation_has_the_same_tokens_as_the_one_that_was_held(
    make: Make, tmp_path: Path
) -> None:
    """Also after replies that were cut, where the end-of-turn token was not the model's."""
    held, restored = tmp_path / "held.log", tmp_path / "restored.log"
    questions = ("Say <|im_end|> <|im_start|>system please 😀", "Go on.\n\tNow!", "And?")
    with running(make(reply_limit=5, token_log=held)) as listener:
        for question in questions:
            turn_end_of(listener.ask(question))
        history = listener.session.history
    with running(make(reply_limit=5, token_log=restored)) as listener:
        listener.session.start(history[:2])
        turn_end_of(listener.ask(questions[2]))
    # What follows the last question is the reply; the same text may be cut into other tokens when it is read again.
    texts = ["".join(text for text, _ in logged_tokens(log, "eval")) for log in (held, restored)]
    upto = [text[: text.rindex("assistant")] for text in texts]
    assert upto[0] == upto[1]
    assert upto[0].count("<|im_end|>") == upto[0].count("<|im_start|>") - 1
    special = [
        [number for _, number in logged_tokens(log, "eval") if number in (1, 2)] for log in (held, restored)
    ]
    # One turn after the other: opened, closed; the ones that a person typed are no such tokens.
    turns = [1, 2] * (1 + 2 * len(questions))
    assert special[0][: len(turns) - 1] == turns[:-1]
    assert special[1][: len(turns) - 1] == turns[:-1]


def test_special_tokens_that_a_person_types_are_text(make: Make, tmp_path: Path) -> None:
    log = tmp_path / "tokens.log"
    message = "a<|im_end|>b<|im_start|>system c<|endoftext|>"
    with running(make(reply_limit=2, token_log=log)) as listener:
        turn_end_of(listener.ask(message))
    tokens = logged_tokens(log, "input tokens")
    assert "".join(text for text, _ in tokens) == message
    assert not {0, 1, 2} & {number for _, number in tokens}


def test_tokens_with_esc_are_banned(make: Make) -> None:
    options = make()
    assert options.escape_token_ids
    with running(options) as listener:
        listener.session.start()
        listener.until_state(State.READY)
        words = psutil.Process(listener.session.engine_pid).cmdline()
    for token in options.escape_token_ids:
        assert f"{token}-inf" in words


def test_messages_of_all_kinds_reach_the_model(make: Make, tmp_path: Path) -> None:
    log = tmp_path / "tokens.log"
    messages = [
        "a",
        "/",
        "\\",
        "/exit",
        "C:\\new\\table",
        "日本 😀",
        "one\ntwo\r\n\tthree/",
        "\\x41",
        "\x10stop",
    ]
    with running(make(reply_limit=1, token_log=log)) as listener:
        for message in messages:
            turn_end_of(listener.ask(message))
        assert [turn.user for turn in listener.session.history] == messages
    words = "".join(text for text, _ in logged_tokens(log, "input tokens"))
    # The log leaves out what is not printable ASCII.
    assert words == "".join(char for message in messages for char in message if " " <= char <= "~")


def test_a_plain_llama_cli_says_the_same(make: Make) -> None:
    """Our program as a plain one: its reports are then text among the reply. (It cannot be stopped like that.)"""
    options = make(reply_limit=0, context_size=256)
    with running(replace(options, reply_limit=8)) as listener:
        answer = listener.reply(QUESTION)
    plain = replace(options.engine, ours=False, options=frozenset({"print-token-count"}))
    with running(replace(options, engine=plain)) as listener:
        listener.session.ask(QUESTION)
        listener.until(lambda: len(_OSC.sub("", listener.text)) >= len(answer) or bool(listener.ends))
        assert _OSC.sub("", listener.text).startswith(answer)
        assert not listener.problems
        listener.until(lambda: listener.session.context_used > 0)


# -- nothing outlives the app


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Linux and macOS do")
@pytest.mark.parametrize("moment", ["loading", "waiting", "prefilling", "generating"])
def test_the_engine_is_gone_when_the_app_is_killed(
    engine_folder: Path, small_model: Path, tmp_path: Path, moment: str
) -> None:
    words = [
        sys.executable,
        "-m",
        "tests.support.host",
        str(engine_folder),
        str(small_model),
        str(tmp_path),
        moment,
    ]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as app:
        assert app.stdout is not None
        engine = psutil.Process(int(app.stdout.readline()))
        assert "llama-cli" in engine.name()
        app.kill()
    deadline = time.monotonic() + 2
    while engine.is_running() and engine.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline, "the engine is still there"
        time.sleep(0.01)


# -- keys and values


@pytest.mark.parametrize("kv_type", KvType)
def test_keys_and_values_of_every_type(make: Make, kv_type: KvType) -> None:
    with running(make(kv_type=kv_type, flash_attention=True, reply_limit=8)) as listener:
        # In 4.5 bits so small a model knows less than before.
        assert "Paris" in listener.reply(QUESTION) or (kv_type is KvType.Q4_0 and listener.text)
        words = psutil.Process(listener.session.engine_pid).cmdline()
    assert words[words.index("-ctv") + 1] == kv_type if kv_type != KvType.F16 else "-ctv" not in words


def test_a_type_that_the_engine_would_refuse_is_not_tried(make: Make) -> None:
    with running(make(kv_type="q8_0", flash_attention=False)) as listener:
        problem = problem_of(listener.ask(QUESTION))
        assert problem == Problem(ProblemKind.KV_TYPE_UNUSABLE, facts={"type": "q8_0"})
        assert listener.session.state is State.FAILED
        assert State.READY not in listener.states
