from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.quick_actions import BUILT_IN
from bitnet_desktop.desktop.combination import Combination
from bitnet_desktop.desktop.folders import app_folders
from bitnet_desktop.desktop.hotkey import Hotkey, HotkeyHandler, HotkeyKind, HotkeyState
from bitnet_desktop.engine.binaries import open_engine
from bitnet_desktop.models.connections import Connection
from bitnet_desktop.models.library import ModelFile
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.key_recorder import KeyRecorder
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.option_rows import ChoiceRow, FoundRow, OptionRow, SliderRow, SwitchRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.quick_actions_editor import QuickActionsEditor
from bitnet_desktop.ui.settings_pages.models import ModelsPage
from bitnet_desktop.ui.settings_pages.pages import PageKind, page_words
from bitnet_desktop.ui.settings_pages.surroundings import EngineFound, Surroundings
from bitnet_desktop.ui.settings_window import SettingsWindow


class _Login:
    """Start at login, on a disk that may refuse."""

    def __init__(self) -> None:
        self.on = False
        self.refuses = False

    def is_on(self) -> bool:
        return self.on

    def set(self, on: bool) -> None:
        if self.refuses:
            raise ProblemError(Problem(ProblemKind.FOLDER_UNUSABLE, "read-only", {"path": "/autostart"}))
        self.on = on


class _Outside:
    """What the settings see of the computer."""

    def __init__(self, home: Path, hotkey: Hotkey) -> None:
        self.login = _Login()
        self.opened: list[Path] = []
        self.connections: list[Connection] = []
        self.models: list[ModelFile] = []
        self.engines: list[EngineFound] = []
        self.has_tray = True
        self.journal_is_locked = False
        self.around = Surroundings(
            folders=app_folders({"BITNET_DESKTOP_HOME": str(home)}),
            find_models=lambda: self.models,
            find_engines=lambda: self.engines,
            well_known_folders=lambda: [home / "lmstudio"],
            connections=self._connections,
            autostart=self.login,
            hotkey=lambda: hotkey,
            quick_command="bitnet-desktop quick",
            has_tray=lambda: self.has_tray,
            open_folder=self._open,
        )

    def _connections(self) -> list[Connection]:
        if self.journal_is_locked:
            raise PermissionError(13, "Permission denied")
        return self.connections

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return True


class _Keys(HotkeyHandler):
    """A system where some combinations belong to other programs."""

    taken: frozenset[str] = frozenset()

    def bind(self, combination: Combination) -> None:
        kind = HotkeyKind.TAKEN if str(combination) in self.taken else HotkeyKind.ACTIVE
        self.changed.emit(HotkeyState(kind, str(combination)))

    def release(self) -> None:
        self.taken = self.taken

    def is_free(self, combination: Combination) -> bool:
        return str(combination) not in self.taken


@pytest.fixture
def keys() -> _Keys:
    return _Keys()


@pytest.fixture
def outside(qapp: QApplication, tmp_path: Path, keys: _Keys) -> Iterator[_Outside]:
    hotkey = Hotkey(keys, qapp)
    yield _Outside(tmp_path, hotkey)
    hotkey.deleteLater()


@pytest.fixture
def preferences(qapp: QApplication) -> Iterator[Preferences]:
    made = Preferences(Settings())
    yield made
    made.deleteLater()


@pytest.fixture
def commands(qapp: QApplication) -> Iterator[Commands]:
    made = Commands(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def window(
    qtbot: QtBot, look: Look, preferences: Preferences, commands: Commands, outside: _Outside
) -> Iterator[SettingsWindow]:
    made = SettingsWindow(look, preferences, outside.around, commands)
    qtbot.addWidget(made)
    made.open_settings()
    qtbot.waitExposed(made)
    yield made
    QThreadPool.globalInstance().waitForDone()


def _row(window: SettingsWindow, kind: PageKind, words: str) -> OptionRow:
    row = next(row for row in window.page(kind).rows() if row.words == words)
    assert isinstance(row, OptionRow)
    return row


def _button(row: QWidget, words: str) -> QPushButton:
    return next(button for button in row.findChildren(QPushButton) if button.text() == words)


def _cell(tree: QTreeWidget, row: int, column: int) -> str:
    item = tree.topLevelItem(row)
    return "" if item is None else item.text(column)


def _buttons(row: QWidget) -> list[str]:
    return [button.text() for button in row.findChildren(QPushButton)]


def _field(window: SettingsWindow) -> QLineEdit:
    found = window.findChild(QLineEdit, "settings-search")
    assert isinstance(found, QLineEdit)
    return found


def _list(window: SettingsWindow) -> QListWidget:
    found = window.findChild(QListWidget, "settings-pages")
    assert isinstance(found, QListWidget)
    return found


def _all_made(qtbot: QtBot, window: SettingsWindow) -> None:
    """The pages are made one after the other while nobody waits for them."""
    qtbot.waitUntil(lambda: len(window._pages) == len(PageKind))


def _listed(window: SettingsWindow) -> list[str]:
    return [_list(window).item(row).text() for row in range(_list(window).count())]


# -- settings


@pytest.mark.parametrize(
    ("kind", "words", "name", "value"),
    [
        (PageKind.APPEARANCE, "Colours", "theme", "dark"),
        (PageKind.APPEARANCE, "Size of the conversation", "zoom", 150),
        (PageKind.APPEARANCE, "Language", "language", "de"),
        (PageKind.REPLIES, "How a reply appears", "display_mode", DisplayMode.TYPING),
        (PageKind.GENERAL, "When the window is closed", "on_close", "hide"),
        (PageKind.GENERAL, "A reply is long after", "notify_after_s", 60),
    ],
)
def test_a_choice_is_in_force_at_once_and_goes_back_to_its_default(
    window: SettingsWindow, preferences: Preferences, kind: PageKind, words: str, name: str, value: object
) -> None:
    row = _row(window, kind, words)
    assert isinstance(row, ChoiceRow)
    assert row._reset.isHidden()
    place = row._values.index(value)
    row.choice.setCurrentIndex(place)
    row.choice.activated.emit(place)
    assert getattr(preferences.settings, name) == value
    assert type(getattr(preferences.settings, name)) is type(value)
    assert not row._reset.isHidden()
    row._reset.click()
    assert preferences.settings == Settings()
    assert row._reset.isHidden()
    assert row.choice.currentIndex() == row._values.index(getattr(Settings(), name))


def test_what_changes_elsewhere_is_shown(window: SettingsWindow, preferences: Preferences) -> None:
    delay = _row(window, PageKind.REPLIES, "Delay between characters")
    notify = _row(window, PageKind.GENERAL, "Tell when a long reply is finished")
    assert isinstance(delay, SliderRow)
    assert isinstance(notify, SwitchRow)
    preferences.use(Settings(typing_delay_ms=0, notify_replies=False, zoom=83))
    assert delay.slider.value() == 0
    assert "At once" in [label.text() for label in delay.findChildren(QLabel)]
    assert not notify.switch.isChecked()
    zoom = _row(window, PageKind.APPEARANCE, "Size of the conversation")
    assert isinstance(zoom, ChoiceRow)
    assert zoom.choice.currentText() == "83"


def test_a_switch_follows_the_mouse_and_the_space_bar(
    window: SettingsWindow, preferences: Preferences
) -> None:
    row = _row(window, PageKind.GENERAL, "Tell when a long reply is finished")
    assert isinstance(row, SwitchRow)
    QTest.mouseClick(row.switch, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not preferences.settings.notify_replies
    row.switch.setFocus()
    QTest.keyClick(row.switch, Qt.Key.Key_Space)
    assert preferences.settings.notify_replies


def test_the_switch_for_the_login_shows_what_is_on_disk(window: SettingsWindow, outside: _Outside) -> None:
    row = _row(window, PageKind.GENERAL, "Start at login")
    assert isinstance(row, SwitchRow)
    row.switch.click()
    assert outside.login.on
    outside.login.on = False  # by somebody else
    window.open_settings(PageKind.GENERAL)
    assert not row.switch.isChecked()
    outside.login.refuses = True
    row.switch.click()
    assert not row.switch.isChecked()
    assert "autostart" in row.note
    outside.login.refuses = False
    row.switch.click()
    assert row.switch.isChecked()
    assert row.note == ""


def test_without_a_tray_there_is_nothing_to_choose(window: SettingsWindow, outside: _Outside) -> None:
    outside.has_tray = False
    window.open_settings(PageKind.GENERAL)
    row = _row(window, PageKind.GENERAL, "When the window is closed")
    assert not row.isEnabled()
    assert row.note.startswith("This desktop has no tray")


def test_generation_settings_are_those_of_new_conversations(
    window: SettingsWindow, preferences: Preferences
) -> None:
    page = window.page(PageKind.NEW_CONVERSATIONS)
    rows = {row.setting: row for row in page._rows}  # type: ignore[attr-defined]
    rows["temperature"].chosen.emit("temperature", 0.3)
    rows["context_size"].chosen.emit("context_size", 2048)
    assert preferences.settings.generation.temperature == 0.3
    assert preferences.settings.context_size == 2048
    page._prompt.chosen.emit("Be brief.")  # type: ignore[attr-defined]
    page._presets.save_asked.emit("Mine")  # type: ignore[attr-defined]
    assert preferences.settings.system_prompt == "Be brief."
    assert [preset.name for preset in preferences.settings.presets] == ["Mine"]
    rows["temperature"]._reset.click()
    assert preferences.settings.temperature == Settings().temperature


# -- models and engines


def test_folders_for_models_are_added_and_removed(
    window: SettingsWindow, preferences: Preferences, outside: _Outside, tmp_path: Path
) -> None:
    page = window.page(PageKind.MODELS)
    assert isinstance(page, ModelsPage)
    page.add_folder(str(tmp_path / "more"))
    page.add_folder(str(tmp_path / "more"))
    assert preferences.settings.model_folders == (str(tmp_path / "more"),)
    row = _row(window, PageKind.MODELS, "more")
    _button(row, "Open").click()
    assert outside.opened == [tmp_path / "more"]
    _button(row, "Remove").click()
    assert preferences.settings == Settings()
    assert "more" not in [each.words for each in page.rows()]
    assert str(tmp_path / "lmstudio") in [each.about for each in page.rows()]


def test_models_are_listed_with_what_they_are_and_can_be_used(
    qtbot: QtBot, window: SettingsWindow, outside: _Outside, small_model: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"no model")
    outside.models = [
        ModelFile("SmolLM2", small_model, 98_000_000),
        ModelFile("a:broken", broken, 1_200_000_000),
    ]
    window.open_settings(PageKind.MODELS)
    page = window.page(PageKind.MODELS)
    tree = page.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2)
    rows = [[_cell(tree, row, column) for column in range(3)] for row in range(2)]
    assert rows[0][:2] == ["a:broken", ""]
    assert rows[1][0] == "SmolLM2"
    assert rows[1][1].startswith("llama · Q4")
    tree.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert _cell(tree, 0, 0) == "SmolLM2"
    use, show = _button(page, "Use this model"), _button(page, "Show in folder")
    assert not use.isEnabled()
    QTest.keyClick(tree, Qt.Key.Key_Home)
    with qtbot.waitSignal(window.model_chosen) as chosen:
        use.click()
    assert chosen.args == [small_model, ""]
    show.click()
    assert outside.opened == [small_model.parent]


def test_the_last_model_can_be_forgotten(window: SettingsWindow, preferences: Preferences) -> None:
    preferences.use(Settings(model="/models/Llama-Q4_0.gguf"))
    row = _row(window, PageKind.MODELS, "Model at the next start")
    assert row.about == f"Llama\n{Path('/models/Llama-Q4_0.gguf')}"
    _button(row, "Forget").click()
    assert preferences.settings.model == ""
    assert row.about.startswith("None")


def test_engines_are_listed_and_another_can_be_used(
    qtbot: QtBot, window: SettingsWindow, preferences: Preferences, outside: _Outside, engine_folder: Path
) -> None:
    ours = open_engine(engine_folder)
    problem = Problem(ProblemKind.ENGINE_WRONG_SYSTEM, facts={"path": "/other/llama-cli"})
    outside.engines = [EngineFound(ours.cli, ours), EngineFound(Path("/other/llama-cli"), None, problem)]
    window.open_settings(PageKind.ENGINES)
    page = window.page(PageKind.ENGINES)
    name = f"{ours.name} {ours.version}"
    qtbot.waitUntil(lambda: name in [row.words for row in page.rows()])
    row = _row(window, PageKind.ENGINES, name)
    assert "Made for this app" in row.note
    assert "BitNet among them" in row.note
    assert not _button(row, "In use").isEnabled()
    assert _row(window, PageKind.ENGINES, "llama-cli").note
    assert "Looking" not in _row(window, PageKind.ENGINES, "What the processor can do").about
    page.use("/other/llama-cli")  # type: ignore[attr-defined]
    assert preferences.settings.engine == "/other/llama-cli"
    qtbot.waitUntil(lambda: "Use" in _buttons(_row(window, PageKind.ENGINES, name)))
    _button(_row(window, PageKind.ENGINES, name), "Use").click()
    assert preferences.settings.engine == str(ours.cli)
    _button(_row(window, PageKind.ENGINES, "Engine in use"), "Use the first found").click()
    assert preferences.settings.engine == ""


# -- the quick prompt


def _kind(hotkey: Hotkey) -> HotkeyKind:
    return hotkey.state.kind


def test_keys_are_recorded(window: SettingsWindow, preferences: Preferences, outside: _Outside) -> None:
    hotkey = outside.around.hotkey()
    assert hotkey is not None
    window.open_settings(PageKind.QUICK)
    row = _row(window, PageKind.QUICK, "Keys for the quick prompt")
    recorder = row.findChild(KeyRecorder)
    assert isinstance(recorder, KeyRecorder)
    before = recorder.text()
    hotkey.set("Ctrl+Alt+Space")
    assert row.note == f"{before} opens the quick prompt."
    recorder.click()
    assert recorder.text() == "Press the keys…"
    assert _kind(hotkey) is HotkeyKind.OFF
    QTest.keyPress(recorder, Qt.Key.Key_Escape)
    assert recorder.text() == before
    assert _kind(hotkey) is HotkeyKind.ACTIVE
    recorder.click()
    QTest.keyPress(recorder, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyPress(recorder, Qt.Key.Key_F7, held)
    assert preferences.settings.hotkey == "Ctrl+Shift+F7"
    assert not row._reset.isHidden()
    row._reset.click()
    assert preferences.settings.hotkey == ""
    assert recorder.text() == before


def test_a_conflict_is_told_with_combinations_that_are_free(
    window: SettingsWindow, preferences: Preferences, outside: _Outside, keys: _Keys
) -> None:
    hotkey = outside.around.hotkey()
    assert hotkey is not None
    keys.taken = frozenset({"Ctrl+Alt+Space", "Ctrl+Shift+Space"})
    window.open_settings(PageKind.QUICK)
    hotkey.set("Ctrl+Alt+Space")
    row = _row(window, PageKind.QUICK, "Keys for the quick prompt")
    assert row.note.endswith("belongs to another program. Choose others.")
    free = _row(window, PageKind.QUICK, "Free combinations")
    offered = [button for button in free.findChildren(QPushButton) if not button.isHidden()]
    assert len(offered) == 4
    offered[0].click()
    assert preferences.settings.hotkey == offered[0].property("keys") == "Alt+Meta+Space"
    hotkey.set("Alt+Meta+Space")
    assert free.isHidden()


def test_where_no_app_can_have_keys_it_is_explained(
    window: SettingsWindow, preferences: Preferences, outside: _Outside, keys: _Keys
) -> None:
    window.open_settings(PageKind.QUICK)
    keys.changed.emit(HotkeyState(HotkeyKind.IMPOSSIBLE))
    row = _row(window, PageKind.QUICK, "Keys of the desktop")
    assert row.note == "bitnet-desktop quick"
    _button(row, "Copy the command").click()
    assert QApplication.clipboard().text() == "bitnet-desktop quick"
    switch = _row(window, PageKind.QUICK, "Open the quick prompt with keys")
    assert isinstance(switch, SwitchRow)
    switch.switch.click()
    assert not preferences.settings.hotkey_on
    assert row.isHidden()


def test_quick_actions_are_edited(window: SettingsWindow, preferences: Preferences) -> None:
    page = window.page(PageKind.QUICK)
    editor = page.findChild(QuickActionsEditor)
    assert isinstance(editor, QuickActionsEditor)

    def names() -> list[str]:
        return [action.name for action in preferences.settings.quick_actions]

    before = names()
    assert not _button(editor, "Save").isEnabled()
    assert not _button(editor, "Reset all").isEnabled()
    _button(editor, "Down").click()
    assert names()[:2] == [before[1], before[0]]
    _button(editor, "Up").click()
    _button(editor, "Delete").click()
    assert names() == before[1:]
    _button(editor, "Add").click()
    assert names() == [*before[1:], "New action"]
    editor._name.setText("  ")
    assert not _button(editor, "Save").isEnabled()
    editor._name.setText("Shout")
    editor._prompt.setPlainText("Say it loud: {text}")
    _button(editor, "Save").click()
    assert preferences.settings.quick_actions[-1].name == "Shout"
    assert preferences.settings.quick_actions[-1].prompt == "Say it loud: {text}"
    _button(editor, "Reset all").click()
    assert preferences.settings.quick_actions == BUILT_IN


# -- privacy and about


def test_connections_are_told_and_an_honest_never(window: SettingsWindow, outside: _Outside) -> None:
    window.open_settings(PageKind.PRIVACY)
    assert _row(window, PageKind.PRIVACY, "Never").about == "No connection was ever made from here."
    outside.connections = [
        Connection(f"host{day}.example", "a model", datetime(2026, 1, day % 28 + 1, tzinfo=UTC))
        for day in range(60)
    ]
    window.open_settings(PageKind.PRIVACY)
    rows = [row.words for row in window.page(PageKind.PRIVACY).rows()]
    assert "Never" not in rows
    assert len([words for words in rows if words.endswith(".example")]) == 50
    assert "10 earlier ones" in rows
    outside.journal_is_locked = True
    window.open_settings(PageKind.PRIVACY)
    row = _row(window, PageKind.PRIVACY, "The list of them cannot be read.")
    assert row.about == "Permission denied"


def test_sites_are_asked_about_again(window: SettingsWindow, preferences: Preferences) -> None:
    preferences.use(Settings(trusted_sites=("qt.io", "example.org")))
    row = _row(window, PageKind.PRIVACY, "Sites that open without a question")
    assert row.about == "example.org, qt.io"
    _button(row, "Ask again for all").click()
    assert preferences.settings.trusted_sites == ()


def test_what_is_dangerous_is_left_to_its_command(window: SettingsWindow, commands: Commands) -> None:
    done: list[str] = []
    row = _row(window, PageKind.PRIVACY, "Delete everything")
    window.open_settings(PageKind.PRIVACY)
    assert not _button(row, "Delete everything…").isEnabled()
    commands.on("delete-all", lambda: done.append("all"))
    commands.on("about", lambda: done.append("about"))
    window.open_settings(PageKind.PRIVACY)
    _button(row, "Delete everything…").click()
    _button(_row(window, PageKind.ABOUT, "Licences"), "Show").click()
    assert done == ["all", "about"]


def test_about_copies_the_versions_and_opens_folders(window: SettingsWindow, outside: _Outside) -> None:
    rows = [row for row in window.page(PageKind.ABOUT).rows() if row.words.startswith("BitNet Desktop")]
    _button(rows[0], "Copy").click()
    assert "Qt" in QApplication.clipboard().text()
    _button(_row(window, PageKind.ABOUT, "Logs"), "Open").click()
    assert outside.opened == [outside.around.folders.logs]


# -- searching


def test_a_setting_is_found_by_its_name_or_its_explanation(qtbot: QtBot, window: SettingsWindow) -> None:
    _all_made(qtbot, window)
    QTest.keyClicks(_field(window), "delay")
    assert _listed(window) == ["Replies", "Delay between characters"]
    QTest.keyClick(_field(window), Qt.Key.Key_Return)
    found = _row(window, PageKind.REPLIES, "Delay between characters")
    assert found.property("found") is True
    assert found.isVisible()
    QTest.keyClick(_field(window), Qt.Key.Key_Escape)
    assert _listed(window) == [page_words(kind) for kind in PageKind]
    assert found.property("found") is False
    assert window.isVisible()
    _field(window).setText("SYSTEM prómpt")
    assert "System prompt" in _listed(window)
    _field(window).setText("no such thing")
    assert _listed(window) == ["Nothing was found"]
    QTest.keyClick(_field(window), Qt.Key.Key_Return)
    QTest.keyClick(_field(window), Qt.Key.Key_Escape)
    assert window.isVisible()
    QTest.keyPress(_field(window), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_list_leads_to_what_was_found(qtbot: QtBot, window: SettingsWindow) -> None:
    _all_made(qtbot, window)
    _field(window).setText("folder")
    QTest.keyClick(_field(window), Qt.Key.Key_Down)
    listed = _list(window)
    assert listed.hasFocus()
    assert listed.currentItem().flags() & Qt.ItemFlag.ItemIsEnabled
    QTest.keyClick(listed, Qt.Key.Key_Return)
    focused = window.focusWidget()
    assert focused is not None
    row = focused.parentWidget()
    assert isinstance(row, FoundRow)
    assert row.property("found") is True


def test_every_row_can_be_found_by_its_name(qtbot: QtBot, window: SettingsWindow) -> None:
    _all_made(qtbot, window)
    for kind in PageKind:
        window.open_settings(kind)
        for words in {row.words for row in window.page(kind).rows()}:
            _field(window).setText(words)
            assert words in _listed(window)
        _field(window).clear()


# -- looks


def _controls(page: QWidget) -> Sequence[QWidget]:
    kinds = (QAbstractButton, QComboBox, QAbstractSlider, QLineEdit, QTreeWidget)
    return [
        child
        for child in page.findChildren(QWidget)
        if isinstance(child, kinds)
        and not isinstance(child, QScrollBar)
        and not child.objectName().startswith("qt_")
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def test_every_control_has_a_name(window: SettingsWindow) -> None:
    for kind in PageKind:
        window.open_settings(kind)
        for control in _controls(window.page(kind)):
            name = control.accessibleName() or getattr(control, "text", str)()
            assert name, control


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_cut_off(qtbot: QtBot, window: SettingsWindow, direction: Qt.LayoutDirection) -> None:
    window.setLayoutDirection(direction)
    window.resize(window.minimumSize())
    for kind in PageKind:
        window.open_settings(kind)
        page = window.page(kind)
        qtbot.waitUntil(partial(_fits, page), timeout=1000)


def _fits(page: QScrollArea) -> bool:
    return not _cut_off(page)


def _cut_off(page: QScrollArea) -> list[str]:
    """What cannot be read or reached as a whole; layouts settle a moment after a window has another size."""
    inside = page.widget()
    assert inside is not None
    cut = [] if inside.width() <= page.viewport().width() else ["the page is too wide"]
    cut += [
        label.text()
        for label in inside.findChildren(QLabel)
        if label.isVisible() and label.text() and label.height() < label.heightForWidth(label.width())
    ]
    for control in _controls(page):
        corners = [
            control.mapTo(inside, corner)
            for corner in (control.rect().topLeft(), control.rect().bottomRight())
        ]
        if control.isVisible() and not all(inside.rect().contains(corner) for corner in corners):
            cut.append(control.accessibleName())
    return cut


def test_a_switch_is_seen_in_both_themes_and_directions(
    qtbot: QtBot, window: SettingsWindow, look: Look
) -> None:
    row = _row(window, PageKind.GENERAL, "Tell when a long reply is finished")
    assert isinstance(row, SwitchRow)
    window.open_settings(PageKind.GENERAL)
    for theme in ("light", "dark"):
        look.set_theme(theme)
        image = row.switch.grab().toImage()
        middle = image.pixelColor(image.width() // 3, image.height() // 2)
        assert middle == QColor(look.colours.accent)
        row.switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        image = row.switch.grab().toImage()
        assert image.pixelColor(image.width() // 3, image.height() // 2) == QColor(look.colours.on_accent)
        row.switch.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
