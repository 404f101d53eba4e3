"""`bitnet-desktop ask` with the real engine and real models, as a process of its own."""

from __future__ import annotations

import hashlib
import json
import signal
import stat
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.support.command import LONGEST_S, Outcome, run, start
from tests.support.gguf_files import write_tiny_bitnet

STEADY = ("--temp", "0", "--seed", "1")


@pytest.fixture
def model(engine_folder: Path, small_model: Path) -> Path:
    """Engine and model come by the environment; both are there."""
    assert engine_folder.is_dir()
    return small_model


def ends(outcome: Outcome) -> list[dict[str, object]]:
    return [event for event in outcome.events if event["event"] == "turn_end"]


def test_answers_and_remembers(model: Path) -> None:
    outcome = run("ask", *STEADY, "What is the capital of France?", "And of Italy?")
    assert outcome.code == 0, outcome.err
    assert outcome.out == "The capital of France is Paris.\n\nThe capital of Italy is Rome.\n"
    assert outcome.err == ""


def test_json_events_and_exact_figures(model: Path) -> None:
    outcome = run("ask", *STEADY, "--json", "--max-tokens", "7", "--ctx", "512", "Tell me a story", "Go on")
    assert outcome.code == 0, outcome.err
    kinds = [event["event"] for event in outcome.events if event["event"] != "delta"]
    assert kinds == ["ready", "turn_end", "turn_end"]
    ready, first, second = (event for event in outcome.events if event["event"] != "delta")
    assert Path(ready["model"]) == model
    assert Path(ready["engine"]).is_absolute()
    assert ready["context_size"] == first["context_size"] == 512
    for end in (first, second):
        assert end["reason"] == "length"
        assert end["tokens"] == 7
        assert end["ttft_ms"] > 0
        assert end["tokens_per_s"] > 0
    # The last token of the first reply is read together with the second prompt.
    assert second["context_used"] == first["context_used"] - 1 + second["prompt_tokens"] + 7
    assert outcome.reply


def test_a_reply_that_ends_by_itself(model: Path) -> None:
    outcome = run("ask", *STEADY, "--json", "What is the capital of France?")
    assert [end["reason"] for end in ends(outcome)] == ["end"]
    assert outcome.reply == "The capital of France is Paris."


def test_a_prompt_of_many_tokens_is_understood(model: Path) -> None:
    question = (
        "Please explain in simple words, so that a child of ten years can understand it, why the sky looks blue during "
        "the day and why it turns red and orange in the evening when the sun goes down behind the hills."
    )
    outcome = run("ask", *STEADY, "--json", "--max-tokens", "24", question)
    # The kernels for steps of 32 tokens and more make nothing of it.
    assert ends(outcome)[0]["tokens"] == 24
    assert "sky" in outcome.reply


def test_the_same_seed_gives_the_same_words(model: Path) -> None:
    arguments = ("ask", "--seed", "7", "--temp", "1.5", "--max-tokens", "12", "Say something odd")
    assert run(*arguments).out == run(*arguments).out


@pytest.mark.parametrize(("display", "deltas"), [("full", 1), ("typing", 5)])
def test_display_modes_show_the_same_text(model: Path, display: str, deltas: int) -> None:
    question = "What is the capital of France?"
    outcome = run("ask", *STEADY, "--json", "--display", display, "--delay", "10", question)
    assert outcome.reply == "The capital of France is Paris."
    count = sum(event["event"] == "delta" for event in outcome.events)
    assert count == 1 if display == "full" else count >= deltas


def test_a_prompt_from_standard_input(model: Path) -> None:
    outcome = run("ask", *STEADY, "-", stdin=b"What is the capital of France?\n")
    assert outcome.out == "The capital of France is Paris.\n"


def test_a_system_prompt_counts(model: Path) -> None:
    short = run("ask", "--json", "--max-tokens", "1", "--system", "Be brief.", "Hello")
    long = run("ask", "--json", "--max-tokens", "1", "--system", "Be brief. " * 30, "Hello")
    assert ends(long)[0]["context_used"] > ends(short)[0]["context_used"] + 60  # type: ignore[operator]


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("ask",), 2, "PROMPT"),
        (("ask", "--temp", "hot", "Hello"), 2, "hot"),
        (("ask", "--delay", "101", "Hello"), 2, "101"),
        (("ask", "   "), 2, "empty"),
        (("ask", "--engine", "/nowhere/llama-cli", "Hello"), 3, "llama-cli"),
        (("ask", "--model", "/nowhere/model.gguf", "Hello"), 4, "model.gguf"),
    ],
)
def test_bad_input_is_answered_in_words(
    model: Path, arguments: tuple[str, ...], code: int, word: str
) -> None:
    outcome = run(*arguments)
    assert outcome.code == code
    assert word in outcome.err
    assert "Traceback" not in outcome.err
    assert outcome.out == ""


def test_without_any_model(engine_folder: Path) -> None:
    outcome = run("ask", "Hello", BITNET_DESKTOP_MODEL="")
    assert outcome.code == 4
    assert ".gguf" in outcome.err


def test_broken_models(model: Path, tmp_path: Path) -> None:
    whole = model.read_bytes()
    for name, content in {
        "truncated.gguf": whole[: len(whole) // 2],
        "header only.gguf": whole[:5000],
        "empty.gguf": b"",
        "a text.gguf": b"This is no model.\n" * 100,
    }.items():
        path = tmp_path / name
        path.write_bytes(content)
        outcome = run("ask", "--json", "--model", path, "Hello")
        assert outcome.code == 4, name
        assert [event["event"] for event in outcome.events] == ["error"]
        assert name in outcome.events[0]["message"]


def test_engines_that_cannot_be_used(model: Path, tmp_path: Path) -> None:
    locked = tmp_path / "llama-cli"
    locked.write_text("#!/bin/sh\n", encoding="utf-8")
    locked.chmod(0o644)
    assert run("ask", "--engine", locked, "Hello").code == 3
    foreign = tmp_path / "foreign" / "llama-cli"
    foreign.parent.mkdir()
    foreign.write_bytes(b"MZ" + bytes(200))
    foreign.chmod(0o755)
    outcome = run("ask", "--engine", foreign.parent, "Hello")
    assert outcome.code == 3
    assert "not a program for this computer" in outcome.err
    other = tmp_path / "other" / "llama-cli"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\necho 'error: unknown argument: --simple-io' >&2\nexit 1\n", encoding="utf-8")
    other.chmod(stat.S_IRWXU)
    outcome = run("ask", "--engine", other, "Hello")
    assert outcome.code == 5
    assert "unknown argument" in outcome.err


def test_a_folder_that_cannot_be_made(model: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    outcome = run("ask", "Hello", BITNET_DESKTOP_HOME=str(in_the_way / "home"))
    assert outcome.code == 5
    assert "BITNET_DESKTOP_HOME" in outcome.err
    assert "Traceback" not in outcome.err


def test_damaged_settings_are_set_aside_and_told(model: Path, tmp_path: Path) -> None:
    settings = tmp_path / "bitnet-home" / "settings" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{ half", encoding="utf-8")
    outcome = run("ask", "--max-tokens", "2", "Hello")
    assert outcome.code == 0
    assert outcome.out
    assert "settings" in outcome.err
    assert [path.name.startswith("settings.damaged-") for path in settings.parent.iterdir()] == [True]


def test_a_message_that_does_not_fit(model: Path) -> None:
    outcome = run("ask", "--json", "--ctx", "256", "--max-tokens", "3", "Hello", "word " * 1000)
    assert outcome.code == 5
    error = outcome.events[-1]
    assert error["kind"] == "message-too-long"
    assert error["facts"]["need"] >= 1000
    assert error["facts"]["size"] == 256
    assert len(ends(outcome)) == 1


def test_a_full_context_ends_the_reply_and_says_so(model: Path) -> None:
    outcome = run(
        "ask", *STEADY, "--json", "--ctx", "200", "Write a very long story about the sea and its ships."
    )
    end = ends(outcome)[0]
    if end["reason"] == "length":
        assert end["context_full"] is True
        assert end["context_used"] <= 256  # type: ignore[operator]
    assert end["context_size"] == outcome.events[0]["context_size"] == 256
    assert outcome.code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_stops_cleanly(model: Path) -> None:
    process = start("ask", "--json", "--temp", "1.5", "Write a story that never ends, as long as you can.")
    assert process.stdout is not None
    lines: list[dict[str, object]] = []
    while len(lines) < 6:
        lines.append(json.loads(process.stdout.readline()))
    children = psutil.Process(process.pid).children()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=LONGEST_S)
    assert process.returncode == 130
    assert err == b""
    assert json.loads(out.splitlines()[-1])["reason"] == "stopped"
    assert children
    assert not psutil.wait_procs(children, timeout=2)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_while_loading(model: Path, tmp_path: Path) -> None:
    sleepy = tmp_path / "llama-cli"
    sleepy.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    sleepy.chmod(0o755)
    process = start("ask", "--engine", sleepy, "Hello")
    deadline = time.monotonic() + LONGEST_S
    while not psutil.Process(process.pid).children() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=LONGEST_S)
    assert process.returncode == 130
    assert (out, err) == (b"", b"")


def test_a_reader_that_goes_away(model: Path) -> None:
    process = start("ask", "--temp", "1.5", "Write a very long story.")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdin is not None
    process.stdout.read(10)
    process.stdout.close()
    process.stdin.close()
    words = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=LONGEST_S) == 128 + 13
    assert b"Traceback" not in words


def test_bitnet_is_optimised_once_and_the_original_stays(engine_folder: Path, tmp_path: Path) -> None:
    original = tmp_path / "bït net 1.58.gguf"
    write_tiny_bitnet(original)
    before = hashlib.sha256(original.read_bytes()).hexdigest()
    arguments = ("--model", original, "--max-tokens", "4", "--ctx", "512", "Hello")
    first = run("ask", *arguments)
    assert first.code == 0, first.err
    assert "Optimising" in first.err
    [result] = tmp_path.glob("bitnet-home/**/*.gguf")
    assert result.name.endswith("-iq2_bn.gguf")
    assert hashlib.sha256(original.read_bytes()).hexdigest() == before
    made = result.stat().st_mtime_ns
    second = run("ask", "--json", *arguments)
    assert second.code == 0
    assert second.err == ""
    assert Path(second.events[0]["model"]) == original
    assert Path(second.events[0]["optimised"]) == result
    assert result.stat().st_mtime_ns == made
    assert [path.name for path in result.parent.iterdir()] == [result.name]
    assert ends(second)[0]["tokens"] <= 4  # type: ignore[operator]


def test_a_bitnet_without_an_optimiser(engine_folder: Path, tmp_path: Path) -> None:
    lone = tmp_path / "engine"
    lone.mkdir()
    for path in engine_folder.iterdir():
        if path.is_file() and path.stem != "llama-quantize":
            (lone / path.name).symlink_to(path)
    model = tmp_path / "bitnet.gguf"
    write_tiny_bitnet(model)
    outcome = run("ask", "--engine", lone, "--model", model, "Hello")
    assert outcome.code == 3
    assert "optimised" in outcome.err


def test_an_optimiser_that_fails_leaves_nothing(engine_folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "engine"
    broken.mkdir()
    for path in engine_folder.iterdir():
        if path.is_file() and path.stem != "llama-quantize":
            (broken / path.name).symlink_to(path)
    program = broken / "llama-quantize"
    program.write_text(
        '#!/bin/sh\nprintf half > "$3"\necho "IQ2_BN: it broke" >&2\nexit 1\n', encoding="utf-8"
    )
    program.chmod(0o755)
    model = tmp_path / "bitnet.gguf"
    write_tiny_bitnet(model)
    outcome = run("ask", "--json", "--engine", broken, "--model", model, "Hello")
    assert outcome.code == 5
    assert outcome.events[-1]["kind"] == "optimiser-failed"
    assert "it broke" in outcome.events[-1]["detail"]
    assert not list(tmp_path.rglob("*.part"))
