"""The engine's build script: what it builds, and what it says when it cannot."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import build as engine_build
from dev_tools import package

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "engine" / "build.py"


def build(*arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **changes},
        check=False,
        timeout=100,
    )


@pytest.mark.parametrize(
    ("system", "machine", "expected"),
    [
        ("linux", "x86_64", ("avx2", "avx512")),
        ("win32", "amd64", ("avx2", "avx512")),
        ("darwin", "x86_64", ("avx2",)),
        ("linux", "aarch64", ("dotprod",)),
        ("darwin", "arm64", ("dotprod",)),
    ],
)
def test_each_kind_of_processor_has_its_engines(system: str, machine: str, expected: tuple[str, ...]) -> None:
    assert engine_build.cpus(system, machine) == expected
    assert package._kinds(system, machine) == expected


@pytest.mark.parametrize(
    ("machine", "cpu", "requires"),
    [
        ("x86_64", "avx2", {"avx2", "fma", "f16c"}),
        (
            "x86_64",
            "avx512",
            {"avx2", "fma", "f16c", "avx512f", "avx512bw", "avx512dq", "avx512vl", "avx512_vnni"},
        ),
        ("aarch64", "dotprod", {"asimddp", "asimdhp"}),
    ],
)
def test_an_engine_from_source_says_for_which_processors_it_is(
    machine: str, cpu: str, requires: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "machine", lambda: machine)
    engine_build.describe(tmp_path, "source", cpu)
    facts = json.loads((tmp_path / "engine.json").read_text(encoding="utf-8"))
    assert (facts["cpu"], set(facts["requires"]), facts["system"][1]) == (cpu, requires, machine)


def test_engines_of_another_kind_of_processor_are_not_built_here(tmp_path: Path) -> None:
    other = "dotprod" if platform.machine().lower() in {"x86_64", "amd64"} else "avx2"
    done = build("--cache", str(tmp_path), "--kernels", "source", "--cpu", other)
    assert done.returncode == 2
    assert f"invalid choice: '{other}'" in done.stderr


def test_a_built_engine_is_found_at_once(engine_folder: Path) -> None:
    cache = engine_folder.parents[1]
    if engine_folder.parent.name != "engine":
        pytest.fail("BITNET_DESKTOP_ENGINE is not from the cache")
    done = build("--cache", str(cache))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert Path(done.stdout.strip()).is_dir()


def test_no_compiler(tmp_path: Path) -> None:
    done = build("--cache", str(tmp_path), CXX="no-such-compiler")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "There is no C++ compiler. Install one" in done.stderr
    assert not list(tmp_path.rglob("engine.json"))


def test_no_network(tmp_path: Path) -> None:
    done = build("--cache", str(tmp_path), PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path))
    assert done.returncode == 1
    assert done.stdout == ""
    assert "could not be fetched. Check the network" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.rglob("*.part"))


def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    done = build("--cache", str(in_the_way))
    assert done.returncode == 1
    assert "BITNET_DESKTOP_CACHE" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_engine_describes_itself_and_brings_its_licences(engine_folder: Path) -> None:
    facts = json.loads((engine_folder / "engine.json").read_text(encoding="utf-8"))
    assert facts["family"] == "classic"
    assert len(facts["source_sha256"]) == 64
    assert "bitnet-b1.58" in facts["architectures"]
    assert 36 not in facts["types"]
    for program in facts["programs"].values():
        assert os.access(engine_folder / program, os.X_OK)
    assert "MIT" in (engine_folder / "licences" / "ik_llama.cpp.txt").read_text(encoding="utf-8")


def test_the_folder_can_be_moved(engine_folder: Path, tmp_path: Path) -> None:
    moved = tmp_path / "mövéd engine"
    shutil.copytree(engine_folder, moved)
    for program in ("llama-cli", "llama-quantize", "llama-bench"):
        libraries = subprocess.run(
            ["ldd", str(moved / program)],
            capture_output=True,
            text=True,
            check=True,
            env={"PATH": os.environ["PATH"]},
        ).stdout
        ours = [line for line in libraries.splitlines() if "libllama" in line or "libggml" in line]
        assert ours
        assert all(str(moved) in line for line in ours)
        assert "not found" not in libraries
    done = subprocess.run(
        [str(moved / "llama-cli"), "--version"], capture_output=True, text=True, check=False
    )
    assert "version:" in done.stdout + done.stderr
