"""A conversation: an immutable tree of messages, and the one path through it that is being read."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from random import SystemRandom

from bitnet_desktop.chat.persistent_map import PersistentMap
from bitnet_desktop.chat.turns import EndReason, Exchange, Figures

_RANDOM = SystemRandom()
_ABOVE_THE_ROOTS = ""  # the key under which messages without a parent are kept; no message has this id


class Role(enum.StrEnum):
    """Who speaks, in the words that chat templates use."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A text file that goes with a message. `name` is the file's name without its folder."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What was written and not sent, with the files that are to go along."""

    text: str = ""
    attachments: tuple[Attachment, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody would miss it."""
        return not (self.attachments or self.text.strip())


@dataclass(frozen=True, slots=True)
class Message:
    """One message.

    `id` and `parent` are uuid4 in hexadecimal; `parent` is None for a first message. `created` is aware and in UTC.
    `model` names the model that replied and is empty for what a person wrote, an edited reply included. A reply
    without a `reason` is still streaming, or the app died while it was. `thought_s` is how long the model thought
    before it answered, in seconds.
    """

    id: str
    parent: str | None
    role: Role
    text: str
    created: datetime
    model: str = ""
    reason: EndReason | None = None
    figures: Figures | None = None
    thought_s: float = 0.0
    attachments: tuple[Attachment, ...] = ()

    @property
    def is_streaming(self) -> bool:
        """Whether this is a reply that has not ended."""
        return self.role is Role.ASSISTANT and self.reason is None

    @property
    def whole_text(self) -> str:
        """What the model reads: the attachments as named blocks, then the text."""
        return whole_text(self.text, self.attachments)


def whole_text(text: str, attachments: tuple[Attachment, ...]) -> str:
    """What the model reads of a message."""
    return "\n\n".join([*map(_as_block, attachments), text]) if attachments else text


def _as_block(attachment: Attachment) -> str:
    # As in Markdown: the fence is longer than any run of backticks in the file, so the file cannot end it.
    longest = max((len(run) for run in re.findall("`+", attachment.text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{attachment.name}\n{fence}\n{attachment.text}\n{fence}"


def _new_id() -> str:
    """As `uuid.uuid4().hex`, without that module, whose import asks what machine this is."""
    number = _RANDOM.getrandbits(128)
    version_and_variant = 0x4 << 76 | 0x8 << 60
    return f"{number & ~(0xF << 76 | 0xC << 60) | version_and_variant:032x}"


@dataclass(frozen=True, slots=True)
class Conversation:
    """A tree of messages and its `leaf`, the last message of the path that is shown.

    Every method returns a new conversation that shares all unchanged messages with the old one. Another reply or
    another wording is a sibling, so nothing is overwritten; `remove` is the only way out of the tree. `system` is the
    system prompt, which no message holds.
    """

    id: str = field(default_factory=_new_id)
    system: str = ""
    leaf: str | None = None
    messages: PersistentMap[Message] = field(default_factory=PersistentMap)
    _children: PersistentMap[tuple[str, ...]] = field(default_factory=PersistentMap, repr=False)

    @classmethod
    def from_messages(
        cls, messages: Iterable[Message], *, conversation_id: str, system: str = "", leaf: str | None = None
    ) -> Conversation:
        """The conversation of messages that were kept somewhere; a parent must come before its children.

        The order among siblings is that of `messages`.

        Raises:
            ValueError: an id occurs twice, or a parent or the leaf is not among the messages that came before.
        """
        kept: dict[str, Message] = {}
        children: dict[str, list[str]] = {}
        for message in messages:
            if message.id in kept or message.id == _ABOVE_THE_ROOTS:
                raise ValueError(f"two messages with the id {message.id!r}")
            if message.parent is not None and message.parent not in kept:
                raise ValueError(f"no parent {message.parent!r}")
            kept[message.id] = message
            children.setdefault(message.parent or _ABOVE_THE_ROOTS, []).append(message.id)
        if leaf is not None and leaf not in kept:
            raise ValueError(f"no leaf {leaf!r}")
        below = PersistentMap.from_items((above, tuple(ids)) for above, ids in children.items())
        return cls(conversation_id, system, leaf, PersistentMap.from_items(kept.items()), below)

    def add(
        self,
        role: Role,
        text: str,
        created: datetime,
        *,
        model: str = "",
        attachments: tuple[Attachment, ...] = (),
    ) -> Conversation:
        """Put a new message under the leaf; it becomes the leaf.

        Raises:
            ValueError: `created` is naive, the role is SYSTEM, or a reply would stand under no user message.
        """
        if created.tzinfo is None:
            raise ValueError("a message needs an aware time")
        if role is Role.SYSTEM:
            raise ValueError("the system prompt belongs to the conversation, not to a message")
        if role is Role.ASSISTANT and (self.leaf is None or self.messages[self.leaf].role is not Role.USER):
            raise ValueError("a reply answers a user message")
        created = created.astimezone(UTC)
        return self._put(Message(_new_id(), self.leaf, role, text, created, model, attachments=attachments))

    def edit(self, message_id: str, text: str, created: datetime) -> Conversation:
        """Say a message in other words: a sibling with the new text, which becomes the leaf.

        The older wording keeps everything below it. A user message keeps its attachments. An edited reply is finished
        and nobody's: it has no model and no figures.

        Raises:
            KeyError: there is no such message.
            ValueError: `created` is naive, or the reply is still streaming.
        """
        older = self._settled(message_id)
        if created.tzinfo is None:
            raise ValueError("a message needs an aware time")
        return self._put(
            Message(
                _new_id(),
                older.parent,
                older.role,
                text,
                created.astimezone(UTC),
                reason=EndReason.END if older.role is Role.ASSISTANT else None,
                attachments=older.attachments,
            )
        )

    def branch_at(self, message_id: str) -> Conversation:
        """Make a message the leaf: what is added next begins another branch below it. Raises KeyError."""
        return replace(self, leaf=self.messages[message_id].id)

    def regenerate_from(self, reply_id: str) -> Conversation:
        """Make a reply's question the leaf, so that the next reply becomes a sibling of this one.

        Raises:
            KeyError: there is no such message.
            ValueError: it is no reply, or it is still streaming.
        """
        reply = self._settled(reply_id)
        if reply.role is not Role.ASSISTANT:
            raise ValueError("only a reply can be generated again")
        return replace(self, leaf=reply.parent)

    def continue_reply(self) -> Conversation:
        """Let the finished reply at the leaf go on: it streams again, under the same id and with its text.

        Raises:
            ValueError: the leaf is no reply, or it is still streaming.
        """
        reply = None if self.leaf is None else self._settled(self.leaf)
        if reply is None or reply.role is not Role.ASSISTANT:
            raise ValueError("only a reply can go on")
        return self._with(replace(reply, reason=None, figures=None))

    def remove(self, message_id: str) -> Conversation:
        """Take a message and everything below it out of the tree.

        If the leaf was among them, it goes to the end of the nearest other version (the one before, else the one
        after), or to the message above where there is none. Raises KeyError for an unknown
        id. The cost grows with the number of messages.
        """
        gone = self.below(message_id)
        versions = [message.id for message in self.siblings(message_id)]
        place = versions.index(message_id)
        parent = self.messages[message_id].parent
        above = parent or _ABOVE_THE_ROOTS
        others = (*versions[:place], *versions[place + 1 :])
        children = [
            (key, others if key == above else ids) for key, ids in self._children.items() if key not in gone
        ]
        smaller = replace(
            self,
            messages=PersistentMap.from_items(item for item in self.messages.items() if item[0] not in gone),
            _children=PersistentMap.from_items((key, ids) for key, ids in children if ids),
        )
        if self.leaf not in gone:
            return smaller
        if others:
            return smaller.switch_to(others[max(0, place - 1)])
        return replace(smaller, leaf=parent)

    def put_back(self, messages: Iterable[Message], leaf: str | None) -> Conversation:
        """Take back a removal: messages, parents first, become the last of their siblings, and `leaf` the leaf.

        Raises KeyError if a parent or the leaf is not there.
        """
        conversation = self
        for message in messages:
            if message.parent is not None:
                conversation.messages[message.parent]
            conversation = conversation._put(message)
        return conversation if leaf is None else conversation.branch_at(leaf)

    def with_all_below(self, message_id: str) -> tuple[Message, ...]:
        """A message and everything below it, parents first. Raises KeyError for an unknown id."""
        found = [self.messages[message_id]]
        for each in found:  # it grows while it is read
            found.extend(self.children(each.id))
        return tuple(found)

    def below(self, message_id: str) -> frozenset[str]:
        """The ids of a message and of everything below it. Raises KeyError for an unknown id."""
        return frozenset(message.id for message in self.with_all_below(message_id))

    def versions(self, message_id: str) -> tuple[int, int]:
        """Which of its siblings a message is, counted from 0, and how many there are. Raises KeyError."""
        siblings = self._children.get(self.messages[message_id].parent or _ABOVE_THE_ROOTS, ())
        return siblings.index(message_id), len(siblings)

    def path(self) -> tuple[Message, ...]:
        """The messages from the root to the leaf."""
        upwards = []
        current = self.leaf
        while current is not None:
            message = self.messages[current]
            upwards.append(message)
            current = message.parent
        return tuple(reversed(upwards))

    def children(self, message_id: str | None) -> tuple[Message, ...]:
        """What follows a message, oldest first; for None the first messages."""
        above = message_id or _ABOVE_THE_ROOTS
        return tuple(self.messages[child] for child in self._children.get(above, ()))

    def siblings(self, message_id: str) -> tuple[Message, ...]:
        """The message and its alternatives, oldest first. Raises KeyError for an unknown id."""
        return self.children(self.messages[message_id].parent)

    def switch_to(self, message_id: str) -> Conversation:
        """Go to the newest end of the branch that begins at a message: the place where somebody last wrote in it.

        The cost grows with the number of messages below that one. Raises KeyError for an unknown id.
        """
        newest = self.messages[message_id]
        ends_found = False
        waiting = [message_id]
        while waiting:
            message = self.messages[waiting.pop()]
            below = self._children.get(message.id, ())
            waiting.extend(below)
            # Branches are met from the last added to the first, so of equal times the one added last stays.
            if not below and (not ends_found or message.created > newest.created):
                newest, ends_found = message, True
        return replace(self, leaf=newest.id)

    def grow_reply(self, delta: str) -> Conversation:
        """Append streamed text to the reply at the leaf.

        The reply becomes a new object under the same id: it is one message to the database, to the view and to its
        children, while whoever holds the older object can see by comparing that it has grown.

        Raises:
            ValueError: the leaf is no reply, or it has ended.
        """
        reply = self._streaming_reply()
        return self._with(replace(reply, text=reply.text + delta))

    def finish_reply(
        self, reason: EndReason, figures: Figures | None, *, thought_s: float = 0.0
    ) -> Conversation:
        """Note why the reply at the leaf ended and what it cost; `figures` is None where the engine gave none.

        Raises:
            ValueError: the leaf is no reply, or it has ended already.
        """
        reply = self._streaming_reply()
        thought_s = thought_s or reply.thought_s  # a reply that went on has thought before
        return self._with(replace(reply, reason=reason, figures=figures, thought_s=thought_s))

    def exchanges(self) -> tuple[Exchange, ...]:
        """The path as the template sees it: each user message with its reply.

        Every user message gives exactly one exchange, so that none is lost and the roles alternate. A reply that was
        stopped before its first character is an empty reply, and so is the missing one between two user messages
        (the engine failed, the person wrote again). Only the last exchange can be without one: nobody has
        answered yet, or the reply has begun to stream and has no character so far.
        """
        exchanges: list[Exchange] = []
        for message in self.path():
            if message.role is Role.USER:
                if exchanges and exchanges[-1].reply is None:
                    exchanges[-1] = Exchange(exchanges[-1].user, "")
                exchanges.append(Exchange(message.whole_text, None))
            elif message.text or message.reason is not None:
                exchanges[-1] = Exchange(exchanges[-1].user, message.text)
        return tuple(exchanges)

    def _settled(self, message_id: str) -> Message:
        message = self.messages[message_id]
        if message.is_streaming:
            raise ValueError("the reply is still streaming")
        return message

    def _put(self, message: Message) -> Conversation:
        above = message.parent or _ABOVE_THE_ROOTS
        return replace(
            self,
            leaf=message.id,
            messages=self.messages.with_item(message.id, message),
            _children=self._children.with_item(above, (*self._children.get(above, ()), message.id)),
        )

    def _streaming_reply(self) -> Message:
        message = None if self.leaf is None else self.messages[self.leaf]
        if message is None or not message.is_streaming:
            raise ValueError("no reply is streaming at the end of this conversation")
        return message

    def _with(self, message: Message) -> Conversation:
        return replace(self, messages=self.messages.with_item(message.id, message))
