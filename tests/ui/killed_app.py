"""Run by test_killed_app: the real app, used at random and in haste, that says what is kept, until it is killed.

Its arguments are a model, an engine and a seed. Each line on standard output is one write, so a kill cuts none:

    opening, opened          the library is opened, and brought to the newest schema
    ready                    it is being used from now on
    conversation ID          it is kept
    message ID CONVERSATION LENGTH SUM    it is kept with this text; SUM is the CRC-32 of its UTF-8
    finished ID LENGTH SUM   so is this reply
    forgetting ID            a message is being taken away; so is each below it
    deleting ID, restored ID a conversation
    stopping                 a reply is being stopped
    hidden                   the window is hidden, as in the tray; what was begun goes on
    seen ID LENGTH TIME      so much of a reply has been shown, at this time of the monotonic clock
    trouble WORDS            must not be
"""

from __future__ import annotations

import os
import random
import sys
import time
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from bitnet_desktop.app import App, WindowOptions, build_app
from bitnet_desktop.chat.conversation import Message, Role
from bitnet_desktop.chat.problems import Problem
from bitnet_desktop.storage import conversation_rows, conversations
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import Database, open_database
from bitnet_desktop.storage.deleting import delete, undo_delete
from bitnet_desktop.storage.message_rows import below, position_of, positions
from bitnet_desktop.storage.records import StoredConversation
from bitnet_desktop.ui import desk, shelf
from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.errors import error_door
from bitnet_desktop.ui.status import Phase, Status

WORDS = ("owl", "Übung", "潮の満ち引き", "🦉🦉", "two\nlines", "`code`", "a|b|c", "$x^2$")


def tell(*words: object) -> None:
    """One line in one write, from any thread."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def _sum(text: str) -> int:
    return zlib.crc32(text.encode())


def _tell_forgotten(library: Library, chat: str, message: str) -> None:
    with library.database.reading() as connection:
        gone = set(below(connection, position_of(connection, message)))
        kept = positions(connection, conversation_rows.position_of(connection, chat))
    for name, position in kept.items():
        if position in gone:
            tell("forgetting", name)


def tell_what_is_kept() -> None:
    """What is told here stands behind the commit, except for what is deleted: there the intention is told before."""
    put, save, finish, remove, drop = (
        Library.put,
        Library.save_message,
        Library.finish_reply,
        Library.remove_message,
        Library.drop_empty,
    )

    def put_and_tell(library: Library, stored: StoredConversation) -> None:
        put(library, stored)
        tell("conversation", stored.conversation.id)

    def save_and_tell(library: Library, chat: str, message: Message, *, clears_draft: bool = False) -> None:
        save(library, chat, message, clears_draft=clears_draft)
        tell("message", message.id, chat, len(message.text), _sum(message.text))

    def finish_and_tell(library: Library, message: Message) -> None:
        finish(library, message)
        tell("finished", message.id, len(message.text), _sum(message.text))

    def tell_and_remove(library: Library, chat: str, message: str, leaf: str | None) -> None:
        _tell_forgotten(library, chat, message)
        remove(library, chat, message, leaf)

    def tell_and_drop(library: Library, chat: str) -> None:
        # One that was kept for a draft alone, which is given up.
        tell("deleting", chat)
        drop(library, chat)

    def open_and_tell(path: Path) -> Database:
        tell("opening")
        database = open_database(path)
        tell("opened")
        return database

    def tell_and_delete(database: Database, chat: str, now: datetime) -> None:
        tell("deleting", chat)
        delete(database, chat, now)

    def restore_and_tell(database: Database, chat: str) -> None:
        undo_delete(database, chat)
        tell("restored", chat)

    for owner, name, function in (
        (Library, "put", put_and_tell),
        (Library, "save_message", save_and_tell),
        (Library, "finish_reply", finish_and_tell),
        (Library, "remove_message", tell_and_remove),
        (Library, "drop_empty", tell_and_drop),
        (conversations, "open_database", open_and_tell),
        (desk, "delete", tell_and_delete),
        (desk, "undo_delete", restore_and_tell),
    ):
        setattr(owner, name, function)


class Haste(QObject):
    """Somebody who does everything at once."""

    def __init__(self, app: App, seed: int) -> None:
        super().__init__(app)
        self._app = app
        self._chance = random.Random(seed)
        self._listed: list[str] = []
        self._shown = 0
        self._is_ready = False
        self._acts: tuple[Callable[[], None], ...] = (
            self._send,
            self._send,
            self._edit,
            self._regenerate,
            self._continue,
            self._switch,
            self._branch,
            self._open,
            self._open,
            self._begin,
            self._delete,
            self._undo,
            self._remove,
            self._rename,
            self._duplicate,
            self._hide,
        )
        conversing = app.conversing
        conversing.reply_text.connect(self._on_text)
        conversing.said.connect(self._on_begun)
        conversing.asked_again.connect(self._on_begun)
        conversing.went_on.connect(self._on_went_on)
        conversing.status_changed.connect(self._on_status)
        conversing.troubled.connect(self._on_trouble)
        app.window.unexpected.connect(self._on_unexpected)
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._do_something)
        self._timer.start()

    # -- what is seen

    def _on_begun(self, _text: str = "") -> None:
        self._shown = 0

    def _on_went_on(self) -> None:
        self._shown = len(self._app.conversing.conversation.path()[-1].text)

    def _on_text(self, text: str) -> None:
        self._shown += len(text)
        tell("seen", self._app.conversing.conversation.leaf, self._shown, time.monotonic())

    def _on_status(self, status: Status) -> None:
        if status.phase is Phase.STOPPING:
            tell("stopping")

    def _on_trouble(self, problem: Problem) -> None:
        tell("trouble", problem.kind, problem.detail)

    def _on_unexpected(self, words: str) -> None:
        tell("trouble", words)

    def _on_open_failed(self, trouble: shelf.OpenTrouble) -> None:
        self._on_trouble(trouble.problem)

    def _on_listed(self, summaries: object, _folders: object) -> None:
        assert isinstance(summaries, tuple)
        self._listed = [summary.id for summary in summaries]

    # -- what is done

    def _do_something(self) -> None:
        library, kept = self._app._library, self._app._shelf
        if library is None or kept is None or self._app.conversing.model is None:
            return
        if not self._is_ready:
            self._is_ready = True
            kept.troubled.connect(self._on_trouble)
            kept.open_failed.connect(self._on_open_failed)
            library.desk.listed.connect(self._on_listed)
            tell("ready")
        # Most of the time somebody reads.
        busy = self._app.conversing.has_turn
        self._timer.start(self._chance.choice((1, 10, 40, 150) if busy else (1, 5, 20)))
        if busy and self._chance.random() < 0.3:
            self._app.window.composer.stop_asked.emit()
        elif not busy or self._chance.random() < 0.3:
            self._chance.choice(self._acts)()

    def _text(self) -> str:
        return " ".join(self._chance.choices(WORDS, k=self._chance.randint(1, 12)))

    def _some(self, *roles: Role) -> str | None:
        path = [message for message in self._app.conversing.conversation.path() if message.role in roles]
        return self._chance.choice(path).id if path else None

    def _do(self, act: Act, message: str | None) -> None:
        if message is not None and not self._app.conversing.has_turn:
            self._app.window.control.act(act, message)

    def _send(self) -> None:
        self._app.window.control.cancel_edit()
        self._app.window.composer.set_text(self._text())
        self._app.window.control.send(self._app.window.composer.text)

    def _edit(self) -> None:
        message = self._some(Role.USER, Role.ASSISTANT)
        if message is not None and not self._app.conversing.has_turn:
            self._do(Act.EDIT, message)
            self._app.window.control.send(self._text())

    def _regenerate(self) -> None:
        self._do(Act.REGENERATE, self._some(Role.ASSISTANT))

    def _continue(self) -> None:
        path = self._app.conversing.conversation.path()
        if path and path[-1].role is Role.ASSISTANT and path[-1].reason == "stopped":
            self._do(Act.CONTINUE, path[-1].id)

    def _switch(self) -> None:
        self._do(self._chance.choice((Act.PREVIOUS, Act.NEXT)), self._some(Role.USER, Role.ASSISTANT))

    def _branch(self) -> None:
        self._do(Act.BRANCH, self._some(Role.ASSISTANT))

    def _remove(self) -> None:
        if self._chance.random() < 0.3:
            self._do(Act.DELETE, self._some(Role.USER, Role.ASSISTANT))

    def _open(self) -> None:
        if self._listed:
            self._app.window.sidebar.opened.emit(self._chance.choice(self._listed))

    def _begin(self) -> None:
        self._app.window.new_asked.emit()

    def _delete(self) -> None:
        if len(self._listed) > 2:
            self._app.window.sidebar.deleted.emit([self._chance.choice(self._listed)])

    def _undo(self) -> None:
        self._app.window.sidebar.undo_strip.undo()

    def _rename(self) -> None:
        if self._listed:
            self._app.window.sidebar.renamed.emit(self._chance.choice(self._listed), self._text())

    def _duplicate(self) -> None:
        if self._listed and len(self._listed) < 20:
            self._app.window.sidebar.duplicated.emit(self._chance.choice(self._listed))

    def _hide(self) -> None:
        """Close the window as if there were a tray, or bring it back."""
        window, hand = self._app.window, self._app.at_hand
        if window.isHidden():
            window.show()
        elif hand is not None and self._chance.random() < 0.5:
            hand.closing.set_tray(has_tray=True)
            window.close()
            tell("hidden")


def main() -> None:
    model, engine, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    tell_what_is_kept()
    app = build_app(WindowOptions(model, engine))
    with error_door(app.window.unexpected.emit):
        Haste(app, seed)
        app.begin()
        QApplication.exec()


if __name__ == "__main__":
    main()
