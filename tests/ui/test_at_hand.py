"""Tray, closing and keys without a desktop: what is decided when one comes, goes, or is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QThreadPool, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.combination import Combination
from bitnet_desktop.desktop.hotkey import DEFAULT_COMBINATION, Hotkey, HotkeyHandler, HotkeyKind, HotkeyState
from bitnet_desktop.desktop.tray_host import TrayHost
from bitnet_desktop.engine.states import State
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.at_hand import AtHand, House
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.status import Phase, Status
from bitnet_desktop.ui.tray import Tray
from bitnet_desktop.ui.tray_icons import TrayState, tray_icon
from tests.ui.conftest import MODEL
from tests.ui.doubles import Backstage


class _Host(TrayHost):
    there = False

    @property
    def is_there(self) -> bool:
        return self.there

    def begin(self) -> None:
        self.changed.emit(self.there)

    def come(self, there: bool) -> None:
        self.there = there
        self.changed.emit(there)


class _Keys(HotkeyHandler):
    taken: tuple[str, ...] = ()
    bound = Signal(str)

    def bind(self, combination: Combination) -> None:
        name = str(combination)
        kind = HotkeyKind.TAKEN if name in self.taken else HotkeyKind.ACTIVE
        self.changed.emit(HotkeyState(kind, name))

    def release(self) -> None: ...

    def is_free(self, combination: Combination) -> bool:
        return str(combination) not in self.taken


class _Home:
    """A window, and what is at hand with it."""

    def __init__(self, window: MainWindow, look: Look, backstage: Backstage) -> None:
        self.window = window
        self.shown: list[object] = []
        self.host = _Host()
        self.keys = _Keys()
        self.house = House(
            window,
            window._conversing,
            look,
            backstage.makers(),
            list,
            lambda: None,
            lambda: self.shown.append("window"),
            self.shown.append,
            lambda: self.shown.append("model"),
            lambda: True,
        )
        self.hand = AtHand(self.house, self.host, Hotkey(self.keys))
        self.closed: list[bool] = []
        window.closing.connect(lambda: self.closed.append(True))

    @property
    def settings(self) -> Settings:
        return self.window.settings

    @property
    def tray(self) -> Tray:
        assert self.hand._tray is not None
        return self.hand._tray

    def action(self, words: str) -> QAction:
        return next(action for action in self.tray._menu.actions() if action.text().startswith(words))

    def question(self) -> QMessageBox:
        return next(box for box in self.window.findChildren(QMessageBox) if box.isVisible())

    def answer(self, words: str, *, remembers: bool = True) -> None:
        box = self.question()
        remember = box.checkBox()
        assert isinstance(remember, QCheckBox)
        remember.setChecked(remembers)
        next(button for button in box.findChildren(QPushButton) if button.text() == words).click()


@pytest.fixture
def home(qtbot: QtBot, window: MainWindow, look: Look, backstage: Backstage) -> Iterator[_Home]:
    made = _Home(window, look, backstage)
    yield made
    made.hand.close()
    made.hand.deleteLater()
    QThreadPool.globalInstance().waitForDone()


def test_without_a_tray_closing_quits_and_nothing_is_asked(home: _Home) -> None:
    home.hand.begin()
    home.window.close()
    assert home.closed == [True]


def test_that_there_is_no_tray_is_said_once(home: _Home) -> None:
    home.hand.begin()
    home.hand._grace.timeout.emit()
    assert home.window.notices.notice is not None
    assert home.window.notices.notice.title == "This desktop has no tray."
    assert home.settings.told_no_tray
    home.window.notices.dismiss()
    home.hand._grace.timeout.emit()
    assert home.window.notices.notice is None


def test_a_tray_that_comes_late_takes_that_back(home: _Home) -> None:
    home.hand.begin()
    home.hand._grace.timeout.emit()
    home.host.come(True)
    assert home.window.notices.notice is None
    assert home.tray is not None
    assert not home.hand._grace.isActive()


@pytest.mark.parametrize("remembers", [True, False])
def test_closing_asks_once_and_hides(home: _Home, remembers: bool) -> None:
    home.host.there = True
    home.hand.begin()
    home.window.close()
    assert home.window.isVisible()
    home.window.close()  # no second question
    home.answer("Keep in the tray", remembers=remembers)
    assert home.window.isHidden()
    assert home.closed == []
    assert home.settings.on_close == ("hide" if remembers else "ask")
    home.window.show()
    home.window.close()
    assert home.window.isHidden() is remembers


def test_closing_asks_and_quits(home: _Home) -> None:
    home.host.there = True
    home.hand.begin()
    home.window.close()
    home.answer("Quit")
    assert home.closed == [True]
    assert home.settings.on_close == "quit"


def test_closing_asks_and_nothing_happens(home: _Home) -> None:
    home.host.there = True
    home.hand.begin()
    home.window.close()
    home.question().reject()
    assert home.window.isVisible()
    assert home.closed == []
    assert home.settings.on_close == "ask"


def test_quitting_is_always_possible(home: _Home) -> None:
    home.host.there = True
    home.window.change_settings(replace(home.settings, on_close="hide"))
    home.hand.begin()
    home.window.close()
    assert home.window.isHidden()
    home.action("Quit").trigger()
    assert home.closed == [True]


def test_the_command_quits_whatever_closing_does(home: _Home) -> None:
    home.host.there = True
    home.window.change_settings(replace(home.settings, on_close="hide"))
    home.hand.begin()
    home.window.commands.run("quit")
    assert home.closed == [True]


def test_the_end_of_the_session_is_not_held_up(home: _Home) -> None:
    home.host.there = True
    home.hand.begin()
    home.hand.closing._on_session_end(None)
    home.window.close()
    assert home.closed == [True]


def test_a_hidden_window_comes_back_when_its_tray_is_gone(home: _Home) -> None:
    home.host.there = True
    home.window.change_settings(replace(home.settings, on_close="hide"))
    home.hand.begin()
    home.window.close()
    home.host.come(False)
    assert home.window.isHidden()  # the bar may only be restarting
    home.hand._grace.timeout.emit()
    assert home.window.isVisible()
    assert home.window.notices.notice is None


def test_the_icon_tells_what_goes_on(home: _Home, backstage: Backstage) -> None:
    home.host.there = True
    home.hand.begin()
    tray = home.tray
    assert tray._icon.toolTip() == "BitNet Desktop\nNo model"
    assert not home.action("Pause").isEnabled()
    conversing = home.window._conversing
    conversing.open_model(MODEL)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    assert tray._icon.toolTip().endswith("SmolLM2-135M-Instruct · Ready")
    idle = tray._icon.icon().cacheKey()
    conversing.send("Hello")
    backstage.session.say("Hi")
    assert tray._icon.icon().cacheKey() != idle
    assert tray._icon.toolTip().endswith("Replying")
    backstage.session.end()
    assert tray._icon.icon().cacheKey() == idle


def test_pause_and_resume(home: _Home, backstage: Backstage) -> None:
    home.host.there = True
    home.hand.begin()
    conversing = home.window._conversing
    conversing.open_model(MODEL)
    backstage.loading.succeed()
    backstage.session.go(State.READY)
    home.action("Pause").trigger()
    assert backstage.session.is_closed
    assert home.tray._icon.toolTip().endswith("Paused")
    home.action("Resume").trigger()
    assert conversing.status.phase is Phase.PREPARING
    assert home.action("Pause").isEnabled()


def test_trouble_shows_in_the_icon() -> None:
    assert (
        tray_icon(TrayState.ERROR, on_dark=True).cacheKey()
        != tray_icon(TrayState.IDLE, on_dark=True).cacheKey()
    )
    tray = Tray(list, on_dark=True)
    tray.show_status(Status(phase=Phase.FAILED, model="tiny"), Status(), is_paused=False)
    assert tray._icon.icon().cacheKey() == tray_icon(TrayState.ERROR, on_dark=True).cacheKey()
    tray.close()


@pytest.mark.parametrize("state", list(TrayState))
@pytest.mark.parametrize("on_dark", [True, False])
def test_every_icon_is_sharp_at_the_sizes_of_bars(qapp: object, state: TrayState, on_dark: bool) -> None:
    made = tray_icon(state, on_dark=on_dark)
    for size in (16, 22, 24, 32):
        image = made.pixmap(size, size).toImage()
        assert (image.width(), image.height()) == (size, size)
        middle, edge = size // 2, 1 if size < 24 else 2
        # The left edge of the tile lies between two pixels: one is empty, its neighbour full.
        assert image.pixelColor(edge - 1, middle).alpha() == 0
        assert image.pixelColor(edge, middle).alpha() == 255


def test_the_menu_asks_for_what_it_says(home: _Home) -> None:
    home.host.there = True
    home.hand.begin()
    home.action("Open").trigger()
    home.action("New conversation").trigger()
    assert home.shown == ["window", "window"]


def test_keys_that_are_taken_are_told_with_others_to_choose(home: _Home) -> None:
    home.keys.taken = (DEFAULT_COMBINATION,)
    home.hand.begin()
    notice = home.window.notices.notice
    assert notice is not None
    assert "Ctrl+Alt+Space" in notice.title
    notice.actions[0].do()
    assert home.settings.hotkey == "Ctrl+Shift+Space"
    assert home.window.notices.notice is None


def test_keys_can_be_off(home: _Home) -> None:
    home.keys.taken = (DEFAULT_COMBINATION,)
    home.hand.begin()
    notice = home.window.notices.notice
    assert notice is not None
    notice.actions[-1].do()
    assert not home.settings.hotkey_on
    assert home.hand._hotkey.state.kind is HotkeyKind.OFF


def test_the_prompt_is_made_ahead_and_opens_by_the_keys(qtbot: QtBot, home: _Home) -> None:
    home.hand.begin()
    qtbot.waitUntil(lambda: home.hand.prompt is not None)
    prompt = home.hand.prompt
    assert prompt is not None
    assert prompt.isHidden()
    home.keys.pressed.emit()
    qtbot.waitUntil(prompt.isVisible)
    qtbot.waitUntil(prompt.isActiveWindow)
    assert "model" in home.shown
    home.keys.pressed.emit()
    assert prompt.isHidden()


@pytest.mark.parametrize("stays", [True, False])
def test_a_click_elsewhere(qtbot: QtBot, home: _Home, stays: bool) -> None:
    home.window.change_settings(replace(home.settings, quick_stays=stays))
    home.hand.begin()
    home.hand.open_quick()
    prompt = home.hand.prompt
    assert prompt is not None
    qtbot.waitUntil(prompt.isVisible)
    prompt.left.emit()
    assert prompt.isVisible() is stays


def test_what_does_not_fit_goes_into_the_field_of_the_window(home: _Home) -> None:
    home.hand._take_over("What?", ())
    assert home.window.composer.text == "What?"
    assert home.shown == ["window"]
