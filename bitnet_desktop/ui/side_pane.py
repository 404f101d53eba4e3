"""The room of the side bar, which is there before the side bar is."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

_NARROWEST = 180
_USUAL_WIDTH = 260


class SidePane(QWidget):
    """As wide as a person has made it, and in the side bar's colour, so that nothing moves when it is filled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_NARROWEST)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def fill(self, sidebar: QWidget, stops: Sequence[QWidget]) -> None:
        """Show the side bar; the Tab key comes to it where the room stands, and not at the end."""
        self._rows.addWidget(sidebar)
        # Qt puts nothing behind a widget that cannot have the focus.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in itertools.pairwise((self, *stops)):
            QWidget.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_WIDTH, super().sizeHint().height())
