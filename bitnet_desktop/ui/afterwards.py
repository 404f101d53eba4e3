"""What is made after the first paint, in steps: nothing that a person sees or types waits for the next of them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal


@dataclass(frozen=True, slots=True)
class Step:
    """`load` imports in another thread what `make` needs; `make` has a turn of the window's loop for itself."""

    load: Callable[[], None]
    make: Callable[[], object]


class Afterwards(QObject):
    """Goes through the steps once, in their order."""

    _loaded = Signal()  # what the next step needs; emitted in another thread

    def __init__(self, steps: Sequence[Step], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._done = 0
        self._ready = 0
        # A timer, and not the signal alone: between two steps what has been typed meanwhile is shown.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._make_next)
        self._loaded.connect(self._on_loaded, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Begin with the first step."""
        threading.Thread(target=self._load, name="imports", daemon=True).start()

    def stop(self) -> None:
        """Make nothing more."""
        self._steps = self._steps[: self._done]
        self._turn.stop()

    def _load(self) -> None:
        for step in self._steps:
            step.load()
            with contextlib.suppress(RuntimeError):  # the app may have ended meanwhile
                self._loaded.emit()

    def _on_loaded(self) -> None:
        self._ready += 1
        self._turn.start()

    def _make_next(self) -> None:
        if self._done >= min(self._ready, len(self._steps)):
            return
        step = self._steps[self._done]
        self._done += 1
        step.make()
        if self._done < min(self._ready, len(self._steps)):
            self._turn.start()
