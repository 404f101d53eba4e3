r"""The output of the repl family: llama-cli since December 2025.

Ready: a banner, then ``ESC[1m ESC[32m \n>``. A turn: ``ESC[0m`` reply ``ESC[35m`` figures
``ESC[0m ESC[1m ESC[32m \n>``. Errors stand between ``ESC[1m ESC[31m`` and ``ESC[0m``.
"""

from __future__ import annotations

from bitnet_desktop.engine.events import EngineError, Ready, Replying, WireEnd, WireEvent
from bitnet_desktop.engine.wire_marks import ERROR, ESC, RESET, USER_INPUT, Phase, Unread, overlap

_PROMPT = USER_INPUT + b"\n> "
_FIGURES = b"\x1b[35m"
# Longer than that, it is text that only begins like figures or an error.
_LONGEST = {_FIGURES: 512, ERROR: 4096}


class ReplDecoder:
    """The repl family's output as events.

    It does not tell a reply that ended by itself from one that was stopped, so that half a character at the end is
    always taken for a cut one and dropped.
    """

    def __init__(self) -> None:
        self._phase = Phase.STARTING
        self._unread = Unread()

    def feed(self, data: bytes) -> list[WireEvent]:
        """The events that `data` completes, in order."""
        self._unread.buffer += data
        events: list[WireEvent] = []
        while self._step_reply(events) if self._phase is Phase.REPLYING else self._step_idle(events):
            pass
        return events

    def _step_idle(self, events: list[WireEvent]) -> bool:
        """Take the next marker outside of a reply; False when there is none yet."""
        starting = self._phase is Phase.STARTING
        marker = _PROMPT if starting else RESET
        buffer = self._unread.buffer
        at = buffer.find(marker)
        self._unread.noise(at if at >= 0 else len(buffer) - overlap(buffer, marker), events)
        if at < 0:
            return False
        self._unread.drop(len(marker))
        self._phase = Phase.WAITING if starting else Phase.REPLYING
        events.append(Ready() if starting else Replying())
        return True

    def _step_reply(self, events: list[WireEvent]) -> bool:
        """Emit text up to the next marker and take it; False when more bytes are needed."""
        unread = self._unread
        at = unread.buffer.find(ESC)
        while at >= 0:
            marker = self._marker(at)
            if marker is not None:
                unread.text(at, events)
                return self._take(marker, events)
            at = unread.buffer.find(ESC, at + 1)
        unread.text(len(unread.buffer), events)
        return False

    def _marker(self, at: int) -> bytes | None:
        """Which marker begins at `at`; empty while that cannot be told, None where it is text."""
        buffer = self._unread.buffer
        if buffer.startswith(_PROMPT, at):
            return _PROMPT
        for opener, longest in _LONGEST.items():
            if buffer.startswith(opener, at):
                if buffer.find(RESET, at + len(opener), at + longest) >= 0:
                    return opener
                return b"" if len(buffer) - at < longest else None
        tail = bytes(buffer[at : at + len(_PROMPT)])
        may_be = any(marker.startswith(tail) for marker in (_PROMPT, *_LONGEST))
        return b"" if may_be else None

    def _take(self, marker: bytes, events: list[WireEvent]) -> bool:
        """Take what `marker` begins, which stands at the front."""
        unread = self._unread
        if marker == _PROMPT:
            unread.drop(len(_PROMPT))
            unread.end_text(events, cut=True)
            self._phase = Phase.WAITING
            events.append(WireEnd())
        elif marker:
            stop = unread.buffer.find(RESET, len(marker))
            words = bytes(unread.buffer[len(marker) : stop])
            unread.drop(stop + len(RESET))
            if marker == ERROR:
                events.append(EngineError(words.decode("utf-8", "replace").strip()))
        return bool(marker)
