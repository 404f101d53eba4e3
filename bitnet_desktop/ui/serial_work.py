"""Work in the background, one piece after the other, for somebody who may go away at any time."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QThreadPool


class SerialWork:
    """Runs jobs one at a time in Qt's thread pool. Nobody ever waits for it: a job that is under way looks at `wanted`.

    It holds no Qt object, so its owner may be destroyed while a job runs; connect the owner's `destroyed` to `close`,
    and touch the owner in `tell` alone.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: OrderedDict[Hashable, Callable[[], None]] = OrderedDict()
        self._current: Hashable = None
        self._is_running = False
        self._is_closed = False

    def add(self, key: Hashable, job: Callable[[], None]) -> None:
        """Run `job` when all that was added before is done; a job that waits with the same key is replaced."""
        with self._lock:
            if self._is_closed:
                return
            self._jobs[key] = job
            if self._is_running:
                return
            self._is_running = True
        QThreadPool.globalInstance().start(self._run)

    def remove(self, key: Hashable) -> None:
        """Forget a job that waits, and let one that runs know that it is not wanted."""
        with self._lock:
            self._jobs.pop(key, None)
            if self._current == key:
                self._current = None

    def clear(self) -> None:
        """Forget all jobs."""
        with self._lock:
            self._jobs.clear()
            self._current = None

    def close(self) -> None:
        """Forget all jobs, and take no more."""
        with self._lock:
            self._is_closed = True
            self._jobs.clear()
            self._current = None

    def tell(self, result: Callable[[], None]) -> None:
        """Hand a job's result over, unless the owner is gone. An owner that is going waits for this to be over."""
        with self._lock:
            if not self._is_closed:
                result()

    def wanted(self, key: Hashable) -> bool:
        """Whether somebody still waits for the job that runs."""
        return self._current == key and not self._is_closed

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._jobs:
                    self._current = None
                    self._is_running = False
                    return
                self._current, job = self._jobs.popitem(last=False)
            job()
