"""The one door to the database: opened once, safe at every moment, off the UI thread.

Write-ahead logging: an app that is killed loses nothing that was committed. With `synchronous` NORMAL a power cut may
take back the last transactions, with FULL it may not; neither can damage the file
(https://www.sqlite.org/wal.html#performance_considerations). So whatever a person did is committed with FULL, and only
the pieces of a reply that still streams with NORMAL: they come several times a second, and the commit that ends the
reply brings them to the disk too.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage.copies import (
    Copy,
    CopyKind,
    check,
    copies,
    make_copy,
    require_whole,
    with_companions,
)
from bitnet_desktop.storage.failures import problem_of, told_as_problem
from bitnet_desktop.storage.file_lock import FileLock
from bitnet_desktop.storage.migrations import NEWEST, migrate, version_of
from bitnet_desktop.storage.second_look import SecondLook

APPLICATION_ID: Final = 0x42_4E_44_43
"""Stands in the header of our databases, so that other programs can tell them: "BNDC"."""

_BUSY_S = 5.0
_LARGEST_LOG = 4 << 20  # bytes that the log keeps on the disk after it was written back
_CACHE_KIB = 8 << 10

LARGEST_COPY: Final = 2 << 30
"""The largest database that is copied into memory, in bytes."""

# Which conversations were changed since a database in memory was opened; what it was copied from lacks these.
_TOUCHED: Final = (
    "CREATE TEMP TABLE touched (conversation INTEGER PRIMARY KEY)",
    *(
        f"CREATE TEMP TRIGGER touched_{number} AFTER {event} ON main.{table}"  # noqa: S608 - no input in it
        f" BEGIN INSERT OR IGNORE INTO touched VALUES ({conversation}); END"
        for number, (event, table, conversation) in enumerate(
            (
                ("INSERT", "conversations", "NEW.position"),
                ("UPDATE", "conversations", "NEW.position"),
                ("INSERT", "messages", "NEW.conversation"),
                ("UPDATE", "messages", "NEW.conversation"),
            )
        )
    ),
)


class DamagedError(ProblemError):
    """The database is damaged. `aside` is where it was put (None: it could not be moved), `copies` the whole ones."""

    def __init__(self, problem: Problem, aside: Path | None, whole_copies: tuple[Copy, ...]) -> None:
        super().__init__(problem)
        self.aside = aside
        self.copies = whole_copies


class Database:
    """An open database. It belongs to one thread at a time; `path` is None for one in memory."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, lock: FileLock | None) -> None:
        self.path = path
        self._connection = connection
        self._lock = lock
        self._second_look = None if path is None else SecondLook(path)
        self._is_suspect = False
        self._is_durable = True

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read what is committed.

        Raises:
            ProblemError: DATABASE_UNREADABLE, DATABASE_DAMAGED or DATABASE_LOCKED.
        """
        with self._watched(as_io=ProblemKind.DATABASE_UNREADABLE):
            yield self._connection

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """One transaction: everything inside is kept, or nothing. It cannot be nested.

        `durable` makes it survive a power cut; a killed app loses it in no case.

        Raises:
            ProblemError: it could not be kept: DATABASE_FULL, DATABASE_READ_ONLY, DATABASE_LOCKED, DATABASE_IO or
                DATABASE_DAMAGED. The database is as before.
        """
        with self._watched():
            if durable is not self._is_durable:
                self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                self._is_durable = durable
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back by itself after some errors.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def shrink(self) -> None:
        """Give back the room of what was deleted, and overwrite the log that still holds it.

        Raises:
            ProblemError: as `writing`.
        """
        with self._watched():
            self._connection.execute("VACUUM")
        self.empty_log()

    def empty_log(self) -> None:
        """Write the log back and cut it to nothing, so that it holds no deleted text.

        Raises:
            ProblemError: as `writing`.
        """
        with self._watched():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def close(self) -> None:
        """Close it; after this a second start may open it. Closing twice does nothing."""
        try:
            self._connection.close()
        except sqlite3.Error:
            # The log could not be written back. It stays, and the next start reads it, after a check.
            self._is_suspect = True
        finally:
            if self._second_look is not None:
                self._second_look.close()
            lock, self._lock = self._lock, None
            if lock is not None:
                with contextlib.suppress(OSError):
                    lock.release(clean=not self._is_suspect)

    @contextmanager
    def _watched(self, *, as_io: ProblemKind = ProblemKind.DATABASE_IO) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            problem = problem_of(error, self.path)
            if problem.kind is ProblemKind.DATABASE_DAMAGED and not self._is_damage(error):
                problem = replace(problem, kind=ProblemKind.DATABASE_IO)
            if problem.kind is ProblemKind.DATABASE_IO:
                problem = replace(problem, kind=as_io)
            # The next start has a thorough look at what failed in this way.
            self._is_suspect = self._is_suspect or problem.kind in {ProblemKind.DATABASE_DAMAGED, as_io}
            raise ProblemError(problem) from error

    def _is_damage(self, error: sqlite3.Error | OSError) -> bool:
        return (
            self._second_look is None or isinstance(error, OSError) or self._second_look.finds_damage(error)
        )


def open_database(path: Path) -> Database:
    """Open the database at `path`, make it if there is none, and bring it to the newest schema.

    A copy is made before the schema changes. After an app that died all pages are checked first, which
    takes longer the larger it is; otherwise the time does not depend on the size.

    Raises:
        DamagedError: DATABASE_DAMAGED; it was set aside with its companions, so that `path` is free for `restore` or
            for a new one. Facts `path`, `aside`.
        ProblemError: DATABASE_IN_USE, DATABASE_TOO_NEW, DATABASE_READ_ONLY, DATABASE_FULL, DATABASE_LOCKED,
            DATABASE_IO or DATABASE_UNREADABLE, each with the fact `path`; nothing was changed.
    """
    with told_as_problem(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock.take(path.with_name(path.name + ".lock"))
    if lock is None:
        raise ProblemError(Problem(ProblemKind.DATABASE_IN_USE, "", {"path": str(path)}))
    try:
        connection = _prepared(path, ended_badly=lock.ended_badly)
    except sqlite3.Error as error:
        problem = problem_of(error, path)
        if problem.kind is ProblemKind.DATABASE_DAMAGED:
            damage = _set_aside(path, problem)
            lock.release(clean=damage.aside is not None)
            raise damage from error
        lock.release(clean=not lock.ended_badly)
        raise ProblemError(problem) from error
    except BaseException as error:
        lock.release(clean=not lock.ended_badly)
        if isinstance(error, OSError):
            raise ProblemError(problem_of(error, path)) from error
        raise
    return Database(connection, path, lock)


def open_in_memory() -> Database:
    """An empty database of the newest schema that is gone when it is closed; for going on when the disk fails."""
    return _in_memory(_memory())


def open_copy_in_memory(path: Path) -> Database:
    """What is in the database at `path`, in memory and of the newest schema; for a disk that can be read only.

    It can be searched and changed as any other, and is gone when it is closed. Nothing on the disk is written to.

    Raises:
        ProblemError: there is none, or it cannot be read (as `open_database`); DATABASE_IO where it is too large.
    """
    with told_as_problem(path):
        if path.stat().st_size > LARGEST_COPY:
            raise ProblemError(
                Problem(ProblemKind.DATABASE_IO, f"more than {LARGEST_COPY} bytes", {"path": str(path)})
            )
        memory = _memory()
        try:
            with contextlib.closing(_connect_to_read(path)) as source:
                _require_ours(source, path)
                source.backup(memory)
            require_whole(memory)
            return _in_memory(memory)
        except BaseException:
            memory.close()
            raise


def restore(path: Path, copy: Copy) -> Database:
    """Go on with a copy, after `open_database` has set the damaged file aside. The copy itself stays.

    Raises:
        ProblemError: as `open_database`, and FileExistsError's problem if there is a database at `path`.
    """
    with told_as_problem(path):
        unfinished = path.with_name(path.name + ".restoring")
        if any(each.exists() for each in with_companions(path)):
            raise FileExistsError(f"{path} is there")
        with copy.path.open("rb") as source, unfinished.open("wb") as target:
            os.chmod(unfinished, 0o600)  # noqa: PTH101 - before anything is in it
            while block := source.read(1 << 20):
                target.write(block)
            target.flush()
            os.fsync(target.fileno())
        unfinished.replace(path)
    return open_database(path)


def _prepared(path: Path, *, ended_badly: bool) -> sqlite3.Connection:
    try:
        return _prepare(_connect(path), path, ended_badly=ended_badly)
    except sqlite3.DatabaseError as error:
        if problem_of(error, path).kind is not ProblemKind.DATABASE_DAMAGED:
            raise
        # A disk that fails for a moment can look like that, so all is read, and looked at, once more.
        _require_readable(path)
        return _prepare(_connect(path), path, ended_badly=True)


def _require_readable(path: Path) -> None:
    try:
        for each in filter(Path.exists, with_companions(path)):
            with each.open("rb") as opened:
                while opened.read(1 << 20):
                    pass
    except OSError as error:
        problem = problem_of(error, path)
        if problem.kind is ProblemKind.DATABASE_IO:
            problem = replace(problem, kind=ProblemKind.DATABASE_UNREADABLE)
        raise ProblemError(problem) from error


def _connect(path: Path) -> sqlite3.Connection:
    # SQLite gives its companions the permissions of the database: for this person alone.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    # The thread that opens it need not be the one that uses it.
    return sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)


def _connect_to_read(path: Path) -> sqlite3.Connection:
    log = path.with_name(path.name + "-wal")
    # Without a log the file is whole by itself. SQLite need not be able to make a log beside it, as it would want to.
    how = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=_BUSY_S)


def _memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def _in_memory(connection: sqlite3.Connection) -> Database:
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection)
    for statement in _TOUCHED:
        connection.execute(statement)
    return Database(connection, None, None)


def _require_ours(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the schema, 0 for an empty file. Raises sqlite3.Error or ProblemError for what is not ours."""
    version = version_of(connection)
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if application != APPLICATION_ID and (
        application or version or connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    ):
        error = sqlite3.DatabaseError("a database of another program")
        error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
        error.sqlite_errorname = "SQLITE_NOTADB"
        raise error
    if version > NEWEST:
        detail = f"schema {version}, this app knows {NEWEST}"
        raise ProblemError(Problem(ProblemKind.DATABASE_TOO_NEW, detail, {"path": str(path)}))
    return version


def _prepare(connection: sqlite3.Connection, path: Path, *, ended_badly: bool) -> sqlite3.Connection:
    try:
        _set_up(connection, path, ended_badly=ended_badly)
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, path: Path, *, ended_badly: bool) -> None:
    version = _require_ours(connection, path)
    for pragma in (
        f"busy_timeout = {int(_BUSY_S * 1000)}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "secure_delete = ON",
        "cell_size_check = ON",
        "trusted_schema = OFF",
        "temp_store = MEMORY",  # no text in files that nobody overwrites
        f"journal_size_limit = {_LARGEST_LOG}",
        f"cache_size = -{_CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchone()
    if ended_badly:
        require_whole(connection)
    if version == 0:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    if version < NEWEST:
        if version:
            make_copy(path, CopyKind.MIGRATION, datetime.now(UTC))
        migrate(connection)
    connection.execute("PRAGMA foreign_keys = ON")


def _set_aside(path: Path, problem: Problem) -> DamagedError:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside: Path | None = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    for old, new in zip(with_companions(path), with_companions(aside or path), strict=True):
        try:
            old.rename(new)
        except FileNotFoundError:
            continue
        except OSError:
            aside = None
            break
    facts = {**problem.facts, **({} if aside is None else {"aside": str(aside)})}
    whole = tuple(copy for copy in copies(path) if _is_whole(copy))
    return DamagedError(Problem(problem.kind, problem.detail, facts), aside, whole)


def _is_whole(copy: Copy) -> bool:
    try:
        check(copy.path)
    except sqlite3.Error:
        return False
    return True
