"""`bitnet-desktop ask`: a conversation without a window."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TextIO

from PySide6.QtCore import QObject

from bitnet_desktop.chat.pacing import DisplayMode, Pacer
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.desktop.folders import app_folders, make
from bitnet_desktop.desktop.quit_signals import quit_signals
from bitnet_desktop.engine.events import Delta, Failed, TurnEnd
from bitnet_desktop.engine.session import Session
from bitnet_desktop.engine.states import State
from bitnet_desktop.engine.stream import TurnStream
from bitnet_desktop.loading import Loading, Prepared, Wishes, choose_engine, choose_model
from bitnet_desktop.settings import Settings
from bitnet_desktop.words import say

INTERRUPTED = 130
# Everything that a terminal may take for an order, except line feed and tab.
_UNSAFE = {code: "�" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


@dataclass(frozen=True, slots=True)
class Asking:
    """What was asked for on the command line, on top of the settings; `trouble` is what was wrong with those."""

    prompts: tuple[str, ...]
    settings: Settings
    wishes: Wishes
    trouble: Problem | None = None
    model: Path | None = None
    engine: Path | None = None
    display: DisplayMode = DisplayMode.LIVE
    delay_ms: int = 20
    as_json: bool = False


class Printer(Protocol):
    """Where the conversation goes."""

    def ready(self, prepared: Prepared, seconds: float) -> None: ...
    def optimising(self, fraction: float) -> None: ...
    def delta(self, text: str) -> None: ...
    def turn_end(self, end: TurnEnd) -> None: ...
    def error(self, problem: Problem) -> None: ...


class TextPrinter:
    """Words on standard output, everything else on standard error."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out, self._err = out, err
        self._safe = out.isatty()
        self._turns = 0
        self._last = "\n"

    def ready(self, prepared: Prepared, seconds: float) -> None:  # noqa: ARG002 - a person who asked wants the answer
        """Say what stands out."""
        for problem in prepared.notices:
            print(say(problem).whole, file=self._err)

    def optimising(self, fraction: float) -> None:
        """One line that counts up, for a person who is watching."""
        if self._err.isatty():
            end = "\n" if fraction >= 1 else ""
            print(f"\rOptimising the model (once): {fraction:4.0%}", end=end, file=self._err, flush=True)
        elif fraction == 0:
            print("Optimising the model (once) ...", file=self._err)

    def delta(self, text: str) -> None:
        if self._last == "" and self._turns:
            self._out.write("\n")
        self._out.write(text.translate(_UNSAFE) if self._safe else text)
        self._out.flush()
        self._last = text[-1]

    def turn_end(self, end: TurnEnd) -> None:
        self._turns += 1
        if self._last != "\n":
            self._out.write("\n")
        self._out.flush()
        self._last = ""
        if end.context_full:
            print("The context is full: the reply was cut.", file=self._err)

    def error(self, problem: Problem) -> None:
        if self._last not in ("", "\n"):
            self._out.write("\n")
            self._out.flush()
        print(say(problem).whole, file=self._err)


class JsonPrinter:
    """One JSON object a line on standard output."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def ready(self, prepared: Prepared, seconds: float) -> None:
        options = prepared.options
        notices = [{"kind": str(problem.kind), "message": say(problem).title} for problem in prepared.notices]
        self._line(
            event="ready",
            model=str(prepared.chosen),
            engine=str(options.engine.cli),
            context_size=options.context_size,
            load_ms=round(seconds * 1000, 1),
            **({"optimised": str(options.model)} if options.model != prepared.chosen else {}),
            **({"notices": notices} if notices else {}),
        )

    def optimising(self, fraction: float) -> None:
        """The events are those that are documented."""

    def delta(self, text: str) -> None:
        self._line(event="delta", text=text)

    def turn_end(self, end: TurnEnd) -> None:
        figures = end.figures
        self._line(
            event="turn_end",
            reason=str(end.reason),
            prompt_tokens=figures.prompt_tokens,
            tokens=figures.reply_tokens,
            ttft_ms=round(figures.ttft_ms, 1),
            tokens_per_s=round(figures.tokens_per_s, 2),
            context_used=figures.context_used,
            context_size=figures.context_size,
            context_full=end.context_full,
        )

    def error(self, problem: Problem) -> None:
        words = say(problem)
        self._line(
            event="error",
            kind=str(problem.kind),
            message=f"{words.title} {words.text}",
            detail=problem.detail,
            facts=dict(problem.facts),
            exit_code=problem.exit_code,
        )

    def _line(self, **fields: object) -> None:
        self._out.write(json.dumps(fields, ensure_ascii=False) + "\n")
        self._out.flush()


class _Cancelled(Exception):  # noqa: N818 - it is no error
    """The person pressed Ctrl+C before there was anything to stop."""


async def ask(asking: Asking, out: TextIO, err: TextIO) -> int:
    """Hold the conversation; returns the exit code. Needs a running Qt event loop that asyncio shares."""
    printer: Printer = JsonPrinter(out) if asking.as_json else TextPrinter(out, err)
    owner = QObject()
    conversation = _Headless(asking, printer, owner)
    with quit_signals(conversation.interrupt):
        try:
            return await conversation.run()
        except ProblemError as error:
            printer.error(error.problem)
            return error.problem.exit_code
        except _Cancelled:
            return INTERRUPTED
        except BrokenPipeError:
            # Whoever read the answer has read enough. Nothing more can be said to them, not even at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 128 + 13
        finally:
            await conversation.close()
            owner.deleteLater()


class _Headless:
    """Loads a model, asks one prompt after the other, and ends in order."""

    def __init__(self, asking: Asking, printer: Printer, owner: QObject) -> None:
        self._asking = asking
        self._printer = printer
        self._owner = owner
        self._session: Session | None = None
        self._loading: Loading | None = None
        self._interrupted = False
        self._more = asyncio.Event()

    async def run(self) -> int:
        folders = app_folders(os.environ)
        try:
            make(folders)
        except OSError as error:
            facts: dict[str, str | int] = {"path": str(error.filename or folders.data)}
            raise ProblemError(
                Problem(ProblemKind.FOLDER_UNUSABLE, error.strerror or str(error), facts)
            ) from error
        settings, trouble = self._asking.settings, self._asking.trouble
        engine = choose_engine(
            self._asking.engine or (Path(settings.engine) if settings.engine else None), folders, os.environ
        )
        model = choose_model(self._asking.model, settings, folders, os.environ)
        if model is None:
            raise ProblemError(Problem(ProblemKind.MODEL_NOT_CHOSEN))
        started = time.monotonic()
        self._loading = Loading(engine, folders, self._owner)
        prepared = await self._prepared(self._loading, model)
        if trouble is not None:
            prepared = replace(prepared, notices=(trouble, *prepared.notices))
        self._session = Session(prepared.options, self._owner)
        await self._start(self._session)
        self._printer.ready(prepared, time.monotonic() - started)
        for prompt in self._asking.prompts:
            problem = await self._turn(self._session, prompt)
            if self._interrupted:
                return INTERRUPTED
            if problem is not None:
                self._printer.error(problem)
                return problem.exit_code
        return 0

    async def close(self) -> None:
        """End the engine and wait until it is gone."""
        if self._loading is not None:
            self._loading.cancel()
        if self._session is not None:
            closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._session.closed.connect(lambda: closed.set_result(None))
            self._session.close()
            await closed

    async def _prepared(self, loading: Loading, model: Path) -> Prepared:
        outcome: asyncio.Future[Prepared | Problem | None] = asyncio.get_running_loop().create_future()

        def settle(result: Prepared | Problem | None = None) -> None:
            if not outcome.done():
                outcome.set_result(result)

        loading.prepared.connect(settle)
        loading.failed.connect(settle)
        loading.cancelled.connect(settle)
        loading.optimising.connect(self._printer.optimising)
        loading.start(model, self._asking.wishes)
        result = await outcome
        if result is None:
            raise _Cancelled
        if isinstance(result, Problem):
            raise ProblemError(result)
        return result

    async def _start(self, session: Session) -> None:
        """Load the model. Raises ProblemError, or _Cancelled."""
        outcome: asyncio.Future[Problem | None] = asyncio.get_running_loop().create_future()

        def settle(result: Problem | None) -> None:
            if not outcome.done():
                outcome.set_result(result)

        def on_state(state: State) -> None:
            if state in (State.READY, State.STOPPED):
                settle(None)

        def on_event(event: object) -> None:
            if isinstance(event, Failed):
                settle(event.problem)

        session.state_changed.connect(on_state)
        session.told.connect(on_event)
        session.start()
        problem = await outcome
        session.state_changed.disconnect(on_state)
        session.told.disconnect(on_event)
        if problem is not None:
            raise ProblemError(problem)
        if self._interrupted:
            raise _Cancelled

    async def _turn(self, session: Session, prompt: str) -> Problem | None:
        """Ask and print; returns what went wrong."""
        pacer = Pacer(self._asking.display, self._asking.delay_ms)
        stream = session.ask(prompt)
        pump = asyncio.ensure_future(self._receive(stream, pacer))
        try:
            while not pump.done() or pacer.pending:
                now = time.monotonic()
                if text := pacer.flush(now) if self._interrupted and pump.done() else pacer.due(now):
                    self._printer.delta(text)
                due = pacer.next_due(time.monotonic())
                if not pump.done():
                    wait = None if due is None else max(0.0, due - time.monotonic())
                    await self._arrived(pump, wait)
                elif due is not None:
                    await asyncio.sleep(max(0.0, due - time.monotonic()))
        finally:
            pump.cancel()
        last = pump.result()
        if isinstance(last, TurnEnd):
            self._printer.turn_end(last)
            return None
        return last.problem

    async def _receive(self, stream: TurnStream, pacer: Pacer) -> TurnEnd | Failed:
        async for event in stream:
            if isinstance(event, Delta):
                pacer.add(event.text, time.monotonic())
                self._more.set()
            elif isinstance(event, TurnEnd | Failed):
                pacer.finish(time.monotonic())
                return event
        raise AssertionError("a turn's events end with its end")

    async def _arrived(self, pump: asyncio.Future[TurnEnd | Failed], wait: float | None) -> None:
        """Until more text has come, the turn is over, or `wait` seconds have passed."""
        self._more.clear()
        more = asyncio.ensure_future(self._more.wait())
        await asyncio.wait((pump, more), timeout=wait, return_when=asyncio.FIRST_COMPLETED)
        more.cancel()

    def interrupt(self) -> None:
        """Stop what runs, and ask no more."""
        self._interrupted = True
        if self._session is not None:
            # The second time, `stop` does not wait any more.
            self._session.stop()
        elif self._loading is not None:
            self._loading.cancel()


def read_prompts(words: Sequence[str], standard_input: TextIO) -> tuple[str, ...]:
    """The prompts; `-` stands for all of standard input, without its last line end."""
    return tuple(standard_input.read().removesuffix("\n") if word == "-" else word for word in words)
