"""The one door for what should never happen: into the log with its traceback, and before the person as a sentence."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

_LARGEST_LOG = 1 << 20
LOG_NAME = "bitnet-desktop.log"

_log = logging.getLogger("bitnet_desktop")


class _BoundedFile(logging.FileHandler):
    """A log of bounded size: a file that is full becomes the older one, which takes the place of the one before.

    The standard library's does the same, but brings sockets and more into every start of the app.
    """

    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is not None and self.stream.tell() > _LARGEST_LOG:
            self.stream.close()
            path = Path(self.baseFilename)
            with suppress(OSError):
                path.replace(path.with_suffix(".old.log"))
            self.stream = self._open()
        super().emit(record)


@contextmanager
def logging_to(folder: Path) -> Iterator[None]:
    """Write the app's log into `folder`, about 2 MiB in two files at most. Where it cannot be written there is none."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler: logging.Handler = _BoundedFile(folder / LOG_NAME, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    level = _log.level
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    try:
        yield
    finally:
        _log.removeHandler(handler)
        _log.setLevel(level)
        handler.close()


@contextmanager
def error_door(show: Callable[[str], None]) -> Iterator[None]:
    """While this holds, an exception that nobody caught is logged, and `show` is called with its last line.

    Covers slots, timers and events (Qt hands their exceptions to sys.excepthook) and other threads. `show` is called
    in the thread of the exception.
    """

    def on_error(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt | SystemExit):
            return
        _log.error("unexpected", exc_info=(kind, error, trace))
        show(f"{kind.__name__}: {error}")

    def on_thread_error(arguments: threading.ExceptHookArgs) -> None:
        on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    before, thread_before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = on_error, on_thread_error
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, thread_before
