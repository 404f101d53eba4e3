"""From a model file to a session's options, with the real engine and files."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.desktop.folders import Folders, app_folders
from bitnet_desktop.engine.binaries import Engine, open_engine
from bitnet_desktop.loading import Loading, Prepared, Wishes, choose_engine, choose_model, wishes_of
from bitnet_desktop.settings import Settings
from tests.support.gguf_files import write_random_llama, write_tiny_bitnet


@pytest.fixture
def engine(engine_folder: Path) -> Engine:
    return open_engine(engine_folder)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return app_folders({"BITNET_DESKTOP_HOME": str(tmp_path / "home")})


def prepare(qtbot: QtBot, loading: Loading, model: Path, wishes: Wishes | None = None) -> Prepared | Problem:
    outcomes: list[Prepared | Problem] = []
    loading.prepared.connect(outcomes.append)
    loading.failed.connect(outcomes.append)
    loading.start(model, wishes or Wishes())
    qtbot.waitUntil(lambda: bool(outcomes), timeout=60_000)
    assert len(outcomes) == 1
    return outcomes[0]


def test_a_model_that_is_ready(qtbot: QtBot, engine: Engine, folders: Folders, small_model: Path) -> None:
    prepared = prepare(
        qtbot, Loading(engine, folders), small_model, Wishes(context_size=300, threads=1, system="")
    )
    assert isinstance(prepared, Prepared)
    options = prepared.options
    # The engine would round it up itself.
    assert options.context_size == 512
    assert options.threads == 1
    assert options.model == prepared.chosen == small_model
    assert "SmolLM" in options.turn_format.opening
    assert options.escape_token_ids == prepared.header.escape_token_ids
    assert prepared.notices == ()


def test_automatic_context_and_threads(
    qtbot: QtBot, engine: Engine, folders: Folders, small_model: Path
) -> None:
    prepared = prepare(qtbot, Loading(engine, folders), small_model)
    assert isinstance(prepared, Prepared)
    assert prepared.options.context_size == 4096
    assert prepared.options.threads >= 1


def test_a_template_that_cannot_be_used_is_told(
    qtbot: QtBot, engine: Engine, folders: Folders, tmp_path: Path
) -> None:
    model = tmp_path / "odd.gguf"
    write_random_llama(model, template="{% for x in range(10**9) %}{{ x }}{% endfor %}")
    prepared = prepare(qtbot, Loading(engine, folders), model)
    assert isinstance(prepared, Prepared)
    assert [notice.kind for notice in prepared.notices] == [ProblemKind.TEMPLATE_UNUSABLE]


def test_an_architecture_that_the_engine_lacks(
    qtbot: QtBot, engine: Engine, folders: Folders, small_model: Path
) -> None:
    poor = dataclasses.replace(engine, architectures=frozenset({"gpt2"}))
    problem = prepare(qtbot, Loading(poor, folders), small_model)
    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.MODEL_UNSUPPORTED


def test_a_folder_in_place_of_a_model(qtbot: QtBot, engine: Engine, folders: Folders, tmp_path: Path) -> None:
    problem = prepare(qtbot, Loading(engine, folders), tmp_path)
    assert isinstance(problem, Problem)
    assert problem.exit_code == 4


def test_cancelled_while_optimising(qtbot: QtBot, engine: Engine, folders: Folders, tmp_path: Path) -> None:
    slow = tmp_path / "slow" / "llama-quantize"
    slow.parent.mkdir()
    slow.write_text('#!/bin/sh\nprintf half > "$3"\nexec sleep 60\n', encoding="utf-8")
    slow.chmod(0o755)
    model = tmp_path / "bitnet.gguf"
    write_tiny_bitnet(model)
    loading = Loading(dataclasses.replace(engine, quantize=slow), folders)
    told: list[str] = []
    loading.prepared.connect(lambda _: told.append("prepared"))
    loading.failed.connect(lambda _: told.append("failed"))
    loading.cancelled.connect(lambda: told.append("cancelled"))
    loading.start(model, Wishes())
    qtbot.waitUntil(lambda: bool(list(folders.models.glob("*.part"))), timeout=60_000)
    loading.cancel()
    loading.cancel()
    qtbot.waitUntil(lambda: not list(folders.models.glob("*.part")), timeout=10_000)
    assert told == ["cancelled"]
    # It can be used again.
    loading = Loading(engine, folders)
    prepared = prepare(qtbot, loading, model)
    assert isinstance(prepared, Prepared)
    assert prepared.chosen == model
    assert prepared.options.model.parent == folders.models


def test_a_second_start_overtakes_the_first(
    qtbot: QtBot, engine: Engine, folders: Folders, small_model: Path, tmp_path: Path
) -> None:
    loading = Loading(engine, folders)
    told: list[str] = []
    loading.failed.connect(lambda _: told.append("failed"))
    loading.cancelled.connect(lambda: told.append("cancelled"))
    loading.start(tmp_path / "missing.gguf", Wishes())
    prepared = prepare(qtbot, loading, small_model)
    assert isinstance(prepared, Prepared)
    assert told == ["cancelled"]


def test_the_order_of_choices(folders: Folders, small_model: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.gguf"
    other.write_bytes(b"GGUF")
    environment = {"BITNET_DESKTOP_MODEL": str(small_model)}
    assert choose_model(tmp_path / "named.gguf", Settings(), folders, environment) == tmp_path / "named.gguf"
    assert choose_model(None, Settings(model=str(other)), folders, environment) == other
    assert (
        choose_model(None, Settings(model=str(tmp_path / "gone.gguf")), folders, environment) == small_model
    )
    assert choose_model(None, Settings(), folders, {}) is None
    folders.models.mkdir(parents=True)
    (folders.models / "found.gguf").write_bytes(b"GGUF")
    assert choose_model(None, Settings(), folders, {}) == folders.models / "found.gguf"


def test_the_engine_of_the_environment(engine_folder: Path, folders: Folders, tmp_path: Path) -> None:
    environment = {"BITNET_DESKTOP_ENGINE": str(engine_folder)}
    assert choose_engine(None, folders, environment).folder == engine_folder
    with pytest.raises(ProblemError) as caught:
        choose_engine(tmp_path, folders, environment)
    assert caught.value.problem.kind is ProblemKind.ENGINE_MISSING


def test_wishes_come_from_the_settings() -> None:
    wishes = wishes_of(Settings(system_prompt="Be brief.", threads=3, reply_limit=9, temperature=0.1))
    assert (wishes.system, wishes.threads, wishes.reply_limit) == ("Be brief.", 3, 9)
    assert wishes.sampling.temperature == 0.1
