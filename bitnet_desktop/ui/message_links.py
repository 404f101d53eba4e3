"""Where a message's links lead, for those who reach them without a mouse."""

from __future__ import annotations

from collections.abc import Mapping

from bitnet_desktop.chat.leaves import Leaf, LeafKind, Reference
from bitnet_desktop.chat.markdown_inline import parse_inline

_SIGNS = ("[", "<", "://", "www.", "@")
_WITHOUT = frozenset({LeafKind.CODE, LeafKind.HTML, LeafKind.MATH})


def links_of(leaf: Leaf, references: Mapping[str, Reference]) -> list[str]:
    """The addresses in a leaf, in order."""
    if leaf.kind in _WITHOUT:
        return []
    sources = [source for source in (leaf.text, *leaf.cells) if any(sign in source for sign in _SIGNS)]
    spans = [span for source in sources for span in parse_inline(source, references).spans]
    return [span.link for span in spans if span.link]
