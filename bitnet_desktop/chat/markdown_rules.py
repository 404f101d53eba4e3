"""The inline grammar of CommonMark, by markdown-it-py, with this app's own rules. Nothing else knows that library.

Our rules: maths, line breaks as `<br>`, addresses that stand bare, and, for a text that still streams, what is open at
its end. Raw HTML is text. No address is judged here but those in angle brackets: others stay text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_inline import StateInline, backtick, image, link
from markdown_it.rules_inline.autolink import AUTOLINK_RE, EMAIL_RE
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from bitnet_desktop.chat.inline_landmarks import Landmarks
from bitnet_desktop.chat.leaves import Reference
from bitnet_desktop.chat.link_address import bare_address_end, is_allowed

_BREAK = re.compile(r"<br *\/?>\n?[ \t]*", re.IGNORECASE)
_SCHEME = re.compile(r"(?:\A|[^A-Za-z0-9+.\-])(https?)\Z", re.IGNORECASE)
_MOST_OPEN_MARKERS = 3  # of one run: emphasis, strong, both

_OURS = "bitnet"


@dataclass(slots=True)
class _Parse:
    """What our rules know of the parse that goes on, in markdown-it's `env`."""

    source: str
    landmarks: Landmarks
    open_end: bool
    opened: bool = False  # something was shown as if it were closed


class _References:
    """Link reference definitions as markdown-it asks for them; only those that are asked for are converted."""

    def __init__(self, find: Callable[[str], Reference | None]) -> None:
        self._find = find

    def get(self, label: str, default: object = None) -> object:
        found = self._find(label)
        return default if found is None else {"href": found.address, "title": found.title}


class _Markdown(MarkdownIt):
    """Leaves addresses as they are written: they are judged, and then normalised, where links are made."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


def tokenise(
    source: str,
    landmarks: Landmarks,
    find_reference: Callable[[str], Reference | None],
    *,
    open_end: bool,
) -> tuple[Sequence[Token], bool]:
    """Parse a source whose landmarks are known.

    `find_reference` gets a label as markdown-it normalises it (white space collapsed, upper case).

    Returns:
        The tokens (maths as `math`, with the TeX in `content`), and whether something was open at the end.
    """
    parse = _Parse(source, landmarks, open_end)
    parser = _parser()
    tokens: list[Token] = []
    env = {_OURS: parse, "references": _References(find_reference)}
    parser.inline.parse(source, parser, env, tokens)
    return tokens, parse.opened


@functools.lru_cache(maxsize=64)  # a text may lead to one long address thousands of times
def normalised(address: str) -> str:
    """An address in the form that opens anywhere: percent-encoded, its host in ASCII. As it is, where that fails."""
    try:
        return normalizeLink(address)
    except ValueError:  # a host or an escape that is none
        return address


@functools.cache
def _parser() -> MarkdownIt:
    parser = _Markdown("commonmark", {"html": False})
    parser.enable("strikethrough")
    rules = parser.inline.ruler
    rules.at("backticks", _code_span)
    rules.at("link", _link)
    rules.at("image", _image)
    rules.at("autolink", _autolink)
    rules.after("text", "bare_address", _bare_address)
    rules.before("escape", "maths", _maths)
    rules.before("autolink", "line_break", _line_break)
    parser.inline.ruler2.after("balance_pairs", "open_emphasis", _open_emphasis)
    return parser


def _parse_of(state: StateInline) -> _Parse:
    parse = state.env[_OURS]
    assert isinstance(parse, _Parse)  # noqa: S101 - for the type checker; we put it there
    return parse


def _is_whole(state: StateInline, parse: _Parse) -> bool:
    """Whether positions are those of the source: the words of an image are parsed by themselves."""
    return state.src is parse.source


def _maths(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    start = state.pos
    if state.src[start] not in "$\\":
        return False
    parse = _parse_of(state)
    if not _is_whole(state, parse):
        return False
    found = parse.landmarks.maths.get(start)
    if found is not None and found.end <= state.posMax:
        if not silent:
            token = state.push("math", "", 0)
            token.content = found.tex
            token.markup = state.src[start : found.end]
            token.block = found.display
        state.pos = found.end
        return True
    if start == parse.landmarks.open_maths:
        # Its escapes and stars are TeX's, not ours.
        return _take_rest(state, parse, "text", start, silent=silent)
    return False


def _take_rest(state: StateInline, parse: _Parse, kind: str, start: int, *, silent: bool) -> bool:
    if not silent:
        parse.opened = True
        token = state.push(kind, "", 0)
        content = state.src[start : state.posMax]
        token.content = content if kind == "text" else content.replace("\n", " ")
    state.pos = state.posMax
    return True


def _code_span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if state.src[state.pos] != "`":
        return False
    parse = _parse_of(state)
    if state.pos == parse.landmarks.open_code and _is_whole(state, parse):
        start = state.pos
        while state.src.startswith("`", start):
            start += 1
        return _take_rest(state, parse, "code_inline", start, silent=silent)
    return backtick(state, silent)


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if state.src[state.pos] != "[" or not _parse_of(state).landmarks.has_links:
        return False
    if not link(state, silent):
        return _unfinished_link(state, state.pos, silent=silent)
    at, parse = state.pos, _parse_of(state)
    if parse.open_end and state.src.startswith("](", at - 1):
        parse.opened = True  # a reference, as which it was read, may yet become a link with an address
    return True


def _image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if not state.src.startswith("![", state.pos) or not _parse_of(state).landmarks.has_links:
        return False
    return image(state, silent) or _unfinished_link(state, state.pos + 1, silent=silent)


def _unfinished_link(state: StateInline, bracket: int, *, silent: bool) -> bool:
    """A link whose address still comes, at the end of a text that streams: its words, without a link."""
    parse = _parse_of(state)
    limit = state.posMax
    if not parse.open_end or limit != len(state.src) or not _is_whole(state, parse):
        return False
    end = state.md.helpers.parseLinkLabel(state, bracket, True)
    if end < 0 or not state.src.startswith("(", end + 1) or not _is_unfinished_target(state.src, end + 2):
        return False
    if not silent:
        parse.opened = True
        state.pos, state.posMax = bracket + 1, end
        state.push("link_open", "a", 1)
        state.linkLevel += 1
        state.md.inline.tokenize(state)
        state.linkLevel -= 1
        state.push("link_close", "a", -1)
    state.pos = state.posMax = limit
    return True


def _is_unfinished_target(source: str, start: int) -> bool:
    """Whether what stands behind `](` could become an address, and perhaps a title, if more text came."""
    rest = source[start:].lstrip(" \t\n")
    if rest.startswith("<"):
        inside, closed, after = rest[1:].partition(">")
        if not closed:
            return "\n" not in inside and "<" not in inside
    else:
        address = re.split(r"[ \t\n]", rest, maxsplit=1)[0]
        if address.count(")") > address.count("("):
            return False
        after = rest[len(address) :]
    title = after.lstrip(" \t\n")
    if not title:
        return True
    if title == after or title[0] not in "\"'(":
        return False
    closing = title.find(")" if title[0] == "(" else title[0], 1)
    return closing < 0 or not title[closing + 1 :].strip()


def _autolink(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if state.src[state.pos] != "<":
        return False
    end = state.src.find(">", state.pos, state.posMax)
    if end < 0 or state.src.find("<", state.pos + 1, end) >= 0:
        return False
    address = words = state.src[state.pos + 1 : end]
    if EMAIL_RE.search(address) is not None:
        address = f"mailto:{address}"
    elif AUTOLINK_RE.search(address) is None or not is_allowed(address):
        return False  # std::vector<std::string> keeps its brackets
    if not silent:
        _push_link(state, address, words)
    state.pos = end + 1
    return True


def _push_link(state: StateInline, address: str, words: str) -> None:
    token = state.push("link_open", "a", 1)
    token.attrs = {"href": address}
    state.push("text", "", 0).content = words
    state.push("link_close", "a", -1)


def _bare_address(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    # In the silent mode the text of a link is sought, and there is no link inside a link.
    if silent or state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME.search(state.pending[-7:])
    if scheme is None:
        return False
    start = state.pos + 3
    end, reach = bare_address_end(state.src, start, state.posMax)
    if end == start:
        return False
    parse = _parse_of(state)
    if parse.open_end and reach == len(state.src):
        parse.opened = True
        state.append_pending(state.src[state.pos : reach])
        state.pos = reach
        return True
    words = scheme[1] + state.src[state.pos : end]
    state.pending = state.pending[: -len(scheme[1])]
    _push_link(state, words.replace("&amp;", "&"), words.replace("&amp;", "&"))
    state.pos = end
    return True


def _line_break(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if state.src[state.pos] != "<":
        return False
    match = _BREAK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip(" ")
        state.push("hardbreak", "br", 0)
    state.pos = match.end()
    return True


def _open_emphasis(state: StateInline) -> None:
    """Turn the markers that still wait for their other half into emphasis up to the end of a text that streams."""
    parse = _parse_of(state)
    if not parse.open_end or not _is_whole(state, parse):
        return
    run: list[Delimiter] = []
    for delimiter in state.delimiters:
        # One that could have closed something stands inside a word, as in 2*3, and rarely opens anything.
        if not delimiter.open or delimiter.close or delimiter.end >= 0:
            continue
        if run and (delimiter.marker != run[-1].marker or delimiter.token != run[-1].token + 1):
            _open_run(state, parse, run)
            run = []
        run.append(delimiter)
    _open_run(state, parse, run)


def _open_run(state: StateInline, parse: _Parse, run: Sequence[Delimiter]) -> None:
    if not 0 < len(run) <= _MOST_OPEN_MARKERS:
        return
    parse.opened = True
    if run[0].marker == ord("~"):
        kinds = ["s_open"] * len(run)
    else:
        kinds = [[], ["em_open"], ["strong_open"], ["em_open", "strong_open"]][len(run)]
    for index, delimiter in enumerate(run):
        token = state.tokens[delimiter.token]
        token.content = ""
        if index < len(kinds):
            token.type = kinds[index]
            token.nesting = 1
