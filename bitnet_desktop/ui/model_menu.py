"""The models on this computer as a menu. They are looked for when it opens, and not in the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from bitnet_desktop.ui.model_names import model_label, shortened
from bitnet_desktop.words import say_bytes

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile

_MOST_SHOWN = 40


class ModelMenu(QMenu):
    """Lists the models, the one in force ticked, and below them an action of whoever uses it."""

    chosen = Signal(object, str)  # Path, and a name for it or ""
    _found = Signal(int, object)  # which search, list of ModelFile

    def __init__(
        self, find: Callable[[], Sequence[ModelFile]], last: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._last = last
        self._current: Path | None = None
        self._name = ""
        self._search = 0
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._look_for_models)
        self._found.connect(self._show_found)

    def set_current(self, path: Path | None, name: str) -> None:
        """Which model is in force."""
        self._current, self._name = path, name

    def _look_for_models(self) -> None:
        self._search += 1
        self._fill([], self.tr("Looking for models…"))
        search, find, found = self._search, self._find, self._found

        def look() -> None:
            # Disks may be slow, so not in the thread that draws.
            models = find()
            try:
                found.emit(search, list(models))
            except RuntimeError:
                return  # the window is gone by now

        QThreadPool.globalInstance().start(look)

    def _show_found(self, search: int, models: list[ModelFile]) -> None:
        if search == self._search:
            active: QAction | None = self.activeAction()
            path = active.data() if active is not None else None
            self._fill(models, "" if models else self.tr("No models were found on this computer"))
            # Whoever was faster than the disk keeps the place.
            for action in self.actions():
                if path is not None and action.data() == path:
                    self.setActiveAction(action)

    def _fill(self, models: Sequence[ModelFile], remark: str) -> None:
        self.clear()
        if self._current is not None and not any(model.path == self._current for model in models):
            self._add(self._current, self._name, str(self._current))
        for model in models[:_MOST_SHOWN]:
            name = model.name if model.path.suffix.lower() != ".gguf" else _listed_name(model.path)
            self._add(model.path, name, str(model.path), say_bytes(model.size))
        if remark:
            self.addAction(remark).setEnabled(False)
        self.addSeparator()
        self.addAction(self._last)

    def _add(self, path: Path, name: str, hint: str, size: str = "") -> None:
        # In a menu a tab puts what follows at the right, and "&" would underline a letter.
        shown = shortened(name).replace("&", "&&")
        action = self.addAction(f"{shown}\t{size}" if size else shown)
        action.setData(str(path))
        action.setCheckable(True)
        action.setChecked(path == self._current)
        action.setToolTip(hint)
        action.triggered.connect(
            lambda: self.chosen.emit(path, name if path.suffix.lower() != ".gguf" else "")
        )


def _listed_name(path: Path) -> str:
    """In a list the quantisation is what tells files apart; a file with a name for all gets its folder's."""
    label = model_label(path)
    return path.stem if path.stem.startswith(label) else f"{label} ({path.stem})"
