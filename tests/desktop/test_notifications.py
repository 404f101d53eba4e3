"""Notifications, shown by a real notification daemon (dunst) on an X server and a session bus of their own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.notifications import Notifier, one_line
from bitnet_desktop.desktop.session_bus import SessionBus
from tests.support.desktops import Program, tool


class _Dunst:
    """The daemon, and its own command to look at it."""

    def __init__(self, display: str, bus_address: str, folder: Path, settings: str = "") -> None:
        configuration = folder / "dunstrc"
        configuration.write_text(f"[global]\nmarkup = full\nidle_threshold = 0\n{settings}", encoding="utf-8")
        self._environment = os.environ | {"DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus_address}
        self._environment.pop("WAYLAND_DISPLAY", None)
        self.program = Program("dunst", "-config", configuration, environment=self._environment)

    def shown(self) -> list[dict[str, Any]]:
        """What it has shown and closed again, the latest first; with what is shown put there too."""
        self.control("close-all")
        history = json.loads(self.control("history"))
        return [{name: value["data"] for name, value in each.items()} for each in history["data"][0]]

    def count(self) -> int:
        return int(self.control("count", "displayed"))

    def control(self, *words: str) -> str:
        return tool(self._environment, "dunstctl", *words)


@pytest.fixture
def dunst(display: str, bus_address: str, tmp_path: Path, bus: SessionBus, qtbot: QtBot) -> Iterator[_Dunst]:
    made = _Dunst(display, bus_address, tmp_path)
    owners: list[str] = []
    bus.watch_name("org.freedesktop.Notifications", owners.append)
    qtbot.waitUntil(lambda: bool(owners and owners[-1]))
    yield made
    made.program.end()


def test_what_a_model_says_is_shown_as_text(qtbot: QtBot, dunst: _Dunst, bus: SessionBus) -> None:
    notifier = Notifier(bus, parent=bus)
    notifier.notify("c1", "Kühe & <Käse>", "<b>bold</b> & a \x1b[1mcolour\u202e\nsecond line 👩‍🔬")
    qtbot.waitUntil(lambda: dunst.count() == 1)
    (shown,) = dunst.shown()
    assert shown["summary"] == "Kühe & <Käse>"
    # This is markup, as the daemon took it.
    assert shown["body"] == "&lt;b&gt;bold&lt;/b&gt; &amp; a [1mcolour second line 👩‍🔬"
    assert shown["appname"] == "BitNet Desktop"


def test_a_click_leads_to_the_conversation(qtbot: QtBot, dunst: _Dunst, bus: SessionBus) -> None:
    notifier = Notifier(bus, parent=bus)
    notifier.notify("c1", "One", "first")
    notifier.notify("c2", "Two", "second")
    qtbot.waitUntil(lambda: dunst.count() == 2)
    with qtbot.waitSignal(notifier.activated) as clicked:
        dunst.control("action", "0")
    # Which of them is on top is the daemon's to say.
    assert clicked.args in (["c1"], ["c2"])


def test_a_key_has_one_notification(qtbot: QtBot, dunst: _Dunst, bus: SessionBus) -> None:
    notifier = Notifier(bus, parent=bus)
    notifier.notify("c1", "One", "first")
    qtbot.waitUntil(lambda: dunst.count() == 1 and bool(notifier._ids))
    notifier.notify("c1", "One", "second")
    notifier.notify("c2", "Two", "third")
    qtbot.waitUntil(lambda: dunst.count() == 2 and len(notifier._ids) == 2)
    notifier.withdraw("c2")
    qtbot.waitUntil(lambda: dunst.count() == 1)
    notifier.withdraw("c1")
    notifier.withdraw("nothing")
    qtbot.waitUntil(lambda: dunst.count() == 0)


def test_a_notification_that_is_withdrawn_before_it_is_shown(
    qtbot: QtBot, dunst: _Dunst, bus: SessionBus
) -> None:
    notifier = Notifier(bus, parent=bus)
    notifier.notify("c0", "Before", "it is known what the daemon can")
    qtbot.waitUntil(lambda: dunst.count() == 1)
    notifier.notify("c1", "One", "first")
    notifier.withdraw("c1")
    qtbot.waitUntil(lambda: not notifier._asked)
    qtbot.waitUntil(lambda: dunst.count() == 1)


def test_do_not_disturb_is_the_desktops(qtbot: QtBot, dunst: _Dunst, bus: SessionBus) -> None:
    dunst.control("set-paused", "true")
    notifier = Notifier(bus, parent=bus)
    notifier.notify("c1", "One", "first")
    qtbot.waitUntil(lambda: dunst.control("count", "waiting") == "1")
    assert dunst.count() == 0


def test_without_a_daemon_the_tray_shows_it(qtbot: QtBot, bus: SessionBus) -> None:
    shown: list[tuple[str, str]] = []
    notifier = Notifier(bus, lambda title, line: shown.append((title, line)), bus)
    notifier.notify("c1", "One\n", "<b>first</b>")
    qtbot.waitUntil(lambda: shown == [("One", "<b>first</b>")])
    with qtbot.waitSignal(notifier.activated) as clicked:
        notifier.clicked()
    assert clicked.args == ["c1"]
    notifier.clicked()


def test_without_a_bus_the_tray_shows_it(qtbot: QtBot) -> None:
    shown: list[tuple[str, str]] = []
    notifier = Notifier(None, lambda title, line: shown.append((title, line)))
    notifier.notify("c1", "One", "first")
    notifier.withdraw("c1")
    assert shown == [("One", "first")]
    with qtbot.assertNotEmitted(notifier.activated):
        notifier.clicked()
    Notifier(None).notify("c1", "One", "nobody shows it")


def test_a_daemon_that_is_replaced_begins_anew(
    qtbot: QtBot, display: str, bus_address: str, tmp_path: Path, dunst: _Dunst, bus: SessionBus
) -> None:
    notifier = Notifier(bus, parent=bus)
    notifier.notify("c1", "One", "first")
    qtbot.waitUntil(lambda: bool(notifier._ids))
    dunst.program.kill()
    qtbot.waitUntil(lambda: not notifier._ids)
    another = _Dunst(display, bus_address, tmp_path)
    qtbot.waitUntil(lambda: another.control("count", "displayed") == "0")
    notifier.notify("c1", "One", "again")
    qtbot.waitUntil(lambda: another.count() == 1)
    another.program.end()


def test_a_line_is_bounded_and_visible() -> None:
    assert one_line("a\u2028b\tc\x00d  e") == "a b c d e"
    assert len(one_line("x" * 10_000)) == 300
    assert one_line("می‌خواهم") == "می‌خواهم"
    assert one_line("\ud800") == ""
