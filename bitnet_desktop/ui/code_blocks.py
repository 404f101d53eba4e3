"""The code blocks of a message: their colours, and which of them are wrapped."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter

from bitnet_desktop.chat.leaves import Leaf
from bitnet_desktop.ui.code_piece import CodePiece
from bitnet_desktop.ui.code_tokens import Stretch

Block = tuple[bool, int]  # whether it belongs to the thought, and its number there


def block_text(leaves: Sequence[Leaf]) -> str:
    """A whole block, as it is copied."""
    return "".join(("" if leaf.continues or not leaf.part else "\n") + leaf.text for leaf in leaves)


class CodeBlocks:
    """`wants` is asked for the colours of a block once: its number, its code and its language."""

    def __init__(self, wants: Callable[[int, str, str], None]) -> None:
        self._wants = wants
        self._stretches: dict[int, tuple[Stretch, ...]] = {}
        self._asked: set[int] = set()
        self._wrapped: set[Block] = set()

    def is_wrapped(self, block: Block) -> bool:
        return block in self._wrapped

    def wrap(self, block: Block, *, wraps: bool) -> None:
        """Wrap the lines of a block, or let them be scrolled."""
        (self._wrapped.add if wraps else self._wrapped.discard)(block)

    def take(self, block: int, stretches: tuple[Stretch, ...]) -> None:
        """The colours of a whole block have been found; places are code points of its text."""
        self._stretches[block] = stretches

    def colour(
        self, piece: CodePiece, leaves: Callable[[], Sequence[Leaf]], *, is_whole: Callable[[], bool]
    ) -> None:
        """Give a piece its colours, or ask for them when its block is whole. `leaves` are those of the block."""
        leaf = piece.leaf
        if not leaf.language:
            return
        stretches = self._stretches.get(leaf.block)
        if stretches is None:
            if leaf.block not in self._asked and is_whole():
                self._asked.add(leaf.block)
                self._wants(leaf.block, block_text(leaves()), leaf.language)
        elif stretches:
            before = [other for other in leaves() if other.part < leaf.part]
            begin = len(block_text(before)) + (1 if before and not leaf.continues else 0)
            piece.colour(_inside(stretches, begin, begin + len(leaf.text)))


def _inside(stretches: Sequence[Stretch], begin: int, end: int) -> list[Stretch]:
    first = bisect.bisect_right(stretches, begin, key=attrgetter("end"))
    found = []
    for stretch in stretches[first:]:
        if stretch.start >= end:
            break
        found.append(replace(stretch, start=max(0, stretch.start - begin), end=min(end, stretch.end) - begin))
    return found
