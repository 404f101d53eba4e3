"""Emits a machine's signals in the order of what they tell, whatever their listeners do."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import SignalInstance


class Outbox:
    """Signals that wait until their sender has everything in order.

    A listener may then ask, stop or reset at once; what comes of that is emitted after what is still waiting.
    """

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()
        self._emitting = False

    def post(self, signal: SignalInstance, *values: object) -> None:
        """Keep a signal for `flush`."""
        self._waiting.append(partial(signal.emit, *values))

    def flush(self) -> None:
        """Emit what waits; inside of a listener, leave that to the `flush` that called it."""
        if self._emitting:
            return
        self._emitting = True
        try:
            while self._waiting:
                self._waiting.popleft()()
        finally:
            self._emitting = False
