"""The display modes: when streamed text is shown. Pure: the clock is passed in, in seconds of any monotonic clock."""

from __future__ import annotations

import enum
import math
import unicodedata
from collections import deque
from collections.abc import Iterator

MAX_DELAY_MS = 100
MAX_LAG_S = 2.0
_TARGET_LAG_S = 1.8  # the rest of MAX_LAG_S is for timers that fire late
_FRAME_S = 1 / 60  # typing faster than this shows several characters at a time
_GROUP_S = (
    0.05  # arrivals this close together are paced as one, so that the cost does not follow the chunk count
)

_ZERO_WIDTH_JOINER = "\u200d"
_REGIONAL_INDICATORS = "".join(map(chr, range(0x1F1E6, 0x1F200)))


class DisplayMode(enum.StrEnum):
    """The whole reply once it is complete, text as it comes, or character by character."""

    FULL = "full"
    LIVE = "live"
    TYPING = "typing"


class Pacer:
    """Holds the text of one reply back until it is due. All that was added is shown once and in order.

    Typing keeps `delay_ms` between characters while it can, and goes just fast enough that nothing waits longer than
    `MAX_LAG_S`. A character is what a reader takes for one: accents, skin tones, flags and joined emoji stay whole
    when they arrive before they are due. A late call shows what has become due since; a clock that steps back delays.
    """

    def __init__(self, mode: DisplayMode, delay_ms: int = 0) -> None:
        self._mode = mode
        self._delay_s = _delay_s(delay_ms)
        self._finished = False
        self._chunks: deque[str] = deque()
        self._offset = 0  # code points of the first chunk that are shown
        self._added = 0  # code points, from the reply's beginning
        self._shown = 0
        # (position after the group's last code point, arrival of its first one), oldest first
        self._arrivals: deque[tuple[int, float]] = deque()
        self._ready_at = -math.inf  # when typing may show its next character
        self._last_look = -math.inf
        self._cluster = _ClusterState()

    @property
    def pending(self) -> int:
        """How many code points wait to be shown."""
        return self._added - self._shown

    def add(self, text: str, now: float) -> None:
        """Take text from the engine."""
        if not text:
            return
        if not self.pending:
            # Time in which there was nothing to show is not saved up for a burst.
            self._ready_at = max(self._ready_at, now)
        self._chunks.append(text)
        self._added += len(text)
        if self._arrivals and now - self._arrivals[-1][1] < _GROUP_S:
            now = self._arrivals.pop()[1]
        self._arrivals.append((self._added, now))

    def finish(self, now: float) -> None:  # noqa: ARG002 - no mode needs it; every call takes the time
        """The reply has ended. FULL shows it now; typing goes on and is through within `MAX_LAG_S`."""
        self._finished = True

    def set_mode(self, mode: DisplayMode, delay_ms: int, now: float) -> None:
        """Change the mode or the delay, in the middle of a reply too. What is shown stays shown."""
        self._mode = mode
        self._delay_s = _delay_s(delay_ms)
        self._ready_at = min(max(self._ready_at, now), now + self._delay_s)

    def due(self, now: float) -> str:
        """The text to append to the view now, often empty."""
        if not self.pending or self._is_hiding():
            return ""
        if not self._is_typing():
            return self.flush(now)
        self._last_look = now
        overdue = self._shown
        while self._arrivals and self._arrivals[0][1] + _TARGET_LAG_S <= now:
            overdue = self._arrivals.popleft()[0]
        interval = self._interval(now)
        clusters = 0
        if now >= self._ready_at:
            clusters = 1 + int(min((now - self._ready_at) / interval, self.pending))
            self._ready_at += clusters * interval
        text = self._take(clusters, overdue - self._shown)
        if not self.pending:
            self._ready_at = min(self._ready_at, now + interval)
        return text

    def next_due(self, now: float) -> float | None:
        """When to call `due` again; None while there is nothing to wait for but more text, or the end."""
        if not self.pending or self._is_hiding():
            return None
        if not self._is_typing():
            return now
        overdue_at = self._arrivals[0][1] + _TARGET_LAG_S
        return max(now, self._last_look + _FRAME_S, min(self._ready_at, overdue_at))

    def flush(self, now: float) -> str:
        """All that waits, at once, whatever the mode."""
        if self._chunks:
            self._chunks[0] = self._chunks[0][self._offset :]
        text = "".join(self._chunks)
        self._chunks.clear()
        self._arrivals.clear()
        self._offset = 0
        self._shown = self._added
        self._ready_at = now + self._delay_s
        self._cluster.pass_over(text)
        return text

    def _is_hiding(self) -> bool:
        return self._mode is DisplayMode.FULL and not self._finished

    def _is_typing(self) -> bool:
        return self._mode is DisplayMode.TYPING and self._delay_s > 0

    def _interval(self, now: float) -> float:
        """Seconds between characters: the chosen delay, or less where text would come too late with it."""
        interval = self._delay_s
        for end, arrival in self._arrivals:
            interval = min(interval, (arrival + _TARGET_LAG_S - now) / (end - self._shown))
        return interval

    def _take(self, clusters: int, at_least: int) -> str:
        """Cut off the front of what waits: so many clusters, or more where `at_least` code points end inside one."""
        taken = 0
        for character in self._waiting():
            if not self._cluster.joins(character):
                if taken >= at_least and not clusters:
                    break
                clusters = max(clusters - 1, 0)
            self._cluster.append(character)
            taken += 1
        parts = []
        self._shown += taken
        while taken:
            part = self._chunks[0][self._offset : self._offset + taken]
            parts.append(part)
            taken -= len(part)
            self._offset += len(part)
            if self._offset == len(self._chunks[0]):
                self._chunks.popleft()
                self._offset = 0
        while self._arrivals and self._arrivals[0][0] <= self._shown:
            self._arrivals.popleft()
        return "".join(parts)

    def _waiting(self) -> Iterator[str]:
        offset = self._offset
        for chunk in self._chunks:
            # Not a slice: the front of a long chunk is looked at sixty times a second.
            for index in range(offset, len(chunk)):
                yield chunk[index]
            offset = 0


class _ClusterState:
    """Tells where a reader's character ends, with the last code point in mind.

    A simplification of Unicode Standard Annex 29 that needs no tables beyond `unicodedata`: it knows combining marks,
    variation selectors, joined emoji, skin tones, tag sequences, flags, Hangul jamo, CR LF and surrogate pairs.
    """

    def __init__(self) -> None:
        self._previous = ""
        self._lone_regional_indicator = False

    def joins(self, character: str) -> bool:
        """Whether a character belongs to the cluster of the one before it."""
        previous = self._previous
        if not previous:
            return False
        if previous == _ZERO_WIDTH_JOINER:
            return True
        if character < "\u0300":
            return character == "\n" and previous == "\r"
        return (
            character == _ZERO_WIDTH_JOINER
            or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
            or "\U000e0020" <= character <= "\U000e007f"  # tags
            or (character in _REGIONAL_INDICATORS and self._lone_regional_indicator)
            or (
                "\u1160" <= character <= "\u11ff" and "\u1100" <= previous <= "\u11ff"
            )  # Hangul vowels and finals
            or ("\udc00" <= character <= "\udfff" and "\ud800" <= previous <= "\udbff")
            or unicodedata.category(character).startswith("M")
        )

    def append(self, character: str) -> None:
        """Go on past a character."""
        self._lone_regional_indicator = (
            character in _REGIONAL_INDICATORS and not self._lone_regional_indicator
        )
        self._previous = character

    def pass_over(self, text: str) -> None:
        """Go on past a text of any length; only its end matters."""
        for character in text[max(len(text.rstrip(_REGIONAL_INDICATORS)) - 1, 0) :]:
            self.append(character)


def _delay_s(delay_ms: int) -> float:
    """Seconds; a delay outside 0 to `MAX_DELAY_MS` is brought to the nearer end."""
    return min(max(delay_ms, 0), MAX_DELAY_MS) / 1000
