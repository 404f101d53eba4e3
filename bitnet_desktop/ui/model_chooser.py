"""Which model is used: the one in force, those on this computer, and any other GGUF file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QToolButton, QWidget

from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.model_names import shortened
from bitnet_desktop.ui.tokens import SPACE

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile
    from bitnet_desktop.ui.model_menu import ModelMenu


class ModelChooser(QToolButton):
    """A button with the model's name; its menu lists the models that are found when it opens."""

    chosen = Signal(object, str)  # Path, and a name for it or ""

    def __init__(
        self, look: Look, find: Callable[[], Sequence[ModelFile]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._current: Path | None = None
        self._name = ""
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
        self._find = find
        self._made: ModelMenu | None = None
        self.clicked.connect(self.open_menu)
        look.changed.connect(self._restyle)
        self._restyle()
        self._show_name()

    def show_model(self, path: Path | None, name: str) -> None:
        """Say which model is in force."""
        if (path, name) == (self._current, self._name):
            return
        self._current, self._name = path, name
        if self._made is not None:
            self._made.set_current(path, name)
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

    @property
    def _list(self) -> ModelMenu:
        """Made when it is first opened."""
        if self._made is None:
            self._made = self._make_list()
        return self._made

    def _make_list(self) -> ModelMenu:
        from bitnet_desktop.ui.model_menu import ModelMenu

        last = QAction(self.tr("Open a GGUF file…"), self)
        last.triggered.connect(self.open_dialog)
        made = ModelMenu(self._find, last, self)
        made.chosen.connect(self.chosen)
        made.set_current(self._current, self._name)
        return made

    def _choose_file(self, name: str) -> None:
        self.chosen.emit(Path(name), "")

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
        return shortened(self._name) or self.tr("Choose a model")

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
