"""Doubles of what stands behind the window: a loading and a session that do what a test says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QObject, Signal

from bitnet_desktop.chat.problems import Problem, ProblemError
from bitnet_desktop.chat.turns import EndReason, Exchange, Figures
from bitnet_desktop.engine.events import Counted, Delta, Failed, TurnEnd
from bitnet_desktop.engine.states import State
from bitnet_desktop.ui.driver import Makers

FIGURES = Figures(
    prompt_tokens=12, reply_tokens=3, ttft_ms=80.0, tokens_per_s=24.6, context_used=40, context_size=4096
)


class FakeLoading(QObject):
    optimising = Signal(float)
    prepared = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.model: Path | None = None
        self.was_cancelled = False

    def start(self, model: Path, wishes: Any) -> None:
        self.model = model

    def cancel(self) -> None:
        self.was_cancelled = True
        self.cancelled.emit()

    def succeed(self, *notices: Problem) -> None:
        options = SimpleNamespace(context_size=4096, model=self.model)
        self.prepared.emit(
            SimpleNamespace(options=options, header=None, notices=notices, largest_context=16384)
        )


class FakeSession(QObject):
    state_changed = Signal(object)
    told = Signal(object)
    counted = Signal(object)
    measured = Signal(object, object)
    closed = Signal()

    def __init__(self, options: Any, parent: QObject) -> None:
        super().__init__(parent)
        self.options = options
        self.state = State.STOPPED
        self.asking = False
        self.context_used = 0
        self.asked: list[str] = []
        self.history: Sequence[Exchange] = ()
        self.resets: list[Sequence[Exchange]] = []
        self.stops = 0
        self.continued = 0
        self._text = self._reply = ""
        self.closes_at_once = True
        self.is_closed = False

    def start(self, history: Sequence[Exchange] = ()) -> None:
        self.history = list(history)
        self.go(State.LOADING)

    def holds(self, history: Sequence[Exchange]) -> bool:
        return list(self.history) == list(history)

    def ask(self, text: str) -> None:
        assert not self.asking
        self.asked.append(text)
        self._begin(text)

    def continue_reply(self) -> None:
        assert not self.asking
        *before, last = self.history
        self.continued += 1
        self.history = before
        self._begin(last.user, last.reply or "")

    def _begin(self, text: str, reply: str = "") -> None:
        self.asking = True
        self._text, self._reply = text, reply
        if self.state is State.READY:
            self.go(State.PREFILLING)
        elif self.state in {State.STOPPED, State.FAILED}:
            self.go(State.LOADING)

    def count(self, text: str) -> None:
        self.measured.emit(text, len(text.split()) + 8)

    def stop(self) -> None:
        self.stops += 1
        self.go(State.STOPPING)

    def reset(self, history: Sequence[Exchange] = ()) -> None:
        assert not self.asking
        self.resets.append(history)
        self.history = list(history)

    def close(self) -> None:
        self.is_closed = True
        if self.closes_at_once:
            self.closed.emit()

    # -- what a test lets happen

    def go(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)

    def say(self, *pieces: str) -> None:
        self.go(State.GENERATING)
        for number, piece in enumerate(pieces, 1):
            self._reply += piece
            self.told.emit(Delta(piece))
            self.counted.emit(Counted(number, 20 + number))

    def end(
        self,
        reason: EndReason = EndReason.END,
        *,
        withdrawn: bool = False,
        context_full: bool = False,
        figures: Figures = FIGURES,
    ) -> None:
        # In the order of the real one: the state first, the turn still being there.
        self.go(State.READY)
        self.asking = False
        if not withdrawn:
            self.history = [*self.history, Exchange(self._text, self._reply)]
        self.told.emit(TurnEnd(reason, figures, withdrawn=withdrawn, context_full=context_full))

    def fail(self, problem: Problem, state: State = State.FAILED) -> None:
        self.go(state)
        self.asking = False
        if self._reply:
            self.history = [*self.history, Exchange(self._text, self._reply)]
        self.told.emit(Failed(problem))


@dataclass
class Backstage:
    """Makes the doubles and keeps them."""

    engine_problem: Problem | None = None
    wishes: str = "as usual"
    loadings: list[FakeLoading] = field(default_factory=list)
    sessions: list[FakeSession] = field(default_factory=list)

    @property
    def loading(self) -> FakeLoading:
        return self.loadings[-1]

    @property
    def session(self) -> FakeSession:
        return self.sessions[-1]

    def makers(self) -> Makers:
        return Makers(self._engine, self._make_loading, self._make_session, cast("Any", lambda: self.wishes))

    def _engine(self) -> Any:
        if self.engine_problem is not None:
            raise ProblemError(self.engine_problem)
        return object()

    def _make_loading(self, engine: Any, parent: QObject) -> Any:
        self.loadings.append(FakeLoading(parent))
        return self.loading

    def _make_session(self, options: Any, parent: QObject) -> Any:
        self.sessions.append(FakeSession(options, parent))
        return self.session
