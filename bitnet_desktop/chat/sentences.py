"""Cuts streamed plain text into sentences, for readers who hear it."""

from __future__ import annotations

import re

_LONGEST = 400  # code points of a sentence, about; a screen reader cannot be stopped in the middle of one
_SOONEST_CUT = _LONGEST // 2

# An end must be followed by white space where the script writes it, so that decimals and addresses stay whole.
_SPACED = ".!?…؟।॥۔։"  # noqa: RUF001 - these are what is looked for
_UNSPACED = "。！？｡"  # noqa: RUF001
_CLOSING = "\"'”’»)]}›」』）】*_"  # noqa: RUF001
_END = re.compile(
    rf"\n|[{_UNSPACED}]+[{re.escape(_CLOSING)}]*|[{re.escape(_SPACED)}]+[{re.escape(_CLOSING)}]*(?=\s)"
)
# What an end may still grow with when more text comes.
_OPEN_END = re.compile(rf"[{re.escape(_SPACED + _UNSPACED)}][{re.escape(_SPACED + _UNSPACED + _CLOSING)}]*\Z")
_LAST_WORD = re.compile(r"[^\s(\[\"'“„«]*\Z")
_LIST_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z])\.\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+\Z")
_ABBREVIATIONS = """
    e.g. i.e. etc. cf. vs. approx. ca. dr. mr. mrs. ms. prof. st. sr. jr. no. nos. vol. fig. figs. eq. eqs. sec. ch.
    pp. ed. eds. al. inc. ltd. co. corp. dept. est. bzw. usw. z.b. d.h. u.a. nr. bspw. evtl. ggf. vgl. p.ex. av. mme.
    sra. dra. núm. pág. т.е. т.д. т.п. др. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
"""  # noqa: RUF001
_KNOWN_ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
# Better and worse places to cut a sentence that is too long.
_CUTS = (re.compile(r"[,;:–—،؛](?=\s)|[、，；：]"), re.compile(r"\s"))  # noqa: RUF001


class SentenceSplitter:
    """Takes plain text in pieces and gives whole sentences; any split of the text gives the same ones.

    A sentence is stripped, holds no line break, is never empty, and hardly ever longer than 400 code points.
    """

    def __init__(self) -> None:
        self._held = ""
        self._seen = 0  # code points of what is held in which no sentence ends

    def feed(self, text: str) -> list[str]:
        """The sentences that are complete by now."""
        self._held += text
        return self._take(is_finished=False)

    def finish(self) -> list[str]:
        """What is left when the text has ended."""
        # Its end is known now, so that marks at the very end do end a sentence.
        sentences = self._take(is_finished=True)
        rest, self._held = self._held.strip(), ""
        self._seen = 0
        return [*sentences, rest] if rest else sentences

    def _take(self, *, is_finished: bool) -> list[str]:
        sentences = []
        start = 0
        while (end := self._end(start, is_finished=is_finished)) >= 0:
            if sentence := self._held[start:end].strip():
                sentences.append(sentence)
            start = end
            self._seen = 0
        self._held = self._held[start:]
        return sentences

    def _end(self, start: int, *, is_finished: bool) -> int:
        """Where the sentence that begins at `start` ends; -1 if that cannot be said yet."""
        held = self._held
        limit = start + _LONGEST
        position = start + self._seen
        while (match := _END.search(held, position, min(len(held), limit + 1))) is not None:
            position = match.end()
            if match[0] == "\n":
                return position
            if position == len(held) and not is_finished and _OPEN_END.search(held, match.start()):
                return -1
            if not self._is_abbreviation(start, match):
                return position
        if len(held) > limit:
            return self._cut(start, limit)
        # A mark at the end, with all that may belong to it, is looked at again.
        open_end = _OPEN_END.search(held, position)
        self._seen = (open_end.start() if open_end is not None else len(held)) - start
        return -1

    def _is_abbreviation(self, start: int, match: re.Match[str]) -> bool:
        if match[0] != ".":
            return False
        word = _LAST_WORD.search(self._held, max(start, match.end() - 24), match.end())
        if word is None:
            return False
        if word[0].lower() in _KNOWN_ABBREVIATIONS or _INITIALS.match(word[0]):
            return True
        # The number of a list's item stands at the beginning of a line.
        return _LIST_NUMBER.match(word[0]) is not None and not self._held[start : word.start()].strip()

    def _cut(self, start: int, limit: int) -> int:
        for pattern in _CUTS:
            places = [match.end() for match in pattern.finditer(self._held, start + _SOONEST_CUT, limit)]
            if places:
                return places[-1]
        return limit
