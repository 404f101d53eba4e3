from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Attachment
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.ui.attachments import (
    MOST_ATTACHMENTS,
    AttachmentStrip,
    _Chip,
    size_words,
)
from bitnet_desktop.ui.composer import Composer
from bitnet_desktop.ui.file_reading import FileReading
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_editor import MessageEditor, local_files
from bitnet_desktop.ui.paste_offer import PasteOffer

NOTES = Attachment("notes.txt", "some words")
CODE = Attachment("code.py", "print()")


@pytest.fixture
def composer(qtbot: QtBot, look: Look) -> Iterator[Composer]:
    made = Composer(look)
    qtbot.addWidget(made)
    made.resize(600, 120)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    yield made
    # What is on it would be destroyed after Qt itself.
    QApplication.clipboard().clear()
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def problems(composer: Composer) -> list[Problem]:
    found: list[Problem] = []
    composer.troubled.connect(found.append)
    return found


def _editor(composer: Composer) -> MessageEditor:
    return composer.findChildren(MessageEditor)[0]


def _send_button(composer: Composer) -> QPushButton:
    return composer.findChildren(QPushButton)[0]


def _chips(composer: Composer) -> list[_Chip]:
    return [chip for chip in composer.findChildren(_Chip) if not chip.isHidden()]


def _offer(composer: Composer) -> PasteOffer:
    return composer.findChildren(PasteOffer)[0]


def _accept_offer(composer: Composer) -> None:
    _offer(composer).findChildren(QToolButton)[0].click()


def _mime(*files: Path, text: str = "") -> QMimeData:
    mime = QMimeData()
    if files:
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    if text:
        mime.setText(text)
    return mime


def _drop(composer: Composer, mime: QMimeData) -> bool:
    """Drop onto the text field; whether it was taken there."""
    viewport = _editor(composer).viewport()
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), actions, mime, button, keys)
    QApplication.sendEvent(viewport, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(5, 5), actions, mime, button, keys)
    QApplication.sendEvent(viewport, drop)
    assert not local_files(mime) or drop.dropAction() is Qt.DropAction.CopyAction
    return True


def _file(folder: Path, name: str, text: str = "some words") -> Path:
    made = folder / name
    made.write_text(text, encoding="utf-8")
    return made


# -- the strip


def test_sizes_are_estimates(qtbot: QtBot, look: Look) -> None:
    strip = AttachmentStrip(look)
    qtbot.addWidget(strip)
    strip.add(NOTES)
    strip.add(CODE)
    chips = strip.findChildren(_Chip)
    assert chips[1].accessibleName().startswith("code.py, about ")


def test_an_attachment_in_words() -> None:
    assert size_words(Attachment("long", "word " * 5000)).startswith("about ")


def test_delete_takes_a_file_away_and_the_arrows_go_along(qtbot: QtBot, composer: Composer) -> None:
    composer.set_attachments([NOTES, CODE, Attachment("third.md", "3")])
    first, second, third = _chips(composer)
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    with qtbot.waitSignal(composer.attachments_changed):
        QTest.keyClick(second, Qt.Key.Key_Delete)
    assert [attachment.name for attachment in composer.attachments] == ["notes.txt", "third.md"]
    assert third.hasFocus()
    QTest.keyClick(third, Qt.Key.Key_Backspace)
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert composer.attachments == ()
    assert not composer.strip.isVisible()
    assert _editor(composer).hasFocus()


def test_every_chip_has_a_button_that_removes_it(composer: Composer) -> None:
    composer.set_attachments([NOTES, CODE])
    button = _chips(composer)[0].findChildren(QToolButton)[0]
    assert button.accessibleName() == "Remove notes.txt"
    button.click()
    assert composer.attachments == (CODE,)


def test_the_same_file_goes_along_once(composer: Composer) -> None:
    composer.set_attachments([NOTES, NOTES, Attachment("notes.txt", "another text")])
    assert [attachment.text for attachment in composer.attachments] == ["some words", "another text"]


def test_no_name_and_no_text_is_taken_for_markup(composer: Composer) -> None:
    composer.set_attachments([Attachment("<img src=x>", "<img src='file:///etc/passwd'>")])
    chip = _chips(composer)[0]
    assert "<img" not in chip.toolTip()
    assert {label.textFormat() for label in chip.findChildren(QLabel) if label.text()} == {
        Qt.TextFormat.PlainText
    }


def test_a_colour_scheme_changes_the_chips_too(composer: Composer, look: Look) -> None:
    composer.set_attachments([NOTES])
    before = _chips(composer)[0].findChildren(QLabel)[0].pixmap().toImage()
    look.set_theme("dark")
    assert _chips(composer)[0].findChildren(QLabel)[0].pixmap().toImage() != before


# -- files


def test_dropped_files_go_with_the_message_in_their_order(
    qtbot: QtBot, composer: Composer, tmp_path: Path, problems: list[Problem]
) -> None:
    files = [_file(tmp_path, f"{number}.md", f"text {number}") for number in range(5)]
    assert _drop(composer, _mime(*files))
    assert not _send_button(composer).isEnabled()
    qtbot.waitUntil(lambda: not composer.strip.is_reading)
    assert composer.attachments == tuple(Attachment(f"{n}.md", f"text {n}") for n in range(5))
    assert composer.text == ""
    assert problems == []
    with qtbot.waitSignal(composer.sent) as sent:
        QTest.keyClick(_editor(composer), Qt.Key.Key_Return)
    assert sent.args == [""]
    composer.clear()
    assert composer.attachments == ()
    assert composer.is_empty


def test_nothing_is_sent_while_a_file_is_being_read(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    composer.set_text("Hello")
    composer.attach_files([_file(tmp_path, "a.txt")])
    assert composer.strip.is_reading
    assert not composer.is_empty
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(_editor(composer), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not composer.strip.is_reading)
    with qtbot.waitSignal(composer.sent):
        _send_button(composer).click()


def test_a_file_that_is_no_longer_wanted_does_not_come_back(
    qtbot: QtBot, composer: Composer, tmp_path: Path
) -> None:
    composer.attach_files([_file(tmp_path, "a.txt"), _file(tmp_path, "b.txt")])
    _chips(composer)[0].findChildren(QToolButton)[0].click()
    qtbot.waitUntil(lambda: not composer.strip.is_reading)
    assert [attachment.name for attachment in composer.attachments] == ["b.txt"]
    composer.attach_files([_file(tmp_path, "c.txt")])
    composer.clear()
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(10)
    assert composer.attachments == ()


def test_what_cannot_be_attached_is_told_and_leaves_no_chip(
    qtbot: QtBot, composer: Composer, tmp_path: Path, problems: list[Problem]
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\x00\x00")
    composer.attach_files([tmp_path, picture, tmp_path / "none.txt", _file(tmp_path, "a.txt")])
    qtbot.waitUntil(lambda: not composer.strip.is_reading)
    assert [problem.kind for problem in problems] == [
        ProblemKind.ATTACHMENT_IS_FOLDER,
        ProblemKind.ATTACHMENT_NOT_TEXT,
        ProblemKind.ATTACHMENT_UNREADABLE,
    ]
    assert [attachment.name for attachment in composer.attachments] == ["a.txt"]


def test_there_is_a_limit_to_their_number(
    qtbot: QtBot, composer: Composer, tmp_path: Path, problems: list[Problem]
) -> None:
    composer.attach_files([_file(tmp_path, f"{n}.txt") for n in range(MOST_ATTACHMENTS + 3)])
    qtbot.waitUntil(lambda: not composer.strip.is_reading)
    assert len(composer.attachments) == MOST_ATTACHMENTS
    assert [problem.kind for problem in problems] == [ProblemKind.ATTACHMENTS_TOO_MANY]


def test_models_are_the_windows(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    model, notes = tmp_path / "A.GGUF", _file(tmp_path, "notes.txt")
    assert not _drop(composer, _mime(model))
    with qtbot.waitSignal(composer.model_given) as given:
        assert _drop(composer, _mime(model, notes))
    assert given.args == [model]
    qtbot.waitUntil(lambda: not composer.strip.is_reading)
    assert [attachment.name for attachment in composer.attachments] == ["notes.txt"]
    QApplication.clipboard().setMimeData(_mime(model))
    with qtbot.waitSignal(composer.model_given):
        _editor(composer).paste()
    assert composer.text == ""


def test_pasted_files_go_along_and_web_addresses_are_text(
    qtbot: QtBot, composer: Composer, tmp_path: Path
) -> None:
    QApplication.clipboard().setMimeData(_mime(_file(tmp_path, "a.txt")))
    _editor(composer).paste()
    qtbot.waitUntil(lambda: len(composer.attachments) == 1)
    address = QMimeData()
    address.setUrls([QUrl("https://example.org/")])
    address.setText("https://example.org/")
    QApplication.clipboard().setMimeData(address)
    _editor(composer).paste()
    assert composer.text == "https://example.org/"
    assert len(composer.attachments) == 1


def test_dropped_text_is_text(composer: Composer) -> None:
    assert _drop(composer, _mime(text="a few words"))
    assert composer.text == "a few words"


def test_files_can_be_chosen(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    button = next(
        each for each in composer.findChildren(QToolButton) if each.accessibleName() == "Attach text files"
    )
    button.click()
    dialog = composer.findChildren(QFileDialog)[0]
    dialog.filesSelected.emit([str(_file(tmp_path, "a.txt"))])
    dialog.close()
    qtbot.waitUntil(lambda: len(composer.attachments) == 1)


def test_the_button_stops_only_when_there_is_nothing_to_send(composer: Composer) -> None:
    composer.set_activity(can_stop=True, has_turn=False)
    assert _send_button(composer).accessibleName() == "Stop"
    composer.set_attachments([NOTES])
    assert _send_button(composer).accessibleName() == "Send"


def test_reading_outlives_neither_owner_nor_interest(qtbot: QtBot, tmp_path: Path, look: Look) -> None:
    owner = QFrame()
    reading = FileReading(owner)
    reading.begin(1, _file(tmp_path, "a.txt"))
    owner.deleteLater()
    qtbot.wait(20)
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(20)


# -- long texts


def _paste(composer: Composer, text: str) -> None:
    _editor(composer).insertFromMimeData(_mime(text=text))


def test_a_long_text_may_become_an_attachment(composer: Composer) -> None:
    long = "a line\u00a0of text\n" * 500
    composer.set_text("before  after")
    cursor = _editor(composer).textCursor()
    cursor.setPosition(len("before "))
    _editor(composer).setTextCursor(cursor)
    _paste(composer, long)
    assert composer.text == f"before {long} after"
    assert _offer(composer).isVisible()
    cursor = _editor(composer).textCursor()
    cursor.insertText("typed behind")
    _accept_offer(composer)
    assert composer.attachments == (Attachment("Pasted text", long),)
    assert composer.text == "before typed behind after"
    assert not _offer(composer).isVisible()


def test_a_short_text_is_only_pasted(composer: Composer) -> None:
    _paste(composer, "x" * 4000)
    assert not _offer(composer).isVisible()


def test_the_offer_can_be_dismissed_and_goes_with_the_text(composer: Composer) -> None:
    long = "words " * 1000
    _paste(composer, long)
    QTest.keyClick(_offer(composer), Qt.Key.Key_Escape)
    assert not _offer(composer).isVisible()
    assert composer.text == long
    _paste(composer, long)
    assert _offer(composer).isVisible()
    composer.set_text("other words")
    assert not _offer(composer).isVisible()
    _paste(composer, long)
    composer.clear()
    assert not _offer(composer).isVisible()


def test_a_very_long_text_is_an_attachment_and_can_be_text_again(composer: Composer) -> None:
    long = "words\n" * 5000
    composer.set_text("before ")
    _paste(composer, long)
    assert composer.text == "before "
    assert list(composer.attachments) == [Attachment("Pasted text", long)]
    _accept_offer(composer)
    assert len(composer.attachments) == 0
    assert composer.text == f"before {long}"


def test_the_way_back_goes_with_the_attachment(composer: Composer) -> None:
    _paste(composer, "words\n" * 5000)
    _paste(composer, "other\n" * 5000)
    assert [attachment.name for attachment in composer.attachments] == ["Pasted text", "Pasted text 2"]
    composer.strip.remove(1)
    assert not _offer(composer).isVisible()
    assert len(composer.attachments) == 1


def test_there_is_a_limit_to_what_is_pasted(composer: Composer, problems: list[Problem]) -> None:
    _paste(composer, "é" * 500_001)
    assert [problem.kind for problem in problems] == [ProblemKind.ATTACHMENT_TOO_LARGE]
    assert composer.is_empty


def test_no_long_text_goes_beyond_the_number_of_attachments(
    composer: Composer, problems: list[Problem]
) -> None:
    composer.set_attachments([Attachment(f"{n}", "x") for n in range(MOST_ATTACHMENTS)])
    _paste(composer, "words " * 1000)
    _accept_offer(composer)
    assert composer.text == "words " * 1000
    _paste(composer, "words\n" * 5000)
    assert [problem.kind for problem in problems] == [ProblemKind.ATTACHMENTS_TOO_MANY] * 2
    assert len(composer.attachments) == MOST_ATTACHMENTS
