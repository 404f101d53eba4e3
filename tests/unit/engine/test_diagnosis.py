"""From an engine's last words to what went wrong. The words here are those of real engines and systems."""

from __future__ import annotations

import signal
from dataclasses import replace
from pathlib import Path

import pytest

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.engine import diagnosis
from bitnet_desktop.engine.binaries import Engine, Family
from bitnet_desktop.engine.events import EngineError, Refused
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.process import EndKind, ProcessEnd
from tests.support.sessions import session_options

_TRUNCATED = """\
llama_cli_main: seed  = 1795375251
CPU: using device CPU - 0 MiB free
llama_model_load: error loading model: tensor 'token_embd.weight' data is not within the file bounds, model is \
corrupted or incomplete
llama_model_load_from_file: failed to load model
llama_init_from_gpt_params: error: failed to load model 'trunc.gguf'
llama_cli_main: error: unable to load model
"""
_ARCHITECTURE = """\
llama_model_loader: - type q8_0:    1 tensors
llama_model_load: error loading model: error loading model architecture: unknown model architecture: 'mambo'
llama_model_load_from_file: failed to load model
llama_init_from_gpt_params: error: failed to load model 'arch.gguf'
llama_cli_main: error: unable to load model
"""
_NOT_GGUF = """\
gguf_init_from_file: invalid magic characters 'hell'
llama_model_load: error loading model: llama_model_loader: failed to load model from not.gguf

llama_model_load_from_file: failed to load model
llama_cli_main: error: unable to load model
"""
_MEMORY = """\
ggml_backend_cpu_buffer_type_alloc_buffer: failed to allocate buffer of size 1386086432
llama_kv_cache_init: failed to allocate buffer for kv cache
llama_init_from_model: llama_kv_cache_init() failed for self-attention cache
llama_init_from_gpt_params: error: failed to create context with model 'SmolLM2-135M-Instruct.Q4_1.gguf'
llama_cli_main: error: unable to load model
"""
_FLAG = "error: unknown argument: --dance\n\nusage: llama-cli [options]\n"
_LIBRARY = (
    "llama-cli: error while loading shared libraries: libllama-43a2e278.so: cannot open shared object file: "
    "No such file or directory\n"
)
_GLIBC = (
    "./llama-cli: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by ./llama-cli)\n"
)
_SETPRIV = "setpriv: Konnte ./llama-cli nicht ausführen: Keine Berechtigung\n"
_TOO_LONG = "\nmain: error: prompt is too long (601 tokens, max 252)\n"
_FULL = (
    "\n\nmain: context full and n_predict == --2 => stopping\nllama_print_timings: load time = 632.04 ms\n"
)


@pytest.fixture
def options(tmp_path: Path) -> SessionOptions:
    engine = Engine(tmp_path / "llama-cli", Family.CLASSIC, ours=True, quantize=None, name="x")
    return session_options(engine, tmp_path / "model.gguf", tmp_path / "work")


def _exit(words: str = "", code: int = 1) -> ProcessEnd:
    return ProcessEnd(EndKind.EXITED, code, words)


def _crash(number: int, words: str = "") -> ProcessEnd:
    return ProcessEnd(EndKind.CRASHED, number, words)


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        (_exit(_TRUNCATED), ProblemKind.MODEL_REFUSED_BY_ENGINE),
        (_exit(_ARCHITECTURE), ProblemKind.MODEL_REFUSED_BY_ENGINE),
        (_exit(_NOT_GGUF), ProblemKind.MODEL_REFUSED_BY_ENGINE),
        (_exit(_MEMORY), ProblemKind.NOT_ENOUGH_MEMORY),
        (
            _exit("terminate called after throwing an instance of 'std::bad_alloc'"),
            ProblemKind.NOT_ENOUGH_MEMORY,
        ),
        (_crash(signal.SIGKILL), ProblemKind.NOT_ENOUGH_MEMORY),
        (_exit(_FLAG), ProblemKind.ENGINE_REFUSED_OPTIONS),
        (_exit(_LIBRARY, 127), ProblemKind.ENGINE_NOT_STARTED),
        (_exit(_GLIBC), ProblemKind.ENGINE_NOT_STARTED),
        (_exit(_SETPRIV, 126), ProblemKind.ENGINE_NOT_STARTED),
        (ProcessEnd(EndKind.FAILED_TO_START, 0, "No such file"), ProblemKind.ENGINE_NOT_STARTED),
        (_exit(_TOO_LONG), ProblemKind.CONTEXT_FULL),
        (_crash(signal.SIGILL), ProblemKind.PROCESSOR_TOO_OLD),
        (_crash(signal.SIGSEGV), ProblemKind.ENGINE_CRASHED),
        (_crash(signal.SIGABRT, "GGML_ASSERT(n > 0) failed"), ProblemKind.ENGINE_CRASHED),
        (_exit("something else"), ProblemKind.ENGINE_EXITED),
        (_exit("", 0), ProblemKind.ENGINE_EXITED),
    ],
)
def test_why_an_engine_did_not_start(options: SessionOptions, end: ProcessEnd, kind: ProblemKind) -> None:
    assert diagnosis.start_problem(end, None, options).kind is kind


def test_the_facts_of_a_start(options: SessionOptions) -> None:
    problem = diagnosis.start_problem(_exit(_TRUNCATED), None, options)
    assert problem.facts == {"model": str(options.model), "path": str(options.engine.cli), "code": 1}
    assert "not within the file bounds" in problem.detail
    too_long = diagnosis.start_problem(_exit(_TOO_LONG), None, options)
    assert too_long.facts == {"need": 601, "size": 252}


def test_an_opening_that_was_refused(options: SessionOptions) -> None:
    problem = diagnosis.start_problem(_exit(code=3), Refused(900, 512, 512), options)
    assert problem == Problem(ProblemKind.CONTEXT_FULL, facts={"need": 900, "size": 512})


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        (_exit(), ProblemKind.ENGINE_EXITED),
        (_crash(signal.SIGKILL), ProblemKind.ENGINE_CRASHED),
        (_crash(signal.SIGILL), ProblemKind.PROCESSOR_TOO_OLD),
    ],
)
def test_why_an_engine_is_gone(options: SessionOptions, end: ProcessEnd, kind: ProblemKind) -> None:
    assert diagnosis.end_problem(end, options).kind is kind


def test_a_full_context_of_a_plain_engine() -> None:
    assert diagnosis.context_was_full(_exit(_FULL, 0))
    assert not diagnosis.context_was_full(_exit(_TRUNCATED))
    assert not diagnosis.context_was_full(_crash(signal.SIGSEGV, _FULL))


def test_a_refused_message_with_and_without_numbers(options: SessionOptions) -> None:
    kind = ProblemKind.MESSAGE_TOO_LONG
    known = diagnosis.refusal_problem(Refused(900, 480, 512), options)
    assert known == Problem(kind, facts={"need": 900, "free": 480, "size": 512})
    for unknown in (None, Refused(0, 0, 0)):
        assert diagnosis.refusal_problem(unknown, options) == Problem(kind, facts={"size": 512})


def test_what_an_engine_says_itself(options: SessionOptions) -> None:
    full = diagnosis.told_problem(EngineError("Error: Context is full"), options)
    assert (full.kind, full.facts) == (ProblemKind.CONTEXT_FULL, {"size": 512})
    other = diagnosis.told_problem(EngineError("Error: no idea"), options)
    assert (other.kind, other.detail) == (ProblemKind.ENGINE_EXITED, "Error: no idea")


def test_the_last_words_are_the_telling_ones() -> None:
    lines = "\n\x1b[31mTokens consumed so far = 5 / 512 \x1b[0m\n" * 50
    assert (
        diagnosis.last_words(_TRUNCATED + lines).splitlines()[-1]
        == "llama_cli_main: error: unable to load model"
    )
    assert len(diagnosis.last_words("an error\n" * 1000).splitlines()) == 4
    assert diagnosis.last_words("first\n\n  second  \n") == "first\nsecond"
    assert diagnosis.last_words("error " + "x" * 100_000) == "error " + "x" * 294
    assert diagnosis.last_words("") == ""


def test_a_model_that_is_gone(options: SessionOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem(ProblemKind.MODEL_MISSING, facts={"path": str(options.model)})
    assert diagnosis.obstacle(options) == problem
    options.model.write_bytes(b"")
    assert diagnosis.obstacle(options) is None

    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refuse)
    assert diagnosis.obstacle(options) == problem


def test_a_type_of_keys_and_values_that_the_engine_does_not_take(options: SessionOptions) -> None:
    options.model.write_bytes(b"")
    wanted = replace(options, kv_type="q8_0")
    ours = replace(wanted, engine=replace(options.engine, ours=True))
    assert diagnosis.obstacle(ours) is None
    problem = Problem(ProblemKind.KV_TYPE_UNUSABLE, facts={"type": "q8_0"})
    assert diagnosis.obstacle(replace(ours, flash_attention=False)) == problem
    assert diagnosis.obstacle(replace(ours, kv_type="q3_0")) == replace(problem, facts={"type": "q3_0"})
    assert diagnosis.obstacle(replace(wanted, engine=replace(options.engine, ours=False))) == problem


def test_why_a_reply_does_not_go_on(options: SessionOptions) -> None:
    full = Problem(ProblemKind.CONTEXT_FULL, facts={"size": options.context_size})
    assert diagnosis.refusal_problem(Refused(1, 0, 512), options, continues=True) == full
    assert diagnosis.refusal_problem(None, options, continues=True) == full
    none = diagnosis.refusal_problem(Refused(0, 300, 512), options, continues=True)
    assert none == Problem(ProblemKind.CANNOT_CONTINUE)


def test_a_folder_that_cannot_be_used(options: SessionOptions) -> None:
    problem = diagnosis.folder_problem(OSError(28, "No space left on device"), options)
    assert problem.kind is ProblemKind.FOLDER_UNUSABLE
    assert problem.detail == "No space left on device"
    assert problem.facts == {"path": str(options.work_folder)}


def test_a_hang_in_numbers(options: SessionOptions) -> None:
    problem = diagnosis.hang_problem(60.7, "error: stuck", options)
    assert problem.kind is ProblemKind.ENGINE_HUNG
    assert problem.facts == {"seconds": 60, "path": str(options.engine.cli)}
    assert problem.detail == "error: stuck"
