"""Cuts text into stretches that can be worked on one at a time without being noticed."""

from __future__ import annotations

import functools
import re
from collections import Counter

OFTEN = 4  # a script that has come so often is no news any more
_COMPLEX = "\u0590"  # before it stand the letters that every font for reading has
# Signs, and the letters of China, Japan and Korea: one font has them all.
_OF_ONE_FONT = "[\u1100-\u11ff\u2000-\u2bff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]"


def stretch_end(text: str, begin: int, letters: int, lines: int) -> int:
    """Where the stretch ends that begins at a place: after so many code points or lines, whichever comes first.

    Both count: a line costs about as much as a hundred letters, and a text may well be nothing but line breaks.
    """
    end = min(len(text), begin + letters)
    if text.count("\n", begin, end) <= lines:
        return end
    for _ in range(lines):
        begin = text.index("\n", begin) + 1
    return begin


class NewScripts:
    """Keeps a stretch from having much of scripts that were not there before: for each of them fonts have to be found.

    That may take a tenth of a second, and again in italics and in code; so a script is new for some times. A script is
    told by where its letters stand among the code points; those of China, Japan and Korea are one, with all signs.
    """

    def __init__(self) -> None:
        self._times: Counter[int] = Counter()

    def end(self, text: str, begin: int, end: int) -> int:
        """Where a stretch of a text has to end so that only its last word may be of a new script."""
        letters = {letter for letter in set(text[begin:end]) if letter >= _COMPLEX and self._is_new(letter)}
        if not letters:
            return end
        place = min(text.index(letter, begin, end) for letter in letters)
        script = _script(text[place])
        self._times[script] += 1
        while place < end and text[place] >= _COMPLEX and _script(text[place]) == script:
            place += 1
        return place

    def _is_new(self, letter: str) -> bool:
        script = _script(letter)
        return script != 0 and self._times[script] < OFTEN


def _script(letter: str) -> int:
    return 0 if _of_one_font().match(letter) else ord(letter) >> 7


@functools.cache
def _of_one_font() -> re.Pattern[str]:
    # So large a class takes milliseconds, which the start of the app would wait for.
    return re.compile(_OF_ONE_FONT)
