"""Keeps the conversation that is on the screen: every message at once, a reply while it streams."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from bitnet_desktop.chat.conversation import Conversation, Draft, Message, Role
from bitnet_desktop.chat.titles import title_of
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.records import Generation, StoredConversation
from bitnet_desktop.storage.worker import Piece, ReplySaver
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.shelf import Shelf


class Keeper(QObject):
    """Writes down what happens in a conversation. Kept from its first message on, or for a draft that is left."""

    kept_changed = Signal()  # the conversation on the screen is kept now, or no longer

    def __init__(self, conversing: Conversing, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conversing = conversing
        self._shelf = shelf
        self._is_kept = False
        self._folder: str | None = None
        self._generation: Generation = {}
        self._model = ("", "")  # the file and the name of the one that answered last
        self._draft = Draft()  # as it is kept
        self._saver: ReplySaver | None = None
        self._reply = ""  # the id of the one that streams
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_due)
        self._connections = [
            conversing.message_added.connect(self._on_message),
            conversing.reply_grew.connect(self._on_grew),
            conversing.reply_finished.connect(self._on_finished),
            conversing.reply_continues.connect(self._on_continues),
            conversing.message_removed.connect(self._on_removed),
            conversing.messages_restored.connect(self._on_restored),
            conversing.leaf_changed.connect(self._on_leaf),
            conversing.pin_changed.connect(self._on_pin),
        ]

    @property
    def is_kept(self) -> bool:
        """Whether the conversation on the screen is in the library."""
        return self._is_kept

    def begin(
        self,
        *,
        is_kept: bool,
        folder: str | None = None,
        generation: Generation | None = None,
        model: tuple[str, str] = ("", ""),
        draft: Draft | None = None,
    ) -> None:
        """Another conversation is on the screen; one that is not kept yet would go into `folder`.

        `model` is the file and the name of the model that it is kept with, `draft` what is kept of what was written.
        """
        self._flush()
        self._is_kept = is_kept
        self._folder = folder
        self._generation = dict(generation or {})
        self._model = model
        self._draft = draft or Draft()

    def stop(self) -> None:
        """Keep nothing from now on, and go."""
        self._flush()
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()
        self.deleteLater()

    def set_generation(self, generation: Generation) -> None:
        """The settings of this conversation."""
        self._generation = dict(generation)
        if self._is_kept:
            conversation = self._conversing.conversation.id
            kept = dict(generation)
            self._shelf.keep(lambda library: library.set_generation(conversation, kept))

    def set_system(self, text: str) -> None:
        """The system prompt of this conversation."""
        if self._is_kept:
            conversation = self._conversing.conversation.id
            self._shelf.keep(lambda library: library.set_system(conversation, text))

    def save_draft(self, draft: Draft) -> None:
        """What is being written stays with its conversation; a new one is kept for it."""
        conversation = self._conversing.conversation
        is_new = not self._is_kept
        if self._is_kept and draft.is_empty and not conversation.messages:
            # It was kept for a draft that is gone.
            self._shelf.keep(lambda library: library.drop_empty(conversation.id), changes=True)
            self._is_kept = False
            self._draft = Draft()
            self.kept_changed.emit()
        elif draft != self._draft and not (is_new and draft.is_empty):
            title = _title_of_draft(draft)
            if is_new:
                self._keep_conversation(title)
            elif not conversation.messages and title != _title_of_draft(self._draft):
                self._shelf.keep(lambda library: _give_title(library, conversation.id, title), changes=True)
            self._draft = draft  # its files may be large, and are not written again with every look elsewhere
            self._shelf.keep(lambda library: library.set_draft(conversation.id, draft), changes=is_new)

    # -- what happens

    def _on_message(self, message: Message) -> None:
        conversation = self._conversing.conversation
        conversation_id = conversation.id
        if not self._is_kept:
            self._keep_conversation(title_of(message.text))
        elif message.parent is None:
            title = title_of(message.text)
            self._shelf.keep(lambda library: _give_title(library, conversation_id, title))
        if message.role is Role.ASSISTANT and message.is_streaming:
            self._keep_model()
        clears = message.role is Role.USER
        if clears:
            self._draft = Draft()
        self._shelf.keep(
            lambda library: library.save_message(conversation_id, message, clears_draft=clears),
            changes=message.role is Role.USER,
        )
        if message.is_streaming:
            self._stream(message.id, len(message.text))

    def _model_now(self) -> tuple[str, str]:
        model = self._conversing.model
        return "" if model is None else str(model), self._conversing.status.model

    def _keep_model(self) -> None:
        """The conversation goes on with the model that answered in it last."""
        now = self._model_now()
        if now != self._model:
            self._model = now
            conversation = self._conversing.conversation.id
            self._shelf.keep(lambda library: library.set_model(conversation, *now))

    def _keep_conversation(self, title: str) -> None:
        conversation = self._conversing.conversation
        self._model = path, name = self._model_now()
        now = datetime.now(UTC)
        # One transaction: it is done again when the disk was full, and must not find a part of itself then.
        stored = StoredConversation(
            Conversation(conversation.id, conversation.system),
            now,
            now,
            title=title,
            folder=self._folder,
            generation=self._generation,
            model_path=path,
            model_name=name,
        )
        self._is_kept = True
        self._shelf.keep(lambda library: _put(library, stored))
        self.kept_changed.emit()

    def _on_grew(self, message_id: str, text: str) -> None:
        if self._saver is not None and message_id == self._reply:
            self._write(self._saver.add(text, time.monotonic()))

    def _on_due(self) -> None:
        if self._saver is not None:
            self._write(self._saver.take(time.monotonic()))

    def _on_finished(self, message: Message) -> None:
        self._timer.stop()
        self._saver = None
        self._shelf.keep(lambda library: library.finish_reply(message))

    def _on_continues(self, message_id: str) -> None:
        self._shelf.keep(lambda library: library.continue_reply(message_id))
        self._stream(message_id, len(self._conversing.conversation.messages[message_id].text))

    def _on_removed(self, message_id: str) -> None:
        conversation = self._conversing.conversation
        conversation_id, leaf = conversation.id, conversation.leaf
        self._shelf.keep(
            lambda library: library.remove_message(conversation_id, message_id, leaf), changes=True
        )

    def _on_restored(self, messages: tuple[Message, ...]) -> None:
        conversation = self._conversing.conversation
        conversation_id, leaf = conversation.id, conversation.leaf
        self._shelf.keep(lambda library: library.save_messages(conversation_id, messages, leaf), changes=True)

    def _on_pin(self, message_id: str, pinned: bool) -> None:
        if self._is_kept:
            self._shelf.keep(lambda library: library.pin_message(message_id, pinned=pinned))

    def _on_leaf(self) -> None:
        conversation = self._conversing.conversation
        conversation_id, leaf = conversation.id, conversation.leaf
        if self._is_kept:
            self._shelf.keep(lambda library: library.set_leaf(conversation_id, leaf))

    # -- a reply that streams

    def _stream(self, message_id: str, start: int) -> None:
        self._reply = message_id
        self._saver = ReplySaver(start=start)

    def _write(self, piece: Piece | None) -> None:
        saver = self._saver
        if piece is not None:
            message_id = self._reply
            self._shelf.keep(lambda library: library.append_text(message_id, piece.start, piece.text))
        if saver is not None:
            due = saver.due_in(time.monotonic())
            if due is not None and not self._timer.isActive():
                self._timer.start(max(1, round(due * 1000)))

    def _flush(self) -> None:
        if self._saver is not None:
            self._write(self._saver.flush(time.monotonic()))
            self._saver = None
        self._timer.stop()


def _put(library: Library, stored: StoredConversation) -> None:
    """Keep it, unless it was not empty enough to be dropped."""
    if not library.has_any(stored.conversation.id, ()):
        library.put(stored)


def _title_of_draft(draft: Draft) -> str:
    return title_of(draft.text) or next((title_of(file.name) for file in draft.attachments), "")


def _give_title(library: Library, conversation_id: str, title: str) -> None:
    """A title from the first message, unless a person has chosen one."""
    if not library.summary(conversation_id).title_is_given:
        library.rename(conversation_id, title, is_given=False)
