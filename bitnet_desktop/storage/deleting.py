"""Deleting: first out of sight and back again, then really, from the search index, the log and the copies too."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from bitnet_desktop.storage import message_rows
from bitnet_desktop.storage.conversation_rows import position_of, unindex_title
from bitnet_desktop.storage.copies import remove_copies
from bitnet_desktop.storage.database import Database
from bitnet_desktop.storage.records import to_microseconds

_STEP = 100  # messages; measured at 30 ms a step, 100 at most, and a reply that streams waits no longer
_INDEX_PAGES = 200


def delete(database: Database, conversation_id: str, now: datetime) -> None:
    """Take a conversation out of sight. `undo_delete` brings it back until it is purged.

    Raises:
        KeyError: there is no such conversation.
        ProblemError: the database cannot be written.
    """
    with database.writing() as connection:
        position = position_of(connection, conversation_id)
        connection.execute(
            "UPDATE conversations SET deleted_at = ? WHERE position = ?", (to_microseconds(now), position)
        )


def undo_delete(database: Database, conversation_id: str) -> None:
    """Bring a deleted conversation back, just as it was.

    Raises:
        KeyError: there is no such deleted conversation, or it is purged already.
        ProblemError: the database cannot be written.
    """
    with database.writing() as connection:
        changed = connection.execute(
            "UPDATE conversations SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL",
            (conversation_id,),
        ).rowcount
        if not changed:
            raise KeyError(conversation_id)


def purge_step(database: Database, before: datetime, now: datetime) -> bool:
    """Really delete a part of what was deleted before a time; returns whether there is more to do.

    Call it again, from the queue of the storage thread, until it says no: what is saved meanwhile need not wait. A
    purge that is broken off goes on at the next call. The copies that still hold the text go with the next daily copy.

    Raises:
        ProblemError: the database cannot be written.
    """
    with database.writing() as connection:
        row = connection.execute(
            "SELECT position FROM conversations WHERE deleted_at < ? LIMIT 1", (to_microseconds(before),)
        ).fetchone()
        if row is not None:
            _purge_part(connection, int(row[0]), now)
            return True
        if not _tidy_index(connection):
            return True
        was_untidy = connection.execute("DELETE FROM facts WHERE name = 'index_untidy'").rowcount
    if was_untidy:
        database.empty_log()
    return False


def delete_everything(database: Database) -> None:
    """Really delete all conversations and folders, every copy, and what was set aside. There is no undo.

    Raises:
        ProblemError: the database cannot be written, and everything is still there; or a copy cannot be removed.
    """
    with database.writing() as connection:
        # Children before parents, in one go: the check at each row would look for every message's children.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in (
            "reply_chunks",
            "attachments",
            "messages",
            "draft_attachments",
            "conversations",
            "folders",
            "facts",
        ):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - no input in it
        connection.execute("INSERT INTO message_index (message_index) VALUES ('delete-all')")
        connection.execute("INSERT INTO title_index (title_index) VALUES ('delete-all')")
    database.shrink()
    if database.path is not None:
        remove_copies(database.path)


def _purge_part(connection: sqlite3.Connection, position: int, now: datetime) -> None:
    newest = [
        int(row[0])
        for row in connection.execute(
            "SELECT position FROM messages WHERE conversation = ? ORDER BY position DESC LIMIT ?",
            (position, _STEP),
        )
    ]
    message_rows.delete(connection, newest)
    if len(newest) < _STEP:
        unindex_title(connection, position)
        connection.execute("DELETE FROM conversations WHERE position = ?", (position,))
        connection.executemany(
            "INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)",
            [("purged_at", str(to_microseconds(now))), ("index_untidy", "all")],
        )


def _tidy_index(connection: sqlite3.Connection) -> bool:
    """Bring the words of deleted messages out of the index, a part at a time; returns whether that is done.

    The index only notes that a word is gone until its segments are merged:
    https://www.sqlite.org/fts5.html#the_merge_command
    """
    row = connection.execute("SELECT value FROM facts WHERE name = 'index_untidy'").fetchone()
    if row is None:
        return True
    # A negative number begins a merge of all segments, which positive ones then go on with.
    pages = -_INDEX_PAGES if row[0] == "all" else _INDEX_PAGES
    before = connection.total_changes
    for index in ("message_index", "title_index"):
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (pages,))  # noqa: S608
    done = connection.total_changes - before < 2 * 2
    connection.execute("UPDATE facts SET value = 'begun' WHERE name = 'index_untidy'")
    return done and row[0] != "all"
