"""The panel with the system prompt and the generation settings, of one conversation and of all new ones.

A window of its own beside the main one: the conversation stays in sight and goes on, in a narrow window too.
"""

from __future__ import annotations

import enum
import os
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.chat import presets as preset_list
from bitnet_desktop.chat.generation import (
    RELOADING,
    Generation,
    Limits,
    Overrides,
    Value,
    check,
    merged,
    to_values,
    usable_kv_types,
    with_value,
)
from bitnet_desktop.chat.presets import Preset
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.preset_bar import PresetBar
from bitnet_desktop.ui.setting_row import KvTypeRow, NumberRow
from bitnet_desktop.ui.setting_stops import stops_of
from bitnet_desktop.ui.setting_words import explain
from bitnet_desktop.ui.system_prompt import SystemPrompt
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.words import say

_APP_SYSTEM = Settings().system_prompt
_FIRST_SIZE = QSize(440, 720)
_SMALLEST_WIDTH = 320
_STYLE = ("temperature", "top_k", "top_p", "min_p", "repeat_penalty", "seed", "reply_limit")
_LOADED = ("context_size", "threads", "kv_type")


class Scope(enum.Enum):
    """What a change is for."""

    CONVERSATION = enum.auto()
    DEFAULTS = enum.auto()


class GenerationPanel(QDialog):
    """Tells every change at once. What needs the model loaded again is told when it closes, or on "Apply now"."""

    changed = Signal(object, str)  # Overrides, system prompt ("" = the usual one)
    defaults_changed = Signal(object, str)  # Generation, system prompt
    presets_changed = Signal(object)  # tuple of Preset
    reload_needed = Signal()
    again_asked = Signal()  # after everything else was told

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._defaults = Generation()
        self._overrides: Overrides = {}
        self._system = ""
        self._default_system = ""
        self._presets: tuple[Preset, ...] = ()
        self._limits = Limits()
        self._scope = Scope.CONVERSATION
        self._loaded = self._to_load()
        self.setObjectName("generation")
        self.setProperty("role", "form")
        self.setWindowTitle(self.tr("Generation settings"))
        self.setModal(False)
        self.setMinimumWidth(_SMALLEST_WIDTH)
        self.resize(_FIRST_SIZE)
        self._scopes: dict[Scope, QToolButton] = {}
        self._scope_frame = self._make_scopes()
        self._preset_bar = PresetBar(look, self)
        page = QWidget(self)
        page.setObjectName("generation-page")
        self._prompt = SystemPrompt(look, page)
        self._rows = self._make_rows(look, page)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._apply = self._button(self.tr("Apply now"))
        self._foot = QFrame(self)
        self._foot.setObjectName("generation-foot")
        self._reset_all = self._button(self.tr("Reset all"))
        self._again = self._button(self.tr("Answer again"))
        self._again.setProperty("role", "main")
        self._again.hide()
        self._close = self._button(self.tr("Close"))
        self._lay_out(page)
        self._preset_bar.chosen.connect(self._use_preset)
        self._preset_bar.save_asked.connect(self._save_preset)
        self._preset_bar.changed.connect(self._on_presets)
        self._prompt.chosen.connect(self._on_system)
        self._apply.clicked.connect(self.apply_now)
        self._reset_all.clicked.connect(self._on_reset_all)
        self._close.clicked.connect(self.close)
        self._again.clicked.connect(self._on_again)
        self._show_all()

    # -- for the window

    def show_values(
        self,
        defaults: Generation,
        overrides: Overrides,
        system: str,
        presets: Sequence[Preset],
        *,
        model_context: int = 0,
        default_system: str = "",
        head_sizes: tuple[int, ...] = (),
        kv_types: Sequence[str] | None = None,
    ) -> None:
        """Show a conversation's settings.

        Args:
            defaults: of all new conversations.
            overrides: what this one has otherwise.
            system: its system prompt; empty for the usual one, `default_system`.
            presets: the person's own.
            model_context: the tokens that the model was trained with; 0 = not known.
            default_system: the system prompt of all new conversations.
            head_sizes: the lengths of the model's keys and values, where they are known.
            kv_types: the names of what the engine can keep those as; None = not known.
        """
        limits = (
            Limits(model_context, head_sizes)
            if kv_types is None
            else Limits(model_context, head_sizes, kv_types)
        )
        values = (defaults, dict(overrides), system, default_system)
        if values != (self._defaults, dict(self._overrides), self._system, self._default_system):
            # Another conversation, or a change made elsewhere: that is loaded by whoever made it.
            self._defaults, self._overrides, self._system, self._default_system = values
            self._loaded = self._to_load()
        self._presets = tuple(presets)
        self._limits = limits
        self._show_all()

    def open_panel(self, *, offers_again: bool = False) -> None:
        """Show it, with the focus in its first field; perhaps with a button that has a message answered again."""
        self._again.setVisible(offers_again)
        self.show()
        self.raise_()
        self.activateWindow()
        self._prompt.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def needs_reload(self) -> bool:
        """Whether something was changed that the loaded model does not have yet."""
        return self._to_load() != self._loaded

    def apply_now(self) -> None:
        """Have the model loaded again if that is needed."""
        self._prompt.commit()
        if self.needs_reload and self._problem() is None:
            self._loaded = self._to_load()
            self._show_foot()
            self.reload_needed.emit()

    def done(self, result: int) -> None:
        """Close; Esc and the window's own button come here too."""
        self.apply_now()
        self._again.hide()
        super().done(result)

    def withdraw_again(self) -> None:
        """There is nothing to be answered again any more."""
        self._again.hide()

    # -- what a person does

    def _on_scope(self) -> None:
        is_default = self._scopes[Scope.DEFAULTS].isChecked()
        scope = Scope.DEFAULTS if is_default else Scope.CONVERSATION
        if scope is not self._scope:
            self._prompt.commit()
            self._scope = scope
            self._show_all()

    def _on_value(self, name: str, value: Value) -> None:
        if self._scope is Scope.CONVERSATION:
            self._change(with_value(self._defaults, self._overrides, name, value), self._system)
        else:
            self._change_defaults(merged(self._defaults, {name: value}), self._default_system)

    def _on_system(self, system: str) -> None:
        if self._scope is Scope.CONVERSATION:
            self._change(self._overrides, system)
        else:
            self._change_defaults(self._defaults, system)

    def _on_reset_all(self) -> None:
        self._prompt.commit()
        if self._scope is Scope.CONVERSATION:
            self._change({}, "")
        else:
            self._change_defaults(Generation(), _APP_SYSTEM)

    def _use_preset(self, preset: Preset) -> None:
        self._prompt.commit()
        if self._scope is Scope.CONVERSATION:
            overrides = preset_list.applied(preset, self._defaults, self._overrides)
            self._change(overrides, self._system if preset.system is None else preset.system)
        else:
            system = self._default_system if preset.system is None else preset.system
            self._change_defaults(merged(self._defaults, preset.overrides), system)

    def _save_preset(self, name: str) -> None:
        self._prompt.commit()
        is_here = self._scope is Scope.CONVERSATION
        overrides = self._overrides if is_here else {}
        preset = preset_list.preset_of(name, self._current(), overrides, self._prompt.text)
        try:
            self._on_presets(preset_list.added(self._presets, preset))
        except ValueError:
            self._preset_bar.show_too_much()

    def _on_presets(self, presets: tuple[Preset, ...]) -> None:
        self._presets = presets
        self._show_presets()
        self.presets_changed.emit(presets)

    def _change(self, overrides: Overrides, system: str) -> None:
        self._overrides, self._system = dict(overrides), system
        self._show_all()
        self.changed.emit(dict(self._overrides), system)

    def _change_defaults(self, defaults: Generation, system: str) -> None:
        self._defaults, self._default_system = defaults, system
        self._show_all()
        self.defaults_changed.emit(defaults, system)

    def _on_again(self) -> None:
        self.close()
        self.again_asked.emit()

    # -- what is shown

    def _current(self) -> Generation:
        is_here = self._scope is Scope.CONVERSATION
        return merged(self._defaults, self._overrides) if is_here else self._defaults

    def _to_load(self) -> dict[str, Value]:
        values = to_values(merged(self._defaults, self._overrides))
        return {name: value for name, value in values.items() if name in RELOADING}

    def _show_all(self) -> None:
        is_here = self._scope is Scope.CONVERSATION
        current = self._current()
        before = self._defaults if is_here else Generation()
        cores, model_context = os.cpu_count() or 0, self._limits.model_context
        for row in self._rows:
            name = row.setting
            row.show_about(explain(name, model_context=model_context, cores=cores))
            if isinstance(row, KvTypeRow):
                row.show_type(current.kv_type, before.kv_type, usable_kv_types(self._limits))
            else:
                row.set_stops(stops_of(name, model_context=model_context, cores=cores))
                row.show_value(getattr(current, name), getattr(before, name))
        if is_here:
            self._prompt.show_text(self._system, "", self._default_system)
            is_changed = bool(self._overrides or self._system)
        else:
            self._prompt.show_text(self._default_system, _APP_SYSTEM, self.tr("No system prompt"))
            is_changed = (self._defaults, self._default_system) != (Generation(), _APP_SYSTEM)
        self._reset_all.setEnabled(is_changed)
        self._show_presets()
        self._show_foot()

    def _show_presets(self) -> None:
        system = self._system if self._scope is Scope.CONVERSATION else self._default_system
        self._preset_bar.show_presets(self._presets, self._current(), system)

    def _problem(self) -> str | None:
        problem = check(merged(self._defaults, self._overrides), self._limits)
        if problem is None:
            return None
        words = say(problem)
        return f"{words.title} {words.text}"

    def _show_foot(self) -> None:
        problem = self._problem()
        waits = self.tr("The model has to be loaded again for this. That is done when you close this window.")
        self._note.setText(problem or waits)
        self._apply.setVisible(problem is None)
        self._foot.setVisible(problem is not None or self.needs_reload)

    # -- how it is put together

    def _make_scopes(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("generation-scope")
        frame.setAccessibleName(self.tr("What the settings are for"))
        row = QHBoxLayout(frame)
        row.setContentsMargins(SPACE.hair, SPACE.hair, SPACE.hair, SPACE.hair)
        row.setSpacing(0)
        group = QButtonGroup(frame)
        names = {
            Scope.CONVERSATION: self.tr("This conversation"),
            Scope.DEFAULTS: self.tr("All new conversations"),
        }
        for scope, name in names.items():
            button = QToolButton(frame)
            button.setText(name)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            group.addButton(button)
            row.addWidget(button)
            self._scopes[scope] = button
        self._scopes[Scope.CONVERSATION].setChecked(True)
        group.buttonClicked.connect(self._on_scope)
        return frame

    def _make_rows(self, look: Look, parent: QWidget) -> list[NumberRow | KvTypeRow]:
        rows: list[NumberRow | KvTypeRow] = []
        for name in (*_STYLE, *_LOADED):
            if name == "kv_type":
                rows.append(KvTypeRow(look, parent))
            else:
                rows.append(NumberRow(name, stops_of(name), look, parent))
            rows[-1].chosen.connect(self._on_value)
        return rows

    def _lay_out(self, page: QWidget) -> None:
        margin = SPACE.wide
        lines = QVBoxLayout(page)
        lines.setContentsMargins(margin, SPACE.small, SPACE.small, margin)  # the rest is the scroll bar
        lines.setSpacing(SPACE.wide)
        lines.addWidget(self._prompt)
        for row in self._rows:
            if row.setting == _LOADED[0]:
                lines.addWidget(self._heading(self.tr("The model is loaded again for these"), page))
            elif row.setting == _STYLE[0]:
                lines.addWidget(self._heading(self.tr("How replies are made"), page))
            lines.addWidget(row)
        lines.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        head = QVBoxLayout()
        head.setContentsMargins(margin, margin, margin, 0)
        head.setSpacing(SPACE.large)
        head.addWidget(self._scope_frame)
        head.addWidget(self._preset_bar)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(SPACE.large, SPACE.medium, SPACE.medium, SPACE.medium)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._apply)
        buttons = QHBoxLayout()
        buttons.addWidget(self._reset_all)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._again)
        end = QVBoxLayout()
        end.setContentsMargins(margin, 0, margin, margin)
        end.setSpacing(SPACE.medium)
        end.addWidget(self._foot)
        end.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.medium)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)
        whole.addLayout(end)

    def _heading(self, words: str, parent: QWidget) -> QLabel:
        label = QLabel(words, parent)
        label.setProperty("role", "secondary")
        label.setFont(scaled_font(label, TYPE.small, strong=True))
        label.setContentsMargins(0, SPACE.small, 0, 0)
        return label

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button
