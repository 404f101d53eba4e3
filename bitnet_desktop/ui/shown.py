"""From the messages of a conversation to what the view shows of them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bitnet_desktop.chat.context_window import seen_messages
from bitnet_desktop.chat.conversation import Conversation, Message, Role
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.message_facts import Shown
from bitnet_desktop.ui.moments import say_moment
from bitnet_desktop.ui.reply_words import note_of

translate = QCoreApplication.translate


def shown_path(
    conversation: Conversation,
    left_out: frozenset[str],
    now: datetime,
    *,
    pins: frozenset[str] = frozenset(),
) -> list[Shown]:
    """The messages from the first to the leaf."""
    path = conversation.path()
    seen = {message.id for message in seen_messages(path, left_out)}
    return [
        shown_message(conversation, message, now, is_seen=message.id in seen, is_pinned=message.id in pins)
        for message in path
    ]


def shown_message(
    conversation: Conversation,
    message: Message,
    now: datetime,
    *,
    is_seen: bool = True,
    is_pinned: bool = False,
) -> Shown:
    """One message."""
    mine = message.role is Role.USER
    version, versions = conversation.versions(message.id)
    return Shown(
        message.id,
        mine=mine,
        who=translate("Message", "You") if mine else message.model or translate("Message", "Edited reply"),
        text=message.whole_text,
        when=_when(message, now, is_seen=is_seen, is_pinned=is_pinned),
        note="" if mine or message.reason is None else note_of(message.reason, message.figures),
        thought_s=message.thought_s or None,
        version=version,
        versions=versions,
        is_seen=is_seen,
        is_pinned=is_pinned,
    )


def acts_of(conversation: Conversation, message: Message) -> tuple[Act, ...]:
    """What can be done with a message, in the order of the buttons."""
    _, versions = conversation.versions(message.id)
    switch = (Act.PREVIOUS, Act.NEXT) if versions > 1 else ()
    if message.role is Role.USER:
        is_unanswered = message.id == conversation.leaf
        return (*switch, Act.COPY, Act.EDIT, *((Act.REGENERATE, Act.AGAIN_WITH) if is_unanswered else ()))
    acts = [*switch, Act.COPY, Act.REGENERATE, Act.AGAIN_WITH]
    if message.id == conversation.leaf and message.reason in {EndReason.STOPPED, EndReason.LENGTH}:
        acts.append(Act.CONTINUE)
    return (*acts, Act.EDIT, Act.BRANCH)


def _when(message: Message, now: datetime, *, is_seen: bool, is_pinned: bool) -> str:
    moment = say_moment(message.created, now)
    if is_pinned:
        moment = translate("Message", "{when} · stays in the model’s sight").replace("{when}", moment)
    if is_seen:
        return moment
    return translate("Message", "{when} · the model does not see this any more").replace("{when}", moment)
