"""A conversation: an immutable tree of messages, and the one path through it that is being read."""

from __future__ import annotations

import enum
import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bitnet_desktop.chat.persistent_map import PersistentMap
from bitnet_desktop.chat.turns import EndReason, Exchange, Figures

_ABOVE_THE_ROOTS = ""  # the key under which messages without a parent are kept; no message has this id


class Role(enum.StrEnum):
    """Who speaks, in the words that chat templates use."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    """One message.

    `id` and `parent` are uuid4 in hexadecimal; `parent` is None for a first message. `created` is aware and in UTC.
    `model` names the model that replied and is empty for users. A reply without a `reason` is still streaming, or
    the app died while it was.
    """

    id: str
    parent: str | None
    role: Role
    text: str
    created: datetime
    model: str = ""
    reason: EndReason | None = None
    figures: Figures | None = None


def _new_id() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Conversation:
    """A tree of messages and its `leaf`, the last message of the path that is shown.

    Every method returns a new conversation that shares all unchanged messages with the old one. Nothing ever leaves
    the tree: another reply or another wording is a sibling. `system` is the system prompt, which no message holds.
    """

    id: str = field(default_factory=_new_id)
    system: str = ""
    leaf: str | None = None
    messages: PersistentMap[Message] = field(default_factory=PersistentMap)
    _children: PersistentMap[tuple[str, ...]] = field(default_factory=PersistentMap, repr=False)

    def add(self, role: Role, text: str, created: datetime, *, model: str = "") -> Conversation:
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
        message = Message(_new_id(), self.leaf, role, text, created.astimezone(UTC), model)
        above = self.leaf or _ABOVE_THE_ROOTS
        return replace(
            self,
            leaf=message.id,
            messages=self.messages.with_item(message.id, message),
            _children=self._children.with_item(above, (*self._children.get(above, ()), message.id)),
        )

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

    def finish_reply(self, reason: EndReason, figures: Figures | None) -> Conversation:
        """Note why the reply at the leaf ended and what it cost; `figures` is None where the engine gave none.

        Raises:
            ValueError: the leaf is no reply, or it has ended already.
        """
        return self._with(replace(self._streaming_reply(), reason=reason, figures=figures))

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
                exchanges.append(Exchange(message.text, None))
            elif message.text or message.reason is not None:
                exchanges[-1] = Exchange(exchanges[-1].user, message.text)
        return tuple(exchanges)

    def _streaming_reply(self) -> Message:
        message = None if self.leaf is None else self.messages[self.leaf]
        if message is None or message.role is not Role.ASSISTANT or message.reason is not None:
            raise ValueError("no reply is streaming at the end of this conversation")
        return message

    def _with(self, message: Message) -> Conversation:
        return replace(self, messages=self.messages.with_item(message.id, message))
