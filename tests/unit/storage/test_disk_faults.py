"""A disk that fails at every call in turn, really: the C library is told to (tests/fakes/disk_faults.c)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dev_tools.project import ROOT
from tests.support.disk_faults import build_disk_faults

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what stands before the C library is Linux's")


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return build_disk_faults(tmp_path_factory.mktemp("faults"))


def _run(scenario: str, error: str, folder: Path, faults: dict[str, str]) -> tuple[int, dict[str, int]]:
    command = [sys.executable, "-m", "tests.unit.storage.faulty_child", scenario, error, str(folder)]
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=os.environ | faults, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told["failures"], told["kinds"]


@pytest.mark.parametrize(("scenario", "error"), [("one write", "EIO"), ("writes", "ENOSPC")])
def test_a_write_that_fails_anywhere_is_told_and_loses_nothing(
    tmp_path: Path, faults: dict[str, str], scenario: str, error: str
) -> None:
    failures, kinds = _run(scenario, error, tmp_path, faults)
    assert failures > 100
    # Closing a log that is not needed any more may fail unseen.
    assert sum(kinds.values()) >= failures - 3
    assert set(kinds) <= {"database-io", "database-full"}
    assert error == "EIO" or kinds["database-full"] > failures / 2


@pytest.mark.parametrize("scenario", ["opening, reads", "opening, writes"])
def test_a_disk_that_fails_for_a_moment_while_it_is_opened_or_read_makes_nobody_set_anything_aside(
    tmp_path: Path, faults: dict[str, str], scenario: str
) -> None:
    failures, kinds = _run(scenario, "EIO", tmp_path, faults)
    assert failures > 50
    assert sum(kinds[kind] for kind in ("database-io", "database-unreadable") if kind in kinds)
    assert "database-damaged" not in kinds


@pytest.mark.parametrize("scenario", ["one read", "reads"])
def test_a_read_that_fails_while_it_is_open_is_the_disks_fault_and_no_damage(
    tmp_path: Path, faults: dict[str, str], scenario: str
) -> None:
    failures, kinds = _run(scenario, "EIO", tmp_path, faults)
    assert failures > 50
    assert set(kinds) == {"database-io", "database-unreadable"}
    assert sum(kinds.values()) >= failures - 3


def test_every_page_that_is_rubbish_leads_to_a_copy(tmp_path: Path, faults: dict[str, str]) -> None:
    pages, kinds = _run("pages", "EIO", tmp_path, faults)
    # Pages of the index that no words led to, and free ones.
    assert kinds["not read"] < pages / 4
    assert kinds["database-damaged"] == pages - kinds["not read"]


@pytest.mark.parametrize("error", ["EROFS", "EACCES"])
def test_what_may_not_be_changed_can_be_read_and_what_is_said_meanwhile_is_taken_along(
    tmp_path: Path, faults: dict[str, str], error: str
) -> None:
    _, kinds = _run("read only", error, tmp_path, faults)
    assert kinds == {"database-read-only": 2}
