"""The only QProcess: runs a program, drains both of its pipes, and reports its end once."""

from __future__ import annotations

import enum
import math
import os
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal

from bitnet_desktop.engine.interrupt import interrupt
from bitnet_desktop.engine.lifetime import guarded, tie_to_app
from bitnet_desktop.engine.tuning import engine_environment

_STDERR_KEPT = 64 * 1024
# What comes within this time is read together: an engine writes up to several hundred times a second, and whoever wakes
# for each token takes the processor from it. The first bytes after a silence are read at once. Twenty times a second is
# enough for text that comes no faster than it can be read; a flood is read more often, so that none of it comes late.
_GATHERED_S, _GATHERED_IN_FLOOD_S = 1 / 20, 1 / 32
_MOST_WAITING = 64 * 1024  # bytes; more is read at once
_FLOOD = 20_000  # bytes a second, with the counts among them: about 600 tokens


class EndKind(enum.StrEnum):
    """How a process ended."""

    FAILED_TO_START = "failed-to-start"
    EXITED = "exited"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class ProcessEnd:
    """A process is over. `code` is its exit status, or on Unix the signal that ended it.

    `words` is the end of its stderr.
    """

    kind: EndKind
    code: int
    words: str


class Tail:
    """The last bytes of a stream, however long it is."""

    def __init__(self, limit: int = _STDERR_KEPT) -> None:
        self._limit = limit
        self._chunks: deque[bytes] = deque()
        self._size = 0

    def add(self, data: bytes) -> None:
        """Append, and forget what is older than the limit."""
        self._chunks.append(data[-self._limit :])
        self._size += len(self._chunks[-1])
        while self._size - len(self._chunks[0]) >= self._limit:
            self._size -= len(self._chunks.popleft())

    def text(self) -> str:
        """The bytes as text; what is no UTF-8 becomes U+FFFD."""
        return b"".join(self._chunks)[-self._limit :].decode("utf-8", "replace")


class EngineProcess(QObject):
    """One run of one program, with its own working folder and a clean environment.

    Every byte that the program writes is emitted before `ended`, which comes exactly once for each `start`.
    """

    output = Signal(bytes)
    errors = Signal(bytes)
    ended = Signal(object)  # ProcessEnd

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._drain_errors)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._process.started.connect(self._on_started)
        self._drained_at = 0.0
        self._gathered_s = _GATHERED_S
        self._gathering = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._gathering.timeout.connect(self._drain_output)
        self._tail = Tail()
        self._ours = False
        self._over = True
        self._tie: int | None = None

    @property
    def running(self) -> bool:
        """Whether `ended` is still to come."""
        return not self._over

    @property
    def pid(self) -> int:
        """The process identifier; 0 while there is none."""
        return int(self._process.processId())

    def start(
        self, program: Path, arguments: list[str], folder: Path, *, ours: bool = False, threads: int = 0
    ) -> None:
        """Start `program` (an absolute path) in `folder`. `ours`: it ends by itself when its input does.

        `threads`: see `engine_environment`.
        """
        self._tail = Tail()
        self._ours = ours
        self._over = False
        command, words = guarded(program, arguments, ours=ours, app_pid=os.getpid())
        environment = QProcessEnvironment()
        for key, value in engine_environment(os.environ, threads).items():
            environment.insert(key, value)
        self._process.setProcessEnvironment(environment)
        self._process.setWorkingDirectory(str(folder))
        self._process.setProgram(str(command))
        self._process.setArguments(words)
        self._process.start()

    def write(self, data: bytes) -> None:
        """Send bytes to the program; they are lost if it has just ended, which `ended` tells."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.write(data)

    def interrupt(self) -> None:
        """Send Ctrl+C, for an engine without control lines."""
        if self.pid:
            interrupt(self.pid)

    def close_input(self) -> None:
        """End the program's standard input."""
        self._process.closeWriteChannel()

    def kill(self) -> None:
        """End the program now; `ended` follows."""
        if not self._over:
            self._process.kill()

    def last_words(self) -> str:
        """The end of its standard error so far."""
        return self._tail.text()

    def _on_started(self) -> None:
        if not self._ours:
            self._tie = tie_to_app(self.pid)

    def _on_output(self) -> None:
        if self._process.bytesAvailable() >= _MOST_WAITING:
            self._drain_output()
            return
        if self._gathering.isActive():
            return
        wait = self._drained_at + self._gathered_s - time.monotonic()
        if wait > 0:
            self._gathering.start(math.ceil(wait * 1000))
        else:
            self._drain_output()

    def _drain_output(self) -> None:
        self._gathering.stop()
        data = self._process.readAllStandardOutput().data()
        now = time.monotonic()
        is_flood = len(data) > _FLOOD * (now - self._drained_at)
        self._drained_at = now
        self._gathered_s = _GATHERED_IN_FLOOD_S if is_flood else _GATHERED_S
        if data:
            self.output.emit(bytes(data))

    def _drain_errors(self) -> None:
        data = bytes(self._process.readAllStandardError().data())
        if data:
            self._tail.add(data)
            self.errors.emit(data)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        # What arrived between the last signal and the end is still in the pipes.
        self._drain_output()
        self._drain_errors()
        crashed = status is QProcess.ExitStatus.CrashExit
        self._end(EndKind.CRASHED if crashed else EndKind.EXITED, code)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # A crash is reported by `finished` too; only a failed start is not.
        if error is QProcess.ProcessError.FailedToStart:
            self._tail.add(self._process.errorString().encode())
            self._end(EndKind.FAILED_TO_START, 0)

    def _end(self, kind: EndKind, code: int) -> None:
        if self._over:
            return
        self._over = True
        self.ended.emit(ProcessEnd(kind, code, self._tail.text()))
