"""A small window of some words and two buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bitnet_desktop.ui.look import scaled_font
from bitnet_desktop.ui.tokens import SPACE

_TITLE = 1.2


class WordsDialog(QDialog):
    """As wide as is good to read, and as high as its words need. It is gone once it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column = QVBoxLayout(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Follow other words: a window does not follow wrapped lines by itself."""
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))

    def label(self, words: str = "", *, is_title: bool = False) -> QLabel:
        """Words that are no markup, on as many lines as they need."""
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if is_title:
            label.setFont(scaled_font(label, _TITLE, strong=True))
        return label

    def lay_out(self, parts: Sequence[QWidget], buttons: Sequence[QPushButton]) -> None:
        """The parts below each other, and under them the buttons in their order, at the end of the line."""
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        column = self._column
        column.setContentsMargins(SPACE.huge, SPACE.huge, SPACE.huge, SPACE.wide)
        column.setSpacing(SPACE.large)
        for part in parts:
            column.addWidget(part)
        column.addSpacing(SPACE.small)
        column.addLayout(line)
        self.setFixedWidth(SPACE.dialog)
