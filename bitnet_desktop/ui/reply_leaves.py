"""The leaves of a reply as its text comes: first those of what the model thinks, then those of what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bitnet_desktop.chat.leaves import Leaf, Reference
from bitnet_desktop.chat.markdown_blocks import BlockParser
from bitnet_desktop.chat.thinking import ThoughtSplitter
from bitnet_desktop.ui.visible_text import VisibleText

Placed = tuple[bool, Leaf]  # whether it belongs to the thought


class ReplyLeaves:
    """Reads a reply in pieces of any size."""

    def __init__(self) -> None:
        self._visible = VisibleText()
        self._splitter = ThoughtSplitter()
        self._thought: BlockParser | None = None
        self._answer = BlockParser()
        self._is_thinking = False
        self._taken = {
            True: 0,
            False: 0,
        }  # leaves that were handed out for good, of the thought and of the answer

    @property
    def has_thought(self) -> bool:
        return self._thought is not None

    @property
    def is_thinking(self) -> bool:
        """Whether what comes next still belongs to the thought."""
        return self._is_thinking

    def feed(self, text: str) -> None:
        """Read the next piece."""
        self._hand_on(self._splitter.feed(self._visible.feed(text)))

    def finish(self) -> None:
        """The text is over."""
        self._hand_on(self._splitter.feed(self._visible.finish()))
        self._hand_on(self._splitter.finish())
        self._is_thinking = False
        if self._thought is not None:
            self._thought.finish()
        self._answer.finish()

    def _hand_on(self, parts: Sequence[tuple[bool, str]]) -> None:
        for is_thought, text in parts:
            if is_thought:
                if self._thought is None:
                    self._thought = BlockParser()
                    self._is_thinking = True
                self._thought.feed(text)
            else:
                if self._thought is not None and self._is_thinking:
                    self._thought.finish()
                    self._is_thinking = False
                self._answer.feed(text)

    def take(self) -> tuple[list[Placed], list[Placed]]:
        """The leaves that have become final since the last call, and those that would follow if the text ended here."""
        final: list[Placed] = []
        open_leaves: tuple[Leaf, ...] = ()
        for is_thought, parser in ((True, self._thought), (False, self._answer)):
            if parser is None or (self._is_thinking and not is_thought):
                continue
            begin = self._taken[is_thought]
            final += [(is_thought, leaf) for leaf in parser.finished[begin:]]
            self._taken[is_thought] = len(parser.finished)
            open_leaves = parser.tail()
        return final, [(self._is_thinking, leaf) for leaf in open_leaves]

    def references(self, *, of_thought: bool) -> Mapping[str, Reference]:
        """Where the link references of the thought, or of the answer, lead."""
        parser = self._thought if of_thought else self._answer
        return {} if parser is None else parser.references
