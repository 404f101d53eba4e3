from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Attachment, Draft
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Exchange
from bitnet_desktop.engine.states import State
from bitnet_desktop.loading import wishes_of
from bitnet_desktop.settings import Settings
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import Copy, CopyKind, copies, daily_copy
from bitnet_desktop.storage.database import Database, open_database
from bitnet_desktop.storage.records import Folder, StoredConversation, Summary
from bitnet_desktop.ui import desk as desk_module
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.desk import Desk
from bitnet_desktop.ui.shelf import Shelf
from tests.ui.conftest import MODEL
from tests.ui.doubles import Backstage


class _Room:
    """A desk with its shelf, and what it tells."""

    def __init__(self, conversing: Conversing, path: Path, qtbot: QtBot) -> None:
        self.path = path
        self.draft = Draft()
        self.shelf = Shelf(path)
        self.conversing = conversing
        self.desk = Desk(conversing, self.shelf, lambda: self.draft, self.shelf)
        self.summaries: tuple[Summary, ...] = ()
        self.folders: tuple[Folder, ...] = ()
        self.opened: list[StoredConversation] = []
        self.problems: list[Problem] = []
        self.desk.listed.connect(self._take_list)
        self.desk.opened.connect(self.opened.append)
        self.shelf.troubled.connect(self.problems.append)
        self._qtbot = qtbot
        with qtbot.waitSignal(self.desk.listed):
            self.shelf.open()

    def _take_list(self, summaries: tuple[Summary, ...], folders: tuple[Folder, ...]) -> None:
        self.summaries, self.folders = summaries, folders

    @property
    def titles(self) -> list[str]:
        return [summary.title for summary in self.summaries]

    def settle(self) -> None:
        """Until all that was asked for is done and told."""
        done: list[object] = []
        self.shelf.run(lambda _: None, done.append)
        self._qtbot.waitUntil(lambda: bool(done))
        # What the answers have asked for in their turn.
        self.shelf.run(lambda _: None, done.append)
        self._qtbot.waitUntil(lambda: len(done) == 2)

    def kept(self, conversation_id: str) -> StoredConversation:
        found: list[StoredConversation] = []
        self.shelf.run(lambda library: library.load(conversation_id), found.append)
        self._qtbot.waitUntil(lambda: bool(found))
        return found[0]


@pytest.fixture
def room(ready: Conversing, qtbot: QtBot, tmp_path: Path) -> Iterator[_Room]:
    made = _Room(ready, tmp_path / "conversations.db", qtbot)
    yield made
    assert made.shelf.close()
    made.shelf.deleteLater()


def _say(room: _Room, backstage: Backstage, question: str, *reply: str) -> str:
    assert room.conversing.send(question)
    backstage.session.say(*reply)
    backstage.session.end()
    return room.conversing.conversation.id


def test_a_conversation_is_kept_from_its_first_message_on(room: _Room, backstage: Backstage) -> None:
    told: list[str | None] = []
    room.desk.current_changed.connect(told.append)
    room.conversing.send("Why is the sky blue?")
    conversation = room.conversing.conversation.id
    assert told == [conversation]
    room.settle()
    assert room.titles == ["Why is the sky blue?"]
    assert [message.text for message in room.kept(conversation).conversation.path()] == [
        "Why is the sky blue?"
    ]
    backstage.session.say("Because", " of")
    backstage.session.end()
    kept = room.kept(conversation)
    assert kept.conversation.exchanges() == (Exchange("Why is the sky blue?", "Because of"),)
    assert kept.conversation.path()[-1].reason is EndReason.END
    assert kept.model_name


def test_a_reply_is_kept_while_it_streams(room: _Room, backstage: Backstage, qtbot: QtBot) -> None:
    room.conversing.send("Tell me")
    conversation = room.conversing.conversation.id
    backstage.session.say("Once", " upon", " a", " time")

    def is_kept() -> bool:
        return room.kept(conversation).conversation.path()[-1].text == "Once upon a time"

    qtbot.waitUntil(is_kept, timeout=1000)
    room.conversing.stop()
    backstage.session.end(EndReason.STOPPED)


def test_another_conversation_comes_with_its_draft(room: _Room, backstage: Backstage, qtbot: QtBot) -> None:
    first = _say(room, backstage, "One", "first")
    room.draft = Draft("half a thought")
    room.desk.begin()
    room.draft = Draft()
    _say(room, backstage, "Two", "second")
    with qtbot.waitSignal(room.desk.opened):
        room.desk.open(first)
    assert room.conversing.conversation.exchanges() == (Exchange("One", "first"),)
    assert room.opened[-1].draft == Draft("half a thought")
    assert room.desk.current == first


def test_a_new_conversation_is_kept_for_a_draft_that_is_left_in_it(
    room: _Room, backstage: Backstage, qtbot: QtBot
) -> None:
    first = _say(room, backstage, "One", "first")
    room.desk.begin()
    left = room.conversing.conversation.id
    room.draft = Draft("Half a thought. And more")
    room.desk.open(first)
    room.draft = Draft()
    room.settle()
    assert sorted(room.titles) == ["Half a thought.", "One"]
    room.desk.open(left)
    room.settle()
    assert room.opened[-1].draft == Draft("Half a thought. And more")
    assert room.desk.current == left
    # Nothing is left of it when its draft is given up.
    room.desk.open(first)
    room.settle()
    assert room.titles == ["One"]


def test_a_message_in_a_conversation_that_was_a_draft_is_kept(room: _Room, backstage: Backstage) -> None:
    first = _say(room, backstage, "One", "first")
    room.desk.begin()
    left = room.conversing.conversation.id
    room.draft = Draft("Half a thought")
    room.desk.open(first)
    room.settle()
    room.draft = Draft()
    room.desk.open(left)
    room.settle()
    assert _say(room, backstage, "A whole one", "yes") == left
    assert room.kept(left).conversation.exchanges() == (Exchange("A whole one", "yes"),)
    assert sorted(room.titles) == ["A whole one", "One"]


def test_files_that_wait_are_kept_with_the_words_and_by_themselves(
    room: _Room, backstage: Backstage, qtbot: QtBot
) -> None:
    first = _say(room, backstage, "One", "first")
    file = Attachment("tide tables.txt", "06:12 high")
    room.draft = with_words = Draft("Look at this", (file,))
    room.desk.begin()
    left = room.conversing.conversation.id
    room.draft = only_a_file = Draft("", (file,))
    room.desk.open(first)
    room.draft = with_words
    room.settle()
    assert room.opened[-1].draft == with_words
    assert sorted(room.titles) == ["One", "tide tables.txt"]
    room.desk.open(left)
    room.settle()
    assert room.opened[-1].draft == only_a_file


def test_a_draft_that_nobody_changed_is_not_written_again(
    room: _Room, backstage: Backstage, qtbot: QtBot
) -> None:
    first = _say(room, backstage, "One", "first")
    room.draft = Draft("", (Attachment("large.txt", "x" * 500_000),))
    room.desk.save_draft()
    written: list[int] = []
    room.shelf.run(_changes, written.append)
    room.desk.save_draft()
    room.desk.begin()
    room.draft = Draft()
    room.desk.open(first)
    room.settle()
    room.draft = room.opened[-1].draft
    room.desk.save_draft()
    room.shelf.run(_changes, written.append)
    room.settle()
    assert written[0] == written[1]
    assert len(room.kept(first).draft.attachments) == 1
    # Once it is sent, the same can be written anew.
    _say(room, backstage, "Two", "second")
    assert room.kept(first).draft.is_empty
    room.desk.save_draft()
    assert room.kept(first).draft == room.draft


def _changes(library: Library) -> int:
    with library.database.reading() as connection:
        return connection.total_changes


def test_a_message_is_kept_where_a_draft_was_given_up(room: _Room, backstage: Backstage) -> None:
    _say(room, backstage, "One", "first")
    room.desk.begin()
    left = room.conversing.conversation.id
    room.draft = Draft("Half a thought")
    room.desk.save_draft()
    assert room.desk.current == left
    room.draft = Draft()
    room.desk.save_draft()
    room.settle()
    assert room.titles == ["One"]
    assert _say(room, backstage, "A whole one", "yes") == left
    assert room.kept(left).conversation.exchanges() == (Exchange("A whole one", "yes"),)


def test_a_name_stays_where_a_draft_was_given_up(room: _Room, backstage: Backstage) -> None:
    room.draft = Draft("Half a thought")
    room.desk.save_draft()
    left = room.conversing.conversation.id
    room.desk.rename(left, "Mine")
    room.draft = Draft()
    room.desk.save_draft()
    assert _say(room, backstage, "A whole one", "yes") == left
    kept = room.kept(left)
    assert (kept.title, kept.conversation.exchanges()) == ("Mine", (Exchange("A whole one", "yes"),))


def test_only_the_last_one_that_was_asked_for_is_opened(
    room: _Room, backstage: Backstage, qtbot: QtBot
) -> None:
    first = _say(room, backstage, "One", "first")
    room.desk.begin()
    second = _say(room, backstage, "Two", "second")
    room.desk.begin()
    room.desk.open(first)
    room.desk.open(second)
    room.settle()
    assert [stored.conversation.id for stored in room.opened] == [second]


def test_a_reply_that_streams_is_kept_when_another_conversation_is_opened(
    room: _Room, backstage: Backstage, qtbot: QtBot
) -> None:
    first = _say(room, backstage, "One", "first")
    room.desk.begin()
    room.conversing.send("Two")
    second = room.conversing.conversation.id
    backstage.session.say("sec")
    with qtbot.waitSignal(room.desk.opened):
        room.desk.open(first)
    last = room.kept(second).conversation.path()[-1]
    assert (last.text, last.reason) == ("sec", EndReason.STOPPED)


def test_versions_and_branches_are_kept(room: _Room, backstage: Backstage) -> None:
    conversation = _say(room, backstage, "One", "first")
    room.conversing.regenerate(room.conversing.conversation.path()[-1].id)
    backstage.session.say("other")
    backstage.session.end()
    assert [m.text for m in room.kept(conversation).conversation.path()] == ["One", "other"]
    room.conversing.switch_version(room.conversing.conversation.path()[-1].id, -1)
    assert [m.text for m in room.kept(conversation).conversation.path()] == ["One", "first"]
    assert len(room.kept(conversation).conversation.messages) == 3


def test_a_reply_that_goes_on_is_kept_as_one(room: _Room, backstage: Backstage) -> None:
    room.conversing.send("Count")
    conversation = room.conversing.conversation.id
    backstage.session.say("1 2")
    backstage.session.end(EndReason.STOPPED)
    room.conversing.continue_reply()
    backstage.session.say(" 3 4")
    assert room.kept(conversation).conversation.path()[-1].text.startswith("1 2")
    backstage.session.end()
    assert room.kept(conversation).conversation.path()[-1].text == "1 2 3 4"


def test_a_message_that_is_taken_back_is_not_kept(room: _Room, backstage: Backstage) -> None:
    room.conversing.send("Never mind")
    conversation = room.conversing.conversation.id
    backstage.session.end(EndReason.STOPPED, withdrawn=True)
    assert room.kept(conversation).conversation.path() == ()
    _say(room, backstage, "Something else", "fine")
    room.settle()
    assert room.titles == ["Something else"]


def test_deleting_can_be_undone_and_then_not_any_more(
    room: _Room, backstage: Backstage, qtbot: QtBot
) -> None:
    first = _say(room, backstage, "One", "first")
    with qtbot.waitSignal(room.desk.undo_offered):
        room.desk.delete([first], "One")
    assert room.desk.current is None
    room.settle()
    assert room.titles == []
    room.desk.undo_delete()
    room.settle()
    assert room.titles == ["One"]
    room.desk.delete([first], "One")
    room.desk.delete([], "")  # the next deletion makes the one before final
    room.settle()
    room.desk.undo_delete()
    room.settle()
    assert room.titles == []


def test_what_was_deleted_before_is_purged_and_the_last_can_still_be_undone(
    room: _Room, backstage: Backstage
) -> None:
    first = _say(room, backstage, "One", "first")
    room.desk.begin()
    second = _say(room, backstage, "Two", "second")
    room.desk.delete([first], "One")
    room.desk.delete([second], "Two")
    # Each step of the purge asks for the next one.
    for _ in range(5):
        room.settle()
    room.desk.undo_delete()
    room.settle()
    assert room.titles == ["Two"]


def test_a_copy_is_made_aside_and_nothing_waits_for_it(
    room: _Room, backstage: Backstage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()
    threads: list[str] = []

    def copy(path: Path, now: datetime) -> Copy | None:
        threads.append(threading.current_thread().name)
        assert goes_on.wait(10)
        return daily_copy(path, now)

    monkeypatch.setattr(desk_module, "daily_copy", copy)
    room.desk._copy()
    qtbot.waitUntil(lambda: bool(threads))
    first = _say(room, backstage, "One", "first")
    room.desk.delete([first], "One")
    room.desk.purge()  # waits for the copy
    room.desk.begin()
    second = _say(room, backstage, "Two", "second")
    assert len(room.kept(second).conversation.messages) == 2
    assert copies(room.path) == ()
    with qtbot.waitSignal(room.desk._copied):
        goes_on.set()
    assert threads == ["copy"]
    assert [each.kind for each in copies(room.path)] == [CopyKind.DAILY]
    qtbot.waitUntil(lambda: not _is_there(room, first))


def _is_there(room: _Room, conversation_id: str) -> bool:
    found: list[bool] = []
    room.shelf.run(lambda library: library.has_any(conversation_id, ()), found.append)
    room._qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_copy_that_fails_is_only_logged(
    room: _Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(path: Path, now: datetime) -> Copy | None:
        raise ProblemError(Problem(ProblemKind.DATABASE_FULL, "no room"))

    monkeypatch.setattr(desk_module, "daily_copy", fail)
    with (
        caplog.at_level(logging.WARNING, logger="bitnet_desktop"),
        qtbot.waitSignal(room.desk._copied),
    ):
        room.desk._copy()
    room.settle()
    assert room.problems == []
    assert "no room" in caplog.text


def test_a_copy_that_was_being_made_while_everything_was_deleted_is_removed(
    room: _Room, backstage: Backstage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, goes_on = threading.Event(), threading.Event()

    def copy(path: Path, now: datetime) -> Copy | None:
        made = daily_copy(path, now)
        hidden = path.with_name("not there yet")
        assert made is not None
        made.path.rename(hidden)
        read.set()
        assert goes_on.wait(10)
        hidden.rename(made.path)
        return made

    monkeypatch.setattr(desk_module, "daily_copy", copy)
    _say(room, backstage, "One", "first")
    room.desk._copy()
    qtbot.waitUntil(read.is_set)
    done: list[object] = []
    room.shelf.delete_everything(done.append)
    qtbot.waitUntil(lambda: bool(done))
    room.desk.forget_everything()
    with qtbot.waitSignal(room.desk._copied):
        goes_on.set()
    room.settle()
    assert copies(room.path) == ()
    assert room.titles == []


@pytest.mark.parametrize("refused", [1, 2, 3])
def test_a_new_conversation_is_kept_whole_whichever_write_fails_first(
    room: _Room, backstage: Backstage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, refused: int
) -> None:
    room.settle()
    writing = Database.writing
    writes = 0

    @contextlib.contextmanager
    def fail_once(database: Database, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        nonlocal writes
        writes += 1
        if writes == refused:
            raise ProblemError(Problem(ProblemKind.DATABASE_FULL))
        with writing(database, durable=durable) as connection:
            yield connection

    monkeypatch.setattr(Database, "writing", fail_once)
    with qtbot.waitSignal(room.shelf.behind_changed):
        conversation = _say(room, backstage, "One", "first")
    with qtbot.waitSignal(room.shelf.behind_changed):
        room.shelf.try_again()
    kept = room.kept(conversation)
    assert kept.conversation.exchanges() == (Exchange("One", "first"),)
    assert (kept.title, kept.title_is_given, bool(kept.model_path)) == ("One", False, True)


def test_names_pins_and_folders(room: _Room, backstage: Backstage) -> None:
    first = _say(room, backstage, "One", "first")
    room.desk.rename(first, "A better name")
    room.desk.pin(first, pinned=True)
    room.desk.create_folder("Work", first)
    room.settle()
    assert room.titles == ["A better name"]
    assert room.summaries[0].pinned
    assert room.summaries[0].folder == room.folders[0].id
    room.desk.duplicate(first)
    room.settle()
    room.settle()
    assert room.titles == ["A better name", "A better name"]
    assert room.desk.current not in {None, first}
    room.desk.delete_folder(room.folders[0].id)
    room.settle()
    assert room.folders == ()
    assert {summary.folder for summary in room.summaries} == {None}


def test_a_hit_is_opened_at_its_message(room: _Room, backstage: Backstage, qtbot: QtBot) -> None:
    first = _say(room, backstage, "Where do owls sleep?", "In hollow trees.")
    reply = room.conversing.conversation.path()[-1].id
    room.conversing.regenerate(reply)
    backstage.session.say("Nobody knows.")
    backstage.session.end()
    room.desk.begin()
    with qtbot.waitSignal(room.desk.found) as found:
        room.desk.search("hollow")
    words, hits = found.args
    assert (words, [hit.message for hit in hits]) == ("hollow", [reply])
    with qtbot.waitSignal(room.desk.place_asked) as asked:
        room.desk.open(first, reply, "hollow")
    assert asked.args == [reply, "hollow"]
    # The version that holds it is the one that is shown.
    assert room.conversing.conversation.path()[-1].id == reply


def test_what_is_left_out_is_remembered(room: _Room, backstage: Backstage, qtbot: QtBot) -> None:
    first = _say(room, backstage, "One", "first")
    _say(room, backstage, "Two", "second")
    question = room.conversing.conversation.path()[0].id
    room.desk.leave_out(frozenset({question}))
    room.desk.begin()
    assert room.conversing.left_out == frozenset()
    with qtbot.waitSignal(room.desk.opened):
        room.desk.open(first)
    assert room.conversing.left_out == {question}
    assert room.conversing.history() == [Exchange("Two", "second")]


def test_what_cannot_be_written_waits_and_nothing_is_lost(
    room: _Room, backstage: Backstage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _say(room, backstage, "One", "first")
    room.settle()
    save = Library.save_message
    full = Problem(ProblemKind.DATABASE_FULL)

    def refuse(*_: object, **__: object) -> None:
        raise ProblemError(full)

    monkeypatch.setattr(Library, "save_message", refuse)
    with qtbot.waitSignal(room.shelf.behind_changed):
        _say(room, backstage, "Two", "second")
    qtbot.waitUntil(lambda: room.problems == [full])
    _say(room, backstage, "Three", "third")
    room.settle()
    assert room.problems == [full]
    monkeypatch.setattr(Library, "save_message", save)
    with qtbot.waitSignal(room.shelf.behind_changed):
        room.shelf.try_again()
    assert [m.text for m in room.kept(first).conversation.path()][2:] == ["Two", "second", "Three", "third"]


def test_a_second_app_goes_on_in_memory(
    room: _Room, qtbot: QtBot, backstage: Backstage, tmp_path: Path
) -> None:
    other = Shelf(room.path)
    with qtbot.waitSignal(other.open_failed) as failed:
        other.open()
    assert failed.args[0].problem.kind is ProblemKind.DATABASE_IN_USE
    assert other.is_in_memory
    assert other.close()
    other.deleteLater()


def test_everything_is_on_the_disk_after_closing(
    ready: Conversing, qtbot: QtBot, backstage: Backstage, tmp_path: Path
) -> None:
    room = _Room(ready, tmp_path / "conversations.db", qtbot)
    conversation = _say(room, backstage, "One", "first")
    ready.send("Two")
    backstage.session.say("sec")
    ready.close()
    assert room.shelf.close()
    room.shelf.deleteLater()
    database = open_database(room.path)
    try:
        kept = Library(database).load(conversation).conversation
        assert [message.text for message in kept.path()] == ["One", "first", "Two", "sec"]
    finally:
        database.close()


def test_pins_and_the_time_of_thoughts_are_kept(
    room: _Room, backstage: Backstage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr("bitnet_desktop.ui.conversing.time.monotonic", lambda: now)
    assert room.conversing.send("Think")
    backstage.session.say("<think>hm", ", hm")
    now = 103.5
    with qtbot.waitSignal(room.conversing.thought_ended) as ended:
        backstage.session.say("</think>An answer.", " More.")
    assert ended.args == [3.5]
    now = 110.0
    backstage.session.end()
    conversation = room.conversing.conversation
    assert conversation.path()[-1].thought_s == 3.5
    question = conversation.path()[0].id
    room.conversing.pin(question, pinned=True)
    assert room.kept(conversation.id).pins == {question}
    assert room.kept(conversation.id).conversation.path()[-1].thought_s == 3.5
    room.desk.begin()
    assert room.conversing.pins == frozenset()
    with qtbot.waitSignal(room.desk.opened):
        room.desk.open(conversation.id)
    assert room.conversing.pins == {question}
    room.conversing.pin(question, pinned=False)
    assert room.kept(conversation.id).pins == frozenset()


def test_settings_that_are_not_ours_are_left_out(
    room: _Room, backstage: Backstage, qtbot: QtBot, tmp_path: Path
) -> None:
    conversation = _say(room, backstage, "One", "first")
    strange: dict[str, str | int | float | bool | None] = {
        "temperature": 0.25,
        "top_k": "many",
        "mirostat": 2,
        "left_out": 7,
    }
    room.shelf.keep(lambda library: library.set_generation(conversation, strange))
    room.desk.begin()
    with qtbot.waitSignal(room.desk.opened):
        room.desk.open(conversation)
    assert room.desk.generation == {"temperature": 0.25}
    assert wishes_of(Settings(), room.desk.generation).sampling.temperature == 0.25


def test_messages_that_were_deleted_can_be_brought_back(room: _Room, backstage: Backstage) -> None:
    conversation = _say(room, backstage, "One", "first")
    _say(room, backstage, "Two", "second")
    room.conversing.regenerate(room.conversing.conversation.path()[-1].id)
    backstage.session.say("other")
    backstage.session.end()
    before = room.conversing.conversation
    room.conversing.remove(before.path()[2].id)
    assert len(room.kept(conversation).conversation.messages) == 2
    room.conversing.undo_remove()
    kept = room.kept(conversation).conversation
    assert kept.path() == room.conversing.conversation.path() == before.path()
    assert len(kept.messages) == len(before.messages) == 5
    room.conversing.undo_remove()  # there is nothing left to undo
    assert room.conversing.conversation.path() == before.path()


def test_what_stood_below_something_that_is_gone_stays_gone(room: _Room, backstage: Backstage) -> None:
    _say(room, backstage, "One", "first")
    _say(room, backstage, "Two", "second")
    path = room.conversing.conversation.path()
    room.conversing.remove(path[2].id)
    room.conversing.remove(path[0].id)
    room.conversing.undo_remove()
    assert [message.text for message in room.conversing.conversation.path()] == ["One", "first"]


# -- the model of a conversation


@pytest.fixture
def other_model(tmp_path: Path) -> Path:
    path = tmp_path / "Other-1B.Q4_0.gguf"
    path.touch()
    return path


def _loaded(backstage: Backstage) -> Path | None:
    return backstage.loading.model


def _open(room: _Room, conversation: str) -> None:
    room.desk.open(conversation)
    room.settle()


def _waits(room: _Room) -> bool:
    return room.conversing.status.waits_for_model


def _with_other_model(room: _Room, backstage: Backstage, other_model: Path) -> str:
    """A conversation that another model answered; then a new one, with the usual model again."""
    room.conversing.open_model(other_model)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    conversation = _say(room, backstage, "One", "first")
    room.desk.begin()
    room.conversing.open_model(MODEL)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    return conversation


def test_the_model_that_answered_last_is_kept_with_the_conversation(
    room: _Room, backstage: Backstage, other_model: Path
) -> None:
    conversation = _say(room, backstage, "One", "first")
    assert room.kept(conversation).model_path == str(MODEL)
    room.conversing.regenerate(room.conversing.conversation.path()[-1].id, other_model)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    backstage.session.say("second")
    backstage.session.end()
    kept = room.kept(conversation)
    assert (kept.model_path, kept.model_name) == (str(other_model), "Other-1B")
    assert [message.model for message in kept.conversation.path()] == ["", "Other-1B"]


def test_a_conversations_own_model_is_chosen_and_loaded_when_somebody_writes(
    room: _Room, backstage: Backstage, other_model: Path
) -> None:
    conversation = _with_other_model(room, backstage, other_model)
    loadings = len(backstage.loadings)
    _open(room, conversation)
    assert room.conversing.model == other_model
    assert room.conversing.status.model == "Other-1B"
    assert _waits(room)
    # Who only looks has nothing loaded, and nothing read into a cache that is not to be used.
    assert len(backstage.loadings) == loadings
    assert backstage.session.resets == []
    room.conversing.driver.hurry()
    assert _loaded(backstage) == other_model
    assert not _waits(room)
    room.conversing.driver.hurry()
    assert len(backstage.loadings) == loadings + 1
    assert not room.conversing.driver.was_chosen


def test_a_message_is_answered_by_the_conversations_own_model(
    room: _Room, backstage: Backstage, other_model: Path
) -> None:
    conversation = _with_other_model(room, backstage, other_model)
    _open(room, conversation)
    assert room.conversing.send("Two")
    assert _loaded(backstage) == other_model
    backstage.loading.succeed()
    assert backstage.session.asked == ["Two"]
    assert list(backstage.session.history) == [Exchange("One", "first")]
    backstage.session.say("second")
    assert room.conversing.conversation.path()[-1].model == "Other-1B"
    backstage.session.end()


def test_going_on_to_a_new_conversation_keeps_the_loaded_model(
    room: _Room, backstage: Backstage, other_model: Path
) -> None:
    conversation = _with_other_model(room, backstage, other_model)
    loadings = len(backstage.loadings)
    _open(room, conversation)
    room.desk.begin()
    room.conversing.driver.hurry()
    assert room.conversing.model == MODEL
    assert not _waits(room)
    assert len(backstage.loadings) == loadings


def test_who_stays_has_the_model_loaded(
    room: _Room, backstage: Backstage, other_model: Path, qtbot: QtBot
) -> None:
    conversation = _with_other_model(room, backstage, other_model)
    room.conversing.driver._stay.setInterval(20)
    _open(room, conversation)
    qtbot.waitUntil(lambda: _loaded(backstage) == other_model)


def test_a_model_that_is_gone_is_told_and_the_loaded_one_goes_on(
    room: _Room, backstage: Backstage, other_model: Path
) -> None:
    conversation = _with_other_model(room, backstage, other_model)
    other_model.unlink()
    gone: list[str] = []
    room.desk.model_gone.connect(gone.append)
    _open(room, conversation)
    assert gone == ["Other-1B"]
    assert room.conversing.model == MODEL
    assert not _waits(room)
