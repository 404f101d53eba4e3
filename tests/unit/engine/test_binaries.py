"""Engines are found and recognised without being run, and what is wrong with one is said before it dies."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.engine import binaries
from bitnet_desktop.engine.binaries import Engine, Family, engine_places, find_engine, open_engine, runs_here

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs here are scripts")

_SCRIPT = b"#!/bin/sh\n"
_OURS: dict[str, Any] = {
    "format": 1,
    "family": "classic",
    "name": "ik_llama.cpp",
    "version": "0.1.5 (55d3c05)",
    "requires": ["avx2", "fma"],
    "protocol": 2,
    "programs": {"llama-cli": "llama-cli", "llama-quantize": "llama-quantize"},
    "architectures": ["bitnet-b1.58", "llama"],
    "types": [0, 1, 135],
}


def _program(path: Path, content: bytes = _SCRIPT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o755)
    return path


def _problem(call: Callable[[], Engine]) -> Problem:
    with pytest.raises(ProblemError) as caught:
        call()
    return caught.value.problem


def _elf(machine: int) -> bytes:
    return b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00" + machine.to_bytes(2, "little") + bytes(100)


_THIS_MACHINE = {"x86_64": 62, "aarch64": 183}[platform.machine()]
_OTHER_MACHINE = 183 if _THIS_MACHINE == 62 else 62


@pytest.fixture(autouse=True)
def _every_feature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "missing_features", lambda _requires: ())


@pytest.mark.parametrize("place", ["", "bin", "build/bin"])
@pytest.mark.parametrize("name", ["llama-completion", "llama-cli", "main"])
def test_a_folder_in_each_usual_layout(tmp_path: Path, place: str, name: str) -> None:
    program = _program(tmp_path / place / name)
    assert open_engine(tmp_path).cli == program
    assert open_engine(program).cli == program
    assert open_engine(program).folder == program.parent


def test_the_classic_program_is_preferred_to_the_repl(tmp_path: Path) -> None:
    _program(tmp_path / "llama-cli", _SCRIPT + b"/regen /glob")
    classic = _program(tmp_path / "llama-completion", _SCRIPT)
    engine = open_engine(tmp_path)
    assert (engine.cli, engine.family) == (classic, Family.CLASSIC)
    assert engine.options == {"no-cnv", "color-on", "print-token-count"}


def test_our_own_engine_describes_itself(tmp_path: Path) -> None:
    program = _program(tmp_path / "llama-cli")
    quantize = _program(tmp_path / "llama-quantize")
    (tmp_path / "engine.json").write_text(json.dumps(_OURS))
    assert open_engine(tmp_path) == Engine(
        cli=program,
        family=Family.CLASSIC,
        ours=True,
        quantize=quantize,
        name="ik_llama.cpp",
        version="0.1.5 (55d3c05)",
        requires=("avx2", "fma"),
        architectures=frozenset({"bitnet-b1.58", "llama"}),
        types=frozenset({0, 1, 135}),
    )
    quantize.unlink()
    assert open_engine(program).quantize is None


@pytest.mark.parametrize(
    "description",
    [
        "",
        "[]",
        "null",
        '"words"',
        "{}",
        "[" * 100_000,
        "\ud800",
        json.dumps(_OURS | {"format": 2}),
        json.dumps(_OURS | {"family": "modern"}),
        json.dumps(_OURS | {"types": ["many"]}),
        json.dumps(_OURS | {"types": None}),
        json.dumps(_OURS | {"programs": {"llama-cli": "other", "llama-quantize": "x"}}),
        json.dumps(_OURS) + " " * (1 << 20),
    ],
)
def test_a_description_that_cannot_be_believed_is_left_aside(tmp_path: Path, description: str) -> None:
    program = _program(tmp_path / "llama-cli")
    (tmp_path / "engine.json").write_bytes(description.encode("utf-8", "surrogatepass"))
    engine = open_engine(program)
    assert not engine.ours
    assert engine.name == "llama-cli"


@pytest.mark.parametrize(
    ("name", "words", "family", "options"),
    [
        ("llama-cli", b"--print-token-count", Family.CLASSIC, {"print-token-count"}),
        ("llama-cli", b"--print-token-count -no-cnv", Family.CLASSIC, {"print-token-count", "no-cnv"}),
        ("llama-cli", b"-no-cnv", Family.CLASSIC, {"no-cnv"}),
        ("llama-cli", b"-no-cnv /regen /glob --jinja", Family.REPL, {"no-cnv", "color-on"}),
        ("llama-completion", b"/regen /glob --jinja", Family.CLASSIC, {"no-cnv", "color-on"}),
        ("my-engine", b"no words", Family.CLASSIC, {"print-token-count"}),
    ],
)
def test_another_engine_is_recognised_by_its_words(
    tmp_path: Path, name: str, words: bytes, family: Family, options: set[str]
) -> None:
    engine = open_engine(_program(tmp_path / name, _SCRIPT + words))
    assert (engine.family, engine.ours) == (family, False)
    assert engine.options == options


def test_another_llama_quantize_is_used_if_it_knows_the_type(tmp_path: Path) -> None:
    program = _program(tmp_path / "llama-cli")
    quantize = _program(tmp_path / "llama-quantize", b"Q4_K_M only")
    assert open_engine(program).quantize is None
    quantize.write_bytes(b"Q4_K_M IQ2_BN")
    assert open_engine(program).quantize == quantize


def test_nothing_there(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing", tmp_path / ("long" * 2000), Path("~nobody-of-that-name/x")):
        problem = _problem(lambda path=path: open_engine(path))  # type: ignore[misc]
        assert problem.kind is ProblemKind.ENGINE_MISSING
        assert problem.facts["path"] == str(path)
    (tmp_path / "engine.json").write_text(json.dumps(_OURS))
    assert _problem(lambda: open_engine(tmp_path)).kind is ProblemKind.ENGINE_MISSING


def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refuse)
    monkeypatch.setattr(Path, "is_dir", refuse)
    monkeypatch.setenv("PATH", "")
    assert _problem(lambda: open_engine(tmp_path / "locked")).kind is ProblemKind.ENGINE_MISSING
    assert _problem(lambda: find_engine(None, [tmp_path / "locked"])).kind is ProblemKind.ENGINE_MISSING


def test_not_executable(tmp_path: Path) -> None:
    program = _program(tmp_path / "llama-cli")
    program.chmod(0o644)
    problem = _problem(lambda: open_engine(tmp_path))
    assert problem.kind is ProblemKind.ENGINE_NOT_EXECUTABLE
    assert problem.facts["path"] == str(program)


@pytest.mark.parametrize(
    "content",
    [b"", b"words", b"MZ\x90\x00", b"\xcf\xfa\xed\xfe\x0c\x00", _elf(_OTHER_MACHINE)],
    ids=["empty", "text", "windows", "macos", "other processor"],
)
def test_a_program_of_another_system(tmp_path: Path, content: bytes) -> None:
    _program(tmp_path / "llama-cli", content)
    assert _problem(lambda: open_engine(tmp_path)).kind is ProblemKind.ENGINE_WRONG_SYSTEM


def test_a_program_of_this_system(tmp_path: Path) -> None:
    assert open_engine(_program(tmp_path / "llama-cli", _elf(_THIS_MACHINE))).family is Family.CLASSIC


@pytest.mark.parametrize(
    ("head", "system", "machine", "expected"),
    [
        (_elf(62), "linux", "x86_64", True),
        (_elf(62), "linux", "AMD64", True),
        (_elf(62), "linux", "aarch64", False),
        (_elf(62), "darwin", "x86_64", False),
        (_elf(183), "linux", "aarch64", True),
        (_elf(243), "linux", "riscv64", True),
        (b"MZ", "win32", "AMD64", True),
        (b"MZ", "linux", "x86_64", False),
        (b"\xca\xfe\xba\xbe", "darwin", "arm64", True),
        (b"#!/bin/sh", "darwin", "arm64", True),
        (b"#!/bin/sh", "win32", "AMD64", False),
        (b"", "linux", "x86_64", False),
        (b"\x7fELF", "linux", "x86_64", True),
    ],
)
def test_which_programs_run_where(head: bytes, system: str, machine: str, expected: bool) -> None:
    assert runs_here(head, system, machine) is expected


def test_a_processor_that_lacks_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "missing_features", lambda requires: requires)
    _program(tmp_path / "llama-cli")
    (tmp_path / "engine.json").write_text(json.dumps(_OURS))
    problem = _problem(lambda: open_engine(tmp_path))
    assert problem.kind is ProblemKind.PROCESSOR_TOO_OLD
    assert problem.facts["features"] == "AVX2, FMA"


def test_the_chosen_engine_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = _program(tmp_path / "chosen" / "llama-cli")
    second = _program(tmp_path / "second" / "llama-cli")
    on_path = _program(tmp_path / "path" / "llama-cli")
    monkeypatch.setenv("PATH", f"{on_path.parent}{os.pathsep}/nowhere")
    folders = [tmp_path / "empty", second.parent]
    assert find_engine(chosen, folders).cli == chosen
    assert find_engine(None, folders).cli == second
    assert find_engine(None, []).cli == on_path
    # A chosen one that is not there is said, and no other is used instead.
    assert _problem(lambda: find_engine(tmp_path / "gone", folders)).kind is ProblemKind.ENGINE_MISSING
    monkeypatch.setenv("PATH", "/nowhere")
    assert _problem(lambda: find_engine(None, [tmp_path / "empty"])).kind is ProblemKind.ENGINE_MISSING


def test_letters_of_all_kinds_in_the_path(tmp_path: Path) -> None:
    program = _program(tmp_path / "Büro 日本 & “x”" / "llama-cli")
    assert open_engine(program.parent).cli == program


def test_a_relative_path_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = _program(tmp_path / "llama-cli")
    monkeypatch.chdir(tmp_path)
    assert open_engine(Path("llama-cli")).cli == program


def _variant(folder: Path, requires: list[str]) -> Path:
    _program(folder / "llama-cli")
    (folder / "engine.json").write_text(json.dumps(_OURS | {"requires": requires}))
    return folder


def test_of_several_engines_the_best_for_this_processor_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = _variant(tmp_path / "avx2", ["avx2", "fma"])
    fast = _variant(tmp_path / "avx512", ["avx2", "fma", "avx512f", "avx512_vnni"])
    has = {"avx2", "fma"}
    monkeypatch.setattr(binaries, "missing_features", lambda needs: tuple(n for n in needs if n not in has))
    assert find_engine(None, [tmp_path]).folder == plain
    has |= {"avx512f", "avx512_vnni"}
    assert find_engine(None, [tmp_path]).folder == fast
    (fast / "llama-cli").unlink()
    assert find_engine(None, [tmp_path]).folder == plain


def test_a_processor_for_none_of_them_is_told_what_the_plainest_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _variant(tmp_path / "avx2", ["avx2", "fma"])
    _variant(tmp_path / "avx512", ["avx2", "fma", "avx512f", "avx512_vnni"])
    monkeypatch.setattr(binaries, "missing_features", lambda needs: needs)
    problem = _problem(lambda: find_engine(None, [tmp_path]))
    assert problem.kind is ProblemKind.PROCESSOR_TOO_OLD
    assert problem.facts["features"] == "AVX2, FMA"


def test_all_engines_are_listed_once_the_chosen_one_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = _program(tmp_path / "own" / "llama-cli")
    other = _program(tmp_path / "llama.cpp" / "build" / "bin" / "llama-cli")
    on_path = _program(tmp_path / "bin" / "llama-cli")
    (tmp_path / "bin" / "llama-completion").symlink_to(own)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    folders = [tmp_path / "nowhere", own.parent, tmp_path / "llama.cpp"]
    assert engine_places(None, folders) == [own, other, on_path]
    assert engine_places(other, folders) == [other, own, on_path]
    assert engine_places(tmp_path / "llama.cpp", []) == [
        other,
        tmp_path / "bin" / "llama-completion",
        on_path,
    ]
    gone = tmp_path / "gone"
    assert engine_places(gone, [])[0] == gone
