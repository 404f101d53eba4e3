"""Cuts text into stretches that can be worked on one at a time without being noticed."""

from __future__ import annotations

import functools
import re

MOST_NEW_SCRIPTS = 1
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
    """Keeps a stretch from having many scripts that were not there before: for each of them a font has to be found.

    A script is told by where its letters stand among the code points; those of China,
    Japan and Korea are one, with all signs.
    """

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def end(self, text: str, begin: int, end: int) -> int:
        """Where a stretch of a text has to end so that it has at most `MOST_NEW_SCRIPTS` of them."""
        new = {_script(letter) for letter in set(text[begin:end]) if letter >= _COMPLEX} - self._seen
        if len(new) > MOST_NEW_SCRIPTS:
            new = set()
            for place in range(begin, end):
                script = _script(text[place])
                if text[place] >= _COMPLEX and script not in self._seen and script not in new:
                    if len(new) == MOST_NEW_SCRIPTS:
                        end = place
                        break
                    new.add(script)
        self._seen |= new
        return end


def _script(letter: str) -> int:
    return 0 if _of_one_font().match(letter) else ord(letter) >> 7


@functools.cache
def _of_one_font() -> re.Pattern[str]:
    # So large a class takes milliseconds, which the start of the app would wait for.
    return re.compile(_OF_ONE_FONT)
