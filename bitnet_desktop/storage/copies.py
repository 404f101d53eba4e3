"""Copies of the database: one before each change of its schema, and one a day."""

from __future__ import annotations

import contextlib
import enum
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage.failures import told_as_problem

KEPT = 3
"""How many copies of each kind are kept."""

_STAMP = "%Y%m%d-%H%M%S-%f"
_UNFINISHED = ".unfinished"


class CopyKind(enum.StrEnum):
    """Why a copy was made."""

    MIGRATION = "before-update"
    DAILY = "daily"


@dataclass(frozen=True, slots=True)
class Copy:
    """A whole copy of the database; `made` is aware and in UTC, `size` in bytes."""

    path: Path
    kind: CopyKind
    made: datetime
    size: int


def copies(database: Path) -> tuple[Copy, ...]:
    """The copies of the database at that path, the newest first."""
    found = []
    for path in _folder(database).glob(f"{database.stem}.*{database.suffix}"):
        with contextlib.suppress(ValueError, OSError):
            name = path.name[len(database.stem) + 1 : -len(database.suffix)]
            kind, _, stamp = name.partition(".")
            made = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
            found.append(Copy(path, CopyKind(kind), made, path.stat().st_size))
    return tuple(sorted(found, key=lambda copy: copy.made, reverse=True))


def make_copy(database: Path, kind: CopyKind, now: datetime) -> Copy:
    """Copy the database as it is at this moment, and keep the newest three of that kind.

    It has a connection of its own, so it may run in any thread while the app writes. The copy is checked, and has its
    name only when it is whole and on the disk.

    Raises:
        ProblemError: DATABASE_FULL, DATABASE_DAMAGED or what else went wrong; nothing half-made stays.
    """
    with told_as_problem(database):
        folder = _folder(database)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for leftover in folder.glob(f"*{_UNFINISHED}*"):
            leftover.unlink(missing_ok=True)
        needed = sum(each.stat().st_size for each in with_companions(database) if each.exists())
        available = shutil.disk_usage(folder).free
        if available < needed:
            facts: dict[str, str | int] = {"path": str(database), "needed": needed, "available": available}
            raise ProblemError(Problem(ProblemKind.DATABASE_FULL, "", facts))
        now = now.astimezone(UTC)
        final = folder / f"{database.stem}.{kind}.{now.strftime(_STAMP)}{database.suffix}"
        unfinished = final.with_name(final.name + _UNFINISHED)
        try:
            _backup(database, unfinished)
            check(unfinished)
            unfinished.replace(final)
            _sync_folder(folder)
        except BaseException:
            for each in with_companions(unfinished):
                each.unlink(missing_ok=True)
            raise
        for old in [copy for copy in copies(database) if copy.kind is kind][KEPT:]:
            old.path.unlink(missing_ok=True)
        return Copy(final, kind, now, final.stat().st_size)


def daily_copy(database: Path, now: datetime) -> Copy | None:
    """Make today's copy if the newest one is a day old and the database changed since; may run in any thread.

    Copies that still hold what was deleted for good in the meantime are removed once this one exists.

    Raises:
        ProblemError: as `make_copy`.
    """
    with told_as_problem(database):
        now = now.astimezone(UTC)
        daily = [copy for copy in copies(database) if copy.kind is CopyKind.DAILY]
        if daily and (daily[0].made.date() >= now.date() or _changed(database) <= daily[0].made):
            return None
        made = make_copy(database, CopyKind.DAILY, now)
        purged = _purged_at(made.path)
        for copy in copies(database):
            if purged is not None and copy.made <= purged:
                copy.path.unlink(missing_ok=True)
        return made


def remove_copies(database: Path) -> None:
    """Remove every copy, and every damaged database that was set aside.

    Raises:
        ProblemError: one cannot be removed.
    """
    with told_as_problem(database):
        # Before the finished ones: a copy that is being made would else become one of them.
        for unfinished in _folder(database).glob(f"*{_UNFINISHED}*"):
            unfinished.unlink(missing_ok=True)
        for copy in copies(database):
            copy.path.unlink(missing_ok=True)
        for aside in database.parent.glob(f"{database.stem}.damaged-*"):
            aside.unlink(missing_ok=True)


def check(path: Path) -> None:
    """Look whether a database that nobody uses is whole.

    Raises:
        sqlite3.Error: it is not, or cannot be read.
    """
    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        require_whole(connection)


def require_whole(connection: sqlite3.Connection) -> None:
    """Check all pages and rows of an open database, and that texts are text.

    Raises:
        sqlite3.DatabaseError: something is wrong with it; its code is SQLITE_CORRUPT or SQLite's own.
    """
    verdict = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    if verdict == "ok":
        verdict = _verdict_on_texts(connection)
    if verdict != "ok":
        error = sqlite3.DatabaseError(verdict)
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        error.sqlite_errorname = "SQLITE_CORRUPT"
        raise error


def _verdict_on_texts(connection: sqlite3.Connection) -> str:
    """SQLite does not look at what lies in the pages into which a long text goes on."""
    usual, connection.text_factory = connection.text_factory, bytes
    try:
        tables = {bytes(row[0]).decode() for row in connection.execute("SELECT name FROM sqlite_schema")}
        for table in {"messages", "reply_chunks", "attachments", "draft_attachments"} & tables:
            for (text,) in connection.execute(f"SELECT text FROM {table}"):  # noqa: S608 - no input in it
                text.decode()
    except UnicodeDecodeError as error:
        return f"no text: {error.reason}"
    finally:
        connection.text_factory = usual
    return "ok"


def with_companions(database: Path) -> Iterator[Path]:
    """The database and the files that SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        yield database.with_name(database.name + ending)


def _backup(database: Path, target: Path) -> None:
    source = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    with contextlib.closing(source), contextlib.closing(sqlite3.connect(target)) as copied:
        os.chmod(target, 0o600)  # noqa: PTH101 - as the database itself: for this person alone
        source.backup(copied)
        # A copy stands alone: it must need no companions to be read.
        copied.execute("PRAGMA journal_mode=DELETE")
    with target.open("rb+") as written:
        os.fsync(written.fileno())


def _changed(database: Path) -> datetime:
    times = [each.stat() for each in (database, database.with_name(database.name + "-wal")) if each.exists()]
    newest = max((each.st_mtime for each in times if each.st_size), default=0.0)
    return datetime.fromtimestamp(newest, UTC)


def _purged_at(copy: Path) -> datetime | None:
    with contextlib.closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        row = connection.execute("SELECT value FROM facts WHERE name = 'purged_at'").fetchone()
    return None if row is None else datetime.fromtimestamp(int(row[0]) / 1_000_000, UTC)


def _sync_folder(folder: Path) -> None:
    # The new name must survive a power cut too. Windows has no such call, and needs none.
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _folder(database: Path) -> Path:
    return database.parent / "copies"
