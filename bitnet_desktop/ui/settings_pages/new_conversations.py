"""What new conversations begin with: the system prompt, and how replies are generated."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from bitnet_desktop.chat import presets as preset_list
from bitnet_desktop.chat.generation import Value, merged
from bitnet_desktop.chat.presets import Preset
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import HoldingRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.preset_bar import PresetBar
from bitnet_desktop.ui.setting_row import KvTypeRow, NumberRow
from bitnet_desktop.ui.setting_stops import stops_of
from bitnet_desktop.ui.setting_words import explain
from bitnet_desktop.ui.settings_pages.page import SettingsPage
from bitnet_desktop.ui.system_prompt import SystemPrompt
from bitnet_desktop.words import say_setting

_APP = Settings()
_STYLE = ("temperature", "top_k", "top_p", "min_p", "repeat_penalty", "seed", "reply_limit")
_LOADED = ("context_size", "threads", "kv_type")


class NewConversationsPage(SettingsPage):
    """The defaults; a conversation can have others."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._preferences = preferences
        self.add_words(
            self.tr(
                "These hold for every conversation that has none of its own. What is set for one conversation is in "
                "its own generation settings."
            )
        )
        self._presets = PresetBar(look, self.column)
        self.add_widget(self._presets)
        card = self.add_card()
        self._prompt = SystemPrompt(look, card)
        card.add(HoldingRow(self.tr("System prompt"), self._prompt.about, self._prompt, card))
        self._rows: list[NumberRow | KvTypeRow] = []
        self._add_rows(self.tr("How replies are made"), _STYLE)
        self._add_rows(self.tr("The model is loaded again for these"), _LOADED)
        self._presets.chosen.connect(self._use_preset)
        self._presets.save_asked.connect(self._save_preset)
        self._presets.changed.connect(self._on_presets)
        self._prompt.chosen.connect(self._on_system)
        preferences.changed.connect(self._on_changed)
        self._show(preferences.settings)

    def hideEvent(self, event: QHideEvent) -> None:
        self._prompt.commit()
        super().hideEvent(event)

    def _add_rows(self, title: str, names: Iterable[str]) -> None:
        card = self.add_card(title)
        cores = os.cpu_count() or 0
        for name in names:
            row: NumberRow | KvTypeRow
            if name == "kv_type":
                row = KvTypeRow(self.look, card)
            else:
                row = NumberRow(name, stops_of(name, cores=cores), self.look, card)
            about = explain(name, cores=cores)
            row.show_about(about)
            row.chosen.connect(self._on_value)
            self._rows.append(row)
            card.add(HoldingRow(say_setting(name), about, row, card))

    def _on_value(self, name: str, value: Value) -> None:
        settings = self._preferences.settings
        self._preferences.use(settings.with_generation(merged(settings.generation, {name: value})))

    def _on_system(self, system: str) -> None:
        self._preferences.use(replace(self._preferences.settings, system_prompt=system))

    def _use_preset(self, preset: Preset) -> None:
        self._prompt.commit()
        settings = self._preferences.settings
        system = settings.system_prompt if preset.system is None else preset.system
        changed = settings.with_generation(merged(settings.generation, preset.overrides))
        self._preferences.use(replace(changed, system_prompt=system))

    def _save_preset(self, name: str) -> None:
        self._prompt.commit()
        settings = self._preferences.settings
        preset = preset_list.preset_of(name, settings.generation, {}, self._prompt.text)
        try:
            self._on_presets(preset_list.added(settings.presets, preset))
        except ValueError:
            self._presets.show_too_much()

    def _on_presets(self, presets: tuple[Preset, ...]) -> None:
        self._preferences.use(replace(self._preferences.settings, presets=presets))

    def _on_changed(self, _: Settings, settings: Settings) -> None:
        self._show(settings)

    def _show(self, settings: Settings) -> None:
        for row in self._rows:
            value, default = getattr(settings, row.setting), getattr(_APP, row.setting)
            if isinstance(row, KvTypeRow):
                row.show_type(value, default)
            else:
                row.show_value(value, default)
        self._prompt.show_text(settings.system_prompt, _APP.system_prompt, self.tr("No system prompt"))
        self._presets.show_presets(settings.presets, settings.generation, settings.system_prompt)
