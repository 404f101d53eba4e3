"""The choice of how a reply appears: full, live or typing, and how slowly it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSlider, QToolButton, QWidget

from bitnet_desktop.chat.pacing import MAX_DELAY_MS, DisplayMode
from bitnet_desktop.ui.look import scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE

_STEP_MS = 5


class DisplayModeChoice(QWidget):
    """Three buttons, of which one is down, and a slider while it is Typing."""

    changed = Signal(object, int)  # DisplayMode, delay in milliseconds

    def __init__(self, mode: DisplayMode, delay_ms: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        frame = QFrame(self)
        frame.setObjectName("modes")
        frame.setAccessibleName(self.tr("How a reply appears"))
        buttons = QHBoxLayout(frame)
        buttons.setContentsMargins(SPACE.hair, SPACE.hair, SPACE.hair, SPACE.hair)
        buttons.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[DisplayMode, QToolButton] = {}
        for each in DisplayMode:
            button = self._make_button(each, frame)
            buttons.addWidget(button)
            self._group.addButton(button)
            self._buttons[each] = button
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(0, MAX_DELAY_MS)
        self._slider.setSingleStep(_STEP_MS)
        self._slider.setPageStep(4 * _STEP_MS)
        self._slider.setValue(delay_ms)
        self._slider.setFixedWidth(2 * SPACE.meter - SPACE.huge)
        self._slider.setAccessibleName(self.tr("Delay between characters in milliseconds"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._slider)
        row.addWidget(frame)
        self._slider.valueChanged.connect(self._tell)
        self._buttons[mode].setChecked(True)
        self._show()

    @property
    def mode(self) -> DisplayMode:
        return self._mode

    @property
    def delay_ms(self) -> int:
        return self._slider.value()

    def choose(self, mode: DisplayMode) -> None:
        """Put one of the buttons down."""
        if mode is not self._mode:
            self._mode = mode
            self._buttons[mode].setChecked(True)
            self._tell()

    def show_choice(self, mode: DisplayMode, delay_ms: int) -> None:
        """Show what was chosen elsewhere."""
        was_blocked = self.blockSignals(True)
        self.choose(mode)
        self._slider.setValue(delay_ms)
        self.blockSignals(was_blocked)

    def _make_button(self, mode: DisplayMode, parent: QWidget) -> QToolButton:
        words, hint = self._words(mode)
        button = QToolButton(parent)
        button.setText(words)
        button.setToolTip(hint)
        button.setAccessibleName(words)
        button.setAccessibleDescription(hint)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFont(scaled_font(button, TYPE.small))
        button.clicked.connect(lambda: self.choose(mode))
        return button

    def _words(self, mode: DisplayMode) -> tuple[str, str]:
        match mode:
            case DisplayMode.FULL:
                return self.tr("Full"), self.tr("Show a reply when it is complete")
            case DisplayMode.LIVE:
                return self.tr("Live"), self.tr("Show a reply as it comes")
            case DisplayMode.TYPING:
                return self.tr("Typing"), self.tr("Show a reply character by character")

    def _tell(self) -> None:
        self._show()
        self.changed.emit(self._mode, self.delay_ms)

    def _show(self) -> None:
        self._slider.setVisible(self._mode is DisplayMode.TYPING)
        delay = self.tr("{delay} ms between characters").format(delay=self.delay_ms)
        self._slider.setToolTip(delay if self.delay_ms else self.tr("At once"))
