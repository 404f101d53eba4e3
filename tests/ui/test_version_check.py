"""Checking for a new version, through the real window and the real door, against a server on this computer."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nacl.signing import SigningKey
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from announce import signed
from bitnet_desktop.desktop.announcement import Source
from bitnet_desktop.models.connections import Journal
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.version_check import Standing, VersionCheck
from bitnet_desktop.ui.version_dialog import VersionDialog
from dev_tools.project import ROOT
from tests.support.web_server import Web, web

KEY = SigningKey(bytes(range(32)))
PAGE = "https://example.org/releases"


class Asked:
    """A dialog with all that is around it."""

    def __init__(self, qtbot: QtBot, served: Web, folder: Path) -> None:
        self.journal = Journal(folder / "connections.jsonl")
        self.opened: list[str] = []
        source = Source(served.address + "/new.json", (bytes(KEY.verify_key),), frozenset({"example.org"}))
        self.check = VersionCheck(source, self.journal, "1.0.0")
        self.dialog = VersionDialog(self.check, self.opened.append, version="1.0.0")
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self._qtbot = qtbot

    @property
    def words(self) -> str:
        labels = (self.dialog.title, self.dialog.text, self.dialog.notes)
        return " ".join(label.text() for label in labels if label.isVisible())

    def press(self) -> None:
        self.dialog.go.click()
        self._qtbot.waitUntil(lambda: self.check.answer.standing is not Standing.ASKING)


@pytest.fixture
def served() -> Iterator[Web]:
    with web() as made:
        yield made


@pytest.fixture
def asked(qtbot: QtBot, look: Look, served: Web, tmp_path: Path) -> Iterator[Asked]:
    made = Asked(qtbot, served, tmp_path)
    yield made
    made.check.close()
    if made.check.asking_thread is not None:
        made.check.asking_thread.join()
    made.check.deleteLater()


@pytest.fixture
def announces(served: Web) -> Callable[..., None]:
    def announce(version: str, notes: str = "", days: int = 30, ago: int = 0, key: SigningKey = KEY) -> None:
        day = datetime.now(UTC).date() - timedelta(days=ago)
        data = signed(key, version, [PAGE], notes, day, days)
        served.serve("/new.json", lambda handler: handler.say(data))

    return announce


def test_nothing_is_asked_before_the_button(asked: Asked, served: Web) -> None:
    assert "Look for a new version?" in asked.words
    assert "You have version 1.0.0." in asked.words
    assert asked.dialog.go.text() == "Look now"
    assert served.server.seen == []
    assert asked.journal.read() == []


def test_a_newer_version(asked: Asked, announces: Callable[..., None]) -> None:
    announces("1.1.0", "Faster.\nCalmer.")
    asked.press()
    assert asked.check.answer.standing is Standing.NEWER
    assert "Version 1.1.0 is there" in asked.words
    assert "you have 1.0.0" in asked.words
    assert "Faster.\nCalmer." in asked.words
    assert [(made.host, made.purpose) for made in asked.journal.read()] == [("127.0.0.1", "new-version")]
    assert asked.opened == []
    asked.dialog.go.click()
    # It is handed to the one who asks before anything is opened.
    assert asked.opened == [PAGE]


@pytest.mark.parametrize("version", ["1.0.0", "0.9.0"])
def test_the_newest_version(asked: Asked, announces: Callable[..., None], version: str) -> None:
    announces(version)
    asked.press()
    assert "You have the newest version It is 1.0.0. Asked at " in asked.words
    announces("2.0.0")
    asked.press()
    assert asked.check.answer.standing is Standing.NEWER


def test_somebody_else_has_signed(asked: Asked, announces: Callable[..., None]) -> None:
    announces("6.6.6", "Install me!", key=SigningKey(bytes(32)))
    asked.press()
    assert asked.check.answer.standing is Standing.NOT_BELIEVED
    assert "The answer is not genuine" in asked.words
    assert "6.6.6" not in asked.words
    assert "Install me" not in asked.words


def test_an_old_answer(asked: Asked, announces: Callable[..., None]) -> None:
    announces("1.1.0", days=30, ago=31)
    asked.press()
    assert asked.check.answer.standing is Standing.NOT_BELIEVED


def test_nobody_answers(asked: Asked) -> None:
    asked.press()
    assert asked.check.answer.standing is Standing.UNREACHED
    assert "127.0.0.1 did not answer as expected. Try again later." in asked.words
    assert asked.dialog.go.text() == "Try again"


def test_while_it_asks_it_cannot_be_asked_again_and_may_be_closed(
    qtbot: QtBot, asked: Asked, served: Web, announces: Callable[..., None]
) -> None:
    gate = threading.Event()
    announces("1.1.0")
    answer = served.server.answers["/new.json"]
    served.serve("/new.json", lambda handler: gate.wait(20) and answer(handler))
    asked.dialog.go.click()
    assert asked.words == "Looking for a new version… Asking ."
    assert not asked.dialog.go.isVisible()
    asked.check.ask()
    asked.dialog.close()
    gate.set()
    qtbot.waitUntil(lambda: asked.check.answer.standing is Standing.NEWER)
    assert len(served.server.seen) == 1


def test_the_window_knows_no_network_until_somebody_asks() -> None:
    code = (
        "import sys, bitnet_desktop.app, bitnet_desktop.ui.main_window, bitnet_desktop.ui.version_dialog;"
        "print({'ssl', 'http.client', 'urllib.request', 'nacl'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout == "set()\n"


def test_an_answer_that_nobody_waits_for_is_dropped(
    qtbot: QtBot, asked: Asked, served: Web, announces: Callable[..., None]
) -> None:
    gate = threading.Event()
    announces("1.1.0")
    answer = served.server.answers["/new.json"]
    served.serve("/new.json", lambda handler: gate.wait(20) and answer(handler))
    asked.dialog.go.click()
    qtbot.waitUntil(lambda: bool(served.server.seen))
    asked.check.close()
    gate.set()
    assert asked.check.asking_thread is not None
    asked.check.asking_thread.join()
    with qtbot.assertNotEmitted(asked.check.answered, wait=50):
        pass
    assert asked.check.answer.standing is Standing.ASKING


def test_a_build_that_cannot_ask_says_so(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    check = VersionCheck(Source("", (), frozenset()), Journal(tmp_path / "connections.jsonl"), "1.0.0")
    dialog = VersionDialog(check, print, version="1.0.0")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.title.text() == "This app cannot look for a new version"
    assert "without a key to check the answer with" in dialog.text.text()
    assert not dialog.go.isVisible()
    check.ask()
    assert check.answer.standing is Standing.UNKNOWN
    assert not (tmp_path / "connections.jsonl").exists()
    check.deleteLater()
