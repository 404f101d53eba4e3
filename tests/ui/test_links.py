"""Links open only web pages and letters, and never without the reader's will. No browser is started here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.links import LinkOpener


class _Browser:
    def __init__(self) -> None:
        self.opened: list[str] = []
        self.works = True

    def open(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return self.works


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def browser() -> _Browser:
    return _Browser()


@pytest.fixture
def opener(owner: QWidget, browser: _Browser) -> LinkOpener:
    return LinkOpener(owner, ("trusted.example",), browser.open)


def _box(owner: QWidget) -> QMessageBox | None:
    boxes = [box for box in owner.findChildren(QMessageBox) if box.isVisible()]
    return boxes[0] if boxes else None


def _press(owner: QWidget, words: str) -> None:
    box = _box(owner)
    assert box is not None
    next(
        button for button in box.findChildren(QPushButton) if button.text().replace("&", "") == words
    ).click()


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:alert(1)",
            "file:///etc/passwd",
            "smb://host/share",
            "data:text/html,x",
            "vbscript:x",
            "",
        ),
        *(
            "//host/path",
            "relative",
            "ftp://host",
            "http://[broken",
            "\\\\host\\share",
            "ssh://a",
            "ms-word:x",
        ),
    ],
)
def test_other_addresses_do_nothing(
    opener: LinkOpener, owner: QWidget, browser: _Browser, address: str
) -> None:
    opener.ask(address)
    assert _box(owner) is None
    assert browser.opened == []


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=c", "HTTP://example.org", "mailto:a@example.org"]
)
def test_nothing_opens_before_the_answer(
    opener: LinkOpener, owner: QWidget, browser: _Browser, address: str
) -> None:
    opener.ask(address)
    assert browser.opened == []
    box = _box(owner)
    assert box is not None
    assert "example.org" in box.informativeText()
    _press(owner, "Cancel")
    assert browser.opened == []
    opener.ask(address)
    _press(owner, "Open")
    assert len(browser.opened) == 1


def test_a_site_can_be_trusted(qtbot: QtBot, opener: LinkOpener, owner: QWidget, browser: _Browser) -> None:
    opener.ask("https://trusted.example/page")
    assert browser.opened == ["https://trusted.example/page"]
    opener.ask("https://other.example/1")
    box = _box(owner)
    assert box is not None
    box.findChildren(QCheckBox)[0].setChecked(True)
    with qtbot.waitSignal(opener.trusted) as trusted:
        _press(owner, "Open")
    assert trusted.args == ["other.example"]
    opener.ask("https://other.example/2")
    opener.ask("https://sub.other.example/3")
    assert browser.opened[1:] == ["https://other.example/1", "https://other.example/2"]
    assert _box(owner) is not None


def test_a_site_is_not_trusted_when_the_answer_was_no(
    opener: LinkOpener, owner: QWidget, browser: _Browser
) -> None:
    opener.ask("https://other.example/1")
    box = _box(owner)
    assert box is not None
    box.findChildren(QCheckBox)[0].setChecked(True)
    _press(owner, "Cancel")
    opener.ask("https://other.example/1")
    assert _box(owner) is not None
    assert browser.opened == []


def test_look_alikes_and_disguises_can_be_seen(opener: LinkOpener, owner: QWidget) -> None:
    opener.ask("https://аpple.com/login")
    box = _box(owner)
    assert box is not None
    words = box.text() + box.informativeText() + box.findChildren(QCheckBox)[0].text()
    assert "xn--" in box.informativeText()
    assert "аpple" not in words
    _press(owner, "Cancel")
    opener.ask("https://bank.example@evil.example/")
    box = _box(owner)
    assert box is not None
    assert "evil.example" in box.text()
    assert "bank" not in box.text()


def test_one_question_at_a_time_and_long_addresses_are_cut(opener: LinkOpener, owner: QWidget) -> None:
    opener.ask("https://example.org/" + "x" * 5000)
    opener.ask("https://example.org/second")
    boxes = [box for box in owner.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    assert len(boxes[0].informativeText()) < 500


def test_a_link_that_nothing_opens_is_said(qtbot: QtBot, opener: LinkOpener, browser: _Browser) -> None:
    browser.works = False
    with qtbot.waitSignal(opener.failed) as failed:
        opener.ask("https://trusted.example/")
    assert failed.args == ["https://trusted.example/"]
