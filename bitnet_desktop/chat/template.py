"""From a model's chat template to the pieces of text that an engine needs around the messages."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bitnet_desktop.chat.conversation import Role
from bitnet_desktop.chat.known_templates import (
    BITNET,
    BITNET_END_OF_TURN,
    BROKEN_BITNET_MARK,
    default_template,
)
from bitnet_desktop.chat.template_sandbox import SandboxedTemplate
from bitnet_desktop.chat.template_values import TemplateTooCostlyError, TemplateTroubleError
from bitnet_desktop.chat.turns import Exchange, Segment

_PROBED_TURNS = 3  # the first, one with a turn on both sides, and the last
# Stand for the messages while a template is examined: users' and replies in turn.
_MARKS = tuple(f"Qj7{number}Zk" for number in range(2 * _PROBED_TURNS - 1))
_SYSTEM_MARK = "Qj7systemZk"
_MAX_RENDERED_SYSTEM = 100_000  # characters; templates do not look into a longer one
_MAX_TOKEN = 256  # characters
_PADDING = " \n"
_ZERO_WIDTH_SPACE = "\u200b"


class FormatSource(enum.StrEnum):
    """Where a turn format comes from: the file's template, ours for a known broken one, or a plain default."""

    MODEL = "model"
    REPAIRED = "repaired"
    FALLBACK = "fallback"


@dataclass(frozen=True, slots=True)
class TurnFormat:
    """What stands around the messages of a conversation. In all of it special tokens are meant as such.

    A conversation is `opening`, `first_prefix`, user text, `suffix`, reply, `close`, then for each further turn
    `prefix`, user text, `suffix`, reply, `close`. After a reply that ended by itself the engine's cache already
    holds the end-of-turn token, which is `close`; after a stopped one it is still to be sent. `opening` is without
    the BOS where the engine adds that itself.

    `trims_user`: the template strips white space around user texts, so they are to be sent stripped.
    `trouble` says why a fallback is used, in a few words for a log.
    """

    opening: str
    first_prefix: str
    prefix: str
    suffix: str
    close: str
    trims_user: bool
    source: FormatSource
    trouble: str = ""


def turn_format(
    template: str | None,
    *,
    bos: str,
    eos: str,
    adds_bos: bool,
    control_tokens: frozenset[str],
    system: str,
    now: datetime,
    architecture: str = "",
) -> TurnFormat:
    """Derive the turn format of a model by rendering its chat template with marks in the place of the texts.

    `template` is the Jinja text of the file's `tokenizer.chat_template`, None where it has none. `bos` and `eos` are
    the texts of those tokens, empty where there is none; `adds_bos` says that the engine puts the BOS in front by
    itself. `control_tokens` are the texts of all tokens that act when the engine parses them. `now` is the person's
    local time, for templates that tell the date.

    Never fails: a template that is missing, broken, too costly, or that does not treat all turns alike gives a
    default that suits the vocabulary, with `source` FALLBACK. Control tokens inside `system` cannot act.
    """
    bos, eos = (text if _is_believable(text) else "" for text in (bos, eos))
    tokens = frozenset(token for token in (*control_tokens, eos) if token)
    system = neutralised(system, tokens) if system.strip() else ""
    stand_in = system if len(system) <= _MAX_RENDERED_SYSTEM else _SYSTEM_MARK

    def derived(text: str, source: FormatSource) -> TurnFormat:
        compiled = SandboxedTemplate(text, bos=bos, eos=eos, now=now)
        turns = _derive(compiled, stand_in, tokens, bos=bos, adds_bos=adds_bos)
        return replace(
            turns,
            source=source,
            opening=turns.opening.replace(stand_in, system),
            first_prefix=turns.first_prefix.replace(stand_in, system),
        )

    source = FormatSource.MODEL
    is_broken = template is not None and BROKEN_BITNET_MARK in template
    is_missing = template is None and architecture.startswith("bitnet") and BITNET_END_OF_TURN in tokens
    if is_broken or is_missing:
        template, source = BITNET, FormatSource.REPAIRED
    trouble = "no-template"
    if template is not None:
        try:
            return derived(template, source)
        except TemplateTroubleError as error:
            trouble = str(error)
    return replace(derived(default_template(control_tokens), FormatSource.FALLBACK), trouble=trouble)


def opening_segments(
    turns: TurnFormat, history: Sequence[Exchange], *, ends_naturally: bool = True, marked: bool = False
) -> tuple[Segment, ...]:
    """The opening prompt that puts an engine back into a conversation.

    After it the engine waits for a user message with `prefix` before it, with `first_prefix` where `history` is
    empty. A last exchange without a reply is left out: its message is still to be asked. With `ends_naturally`
    false the last reply is left without its `close`, as it is in the cache of an engine that was stopped in it. With
    `marked` the segments before the first turn, and at the end of each but the last, tell that they may end there.
    """
    answered = [exchange for exchange in history if exchange.reply is not None]
    marked = marked and bool(answered)
    pieces = [Segment(turns.opening, literal=False, may_end=marked)]
    for number, exchange in enumerate(answered, start=1):
        is_open = number == len(answered) and not ends_naturally
        pieces += (
            Segment(turns.first_prefix if number == 1 else turns.prefix, literal=False),
            Segment(exchange.user.strip() if turns.trims_user else exchange.user, literal=True),
            Segment(turns.suffix, literal=False),
            Segment(exchange.reply or "", literal=True),
            Segment("" if is_open else turns.close, literal=False, may_end=marked and number < len(answered)),
        )
    return _merged(pieces)


def neutralised(text: str, control_tokens: Iterable[str]) -> str:
    """A text in which no control token acts, for engines that parse everything for special tokens.

    Each place where one begins gets a zero-width space (U+200B) after its first character.
    """
    tokens = frozenset(token for token in control_tokens if len(token) > 1)
    lengths: dict[str, set[int]] = {}
    for token in tokens:
        lengths.setdefault(token[0], set()).add(len(token))

    def begins_token(position: int) -> bool:
        sizes = lengths.get(text[position], ())
        return any(text[position : position + size] in tokens for size in sizes)

    return "".join(
        character + _ZERO_WIDTH_SPACE if begins_token(position) else character
        for position, character in enumerate(text)
    )


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A rendering without the messages: before the first user text, between turns, and after a user text."""

    head: str
    between: str
    suffix: str


def _derive(
    template: SandboxedTemplate, system: str, tokens: frozenset[str], *, bos: str, adds_bos: bool
) -> TurnFormat:
    """Raises TemplateTroubleError where the template cannot be used for several turns."""
    plain = _examined_or_none(template, None)
    pieces = _with_system_role(template, system) if system else plain
    role_text: str | None = system or None
    folded = ""
    if pieces is None and plain is not None:
        # Without a role of its own the system text goes before the first user text, as is the custom.
        pieces, role_text, folded = plain, None, system
    elif pieces is None:
        pieces, role_text = _examined(template, system), system
    trims_user = _trims_user(template, role_text)
    if folded:
        folded = (folded.strip() if trims_user else folded) + "\n\n"
    plain_head = _without_bos((plain or pieces).head, bos)
    close, prefix = _split_between(pieces.between, plain_head, tokens)
    head = _without_bos(pieces.head, bos) if adds_bos else pieces.head
    opening, first_prefix = _split_head(head, (prefix, plain_head))
    return TurnFormat(
        opening=opening,
        first_prefix=first_prefix + folded,
        prefix=prefix,
        suffix=pieces.suffix,
        close=close,
        trims_user=trims_user,
        source=FormatSource.MODEL,
    )


def _with_system_role(template: SandboxedTemplate, system: str) -> _Pieces | None:
    """The pieces with a system message; None where the template refuses, drops or moves it from its place."""
    marked = _examined_or_none(template, _SYSTEM_MARK)
    if marked is None or marked.head.count(_SYSTEM_MARK) != 1:
        return None
    return _examined_or_none(template, system)


def _examined_or_none(template: SandboxedTemplate, system: str | None) -> _Pieces | None:
    try:
        return _examined(template, system)
    except TemplateTooCostlyError:
        raise
    except TemplateTroubleError:
        return None


def _examined(template: SandboxedTemplate, system: str | None) -> _Pieces:
    """Render one, two and three turns and see that every turn is treated alike.

    Raises:
        TemplateTroubleError: it is not, or the template fails.
    """
    heads, answers, betweens, suffixes = set(), set(), set(), set()
    for turns in range(1, _PROBED_TURNS + 1):
        texts = _MARKS[: 2 * turns - 1]
        first, *inner, last = _cut(template.render(_messages(system, texts)), texts)
        heads.add(first)
        answers.update(inner[0::2])
        betweens.update(inner[1::2])
        suffixes.add(last)
    if any(len(found) != 1 for found in (heads, answers, betweens, suffixes)):
        raise TemplateTroubleError("turns-differ")
    suffix, answer = suffixes.pop(), answers.pop()
    if answer.startswith(suffix) and answer[len(suffix) :].strip():
        without_prompt = template.render(_messages(system, _MARKS[:1]), generation_prompt=False)
        if without_prompt.endswith(_MARKS[0] + suffix):
            # The template knows no generation prompt: it is what stands before the earlier replies.
            suffix = answer
    return _Pieces(heads.pop(), betweens.pop(), suffix)


def _messages(system: str | None, texts: Sequence[str]) -> list[dict[str, str]]:
    """Messages as templates know them: the system text if there is one, then users and replies in turn."""
    speakers = (Role.USER, Role.ASSISTANT)
    messages = [] if system is None else [{"role": str(Role.SYSTEM), "content": system}]
    messages += ({"role": str(speakers[n % 2]), "content": text} for n, text in enumerate(texts))
    return messages


def _cut(rendering: str, marks: Sequence[str]) -> list[str]:
    """The text before, between and after the marks, each of which must occur once and in order."""
    pieces = []
    rest = rendering
    for mark in marks:
        piece, found, rest = rest.partition(mark)
        if not found or rendering.count(mark) != 1:
            raise TemplateTroubleError("message-lost-or-repeated")
        pieces.append(piece)
    return [*pieces, rest]


def _is_believable(token: str) -> bool:
    """Whether a special token's text can be one; a file may hold anything."""
    return len(token) <= _MAX_TOKEN and not any(mark in token for mark in _MARKS)


def _trims_user(template: SandboxedTemplate, system: str | None) -> bool:
    texts = [f"{_PADDING}{mark}{_PADDING[::-1]}" for mark in _MARKS[:3]]
    texts[1] = _MARKS[1]
    rendering = template.render(_messages(system, texts))
    return not all(text in rendering for text in texts)


def _without_bos(head: str, bos: str) -> str:
    """Take off the BOS, with the white space that a carelessly written template has before it."""
    stripped = head.lstrip()
    return stripped.removeprefix(bos) if bos and stripped.startswith(bos) else head


def _split_between(between: str, plain_head: str, tokens: frozenset[str]) -> tuple[str, str]:
    """The end of a reply and the beginning of the next user message."""
    if between.strip() == plain_head.strip():
        return "", between  # nothing closes a reply: what stands here begins the first message too
    blank = len(between) - len(between.lstrip())
    token = max((token for token in tokens if between.startswith(token, blank)), key=len, default="")
    end = blank + len(token) if token else 0
    return between[:end], between[end:]


def _split_head(head: str, first_prefixes: Iterable[str]) -> tuple[str, str]:
    """What stands before the first user message, and that message's own beginning.

    As much as possible is put into the opening, which an engine can read before anybody has typed a word.
    """
    for first_prefix in first_prefixes:
        if first_prefix and head.endswith(first_prefix):
            return head[: -len(first_prefix)], first_prefix
    return "", head


def _merged(pieces: Iterable[Segment]) -> tuple[Segment, ...]:
    merged: list[Segment] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last is not None and last.literal == piece.literal and not last.may_end:
            merged[-1] = Segment(last.text + piece.text, piece.literal, piece.may_end)
        elif piece.text or piece.may_end:
            merged.append(piece)
    return tuple(merged)
