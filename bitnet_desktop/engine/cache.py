"""What an engine has in its cache: the conversation, and the places where it can be cut."""

from __future__ import annotations

from collections.abc import Iterable

from bitnet_desktop.chat.turns import Exchange
from bitnet_desktop.engine.events import Report

_CLOSED = "closed"  # the end-of-turn token is there, and nobody knows whether the model said it


class CachedConversation:
    """The finished turns, and the tokens that they take.

    Only our own llama-cli tells where in the cache a turn ends, and can go back there.
    """

    def __init__(self) -> None:
        self.turns: list[Exchange] = []
        self.used = 0
        """Tokens in the cache after the last finished turn or count."""
        self.is_open = False
        """Whether the cache ends within the last reply, so that it can go on there."""
        self._ended = False  # the last reply has ended by itself, as far as is known
        self._opened_with = 0  # turns that the opening prompt held
        self._told: list[int] = []  # the marks in the opening prompt, as the engine has told them so far
        self._marks: list[
            tuple[int, str]
        ] = []  # length and kind of end, after the opening and each turn since

    @property
    def unfinished(self) -> Exchange | None:
        """The last turn, unless its reply is known to have ended by itself."""
        return self.turns[-1] if self.turns and not self._ended else None

    def begin(self, *, stays_open: bool) -> None:
        """A new engine is given all turns as its opening prompt, which `stays_open` after the last reply."""
        self._opened_with = len(self.turns)
        self._told, self._marks = [], []
        self.used = 0
        self.is_open = stays_open and bool(self.turns)

    def mark(self, used: int) -> None:
        """So many tokens of the opening prompt stand before the first turn, or up to the end of the next one."""
        self._told.append(used)

    def opened(self, report: Report | None) -> None:
        """The engine has read the opening prompt."""
        if report is not None:
            self.used = report.used
            self._marks = [(report.used, "cut" if self.is_open else "whole" if self.turns else "opening")]
            if self.is_open and len(self._told) == len(self.turns):
                # It can go back to each turn within its opening prompt, as if it had seen them come.
                first, *others = self._told
                self._marks = [(first, "opening"), *((used, _CLOSED) for used in others), *self._marks]
                self._opened_with = 0

    def add(self, turn: Exchange, report: Report | None, *, ended: bool, in_place: bool = False) -> None:
        """A turn that was kept; its reply has `ended` by itself, or was cut.

        With `in_place` it is the last one once more, with a longer reply.
        """
        if in_place:
            del self.turns[-1:]
        self.turns.append(turn)
        self._ended = ended
        self.is_open = report is not None and not ended
        if report is not None:
            if in_place:
                del self._marks[-1:]
            self.used = report.used
            self._marks.append((report.used, "whole" if ended else "cut"))

    def cut_to(self, wanted: list[Exchange]) -> str | None:
        """Drop the turns after `wanted`; returns the order for the engine.

        None, and nothing is changed, where the conversation does not begin like that or the engine cannot go back.
        """
        keep = len(wanted) - self._opened_with
        if wanted != self.turns[: len(wanted)] or not 0 <= keep < len(self._marks):
            return None
        del self._marks[keep + 1 :]
        self.turns = wanted
        self.used, end = self._marks[keep]
        self.is_open, self._ended = end == "cut", end == "whole"
        return f"rewind {self.used} {'whole' if end == _CLOSED else end}"

    def become(self, wanted: list[Exchange]) -> None:
        """Another conversation, which the next engine is given."""
        if wanted != self.turns:
            self.turns, self._ended = wanted, False


def as_asked(turns: Iterable[Exchange], *, trims_user: bool) -> list[Exchange]:
    """The answered turns as a session leaves them, so that they can be compared."""
    answered = (turn for turn in turns if turn.reply is not None)
    return [Exchange(turn.user.strip(), turn.reply) if trims_user else turn for turn in answered]
