"""A line in the composer that offers to treat a long pasted text in another way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE


class PasteOffer(QWidget):
    """Says what can be done, and tells when it is wanted."""

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "secondary")
        self._words.setFont(scaled_font(self._words, TYPE.small))
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._accept = QToolButton(self)
        self._accept.setProperty("role", "quiet")
        self._accept.setFont(scaled_font(self._accept, TYPE.small, strong=True))
        self._accept.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close = IconButton(look, "close", self.tr("Leave it as it is"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 0, 0, 0)
        row.setSpacing(SPACE.small)
        row.addWidget(self._words, 1)
        row.addWidget(self._accept)
        row.addWidget(self._close)
        self._accept.clicked.connect(self.accepted)
        self._close.clicked.connect(self.dismissed)
        self.hide()

    def offer(self, words: str, action: str) -> None:
        """Show what happened, and a button for what else can be done."""
        self._words.setText(words)
        self._accept.setText(action)
        self.setAccessibleName(words)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)
