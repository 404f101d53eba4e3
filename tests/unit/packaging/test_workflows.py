"""The workflows: as actionlint and shellcheck want them, and so that nobody else gets into a release."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dev_tools.project import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
# What a person outside can choose: the name of a branch, the title of a change, the words of a commit.
FOREIGN = re.compile(
    r"\$\{\{[^}]*(github\.(event|head_ref|ref|actor)|inputs|matrix|secrets|needs)\b[^}]*\}\}"
)


def read(path: Path) -> dict[str, Any]:
    # `on` is a truth value in YAML 1.1.
    content = yaml.safe_load(path.read_text(encoding="utf-8").replace("\non:\n", "\n'on':\n"))
    assert isinstance(content, dict)
    return content


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    found = read(path)["jobs"]
    assert isinstance(found, dict)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(path).values():
        yield from job.get("steps", [])


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def workflow(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_actionlint_and_shellcheck_find_nothing() -> None:
    tools = Path(sys.executable).parent
    done = subprocess.run(
        [tools / "actionlint", "-shellcheck", tools / "shellcheck", "-pyflakes=", "-no-color", *WORKFLOWS],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_action_is_pinned_by_its_commit(workflow: Path) -> None:
    used = re.findall(r"^\s*(?:- )?uses: (.*)$", workflow.read_text(encoding="utf-8"), re.MULTILINE)
    assert used
    for name in used:
        assert name.startswith("./") or re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name), (
            name
        )


def test_one_action_has_one_commit_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for name, commit in re.findall(
            r"uses: (actions/[\w-]+)@(.+)$", path.read_text("utf-8"), re.MULTILINE
        ):
            pins.setdefault(name, set()).add(commit)
    assert pins
    assert {name: commits for name, commits in pins.items() if len(commits) > 1} == {}


def test_nothing_is_allowed_but_what_a_job_asks_for(workflow: Path) -> None:
    assert read(workflow)["permissions"] == {}
    for name, job in jobs(workflow).items():
        writes = {what for what, how in job.get("permissions", {}).items() if how != "read"}
        makes_draft = (workflow.name, name) == ("release.yml", "draft")
        allowed = {"contents", "id-token", "attestations"} if makes_draft else set()
        assert writes == allowed, name


def test_no_words_from_outside_get_into_a_script(workflow: Path) -> None:
    for step in steps(workflow):
        assert not FOREIGN.search(step.get("run", "")), step["run"]
        assert "${{" not in step.get("run", "")


def test_the_checkout_leaves_no_key_behind(workflow: Path) -> None:
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_every_job_has_an_end_and_every_workflow_its_turn(workflow: Path) -> None:
    assert "group" in read(workflow)["concurrency"]
    for name, job in jobs(workflow).items():
        assert "uses" in job or job["timeout-minutes"] <= 150, name


def test_required_waits_for_every_other_job() -> None:
    found = jobs(FOLDER / "ci.yml")
    assert set(found["required"]["needs"]) == found.keys() - {"required"}
    assert found["required"]["if"] == "always()"


def test_tests_run_on_every_system_and_every_python() -> None:
    matrix = jobs(FOLDER / "ci.yml")["tests"]["strategy"]["matrix"]
    assert [name.partition("-")[0] for name in matrix["system"]] == ["ubuntu", "windows", "macos"]
    assert matrix["python"] == ["3.11", "3.12", "3.13"]


def test_what_is_released_comes_from_no_cache() -> None:
    for name in ("package.yml", "release.yml"):
        assert not [step for step in steps(FOLDER / name) if step.get("uses", "").startswith("actions/cache")]


def test_a_release_uses_the_same_names_for_its_secrets_as_the_packages() -> None:
    passed = jobs(FOLDER / "release.yml")["packages"]["secrets"]
    assert passed.keys() == read(FOLDER / "package.yml")["on"]["workflow_call"]["secrets"].keys()
