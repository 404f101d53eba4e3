"""The list of what the quick prompt offers to do with a text: add, change, move, delete, and back to the app's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.chat.quick_actions import (
    BUILT_IN,
    LONGEST_NAME,
    MOST_ACTIONS,
    QuickAction,
    clean_action,
)
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.quick_actions_row import action_label
from bitnet_desktop.ui.tokens import SPACE, TYPE

_LIST_HEIGHT = 132
_PROMPT_LINES = 4


class QuickActionsEditor(QWidget):
    """A list, and fields for the action that is chosen in it. What is written is in force when "Save" is pressed."""

    changed = Signal(object)  # tuple of QuickAction

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: tuple[QuickAction, ...] = ()
        self.about = self.tr(
            "The message that is sent; {text} stands for the text, {language} for your language."
        )
        title = QLabel(self.tr("What can be done with a text"), self)
        words = QLabel(self.about, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setProperty("role", "secondary")
        words.setFont(scaled_font(words, TYPE.small))
        self._list = QListWidget(self)
        self._list.setObjectName("quick-actions")
        self._list.setAccessibleName(title.text())
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._name = QLineEdit(self)
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setPlaceholderText(self.tr("Name of the action"))
        self._name.setAccessibleName(self.tr("Name of the action"))
        self._prompt = QPlainTextEdit(self)
        self._prompt.setTabChangesFocus(True)
        self._prompt.setPlaceholderText(self.tr("Message of the action"))
        self._prompt.setAccessibleName(self.tr("Message of the action"))
        self._prompt.setAccessibleDescription(self.about)
        self._prompt.setFixedHeight(self._prompt.fontMetrics().lineSpacing() * _PROMPT_LINES + SPACE.wide)
        self._add = self._button(self.tr("Add"))
        self._up = self._button(self.tr("Up"))
        self._down = self._button(self.tr("Down"))
        self._delete = self._button(self.tr("Delete"))
        self._reset = self._button(self.tr("Reset all"))
        self._save = self._button(self.tr("Save"))
        self._lay_out(title, words)
        self._list.currentRowChanged.connect(self._show_current)
        self._name.textChanged.connect(self._show_buttons)
        self._prompt.textChanged.connect(self._show_buttons)
        self._add.clicked.connect(self._on_add)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._delete.clicked.connect(self._on_delete)
        self._reset.clicked.connect(self._on_reset)
        self._save.clicked.connect(self._on_save)
        self._show_current()

    def show_actions(self, actions: Sequence[QuickAction]) -> None:
        """Show these; what is being written stays if they are as before."""
        if tuple(actions) == self._actions:
            return
        self._actions = tuple(actions)
        self._fill(max(0, self._list.currentRow()))

    def _fill(self, row: int) -> None:
        was_blocked = self._list.blockSignals(True)
        self._list.clear()
        self._list.addItems([action_label(action) for action in self._actions])
        self._list.setCurrentRow(min(row, len(self._actions) - 1))
        self._list.blockSignals(was_blocked)
        self._show_current()

    def _show_current(self) -> None:
        row = self._list.currentRow()
        action = self._actions[row] if 0 <= row < len(self._actions) else QuickAction("", "")
        self._name.setText(action_label(action))
        self._prompt.setPlainText(action.prompt)
        self._show_buttons()

    def _written(self) -> QuickAction | None:
        row = self._list.currentRow()
        name = self._name.text()
        if 0 <= row < len(self._actions) and name == action_label(self._actions[row]):
            name = self._actions[row].name  # our own have English names, which are translated
        try:
            return clean_action(name, self._prompt.toPlainText())
        except ValueError:
            return None

    def _show_buttons(self) -> None:
        row, count = self._list.currentRow(), len(self._actions)
        written = self._written()
        self._add.setEnabled(count < MOST_ACTIONS)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < count - 1)
        self._delete.setEnabled(0 <= row < count)
        self._reset.setEnabled(self._actions != BUILT_IN)
        self._save.setEnabled(0 <= row < count and written is not None and written != self._actions[row])

    # -- what a person does

    def _use(self, actions: Sequence[QuickAction], row: int) -> None:
        self._actions = tuple(actions)
        self._fill(row)
        self.changed.emit(self._actions)

    def _on_add(self) -> None:
        new = QuickAction(self.tr("New action"), "{text}")
        self._use([*self._actions, new], len(self._actions))
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def _move(self, by: int) -> None:
        row, actions = self._list.currentRow(), list(self._actions)
        actions.insert(row + by, actions.pop(row))
        self._use(actions, row + by)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_delete(self) -> None:
        row = self._list.currentRow()
        self._use([action for place, action in enumerate(self._actions) if place != row], row)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reset(self) -> None:
        self._use(BUILT_IN, 0)

    def _on_save(self) -> None:
        row, written = self._list.currentRow(), self._written()
        if written is not None:
            self._use([*self._actions[:row], written, *self._actions[row + 1 :]], row)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- how it is put together

    def _lay_out(self, title: QLabel, words: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.small)
        for button in (self._add, self._up, self._down, self._delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        end = QHBoxLayout()
        end.addWidget(self._reset)
        end.addStretch(1)
        end.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(self._list)
        column.addLayout(buttons)
        column.addWidget(self._name)
        column.addWidget(self._prompt)
        column.addLayout(end)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button
