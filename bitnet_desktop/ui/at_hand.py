"""What is at hand wherever the person is: the tray, the quick prompt, and the keys that open it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from bitnet_desktop.chat.conversation import Attachment
from bitnet_desktop.desktop.compositing import is_composited
from bitnet_desktop.desktop.focus import FocusToken, activate, give_back, remember_focus
from bitnet_desktop.desktop.hotkey import DEFAULT_COMBINATION, Hotkey, HotkeyKind, HotkeyState
from bitnet_desktop.desktop.task_bar import keep_off_task_bar
from bitnet_desktop.desktop.tray_host import TrayHost
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.closing import Closing
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.driver import Makers
from bitnet_desktop.ui.key_words import native_keys
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.notice_bar import Action, Notice
from bitnet_desktop.ui.quick_control import Around, QuickControl
from bitnet_desktop.ui.quick_engine import QuickEngine
from bitnet_desktop.ui.quick_prompt import QuickPrompt
from bitnet_desktop.ui.shelf import Shelf
from bitnet_desktop.ui.status import Phase
from bitnet_desktop.ui.tray import Tray

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile

_AHEAD_MS = 400  # after the start, when nobody waits: then the prompt is made
_LATE_MS = 120  # Qt waits 100 for another window of the app to get a focus that one has lost
_GRACE_MS = 5000  # a desktop's bar that is restarted, or starts late, is back by then
_NO_TRAY = "no-tray"
_HOTKEY = "hotkey"
_MOST_OFFERED = 2


@dataclass(frozen=True, slots=True)
class House:
    """What there is of the app. `shelf` is None while there is no library; `show_window` gets a token of `focus`."""

    window: MainWindow
    conversing: Conversing
    look: Look
    makers: Makers
    find_models: Callable[[], Sequence[ModelFile]]
    shelf: Callable[[], Shelf | None]
    show_window: Callable[[], object]
    open_kept: Callable[[str], object]
    load_model: Callable[[], object]
    bar_is_dark: Callable[[], bool]


class AtHand(QObject):
    """Brings them together. Made when the window is there."""

    closed = Signal()  # the quick prompt's engine has ended
    message_clicked = Signal()

    def __init__(self, house: House, host: TrayHost, hotkey: Hotkey) -> None:
        super().__init__(house.conversing)
        self._house = house
        self._window = house.window
        self._preferences = house.window.preferences
        self._host = host
        self._hotkey = hotkey
        self._tray: Tray | None = None
        self._prompt: QuickPrompt | None = None
        self._control: QuickControl | None = None
        self._focus = FocusToken()
        self._token = ""
        self.closing = Closing(house.window, self._preferences)
        self.engine = QuickEngine(house.conversing, house.makers, self)
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._make_prompt)
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._late.timeout.connect(self._open_now)
        self._grace = QTimer(self, singleShot=True, interval=_GRACE_MS)
        self._grace.timeout.connect(self._on_no_tray)
        host.setParent(self)
        hotkey.setParent(self)
        host.changed.connect(self._on_tray_host)
        hotkey.pressed.connect(self._on_hotkey_pressed)
        hotkey.state_changed.connect(self._on_hotkey)
        house.conversing.status_changed.connect(self._show_status)
        self.engine.conversing.status_changed.connect(self._show_status)
        self.engine.conversing.closed.connect(self.closed)
        self._preferences.changed.connect(self._on_settings)
        house.look.changed.connect(self._on_look)
        self._connect_window()

    def _connect_window(self) -> None:
        self._window.commands.on("quick", self.open_quick)
        self._window.commands.on("quit", self.closing.quit)
        self._window.notices.teach(_NO_TRAY, self._no_tray_notice)
        self._window.notices.teach(_HOTKEY, self._taken_notice)

    def use_window(self, window: MainWindow) -> None:
        """There is another window, in another language: the tray and the prompt are made anew, too."""
        self._window = window
        self._house = replace(self._house, window=window)
        self.closing = Closing(window, self._preferences)
        self.closing.set_tray(has_tray=self._host.is_there)
        self._connect_window()
        self._change_prompt()
        if self._tray is not None:
            self._tray.close()
            self._tray = None
            self._on_tray_host(self._host.is_there)

    def begin(self) -> None:
        """Look for a tray, take the keys, and make the prompt ahead."""
        self._ahead.start()
        self._host.begin()
        if not self._host.is_there:
            self._grace.start()
        self._set_hotkey()

    def close(self) -> None:
        """End the quick prompt's engine; `closed` follows."""
        for timer in (self._ahead, self._late, self._grace):
            timer.stop()
        self._hotkey.set(None)
        self._drop_prompt()
        if self._tray is not None:
            self._tray.close()
            self._tray = None
        self.engine.conversing.close()

    # -- the quick prompt

    def _change_prompt(self) -> None:
        """Make the prompt anew, in another language, with what is in it; nobody waits for one that is empty."""
        if self._prompt is None or self._control is None:
            self._ahead.start()
            return
        place = self._prompt.pos() if self._prompt.isVisible() else None
        kept = self._control.give_up()
        self._drop_prompt()
        if place is None and kept is None:
            self._ahead.start()
            return
        prompt = self._make_prompt()
        if kept is not None:
            self._control.take_up(kept)
        if place is not None:
            prompt.set_composited(is_composited=is_composited())
            prompt.move(place)
            prompt.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            prompt.show()
            prompt.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)

    def _drop_prompt(self) -> None:
        if self._prompt is not None:
            self._prompt.hide()
            self._prompt.deleteLater()
            self._prompt = self._control = None

    @property
    def prompt(self) -> QuickPrompt | None:
        """The prompt, once it is made."""
        return self._prompt

    def toggle_quick(self, token: str = "") -> None:
        """The keys were pressed: open the prompt, or put it away if somebody is in it."""
        if self._prompt is not None and self._prompt.isActiveWindow():
            self.hide_quick()
        else:
            self.open_quick(token)

    def _on_hotkey_pressed(self) -> None:
        self.toggle_quick(self._hotkey.token)

    def open_quick(self, token: str = "") -> None:
        """Show the prompt over everything, with the focus."""
        prompt = self._make_prompt()
        self._token = token
        if not prompt.isVisible() and QGuiApplication.focusWindow() is prompt.windowHandle():
            # It was hidden this moment, and Qt has not noticed yet that the focus has gone: it would not notice either
            # that it comes back.
            self._late.start()
        else:
            self._open_now()

    def _open_now(self) -> None:
        prompt = self._make_prompt()
        if not prompt.isVisible():
            self._focus = remember_focus()
            self._house.load_model()
            prompt.set_composited(is_composited=is_composited())
            if self._control is not None:
                self._control.appear()
            prompt.place()
            prompt.show()
        prompt.composer.setFocus()
        activate(prompt.windowHandle(), self._token)

    def hide_quick(self) -> None:
        """Put the prompt away, and give the focus back to who had it."""
        if self._prompt is not None and self._prompt.isVisible():
            self._prompt.hide()
            give_back(self._focus)
            if self._control is not None:
                self._control.disappear(stops=True)

    def _on_entered(self) -> None:
        # Only now the window manager knows the window.
        if self._prompt is not None:
            keep_off_task_bar(self._prompt.windowHandle())

    def _on_left(self) -> None:
        if self._prompt is not None and not self._preferences.settings.quick_stays:
            # The focus is where the person has put it, and a reply goes on.
            self._prompt.hide()
            if self._control is not None:
                self._control.disappear(stops=False)

    def _make_prompt(self) -> QuickPrompt:
        if self._prompt is not None:
            return self._prompt
        self._ahead.stop()
        house = self._house
        prompt = QuickPrompt(house.look, is_composited=is_composited(), zoom=self._preferences.settings.zoom)
        around = Around(self._preferences, house.shelf, house.show_window, house.open_kept, self._take_over)
        control = QuickControl(prompt, self.engine, around)
        control.hide_asked.connect(self.hide_quick)
        prompt.hide_asked.connect(self.hide_quick)
        prompt.left.connect(self._on_left)
        prompt.entered.connect(self._on_entered)
        prompt.make_ready()
        self._prompt, self._control = prompt, control
        return prompt

    def _take_over(self, text: str, attachments: tuple[Attachment, ...]) -> None:
        self._house.show_window()
        composer = self._window.composer
        if composer.is_empty:
            composer.set_text(text)
            composer.set_attachments(attachments)
        else:
            composer.insert(text)

    # -- the tray

    def _on_tray_host(self, is_there: bool) -> None:
        self.closing.set_tray(has_tray=is_there)
        if not is_there:
            self._grace.start()
            return
        self._grace.stop()
        self._window.notices.withdraw(_NO_TRAY)
        if self._tray is None:
            self._tray = self._make_tray()
            self._show_status()
            self._show_keys(self._hotkey.state)

    def _make_tray(self) -> Tray:
        tray = Tray(self._house.find_models, on_dark=self._house.bar_is_dark())
        tray.open_asked.connect(self._house.show_window)
        tray.quick_asked.connect(self.open_quick)
        tray.new_asked.connect(self._new)
        tray.model_file_asked.connect(self._open_file)
        tray.models.chosen.connect(self._window.open_model)
        tray.pause_asked.connect(self._pause)
        tray.resume_asked.connect(self._resume)
        tray.quit_asked.connect(self.closing.quit)
        tray.message_clicked.connect(self.message_clicked)
        return tray

    def show_message(self, title: str, line: str) -> None:
        """Tell something from the tray, if there is one."""
        if self._tray is not None:
            self._tray.show_message(title, line)

    def _on_no_tray(self) -> None:
        """There is none, or there is none any more."""
        self.closing.bring_back(minimised=self._prompt is not None and self._prompt.isVisible())
        settings = self._preferences.settings
        if self._tray is not None or settings.told_no_tray:
            return
        self._preferences.use(replace(settings, told_no_tray=True))
        self._window.notices.tell(_NO_TRAY)

    def _no_tray_notice(self, _: None) -> Notice:
        return Notice(
            _NO_TRAY,
            self.tr("This desktop has no tray."),
            self.tr(
                "So closing the window quits the app, and the quick prompt works while the window is open."
            ),
            is_quiet=True,
        )

    def _show_status(self) -> None:
        if self._tray is not None:
            status = self._house.conversing.status
            self._tray.models.set_current(self._house.conversing.model, status.model)
            self._tray.show_status(status, self.engine.conversing.status, is_paused=self._is_paused)

    @property
    def _is_paused(self) -> bool:
        conversing = self._house.conversing
        return conversing.status.phase is Phase.STOPPED and not conversing.driver.has_engine

    def _pause(self) -> None:
        self.engine.rest()
        self._house.conversing.rest()

    def _resume(self) -> None:
        self._house.conversing.try_again()

    def _new(self) -> None:
        self._house.show_window()
        self._window.new_conversation()

    def _open_file(self) -> None:
        self._house.show_window()
        self._window.page.chooser.open_dialog()

    def _on_look(self) -> None:
        if self._tray is not None:
            self._tray.set_on_dark(on_dark=self._house.bar_is_dark())
            self._show_status()

    # -- the keys

    def _on_settings(self, before: Settings, now: Settings) -> None:
        if (before.hotkey, before.hotkey_on) != (now.hotkey, now.hotkey_on):
            self._set_hotkey()

    def _set_hotkey(self) -> None:
        settings = self._preferences.settings
        self._hotkey.set(settings.hotkey or DEFAULT_COMBINATION if settings.hotkey_on else None)

    def _on_hotkey(self, state: HotkeyState) -> None:
        self._show_keys(state)
        self._window.notices.withdraw(_HOTKEY)
        if state.kind is HotkeyKind.TAKEN:
            self._window.notices.tell(_HOTKEY, state.combination)

    def _taken_notice(self, combination: str) -> Notice:
        keys = native_keys(combination)
        offered = [keys for keys in self._hotkey.offered() if keys != combination]
        actions = [
            Action(self.tr("Use {keys}").format(keys=native_keys(other)), self._chooser(other))
            for other in offered[:_MOST_OFFERED]
        ]
        actions.append(Action(self.tr("No keys"), self._no_hotkey))
        return Notice(
            _HOTKEY,
            self.tr("The keys for the quick prompt belong to another program: {keys}").format(keys=keys),
            self.tr("Choose others; they can be changed in the settings."),
            actions=tuple(actions),
        )

    def _show_keys(self, state: HotkeyState) -> None:
        if self._tray is not None:
            is_active = state.kind is HotkeyKind.ACTIVE
            words = state.combination if state.named_by_system else native_keys(state.combination)
            self._tray.show_keys(words if is_active else "")

    def _chooser(self, keys: str) -> Callable[[], None]:
        def choose() -> None:
            self._preferences.use(replace(self._preferences.settings, hotkey=keys, hotkey_on=True))

        return choose

    def _no_hotkey(self) -> None:
        self._preferences.use(replace(self._preferences.settings, hotkey_on=False))
