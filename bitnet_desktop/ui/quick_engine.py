"""Which engine answers the quick prompt: the one that is loaded, or a second one beside it.

- The window's engine is lent as long as it is idle and has no conversation in its cache. It costs no memory, and is
  given back when the quick conversation is over, or as soon as the window needs it and the quick prompt does not.
- Otherwise the quick prompt has an engine of its own, with a small context, so that a reply is not held up and a
  conversation is not read again. The weights are mapped from the same file, so the system has them in memory once;
  only the cache and the work space come twice. It ends when it was not used for some minutes.
- While the window's model is still being made ready it is waited for, because optimising must not be done twice, and
  because the engine that comes of it may be lent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.driver import Loaded, Makers
from bitnet_desktop.ui.status import Phase, Status

if TYPE_CHECKING:
    from bitnet_desktop.chat.problems import Problem
    from bitnet_desktop.engine.binaries import Engine
    from bitnet_desktop.loading import Loading, Prepared, Wishes

QUICK_CONTEXT: Final = 2048
"""Tokens, of an engine of its own: enough for a text and some questions about it."""

_IDLE_MS = 5 * 60_000
_PREPARING = frozenset({Phase.PREPARING, Phase.OPTIMISING})
_AT_WORK = frozenset({Phase.PREFILLING, Phase.GENERATING, Phase.STOPPING})
_STARTING = frozenset({Phase.LOADING, Phase.PREFILLING, Phase.STOPPING})


class PatientLoading(QObject):
    """Stands in the place of a Loading until it is known whether one is needed."""

    optimising = Signal(float)
    prepared = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    waits = Signal()

    def __init__(self, engine: Engine, make: Callable[[Engine, QObject], Loading], parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._make = make
        self._wanted: tuple[Path, Wishes] | None = None
        self._loading: Loading | None = None

    def start(self, model: Path, wishes: Wishes) -> None:
        """Wait for `go_on` or `cancel`."""
        self._wanted = (model, wishes)
        self.waits.emit()

    def go_on(self) -> None:
        """Load, as an engine of its own is needed."""
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        loading = self._make(self._engine, self)
        loading.optimising.connect(self.optimising)
        loading.prepared.connect(self._on_prepared)
        loading.failed.connect(self._on_failed)
        loading.cancelled.connect(self.cancelled)
        self._loading = loading
        loading.start(*wanted)

    def cancel(self) -> None:
        """Leave it."""
        if self._loading is not None:
            self._loading.cancel()
        elif self._wanted is not None:
            self._wanted = None
            self.cancelled.emit()

    def _on_prepared(self, prepared: Prepared) -> None:
        self.prepared.emit(prepared)

    def _on_failed(self, problem: Problem) -> None:
        self.failed.emit(problem)


class QuickEngine(QObject):
    """Makes the quick prompt's conversation, and sees to its engine."""

    status_changed = Signal(object)  # Status

    def __init__(self, main: Conversing, makers: Makers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._main = main
        self._makers = makers
        self._lent: Loaded | None = None  # the window's engine, as it was when the quick prompt took it
        self._waiting: PatientLoading | None = None
        self._is_over = False  # the quick conversation, so that the engine can go back
        self.conversing = Conversing(
            Makers(makers.engine, self._make_loading, makers.session, self._wishes), self
        )
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self.conversing.rest)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_soon)
        main.status_changed.connect(self._on_main_status)
        main.driver.engine_missed.connect(self._on_missed)
        self.conversing.status_changed.connect(self._on_status)

    @property
    def is_lent(self) -> bool:
        """Whether the window's engine answers the quick prompt now."""
        return self._lent is not None

    @property
    def has_model(self) -> bool:
        """Whether there is a model that can be asked, or one that is being made ready."""
        return self._main.model is not None

    @property
    def status(self) -> Status:
        """What there is to tell in the quick prompt: of its own engine, or of the window's as long as it has none."""
        own, main = self.conversing.status, self._main.status
        if self.conversing.driver.has_engine or own.has_turn or own.phase is Phase.FAILED:
            return own
        phase = Phase.READY if main.phase in _AT_WORK else main.phase
        return replace(main, phase=phase, has_turn=False, progress=None, tokens_per_s=0.0)

    def make_ready(self) -> None:
        """Somebody is writing: have the engine ready when the message is sent."""
        model, driver = self._main.model, self.conversing.driver
        self._is_over = False
        self._idle.stop()
        if model is None or driver.has_request:
            return
        if driver.model != model or not driver.has_engine:
            self.conversing.open_model(model, self._main.status.model)

    def let_go(self) -> None:
        """The quick conversation is over: the window has its engine again, or an own one is kept for a while."""
        self._is_over = True
        if not self._give_back() and self.conversing.driver.has_engine:
            self._idle.start()

    def rest(self) -> None:
        """Give all memory back; what is asked next loads the model again."""
        self._idle.stop()
        self._lent = self._waiting = None
        self.conversing.rest()

    # -- lending

    def _make_loading(self, engine: Engine, parent: QObject) -> Loading:
        loading = PatientLoading(engine, self._makers.loading, parent)
        loading.waits.connect(self._soon.start)
        self._waiting = loading
        self._lent = None  # it has ended, if there was one
        return loading  # type: ignore[return-value]  # it has the same signals and methods

    def _wishes(self) -> Wishes:
        wishes = self._makers.wishes()
        if self._lent is not None:
            return wishes  # its context is as large as it is
        size = wishes.context_size
        return replace(wishes, context_size=min(size or QUICK_CONTEXT, QUICK_CONTEXT))

    def _on_soon(self) -> None:
        self._decide()
        if self._is_over:
            self._give_back()

    def _decide(self) -> None:
        """Lend, wait, or load."""
        waiting, phase = self._waiting, self._main.status.phase
        if waiting is None or phase in _PREPARING:
            return
        if self._main.driver.is_empty:
            if phase in _STARTING:
                return
            if self._borrow():
                self._waiting = None
                return
        self._waiting = None
        waiting.go_on()

    def _borrow(self) -> bool:
        lent = self._main.driver.give()
        if lent is None:
            return False
        if not _are_alike(lent.wishes, self._makers.wishes()) or lent.model != self.conversing.model:
            self._main.driver.take(lent)
            return False
        self._lent = lent
        self.conversing.driver.take(replace(lent, wishes=self._wishes()))
        return True

    def _give_back(self) -> bool:
        """Whether the window has its engine again."""
        lent, main, driver = self._lent, self._main, self.conversing.driver
        if lent is None or main.driver.has_engine or main.model != lent.model:
            return False
        given = driver.give()
        if given is None:
            return False  # it is still stopping
        self._lent = None
        main.driver.take(replace(given, name=lent.name, wishes=lent.wishes))
        return True

    def _on_missed(self) -> None:
        """The window is asked something while its engine is here."""
        if not self.conversing.has_turn:
            self._give_back()

    def _on_main_status(self, _status: Status) -> None:
        if self._waiting is not None:
            # Not from within: the window's driver is still in the midst of changing.
            self._soon.start()
        self.status_changed.emit(self.status)

    def _on_status(self, status: Status) -> None:
        if status.has_turn:
            self._idle.stop()
        elif self._is_over and self._lent is not None and status.phase is Phase.READY:
            self._soon.start()
        self.status_changed.emit(self.status)


def _are_alike(lent: Wishes, wanted: Wishes) -> bool:
    """Whether an engine that was started with the one is as good for the other; its context may be of any size."""
    return replace(lent, context_size=0) == replace(wanted, context_size=0)
