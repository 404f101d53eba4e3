"""Where a message is written: it grows with the text, and Enter sends."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QPushButton, QSizePolicy, QWidget

from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE

_MOST_LINES = 8
_LINE_BREAKS = {0x2028: "\n", 0x2029: "\n"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Editor(QPlainTextEdit):
    """The text field: tells when Enter should send, and fits its height to its text."""

    entered = Signal()
    focused = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFont(scaled_font(self, TYPE.body))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(SPACE.small)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ShiftModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if event.key() in _ENTER and self._composing:
            # The key belongs to the input method: it chooses a word there.
            event.ignore()
        elif event.key() in _ENTER and plain:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composing = False
        super().focusOutEvent(event)
        self.focused.emit(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are the window's: a model that is dropped here is opened, not pasted as a path."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def _fit(self) -> None:
        lines = round(self.document().size().height())  # QPlainTextEdit measures its document in lines
        shown = min(max(lines, 1), _MOST_LINES)
        margin = 2 * round(self.document().documentMargin())
        self.setFixedHeight(self.fontMetrics().lineSpacing() * shown + margin + 2)
        more = lines > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)


class Composer(QFrame):
    """The text field with its one button, which sends, or stops what runs."""

    sent = Signal(str)
    stop_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._can_stop = False
        self._has_turn = False
        self.setObjectName("composer")
        self._editor = _Editor(self)
        self._editor.setPlaceholderText(self.tr("Write a message"))
        self._editor.setAccessibleName(self.tr("Message"))
        self._editor.setAccessibleDescription(self.tr("Enter sends, Shift+Enter begins a new line"))
        self._button = QPushButton(self)
        self._button.setObjectName("send")
        self._button.setFixedSize(SPACE.control, SPACE.control)
        self._button.setIconSize(QSize(SPACE.icon, SPACE.icon))
        self._button.setAutoDefault(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.large, SPACE.medium, SPACE.medium, SPACE.medium)
        grid.setSpacing(SPACE.medium)
        grid.addWidget(self._editor, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._button, 0, 1, Qt.AlignmentFlag.AlignBottom)
        self.setFocusProxy(self._editor)
        self._editor.entered.connect(self._send)
        self._editor.textChanged.connect(self._show_button)
        self._editor.focused.connect(self._show_focus)
        self._button.clicked.connect(self._press)
        look.changed.connect(self._show_button)
        self._show_button()

    @property
    def text(self) -> str:
        # toPlainText() would turn no-break spaces into spaces.
        return self._editor.document().toRawText().translate(_LINE_BREAKS)

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()

    def set_text(self, text: str) -> None:
        """Put a text in, with the cursor at its end."""
        self._editor.setPlainText(text)
        self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)

    def insert(self, text: str) -> None:
        """Put a text in where the cursor is."""
        self._editor.insertPlainText(text)

    def clear(self) -> None:
        """Make room for the next message."""
        self._editor.clear()

    def set_activity(self, *, can_stop: bool, has_turn: bool) -> None:
        """Whether there is something to stop, and whether that is a turn: then nothing can be sent."""
        if (can_stop, has_turn) != (self._can_stop, self._has_turn):
            self._can_stop, self._has_turn = can_stop, has_turn
            self._show_button()

    @property
    def _stops(self) -> bool:
        """A message can be sent while the model loads, so the button stops the loading only when there is none."""
        return self._has_turn or (self._can_stop and self.is_empty)

    def _press(self) -> None:
        if self._stops:
            self.stop_asked.emit()
        else:
            self._send()

    def _send(self) -> None:
        # The window clears the field when the message was taken.
        if not self.is_empty and not self._has_turn:
            self.sent.emit(self.text)

    def _show_button(self) -> None:
        name, words = ("stop", self.tr("Stop")) if self._stops else ("send", self.tr("Send"))
        enabled = self._stops or not self.is_empty
        colours = self._look.colours
        self._button.setIcon(icon(name, colours.on_accent if enabled else colours.secondary))
        self._button.setEnabled(enabled)
        self._button.setAccessibleName(words)
        keys = self.tr("Esc") if self._stops else self.tr("Enter")
        self._button.setToolTip(self.tr("{action} ({keys})").format(action=words, keys=keys))

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("active", focused)
        self.style().unpolish(self)
        self.style().polish(self)
