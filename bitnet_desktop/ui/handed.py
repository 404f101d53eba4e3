"""Does what a start of the app asks for: raise the window, open files, ask, or open the quick prompt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.desktop.requests import Request
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.status import ReplyEnd

OpenQuick = Callable[[str], None]
"""Opens the quick prompt; what it gets is `Request.token`."""


class Handed(QObject):
    """Between the requests and the window."""

    def __init__(self, window: MainWindow, conversing: Conversing) -> None:
        super().__init__(conversing)
        self._window = window
        self._conversing = conversing
        self._open_quick: OpenQuick | None = None
        self._waiting: list[str] = []  # messages, until the one before is answered
        # Everybody else is to hear first that the reply is over.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask_next)
        conversing.reply_ended.connect(self._on_reply_ended)
        conversing.taken_back.connect(self._on_taken_back)
        conversing.restarted.connect(self._forget)

    def use_window(self, window: MainWindow) -> None:
        """The window is another one from now on."""
        self._window = window

    def set_quick(self, open_quick: OpenQuick) -> None:
        """Who opens the quick prompt; until then the window takes its place."""
        self._open_quick = open_quick

    def take(self, request: Request) -> None:
        """Do it."""
        if request.command == "quick" and self._open_quick is not None:
            self._open_quick(request.token)
            return
        self.show_window(request.token)
        if request.model is not None:
            self._window.open_model(request.model)
        if request.files:
            self._window.composer.attach_files(request.files)
        if request.prompts:
            self._ask(request.prompts)

    def show_window(self, token: str = "") -> None:
        """Bring the window to the front, wherever it is."""
        from bitnet_desktop.desktop.focus import activate

        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        activate(window.windowHandle(), token)

    def _ask(self, prompts: tuple[str, ...]) -> None:
        """Each is one turn of a new conversation."""
        self._window.new_conversation()
        self._waiting = list(prompts)
        self._ask_next()

    def _ask_next(self) -> None:
        if self._waiting:
            self._window.control.send(self._waiting.pop(0))

    def _on_reply_ended(self, end: ReplyEnd) -> None:
        if end.reason is EndReason.STOPPED:
            self._give_up()
        else:
            self._soon.start()

    def _on_taken_back(self) -> None:
        self._give_up()

    def _give_up(self) -> None:
        """The person has stopped, or there is trouble: what was still to be asked is theirs to send."""
        rest, self._waiting = self._waiting, []
        composer = self._window.composer
        if rest:
            composer.set_text("\n\n".join([composer.text, *rest] if composer.text else rest))

    def _forget(self) -> None:
        self._waiting = []
