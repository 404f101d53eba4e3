"""Importing, exporting, printing and deleting everything: the menu's words meet those who do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.delete_all import DeleteAllDialog
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.printing import Printer
from bitnet_desktop.ui.shelf import Shelf
from bitnet_desktop.ui.shelf_notices import ShelfNotices
from bitnet_desktop.ui.transfer import Transfer, can_import


class WaysOut(QObject):
    """The ways of conversations into the app and out of it."""

    everything_deleted = Signal()
    import_given_up = Signal()

    def __init__(
        self, window: MainWindow, conversing: Conversing, shelf: Shelf, title: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._conversing = conversing
        self._shelf = shelf
        self._title = title
        self._transfer = Transfer(shelf, window.notices, window)
        self._printer = Printer(window)
        notices = ShelfNotices(shelf, window.notices, self)
        notices.export_asked.connect(self._export_shown)
        self._transfer.given_up.connect(self.import_given_up)
        notices.export_all_asked.connect(self._export_all)
        self._printer.failed.connect(window.show_problem)
        self._printer.done.connect(self._on_printed)
        commands = window.commands
        commands.on("import", self._import)
        commands.on("import-threads", self._transfer.import_folder)
        commands.on("export", self._export_shown)
        commands.on("export-all", self._export_all)
        commands.on("print", self._print)
        commands.on("pdf", self._save_pdf)
        commands.on("delete-all", self._delete_all)
        window.sidebar.export_asked.connect(self._transfer.export)
        window.set_importer(self.take)

    def cancel(self) -> None:
        """The app ends: what is being written is given up."""
        self._transfer.cancel()
        self._printer.cancel()

    def take(self, paths: list[Path]) -> bool:
        """Import files that were dropped; False when they are no conversations."""
        if not paths or not all(can_import(path) for path in paths):
            return False
        self._transfer.import_files(paths)
        return True

    def _import(self) -> None:
        self._transfer.import_files()

    def _export_shown(self) -> None:
        if self._conversing.conversation.path():
            self._transfer.export_shown(self._conversing.conversation, self._title())

    def _export_all(self) -> None:
        self._transfer.export(None)

    def _print(self) -> None:
        if messages := self._conversing.conversation.path():
            self._printer.print(messages, self._title())

    def _save_pdf(self) -> None:
        if messages := self._conversing.conversation.path():
            self._printer.choose_pdf(messages, self._title())

    def _on_printed(self, path: str) -> None:
        if path:
            self._transfer.tell_saved(Path(path))

    def _delete_all(self) -> None:
        dialog = DeleteAllDialog(self._shelf, self._window)
        dialog.deleted.connect(self._transfer.cancel_import)
        dialog.deleted.connect(self.everything_deleted)
        dialog.open()
