"""Where a session stands, and from which state it may go to which.

    stopped -> loading -> ready -> prefilling -> generating -> ready

While loading, prefilling is the reading of the opening prompt. Stopping leads to ready, to loading where the engine had
to be ended, or to stopped. Whatever fails can be loaded again.
"""

from __future__ import annotations

import enum
from types import MappingProxyType


class State(enum.StrEnum):
    """Where a session stands."""

    STOPPED = "stopped"
    LOADING = "loading"
    READY = "ready"
    PREFILLING = "prefilling"
    GENERATING = "generating"
    STOPPING = "stopping"
    FAILED = "failed"


BUSY = frozenset({State.LOADING, State.PREFILLING, State.GENERATING})
"""An engine works on something, and may hang."""

_GONE = frozenset({State.LOADING, State.STOPPED, State.FAILED})  # the engine's end, where nobody asked for it
_TRANSITIONS = MappingProxyType(
    {
        State.STOPPED: frozenset({State.LOADING}),
        State.LOADING: frozenset(
            {State.PREFILLING, State.READY, State.STOPPING, State.STOPPED, State.FAILED}
        ),
        State.READY: _GONE | {State.PREFILLING, State.STOPPING},
        State.PREFILLING: _GONE | {State.GENERATING, State.READY, State.STOPPING},
        State.GENERATING: _GONE | {State.READY, State.STOPPING},
        State.STOPPING: frozenset({State.READY, State.LOADING, State.STOPPED}),
        State.FAILED: frozenset({State.LOADING, State.STOPPED}),
    }
)


def check_transition(before: State, after: State) -> None:
    """An illegal change is a fault of whoever makes it.

    Raises:
        AssertionError: it is.
    """
    if after not in _TRANSITIONS[before]:
        raise AssertionError(f"{before} -> {after}")
