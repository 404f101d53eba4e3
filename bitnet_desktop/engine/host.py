"""Holds the engine of a session: at most one that runs, and those that were given up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from bitnet_desktop.chat.turns import Exchange
from bitnet_desktop.engine.families import launch
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.process import ProcessEnd
from bitnet_desktop.engine.run import EngineRun
from bitnet_desktop.engine.wire import control_line


class EngineHost(QObject):
    """Starts the engine, talks to it and ends it, again and again.

    `ended` comes exactly once for each `start`, unless the engine is given up. What an engine that is gone or given up
    might still say is not passed on. Orders to an engine that is not there are lost.
    """

    said = Signal(object)  # WireEvent
    heard = Signal()  # bytes have come, whatever they mean
    ended = Signal(object)  # ProcessEnd
    emptied = Signal()  # the last process of all is gone

    def __init__(self, options: SessionOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._run: EngineRun | None = None
        self._given_up: set[EngineRun] = set()

    @property
    def pid(self) -> int:
        """The engine's process identifier; 0 while there is none."""
        return self._run.process.pid if self._run else 0

    @property
    def empty(self) -> bool:
        """Whether no process is left, not even one that was given up."""
        return self._run is None and not self._given_up

    def start(self, history: Sequence[Exchange], *, stays_open: bool = False) -> None:
        """Start the engine with `history` in its opening prompt. `ended` may be emitted at once.

        `stays_open`: the last reply is to go on.

        Raises:
            OSError: its working folder cannot be made or written to.
        """
        options = self._options
        how = launch(options, history, stays_open=stays_open)
        run = EngineRun(options.engine, how, options.work_folder, self)
        run.said.connect(self.said)
        run.heard.connect(self.heard)
        run.ended.connect(self._on_ended)
        self._run = run
        run.start()

    def send(self, message: str) -> None:
        """Give it a message. Only while it waits."""
        if self._run is not None:
            self._run.send(message)

    def go_on(self) -> None:
        """Have its last reply go on. Only while it waits."""
        if self._run is not None:
            self._run.go_on()

    def order(self, order: str) -> None:
        """A control line, for our own llama-cli."""
        if self._run is not None:
            self._run.process.write(control_line(order))

    def ask_to_stop(self) -> None:
        """Have it end its reply. A plain llama-cli that waits already ends itself instead."""
        if self._options.engine.ours:
            self.order("stop")
        elif self._run is not None:
            self._run.process.interrupt()

    def kill(self) -> None:
        """End it now; `ended` follows."""
        if self._run is not None:
            self._run.process.kill()

    def give_up(self) -> str:
        """End it without waiting: one that waits for a broken disk cannot even be killed. Returns its last words."""
        run, self._run = self._run, None
        if run is None:
            return ""
        words = run.process.last_words()
        run.said.disconnect(self.said)
        run.heard.disconnect(self.heard)
        run.ended.disconnect(self._on_ended)
        run.ended.connect(partial(self._on_given_up_ended, run))
        self._given_up.add(run)
        run.process.kill()
        return words

    def _on_ended(self, end: ProcessEnd) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self.ended.emit(end)
        self._tell_if_empty()

    def _on_given_up_ended(self, run: EngineRun, _end: ProcessEnd) -> None:
        self._given_up.discard(run)
        run.deleteLater()
        self._tell_if_empty()

    def _tell_if_empty(self) -> None:
        if self.empty:
            self.emptied.emit()
