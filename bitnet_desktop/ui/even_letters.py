"""Letters that all take the same room: of a text of these it is known where each one stands before it is laid out."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtGui import QFont, QFontMetricsF, QRawFont

TAB = 80.0  # pixels between Qt's tab stops

_SAMPLE = "iW.0"
# Scripts of which each letter is drawn by itself, from left to right, and signs that are never emoji by themselves.
_SINGLE = re.compile(
    "[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u25ff]"
)


class EvenLetters:
    """Those of one font. `advance` is their width in pixels, 0 for a font whose letters differ."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        # Of the font alone: what is missing in it would come from another one, of another size.
        self._raw = QRawFont.fromFont(font)
        widths = {self._metrics.horizontalAdvance(letter) for letter in _SAMPLE}
        self.advance = widths.pop() if len(widths) == 1 else 0.0
        self._known = {"\t": True}

    def cover(self, text: str) -> bool:
        """Whether all letters of a text take the same room, but for its tabs."""
        if not self.advance:
            return False
        for letter in set(text):
            is_even = self._known.get(letter)
            if is_even is None:
                is_even = self._known[letter] = self._is_even(letter)
            if not is_even:
                return False
        return True

    def _is_even(self, letter: str) -> bool:
        return (
            _SINGLE.match(letter) is not None
            and self._raw.supportsCharacter(ord(letter))
            and self._metrics.horizontalAdvance(letter) == self.advance
        )

    def end(self, text: str, begin: float) -> float:
        """Where a text ends that begins so many pixels from the left edge."""
        first, *more = text.split("\t")
        end = begin + len(first) * self.advance
        if not more:
            return end
        end = _next_stop(end)
        *between, last = more
        # Each of them begins at a tab stop.
        for length, times in Counter(map(len, between)).items():
            end += times * _next_stop(length * self.advance)
        return end + len(last) * self.advance


def _next_stop(x: float) -> float:
    """The tab stop behind a place. As Qt has it, which counts in 1/64, a place just before a stop is beyond it."""
    return ((x / TAB * 64 + 0.5) // 64 + 1) * TAB
