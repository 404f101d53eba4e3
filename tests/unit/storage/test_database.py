"""The door: opened once, checked after a bad end, set aside when damaged, never a newer one touched."""

from __future__ import annotations

import logging
import shutil
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import KEPT, CopyKind, copies, daily_copy, make_copy, remove_copies
from bitnet_desktop.storage.database import (
    APPLICATION_ID,
    DamagedError,
    open_database,
    open_in_memory,
    restore,
)
from bitnet_desktop.storage.file_lock import FileLock
from bitnet_desktop.storage.migrations import NEWEST
from tests.unit.storage.samples import NOW, everything, put

HOLDER = """
import sys, pathlib
from bitnet_desktop.storage.database import open_database
database = open_database(pathlib.Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def problem_of(path: Path) -> ProblemKind:
    with pytest.raises(ProblemError) as caught:
        open_database(path)
    assert caught.value.problem.facts["path"] == str(path)
    return caught.value.problem.kind


def pragma(library: Library, name: str) -> object:
    with library.database.reading() as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_database_is_ours_safe_and_for_this_person_alone(library: Library, path: Path) -> None:
    assert pragma(library, "application_id") == APPLICATION_ID
    assert pragma(library, "user_version") == NEWEST
    assert pragma(library, "journal_mode") == "wal"
    assert pragma(library, "foreign_keys") == 1
    assert pragma(library, "secure_delete") == 1
    assert pragma(library, "synchronous") == 2
    put(library, "hello")
    if sys.platform != "win32":
        for file in path.parent.iterdir():
            assert file.stat().st_mode & 0o077 == 0, file


def test_pieces_of_a_reply_do_not_wait_for_the_disk_and_everything_else_does(library: Library) -> None:
    with library.database.writing(durable=False):
        assert pragma(library, "synchronous") == 1
    with library.database.writing():
        assert pragma(library, "synchronous") == 2


def test_a_transaction_is_all_or_nothing(library: Library) -> None:
    def fail() -> None:
        with library.database.writing() as connection:
            connection.execute("INSERT INTO facts VALUES ('a', 'b')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with library.database.reading() as connection:
        assert connection.execute("SELECT * FROM facts").fetchall() == []


def test_a_second_opening_is_refused_in_the_same_process(library: Library, path: Path) -> None:
    made = put(library, "hello")
    assert problem_of(path) is ProblemKind.DATABASE_IN_USE
    assert everything(library) == [made]


def test_a_second_start_is_refused_until_the_first_has_ended_however_it_ends(path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        assert problem_of(path) is ProblemKind.DATABASE_IN_USE
        holder.kill()
    open_database(path).close()


def test_closing_twice_does_nothing(path: Path) -> None:
    database = open_database(path)
    database.close()
    database.close()
    open_database(path).close()


def test_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    open_database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    before = path.read_bytes()
    assert problem_of(path) is ProblemKind.DATABASE_TOO_NEW
    assert path.read_bytes() == before
    assert problem_of(path) is ProblemKind.DATABASE_TOO_NEW  # the lock was given back


@pytest.mark.parametrize("kind", ["text", "foreign"])
def test_what_is_no_database_of_ours_is_set_aside(path: Path, kind: str) -> None:
    path.parent.mkdir()
    if kind == "text":
        path.write_text("Dear diary, " * 1000)
    else:
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE recipes (name)")
        connection.close()
    content = path.read_bytes()
    with pytest.raises(DamagedError) as caught:
        open_database(path)
    assert caught.value.problem.kind is ProblemKind.DATABASE_DAMAGED
    assert caught.value.aside is not None
    assert caught.value.aside.read_bytes() == content
    assert caught.value.problem.facts["aside"] == str(caught.value.aside)
    assert caught.value.copies == ()
    open_database(path).close()


def damage(path: Path, first_page: int = 4) -> None:
    """Turn pages to nonsense, as a failing disk does; the schema stands on the first ones."""
    content = bytearray(path.read_bytes())
    for page in range(first_page, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    path.write_bytes(content)


def test_damage_is_found_after_a_bad_end_and_the_newest_whole_copy_brings_everything_back(path: Path) -> None:
    library = Library(open_database(path))
    made = put(library, "hello", "hi")
    old = make_copy(path, CopyKind.DAILY, NOW)
    good = make_copy(path, CopyKind.DAILY, NOW + timedelta(days=1))
    bad = make_copy(path, CopyKind.DAILY, NOW + timedelta(days=2))
    damage(bad.path)
    library.database.close()
    damage(path)
    path.with_name(path.name + ".lock").write_bytes(b"open\n")
    with pytest.raises(DamagedError) as caught:
        open_database(path)
    assert caught.value.copies == (good, old)
    assert not path.exists()
    restored = Library(restore(path, caught.value.copies[0]))
    assert everything(restored) == [made]
    restored.database.close()
    assert good.path.exists()
    with pytest.raises(ProblemError):
        restore(path, good)


def test_damage_that_is_met_while_reading_is_told_and_looked_for_at_the_next_start(path: Path) -> None:
    library = Library(open_database(path))
    for number in range(30):
        put(library, *[f"some words {number} " * 50] * 6)
    library.database.close()
    damage(path, first_page=50)
    database = open_database(path)
    with pytest.raises(ProblemError) as caught:
        everything(Library(database))
    assert caught.value.problem.kind is ProblemKind.DATABASE_DAMAGED
    database.close()
    with pytest.raises(DamagedError):
        open_database(path)


def test_a_database_that_was_closed_well_is_not_checked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[object] = []
    monkeypatch.setattr("bitnet_desktop.storage.database.require_whole", checked.append)
    open_database(path).close()
    open_database(path).close()
    assert checked == []
    path.with_name(path.name + ".lock").write_bytes(b"open\n")
    open_database(path).close()
    assert len(checked) == 1


def test_a_lock_remembers_a_bad_end_through_failed_starts(tmp_path: Path) -> None:
    for clean, ended_badly in ((False, False), (False, True), (True, True), (True, False)):
        lock = FileLock.take(tmp_path / "lock")
        assert lock is not None
        assert lock.ended_badly is ended_badly
        lock.release(clean=clean)


def test_a_place_where_no_file_can_be_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ProblemError) as caught:
        open_database(tmp_path / "file" / "conversations.sqlite3")
    assert caught.value.problem.kind is ProblemKind.DATABASE_IO
    (tmp_path / "folder.sqlite3").mkdir()
    with pytest.raises(ProblemError):
        open_database(tmp_path / "folder.sqlite3")


def test_a_daily_copy_is_made_once_a_day_when_something_changed(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    library = Library(open_database(path))
    put(library, "hello")
    with caplog.at_level(logging.WARNING):
        first = daily_copy(path, NOW.replace(year=2100))
    assert first is not None
    assert daily_copy(path, NOW.replace(year=2100, hour=23)) is None
    # Nothing was written since that copy.
    assert daily_copy(path, NOW.replace(year=2101)) is None
    library.database.close()
    assert [copy.kind for copy in copies(path)] == [CopyKind.DAILY]


def test_a_copy_holds_what_was_committed_and_only_the_newest_are_kept(library: Library, path: Path) -> None:
    made = [put(library, "hello", str(number)) for number in range(KEPT + 2)]
    for number in range(KEPT + 2):
        make_copy(path, CopyKind.DAILY, NOW + timedelta(days=number))
    make_copy(path, CopyKind.MIGRATION, NOW)
    found = copies(path)
    assert [copy.kind for copy in found] == [CopyKind.DAILY] * KEPT + [CopyKind.MIGRATION]
    assert found[0].made == NOW + timedelta(days=KEPT + 1)
    for copy in found:
        other = path.parent / "other" / copy.path.name
        other.parent.mkdir(exist_ok=True)
        shutil.copy(copy.path, other)
        opened = Library(open_database(other))
        assert everything(opened) == made
        opened.database.close()
    remove_copies(path)
    assert copies(path) == ()


def test_a_copy_without_room_is_refused_and_leaves_nothing(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library, "hello")
    usage = shutil.disk_usage(path.parent)._replace(free=100_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(ProblemError) as caught:
        make_copy(path, CopyKind.DAILY, NOW)
    assert caught.value.problem.kind is ProblemKind.DATABASE_FULL
    assert caught.value.problem.facts["available"] == 100_000
    assert list((path.parent / "copies").iterdir()) == []


def test_files_that_only_look_like_copies_are_left_out(library: Library, path: Path) -> None:
    folder = path.parent / "copies"
    folder.mkdir()
    for name in ("conversations.daily.yesterday.sqlite3", "conversations.sqlite3", "conversations.x.sqlite3"):
        (folder / name).touch()
    assert copies(path) == ()


def test_a_database_in_memory_is_like_one_on_the_disk() -> None:
    library = Library(open_in_memory())
    made = put(library, "hello", "hi")
    assert everything(library) == [made]
    assert pragma(library, "user_version") == NEWEST
    library.database.close()
