"""What is done to a whole tree of messages before it is kept: an order, and new ids."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bitnet_desktop.chat.conversation import Conversation, Message
from bitnet_desktop.storage.records import StoredConversation, new_id


def in_order(conversation: Conversation) -> list[Message]:
    """All messages by time as far as parents stay before their children, and older siblings before younger ones."""
    ordered = list(conversation.children(None))
    for message in ordered:  # it grows while it is read
        ordered.extend(conversation.children(message.id))
    times: dict[str, datetime] = {}
    last_sibling: dict[str | None, datetime] = {}
    keys: list[tuple[datetime, int]] = []
    for place, message in enumerate(ordered):
        # A clock may have gone back; the tree decides.
        time = max(message.created, last_sibling.get(message.parent, message.created))
        if message.parent is not None:
            time = max(time, times[message.parent])
        times[message.id] = last_sibling[message.parent] = time
        keys.append((time, place))
    return [ordered[place] for _, place in sorted(keys)]


def with_new_ids(stored: StoredConversation) -> StoredConversation:
    """The same conversation as another one: every id is new."""
    old = stored.conversation
    ids = {message_id: new_id() for message_id in old.messages}
    messages = [
        replace(message, id=ids[message.id], parent=None if message.parent is None else ids[message.parent])
        for message in in_order(old)
    ]
    leaf = None if old.leaf is None else ids[old.leaf]
    conversation = Conversation.from_messages(
        messages, conversation_id=new_id(), system=old.system, leaf=leaf
    )
    return replace(stored, conversation=conversation, pins=frozenset(ids[pin] for pin in stored.pins))
