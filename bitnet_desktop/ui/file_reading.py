"""Reads text files for a message in the background, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from bitnet_desktop.chat.conversation import Attachment
from bitnet_desktop.chat.problems import Problem, ProblemError
from bitnet_desktop.desktop.text_files import read_text_file, shown_name
from bitnet_desktop.ui.serial_work import SerialWork


class FileReading(QObject):
    """Reads files; `done` or `failed` follows for each, in their order, unless it is forgotten meanwhile."""

    done = Signal(int, object)  # key, Attachment
    failed = Signal(int, object)  # key, Problem
    _ended = Signal(int, object)

    def __init__(self, parent: QObject, read: Callable[[Path], str] = read_text_file) -> None:
        super().__init__(parent)
        self._read = read
        self._wanted: set[int] = set()
        self._work = SerialWork()
        self.destroyed.connect(self._work.close)
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def begin(self, key: int, path: Path) -> None:
        """Read a file; `key` tells it from the others."""
        work, read, ended = self._work, self._read, self._ended

        def job() -> None:
            result = _attachment(path, read)
            work.tell(lambda: ended.emit(key, result))

        self._wanted.add(key)
        work.add(key, job)

    def forget(self, key: int) -> None:
        """Nobody wants this file any more."""
        self._wanted.discard(key)
        self._work.remove(key)

    def _hand_over(self, key: int, result: Attachment | Problem) -> None:
        if key in self._wanted:
            self._wanted.discard(key)
            (self.failed if isinstance(result, Problem) else self.done).emit(key, result)


def _attachment(path: Path, read: Callable[[Path], str]) -> Attachment | Problem:
    try:
        return Attachment(shown_name(path), read(path))
    except ProblemError as error:
        return error.problem
