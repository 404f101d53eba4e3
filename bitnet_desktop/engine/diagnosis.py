"""From the end of an engine, and its last words, to what went wrong."""

from __future__ import annotations

import re
import signal
from pathlib import Path

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.engine.process import EndKind, ProcessEnd

_LINES_KEPT = 4
_TELLING = re.compile(
    r"error|fail|unable|unknown|invalid|unsupported|not |abort|assert|cannot|missing|missing", re.IGNORECASE
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
    r"unknown argument|unrecogni[sz]ed option|invalid (parameter|argument)|error while handling argument", re.IGNORECASE
)
_NO_LIBRARY = re.compile(
    r"error while loading shared libraries|version `?GLIBC\w*_[\d.]+'? not found|Library not loaded"
)
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
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


def start_problem(end: ProcessEnd, model: Path, engine: Path) -> Problem:
    """Why an engine ended before it was ready."""
    detail = last_words(end.words)
    facts: dict[str, str | int] = {"model": str(model), "path": str(engine), "code": end.code}
    if end.kind is EndKind.FAILED_TO_START or _NO_LIBRARY.search(end.words):
        return Problem(ProblemKind.ENGINE_NOT_STARTED, detail, facts)
    if _NO_MEMORY.search(end.words) or (end.kind is EndKind.CRASHED and end.code == signal.SIGKILL):
        return Problem(ProblemKind.NOT_ENOUGH_MEMORY, detail, facts)
    if _NO_OPTIONS.search(end.words):
        return Problem(ProblemKind.ENGINE_REFUSED_OPTIONS, detail, facts)
    if _NO_MODEL.search(end.words):
        return Problem(ProblemKind.MODEL_REFUSED_BY_ENGINE, detail, facts)
    return end_problem(end, model, engine)


def end_problem(end: ProcessEnd, model: Path, engine: Path) -> Problem:
    """Why an engine that had been ready is gone."""
    detail = last_words(end.words)
    facts: dict[str, str | int] = {"model": str(model), "path": str(engine), "code": end.code}
    if end.kind is EndKind.CRASHED:
        illegal = end.code == signal.SIGILL
        return Problem(
            ProblemKind.PROCESSOR_TOO_OLD if illegal else ProblemKind.ENGINE_CRASHED, detail, facts
        )
    return Problem(ProblemKind.ENGINE_EXITED, detail, facts)
