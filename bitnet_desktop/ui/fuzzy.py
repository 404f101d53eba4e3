"""How well a few letters fit a name: they must come in its order, and fit best at the beginnings of its words."""

from __future__ import annotations

from bitnet_desktop.storage.folding import fold

_WHOLE, _BEGINNING, _WORD, _INSIDE, _SCATTERED = range(5)


def fit(typed: str, name: str) -> tuple[int, int] | None:
    """How well `typed` fits: the less the better; None where it does not fit at all."""
    letters, text = " ".join(fold(typed).split()), " ".join(fold(name).split())
    if letters == text:
        return _WHOLE, 0
    if text.startswith(letters):
        return _BEGINNING, len(text)
    at = text.find(letters)
    if at >= 0:
        return (_WORD if text[at - 1] == " " else _INSIDE), at
    gaps = _gaps(letters.replace(" ", ""), text)
    return None if gaps is None else (_SCATTERED, gaps)


def _gaps(letters: str, text: str) -> int | None:
    """What is skipped on the way through the text; the beginning of a word costs nothing to jump to."""
    at, gaps = -1, 0
    for letter in letters:
        here = text.find(letter, at + 1)
        beginning = text.find(f" {letter}", at + 1)
        if here != at + 1 and beginning >= 0:
            here = beginning + 1
        elif here < 0:
            return None
        else:
            gaps += here - at - 1
        at = here
    return gaps
