"""`--self-test` of the source, with the real engine: it passes, leaves the person alone, and finds what is broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from bitnet_desktop.models.gguf import read_header
from bitnet_desktop.self_test.report import FailedError, Report
from bitnet_desktop.self_test.surfaces import SURFACES
from bitnet_desktop.self_test.tiny_model import ANSWER, write_tiny_model
from bitnet_desktop.ui.command_list import all_commands


def _run(home: Path, *arguments: str, **changes: str) -> tuple[int, dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "bitnet_desktop", "--self-test", *arguments],
        check=False,
        env={**os.environ, "HOME": str(home), "BITNET_DESKTOP_HOME": str(home / "app"), **changes},
        capture_output=True,
        text=True,
        timeout=110,
    )
    assert done.stderr == ""
    report: dict[str, Any] = json.loads(done.stdout)
    return done.returncode, report


def test_everything_works_and_nothing_of_the_person_is_touched(tmp_path: Path) -> None:
    code, report = _run(tmp_path)
    assert [check for check in report["checks"] if not check["ok"]] == []
    assert (code, report["ok"], report["installed"]) == (0, True, False)
    details = {check["name"]: check["detail"] for check in report["checks"]}
    assert details["answer"] == ANSWER
    assert {f"opens: {surface.name}" for surface in SURFACES} <= set(details)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_engine_is_found(tmp_path: Path) -> None:
    code, report = _run(tmp_path, BITNET_DESKTOP_ENGINE=str(tmp_path / "gone"))
    failed = {check["name"]: check["detail"] for check in report["checks"] if not check["ok"]}
    assert code == 1
    assert "engine-missing" in failed["model"]
    # The rest is tried all the same.
    assert "end" not in failed


def test_every_command_that_opens_something_is_tried(qapp: QCoreApplication) -> None:
    """Words that end with an ellipsis ask for more, so there is something that opens."""
    opens = {command.id for command in all_commands() if command.words.endswith("…")}
    tried = {surface.name for surface in SURFACES}
    assert opens - {"import-threads"} <= tried  # which opens as import does


def test_the_tiny_model_is_a_whole_model(tmp_path: Path) -> None:
    write_tiny_model(tmp_path / "tiny.gguf")
    header = read_header(tmp_path / "tiny.gguf")
    assert header.architecture == "llama"
    assert header.chat_template


def test_a_failed_check_does_not_keep_others_from_being_made() -> None:
    def fail(error: Exception) -> None:
        raise error

    report = Report()
    with report.check("first"):
        fail(FailedError("It is broken."))
    with report.check("second"):
        fail(KeyError("x"))
    with report.check("third") as check:
        check.detail = "fine"
    assert [(check.is_ok, check.detail) for check in report.checks] == [
        (False, "It is broken."),
        (False, "KeyError: 'x'"),
        (True, "fine"),
    ]
    assert not report.is_ok
