"""Asks where to save a file, and of which kind; the kinds are the dialog's filters."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bitnet_desktop.storage.export_files import safe_name


@dataclass(frozen=True, slots=True)
class SaveKind:
    """A kind of file: its filter as the dialog shows it, its ending, and other endings that mean the same."""

    words: str
    ending: str
    other_endings: tuple[str, ...] = ()


class SaveDialog(QObject):
    """One dialog at a time. The folder that was used last is suggested again."""

    chosen = Signal(object, str)  # Path, and the ending of its kind

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._kinds: tuple[SaveKind, ...] = ()
        self._dialog: QFileDialog | None = None
        self._folder = ""

    @property
    def dialog(self) -> QFileDialog | None:
        """What is asked with."""
        return self._dialog

    def ask(self, words: str, title: str, kinds: Sequence[SaveKind]) -> None:
        """Suggest a file named after `title`, of the first kind; `chosen` follows unless the person thinks better."""
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._kinds = tuple(kinds)
        dialog = QFileDialog(self._window, words, self._folder or _documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([kind.words for kind in kinds])
        dialog.setDefaultSuffix(kinds[0].ending)
        dialog.selectFile(safe_name(title, kinds[0].ending))
        dialog.filterSelected.connect(self._on_filter)
        dialog.fileSelected.connect(self._on_file)
        self._dialog = dialog
        dialog.open()

    def _on_filter(self, words: str) -> None:
        """The name gets the ending of the kind that was chosen."""
        dialog = self._dialog
        kind = next((kind for kind in self._kinds if kind.words == words), None)
        if dialog is None or kind is None:
            return
        dialog.setDefaultSuffix(kind.ending)
        for name in dialog.selectedFiles()[:1]:
            path = Path(name)
            if self._kind_of(path) is not None:
                dialog.selectFile(path.with_suffix(kind.ending).name)

    def _on_file(self, name: str) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        path = Path(name)
        self._folder = str(path.parent)
        filtered = next(
            (kind for kind in self._kinds if kind.words == dialog.selectedNameFilter()), self._kinds[0]
        )
        named = self._kind_of(path)
        if named is None or (named is self._kinds[0] and filtered is not named):
            # Not every system's dialog changes the name with the filter, nor adds the ending. Nobody was asked about
            # the name that comes of it, so it must be free.
            stem = path.name if named is None else path.stem
            path = path.with_name(safe_name(stem, filtered.ending, _names_in(path.parent)))
            named = filtered
        self.chosen.emit(path, named.ending)

    def _kind_of(self, path: Path) -> SaveKind | None:
        ending = path.suffix.lower()
        return next((kind for kind in self._kinds if ending in {kind.ending, *kind.other_endings}), None)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _names_in(folder: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return [each.name for each in folder.iterdir()]
    return []
