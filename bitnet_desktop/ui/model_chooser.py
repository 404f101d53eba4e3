"""Which model is used: the one in force, those on this computer, and any other GGUF file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QToolButton, QWidget

from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.model_names import model_label
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.words import say_bytes

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile

_MOST_SHOWN = 40
_LONGEST_NAME = 60


class ModelChooser(QToolButton):
    """A button with the model's name; its menu lists the models that are found when it opens."""

    chosen = Signal(object, str)  # Path, and a name for it or ""
    _found = Signal(int, object)  # which search, list of ModelFile

    def __init__(
        self, look: Look, find: Callable[[], Sequence[ModelFile]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._find = find
        self._current: Path | None = None
        self._name = ""
        self._search = 0
        self._folder = Path.home()
        self._dialog: QFileDialog | None = None
        self.setProperty("role", "quiet")
        self.setFont(scaled_font(self, 1.0, strong=True))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron stands behind the name
        self.setIconSize(QSize(SPACE.wide, SPACE.wide))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("Opens the list of models"))
        self._open = QAction(self.tr("Open a GGUF file…"), self)
        self._open.triggered.connect(self.open_dialog)
        self._list = QMenu(self)
        self._list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._list.setToolTipsVisible(True)
        self._list.aboutToShow.connect(self._look_for_models)
        self.clicked.connect(self.open_menu)
        self._found.connect(self._show_found)
        look.changed.connect(self._restyle)
        self._restyle()
        self.show_model(None, "")

    def show_model(self, path: Path | None, name: str) -> None:
        """Say which model is in force."""
        self._current, self._name = path, name
        if path is not None:
            self._folder = path.parent
        self._show_name()

    def open_dialog(self) -> None:
        """Let the person look for a file."""
        if self._dialog is None:
            dialog = QFileDialog(self.window(), self.tr("Open a model"))
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilters([self.tr("GGUF models (*.gguf)"), self.tr("All files (*)")])
            dialog.fileSelected.connect(self._choose_file)
            self._dialog = dialog
        self._dialog.setDirectory(str(self._folder))
        # open() does not wait: a reply goes on streaming behind it.
        self._dialog.open()

    def open_menu(self) -> None:
        """Show the list of models, as a click does."""
        self._list.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose_file(self, name: str) -> None:
        self.chosen.emit(Path(name), "")

    # -- the menu

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
            self._fill(models, "" if models else self.tr("No models were found on this computer"))

    def _fill(self, models: Sequence[ModelFile], remark: str) -> None:
        self._list.clear()
        if self._current is not None and not any(model.path == self._current for model in models):
            self._add(self._current, self._name, str(self._current))
        for model in models[:_MOST_SHOWN]:
            name = model.name if model.path.suffix.lower() != ".gguf" else _listed_name(model.path)
            self._add(model.path, name, str(model.path), say_bytes(model.size))
        if remark:
            self._list.addAction(remark).setEnabled(False)
        self._list.addSeparator()
        self._list.addAction(self._open)

    def _add(self, path: Path, name: str, hint: str, size: str = "") -> None:
        # In a menu a tab puts what follows at the right, and "&" would underline a letter.
        shown = _shortened(name).replace("&", "&&")
        action = self._list.addAction(f"{shown}\t{size}" if size else shown)
        action.setCheckable(True)
        action.setChecked(path == self._current)
        action.setToolTip(hint)
        action.triggered.connect(
            lambda: self.chosen.emit(path, name if path.suffix.lower() != ".gguf" else "")
        )

    # -- looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_name()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(
            self.fontMetrics().horizontalAdvance(self._full_name()) + SPACE.wide + SPACE.huge + SPACE.medium
        )
        return hint

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        hint.setWidth(4 * SPACE.control)
        return hint

    def _full_name(self) -> str:
        return _shortened(self._name) or self.tr("Choose a model")

    def _show_name(self) -> None:
        room = max(0, self.width() - SPACE.wide - SPACE.huge)
        name = self._full_name()
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(self.tr("Model: {name}").format(name=name))
        self.setToolTip(str(self._current) if self._current else self.tr("Choose a model"))
        self.updateGeometry()

    def _restyle(self) -> None:
        self.setIcon(icon("chevron", self._look.colours.secondary))


def _listed_name(path: Path) -> str:
    """In a list the quantisation is what tells files apart; a file with a name for all gets its folder's."""
    label = model_label(path)
    return path.stem if path.stem.startswith(label) else f"{label} ({path.stem})"


def _shortened(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
