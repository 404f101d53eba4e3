"""What there is to tell a person: how things stand, and how a reply ended. Data only."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from bitnet_desktop.chat.problems import Problem
from bitnet_desktop.chat.turns import EndReason, Figures


class Phase(enum.StrEnum):
    """What goes on, for the person: the session's states and what comes before a session."""

    NO_MODEL = "no-model"
    PREPARING = "preparing"
    OPTIMISING = "optimising"
    LOADING = "loading"
    READY = "ready"
    PREFILLING = "prefilling"
    GENERATING = "generating"
    STOPPING = "stopping"
    STOPPED = "stopped"
    FAILED = "failed"


STOPPABLE = frozenset(
    {Phase.PREPARING, Phase.OPTIMISING, Phase.LOADING, Phase.PREFILLING, Phase.GENERATING, Phase.STOPPING}
)


@dataclass(frozen=True, slots=True)
class Status:
    """What the status line shows. `progress` is 0 to 1, None where there is none; sizes in tokens, 0 = unknown."""

    phase: Phase = Phase.NO_MODEL
    model: str = ""
    progress: float | None = None
    tokens_per_s: float = 0.0
    reply_tokens: int = 0  # of the reply that streams
    context_used: int = 0
    context_size: int = 0
    has_turn: bool = False
    waits_for_model: bool = False  # `model` is the conversation's own, and not loaded yet

    @property
    def can_stop(self) -> bool:
        return self.has_turn or self.phase in STOPPABLE


@dataclass(frozen=True, slots=True)
class ReplyEnd:
    """How a reply ended. `problem`: it was cut off by trouble. Without `figures` the engine gave none."""

    reason: EndReason
    figures: Figures | None = None
    context_full: bool = False
    problem: Problem | None = None
