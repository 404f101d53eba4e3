"""What of a conversation the model still sees: which turns fit into its context, and which have to be left out."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bitnet_desktop.chat.conversation import Message, Role
from bitnet_desktop.chat.turns import Figures

_BYTES_PER_TOKEN = 3.5  # of UTF-8; English has about 4, other languages and code have fewer
_TURN_TOKENS = 8  # what a template puts around a message and its reply
_END_TOKENS = 8  # what may stand between a reply and the next message
_REPLY_SHARE = 4  # a quarter of the context
_USUAL_REPLY = 512  # tokens
_CONTEXT_STEP = 256  # engines round n_ctx up to a multiple of this


@dataclass(frozen=True, slots=True)
class Turn:
    """A message with its reply. `ids` are the messages', the person's first; `exact`: the engine counted the tokens."""

    ids: tuple[str, ...]
    tokens: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class WindowPlan:
    """What the model sees when the next message is sent, in tokens.

    `needed` is the next message with the room for its reply, `opening` the system prompt. Where it does not even fit
    without all the turns that may go (`fits` is False), nothing is left out, and `lacking` says how much is missing.
    """

    kept: tuple[Turn, ...]
    dropped: tuple[Turn, ...]
    size: int
    needed: int
    opening: int
    fits: bool
    lacking: int = 0

    @property
    def used(self) -> int:
        """Tokens of what is kept, without the next message."""
        return self.opening + tokens_of(self.kept)

    @property
    def free(self) -> int:
        """Tokens that are free before anything is left out; 0 where there is nothing."""
        return max(0, self.size - self.opening - tokens_of(self.kept) - tokens_of(self.dropped))

    @property
    def whole(self) -> int:
        """Tokens of all turns with the next message: a context of that size would hold everything."""
        return self.opening + tokens_of(self.kept) + tokens_of(self.dropped) + self.needed

    @property
    def exact(self) -> bool:
        """Whether the engine counted all of the turns."""
        return all(turn.exact for turn in (*self.kept, *self.dropped))


NOTHING_DROPPED: Final[frozenset[str]] = frozenset()


def plan(
    turns: Sequence[Turn],
    size: int,
    needed: int,
    pins: Collection[str] = NOTHING_DROPPED,
    *,
    opening: int = 0,
) -> WindowPlan:
    """Which turns the model can see beside the next message: the oldest ones without a pin go first.

    Args:
        turns: from the first to the last.
        size: of the context, n_ctx in tokens.
        needed: tokens of the next message and of the room for its reply.
        pins: ids of messages that have to stay; they keep their whole turn.
        opening: tokens of the system prompt, which always stays.
    """
    excess = opening + tokens_of(turns) + needed - size
    dropped: set[int] = set()
    for place, turn in enumerate(turns):
        if excess <= 0:
            break
        if turn.tokens > 0 and not any(each in pins for each in turn.ids):
            dropped.add(place)
            excess -= turn.tokens
    if excess > 0:
        return WindowPlan(tuple(turns), (), size, needed, opening, fits=False, lacking=excess)
    return WindowPlan(
        tuple(turn for place, turn in enumerate(turns) if place not in dropped),
        tuple(turn for place, turn in enumerate(turns) if place in dropped),
        size,
        needed,
        opening,
        fits=True,
    )


def seen_messages(path: Iterable[Message], left_out: Collection[str]) -> tuple[Message, ...]:
    """The messages of a path that the model sees: not the questions that are left out, nor their replies."""
    seen = []
    is_seen = True
    for message in path:
        if message.role is Role.USER:
            is_seen = message.id not in left_out
        if is_seen:
            seen.append(message)
    return tuple(seen)


def tokens_of(turns: Iterable[Turn]) -> int:
    """The tokens of turns together."""
    return sum(turn.tokens for turn in turns)


def estimated_tokens(text: str) -> int:
    """About how many tokens a text has, where no engine has counted it; 0 for none."""
    return math.ceil(len(text.encode("utf-8", "surrogatepass")) / _BYTES_PER_TOKEN)


def turns_of(path: Sequence[Message], model: str = "") -> tuple[Turn, ...]:
    """The turns of a path (`Conversation.path`), each with what it costs.

    A reply's figures count its turn exactly, unless another model than `model` replied: that one counts otherwise.
    """
    turns: list[Turn] = []
    before: Figures | None = None
    for question, reply in _pairs(path):
        texts = question.whole_text + (reply.text if reply else "")
        guess = estimated_tokens(texts) + _TURN_TOKENS
        ids = (question.id, reply.id) if reply else (question.id,)
        figures = reply.figures if reply else None
        if reply is None or figures is None:
            turns.append(Turn(ids, guess, exact=False))
        else:
            same_model = model in {"", reply.model}
            turns.append(Turn(ids, _counted(figures, before, guess), exact=same_model))
        before = figures
    return tuple(turns)


def opening_tokens(path: Sequence[Message], system: str) -> int:
    """The tokens of the system prompt and what belongs to it: counted with the first turn, else a guess."""
    first = next(iter(_pairs(path)), None)
    figures = first[1].figures if first and first[1] else None
    counted = figures.context_used - figures.prompt_tokens - figures.reply_tokens if figures else -1
    guess = estimated_tokens(system) + _TURN_TOKENS
    # A first turn that was continued, or read by an engine that guesses, does not tell.
    return counted if 0 <= counted <= 2 * guess + _END_TOKENS else guess


def room_for_reply(size: int, reply_limit: int = 0) -> int:
    """The tokens of a context of `size` that ought to be free for a reply; `reply_limit` 0 = no limit."""
    usual = min(_USUAL_REPLY, size // _REPLY_SHARE)
    return min(reply_limit, usual) if reply_limit else usual


def larger_sizes(size: int, largest: int) -> tuple[int, ...]:
    """The contexts to offer instead of one of `size` tokens, smallest first: doubled, at most `largest`."""
    largest = largest // _CONTEXT_STEP * _CONTEXT_STEP
    if size <= 0 or largest <= size:
        return ()
    sizes = []
    double = 1 << size.bit_length()  # the next power of two
    while double < largest:
        sizes.append(double)
        double *= 2
    return (*sizes, largest)


def _pairs(path: Sequence[Message]) -> list[tuple[Message, Message | None]]:
    pairs: list[tuple[Message, Message | None]] = []
    for message in path:
        if message.role is Role.USER:
            pairs.append((message, None))
        elif pairs and pairs[-1][1] is None:
            pairs[-1] = (pairs[-1][0], message)
    return pairs


def _counted(figures: Figures, before: Figures | None, guess: int) -> int:
    known = figures.prompt_tokens + figures.reply_tokens
    if before is None or before.context_size != figures.context_size:
        return known
    growth = figures.context_used - before.context_used
    if known <= growth <= known + _END_TOKENS:
        return growth
    # The figures of a reply that was continued tell of its last part only, but the context has grown by all of it. It
    # may also have grown because turns came back into it: the text tells what can be.
    return max(known, min(growth, guess))
