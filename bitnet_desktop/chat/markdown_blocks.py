"""Markdown that streams, as a flat sequence of leaves: CommonMark 0.31, GitHub's tables and task lists, maths.

Inline text is not read here. The cost is proportional to the text, however it is cut; nothing here is recursive.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bitnet_desktop.chat.leaves import Leaf, Reference
from bitnet_desktop.chat.markdown_lines import LineCutter
from bitnet_desktop.chat.markdown_machine import Machine
from bitnet_desktop.chat.markdown_references import normalise_label

__all__ = ["BlockParser", "normalise_label", "parse_blocks"]


class BlockParser:
    """Reads a text in pieces of any size.

    At every moment `finished` and `tail()` together are, apart from `closed`, what a fresh parser makes of the
    whole text so far.
    """

    __slots__ = ("_cutter", "_machine", "_over", "_tail")

    def __init__(self) -> None:
        self._cutter = LineCutter()
        self._machine = Machine()
        self._over = False
        self._tail: tuple[Leaf, ...] | None = ()

    def feed(self, text: str) -> None:
        """Read the next piece, cut anywhere. Raises ValueError after finish()."""
        if self._over:
            raise ValueError("the text is over")
        if text:
            self._tail = None
            for line in self._cutter.feed(text):
                self._machine.take(line)

    def finish(self) -> None:
        """End the text: all leaves are finished. A second call does nothing."""
        if self._over:
            return
        self._over = True
        self._tail = ()
        rest = self._cutter.rest()
        if rest is not None:
            self._machine.take(rest)
        self._machine.finish()

    @property
    def finished(self) -> Sequence[Leaf]:
        """The leaves that no further text can change. The sequence only ever grows at its end."""
        return self._machine.leaves

    @property
    def references(self) -> Mapping[str, Reference]:
        """Normalised labels, and where they lead. One is added when its definition is complete; it never changes."""
        return MappingProxyType(self._machine.references)

    def tail(self) -> tuple[Leaf, ...]:
        """Return the leaves that would follow if the text ended here. The cost is that of the open leaf."""
        if self._tail is None:
            twin = self._machine.fork()
            rest = self._cutter.rest()
            if rest is not None:
                twin.take(rest)
            twin.finish()
            self._tail = tuple(twin.leaves)
        return self._tail


def parse_blocks(source: str) -> tuple[tuple[Leaf, ...], Mapping[str, Reference]]:
    """Return the leaves of a whole text, and its link references by their normalised labels."""
    parser = BlockParser()
    parser.feed(source)
    parser.finish()
    return tuple(parser.finished), parser.references
