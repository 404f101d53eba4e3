"""Messages as rows: written, read, searched for and taken away. The caller holds the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from bitnet_desktop.chat.conversation import Attachment, Message, Role
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.folding import fold
from bitnet_desktop.storage.records import (
    clean,
    figures_from_json,
    figures_to_json,
    to_microseconds,
    to_time,
)


def position_of(connection: sqlite3.Connection, message_id: str) -> int:
    """Where a message stands. Raises KeyError for an unknown id."""
    row = connection.execute("SELECT position FROM messages WHERE id = ?", (message_id,)).fetchone()
    if row is None:
        raise KeyError(message_id)
    return int(row[0])


def positions(connection: sqlite3.Connection, conversation: int) -> dict[str, int]:
    """Where the messages of a conversation stand, by id."""
    return dict(
        connection.execute("SELECT id, position FROM messages WHERE conversation = ?", (conversation,))
    )


def insert(connection: sqlite3.Connection, conversation: int, message: Message, parent: int | None) -> int:
    """Put a message under another one of the same conversation; returns its position."""
    position = connection.execute(
        "INSERT INTO messages (id, conversation, parent, role, created, reason, model, figures, text, thought_s)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            message.id,
            conversation,
            parent,
            message.role,
            to_microseconds(message.created),
            message.reason,
            clean(message.model),
            figures_to_json(message.figures),
            clean(message.text),
            message.thought_s,
        ),
    ).lastrowid
    if position is None:
        raise sqlite3.InternalError("SQLite gave the new message no position")
    connection.executemany(
        "INSERT INTO attachments (message, number, name, text) VALUES (?, ?, ?, ?)",
        [
            (position, number, clean(attachment.name), clean(attachment.text))
            for number, attachment in enumerate(message.attachments)
        ],
    )
    if not message.is_streaming:
        index(connection, position, message.text)
    return position


def insert_all(
    connection: sqlite3.Connection, conversation: int, messages: Iterable[Message], kept: dict[str, int]
) -> None:
    """Put messages, parents first; `kept` maps ids to positions of those that are there, and gets the new ones."""
    for message in messages:
        parent = None if message.parent is None else kept[message.parent]
        kept[message.id] = insert(connection, conversation, message, parent)


def read_all(connection: sqlite3.Connection, conversation: int) -> list[Message]:
    """All messages of a conversation, oldest first, with what streaming replies got so far."""
    attachments: dict[int, list[Attachment]] = {}
    for message, name, text in connection.execute(
        "SELECT a.message, a.name, a.text FROM messages m CROSS JOIN attachments a ON a.message = m.position"
        " WHERE m.conversation = ? ORDER BY a.message, a.number",
        (conversation,),
    ):
        attachments.setdefault(message, []).append(Attachment(name, text))
    ids: dict[int, str] = {}
    messages: list[Message] = []
    for (
        position,
        message_id,
        parent,
        role,
        created,
        reason,
        model,
        figures,
        text,
        thought_s,
    ) in connection.execute(
        "SELECT position, id, parent, role, created, reason, model, figures, text, thought_s FROM messages"
        " WHERE conversation = ? ORDER BY position",
        (conversation,),
    ):
        ids[position] = message_id
        messages.append(
            Message(
                message_id,
                None if parent is None else ids[parent],
                Role(role),
                with_chunks(connection, position, text) if reason is None and role == "assistant" else text,
                to_time(created),
                model,
                None if reason is None else EndReason(reason),
                figures_from_json(figures),
                thought_s,
                tuple(attachments.get(position, ())),
            )
        )
    return messages


def with_chunks(connection: sqlite3.Connection, position: int, text: str) -> str:
    """The text of a reply with the pieces that came while it streams, up to the first gap."""
    pieces = [text]
    length = len(text)
    for start, piece in connection.execute(
        "SELECT start, text FROM reply_chunks WHERE message = ? ORDER BY start", (position,)
    ):
        if start + len(piece) <= length:
            continue
        if start > length:
            break
        pieces.append(piece[length - start :])
        length = start + len(piece)
    return "".join(pieces)


def finish(connection: sqlite3.Connection, message: Message) -> None:
    """Keep a reply in its final form, searchable and without its pieces. Raises KeyError for an unknown id."""
    position = position_of(connection, message.id)
    unindex(connection, position)
    connection.execute(
        "UPDATE messages SET text = ?, reason = ?, figures = ?, model = ?, thought_s = ? WHERE position = ?",
        (
            clean(message.text),
            message.reason,
            figures_to_json(message.figures),
            clean(message.model),
            message.thought_s,
            position,
        ),
    )
    connection.execute("DELETE FROM reply_chunks WHERE message = ?", (position,))
    if not message.is_streaming:
        index(connection, position, message.text)


def end_interrupted(connection: sqlite3.Connection, conversation: int | None = None) -> None:
    """End replies that nobody writes any more, all or those of one conversation, with all the text that they got."""
    rows = connection.execute(
        "SELECT position, text FROM messages WHERE role = 'assistant' AND reason IS NULL"
        " AND (? IS NULL OR conversation = ?)",
        (conversation, conversation),
    ).fetchall()
    for position, text in rows:
        whole = with_chunks(connection, position, text)
        connection.execute(
            "UPDATE messages SET text = ?, reason = ? WHERE position = ?",
            (whole, EndReason.STOPPED, position),
        )
        connection.execute("DELETE FROM reply_chunks WHERE message = ?", (position,))
        index(connection, position, whole)


def below(connection: sqlite3.Connection, position: int) -> list[int]:
    """The positions of a message and of everything below it, the newest first, so that children come before parents."""
    return [
        int(row[0])
        for row in connection.execute(
            "WITH RECURSIVE gone (position) AS (VALUES (?) UNION"
            " SELECT m.position FROM gone JOIN messages m ON m.parent = gone.position)"
            " SELECT position FROM gone ORDER BY position DESC",
            (position,),
        )
    ]


def delete(connection: sqlite3.Connection, positions: Sequence[int]) -> None:
    """Take messages away for good; children must come before their parents."""
    for position in positions:
        unindex(connection, position)
        connection.execute("DELETE FROM messages WHERE position = ?", (position,))


def index(connection: sqlite3.Connection, position: int, text: str) -> None:
    """Make a message searchable that was not so far."""
    connection.execute("INSERT INTO message_index (rowid, text) VALUES (?, ?)", (position, fold(clean(text))))


def unindex(connection: sqlite3.Connection, position: int) -> None:
    """Take a message out of the search, if it is in it: a reply that streams is not. Its text must still be there."""
    row = connection.execute(
        "SELECT text FROM messages WHERE position = ? AND (role = 'user' OR reason IS NOT NULL)", (position,)
    ).fetchone()
    if row is not None:
        # The index keeps no text, so it must be told what it was: https://www.sqlite.org/fts5.html#the_delete_command
        connection.execute(
            "INSERT INTO message_index (message_index, rowid, text) VALUES ('delete', ?, ?)",
            (position, fold(row[0])),
        )
