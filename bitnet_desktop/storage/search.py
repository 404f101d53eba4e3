"""Search in titles and messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bitnet_desktop.chat.conversation import Role
from bitnet_desktop.storage.database import Database
from bitnet_desktop.storage.folding import mark, parse_query
from bitnet_desktop.storage.records import to_time


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that was found.

    `message` and `role` are None where the title was. `title` may be empty. `snippet` is one line of plain text and
    `marks` are the places in it that were looked for, (start, end) in characters. `time` is the message's, or that of
    the conversation's last change.
    """

    conversation: str
    message: str | None
    role: Role | None
    title: str
    time: datetime
    snippet: str
    marks: tuple[tuple[int, int], ...]


def search(database: Database, text: str, limit: int = 50) -> tuple[Hit, ...]:
    """The newest hits in titles, then the newest in messages, at most `limit` of each.

    All words must be there, case and accents aside; words in quotation marks stand together; the last word may be the
    beginning of a longer one. The newest come first rather than the best: ranking would have to look at every hit,
    which for a common word are most messages.

    Raises:
        ProblemError: the database cannot be read.
    """
    query = parse_query(text)
    if not query.expression:
        return ()
    with database.reading() as connection:
        titles = connection.execute(
            "SELECT c.id, c.title, c.changed FROM title_index i JOIN conversations c ON c.position = i.rowid"
            " WHERE title_index MATCH ? AND c.deleted_at IS NULL ORDER BY c.changed DESC LIMIT ?",
            (query.expression, limit),
        ).fetchall()
        messages = connection.execute(
            "SELECT c.id, m.id, m.role, c.title, m.created, m.text FROM message_index i"
            " CROSS JOIN messages m ON m.position = i.rowid"
            " CROSS JOIN conversations c ON c.position = m.conversation"
            " WHERE message_index MATCH ? AND c.deleted_at IS NULL ORDER BY i.rowid DESC LIMIT ?",
            (query.expression, limit),
        ).fetchall()
    hits = [
        Hit(found, None, None, title, to_time(changed), *mark(title, query))
        for found, title, changed in titles
    ]
    hits += [
        Hit(found, message, Role(role), title, to_time(created), *mark(body, query))
        for found, message, role, title, created, body in messages
    ]
    return tuple(hits)
