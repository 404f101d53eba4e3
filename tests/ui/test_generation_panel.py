"""The panel with the generation settings: what is chosen is told once, at once, and for the right scope."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.generation import NAMES, RANGES, Generation, KvType
from bitnet_desktop.chat.presets import BUILT_IN, LONGEST_NAME, MOST_TEXT, Preset
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.generation_panel import GenerationPanel
from bitnet_desktop.ui.generation_style import generation_style
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.setting_stops import stops_of
from bitnet_desktop.ui.setting_words import explain, preset_words, say_value
from bitnet_desktop.ui.tokens import DARK, LIGHT
from bitnet_desktop.words import say_setting

_W = TypeVar("_W", bound=QWidget)
_POEMS = Preset("Poems", {"temperature": 1.3}, "You are a poet.")


class _Told:
    """What the panel told, in order."""

    def __init__(self, panel: GenerationPanel) -> None:
        self.changed: list[tuple[Any, str]] = []
        self.defaults: list[tuple[Any, str]] = []
        self.presets: list[Any] = []
        self.reloads = 0
        panel.changed.connect(self._on_changed)
        panel.defaults_changed.connect(self._on_defaults)
        panel.presets_changed.connect(self.presets.append)
        panel.reload_needed.connect(self._on_reload)

    def _on_changed(self, overrides: object, system: str) -> None:
        self.changed.append((overrides, system))

    def _on_defaults(self, defaults: object, system: str) -> None:
        self.defaults.append((defaults, system))

    def _on_reload(self) -> None:
        self.reloads += 1


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> Iterator[GenerationPanel]:
    made = GenerationPanel(look)
    qtbot.addWidget(made)
    made.show_values(Generation(), {}, "", (_POEMS,), model_context=8192, default_system="Be helpful.")
    made.open_panel()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def told(panel: GenerationPanel) -> _Told:
    return _Told(panel)


def _named(panel: QWidget, kind: type[_W], name: str) -> _W:
    found = [widget for widget in panel.findChildren(kind) if widget.accessibleName() == name]
    assert len(found) == 1, (name, found)
    return found[0]


def _field(panel: GenerationPanel, name: str) -> QDoubleSpinBox:
    return _named(panel, QDoubleSpinBox, say_setting(name))


def _slider(panel: GenerationPanel, name: str) -> QSlider:
    return _named(panel, QSlider, f"{say_setting(name)}, slider")


def _reset(panel: GenerationPanel, name: str) -> QToolButton:
    return _named(panel, QToolButton, f"Reset {say_setting(name)}")


def _button(panel: GenerationPanel, words: str) -> QPushButton:
    return next(button for button in panel.findChildren(QPushButton) if button.text() == words)


def _scope(panel: GenerationPanel, words: str) -> None:
    next(button for button in panel.findChildren(QToolButton) if button.text() == words).click()


def _type(field: QAbstractSpinBox, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def _preset_action(panel: GenerationPanel, words: str) -> None:
    menu = _named(panel, QPushButton, "More about presets").menu()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text() == words)
    assert action.isEnabled()
    action.trigger()


def _choose_preset(panel: GenerationPanel, words: str) -> None:
    choice = _named(panel, QComboBox, "Preset")
    place = choice.findText(words)
    assert place >= 0
    choice.setCurrentIndex(place)
    choice.activated.emit(place)


def _all_words(panel: GenerationPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel))


# -- values


def test_every_setting_is_explained_in_one_sentence_and_can_be_reached(panel: GenerationPanel) -> None:
    for name in NAMES:
        words = explain(name, model_context=8192, cores=2)
        assert words.endswith(".")
        assert ". " not in words
        assert "{" not in words
        assert words in _all_words(panel)
        if name in RANGES:
            assert "makes sense" in words or name == "seed"
            assert _field(panel, name).accessibleDescription().startswith(words[:20])
            assert _field(panel, name).focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "8192" in explain("context_size", model_context=8192).replace(",", "")


def test_a_value_that_is_typed_is_told_once(panel: GenerationPanel, told: _Told) -> None:
    _type(_field(panel, "temperature"), "1.25")
    assert told.changed == [({"temperature": 1.25}, "")]
    _type(_field(panel, "top_k"), "7")
    assert told.changed[1:] == [({"temperature": 1.25, "top_k": 7}, "")]
    assert isinstance(told.changed[1][0]["top_k"], int)
    assert told.reloads == 0
    assert panel.isVisible()  # Enter is for the field


def test_typing_does_not_tell_what_is_not_finished(panel: GenerationPanel, told: _Told) -> None:
    field = _field(panel, "reply_limit")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1024")
    assert told.changed == []
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert told.changed == [({"reply_limit": 1024}, "")]


def test_a_slider_tells_when_it_is_let_go(panel: GenerationPanel, told: _Told) -> None:
    slider, field = _slider(panel, "temperature"), _field(panel, "temperature")
    slider.setSliderDown(True)
    slider.setValue(0)
    slider.setValue(1)
    assert told.changed == []
    assert field.value() == 0.05
    slider.setSliderDown(False)
    assert told.changed == [({"temperature": 0.05}, "")]
    slider.setValue(2)  # as the arrow keys do
    assert told.changed[1:] == [({"temperature": 0.1}, "")]


def test_the_slider_follows_the_field(panel: GenerationPanel) -> None:
    _type(_field(panel, "context_size"), "5000")
    stops = stops_of("context_size", model_context=8192)
    assert stops[_slider(panel, "context_size").value()] == 4096
    _type(_field(panel, "temperature"), "4.5")
    slider = _slider(panel, "temperature")
    assert slider.value() == slider.maximum()
    assert _field(panel, "temperature").value() == 4.5


def test_a_value_that_is_the_default_again_is_no_override(panel: GenerationPanel, told: _Told) -> None:
    reset = _reset(panel, "min_p")
    assert not reset.isEnabled()
    _type(_field(panel, "min_p"), "0.2")
    assert reset.isEnabled()
    assert "Default: 0.05" in _all_words(panel)
    reset.click()
    assert told.changed == [({"min_p": 0.2}, ""), ({}, "")]
    assert not reset.isEnabled()
    assert "Default: 0.05" not in _all_words(panel)


def test_the_seed_is_another_each_time_or_a_number(panel: GenerationPanel, told: _Told) -> None:
    field = _field(panel, "seed")
    assert field.text() == "Another each time"
    _type(field, "4294967294")
    _reset(panel, "seed").click()
    panel.show_values(Generation(seed=5), {}, "", ())
    _type(field, "-1")
    assert [overrides for overrides, _ in told.changed] == [{"seed": 4294967294}, {}, {"seed": None}]


def test_special_values_have_words(panel: GenerationPanel) -> None:
    shown = [_field(panel, name).text() for name in ("context_size", "threads", "reply_limit", "top_k")]
    assert shown == ["Automatic", "Automatic", "No limit", "40"]
    assert say_value("seed", 0) == "0"
    assert say_value("top_p", 0.95) == "0.95"


def test_the_wheel_scrolls_and_changes_nothing(panel: GenerationPanel, told: _Told) -> None:
    kv_types = _named(panel, QComboBox, say_setting("kv_type"))
    for widget in (_field(panel, "top_k"), _slider(panel, "top_k"), kv_types):
        widget.setFocus()
        turn = QWheelEvent(
            QPointF(5, 5),
            QPointF(widget.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, turn)
    assert told.changed == []


def test_reset_all(panel: GenerationPanel, told: _Told) -> None:
    assert not _button(panel, "Reset all").isEnabled()
    panel.show_values(Generation(top_k=9), {"temperature": 1.0}, "Be a cat.", ())
    _button(panel, "Reset all").click()
    assert told.changed == [({}, "")]
    assert _field(panel, "top_k").value() == 9
    _scope(panel, "All new conversations")
    _button(panel, "Reset all").click()
    assert told.defaults == [(Generation(), Settings().system_prompt)]


# -- the scope


def test_the_defaults_are_another_scope(panel: GenerationPanel, told: _Told) -> None:
    _type(_field(panel, "temperature"), "1.5")
    _scope(panel, "All new conversations")
    assert _field(panel, "temperature").value() == 0.8
    _type(_field(panel, "temperature"), "0.6")
    _type(_field(panel, "top_k"), "8")
    assert told.defaults == [
        (Generation(temperature=0.6), "Be helpful."),
        (Generation(temperature=0.6, top_k=8), "Be helpful."),
    ]
    _scope(panel, "This conversation")
    assert _field(panel, "temperature").value() == 1.5
    assert _field(panel, "top_k").value() == 8
    assert "Default: 0.6" in _all_words(panel)
    assert len(told.changed) == 1


# -- the system prompt


def _prompt(panel: GenerationPanel) -> QPlainTextEdit:
    return _named(panel, QPlainTextEdit, "System prompt")


def test_the_usual_system_prompt_is_a_placeholder(panel: GenerationPanel, told: _Told) -> None:
    assert _prompt(panel).placeholderText() == "Be helpful."
    assert _prompt(panel).hasFocus()
    QTest.keyClicks(_prompt(panel), "Be brief.")
    assert told.changed == []  # the model would read everything anew for each letter
    _field(panel, "top_k").setFocus()
    assert told.changed == [({}, "Be brief.")]


def test_a_pause_tells_the_system_prompt(qtbot: QtBot, panel: GenerationPanel, told: _Told) -> None:
    with qtbot.waitSignal(panel.changed, timeout=10_000):
        QTest.keyClicks(_prompt(panel), "Hm")
    assert told.changed == [({}, "Hm")]


def test_what_is_being_written_stays_when_the_same_is_shown_again(
    panel: GenerationPanel, told: _Told
) -> None:
    QTest.keyClicks(_prompt(panel), "Be b")
    panel.show_values(Generation(), {}, "", (), model_context=4096, default_system="Be helpful.")
    assert _prompt(panel).toPlainText() == "Be b"
    panel.close()
    assert told.changed == [({}, "Be b")]


def test_the_system_prompt_of_all_new_conversations(panel: GenerationPanel, told: _Told) -> None:
    _scope(panel, "All new conversations")
    assert _prompt(panel).toPlainText() == "Be helpful."
    _prompt(panel).selectAll()
    QTest.keyClicks(_prompt(panel), "Be kind.")
    _scope(panel, "This conversation")
    assert told.defaults == [(Generation(), "Be kind.")]
    assert _prompt(panel).placeholderText() == "Be kind."
    assert told.changed == []
    _scope(panel, "All new conversations")
    _named(panel, QToolButton, "Reset the system prompt").click()
    assert told.defaults[-1] == (Generation(), Settings().system_prompt)


# -- what needs the model loaded again


def test_loading_again_waits_for_the_end(panel: GenerationPanel, told: _Told) -> None:
    _type(_field(panel, "context_size"), "2048")
    _type(_field(panel, "threads"), "1")
    assert told.changed[-1] == ({"context_size": 2048, "threads": 1}, "")
    assert panel.needs_reload
    assert "has to be loaded again" in _all_words(panel)
    # The window shows what it was told; nothing is forgotten by that.
    panel.show_values(
        Generation(),
        {"context_size": 2048, "threads": 1},
        "",
        (),
        model_context=8192,
        default_system="Be helpful.",
    )
    assert panel.needs_reload
    assert told.reloads == 0
    QTest.keyClick(_field(panel, "top_k"), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert told.reloads == 1
    panel.close()
    assert told.reloads == 1


def test_apply_now(panel: GenerationPanel, told: _Told) -> None:
    _scope(panel, "All new conversations")
    kv_types = _named(panel, QComboBox, say_setting("kv_type"))
    kv_types.setCurrentIndex(1)
    kv_types.activated.emit(1)
    assert told.defaults == [(Generation(kv_type=KvType.Q8_0), "Be helpful.")]
    _button(panel, "Apply now").click()
    assert told.reloads == 1
    assert "has to be loaded again" not in _all_words(panel)
    panel.close()
    assert told.reloads == 1


def test_what_was_taken_back_needs_no_loading(panel: GenerationPanel, told: _Told) -> None:
    _type(_field(panel, "threads"), "1")
    _reset(panel, "threads").click()
    _type(_field(panel, "temperature"), "1")
    panel.close()
    assert told.reloads == 0


def test_another_conversation_begins_with_nothing_to_load(panel: GenerationPanel, told: _Told) -> None:
    _type(_field(panel, "threads"), "1")
    panel.show_values(Generation(), {"context_size": 512}, "", ())
    assert not panel.needs_reload
    panel.close()
    assert told.reloads == 0


def test_a_value_that_the_model_cannot_use_is_told_and_not_loaded(
    panel: GenerationPanel, told: _Told
) -> None:
    _type(_field(panel, "context_size"), "16384")
    assert "larger than this model can use" in _all_words(panel)
    assert not _button(panel, "Apply now").isVisible()
    panel.apply_now()
    assert told.reloads == 0
    _type(_field(panel, "context_size"), "8192")
    assert "larger than this model can use" not in _all_words(panel)
    _button(panel, "Apply now").click()
    assert told.reloads == 1


def test_only_usable_kinds_of_cache_are_offered(panel: GenerationPanel) -> None:
    kv_types = _named(panel, QComboBox, say_setting("kv_type"))
    assert kv_types.count() == 3
    panel.show_values(Generation(), {}, "", (), head_sizes=(80, 80))
    assert [kv_types.itemText(row) for row in range(kv_types.count())] == ["Full (f16)"]
    panel.show_values(Generation(), {"kv_type": KvType.Q4_0}, "", (), kv_types=("f16", "q8_0"))
    assert kv_types.count() == 3
    assert kv_types.currentText() == "A quarter (q4_0)"
    assert "cannot be kept" in _all_words(panel)


# -- presets


def test_a_built_in_preset(panel: GenerationPanel, told: _Told) -> None:
    choice = _named(panel, QComboBox, "Preset")
    assert choice.currentText() == "Balanced"
    _type(_field(panel, "threads"), "1")
    _choose_preset(panel, "Repeatable")
    assert told.changed[-1] == ({"threads": 1, "temperature": 0.0, "seed": 1}, "")
    assert choice.currentText() == "Repeatable"
    _type(_field(panel, "temperature"), "0.3")
    assert choice.currentText() == "Your own choice"
    menu = _named(panel, QPushButton, "More about presets").menu()
    assert isinstance(menu, QMenu)
    assert [action.isEnabled() for action in menu.actions()] == [True, False, False]


def test_a_preset_of_ones_own_brings_its_system_prompt(panel: GenerationPanel, told: _Told) -> None:
    _choose_preset(panel, "Poems")
    assert told.changed == [({"temperature": 1.3}, "You are a poet.")]
    assert _named(panel, QComboBox, "Preset").currentText() == "Poems"
    assert _prompt(panel).toPlainText() == "You are a poet."


def _write_name(panel: GenerationPanel, name: str) -> QLineEdit:
    field = _named(panel, QLineEdit, "Name of the preset")
    assert field.isVisible()
    assert field.hasFocus()
    field.selectAll()
    QTest.keyClicks(field, name)
    return field


def test_saving_a_preset(panel: GenerationPanel, told: _Told) -> None:
    _type(_field(panel, "temperature"), "0.4")
    _preset_action(panel, "Save as…")
    QTest.keyClick(_write_name(panel, "Calm"), Qt.Key.Key_Return)
    assert [preset.name for preset in told.presets[-1]] == ["Poems", "Calm"]
    assert told.presets[-1][1].overrides["temperature"] == 0.4
    assert told.presets[-1][1].system is None
    assert _named(panel, QComboBox, "Preset").currentText() == "Calm"
    assert panel.isVisible()
    _preset_action(panel, "Save as…")
    _write_name(panel, "calm")
    _button(panel, "Replace").click()
    assert [preset.name for preset in told.presets[-1]] == ["Poems", "calm"]


def test_a_name_that_cannot_be(panel: GenerationPanel, told: _Told) -> None:
    _preset_action(panel, "Save as…")
    field = _write_name(panel, "balanced")
    assert "has this name" in _all_words(panel)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not _button(panel, "Save").isEnabled()
    assert told.presets == []
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert panel.isVisible()
    assert "has this name" not in _all_words(panel)
    assert field.maxLength() == LONGEST_NAME


def test_renaming_a_preset(panel: GenerationPanel, told: _Told) -> None:
    panel.show_values(Generation(), {}, "", (_POEMS, Preset("Prose", {"top_k": 3})))
    _choose_preset(panel, "Poems")
    _preset_action(panel, "Rename…")
    _write_name(panel, "prose")
    assert "Another preset has this name" in _all_words(panel)
    QTest.keyClick(_write_name(panel, "Odes"), Qt.Key.Key_Return)
    assert [preset.name for preset in told.presets[-1]] == ["Odes", "Prose"]
    assert _named(panel, QComboBox, "Preset").currentText() == "Odes"


def test_deleting_a_preset_can_be_undone(panel: GenerationPanel, told: _Told) -> None:
    _choose_preset(panel, "Poems")
    _preset_action(panel, "Delete")
    assert told.presets == [()]
    assert "“Poems” was deleted." in _all_words(panel)
    panel.show_values(Generation(), {"temperature": 1.3}, "You are a poet.", (), default_system="Be helpful.")
    undo = _button(panel, "Undo")
    assert undo.isVisible()
    undo.click()
    assert told.presets == [(), (_POEMS,)]
    assert not undo.isVisible()
    assert _named(panel, QComboBox, "Preset").currentText() == "Poems"


def test_a_preset_with_too_long_a_prompt_is_not_kept(panel: GenerationPanel, told: _Told) -> None:
    panel.show_values(Generation(), {}, "Be brief.", (Preset("Large", system="x" * MOST_TEXT),))
    _preset_action(panel, "Save as…")
    QTest.keyClick(_write_name(panel, "Long"), Qt.Key.Key_Return)
    assert told.presets == []
    assert "was not saved" in _all_words(panel)


# -- the window


def test_it_fits_a_narrow_window_and_both_themes(panel: GenerationPanel, look: Look) -> None:
    assert panel.minimumSizeHint().width() <= 340
    assert not panel.isModal()
    for colours in (LIGHT, DARK):
        assert colours.accent in generation_style(colours)
    look.set_theme("dark")
    panel.resize(320, 400)
    assert not panel.grab().isNull()


def test_nothing_is_the_default_button(panel: GenerationPanel) -> None:
    assert not any(button.isDefault() or button.autoDefault() for button in panel.findChildren(QPushButton))


@pytest.mark.parametrize("preset", BUILT_IN, ids=preset_words)
def test_built_in_presets_have_names_for_people(preset: Preset) -> None:
    assert preset_words(preset).lower() == preset.name
