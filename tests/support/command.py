"""Runs the command line as a person's shell would: a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
# Generous: other work may be going on beside the tests. It bounds a hang, it measures nothing.
LONGEST_S = 90


@dataclass(frozen=True)
class Outcome:
    """What a command left: its exit code and both of its outputs."""

    code: int
    out: str
    err: str

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def reply(self) -> str:
        return "".join(event["text"] for event in self.events if event["event"] == "delta")


def environment(**changes: str) -> dict[str, str]:
    """The tests' own environment, so with BITNET_DESKTOP_HOME in the test's folder."""
    clean = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "COLUMNS")}
    return {**clean, "PYTHONPATH": str(PROJECT), "COLUMNS": "100", **changes}


def start(*arguments: str | Path, **changes: str) -> subprocess.Popen[bytes]:
    """Start the command with all three streams as pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "bitnet_desktop", *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(**changes),
    )


def run(*arguments: str | Path, stdin: bytes = b"", **changes: str) -> Outcome:
    """Run the command to its end."""
    process = start(*arguments, **changes)
    try:
        out, err = process.communicate(stdin, timeout=LONGEST_S)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        raise AssertionError(f"still running; {out!r} {err!r}") from None
    return Outcome(process.returncode, out.decode(), err.decode())
