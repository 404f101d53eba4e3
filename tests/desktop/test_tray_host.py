"""Trays that come, go and come back, by both protocols."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.session_bus import SessionBus
from bitnet_desktop.desktop.tray_host import TrayHost, bar_is_dark, tray_host
from tests.support.desktops import Program, fake


def _told(host: TrayHost) -> list[bool]:
    told: list[bool] = []
    host.changed.connect(told.append)
    return told


def test_a_host_on_the_bus_comes_and_goes(qtbot: QtBot, bus: SessionBus, bus_address: str) -> None:
    host = tray_host({}, bus, bus)
    told = _told(host)
    host.begin()
    assert told == [False]
    for before in (1, 3):
        with fake("tray_host", bus=bus_address) as program:
            assert program.line() == "ready"
            qtbot.waitUntil(lambda: told[-1], timeout=10_000)
            assert host.is_there
            program.kill()
        qtbot.waitUntil(lambda: not told[-1], timeout=10_000)
        assert len(told) == before + 2


def test_one_that_is_there_already_is_found(qtbot: QtBot, bus: SessionBus, bus_address: str) -> None:
    with fake("tray_host", bus=bus_address) as program:
        assert program.line() == "ready"
        host = tray_host({}, bus, bus)
        with qtbot.waitSignal(host.changed, check_params_cb=bool, timeout=10_000):
            host.begin()


def test_a_bar_by_the_older_protocol_comes_and_goes(
    qtbot: QtBot, display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    host = tray_host({"DISPLAY": display}, None)
    told = _told(host)
    host.begin()
    assert told == [False]
    for _ in range(2):
        with Program("tint2") as bar:
            qtbot.waitUntil(lambda: told[-1], timeout=10_000)
            bar.kill()
        qtbot.waitUntil(lambda: not told[-1], timeout=10_000)
    assert told == [False, True, False, True, False]


def test_where_there_is_nothing_to_ask_there_is_no_tray() -> None:
    host = tray_host({"DISPLAY": ":no-such-display"}, None)
    told = _told(host)
    host.begin()
    assert told == [False]


def test_other_systems_always_have_one() -> None:
    host = TrayHost()
    told = _told(host)
    host.begin()
    assert told == [True]
    assert host.is_there


@pytest.mark.parametrize(
    ("desktop", "scheme_is_dark", "is_dark"),
    [
        ("KDE", False, False),
        ("KDE", True, True),
        ("ubuntu:GNOME", False, True),
        ("XFCE", False, False),
        ("", False, True),
    ],
)
def test_the_bar_is_guessed_from_the_desktop(desktop: str, scheme_is_dark: bool, is_dark: bool) -> None:
    environment = {"XDG_CURRENT_DESKTOP": desktop}
    assert bar_is_dark(environment, scheme_is_dark=scheme_is_dark, system="linux") is is_dark
