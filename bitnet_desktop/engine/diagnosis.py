"""From the end of an engine, and its last words, to what went wrong."""

from __future__ import annotations

import re
import signal

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.engine.events import EngineError, Refused
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.process import EndKind, ProcessEnd
from bitnet_desktop.engine.tuning import kv_types

_LINES_KEPT = 4
_TELLING = re.compile(
    r"error|fail|unable|unknown|invalid|unsupported|not |abort|assert|cannot|missing|too long", re.IGNORECASE
)
_NO_MEMORY = re.compile(
    r"bad_alloc|out of memory|(failed|unable) to allocate|cannot allocate memory|ENOMEM", re.IGNORECASE
)
_NO_MODEL = re.compile(
    r"error loading model|unable to load model|failed to load model|unknown (model )?architecture|invalid magic|"
    r"failed to open|gguf_init|tensor .* (not found|has wrong|is out of)|unknown (pre-)?tokeni[sz]er",
    re.IGNORECASE,
)
_NO_OPTIONS = re.compile(
    r"unknown argument|unrecogni[sz]ed option|invalid (parameter|argument)|error while handling argument",
    re.IGNORECASE,
)
_NO_LIBRARY = re.compile(
    r"error while loading shared libraries|version `?GLIBC\w*_[\d.]+'? not found|Library not loaded"
)
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_OPENING_TOO_LONG = re.compile(r"prompt is too long \((\d{1,9}) tokens, max (\d{1,9})\)")
# What the shell, setpriv and the dynamic linker exit with when they cannot execute a program.
_NOT_EXECUTED = frozenset({126, 127})
_CONTEXT_FULL = re.compile(r"context full|context is full|failed to find a memory slot", re.IGNORECASE)


def last_words(text: str) -> str:
    """The lines of an engine's stderr that tell most, at most four."""
    lines = [line.strip() for line in _COLOURS.sub("", text).splitlines()]
    lines = [line[:300] for line in lines if line and not line.startswith("Tokens consumed so far")]
    telling = [line for line in lines if _TELLING.search(line)]
    return "\n".join((telling or lines)[-_LINES_KEPT:])


def context_was_full(end: ProcessEnd) -> bool:
    """Whether a plain llama-cli ended because its context was full (it is told to, with `-n -2`)."""
    return end.kind is EndKind.EXITED and bool(_CONTEXT_FULL.search(end.words))


def obstacle(options: SessionOptions) -> Problem | None:
    """Why there is no use in starting: the model has gone since it was chosen, or the engine would refuse an option."""
    try:
        is_there = options.model.is_file()
    except OSError:
        is_there = False
    if not is_there:
        return Problem(ProblemKind.MODEL_MISSING, facts={"path": str(options.model)})
    if options.kv_type not in kv_types(options.engine, flash_attention=options.flash_attention):
        return Problem(ProblemKind.KV_TYPE_UNUSABLE, facts={"type": options.kv_type})
    return None


def folder_problem(error: OSError, options: SessionOptions) -> Problem:
    """The engine's working folder cannot be made or written to."""
    facts = {"path": str(options.work_folder)}
    return Problem(ProblemKind.FOLDER_UNUSABLE, error.strerror or str(error), facts)


def garbage_problem(options: SessionOptions) -> Problem:
    """A reply that is no text."""
    return Problem(ProblemKind.ENGINE_GARBAGE, facts={"model": str(options.model)})


def hang_problem(seconds: float, words: str, options: SessionOptions) -> Problem:
    """An engine that neither said nor did anything for `seconds`; `words` is the end of its stderr."""
    facts: dict[str, str | int] = {"seconds": int(seconds), "path": str(options.engine.cli)}
    return Problem(ProblemKind.ENGINE_HUNG, last_words(words), facts)


def refusal_problem(refused: Refused | None, options: SessionOptions, *, continues: bool = False) -> Problem:
    """A message that was not taken, or a reply that does not go on, with the numbers that are known."""
    facts: dict[str, str | int] = {"size": options.context_size}
    if continues:
        impossible = refused is not None and not refused.need
        return (
            Problem(ProblemKind.CANNOT_CONTINUE)
            if impossible
            else Problem(ProblemKind.CONTEXT_FULL, facts=facts)
        )
    if refused is not None and refused.size:
        facts = {"need": refused.need, "free": refused.free, "size": refused.size}
    return Problem(ProblemKind.MESSAGE_TOO_LONG, facts=facts)


def told_problem(error: EngineError, options: SessionOptions) -> Problem:
    """What an engine says itself of a turn that it cannot do."""
    full = "context" in error.text.lower()
    kind = ProblemKind.CONTEXT_FULL if full else ProblemKind.ENGINE_EXITED
    return Problem(kind, error.text, {"size": options.context_size})


def start_problem(end: ProcessEnd, refused: Refused | None, options: SessionOptions) -> Problem:
    """Why an engine ended before it was ready. `refused`: it said that the opening prompt is too long."""
    if refused is not None:
        return Problem(ProblemKind.CONTEXT_FULL, facts={"need": refused.need, "size": refused.size})
    if too_long := _OPENING_TOO_LONG.search(end.words):
        return Problem(ProblemKind.CONTEXT_FULL, facts={"need": int(too_long[1]), "size": int(too_long[2])})
    detail = last_words(end.words)
    facts = _facts(end, options)
    if end.kind is EndKind.FAILED_TO_START or end.code in _NOT_EXECUTED or _NO_LIBRARY.search(end.words):
        return Problem(ProblemKind.ENGINE_NOT_STARTED, detail, facts)
    if _NO_MEMORY.search(end.words) or (end.kind is EndKind.CRASHED and end.code == signal.SIGKILL):
        return Problem(ProblemKind.NOT_ENOUGH_MEMORY, detail, facts)
    if _NO_OPTIONS.search(end.words):
        return Problem(ProblemKind.ENGINE_REFUSED_OPTIONS, detail, facts)
    if _NO_MODEL.search(end.words):
        return Problem(ProblemKind.MODEL_REFUSED_BY_ENGINE, detail, facts)
    return end_problem(end, options)


def end_problem(end: ProcessEnd, options: SessionOptions) -> Problem:
    """Why an engine that had been ready is gone."""
    detail = last_words(end.words)
    facts = _facts(end, options)
    if end.kind is EndKind.CRASHED:
        illegal = end.code == signal.SIGILL
        return Problem(
            ProblemKind.PROCESSOR_TOO_OLD if illegal else ProblemKind.ENGINE_CRASHED, detail, facts
        )
    return Problem(ProblemKind.ENGINE_EXITED, detail, facts)


def _facts(end: ProcessEnd, options: SessionOptions) -> dict[str, str | int]:
    return {"model": str(options.model), "path": str(options.engine.cli), "code": end.code}
