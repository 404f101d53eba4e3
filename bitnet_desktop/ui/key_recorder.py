"""A button that takes the next keys that are pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from bitnet_desktop.ui.key_words import native_keys

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_unknown,
    }
)


class KeyRecorder(QPushButton):
    """Shows keys. When it is pressed it waits for others; Esc, or going elsewhere, leaves them as they were."""

    recorded = Signal(str)  # as Qt writes them, the same on all systems
    recording_changed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = ""
        self._is_recording = False
        self.setObjectName("recorder")
        self.setProperty("role", "plain")
        self.setAutoDefault(False)
        self.clicked.connect(self._begin)

    def show_keys(self, keys: str) -> None:
        """Show the keys in force."""
        self._keys = keys
        self._show()

    def _begin(self) -> None:
        self._set_recording(True)

    def _set_recording(self, is_recording: bool) -> None:
        if is_recording != self._is_recording:
            self._is_recording = is_recording
            self._show()
            self.recording_changed.emit(is_recording)

    def _show(self) -> None:
        self.setText(self.tr("Press the keys…") if self._is_recording else native_keys(self._keys))

    def event(self, event: QEvent) -> bool:
        # Before anything takes them for a shortcut, or for the way to the next control.
        if self._is_recording and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
            if event.type() is QEvent.Type.KeyRelease:
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _MODIFIERS:
            return
        self._set_recording(False)
        if key != Qt.Key.Key_Escape or modifiers:
            sequence = QKeySequence(QKeyCombination(modifiers, key))
            self.recorded.emit(sequence.toString(QKeySequence.SequenceFormat.PortableText))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._set_recording(False)
        super().focusOutEvent(event)
