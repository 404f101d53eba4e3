"""The slim meter of the context: what fills it, in segments."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from bitnet_desktop.ui.context_use import ContextUse
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.tokens import SPACE, Colours

_HEIGHT = SPACE.small + SPACE.hair
_GAP = 1
_LEAST = 2.0  # a segment that is there can be seen
_HALF = 128  # of 255; a draft is not in the context yet


class Part(enum.Enum):
    """What a segment stands for."""

    SYSTEM = enum.auto()
    TURNS = enum.auto()
    DRAFT = enum.auto()
    FREE = enum.auto()


def part_colour(part: Part, colours: Colours, *, warns: bool = False) -> QColor:
    """The colour of a segment; all that is used is amber where it warns."""
    match part:
        case Part.FREE:
            return QColor(colours.meter)
        case Part.SYSTEM:
            return QColor(colours.secondary)
        case Part.TURNS:
            return QColor(colours.notice_mark if warns else colours.accent)
        case Part.DRAFT:
            colour = QColor(colours.notice_mark if warns else colours.accent)
            colour.setAlpha(_HALF)
            return colour


class ContextMeter(QProgressBar):
    """A progress bar to a screen reader: the tokens that are used, of all that there are."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._use = ContextUse()
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(SPACE.meter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Context used"))
        look.changed.connect(self.update)

    def show_use(self, use: ContextUse) -> None:
        """Fill it."""
        self._use = use
        self.setRange(0, max(1, use.size))
        self.setValue(min(use.used + use.draft, max(1, use.size)))
        self.update()

    def segments(self) -> list[tuple[Part, float, float]]:
        """Each part that is there, with its left edge and its width in pixels, from the left."""
        return list(self._segments())

    def _segments(self) -> Iterator[tuple[Part, float, float]]:
        use, whole = self._use, float(self.width())
        left = 0.0
        for part, tokens in ((Part.SYSTEM, use.system), (Part.TURNS, use.turns), (Part.DRAFT, use.draft)):
            width = min(max(_LEAST, whole * tokens / max(1, use.size)), whole - left)
            if tokens > 0 and width > 0:
                yield part, left, width
                left += width
        if left < whole:
            yield Part.FREE, left, whole - left

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), part_colour(Part.FREE, colours))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for part, left, width in self._segments():
            if part is Part.FREE:
                continue
            gap = _GAP if left + width < self.width() else 0
            start = self.width() - left - width + gap if mirrored else left
            colour = part_colour(part, colours, warns=self._use.is_nearly_full)
            painter.fillRect(QRectF(start, 0, max(1.0, width - gap), self.height()), colour)
        painter.end()
