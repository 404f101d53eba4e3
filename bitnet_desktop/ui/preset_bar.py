"""The choice of a preset, and what can be done with one's own: save, rename, delete."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.chat import presets
from bitnet_desktop.chat.generation import Generation
from bitnet_desktop.chat.presets import BUILT_IN, Preset
from bitnet_desktop.ui.choice import Choice
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.setting_words import preset_words
from bitnet_desktop.ui.tokens import SPACE, TYPE


class _Naming(enum.Enum):
    """What the name that is being written is for."""

    NOTHING = enum.auto()
    SAVING = enum.auto()
    RENAMING = enum.auto()


class PresetBar(QWidget):
    """Choosing applies a preset; a name is written in a line that opens below, and Esc closes that line."""

    chosen = Signal(object)  # Preset
    save_asked = Signal(str)  # the name under which to keep what is in force
    changed = Signal(object)  # tuple of Preset: the person's own after renaming, deleting or bringing back

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: tuple[Preset, ...] = ()
        self._current: Preset | None = None
        self._before: tuple[Preset, ...] | None = None  # before the last one was deleted
        self._naming = _Naming.NOTHING
        self._label = QLabel(self.tr("Preset"), self)
        self._label.setFont(scaled_font(self._label, 1.0, strong=True))
        self._choice = Choice(look, self)
        self._choice.setAccessibleName(self.tr("Preset"))
        self._choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(12)
        self._label.setBuddy(self._choice)
        self._more = self._button(self.tr("More"))
        self._more.setAccessibleName(self.tr("More about presets"))
        menu = QMenu(self._more)
        self._save = menu.addAction(self.tr("Save as…"))
        self._rename = menu.addAction(self.tr("Rename…"))
        self._delete = menu.addAction(self.tr("Delete"))
        self._more.setMenu(menu)
        self._name = QLineEdit(self)
        self._name.setMaxLength(presets.LONGEST_NAME)
        self._name.setPlaceholderText(self.tr("Name of the preset"))
        self._name.setAccessibleName(self.tr("Name of the preset"))
        self._keep = self._button(self.tr("Save"))
        self._cancel = self._button(self.tr("Cancel"))
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setProperty("role", "secondary")
        self._said.setFont(scaled_font(self._said, TYPE.small))
        self._undo = self._button(self.tr("Undo"))
        self._lay_out()
        self._choice.activated.connect(self._on_chosen)
        self._save.triggered.connect(self._begin_saving)
        self._rename.triggered.connect(self._begin_renaming)
        self._delete.triggered.connect(self._delete_current)
        self._name.textChanged.connect(self._look_at_name)
        self._name.returnPressed.connect(self._keep_name)
        self._keep.clicked.connect(self._keep_name)
        self._cancel.clicked.connect(self._end_naming)
        self._undo.clicked.connect(self._bring_back)
        self._end_naming()
        self._forget_deletion()

    def show_presets(self, own: Sequence[Preset], generation: Generation, system: str) -> None:
        """List the built-in presets and the person's own, and say which one is in force."""
        if tuple(own) != self._own:
            self._own = tuple(own)
            if self._before is not None and len(self._before) != len(self._own) + 1:
                self._forget_deletion()
        self._fill(generation, system)

    def _fill(self, generation: Generation, system: str) -> None:
        everything = (*self._own, *BUILT_IN)
        # The one that was chosen last goes before another one that says the same.
        ranked = sorted(everything, key=lambda preset: preset != self._current)
        self._current = next(
            (preset for preset in ranked if presets.is_in_force(preset, generation, system)), None
        )
        self._choice.clear()
        self._choice.addItem(self.tr("Your own choice"))
        for preset in BUILT_IN:
            self._choice.addItem(preset_words(preset), preset)
        if self._own:
            self._choice.insertSeparator(self._choice.count())
        for preset in self._own:
            self._choice.addItem(preset_words(preset), preset)
        place = 0
        for row in range(1, self._choice.count()):
            if self._choice.itemData(row) == self._current and self._current is not None:
                place = row
        self._choice.setCurrentIndex(place)
        is_own = self._current is not None and not self._current.built_in
        self._rename.setEnabled(is_own)
        self._delete.setEnabled(is_own)

    def _on_chosen(self, row: int) -> None:
        preset = self._choice.itemData(row)
        if isinstance(preset, Preset):
            self._current = preset
            self.chosen.emit(preset)

    # -- a name

    def _begin_saving(self) -> None:
        self._begin_naming(_Naming.SAVING, "")

    def _begin_renaming(self) -> None:
        if self._current is not None:
            self._begin_naming(_Naming.RENAMING, self._current.name)

    def _begin_naming(self, naming: _Naming, name: str) -> None:
        self._naming = naming
        self._forget_deletion()
        for widget in (self._name, self._keep, self._cancel):
            widget.show()
        self._name.setText(name)
        self._look_at_name()
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_naming(self) -> None:
        had_focus = self._name.hasFocus() or self._keep.hasFocus() or self._cancel.hasFocus()
        self._naming = _Naming.NOTHING
        for widget in (self._name, self._keep, self._cancel):
            widget.hide()
        if self._before is None:
            self._said.hide()
        if had_focus:
            self._choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at_name(self) -> None:
        trouble = self._name_trouble()
        self._keep.setEnabled(bool(presets.clean_name(self._name.text())) and not trouble)
        replaces = not trouble and self._naming is _Naming.SAVING and self._has_own(self._name.text())
        self._keep.setText(self.tr("Replace") if replaces else self.tr("Save"))
        self._said.setText(trouble)
        self._said.setVisible(bool(trouble))

    def _name_trouble(self) -> str:
        name = self._name.text()
        if any(presets.same_name(name, preset_words(preset)) for preset in BUILT_IN):
            return self.tr("A preset of the app has this name; choose another.")
        if self._naming is _Naming.RENAMING and self._current is not None:
            is_itself = presets.same_name(name, self._current.name)
            if not is_itself and self._has_own(name):
                return self.tr("Another preset has this name; choose another.")
        elif len(self._own) >= presets.MOST_PRESETS and not self._has_own(name):
            return self.tr("There are too many presets; delete one first.")
        return ""

    def _has_own(self, name: str) -> bool:
        return any(presets.same_name(name, preset.name) for preset in self._own)

    def _keep_name(self) -> None:
        if not self._keep.isEnabled():
            return
        name, naming, current = presets.clean_name(self._name.text()), self._naming, self._current
        self._end_naming()
        if naming is _Naming.SAVING:
            self.save_asked.emit(name)
        elif current is not None:
            own = presets.renamed(self._own, current.name, name)
            self._current = next(preset for preset in own if preset.name == name)
            self.changed.emit(own)

    def show_too_much(self) -> None:
        """Say that a preset could not be kept because of its system prompt."""
        self._said.setText(
            self.tr("The preset was not saved: the system prompts of all presets are too long.")
        )
        self._said.show()

    # -- deleting

    def _delete_current(self) -> None:
        if self._current is None:
            return
        before, name = self._own, self._current.name
        self._end_naming()
        self._before = before
        self._said.setText(self.tr("“{name}” was deleted.").format(name=name))
        self._said.show()
        self._undo.show()
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(presets.removed(before, name))

    def _bring_back(self) -> None:
        before = self._before
        self._choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self._forget_deletion()
        if before is not None:
            self.changed.emit(before)

    def _forget_deletion(self) -> None:
        self._before = None
        self._undo.hide()
        self._said.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._naming is not _Naming.NOTHING:
            self._end_naming()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._naming is not _Naming.NOTHING:
            event.accept()  # the line took it already
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.setSpacing(SPACE.medium)
        choice.addWidget(self._label)
        choice.addWidget(self._choice, 1)
        choice.addWidget(self._more)
        naming = QHBoxLayout()
        naming.setSpacing(SPACE.small)
        naming.addWidget(self._name, 1)
        naming.addWidget(self._keep)
        naming.addWidget(self._cancel)
        said = QHBoxLayout()
        said.setSpacing(SPACE.small)
        said.addWidget(self._said, 1)
        said.addWidget(self._undo)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE.small)
        for line in (choice, naming, said):
            rows.addLayout(line)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button
