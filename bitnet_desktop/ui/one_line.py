"""Other people's words on a single line: cleaned, cut, and drawn in their own direction."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from bitnet_desktop.ui.visible_text import visible

MOST_SHOWN: Final = 300
"""So many characters of a title are looked at; no line on any screen is longer."""


def one_line(text: str) -> str:
    """The text without line breaks, control characters and needless spaces, and not longer than a screen is wide."""
    return " ".join(visible(text[:MOST_SHOWN]).split())


def draw_line(
    painter: QPainter, room: QRect, text: str, side: Qt.LayoutDirection, *, bottom: bool = False
) -> None:
    """Draw plain text in the painter's pen and font, in the middle of the room's height or at its bottom.

    It begins at the side where the interface's lines begin (`side`); its letters run as its own language does, so that
    the full stop of an Arabic title stands where it belongs.
    """
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    edge = (
        Qt.AlignmentFlag.AlignRight if side is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    )
    height = Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignVCenter
    flags = edge | height | Qt.AlignmentFlag.AlignAbsolute
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)
