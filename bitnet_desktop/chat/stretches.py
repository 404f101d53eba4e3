"""Cuts text into stretches that can be worked on one at a time without being noticed."""

from __future__ import annotations


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
