"""What the decoders of both families share: llama-cli's colours, and how output is cut where they stand."""

from __future__ import annotations

import codecs
import enum
from typing import Protocol

from bitnet_desktop.engine.events import Delta, Noise, WireEvent

ESC = b"\x1b"
RESET = b"\x1b[0m"
USER_INPUT = b"\x1b[1m\x1b[32m"
ERROR = b"\x1b[1m\x1b[31m"
_NOISE_KEPT = 4096


class Decoder(Protocol):
    """Bytes to events; one for the whole life of a process."""

    def feed(self, data: bytes) -> list[WireEvent]:
        """The events that `data` completes, in order."""
        ...


class Phase(enum.Enum):
    """What an engine is doing, as far as its output tells."""

    STARTING = enum.auto()
    WAITING = enum.auto()
    REPLYING = enum.auto()


def overlap(buffer: bytes | bytearray, marker: bytes) -> int:
    """How many bytes at the end of `buffer` may be the beginning of `marker`."""
    for length in range(min(len(buffer), len(marker) - 1), 0, -1):
        if buffer.endswith(marker[:length]):
            return length
    return 0


class Unread:
    """The bytes that no event has been made of yet, taken from the front as text or as noise."""

    def __init__(self) -> None:
        self.buffer = bytearray()
        self._text = codecs.getincrementaldecoder("utf-8")("replace")

    def drop(self, length: int) -> None:
        """Take bytes that mean nothing by themselves."""
        del self.buffer[:length]

    def noise(self, length: int, events: list[WireEvent]) -> None:
        """Take bytes that are no reply."""
        if length > 0:
            events.append(Noise(bytes(self.buffer[: min(length, _NOISE_KEPT)])))
            del self.buffer[:length]

    def text(self, length: int, events: list[WireEvent]) -> None:
        """Take bytes of a reply. A character that they hold only the first half of waits for the other."""
        if length > 0:
            text = self._text.decode(bytes(self.buffer[:length]))
            del self.buffer[:length]
            if text:
                events.append(Delta(text))

    def end_text(self, events: list[WireEvent], *, cut: bool) -> None:
        """The reply is over. Half a character at the end of a `cut` reply is dropped: the other half was never made."""
        rest = self._text.decode(b"", final=True)
        self._text.reset()
        if rest and not cut:
            events.append(Delta(rest))
