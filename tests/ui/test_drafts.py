"""What is written and not sent stays where it was written, whatever is opened meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Attachment, Draft
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.records import Summary
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.library_control import LibraryControl
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.shelf import Shelf
from tests.ui.doubles import Backstage

_FILE = Attachment("notes.txt", "some notes")


@pytest.fixture
def control(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, ready: Conversing, look: Look, tmp_path: Path
) -> Iterator[LibraryControl]:
    shelf = Shelf(tmp_path / "conversations.sqlite3")
    made = LibraryControl(window, ready, shelf, look)
    with qtbot.waitSignal(shelf.opened):
        shelf.open()
    yield made
    made.close()
    assert shelf.close()
    shelf.deleteLater()


def _say(window: MainWindow, backstage: Backstage, text: str) -> str:
    window.control.send(text)
    backstage.session.say("Yes.")
    backstage.session.end()
    return window._conversing.conversation.id


def _open(qtbot: QtBot, control: LibraryControl, conversation: str) -> None:
    with qtbot.waitSignal(control.desk.opened):
        control.desk.open(conversation)


def test_words_and_files_wait_in_their_conversations(
    qtbot: QtBot, window: MainWindow, control: LibraryControl, backstage: Backstage
) -> None:
    first = _say(window, backstage, "One")
    window.composer.set_text("half a thought")
    window.composer.set_attachments([_FILE])
    window.new_conversation()
    assert window.composer.is_empty
    second = _say(window, backstage, "Two")
    _open(qtbot, control, first)
    assert (window.composer.text, window.composer.attachments) == ("half a thought", (_FILE,))
    _open(qtbot, control, second)
    assert window.composer.is_empty


def test_a_file_waits_in_a_new_conversation_too(
    qtbot: QtBot, window: MainWindow, control: LibraryControl, backstage: Backstage
) -> None:
    first = _say(window, backstage, "One")
    window.new_conversation()
    left = window._conversing.conversation.id
    window.composer.set_attachments([_FILE])
    _open(qtbot, control, first)
    assert window.composer.is_empty
    _open(qtbot, control, left)
    assert (window.composer.text, window.composer.attachments) == ("", (_FILE,))


def test_what_is_written_in_a_new_conversation_is_there_after_the_app_was_closed(
    qtbot: QtBot, window: MainWindow, control: LibraryControl
) -> None:
    titles: list[str] = []

    def take(summaries: tuple[Summary, ...], _folders: object) -> None:
        titles[:] = [summary.title for summary in summaries]

    control.desk.listed.connect(take)
    window.composer.set_text("Half a thought")
    control.close()
    qtbot.waitUntil(lambda: titles == ["Half a thought"])


def test_files_that_wait_are_there_after_the_app_was_closed(
    qtbot: QtBot, window: MainWindow, control: LibraryControl, tmp_path: Path
) -> None:
    other = Attachment("unicode ☂.md", "# Tides\n" * 20_000)
    window.composer.set_text("Half a thought")
    window.composer.set_attachments([_FILE, other])
    control.close()
    assert control._shelf.close()
    library = Library.open(tmp_path / "conversations.sqlite3")
    (summary,) = library.summaries()
    assert library.load(summary.id).draft == Draft("Half a thought", (_FILE, other))
    library.database.close()


def test_what_is_being_written_is_kept_before_anybody_leaves_it(
    qtbot: QtBot, window: MainWindow, control: LibraryControl
) -> None:
    """As it must be when the app is killed."""
    kept: list[list[tuple[str, Draft]]] = []

    def read(library: Library) -> list[tuple[str, Draft]]:
        return [(summary.title, library.load(summary.id).draft) for summary in library.summaries()]

    def is_kept(*wanted: tuple[str, Draft]) -> bool:
        control._shelf.run(read, kept.append)
        return bool(kept) and kept[-1] == list(wanted)

    control._draft_timer.setInterval(20)
    window.composer.set_text("Half")
    qtbot.waitUntil(lambda: is_kept(("Half", Draft("Half"))))
    window.composer.insert(" a thought")
    window.composer.set_attachments([_FILE])
    qtbot.waitUntil(lambda: is_kept(("Half a thought", Draft("Half a thought", (_FILE,)))))
    window.composer.clear()
    qtbot.waitUntil(is_kept)
    assert not control.desk.keeper.is_kept
    window.composer.set_text("Another")
    qtbot.waitUntil(lambda: is_kept(("Another", Draft("Another"))))
