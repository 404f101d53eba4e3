"""The frame of a window that has none of the system's: rounded, with a shadow where the screen is composited."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.tokens import SPACE

_DEPTH = 0.22  # of the shadow, at the frame; it fades to nothing
_FALL = 6  # pixels: the light comes from above


class QuickFrame(QWidget):
    """Over all other windows, and on no task bar. Without compositing it is a plain rectangle with a border."""

    def __init__(self, look: Look, *, is_composited: bool) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint,
        )
        self._look = look
        self.is_composited = is_composited
        # macOS would hide it as soon as another app is in front.
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, is_composited)
        look.changed.connect(self.update)

    def set_composited(self, *, is_composited: bool) -> None:
        """Follow a compositor that has come or gone. Only while the window is hidden, because it is made anew."""
        if is_composited != self.is_composited:
            self.is_composited = is_composited
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, is_composited)
            self.setWindowFlags(self.windowFlags())

    @property
    def frame_margins(self) -> QMargins:
        """What lies around the frame, which is the shadow, and the frame's own border."""
        room = 1 + (SPACE.shadow if self.is_composited else 0)
        return QMargins(room, room, room, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self)
        if not self.is_composited:
            painter.fillRect(self.rect(), QColor(colours.window))
            painter.setPen(QColor(colours.border))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).marginsRemoved(self.frame_margins.toMarginsF())
        self._paint_shadow(painter, frame)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.window))
        radius = SPACE.card_radius
        painter.drawRoundedRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius)
        painter.end()

    def _paint_shadow(self, painter: QPainter, frame: QRectF) -> None:
        """Rings upon each other, each a little larger: cheap, and as soft as a blur."""
        painter.setPen(Qt.PenStyle.NoPen)
        steps = SPACE.shadow - _FALL
        painter.setBrush(QColor.fromRgbF(0, 0, 0, _DEPTH * 2 / steps))
        for step in range(steps, 0, -2):
            ring = frame.adjusted(-step, _FALL - step, step, _FALL + step)
            painter.drawRoundedRect(ring, SPACE.card_radius + step, SPACE.card_radius + step)
