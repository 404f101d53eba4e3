"""Sessions for tests: options in one line, what a session told, and waiting until it stands where it should."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.template import FormatSource, TurnFormat
from bitnet_desktop.engine.binaries import Engine
from bitnet_desktop.engine.events import Counted, Delta, Failed, Progress, SessionEvent, TurnEnd
from bitnet_desktop.engine.options import Patience, Sampling, SessionOptions
from bitnet_desktop.engine.session import Session
from bitnet_desktop.engine.states import State

CHATML = TurnFormat(
    opening="<|im_start|>system\nBe brief.<|im_end|>",
    first_prefix="\n<|im_start|>user\n",
    prefix="\n<|im_start|>user\n",
    suffix="<|im_end|>\n<|im_start|>assistant\n",
    close="<|im_end|>",
    trims_user=False,
    source=FormatSource.MODEL,
)
# For hangs only: nothing is expected to take so long, however busy the machine is.
_BOUND_S = 60.0


def session_options(engine: Engine, model: Path, work_folder: Path, **others: Any) -> SessionOptions:
    """Options that suit a test; `others` overrides any of them."""
    options: dict[str, Any] = {
        "turn_format": CHATML,
        "context_size": 512,
        "threads": 1,  # beside other busy programs, two wait for each other
        "batch": 64,
        "sampling": Sampling(temperature=0, seed=1),
        "patience": Patience(stop=5, silence=30),
    }
    return SessionOptions(engine=engine, model=model, work_folder=work_folder, **(options | others))


class Listener:
    """Keeps what a session tells, and waits for more."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.states: list[State] = []
        self.events: list[SessionEvent] = []
        self.counts: list[Counted] = []
        self.order: list[object] = []
        self.closed = 0
        session.state_changed.connect(self._on_state)
        session.told.connect(self._on_told)
        session.counted.connect(self.counts.append)
        session.closed.connect(self._on_closed)

    def _on_state(self, state: State) -> None:
        self.states.append(state)
        self.order.append(state)

    def _on_told(self, event: SessionEvent) -> None:
        self.events.append(event)
        self.order.append(event)

    def _on_closed(self) -> None:
        self.closed += 1
        self.order.append("closed")

    @property
    def text(self) -> str:
        """All reply text so far."""
        return "".join(event.text for event in self.events if isinstance(event, Delta))

    @property
    def progress(self) -> list[Progress]:
        return [event for event in self.events if isinstance(event, Progress)]

    @property
    def ends(self) -> list[TurnEnd | Failed]:
        """How the turns, and failed starts, have ended."""
        return [event for event in self.events if isinstance(event, TurnEnd | Failed)]

    @property
    def problems(self) -> list[ProblemKind]:
        return [event.problem.kind for event in self.events if isinstance(event, Failed)]

    def until(self, holds: Callable[[], bool], seconds: float = _BOUND_S) -> None:
        """Run the event loop until something holds."""
        wait_until(holds, seconds, lambda: f"{self.session.state}, after {self.order[-8:]}")

    def until_state(self, state: State) -> None:
        self.until(lambda: self.session.state is state)

    def until_text(self, characters: int = 1) -> None:
        """Until so much of this turn's reply is there."""
        before = len(self.text)
        self.until(lambda: len(self.text) - before >= characters)

    def until_end(self, number: int = 1) -> TurnEnd | Failed:
        """Until so many more turns have ended; returns the last end."""
        return self.until_ends(len(self.ends) + number)

    def until_ends(self, number: int) -> TurnEnd | Failed:
        """Until so many turns have ended since the beginning; returns the end of that one."""
        self.until(lambda: len(self.ends) >= number)
        return self.ends[number - 1]

    def until_progress(self) -> Progress:
        """Until the next batch of a prompt has been read."""
        before = len(self.progress)
        self.until(lambda: len(self.progress) > before)
        return self.progress[-1]

    def ask(self, text: str) -> TurnEnd | Failed:
        """Ask and wait for the end."""
        wanted = len(self.ends) + 1
        self.session.ask(text)
        return self.until_ends(wanted)

    def reply(self, text: str) -> str:
        """Ask, wait for the end, and give what was said."""
        before = len(self.text)
        end = self.ask(text)
        assert isinstance(end, TurnEnd), end
        return self.text[before:]

    def close(self) -> None:
        self.session.close()
        self.until(lambda: self.closed > 0)


@contextmanager
def running(options: SessionOptions) -> Iterator[Listener]:
    """A session that has not been started yet, and is closed in the end whatever happens."""
    listener = Listener(Session(options))
    try:
        yield listener
    finally:
        listener.close()
        listener.session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert listener.closed == 1


def problem_of(end: object) -> Problem:
    """The trouble that a turn, or a start, ended in."""
    assert isinstance(end, Failed), end
    return end.problem


def turn_end_of(end: object) -> TurnEnd:
    """The end of a turn that ended without trouble."""
    assert isinstance(end, TurnEnd), end
    return end


def whenever(listener: Listener, kind: type[SessionEvent], act: Callable[[], object]) -> None:
    """Do something, once, from within the signal that tells an event of that kind."""
    left = [act]

    def on_told(event: object) -> None:
        if isinstance(event, kind) and left:
            left.pop()()

    listener.session.told.connect(on_told)


def wait_until(
    holds: Callable[[], bool], seconds: float = _BOUND_S, explain: Callable[[], str] = lambda: ""
) -> None:
    """Run Qt's event loop until something holds.

    Raises:
        AssertionError: it does not within `seconds`.
    """
    deadline = time.monotonic() + seconds
    loop = QEventLoop()
    timer = QTimer(interval=2)
    timer.timeout.connect(loop.quit)
    timer.start()
    while not holds():
        assert time.monotonic() < deadline, f"in vain for {seconds:g} s: {explain()}"
        loop.exec()


def pump(seconds: float) -> None:
    """Run Qt's event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
