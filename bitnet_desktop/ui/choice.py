"""A drop-down choice in the app's own look, which leaves the wheel to the page that it stands on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from bitnet_desktop.ui.look import Look, icon
from bitnet_desktop.ui.tokens import SPACE


class Choice(QComboBox):
    """Qt draws no arrow on a choice that has a style sheet, so this one does."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        arrow = icon("chevron", self._look.colours.secondary)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = SPACE.medium if is_mirrored else self.width() - SPACE.medium - SPACE.wide
        painter = QPainter(self)
        arrow.paint(painter, left, (self.height() - SPACE.wide) // 2, SPACE.wide, SPACE.wide)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
