"""The window's way to the kept conversations: everything happens in their own thread, answers come in the window's.

What cannot be written (the disk is full, or gone) waits here in order and is tried again; meanwhile the app goes on,
and says so.
"""

from __future__ import annotations

import contextlib
import functools
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from types import MethodType
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import Copy, copies, remove_copies
from bitnet_desktop.storage.database import (
    DamagedError,
    Database,
    open_copy_in_memory,
    open_in_memory,
    restore,
)
from bitnet_desktop.storage.deleting import delete_everything
from bitnet_desktop.storage.worker import StorageThread

_Result = TypeVar("_Result")
_RETRY_MS = 5000
_CLOSE_S = 5.0
# What hinders writing and need not hinder reading. Another start that has it open would change what is read.
_PERHAPS_READABLE = frozenset(
    {ProblemKind.DATABASE_READ_ONLY, ProblemKind.DATABASE_FULL, ProblemKind.DATABASE_IO}
)


@dataclass(frozen=True, slots=True)
class OpenTrouble:
    """The conversations could not be opened, so the app goes on in memory.

    `copies` can be restored, newest first. `is_readable` tells that all conversations are there and only nothing can be
    kept.
    """

    problem: Problem
    copies: tuple[Copy, ...] = ()
    is_readable: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of something; `is_behind` and `changes` are as they were in the thread at its end.

    `again` asks for the same once more.
    """

    result: Any
    error: Exception | None
    is_behind: bool
    changes: bool
    again: Callable[[], None] | None = None


class Shelf(QObject):
    """Does everything with the library in its own thread."""

    opened = Signal()  # there is a library, perhaps only in memory, or another than before
    changed = Signal()  # the list of conversations may be another
    troubled = Signal(object)  # Problem
    open_failed = Signal(object)  # OpenTrouble
    behind_changed = Signal(bool)  # whether something waits to be written
    _answered = Signal(object, object, object)  # then, failed, _Answer

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._thread = StorageThread()
        self._library: Library | None = None  # the thread's
        self._trouble: OpenTrouble | None = None  # the thread's: why the library is in memory
        self._is_in_memory = False
        # What is to be written, and whether the list is another then. The thread's, and so is the next one.
        self._waiting: deque[tuple[Callable[[Library], object], bool]] = deque()
        self._has_changed = False
        self._is_behind = False
        self._again: Callable[[], None] | None = None  # what could not be read
        self._is_closed = False
        self._wrote_all = False
        self._retry = QTimer(self, interval=_RETRY_MS)
        self._retry.timeout.connect(self._try_quietly)
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @property
    def is_in_memory(self) -> bool:
        """Whether nothing of this session will be there at the next start."""
        return self._is_in_memory

    @property
    def is_behind(self) -> bool:
        """Whether something waits to be written."""
        return self._is_behind

    def open(self) -> None:
        """Open the database; `opened` follows in every case."""
        self._submit(self._open, self._on_opened, None)

    def open_again(self) -> None:
        """Try once more to open the database, or begin a new one where the damaged one was set aside.

        What was said meanwhile is taken along; `opened` or `open_failed` follows. Does nothing if it is open.
        """
        self._submit(lambda: self._reopen(None), self._on_reopened, None)

    def restore(self, copy: Copy) -> None:
        """Put a copy in the place of the database, and go on as `open_again`."""
        self._submit(lambda: self._reopen(copy), self._on_reopened, None)

    def run(
        self,
        work: Callable[[Library], _Result],
        then: Callable[[_Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        changes: bool = False,
    ) -> None:
        """Do something in the storage thread, in order; `then` or `failed` is called in the window's.

        Both are bound methods, and are left out when their object is gone. Without `failed` a problem is told by
        `troubled`.
        """
        again = functools.partial(self.run, work, then, failed, changes=changes)
        self._submit(lambda: work(self._required()), then, failed, changes=changes, again=again)

    def keep(self, work: Callable[[Library], object], *, changes: bool = False) -> None:
        """Write something. What cannot be written waits, and what comes after it waits behind it.

        `work` is done again when it failed, so it must be one transaction.
        """
        self._submit(lambda: self._keep(work, changes=changes), None, None)

    def try_again(self) -> None:
        """Write what waits; `troubled` tells if that is still impossible."""
        self._submit(self._keep_waiting, None, None)

    def read_again(self) -> None:
        """Read what could not be read last, and the list."""
        again, self._again = self._again, None
        if again is not None:
            again()
        self.changed.emit()

    def delete_everything(
        self, then: Callable[[None], None] | None = None, failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Delete all conversations, folders and copies for good, and what waits to be written too."""
        self._submit(self._delete_everything, then, failed, changes=True)

    def close(self) -> bool:
        """Write what is to be written, and let go of the database; returns whether everything was written in time."""
        if not self._is_closed:
            self._is_closed = True
            self._retry.stop()
            last: Future[bool] = self._thread.submit(self._close)
            ended = self._thread.close(_CLOSE_S)
            self._wrote_all = ended and last.done() and last.exception() is None and last.result()
        return self._wrote_all

    # -- in the thread

    def _open(self) -> OpenTrouble | None:
        try:
            self._library = Library.open(self._path)
            return None
        except ProblemError as error:
            found = error.copies if isinstance(error, DamagedError) else ()
            copied = _copy_in_memory(self._path, error.problem)
            self._library = Library(copied or open_in_memory())
            self._trouble = OpenTrouble(error.problem, found, is_readable=copied is not None)
            return self._trouble

    def _reopen(self, copy: Copy | None) -> OpenTrouble | None:
        memory = self._required()
        if memory.database.path is not None:
            return None
        try:
            if copy is not None:
                restore(self._path, copy).close()
            self._library = memory.move_to(self._path)
        except DamagedError as error:
            self._trouble = OpenTrouble(error.problem, error.copies)
            return self._trouble
        except ProblemError as error:
            # Where nothing came of restoring a copy, it can be tried again.
            found = () if copy is None or self._path.exists() else copies(self._path)
            is_readable = self._trouble is not None and self._trouble.is_readable
            self._trouble = OpenTrouble(error.problem, found, is_readable=is_readable)
            return self._trouble
        memory.database.close()
        self._trouble = None
        return None

    def _required(self) -> Library:
        if self._library is None:
            raise RuntimeError("the library was never opened")
        return self._library

    def _keep(self, work: Callable[[Library], object], *, changes: bool) -> None:
        self._waiting.append((work, changes))
        if len(self._waiting) == 1:
            self._keep_waiting()

    def _keep_waiting(self) -> None:
        """Raises ProblemError when something cannot be written now."""
        while self._waiting and self._library is not None:
            work, changes = self._waiting[0]
            mistake: Exception | None = None
            try:
                work(self._library)
                self._has_changed = self._has_changed or changes
            except ProblemError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever it is, what waits behind it must not wait for ever
                mistake = error
            self._waiting.popleft()
            if mistake is not None:
                self._tell(None, None, None, mistake)

    def _delete_everything(self) -> None:
        library, trouble = self._required(), self._trouble
        if trouble is not None and trouble.problem.kind is not ProblemKind.DATABASE_DAMAGED:
            # What is in memory could be forgotten, and the file would still be there.
            raise ProblemError(trouble.problem)
        try:
            delete_everything(library.database)
            if trouble is not None:
                remove_copies(self._path)
        finally:
            # What waits would bring back a part of it. If nothing could be deleted, nothing is forgotten either.
            with contextlib.suppress(ProblemError):
                if not library.summaries(limit=1):
                    self._waiting.clear()

    def _close(self) -> bool:
        try:
            with contextlib.suppress(ProblemError):
                self._keep_waiting()
            return not self._waiting
        finally:
            if self._library is not None:
                self._library.database.close()
                self._library = None

    def _tell(
        self,
        then: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        result: object,
        error: Exception | None,
        *,
        changes: bool = False,
        again: Callable[[], None] | None = None,
    ) -> None:
        changes, self._has_changed = changes or self._has_changed, False
        with contextlib.suppress(RuntimeError):  # the shelf may be gone
            self._answered.emit(then, failed, _Answer(result, error, bool(self._waiting), changes, again))

    # -- in the window's thread

    def _submit(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        *,
        changes: bool = False,
        again: Callable[[], None] | None = None,
    ) -> None:
        if self._is_closed:
            return  # an answer that came late has asked for more

        def task() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to who asked
                self._tell(then, failed, None, error, again=again)
            else:
                self._tell(then, failed, result, None, changes=changes)

        self._thread.submit(task)

    def _answer(
        self,
        then: Callable[[object], None] | None,
        failed: Callable[[Exception], None] | None,
        answer: _Answer,
    ) -> None:
        if self._is_closed:
            return
        if answer.is_behind != self._is_behind:
            self._is_behind = answer.is_behind
            (self._retry.start if answer.is_behind else self._retry.stop)()
            self.behind_changed.emit(answer.is_behind)
        try:
            self._pass_on(then, failed, answer)
        finally:
            if answer.changes:
                self.changed.emit()

    def _pass_on(
        self,
        then: Callable[[object], None] | None,
        failed: Callable[[Exception], None] | None,
        answer: _Answer,
    ) -> None:
        error = answer.error
        if error is None:
            if then is not None and _is_alive(then):
                then(answer.result)
        elif failed is not None:
            if _is_alive(failed):
                failed(error)
        elif isinstance(error, ProblemError):
            if error.problem.kind is ProblemKind.DATABASE_UNREADABLE:
                self._again = answer.again
            self.troubled.emit(error.problem)
        elif not isinstance(error, KeyError):  # a conversation that is gone meanwhile is nobody's trouble
            raise error

    def _try_quietly(self) -> None:
        self._submit(self._keep_waiting, None, self._on_still_behind)

    def _on_still_behind(self, _error: Exception) -> None:
        """It was told when it began."""

    def _on_opened(self, trouble: OpenTrouble | None) -> None:
        self._is_in_memory = trouble is not None
        self.opened.emit()
        self.changed.emit()
        if self._is_behind:
            self._try_quietly()
        if trouble is not None:
            self.open_failed.emit(trouble)

    def _on_reopened(self, trouble: OpenTrouble | None) -> None:
        if trouble is None:
            self._on_opened(None)
        else:
            self.open_failed.emit(trouble)


def _copy_in_memory(path: Path, problem: Problem) -> Database | None:
    """The database for reading, if only writing is impossible."""
    if problem.kind in _PERHAPS_READABLE:
        with contextlib.suppress(ProblemError):
            return open_copy_in_memory(path)
    return None


def _is_alive(callback: Callable[..., object]) -> bool:
    while isinstance(callback, functools.partial):
        callback = callback.func
    owner = callback.__self__ if isinstance(callback, MethodType) else None
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
