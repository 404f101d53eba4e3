"""Ends the app cleanly on SIGINT and SIGTERM, without a timer that looks for them."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType

from PySide6.QtCore import QSocketNotifier, QTimer

_WINDOWS_TICK_MS = 200


@contextlib.contextmanager
def quit_signals(leave: Callable[[], object]) -> Iterator[None]:
    """While this holds, SIGINT and SIGTERM call `leave` from Qt's event loop. In the main thread only.

    Python writes each signal's number into a pipe at once, which wakes Qt, although Python itself only runs signal
    handlers between two of its own instructions. On Windows a pipe cannot be waited for, and a slow timer gives Python
    its instructions; a program with a window has no console there, and gets no signal nor timer.
    """
    if sys.platform == "win32":
        with _windows_signals(leave):
            yield
        return

    def ignore(_number: int, _frame: FrameType | None) -> None:
        """The pipe tells it."""

    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    wakeup = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    handlers = {number: signal.signal(number, ignore) for number in (signal.SIGINT, signal.SIGTERM)}
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read)

    def on_readable() -> None:
        with contextlib.suppress(BlockingIOError):
            numbers = os.read(reading, 64)
            if {signal.SIGINT, signal.SIGTERM} & set(numbers):
                leave()

    notifier.activated.connect(on_readable)
    try:
        yield
    finally:
        notifier.setEnabled(False)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(wakeup)
        os.close(reading)
        os.close(writing)


@contextlib.contextmanager
def _windows_signals(leave: Callable[[], object]) -> Iterator[None]:
    """Nobody has run this on Windows yet."""
    if sys.stdin is None or not sys.stdin.isatty():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda _number, _frame: leave())
    tick = QTimer(interval=_WINDOWS_TICK_MS)
    tick.start()
    try:
        yield
    finally:
        tick.stop()
        signal.signal(signal.SIGINT, before)
