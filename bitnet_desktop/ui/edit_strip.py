"""Says above the field that an earlier message is being put in other words, and takes that back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.tokens import SPACE


class EditStrip(QFrame):
    """Hidden unless something is edited."""

    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editing")
        words = QLabel(self.tr("Editing a message. The earlier wording is kept beside it."), self)
        words.setProperty("role", "secondary")
        self._cancel = IconButton(
            look, "close", self.tr("Do not edit"), self, tip=self.tr("Do not edit (Esc)")
        )
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, 0, SPACE.small, 0)
        row.addWidget(words, 1)
        row.addWidget(self._cancel)
        self.hide()
