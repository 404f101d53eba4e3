"""A session with engines that fail in every way: the right trouble, nothing lost, and usable afterwards."""

from __future__ import annotations

import resource
import signal
from dataclasses import replace

import psutil
import pytest

from bitnet_desktop.chat.problems import ProblemKind
from bitnet_desktop.chat.turns import Exchange
from bitnet_desktop.engine.binaries import Engine, Family
from bitnet_desktop.engine.events import Failed
from bitnet_desktop.engine.options import Patience
from bitnet_desktop.engine.states import State
from tests.support.engines import (
    ANSWER,
    HASTY,
    HELLO,
    SILENT,
    WELL,
    Lab,
    Step,
    fake_engine,
    rendered,
    run,
)
from tests.support.sessions import problem_of, pump, running, turn_end_of, whenever

# -- it does not start


def test_a_program_that_cannot_be_executed(lab: Lab, ours: bool) -> None:
    program = lab.folder / "llama-cli"
    program.write_text("#!/nowhere/at/all\n")
    program.chmod(0o755)
    engine = Engine(program, Family.CLASSIC, ours, None, "x")
    with running(lab.options(engine)) as listener:
        listener.session.start()
        problem = problem_of(listener.until_end())
        assert problem.kind is ProblemKind.ENGINE_NOT_STARTED
        assert problem.facts["path"] == str(program)
        assert listener.session.state is State.FAILED
        # The second time it is there.
        program.unlink()
        fake = fake_engine(lab.folder / "other", WELL, ours=ours)
        program.symlink_to(fake.program)
        assert listener.reply("hello") == "An answer."


def test_a_model_that_is_gone(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    lab.model.unlink()
    with running(lab.options(fake.engine)) as listener:
        assert problem_of(listener.ask("hello")).kind is ProblemKind.MODEL_MISSING
        assert listener.session.state is State.FAILED
        assert fake.runs == []
        lab.model.write_bytes(b"")
        assert listener.reply("hello") == "An answer."


def test_a_model_that_is_gone_when_the_engine_must_be_started_again(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == "An answer."
        lab.model.unlink()
        psutil.Process(listener.session.engine_pid).kill()
        assert problem_of(listener.until_end()).kind is ProblemKind.MODEL_MISSING
        assert listener.session.history == (HELLO,)


def test_a_working_folder_that_cannot_be_made(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    blocked = lab.folder / "a file"
    blocked.write_text("")
    with running(replace(lab.options(fake.engine), work_folder=blocked / "work")) as listener:
        listener.session.start()
        problem = listener.problems
        assert problem == [ProblemKind.FOLDER_UNUSABLE]
        blocked.unlink()
        assert listener.reply("hello") == "An answer."


_STARTS = {
    "exit": ((("complain", "error loading model: bad magic\n"), ("exit", 1)), ProblemKind.MODEL_REFUSED_BY_ENGINE),
    "unknown": ((("complain", "the moon is full\n"), ("exit", 1)), ProblemKind.ENGINE_EXITED),
    "memory": ((("complain", "failed to allocate 8 GiB\n"), ("exit", 1)), ProblemKind.NOT_ENOUGH_MEMORY),
    "killed": ((("raise", int(signal.SIGKILL)),), ProblemKind.NOT_ENOUGH_MEMORY),
    "crash": ((("raise", int(signal.SIGSEGV)),), ProblemKind.ENGINE_CRASHED),
    "illegal": ((("raise", int(signal.SIGILL)),), ProblemKind.PROCESSOR_TOO_OLD),
    "end": ((("exit", 0),), ProblemKind.ENGINE_EXITED),
}  # fmt: skip


@pytest.mark.parametrize("case", _STARTS)
def test_an_engine_that_ends_while_loading(lab: Lab, ours: bool, case: str) -> None:
    steps, kind = _STARTS[case]
    fake = lab.fake(run(load=steps), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start([HELLO])
        assert problem_of(listener.until_end()).kind is kind
        assert listener.session.state is State.FAILED
        assert listener.session.history == (HELLO,)
        assert listener.reply("again") == "An answer."
    assert fake.opening() == rendered(HELLO)


def test_a_message_that_waits_for_an_engine_that_fails(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=[("sleep", 0.2), ("exit", 1)]), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        listener.session.start()
        assert problem_of(listener.ask("hello")).kind is ProblemKind.ENGINE_EXITED
        assert not listener.session.asking
        assert listener.session.history == ()
        assert listener.reply("hello") == "An answer."


# -- it ends within a turn

_CRASHES: dict[str, tuple[Step, ProblemKind]] = {
    "exit": (("exit", 1), ProblemKind.ENGINE_EXITED),
    "crash": (("raise", int(signal.SIGSEGV)), ProblemKind.ENGINE_CRASHED),
}


@pytest.mark.parametrize("crash", _CRASHES)
def test_lost_before_the_first_word_it_is_asked_again_unseen(lab: Lab, ours: bool, crash: str) -> None:
    fake = lab.fake(run(ANSWER, [_CRASHES[crash][0]]), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == "An answer."
        assert listener.reply("again") == "An answer."
        assert listener.problems == []
        assert State.STOPPED not in listener.states
        assert listener.session.history == (HELLO, Exchange("again", "An answer."))
    assert fake.opening() == rendered(HELLO)
    assert fake.messages() == [b"again"]


@pytest.mark.parametrize("crash", _CRASHES)
def test_lost_before_the_first_word_twice(lab: Lab, ours: bool, crash: str) -> None:
    step, kind = _CRASHES[crash]
    fake = lab.fake(run(ANSWER, [step]), run([step]), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == "An answer."
        assert problem_of(listener.ask("again")).kind is kind
        assert listener.session.history == (HELLO,)
        # It has been started again unseen.
        listener.until_state(State.READY)
        assert listener.reply("and again") == "An answer."
    assert fake.opening() == rendered(HELLO)


@pytest.mark.parametrize("crash", _CRASHES)
def test_lost_within_a_reply(lab: Lab, ours: bool, crash: str) -> None:
    step, kind = _CRASHES[crash]
    fake = lab.fake(run([("say", "Half an"), step]), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert problem_of(listener.ask("hello")).kind is kind
        assert listener.text == "Half an"
        assert listener.session.history == (Exchange("hello", "Half an"),)
        assert listener.reply("again") == "An answer."
    assert fake.opening() == rendered(Exchange("hello", "Half an"))


def test_an_engine_that_always_ends_is_given_up(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run([("say", "Half"), ("exit", 1)]), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        for _ in range(3):
            assert problem_of(listener.ask("hello")).kind is ProblemKind.ENGINE_EXITED
        listener.until_state(State.FAILED)
        assert len(fake.runs) == 3
        assert len(listener.session.history) == 3
        # A person who asks again has another try.
        assert problem_of(listener.ask("hello")).kind is ProblemKind.ENGINE_EXITED


def test_killed_while_idle_it_is_started_again_unseen(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == "An answer."
        psutil.Process(listener.session.engine_pid).kill()
        listener.until(lambda: len(fake.runs) == 2)
        assert listener.reply("again") == "An answer."
        assert listener.problems == []
        assert State.STOPPED not in listener.states
    assert fake.opening() == rendered(HELLO)
    assert fake.messages() == [b"again"]


def test_asked_in_the_moment_when_the_engine_dies(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == "An answer."
        process = psutil.Process(listener.session.engine_pid)
        process.kill()
        process.wait(10)
        # The session has not been told yet.
        assert listener.session.state is State.READY
        assert listener.reply("again") == "An answer."
        assert listener.session.history == (HELLO, Exchange("again", "An answer."))


# -- it hangs


def test_hung_while_loading(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(load=SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine, patience=HASTY)) as listener:
        listener.session.start([HELLO])
        problem = problem_of(listener.until_end())
        assert problem.kind is ProblemKind.ENGINE_HUNG
        assert listener.session.state is State.FAILED
        # At once, while the hung engine may still be there.
        assert listener.reply("again") == "An answer."
        assert listener.session.history == (HELLO, Exchange("again", "An answer."))


@pytest.mark.parametrize("said", [(), (("say", "Half an"),)], ids=["prefilling", "generating"])
def test_hung_within_a_turn(lab: Lab, ours: bool, said: tuple[Step, ...]) -> None:
    fake = lab.fake(run([*said, *SILENT]), WELL, ours=ours)
    with running(lab.options(fake.engine, patience=HASTY)) as listener:
        assert problem_of(listener.ask("hello")).kind is ProblemKind.ENGINE_HUNG
        assert listener.session.state is State.FAILED
        kept = (Exchange("hello", "Half an"),) if said else ()
        assert listener.session.history == kept
        assert listener.reply("again") == "An answer."
    assert fake.opening() == rendered(*kept)


def test_a_listener_may_ask_again_as_soon_as_it_hears_of_the_hang(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(SILENT), WELL, ours=ours)
    with running(lab.options(fake.engine, patience=HASTY)) as listener:
        whenever(listener, Failed, lambda: listener.session.ask("again"))
        listener.session.ask("hello")
        turn_end_of(listener.until_end(2))
        assert listener.session.history == (Exchange("again", "An answer."),)


def test_an_engine_that_thinks_is_left_alone(lab: Lab, ours: bool) -> None:
    thinking = run([("work", 2.0), *ANSWER], load=[("work", 2.0)])
    fake = lab.fake(thinking, ours=ours)
    with running(lab.options(fake.engine, patience=HASTY)) as listener:
        listener.session.start()
        assert listener.reply("hello") == "An answer."
        assert listener.problems == []


def test_an_idle_engine_is_left_alone(lab: Lab, ours: bool) -> None:
    fake = lab.fake(WELL, ours=ours)
    with running(lab.options(fake.engine, patience=HASTY)) as listener:
        listener.session.start()
        listener.until_state(State.READY)
        pump(1.5)
        assert listener.reply("hello") == "An answer."
        assert len(fake.runs) == 1


# -- it says too much


def test_garbage_is_recognised_and_stopped(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run([("say-for-ever", "GGGGGGGG")], ANSWER), WELL, ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert problem_of(listener.ask("hello")).kind is ProblemKind.ENGINE_GARBAGE
        listener.until_state(State.READY)
        assert listener.reply("again") == "An answer."
        assert listener.text.startswith("GGGG")


def test_garbage_from_an_engine_that_cannot_be_stopped(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run([("deaf", 1), ("say-for-ever", "!!!!!!!!")]), WELL, ours=ours)
    with running(lab.options(fake.engine, patience=Patience(stop=0.3))) as listener:
        assert problem_of(listener.ask("hello")).kind is ProblemKind.ENGINE_GARBAGE
        assert listener.reply("again") == "An answer."


def test_a_hundred_megabytes_of_complaints(lab: Lab, ours: bool) -> None:
    flood = ("complain-for", 50)
    fake = lab.fake(run([flood, *ANSWER], load=[flood]), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        before = _peak_memory()
        assert listener.reply("hello") == "An answer."
        assert _peak_memory() - before < 30_000_000


def test_a_hundred_megabytes_of_noise_before_it_is_ready(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run(ANSWER, load=[("flood", 100)]), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        before = _peak_memory()
        assert listener.reply("hello") == "An answer."
        assert _peak_memory() - before < 30_000_000


def _peak_memory() -> int:
    """In bytes, of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_invalid_bytes_become_replacement_characters(lab: Lab, ours: bool) -> None:
    fake = lab.fake(run([("say", b"a\xff"), ("say", b"\xe6\x97"), ("say", b"\xa5 \xf0\x9f")]), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == "a\ufffd日 \ufffd"


def test_one_byte_at_a_time(lab: Lab, ours: bool) -> None:
    words = "\n<|im_start|>us 😀 \n> \x1b[1m done\n"
    fake = lab.fake(run([("say-bytewise", words)]), ours=ours)
    with running(lab.options(fake.engine)) as listener:
        assert listener.reply("hello") == words
