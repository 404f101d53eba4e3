"""Tells when a window has been painted for the first time: what nobody sees yet can wait until then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 500  # a window that is minimised, or on another desktop, may never be painted


class FirstPaint(QObject):
    """Emits `passed` once, after the event loop has answered what was waiting."""

    passed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._pass)
        self._patience.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._patience.start(0)
        return super().eventFilter(watched, event)

    def _pass(self) -> None:
        # A window that starts hidden is painted long after.
        self._window.removeEventFilter(self)
        self.passed.emit()
