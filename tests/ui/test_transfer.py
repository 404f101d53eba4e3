from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_in_memory
from bitnet_desktop.storage.json_format import to_json
from bitnet_desktop.ui import transfer as transfer_module
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.notice_bar import NoticeBar
from bitnet_desktop.ui.save_dialog import SaveDialog, SaveKind
from bitnet_desktop.ui.transfer import Transfer, can_import
from tests.ui.shelves import NOW, Watched, conversation, stored


class _Room:
    def __init__(self, watched: Watched, window: QWidget, look: Look) -> None:
        self.watched = watched
        self.window = window
        self.notices = NoticeBar(look, window)
        self.opened: list[QUrl] = []
        self.transfer = Transfer(watched.shelf, self.notices, window, self._open)
        self.exported: list[Path] = []
        self.imported: list[tuple[str, ...]] = []
        self.transfer.exported.connect(self.exported.append)
        self.transfer.imported.connect(self.imported.append)

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url)
        return True

    @property
    def dialog(self) -> QFileDialog:
        return next(each for each in self.window.findChildren(QFileDialog) if each.isVisible())

    def wait_for_dialog(self) -> QFileDialog:
        self.watched.settle()
        return self.dialog

    def save_as(self, path: Path) -> None:
        dialog = self.wait_for_dialog()
        dialog.hide()
        dialog.fileSelected.emit(str(path))

    @property
    def title(self) -> str:
        notice = self.notices.notice
        return "" if notice is None else notice.title

    def wait_for_notice(self) -> str:
        self.watched.qtbot.waitUntil(lambda: self.notices.notice is not None)
        return self.title

    def press(self, words: str) -> None:
        next(button for button in self.notices.findChildren(QPushButton) if button.text() == words).click()


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[_Room]:
    watched = Watched(tmp_path / "data" / "conversations.sqlite3", qtbot).open()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 300)
    window.show()
    made = _Room(watched, window, look)
    yield made
    made.transfer.cancel()
    assert watched.shelf.close()
    watched.shelf.deleteLater()


def _put(room: _Room, *titles: str) -> list[str]:
    several = [stored("Question?", f"Reply of {title}", title=title) for title in titles]
    room.watched.ask(lambda library: library.put_all(several))
    return [each.conversation.id for each in several]


# -- out


def test_one_conversation_is_saved_under_a_safe_name_of_its_title(room: _Room, tmp_path: Path) -> None:
    (only, _) = _put(room, "What/why: <sky>?", "other")
    room.transfer.export([only])
    dialog = room.wait_for_dialog()
    assert Path(dialog.selectedFiles()[0]).name == "What why sky.md"
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    room.save_as(tmp_path / "sky.md")
    assert room.wait_for_notice() == "“sky.md” was saved."
    text = (tmp_path / "sky.md").read_text(encoding="utf-8")
    assert "Reply of What/why: <sky>?" in text
    assert "other" not in text
    room.press("Show in folder")
    assert room.opened == [QUrl.fromLocalFile(str(tmp_path))]
    assert room.exported == [tmp_path / "sky.md"]


@pytest.mark.parametrize("ending", [".md", ".html", ".json", ".htm", ".markdown"])
def test_several_go_into_one_file_of_the_kind_that_is_chosen(
    room: _Room, tmp_path: Path, ending: str
) -> None:
    first, second, _ = _put(room, "first", "second", "third")
    room.transfer.export([first, second])
    room.save_as(tmp_path / f"both{ending}")
    room.wait_for_notice()
    text = (tmp_path / f"both{ending}").read_text(encoding="utf-8")
    assert [title in text for title in ("first", "second", "third")] == [True, True, False]
    assert text.startswith("<!DOCTYPE html>") is ending.startswith(".ht")
    assert text.startswith("{") is (ending == ".json")


def test_everything_can_be_exported_and_comes_back_the_same(room: _Room, tmp_path: Path) -> None:
    _put(room, "first", "second")
    room.transfer.export(None)
    room.save_as(tmp_path / "all.json")
    room.wait_for_notice()
    before = room.watched.ask(lambda library: list(library.load_all()))
    room.notices.dismiss()
    room.transfer.import_files([tmp_path / "all.json"])
    assert room.wait_for_notice() == "2 conversations were imported."
    after = room.watched.ask(lambda library: [library.load(each) for each in room.imported[0]])
    assert [each.title for each in after] == [each.title for each in before]
    assert [[m.text for m in each.conversation.path()] for each in after] == [
        [m.text for m in each.conversation.path()] for each in before
    ]


def test_what_is_on_the_screen_can_be_exported_unsaved(room: _Room, tmp_path: Path) -> None:
    room.transfer.export_shown(conversation("unsaved question", "reply"), "Screen")
    room.save_as(tmp_path / "screen.md")
    room.wait_for_notice()
    assert "unsaved question" in (tmp_path / "screen.md").read_text(encoding="utf-8")
    assert room.watched.titles() == []


def test_a_place_that_cannot_be_written_is_told(room: _Room, tmp_path: Path) -> None:
    (only,) = _put(room, "only")
    room.transfer.export([only])
    room.save_as(tmp_path / "no such folder" / "a.md")
    assert room.wait_for_notice() == "“a.md” could not be written."
    assert room.exported == []


def test_a_conversation_that_is_gone_is_told(room: _Room) -> None:
    room.transfer.export(["gone"])
    assert room.wait_for_notice() == "This conversation is not there any more."


def test_thinking_better_of_it_leaves_nothing(room: _Room, tmp_path: Path) -> None:
    (only,) = _put(room, "only")
    room.transfer.export([only])
    room.wait_for_dialog().reject()
    room.watched.settle()
    assert room.notices.notice is None
    room.transfer.export([])
    room.watched.settle()
    assert [each.name for each in tmp_path.iterdir()] == ["data"]


def _note(noted: list[int], number: int, _: Library) -> None:
    noted.append(number)


def test_a_long_export_lets_others_write_and_can_be_stopped(
    room: _Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer_module, "_SLICE_S", 0.0)
    _put(room, *(f"{number}" for number in range(30)))
    saved_between: list[int] = []
    room.transfer.export(None)
    room.save_as(tmp_path / "all.json")
    for number in range(5):
        room.watched.shelf.keep(functools.partial(_note, saved_between, number))
    # Behind it the thread waits, so the export has come no further than its first step.
    room.watched.hold()
    room.watched.qtbot.waitUntil(lambda: saved_between == [0, 1, 2, 3, 4])
    assert not (tmp_path / "all.json").exists()
    room.transfer._busy.timeout.emit()
    assert room.title == "Writing “all.json”…"
    room.press("Stop")
    room.watched.gate.set()
    room.watched.settle()
    assert room.notices.notice is None
    assert [each.name for each in tmp_path.iterdir()] == ["data"]
    room.transfer.export(None)
    room.save_as(tmp_path / "all.json")
    assert room.wait_for_notice() == "“all.json” was saved."
    assert len(json.loads((tmp_path / "all.json").read_bytes())["conversations"]) == 30


def test_a_database_that_fails_in_between_leaves_no_half_file(
    room: _Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(room, "first", "second")
    load = Library.load

    def fail(library: Library, conversation_id: str) -> object:
        if load(library, conversation_id).title == "second":
            raise ProblemError(Problem(ProblemKind.DATABASE_IO))
        return load(library, conversation_id)

    monkeypatch.setattr(Library, "load", fail)
    room.transfer.export(None)
    room.save_as(tmp_path / "all.md")
    assert "the disk reports an error" in room.wait_for_notice()
    assert [each.name for each in tmp_path.iterdir()] == ["data"]


# -- in


def test_an_import_goes_on_in_steps_with_its_progress_and_can_be_stopped(
    room: _Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer_module, "_SLICE_S", 0.0)
    room.transfer._busy.setInterval(0)
    several = [stored(*["Question?", "Reply."] * 50, title=f"{number}") for number in range(40)]
    path = tmp_path / "all.json"
    path.write_text("".join(to_json(several, [], NOW)), encoding="utf-8")
    given_up: list[None] = []
    room.transfer.given_up.connect(lambda: given_up.append(None))
    room.transfer.import_files([path])
    room.watched.qtbot.waitUntil(lambda: room.title.startswith("Importing conversations… 1"))
    # What is saved meanwhile is kept at once, and nothing is seen of the import.
    room.watched.ask(lambda library: library.put(stored("q", title="meanwhile")))
    assert room.watched.titles() == ["meanwhile"]
    room.press("Stop")
    room.watched.settle()
    assert room.notices.notice is None
    assert room.watched.titles() == ["meanwhile"]
    assert given_up == [None]
    assert room.imported == []
    room.transfer.import_files([path])
    room.watched.qtbot.waitUntil(lambda: bool(room.imported))
    assert len(room.watched.titles()) == 41


def test_what_was_on_its_way_into_memory_begins_again_on_the_disk(
    room: _Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer_module, "_SLICE_S", 0.0)
    path = tmp_path / "all.json"
    path.write_text("".join(to_json([stored("q", "r", title="one")], [], NOW)), encoding="utf-8")
    shelf = room.watched.shelf
    disk = room.watched.ask(lambda library: library)
    memory = Library(open_in_memory())

    def use(library: Library) -> None:
        shelf._library = library

    room.watched.ask(lambda _: use(memory))
    room.transfer.import_files([path])
    shelf.run(lambda _: use(disk))
    room.watched.qtbot.waitUntil(lambda: bool(room.imported))
    assert room.watched.titles() == ["one"]
    memory.database.close()


def test_files_that_cannot_be_imported_do_not_hold_up_the_others(room: _Room, tmp_path: Path) -> None:
    _put(room, "only")
    room.transfer.export(None)
    room.save_as(tmp_path / "good.json")
    room.wait_for_notice()
    room.notices.dismiss()
    bad, unknown = tmp_path / "bad.json", tmp_path / "unknown.json"
    bad.write_text("{", encoding="utf-8")
    unknown.write_text("{}", encoding="utf-8")
    changes = room.watched.changes
    room.transfer.import_files([bad, tmp_path / "good.json", unknown])
    assert room.wait_for_notice() == "1 conversation was imported."
    notice = room.notices.notice
    assert notice is not None
    assert notice.text == "2 files were left out."
    assert "“bad.json” is damaged." in notice.detail
    assert room.watched.changes > changes
    assert room.watched.titles() == ["only", "only"]


def test_a_single_bad_file_is_told_in_its_own_words(room: _Room, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{", encoding="utf-8")
    room.transfer.import_files([bad])
    assert room.wait_for_notice() == "“bad.json” is damaged."
    assert room.imported == []


def test_files_and_folders_can_be_chosen(room: _Room, tmp_path: Path) -> None:
    thread = tmp_path / "threads" / "one"
    thread.mkdir(parents=True)
    (thread / "thread.json").write_text(json.dumps({"id": "one", "title": "From Jan"}), encoding="utf-8")
    room.transfer.import_files()
    assert room.dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    room.dialog.reject()
    room.transfer.import_folder()
    dialog = room.dialog
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.hide()
    dialog.filesSelected.emit([str(tmp_path / "threads")])
    assert room.wait_for_notice() == "1 conversation was imported."
    assert room.watched.titles() == ["From Jan"]


def test_an_export_without_conversations_is_said_so(room: _Room, tmp_path: Path) -> None:
    room.transfer.export(None)
    room.save_as(tmp_path / "empty.json")
    room.wait_for_notice()
    room.notices.dismiss()
    room.transfer.import_files([tmp_path / "empty.json"])
    assert room.wait_for_notice() == "No conversation was imported."


def test_what_can_be_imported_is_known_by_its_beginning(tmp_path: Path) -> None:
    files = {
        "ours.json": b'{"format": "bitnet-desktop-conversations", "version": 1}',
        "openai.JSON": b'\xef\xbb\xbf [{"title": "x", "mapping": {}}]',
        "other.json": b'{"name": "package", "version": "1"}',
        "list.json": b"[1, 2]",
        "notes.txt": b'"bitnet-desktop-conversations"',
        "export.zip": b"PK",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert {name for name in files if can_import(tmp_path / name)} == {
        "ours.json",
        "openai.JSON",
        "export.zip",
    }
    assert not can_import(tmp_path)
    assert not can_import(tmp_path / "none.json")
    (tmp_path / "threads").mkdir()
    assert can_import(tmp_path)
    assert can_import(tmp_path / "threads")


# -- where to


_KINDS = (SaveKind("Markdown (*.md)", ".md", (".markdown",)), SaveKind("Web page (*.html)", ".html"))


@pytest.fixture
def asked(qtbot: QtBot, tmp_path: Path) -> tuple[SaveDialog, list[tuple[Path, str]]]:
    window = QWidget()
    qtbot.addWidget(window)
    made = SaveDialog(window)
    chosen: list[tuple[Path, str]] = []
    made.chosen.connect(lambda path, ending: chosen.append((path, ending)))
    made.ask("Export", "Title", _KINDS)
    return made, chosen


def _choose(asked: tuple[SaveDialog, list[tuple[Path, str]]], path: Path, kind: int = 0) -> tuple[Path, str]:
    dialog = asked[0].dialog
    assert dialog is not None
    dialog.selectNameFilter(_KINDS[kind].words)
    dialog.fileSelected.emit(str(path))
    return asked[1][-1]


def test_the_name_says_the_kind(asked: tuple[SaveDialog, list[tuple[Path, str]]], tmp_path: Path) -> None:
    assert _choose(asked, tmp_path / "a.html") == (tmp_path / "a.html", ".html")
    assert _choose(asked, tmp_path / "a.MARKDOWN") == (tmp_path / "a.MARKDOWN", ".md")
    assert _choose(asked, tmp_path / "v1.2") == (tmp_path / "v1.2.md", ".md")


def test_another_filter_changes_the_ending_and_overwrites_nothing(
    asked: tuple[SaveDialog, list[tuple[Path, str]]], tmp_path: Path
) -> None:
    assert _choose(asked, tmp_path / "a.md", 1) == (tmp_path / "a.html", ".html")
    (tmp_path / "a.html").touch()
    assert _choose(asked, tmp_path / "a.md", 1) == (tmp_path / "a (2).html", ".html")


def test_the_shown_name_follows_the_filter(asked: tuple[SaveDialog, list[tuple[Path, str]]]) -> None:
    dialog = asked[0].dialog
    assert dialog is not None
    dialog.selectNameFilter(_KINDS[1].words)
    dialog.filterSelected.emit(_KINDS[1].words)
    assert Path(dialog.selectedFiles()[0]).name == "Title.html"
    asked[0].ask("Export", "Next", _KINDS)
