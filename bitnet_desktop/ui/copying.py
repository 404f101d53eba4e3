"""Puts text on the clipboard that takes long to gather, a little at a time."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

_SLICE_S = 0.008  # of processor time: well within a frame


class Copying(QObject):
    """One text at a time; another one takes its place. What is small is there at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: Iterator[str] = iter(())
        self._gathered: list[str] = []
        self._mode = QClipboard.Mode.Clipboard
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def copy(self, pieces: Iterator[str], mode: QClipboard.Mode) -> None:
        """Put the text that these pieces make on the clipboard; nothing, if there is none."""
        self._pieces, self._mode = pieces, mode
        self._gathered.clear()
        self._timer.start()
        self._go_on()

    def _go_on(self) -> None:
        until = time.thread_time() + _SLICE_S
        for piece in self._pieces:
            self._gathered.append(piece)
            if time.thread_time() >= until:
                return
        self._timer.stop()
        text = "".join(self._gathered)
        self._gathered.clear()
        if text:
            QGuiApplication.clipboard().setText(text, self._mode)
