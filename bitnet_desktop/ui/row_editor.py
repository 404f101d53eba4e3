"""The field in which a row of the side bar is renamed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bitnet_desktop.ui.escape_key import claims_escape

_LONGEST = 200  # characters


class RowEditor(QLineEdit):
    """A line of text over a row: Enter and leaving it keep the name, Esc leaves the old one."""

    finished = Signal(str, str)  # key of the row, new name
    left = Signal(bool)  # whether by the keyboard, so that the list should have the focus again

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self._before = ""
        self.setObjectName("row-editor")
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(self.tr("New name"))
        self.hide()

    @property
    def key(self) -> str:
        """The key of the row that is edited; "" for none."""
        return self._key

    def begin(self, key: str, name: str) -> None:
        """Edit a name."""
        self._key, self._before = key, name
        self.setText(name)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Leave the name as it was."""
        self._end(keep=False, by_key=False)

    def _end(self, *, keep: bool, by_key: bool) -> None:
        key, self._key = self._key, ""
        if not key:
            return
        name = " ".join(self.text().split())
        # First the focus: hiding a field that has it would give it to whatever comes next.
        self.left.emit(by_key)
        self.hide()
        if keep and name and name != self._before:
            self.finished.emit(key, name)

    def event(self, event: QEvent) -> bool:
        if claims_escape(event):
            # Esc is also a shortcut of the window, which stops a reply; while a name is edited it is ours.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._end(keep=True, by_key=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(keep=False, by_key=True)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            # Else the list behind would move.
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._end(keep=True, by_key=False)
