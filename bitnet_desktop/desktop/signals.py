"""Ctrl+C and the system's request to end, as a Qt signal.

Python runs its signal handlers between two of its own instructions, and an idle Qt loop has none. On Unix the system's
wake-up pipe wakes the loop; on Windows a slow timer has to.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_WINDOWS_TICK_MS = 200


class EndRequests(QObject):
    """Emits `requested` for each SIGINT or SIGTERM while it is watching. One at a time in a process."""

    requested = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = {number: signal.signal(number, self._on_signal) for number in _SIGNALS}
        self._ends: tuple[int, int] | None = None
        if sys.platform == "win32":
            QTimer(self, interval=_WINDOWS_TICK_MS).start()
            return
        self._ends = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        self._wakeup_before = signal.set_wakeup_fd(self._ends[1])
        self._notifier = QSocketNotifier(self._ends[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_awake)

    def stop(self) -> None:
        """Leave the process as it was."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if self._ends is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(self._wakeup_before)
            for end in self._ends:
                os.close(end)
            self._ends = None

    def _on_awake(self) -> None:
        # Being here has let Python run the handler; the pipe only has to be emptied.
        if self._ends is not None:
            with contextlib.suppress(BlockingIOError):
                os.read(self._ends[0], 64)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self.requested.emit(number)
