"""Takes the time of what a model thinks, from its first text to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bitnet_desktop.ui.message_layout import MessageLayout


class ThoughtClock:
    """One reply at a time. `clock` gives seconds and never goes back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began: float | None = None

    def reset(self) -> None:
        """Another reply."""
        self._began = None

    def look(self, layout: MessageLayout) -> bool:
        """See how far the reply is; True when its thought has just begun or ended."""
        if layout.is_thinking:
            if self._began is not None:
                return False
            self._began = self._clock()
            return True
        if self._began is None or layout.about.thought_s is not None:
            return False
        layout.show(replace(layout.shown, thought_s=self._clock() - self._began))
        return True
