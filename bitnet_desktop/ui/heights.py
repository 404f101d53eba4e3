"""The heights of things that stand below each other: where each one begins, and which one lies at a place."""

from __future__ import annotations

from collections.abc import Iterable


class Heights:
    """A list of whole pixels with fast sums: every operation costs the logarithm of the length (a Fenwick tree)."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights: list[int] = []
        self._sums: list[int] = [0]  # 1-based: _sums[i] covers the i & -i heights that end with number i
        self.replace(heights)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def __setitem__(self, index: int, height: int) -> None:
        change = height - self._heights[index]
        if not change:
            return
        self._heights[index] = height
        place = (index if index >= 0 else index + len(self._heights)) + 1
        while place < len(self._sums):
            self._sums[place] += change
            place += place & -place

    @property
    def total(self) -> int:
        """The height of all together."""
        return self.before(len(self._heights))

    def replace(self, heights: Iterable[int]) -> None:
        """Begin anew; linear."""
        self._heights = list(heights)
        sums = [0, *self._heights]
        for place in range(1, len(sums)):
            above = place + (place & -place)
            if above < len(sums):
                sums[above] += sums[place]
        self._sums = sums

    def append(self, height: int) -> None:
        """Put one more at the end."""
        place = len(self._sums)
        total, child = height, place - 1
        lowest = place & -place
        while child > place - lowest:
            total += self._sums[child]
            child -= child & -child
        self._heights.append(height)
        self._sums.append(total)

    def pop(self) -> int:
        """Take the last one away."""
        self._sums.pop()
        return self._heights.pop()

    def before(self, index: int) -> int:
        """Where number `index` begins: the sum of all before it."""
        total = 0
        while index:
            total += self._sums[index]
            index -= index & -index
        return total

    def at(self, place: int) -> int:
        """The number of the one that covers a place; the first or the last one for a place outside."""
        index, step = 0, 1 << len(self._heights).bit_length()
        while step:
            if index + step < len(self._sums) and self._sums[index + step] <= place:
                index += step
                place -= self._sums[index]
            step >>= 1
        return min(index, max(0, len(self._heights) - 1))
