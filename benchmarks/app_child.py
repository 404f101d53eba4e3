"""The real app, started as a person starts it, which also takes orders on standard input and tells what happens.

Each order is one JSON object a line: {"do": "ask", "text": ...}, {"do": "theme", "theme": ...}, or "new", "watch",
"stalls", "scroll", "settings", "quit" without a text. So is each event on standard output: "usable", "ready", "turn",
"stalls", "settings", "trouble". Times are in seconds of the
monotonic clock, which is the same in all processes.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget

from benchmarks.library_remote import LibraryRemote
from bitnet_desktop import app, cli
from bitnet_desktop.chat.conversation import Role
from bitnet_desktop.chat.problems import Problem
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.message_editor import MessageEditor
from bitnet_desktop.ui.status import Phase, ReplyEnd, Status

_CHUNK = 1 << 16
_NOTED_GAP_S = 0.004
_GAPS_TOLD = 10
_SETTLED_MS = 3000  # all pages of the settings are made by then, one after the other
_PAINTED_MS = 500
_SCROLL_MS = 40
_SCROLL_STEP = 240  # pixels
_SCROLL_STEPS = 25  # upwards, and as many downwards again


class FirstPaint(QObject):
    """Tells when the field has been painted for the first time and the event loop has answered after that.

    As in bare_window.py, nobody asks for the field's viewport: PySide would make all classes of widgets for that.
    """

    def __init__(self, window: QWidget, field: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._field = field

        self._is_painted = False
        first = self

        def paint(editor: QPlainTextEdit, event: QPaintEvent) -> None:
            QPlainTextEdit.paintEvent(editor, event)
            if editor is field and not first._is_painted:
                first._is_painted = True
                QTimer.singleShot(0, first, first._tell)

        MessageEditor.paintEvent = paint  # type: ignore[method-assign]

    def _tell(self) -> None:
        at = time.monotonic()
        focused = self._window.focusWidget() is self._field
        tell("usable", at=at, visible=self._window.isVisible(), focused=focused)


class Heartbeat(QObject):
    """A timer that should fire each millisecond, and the gaps in which it did not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._gaps: list[tuple[float, float]] = []
        self._at = self._busy = 0.0
        self.beats = 0

    def start(self) -> None:
        """Watch from now on; what was noted before is forgotten."""
        self._gaps.clear()
        self.beats = 0
        self._at, self._busy = time.monotonic(), time.thread_time()
        self._timer.start()

    def stop(self) -> list[tuple[float, float]]:
        """Watch no more; returns the gaps, the longest first, each with the seconds that this thread worked in it."""
        self._timer.stop()
        return sorted(self._gaps, reverse=True)

    def _beat(self) -> None:
        now, busy = time.monotonic(), time.thread_time()
        self.beats += 1
        if now - self._at > _NOTED_GAP_S:
            self._gaps.append((now - self._at, busy - self._busy))
        self._at, self._busy = now, busy


class Latency(QObject):
    """From a piece of text as the engine's bytes gave it, to the end of the paint that shows it."""

    def __init__(self, made: app.App) -> None:
        super().__init__(made)
        self._view = made.window.view
        self._pending: list[float] = []
        self._sent: list[float] = []
        self.seconds: list[float] = []
        feed = made.conversing.feed
        add = feed.add

        def add_and_note(text: str) -> None:
            self._pending.append(time.monotonic())
            add(text)

        feed.add = add_and_note  # type: ignore[method-assign]  # the clock must start before anything is done
        feed.text.connect(self._on_text)
        self._view.viewport().installEventFilter(self)

    def _on_text(self, _text: str) -> None:
        self._sent += self._pending
        self._pending.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._sent:
            QTimer.singleShot(0, self, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        now = time.monotonic()
        self.seconds += [now - at for at in self._sent]
        self._sent.clear()


class Scroller(QObject):
    """Scrolls up and down again, as somebody does who reads while the reply goes on."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._bar = view.verticalScrollBar()
        self._step = 0
        self._timer = QTimer(self, interval=_SCROLL_MS)
        self._timer.timeout.connect(self._scroll)
        self._timer.start()

    def _scroll(self) -> None:
        self._step = (self._step + 1) % (2 * _SCROLL_STEPS)
        way = -_SCROLL_STEP if self._step < _SCROLL_STEPS else _SCROLL_STEP
        self._bar.setValue(self._bar.value() + way)


class Remote(QObject):
    """Does what standard input says, and watches."""

    def __init__(self, made: app.App) -> None:
        super().__init__(made)
        self._app = made
        self._unread = b""
        self._asked_at = self._first_text_at = self._heard_at = 0.0
        self._heartbeat = Heartbeat(self)
        self._latency = Latency(made)
        self._library = LibraryRemote(made, tell)
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_orders)
        field = made.window.composer.focusProxy()
        assert field is not None
        self._field = field
        FirstPaint(made.window, field)
        conversing = made.conversing
        conversing.status_changed.connect(self._on_status)
        conversing.reply_text.connect(self._on_text)
        conversing.reply_ended.connect(self._on_ended)
        conversing.troubled.connect(self._on_trouble)

    # -- orders

    def _on_orders(self) -> None:
        data = os.read(sys.stdin.fileno(), _CHUNK)
        if not data:
            # Whoever measures is gone.
            self._notifier.setEnabled(False)
            self._app.leave()
            return
        *lines, self._unread = (self._unread + data).split(b"\n")
        for line in lines:
            self._obey(json.loads(line))

    def _obey(self, order: dict[str, str]) -> None:  # noqa: C901, PLR0912 - a line or so for each order
        match order["do"]:
            case "ask":
                self._ask(order["text"])
            case "new":
                self._app.window.new_conversation()
            case "regenerate":
                self._regenerate()
            case "reload":
                self._app.conversing.driver.reload()
            case "branch":
                self._branch(int(order["turn"]))
            case "watch":
                self._heartbeat.start()
            case "stalls":
                self._tell_stalls()
            case "settings":
                # Imported here, as below.
                from bitnet_desktop.ui.settings_pages.pages import PageKind  # noqa: PLC0415

                self._app.settings_control.open_page(PageKind.APPEARANCE)
                QTimer.singleShot(_SETTLED_MS, self, functools.partial(tell, "settings"))
            case "theme":
                self._heartbeat.start()
                preferences = self._app.preferences
                preferences.use(dataclasses.replace(preferences.settings, theme=order["theme"]))
                QTimer.singleShot(_PAINTED_MS, self, self._tell_stalls)
            case "scroll":
                Scroller(self._app.window.view)
            case "quit":
                self._app.leave()
            case "watch-quick":
                # Imported here: the app imports the quick prompt after its first paint, and that is what is measured.
                from benchmarks.quick_watch import QuickWatch  # noqa: PLC0415

                QuickWatch(self._app, tell)
            case _:
                self._library.obey(order)

    def _tell_stalls(self) -> None:
        gaps = self._heartbeat.stop()
        beats, late = self._heartbeat.beats, sorted(self._latency.seconds)
        tell(
            "stalls",
            gaps_s=[gap for gap, _ in gaps[:_GAPS_TOLD]],
            busy_s=[busy for _, busy in gaps[:_GAPS_TOLD]],
            gap_999_s=gaps[beats // 1000][0] if len(gaps) > beats // 1000 else _NOTED_GAP_S,
            latency_95_s=late[len(late) * 95 // 100] if late else 0.0,
        )

    def _ask(self, text: str) -> None:
        """Write the message and press Enter."""
        self._app.window.composer.set_text(text)
        self._first_text_at = 0.0
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        self._asked_at = time.monotonic()
        QApplication.sendEvent(self._field, key)

    def _regenerate(self) -> None:
        """Have the last message answered once more."""
        self._first_text_at = 0.0
        last = self._app.conversing.conversation.path()[-1].id
        self._asked_at = time.monotonic()
        self._app.window.control.act(Act.REGENERATE, last)

    def _branch(self, turn: int) -> None:
        """Go back to the reply of a turn, counted from 1."""
        path = self._app.conversing.conversation.path()
        replies = [message.id for message in path if message.role is Role.ASSISTANT]
        self._app.window.control.act(Act.BRANCH, replies[turn - 1])

    # -- what happens

    def _on_status(self, status: Status) -> None:
        if status.phase is Phase.READY and not status.has_turn:
            if self._asked_at and not self._heard_at:
                self._heard_at = time.monotonic()
            elif not self._asked_at:
                tell("ready", at=time.monotonic())

    def _on_text(self, _text: str) -> None:
        # The view has it already: its connection was made earlier.
        if not self._first_text_at:
            self._first_text_at = time.monotonic()

    def _on_ended(self, end: ReplyEnd) -> None:
        shown_at = time.monotonic()
        figures = end.figures
        tell(
            "turn",
            asked_at=self._asked_at,
            first_text_at=self._first_text_at,
            heard_at=self._heard_at or shown_at,
            shown_at=shown_at,
            reason=end.reason.value,
            prompt_tokens=figures.prompt_tokens if figures else 0,
            reply_tokens=figures.reply_tokens if figures else 0,
            ttft_ms=figures.ttft_ms if figures else 0.0,
            tokens_per_s=figures.tokens_per_s if figures else 0.0,
            context_used=figures.context_used if figures else 0,
        )
        self._asked_at = self._heard_at = 0.0

    def _on_trouble(self, problem: Problem) -> None:
        tell("trouble", kind=problem.kind.value, detail=problem.detail)


def tell(event: str, **facts: object) -> None:
    """One event on standard output."""
    print(json.dumps({"event": event, **facts}), flush=True)


def main() -> int:
    """Run the app; returns its exit code."""
    build = app.build_app

    def build_with_remote(*arguments: object, **named: object) -> app.App:
        made = build(*arguments, **named)  # type: ignore[arg-type]  # handed through
        Remote(made)
        return made

    app.build_app = build_with_remote
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
