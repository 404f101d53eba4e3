"""The real app, started as a person starts it, which tells on standard output what happens, as JSON lines."""

from __future__ import annotations

import json
import sys
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from bitnet_desktop.__main__ import main
from bitnet_desktop.app import App
from bitnet_desktop.ui.message_editor import MessageEditor
from bitnet_desktop.ui.status import Phase, Status


def tell(what: str, **facts: object) -> None:
    sys.stdout.write(f"{json.dumps({'event': what, **facts})}\n")
    sys.stdout.flush()


class Witness(QObject):
    """Watches the window, the quick prompt and its conversation."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._app = app
        self._phase: Phase | None = None
        assert app.at_hand is not None
        self._hand = app.at_hand
        self._canvas: QWidget | None = None
        app.conversing.status_changed.connect(self._on_status)
        quick = self._hand.engine.conversing
        quick.reply_grew.connect(self._on_grew)
        quick.reply_ended.connect(self._on_ended)
        quick.troubled.connect(lambda problem: tell("trouble", kind=problem.kind))
        app.window.unexpected.connect(lambda line: tell("unexpected", line=line))
        app.window.installEventFilter(self)
        make = self._hand._make_prompt

        def make_and_watch() -> QWidget:
            prompt = make()
            if self._canvas is None:
                self._canvas = prompt.composer.findChildren(MessageEditor)[0].viewport()
                self._canvas.installEventFilter(self)
                prompt.installEventFilter(self)
                tell("made", window=int(prompt.winId()))
            return prompt

        self._hand._make_prompt = make_and_watch  # type: ignore[method-assign, assignment]
        self._hand._ahead.timeout.disconnect()
        self._hand._ahead.timeout.connect(make_and_watch)

    def _on_status(self, status: Status) -> None:
        if status.phase is not self._phase:
            self._phase = status.phase
            tell("phase", phase=status.phase)

    def _on_grew(self, _message: str, text: str) -> None:
        tell("delta", text=text)

    def _on_ended(self) -> None:
        tell("answer", text=self._hand.engine.conversing.last_reply, lent=self._hand.engine.is_lent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        prompt = self._hand.prompt
        if watched is self._app.window and event.type() in {kinds.Show, kinds.Hide}:
            tell("window", shown=event.type() is kinds.Show)
        elif watched is self._app.window and event.type() is kinds.WindowActivate:
            tell("window-active")
        elif watched is self._canvas and event.type() is kinds.Paint:
            tell("painted", active=prompt is not None and prompt.isActiveWindow())
        elif watched is prompt and event.type() is kinds.WindowActivate:
            tell("active")
        elif watched is prompt and event.type() is kinds.Hide:
            tell("hidden")
        return super().eventFilter(watched, event)


def watch() -> None:
    bring = App._bring_at_hand

    def bring_and_watch(self: App) -> None:
        bring(self)
        self._witness = Witness(self)  # type: ignore[attr-defined]
        tell("at-hand")

    App._bring_at_hand = bring_and_watch  # type: ignore[method-assign]


if __name__ == "__main__":
    partial(watch)()
    sys.exit(main())
