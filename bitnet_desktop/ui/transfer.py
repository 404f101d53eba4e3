"""Brings conversations out as a file and in from one: asks where, does it piece by piece, and says what came of it."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from bitnet_desktop.chat.conversation import Conversation
from bitnet_desktop.chat.problems import Problem, ProblemError
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.export import ExportFormat, export_steps
from bitnet_desktop.storage.importing import Imported, import_steps
from bitnet_desktop.storage.json_format import FORMAT
from bitnet_desktop.storage.records import Folder, StoredConversation
from bitnet_desktop.storage.spoken import Labels
from bitnet_desktop.ui.notice_bar import Action, Notice, NoticeBar
from bitnet_desktop.ui.save_dialog import SaveDialog, SaveKind
from bitnet_desktop.ui.shelf import Shelf
from bitnet_desktop.words import say, say_number

_KEY: Final = "transfer"  # of all its notices: the newest takes the place of the one before
_SAVED: Final = "transfer-saved"
_GONE: Final = "transfer-gone"
_FAILED: Final = "transfer-failed"
_IMPORTED: Final = "transfer-imported"
_SLICE_S = (
    0.03  # how long an export or an import keeps the storage thread from other work; a step may take longer
)
_BUSY_AFTER_MS = 400
_HEAD = 1 << 16  # bytes

_Source = Callable[[Library], tuple[Iterable[StoredConversation], Sequence[Folder]]]


@dataclass(slots=True)
class _Export:
    """An export under way. The storage thread alone touches `steps`."""

    source: _Source
    path: Path
    kind: ExportFormat
    labels: Labels
    title: str
    steps: Generator[None, None, None] | None = None
    is_cancelled: bool = False


@dataclass(slots=True)
class _Import:
    """Files that are imported one after the other. The storage thread alone touches `library` and `steps`."""

    left: list[Path]
    path: Path | None = None
    done: float = 0.0  # of this file
    library: Library | None = None
    steps: Generator[float, None, Imported] | None = None
    is_cancelled: bool = False
    conversations: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def _open(url: QUrl) -> bool:
    return QDesktopServices.openUrl(url)


class Transfer(QObject):
    """Exports and imports, one of each at a time. Nothing of it holds up the window or what is being saved."""

    exported = Signal(object)  # the Path of the new file
    imported = Signal(object)  # the ids of the new conversations, a tuple
    given_up = Signal()  # an import; what there was of it is to be deleted for good

    def __init__(
        self,
        shelf: Shelf,
        notices: NoticeBar,
        parent: QWidget,
        open_url: Callable[[QUrl], bool] = _open,
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._notices = notices
        self._window = parent
        self._open_url = open_url
        self._export: _Export | None = None
        self._import: _Import | None = None
        self._saving = SaveDialog(parent)
        self._source: _Source | None = None
        self._title = ""
        self._dialog: QFileDialog | None = None
        self._busy = QTimer(self, singleShot=True, interval=_BUSY_AFTER_MS)
        self._busy.timeout.connect(self._show_busy)
        self._saving.chosen.connect(self._begin_export)
        for kind, make in (
            (_SAVED, self._saved_notice),
            (_GONE, self._gone_notice),
            (_FAILED, self._failed_notice),
            (_IMPORTED, self._imported_notice),
        ):
            notices.teach(kind, make)

    # -- out

    def export(self, conversation_ids: Sequence[str] | None) -> None:
        """Ask where to, and write these conversations into one file; None: all of them."""
        if conversation_ids is None:
            self._ask_where(_all_of, self.tr("Conversations"))
        elif len(conversation_ids) == 1:
            wanted = conversation_ids[0]
            self._shelf.run(
                lambda library: library.summary(wanted).title,
                functools.partial(self._ask_where, _some_of([wanted])),
                self._on_export_failed,
            )
        elif conversation_ids:
            self._ask_where(_some_of(conversation_ids), self.tr("Conversations"))

    def export_shown(self, conversation: Conversation, title: str) -> None:
        """Write what is on the screen, whether it could be saved or not."""
        now = datetime.now(UTC)
        stored = StoredConversation(conversation, now, now, title=title)
        self._ask_where(lambda _: ([stored], ()), title)

    def cancel(self) -> None:
        """Stop the export and the import; nothing of them is left. Call it before the shelf is closed."""
        self.cancel_import()
        self.cancel_export()

    def cancel_export(self) -> None:
        """Stop the export; there is no file then."""
        export, self._export = self._export, None
        if export is not None:
            export.is_cancelled = True
            self._shelf.run(functools.partial(_advance, export))
            self._end_busy()

    def _ask_where(self, source: _Source, title: str) -> None:
        if self._export is not None:
            self._show_busy()
            return
        self._source = source
        self._title = title or self._labels().untitled
        kinds = (
            SaveKind(self.tr("Markdown (*.md)"), ".md", (".markdown",)),
            SaveKind(self.tr("Web page (*.html)"), ".html", (".htm",)),
            SaveKind(self.tr("JSON, complete, to be imported again (*.json)"), ".json"),
        )
        self._saving.ask(self.tr("Export"), self._title, kinds)

    def _begin_export(self, path: Path, ending: str) -> None:
        if self._source is None or self._export is not None:
            return
        kind = ExportFormat(ending.removeprefix("."))
        self._export = _Export(self._source, path, kind, self._labels(), self._title)
        self._source = None
        self._busy.start()
        self._step()

    def _step(self) -> None:
        export = self._export
        if export is not None:
            self._shelf.run(
                functools.partial(_advance, export),
                functools.partial(self._on_step, export),
                functools.partial(self._on_step_failed, export),
            )

    def _on_step(self, export: _Export, has_more: bool) -> None:
        if export is not self._export:
            return
        if has_more:
            self._step()
            return
        self._export = None
        self._end_busy()
        self.tell_saved(export.path)
        self.exported.emit(export.path)

    def tell_saved(self, path: Path) -> None:
        """Say that a file was written, and offer to show it."""
        self._notices.tell(_SAVED, path)

    def _saved_notice(self, path: Path) -> Notice:
        return Notice(
            _KEY,
            self.tr("“{name}” was saved.").replace("{name}", path.name),
            detail=str(path),
            actions=(Action(self.tr("Show in folder"), functools.partial(self._show_folder, path)),),
        )

    def _on_step_failed(self, export: _Export, error: Exception) -> None:
        if export is self._export:
            self._export = None
            self._end_busy()
            self._on_export_failed(error)

    def _on_export_failed(self, error: Exception) -> None:
        if isinstance(error, ProblemError):
            self._notices.tell(_FAILED, error.problem)
        elif isinstance(error, KeyError):
            self._notices.tell(_GONE)
        else:
            raise error

    def _gone_notice(self, _: None) -> Notice:
        return Notice(
            _KEY, self.tr("This conversation is not there any more."), self.tr("Nothing was exported.")
        )

    def _show_folder(self, path: Path) -> None:
        self._open_url(QUrl.fromLocalFile(str(path.parent)))

    # -- in

    def import_files(self, paths: Sequence[Path] | None = None) -> None:
        """Import these files or folders; without any, ask for files."""
        if paths is None:
            dialog = self._make_dialog(self.tr("Import conversations"))
            dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
            dialog.setNameFilters(
                [self.tr("Conversations, of this app or of OpenAI (*.json *.zip)"), self.tr("All files (*)")]
            )
            dialog.open()
        elif paths and self._import is None:
            self._import = _Import(list(paths))
            self._busy.start()
            self._import_next()

    def import_folder(self) -> None:
        """Ask for the folder with Jan's threads, and import it."""
        dialog = self._make_dialog(self.tr("Import from Jan: choose its folder “threads”"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.open()

    def _make_dialog(self, title: str) -> QFileDialog:
        if self._dialog is not None:
            self._dialog.deleteLater()
        dialog = QFileDialog(self._window, title)
        dialog.filesSelected.connect(self._on_chosen)
        self._dialog = dialog
        return dialog

    def _on_chosen(self, names: list[str]) -> None:
        self.import_files([Path(name) for name in names])

    def cancel_import(self) -> None:
        """Stop the import. What came in whole from files before this one stays."""
        importing, self._import = self._import, None
        if importing is not None:
            importing.is_cancelled = True
            self._shelf.run(functools.partial(_bring_in, importing), self._on_given_up)
            self._end_busy()
            if importing.conversations:
                self._tell_imported(importing)

    def _on_given_up(self, _: Imported | None) -> None:
        self.given_up.emit()

    def _import_next(self) -> None:
        importing = self._import
        if importing is None:
            return
        if not importing.left:
            self._import = None
            self._end_busy()
            self._tell_imported(importing)
            return
        importing.path, importing.done = importing.left.pop(0), 0.0
        self._import_step()

    def _import_step(self) -> None:
        importing = self._import
        if importing is not None:
            self._shelf.run(
                functools.partial(_bring_in, importing),
                functools.partial(self._on_import_step, importing),
                functools.partial(self._on_import_failed, importing),
            )

    def _on_import_step(self, importing: _Import, result: Imported | None) -> None:
        if importing is not self._import:
            return
        if result is None:
            self._notices.retitle(_KEY, self._import_words(importing))
            self._import_step()
            return
        importing.conversations += result.conversations
        self._shelf.run(_nothing, changes=True)
        self._import_next()

    def _on_import_failed(self, importing: _Import, error: Exception) -> None:
        if importing is not self._import:
            return
        self.given_up.emit()
        if not isinstance(error, ProblemError):
            self._import = None
            self._end_busy()
            raise error
        importing.problems.append(error.problem)
        self._import_next()

    def _import_words(self, importing: _Import) -> str:
        words = self.tr("Importing conversations… {percent}%")
        return words.replace("{percent}", str(round(100 * importing.done)))

    def _tell_imported(self, importing: _Import) -> None:
        count, problems = len(importing.conversations), tuple(importing.problems)
        if not count and len(problems) == 1:
            self._notices.tell(_FAILED, problems[0])
            return
        self._notices.tell(_IMPORTED, (count, problems))
        if count:
            self.imported.emit(tuple(importing.conversations))

    def _imported_notice(self, came: tuple[int, tuple[Problem, ...]]) -> Notice:
        count, problems = came
        if count == 1:
            title = self.tr("1 conversation was imported.")
        elif count:
            title = self.tr("{count} conversations were imported.").replace("{count}", say_number(count))
        else:
            title = self.tr("No conversation was imported.")
        words = [say(problem) for problem in problems]
        if len(words) == 1:
            text = self.tr("Left out: {reason}").replace("{reason}", words[0].title)
        elif words:
            text = self.tr("{count} files were left out.").replace("{count}", say_number(len(words)))
        else:
            text = "" if count else self.tr("There are none in the file.")
        detail = "\n".join(f"{each.title}\n{each.detail}" for each in words)
        return Notice(_KEY, title, text, detail)

    # -- words

    def _labels(self) -> Labels:
        return Labels(
            self.tr("You"),
            self.tr("Assistant"),
            self.tr("System prompt"),
            self.tr("New conversation"),
            self.tr("Thought"),
        )

    def _failed_notice(self, problem: Problem) -> Notice:
        words = say(problem)
        return Notice(_KEY, words.title, words.text, words.detail)

    def _show_busy(self) -> None:
        if self._export is not None:
            title = self.tr("Writing “{name}”…").replace("{name}", self._export.path.name)
            self._notices.add(Notice(_KEY, title, actions=(Action(self.tr("Stop"), self.cancel_export),)))
        elif self._import is not None:
            title = self._import_words(self._import)
            text = self.tr("You can go on meanwhile. They are shown when all of them are there.")
            stop = Action(self.tr("Stop"), self.cancel_import)
            self._notices.add(Notice(_KEY, title, text, actions=(stop,)))

    def _end_busy(self) -> None:
        if self._export is None and self._import is None:
            self._busy.stop()
            self._notices.withdraw(_KEY)


def can_import(path: Path) -> bool:
    """Whether a file or folder looks like conversations to import; at most its first 64 KB are read."""
    try:
        if path.is_dir():
            return path.name == "threads" or (path / "thread.json").is_file() or (path / "threads").is_dir()
        if path.suffix.lower() == ".zip":
            return path.is_file()
        if path.suffix.lower() != ".json" or not path.is_file():
            return False
        with path.open("rb") as opened:
            head = opened.read(_HEAD).removeprefix(b"\xef\xbb\xbf").lstrip()
    except OSError:
        return False
    return f'"{FORMAT}"'.encode() in head or (head.startswith(b"[") and b'"mapping"' in head)


def _all_of(library: Library) -> tuple[Iterable[StoredConversation], Sequence[Folder]]:
    return library.load_all(), library.folders()


def _some_of(conversation_ids: Sequence[str]) -> _Source:
    wanted = tuple(conversation_ids)

    def source(library: Library) -> tuple[Iterable[StoredConversation], Sequence[Folder]]:
        used = {library.summary(each).folder for each in wanted}
        folders = [folder for folder in library.folders() if folder.id in used]
        return (library.load(each) for each in wanted), folders

    return source


def _advance(export: _Export, library: Library) -> bool:
    """Write for a moment; returns whether there is more to write."""
    if export.is_cancelled:
        if export.steps is not None:
            export.steps.close()
        return False
    if export.steps is None:
        conversations, folders = export.source(library)
        now = datetime.now(UTC)
        export.steps = export_steps(
            conversations, folders, export.path, export.kind, export.labels, export.title, now
        )
    until = time.monotonic() + _SLICE_S
    return any(time.monotonic() > until for _ in export.steps)


def _bring_in(importing: _Import, library: Library) -> Imported | None:
    """Import for a moment; returns what came in when the file is at its end."""
    if importing.is_cancelled or importing.path is None:
        if importing.steps is not None:
            importing.steps.close()
        return None
    if importing.steps is None or importing.library is not library:
        # Another library: the disk takes something again, and what was on its way is in the one before.
        importing.library = library
        importing.steps = import_steps(library, importing.path, datetime.now(UTC))
    until = time.monotonic() + _SLICE_S
    try:
        importing.done = next(importing.steps)
        while time.monotonic() < until:
            importing.done = next(importing.steps)
    except StopIteration as end:
        importing.steps = None
        imported: Imported = end.value
        return imported
    except BaseException:
        importing.steps = None
        raise
    return None


def _nothing(_: Library) -> None:
    """What there is to tell was done before."""
