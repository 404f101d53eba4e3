"""What is offered for a while after something was deleted: to have it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from bitnet_desktop.ui.tokens import SPACE

_OFFERED_MS = 10_000


class UndoStrip(QFrame):
    """A sentence and a button. It waits while the mouse or the keyboard is on it, and then goes by itself."""

    undone = Signal()
    expired = Signal()  # the offer is over, and was not taken

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setObjectName("undo")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self.tr("Undo"), self)
        self.button.setProperty("role", "plain")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.undo)
        self.button.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, SPACE.small, SPACE.small, SPACE.small)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self, interval=_OFFERED_MS, singleShot=True)
        self._timer.timeout.connect(self._expire)
        self.hide()

    @property
    def is_offered(self) -> bool:
        return not self.isHidden()

    def offer(self, words: str) -> None:
        """Say what was deleted, in a plain sentence; an older offer is over with that."""
        if self.is_offered:
            self.expired.emit()
        self._words = words
        self.setAccessibleName(words)
        self.button.setAccessibleDescription(words)
        self.show()
        self._elide()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def undo(self) -> None:
        """Take the offer."""
        if self.is_offered:
            self._close()
            self.undone.emit()

    def _expire(self) -> None:
        self._close()
        self.expired.emit()

    def _close(self) -> None:
        self._timer.stop()
        self.hide()

    def _elide(self) -> None:
        room = self._label.width()
        shown = self._label.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        self._label.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_on()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() is QEvent.Type.FocusOut:
            self._go_on()
        return False

    def _go_on(self) -> None:
        if self.is_offered and not self.button.hasFocus() and not self.underMouse():
            self._timer.start()
