"""Large JSON read value by value: memory and the time of a step depend on the largest value, not on the file."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import BinaryIO, Final

_BLOCK: Final = 1 << 18  # bytes
_SPACE: Final = " \t\n\r"
_AFTER: Final = frozenset(f"{_SPACE},:]}}")


class JsonStream:
    """The values of a document: `(name, value)` for each member of an object, `("", value)` for each of a list.

    The lists that an object has under `listed` come element by element, under their name; an empty one is told by
    `found_list` alone. Any other document comes whole, as `(None, value)`.

    Raises:
        ValueError: it is no JSON, or no text; while the values are taken.
    """

    def __init__(self, opened: BinaryIO, listed: str, most: int) -> None:
        """`most` is how many bytes are read; more raise OverflowError."""
        self._opened = opened
        self._listed = listed
        self._most = most
        self._decoder: codecs.IncrementalDecoder | None = None
        self._scan = json.JSONDecoder()
        self._text = ""
        self._at = 0
        self._is_all = False
        self.read = 0  # bytes so far
        self.is_list = False
        self.found_list = False

    def __iter__(self) -> Iterator[tuple[str | None, object]]:
        first = self._next_character()
        if first == "[":
            self.is_list = True
            for element in self._elements():
                yield "", element
        elif first == "{":
            yield from self._members()
        else:
            yield None, self._value()
        if self._next_character():
            raise ValueError("more than one value")

    def _members(self) -> Iterator[tuple[str, object]]:
        for _ in self._between("{", "}"):
            name = self._value()
            if not isinstance(name, str):
                raise ValueError("a name that is no text")  # noqa: TRY004 - a bad file, not a mistake of the caller
            self._require(":")
            if name == self._listed and self._next_character() == "[":
                self.found_list = True
                for element in self._elements():
                    yield name, element
            else:
                yield name, self._value()

    def _elements(self) -> Iterator[object]:
        for _ in self._between("[", "]"):
            yield self._value()

    def _between(self, opening: str, closing: str) -> Iterator[None]:
        """Once for each value between two brackets."""
        self._require(opening)
        if self._next_character() == closing:
            self._at += 1
            return
        while True:
            yield
            if self._next_character() == closing:
                self._at += 1
                return
            self._require(",")

    def _value(self) -> object:
        self._next_character()
        while True:
            try:
                value, end = self._scan.raw_decode(self._text, self._at)
            except json.JSONDecodeError:
                if not self._more():
                    raise
                continue
            # A number may go on behind the end of what was read, and is one without its last characters too.
            if self._text[end : end + 1] not in _AFTER and self._more():
                continue
            self._at = end
            return value

    def _require(self, character: str) -> None:
        if self._next_character() != character:
            raise ValueError(f"no {character!r} where there should be one")
        self._at += 1

    def _next_character(self) -> str:
        """The next one that is no space; it is left to be read. "" at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _SPACE:
                    return self._text[self._at]
                self._at += 1
            if not self._more():
                return ""

    def _more(self) -> bool:
        """Read on, in steps that grow with the value that does not end, so that it is not scanned too often."""
        if self._is_all:
            return False
        left = self._text[self._at :]
        block = self._opened.read(max(_BLOCK, len(left)))
        self.read += len(block)
        if self.read > self._most:
            raise OverflowError(f"more than {self._most} bytes")
        if self._decoder is None:
            self._decoder = codecs.getincrementaldecoder(json.detect_encoding(block))("surrogatepass")
        self._is_all = not block
        self._text = left + self._decoder.decode(block, final=self._is_all)
        self._at = 0
        return True
