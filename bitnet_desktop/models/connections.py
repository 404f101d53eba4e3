"""What was ever connected to: the file in which `download.py` writes down every connection before it makes it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind

_MOST_CONNECTIONS = 10_000  # that the journal holds; the oldest go
_SHORTEST_LINE = 60  # bytes
_LONGEST_LINE = 1000  # bytes
FILE_NAME = "connections.jsonl"
"""In the data folder."""


@dataclass(frozen=True, slots=True)
class Connection:
    """One connection in the journal: to whom, what for, and when (UTC)."""

    host: str
    purpose: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Journal:
    """The file in which connections are written down, one JSON object a line, the newest last."""

    path: Path

    def add(self, host: str, purpose: str) -> None:
        """Write down that `host` is about to be connected to.

        Raises:
            ProblemError: CONNECTION_NOT_RECORDED.
        """
        facts = {
            "time": datetime.now(UTC).isoformat(timespec="seconds"),
            "host": host,
            "purpose": purpose,
        }
        line = json.dumps(facts).encode("ascii") + b"\n"
        try:
            self._make_room()
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
            with os.fdopen(os.open(self.path, flags, 0o600), "ab") as file:
                file.write(line)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ProblemError(
                Problem(ProblemKind.CONNECTION_NOT_RECORDED, reason, {"path": str(self.path)})
            ) from error

    def read(self) -> list[Connection]:
        """All connections, the oldest first. Lines that are damaged are left out.

        Raises:
            OSError: the file is there and cannot be read.
        """
        try:
            lines = self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return []
        return [found for line in lines if (found := _connection(line)) is not None]

    def _make_room(self) -> None:
        try:
            size = self.path.stat().st_size
        except FileNotFoundError:
            return
        if size < _MOST_CONNECTIONS * _SHORTEST_LINE:
            return
        lines = self.path.read_bytes().splitlines(keepends=True)
        if len(lines) < _MOST_CONNECTIONS:
            return
        scratch = self.path.with_suffix(".part")
        scratch.write_bytes(b"".join(lines[-_MOST_CONNECTIONS // 2 :]))
        scratch.replace(self.path)


def _connection(line: bytes) -> Connection | None:
    if len(line) > _LONGEST_LINE:
        return None
    try:
        facts = json.loads(line)
        time_ = datetime.fromisoformat(facts["time"])
        host, purpose = facts["host"], facts["purpose"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(host, str) or not isinstance(purpose, str) or time_.tzinfo is None:
        return None
    return Connection(host, purpose, time_)
