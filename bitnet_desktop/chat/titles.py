"""What a conversation is called until somebody gives it a name."""

from __future__ import annotations

import re

LONGEST = 60
_MARKUP = re.compile(r"^[\s#>*\-+`~|]+|[`*~]+")
_SENTENCE_END = re.compile(r"(?<=[.!?。！？؟।])\s")  # noqa: RUF001 - the marks of other scripts


def title_of(text: str) -> str:
    """The beginning of what was said first, in one line of at most `LONGEST` characters; "" for nothing."""
    for line in text[:4000].splitlines():
        words = " ".join(_MARKUP.sub("", line).split())
        if any(letter.isalnum() for letter in words):
            return _shortened(_SENTENCE_END.split(words, maxsplit=1)[0])
    return ""


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    cut = words[: LONGEST - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > LONGEST // 2 else cut).rstrip(" ,;:-–") + "…"
