"""`bitnet-desktop doctor` with the real engine, and with what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.support.command import run


def examined(*arguments: str | Path, code: int = 0) -> dict[str, Any]:
    outcome = run("doctor", "--json", *arguments)
    assert outcome.code == code, outcome.err
    assert outcome.err == ""
    facts: dict[str, Any] = json.loads(outcome.out)
    return facts


def test_everything_is_in_order(engine_folder: Path, small_model: Path) -> None:
    facts = examined()
    assert facts["ok"] is True
    assert facts["problems"] == []
    assert Path(facts["engine"]["program"]).is_absolute()
    assert facts["engine"]["family"] == "classic"
    assert facts["model"] == str(small_model)
    chosen = next(model for model in facts["models"] if model["chosen"])
    assert (chosen["architecture"], chosen["quantisation"], chosen["verdict"]) == ("llama", "Q4_1", "ready")
    assert facts["processor"]["threads"] >= 1
    assert Path(facts["folders"]["models"]).is_absolute()


def test_in_words(engine_folder: Path, small_model: Path) -> None:
    outcome = run("doctor")
    assert outcome.code == 0
    assert str(small_model) in outcome.out
    assert str(engine_folder) in outcome.out
    assert outcome.out.endswith("Everything is in order.\n")


def test_no_engine_and_no_model(engine_folder: Path, tmp_path: Path) -> None:
    facts = examined("--engine", tmp_path, "--model", tmp_path / "none.gguf", code=3)
    assert [problem["kind"] for problem in facts["problems"]] == ["engine-missing", "model-missing"]
    assert facts["engine"] is None
    outcome = run("doctor", "--engine", tmp_path)
    assert outcome.code == 3
    assert "! There is no engine" in outcome.out


def test_an_engine_that_lacks_a_library(engine_folder: Path, tmp_path: Path) -> None:
    for name in ("llama-cli", "engine.json"):
        (tmp_path / name).write_bytes((engine_folder / name).read_bytes())
        (tmp_path / name).chmod(0o755)
    facts = examined("--engine", tmp_path, code=5)
    assert facts["problems"][0]["kind"] == "engine-not-started"
    assert "libllama" in facts["problems"][0]["detail"]


def test_an_engine_for_a_newer_processor(engine_folder: Path, tmp_path: Path) -> None:
    for path in engine_folder.iterdir():
        if path.is_file() and path.name != "engine.json":
            (tmp_path / path.name).symlink_to(path)
    facts = json.loads((engine_folder / "engine.json").read_text(encoding="utf-8"))
    facts["requires"] = ["avx9000"]
    (tmp_path / "engine.json").write_text(json.dumps(facts), encoding="utf-8")
    found = examined("--engine", tmp_path, code=3)
    assert found["problems"][0]["kind"] == "processor-too-old"
    assert "AVX9000" in found["problems"][0]["message"]
