"""What a session tells: its state, the signals, and the order in which they come."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from bitnet_desktop.engine.host import EngineHost
from bitnet_desktop.engine.measuring import Measuring
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.outbox import Outbox
from bitnet_desktop.engine.states import BUSY, State, check_transition
from bitnet_desktop.engine.watch import HangWatch


class Telling(QObject):
    """A session's engine, its state, and its signals: these come in the order of what they tell, whatever listeners do.

    `told` carries a `Delta`, `Progress`, `TurnEnd` or `Failed`; `counted` the tokens while a reply is generated;
    `measured` answers `count`.
    """

    state_changed = Signal(object)  # State
    told = Signal(object)  # SessionEvent
    counted = Signal(object)  # Counted
    measured = Signal(object, object)  # the text; its tokens, or None
    closed = Signal()

    def __init__(self, options: SessionOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._state = State.STOPPED
        self._outbox = Outbox()
        self._engine = EngineHost(options, self)
        self._measuring = Measuring(self._engine.order, partial(self._outbox.post, self.measured))
        self._stop_timer = QTimer(self, singleShot=True)
        self._stop_timer.timeout.connect(self._engine.kill)
        self._watch = HangWatch(options.patience.silence, lambda: self._engine.pid, self)
        self._engine.heard.connect(self._watch.heard)

    @property
    def state(self) -> State:
        return self._state

    @property
    def options(self) -> SessionOptions:
        return self._options

    @property
    def engine_pid(self) -> int:
        """The engine's process identifier, 0 while there is none."""
        return self._engine.pid

    def count(self, text: str) -> None:
        """Find out what `text` would take of the context as the next message; `measured` answers once, maybe at once.

        With what stands around a message; 0 where the text is empty. While the engine is busy it waits. The answer is
        None where nobody knows: no engine, one that others built, a text of more than 1 MiB, or one that a newer text
        has overtaken.
        """
        if self._options.engine.ours:
            self._measuring.ask(text)
        else:
            self._outbox.post(self.measured, text, None)
        self._outbox.flush()

    def _go(self, state: State) -> None:
        if state is self._state:
            return
        check_transition(self._state, state)
        self._state = state
        if state in BUSY:
            self._watch.start()
        else:
            self._watch.stop()
        if state not in (State.GENERATING, State.STOPPING):
            self._stop_timer.stop()
        self._outbox.post(self.state_changed, state)
        self._measuring.on_state(state)
