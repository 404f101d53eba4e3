"""The thread between the session and what is seen: it holds the conversation and knows what can be done next.

No widgets here. A message may be sent at any time a turn is not running: while a model loads, it waits.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bitnet_desktop.chat.conversation import Conversation, Role
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.events import Counted, Delta, Failed, Progress, SessionEvent, State, TurnEnd
from bitnet_desktop.ui.feed import Feed
from bitnet_desktop.ui.model_names import model_label
from bitnet_desktop.ui.status import STOPPABLE, Phase, ReplyEnd, Status

if TYPE_CHECKING:
    # Only their types: with them come the template engine and more, which the first window need not wait for.
    from bitnet_desktop.engine.binaries import Engine
    from bitnet_desktop.engine.options import SessionOptions
    from bitnet_desktop.engine.session import Session
    from bitnet_desktop.loading import Loading, Prepared, Wishes

_STATUS_S = 0.2  # figures that change faster cannot be read
_ENOUGH_TOKENS = 4  # to tell a speed from


_PHASES: Mapping[State, Phase] = {state: Phase(state.value) for state in State}


@dataclass(frozen=True, slots=True)
class Makers:
    """How the parts are made that this needs; `engine` raises ProblemError when there is none."""

    engine: Callable[[], Engine]
    loading: Callable[[Engine, QObject], Loading]
    session: Callable[[SessionOptions, QObject], Session]
    wishes: Callable[[], Wishes]


@dataclass(slots=True)
class _Turn:
    """A message on its way, with the conversation as it was before it."""

    text: str
    before: Conversation
    asked: bool = False
    began: bool = False  # the first text of the reply has come
    first_count: tuple[float, int] | None = None  # when, and how many tokens there were


class Conversing(QObject):
    """One conversation with one model at a time."""

    said = Signal(str)  # a message was taken
    reply_text = Signal(str)  # to append, at most once per display frame
    reply_ended = Signal(object)  # ReplyEnd, after all of its text
    taken_back = Signal(str)  # a message of which nothing came; it is no part of the conversation
    retracted = Signal()  # the last message and its reply make room for another try
    restarted = Signal()  # nothing has been said yet
    troubled = Signal(object)  # Problem
    status_changed = Signal(object)  # Status
    closed = Signal()

    def __init__(self, makers: Makers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._loading: Loading | None = None
        self._session: Session | None = None
        self._ending: list[Session] = []  # closed, but not gone yet
        self._conversation = Conversation()
        self._pieces: list[str] = []
        self._turn: _Turn | None = None
        self._cut: _Turn | None = None  # the last turn, when trouble cut its reply
        self._end: ReplyEnd | None = None  # of the reply that is still being shown
        self._must_forget = False  # the session still works on a conversation that nobody wants
        self._model: Path | None = None
        self._status = Status()
        self._told_at = 0.0
        self._closing = False
        self.feed = Feed(self)
        self.feed.text.connect(self.reply_text)
        self.feed.drained.connect(self._on_drained)

    # -- what is so

    @property
    def status(self) -> Status:
        return self._status

    @property
    def model(self) -> Path | None:
        return self._model

    @property
    def conversation(self) -> Conversation:
        """Everything that was said, with the reply that is streaming."""
        if self._pieces:
            self._conversation = self._conversation.grow_reply("".join(self._pieces))
            self._pieces.clear()
        return self._conversation

    @property
    def last_reply(self) -> str:
        """The text of the newest reply, as the model wrote it."""
        replies = [message.text for message in self.conversation.path() if message.role is Role.ASSISTANT]
        return replies[-1] if replies else ""

    # -- what a person can do

    def open_model(self, path: Path, name: str = "") -> None:
        """Use another model, or load the same one again. The conversation goes on with it."""
        self._model = path
        self._drop_loading()
        self._end_session()
        self._set(
            phase=Phase.PREPARING,
            model=name or model_label(path),
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
        loading.start(path, self._makers.wishes())

    def send(self, text: str) -> bool:
        """Say something. False when it cannot be taken now; then nothing has changed."""
        if self._closing or self._turn is not None or not text.strip():
            return False
        if self._model is None:
            self.troubled.emit(Problem(ProblemKind.MODEL_NOT_CHOSEN))
            return False
        # What is left of the last reply is shown before the message.
        self.feed.flush()
        self._cut = None
        self._turn = _Turn(text, self.conversation)
        self._conversation = self._conversation.add(Role.USER, text, datetime.now(UTC))
        self.said.emit(text)
        self._set(has_turn=True, tokens_per_s=0.0)
        self.feed.begin()
        if self._session is None and self._loading is None:
            self.open_model(self._model, self._status.model)
        else:
            self._ask()
        return True

    def stop(self) -> None:
        """Stop what runs, whatever it is."""
        if self._loading is not None:
            self._loading.cancel()
        elif self._turn is not None and not self._turn.asked:
            self._take_back()
        elif self._session is not None and self._status.phase in STOPPABLE:
            self._session.stop()
        self.feed.flush()

    def try_again(self) -> None:
        """After trouble: say again what was not answered to the end, or load the model again."""
        if self._turn is not None:
            return
        cut = self._cut
        if cut is not None:
            self.feed.flush()
            # The cut reply stays in the tree, as the sibling of the one to come.
            self._conversation = replace(self.conversation, leaf=cut.before.leaf)
            if self._session is not None:
                self._session.reset(_exchanges(cut.before))
            self.retracted.emit()
            self.send(cut.text)
        elif self._model is not None and self._status.phase in {Phase.FAILED, Phase.STOPPED}:
            self.open_model(self._model, self._status.model)

    def new_conversation(self) -> None:
        """Begin anew with the same model; a turn that runs is stopped."""
        turn, self._turn = self._turn, None
        if turn is not None and not turn.began:
            self._turn = turn
            self._take_back()
        self._pieces.clear()
        self._end = self._cut = None
        self.feed.discard()
        was_empty = self._conversation.leaf is None
        self._conversation = Conversation()
        self.restarted.emit()
        self._set(has_turn=False, tokens_per_s=0.0)
        session = self._session
        if session is not None and session.asking:
            # It can forget only when it has stopped.
            self._must_forget = True
            session.stop()
        elif session is not None and not was_empty:
            session.reset(())

    def close(self) -> None:
        """End everything; `closed` follows when no engine runs any more."""
        self._closing = True
        self._drop_loading()
        self._end_session()
        if not self._ending:
            self.closed.emit()

    # -- loading

    def _on_optimising(self, fraction: float) -> None:
        self._set(phase=Phase.OPTIMISING, progress=fraction)

    def _on_prepared(self, prepared: Prepared) -> None:
        self._forget_loading()
        for notice in prepared.notices:
            self.troubled.emit(notice)
        self._begin_session(prepared.options)

    def _on_not_loaded(self, problem: Problem) -> None:
        self._forget_loading()
        self._set(phase=Phase.FAILED, progress=None)
        self._take_back()
        self.troubled.emit(problem)

    def _on_cancelled(self) -> None:
        self._forget_loading()
        self._set(phase=Phase.STOPPED, progress=None)
        self._take_back()

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

    def _begin_session(self, options: SessionOptions) -> None:
        session = self._makers.session(options, self)
        self._session = session
        session.state_changed.connect(self._on_state)
        session.told.connect(self._on_told)
        session.counted.connect(self._on_counted)
        self._set(phase=Phase.LOADING, progress=None, context_size=options.context_size)
        session.start(_exchanges(self._conversation if self._turn is None else self._turn.before))
        self._ask()

    def _end_session(self) -> None:
        """Let the session go. A reply that streams is over; a message of which nothing came waits for the next."""
        session, self._session = self._session, None
        if session is None:
            return
        session.state_changed.disconnect(self._on_state)
        session.told.disconnect(self._on_told)
        session.counted.disconnect(self._on_counted)
        self._must_forget = False
        turn = self._turn
        if turn is not None and turn.began:
            self._finish(ReplyEnd(EndReason.STOPPED))
        elif turn is not None:
            turn.asked = False
        self._ending.append(session)
        session.closed.connect(lambda: self._on_closed(session))
        session.close()

    def _on_closed(self, session: Session) -> None:
        if session in self._ending:
            self._ending.remove(session)
            session.deleteLater()
        if self._closing and not self._ending:
            self.closed.emit()

    def _ask(self) -> None:
        """Hand the message over as soon as the session can take it."""
        turn, session = self._turn, self._session
        if turn is None or turn.asked or session is None:
            return
        if self._must_forget or session.asking or session.state is State.STOPPING:
            return
        turn.asked = True
        try:
            session.ask(turn.text)
        except ProblemError as error:
            self._take_back()
            self.troubled.emit(error.problem)

    def _forget_now(self) -> None:
        session = self._session
        if self._must_forget and session is not None and not session.asking:
            self._must_forget = False
            session.reset(())
            self._ask()

    def _on_state(self, state: State) -> None:
        self._set(phase=_PHASES[state], progress=None)
        if self._turn is not None and not self._turn.asked:
            # Not from within: the session is still in the midst of changing.
            QTimer.singleShot(0, self, self._ask)

    def _on_counted(self, counted: Counted) -> None:
        turn, speed = self._turn, self._status.tokens_per_s
        now = time.monotonic()
        if turn is not None and counted.reply:
            if turn.first_count is None:
                turn.first_count = (now, counted.reply)
            began, tokens = turn.first_count
            if counted.reply - tokens >= _ENOUGH_TOKENS:
                speed = (counted.reply - tokens) / max(now - began, 1e-3)
        if not counted.reply or now - self._told_at >= _STATUS_S:
            self._set(context_used=counted.used, tokens_per_s=speed)

    def _on_told(self, event: SessionEvent) -> None:
        match event:
            case Delta():
                self._take_delta(event.text)
            case Progress():
                self._set(progress=event.done / event.total if event.total else None)
            case TurnEnd():
                self._end_turn(event)
            case Failed():
                self._fail(event.problem)
        if self._must_forget and isinstance(event, TurnEnd | Failed):
            # Not from within: the session is still in the midst of ending the turn.
            QTimer.singleShot(0, self, self._forget_now)

    # -- turns

    def _take_delta(self, text: str) -> None:
        turn = self._turn
        if turn is None or not turn.asked:
            return
        if not turn.began:
            turn.began = True
            self._conversation = self._conversation.add(
                Role.ASSISTANT, "", datetime.now(UTC), model=self._status.model
            )
        self._pieces.append(text)
        self.feed.add(text)

    def _end_turn(self, event: TurnEnd) -> None:
        turn, figures = self._turn, event.figures
        if turn is None or not turn.asked:
            return
        if event.withdrawn:
            self._take_back()
            return
        if not turn.began:
            self._take_delta("")
        self._set(tokens_per_s=figures.tokens_per_s, context_used=figures.context_used)
        self._finish(ReplyEnd(event.reason, figures, event.context_full))

    def _fail(self, problem: Problem) -> None:
        turn = self._turn
        if turn is not None and turn.began:
            self._finish(ReplyEnd(EndReason.STOPPED, problem=problem))
            self._cut = turn
        elif turn is None or turn.asked:
            self._take_back()
        if not self._must_forget:
            self.troubled.emit(problem)

    def _finish(self, end: ReplyEnd) -> None:
        """The engine is done with the turn. What is still being shown may go on."""
        self._conversation = self.conversation.finish_reply(end.reason, end.figures)
        self._turn = None
        self._end = end
        self._set(has_turn=False)
        self.feed.finish()

    def _take_back(self) -> None:
        turn, self._turn = self._turn, None
        if turn is None:
            return
        self._conversation = turn.before
        self._end = None
        self.feed.discard()
        self._set(has_turn=False)
        self.taken_back.emit(turn.text)

    def _on_drained(self) -> None:
        end, self._end = self._end, None
        if end is not None:
            self.reply_ended.emit(end)

    def _set(self, **changes: object) -> None:
        status = replace(self._status, **changes)  # type: ignore[arg-type]  # each caller gives the fields' types
        if status != self._status:
            self._status = status
            self._told_at = time.monotonic()
            self.status_changed.emit(status)


def _exchanges(conversation: Conversation) -> list[Exchange]:
    """The finished turns, as a session's history."""
    return [Exchange(turn.user, turn.reply or "") for turn in conversation.exchanges()]
