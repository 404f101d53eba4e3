"""A switch that is on or off at once, as phones and desktops have it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.tokens import SPACE

_SIZE = QSize(38, 22)
_RING = 3  # around it, while it has the focus


class Switch(QCheckBox):
    """Its words stand beside it, in its row; to a screen reader it is a check box."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_SIZE + QSize(2 * _RING, 2 * _RING))
        look.changed.connect(self.update)

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        radius = track.height() / 2
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = track.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        is_on = self.isChecked()
        # The frame is what people see who asked for more contrast, and who do not see the colour.
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.secondary), 1))
        painter.setBrush(QColor(colours.accent if is_on else colours.meter))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        at_end = is_on != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        knob = track.height() - 2 * SPACE.small + 2
        x = track.right() - knob - SPACE.small + 1 if at_end else track.left() + SPACE.small - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.on_accent if is_on else colours.secondary))
        painter.drawEllipse(QRectF(x, track.center().y() - knob / 2, knob, knob))
        painter.end()
