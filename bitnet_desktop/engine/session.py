"""One loaded model in one conversation: ask, stop, close; events and figures.

The engine is started once and keeps the conversation in its cache. Should it be gone (a stop that met the end of a reply, a
crash, somebody else's kill), it is started again unseen, with the conversation as its opening prompt.

    stopped -> loading -> ready -> prefilling -> generating -> ready
                  loading/prefilling also read the opening prompt; stopping leads to ready or stopped; failed to loading
"""

from __future__ import annotations

import shutil
import tempfile
import time
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QTimer, Signal

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange, Figures
from bitnet_desktop.engine.counters import CountReader
from bitnet_desktop.engine.diagnosis import context_was_full, end_problem, last_words, start_problem
from bitnet_desktop.engine.events import (
    Counted,
    Delta,
    EngineError,
    Failed,
    Progress,
    Ready,
    Refused,
    Replying,
    Report,
    SessionEvent,
    State,
    TurnEnd,
    WireEnd,
    WireEvent,
)
from bitnet_desktop.engine.families import Launch, launch
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.process import EngineProcess, ProcessEnd
from bitnet_desktop.engine.sanity import SanityCheck
from bitnet_desktop.engine.stream import TurnStream
from bitnet_desktop.engine.wire import control_line, message_line, repl_line

_TRANSITIONS: dict[State, frozenset[State]] = {
    State.STOPPED: frozenset({State.LOADING, State.FAILED}),
    State.LOADING: frozenset({State.PREFILLING, State.READY, State.STOPPING, State.STOPPED, State.FAILED}),
    State.READY: frozenset({State.PREFILLING, State.LOADING, State.STOPPED, State.FAILED}),
    State.PREFILLING: frozenset(
        {State.GENERATING, State.READY, State.STOPPING, State.LOADING, State.STOPPED, State.FAILED}
    ),
    State.GENERATING: frozenset({State.READY, State.STOPPING, State.LOADING, State.STOPPED, State.FAILED}),
    State.STOPPING: frozenset({State.READY, State.LOADING, State.STOPPED, State.FAILED}),
    State.FAILED: frozenset({State.LOADING, State.STOPPED}),
}
_BUSY = frozenset({State.LOADING, State.PREFILLING, State.GENERATING})
# Restarts in a row without a finished turn between them.
_MOST_RESTARTS = 2
_WATCH_MS = 500
# A silent engine that uses this share of one core is thinking, not hanging.
_THINKING_SHARE = 0.05


@dataclass(slots=True)
class _Turn:
    """The turn that runs."""

    text: str
    asked_at: float
    sent: bool = False
    retried: bool = False
    first_delta_at: float | None = None
    last_delta_at: float = 0.0
    pieces: list[str] = field(default_factory=list)
    reply_tokens: int = 0
    used_before: int = 0
    used_at_first: int = 0
    limit_reached: bool = False
    trouble: Problem | None = None
    check: SanityCheck = field(default_factory=SanityCheck)


class Session(QObject):
    """Drives one engine. All signals come in the order of what they tell.

    `told` carries a `Delta`, `Progress`, `TurnEnd` or `Failed`; `counted` the tokens while a reply is generated.
    """

    state_changed = Signal(object)  # State
    told = Signal(object)  # SessionEvent
    counted = Signal(object)  # Counted
    closed = Signal()

    def __init__(self, options: SessionOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._state = State.STOPPED
        self._history: list[Exchange] = []
        self._marks: list[
            tuple[int, str]
        ] = []  # per engine: cache length and kind of end, after the opening and each turn
        self._first_mark = 0  # how many turns the opening held
        self._process: EngineProcess | None = None
        self._launch: Launch | None = None
        self._folder: Path | None = None
        self._counts = CountReader()
        self._turn: _Turn | None = None
        self._used = 0
        self._restarts = 0
        self._opening_refused: Refused | None = None
        self._closing = False
        self._stream: weakref.ref[TurnStream] | None = None
        self._stop_timer = QTimer(self, singleShot=True)
        self._stop_timer.timeout.connect(self._kill)
        self._watch = QTimer(self, interval=_WATCH_MS)
        self._watch.timeout.connect(self._look_after)
        self._heard_at = 0.0
        self._cpu_at_heard = 0.0

    # -- what a person can do

    @property
    def state(self) -> State:
        return self._state

    @property
    def options(self) -> SessionOptions:
        return self._options

    @property
    def history(self) -> tuple[Exchange, ...]:
        """The finished turns."""
        return tuple(self._history)

    @property
    def context_used(self) -> int:
        """Tokens in the cache after the last finished turn or count."""
        return self._used

    @property
    def asking(self) -> bool:
        """Whether a turn runs or waits for the engine."""
        return self._turn is not None

    @property
    def engine_pid(self) -> int:
        """The engine's process identifier, 0 while there is none."""
        return self._process.pid if self._process else 0

    def start(self, history: Sequence[Exchange] = ()) -> None:
        """Load the model and read `history` into the cache. Only while stopped or failed."""
        self._history = list(history)
        self._restarts = 0
        self._spawn()

    def ask(self, text: str) -> TurnStream:
        """Begin a turn; returns its events for `async for`. Qt's signals tell the same.

        While the model is still loading, the message waits for it; a stopped or failed session starts again first.

        Raises:
            ProblemError: MESSAGE_EMPTY.
            RuntimeError: a turn is running.
        """
        if self._turn is not None or self._closing:
            raise RuntimeError("a turn is running")
        text = text.strip() if self._options.turn_format.trims_user else text
        if not text.strip():
            raise ProblemError(Problem(ProblemKind.MESSAGE_EMPTY))
        self._turn = _Turn(text, time.monotonic())
        stream = TurnStream()
        self._stream = weakref.ref(stream)
        if self._state is State.READY:
            self._send()
        elif self._state in (State.STOPPED, State.FAILED):
            self._restarts = 0
            self._spawn()
        return stream

    def stop(self) -> None:
        """End what runs, in every state: loading, reading a prompt or generating. A second call does not wait."""
        if self._state is State.STOPPING:
            self._kill()
        elif self._state in _BUSY:
            turn = self._turn
            self._go(State.STOPPING)
            if turn is None or not turn.sent:
                self._kill()
            else:
                self._ask_to_stop()

    def reset(self, history: Sequence[Exchange] = ()) -> None:
        """Another conversation with the same model. Turns that both share at the beginning stay in the cache.

        Not while a turn runs.
        """
        if self._turn is not None:
            raise RuntimeError("a turn is running")
        wanted = list(history)
        shared = len(wanted)
        keep = shared - self._first_mark
        reusable = (
            self._state is State.READY
            and self._options.engine.ours
            and wanted == self._history[:shared]
            and 0 <= keep < len(self._marks)
        )
        self._history = wanted
        if reusable and self._process is not None:
            del self._marks[keep + 1 :]
            self._used, end = self._marks[keep]
            self._process.write(control_line(f"rewind {self._used} {end}"))
            self.counted.emit(Counted(0, self._used))
        elif self._state in (State.STOPPED, State.FAILED):
            self._spawn()
        else:
            self._restarts = 0
            self._go(State.STOPPING)
            self._kill()

    def close(self) -> None:
        """End the engine for good; `closed` follows."""
        self._closing = True
        if self._process is None:
            self._become(State.STOPPED)
            self.closed.emit()
        else:
            self._kill()

    # -- the process

    def _spawn(self) -> None:
        self._opening_refused = None
        if not self._options.model.is_file():
            facts = {"path": str(self._options.model)}
            self._go(State.LOADING)
            self._fail(Problem(ProblemKind.MODEL_MISSING, facts=facts))
            return
        self._launch = launch(self._options, self._history)
        self._first_mark = len(self._history)
        self._marks = []
        self._counts = CountReader()
        self._used = 0
        # mkdtemp makes it readable for this user only: the opening prompt holds the conversation.
        self._options.work_folder.mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(prefix="engine-", dir=self._options.work_folder))
        for name, text in self._launch.files.items():
            (self._folder / name).write_text(text, encoding="utf-8", newline="\n")
        self._process = EngineProcess(self)
        self._process.output.connect(self._on_output)
        self._process.errors.connect(self._on_errors)
        self._process.ended.connect(self._on_ended)
        self._go(State.LOADING)
        self._heard()
        engine = self._options.engine
        self._process.start(engine.cli, self._launch.arguments, self._folder, ours=engine.ours)

    def _send(self) -> None:
        turn, process = self._turn, self._process
        if turn is None or process is None:
            return
        turn.sent = True
        turn.used_before = self._used
        self._go(State.PREFILLING)
        self._heard()
        repl = self._launch is not None and self._options.engine.family.value == "repl"
        process.write(repl_line(turn.text) if repl else message_line(turn.text))

    def _ask_to_stop(self) -> None:
        if self._process is None:
            return
        if self._options.engine.ours:
            self._process.write(control_line("stop"))
        else:
            self._process.interrupt()
        self._stop_timer.start(int(self._options.patience.stop * 1000))

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _on_output(self, data: bytes) -> None:
        self._heard()
        if self._launch is not None:
            for event in self._launch.decoder.feed(data):
                self._take(event)

    def _on_errors(self, data: bytes) -> None:
        self._heard()
        if self._options.engine.ours:
            return
        for used in self._counts.feed(data):
            self._take(Counted(0, used))

    def _on_ended(self, end: ProcessEnd) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._stop_timer.stop()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
        if self._closing:
            self._become(State.STOPPED)
            self.closed.emit()
        elif self._state is State.STOPPING:
            self._after_stop()
        elif self._turn is not None and self._turn.sent:
            self._lost_in_turn(end)
        elif self._state in (State.LOADING, State.PREFILLING):
            self._not_ready(end)
        elif self._state is not State.FAILED:
            self._restart_or_fail(end_problem(end, self._options.model, self._options.engine.cli))

    def _after_stop(self) -> None:
        """The engine had to be ended to stop it."""
        turn = self._turn
        if turn is None:
            # Stopped while loading, or another conversation was asked for.
            if self._restarts == 0 and self._marks:
                self._spawn()
            else:
                self._become(State.STOPPED)
        elif not turn.sent:
            self._become(State.STOPPED)
            self._end_turn(EndReason.STOPPED, None)
        else:
            self._end_turn(EndReason.STOPPED, None)
            self._spawn()

    def _lost_in_turn(self, end: ProcessEnd) -> None:
        """The engine went away while it worked on a message."""
        turn = self._turn
        if turn is None:
            return
        if turn.pieces and context_was_full(end):
            self._end_turn(EndReason.LENGTH, None, context_full=True)
            self._spawn()
            return
        problem = turn.trouble or end_problem(end, self._options.model, self._options.engine.cli)
        if not turn.pieces and not turn.retried and turn.trouble is None:
            # Nothing has been seen of this turn yet: try once more, unseen.
            turn.sent = False
            turn.retried = True
            self._become(State.STOPPED)
            self._spawn()
            return
        self._abandon_turn(problem)
        self._restart_or_fail(problem)

    def _not_ready(self, end: ProcessEnd) -> None:
        refused = self._opening_refused
        if refused is not None:
            facts = {"need": refused.need, "size": refused.size}
            self._fail(Problem(ProblemKind.CONTEXT_FULL, facts=facts))
        else:
            self._fail(start_problem(end, self._options.model, self._options.engine.cli))

    def _restart_or_fail(self, problem: Problem) -> None:
        self._restarts += 1
        if self._restarts > _MOST_RESTARTS:
            self._fail(problem)
        else:
            self._become(State.STOPPED)
            self._spawn()

    # -- what the engine says

    def _take(self, event: WireEvent) -> None:
        match event:
            case Delta():
                self._take_delta(event)
            case Progress():
                if self._state is State.LOADING:
                    self._go(State.PREFILLING)
                self._tell(event)
            case Counted():
                self._take_count(event)
            case Ready():
                self._take_ready(event.report)
            case WireEnd():
                self._take_end(event.report)
            case Refused():
                self._take_refusal(event)
            case EngineError():
                if self._turn is not None:
                    kind = (
                        ProblemKind.CONTEXT_FULL
                        if "context" in event.text.lower()
                        else ProblemKind.ENGINE_EXITED
                    )
                    self._turn.trouble = Problem(kind, event.text, {"size": self._options.context_size})
            case Replying():
                pass
            case _:  # noise
                pass

    def _take_ready(self, report: Report | None) -> None:
        if report is not None:
            self._used = report.used
        self._marks = [(self._used, "whole" if self._history else "opening")]
        if self._options.engine.ours and self._options.reply_limit and self._process is not None:
            self._process.write(control_line(f"limit {self._options.reply_limit}"))
        if self._state is State.STOPPING:
            return  # it is being ended
        self._go(State.READY)
        self.counted.emit(Counted(0, self._used))
        if self._turn is not None:
            self._send()

    def _take_delta(self, delta: Delta) -> None:
        turn = self._turn
        if turn is None:
            return
        now = time.monotonic()
        if turn.first_delta_at is None:
            turn.first_delta_at = now
            turn.used_at_first = self._used
            if self._state is State.PREFILLING:
                self._go(State.GENERATING)
        turn.last_delta_at = now
        turn.pieces.append(delta.text)
        self._tell(delta)
        if turn.trouble is None and turn.check.feed(delta.text):
            turn.trouble = Problem(ProblemKind.ENGINE_GARBAGE, facts={"model": str(self._options.model)})
            self.stop()

    def _take_count(self, count: Counted) -> None:
        self._used = count.used
        turn = self._turn
        if turn is not None and turn.sent:
            if count.reply:
                turn.reply_tokens = count.reply
            elif turn.first_delta_at is not None:
                turn.reply_tokens = max(0, count.used - turn.used_at_first + 1)
            limit = self._options.reply_limit
            if (
                limit
                and not self._options.engine.ours
                and turn.reply_tokens >= limit
                and not turn.limit_reached
            ):
                # A plain llama-cli's own limit counts the prompts of all turns too.
                turn.limit_reached = True
                self._ask_to_stop()
        self.counted.emit(Counted(turn.reply_tokens if turn else 0, self._used))

    def _take_refusal(self, refused: Refused) -> None:
        turn = self._turn
        if turn is None or not turn.sent:
            self._opening_refused = refused
            return
        problem = Problem(
            ProblemKind.MESSAGE_TOO_LONG,
            facts={
                "need": refused.need,
                "free": refused.free,
                "size": refused.size or self._options.context_size,
            },
        )
        if refused.size:
            self._abandon_turn(problem)
            self._go(State.READY)
        else:
            # A plain llama-cli has cut the message and goes on with a part of it: that is no answer to what was said.
            turn.trouble = problem
            self._kill()

    def _take_end(self, report: Report | None) -> None:
        turn = self._turn
        if turn is None:
            return
        self._stop_timer.stop()
        if self._process is not None:
            # A plain llama-cli counts on the other pipe.
            self._process.drain()
        stopping = self._state is State.STOPPING
        if turn.trouble is not None:
            self._keep_mark(report)
            self._abandon_turn(turn.trouble)
            self._go(State.READY)
            return
        if report is not None:
            reason = EndReason.LENGTH if report.reason == "context" else _reason(report.reason)
        elif turn.limit_reached:
            reason = EndReason.LENGTH
        else:
            reason = EndReason.STOPPED if stopping else EndReason.END
        self._restarts = 0
        self._go(State.READY)
        self._end_turn(reason, report, context_full=report is not None and report.reason == "context")

    # -- turns

    def _end_turn(self, reason: EndReason, report: Report | None, *, context_full: bool = False) -> None:
        turn = self._turn
        if turn is None:
            return
        reply = "".join(turn.pieces)
        withdrawn = not report.kept if report is not None else reason is EndReason.STOPPED and not reply
        figures = self._figures(turn, report)
        self._turn = None
        if not withdrawn:
            self._history.append(Exchange(turn.text, reply))
            self._keep_mark(report)
        if report is not None:
            self._used = report.used
        self.counted.emit(Counted(figures.reply_tokens, self._used))
        self._tell(TurnEnd(reason, figures, withdrawn=withdrawn, context_full=context_full))

    def _keep_mark(self, report: Report | None) -> None:
        if report is not None:
            self._marks.append((report.used, "whole" if report.reason == "end" else "cut"))

    def _abandon_turn(self, problem: Problem) -> None:
        """End the turn in trouble. What has been said stays in the conversation."""
        turn, self._turn = self._turn, None
        if turn is not None and turn.pieces:
            self._history.append(Exchange(turn.text, "".join(turn.pieces)))
        self._tell(Failed(problem))

    def _figures(self, turn: _Turn, report: Report | None) -> Figures:
        first = turn.first_delta_at
        ttft = (first - turn.asked_at) * 1000 if first is not None else 0.0
        size = self._options.context_size
        if report is not None:
            speed = report.reply * 1e6 / report.decode_us if report.decode_us and report.reply > 1 else 0.0
            return Figures(report.prompt, report.reply, ttft, speed, report.used, report.size or size)
        seconds = turn.last_delta_at - first if first is not None else 0.0
        speed = (turn.reply_tokens - 1) / seconds if seconds > 0 and turn.reply_tokens > 1 else 0.0
        prompt = max(0, turn.used_at_first - turn.used_before)
        return Figures(prompt, turn.reply_tokens, ttft, speed, self._used, size)

    def _tell(self, event: SessionEvent) -> None:
        stream = self._stream() if self._stream is not None else None
        if stream is not None:
            stream.put(event)
        self.told.emit(event)

    # -- states

    def _go(self, state: State) -> None:
        """Change the state; an illegal change is a fault of this file."""
        if state is self._state:
            return
        if state not in _TRANSITIONS[self._state]:
            raise AssertionError(f"{self._state} -> {state}")
        self._state = state
        if state in _BUSY:
            self._watch.start()
        else:
            self._watch.stop()
        self.state_changed.emit(state)

    def _become(self, state: State) -> None:
        if self._state is not state:
            self._go(state)

    def _fail(self, problem: Problem) -> None:
        self._go(State.FAILED)
        if self._turn is not None and self._turn.pieces:
            self._history.append(Exchange(self._turn.text, "".join(self._turn.pieces)))
        self._turn = None
        self._tell(Failed(problem))

    # -- an engine that hangs

    def _heard(self) -> None:
        self._heard_at = time.monotonic()
        self._cpu_at_heard = -1.0

    def _look_after(self) -> None:
        """A silent engine that does not work either has hung; one that works may think."""
        silent = time.monotonic() - self._heard_at
        if self._cpu_at_heard < 0:
            self._cpu_at_heard = self._cpu_seconds()
        if silent < self._options.patience.silence or self._process is None:
            return
        if self._cpu_seconds() - self._cpu_at_heard > silent * _THINKING_SHARE:
            self._heard()
            return
        problem = Problem(
            ProblemKind.ENGINE_HUNG,
            last_words(self._process.last_words()),
            {"seconds": int(silent), "path": str(self._options.engine.cli)},
        )
        self._process.ended.disconnect(self._on_ended)
        self._process.ended.connect(self._on_hung_ended)
        self._process.kill()
        if self._turn is not None and self._turn.sent:
            self._abandon_turn(problem)
            self._become(State.FAILED)
        else:
            self._fail(problem)

    def _on_hung_ended(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
        if self._closing:
            self._become(State.STOPPED)
            self.closed.emit()

    def _cpu_seconds(self) -> float:
        try:
            times = psutil.Process(self.engine_pid).cpu_times()
        except (psutil.Error, ValueError):
            return 0.0
        return float(times.user + times.system)


def _reason(word: str) -> EndReason:
    try:
        return EndReason(word)
    except ValueError:
        return EndReason.END
