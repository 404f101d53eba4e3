"""The library of conversations: lists, opens and keeps them. Every method is one transaction: all of it or nothing.

All methods raise ProblemError when the database cannot be read or written, and KeyError for an id that is not there.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bitnet_desktop.chat.conversation import Conversation, Draft, Message
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage import conversation_rows, message_rows
from bitnet_desktop.storage.arriving import give_up
from bitnet_desktop.storage.conversation_rows import insert_folder, position_of, require_folder
from bitnet_desktop.storage.database import Database, open_database
from bitnet_desktop.storage.records import (
    Folder,
    Generation,
    StoredConversation,
    Summary,
    clean,
    generation_from_json,
    generation_to_json,
    new_id,
    to_microseconds,
    to_time,
)
from bitnet_desktop.storage.trees import with_new_ids

_LISTED = "id, title, title_is_given, created, changed, pinned, folder, position"


class Library:
    """The conversations in a database. It belongs to one thread at a time, as the database does.

    Making it ends the replies that an app died in: they are kept with the reason STOPPED. What it was importing is
    deleted.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._streaming: set[str] = set()
        with database.writing() as connection:
            message_rows.end_interrupted(connection)
            give_up(connection)

    @classmethod
    def open(cls, path: Path) -> Library:
        """The library in the database at `path`.

        Raises:
            ProblemError: as `open_database`; the database is not held then.
        """
        database = open_database(path)
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    # -- lists

    def summaries(self, limit: int = 10_000, after: Summary | None = None) -> tuple[Summary, ...]:
        """Pinned ones first, then by the time of their last change, the newest first; `after` goes on below one."""
        where, values = "", []
        if after is not None:
            where = " AND (pinned, changed, position) < (?, ?, ?)"
            values = [int(after.pinned), to_microseconds(after.changed), after.position]
        with self.database.reading() as connection:
            rows = connection.execute(
                f"SELECT {_LISTED} FROM conversations WHERE deleted_at IS NULL{where}"  # noqa: S608 - no input in it
                " ORDER BY pinned DESC, changed DESC, position DESC LIMIT ?",
                (*values, limit),
            ).fetchall()
        return tuple(map(_summary, rows))

    def summary(self, conversation_id: str) -> Summary:
        """One line of the list."""
        with self.database.reading() as connection:
            row = connection.execute(
                f"SELECT {_LISTED} FROM conversations WHERE id = ? AND deleted_at IS NULL",  # noqa: S608
                (conversation_id,),
            ).fetchone()
        if row is None:
            raise KeyError(conversation_id)
        return _summary(row)

    # -- whole conversations

    def create(
        self,
        created: datetime,
        *,
        conversation_id: str | None = None,
        system: str = "",
        folder: str | None = None,
        generation: Generation | None = None,
    ) -> str:
        """Begin an empty conversation; returns its id."""
        made = conversation_id or new_id()
        conversation = Conversation(made, system)
        self.put(
            StoredConversation(conversation, created, created, folder=folder, generation=generation or {})
        )
        return made

    def put(self, stored: StoredConversation) -> None:
        """Keep a whole new conversation; a reply without a reason streams from now on.

        Raises ValueError if one of its ids, or its messages', is there already.
        """
        self.put_all([stored])

    def put_all(self, several: Iterable[StoredConversation], folders: Iterable[Folder] = ()) -> None:
        """Keep whole new conversations and folders, all of them or none. Raises ValueError as `put`."""
        streaming: set[str] = set()
        with self._writing_new() as connection:
            for folder in folders:
                insert_folder(connection, folder)
            for stored in several:
                conversation_rows.insert(connection, stored)
                messages = stored.conversation.messages.values()
                streaming.update(message.id for message in messages if message.is_streaming)
        self._streaming |= streaming

    def load(self, conversation_id: str) -> StoredConversation:
        """The whole conversation. A reply that streams in this process right now comes with its text so far."""
        with self.database.reading() as connection:
            return self._read(connection, conversation_id)

    def has_any(self, conversation_id: str, message_ids: Iterable[str]) -> bool:
        """Whether one of these ids is in use, by something deleted too; callable while `put_all` takes its iterable."""
        with self.database.reading() as connection:
            if connection.execute("SELECT 1 FROM conversations WHERE id = ?", (conversation_id,)).fetchone():
                return True
            return any(
                connection.execute("SELECT 1 FROM messages WHERE id = ?", (message_id,)).fetchone()
                for message_id in message_ids
            )

    def load_all(self) -> Iterator[StoredConversation]:
        """All conversations one by one, the oldest first; what is deleted meanwhile is left out."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT id FROM conversations WHERE deleted_at IS NULL ORDER BY position"
            ).fetchall()
        for (conversation_id,) in rows:
            with contextlib.suppress(KeyError):
                yield self.load(conversation_id)

    def duplicate(self, conversation_id: str, created: datetime) -> str:
        """Copy a conversation with its whole tree, into the same folder; returns the copy's id.

        A reply that streams right now is stopped in the copy.
        """
        with self.database.writing() as connection:
            stored = with_new_ids(self._read(connection, conversation_id))
            stored = replace(stored, created=created, changed=created, pinned=False)
            conversation_rows.insert(connection, stored)
            message_rows.end_interrupted(connection, position_of(connection, stored.conversation.id))
        return stored.conversation.id

    def move_to(self, path: Path) -> Library:
        """Open the database at `path` and take everything along that was written here; for a library in memory.

        Conversations that are there already get the messages that they lack. This library stays as it is.

        Raises:
            ProblemError: as `open_database`; nothing was taken along, and this library can be used on.
        """
        target = Library.open(path)
        try:
            with target.database.writing() as connection:
                for folder in self.folders():
                    if (
                        connection.execute("SELECT 1 FROM folders WHERE id = ?", (folder.id,)).fetchone()
                        is None
                    ):
                        insert_folder(connection, folder)
                for conversation_id in self._touched():
                    conversation_rows.merge(connection, self.load(conversation_id))
        except BaseException:
            target.database.close()
            raise
        target._streaming = set(self._streaming)  # noqa: SLF001 - its own class
        return target

    def _touched(self) -> list[str]:
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT id FROM conversations WHERE position IN (SELECT conversation FROM temp.touched)"
                " AND deleted_at IS NULL ORDER BY position"
            )
            return [row[0] for row in rows]

    # -- what a person sets

    def rename(self, conversation_id: str, title: str, *, is_given: bool = True) -> None:
        """Give it a title; `is_given` tells that a person chose it."""
        with self.database.writing() as connection:
            position = position_of(connection, conversation_id)
            conversation_rows.unindex_title(connection, position)
            connection.execute(
                "UPDATE conversations SET title = ?, title_is_given = ? WHERE position = ?",
                (clean(title), int(is_given), position),
            )
            conversation_rows.index_title(connection, position, title)

    def pin(self, conversation_id: str, *, pinned: bool) -> None:
        """Keep it at the top of the list, or no longer."""
        self._set(conversation_id, "pinned", int(pinned))

    def move(self, conversation_id: str, folder: str | None) -> None:
        """Put it into a folder, or out of all. Raises KeyError for an unknown folder too."""
        with self.database.writing() as connection:
            if folder is not None:
                require_folder(connection, folder)
            position = position_of(connection, conversation_id)
            connection.execute("UPDATE conversations SET folder = ? WHERE position = ?", (folder, position))

    def set_draft(self, conversation_id: str, draft: Draft) -> None:
        """Keep what is written and not sent."""
        with self.database.writing() as connection:
            conversation_rows.set_draft(connection, position_of(connection, conversation_id), draft)

    def drop_empty(self, conversation_id: str) -> None:
        """Take a conversation away for good that has no message, and to which nobody has given a name or a place."""
        with self.database.writing() as connection:
            row = connection.execute(
                "SELECT c.position FROM conversations c WHERE c.id = ? AND NOT title_is_given AND NOT pinned"
                " AND folder IS NULL AND NOT EXISTS (SELECT 1 FROM messages WHERE conversation = c.position)",
                (conversation_id,),
            ).fetchone()
            if row is not None:
                conversation_rows.unindex_title(connection, int(row[0]))
                connection.execute("DELETE FROM conversations WHERE position = ?", row)

    def set_system(self, conversation_id: str, text: str) -> None:
        """Set the system prompt."""
        self._set(conversation_id, "system", clean(text))

    def set_generation(self, conversation_id: str, generation: Generation) -> None:
        """Set the generation settings."""
        self._set(conversation_id, "generation", generation_to_json(generation))

    def set_model(self, conversation_id: str, path: str, name: str) -> None:
        """Set which model the conversation goes on with."""
        with self.database.writing() as connection:
            connection.execute(
                "UPDATE conversations SET model_path = ?, model_name = ? WHERE position = ?",
                (clean(path), clean(name), position_of(connection, conversation_id)),
            )

    # -- messages

    def save_message(self, conversation_id: str, message: Message, *, clears_draft: bool = False) -> None:
        """Keep a new message; it becomes the leaf. A reply without a reason streams from now on."""
        with self._writing_new() as connection:
            position = position_of(connection, conversation_id)
            parent = None if message.parent is None else message_rows.position_of(connection, message.parent)
            message_rows.insert(connection, position, message, parent)
            connection.execute(
                "UPDATE conversations SET leaf = ?, changed = max(changed, ?) WHERE position = ?",
                (message.id, to_microseconds(message.created), position),
            )
            if clears_draft:
                conversation_rows.set_draft(connection, position, Draft())
        if message.is_streaming:
            self._streaming.add(message.id)

    def save_messages(self, conversation_id: str, messages: Iterable[Message], leaf: str | None) -> None:
        """Keep several new messages, parents first; for taking back a removal."""
        with self._writing_new() as connection:
            position = position_of(connection, conversation_id)
            message_rows.insert_all(
                connection, position, messages, message_rows.positions(connection, position)
            )
            self._set_leaf(connection, position, leaf)

    def append_text(self, message_id: str, start: int, text: str) -> None:
        """Keep a piece of a streaming reply; `start` is how many characters stand before it.

        It survives the end of the app at once, and a power cut once the reply is finished or a few seconds went by.
        """
        with self.database.writing(durable=False) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO reply_chunks (message, start, text) VALUES (?, ?, ?)",
                (message_rows.position_of(connection, message_id), start, clean(text)),
            )

    def finish_reply(self, message: Message) -> None:
        """Keep a reply in its final form: `message` has the text, the reason and the figures."""
        with self.database.writing() as connection:
            message_rows.finish(connection, message)
        self._streaming.discard(message.id)

    def continue_reply(self, message_id: str) -> None:
        """Let a finished reply stream again; what comes is appended to its text."""
        with self.database.writing() as connection:
            position = message_rows.position_of(connection, message_id)
            message_rows.unindex(connection, position)
            connection.execute(
                "UPDATE messages SET reason = NULL, figures = NULL WHERE position = ? AND role = 'assistant'",
                (position,),
            )
        self._streaming.add(message_id)

    def set_leaf(self, conversation_id: str, leaf: str | None) -> None:
        """Remember which path through the tree is read."""
        with self.database.writing() as connection:
            position = position_of(connection, conversation_id)
            self._set_leaf(connection, position, leaf)

    def pin_message(self, message_id: str, *, pinned: bool) -> None:
        """Keep a message in the model's sight whatever is dropped, or no longer."""
        with self.database.writing() as connection:
            position = message_rows.position_of(connection, message_id)
            connection.execute("UPDATE messages SET pinned = ? WHERE position = ?", (int(pinned), position))

    def remove_message(self, conversation_id: str, message_id: str, leaf: str | None) -> None:
        """Take a message and everything below it away for good; `leaf` is what `Conversation.remove` says."""
        with self.database.writing() as connection:
            position = position_of(connection, conversation_id)
            message_rows.delete(
                connection, message_rows.below(connection, message_rows.position_of(connection, message_id))
            )
            self._set_leaf(connection, position, leaf)

    # -- folders

    def folders(self) -> tuple[Folder, ...]:
        """All folders, in the order in which they were made."""
        with self.database.reading() as connection:
            rows = connection.execute("SELECT id, name FROM folders ORDER BY created, rowid").fetchall()
        return tuple(Folder(*row) for row in rows)

    def create_folder(self, name: str) -> Folder:
        """Make a folder. Two may have the same name."""
        folder = Folder(new_id(), clean(name))
        with self.database.writing() as connection:
            insert_folder(connection, folder)
        return folder

    def rename_folder(self, folder_id: str, name: str) -> None:
        """Give a folder another name."""
        with self.database.writing() as connection:
            require_folder(connection, folder_id)
            connection.execute("UPDATE folders SET name = ? WHERE id = ?", (clean(name), folder_id))

    def delete_folder(self, folder_id: str) -> None:
        """Take a folder away; its conversations stay, in no folder."""
        with self.database.writing() as connection:
            require_folder(connection, folder_id)
            connection.execute("DELETE FROM folders WHERE id = ?", (folder_id,))

    # -- helpers

    def _set_leaf(self, connection: sqlite3.Connection, position: int, leaf: str | None) -> None:
        if leaf is not None:
            message_rows.position_of(connection, leaf)
        connection.execute("UPDATE conversations SET leaf = ? WHERE position = ?", (leaf, position))

    def _set(self, conversation_id: str, column: str, value: str | int) -> None:
        with self.database.writing() as connection:
            position = position_of(connection, conversation_id)
            connection.execute(f"UPDATE conversations SET {column} = ? WHERE position = ?", (value, position))  # noqa: S608

    @contextlib.contextmanager
    def _writing_new(self) -> Iterator[sqlite3.Connection]:
        with self.database.writing() as connection:
            try:
                yield connection
            except sqlite3.IntegrityError as error:
                raise ValueError(str(error)) from error

    def _read(self, connection: sqlite3.Connection, conversation_id: str) -> StoredConversation:
        position = position_of(connection, conversation_id)
        messages = [
            replace(message, reason=EndReason.STOPPED)
            if message.is_streaming and message.id not in self._streaming
            else message
            for message in message_rows.read_all(connection, position)
        ]
        leaf, system, generation, path, name = connection.execute(
            "SELECT leaf, system, generation, model_path, model_name FROM conversations WHERE position = ?",
            (position,),
        ).fetchone()
        pins = connection.execute("SELECT id FROM messages WHERE conversation = ? AND pinned", (position,))
        summary = self.summary(conversation_id)
        if leaf is not None and all(message.id != leaf for message in messages):
            leaf = messages[-1].id if messages else None
        return StoredConversation(
            Conversation.from_messages(messages, conversation_id=conversation_id, system=system, leaf=leaf),
            summary.created,
            summary.changed,
            summary.title,
            summary.title_is_given,
            summary.folder,
            summary.pinned,
            conversation_rows.draft_of(connection, position),
            generation_from_json(generation),
            path,
            name,
            frozenset(row[0] for row in pins),
        )


def _summary(row: tuple[str, str, int, int, int, int, str | None, int]) -> Summary:
    made, title, is_given, created, changed, pinned, folder, position = row
    return Summary(
        made, title, bool(is_given), to_time(created), to_time(changed), bool(pinned), folder, position
    )
