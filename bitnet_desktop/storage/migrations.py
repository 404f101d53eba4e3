"""The schema, as numbered steps from an empty database on. A step that was ever released never changes.

`user_version` counts the steps that were taken. Times are microseconds since 1970 in UTC. `position` of a message grows
with every message and is never used again, so it gives the order among siblings, and the newest first in a search.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Final

from bitnet_desktop.storage.folding import fold

# What is read for a list comes first in a row: long texts then lie in pages that a list never touches.
_FIRST = (
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE folders (id TEXT PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL)",
    """CREATE TABLE conversations (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        pinned INTEGER NOT NULL DEFAULT 0,
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        deleted_at INTEGER,
        folder TEXT REFERENCES folders (id) ON DELETE SET NULL,
        leaf TEXT,
        title_is_given INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL DEFAULT '',
        model_name TEXT NOT NULL DEFAULT '',
        model_path TEXT NOT NULL DEFAULT '',
        generation TEXT NOT NULL DEFAULT '{"version": 1}',
        system TEXT NOT NULL DEFAULT '',
        draft TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX conversations_listed ON conversations (pinned, changed, position) WHERE deleted_at IS NULL",
    "CREATE INDEX conversations_deleted ON conversations (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX conversations_in_folder ON conversations (folder)",
    """CREATE TABLE messages (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        conversation INTEGER NOT NULL REFERENCES conversations (position),
        parent INTEGER REFERENCES messages (position),
        role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
        created INTEGER NOT NULL,
        reason TEXT,
        model TEXT NOT NULL DEFAULT '',
        figures TEXT,
        text TEXT NOT NULL
    )""",
    "CREATE INDEX messages_of_conversation ON messages (conversation, position)",
    "CREATE INDEX messages_below ON messages (parent)",
    "CREATE INDEX messages_streaming ON messages (position) WHERE role = 'assistant' AND reason IS NULL",
    # What a reply got while it streams: `start` is where it goes on, in characters.
    """CREATE TABLE reply_chunks (
        message INTEGER NOT NULL REFERENCES messages (position) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (message, start)
    ) WITHOUT ROWID""",
)

# Contentless: the text is not kept twice. `fold` has done what a tokenizer would do about case and accents, and has put
# spaces around the characters of scripts that have none; marks and symbols (emoji) are part of what can be found.
_INDEX = """CREATE VIRTUAL TABLE {name} USING fts5(
    text, content='', columnsize=0, prefix='2 3',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co So'"
)"""

_THIRD = (
    "ALTER TABLE messages ADD COLUMN thought_s REAL NOT NULL DEFAULT 0",
    "ALTER TABLE messages ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX messages_pinned ON messages (conversation) WHERE pinned",
    """CREATE TABLE attachments (
        message INTEGER NOT NULL REFERENCES messages (position) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (message, number)
    )""",
)


_FOURTH = """CREATE TABLE draft_attachments (
    conversation INTEGER NOT NULL REFERENCES conversations (position) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (conversation, number)
)"""


def _base(connection: sqlite3.Connection) -> None:
    for statement in _FIRST:
        connection.execute(statement)


def _search(connection: sqlite3.Connection) -> None:
    """Everything that is there becomes searchable; a reply that never ended does when it is ended."""
    connection.execute(_INDEX.format(name="message_index"))
    connection.execute(_INDEX.format(name="title_index"))
    finished = "SELECT position, text FROM messages WHERE role = 'user' OR reason IS NOT NULL"
    connection.executemany(
        "INSERT INTO message_index (rowid, text) VALUES (?, ?)",
        ((position, fold(text)) for position, text in connection.execute(finished)),
    )
    connection.executemany(
        "INSERT INTO title_index (rowid, text) VALUES (?, ?)",
        (
            (position, fold(title))
            for position, title in connection.execute("SELECT position, title FROM conversations")
        ),
    )


def _pins_and_attachments(connection: sqlite3.Connection) -> None:
    for statement in _THIRD:
        connection.execute(statement)


def _files_of_drafts(connection: sqlite3.Connection) -> None:
    connection.execute(_FOURTH)


STEPS: Final[Sequence[Callable[[sqlite3.Connection], None]]] = (
    _base,
    _search,
    _pins_and_attachments,
    _files_of_drafts,
)
"""Step n brings a database from version n to n + 1."""

NEWEST: Final = len(STEPS)
"""The version of the schema that this app writes."""


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps a database has taken; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Take the missing steps, all of them or none.

    Raises:
        sqlite3.Error: a step failed; the database is as it was.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in STEPS[version_of(connection) :]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {NEWEST}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
