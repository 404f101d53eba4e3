"""One form for what two Markdown parsers make of the same text, so that they can be compared."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bitnet_desktop.chat.leaves import ContainerKind, Leaf, LeafKind
from bitnet_desktop.chat.markdown_blocks import BlockParser, normalise_label, parse_blocks

Form = tuple[Any, ...]

_KINDS = {
    "inline": LeafKind.PARAGRAPH,
    "fence": LeafKind.CODE,
    "code_block": LeafKind.CODE,
    "html_block": LeafKind.HTML,
    "hr": LeafKind.RULE,
}


def stream(source: str, cuts: Iterable[int]) -> BlockParser:
    """Feed the source, cut at these places."""
    parser = BlockParser()
    for begin, end in itertools.pairwise([0, *sorted(cuts), len(source)]):
        parser.feed(source[begin:end])
    return parser


def our_form(source: str) -> tuple[list[Form], dict[str, tuple[str, str]]]:
    """What our parser makes of it: kind, containers, text and level of each block; and the references."""
    leaves, references = parse_blocks(source)
    blocks = []
    for _number, parts in itertools.groupby(leaves, lambda leaf: leaf.block):
        blocks.append(_our_block(list(parts)))
    normalise = MarkdownIt("commonmark").normalizeLink
    return blocks, {label: (normalise(to.address), to.title) for label, to in references.items()}


def _our_block(parts: Sequence[Leaf]) -> Form:
    first = parts[0]
    path = tuple((holder.kind, holder.number, holder.ordinal) for holder in first.containers)
    return (first.kind, path, _even(first.kind, "\n".join(part.text for part in parts)), first.level)


def _even(kind: LeafKind, text: str) -> str:
    if kind in {LeafKind.PARAGRAPH, LeafKind.HEADING}:
        return "\n".join(line.strip(" \t") for line in text.splitlines())
    if kind is LeafKind.HTML:  # a tab that a container used up in part is shown as such, or as spaces
        return "\n".join(line.strip(" \t") for line in text.split("\n")).rstrip("\n")
    return "\n".join(line if line.strip(" \t") else "" for line in text.split("\n"))


def their_form(source: str) -> tuple[list[Form], dict[str, tuple[str, str]]]:
    """Return the same of markdown-it-py."""
    parser = _Reference("commonmark")
    environment: dict[str, Any] = {}
    tokens = parser.parse(source, environment)
    references = {
        normalise_label(label): (to["href"], to["title"])
        for label, to in environment.get("references", {}).items()
    }
    return _Walk().blocks(tokens), references


class _Reference(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - which addresses are safe is not a question of grammar
        return True


class _Walk:
    def __init__(self) -> None:
        self._path: list[tuple[ContainerKind, int, int | None]] = []
        self._filled: list[bool] = []
        self._ordinals: list[int | None] = []
        self._opened = 0
        self._blocks: list[Form] = []

    def blocks(self, tokens: Sequence[Token]) -> list[Form]:
        for before, token in itertools.pairwise([Token("", "", 0), *tokens]):
            self._take(before, token)
        return self._blocks

    def _take(self, before: Token, token: Token) -> None:
        match token.type.rpartition("_"):
            case [("bullet_list" | "ordered_list" | "list_item" | "blockquote") as what, _, "open"]:
                self._enter(what, token)
            case [("bullet_list" | "ordered_list" | "list_item" | "blockquote") as what, _, "close"]:
                self._leave(what)
            case _ if before.type == "heading_open":
                self._add(LeafKind.HEADING, token.content, int(before.tag[1]))
            case _ if token.type in _KINDS:
                self._add(_KINDS[token.type], token.content.removesuffix("\n"))

    def _enter(self, what: str, token: Token) -> None:
        if what == "blockquote":
            self._open(ContainerKind.QUOTE, None)
        elif what == "list_item":
            ordinal = self._ordinals[-1]
            self._open(ContainerKind.ITEM, ordinal)
            self._ordinals[-1] = None if ordinal is None else ordinal + 1
        else:
            start = token.attrs.get("start", 1)
            self._ordinals.append(int(start) if what == "ordered_list" else None)

    def _leave(self, what: str) -> None:
        if what.endswith("list"):
            self._ordinals.pop()
            return
        if not self._filled[-1]:
            self._add(LeafKind.EMPTY, "")
        self._path.pop()
        self._filled.pop()

    def _open(self, kind: ContainerKind, ordinal: int | None) -> None:
        self._opened += 1
        self._path.append((kind, self._opened, ordinal))
        self._filled.append(False)

    def _add(self, kind: LeafKind, text: str, level: int = 0) -> None:
        self._filled = [True] * len(self._filled)
        self._blocks.append((kind, tuple(self._path), _even(kind, text), level))
