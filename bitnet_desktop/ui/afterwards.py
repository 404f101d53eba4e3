"""What is made after the first paint, in steps: nothing that a person sees or types waits for the next of them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do in a turn of the window's loop for itself, or in another thread if it knows nothing of Qt."""

    do: Callable[[], object]
    in_thread: bool = False


class Afterwards(QObject):
    """Goes through the steps once, in their order."""

    _thread_done = Signal()  # emitted in the other thread

    def __init__(self, steps: Sequence[Step], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._done = 0
        # A timer: between two steps what has been typed meanwhile is shown.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._do_next)
        self._thread_done.connect(self._turn.start, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Begin with the first step."""
        self._turn.start()

    def stop(self) -> None:
        """Do nothing more."""
        self._steps = ()
        self._turn.stop()

    def _do_next(self) -> None:
        if self._done >= len(self._steps):
            return
        step = self._steps[self._done]
        self._done += 1
        if step.in_thread:
            threading.Thread(target=self._do, args=(step,), name="imports", daemon=True).start()
            return
        step.do()
        if self._done < len(self._steps):
            self._turn.start()

    def _do(self, step: Step) -> None:
        step.do()
        with contextlib.suppress(RuntimeError):  # the app may have ended meanwhile
            self._thread_done.emit()
