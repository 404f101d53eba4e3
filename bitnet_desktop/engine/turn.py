"""The turn that runs: what has been said so far, and its figures."""

from __future__ import annotations

import time
import weakref
from dataclasses import dataclass, field
from types import MappingProxyType

from bitnet_desktop.chat.problems import Problem
from bitnet_desktop.chat.turns import EndReason, Exchange, Figures
from bitnet_desktop.engine.events import Counted, Report
from bitnet_desktop.engine.sanity import SanityCheck
from bitnet_desktop.engine.stream import TurnStream

_CONTEXT = "context"
_REASONS = MappingProxyType(
    {"length": EndReason.LENGTH, _CONTEXT: EndReason.LENGTH, "stopped": EndReason.STOPPED}
)


@dataclass(slots=True)
class Turn:
    """One message on its way, and the reply as far as it has come.

    `sent`: the engine has the message. `stopped`: the person wants no more of it. `retried`: this is the second engine
    that it is for. `limit_reached`: the session ends it because of the reply limit. `trouble`: why it cannot end well.
    `before`: the reply that goes on in this turn, None where a message is answered; the figures are of what is new.
    """

    text: str
    stream: weakref.ref[TurnStream]
    before: str | None = None
    asked_at: float = field(default_factory=time.monotonic)
    sent: bool = False
    stopped: bool = False
    retried: bool = False
    limit_reached: bool = False
    trouble: Problem | None = None
    pieces: list[str] = field(default_factory=list)
    reply_tokens: int = 0
    _check: SanityCheck = field(default_factory=SanityCheck)
    _first_delta_at: float | None = None
    _last_delta_at: float = 0.0
    _used_before: int = 0
    _used_at_first: int = 0

    def begin(self, used: int) -> None:
        """It goes to an engine with `used` tokens in its cache."""
        self.sent = True
        self._used_before = used

    def add(self, text: str, used: int) -> bool:
        """A piece of the reply, with `used` tokens in the cache; returns whether the reply is garbage."""
        self._last_delta_at = time.monotonic()
        if self._first_delta_at is None:
            self._first_delta_at = self._last_delta_at
            self._used_at_first = used
        self.pieces.append(text)
        return self._check.feed(text)

    def count(self, count: Counted, limit: int = 0) -> bool:
        """Take the engine's own count of the reply's tokens, or guess it from the growth of its cache.

        Returns whether the reply has just reached `limit` tokens; 0 = no limit.
        """
        if count.reply:
            self.reply_tokens = count.reply
        elif self._first_delta_at is not None:
            self.reply_tokens = max(0, count.used - self._used_at_first + 1)
        reaches = 0 < limit <= self.reply_tokens and not self.limit_reached
        self.limit_reached = self.limit_reached or reaches
        return reaches

    @property
    def exchange(self) -> Exchange:
        """The turn as a part of the conversation."""
        return Exchange(self.text, (self.before or "") + "".join(self.pieces))

    @property
    def continues(self) -> bool:
        """Whether it is the last turn of the conversation once more."""
        return self.before is not None

    def is_withdrawn(self, reason: EndReason, report: Report | None) -> bool:
        """Whether it was stopped before the first token, so that it is as if nobody had asked."""
        if self.continues:
            return False
        return reason is EndReason.STOPPED and not self.pieces if report is None else not report.kept

    def reason(self, report: Report | None) -> EndReason:
        """Why the engine waits again."""
        if report is None:
            if self.limit_reached:
                return EndReason.LENGTH
            return EndReason.STOPPED if self.stopped else EndReason.END
        return _REASONS.get(report.reason, EndReason.END)

    @staticmethod
    def filled_context(report: Report | None) -> bool:
        """Whether the reply was cut by the end of the context."""
        return report is not None and report.reason == _CONTEXT

    def figures(self, report: Report | None, used: int, context_size: int) -> Figures:
        """From the engine's report, or without one from what was seen: good to a few tokens.

        `used` is the length of the cache, `context_size` n_ctx; both are only for engines that do not report.
        """
        first = self._first_delta_at
        ttft = (first - self.asked_at) * 1000 if first is not None else 0.0
        if report is not None:
            speed = report.reply * 1e6 / report.decode_us if report.decode_us and report.reply > 1 else 0.0
            return Figures(report.prompt, report.reply, ttft, speed, report.used, report.size or context_size)
        seconds = self._last_delta_at - first if first is not None else 0.0
        speed = (self.reply_tokens - 1) / seconds if seconds > 0 and self.reply_tokens > 1 else 0.0
        prompt = max(0, self._used_at_first - self._used_before)
        return Figures(prompt, self.reply_tokens, ttft, speed, used, context_size)
