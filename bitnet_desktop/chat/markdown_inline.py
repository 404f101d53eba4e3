"""The words of a paragraph: Markdown's inline grammar to a text with spans.

CommonMark 0.31 with strikethrough and maths. Nothing is ever loaded: an image is its words, raw HTML is text. An
address becomes a link only if it is of http, https or mailto; any other is shown behind the link's words, so that
nothing is hidden. A line break of the source is one in the text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from bitnet_desktop.chat.inline_landmarks import find_landmarks
from bitnet_desktop.chat.leaves import Inline, Reference, Span, Style
from bitnet_desktop.chat.link_address import is_allowed, shown, trimmed
from bitnet_desktop.chat.markdown_references import normalise_label

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARKUP = re.compile(r"[\n\r\0\\`*_~\[\]<>&$]|://")
_NO_REFERENCES: Mapping[str, Reference] = {}

# Delimiters at the very end of a text that streams: the next word tells what they are. Longer runs are kept.
_LONE_END = re.compile(
    r"(?:(?<!\*)\*{1,3}|(?<!_)_{1,3}|(?<!~)~{1,2}|(?<!`)`{1,3}|!?\[|<(?:br? ?/?)?|\\)\Z", re.IGNORECASE
)
_MOST_SAID, _SHORT = 2000, 40  # code points of the addresses in one text, and of each one after so many
_LOOK_BACK = 16
# Ends which plain words may complete to something else: an entity, a line break's tag, a line's indentation, a flank.
_UNSETTLED_END = re.compile(r"(?:[\n\r\0\\`*_~\[\]<>&$]|&[#A-Za-z0-9]{1,32}|<br? ?/?)\Z", re.IGNORECASE)

_OPENS = {"em_open": Style.EMPHASIS, "strong_open": Style.STRONG, "s_open": Style.STRIKE}
_CLOSES = {"em_close": Style.EMPHASIS, "strong_close": Style.STRONG, "s_close": Style.STRIKE}


class Growing(NamedTuple):
    """What is read of a source that streams.

    `takes_words`: plain words may be appended without parsing again. For every text without markup (`has_markup`) the
    source with that text appended gives the same inline with that text appended in a plain style, while it streams and
    when it is finished. `is_whole`: it stays the same when the text ends here.
    """

    inline: Inline
    takes_words: bool
    is_whole: bool


def parse_inline(
    source: str, references: Mapping[str, Reference] = _NO_REFERENCES, *, open_end: bool = False
) -> Inline:
    """Read a paragraph's source.

    `references` has its labels normalised by `normalise_label`. With `open_end` the text streams: what is open at its
    end is shown as if it were closed, and half a delimiter there is hidden.
    """
    return _parse(source, references, open_end=open_end).inline


def parse_growing(source: str, references: Mapping[str, Reference] = _NO_REFERENCES) -> Growing:
    """As `parse_inline` with `open_end`, and what more text can change."""
    return _parse(source, references, open_end=True)


def has_markup(text: str) -> bool:
    """Whether a text may be anything but plain words, when it is appended to plain words that are settled."""
    return _MARKUP.search(text) is not None


def _parse(source: str, references: Mapping[str, Reference], *, open_end: bool) -> Growing:
    if "\r" in source or "\0" in source:
        source = source.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    is_settled = not _has_unsettled_end(source)
    given = source
    if open_end:
        source = _without_lone_end(source)
    if not has_markup(source):
        inline = Inline(source, (Span(0, len(source)),) if source else ())
        return Growing(inline, is_settled, source == given)
    # Here, because most of the time that markdown-it takes is its import, and a window that opens has no Markdown yet.
    from bitnet_desktop.chat.markdown_rules import tokenise  # noqa: PLC0415

    def find_reference(label: str) -> Reference | None:
        return references.get(normalise_label(label))

    landmarks = find_landmarks(source, open_end=open_end)
    tokens, opened = tokenise(source, landmarks, find_reference, open_end=open_end)
    builder = _Builder()
    builder.read(tokens)
    inline = builder.inline()
    is_closed = (
        not opened and "](" not in inline.text
    )  # what stands behind that would be no address at the end
    return Growing(inline, is_settled and is_closed, is_closed and source == given)


def _has_unsettled_end(source: str) -> bool:
    if _UNSETTLED_END.search(source, max(0, len(source) - 2 * _LOOK_BACK - 1)) is not None:
        return True
    words = source.rstrip(" \t\n")
    if not words:
        return bool(source)  # blanks at the beginning are indentation
    blanks = source[len(words) :]
    # They may be indentation, or belong to a line break's tag.
    if "\n" in blanks or (blanks and words.endswith(">")):
        return True
    last_word = source.rsplit(None, 1)[-1:]
    return bool(last_word) and "http" in last_word[0].lower()


def _without_lone_end(source: str) -> str:
    for _ in range(_LOOK_BACK):
        match = _LONE_END.search(source, max(0, len(source) - _LOOK_BACK))
        if match is None:
            break
        before = source[: match.start()]
        if (len(before) - len(before.rstrip("\\"))) % 2:
            break  # it is escaped
        source = before
    return source


class _Builder:
    """Gathers text and spans from markdown-it's tokens."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._spans: list[Span] = []
        self._said = 0  # code points of addresses that are no links
        self._depths = dict.fromkeys(_OPENS.values(), 0)
        self._style = Style(0)
        self._links: list[
            tuple[str, str, int]
        ] = []  # a link, or ""; its address; the part where its words begin

    def inline(self) -> Inline:
        return Inline("".join(self._parts), tuple(self._spans))

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            kind = token.type
            if kind in _OPENS:
                self._turn(_OPENS[kind], 1)
            elif kind in _CLOSES:
                self._turn(_CLOSES[kind], -1)
            else:
                self._read_words(token, kind)

    def _read_words(self, token: Token, kind: str) -> None:
        if kind in {"text", "text_special"}:
            self._add(token.content)
        elif kind in {"softbreak", "hardbreak"}:
            self._add("\n")
        elif kind == "code_inline":
            self._add(token.content, style=self._style | Style.CODE)
        elif kind == "math":
            self._add(token.markup, math=token.content, display=token.block)
        elif kind == "link_open":
            self._open_link(str(token.attrs.get("href", "")))
        elif kind == "link_close":
            self._close_link()
        elif kind == "image":
            self._add_image(str(token.attrs["src"]), _plain(token.children or ()))

    def _turn(self, style: Style, change: int) -> None:
        self._depths[style] += change
        if self._depths[style] > 0:
            self._style |= style
        else:
            self._style &= ~style

    def _open_link(self, address: str) -> None:
        self._links.append((*_link_and_words(address), len(self._parts)))

    def _close_link(self) -> None:
        link, address, start = self._links[-1]
        words = "".join(self._parts[start:])
        if not words.strip():
            self._add(address)
        self._links.pop()
        if not link and address and words.strip() and words.strip() != address:
            self._add_behind(address)

    def _add_behind(self, address: str) -> None:
        """Say where a link would lead that is none. Said again and again, it would make a page of a line."""
        if self._said > _MOST_SAID and len(address) > _SHORT:
            address = f"{address[:_SHORT]}…"
        self._said += len(address)
        self._add(f" ({address})")

    def _add_image(self, source: str, words: str) -> None:
        link, address = _link_and_words(source)
        outer = self._links[-1][0] if self._links else ""
        self._add(words.strip() or address, link=outer or link, image=True)
        if not link and address and words.strip() and words.strip() != address:
            self._add_behind(address)

    def _add(
        self,
        text: str,
        *,
        style: Style | None = None,
        link: str | None = None,
        image: bool = False,
        math: str = "",
        display: bool = False,
    ) -> None:
        if not text:
            return
        style = self._style if style is None else style
        if link is None:
            link = self._links[-1][0] if self._links else ""
        start = self._length
        self._length += len(text)
        self._parts.append(text)
        last = self._spans[-1] if self._spans else None
        if (
            last is not None
            and not math
            and not last.math
            and (last.style, last.link, last.image) == (style, link, image)
        ):
            self._spans[-1] = Span(last.start, self._length, style, link, image)
        else:
            self._spans.append(Span(start, self._length, style, link, image, math, display))


@functools.lru_cache(
    maxsize=256
)  # a reference may be used a thousand times, and is read again with each growth
def _link_and_words(address: str) -> tuple[str, str]:
    """An address that may be followed, or "", and the address as it can be read."""
    from bitnet_desktop.chat.markdown_rules import normalised  # noqa: PLC0415 - it is loaded by now

    address = trimmed(address)
    if is_allowed(address):
        link = normalised(address)
        if is_allowed(link):
            return link, shown(link)
    return "", shown(address)


def _plain(tokens: Sequence[Token]) -> str:
    """The words of an image, which are Markdown too."""
    parts = []
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif token.type == "image":
            parts.append(_plain(token.children or ()))
        else:
            parts.append(token.content)
    return "".join(parts)
