"""Generation settings on their way into a session: what the engine would refuse is refused before it starts."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.generation import KvType
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.desktop.folders import Folders, app_folders
from bitnet_desktop.engine.binaries import Engine, open_engine
from bitnet_desktop.loading import Loading, Prepared, Wishes
from tests.engine.test_loading import prepare


@pytest.fixture
def engine(engine_folder: Path) -> Engine:
    # Of engines that others built it is not known what they can keep.
    return dataclasses.replace(open_engine(engine_folder), ours=True)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return app_folders({"BITNET_DESKTOP_HOME": str(tmp_path / "home")})


@pytest.mark.parametrize("kv_type", KvType)
def test_the_way_of_keeping_keys_and_values_reaches_the_session(
    qtbot: QtBot,
    engine: Engine,
    folders: Folders,
    small_model: Path,
    monkeypatch: pytest.MonkeyPatch,
    kv_type: KvType,
) -> None:
    monkeypatch.setattr("bitnet_desktop.loading.flash_attention_is_safe", lambda *_: True)
    prepared = prepare(qtbot, Loading(engine, folders), small_model, Wishes(kv_type=kv_type))
    assert isinstance(prepared, Prepared)
    assert prepared.options.kv_type == kv_type
    assert prepared.options.flash_attention


def test_what_the_engine_cannot_keep_is_refused(
    qtbot: QtBot, engine: Engine, folders: Folders, small_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bitnet_desktop.loading.flash_attention_is_safe", lambda *_: False)
    loading = Loading(engine, folders)
    problem = prepare(qtbot, loading, small_model, Wishes(kv_type=KvType.Q8_0))
    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.KV_TYPE_UNUSABLE
    assert problem.facts["type"] == "q8_0"
