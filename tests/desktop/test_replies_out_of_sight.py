"""The whole app with a real engine, and a real notification daemon: what is told while its window is hidden."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.app import App, WindowOptions, build_app
from bitnet_desktop.desktop.session_bus import session_bus
from bitnet_desktop.settings import Settings, save_settings
from bitnet_desktop.ui.status import Phase
from tests.desktop.test_notifications import _Dunst

_LONG_MS = 60_000


@pytest.fixture
def app(
    qtbot: QtBot,
    qapp: QApplication,
    display: str,
    bus_address: str,
    tmp_path: Path,
    engine_folder: Path,
    small_model: Path,
) -> Iterator[App]:
    home = tmp_path / "home"
    kept = Settings(language="en", temperature=0.0, notify_after_s=0, told_no_tray=True, hotkey_on=False)
    save_settings(home / "settings" / "settings.json", kept)
    environment = {
        "BITNET_DESKTOP_HOME": str(home),
        "HOME": str(tmp_path),
        "DBUS_SESSION_BUS_ADDRESS": bus_address,
    }
    made = build_app(WindowOptions(small_model, engine_folder), environment, qapp)
    made.begin()
    qtbot.waitExposed(made.window)
    qtbot.waitUntil(lambda: made.conversing.status.phase is Phase.READY, timeout=_LONG_MS)
    yield made
    with qtbot.waitSignal(made.ended, timeout=5000):
        made.leave()
    QThreadPool.globalInstance().waitForDone()
    made.window.deleteLater()
    made.deleteLater()
    # The app has set its language for the whole process.
    QLocale.setDefault(QLocale.system())


def test_a_reply_is_told_and_a_click_opens_its_conversation(
    qtbot: QtBot, app: App, display: str, bus_address: str, tmp_path: Path
) -> None:
    bus = session_bus({"DBUS_SESSION_BUS_ADDRESS": bus_address})
    assert bus is not None
    dunst = _Dunst(display, bus_address, tmp_path)
    try:
        owners: list[str] = []
        bus.watch_name("org.freedesktop.Notifications", owners.append)
        qtbot.waitUntil(lambda: bool(owners and owners[-1]))
        app.window.control.send("What is the capital of France?")
        first = app.conversing.conversation.id
        app.window.showMinimized()
        qtbot.waitUntil(lambda: dunst.count() == 1, timeout=20_000)
        app.conversing.new_conversation()
        dunst.control("action", "0")
        qtbot.waitUntil(lambda: not app.window.isMinimized())
        qtbot.waitUntil(lambda: app.conversing.conversation.id == first)
        app.window.control.send("And of Italy?")
        qtbot.waitUntil(lambda: len(app.conversing.conversation.path()) == 4, timeout=_LONG_MS)
        qtbot.waitUntil(lambda: not app.conversing.has_turn, timeout=_LONG_MS)
        assert [each["summary"] for each in dunst.shown()] == ["What is the capital of France?"]
        assert "Paris" in dunst.shown()[0]["body"]
    finally:
        dunst.program.end()
        bus.close()
        bus.deleteLater()
