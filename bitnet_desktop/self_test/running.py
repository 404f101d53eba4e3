"""Runs the self-test: the real app in a home of its own, used step by step, then everything that is inside."""

from __future__ import annotations

import json
import logging
import os
import platform
import tempfile
import time
import warnings
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from bitnet_desktop.desktop.bundle import build_facts, bundle_folder
from bitnet_desktop.desktop.folders import HOME_VARIABLE, app_folders
from bitnet_desktop.self_test.report import FailedError, Report
from bitnet_desktop.self_test.tiny_model import ANSWER, write_tiny_model

if TYPE_CHECKING:
    from bitnet_desktop.app import App
    from bitnet_desktop.self_test.surfaces import Surface

_TICK_MS = 10
_USUAL_S, _LONG_S = 15.0, 180.0
_HURRIED_S = 2.0  # where something has failed, much of the rest cannot come either
_QUESTION = "Does it work?"
# The offscreen platform says what it lacks, and Qt what the machine's locale is.
_EXPECTED = ("This plugin does not support", "Detected locale")
_FAILED = 1


class _Wait:
    """What a step waits for, and for how many seconds at most."""

    def __init__(self, what: str, until: Callable[[], object], seconds: float = _USUAL_S) -> None:
        self.what, self.until, self.seconds = what, until, seconds


_Steps = Generator[_Wait, None, None]


class _Walk(QObject):
    """Goes from step to step while Qt's loop runs: each says what it waits for."""

    done = Signal()

    def __init__(self, steps: _Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._wait = _Wait("the start", lambda: True)
        self._until = time.monotonic() + _USUAL_S
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        try:
            if self._wait.until():
                self._go(next(self._steps))
            elif time.monotonic() > self._until:
                late = FailedError(f"{self._wait.what}: not within {self._wait.seconds:.0f} s")
                self._go(self._steps.throw(late))
        except FailedError as error:  # what is waited for can never come
            self._go(self._steps.throw(error))
        except StopIteration:
            self._timer.stop()
            self.done.emit()

    def _go(self, wait: _Wait) -> None:
        self._wait = wait
        self._until = time.monotonic() + wait.seconds


def run_self_test(model: Path | None, engine: Path | None, out: TextIO) -> int:
    """Try everything and print one JSON object; returns 0, or 1 if anything failed.

    Without a `model` a tiny one is made, which has one answer; without an `engine` the app chooses as usual.
    """
    report = Report()
    with tempfile.TemporaryDirectory(prefix="bitnet-desktop-self-test-") as home, ExitStack() as watching:
        _move_in(Path(home))
        watching.enter_context(_unexpected(report))
        _try_all(report, Path(home), model, engine)
    facts: dict[str, object] = {
        "version": build_facts().words,
        "installed": bundle_folder() is not None,
        "system": platform.platform(),
        "python": platform.python_version(),
        "qt": qVersion(),
    }
    out.write(json.dumps(facts | report.as_values(), ensure_ascii=False, indent=2) + "\n")
    out.flush()
    return 0 if report.is_ok else _FAILED


def _move_in(home: Path) -> None:
    """Nothing of the person's is touched: no folder, no session bus, no screen."""
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
        folder = home / variable.lower()
        folder.mkdir(mode=0o700)
        os.environ[variable] = str(folder)
    os.environ[HOME_VARIABLE] = str(home / "app")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"


@contextmanager
def _unexpected(report: Report) -> Iterator[None]:
    """Whatever Qt, Python or the app has to complain about is a failure."""

    def on_qt(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not words.startswith(_EXPECTED):
            report.fail("unexpected", f"Qt: {words}")

    class _Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            report.fail("unexpected", f"log: {record.getMessage()}")

    handler = _Handler(logging.WARNING)
    logging.getLogger().addHandler(handler)
    before = qInstallMessageHandler(on_qt)
    try:
        with warnings.catch_warnings(record=True) as caught:
            yield
        for warning in caught:
            report.fail("unexpected", f"{warning.category.__name__}: {warning.message}")
    finally:
        qInstallMessageHandler(before)
        logging.getLogger().removeHandler(handler)


def _try_all(report: Report, home: Path, model: Path | None, engine: Path | None) -> None:
    from bitnet_desktop.app import WindowOptions, build_app, make_application
    from bitnet_desktop.self_test.inside import check_inside
    from bitnet_desktop.ui.errors import error_door

    answer = ""
    if model is None:
        model, answer = home / "self-test.gguf", ANSWER
        write_tiny_model(model)
    application = make_application()
    check_inside(report)
    app = build_app(WindowOptions(model, engine), os.environ, application)
    walk = _Walk(_steps(report, app, answer), app)
    walk.done.connect(application.quit)
    with error_door(lambda line: report.fail("unexpected", line)):
        application.exec()
    app.window.deleteLater()
    _read_back(report, app.conversing.last_reply, os.environ)


def _steps(report: Report, app: App, answer: str) -> _Steps:
    """The app as somebody uses it who does everything once."""
    from bitnet_desktop.self_test.inside import check_engine
    from bitnet_desktop.ui.status import Phase

    conversing = app.conversing
    troubles: list[str] = []
    conversing.troubled.connect(lambda problem: troubles.append(f"{problem.kind}: {problem.detail}"))

    def ready() -> bool:
        if troubles:
            raise FailedError("; ".join(troubles))
        return conversing.status.phase is Phase.READY and not conversing.has_turn

    with report.check("window"):
        app.begin()
        yield _Wait("the window", app.window.isVisible)
    with report.check("model") as check:
        yield _Wait("the model is loaded", ready, _LONG_S)
        check.detail = str(conversing.model)
    with report.check("answer") as check:
        app.window.control.send(_QUESTION)
        begun = _Wait(
            "the reply begins", lambda: conversing.has_turn or conversing.last_reply, _patience(report)
        )
        yield begun
        yield _Wait("the reply ends", ready, _LONG_S)
        check.detail = conversing.last_reply
        if not check.detail.strip() or (answer and check.detail != answer):
            raise FailedError(f"The model said {check.detail!r}, not {answer!r}.")
    if options := conversing.driver.options:
        check_engine(report, options.engine.cli)
    yield from _surfaces(report, app)
    with report.check("end"):
        ended: list[bool] = []
        app.ended.connect(lambda: ended.append(True))
        app.leave()
        yield _Wait("the engine ends", lambda: ended)


def _surfaces(report: Report, app: App) -> _Steps:
    from bitnet_desktop.self_test.surfaces import SURFACES, seen

    for surface in SURFACES:
        with report.check(f"opens: {surface.name}"):
            surface.open(app)
            yield _Wait(surface.shows, partial(seen, surface), _patience(report))
            if widget := seen(surface):
                widget.close()
            yield _Wait(f"{surface.shows} closes", partial(_is_gone, surface))


def _patience(report: Report) -> float:
    """How long to wait for what comes at once if all is well, in seconds."""
    return _USUAL_S if report.is_ok else _HURRIED_S


def _is_gone(surface: Surface) -> bool:
    from bitnet_desktop.self_test.surfaces import seen

    return seen(surface) is None


def _read_back(report: Report, reply: str, environment: Mapping[str, str]) -> None:
    """What was said must have reached the disk."""
    from bitnet_desktop.storage.conversations import Library
    from bitnet_desktop.storage.database import open_database

    with report.check("database") as check:
        database = open_database(app_folders(environment).data / "conversations.db")
        try:
            library = Library(database)
            kept = [library.load(summary.id).conversation.path() for summary in library.summaries()]
        finally:
            database.close()
        texts = [[message.text for message in path] for path in kept]
        if texts != [[_QUESTION, reply]]:
            raise FailedError(f"Kept was {texts!r}.")
        check.detail = "question and reply were read back"
