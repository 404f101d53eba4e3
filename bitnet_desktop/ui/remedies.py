"""Which troubles go away when, and what a person can do about each."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from bitnet_desktop.chat.problems import ProblemKind


class Remedy(enum.Enum):
    """Something to do about a problem; each is a button."""

    CHOOSE_MODEL = enum.auto()
    CHOOSE_ENGINE = enum.auto()
    TRY_AGAIN = enum.auto()
    NEW_CONVERSATION = enum.auto()


_ENGINE = (Remedy.CHOOSE_ENGINE, Remedy.TRY_AGAIN)
_MODEL = (Remedy.CHOOSE_MODEL, Remedy.TRY_AGAIN)
_TURN = (Remedy.TRY_AGAIN, Remedy.CHOOSE_MODEL)

REMEDIES: Mapping[ProblemKind, tuple[Remedy, ...]] = {
    ProblemKind.ENGINE_MISSING: _ENGINE,
    ProblemKind.ENGINE_NOT_EXECUTABLE: _ENGINE,
    ProblemKind.ENGINE_WRONG_SYSTEM: _ENGINE,
    ProblemKind.PROCESSOR_TOO_OLD: _ENGINE,
    ProblemKind.ENGINE_NOT_STARTED: _ENGINE,
    ProblemKind.ENGINE_REFUSED_OPTIONS: _ENGINE,
    ProblemKind.ENGINE_EXITED: _TURN,
    ProblemKind.ENGINE_CRASHED: _TURN,
    ProblemKind.ENGINE_HUNG: _TURN,
    ProblemKind.ENGINE_GARBAGE: _TURN,
    ProblemKind.MODEL_NOT_CHOSEN: (Remedy.CHOOSE_MODEL,),
    ProblemKind.MODEL_MISSING: _MODEL,
    ProblemKind.MODEL_UNREADABLE: _MODEL,
    ProblemKind.MODEL_NOT_GGUF: (Remedy.CHOOSE_MODEL,),
    ProblemKind.MODEL_TRUNCATED: _MODEL,
    ProblemKind.MODEL_DAMAGED: (Remedy.CHOOSE_MODEL,),
    ProblemKind.MODEL_UNSUPPORTED: (Remedy.CHOOSE_MODEL, Remedy.CHOOSE_ENGINE),
    ProblemKind.MODEL_NOT_FOR_CHAT: (Remedy.CHOOSE_MODEL,),
    ProblemKind.MODEL_REFUSED_BY_ENGINE: (Remedy.CHOOSE_MODEL, Remedy.CHOOSE_ENGINE),
    ProblemKind.NOT_ENOUGH_MEMORY: _MODEL,
    ProblemKind.OPTIMISER_MISSING: (Remedy.CHOOSE_MODEL, Remedy.CHOOSE_ENGINE),
    ProblemKind.OPTIMISER_FAILED: _MODEL,
    ProblemKind.OPTIMISER_NO_SPACE: _MODEL,
    ProblemKind.FOLDER_UNUSABLE: (Remedy.TRY_AGAIN,),
    ProblemKind.MESSAGE_TOO_LONG: (Remedy.NEW_CONVERSATION,),
    ProblemKind.CONTEXT_FULL: (Remedy.NEW_CONVERSATION,),
}
"""Kinds without a line have nothing to press."""

ENDS_WITH_NEXT_MESSAGE = frozenset(
    {
        ProblemKind.ENGINE_EXITED,
        ProblemKind.ENGINE_CRASHED,
        ProblemKind.ENGINE_HUNG,
        ProblemKind.ENGINE_GARBAGE,
        ProblemKind.MODEL_NOT_CHOSEN,
        ProblemKind.MESSAGE_EMPTY,
        ProblemKind.MESSAGE_TOO_LONG,
        ProblemKind.CONTEXT_FULL,
        ProblemKind.LINK_NOT_OPENED,
    }
)
"""What concerned one message; the next one is another matter."""

ENDS_WITH_NEXT_LOADING = frozenset(ProblemKind) - {
    ProblemKind.SETTINGS_DAMAGED,
    ProblemKind.SETTINGS_NEWER,
    ProblemKind.MESSAGE_TOO_LONG,
}
"""What may be different when a model is loaded anew."""
