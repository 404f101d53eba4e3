"""The library at work: which conversation lies on the desk, and what the side bar and the search ask for."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bitnet_desktop.chat.conversation import Conversation, Draft
from bitnet_desktop.chat.generation import overrides_from
from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import daily_copy, remove_copies
from bitnet_desktop.storage.deleting import delete, purge_step, undo_delete
from bitnet_desktop.storage.records import Folder, Generation, StoredConversation, Summary
from bitnet_desktop.storage.search import Hit, search
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.keeping import Keeper
from bitnet_desktop.ui.model_names import model_label
from bitnet_desktop.ui.shelf import Shelf

_log = logging.getLogger(__name__)
_COPY_MS = 60_000  # after the start, when nobody waits for the disk
_LEFT_OUT = "left_out"  # among a conversation's settings: the questions that the model does not see, by id

_List = tuple[tuple[Summary, ...], tuple[Folder, ...]]


class Desk(QObject):
    """Opens, begins and tidies conversations. It knows no widgets."""

    listed = Signal(object, object)  # summaries, folders
    current_changed = Signal(object)  # the id of the conversation on the desk; None for one that is not kept
    opened = Signal(object)  # StoredConversation: its draft and settings are to be shown
    begun = Signal()  # a new conversation
    model_gone = Signal(str)  # the name of the model of the conversation that was opened
    undo_offered = Signal(str, int)  # a title, and how many conversations
    found = Signal(str, object)  # the words, tuple of Hit
    place_asked = Signal(str, str)  # a message to show, and the words to find there
    _copied = Signal()  # or not; emitted in the copy's thread

    def __init__(
        self,
        conversing: Conversing,
        shelf: Shelf,
        draft: Callable[[], Draft],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._conversing = conversing
        self._shelf = shelf
        self._draft = draft
        self.keeper = Keeper(conversing, shelf, self)
        self._generation: Generation = {}
        self._wanted = ""  # the conversation that is being loaded
        self._place = ("", "")  # the message in it that is to be shown, and the words
        self._deleted: list[str] = []
        self._purge_before = datetime.min.replace(tzinfo=UTC)
        self._copy_at = QTimer(self, singleShot=True, interval=_COPY_MS)
        self._copy_at.timeout.connect(self._copy)
        self._is_copying = False
        self._is_copy_unwanted = False
        self._copied.connect(self._on_copied, Qt.ConnectionType.QueuedConnection)
        shelf.changed.connect(self._list)
        shelf.opened.connect(self._on_shelf_opened)
        self.keeper.kept_changed.connect(self._tell_current)

    @property
    def current(self) -> str | None:
        """The id of the conversation on the desk; None while it is not kept."""
        return self._conversing.conversation.id if self.keeper.is_kept else None

    @property
    def generation(self) -> Generation:
        """The settings of this conversation that differ from the usual ones."""
        return self._generation

    def set_draft(self, draft: Callable[[], Draft]) -> None:
        """Who knows what is in the field."""
        self._draft = draft

    def show_again(self) -> None:
        """Tell everything once more, to somebody who was not there."""
        self._tell_current()
        self._list()

    # -- opening

    def open(self, conversation_id: str, message_id: str = "", words: str = "") -> None:
        """Bring a conversation onto the desk, and a message of it into sight."""
        self._place = (message_id, words)
        if conversation_id == self.current:
            self._show_place()
            return
        self._wanted = conversation_id
        self._leave()
        self._shelf.run(lambda library: _load(library, conversation_id), self._on_loaded)

    def begin(self, folder: str | None = None) -> None:
        """Begin a new conversation."""
        self._wanted = ""
        self._leave()
        self._conversing.new_conversation()
        self._generation = {}
        self.keeper.begin(is_kept=False, folder=folder)
        self._tell_current()
        self._conversing.driver.prefer(None)
        self.begun.emit()

    def _leave(self) -> None:
        self.save_draft()

    def save_draft(self) -> None:
        """Keep what is in the field with its conversation."""
        self.keeper.save_draft(self._draft())

    def _on_loaded(self, loaded: tuple[StoredConversation, bool]) -> None:
        stored, has_model = loaded
        if stored.conversation.id != self._wanted:
            return  # somebody has gone on to another one meanwhile
        self._wanted = ""
        # It may come from a file that was imported, or from another version of the app.
        self._generation = overrides_from(stored.generation)
        left_out = frozenset(str(stored.generation.get(_LEFT_OUT) or "").split())
        # What streams in the conversation before this one is written down before the keeper turns to this one.
        self._conversing.open_conversation(stored.conversation, left_out=left_out, pins=stored.pins)
        model = (stored.model_path, stored.model_name)
        self.keeper.begin(is_kept=True, generation=stored.generation, model=model, draft=stored.draft)
        self._tell_current()
        # The draft that is shown now is nobody's writing.
        self._conversing.driver.prefer(None)
        self.opened.emit(stored)
        self._prefer_model(stored, is_there=has_model)
        self._show_place()

    def _prefer_model(self, stored: StoredConversation, *, is_there: bool) -> None:
        path = Path(stored.model_path) if is_there else None
        self._conversing.driver.prefer(path, stored.model_name)
        if stored.model_path and not is_there:
            self.model_gone.emit(stored.model_name or model_label(Path(stored.model_path)))

    def _show_place(self) -> None:
        message_id, words = self._place
        self._place = ("", "")
        if message_id and message_id in self._conversing.conversation.messages:
            self._conversing.show_message(message_id)
            self.place_asked.emit(message_id, words)

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current)

    def _on_shelf_opened(self) -> None:
        self._purge_all()
        self._copy_at.start()

    # -- the conversation on the desk

    def set_generation(self, generation: Generation, system: str) -> None:
        """Other settings for this conversation."""
        self._generation = dict(generation)
        self._keep_generation()
        if system != self._conversing.conversation.system:
            self._conversing.set_system(system)
            self.keeper.set_system(system)

    def leave_out(self, question_ids: frozenset[str]) -> None:
        """The model sees these questions and their replies no more."""
        self._conversing.leave_out(question_ids)
        self._keep_generation()

    def _keep_generation(self) -> None:
        left_out = " ".join(sorted(self._conversing.left_out))
        kept: dict[str, str | int | float | bool | None] = dict(self._generation)
        if left_out:
            kept[_LEFT_OUT] = left_out
        self.keeper.set_generation(kept)

    # -- tidying

    def rename(self, conversation_id: str, title: str) -> None:
        """Give a conversation a title."""
        self._shelf.keep(lambda library: library.rename(conversation_id, title), changes=True)

    def pin(self, conversation_id: str, pinned: bool) -> None:
        """Keep a conversation on top, or no longer."""
        self._shelf.keep(lambda library: library.pin(conversation_id, pinned=pinned), changes=True)

    def move(self, conversation_id: str, folder: str | None) -> None:
        """Put a conversation into a folder, or take it out."""
        self._shelf.keep(lambda library: library.move(conversation_id, folder), changes=True)

    def duplicate(self, conversation_id: str) -> None:
        """Copy a conversation, and open the copy."""
        now = datetime.now(UTC)
        self._shelf.run(
            lambda library: library.duplicate(conversation_id, now), self._on_duplicated, changes=True
        )

    def _on_duplicated(self, conversation_id: str) -> None:
        self.open(conversation_id)

    def create_folder(self, name: str, conversation_id: str) -> None:
        """Make a folder, and put a conversation into it ("": none)."""

        def create(library: Library) -> None:
            folder = library.create_folder(name)
            if conversation_id:
                library.move(conversation_id, folder.id)

        self._shelf.run(create, changes=True)

    def rename_folder(self, folder_id: str, name: str) -> None:
        """Give a folder another name."""
        self._shelf.keep(lambda library: library.rename_folder(folder_id, name), changes=True)

    def delete_folder(self, folder_id: str) -> None:
        """Take a folder away; its conversations stay."""
        self._shelf.keep(lambda library: library.delete_folder(folder_id), changes=True)

    def delete(self, conversation_ids: Sequence[str], title: str) -> None:
        """Take conversations out of sight; until `purge` they can be brought back."""
        self.purge()
        if not conversation_ids:
            return
        if self.current in conversation_ids:
            self.begin()
        # What is purged meanwhile was deleted before this.
        now = max(datetime.now(UTC), self._purge_before)
        wanted = list(conversation_ids)
        self._deleted = wanted
        self._shelf.keep(lambda library: _delete_all(library, wanted, now), changes=True)
        self.undo_offered.emit(title, len(wanted))

    def undo_delete(self) -> None:
        """Bring back what was deleted last."""
        wanted, self._deleted = self._deleted, []
        self._shelf.keep(lambda library: _undo_all(library, wanted), changes=True)

    def purge(self) -> None:
        """What was deleted is deleted for good."""
        if self._deleted:
            self._deleted = []
            self._purge_all()

    def tidy(self) -> None:
        """Something was given up that nobody can bring back; what can be brought back stays."""
        if not self._deleted:
            self._purge_all()

    def _purge_all(self) -> None:
        # A little later than now, because the last deletion may have the same time.
        self._purge_before = datetime.now(UTC) + timedelta(milliseconds=1)
        self._purge()

    def _purge(self) -> None:
        if self._is_copying:
            return  # it would wait for the copy to let go of the log; `_on_copied` comes back to it
        before, now = self._purge_before, datetime.now(UTC)
        self._shelf.run(lambda library: purge_step(library.database, before, now), self._on_purged)

    def _on_purged(self, is_unfinished: bool) -> None:
        if is_unfinished:
            self._purge()

    def _copy(self) -> None:
        """Once a day there is a copy of everything."""
        self._shelf.run(_path_of, self._begin_copy)

    def _begin_copy(self, path: Path | None) -> None:
        """In a thread of its own: a large database takes seconds, and what is said meanwhile must be kept."""
        if path is not None:
            self._is_copying = True
            threading.Thread(target=self._make_copy, args=(path,), name="copy", daemon=True).start()

    def _make_copy(self, path: Path) -> None:
        """In the copy's thread. Nobody waits for a copy, so what hinders it is only for the log."""
        try:
            daily_copy(path, datetime.now(UTC))
        except ProblemError as error:
            _log.warning("no copy: %s %s", error.problem.kind, error.problem.detail)
        finally:
            with contextlib.suppress(RuntimeError):  # the desk may be gone
                self._copied.emit()

    def _on_copied(self) -> None:
        self._is_copying = False
        if self._is_copy_unwanted:
            self._is_copy_unwanted = False
            self._shelf.run(_remove_copies)
        self._purge()

    # -- forgetting

    def forget_everything(self) -> None:
        """Everything was deleted: the desk is empty too."""
        # A copy that was being made meanwhile still has it all.
        self._is_copy_unwanted = self._is_copying
        self._conversing.open_conversation(Conversation())
        self._generation = {}
        self._deleted = []
        self.keeper.begin(is_kept=False)
        self._tell_current()
        self.begun.emit()

    # -- lists

    def _list(self) -> None:
        self._shelf.run(_read_list, self._on_listed)

    def _on_listed(self, read: _List) -> None:
        self.listed.emit(*read)

    def search(self, words: str) -> None:
        """Look for words in all conversations; `found` follows."""

        def look(library: Library) -> tuple[str, tuple[Hit, ...]]:
            return words, search(library.database, words)

        self._shelf.run(look, self._on_found)

    def _on_found(self, answer: tuple[str, tuple[Hit, ...]]) -> None:
        self.found.emit(*answer)


def _load(library: Library, conversation_id: str) -> tuple[StoredConversation, bool]:
    """A conversation, and whether the file of its model is there: a disk may take its time."""
    stored = library.load(conversation_id)
    return stored, bool(stored.model_path) and Path(stored.model_path).is_file()


def _read_list(library: Library) -> _List:
    return library.summaries(), library.folders()


def _delete_all(library: Library, conversation_ids: Sequence[str], now: datetime) -> None:
    for conversation_id in conversation_ids:
        delete(library.database, conversation_id, now)


def _undo_all(library: Library, conversation_ids: Sequence[str]) -> None:
    for conversation_id in conversation_ids:
        undo_delete(library.database, conversation_id)


def _path_of(library: Library) -> Path | None:
    return library.database.path


def _remove_copies(library: Library) -> None:
    if library.database.path is not None:
        remove_copies(library.database.path)
    # What the copy's thread read could not be overwritten in the log while it read.
    library.database.empty_log()
