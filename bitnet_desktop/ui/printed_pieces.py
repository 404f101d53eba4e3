"""A conversation as pieces of HTML for paper: small ones, so that each can be laid out in a moment."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bitnet_desktop.chat.conversation import Message, Role
from bitnet_desktop.chat.thinking import split_thought
from bitnet_desktop.chat.whole_letters import cut_line
from bitnet_desktop.storage.spoken import Labels, heading
from bitnet_desktop.ui.formula import Formula, draw_formula
from bitnet_desktop.ui.tokens import PAPER

if TYPE_CHECKING:
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import OptionsDict

    from bitnet_desktop.chat.markdown_whole import WholeMarkdown

POINT = 96.0 / 72.0  # in the pixels of a page's layout
_FORMULAS = "formulas"
_LINES = 50  # in one piece
_LETTERS = 4000


@dataclass(frozen=True, slots=True)
class PrintedPiece:
    """Some HTML; `begins` a message or a file, so that it stands apart; `is_heading`: what follows stays with it."""

    html: str
    begins: bool = False
    is_heading: bool = False
    formulas: Mapping[str, Formula] = field(default_factory=dict)  # by the names that the HTML has for them
    follows: bool = False  # it goes on right below the piece before, as code in several pieces does


def pieces_of(messages: Sequence[Message], labels: Labels) -> Iterator[PrintedPiece]:
    """What is printed of the messages of a path. Thoughts are left out, as they are folded on the screen.

    Nothing in it refers to anything outside, and links are text.
    """
    markdown = _markdown()
    for message in messages:
        yield PrintedPiece(_paragraph(heading(message, labels), "who"), begins=True, is_heading=True)
        for attachment in message.attachments:
            yield PrintedPiece(_paragraph(attachment.name, "file"), is_heading=True)
            yield from _code(attachment.text)
        if message.role is Role.USER:
            yield from _said(message.text)
        else:
            yield from _reply(split_thought(message.text)[1], markdown)


def _paragraph(text: str, kind: str) -> str:
    return f'<p class="{kind}">{html.escape(text)}</p>'


def _said(text: str) -> Iterator[PrintedPiece]:
    """What a person typed, as typed."""
    for number, part in enumerate(_parts(text)):
        yield PrintedPiece(f'<p class="said">{_lines(part)}</p>', follows=number > 0)


def _code(text: str) -> Iterator[PrintedPiece]:
    for number, part in enumerate(_parts(text.removesuffix("\n").expandtabs(8))):
        cell = f'<td><p class="code">{_lines(part)}</p></td>'
        whole = f'<table class="code" width="100%" cellspacing="0"><tr>{cell}</tr></table>'
        yield PrintedPiece(whole, follows=number > 0)


def _lines(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def _parts(text: str) -> Iterator[str]:
    """The text in stretches of whole lines; a line that is too long is cut."""
    waiting: list[str] = []
    letters = 0
    for line in text.split("\n"):
        for piece in cut_line(line, _LETTERS):
            if waiting and (len(waiting) >= _LINES or letters + len(piece) > _LETTERS):
                yield "\n".join(waiting)
                waiting, letters = [], 0
            waiting.append(piece)
            letters += len(piece)
    if any(waiting):
        yield "\n".join(waiting)


def _reply(text: str, markdown: WholeMarkdown) -> Iterator[PrintedPiece]:
    gathered: list[Token] = []
    depth = 0
    for token in markdown.parse(text):
        if depth == 0 and token.type in {"fence", "code_block"}:
            yield from _code(token.content)
            continue
        _suit(token)
        gathered.append(token)
        depth += token.nesting
        if depth == 0:
            formulas: dict[str, Formula] = {}
            rendered = str(markdown.renderer.render(gathered, markdown.options, {_FORMULAS: formulas}))
            yield PrintedPiece(rendered, is_heading=gathered[0].type == "heading_open", formulas=formulas)
            gathered = []


def _suit(token: Token) -> None:
    """Write a token as Qt's rich text understands it."""
    if token.type in {"heading_open", "heading_close"}:
        # Qt's own sizes of h1 to h6 are beyond every style sheet.
        token.attrSet("class", token.tag)
        token.tag = "p"
    elif token.type in {"th_open", "td_open"} and "style" in token.attrs:
        # A style of its own would take the cell's borders away.
        token.attrs["align"] = str(token.attrs.pop("style")).partition(":")[2]
    # Qt finds each paragraph's direction by itself.
    token.attrs.pop("dir", None)


def _draw_maths(
    _renderer: RendererHTML,
    tokens: Sequence[Token],
    place: int,
    _options: OptionsDict,
    env: MutableMapping[str, Any],
) -> str:
    token = tokens[place]
    drawn = draw_formula(token.content, PAPER.body * POINT, display=token.block)
    if drawn is None:
        return f'<span class="code">{html.escape(token.markup)}</span>'
    formulas: dict[str, Formula] = env[_FORMULAS]
    name = f"formula:{len(formulas)}"
    formulas[name] = drawn
    picture = f'<img src="{name}" style="vertical-align: middle">'
    return f"<br>{picture}<br>" if token.block and len(tokens) > 1 else picture


def _markdown() -> WholeMarkdown:
    # Only who prints pays for the import.
    from bitnet_desktop.chat.markdown_whole import WholeMarkdown  # noqa: PLC0415

    made = WholeMarkdown(lambda _: True)  # links are text
    made.add_render_rule("math", _draw_maths)
    return made
