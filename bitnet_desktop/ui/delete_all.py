"""Deletes everything that was ever said, after the person has seen what goes and has agreed to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.ui.shelf import Shelf
from bitnet_desktop.ui.words_dialog import WordsDialog
from bitnet_desktop.words import say, say_number


class DeleteAllDialog(WordsDialog):
    """Says what goes; the button works once the box is ticked. `deleted` comes when it is done, before it closes."""

    deleted = Signal()

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._is_deleting = False
        self.setWindowTitle(self.tr("Delete everything"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._title = self.label(self.tr("Delete all conversations?"), is_title=True)
        goes = self.label(
            self.tr(
                "All conversations and folders are deleted for good, with their drafts and attached files. So are the "
                "copies that this app has made of them, and files that were set aside because they were damaged."
            )
        )
        stays = self.label(
            self.tr("Models, settings, and the files that you have exported stay. There is no undo.")
        )
        self._agree = QCheckBox(self.tr("Delete everything for good"), self)
        # Fusion draws the box in a shade of this colour, which would not be seen in dark colours.
        seen = self._agree.palette()
        seen.setColor(QPalette.ColorRole.Window, seen.color(QPalette.ColorRole.PlaceholderText))
        self._agree.setPalette(seen)
        self._trouble = self.label()
        self._trouble.hide()
        self._delete = QPushButton(self.tr("Delete everything"), self)
        self._delete.setProperty("role", "main")
        self._delete.setEnabled(False)
        self._delete.setAutoDefault(False)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setProperty("role", "plain")
        self._cancel.setDefault(True)
        self.lay_out((self._title, goes, stays, self._agree, self._trouble), (self._cancel, self._delete))
        self._agree.toggled.connect(self._delete.setEnabled)
        self._delete.clicked.connect(self._begin)
        self._cancel.clicked.connect(self.close)
        self._cancel.setFocus()
        shelf.run(_count, self._show_count)

    def reject(self) -> None:
        """Esc closes it, too, but not while it works: what came of it must be seen."""
        if not self._is_deleting:
            super().reject()

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
        self.fit()
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
        self.fit()

    def _set_deleting(self, deleting: bool) -> None:
        self._is_deleting = deleting
        self._agree.setEnabled(not deleting)
        self._cancel.setEnabled(not deleting)
        self._delete.setEnabled(not deleting and self._agree.isChecked())
        self._delete.setText(self.tr("Deleting…") if deleting else self.tr("Delete everything"))


def _count(library: Library) -> int:
    with library.database.reading() as connection:
        return int(
            connection.execute("SELECT count(*) FROM conversations WHERE deleted_at IS NULL").fetchone()[0]
        )
