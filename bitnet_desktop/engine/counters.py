"""Reads a plain llama-cli's token counts from its stderr (`-ptc 1`)."""

from __future__ import annotations

import re

_COUNT = re.compile(rb"Tokens consumed so far = (\d{1,10}) / \d{1,10} ")
_LONGEST_LINE = 128


class CountReader:
    """Finds `Tokens consumed so far = N / n_ctx`, however the bytes are cut; remembers less than a line."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[int]:
        """The counts that `data` completes: tokens in the cache."""
        text = self._rest + data
        counts = []
        end = 0
        for match in _COUNT.finditer(text):
            counts.append(int(match[1]))
            end = match.end()
        self._rest = text[max(end, len(text) - _LONGEST_LINE) :]
        return counts
