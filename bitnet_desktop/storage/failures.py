"""What SQLite and the system say when something fails, as problems."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind

# Primary result codes, the low byte of https://www.sqlite.org/rescode.html.
_KINDS: Mapping[int, ProblemKind] = {
    sqlite3.SQLITE_FULL: ProblemKind.DATABASE_FULL,
    sqlite3.SQLITE_READONLY: ProblemKind.DATABASE_READ_ONLY,
    sqlite3.SQLITE_PERM: ProblemKind.DATABASE_READ_ONLY,
    sqlite3.SQLITE_AUTH: ProblemKind.DATABASE_READ_ONLY,
    sqlite3.SQLITE_BUSY: ProblemKind.DATABASE_LOCKED,
    sqlite3.SQLITE_LOCKED: ProblemKind.DATABASE_LOCKED,
    sqlite3.SQLITE_CORRUPT: ProblemKind.DATABASE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ProblemKind.DATABASE_DAMAGED,
}
_ERRNO_KINDS: Mapping[int, ProblemKind] = {
    errno.ENOSPC: ProblemKind.DATABASE_FULL,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: ProblemKind.DATABASE_FULL,
    errno.EROFS: ProblemKind.DATABASE_READ_ONLY,
    errno.EACCES: ProblemKind.DATABASE_READ_ONLY,
    errno.EPERM: ProblemKind.DATABASE_READ_ONLY,
}
_NO_WORDS = "Could not decode to UTF-8"  # Python's own words, without a code: what was read is no text
_NO_ROOM = 1 << 16  # bytes; what SQLite needs for its shared memory and one page, rounded up


def problem_of(error: sqlite3.Error | OSError, path: Path | None) -> Problem:
    """The problem behind an error of the database at `path` (None: in memory); fact `path`.

    SQLite reports a full disk as an I/O error in some places (its shared memory, for one), so the free room is looked
    at before a disk is called broken.
    """
    if isinstance(error, OSError):
        kind = _ERRNO_KINDS.get(error.errno or 0, ProblemKind.DATABASE_IO)
        detail = error.strerror or str(error)
    else:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind = _KINDS.get(code, ProblemKind.DATABASE_IO)
        if not code and str(error).startswith(_NO_WORDS):
            kind = ProblemKind.DATABASE_DAMAGED
        detail = f"{getattr(error, 'sqlite_errorname', type(error).__name__)}: {error}"
    if kind is ProblemKind.DATABASE_IO and path is not None and _is_full(path.parent):
        kind = ProblemKind.DATABASE_FULL
    return Problem(kind, detail, {} if path is None else {"path": str(path)})


@contextmanager
def told_as_problem(path: Path | None) -> Iterator[None]:
    """Raise what SQLite and the system raise inside as ProblemError."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise ProblemError(problem_of(error, path)) from error


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _NO_ROOM
    except OSError:
        return False
