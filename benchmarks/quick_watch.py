"""Tells when the quick prompt is painted after it was shown, and when it is hidden."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from bitnet_desktop.app import App
from bitnet_desktop.ui.message_editor import MessageEditor
from bitnet_desktop.ui.quick_prompt import QuickPrompt

_LOOK_MS = 50


class QuickWatch(QObject):
    """Waits until the prompt was made ahead, and watches it from then on."""

    def __init__(self, app: App, tell: Callable[..., None]) -> None:
        super().__init__(app)
        self._app = app
        self._tell = tell
        self._is_new = False
        self._prompt: QuickPrompt | None = None
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._look.start()

    def _on_look(self) -> None:
        hand = self._app.at_hand
        if hand is not None and hand.prompt is not None:
            self._look.stop()
            self._prompt = hand.prompt
            self._prompt.installEventFilter(self)
            # The last of what is painted is its field.
            self._prompt.composer.findChildren(MessageEditor)[0].viewport().installEventFilter(self)
            self._tell("quick-ready")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        if watched is self._prompt and event.type() is kinds.Show:
            self._is_new = True
        elif watched is self._prompt and event.type() is kinds.Hide:
            self._tell("quick-hidden")
        elif watched is not self._prompt and event.type() is kinds.Paint and self._is_new:
            self._is_new = False
            QTimer.singleShot(0, self, self._on_painted)
        return super().eventFilter(watched, event)

    def _on_painted(self) -> None:
        self._tell("quick-painted", at=time.monotonic())
