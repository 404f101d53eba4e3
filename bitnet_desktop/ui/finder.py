"""Finds words in a conversation, a slice at a time, so that a long one never holds up the window."""

from __future__ import annotations

import bisect
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat

from bitnet_desktop.ui.chat_view import ChatView

if TYPE_CHECKING:
    from bitnet_desktop.ui.message_layout import MessageLayout
    from bitnet_desktop.ui.text_box import Mark

_SLICE_S = 0.006
_AGAIN_MS = 150  # after text has come
_NONE = 1 << 60  # more than any message's number
_MOST = 10_000  # hits; nobody steps through more

Hit = tuple[int, int, int, int]  # message, part, first and last position


class Finder(QObject):
    """The hits of one search, in the order of the text. Letters count without their case."""

    changed = Signal()  # the hits, or which one is the current one

    def __init__(self, view: ChatView) -> None:
        super().__init__(view)
        self._view = view
        self._words = ""
        self._hits: list[Hit] = []
        self._by_part: dict[tuple[int, int], list[Hit]] = {}
        self._current: Hit | None = None
        self._from: tuple[int, int] = (0, 0)
        self._goes_to_first = False
        self._steps: Iterator[None] = iter(())
        self._stale = _NONE  # the first message whose text has changed since it was searched
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._search_on)
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._search_again)
        view.text_changed.connect(self._on_text_changed)

    @property
    def count(self) -> int:
        return len(self._hits)

    @property
    def current(self) -> int:
        """The number of the hit that is shown, from 0; -1 for none."""
        if self._current is None:
            return -1
        number = bisect.bisect_left(self._hits, self._current)
        return number if number < len(self._hits) and self._hits[number] == self._current else -1

    @property
    def is_searching(self) -> bool:
        return self._timer.isActive()

    def find(self, words: str) -> None:
        """Search for other words, beginning with what is in sight; "" ends the search."""
        if words == self._words:
            return
        self._words = words
        self._current = None
        first = self._view.first_in_sight
        self._from = (first.message, first.part)
        self._goes_to_first = True
        self._begin(0)
        self._view.set_marks(self._marks if words else None)

    def step(self, way: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the ends too."""
        if not self._hits:
            return
        here = self.current
        if here < 0:
            # The one that was shown is gone: the nearest in that direction.
            here = bisect.bisect_left(self._hits, self._current or (0, 0, 0, 0)) - (1 if way > 0 else 0)
        self._go((here + way) % len(self._hits))

    def _begin(self, message: int) -> None:
        """Search from a message on; the hits before it stay."""
        self._stale = _NONE
        for hit in self._hits[bisect.bisect_left(self._hits, (message, 0, 0, 0)) :]:
            self._by_part.pop(hit[:2], None)
        del self._hits[bisect.bisect_left(self._hits, (message, 0, 0, 0)) :]
        if self._words and not self._view.is_empty:
            self._steps = self._search(self._words.casefold(), message)
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    def _on_text_changed(self, message: int) -> None:
        if self._words:
            self._stale = min(self._stale, message)
            if not self._again.isActive():
                self._again.start()

    def _search_again(self) -> None:
        """The text has changed: the hits are counted anew, and nothing is scrolled for that."""
        if self._timer.isActive():
            self._again.start()
        elif self._stale != _NONE:
            self._begin(self._stale)

    def _search_on(self) -> None:
        until = time.monotonic() + _SLICE_S
        for _ in self._steps:
            if time.monotonic() >= until:
                self.changed.emit()
                return
        self._timer.stop()
        if self._goes_to_first and self._hits:
            self._goes_to_first = False
            number = bisect.bisect_left(self._hits, (*self._from, 0, 0))
            self._go(number % len(self._hits))
        self._view.viewport().update()
        self.changed.emit()

    def _search(self, wanted: str, first: int) -> Iterator[None]:
        """Search in steps that each take a few milliseconds at most."""
        column = self._view.column
        message = first
        while message < len(column) and len(self._hits) < _MOST:
            was_made = message in column.made
            if _may_hold(wanted, column.shown(message).text, ()):
                layout = column.layout(message)
                while layout.parse_more():
                    column.measure(message)
                    yield
                yield from self._search_message(layout, message, wanted)
                if not was_made and not any(part.message == message for part in self._view.visible()):
                    column.forget(message)
            yield
            message += 1

    def _search_message(self, layout: MessageLayout, message: int, wanted: str) -> Iterator[None]:
        part = 1
        while part < layout.part_count - 1:
            leaf = layout.items[part - 1].leaf
            if not layout.is_hidden(part) and _may_hold(wanted, leaf.text, leaf.cells):
                piece = layout.words(part)
                if piece is not None:
                    self._search_text(message, part, piece.letters, wanted)
                yield
            part += 1

    def _search_text(self, message: int, part: int, text: str, wanted: str) -> None:
        folded = text.casefold()
        if len(folded) != len(text):
            # A letter such as ß becomes two: then only its lower case keeps the places.
            folded = text.lower() if len(text.lower()) == len(text) else text
        at = folded.find(wanted)
        while at >= 0 and len(self._hits) < _MOST:
            first, last = _units(text[:at]), _units(text[: at + len(wanted)])
            hit = (message, part, first, last)
            self._hits.append(hit)
            self._by_part.setdefault((message, part), []).append(hit)
            at = folded.find(wanted, at + len(wanted))

    def _go(self, number: int) -> None:
        self._current = self._hits[number]
        message, part, first, _ = self._current
        self._view.show_place((message, part, first))
        self._view.viewport().update()
        self.changed.emit()

    def _marks(self, message: int, part: int) -> Sequence[Mark]:
        colours = self._view.column.around.style.colours
        marks: list[Mark] = []
        for hit in self._by_part.get((message, part), ()):
            look = QTextCharFormat()
            look.setBackground(QColor(colours.found_here if hit == self._current else colours.found))
            look.setForeground(QColor(colours.on_found))
            marks.append((hit[2], hit[3], look))
        return marks


def _may_hold(wanted: str, text: str, cells: Sequence[str]) -> bool:
    """Whether a source can hold what is wanted: it has all of its letters. Its markup may stand between them."""
    source = (text + "".join(cells)).casefold()
    # An entity, such as &eacute;, stands for another letter than those that it is written with.
    return "&" in source or all(letter in source for letter in set(wanted) if letter.isalnum())


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
