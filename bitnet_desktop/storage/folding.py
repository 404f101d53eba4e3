"""Text as the search index sees it, what a person looks for as a query, and where in a text it was found.

SQLite's own tokenizer finds no words in Chinese, Japanese or Thai, which write them without spaces. So every character
of such a script becomes a word of its own, and what is looked for becomes a phrase of such words: any part of a
sentence can be found. Case, accents of Latin, Greek and Cyrillic letters, and the several ways of Unicode to write the
same character are levelled here, in the index and in what is looked for alike.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# First and last code point; https://www.unicode.org/Public/15.0.0/ucd/Scripts.txt. Hangul comes decomposed into its
# letters (jamo), so that a syllable is also found while it is being typed.
_WITHOUT_SPACES = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Myanmar
    (0x1100, 0x11FF),  # Hangul jamo
    (0x1780, 0x17FF),  # Khmer
    (0x1950, 0x19DF),  # Tai Le, New Tai Lue
    (0x1A20, 0x1AAF),  # Tai Tham
    (0x1B00, 0x1B7F),  # Balinese
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3031, 0x312F),  # Hiragana, Katakana, Bopomofo
    (0x31A0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xA980, 0xA9DF),  # Javanese
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAADF),
    (0xAC00, 0xD7FF),  # Hangul
    (0xF900, 0xFAFF),
    (0x1AFF0, 0x1B16F),
    (0x20000, 0x3FFFF),
)
_ACCENTS = range(0x0300, 0x0370)
_LONGEST_QUERY = 1_000  # characters
_MOST_PARTS = 32
_WINDOW = 4_096  # characters that are searched for marks at once
_OVERLAP = 256
_BEFORE = 60  # characters of a snippet before what was found
_SNIPPET = 240


class _Folding(dict[int, str]):
    """Code point to what it becomes, for `str.translate`; made when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


@functools.cache
def _folding() -> _Folding:
    return _Folding()


def _fold_character(character: str) -> str:
    folded = []
    for each in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold()):
        code = ord(each)
        if code in _ACCENTS:
            continue
        alone = any(first <= code <= last for first, last in _WITHOUT_SPACES)
        folded.append(f" {each} " if alone or unicodedata.category(each) == "So" else each)
    return "".join(folded)


def fold(text: str) -> str:
    """The text as the index gets it."""
    return text.lower() if text.isascii() else text.translate(_folding())


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    `expression` is in FTS5's language and empty where nothing can be found; `pattern` finds the same places in folded
    text, for marking.
    """

    expression: str
    pattern: re.Pattern[str] | None


def parse_query(text: str) -> Query:
    """What a person typed: words that must all be there; "words in quotation marks" stay together.

    The last word may be the beginning of a longer one if it has two letters or more, and is not in quotation marks.
    """
    parts: list[str] = []
    patterns: list[str] = []
    for piece, may_go_on in list(_pieces(text[:_LONGEST_QUERY]))[:_MOST_PARTS]:
        folded = fold(piece).replace("\0", " ").replace('"', " ")
        words = _words(folded)
        if not words:
            continue
        goes_on = may_go_on and len(words[-1]) > 1
        # FTS5 takes the phrase apart with the index's own tokenizer, so both always agree.
        parts.append(f'"{folded}"' + ("*" if goes_on else ""))
        body = r"[\W_]+".join(map(re.escape, words))
        alone = _stands_alone(words[0]), _stands_alone(words[-1])
        patterns.append(
            ("" if alone[0] else r"(?<![^\W_])") + body + ("" if goes_on or alone[1] else r"(?![^\W_])")
        )
    if not parts:
        return Query("", None)
    return Query(" AND ".join(parts), re.compile("|".join(patterns)))


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Phrases and words, each with whether it may be the beginning of a longer word."""
    found = list(re.finditer(r'["“”„«]([^"“”„«»]*)["“”»]|[^\s"“”„«»]+', text))
    for place, piece in enumerate(found, 1):
        if piece[1] is not None:
            yield piece[1], False
        else:
            yield piece[0], place == len(found) and piece.end() == len(text.rstrip())


def _words(folded: str) -> list[str]:
    """The words that FTS5 will find in folded text: letters, numbers, marks, symbols and private characters."""
    kept = [each if _is_part_of_word(each) else " " for each in folded]
    return "".join(kept).split()


def _is_part_of_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LNM" or category in {"So", "Co"}


def _stands_alone(word: str) -> bool:
    return len(word) == 1 and f" {word} " == _folding()[ord(word)]


def mark(text: str, query: Query) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A piece of the text around the first place that was found, on one line.

    Returns:
        The snippet, and the places in it as (start, end) in characters. Without a place it is the text's beginning.
    """
    at = _first_window(text, query)
    start = max(0, at - _BEFORE)
    if start:
        # A snippet begins with a whole word where there is one near.
        space = re.compile(r"\s").search(text, start, at)
        start = space.end() if space else start
    cut = text[start : start + _SNIPPET]
    folded, origins = _with_origins(cut)
    places: list[tuple[int, int]] = []
    for found in query.pattern.finditer(folded) if query.pattern else ():
        first, last = origins[found.start()], origins[found.end() - 1] + 1
        if found.end() > found.start() and (not places or first >= places[-1][1]):
            places.append((first, last))
    # Line breaks and the like become spaces, one for one, so that the places stay right.
    return re.sub(r"\s", " ", cut.replace("\0", " ")), tuple(places)


def _first_window(text: str, query: Query) -> int:
    """Where in the text the first found place is, in characters; 0 without one. Quick for long texts."""
    if query.pattern is None:
        return 0
    for start in range(0, len(text), _WINDOW):
        window = text[start : start + _WINDOW + _OVERLAP]
        if query.pattern.search(fold(window)):
            folded, origins = _with_origins(window)
            found = query.pattern.search(folded)
            return start + (origins[found.start()] if found else 0)
    return 0


def _with_origins(text: str) -> tuple[str, list[int]]:
    """Folded text, and for each of its characters the place in `text` where it comes from."""
    table = _folding()
    folded: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        became = table[ord(character)]
        if len(became) > 1 and became[0] == " ":
            # The space before belongs to what stands before; a mark must not begin with it.
            origins.append(max(0, place - 1))
            origins.extend([place] * (len(became) - 1))
        else:
            origins.extend([place] * len(became))
        folded.append(became)
    return "".join(folded), origins
