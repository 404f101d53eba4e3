"""What this app is, from what it was built, and the licence of every part that is inside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.desktop.bundle import Licence, build_facts, licences
from bitnet_desktop.ui.look import app_icon, scaled_font
from bitnet_desktop.ui.tokens import SPACE

_ICON = 64
_SIZE = QSize(880, 580)  # so that the lines of a licence are not folded
_LIST_WIDTH = 220
_LARGEST_TEXT = 4 << 20  # bytes of a licence that are shown


class AboutDialog(QDialog):
    """The version above; below it the parts on the left, and the licence of the chosen one on the right.

    Started from its source, the app has nothing inside but itself, and there is nothing below.
    """

    def __init__(self, parent: QWidget | None = None, parts: tuple[Licence, ...] | None = None) -> None:
        super().__init__(parent)
        self._parts = licences() if parts is None else parts
        self.setWindowTitle(self.tr("About BitNet Desktop"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Parts of the app"))
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.list.currentRowChanged.connect(self._show_part)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.huge, SPACE.huge, SPACE.huge, SPACE.huge)
        column.setSpacing(SPACE.wide)
        column.addLayout(self._head())
        self.list.setVisible(bool(self._parts))
        self.text.setVisible(bool(self._parts))
        if self._parts:
            column.addWidget(self._body(), 1)
            self.resize(_SIZE)
        close = QPushButton(self.tr("Close"), self)
        close.setProperty("role", "plain")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _head(self) -> QHBoxLayout:
        icon = QLabel(self)
        icon.setPixmap(app_icon().pixmap(_ICON, _ICON))
        name = QLabel(self.tr("BitNet Desktop {version}").format(version=build_facts().words), self)
        name.setFont(scaled_font(name, 1.2, strong=True))
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QLabel(
            self.tr(
                "Chat with BitNet and other GGUF models on your own computer. Models are run by llama-cli of "
                "ik_llama.cpp. Free software under the MIT licence."
            ),
            self,
        )
        words.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(SPACE.medium)
        texts.addWidget(name)
        texts.addWidget(words)
        head = QHBoxLayout()
        head.setSpacing(SPACE.wide)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        return head

    def _body(self) -> QSplitter:
        for part in self._parts:
            item = QListWidgetItem(f"{part.name} {part.version}".strip(), self.list)
            item.setToolTip(part.licence)
        body = QSplitter(Qt.Orientation.Horizontal, self)
        body.setChildrenCollapsible(False)
        body.addWidget(self.list)
        body.addWidget(self.text)
        body.setStretchFactor(1, 1)
        body.setSizes([_LIST_WIDTH, _SIZE.width() - _LIST_WIDTH])
        self.list.setCurrentRow(0)
        return body

    def _show_part(self, row: int) -> None:
        if not 0 <= row < len(self._parts):
            return
        part = self._parts[row]
        texts = [self.tr("Licence: {name}").format(name=part.licence), *map(self._read, part.files)]
        self.text.setPlainText("\n\n".join(texts))

    def _read(self, file: Path) -> str:
        try:
            with file.open("rb") as opened:
                return opened.read(_LARGEST_TEXT).decode("utf-8", "replace").strip()
        except OSError:
            return self.tr("The text is missing: {path}").format(path=str(file))
