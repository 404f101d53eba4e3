"""What begins and what ends a block, told from one line: CommonMark 0.31, chapters 4 and 5, and blocks of maths.

All functions get a line and the index of its first character that is neither space nor tab.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADING = re.compile(r"(#{1,6})(?:[ \t]|$)")
_UNDERLINE = re.compile(r"(=++|-++)[ \t]*+$")
_FENCE = re.compile(r"`{3,}+(?!.*`)|~{3,}+", re.DOTALL)
_FENCE_END = re.compile(r"(`{3,}+|~{3,}+)[ \t]*+$")
_MARKER = re.compile(r"(?:[*+-]|([0-9]{1,9})([.)]))(?=[ \t]|$)")
_TASK = re.compile(r"\[([ xX])\][ \t]++(?=[^ \t])")

_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|"
    "menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|"
    "track|ul"
)
_VALUE = r"""(?:[^ \t"'=<>`]++|'[^']*+'|"[^"]*+")"""
_ATTRIBUTE = rf"[ \t]++[a-zA-Z_:][a-zA-Z0-9_.:-]*+(?:[ \t]*+=[ \t]*+{_VALUE})?+"
_TAG = rf"<[a-zA-Z][a-zA-Z0-9-]*+(?:{_ATTRIBUTE})*+[ \t]*+/?>|</[a-zA-Z][a-zA-Z0-9-]*+[ \t]*+>"
_ALONE = 7  # the kind that is any tag alone on its line
_TO_BLANK = 6  # from this kind on, a blank line ends the block

# The seven kinds of HTML blocks, in the order of the specification (4.6).
_HTML = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"<(?:pre|script|style|textarea)(?:[ \t>]|$)",
        r"<!--",
        r"<\?",
        r"<![a-z]",
        r"<!\[CDATA\[",
        rf"</?(?:{_NAMES})(?:[ \t]|/?>|$)",
        rf"(?:{_TAG})[ \t]*+$",
    )
)
_HTML_END = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (r"</(?:pre|script|style|textarea)>", r"-->", r"\?>", r">", r"\]\]>")
)


@dataclass(frozen=True, slots=True)
class Fence:
    """The line that opens a fenced block of code. `indent` is in columns."""

    mark: str
    length: int
    indent: int
    language: str


@dataclass(frozen=True, slots=True)
class Marker:
    """The marker of a list item: its width in code points, the kind of list, the number (None: a bullet)."""

    width: int
    kind: str
    number: int | None


def heading(text: str, at: int) -> tuple[int, str] | None:
    """Return the level and the words of an ATX heading, or None."""
    found = _HEADING.match(text, at)
    if found is None:
        return None
    words = text[found.end(1) :].strip(" \t")
    bare = words.rstrip("#")
    if bare != words and (not bare or bare[-1] in " \t"):
        words = bare.rstrip(" \t")
    return len(found[1]), words


def underline_level(text: str, at: int) -> int:
    """Return the level that this underline gives to a setext heading, or 0."""
    found = _UNDERLINE.match(text, at)
    if found is None:
        return 0
    return 1 if text[at] == "=" else 2


def is_rule(text: str, at: int) -> bool:
    """Tell whether this is a thematic break."""
    marks = text[at:].replace(" ", "").replace("\t", "")
    return len(marks) >= 3 and marks[0] in "*-_" and marks.count(marks[0]) == len(marks)


def fence(text: str, at: int, indent: int) -> Fence | None:
    """Return the fence that this line opens, or None. The language is at most 40 code points, in lower case."""
    found = _FENCE.match(text, at)
    if found is None:
        return None
    words = text[found.end() :].split(maxsplit=1)
    language = words[0].lower()[:40] if words else ""
    return Fence(text[at], found.end() - at, indent, language)


def is_fence_end(text: str, at: int, opened: Fence) -> bool:
    """Tell whether this line closes the fence."""
    found = _FENCE_END.match(text, at)
    return found is not None and text[at] == opened.mark and len(found[1]) >= opened.length


def list_marker(text: str, at: int, *, interrupts: bool) -> Marker | None:
    """Return the list marker that stands here, or None. Not every marker may interrupt a paragraph."""
    found = _MARKER.match(text, at)
    if found is None:
        return None
    number = None if found[1] is None else int(found[1])
    if interrupts and (number not in {None, 1} or not text[found.end() :].strip(" \t")):
        return None
    return Marker(found.end() - at, found[2] or text[at], number)


def task(text: str) -> tuple[bool, str] | None:
    """Return whether the box before an item's words is ticked, and the words; None: there is no box."""
    found = _TASK.match(text)
    return None if found is None else (found[1] != " ", text[found.end() :])


def html_kind(text: str, at: int, *, whole: bool) -> int:
    """Return the kind of HTML block that begins here, or 0. Kind 7, which interrupts no paragraph, needs `whole`."""
    for kind, pattern in enumerate(_HTML, 1):
        if (kind < _ALONE or whole) and pattern.match(text, at) is not None:
            return kind
    return 0


def ends_at_blank(kind: int) -> bool:
    """Tell whether a blank line ends this kind of HTML block."""
    return kind >= _TO_BLANK


def has_html_end(kind: int, text: str) -> bool:
    """Tell whether the line holds what ends this kind of HTML block."""
    return kind < _TO_BLANK and _HTML_END[kind - 1].search(text) is not None
