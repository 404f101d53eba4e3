"""Many new conversations, kept a part at a time and shown all at once: what is half there is never seen.

Until then they lie in the database as deleted ones do, out of every list and every search. Whatever ends before, be it
the app, leaves them to be deleted for good.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from bitnet_desktop.chat.conversation import Message
from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.storage import conversation_rows, message_rows
from bitnet_desktop.storage.conversation_rows import insert_folder
from bitnet_desktop.storage.database import Database
from bitnet_desktop.storage.records import Folder, StoredConversation
from bitnet_desktop.storage.trees import in_order

_ARRIVING: Final = 1 << 62
"""Stands where the time of deleting does; no purge looks so far ahead."""

_MOST_MESSAGES: Final = 100  # in one transaction, which others wait for: a few tens of milliseconds
_MOST_CHARACTERS: Final = 1 << 18


class Arrival:
    """One import. All of it belongs to the storage thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folders: dict[str, str] = {}  # of the conversations that go into one

    def add(self, stored: StoredConversation) -> Iterator[None]:
        """Keep a whole new conversation, a part with each step.

        Raises:
            ValueError: one of its ids is there already.
            ProblemError: the database cannot be written.
        """
        if stored.folder is not None:
            self._folders[stored.conversation.id] = stored.folder
        with self._writing() as connection:
            position = conversation_rows.insert_head(connection, replace(stored, folder=None))
            connection.execute(
                "UPDATE conversations SET deleted_at = ? WHERE position = ?", (_ARRIVING, position)
            )
        kept: dict[str, int] = {}
        for part in _parts(in_order(stored.conversation)):
            yield
            with self._writing() as connection:
                message_rows.insert_all(connection, position, part, kept)
        with self._writing() as connection:
            conversation_rows.pin_messages(connection, stored)

    def show(self, folders: Iterable[Folder], count: int) -> None:
        """Everything is there: bring it into sight, with its new folders.

        Raises:
            ProblemError: the database cannot be written.
            ValueError: there are no longer `count` of them; somebody has deleted everything meanwhile.
        """
        with self._database.writing() as connection:
            for folder in folders:
                insert_folder(connection, folder)
            connection.executemany(
                "UPDATE conversations SET folder = ? WHERE id = ?",
                ((folder, conversation) for conversation, folder in self._folders.items()),
            )
            shown = connection.execute(
                "UPDATE conversations SET deleted_at = NULL WHERE deleted_at = ?", (_ARRIVING,)
            ).rowcount
            if shown != count:
                raise ValueError("what came in is not there any more")

    def take_back(self) -> None:
        """Leave what came in to be deleted for good. If that cannot be written, the next start does it."""
        with contextlib.suppress(ProblemError), self._database.writing() as connection:
            give_up(connection)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        # A power cut may take it back: it is nothing until all of it is shown.
        with self._database.writing(durable=False) as connection:
            try:
                yield connection
            except sqlite3.IntegrityError as error:
                raise ValueError(str(error)) from error


def give_up(connection: sqlite3.Connection) -> None:
    """What was on its way is deleted, long ago."""
    connection.execute("UPDATE conversations SET deleted_at = 0 WHERE deleted_at = ?", (_ARRIVING,))


def _parts(messages: Iterable[Message]) -> Iterator[list[Message]]:
    part: list[Message] = []
    characters = 0
    for message in messages:
        part.append(message)
        characters += len(message.whole_text)
        if len(part) >= _MOST_MESSAGES or characters >= _MOST_CHARACTERS:
            yield part
            part, characters = [], 0
    if part:
        yield part
