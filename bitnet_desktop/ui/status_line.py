"""The line at the foot: what goes on, how fast, and how much of the context is used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from bitnet_desktop.engine.states import State
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.status import Phase, Status
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.words import say_speed, say_state

_DOT = 8
_BAR_HEIGHT = 4
_BUSY = frozenset({Phase.PREPARING, Phase.OPTIMISING, Phase.LOADING, Phase.PREFILLING, Phase.GENERATING})
_HUNDRED = 100


class _Dot(QWidget):
    """A round mark whose colour tells idle, busy and trouble at a glance; the words beside it tell the same."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._phase = Phase.NO_MODEL
        self.setFixedSize(_DOT, _DOT)
        look.changed.connect(self.update)

    def show_phase(self, phase: Phase) -> None:
        """Take the phase's colour."""
        self._phase = phase
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.colours
        colour = colours.scroll
        if self._phase is Phase.FAILED:
            colour = colours.notice_mark
        elif self._phase is Phase.READY or self._phase in _BUSY:
            colour = colours.accent
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colour))
        # Filled when the model waits for you, a ring while it works.
        painter.setBrush(Qt.BrushStyle.NoBrush if self._phase in _BUSY else QColor(colour))
        painter.drawEllipse(1, 1, _DOT - 2, _DOT - 2)
        painter.end()


class StatusLine(QWidget):
    """State, progress, tokens per second, context used."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = _Dot(look, self)
        self._state = self._label()
        self._progress = self._bar(SPACE.meter * 2)
        self._speed = self._label()
        self._progress.setAccessibleName(self.tr("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._dot)
        row.addWidget(self._state)
        row.addWidget(self._progress)
        row.addStretch(1)
        row.addWidget(self._speed)
        self.setMinimumHeight(SPACE.huge)
        self.show_status(Status())

    @property
    def text(self) -> str:
        """All that is shown, in words."""
        return self.accessibleName()

    def show_status(self, status: Status) -> None:
        """Show what is so now."""
        self._dot.show_phase(status.phase)
        self._state.setText(phase_words(status))
        # Until its own model is there, what goes on is the other one's.
        progress = None if status.waits_for_model and not status.has_turn else status.progress
        self._progress.setVisible(progress is not None)
        if progress is not None:
            self._progress.setValue(round(progress * _HUNDRED))
        speed = say_speed(status.tokens_per_s) if status.tokens_per_s > 0 else ""
        self._speed.setText(speed)
        self.setAccessibleName(" · ".join(filter(None, (self._state.text(), speed))))

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", "secondary")
        label.setFont(scaled_font(label, TYPE.small))
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _bar(self, width: int) -> QProgressBar:
        bar = QProgressBar(self)
        bar.setRange(0, _HUNDRED)
        bar.setTextVisible(False)
        bar.setFixedSize(width, _BAR_HEIGHT)
        bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return bar


def phase_words(status: Status) -> str:
    """What goes on, in a few words."""
    translate = QCoreApplication.translate
    if status.waits_for_model and not status.has_turn:
        return translate("StatusLine", "The model of this conversation is loaded when you write")
    match status.phase:
        case Phase.NO_MODEL:
            return translate("StatusLine", "No model")
        case Phase.PREPARING:
            return translate("StatusLine", "Looking at the model")
        case Phase.OPTIMISING:
            percent = str(round((status.progress or 0) * _HUNDRED))
            words = translate("StatusLine", "Optimising the model for this computer, once: {percent}%")
            return words.replace("{percent}", percent)
        case Phase.PREFILLING if not status.has_turn:
            return translate("StatusLine", "Reading the conversation")
        case _:
            return say_state(State(status.phase.value))
