"""What a running engine tells: the events of the wire and of a session."""

from __future__ import annotations

from dataclasses import dataclass

from bitnet_desktop.chat.problems import Problem
from bitnet_desktop.chat.turns import EndReason, Figures


@dataclass(frozen=True, slots=True)
class Report:
    """An engine's own account of a turn, in tokens and microseconds; only our llama-cli gives one.

    `used` counts the cache with the token that still waits to be read. `kept` is False when the turn was withdrawn.
    """

    reason: str
    prompt: int
    reply: int
    used: int
    size: int
    prefill_us: int
    decode_us: int
    kept: bool


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine has read its opening prompt and waits for the first message."""

    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Replying:
    """The engine has taken the message and begins its reply."""


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of reply text, never empty, never half a character."""

    text: str


@dataclass(frozen=True, slots=True)
class Marked:
    """The opening prompt can be cut behind so many tokens: before its first turn, then behind each but the last."""

    used: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Prompt tokens read so far, of `total` (0 = unknown)."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Counted:
    """While generating: tokens of this reply (0 = unknown) and of the whole cache."""

    reply: int
    used: int


@dataclass(frozen=True, slots=True)
class WireEnd:
    """The engine waits again. Without a `report` the engine does not tell why."""

    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """The message was not taken: it has `need` tokens, `free` are left of a context of `size`. 0 = unknown.

    Where a reply was to go on, `need` 0 says that there is none that could.
    """

    need: int
    free: int
    size: int


@dataclass(frozen=True, slots=True)
class Measured:
    """What a message would take of the context, with what stands around it; below 0 where it is too long to count."""

    tokens: int


@dataclass(frozen=True, slots=True)
class EngineError:
    """The engine's own words about why it does not do what was asked."""

    text: str


@dataclass(frozen=True, slots=True)
class Noise:
    """Output that is no reply: banners, and what stands around the markers. At most 4 KiB of it is kept."""

    data: bytes


WireEvent = (
    Ready
    | Replying
    | Delta
    | Marked
    | Progress
    | Counted
    | WireEnd
    | Refused
    | Measured
    | EngineError
    | Noise
)


@dataclass(frozen=True, slots=True)
class TurnEnd:
    """A turn is over.

    `withdrawn`: it was stopped before the first token and is no part of the conversation; never where a reply went on.
    `context_full`: the reply was cut by the end of the context, not by the reply limit.
    """

    reason: EndReason
    figures: Figures
    withdrawn: bool = False
    context_full: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """The turn (or the start) ended in trouble. The text so far stays in the conversation."""

    problem: Problem


SessionEvent = Delta | Progress | TurnEnd | Failed
