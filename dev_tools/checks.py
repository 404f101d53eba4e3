"""`dev.py lint`: every static check, each run even if an earlier one failed."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from dev_tools.project import ROOT, say

_TYPED = ("bitnet_desktop", "dev.py", "dev_tools", "packaging", "benchmarks", "tests")


def check_commands(python: Path, root: Path = ROOT) -> dict[str, list[str]]:
    """The checks by name, each a command that returns 0 when all is well."""
    module = [str(python), "-m"]
    return {
        "ruff": [*module, "ruff", "check", "--quiet", "--output-format", "concise", "."],
        "formatting": [*module, "ruff", "format", "--check", "--quiet", "--output-format", "concise", "."],
        "types": [
            *module,
            "mypy",
            "--no-error-summary",
            *(path for path in _TYPED if (root / path).exists()),
        ],
        "law of imports": [str(python.with_name("lint-imports"))],
        "house rules": [*module, "dev_tools.house_rules"],
    }


def lint(python: Path, root: Path = ROOT) -> list[str]:
    """Run all checks and print what they find; returns the names of those that failed."""
    say("Checking the source ...")
    began = time.monotonic()
    failed = []
    for name, command in check_commands(python, root).items():
        done = subprocess.run(
            command,
            check=False,
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        if done.returncode != 0:
            failed.append(name)
            print(f"-- {name} --\n{done.stdout.strip()}\n", flush=True)
    verdict = f"failed: {', '.join(failed)}" if failed else "all well"
    say(f"Source checks: {verdict} ({time.monotonic() - began:.0f} s)")
    return failed
