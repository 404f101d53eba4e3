"""The Markdown of a whole text at once, to HTML: for web pages and for paper.

CommonMark with tables, strikethrough, task lists and maths. Raw HTML is text, an image is its words, and what an
address must be to become a link is up to who makes the parser. Maths is a token of its own (`math`, the TeX in
`content`, its source in `markup`), and by itself it is shown as source: nothing in it is taken for Markdown.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from bitnet_desktop.chat.inline_landmarks import Landmarks, find_landmarks

_TASK = re.compile(r"\[([ xX])\](?=\s)")
_BOXES = {" ": "☐", "x": "☑", "X": "☑"}
_LANDMARKS = "bitnet-landmarks"
_IN_THEIR_OWN_DIRECTION = frozenset(
    {
        "paragraph_open",
        "heading_open",
        "bullet_list_open",
        "ordered_list_open",
        "blockquote_open",
        "table_open",
    }
)


class WholeMarkdown(MarkdownIt):
    """`is_link` says which addresses become links. Each block is written in the direction of its own language."""

    def __init__(self, is_link: Callable[[str], bool]) -> None:
        super().__init__("commonmark", {"html": False})
        self._is_link = is_link
        self.enable(["table", "strikethrough"]).disable(["html_block", "html_inline"])
        self.inline.ruler.before("escape", "maths", _maths)
        self.core.ruler.push("task_boxes", _task_boxes)
        self.core.ruler.push("directions", _directions)
        self.add_render_rule("math", _render_maths)
        self.add_render_rule("image", _render_image)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's name
        return self._is_link(url)


def _maths(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    if state.src[state.pos] not in "$\\":
        return False
    found = _landmarks_of(state).maths.get(state.pos)
    if found is None or found.end > state.posMax:
        return False
    if not silent:
        token = state.push("math", "", 0)
        token.content = found.tex
        token.markup = state.src[state.pos : found.end]
        token.block = found.display
    state.pos = found.end
    return True


def _landmarks_of(state: StateInline) -> Landmarks:
    known: tuple[str, Landmarks] | None = state.env.get(_LANDMARKS)
    if known is None or known[0] != state.src:
        known = state.env[_LANDMARKS] = (state.src, find_landmarks(state.src, open_end=False))
    return known[1]


def _task_boxes(state: StateCore) -> None:
    for item, paragraph, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if item.type != "list_item_open" or paragraph.type != "paragraph_open" or not inline.children:
            continue
        first = inline.children[0]
        if first.type == "text" and (found := _TASK.match(first.content)):
            first.content = _BOXES[found[1]] + first.content[found.end() :]


def _directions(state: StateCore) -> None:
    for token in state.tokens:
        # What is inside takes part in finding the direction only while it has none of its own.
        if token.level == 0 and token.type in _IN_THEIR_OWN_DIRECTION:
            token.attrSet("dir", "auto")


def _render_maths(
    _renderer: RendererHTML,
    tokens: Sequence[Token],
    place: int,
    _options: OptionsDict,
    _env: MutableMapping[str, Any],
) -> str:
    return f'<code class="maths">{html.escape(tokens[place].markup)}</code>'


def _render_image(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    place: int,
    options: OptionsDict,
    env: MutableMapping[str, Any],
) -> str:
    token = tokens[place]
    words = renderer.renderInlineAsText(token.children or [], options, env).strip()
    return html.escape(words or str(token.attrs.get("src", "")))
