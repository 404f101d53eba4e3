"""Recognises what a broken kernel prints: one character for ever, or bytes that are no text (BitNet 195, 267, 585)."""

from __future__ import annotations

import unicodedata

# In characters: what is looked at, and how often.
_WINDOW = 400
_STEP = 40
_SAME_CHARACTER = 360
_UNREADABLE_SHARE = 0.4
# Long lines of these are drawn on purpose.
_DRAWN = frozenset("-=_*#~. \n\t│─═▀█")
# More text than any context holds: an engine that prints this much does not know when to end.
LONGEST_REPLY = 8 << 20


class SanityCheck:
    """Watches one reply. `garbage` becomes True and stays so."""

    def __init__(self) -> None:
        self._tail = ""
        self._length = 0
        self.garbage = False

    def feed(self, text: str) -> bool:
        """Look at the next piece; returns `garbage`. How the reply is cut into pieces makes no difference."""
        at = 0
        while at < len(text):
            piece = text[at : at + _STEP - self._length % _STEP]
            at += len(piece)
            self._length += len(piece)
            self._tail = (self._tail + piece)[-_WINDOW:]
            if self._length % _STEP == 0 and self._length >= _WINDOW and self._is_garbage():
                self.garbage = True
        self.garbage = self.garbage or self._length > LONGEST_REPLY
        return self.garbage

    def _is_garbage(self) -> bool:
        most = max(set(self._tail), key=self._tail.count)
        if most not in _DRAWN and self._tail.count(most) >= _SAME_CHARACTER:
            return True
        unreadable = sum(
            char == "�" or unicodedata.category(char) in ("Cc", "Cn", "Co") for char in self._tail
        )
        return unreadable - self._tail.count("\n") - self._tail.count("\t") > _WINDOW * _UNREADABLE_SHARE
