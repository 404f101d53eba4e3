"""A turn and its figures: the facts that the engine measures and everybody else shows or keeps."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class EndReason(enum.StrEnum):
    """Why a reply ended: by itself, at the reply limit or a full context, or because somebody stopped it."""

    END = "end"
    LENGTH = "length"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Figures:
    """What one turn cost.

    Token counts are the engine's own. `ttft_ms` runs from sending the message to the first delta, in milliseconds.
    `tokens_per_s` is the speed of generation without the prefill; 0 where the reply is too short to tell.
    `context_used` counts every token in the cache after the turn, `context_size` is n_ctx.
    """

    prompt_tokens: int
    reply_tokens: int
    ttft_ms: float
    tokens_per_s: float
    context_used: int
    context_size: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """One user message with its reply, as the template sees them. `reply` is None where there is none yet."""

    user: str
    reply: str | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of an opening prompt. Special tokens are recognised in it unless it is `literal` (people's text).

    Behind one that `may_end`, the conversation can be cut, and goes on as if it had never been longer.
    """

    text: str
    literal: bool
    may_end: bool = False
