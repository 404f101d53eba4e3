"""Which addresses may be links, and where an address ends that stands bare in a text."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 2048  # code points of a link; browsers take no more either, and a longer one costs at each use
_LONGEST_SHOWN = 300  # code points; a picture written into its address fills pages

# An allow-list on the address as it is written: whatever is disguised (escapes, controls, other slashes) is not on it.
_ALLOWED = re.compile(r"https?://[^\W_]|https?://\[[0-9a-f]*:[0-9a-f:.]*\]|mailto:[^\s/\\:]", re.IGNORECASE)
_ESCAPED = re.compile(r"%([0-9a-f]{2})", re.IGNORECASE)

# Ends at what cannot stand in an address, or what Markdown or East Asian punctuation put behind it.
_BARE = re.compile(
    r"[^\W_](?:(?!~~)[^\x00-\x20\x7f-\xa0<>\"`\\|*\[\]{}^\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u3000-\u303f\ufe10-\ufe1f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufeff\ufff0-\uffff"
    r"\ud800-\udfff])*"
)
_TRAILING_ENTITY = re.compile(r"&[A-Za-z0-9]{1,32};?\Z")


def is_allowed(address: str) -> bool:
    """Whether an address is of http, https or mailto, with somebody to reach, however it is read.

    It is judged both as written and with its percent escapes decoded; white space and controls inside the scheme, which
    some readers skip, are never allowed.
    """
    if len(address) > _LONGEST:
        return False
    decoded = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), address)
    return _ALLOWED.match(address) is not None and _ALLOWED.match(decoded) is not None


def trimmed(address: str) -> str:
    """An address without the white space and the controls around it."""
    start, end = 0, len(address)
    while start < end and _is_blank(address[start]):
        start += 1
    while end > start and _is_blank(address[end - 1]):
        end -= 1
    return address[start:end]


def _is_blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cc", "Cf"}


def shown(address: str) -> str:
    """An address to be read: controls, which could turn the text around, are replaced; an endless one is cut."""
    cut = address[:_LONGEST_SHOWN] + "…" if len(address) > _LONGEST_SHOWN else address
    if cut.isascii() and cut.isprintable():
        return cut
    return "".join("\ufffd" if unicodedata.category(char)[0] == "C" else char for char in cut)


def bare_address_end(source: str, start: int, limit: int) -> tuple[int, int]:
    """Where an address that stands bare ends; `start` is behind its `://`.

    Returns:
        The end of the address, and the end of all that could belong to it if more text came. Punctuation at the end
        belongs to the sentence (the rule of GitHub Flavored Markdown, section 6.9). Both are `start` if there is none.
    """
    match = _BARE.match(source, start, limit)
    if match is None:
        return start, start
    reach = end = match.end()
    unopened = source.count(")", start, end) - source.count("(", start, end)
    while end > start:
        last = source[end - 1]
        if last in "?!.,:;'_~&":
            entity = _TRAILING_ENTITY.search(source, max(start, end - 34), end) if last == ";" else None
            end = entity.start() if entity is not None else end - 1
        elif last == ")" and unopened > 0:
            unopened -= 1
            end -= 1
        else:
            break
    return end, reach
