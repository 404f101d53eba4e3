"""The field for the system prompt."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE

_LINES = 4
_PAUSE_MS = 1000  # the model reads everything anew for another prompt, so not for each letter
_LONGEST = 1 << 18  # characters; far more than any model can read


class _Editor(QPlainTextEdit):
    """Leaves Esc and Tab to the window, and tells when a person goes elsewhere."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class SystemPrompt(QWidget):
    """A text of some lines. It is told when the person pauses or goes on to something else."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = ""
        self._default = ""
        self._name = QLabel(self.tr("System prompt"), self)
        self._name.setFont(scaled_font(self._name, 1.0, strong=True))
        self._state = QLabel(self)
        self._state.setProperty("role", "secondary")
        self._state.setFont(scaled_font(self._state, TYPE.small))
        self._reset = QToolButton(self)
        self._reset.setProperty("role", "icon")
        self._reset.setIconSize(QSize(SPACE.wide, SPACE.wide))
        self._reset.setFixedSize(SPACE.action, SPACE.action)
        self._reset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reset.setAccessibleName(self.tr("Reset the system prompt"))
        self._reset.setToolTip(self.tr("Reset the system prompt"))
        words = self.tr("What the model is told before everything else; a few plain sentences work best.")
        self._about = QLabel(words, self)
        self._about.setWordWrap(True)
        self._about.setProperty("role", "secondary")
        self._about.setFont(scaled_font(self._about, TYPE.small))
        self._editor = _Editor(self)
        self._editor.setTabChangesFocus(True)
        self._editor.setAccessibleName(self._name.text())
        self._editor.setAccessibleDescription(words)
        self._editor.setFixedHeight(self._editor.fontMetrics().lineSpacing() * _LINES + 2 * SPACE.large)
        self._name.setBuddy(self._editor)
        self.setFocusProxy(self._editor)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        head = QHBoxLayout()
        head.setSpacing(SPACE.small)
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._state)
        head.addWidget(self._reset)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE.small)
        rows.addLayout(head)
        rows.addWidget(self._editor)
        rows.addWidget(self._about)
        self._pause.timeout.connect(self.commit)
        self._editor.left.connect(self.commit)
        self._editor.textChanged.connect(self._on_text)
        self._reset.clicked.connect(self._on_reset)
        look.changed.connect(self._show_state)
        self._show_state()

    @property
    def about(self) -> str:
        """What it is for, in words."""
        return self._about.text()

    @property
    def text(self) -> str:
        return self._editor.toPlainText()[:_LONGEST]

    def show_text(self, text: str, default: str, placeholder: str) -> None:
        """Show a text, with what is used instead of an empty one; if it is as before, what is being written stays."""
        self._default = default
        self._editor.setPlaceholderText(placeholder)
        if text != self._shown:
            self._shown = text
            was_blocked = self._editor.blockSignals(True)
            self._editor.setPlainText(text)
            self._editor.blockSignals(was_blocked)
            self._pause.stop()
        self._show_state()

    def commit(self) -> None:
        """Tell now what was written."""
        self._pause.stop()
        if self.text != self._shown:
            self._shown = self.text
            self.chosen.emit(self._shown)

    def _on_text(self) -> None:
        self._show_state()
        self._pause.start()

    def _on_reset(self) -> None:
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.setPlainText(self._default)
        self.commit()

    def _show_state(self) -> None:
        is_default = self.text == self._default
        self._state.setText(self.tr("Default") if is_default else self.tr("Changed"))
        self._reset.setEnabled(not is_default)
        colours = self._look.colours
        self._reset.setIcon(icon("reset", colours.scroll if is_default else colours.accent))
