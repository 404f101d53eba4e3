"""The strip above the conversation in which words are searched for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from bitnet_desktop.ui.finder import Finder
from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.words import say_number

_WIDTH = 420


class FindBar(QFrame):
    """A field, the number of hits, and the way to the next and the one before."""

    closed = Signal()

    def __init__(self, finder: Finder, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._finder = finder
        self.setObjectName("find")
        self._view = parent
        parent.installEventFilter(self)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find in this conversation"))
        self._field.setAccessibleName(self.tr("Find in this conversation"))
        self._field.setFrame(False)
        self._count = QLabel(self)
        self._count.setProperty("role", "secondary")
        self._count.setAccessibleName(self.tr("Hits"))
        self._previous = IconButton(look, "up", self.tr("Previous hit (Shift+Enter)"), self)
        self._next = IconButton(look, "down", self.tr("Next hit (Enter)"), self)
        self._close = IconButton(look, "close", self.tr("Close (Esc)"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, SPACE.small, SPACE.small, SPACE.small)
        row.setSpacing(SPACE.small)
        row.addWidget(self._field, 1)
        for widget in (self._count, self._previous, self._next, self._close):
            row.addWidget(widget)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(finder.find)
        self._next.clicked.connect(lambda _=False: finder.step(1))
        self._previous.clicked.connect(lambda _=False: finder.step(-1))
        self._close.clicked.connect(self.close_search)
        finder.changed.connect(self._show_count)
        self._show_count()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Lie over the upper right corner: nothing that is being read moves for it."""
        room = self._view.width() - 2 * SPACE.wide
        self.resize(min(_WIDTH, room), self.sizeHint().height())
        self.move(self._view.width() - self.width() - SPACE.huge, SPACE.small)

    def open_search(self) -> None:
        """Show the strip; what was searched for last is selected."""
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._finder.find(self._field.text())

    def search_for(self, words: str) -> None:
        """Show the strip with these words in it; the focus stays where it is."""
        self._place()
        self.show()
        self.raise_()
        self._field.setText(words)

    def close_search(self) -> None:
        """Hide the strip, and let nothing stand out any more."""
        self.hide()
        self._finder.find("")
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_search()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finder.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _show_count(self) -> None:
        finder = self._finder
        has_hits = finder.count > 0
        self._next.setEnabled(has_hits)
        self._previous.setEnabled(has_hits)
        if not self._field.text():
            self._count.setText("")
        elif has_hits and finder.current >= 0:
            words = self.tr("{number} of {count}")
            self._count.setText(
                words.format(number=say_number(finder.current + 1), count=say_number(finder.count))
            )
        elif finder.is_searching:
            self._count.setText("…")
        else:
            self._count.setText(self.tr("No hits"))
