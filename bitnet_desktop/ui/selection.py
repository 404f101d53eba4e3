"""What is selected in a conversation, across paragraphs, code and messages."""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[int, int, int]  # message, part, position in UTF-16 units


@dataclass(frozen=True, slots=True)
class Selection:
    """From where it was begun to where it goes."""

    anchor: Place = (0, 0, 0)
    cursor: Place = (0, 0, 0)

    @property
    def first(self) -> Place:
        return min(self.anchor, self.cursor)

    @property
    def last(self) -> Place:
        return max(self.anchor, self.cursor)

    @property
    def is_empty(self) -> bool:
        return self.anchor == self.cursor

    def within(self, message: int, part: int, length: int) -> tuple[int, int] | None:
        """The selected positions of one part; None where nothing is selected."""
        first, last = self.first, self.last
        here = (message, part)
        if first == last or not first[:2] <= here <= last[:2]:
            return None
        start = first[2] if here == first[:2] else 0
        end = last[2] if here == last[:2] else length
        return (min(start, length), min(end, length)) if start < end else None
