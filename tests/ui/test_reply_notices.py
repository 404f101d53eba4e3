from __future__ import annotations

import pytest
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.desktop.in_sight import is_in_sight
from bitnet_desktop.desktop.notifications import Notifier
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.reply_notices import ReplyNotices, first_line
from tests.ui.doubles import Backstage


class _Room:
    """Somebody who is elsewhere, and a clock that a test turns."""

    def __init__(self, conversing: Conversing, backstage: Backstage, qapp: QApplication) -> None:
        self.conversing, self.backstage = conversing, backstage
        self.shown: list[tuple[str, str]] = []
        self.opened: list[str] = []
        self.now = 0.0
        self.window: QWindow | None = None
        self.title = "Colours"
        self.preferences = Preferences(Settings(), conversing)
        self.notifier = Notifier(None, lambda title, line: self.shown.append((title, line)), conversing)
        self.notices = ReplyNotices(
            conversing,
            self.preferences,
            self.notifier,
            lambda: self.window,
            lambda: self.title,
            self.opened.append,
            lambda: self.now,
        )

    def answer(self, text: str, seconds: float, reason: EndReason = EndReason.END) -> None:
        self.conversing.send("Name a colour")
        self.now += seconds
        self.backstage.session.say(text)
        self.backstage.session.end(reason)
        self.conversing.feed.flush()


@pytest.fixture
def room(ready: Conversing, backstage: Backstage, qapp: QApplication) -> _Room:
    return _Room(ready, backstage, qapp)


def test_a_long_reply_is_told_with_its_first_line(qtbot: QtBot, room: _Room) -> None:
    room.answer("## **Red**\nand nothing else", 11)
    qtbot.waitUntil(lambda: room.shown == [("Colours", "Red")])
    room.notifier.clicked()
    assert room.opened == [room.conversing.conversation.id]


def test_a_short_reply_is_not_told(qtbot: QtBot, room: _Room) -> None:
    room.answer("Red", 9)
    room.preferences.use(Settings(notify_after_s=5))
    room.answer("Blue", 9)
    qtbot.waitUntil(lambda: room.shown == [("Colours", "Blue")])


@pytest.mark.parametrize("what", ["switched off", "stopped"])
def test_what_nobody_waits_for_is_not_told(qtbot: QtBot, room: _Room, what: str) -> None:
    ended: list[object] = []
    room.conversing.reply_ended.connect(ended.append)
    room.preferences.use(Settings(notify_replies=what != "switched off"))
    room.answer("Red", 60, EndReason.STOPPED if what == "stopped" else EndReason.END)
    qtbot.waitUntil(lambda: bool(ended))
    assert room.shown == []


def test_what_is_on_the_screen_is_not_told(qtbot: QtBot, room: _Room, window: MainWindow) -> None:
    ended: list[object] = []
    room.conversing.reply_ended.connect(ended.append)
    room.window = window.windowHandle()
    assert is_in_sight(room.window)
    room.answer("Red", 60)
    qtbot.waitUntil(lambda: bool(ended))
    assert room.shown == []
    window.hide()
    assert not is_in_sight(room.window)
    room.answer("Blue", 60)
    qtbot.waitUntil(lambda: room.shown == [("Colours", "Blue")])


def test_a_reply_without_a_title_or_text(qtbot: QtBot, room: _Room) -> None:
    room.title = ""
    room.answer("***", 60)
    qtbot.waitUntil(lambda: room.shown == [("A reply is finished", "It has no text.")])


@pytest.mark.parametrize(
    ("reply", "line"),
    [
        ("\n\n- one\n- two", "one"),
        ("> quoted", "quoted"),
        ("`code`", "code"),
        ("1. first", "1. first"),
        ("", ""),
        ("\n" * 10_000 + "far", ""),
    ],
)
def test_the_first_line(reply: str, line: str) -> None:
    assert first_line(reply) == line
