"""A button that is only an icon: it has a name for those who cannot see it, and keeps to the colours in force."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from bitnet_desktop.ui.look import Look, icon
from bitnet_desktop.ui.tokens import SPACE


class IconButton(QToolButton):
    """Shows one of our icons; `name` is what it does, in words, and `tip` the same with its keys. Small, or `large`."""

    def __init__(
        self, look: Look, picture: str, name: str, parent: QWidget, *, tip: str = "", large: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = picture
        size, side = (SPACE.icon, SPACE.control) if large else (SPACE.wide, SPACE.action)
        self.setProperty("role", "icon")
        self.setIconSize(QSize(size, size))
        self.setFixedSize(side, side)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(tip or name)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setIcon(icon(self._picture, self._look.colours.secondary))
