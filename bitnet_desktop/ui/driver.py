"""Drives the engine for the window: loads a model, brings a conversation into its cache, has one message answered.

What the engine should have in its cache is *wanted*; the engine follows when it can, and a later wish overtakes an
earlier one. So it is with a conversation's own model: it is loaded when somebody stays with the conversation or writes
in it, because loading takes much longer than looking.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bitnet_desktop.chat.problems import Problem, ProblemError
from bitnet_desktop.chat.turns import Exchange
from bitnet_desktop.engine.states import State
from bitnet_desktop.ui.model_names import model_label
from bitnet_desktop.ui.status import STOPPABLE, Phase, Status

if TYPE_CHECKING:
    from bitnet_desktop.engine.binaries import Engine
    from bitnet_desktop.engine.events import Counted, SessionEvent
    from bitnet_desktop.engine.options import SessionOptions
    from bitnet_desktop.engine.session import Session
    from bitnet_desktop.loading import Loading, Prepared, Wishes

_STATUS_S = 0.5  # figures that change faster cannot be read
_ENOUGH_TOKENS = 4  # to tell a speed from
_STAY_MS = 2500  # with a conversation, until its model is loaded
_FOLLOW_MS = 350  # a conversation is read when somebody stays with it, not while the list is run through

_PHASES: Mapping[State, Phase] = {state: Phase(state.value) for state in State}


@dataclass(frozen=True, slots=True)
class Makers:
    """How the parts are made that this needs; `engine` raises ProblemError when there is none."""

    engine: Callable[[], Engine]
    loading: Callable[[Engine, QObject], Loading]
    session: Callable[[SessionOptions, QObject], Session]
    wishes: Callable[[], Wishes]


@dataclass(slots=True)
class Request:
    """A message to be answered after `history`; without a text, the last reply of `history` is to go on."""

    text: str | None
    history: Sequence[Exchange]
    asked: bool = False
    first_count: tuple[float, int] | None = None  # when, and how many tokens there were


@dataclass(frozen=True, slots=True)
class Loaded:
    """A running engine that goes from one driver to another, with what belongs to it."""

    session: Session
    model: Path
    name: str
    wishes: Wishes
    largest_context: int


class Driver(QObject):
    """One model and one engine at a time, and at most one request."""

    told = Signal(object)  # Delta, TurnEnd or Failed of the request
    refused = Signal(object)  # Problem or None: the request was never asked, and is given back
    troubled = Signal(object)  # Problem
    status_changed = Signal(object)  # Status
    measured = Signal(object, object)  # a text, and its tokens as a message; None where nobody can count
    engine_missed = Signal()  # a message is asked without an engine; whoever has it may give it back now
    closed = Signal()

    def __init__(self, makers: Makers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._model: Path | None = None
        self._loaded: tuple[Path, str] | None = None  # the model that was opened last, and its name
        self.was_chosen = False  # whether a person chose the model, and not a conversation
        self._loading: Loading | None = None
        self._session: Session | None = None
        self._ending: list[Session] = []  # closed, but not gone yet
        self._request: Request | None = None
        self._wanted: Sequence[Exchange] = []
        self.largest_context = 0  # tokens that the model and the memory allow
        self._wishes: Wishes | None = None  # with which the model was loaded
        self._status = Status()
        self._told_at = 0.0
        self._closing = False
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._go_on)
        self._stay = QTimer(self, singleShot=True, interval=_STAY_MS)
        self._stay.timeout.connect(self._load_preferred)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    # -- what is so

    @property
    def status(self) -> Status:
        return self._status

    @property
    def model(self) -> Path | None:
        return self._model

    @property
    def options(self) -> SessionOptions | None:
        """What the running engine was started with."""
        return None if self._session is None else self._session.options

    @property
    def has_engine(self) -> bool:
        """Whether there is one, or one is being made ready."""
        return self._session is not None or self._loading is not None

    @property
    def has_request(self) -> bool:
        return self._request is not None

    @property
    def is_empty(self) -> bool:
        """Whether no conversation is wanted in the cache."""
        return self._request is None and not self._wanted

    # -- what is wanted

    def open_model(self, path: Path, name: str = "") -> None:
        """Use another model, or load the same one again; a request that nothing came of waits for it."""
        self.was_chosen = True
        self._open(path, name)

    def expect(self, path: Path) -> None:
        """Show which model will be opened in a moment."""
        self._model = path
        self.set_status(phase=Phase.PREPARING, model=model_label(path))

    def prefer(self, path: Path | None, name: str = "") -> None:
        """Use a conversation's own model for what is said next; None: go on with the one that is loaded."""
        self._stay.stop()
        if path is None:
            if self._loaded is None:
                return
            path, name = self._loaded
        if path != self._model:
            self._model = path
            self.was_chosen = False
        waits = not self._is_loaded
        self.set_status(model=name or model_label(path), waits_for_model=waits)
        if waits:
            self._stay.start()

    def hurry(self) -> None:
        """Somebody writes: the model of the conversation will be needed."""
        if self._stay.isActive():
            self._stay.stop()
            self._load_preferred()

    def _load_preferred(self) -> None:
        if self._request is None and not self._is_loaded:
            self.reload()

    @property
    def _is_loaded(self) -> bool:
        return self._loaded is not None and self._loaded[0] == self._model

    def _open(self, path: Path, name: str) -> None:
        self._stay.stop()
        self._model = path
        self._loaded = (path, name or model_label(path))
        self._drop_loading()
        self._end_session()
        self.set_status(
            phase=Phase.PREPARING,
            model=self._loaded[1],
            waits_for_model=False,
            progress=None,
            tokens_per_s=0.0,
            context_used=0,
            context_size=0,
        )
        try:
            engine = self._makers.engine()
        except ProblemError as error:
            self._on_not_loaded(error.problem)
            return
        loading = self._makers.loading(engine, self)
        self._loading = loading
        loading.optimising.connect(self._on_optimising)
        loading.prepared.connect(self._on_prepared)
        loading.failed.connect(self._on_not_loaded)
        loading.cancelled.connect(self._on_cancelled)
        self._wishes = self._makers.wishes()
        loading.start(path, self._wishes)

    def reload(self) -> None:
        """Load the model again, with the wishes of now."""
        if self._model is not None:
            self._open(self._model, self._status.model)

    def rest(self) -> None:
        """Give the engine's memory back; the next message, or `reload`, loads the model again."""
        self._follow.stop()
        self._stay.stop()
        self._drop_loading()
        self._end_session()
        if self._model is not None:
            self.set_status(phase=Phase.STOPPED, progress=None, tokens_per_s=0.0, context_used=0)
        self._give_back(None)

    def look_again(self) -> None:
        """The wishes may be others now; then the model is loaded again in a moment."""
        if self._request is None:
            self._follow.start()

    def want(self, history: Sequence[Exchange]) -> None:
        """The conversation that the engine should have in its cache; it follows in a moment."""
        self._wanted = list(history)
        if self._request is None:
            self._follow.start()

    def ask(self, request: Request) -> None:
        """Have a message answered as soon as the engine can. There must be a model, and no request."""
        self._request = request
        self._wanted = request.history
        self._follow.stop()
        if not self.has_engine:
            self.engine_missed.emit()
        if self.has_engine and self._is_loaded:
            self._go_on()
        else:
            self.reload()

    def abandon(self) -> None:
        """Nobody waits for the request any more; what comes of it is not told."""
        request, self._request = self._request, None
        if request is not None and request.asked and self._session is not None and self._session.asking:
            self._session.stop()

    def count(self, text: str) -> None:
        """Have the engine count a text as a message; `measured` follows if it can."""
        if self._session is not None and self._is_loaded:
            self._session.count(text)

    def stop(self) -> None:
        """Stop what runs, whatever it is."""
        request = self._request
        if self._loading is not None:
            self._loading.cancel()
        elif request is not None and not request.asked:
            self._give_back(None)
        elif self._session is not None and self._status.phase in STOPPABLE:
            self._session.stop()

    def close(self) -> None:
        """End everything; `closed` follows when no engine runs any more."""
        self._closing = True
        self._follow.stop()
        self._stay.stop()
        self._soon.stop()
        self._drop_loading()
        self._end_session()
        if not self._ending:
            self.closed.emit()

    def set_status(self, **changes: object) -> None:
        """Change some of what there is to tell."""
        status = replace(self._status, **changes)  # type: ignore[arg-type]  # each caller gives the fields' types
        if status != self._status:
            self._status = status
            self._told_at = time.monotonic()
            self.status_changed.emit(status)

    # -- an engine that goes from hand to hand

    def give(self) -> Loaded | None:
        """Let the engine go to another driver, with its cache; None while it is at work, or there is none.

        What there is to tell stays as it is: the model can be asked, and is loaded again for that unless the engine
        comes back before.
        """
        session, loaded, wishes = self._session, self._loaded, self._wishes
        if session is None or loaded is None or wishes is None or not self._is_loaded:
            return None
        if session.state is not State.READY or session.asking or self._request is not None:
            return None
        self._session = None
        self._disconnect(session)
        return Loaded(session, *loaded, wishes, self.largest_context)

    def take(self, loaded: Loaded) -> None:
        """Go on with the engine of another driver."""
        self._drop_loading()
        self._end_session()
        loaded.session.setParent(self)
        self._model, self._wishes = loaded.model, loaded.wishes
        self._loaded = (loaded.model, loaded.name)
        self.largest_context = loaded.largest_context
        self._connect(loaded.session)
        self.set_status(
            phase=_PHASES[loaded.session.state],
            model=loaded.name,
            progress=None,
            context_used=loaded.session.context_used,
            context_size=loaded.session.options.context_size,
        )
        self._soon.start()

    # -- loading

    def _on_optimising(self, fraction: float) -> None:
        self.set_status(phase=Phase.OPTIMISING, progress=fraction)

    def _on_prepared(self, prepared: Prepared) -> None:
        self._forget_loading()
        self.largest_context = prepared.largest_context
        for notice in prepared.notices:
            self.troubled.emit(notice)
        session = self._makers.session(prepared.options, self)
        self._connect(session)
        self.set_status(phase=Phase.LOADING, progress=None, context_size=prepared.options.context_size)
        session.start(self._wanted)
        self._go_on()

    def _on_not_loaded(self, problem: Problem) -> None:
        self._forget_loading()
        self.set_status(phase=Phase.FAILED, progress=None)
        self._give_back(problem)

    def _on_cancelled(self) -> None:
        self._forget_loading()
        self.set_status(phase=Phase.STOPPED, progress=None)
        self._give_back(None)

    def _give_back(self, problem: Problem | None) -> None:
        request, self._request = self._request, None
        if request is not None:
            self.refused.emit(problem)
        elif problem is not None:
            self.troubled.emit(problem)

    def _drop_loading(self) -> None:
        loading = self._loading
        if loading is not None:
            self._forget_loading()
            loading.cancel()

    def _forget_loading(self) -> None:
        """Hear no more of it. It may still be clearing up, so it lives as long as this object."""
        loading, self._loading = self._loading, None
        if loading is not None:
            loading.optimising.disconnect(self._on_optimising)
            loading.prepared.disconnect(self._on_prepared)
            loading.failed.disconnect(self._on_not_loaded)
            loading.cancelled.disconnect(self._on_cancelled)

    # -- the session

    def _connect(self, session: Session) -> None:
        self._session = session
        session.state_changed.connect(self._on_state)
        session.told.connect(self._on_told)
        session.counted.connect(self._on_counted)
        session.measured.connect(self.measured)

    def _disconnect(self, session: Session) -> None:
        session.state_changed.disconnect(self._on_state)
        session.told.disconnect(self._on_told)
        session.counted.disconnect(self._on_counted)
        session.measured.disconnect(self.measured)

    def _end_session(self) -> None:
        """Let the session go. A reply that has begun is over; a message of which nothing came waits for the next."""
        session, self._session = self._session, None
        if session is None:
            return
        self._disconnect(session)
        if self._request is not None:
            self._request.asked = False
        self._ending.append(session)
        session.closed.connect(lambda: self._on_closed(session))
        session.close()

    def _on_closed(self, session: Session) -> None:
        if session in self._ending:
            self._ending.remove(session)
            session.deleteLater()
        if self._closing and not self._ending:
            self.closed.emit()

    def _go_on(self) -> None:
        """Bring the engine to what is wanted, one step at a time."""
        session, request = self._session, self._request
        if session is None or session.asking or _is_stopping(session):
            return
        if not self._is_loaded:
            return  # another model is to answer here
        if self._makers.wishes() != self._wishes:
            self.reload()
            return
        history = self._wanted if request is None else request.history
        if request is None and session.state in {State.STOPPED, State.FAILED}:
            return  # it is started again by the next message
        if not session.holds(history):
            self.set_status(progress=None)
            session.reset(history)
            if _is_stopping(session):
                return  # it goes on when the engine is gone
        if request is not None and not request.asked:
            self._hand_over(session, request)

    def _hand_over(self, session: Session, request: Request) -> None:
        request.asked = True
        try:
            if request.text is None:
                session.continue_reply()
            else:
                session.ask(request.text)
        except ProblemError as error:
            self._give_back(error.problem)

    def _on_state(self, state: State) -> None:
        self.set_status(phase=_PHASES[state], progress=None)
        # Not from within: the session is still in the midst of changing.
        self._soon.start()

    def _on_counted(self, counted: Counted) -> None:
        request, speed = self._request, self._status.tokens_per_s
        now = time.monotonic()
        if request is not None and counted.reply:
            if request.first_count is None:
                request.first_count = (now, counted.reply)
            began, tokens = request.first_count
            if counted.reply - tokens >= _ENOUGH_TOKENS:
                speed = (counted.reply - tokens) / max(now - began, 1e-3)
        if not counted.reply or now - self._told_at >= _STATUS_S:
            self.set_status(context_used=counted.used, tokens_per_s=speed, reply_tokens=counted.reply)

    def _on_told(self, event: SessionEvent) -> None:
        from bitnet_desktop.engine.events import Delta, Failed, Progress, TurnEnd

        request = self._request
        match event:
            case Progress():
                self.set_status(progress=event.done / event.total if event.total else None)
            case Delta() if request is not None and request.asked:
                self.told.emit(event)
            case TurnEnd() | Failed() if request is not None and request.asked:
                self._request = None
                self.told.emit(event)
            case Failed() if self._session is not None and self._session.state is State.FAILED:
                # Trouble in a turn that nobody waits for is told only when the engine is lost with it.
                self.troubled.emit(event.problem)
        if isinstance(event, TurnEnd | Failed):
            self._soon.start()


def _is_stopping(session: Session) -> bool:
    return session.state is State.STOPPING
