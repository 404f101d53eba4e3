"""The rules that `tests/conftest.py` lays on every test are really enforced."""

import os
import subprocess
import sys
from pathlib import Path

from dev_tools.project import ROOT

TESTS = """
import logging, subprocess, sys
import hypothesis, pytest
from hypothesis import strategies

log = logging.getLogger("bitnet_desktop.engine")

def test_leaves_a_process():
    global process
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)

def test_tidies_up():
    process.stdin.close()
    process.wait()

def test_warns():
    log.warning("the engine coughs")

def test_warns_as_expected(caplog):
    with caplog.at_level(logging.WARNING):
        log.warning("the engine coughs")
    assert caplog.messages == ["the engine coughs"]

def test_speaks_softly():
    log.info("all well")

@hypothesis.given(strategies.integers())
def test_is_no_trouble_to_hypothesis(number):
    assert number == number

@pytest.mark.skip(reason="too long")
def test_is_skipped():
    pass

def test_has_no_engine(engine_folder):
    pass
"""


def _outcomes(folder: Path, *, ci: bool) -> tuple[str, dict[str, str]]:
    (folder / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    (folder / "test_rules.py").write_text(TESTS)
    environment = {
        name: value for name, value in os.environ.items() if name not in {"CI", "BITNET_DESKTOP_ENGINE"}
    }
    if ci:
        environment["CI"] = "true"
    command = [sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider", "-c", "none.ini", "."]
    (folder / "none.ini").touch()
    done = subprocess.run(
        command, check=False, cwd=folder, env=environment, capture_output=True, text=True, timeout=60
    )
    summary = done.stdout.partition("short test summary info")[2].splitlines()
    outcomes = {}
    for line in summary:
        verdict, _, rest = line.partition(" ")
        if "::" in rest:
            outcomes[rest.partition("::")[2].partition(" ")[0]] = verdict
    return done.stdout, outcomes


def test_the_rules_hold(tmp_path: Path) -> None:
    output, outcomes = _outcomes(tmp_path, ci=True)
    assert outcomes == {
        "test_leaves_a_process": "ERROR",
        "test_tidies_up": "PASSED",
        "test_warns": "ERROR",
        "test_warns_as_expected": "PASSED",
        "test_speaks_softly": "PASSED",
        "test_is_no_trouble_to_hypothesis": "PASSED",
        "test_is_skipped": "ERROR",
        "test_has_no_engine": "ERROR",
    }
    assert "left processes behind" in output
    assert "WARNING bitnet_desktop.engine: the engine coughs" in output
    assert "BITNET_DESKTOP_ENGINE must name the engine's folder" in output


def test_a_skip_is_allowed_outside_continuous_integration(tmp_path: Path) -> None:
    output, outcomes = _outcomes(tmp_path, ci=False)
    assert "test_is_skipped" not in outcomes
    assert "1 skipped" in output
