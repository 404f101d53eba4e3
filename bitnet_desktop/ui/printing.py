"""Prints a conversation and saves it as PDF, in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QDateTime,
    QIODevice,
    QLocale,
    QMarginsF,
    QObject,
    QSaveFile,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication, QWidget

from bitnet_desktop.chat.conversation import Message
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.storage.spoken import Labels
from bitnet_desktop.ui.printed_pages import PrintedFonts, PrintedHead, write_pages
from bitnet_desktop.ui.printed_pieces import pieces_of
from bitnet_desktop.ui.save_dialog import SaveDialog, SaveKind
from bitnet_desktop.ui.serial_work import SerialWork
from bitnet_desktop.ui.tokens import PAPER

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

_PDF = ".pdf"

_Job = tuple[Sequence[Message], Labels, PrintedHead, PrintedFonts]


class Printer(QObject):
    """Writes the path of a conversation onto pages. What is given to it is never changed."""

    done = Signal(str)  # the path of a PDF; empty when it went to a printer
    failed = Signal(object)  # Problem
    busy_changed = Signal(bool)
    _ended = Signal(object)  # the path as text, or a Problem

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._running = 0
        self._next_key = 0
        self._saving = SaveDialog(parent)
        self._saving.chosen.connect(self._on_chosen)
        self._asked: tuple[Sequence[Message], str] = ((), "")
        # One of each for all times: the dialog does not keep its printer alive, and remembers what was chosen.
        self._printer: QPrinter | None = None
        self._dialog: QPrintDialog | None = None
        self._work = SerialWork()
        self.destroyed.connect(self._work.close)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._running > 0

    def print(self, messages: Sequence[Message], title: str) -> None:
        """Ask for the printer, then print these messages."""
        # Qt's printing takes some time to import, and asks the system for its printers.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        if self._dialog is None or self._printer is None:
            self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            self._printer.setPageMargins(_margins(), QPageLayout.Unit.Millimeter)
            self._dialog = QPrintDialog(self._printer, self._window)
            self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
            self._dialog.accepted.connect(self._on_printer_chosen)
        if not self.is_busy and not self._dialog.isVisible():
            self._printer.setDocName(title or self._untitled())
            self._asked = tuple(messages), title
            self._dialog.show()

    def print_on(self, printer: QPrinter, messages: Sequence[Message], title: str) -> None:
        """Print these messages; `done` or `failed` follows."""
        job = self._job(messages, title)
        self._begin(lambda wanted: _print(printer, job, wanted))

    def choose_pdf(self, messages: Sequence[Message], title: str) -> None:
        """Ask where to, then save these messages as PDF."""
        self._asked = tuple(messages), title
        kinds = (SaveKind(self.tr("PDF (*.pdf)"), _PDF),)
        self._saving.ask(self.tr("Save as PDF"), title or self._untitled(), kinds)

    def save_pdf(self, path: Path, messages: Sequence[Message], title: str) -> None:
        """Save these messages as PDF; `done` or `failed` follows. An older file stays as it is until all is written."""
        job = self._job(messages, title)
        layout = QPageLayout(
            QPageSize(_page_size()),
            QPageLayout.Orientation.Portrait,
            _margins(),
            QPageLayout.Unit.Millimeter,
        )
        self._begin(lambda wanted: _save(path, layout, job, wanted))

    def cancel(self) -> None:
        """Write nothing of what is not complete."""
        self._work.clear()

    def _on_printer_chosen(self) -> None:
        if self._printer is not None:
            messages, title = self._asked
            self.print_on(self._printer, messages, title)

    def _on_chosen(self, path: Path, _ending: str) -> None:
        messages, title = self._asked
        self.save_pdf(path, messages, title)

    def _job(self, messages: Sequence[Message], title: str) -> _Job:
        now = QDateTime.fromSecsSinceEpoch(int(datetime.now(UTC).timestamp()))
        head = PrintedHead(
            title or self._untitled(),
            f"{QLocale().toString(now.date())}, {QLocale().toString(now.time(), QLocale.FormatType.ShortFormat)}",
            self.tr("Page {page}"),
        )
        labels = Labels(
            self.tr("You"),
            self.tr("Assistant"),
            self.tr("System prompt"),
            self._untitled(),
            self.tr("Thought"),
        )
        code = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fonts = PrintedFonts(_families(QApplication.font()), _families(code))
        return tuple(messages), labels, head, fonts

    def _begin(self, write: Callable[[Callable[[], bool]], str | Problem | None]) -> None:
        self._next_key += 1
        key, work, ended = self._next_key, self._work, self._ended

        def job() -> None:
            result = write(lambda: work.wanted(key))
            work.tell(lambda: ended.emit(result))

        self._running += 1
        work.add(key, job)
        self.busy_changed.emit(True)

    def _on_ended(self, result: str | Problem | None) -> None:
        self._running -= 1
        if not self._running:
            self.busy_changed.emit(False)
        if isinstance(result, Problem):
            self.failed.emit(result)
        elif result is not None:
            self.done.emit(result)

    def _untitled(self) -> str:
        return self.tr("Conversation")


def _print(printer: QPrinter, job: _Job, wanted: Callable[[], bool]) -> str | Problem | None:
    messages, labels, head, fonts = job
    pages = write_pages(printer, pieces_of(messages, labels), head, fonts, wanted)
    if pages:
        return ""
    if wanted():
        return Problem(ProblemKind.PRINT_FAILED)
    printer.abort()
    return None


def _save(path: Path, layout: QPageLayout, job: _Job, wanted: Callable[[], bool]) -> str | Problem | None:
    messages, labels, head, fonts = job
    file = QSaveFile(str(path))
    if file.open(QIODevice.OpenModeFlag.WriteOnly):
        writer = QPdfWriter(file)
        writer.setPageLayout(layout)
        writer.setTitle(head.title)
        pages = write_pages(writer, pieces_of(messages, labels), head, fonts, wanted)
        if not pages and not wanted():
            file.cancelWriting()
            return None
        if pages and file.commit():
            return str(path)
        file.cancelWriting()
    return Problem(ProblemKind.EXPORT_FAILED, file.errorString(), {"path": str(path)})


def _families(font: QFont) -> tuple[str, ...]:
    return tuple(font.families()) or (font.family(),)


def _margins() -> QMarginsF:
    return QMarginsF(PAPER.margin_mm, PAPER.margin_mm, PAPER.margin_mm, PAPER.margin_mm)


def _page_size() -> QPageSize.PageSizeId:
    is_american = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4
