from __future__ import annotations

import functools
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import Mock

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage import conversations, message_rows
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import CopyKind, make_copy
from bitnet_desktop.storage.database import open_database
from bitnet_desktop.ui.shelf import Shelf
from tests.ui.shelves import Disk, Watched, stored


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "conversations.sqlite3"


@pytest.fixture
def watched(qtbot: QtBot, path: Path) -> Iterator[Watched]:
    made = Watched(path, qtbot).open()
    yield made
    made.gate.set()
    made.shelf.close()
    made.shelf.deleteLater()


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, *what: object) -> None:
        self.heard.append(what[-1])


def _put(title: str, library: Library) -> None:
    library.put(stored("question", "reply", title=title))


# -- running


def test_work_is_done_in_order_in_a_thread_of_its_own_and_answers_come_in_ours(watched: Watched) -> None:
    done: list[int] = []
    threads: set[int] = set()
    answers: list[int] = []
    told_in: set[int] = set()

    def work(number: int, _: Library) -> int:
        threads.add(threading.get_ident())
        done.append(number)
        return number

    def then(number: int) -> None:
        told_in.add(threading.get_ident())
        answers.append(number)

    for number in range(300):
        if number % 3:
            watched.shelf.run(functools.partial(work, number), then)
        else:
            watched.shelf.keep(functools.partial(work, number))
    watched.settle()
    assert done == list(range(300))
    assert answers == [number for number in range(300) if number % 3]
    assert told_in == {threading.get_ident()}
    assert len(threads) == 1
    assert threads != told_in


def test_an_answer_for_somebody_who_is_gone_is_dropped(watched: Watched) -> None:
    listeners = [_Listener() for _ in range(4)]
    watched.hold()
    watched.shelf.run(lambda _: 1, listeners[0].hear)
    watched.shelf.run(lambda _: 1, functools.partial(listeners[1].hear, "more"))
    watched.shelf.run(_fail, None, listeners[2].hear)
    watched.shelf.run(lambda _: 1, listeners[3].hear)
    for gone in listeners[:3]:
        shiboken6.delete(gone)
    watched.gate.set()
    watched.settle()
    assert [listener.heard for listener in listeners] == [[], [], [], [1]]
    assert watched.problems == []


def _fail(_: Library) -> None:
    raise ProblemError(Problem(ProblemKind.DATABASE_IO))


def test_problems_go_to_who_asked_or_to_all(watched: Watched) -> None:
    heard: list[Exception] = []
    watched.shelf.run(_fail, None, heard.append)
    watched.settle()
    assert [type(error) for error in heard] == [ProblemError]
    assert watched.problems == []
    watched.shelf.run(_fail)
    watched.settle()
    assert [problem.kind for problem in watched.problems] == [ProblemKind.DATABASE_IO]


def test_what_is_gone_meanwhile_is_nobodys_trouble(watched: Watched) -> None:
    watched.shelf.run(lambda library: library.load("gone"))
    watched.shelf.keep(lambda library: library.rename("gone", "x"), changes=True)
    watched.settle()
    assert watched.problems == []
    assert watched.behind == []


def test_a_mistake_is_not_swallowed_and_holds_nothing_up(watched: Watched) -> None:
    with capture_exceptions() as caught:
        watched.shelf.run(lambda _: 1 // 0)
        watched.shelf.keep(lambda _: 1 // 0)
        watched.shelf.keep(functools.partial(_put, "after it"))
        watched.settle()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError, ZeroDivisionError]
    assert watched.titles() == ["after it"]
    assert watched.behind == []


def test_changes_are_told_after_the_answer_and_only_if_there_are_any(watched: Watched) -> None:
    before = watched.changes
    seen: list[int] = []
    watched.shelf.run(lambda _: 1, lambda _: seen.append(watched.changes), changes=True)
    watched.settle()
    assert (seen, watched.changes) == ([before], before + 1)
    watched.shelf.run(_fail, changes=True)
    watched.shelf.run(lambda _: 1)
    watched.settle()
    assert watched.changes == before + 1


def test_writing_that_goes_well_is_never_called_behind(watched: Watched) -> None:
    # Answers of earlier work come while later work is being written.
    for number in range(200):
        watched.shelf.keep(functools.partial(_put, f"{number}"))
    watched.settle()
    assert watched.behind == []
    assert len(watched.titles()) == 200


# -- what cannot be written


def test_what_cannot_be_written_waits_in_order_until_it_can(watched: Watched) -> None:
    disk = Disk()
    disk.is_full = True
    changes = watched.changes
    for number in range(5):
        watched.shelf.keep(disk.write(functools.partial(_put, f"{number}")), changes=True)
    watched.settle()
    assert disk.tries == 1
    assert [problem.kind for problem in watched.problems] == [ProblemKind.DATABASE_FULL]
    assert watched.behind == [True]
    assert watched.is_behind()
    assert watched.titles() == []
    # Reading and other work go on meanwhile.
    assert watched.ask(lambda library: library.folders()) == ()
    watched.shelf._retry.timeout.emit()
    watched.settle()
    assert disk.tries == 2
    assert len(watched.problems) == 1
    watched.shelf.try_again()
    watched.settle()
    assert len(watched.problems) == 2
    assert watched.changes == changes
    disk.is_full = False
    watched.shelf.keep(disk.write(functools.partial(_put, "5")), changes=True)
    watched.shelf._retry.timeout.emit()
    watched.settle()
    assert watched.behind == [True, False]
    assert not watched.is_behind()
    assert watched.changes > changes
    order = watched.ask(lambda library: [each.title for each in library.load_all()])
    assert order == ["0", "1", "2", "3", "4", "5"]


def test_a_really_full_database_is_told_and_written_later(watched: Watched) -> None:
    def limit(pages: int, library: Library) -> None:
        with library.database.reading() as connection:
            used = int(connection.execute("PRAGMA page_count").fetchone()[0])
            connection.execute(f"PRAGMA max_page_count = {used + pages}").fetchone()

    watched.ask(functools.partial(limit, 0))
    long = stored("word " * 20_000, title="long")
    watched.shelf.keep(lambda library: library.put(long), changes=True)
    watched.shelf.keep(functools.partial(_put, "short"), changes=True)
    watched.settle()
    assert [problem.kind for problem in watched.problems] == [ProblemKind.DATABASE_FULL]
    assert watched.titles() == []
    watched.ask(functools.partial(limit, 10_000))
    watched.shelf.try_again()
    watched.settle()
    assert watched.titles() == ["long", "short"]
    assert watched.ask(lambda library: library.load(long.conversation.id)).conversation == long.conversation


def test_what_is_gone_meanwhile_does_not_hold_up_what_waits_behind_it(watched: Watched) -> None:
    disk = Disk()
    disk.is_full = True
    watched.shelf.keep(disk.write(functools.partial(_put, "first")))
    watched.shelf.keep(lambda library: library.rename("gone", "x"))
    watched.shelf.keep(lambda library: library.load("gone"))
    watched.shelf.keep(functools.partial(_put, "last"))
    watched.settle()
    disk.is_full = False
    watched.shelf.try_again()
    watched.settle()
    assert watched.titles() == ["first", "last"]
    assert watched.behind == [True, False]


# -- closing


def test_closing_writes_everything_and_lets_go(watched: Watched, path: Path) -> None:
    disk = Disk()
    disk.is_full = True
    watched.shelf.keep(disk.write(functools.partial(_put, "waited")))
    watched.settle()
    disk.is_full = False
    watched.shelf.keep(lambda library: library.rename("gone", "x"))
    for number in range(50):
        watched.shelf.keep(functools.partial(_put, f"{number:02}"))
    assert watched.shelf.close()
    assert watched.shelf.close()
    library = Library(open_database(path))
    assert [each.title for each in library.load_all()] == ["waited", *(f"{n:02}" for n in range(50))]
    library.database.close()


def test_closing_says_when_something_could_not_be_written(watched: Watched, path: Path) -> None:
    disk = Disk()
    disk.is_full = True
    watched.shelf.keep(disk.write(functools.partial(_put, "lost")))
    assert not watched.shelf.close()
    assert not watched.shelf.close()
    open_database(path).close()


def test_after_closing_nothing_is_asked_and_nothing_is_told(watched: Watched, qtbot: QtBot) -> None:
    listener = _Listener()
    watched.shelf.run(lambda _: 1, listener.hear)
    assert watched.shelf.close()
    watched.shelf.run(lambda _: 2, listener.hear)
    watched.shelf.keep(functools.partial(_put, "late"))
    qtbot.wait(10)
    assert listener.heard == []


def test_a_shelf_may_go_while_its_thread_works(qtbot: QtBot, path: Path) -> None:
    watched = Watched(path, qtbot).open()
    watched.hold()
    shelf = watched.shelf
    thread = shelf._thread
    shiboken6.delete(shelf)
    watched.gate.set()
    library = shelf._library
    assert library is not None
    closed = thread.submit(library.database.close)
    assert thread.close(5)
    assert closed.exception() is None


def test_what_is_kept_before_it_is_open_is_not_lost(qtbot: QtBot, path: Path) -> None:
    watched = Watched(path, qtbot)
    watched.shelf.keep(functools.partial(_put, "early"))
    watched.open()
    watched.settle()
    assert watched.titles() == ["early"]
    assert watched.shelf.close()


# -- opening


def _break(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[:4096] = b"\xff" * 4096
    path.write_bytes(bytes(content))


@pytest.fixture
def damaged(path: Path) -> Path:
    """A database whose copies are from a better time; the newer one has a conversation more."""
    library = Library(open_database(path))
    _put("old", library)
    make_copy(path, CopyKind.DAILY, datetime(2025, 5, 1, tzinfo=UTC))
    _put("newer", library)
    make_copy(path, CopyKind.DAILY, datetime(2025, 5, 2, tzinfo=UTC))
    library.database.close()
    _break(path)
    return path


def test_a_damaged_database_can_be_replaced_by_a_copy_with_what_was_said_meanwhile(
    qtbot: QtBot, damaged: Path
) -> None:
    watched = Watched(damaged, qtbot).open()
    assert watched.openings == 1
    assert watched.is_in_memory()
    trouble = watched.troubles[0]
    assert trouble.problem.kind is ProblemKind.DATABASE_DAMAGED
    assert [copy.made.day for copy in trouble.copies] == [2, 1]
    watched.shelf.keep(functools.partial(_put, "meanwhile"))
    assert watched.titles() == ["meanwhile"]
    watched.shelf.restore(trouble.copies[1])
    watched.settle()
    assert not watched.is_in_memory()
    assert watched.titles() == ["meanwhile", "old"]
    watched.shelf.keep(functools.partial(_put, "afterwards"))
    assert watched.shelf.close()
    library = Library(open_database(damaged))
    assert sorted(each.title for each in library.load_all()) == ["afterwards", "meanwhile", "old"]
    library.database.close()


def test_a_new_file_can_be_begun_instead(qtbot: QtBot, damaged: Path) -> None:
    watched = Watched(damaged, qtbot).open()
    watched.shelf.keep(functools.partial(_put, "meanwhile"))
    watched.shelf.open_again()
    watched.settle()
    assert not watched.is_in_memory()
    assert watched.titles() == ["meanwhile"]
    assert watched.openings == 2
    assert watched.shelf.close()


def test_a_copy_that_cannot_be_restored_is_offered_again(
    qtbot: QtBot, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(damaged, qtbot).open()
    copy = watched.troubles[0].copies[0]

    def full(*_: object) -> None:
        raise ProblemError(Problem(ProblemKind.DATABASE_FULL))

    with monkeypatch.context() as patched:
        patched.setattr("bitnet_desktop.ui.shelf.restore", full)
        watched.shelf.restore(copy)
        watched.settle()
    assert watched.is_in_memory()
    assert watched.openings == 1
    assert watched.troubles[1].problem.kind is ProblemKind.DATABASE_FULL
    assert watched.troubles[1].copies == watched.troubles[0].copies
    watched.shelf.restore(copy)
    watched.settle()
    assert watched.titles() == ["newer", "old"]
    assert watched.shelf.close()


def test_a_second_start_goes_on_in_memory_until_the_first_one_ends(
    watched: Watched, qtbot: QtBot, path: Path
) -> None:
    watched.shelf.keep(functools.partial(_put, "of the first"))
    second = Watched(path, qtbot).open()
    assert second.troubles[0].problem.kind is ProblemKind.DATABASE_IN_USE
    second.shelf.keep(functools.partial(_put, "of the second"))
    second.shelf.open_again()
    second.settle()
    assert len(second.troubles) == 2
    assert second.is_in_memory()
    assert watched.shelf.close()
    second.shelf.open_again()
    second.settle()
    assert not second.is_in_memory()
    assert second.titles() == ["of the first", "of the second"]
    assert second.shelf.close()


def test_a_newer_schema_is_left_alone(qtbot: QtBot, path: Path) -> None:
    open_database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    before = path.read_bytes()
    watched = Watched(path, qtbot).open()
    assert watched.troubles[0].problem.kind is ProblemKind.DATABASE_TOO_NEW
    assert watched.is_in_memory()
    assert watched.shelf.close()
    assert path.read_bytes() == before


def test_opening_again_what_is_open_changes_nothing(watched: Watched) -> None:
    watched.shelf.keep(functools.partial(_put, "kept"))
    watched.shelf.open_again()
    assert watched.titles() == ["kept"]
    assert watched.troubles == []


# -- deleting everything


def test_deleting_everything_forgets_what_waits_too(watched: Watched, path: Path) -> None:
    watched.shelf.keep(functools.partial(_put, "kept"))
    watched.settle()
    make_copy(path, CopyKind.DAILY, datetime(2025, 5, 1, tzinfo=UTC))
    disk = Disk()
    disk.is_full = True
    watched.shelf.keep(disk.write(functools.partial(_put, "waiting")))
    watched.settle()
    disk.is_full = False
    listener = _Listener()
    watched.shelf.delete_everything(listener.hear)
    watched.settle()
    watched.shelf.try_again()
    assert watched.titles() == []
    assert listener.heard == [None]
    assert watched.behind == [True, False]
    assert not list((path.parent / "copies").iterdir())


def test_what_waits_stays_when_nothing_can_be_deleted(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.shelf.keep(functools.partial(_put, "kept"))
    disk = Disk()
    disk.is_full = True
    watched.shelf.keep(disk.write(functools.partial(_put, "waiting")))
    watched.settle()
    heard: list[Exception] = []

    def full(*_: object) -> None:
        raise ProblemError(Problem(ProblemKind.DATABASE_FULL))

    with monkeypatch.context() as patched:
        patched.setattr("bitnet_desktop.ui.shelf.delete_everything", full)
        watched.shelf.delete_everything(None, heard.append)
        watched.settle()
    assert len(heard) == 1
    disk.is_full = False
    watched.shelf.try_again()
    assert watched.titles() == ["kept", "waiting"]


def test_only_an_open_shelf_can_be_asked(qtbot: QtBot, path: Path) -> None:
    shelf = Shelf(path)
    heard: list[Exception] = []
    shelf.run(lambda library: library.folders(), None, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], RuntimeError)
    assert shelf.close()


# -- a disk that can only be read


@pytest.fixture
def read_only(qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    """A library with a conversation, on a disk that takes nothing until `undo`."""
    library = Library(open_database(path))
    _put("old", library)
    library.database.close()
    refused = ProblemError(Problem(ProblemKind.DATABASE_READ_ONLY, "", {"path": str(path)}))
    monkeypatch.setattr(conversations, "open_database", Mock(side_effect=refused))
    made = Watched(path, qtbot).open()
    yield made
    made.shelf.close()
    made.shelf.deleteLater()


def test_what_may_only_be_read_can_be_read_and_what_is_said_is_taken_along(
    read_only: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_only.troubles[-1].is_readable
    assert read_only.titles() == ["old"]
    assert read_only.is_in_memory()
    read_only.shelf.keep(functools.partial(_put, "meanwhile"), changes=True)
    assert read_only.titles() == ["meanwhile", "old"]
    read_only.shelf.open_again()
    read_only.settle()
    assert read_only.troubles[-1].is_readable
    monkeypatch.undo()
    read_only.shelf.open_again()
    read_only.settle()
    assert not read_only.shelf.is_in_memory
    assert read_only.titles() == ["meanwhile", "old"]
    assert len(read_only.troubles) == 2


def test_nothing_is_called_deleted_that_is_still_on_the_disk(read_only: Watched) -> None:
    errors: list[Exception] = []
    read_only.shelf.delete_everything(None, errors.append)
    read_only.settle()
    (error,) = errors
    assert isinstance(error, ProblemError)
    assert error.problem.kind is ProblemKind.DATABASE_READ_ONLY
    assert read_only.titles() == ["old"]


def test_what_cannot_be_read_either_is_left_and_the_app_goes_on_without(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = ProblemError(Problem(ProblemKind.DATABASE_IO, "", {"path": str(path)}))
    monkeypatch.setattr(conversations, "open_database", Mock(side_effect=refused))
    watched = Watched(path, qtbot).open()
    assert not watched.troubles[-1].is_readable
    assert watched.titles() == []
    assert watched.shelf.close()


def test_a_library_that_cannot_be_made_ready_is_let_go_of(qtbot: QtBot, path: Path) -> None:
    refused = ProblemError(Problem(ProblemKind.DATABASE_FULL))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(message_rows, "end_interrupted", Mock(side_effect=[refused, None]))
        watched = Watched(path, qtbot).open()
    assert watched.is_in_memory()
    watched.shelf.open_again()
    watched.settle()
    assert not watched.shelf.is_in_memory
    assert watched.shelf.close()


def test_everything_is_deleted_beside_a_damaged_file_too(damaged: Path, qtbot: QtBot) -> None:
    _break(damaged)
    watched = Watched(damaged, qtbot).open()
    assert len(watched.troubles[-1].copies) == 2
    watched.shelf.delete_everything()
    watched.settle()
    assert [
        each.name for each in damaged.parent.rglob("*") if each.is_file() and each.suffix != ".lock"
    ] == []
    assert watched.shelf.close()
