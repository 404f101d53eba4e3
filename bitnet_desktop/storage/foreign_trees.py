"""Other programs' messages as a tree of ours, whatever shape they come in: loops, lost parents, other roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bitnet_desktop.chat.conversation import Conversation, Message, Role
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.records import clean, new_id


@dataclass(frozen=True, slots=True)
class ForeignNode:
    """A message elsewhere. `role` None: it is no message of a person or a model, but others may hang below it."""

    id: str
    parent: str | None
    role: Role | None
    text: str
    created: datetime | None
    model: str = ""


class _Builder:
    """Takes nodes, parents first, and keeps the rule that a reply answers a user message."""

    def __init__(self, otherwise: datetime) -> None:
        self.messages: dict[str, Message] = {}
        self.places: dict[str, str | None] = {}  # node -> our message that stands for it, None above all
        self._otherwise = otherwise
        self._has_children: set[str] = set()

    def take(self, node: ForeignNode, parent: str | None) -> None:
        above = None if parent is None else self.places[parent]
        if node.role not in {Role.USER, Role.ASSISTANT} or not node.text.strip():
            self.places[node.id] = above
            return
        created = node.created or (self._otherwise if above is None else self.messages[above].created)
        if node.role is Role.USER:
            self.places[node.id] = self._put(above, Role.USER, node.text, created, "")
        elif above is not None and self.messages[above].role is Role.ASSISTANT:
            self.places[node.id] = self._go_on(above, node)
        else:
            if above is None:
                # A greeting: somebody must have come in.
                above = self._put(None, Role.USER, "", created, "")
            self.places[node.id] = self._put(above, Role.ASSISTANT, node.text, created, node.model)

    def _go_on(self, above: str, node: ForeignNode) -> str:
        """A reply in several parts, as with tools in between, is one reply here."""
        first = self.messages[above]
        text = f"{first.text}\n\n{clean(node.text)}"
        if above not in self._has_children:
            self.messages[above] = replace(first, text=text)
            self._has_children.add(above)  # a second way to go on is another reply
            return above
        return self._put(first.parent, Role.ASSISTANT, text, node.created or first.created, node.model)

    def _put(self, parent: str | None, role: Role, text: str, created: datetime, model: str) -> str:
        reason = EndReason.END if role is Role.ASSISTANT else None
        message = Message(new_id(), parent, role, clean(text), created, clean(model), reason)
        self.messages[message.id] = message
        if parent is not None:
            self._has_children.add(parent)
        return message.id


def build_tree(
    nodes: Sequence[ForeignNode], leaf: str | None, *, system: str, otherwise: datetime
) -> Conversation:
    """A conversation with new ids out of nodes in any order; the order among siblings is that of `nodes`.

    Every text of a person or a model is in it. A node whose parent is missing, or that is its own ancestor, becomes a
    first message. A reply in several parts becomes one. `leaf` is a node's id; without one that is known the newest end
    is read. `otherwise` is the time of messages that have none.
    """
    known: dict[str, ForeignNode] = {}
    for node in nodes:
        known.setdefault(node.id, node)
    below: dict[str, list[str]] = {}
    roots: list[str] = []
    for node in known.values():
        if node.parent is not None and node.parent in known and node.parent != node.id:
            below.setdefault(node.parent, []).append(node.id)
        else:
            roots.append(node.id)
    builder = _Builder(otherwise)
    _take_from(roots, known, below, builder)
    for node_id in known:
        # What no root leads to is a loop, which is cut open where it is met first.
        if node_id not in builder.places:
            _take_from([node_id], known, below, builder)
    return _conversation(builder, leaf, system)


def _take_from(
    roots: Sequence[str],
    known: Mapping[str, ForeignNode],
    below: Mapping[str, list[str]],
    builder: _Builder,
) -> None:
    waiting: list[tuple[str, str | None]] = [(root, None) for root in reversed(roots)]
    while waiting:
        node_id, parent = waiting.pop()
        if node_id not in builder.places:
            builder.take(known[node_id], parent)
            waiting.extend((child, node_id) for child in reversed(below.get(node_id, [])))


def _conversation(builder: _Builder, leaf: str | None, system: str) -> Conversation:
    conversation = Conversation.from_messages(
        builder.messages.values(), conversation_id=new_id(), system=clean(system)
    )
    place = builder.places.get(leaf) if leaf is not None else None
    if place is not None:
        return conversation.branch_at(place)
    first = conversation.children(None)
    return max((conversation.switch_to(root.id) for root in first), key=_end_time, default=conversation)


def _end_time(conversation: Conversation) -> datetime:
    path = conversation.path()
    return path[-1].created if path else datetime.min.replace(tzinfo=UTC)
