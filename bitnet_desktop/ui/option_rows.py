"""The rows of the settings window: what a setting is called, what it does, its control, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.ui.choice import Choice
from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.switch import Switch
from bitnet_desktop.ui.tokens import SPACE, TYPE

_LEAST_WORDS = 120  # pixels beside a control


class FoundRow(QFrame):
    """Something that the search of the window can find: `words` and `about` are what it looks through."""

    def __init__(self, words: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.about = about
        self.setProperty("role", "option")

    def set_found(self, *, found: bool) -> None:
        """Mark the row as what was searched for."""
        self.setProperty("found", found)
        for widget in (self, *self.findChildren(QLabel)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class HoldingRow(FoundRow):
    """Holds a part that has words and a way back of its own."""

    def __init__(self, words: str, about: str, part: QWidget, parent: QWidget) -> None:
        super().__init__(words, about, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.large, SPACE.wide, SPACE.large)
        column.addWidget(part)
        self.setFocusProxy(part)


class OptionRow(FoundRow):
    """Words at the start, a control at the end, and below them a note where there is something to be told."""

    chosen = Signal(object)  # what a person chose, never what was shown
    reset_asked = Signal()

    def __init__(self, look: Look, words: str, about: str, parent: QWidget) -> None:
        super().__init__(words, about, parent)
        self._control: QWidget | None = None
        self._name = self._label(words)
        self._name.setMinimumWidth(_LEAST_WORDS)
        self._about = self._small(about)
        self._about.setVisible(bool(about))
        self._note = self._small("")
        self._note.hide()
        reset = self.tr("Reset “{setting}”").replace("{setting}", words)
        self._reset = IconButton(look, "reset", reset, self)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # controls stay below each other
        self._reset.setSizePolicy(policy)
        self._reset.hide()
        self._reset.clicked.connect(self._on_reset)
        self._line = QHBoxLayout()
        self._line.setSpacing(SPACE.medium)
        said = QVBoxLayout()
        said.setSpacing(SPACE.hair)
        said.addWidget(self._name)
        said.addWidget(self._about)
        self._line.addLayout(said, 1)
        self._line.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.medium + 1, SPACE.wide, SPACE.medium + 1)
        column.setSpacing(SPACE.small)
        column.addLayout(self._line)
        column.addWidget(self._note)

    def set_control(self, control: QWidget, *more: QWidget) -> None:
        """Put a control at the end; the first one has the row's name."""
        self._control = control
        control.setAccessibleName(self.words)
        control.setAccessibleDescription(self.about)
        self._name.setBuddy(control)
        self.setFocusProxy(control)
        for widget in (control, *more):
            self._line.addWidget(widget)

    def set_note(self, words: str) -> None:
        """Tell something about how things stand; empty for nothing."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def set_about(self, words: str) -> None:
        """Say something else about the setting."""
        self.about = words
        self._about.setText(words)
        self._about.setVisible(bool(words))
        if self._control is not None:
            self._control.setAccessibleDescription(words)

    @property
    def note(self) -> str:
        return self._note.text()

    def show_changed(self, *, changed: bool) -> None:
        """Whether the setting has another value than its default."""
        self._reset.setVisible(changed)

    def without_reset(self) -> None:
        """There is no default to go back to, so the control gets its room."""
        self._line.removeWidget(self._reset)
        self._reset.hide()

    def _on_reset(self) -> None:
        if self._control is not None:
            self._control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reset_asked.emit()

    def _small(self, words: str) -> QLabel:
        label = self._label(words)
        label.setProperty("role", "secondary")
        label.setFont(scaled_font(label, TYPE.small))
        return label

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        policy = label.sizePolicy()  # with it goes that the height follows from the width
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        label.setSizePolicy(policy)
        return label


class SwitchRow(OptionRow):
    """On or off."""

    def __init__(self, look: Look, words: str, about: str, parent: QWidget) -> None:
        super().__init__(look, words, about, parent)
        self.switch = Switch(look, self)
        self.set_control(self.switch)
        self.switch.clicked.connect(self._on_clicked)

    def show_value(self, value: object) -> None:
        """Show whether it is on."""
        self.switch.setChecked(bool(value))

    def _on_clicked(self, on: bool) -> None:
        self.chosen.emit(on)


class ChoiceRow(OptionRow):
    """One of some."""

    def __init__(
        self, look: Look, words: str, about: str, choices: Sequence[tuple[object, str]], parent: QWidget
    ) -> None:
        super().__init__(look, words, about, parent)
        self.choice = Choice(look, self)
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._values = [value for value, _ in choices]  # Qt would make plain text of an enum
        for _, name in choices:
            self.choice.addItem(name)
        self.set_control(self.choice)
        self.choice.activated.connect(self._on_activated)

    def show_value(self, value: object) -> None:
        """Show which is in force; one that is not offered is added as it is written."""
        if value not in self._values:
            self._values.append(value)
            self.choice.addItem(str(value))
        self.choice.setCurrentIndex(self._values.index(value))

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self._values[place])


class _Slider(QSlider):
    """Leaves the wheel to the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SliderRow(OptionRow):
    """A whole number; `words_for` says it."""

    def __init__(self, look: Look, words: str, about: str, most: int, step: int, parent: QWidget) -> None:
        super().__init__(look, words, about, parent)
        self.slider = _Slider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, most)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(4 * step)
        self.slider.setFixedWidth(2 * SPACE.meter - SPACE.huge)
        self._figure = QLabel(self)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._figure.setMinimumWidth(SPACE.meter)
        self.set_control(self.slider, self._figure)
        self.slider.valueChanged.connect(self._on_value)

    def show_value(self, value: int, words: str) -> None:
        """Show a value, which `words` say."""
        was_blocked = self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(was_blocked)
        self._figure.setText(words)

    def _on_value(self, value: int) -> None:
        self.chosen.emit(value)


class ButtonRow(OptionRow):
    """Something that is done; several buttons, where several things can be."""

    def __init__(self, look: Look, words: str, about: str, buttons: Sequence[str], parent: QWidget) -> None:
        super().__init__(look, words, about, parent)
        self.without_reset()
        self.buttons = tuple(self._button(name) for name in buttons)
        if self.buttons:
            first, *rest = self.buttons
            self.set_control(first, *rest)
        for name, button in zip(buttons, self.buttons, strict=True):
            # "Open" alone says nothing to whoever hears the buttons one after the other.
            button.setAccessibleName(f"{name}: {words}")

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(name, self)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button
