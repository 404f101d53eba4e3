"""What a person wrote, as leaves of bounded size: it is shown as it was written, so nothing in it is Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from bitnet_desktop.chat.leaves import Leaf, LeafKind
from bitnet_desktop.chat.whole_letters import cut_line

_LINES = 40  # in one leaf
_LETTERS = 4000


def said_leaves(text: str) -> Iterator[Leaf]:
    """The leaves of a text, at least one."""
    lines: list[str] = []
    letters = part = 0
    continues = False
    for line in text.split("\n"):
        for number, piece in enumerate(cut_line(line, _LETTERS)):
            if lines and (number or len(lines) >= _LINES or letters + len(piece) > _LETTERS):
                yield _leaf(lines, part, continues=continues)
                lines, letters, continues = [], 0, number > 0
                part += 1
            lines.append(piece)
            letters += len(piece)
    yield _leaf(lines, part, continues=continues)


def _leaf(lines: list[str], part: int, *, continues: bool) -> Leaf:
    return Leaf(LeafKind.PARAGRAPH, 0, part, text="\n".join(lines), continues=continues)
