"""How long a model thinks before it answers, by the text that streams."""

from __future__ import annotations

from bitnet_desktop.chat.thinking import ThoughtSplitter


class ThoughtTimer:
    """Measures the first thought of one reply; the clock is passed in, in seconds."""

    def __init__(self) -> None:
        self._splitter = ThoughtSplitter()
        self._began: float | None = None
        self._ended: float | None = None

    def feed(self, text: str, now: float) -> None:
        """Text has come."""
        if self._ended is not None:
            return
        for is_thought, _ in self._splitter.feed(text):
            if is_thought and self._began is None:
                self._began = now
            elif not is_thought:
                self._ended = now

    @property
    def has_ended(self) -> bool:
        """Whether there was a thought, and the answer has begun."""
        return self._began is not None and self._ended is not None

    def seconds(self, now: float) -> float:
        """How long it thought; 0 when it did not."""
        if self._began is None:
            return 0.0
        return (now if self._ended is None else self._ended) - self._began
