"""Deletes everything that was ever said, after the person has seen what goes and has agreed to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.ui.look import scaled_font
from bitnet_desktop.ui.shelf import Shelf
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.words import say, say_number


class DeleteAllDialog(QDialog):
    """Says what goes; the button works once the box is ticked. `deleted` comes when it is done, before it closes."""

    deleted = Signal()

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._is_deleting = False
        self.setWindowTitle(self.tr("Delete everything"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = self._label(self.tr("Delete all conversations?"))
        self._title.setFont(scaled_font(self._title, 1.2, strong=True))
        self._goes = self._label(
            self.tr(
                "All conversations and folders are deleted for good, with their drafts and attached files. So are the "
                "copies that this app has made of them, and files that were set aside because they were damaged."
            )
        )
        self._stays = self._label(
            self.tr("Models, settings, and the files that you have exported stay. There is no undo.")
        )
        self._agree = QCheckBox(self.tr("Delete everything for good"), self)
        # Fusion draws the box in a shade of this colour, which would not be seen in dark colours.
        seen = self._agree.palette()
        seen.setColor(QPalette.ColorRole.Window, seen.color(QPalette.ColorRole.PlaceholderText))
        self._agree.setPalette(seen)
        self._trouble = self._label("")
        self._trouble.hide()
        self._delete = QPushButton(self.tr("Delete everything"), self)
        self._delete.setProperty("role", "main")
        self._delete.setEnabled(False)
        self._delete.setAutoDefault(False)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setProperty("role", "plain")
        self._cancel.setDefault(True)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._agree.toggled.connect(self._delete.setEnabled)
        self._delete.clicked.connect(self._begin)
        self._cancel.clicked.connect(self.close)
        self._cancel.setFocus()
        shelf.run(_count, self._show_count)

    def reject(self) -> None:
        """Esc closes it, too, but not while it works: what came of it must be seen."""
        if not self._is_deleting:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_deleting:
            event.ignore()
        else:
            super().closeEvent(event)

    def _show_count(self, count: int) -> None:
        if count == 1:
            self._title.setText(self.tr("Delete your conversation?"))
        elif count:
            words = self.tr("Delete all {count} conversations?")
            self._title.setText(words.replace("{count}", say_number(count)))

    def _begin(self) -> None:
        self._set_deleting(True)
        self._trouble.hide()
        self._fit()
        self._shelf.delete_everything(self._on_deleted, self._on_failed)

    def _on_deleted(self, _: None) -> None:
        self._set_deleting(False)
        self.deleted.emit()
        self.close()

    def _on_failed(self, error: Exception) -> None:
        self._set_deleting(False)
        if not isinstance(error, ProblemError):
            raise error
        words = say(error.problem)
        self._trouble.setText(
            self.tr("Not everything could be deleted. {reason}").replace("{reason}", words.title)
        )
        self._trouble.setAccessibleDescription(words.detail)
        self._trouble.show()
        self._fit()

    def _set_deleting(self, deleting: bool) -> None:
        self._is_deleting = deleting
        self._agree.setEnabled(not deleting)
        self._cancel.setEnabled(not deleting)
        self._delete.setEnabled(not deleting and self._agree.isChecked())
        self._delete.setText(self.tr("Deleting…") if deleting else self.tr("Delete everything"))

    def _fit(self) -> None:
        """As high as the words need: a window does not follow wrapped lines by itself."""
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.medium)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._delete)
        column = self._column
        column.setContentsMargins(SPACE.huge, SPACE.huge, SPACE.huge, SPACE.wide)
        column.setSpacing(SPACE.large)
        for widget in (self._title, self._goes, self._stays, self._agree, self._trouble):
            column.addWidget(widget)
        column.addSpacing(SPACE.small)
        column.addLayout(buttons)
        self.setFixedWidth(SPACE.dialog)


def _count(library: Library) -> int:
    with library.database.reading() as connection:
        return int(
            connection.execute("SELECT count(*) FROM conversations WHERE deleted_at IS NULL").fetchone()[0]
        )
