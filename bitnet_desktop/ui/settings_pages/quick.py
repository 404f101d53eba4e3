"""The quick prompt: its keys, what it does when the person goes elsewhere, and what it offers to do with a text."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bitnet_desktop.desktop.hotkey import DEFAULT_COMBINATION, Hotkey, HotkeyKind, HotkeyState
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.key_recorder import KeyRecorder
from bitnet_desktop.ui.key_words import native_keys
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import ButtonRow, HoldingRow, OptionRow, SwitchRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.quick_actions_editor import QuickActionsEditor
from bitnet_desktop.ui.settings_pages.page import SettingsPage, Ties
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings

_MOST_OFFERED = 4


class QuickPage(SettingsPage):
    """Keys that open the prompt from anywhere, and its actions."""

    def __init__(self, look: Look, preferences: Preferences, around: Surroundings, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._preferences = preferences
        self._around = around
        self._hotkey: Hotkey | None = None
        ties = Ties(preferences, self)
        card = self.add_card(self.tr("Keys"))
        on = SwitchRow(
            look,
            self.tr("Open the quick prompt with keys"),
            self.tr("From anywhere, whatever program is in front."),
            card,
        )
        self._keys = OptionRow(
            look, self.tr("Keys for the quick prompt"), self.tr("Press the button, then the keys."), card
        )
        self._recorder = KeyRecorder(self._keys)
        self._keys.set_control(self._recorder)
        self._free = ButtonRow(look, self.tr("Free combinations"), "", [""] * _MOST_OFFERED, card)
        self._command = ButtonRow(
            look,
            self.tr("Keys of the desktop"),
            self.tr(
                "In the keyboard settings of the desktop, add a shortcut of your own with the command below; it opens "
                "the quick prompt, and starts the app if it does not run."
            ),
            [self.tr("Copy the command")],
            card,
        )
        for row in (on, self._keys, self._free, self._command):
            card.add(row)
        ties.tie(on, "hotkey_on")
        card = self.add_card(self.tr("While it is open"))
        stays = SwitchRow(
            look,
            self.tr("Stay open after a click elsewhere"),
            self.tr("Otherwise it goes away by itself; Esc always hides it."),
            card,
        )
        card.add(stays)
        ties.tie(stays, "quick_stays")
        card = self.add_card(self.tr("Actions"))
        self._editor = QuickActionsEditor(look, card)
        card.add(HoldingRow(self.tr("What can be done with a text"), self._editor.about, self._editor, card))
        self._editor.changed.connect(self._on_actions)
        self._keys.reset_asked.connect(self._reset_keys)
        self._recorder.recorded.connect(self._use_keys)
        self._recorder.recording_changed.connect(self._on_recording)
        self._command.buttons[0].clicked.connect(self._copy_command)
        for button in self._free.buttons:
            button.clicked.connect(partial(self._use_offered, button))
        preferences.changed.connect(self._on_changed)
        self._command.set_note(around.quick_command)
        self._show(preferences.settings)

    def opened(self) -> None:
        """Another program may have taken keys, or given them back."""
        if self._hotkey is None:
            self._hotkey = self._around.hotkey()
            if self._hotkey is not None:
                self._hotkey.state_changed.connect(self._show_state)
        self._show(self._preferences.settings)

    # -- keys

    def _show(self, settings: Settings) -> None:
        keys = settings.hotkey or DEFAULT_COMBINATION
        self._recorder.show_keys(keys)
        self._recorder.setEnabled(settings.hotkey_on)
        self._keys.show_changed(changed=bool(settings.hotkey))
        self._editor.show_actions(settings.quick_actions)
        hotkey = self._hotkey
        self._show_state(HotkeyState(HotkeyKind.IMPOSSIBLE) if hotkey is None else hotkey.state)

    def _show_state(self, state: HotkeyState) -> None:
        self._keys.set_note(self._state_words(state))
        is_impossible = state.kind in {HotkeyKind.IMPOSSIBLE, HotkeyKind.DECLINED}
        is_on = self._preferences.settings.hotkey_on
        hotkey = self._hotkey
        offered: list[str] = []
        if is_on and hotkey is not None and state.kind in {HotkeyKind.TAKEN, HotkeyKind.NO_KEY}:
            offered = [keys for keys in hotkey.offered() if keys != state.combination]
        for place, button in enumerate(self._free.buttons):
            button.setVisible(place < len(offered))
            if place < len(offered):
                button.setText(native_keys(offered[place]))
                button.setAccessibleName(self.tr("Use {keys}").format(keys=button.text()))
                button.setProperty("keys", offered[place])
        self._free.setVisible(bool(offered))
        self._command.setVisible(is_impossible and is_on)
        self.rows_changed.emit()

    def _state_words(self, state: HotkeyState) -> str:
        keys = state.combination if state.named_by_system else native_keys(state.combination)
        match state.kind:
            case HotkeyKind.OFF:
                return self.tr("They are off.")
            case HotkeyKind.ACTIVE:
                return self.tr("{keys} opens the quick prompt.").format(keys=keys)
            case HotkeyKind.TAKEN:
                return self.tr("{keys} belongs to another program. Choose others.").format(keys=keys)
            case HotkeyKind.NO_KEY:
                return self.tr("These keys cannot be used everywhere. Choose others, with Ctrl, Alt or Meta.")
            case HotkeyKind.WAITING:
                return self.tr("The desktop is asked for them, and may ask you.")
            case HotkeyKind.DECLINED:
                return self.tr("The desktop has given none. Keys can be given to this app in its settings.")
            case HotkeyKind.IMPOSSIBLE:
                return self.tr("This desktop lets no app have keys of its own, but you can give it some.")

    def _use_keys(self, keys: str) -> None:
        usual = "" if keys == DEFAULT_COMBINATION else keys
        self._preferences.use(replace(self._preferences.settings, hotkey=usual, hotkey_on=True))

    def _use_offered(self, button: QWidget) -> None:
        self._use_keys(str(button.property("keys")))

    def _reset_keys(self) -> None:
        self._use_keys(DEFAULT_COMBINATION)

    def _on_recording(self, is_recording: bool) -> None:
        """While keys are recorded, those in force would open the prompt instead."""
        hotkey, settings = self._hotkey, self._preferences.settings
        if hotkey is not None and settings.hotkey_on:
            hotkey.set(None if is_recording else settings.hotkey or DEFAULT_COMBINATION)

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(self._around.quick_command)

    # -- actions

    def _on_actions(self, actions: object) -> None:
        self._preferences.use(replace(self._preferences.settings, quick_actions=actions))  # type: ignore[arg-type]

    def _on_changed(self, before: Settings, now: Settings) -> None:
        names = ("hotkey", "hotkey_on", "quick_actions")
        if any(getattr(before, name) != getattr(now, name) for name in names):
            self._show(now)
