"""Asks our own llama-cli how many tokens a text has, without sending it."""

from __future__ import annotations

from collections.abc import Callable

from bitnet_desktop.engine.states import State
from bitnet_desktop.engine.wire import escaped

LONGEST = 1 << 20
"""Bytes of UTF-8: a text that is longer fits into no context, and is not counted."""

_GONE = frozenset({State.STOPPED, State.FAILED})


class Measuring:
    """Has one text counted at a time, while the engine waits. Of those that wait for that, only the newest is counted.

    `order` gives an order to the engine; `tell` is called once for each text, with its tokens or None.
    """

    def __init__(self, order: Callable[[str], None], tell: Callable[[str, int | None], None]) -> None:
        self._order = order
        self._tell = tell
        self._state = State.STOPPED
        self._asked: str | None = None  # what the engine counts
        self._waiting: str | None = None

    def ask(self, text: str) -> None:
        """Have `text` counted; the answer may come at once."""
        if not text.strip():
            self._tell(text, 0)
        elif self._state in _GONE or len(text.encode("utf-8", "replace")) > LONGEST:
            self._tell(text, None)
        else:
            self._forget_waiting()
            self._waiting = text
            self._go_on()

    def answered(self, tokens: int) -> None:
        """The engine has counted; below 0: it could not."""
        asked, self._asked = self._asked, None
        if asked is not None:
            self._tell(asked, tokens if tokens >= 0 else None)
        self._go_on()

    def on_state(self, state: State) -> None:
        """The session has changed its state. An engine that is loaded anew knows nothing of what the last was asked."""
        self._state = state
        if state is State.LOADING or state in _GONE:
            asked, self._asked = self._asked, None
            if asked is not None:
                self._tell(asked, None)
        if state in _GONE:
            self._forget_waiting()
        self._go_on()

    def _forget_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._tell(waiting, None)

    def _go_on(self) -> None:
        if self._state is State.READY and self._waiting is not None and self._asked is None:
            self._asked, self._waiting = self._waiting, None
            self._order(f"count {escaped(self._asked)}")
