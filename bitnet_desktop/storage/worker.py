"""The thread that owns the database, and the rhythm in which a streaming reply is kept."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final, ParamSpec, TypeVar

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")

SAVE_EVERY_S: Final = 0.15
"""How often a streaming reply is kept, in seconds. With the time that writing takes it is at most 250 ms behind."""


class StorageThread:
    """Does one thing after the other, in the order in which they were submitted."""

    def __init__(self) -> None:
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._is_closed = False
        # A daemon: should the app end without `close`, it must not hang on a thread that waits for work.
        self._thread = threading.Thread(target=self._work, name="storage", daemon=True)
        self._thread.start()

    def submit(
        self,
        function: Callable[_Parameters, _Result],
        /,
        *arguments: _Parameters.args,
        **keywords: _Parameters.kwargs,
    ) -> Future[_Result]:
        """Call a function in the thread. The future has its result or its exception; a cancelled one is left out.

        Callbacks of the future are called in the thread too.

        Raises:
            RuntimeError: the thread is closed.
        """
        future: Future[_Result] = Future()

        def task() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = function(*arguments, **keywords)
            except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to who asked
                future.set_exception(error)
            else:
                future.set_result(result)

        with self._lock:
            if self._is_closed:
                raise RuntimeError("the storage is closed")
            self._tasks.put(task)
        return future

    def close(self, timeout_s: float | None = None) -> bool:
        """Do everything that was submitted, then end; returns whether that was done in time. May be called twice."""
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                self._tasks.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            task()


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a reply that is to be kept; `start` is how many characters of the reply stand before it."""

    start: int
    text: str


class ReplySaver:
    """Gathers the text of one streaming reply, and says when to keep how much of it. It keeps no time of its own.

    `now` is any clock in seconds that never goes back. The first piece is kept at once, then one each `every_s`.
    """

    def __init__(self, *, start: int = 0, every_s: float = SAVE_EVERY_S) -> None:
        """`start` is how many characters are kept already, for a reply that goes on."""
        self._start = start
        self._waiting: list[str] = []
        self._every_s = every_s
        self._next_at: float | None = None

    def add(self, delta: str, now: float) -> Piece | None:
        """Text has come. Returns what is to be kept now, if it is time."""
        if delta:
            self._waiting.append(delta)
        return self.take(now)

    def take(self, now: float) -> Piece | None:
        """What is to be kept now, if it is time and there is something; call it when `due_in` has passed."""
        if self._next_at is not None and now < self._next_at:
            return None
        return self._cut(now)

    def flush(self, now: float) -> Piece | None:
        """What is not kept yet, whatever the time; for when the reply pauses or fails."""
        return self._cut(now)

    def due_in(self, now: float) -> float | None:
        """Seconds until `take` gives something; None while there is nothing to keep, so that no timer need run."""
        if not self._waiting:
            return None
        return 0.0 if self._next_at is None else max(0.0, self._next_at - now)

    def _cut(self, now: float) -> Piece | None:
        if not self._waiting:
            return None
        piece = Piece(self._start, "".join(self._waiting))
        self._waiting.clear()
        self._start += len(piece.text)
        self._next_at = now + self._every_s
        return piece
