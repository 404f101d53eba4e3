"""Where models are looked for, and which are here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.models.library import ModelFile
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.model_names import model_label
from bitnet_desktop.ui.option_rows import ButtonRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_pages.looking_page import LookingPage
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.words import say_bytes

_PATH = Qt.ItemDataRole.UserRole
_SIZE = Qt.ItemDataRole.UserRole + 1
_LIST_HEIGHT = 240


@dataclass(frozen=True, slots=True)
class _Listed:
    """A model, with what its header says: empty where it cannot be read."""

    model: ModelFile
    family: str


class _Item(QTreeWidgetItem):
    """Sorts sizes as numbers."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        column = self.treeWidget().sortColumn() if self.treeWidget() is not None else 0
        if column == 2:
            return int(self.data(2, _SIZE)) < int(other.data(2, _SIZE))
        return self.text(column).casefold() < other.text(column).casefold()


class ModelsPage(LookingPage):
    """The folders, and the list of what was found in them."""

    model_chosen = Signal(object, str)  # Path, and a name for it or ""

    def __init__(self, look: Look, preferences: Preferences, around: Surroundings, parent: QWidget) -> None:
        super().__init__(look, preferences, around, parent, partial(_look, around.find_models))
        card = self.add_card()
        self._last = ButtonRow(look, self.tr("Model at the next start"), "", [self.tr("Forget")], card)
        card.add(self._last)
        self._folders = self.add_card(
            self.tr("Folders"), self.tr("Models are looked for here, and used where they lie.")
        )
        self._models = QTreeWidget(self.column)
        self._add = self._button(self.tr("Add a folder…"))
        self._use = self._button(self.tr("Use this model"))
        self._show = self._button(self.tr("Show in folder"))
        self._lay_out()
        self._last.buttons[0].clicked.connect(self._forget_last)
        self._add.clicked.connect(self._ask_folder)
        self._use.clicked.connect(self._use_current)
        self._show.clicked.connect(self._show_current)
        self._models.itemActivated.connect(self._use_current)
        self._models.currentItemChanged.connect(self._show_buttons)
        self.looked.connect(self._show_models)
        preferences.changed.connect(self._on_changed)
        self._show_last(preferences.settings)
        self._show_folders()
        self._show_buttons()

    # -- folders

    def _show_folders(self) -> None:
        around = self._around
        self._folders.empty()
        own = ButtonRow(
            self.look,
            self.tr("The app’s own folder"),
            str(around.folders.models),
            [self.tr("Open")],
            self._folders,
        )
        own.buttons[0].clicked.connect(partial(around.open_folder, around.folders.models))
        self._folders.add(own)
        for name in self._preferences.settings.model_folders:
            row = ButtonRow(
                self.look, Path(name).name or name, name, [self.tr("Open"), self.tr("Remove")], self._folders
            )
            row.buttons[0].clicked.connect(partial(around.open_folder, Path(name)))
            row.buttons[1].clicked.connect(partial(self._remove_folder, name))
            self._folders.add(row)
        for path in around.well_known_folders():
            row = ButtonRow(
                self.look,
                self.tr("Of another program"),
                str(path),
                [self.tr("Open")],
                self._folders,
            )
            row.buttons[0].clicked.connect(partial(around.open_folder, path))
            self._folders.add(row)
        self.rows_changed.emit()

    def _ask_folder(self) -> None:
        if self._dialog is None:
            dialog = QFileDialog(self.window(), self.tr("Choose a folder with models"))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.fileSelected.connect(self.add_folder)
            self._dialog = dialog
        self._dialog.open()

    def add_folder(self, name: str) -> None:
        """Look for models in this folder, too."""
        folders = dict.fromkeys((*self._preferences.settings.model_folders, name))
        self._use_folders(tuple(folders))

    def _remove_folder(self, name: str) -> None:
        kept = tuple(each for each in self._preferences.settings.model_folders if each != name)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._use_folders(kept)

    def _use_folders(self, folders: tuple[str, ...]) -> None:
        self._preferences.use(replace(self._preferences.settings, model_folders=folders))

    # -- models

    def _show_models(self, listed: Sequence[_Listed]) -> None:
        current = self._current_path()
        self._models.clear()
        items: list[QTreeWidgetItem] = []
        for each in listed:
            item: QTreeWidgetItem = _Item([each.model.name, each.family, say_bytes(each.model.size)])
            item.setData(0, _PATH, str(each.model.path))
            item.setData(2, _SIZE, each.model.size)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, str(each.model.path))
            items.append(item)
        self._models.addTopLevelItems(items)
        for item in items:
            if item.data(0, _PATH) == current:
                self._models.setCurrentItem(item)
        self._show_buttons()

    def _current_path(self) -> str:
        item = self._models.currentItem()
        return "" if item is None else str(item.data(0, _PATH))

    def _show_buttons(self) -> None:
        has_current = bool(self._current_path())
        self._use.setEnabled(has_current)
        self._show.setEnabled(has_current)

    def _use_current(self) -> None:
        item = self._models.currentItem()
        if item is not None:
            path = Path(self._current_path())
            self.model_chosen.emit(path, item.text(0) if path.suffix.lower() != ".gguf" else "")

    def _show_current(self) -> None:
        if name := self._current_path():
            self._around.open_folder(Path(name).parent)

    def _forget_last(self) -> None:
        self._preferences.use(replace(self._preferences.settings, model=""))

    def _on_changed(self, before: Settings, now: Settings) -> None:
        if now.model != before.model:
            self._show_last(now)
        if now.model_folders != before.model_folders:
            self._show_folders()
            self.opened()

    def _show_last(self, settings: Settings) -> None:
        path = Path(settings.model) if settings.model else None
        none = self.tr("None: the first model in the app’s own folder is used, if there is one.")
        self._last.set_about(none if path is None else f"{model_label(path)}\n{path}")
        self._last.buttons[0].setEnabled(path is not None)

    # -- how it is put together

    def _lay_out(self) -> None:
        models = self._models
        models.setObjectName("settings-models")
        models.setAccessibleName(self.tr("Models on this computer"))
        models.setHeaderLabels([self.tr("Model"), self.tr("Kind"), self.tr("Size")])
        models.setRootIsDecorated(False)
        models.setSortingEnabled(True)
        models.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        models.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        models.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        models.setFixedHeight(_LIST_HEIGHT)
        models.header().setStretchLastSection(False)
        models.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        models.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        models.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.add_widget(self._line(self._add))
        self.add_heading(self.tr("Models on this computer"))
        self.add_widget(models)
        self.add_widget(self._line(self._use, self._show))

    def _line(self, *buttons: QPushButton) -> QWidget:
        line = QWidget(self.column)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.medium)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        return line

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self.column)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button


def _look(find: Callable[[], Sequence[ModelFile]]) -> list[_Listed]:
    return [_Listed(model, _family(model)) for model in find()]


def _family(model: ModelFile) -> str:
    try:
        header = model.header()
    except (ProblemError, OSError):
        return ""
    return " · ".join(filter(None, (header.architecture, header.quantisation)))
