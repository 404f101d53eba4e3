"""Which engines are there, of which family, and what each can do.

An engine that we built describes itself in `engine.json`. Any other is recognised without running it: by its name and
by the words that its program file holds, because a program that is not what it seems, or cannot run here, should be
found out before it is started.
"""

from __future__ import annotations

import enum
import json
import mmap
import os
import platform
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.engine.processor import missing_features

_SUFFIX = ".exe" if sys.platform == "win32" else ""
# In the order of preference: beside the new llama-cli (repl) llama-completion speaks classic.
_CLI_NAMES = ("llama-completion", "llama-cli", "main")
_LARGEST_DESCRIPTION = 1 << 20
_LARGEST_SCAN = 256 << 20
_PROTOCOL = 2  # control lines and reports, as in packaging/engine/llama_cli.cpp
_REPL_WORDS = (b"/regen", b"/glob")
_ELF_MACHINES = {62: ("x86_64", "amd64"), 183: ("aarch64", "arm64"), 3: ("i386", "i686", "x86")}


class Family(enum.StrEnum):
    """How a llama-cli talks: classic (old llama-cli, llama-completion, ik_llama.cpp) or repl (since December 2025)."""

    CLASSIC = "classic"
    REPL = "repl"


@dataclass(frozen=True, slots=True)
class Engine:
    """A set of llama.cpp-family programs in one folder.

    `ours`: built with our own llama-cli, which takes control lines and reports (`packaging/engine/llama_cli.cpp`).
    `options`: which optional arguments its llama-cli knows. `architectures` and `types` (ggml type numbers) are what it
    can run; empty = unknown.
    """

    cli: Path
    family: Family
    ours: bool
    quantize: Path | None
    name: str
    version: str = ""
    options: frozenset[str] = frozenset()
    requires: tuple[str, ...] = ()
    architectures: frozenset[str] = frozenset()
    types: frozenset[int] = frozenset()

    @property
    def folder(self) -> Path:
        return self.cli.parent


def find_engine(chosen: Path | None, folders: Iterable[Path]) -> Engine:
    """The engine to use: `chosen` (a program or a folder), else the first that is found in `folders` or on PATH.

    One of `folders` may hold several engines of ours, one in a folder for each kind of processor: the best is used.

    Raises:
        ProblemError: ENGINE_MISSING, or what is wrong with the chosen one, or with all that are for processors.
    """
    if chosen is not None:
        return open_engine(chosen)
    for folder in folders:
        if variants := _variants_in(folder):
            return _best(variants)
        if program := _program_in(folder):
            return open_engine(program)
    for name in _CLI_NAMES[:2]:
        if found := shutil.which(name):
            return open_engine(Path(found))
    raise ProblemError(Problem(ProblemKind.ENGINE_MISSING))


def engine_places(chosen: Path | None, folders: Iterable[Path]) -> list[Path]:
    """Every program that could be an engine: the chosen one first, then as `find_engine` looks, each once."""
    programs = [] if chosen is None else [_program_in(chosen) or chosen]
    for folder in folders:
        programs += [place for each in (folder, *_variants_in(folder)) if (place := _program_in(each))]
    programs += [Path(found) for name in _CLI_NAMES[:2] if (found := shutil.which(name))]
    each: dict[str, Path] = {}
    for program in programs:
        each.setdefault(os.path.realpath(program), program)
    return list(each.values())


def open_engine(path: Path) -> Engine:
    """The engine at `path`, a llama-cli program or a folder that holds one.

    Raises:
        ProblemError: ENGINE_MISSING, ENGINE_NOT_EXECUTABLE, ENGINE_WRONG_SYSTEM or PROCESSOR_TOO_OLD.
    """
    facts: dict[str, str | int] = {"path": str(path)}
    try:
        path = path.expanduser().absolute()
    except RuntimeError as error:  # the home of nobody
        raise ProblemError(Problem(ProblemKind.ENGINE_MISSING, str(error), facts)) from error
    facts["path"] = str(path)
    program = path if _is_file(path) else _program_in(path)
    if program is None or not _is_file(program):
        raise ProblemError(Problem(ProblemKind.ENGINE_MISSING, facts=facts))
    facts["path"] = str(program)
    if not os.access(program, os.X_OK):
        raise ProblemError(Problem(ProblemKind.ENGINE_NOT_EXECUTABLE, facts=facts))
    try:
        with program.open("rb") as file:
            head = file.read(64)
    except OSError as error:
        raise ProblemError(Problem(ProblemKind.ENGINE_NOT_EXECUTABLE, str(error), facts)) from error
    if not runs_here(head, sys.platform, platform.machine()):
        raise ProblemError(Problem(ProblemKind.ENGINE_WRONG_SYSTEM, facts=facts))
    engine = _described(program) or _recognised(program)
    if missing := missing_features(engine.requires):
        facts["features"] = ", ".join(name.upper() for name in missing)
        raise ProblemError(Problem(ProblemKind.PROCESSOR_TOO_OLD, facts=facts))
    return engine


def runs_here(head: bytes, system: str, machine: str) -> bool:
    """Whether a program file that begins with `head` can be a program of this system and processor."""
    if head.startswith(b"\x7fELF"):
        names = _ELF_MACHINES.get(int.from_bytes(head[18:20], "little"))
        return system.startswith("linux") and (names is None or machine.lower() in names)
    if head.startswith(b"MZ"):
        return system == "win32"
    if head[:4] in (b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa\xcf"):
        return system == "darwin"
    return head.startswith(b"#!") and system != "win32"


def _variants_in(folder: Path) -> list[Path]:
    try:
        return [each for each in folder.iterdir() if _is_file(each / "engine.json")]
    except OSError:
        return []


def _best(variants: Iterable[Path]) -> Engine:
    """The engine that uses most of what this processor can do. What is wrong with the plainest one is told."""
    engines, problems = [], []
    for folder in variants:
        try:
            engines.append(open_engine(folder))
        except ProblemError as error:
            problems.append((str(error.problem.facts.get("features", "")).count(","), folder, error))
    if not engines:
        raise min(problems, key=lambda each: each[:2])[2]
    return max(engines, key=lambda engine: (len(engine.requires), engine.cli))


def _program_in(folder: Path) -> Path | None:
    places = (folder, folder / "bin", folder / "build" / "bin")
    if _is_file(folder / "engine.json"):
        return folder / f"llama-cli{_SUFFIX}"
    for place in places:
        for name in _CLI_NAMES:
            program = place / (name + _SUFFIX)
            if _is_file(program):
                return program
    return None


def _is_file(path: Path) -> bool:
    """Whether there is a file that can be seen: one in a locked folder, or with an impossible name, is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _described(program: Path) -> Engine | None:
    """Read engine.json beside the program; None where there is none or it is about something else."""
    description = program.with_name("engine.json")
    try:
        if description.stat().st_size > _LARGEST_DESCRIPTION:
            return None
        facts = json.loads(description.read_text(encoding="utf-8"))
        programs = facts["programs"]
        if programs["llama-cli"] != program.name or facts["format"] != 1:
            return None
        quantize = program.with_name(str(programs["llama-quantize"]))
        return Engine(
            cli=program,
            family=Family(facts["family"]),
            ours=facts["protocol"] == _PROTOCOL,
            quantize=quantize if quantize.is_file() else None,
            name=str(facts["name"]),
            version=str(facts["version"]),
            requires=tuple(str(name) for name in facts["requires"]),
            architectures=frozenset(str(name) for name in facts["architectures"]),
            types=frozenset(int(number) for number in facts["types"]),
            options=frozenset({"marks"} if facts.get("marks") is True else ()),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _recognised(program: Path) -> Engine:
    words = _words_in(program, (b"--print-token-count", b"-no-cnv", b"--jinja", *_REPL_WORDS))
    completion = program.stem == "llama-completion"
    repl = not completion and all(word in words for word in _REPL_WORDS)
    options = set()
    if b"--print-token-count" in words or not words:
        # A script, or a program whose words lie in a library beside it: taken for the kind that this app ships.
        options.add("print-token-count")
    if completion or b"-no-cnv" in words:
        options.add("no-cnv")
    if completion or repl:
        options.add("color-on")
    quantize = program.with_name(f"llama-quantize{_SUFFIX}")
    return Engine(
        cli=program,
        family=Family.REPL if repl else Family.CLASSIC,
        ours=False,
        quantize=quantize if quantize.is_file() and _words_in(quantize, (b"IQ2_BN",)) else None,
        name=program.name,
        options=frozenset(options),
    )


def _words_in(program: Path, words: tuple[bytes, ...]) -> frozenset[bytes]:
    """Which of `words` the program file holds; its pages are mapped, not read into memory."""
    try:
        with program.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if not 0 < size <= _LARGEST_SCAN:
                return frozenset()
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
                return frozenset(word for word in words if content.find(word) >= 0)
    except (OSError, ValueError):
        return frozenset()
