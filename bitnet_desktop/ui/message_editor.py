"""The field in which a message is written: Enter sends, files and very long texts go elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from bitnet_desktop.ui.look import scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE

_MOST_LINES = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONG_PASTE = 4_000  # characters; more may be better as an attachment
_LONGEST_PASTE = 20_000  # characters; more would hold up every key stroke in the field
_MODEL_ENDING = ".gguf"


class MessageEditor(QPlainTextEdit):
    """The text field: tells when Enter should send, and fits its height to its text."""

    entered = Signal()
    focused = Signal(bool)
    files_given = Signal(list)  # Paths that were dropped or pasted
    long_pasted = Signal(int, int)  # the positions where a long text begins and ends
    overlong_given = Signal(str)  # a text that was not put in, as it is too long for the field

    def __init__(self, parent: QWidget, *, scale: float = TYPE.body) -> None:
        super().__init__(parent)
        self._composing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFont(scaled_font(self, scale))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(SPACE.small)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ShiftModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if event.key() in _ENTER and self._composing:
            # The key belongs to the input method: it chooses a word there.
            event.ignore()
        elif event.key() in _ENTER and plain:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composing = False
        super().focusOutEvent(event)
        self.focused.emit(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Models are the window's: one that is dropped here is opened. Other files go with the message."""
        files = local_files(source)
        if files:
            return not all(is_model(file) for file in files)
        return super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped: files go elsewhere, and so does what would choke the field."""
        files = local_files(source)
        if files:
            self.files_given.emit(files)
            return
        length = len(source.text())
        if length > _LONGEST_PASTE:
            self.overlong_given.emit(source.text())
            return
        start = self.textCursor().selectionStart()
        super().insertFromMimeData(source)
        if length > _LONG_PASTE:
            self.long_pasted.emit(start, self.textCursor().position())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._answer_drag(event):
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not self._answer_drag(event):
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        if self._answer_drag(event):
            if event.isAccepted():
                self.files_given.emit(files)
        else:
            super().dropEvent(event)

    def _answer_drag(self, event: QDropEvent) -> bool:
        """Accept or ignore files; False where it is about something else."""
        if not local_files(event.mimeData()):
            return False
        if self.canInsertFromMimeData(event.mimeData()):
            # Whoever moves a file is allowed to delete it where it was.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        return True

    def _fit(self) -> None:
        lines = round(self.document().size().height())  # QPlainTextEdit measures its document in lines
        shown = min(max(lines, 1), _MOST_LINES)
        margin = 2 * round(self.document().documentMargin())
        self.setFixedHeight(self.fontMetrics().lineSpacing() * shown + margin + 2)
        more = lines > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)


def local_files(source: QMimeData) -> list[Path]:
    """The files of this computer that are dropped or pasted; web addresses are not among them."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]


def is_model(file: Path) -> bool:
    """Whether a file is named as models are."""
    return file.suffix.lower() == _MODEL_ENDING
