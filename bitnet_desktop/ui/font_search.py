"""Has fonts found for letters that were never shown, a little at a time.

Qt opens every installed font to find one for some scripts, and does so again for italics, for code and for each size: a
hundred milliseconds each, in the thread that draws. A text with such letters is laid out when all of them are known.
"""

from __future__ import annotations

import re
import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont, QTextLayout

_FIRST = "\u0590"  # before it stand the letters that every font for reading has
_AT_ONCE_S = 0.02  # of processor time in one turn of the event loop; a search cannot be divided
# The letters of China, Japan and Korea: one font has them all.
_OF_ONE_FONT = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]+")


class FontSearch(QObject):
    """Remembers for which letters fonts have been found. `found` tells that it is worth asking again."""

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Letters, by font. What Qt has found for a font it forgets soon after the last one of that kind is gone.
        self._known: dict[str, tuple[QFont, set[str]]] = {}
        self._spent_s = 0.0
        self._is_missed = False
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._on_turn)

    def has(self, font: QFont, text: str) -> bool:
        """Whether a text can be laid out in a font at once; what can be found quickly is found for it."""
        new = {letter for letter in set(text) if letter >= _FIRST}
        if not new:
            return True
        new = set(_OF_ONE_FONT.sub("\u6f22", "".join(new)))
        kept, known = self._known.setdefault(font.key(), (font, set()))
        for letter in sorted(new - known):
            if self._spent_s >= _AT_ONCE_S:
                self._is_missed = True
                return False
            self._find(kept, letter)
            known.add(letter)
        return True

    def _find(self, font: QFont, letter: str) -> None:
        self._turn.start()
        begin = time.thread_time()
        layout = QTextLayout(letter, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        self._spent_s += time.thread_time() - begin

    def _on_turn(self) -> None:
        self._spent_s = 0.0
        if self._is_missed:
            self._is_missed = False
            self.found.emit()
