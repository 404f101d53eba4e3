"""One generation setting: its name, its control, what it does, whether it has its default, and the way back to it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.chat.generation import RANGES, KvType, Value
from bitnet_desktop.ui.choice import Choice
from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.setting_words import kv_words, say_value, special_words
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.words import say_setting

_DECIMALS = 3
_FIELD_WIDTH = 2 * SPACE.meter + SPACE.large
_NO_SEED = -1.0


class _Field(QDoubleSpinBox):
    """A number field that shows no needless zeros, and leaves the wheel to the page."""

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        locale = self.locale()
        return locale.toString(int(value)) if value == int(value) else locale.toString(value, "g", 6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Slider(QSlider):
    """A slider that leaves the wheel to the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SettingRow(QWidget):
    """What all settings have in common; `chosen` tells what a person did, never what was shown."""

    chosen = Signal(str, object)  # the setting's name, Value

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting = name
        self._look = look
        self._default: Value = None
        self._parts: tuple[QWidget, ...] = ()
        words = say_setting(name)
        self._name = QLabel(words, self)
        self._name.setFont(scaled_font(self._name, 1.0, strong=True))
        self._state = QLabel(self)
        self._state.setFont(scaled_font(self._state, TYPE.small))
        self._state.setProperty("role", "secondary")
        self._about = QLabel(self)
        self._about.setFont(scaled_font(self._about, TYPE.small))
        self._about.setProperty("role", "secondary")
        self._about.setWordWrap(True)
        self._reset = QToolButton(self)
        self._reset.setProperty("role", "icon")
        self._reset.setIconSize(QSize(SPACE.wide, SPACE.wide))
        self._reset.setFixedSize(SPACE.action, SPACE.action)
        self._reset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reset.setAccessibleName(self.tr("Reset {name}").format(name=words))
        self._controls = QHBoxLayout()
        self._controls.setSpacing(SPACE.large)
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
        rows.addLayout(self._controls)
        rows.addWidget(self._about)
        self._reset.clicked.connect(self._ask_reset)
        look.changed.connect(self._restyle)

    def _show_state(self, value: Value, default: Value) -> None:
        self._default = default
        is_default = value == default
        words = self.tr("Default") if is_default else self.tr("Default: {value}")
        self._state.setText(words.format(value=say_value(self.setting, default)))
        # The button would take the focus with it, and the tab order would change under a person's hands.
        self._reset.setEnabled(not is_default)
        self._reset.setToolTip(self.tr("Reset to {value}").format(value=say_value(self.setting, default)))
        self._restyle()

    def show_about(self, words: str) -> None:
        """Say what the setting does."""
        self._about.setText(words)
        for control in self._parts:
            control.setAccessibleDescription(words)

    def _ask_reset(self) -> None:
        self._parts[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(self.setting, self._default)

    def _restyle(self) -> None:
        colours = self._look.colours
        self._reset.setIcon(icon("reset", colours.accent if self._reset.isEnabled() else colours.scroll))


class NumberRow(SettingRow):
    """A number: a field for exact values, and a slider over those that make sense."""

    def __init__(self, name: str, stops: Sequence[float], look: Look, parent: QWidget) -> None:
        super().__init__(name, look, parent)
        self._bounds = RANGES[name]
        self._stops: Sequence[float] = ()
        self._value: Value = None
        self._field = _Field(self)
        self._field.setAccessibleName(say_setting(name))
        self._field.setDecimals(0 if self._bounds.whole else _DECIMALS)
        self._field.setRange(_NO_SEED if name == "seed" else self._bounds.least, self._bounds.most)
        self._field.setSingleStep(self._bounds.step)
        self._field.setSpecialValueText(special_words(name))
        self._field.setKeyboardTracking(False)  # 40 on the way to 4096 is nobody's wish
        self._field.setFixedWidth(_FIELD_WIDTH)
        self._field.lineEdit().setTextMargins(SPACE.small, 0, SPACE.small, 0)
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._name.setBuddy(self._field)
        self._slider = _Slider(Qt.Orientation.Horizontal, self)
        self._slider.setAccessibleName(self.tr("{name}, slider").format(name=say_setting(name)))
        self._slider.setVisible(bool(stops))
        self._parts = (self._field, self._slider)
        if not stops:
            self._controls.addStretch(1)
        self._controls.addWidget(self._slider, 1)
        self._controls.addWidget(self._field)
        self.set_stops(stops)
        self._field.valueChanged.connect(self._on_field)
        self._slider.valueChanged.connect(self._on_slider)
        self._slider.sliderReleased.connect(self._on_released)

    def set_stops(self, stops: Sequence[float]) -> None:
        """The values where the slider stops, rising."""
        self._stops = stops
        was_blocked = self._slider.blockSignals(True)
        self._slider.setRange(0, max(0, len(stops) - 1))
        self._slider.setPageStep(max(1, len(stops) // 10))
        self._slider.blockSignals(was_blocked)
        self._move_slider(self._field.value())

    def show_value(self, value: Value, default: Value) -> None:
        """Show a value, and whether it is the default."""
        self._show_state(value, default)
        self._value = value
        number = _NO_SEED if value is None else float(value)
        was_blocked = self._field.blockSignals(True)
        self._field.setValue(number)
        self._field.blockSignals(was_blocked)
        self._move_slider(number)

    def _move_slider(self, number: float) -> None:
        if not self._stops or self._slider.isSliderDown():
            return
        place = bisect.bisect_left(self._stops, number)
        if place == len(self._stops) or (
            place and number - self._stops[place - 1] < self._stops[place] - number
        ):
            place -= 1
        was_blocked = self._slider.blockSignals(True)
        self._slider.setValue(place)
        self._slider.blockSignals(was_blocked)

    def _on_field(self, number: float) -> None:
        self._choose(number)

    def _on_slider(self, place: int) -> None:
        number = self._stops[place]
        was_blocked = self._field.blockSignals(True)
        self._field.setValue(number)
        self._field.blockSignals(was_blocked)
        # Every value on the way would be applied, so while it is held only the field follows.
        if not self._slider.isSliderDown():
            self._choose(number)

    def _on_released(self) -> None:
        self._choose(self._field.value())

    def _choose(self, number: float) -> None:
        value: Value = round(number) if self._bounds.whole else number
        if self.setting == "seed" and number < 0:
            value = None
        if value != self._value:
            self._value = value
            self.chosen.emit(self.setting, value)


class KvTypeRow(SettingRow):
    """How keys and values are kept."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__("kv_type", look, parent)
        self._choice = Choice(look, self)
        self._choice.setAccessibleName(say_setting("kv_type"))
        self._name.setBuddy(self._choice)
        self._parts = (self._choice,)
        self._controls.addWidget(self._choice, 1)
        self.show_type(KvType.F16, KvType.F16)
        self._choice.activated.connect(self._on_chosen)

    def show_type(self, value: KvType, default: KvType, types: Sequence[KvType] = tuple(KvType)) -> None:
        """Show a value, and whether it is the default; offered are `types`, and what is shown."""
        self._show_state(value, default)
        self._choice.clear()
        for kv_type in KvType:
            if kv_type in types or kv_type is value:
                self._choice.addItem(kv_words(kv_type), kv_type.value)
        self._choice.setCurrentIndex(self._choice.findData(value.value))

    def _on_chosen(self, place: int) -> None:
        self.chosen.emit(self.setting, KvType(self._choice.itemData(place)))
