from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import CopyKind, make_copy
from bitnet_desktop.storage.database import open_database
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.notice_bar import Notice, NoticeBar
from bitnet_desktop.ui.shelf import OpenTrouble
from bitnet_desktop.ui.shelf_notices import ShelfNotices
from tests.ui.shelves import Disk, Watched, stored


class _Room:
    def __init__(self, path: Path, look: Look, qtbot: QtBot) -> None:
        self.watched = Watched(path, qtbot)
        self.bar = NoticeBar(look)
        qtbot.addWidget(self.bar)
        self.notices = ShelfNotices(self.watched.shelf, self.bar, self.bar)

    @property
    def notice(self) -> Notice:
        assert self.bar.notice is not None
        return self.bar.notice

    @property
    def buttons(self) -> list[str]:
        return [action.words for action in self.notice.actions]

    def press(self, words: str) -> None:
        buttons = self.bar.findChildren(QPushButton)
        next(button for button in buttons if button.text().startswith(words)).click()
        self.watched.settle()


class _UnreadableDisk:
    def __init__(self) -> None:
        self.fails = True

    def read(self, _: Library) -> str:
        if self.fails:
            raise ProblemError(Problem(ProblemKind.DATABASE_UNREADABLE))
        return "words"


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[_Room]:
    made = _Room(tmp_path / "conversations.sqlite3", look, qtbot)
    yield made
    made.watched.shelf.close()
    made.watched.shelf.deleteLater()


def test_a_full_disk_is_told_until_everything_is_saved(qtbot: QtBot, room: _Room) -> None:
    room.watched.open()
    disk = Disk()
    disk.is_full = True
    room.watched.shelf.keep(disk.write(lambda library: library.put(stored("q", title="kept"))))
    room.watched.settle()
    assert "the disk is full" in room.notice.title
    assert "stays until you close the app" in room.notice.text
    assert room.buttons == ["Try again", "Export what is on the screen…"]
    room.bar.dismiss()
    room.watched.shelf.try_again()
    room.watched.settle()
    assert "the disk is full" in room.notice.title
    with qtbot.waitSignal(room.notices.export_asked):
        room.press("Export")
    disk.is_full = False
    room.press("Try again")
    assert room.bar.notice is None
    assert room.watched.titles() == ["kept"]


def test_a_damaged_file_can_be_replaced_by_a_copy(room: _Room) -> None:
    path = room.watched.path
    library = Library(open_database(path))
    for day in (1, 2, 3, 4):
        library.put(stored("q", title=f"{day}"))
        make_copy(path, CopyKind.DAILY, datetime(2025, 5, day, 12, tzinfo=UTC))
    library.database.close()
    path.write_bytes(b"\xff" * 8192)
    room.watched.open()
    assert room.notice.title == "The file with your conversations is damaged."
    assert "set aside" in room.notice.text
    assert "stays until you close it" in room.notice.text
    assert len(room.buttons) == 3
    assert [words for words in room.buttons if "25" in words] == room.buttons[:2]
    assert room.buttons[-1] == "Begin with an empty file"
    room.press(room.buttons[0])
    assert room.bar.notice is None
    assert room.watched.titles() == ["1", "2", "3", "4"]


def test_an_empty_file_can_be_begun_where_there_is_no_copy(room: _Room) -> None:
    room.watched.path.write_bytes(b"\xff" * 8192)
    room.watched.open()
    assert "no copy" in room.notice.text
    assert room.buttons == ["Begin with an empty file"]
    room.press("Begin")
    assert room.bar.notice is None
    assert not room.watched.shelf.is_in_memory


def test_another_start_is_told_and_can_be_closed_meanwhile(room: _Room) -> None:
    first = open_database(room.watched.path)
    room.watched.open()
    assert "another start" in room.notice.title
    assert "stays until you close it" in room.notice.text
    room.press("Try again")
    assert "another start" in room.notice.title
    first.close()
    room.press("Try again")
    assert room.bar.notice is None


@pytest.mark.parametrize(
    ("kind", "buttons"),
    [
        (ProblemKind.DATABASE_TOO_NEW, []),
        (ProblemKind.DATABASE_READ_ONLY, ["Try again"]),
        (ProblemKind.DATABASE_FULL, ["Try again"]),
        (ProblemKind.DATABASE_LOCKED, ["Try again"]),
        (ProblemKind.DATABASE_IO, ["Try again"]),
        (ProblemKind.DATABASE_UNREADABLE, ["Try again"]),
        (ProblemKind.DATABASE_IN_USE, ["Try again"]),
        (ProblemKind.DATABASE_DAMAGED, ["Try again"]),
    ],
)
def test_every_way_of_not_opening_has_its_words(room: _Room, kind: ProblemKind, buttons: list[str]) -> None:
    room.watched.shelf.open_failed.emit(OpenTrouble(Problem(kind)))
    assert room.buttons == buttons
    assert any(words in room.notice.text for words in ("until you close", "nothing you write here is kept"))


def test_what_can_only_be_read_is_told_with_its_ways_out(qtbot: QtBot, room: _Room) -> None:
    room.watched.open()
    problem = Problem(ProblemKind.DATABASE_READ_ONLY, "", {"path": "conversations.sqlite3"})
    room.watched.shelf.open_failed.emit(OpenTrouble(problem, is_readable=True))
    assert room.notice.text.startswith("You can read, search and export them. What you write now stays until")
    assert room.buttons == ["Try again", "Export all…"]
    with qtbot.waitSignal(room.notices.export_all_asked):
        room.press("Export all")


def test_damage_that_is_found_while_it_is_open_says_what_to_do(room: _Room) -> None:
    room.watched.open()
    room.watched.shelf.troubled.emit(Problem(ProblemKind.DATABASE_DAMAGED))
    assert "it will offer a copy" in room.notice.text
    assert room.buttons == ["Export what is on the screen…"]


def test_a_disk_that_cannot_be_read_is_told_and_what_was_asked_for_comes_with_the_next_try(
    qtbot: QtBot, room: _Room
) -> None:
    room.watched.open()
    disk = _UnreadableDisk()
    answers: list[str] = []
    room.watched.shelf.run(disk.read, answers.append)
    room.watched.settle()
    assert room.notice.title == "Your conversations cannot be read: the disk reports an error."
    assert "left as it is" in room.notice.text
    assert room.buttons == ["Try again", "Export what is on the screen…"]
    with qtbot.waitSignal(room.notices.export_asked):
        room.press("Export")
    room.press("Try again")
    assert "cannot be read" in room.notice.title
    disk.fails = False
    changes = room.watched.changes
    room.press("Try again")
    assert room.bar.notice is None
    assert answers == ["words"]
    assert room.watched.changes == changes + 1
    # It is asked for once more only if it failed again.
    room.watched.shelf.read_again()
    room.watched.settle()
    assert answers == ["words"]


def test_what_waits_for_a_disk_that_cannot_be_read_is_told_as_not_saved(room: _Room) -> None:
    room.watched.open()
    disk = _UnreadableDisk()
    room.watched.shelf.keep(disk.read)
    room.watched.settle()
    assert room.notice.title == "Your conversations cannot be saved: the disk reports an error."
    disk.fails = False
    room.press("Try again")
    assert room.bar.notice is None


def test_other_trouble_is_told_in_its_own_words(room: _Room) -> None:
    room.watched.open()

    def fail(_: Library) -> None:
        raise ProblemError(Problem(ProblemKind.EXPORT_FAILED))

    room.watched.shelf.run(fail)
    room.watched.settle()
    assert room.notice.title == "The file could not be written."
    assert room.buttons == []
