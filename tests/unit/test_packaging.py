"""The parts of packaging that need no build: reports, sums, archives, the texts that go along."""

from __future__ import annotations

import argparse
import json
import os
import re
import tarfile
from importlib import metadata
from pathlib import Path

import pytest
from size_report import parts_of, table

from bitnet_desktop import cli
from dev_tools import bundle, licences, package, self_tests
from dev_tools.bundle import Source, build_bundle, source_facts
from dev_tools.linux_packages import DATA, write_archive
from dev_tools.project import ROOT, SetupError
from dev_tools.sbom import write_sbom
from dev_tools.self_tests import report_of

SOURCE = Source("1.2.3", "ab28fb0", 1_790_000_000)


def _options() -> set[str]:
    """Every long option of the command line."""
    found: set[str] = set()
    waiting = [cli._parser(window=True), cli._parser(window=False)]
    while waiting:
        for action in waiting.pop()._actions:
            found.update(name for name in action.option_strings if name.startswith("--"))
            if isinstance(action, argparse._SubParsersAction):
                waiting += action.choices.values()
    return found


@pytest.mark.parametrize(
    "file",
    ["completions/bitnet-desktop.bash", "completions/_bitnet-desktop", "completions/bitnet-desktop.fish"],
)
def test_every_option_can_be_completed(file: str) -> None:
    text = (DATA / file).read_text(encoding="utf-8")
    shown = set(re.findall(r"--[a-z][a-z-]+", text)) | {
        f"--{name}" for name in re.findall(r"-l ([a-z-]+)", text)
    }
    assert _options() - shown == set()


def test_the_manual_has_every_option() -> None:
    text = (DATA / "bitnet-desktop.1.in").read_text(encoding="utf-8").replace("\\-", "-")
    assert _options() - set(re.findall(r"--[a-z][a-z-]+", text)) == set()


def test_the_source_is_known_by_its_commit() -> None:
    facts = source_facts()
    assert re.fullmatch(r"[0-9a-f]{7,}\+?", facts.commit)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", facts.date)
    assert SOURCE.date == "2026-09-21"


def test_without_git_the_time_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bitnet_desktop").mkdir()
    (tmp_path / "bitnet_desktop" / "__init__.py").write_text('__version__ = "9.8"\n')
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert source_facts(tmp_path) == Source("9.8", "unknown", 1_790_000_000)


def test_the_same_files_give_the_same_archive(tmp_path: Path) -> None:
    made = []
    for number in range(2):
        root = tmp_path / str(number) / "app"
        root.mkdir(parents=True)
        for name in sorted(["b", "a", "ü"], reverse=bool(number)):
            (root / name).write_text(name)
            os.utime(root / name, (number, number))
        (root / "link").symlink_to("a")
        made.append(tmp_path / f"{number}.tar.gz")
        write_archive(root, made[-1], SOURCE.epoch)
    assert made[0].read_bytes() == made[1].read_bytes()
    with tarfile.open(made[0]) as archive:
        assert [entry.name for entry in archive] == ["app", "app/a", "app/b", "app/link", "app/ü"]
        assert {(entry.uid, entry.gid, entry.mtime) for entry in archive} == {(0, 0, SOURCE.epoch)}


def test_a_model_that_is_none_does_not_go_in(tmp_path: Path) -> None:
    fake = tmp_path / "model.gguf"
    fake.write_bytes(b"GGML")
    with pytest.raises(SetupError, match="is not a GGUF file"):
        build_bundle(Path(), SOURCE, bundle.Engines("wheel", ("avx2",)), fake, tmp_path)


def test_a_model_without_a_licence_does_not_go_in(tmp_path: Path) -> None:
    (tmp_path / "from").mkdir()
    model = tmp_path / "from" / "model.gguf"
    model.write_bytes(b"GGUF")
    with pytest.raises(SetupError, match="There is no licence beside"):
        bundle._put_model(model, tmp_path / "to")
    (model.parent / "LICENSE").write_text("free")
    bundle._put_model(model, tmp_path / "again")
    assert sorted(path.name for path in (tmp_path / "again").iterdir()) == ["LICENSE", "model.gguf"]


def test_the_engine_loses_what_only_benchmarks_use(engine_folder: Path, tmp_path: Path) -> None:
    bundle._put_engine(engine_folder, tmp_path)
    (variant,) = tmp_path.iterdir()
    names = {path.name for path in variant.iterdir()}
    assert {"llama-cli", "llama-quantize", "engine.json", "licences"} <= names
    assert "llama-bench" not in names
    assert set(json.loads((variant / "engine.json").read_text())["programs"]) == {
        "llama-cli",
        "llama-quantize",
    }


def test_what_the_app_needs_is_known() -> None:
    found = {name.lower() for name in licences.runtime_distributions()}
    assert {"jinja2", "markupsafe", "shiboken6", "ziafont"} <= found
    assert not {"pytest", "pyinstaller", "numpy"} & found


def test_licences_have_their_short_names() -> None:
    assert licences.licence_of(metadata.distribution("jinja2")) == "BSD-3-Clause"
    assert licences.licence_of(metadata.distribution("platformdirs")) == "MIT"


def test_the_bill_of_materials_names_every_part(tmp_path: Path) -> None:
    (tmp_path / "licences").mkdir()
    parts = [
        {"name": "BitNet Desktop", "version": "1", "licence": "MIT", "purl": "pkg:generic/x@1", "files": []},
        {"name": "Qt", "version": "6", "licence": "LGPL-3.0-only", "purl": "pkg:pypi/q@6", "files": []},
        {"name": "libx", "version": "2", "licence": "see its text", "purl": "pkg:deb/x@2", "files": []},
    ]
    (tmp_path / "licences" / "licences.json").write_text(json.dumps(parts))
    listed = json.loads(write_sbom(tmp_path, SOURCE, tmp_path).read_text())
    assert listed["bomFormat"] == "CycloneDX"
    assert [(each["name"], each["licenses"]) for each in listed["components"]] == [
        ("Qt", [{"expression": "LGPL-3.0-only"}]),
        ("libx", [{"license": {"name": "see its text"}}]),
    ]
    assert write_sbom(tmp_path, SOURCE, tmp_path).read_text() == json.dumps(listed, indent=2) + "\n"


def test_sums_can_be_checked(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("b")
    (tmp_path / "a").write_text("a")
    package._write_sums(tmp_path, [tmp_path / "b", tmp_path / "a"])
    lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
    assert [line[64:] for line in lines] == ["  a", "  b"]


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("echo hello", "something else than its report"),
        ('echo \'{"ok": true, "checks": []}\'; echo odd >&2', "something else than its report"),
        (
            'echo \'{"ok": false, "checks": [{"name": "fonts", "ok": false, "detail": "none"}]}\'; exit 1',
            "fonts: none",
        ),
    ],
)
def test_a_self_test_that_says_anything_else_has_failed(script: str, words: str) -> None:
    with pytest.raises(SetupError, match=words):
        report_of(["/bin/sh", "-c", script], "the app")


def test_a_self_test_that_passes_gives_its_report() -> None:
    report = report_of(["/bin/sh", "-c", 'echo \'{"ok": true, "checks": []}\''], "the app")
    assert report == {"ok": True, "checks": []}


def test_each_engine_inside_is_tried_that_this_processor_can_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engines = tmp_path / "_internal" / "engines"
    for name, requires in {"plain": ["a"], "fast": ["a", "b"], "fastest": ["a", "b", "c"]}.items():
        (engines / name).mkdir(parents=True)
        (engines / name / "engine.json").write_text(json.dumps({"requires": requires}))
    program = tmp_path / "bitnet-desktop-cli"
    program.write_text(
        '#!/bin/sh\necho \'{"ok": false, "checks": [{"name": "\'"$3"\'", "ok": false, "detail": ""}]}\'; exit 1\n'
    )
    program.chmod(0o755)
    monkeypatch.setattr(self_tests, "missing_features", lambda needs: tuple({"c"} & set(needs)))
    # The app itself chooses “fast” here; that one has been tried with everything else.
    with pytest.raises(
        SetupError, match=r"The self-test of the engine for plain failed:\s+/.+/_internal/engines/plain"
    ):
        self_tests.try_engines(tmp_path)


def test_the_size_is_told_by_part(tmp_path: Path) -> None:
    for name, size in (
        ("bitnet-desktop", 1_000_000),
        ("_internal/PySide6/Qt/lib/libicudata.so.73", 30_000_000),
        ("_internal/engines/avx2/llama-cli", 2_000_000),
        ("_internal/libpython3.11.so.1.0", 5_000_000),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
    assert parts_of(tmp_path) == {
        "Qt: Unicode data (ICU)": 30_000_000,
        "Python and its packages": 5_000_000,
        "engine for avx2": 2_000_000,
        "program, with all Python code": 1_000_000,
    }
    assert "| **installed** | **38.0** |" in table(tmp_path, [])


def test_continuous_integration_tests_what_is_shipped() -> None:
    assert "dev.py test --frozen" in (ROOT / ".ci" / "run").read_text()
