"""One loaded model in one conversation: ask, continue, stop, close; events and figures.

The engine is started once and keeps the conversation in its cache. Should it be gone (a stop that met the end of a
reply, a crash, somebody else's kill), it is started again unseen, with the conversation as its opening prompt.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence

from PySide6.QtCore import QObject

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine import diagnosis
from bitnet_desktop.engine.cache import CachedConversation, as_asked
from bitnet_desktop.engine.events import (
    Counted,
    Delta,
    EngineError,
    Failed,
    Marked,
    Measured,
    Progress,
    Ready,
    Refused,
    Report,
    SessionEvent,
    TurnEnd,
    WireEnd,
    WireEvent,
)
from bitnet_desktop.engine.families import can_continue
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.process import ProcessEnd
from bitnet_desktop.engine.states import BUSY, State
from bitnet_desktop.engine.stream import TurnStream
from bitnet_desktop.engine.telling import Telling
from bitnet_desktop.engine.turn import Turn

# Restarts in a row without a finished turn between them.
_MOST_RESTARTS = 2


class Session(Telling):
    """Drives one engine. What it tells comes in order also when a listener asks, stops or resets."""

    def __init__(self, options: SessionOptions, parent: QObject | None = None) -> None:
        super().__init__(options, parent)
        self._cached = CachedConversation()
        self._turn: Turn | None = None
        self._restarts = 0
        self._begins_again = False  # once the engine that is being ended is gone
        self._opening_refused: Refused | None = None
        self._closing = False
        self._watch.hung.connect(self._on_hung)
        self._engine.said.connect(self._take)
        self._engine.ended.connect(self._on_ended)
        self._engine.emptied.connect(self._on_emptied)

    # -- what a person can do

    @property
    def history(self) -> tuple[Exchange, ...]:
        """The finished turns."""
        return tuple(self._cached.turns)

    def holds(self, history: Sequence[Exchange]) -> bool:
        """Whether the answered turns of a history are what is in the cache, or what is being brought there."""
        return self._cached.turns == as_asked(history, trims_user=self._options.turn_format.trims_user)

    @property
    def context_used(self) -> int:
        """Tokens in the cache after the last finished turn or count."""
        return self._cached.used

    @property
    def asking(self) -> bool:
        """Whether a turn runs or waits for the engine."""
        return self._turn is not None

    def start(self, history: Sequence[Exchange] = ()) -> None:
        """Load the model and read `history` into the cache.

        Raises:
            RuntimeError: the session is neither stopped nor failed, or it is closed.
        """
        if self._state not in (State.STOPPED, State.FAILED):
            raise RuntimeError("the session has been started already")
        self.reset(history)

    def ask(self, text: str) -> TurnStream:
        """Begin a turn; returns its events for `async for`. Qt's signals tell the same.

        While the model is still loading, the message waits for it; a stopped or failed session starts again first.

        Raises:
            ProblemError: MESSAGE_EMPTY.
            RuntimeError: a turn is running, or the session is closed.
        """
        self._refuse_in_turn()
        text = text.strip() if self._options.turn_format.trims_user else text
        if not text.strip():
            raise ProblemError(Problem(ProblemKind.MESSAGE_EMPTY))
        stream = TurnStream()
        self._begin_turn(Turn(text, weakref.ref(stream)))
        return stream

    def continue_reply(self) -> TurnStream:
        """Let the last reply of the history, which was cut, go on where it ended; returns the events of what is new.

        The history keeps one exchange, with the whole reply. An engine that cannot go on from where it is is started
        again.

        Raises:
            ProblemError: CANNOT_CONTINUE: there is no reply, it has ended by itself, or the engine cannot do that.
            RuntimeError: a turn is running, or the session is closed.
        """
        self._refuse_in_turn()
        last = self._cached.unfinished
        if last is None or not can_continue(self._options.engine):
            raise ProblemError(Problem(ProblemKind.CANNOT_CONTINUE))
        stream = TurnStream()
        self._begin_turn(Turn(last.user, weakref.ref(stream), last.reply))
        return stream

    def stop(self) -> None:
        """End what runs, in every state: loading, reading a prompt or generating. A second call does not wait."""
        turn = self._turn
        if turn is not None:
            turn.stopped = True
        if self._state is State.STOPPING:
            self._begins_again = False
            self._engine.kill()
        elif self._state in BUSY:
            self._go(State.STOPPING)
            if turn is not None and turn.sent:
                self._ask_to_stop()
            else:
                self._engine.kill()
        self._outbox.flush()

    def reset(self, history: Sequence[Exchange] = ()) -> None:
        """Another conversation with the same model. Turns that both share at the beginning stay in the cache.

        Raises:
            RuntimeError: a turn is running, or the session is closed.
        """
        self._refuse_in_turn()
        self._restarts = 0
        wanted = as_asked(history, trims_user=self._options.turn_format.trims_user)
        order = self._cached.cut_to(wanted) if self._state is State.READY else None
        self._cached.become(wanted)
        if order is not None:
            self._engine.order(order)
            self._outbox.post(self.counted, Counted(0, self._cached.used))
        elif self._state in (State.STOPPED, State.FAILED):
            self._spawn()
        else:
            self._begin_again()
        self._outbox.flush()

    def close(self) -> None:
        """End the engine for good; what there is of a reply stays in the history. `closed` follows, once."""
        if not self._closing:
            self._closing = True
            self._engine.kill()
            if self._engine.empty:
                self._on_emptied()

    def _refuse_in_turn(self) -> None:
        if self._turn is not None or self._closing:
            raise RuntimeError("a turn is running, or the session is closed")

    # -- the engine

    def _spawn(self) -> None:
        self._opening_refused = None
        stays_open = self._turn is not None and self._turn.continues
        self._cached.begin(stays_open=stays_open or self._options.engine.ours)
        self._go(State.LOADING)
        if (obstacle := diagnosis.obstacle(self._options)) is not None:
            self._fail(obstacle)
            return
        try:
            self._engine.start(self._cached.turns, stays_open=stays_open)
        except OSError as error:
            self._fail(diagnosis.folder_problem(error, self._options))

    def _begin_turn(self, turn: Turn) -> None:
        self._turn = turn
        if self._state in (State.STOPPED, State.FAILED):
            self._restarts = 0
            self._spawn()
        elif turn.continues and not self._cached.is_open and self._state is not State.STOPPING:
            self._begin_again()
        elif self._state is State.READY:
            self._send(turn)
        self._outbox.flush()

    def _send(self, turn: Turn) -> None:
        turn.begin(self._cached.used)
        self._go(State.PREFILLING)
        if turn.continues:
            self._engine.go_on()
        else:
            self._engine.send(turn.text)

    def _ask_to_stop(self) -> None:
        self._engine.ask_to_stop()
        self._stop_timer.start(int(self._options.patience.stop * 1000))

    def _begin_again(self) -> None:
        """End the engine, and start one that has the history in its cache and nothing else."""
        self._go(State.STOPPING)
        self._begins_again = True
        self._engine.kill()

    def _on_ended(self, end: ProcessEnd) -> None:
        if self._closing:
            return
        if self._state is State.STOPPING:
            self._after_stop()
        elif self._turn is not None and self._turn.sent:
            self._lost_in_turn(self._turn, end)
        elif self._state is State.READY:
            self._restart_or_fail(diagnosis.end_problem(end, self._options))
        else:
            self._fail(diagnosis.start_problem(end, self._opening_refused, self._options))
        self._outbox.flush()

    def _after_stop(self) -> None:
        """The engine had to be ended to stop it, or to begin again."""
        turn, begins_again = self._turn, self._begins_again
        self._begins_again = False
        if turn is not None and turn.sent:
            # The next message is to find the engine ready, as it does after other stops.
            self._end_cut_turn(turn)
            self._spawn()
        elif begins_again or (turn is not None and not turn.stopped):
            self._spawn()  # for a message that came while the engine was being ended, too
        else:
            self._go(State.STOPPED)
            if turn is not None:
                self._end_turn(turn, EndReason.STOPPED, None)

    def _lost_in_turn(self, turn: Turn, end: ProcessEnd) -> None:
        """The engine went away while it worked on a message."""
        full = diagnosis.context_was_full(end)
        if turn.trouble is not None or turn.limit_reached:
            self._end_cut_turn(turn)
            self._spawn()
        elif full and turn.pieces:
            self._end_turn(turn, EndReason.LENGTH, None, context_full=True)
            self._spawn()
        elif full:
            self._end_in_trouble(diagnosis.refusal_problem(None, self._options, continues=turn.continues))
            self._spawn()
        elif not turn.pieces and not turn.retried:
            # Nothing has been seen of this turn yet: try once more, unseen.
            turn.sent = False
            turn.retried = True
            self._spawn()
        else:
            problem = diagnosis.end_problem(end, self._options)
            self._end_in_trouble(problem)
            self._restart_or_fail(problem)

    def _restart_or_fail(self, problem: Problem) -> None:
        self._restarts += 1
        if self._restarts > _MOST_RESTARTS:
            self._fail(problem)
        else:
            self._spawn()

    def _on_hung(self, seconds: float) -> None:
        self._fail(diagnosis.hang_problem(seconds, self._engine.give_up(), self._options))
        self._outbox.flush()

    def _on_emptied(self) -> None:
        if self._closing:
            self._go(State.STOPPED)
            if self._turn is not None:
                self._end_turn(self._turn, EndReason.STOPPED, None)
            self._outbox.post(self.closed)
            self._outbox.flush()

    # -- what the engine says

    def _take(self, event: WireEvent) -> None:
        turn = self._turn if self._turn is not None and self._turn.sent else None
        match event:
            case Ready():
                self._take_ready(event.report)
            case Marked():
                self._cached.mark(event.used)
            case Progress():
                if self._state is State.LOADING:
                    self._go(State.PREFILLING)
                self._tell(event)
            case Counted():
                self._take_count(turn, event)
            case Measured():
                self._measuring.answered(event.tokens)
            case Refused() if turn is None:
                self._opening_refused = event
            case _ if turn is not None:
                self._take_in_turn(turn, event)
        self._outbox.flush()

    def _take_in_turn(self, turn: Turn, event: WireEvent) -> None:
        match event:
            case Delta():
                self._take_delta(turn, event)
            case WireEnd():
                self._take_end(turn, event.report)
            case Refused():
                self._take_refusal(turn, event)
            case EngineError():
                turn.trouble = diagnosis.told_problem(event, self._options)

    def _take_ready(self, report: Report | None) -> None:
        if self._state is State.STOPPING:
            return  # it is being ended, and what it has read may be wanted no more
        self._cached.opened(report)
        if self._options.engine.ours and self._options.reply_limit:
            self._engine.order(f"limit {self._options.reply_limit}")
        self._go(State.READY)
        self._outbox.post(self.counted, Counted(0, self._cached.used))
        if self._turn is not None:
            self._send(self._turn)

    def _take_delta(self, turn: Turn, delta: Delta) -> None:
        if turn.trouble is not None:
            return  # it is being stopped
        if self._state is State.PREFILLING:
            self._go(State.GENERATING)
        garbage = turn.add(delta.text, self._cached.used)
        self._tell(delta)
        if garbage:
            turn.trouble = diagnosis.garbage_problem(self._options)
            if self._state is State.GENERATING:
                self._go(State.STOPPING)
                self._ask_to_stop()

    def _take_count(self, turn: Turn | None, count: Counted) -> None:
        self._cached.used = count.used
        # A plain llama-cli's own limit counts the prompts of all turns too.
        limit = 0 if self._options.engine.ours else self._options.reply_limit
        if turn is not None and turn.count(count, limit) and self._state is State.GENERATING:
            self._ask_to_stop()
        self._outbox.post(self.counted, Counted(turn.reply_tokens if turn else 0, count.used))

    def _take_refusal(self, turn: Turn, refused: Refused) -> None:
        problem = diagnosis.refusal_problem(refused, self._options, continues=turn.continues)
        if refused.size:
            self._go(State.READY)
            self._end_in_trouble(problem)
        else:
            # A plain llama-cli has cut the message and goes on with a part of it: that is no answer to what was said.
            turn.trouble = problem
            self._engine.kill()

    def _take_end(self, turn: Turn, report: Report | None) -> None:
        self._go(State.READY)
        self._restarts = 0
        if turn.trouble is not None:
            self._end_in_trouble(turn.trouble, report)
            return
        self._end_turn(turn, turn.reason(report), report, context_full=turn.filled_context(report))
        if report is None and turn.stopped and not turn.pieces and not turn.continues:
            # A plain llama-cli keeps a message whose reply was stopped before it began.
            self._begin_again()

    # -- turns

    def _end_turn(
        self, turn: Turn, reason: EndReason, report: Report | None, *, context_full: bool = False
    ) -> None:
        withdrawn = turn.is_withdrawn(reason, report)
        if not withdrawn:
            self._keep(turn, report, ended=reason is EndReason.END)
        elif report is not None:
            self._cached.used = report.used
        figures = turn.figures(report, self._cached.used, self._options.context_size)
        self._outbox.post(self.counted, Counted(figures.reply_tokens, figures.context_used))
        self._tell(TurnEnd(reason, figures, withdrawn=withdrawn, context_full=context_full))
        self._turn = None

    def _keep(self, turn: Turn, report: Report | None, *, ended: bool) -> None:
        self._cached.add(turn.exchange, report, ended=ended, in_place=turn.continues)

    def _end_cut_turn(self, turn: Turn) -> None:
        """End a turn whose engine had to be ended."""
        if turn.trouble is not None:
            self._end_in_trouble(turn.trouble)
        else:
            self._end_turn(turn, EndReason.LENGTH if turn.limit_reached else EndReason.STOPPED, None)

    def _end_in_trouble(self, problem: Problem, report: Report | None = None) -> None:
        """What has been said stays in the conversation."""
        if self._turn is not None and self._turn.pieces:
            self._keep(self._turn, report, ended=report is not None and report.reason == "end")
        self._tell(Failed(problem))
        self._turn = None

    def _fail(self, problem: Problem) -> None:
        self._go(State.FAILED)
        self._end_in_trouble(problem)

    def _tell(self, event: SessionEvent) -> None:
        stream = self._turn.stream() if self._turn is not None else None
        if stream is not None:
            stream.put(event)
        self._outbox.post(self.told, event)
