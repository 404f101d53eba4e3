from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage.copies import CopyKind, make_copy
from bitnet_desktop.ui.delete_all import DeleteAllDialog
from bitnet_desktop.ui.look import Look
from tests.ui.shelves import Watched, stored


@pytest.fixture
def watched(qtbot: QtBot, tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path / "data" / "conversations.sqlite3", qtbot).open()
    made.ask(lambda library: library.put_all([stored("q", "a", title="one"), stored("q", title="two")]))
    yield made
    made.gate.set()
    assert made.shelf.close()
    made.shelf.deleteLater()


@pytest.fixture
def dialog(qtbot: QtBot, watched: Watched, look: Look) -> DeleteAllDialog:
    made = DeleteAllDialog(watched.shelf)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    watched.settle()
    return made


def _button(dialog: DeleteAllDialog, words: str) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == words)


def _words(dialog: DeleteAllDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def test_it_says_what_goes(dialog: DeleteAllDialog) -> None:
    words = _words(dialog)
    assert "Delete all 2 conversations?" in words
    for named in ("folders", "drafts", "attached files", "copies", "set aside", "no undo", "exported stay"):
        assert named in words


def test_nothing_is_deleted_without_agreement(
    qtbot: QtBot, dialog: DeleteAllDialog, watched: Watched
) -> None:
    delete = _button(dialog, "Delete everything")
    assert not delete.isEnabled()
    with qtbot.assertNotEmitted(dialog.deleted):
        delete.click()
        # Enter is not a way to agree.
        dialog.findChildren(QCheckBox)[0].setChecked(True)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        watched.settle()
    assert not dialog.isVisible()
    assert watched.titles() == ["one", "two"]


def test_everything_goes_with_its_copies(qtbot: QtBot, dialog: DeleteAllDialog, watched: Watched) -> None:
    make_copy(watched.path, CopyKind.DAILY, datetime(2025, 5, 1, tzinfo=UTC))
    changes = watched.changes
    dialog.findChildren(QCheckBox)[0].click()
    with qtbot.waitSignal(dialog.deleted):
        _button(dialog, "Delete everything").click()
    assert not dialog.isVisible()
    assert watched.titles() == []
    assert watched.changes > changes
    assert not list((watched.path.parent / "copies").iterdir())


def test_it_stays_while_it_works(qtbot: QtBot, dialog: DeleteAllDialog, watched: Watched) -> None:
    watched.hold()
    dialog.findChildren(QCheckBox)[0].click()
    _button(dialog, "Delete everything").click()
    assert not _button(dialog, "Deleting…").isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.deleted):
        watched.gate.set()
    assert not dialog.isVisible()


def test_what_went_wrong_is_told_and_can_be_tried_again(
    qtbot: QtBot, dialog: DeleteAllDialog, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ProblemError(Problem(ProblemKind.DATABASE_FULL))

    dialog.findChildren(QCheckBox)[0].click()
    with monkeypatch.context() as patched, qtbot.assertNotEmitted(dialog.deleted):
        patched.setattr("bitnet_desktop.ui.shelf.delete_everything", full)
        _button(dialog, "Delete everything").click()
        watched.settle()
    assert "the disk is full" in _words(dialog)
    assert watched.titles() == ["one", "two"]
    with qtbot.waitSignal(dialog.deleted):
        _button(dialog, "Delete everything").click()


def test_a_dialog_that_is_closed_at_once_hears_nothing_more(
    qtbot: QtBot, watched: Watched, look: Look
) -> None:
    watched.hold()
    made = DeleteAllDialog(watched.shelf)
    made.show()
    made.close()
    qtbot.wait(10)
    watched.gate.set()
    watched.settle()
    assert watched.titles() == ["one", "two"]
