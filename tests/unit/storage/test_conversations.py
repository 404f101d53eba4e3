"""The library keeps what it is given, whole and in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import hypothesis
import pytest

from bitnet_desktop.chat.conversation import Attachment, Draft, Role
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_database, open_in_memory
from bitnet_desktop.storage.records import StoredConversation
from bitnet_desktop.storage.search import search
from tests.unit.storage.samples import (
    FIGURES,
    NOW,
    everything,
    is_sound,
    put,
    said,
    stored,
    stored_conversations,
)


def reopened(library: Library, path: Path) -> Library:
    library.database.close()
    return Library(open_database(path))


@hypothesis.given(stored_conversations())
def test_whatever_is_kept_comes_back(given: StoredConversation) -> None:
    library = Library(open_in_memory())
    library.put(given)
    assert library.load(given.conversation.id) == given
    with library.database.reading() as connection:
        assert is_sound(connection)
    library.database.close()


def test_a_conversation_grows_message_by_message(library: Library, path: Path) -> None:
    chat = library.create(NOW, system="Be brief.")
    conversation = library.load(chat).conversation
    attachments = (Attachment("a.txt", "one"), Attachment("b.txt", "two"))
    conversation = conversation.add(Role.USER, "hello", NOW, attachments=attachments)
    library.set_draft(chat, Draft("hello", attachments))
    assert library.load(chat).draft == Draft("hello", attachments)
    library.save_message(chat, conversation.path()[-1], clears_draft=True)
    conversation = conversation.add(Role.ASSISTANT, "", NOW + timedelta(seconds=1), model="tiny")
    reply = conversation.path()[-1]
    library.save_message(chat, reply)
    library.append_text(reply.id, 0, "Good ")
    library.append_text(reply.id, 5, "day")
    streaming = library.load(chat)
    assert streaming.conversation.path()[-1].text == "Good day"
    assert streaming.conversation.path()[-1].is_streaming
    assert (streaming.draft, streaming.changed) == (Draft(), NOW + timedelta(seconds=1))
    conversation = conversation.grow_reply("Good day").finish_reply(EndReason.END, FIGURES)
    library.finish_reply(replace(conversation.path()[-1], thought_s=1.5))
    again = reopened(library, path)
    kept = again.load(chat).conversation
    assert [message.text for message in kept.path()] == ["hello", "Good day"]
    assert kept.path()[0].attachments == attachments
    assert (kept.path()[1].figures, kept.path()[1].thought_s) == (FIGURES, 1.5)
    assert kept.system == "Be brief."
    with again.database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM reply_chunks").fetchone() == (0,)
    again.database.close()


def test_a_reply_that_the_app_died_in_is_kept_and_has_ended(library: Library, path: Path) -> None:
    conversation = said("hello").add(Role.ASSISTANT, "", NOW)
    library.put(StoredConversation(said(), NOW, NOW))
    chat = library.create(NOW)
    for message in conversation.path():
        library.save_message(chat, message)
    reply = conversation.path()[-1].id
    library.append_text(reply, 0, "half a sent")
    again = reopened(library, path)
    ended = again.load(chat).conversation.path()[-1]
    assert (ended.text, ended.reason) == ("half a sent", EndReason.STOPPED)
    assert [hit.message for hit in search(again.database, "sent")] == [reply]
    again.database.close()


def test_pieces_may_come_twice_and_text_after_a_gap_is_not_taken(library: Library) -> None:
    chat = library.create(NOW)
    conversation = said("hello").add(Role.ASSISTANT, "", NOW)
    for message in conversation.path():
        library.save_message(chat, message)
    reply = conversation.path()[-1].id
    for start, text in ((0, "abc"), (3, "def"), (3, "defgh"), (1, "bc"), (100, "lost")):
        library.append_text(reply, start, text)
    assert library.load(chat).conversation.path()[-1].text == "abcdefgh"


def test_a_reply_goes_on_and_is_searchable_only_when_it_has_ended(library: Library) -> None:
    made = put(library, "hello", "first words")
    reply = made.conversation.path()[-1]
    library.continue_reply(reply.id)
    assert search(library.database, "words") == ()
    library.append_text(reply.id, len(reply.text), " and more")
    loaded = library.load(made.conversation.id).conversation
    assert (loaded.path()[-1].text, loaded.path()[-1].is_streaming) == ("first words and more", True)
    ended = loaded.finish_reply(EndReason.LENGTH, None)
    library.finish_reply(ended.path()[-1])
    assert [hit.message for hit in search(library.database, "words more")] == [reply.id]
    with library.database.reading() as connection:
        assert is_sound(connection)


def test_the_list_has_pinned_ones_first_then_the_newest_and_comes_in_pages(library: Library) -> None:
    ids = [
        put(library, title=str(day), changed=NOW + timedelta(days=day // 2)).conversation.id
        for day in range(6)
    ]
    library.pin(ids[1], pinned=True)
    whole = library.summaries()
    assert [summary.title for summary in whole] == ["1", "5", "4", "3", "2", "0"]
    assert whole[0].pinned
    pages = [whole[:2]]
    while pages[-1]:
        pages.append(library.summaries(limit=2, after=pages[-1][-1]))
    assert [summary for page in pages for summary in page] == list(whole)
    assert library.summary(ids[1]) == whole[0]


def test_what_a_person_sets_is_kept(library: Library) -> None:
    chat = put(library, "hello", "hi").conversation
    folder = library.create_folder("Work")
    library.rename(chat.id, "Tides")
    library.move(chat.id, folder.id)
    library.set_system(chat.id, "Be brief.")
    library.set_generation(chat.id, {"temperature": 0.5, "seed": None})
    library.set_leaf(chat.id, chat.path()[0].id)
    library.pin_message(chat.path()[0].id, pinned=True)
    kept = library.load(chat.id)
    assert (kept.title, kept.title_is_given, kept.folder) == ("Tides", True, folder.id)
    assert (kept.conversation.system, kept.generation) == ("Be brief.", {"temperature": 0.5, "seed": None})
    assert (kept.conversation.leaf, kept.pins) == (chat.path()[0].id, frozenset({chat.path()[0].id}))
    library.pin_message(chat.path()[0].id, pinned=False)
    library.rename(chat.id, "By the app", is_given=False)
    library.set_leaf(chat.id, None)
    kept = library.load(chat.id)
    assert (kept.title_is_given, kept.conversation.leaf, kept.pins) == (False, None, frozenset())
    assert [hit.conversation for hit in search(library.database, "app")] == [chat.id]
    assert search(library.database, "tides") == ()


def test_folders_come_and_go_and_their_conversations_stay(library: Library) -> None:
    first, second = library.create_folder("A"), library.create_folder("A")
    chat = put(library, "hello").conversation.id
    library.move(chat, second.id)
    library.rename_folder(second.id, "B")
    assert [folder.name for folder in library.folders()] == ["A", "B"]
    library.delete_folder(second.id)
    assert library.folders() == (first,)
    assert library.load(chat).folder is None
    library.move(chat, first.id)
    library.move(chat, None)
    assert library.summary(chat).folder is None


def test_a_duplicate_is_the_same_tree_under_new_ids(library: Library) -> None:
    made = put(library, "hello", "hi", "more", title="Tides")
    library.pin_message(made.conversation.path()[0].id, pinned=True)
    edited = made.conversation.edit(made.conversation.path()[2].id, "else", NOW)
    library.save_message(edited.id, edited.path()[-1])
    copy = library.load(library.duplicate(edited.id, NOW + timedelta(days=1)))
    assert [message.text for message in copy.conversation.path()] == ["hello", "hi", "else"]
    assert copy.conversation.leaf is not None
    assert copy.conversation.versions(copy.conversation.leaf) == (1, 2)
    assert not set(copy.conversation.messages) & set(edited.messages)
    assert (copy.title, copy.created) == ("Tides", NOW + timedelta(days=1))
    assert len(copy.pins) == 1
    assert len(search(library.database, "hello")) == 2


def test_a_duplicate_of_a_streaming_reply_is_stopped_and_the_reply_goes_on(library: Library) -> None:
    chat = library.create(NOW)
    conversation = said("hello").add(Role.ASSISTANT, "", NOW)
    for message in conversation.path():
        library.save_message(chat, message)
    library.append_text(conversation.path()[-1].id, 0, "half")
    copy = library.load(library.duplicate(chat, NOW)).conversation.path()[-1]
    assert (copy.text, copy.reason) == ("half", EndReason.STOPPED)
    assert library.load(chat).conversation.path()[-1].is_streaming
    with library.database.reading() as connection:
        assert is_sound(connection)


def test_a_streaming_reply_moves_with_its_library(path: Path) -> None:
    memory = Library(open_in_memory())
    conversation = said("hello").add(Role.ASSISTANT, "", NOW).grow_reply("half")
    memory.put(StoredConversation(conversation, NOW, NOW))
    moved = memory.move_to(path)
    assert moved.load(conversation.id).conversation == conversation
    moved.append_text(conversation.path()[-1].id, 4, " and half")
    assert moved.load(conversation.id).conversation.path()[-1].text == "half and half"
    for each in (memory, moved):
        each.database.close()


def test_removed_messages_are_gone_and_can_be_put_back(library: Library) -> None:
    before = put(library, "hello", "hi", "more", "deep").conversation
    smaller = before.remove(before.path()[2].id)
    library.remove_message(before.id, before.path()[2].id, smaller.leaf)
    assert library.load(before.id).conversation == smaller
    assert search(library.database, "deep") == ()
    library.save_messages(before.id, before.path()[2:], before.leaf)
    assert library.load(before.id).conversation == before
    with library.database.reading() as connection:
        assert is_sound(connection)


def test_unknown_ids_are_errors_and_change_nothing(library: Library) -> None:
    chat = put(library, "hello").conversation
    before = everything(library)
    for attempt in (
        lambda: library.load("nobody"),
        lambda: library.summary("nobody"),
        lambda: library.rename("nobody", "x"),
        lambda: library.pin("nobody", pinned=True),
        lambda: library.move(chat.id, "nowhere"),
        lambda: library.set_leaf(chat.id, "nobody"),
        lambda: library.append_text("nobody", 0, "x"),
        lambda: library.finish_reply(replace(chat.path()[0], id="nobody")),
        lambda: library.continue_reply("nobody"),
        lambda: library.remove_message(chat.id, chat.path()[0].id, "nobody"),
        lambda: library.save_message("nobody", said("x").path()[0]),
        lambda: library.save_message(chat.id, replace(said("x").path()[0], parent="nobody")),
        lambda: library.delete_folder("nowhere"),
        lambda: library.rename_folder("nowhere", "x"),
        lambda: library.duplicate("nobody", NOW),
    ):
        with pytest.raises(KeyError):
            attempt()
    assert everything(library) == before


def test_an_id_that_is_there_is_refused_and_nothing_of_the_rest_is_kept(library: Library) -> None:
    made = put(library, "hello")
    with pytest.raises(ValueError, match="UNIQUE"):
        library.put_all([stored("new"), made])
    assert everything(library) == [made]
    with pytest.raises(ValueError, match="UNIQUE"):
        library.save_message(made.conversation.id, made.conversation.path()[0])


def test_half_characters_are_replaced_and_whole_ones_kept(library: Library) -> None:
    chat = library.create(NOW)
    message = said("a\ud83d\ude00b\ud800c\0d").path()[0]
    library.save_message(chat, message)
    assert library.load(chat).conversation.path()[0].text == "a😀b�c\0d"


def test_naive_times_are_refused(library: Library) -> None:
    with pytest.raises(ValueError, match="aware"):
        library.create(datetime(2025, 1, 1))  # noqa: DTZ001


def test_what_was_written_in_memory_is_brought_to_the_disk(path: Path) -> None:
    disk = Library(open_database(path))
    old = put(disk, "hello", "hi")
    other = put(disk, "untouched", title="Other")
    streaming = old.conversation.add(Role.USER, "more", NOW).add(Role.ASSISTANT, "", NOW)
    for message in streaming.path()[2:]:
        disk.save_message(old.conversation.id, message)
    disk.append_text(streaming.path()[-1].id, 0, "half")
    disk.database.close()

    memory = Library(open_in_memory())
    files = (Attachment("a.txt", "one"),)
    memory.put(replace(old, conversation=streaming, draft=Draft("next", files)))
    folder = memory.create_folder("Later")
    done = streaming.grow_reply("half and half").finish_reply(EndReason.END, None)
    memory.finish_reply(done.path()[-1])
    new = put(memory, "made without a disk")
    memory.move(new.conversation.id, folder.id)
    moved = memory.move_to(path)
    assert moved.load(old.conversation.id).conversation == done
    assert moved.load(old.conversation.id).draft == Draft("next", files)
    assert moved.load(other.conversation.id) == other
    assert moved.load(new.conversation.id) == replace(new, folder=folder.id)
    assert moved.folders() == (folder,)
    assert len(search(moved.database, "half")) == 1
    assert len(everything(memory)) == 2
    with moved.database.reading() as connection:
        assert is_sound(connection)
    for each in (memory, moved):
        each.database.close()
