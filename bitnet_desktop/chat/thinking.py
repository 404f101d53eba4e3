"""Separates what a model thinks from what it answers: a `<think>` block at the very beginning of a reply."""

from __future__ import annotations

import enum

_OPENERS = ("<think>", "<thinking>")
_MOST_BLANKS = (
    1000  # before a thought; a model that says nothing but line breaks must not be held back for ever
)
_CLOSERS = ("</think>", "</thinking>")


class _Place(enum.Enum):
    START = enum.auto()
    THOUGHT = enum.auto()
    BETWEEN = enum.auto()  # white space between the thought and the answer
    ANSWER = enum.auto()


class ThoughtSplitter:
    """Takes a reply in pieces; any split of it gives the same thought and the same answer.

    `opened` tells that the prompt has already opened the block, as some templates do; a tag that opens it may still
    come. The tags are known in any case. They are dropped, with the white space before them and between thought and
    answer. A tag further on is text.
    """

    def __init__(self, *, opened: bool = False) -> None:
        self._place = _Place.START
        self._opened = opened
        self._held = ""  # what may be half a tag, or white space that belongs to one

    def feed(self, text: str) -> list[tuple[bool, str]]:
        """The pieces that are sure by now: whether it is thought, and its text, which is never empty."""
        text = self._held + text
        self._held = ""
        pieces: list[tuple[bool, str]] = []
        if self._place is _Place.START:
            text = self._start(text)
        if self._place is _Place.THOUGHT:
            text = self._think(text, pieces)
        if self._place is _Place.BETWEEN:
            text = text.lstrip()
            if text:
                self._place = _Place.ANSWER
        if self._place is _Place.ANSWER and text:
            pieces.append((False, text))
        return pieces

    def finish(self) -> list[tuple[bool, str]]:
        """What was held back. A reply that ends in the middle of a thought is thought."""
        held, self._held = self._held, ""
        is_thought = self._place is _Place.THOUGHT or (self._place is _Place.START and self._opened)
        return [(is_thought, held)] if held else []

    def _start(self, text: str) -> str:
        begun = text.lstrip()
        lowered = begun[: len(_OPENERS[-1])].lower()
        may_open = len(text) - len(begun) <= _MOST_BLANKS
        if may_open and (
            not begun or any(opener.startswith(lowered) and opener != lowered for opener in _OPENERS)
        ):
            self._held = text
            return ""
        for opener in _OPENERS if may_open else ():
            if lowered.startswith(opener):
                self._place = _Place.THOUGHT
                return begun[len(opener) :]
        self._place = _Place.THOUGHT if self._opened else _Place.ANSWER
        return text

    def _think(self, text: str, pieces: list[tuple[bool, str]]) -> str:
        """Take the thought off the front; the rest is the answer's."""
        lowered = text.lower() if text.isascii() else "".join(map(_lower, text))
        found = [(place, len(closer)) for closer in _CLOSERS if (place := lowered.find(closer)) >= 0]
        if found:
            end, length = min(found)
            if thought := text[:end].rstrip():
                pieces.append((True, thought))
            self._place = _Place.BETWEEN
            return text[end + length :]
        kept = len(text)
        last = lowered.rfind("<", max(0, kept - len(_CLOSERS[-1])))
        if last >= 0 and any(closer.startswith(lowered[last:]) for closer in _CLOSERS):
            kept = last
        # White space before a tag that closes is dropped with it.
        kept = len(text[:kept].rstrip())
        self._held = text[kept:]
        if kept:
            pieces.append((True, text[:kept]))
        return ""


def _lower(character: str) -> str:
    """In lower case, without a change of length."""
    return character.lower() if character.isascii() else character


def split_thought(text: str) -> tuple[str, str]:
    """The thought of a whole reply, and the answer."""
    splitter = ThoughtSplitter()
    pieces = [*splitter.feed(text), *splitter.finish()]
    thought = "".join(piece for is_thought, piece in pieces if is_thought)
    return thought, "".join(piece for is_thought, piece in pieces if not is_thought)
