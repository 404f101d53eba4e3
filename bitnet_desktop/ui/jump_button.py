"""The button that brings a reader back to the newest text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from bitnet_desktop.ui.look import Look, icon
from bitnet_desktop.ui.tokens import SPACE


class JumpButton(QPushButton):
    """Floats above the lower edge of its parent."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._parent = parent
        self.setObjectName("latest")
        self.setText(self.tr("Jump to latest"))
        self.setFixedHeight(SPACE.control)
        self.setIconSize(QSize(SPACE.wide, SPACE.wide))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.restyle()
        self.hide()

    def restyle(self) -> None:
        """The colours have changed."""
        self.setIcon(icon("latest", self._look.colours.secondary))

    def place(self) -> None:
        """Go where the parent's size wants it."""
        self.adjustSize()
        parent = self._parent
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - SPACE.large)
