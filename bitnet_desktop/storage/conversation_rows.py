"""Conversations and folders as rows. The caller holds the transaction."""

from __future__ import annotations

import sqlite3
import time

from bitnet_desktop.chat.conversation import Attachment, Draft
from bitnet_desktop.storage import message_rows
from bitnet_desktop.storage.folding import fold
from bitnet_desktop.storage.records import (
    Folder,
    StoredConversation,
    clean,
    generation_to_json,
    to_microseconds,
)
from bitnet_desktop.storage.trees import in_order


def position_of(connection: sqlite3.Connection, conversation_id: str) -> int:
    """Where a conversation stands that is not deleted. Raises KeyError for an unknown id."""
    row = connection.execute(
        "SELECT position FROM conversations WHERE id = ? AND deleted_at IS NULL", (conversation_id,)
    ).fetchone()
    if row is None:
        raise KeyError(conversation_id)
    return int(row[0])


def insert(connection: sqlite3.Connection, stored: StoredConversation) -> None:
    """Keep a whole new conversation. Raises sqlite3.IntegrityError if one of its ids is there already."""
    position = insert_head(connection, stored)
    message_rows.insert_all(connection, position, in_order(stored.conversation), {})
    pin_messages(connection, stored)


def insert_head(connection: sqlite3.Connection, stored: StoredConversation) -> int:
    """Keep all of a new conversation but its messages; returns its position. Raises as `insert`."""
    position = connection.execute(
        "INSERT INTO conversations (id, created, changed) VALUES (?, ?, ?)",
        (stored.conversation.id, to_microseconds(stored.created), to_microseconds(stored.changed)),
    ).lastrowid
    if position is None:
        raise sqlite3.InternalError("SQLite gave the new conversation no position")
    index_title(connection, position, "")
    _update(connection, position, stored)
    return position


def merge(connection: sqlite3.Connection, stored: StoredConversation) -> None:
    """Bring a conversation that may be there already to the state of `stored`. No message is taken away."""
    row = connection.execute(
        "SELECT position, deleted_at FROM conversations WHERE id = ?", (stored.conversation.id,)
    ).fetchone()
    if row is None:
        insert(connection, stored)
        return
    position = int(row[0])
    connection.execute(
        "UPDATE conversations SET changed = max(changed, ?) WHERE position = ?",
        (to_microseconds(stored.changed), position),
    )
    _update(connection, position, stored)
    kept = message_rows.positions(connection, position)
    for message in in_order(stored.conversation):
        if message.id not in kept:
            message_rows.insert_all(connection, position, [message], kept)
        else:
            # A reply that went on after the disk failed is longer here.
            text = connection.execute("SELECT text FROM messages WHERE id = ?", (message.id,)).fetchone()[0]
            if message.is_streaming or len(message.text) > len(text):
                message_rows.finish(connection, message)
    pin_messages(connection, stored)


def set_draft(connection: sqlite3.Connection, position: int, draft: Draft) -> None:
    """Keep what is written and not sent, in the place of what was."""
    connection.execute("UPDATE conversations SET draft = ? WHERE position = ?", (clean(draft.text), position))
    connection.execute("DELETE FROM draft_attachments WHERE conversation = ?", (position,))
    connection.executemany(
        "INSERT INTO draft_attachments (conversation, number, name, text) VALUES (?, ?, ?, ?)",
        [
            (position, number, clean(attachment.name), clean(attachment.text))
            for number, attachment in enumerate(draft.attachments)
        ],
    )


def draft_of(connection: sqlite3.Connection, position: int) -> Draft:
    """What is written in a conversation and not sent."""
    (text,) = connection.execute("SELECT draft FROM conversations WHERE position = ?", (position,)).fetchone()
    rows = connection.execute(
        "SELECT name, text FROM draft_attachments WHERE conversation = ? ORDER BY number", (position,)
    )
    return Draft(text, tuple(Attachment(*row) for row in rows))


def index_title(connection: sqlite3.Connection, position: int, title: str) -> None:
    """Make a title searchable."""
    connection.execute("INSERT INTO title_index (rowid, text) VALUES (?, ?)", (position, fold(clean(title))))


def unindex_title(connection: sqlite3.Connection, position: int) -> None:
    """Take a title out of the search; it must still be there."""
    (title,) = connection.execute(
        "SELECT title FROM conversations WHERE position = ?", (position,)
    ).fetchone()
    connection.execute(
        "INSERT INTO title_index (title_index, rowid, text) VALUES ('delete', ?, ?)", (position, fold(title))
    )


def insert_folder(connection: sqlite3.Connection, folder: Folder) -> None:
    """Keep a new folder, behind all others."""
    connection.execute(
        "INSERT INTO folders (id, name, created) VALUES (?, ?, ?)",
        (folder.id, clean(folder.name), time.time_ns() // 1_000),
    )


def require_folder(connection: sqlite3.Connection, folder_id: str) -> None:
    """Raise KeyError if there is no such folder."""
    if connection.execute("SELECT 1 FROM folders WHERE id = ?", (folder_id,)).fetchone() is None:
        raise KeyError(folder_id)


def _update(connection: sqlite3.Connection, position: int, stored: StoredConversation) -> None:
    unindex_title(connection, position)
    connection.execute(
        "UPDATE conversations SET title = ?, title_is_given = ?, folder = ?, pinned = ?, leaf = ?, system = ?,"
        " generation = ?, model_path = ?, model_name = ? WHERE position = ?",
        (
            clean(stored.title),
            int(stored.title_is_given),
            stored.folder,
            int(stored.pinned),
            stored.conversation.leaf,
            clean(stored.conversation.system),
            generation_to_json(stored.generation),
            clean(stored.model_path),
            clean(stored.model_name),
            position,
        ),
    )
    set_draft(connection, position, stored.draft)
    index_title(connection, position, stored.title)


def pin_messages(connection: sqlite3.Connection, stored: StoredConversation) -> None:
    """Note which of its messages must stay in the model's sight."""
    connection.executemany("UPDATE messages SET pinned = 1 WHERE id = ?", [(pin,) for pin in stored.pins])
