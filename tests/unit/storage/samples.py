"""Conversations for the tests of the storage."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bitnet_desktop.chat.conversation import Attachment, Conversation, Draft, Message, Role
from bitnet_desktop.chat.turns import EndReason, Figures
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.records import StoredConversation, new_id

NOW = datetime(2025, 5, 1, 12, 0, tzinfo=UTC)
FIGURES = Figures(10, 20, 30.5, 24.0, 40, 4096)


def said(*texts: str, system: str = "", start: datetime = NOW) -> Conversation:
    """Users and finished replies in turn, each a second later."""
    conversation = Conversation(system=system)
    for number, text in enumerate(texts):
        created = start + timedelta(seconds=number)
        if number % 2 == 0:
            conversation = conversation.add(Role.USER, text, created)
        else:
            conversation = conversation.add(Role.ASSISTANT, "", created, model="tiny").grow_reply(text)
            conversation = conversation.finish_reply(EndReason.END, FIGURES)
    return conversation


def stored(*texts: str, title: str = "", changed: datetime = NOW, system: str = "") -> StoredConversation:
    return StoredConversation(said(*texts, system=system), NOW, changed, title=title)


def put(library: Library, *texts: str, title: str = "", changed: datetime = NOW) -> StoredConversation:
    made = stored(*texts, title=title, changed=changed)
    library.put(made)
    return made


def everything(library: Library) -> list[StoredConversation]:
    return list(library.load_all())


def is_sound(connection: sqlite3.Connection) -> bool:
    """Every page, every reference and the search index."""
    for index in ("message_index", "title_index"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return whole and connection.execute("PRAGMA foreign_key_check").fetchall() == []


TEXTS = st.text(max_size=30)
TIMES = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@st.composite
def stored_conversations(draw: st.DrawFn) -> StoredConversation:
    """Any tree: several roots, users under users, siblings, clocks that go back."""
    messages: list[Message] = []
    for _ in range(draw(st.integers(0, 12))):
        parent = draw(st.none() | st.sampled_from(messages)) if messages else None
        asks = parent is None or parent.role is Role.ASSISTANT or draw(st.booleans())
        message = Message(
            new_id(), None if parent is None else parent.id, Role.USER, draw(TEXTS), draw(TIMES)
        )
        if asks:
            files = draw(st.lists(st.builds(Attachment, TEXTS, TEXTS), max_size=2))
            message = replace(message, attachments=tuple(files))
        else:
            message = replace(
                message,
                role=Role.ASSISTANT,
                model=draw(TEXTS),
                reason=draw(st.sampled_from(EndReason)),
                figures=draw(st.sampled_from([None, FIGURES])),
                thought_s=draw(st.floats(0, 1e6)),
            )
        messages.append(message)
    ids = [message.id for message in messages]
    leaf = draw(st.none() | st.sampled_from(ids)) if ids else None
    return StoredConversation(
        Conversation.from_messages(messages, conversation_id=new_id(), system=draw(TEXTS), leaf=leaf),
        draw(TIMES),
        draw(TIMES),
        title=draw(TEXTS),
        title_is_given=draw(st.booleans()),
        pinned=draw(st.booleans()),
        draft=Draft(draw(TEXTS), tuple(draw(st.lists(st.builds(Attachment, TEXTS, TEXTS), max_size=2)))),
        generation=draw(
            st.dictionaries(
                st.sampled_from(["temperature", "seed", "kv_type"]),
                st.none() | st.integers() | st.booleans() | TEXTS | st.floats(allow_nan=False),
            )
        ),
        model_name=draw(TEXTS),
        pins=frozenset(draw(st.sets(st.sampled_from(ids)))) if ids else frozenset(),
    )
