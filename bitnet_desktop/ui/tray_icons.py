"""The tray icon: what the app does at a glance, for light and dark bars, and sharp at the sizes that bars have."""

from __future__ import annotations

import enum
import functools
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bitnet_desktop.ui.tokens import TRAY_ON_DARK, TRAY_ON_LIGHT

# Pixels, with the grid on which a drawing's edges lie at that size; what is larger than the grid stands in its middle.
_SIZES = ((16, 16), (22, 22), (24, 22), (32, 16), (44, 22), (48, 22), (64, 16))


class TrayState(enum.StrEnum):
    """What there is to tell."""

    IDLE = "idle"
    THINKING = "thinking"
    ERROR = "error"


@functools.lru_cache(maxsize=6)
def tray_icon(state: TrayState, *, on_dark: bool) -> QIcon:
    """The icon for a bar that is dark, or light. On macOS it is a mask, which the system colours itself."""
    colour = getattr(TRAY_ON_DARK if on_dark else TRAY_ON_LIGHT, state.value)
    folder = resources.files("bitnet_desktop").joinpath("resources", "icons", "tray")
    made = QIcon()
    for size, grid in _SIZES:
        source = folder.joinpath(f"{state.value}-{grid}.svg").read_text("utf-8")
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        side = size // grid * grid
        edge = (size - side) // 2
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(edge, edge, side, side))
        painter.end()
        made.addPixmap(pixmap)
    made.setIsMask(state is not TrayState.ERROR)
    return made
