"""Says above the field that an earlier message is being put in other words, and takes that back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from bitnet_desktop.ui.look import Look, icon
from bitnet_desktop.ui.tokens import SPACE


class EditStrip(QFrame):
    """Hidden unless something is edited."""

    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("editing")
        words = QLabel(self.tr("Editing a message. The earlier wording is kept beside it."), self)
        words.setProperty("role", "secondary")
        self._cancel = QToolButton(self)
        self._cancel.setProperty("role", "icon")
        self._cancel.setIconSize(QSize(SPACE.wide, SPACE.wide))
        self._cancel.setFixedSize(SPACE.action, SPACE.action)
        self._cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cancel.setToolTip(self.tr("Do not edit (Esc)"))
        self._cancel.setAccessibleName(self.tr("Do not edit"))
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, 0, SPACE.small, 0)
        row.addWidget(words, 1)
        row.addWidget(self._cancel)
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        self._cancel.setIcon(icon("close", self._look.colours.secondary))
