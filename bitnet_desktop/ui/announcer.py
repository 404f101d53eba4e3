"""Reads a reply to people who use a screen reader: sentence by sentence, as it comes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from bitnet_desktop.chat.thinking import ThoughtSplitter

if TYPE_CHECKING:
    from bitnet_desktop.chat.sentences import SentenceSplitter

_SIGNS = re.compile(r"(?:(?:#{1,6}|>|[-*+])\s+)+")  # of headings, quotes and lists
_NO_WORDS = re.compile(r"[-=*_|:\s]*|(?:```|~~~).*")  # lines across, below a table's header, around code


def _is_wanted() -> bool:
    return QAccessible.isActive()


class Announcer(QObject):
    """Does nothing unless a screen reader runs. What a model thinks is not read, only what it answers."""

    def __init__(self, speaker: QObject, is_wanted: Callable[[], bool] = _is_wanted) -> None:
        super().__init__(speaker)
        self._speaker = speaker
        self._is_wanted = is_wanted
        self._thoughts = ThoughtSplitter()
        self._splitter: SentenceSplitter | None = None

    def begin(self) -> None:
        """A new reply; what was left of the last one is not said any more."""
        self._thoughts = ThoughtSplitter()
        self._splitter = None

    @property
    def _sentences(self) -> SentenceSplitter:
        if self._splitter is None:
            from bitnet_desktop.chat.sentences import SentenceSplitter

            self._splitter = SentenceSplitter()
        return self._splitter

    def hear(self, text: str) -> None:
        """A piece of the reply is shown."""
        if self._is_wanted():
            self._hear(self._thoughts.feed(text))

    def finish(self, note: str) -> None:
        """The reply is over; `note` says what else there is to know."""
        if self._is_wanted():
            self._hear(self._thoughts.finish())
            for sentence in (*self._sentences.finish(), note):
                self.say(sentence)
        self.begin()

    def _hear(self, parts: Sequence[tuple[bool, str]]) -> None:
        for is_thought, text in parts:
            if not is_thought:
                for sentence in self._sentences.feed(text):
                    self.say(sentence)

    def say(self, sentence: str) -> None:
        """Have something read when the reader has finished what it is reading."""
        words = spoken(sentence)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._speaker, words))


def spoken(sentence: str) -> str:
    """A sentence of Markdown as it is read out, "" where there is nothing to read."""
    sentence = sentence.strip()
    if _NO_WORDS.fullmatch(sentence):
        return ""
    if sentence.startswith("|") and sentence.endswith("|"):
        sentence = ", ".join(cell.strip() for cell in sentence.strip("|").split("|"))
    from bitnet_desktop.chat.markdown_inline import parse_inline

    match = _SIGNS.match(sentence)
    return parse_inline(sentence[match.end() if match else 0 :]).text.strip()
