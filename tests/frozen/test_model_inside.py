"""`dev.py package --model`: the app starts with the model that is inside, in an empty home, without a network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dev_tools.bundle import finish_bundle, source_facts
from tests.frozen.clean_root import CleanRoot
from tests.frozen.conftest import KEPT, Packages, grab

pytestmark = pytest.mark.timeout(3600)

_PROGRAM = "/opt/with a model/bitnet-desktop"
_HOME = "/home/person/nothing yet"


@pytest.fixture(scope="module")
def with_model(installed: CleanRoot, packages: Packages, small_model: Path) -> Iterator[CleanRoot]:
    """The folder as it was built, into which the last step of the build has put a model; not to be written to."""
    folder = installed.folder / "opt" / "with a model"
    shutil.copytree(packages.bundle, folder, symlinks=True)
    finish_bundle(folder, source_facts(), small_model)
    home = installed.folder / _HOME.lstrip("/")
    home.mkdir()
    installed.give_home_back()
    yield installed
    shutil.rmtree(folder)
    shutil.rmtree(home)


def test_it_answers_without_a_model_a_network_or_a_question(with_model: CleanRoot, tmp_path: Path) -> None:
    connects = tmp_path / "connects"
    done = with_model.run(
        _PROGRAM, "ask", "--temp", "0", "--json", "What is the capital of France?",
        network=False, connects=connects, HOME=_HOME,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert "Paris" in "".join(event["text"] for event in events if event["event"] == "delta")
    # Not only did it do without: nothing was even tried.
    tried = [line for line in connects.read_text().splitlines() if "connect(" in line]
    assert [line for line in tried if "AF_UNIX" not in line] == []


def test_the_window_loads_it_by_itself(with_model: CleanRoot, small_model: Path, display: str) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with with_model.running(_PROGRAM, network=False, DISPLAY=display, HOME=_HOME):
        engine = with_model.wait_for("llama-cli")
        command = engine.cmdline()
        subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", "BitNet Desktop"],
            check=True, env=environment, capture_output=True, timeout=60,
        )  # fmt: skip
        grab(KEPT / "model-inside.png", environment)
    assert command[command.index("-m") + 1].endswith(f"/_internal/models/{small_model.name}")
    assert with_model.left_running() == []


def test_its_licence_goes_along(with_model: CleanRoot) -> None:
    inside = with_model.folder / "opt" / "with a model" / "_internal"
    assert "Apache License" in (inside / "models" / "LICENSE").read_text()
    assert json.loads((inside / "build.json").read_text())["model"].endswith(".gguf")


def test_its_self_test_names_it(with_model: CleanRoot) -> None:
    done = with_model.run(f"{_PROGRAM}-cli", "--self-test", network=False, HOME=_HOME)
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr, report["ok"]) == (0, "", True)
    (found,) = [check["detail"] for check in report["checks"] if check["name"] == "model inside"]
    assert found.endswith(".gguf")
    assert sys.platform in report["system"].lower()
