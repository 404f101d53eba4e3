"""Whether an open database is damaged, or its disk has failed for a moment or for good.

SQLite says SQLITE_CORRUPT to a page that is wrong, and also when the system reports EIO for a read: it notes
SQLITE_IOERR_CORRUPTFS and forgets it on the way (https://www.sqlite.org/rescode.html#ioerr_corruptfs). So all of it is
read and checked before anybody is told of damage.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import BinaryIO

from bitnet_desktop.storage.copies import check

_BLOCK = 1 << 20


class SecondLook:
    """At one database; to be closed after it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # POSIX gives up all locks of a process on a file when any handle of it is closed, SQLite's too.
        self._handle: BinaryIO | None = None
        self._is_damaged = False

    def finds_damage(self, error: sqlite3.Error) -> bool:
        """Whether what was called damage is. It takes longer the larger the database is, until damage was found."""
        if not self._is_damaged:
            # The parts that check themselves (the search index) have codes of their own for what is wrong.
            is_vague = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CORRUPT
            self._is_damaged = not is_vague or (self._can_be_read() and not self._is_whole())
        return self._is_damaged

    def close(self) -> None:
        """Let go of the file."""
        if self._handle is not None:
            self._handle.close()
            self._handle = None

    def _can_be_read(self) -> bool:
        try:
            if self._handle is None:
                self._handle = self._path.open("rb", buffering=0)
            self._handle.seek(0)
            _read_all(self._handle)
            with contextlib.suppress(FileNotFoundError), _log_of(self._path).open("rb", buffering=0) as log:
                _read_all(log)
        except OSError:
            return False
        return True

    def _is_whole(self) -> bool:
        try:
            check(self._path)
        except sqlite3.Error:
            return False
        return True


def _read_all(opened: BinaryIO) -> None:
    while opened.read(_BLOCK):
        pass


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
