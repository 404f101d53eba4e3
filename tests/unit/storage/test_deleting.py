"""Deleting can be taken back, until nothing at all is left of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bitnet_desktop.chat.conversation import Attachment, Draft
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import CopyKind, copies, daily_copy, make_copy
from bitnet_desktop.storage.database import open_database
from bitnet_desktop.storage.deleting import delete, delete_everything, purge_step, undo_delete
from bitnet_desktop.storage.search import search
from tests.unit.storage.samples import NOW, everything, is_sound, put

LATER = NOW + timedelta(days=1)


def purge(library: Library) -> int:
    steps = 1
    while purge_step(library.database, LATER, NOW):
        steps += 1
    return steps


def holds(folder: Path, word: bytes) -> list[str]:
    return [file.name for file in folder.rglob("*") if file.is_file() and word in file.read_bytes().lower()]


def test_a_deleted_conversation_is_out_of_sight_and_comes_back_as_it_was(library: Library) -> None:
    made = put(library, "hello", "hi", title="Tides")
    delete(library.database, made.conversation.id, NOW)
    assert library.summaries() == ()
    assert everything(library) == []
    assert search(library.database, "hello") == search(library.database, "tides") == ()
    with pytest.raises(KeyError):
        library.load(made.conversation.id)
    with pytest.raises(KeyError):
        delete(library.database, made.conversation.id, NOW)
    undo_delete(library.database, made.conversation.id)
    assert everything(library) == [made]
    assert len(search(library.database, "hello")) == 1
    with pytest.raises(KeyError):
        undo_delete(library.database, made.conversation.id)


def test_purging_takes_only_what_was_deleted_before(library: Library) -> None:
    gone, recent, kept = (put(library, "hello", text) for text in ("a", "b", "c"))
    delete(library.database, gone.conversation.id, NOW)
    delete(library.database, recent.conversation.id, LATER)
    purge(library)
    with pytest.raises(KeyError):
        undo_delete(library.database, gone.conversation.id)
    undo_delete(library.database, recent.conversation.id)
    assert everything(library) == [recent, kept]
    with library.database.reading() as connection:
        assert is_sound(connection)


def test_nothing_of_it_is_left_in_any_file(library: Library, path: Path) -> None:
    kept = put(library, "hello", "an ordinary reply")
    for number in range(20):
        made = put(library, f"xylophone {number} " * 30, "glockenspiel " * 50, title="Zitherplayer")
        library.set_draft(
            made.conversation.id, Draft("marimbaphone", (Attachment("a.txt", "celestaplayer"),))
        )
        delete(library.database, made.conversation.id, NOW)
    assert holds(path.parent, b"xylophone")
    purge(library)
    for word in (
        b"xylophone",
        b"ylophone",
        b"glockenspiel",
        b"zitherplayer",
        b"marimbaphone",
        b"celestaplayer",
    ):
        assert holds(path.parent, word) == [], word
    assert everything(library) == [kept]
    assert len(search(library.database, "ordinary")) == 1
    library.database.close()
    for word in (b"xylophone", b"glockenspiel", b"zitherplayer", b"marimbaphone", b"celestaplayer"):
        assert holds(path.parent, word) == [], word


def test_a_long_conversation_is_purged_in_steps_that_can_be_broken_off(path: Path) -> None:
    library = Library(open_database(path))
    made = put(library, *(["word"] * 1_200))
    other = put(library, "other")
    delete(library.database, made.conversation.id, NOW)
    assert purge_step(library.database, LATER, NOW)
    library.database.close()
    again = Library(open_database(path))
    assert everything(again) == [other]
    assert purge(again) >= 3
    with again.database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM messages").fetchone() == (1,)
        assert is_sound(connection)
    assert not purge_step(again.database, LATER, NOW)
    again.database.close()


def test_the_next_daily_copy_replaces_those_that_hold_what_was_purged(library: Library, path: Path) -> None:
    made = put(library, "xylophone")
    make_copy(path, CopyKind.MIGRATION, NOW - timedelta(days=2))
    make_copy(path, CopyKind.DAILY, NOW - timedelta(days=1))
    delete(library.database, made.conversation.id, NOW)
    purge(library)
    assert len(holds(path.parent, b"xylophone")) == 2
    new = daily_copy(path, NOW + timedelta(hours=1))
    assert copies(path) == (new,)
    assert holds(path.parent, b"xylophone") == []


def test_deleting_everything_leaves_nothing_and_the_app_goes_on(library: Library, path: Path) -> None:
    made = put(library, "xylophone", title="Zitherplayer")
    for number in range(50):
        put(library, f"xylophone {number}" * 20, "glockenspiel " * 100, title="Zitherplayer")
    library.move(made.conversation.id, library.create_folder("Marimbaphone").id)
    library.set_draft(made.conversation.id, Draft("", (Attachment("a.txt", "celestaplayer"),)))
    make_copy(path, CopyKind.DAILY, NOW)
    path.with_name("conversations.damaged-1.sqlite3").write_bytes(b"xylophone")
    delete_everything(library.database)
    assert library.summaries() == ()
    assert library.folders() == ()
    assert copies(path) == ()
    for word in (b"xylophone", b"glockenspiel", b"zitherplayer", b"marimbaphone", b"celestaplayer"):
        assert holds(path.parent, word) == [], word
    made = put(library, "a new beginning")
    assert everything(library) == [made]
    assert search(library.database, "xylophone") == ()
    with library.database.reading() as connection:
        assert is_sound(connection)
