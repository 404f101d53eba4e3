"""Finds out whether a silent engine thinks or hangs."""

from __future__ import annotations

import time
from collections.abc import Callable

import psutil
from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS = 500
# A silent engine that uses this share of one core is thinking, not hanging.
_THINKING_SHARE = 0.05
# Nobody looked for so long: this computer was asleep, or the app was.
_ASLEEP_S = 5.0


class HangWatch(QObject):
    """Watches an engine that should be at work.

    `hung` tells the seconds of silence, once: when nothing came for `patience` seconds and the engine has neither
    computed nor read from the disk meanwhile. One that does either is given as long again.
    """

    hung = Signal(float)

    def __init__(self, patience: float, pid: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._patience = patience
        self._pid = pid
        self._heard_at = 0.0
        self._looked_at = 0.0
        self._work_at_heard: tuple[float, int] | None = None
        self._timer = QTimer(self, interval=min(_LOOK_MS, max(1, int(patience * 250))))
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """The engine has just been given something to do."""
        self._looked_at = time.monotonic()
        self.heard()
        self._timer.start()

    def stop(self) -> None:
        """The engine may be silent now."""
        self._timer.stop()

    def heard(self) -> None:
        """The engine has said something."""
        self._heard_at = time.monotonic()
        self._work_at_heard = None

    def _look(self) -> None:
        now = time.monotonic()
        asleep = now - self._looked_at > _ASLEEP_S
        self._looked_at = now
        if asleep:
            self.heard()
        work = _work_done(self._pid())
        if self._work_at_heard is None:
            self._work_at_heard = work
        silent = now - self._heard_at
        if silent < self._patience:
            return
        seconds, bytes_read = self._work_at_heard
        if work[0] - seconds > silent * _THINKING_SHARE or work[1] > bytes_read:
            self.heard()
        else:
            self.stop()
            self.hung.emit(silent)


def _work_done(pid: int) -> tuple[float, int]:
    """Processor seconds, and bytes read from disk where the system tells; a mapped model is read without a word."""
    if not pid:
        return 0.0, 0  # on Windows that is a process that does all the idling
    try:
        process = psutil.Process(pid)
        times = process.cpu_times()
        read = process.io_counters().read_bytes if hasattr(process, "io_counters") else 0
    except (psutil.Error, ValueError):
        return 0.0, 0
    return float(times.user + times.system), int(read)
