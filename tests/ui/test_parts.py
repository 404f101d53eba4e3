"""The smaller controls, each by itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Figures
from bitnet_desktop.models.library import ModelFile
from bitnet_desktop.ui.display_mode import DisplayModeChoice
from bitnet_desktop.ui.empty_state import EmptyState
from bitnet_desktop.ui.first_paint import FirstPaint
from bitnet_desktop.ui.high_contrast import high_contrast
from bitnet_desktop.ui.look import Look, app_icon, icon
from bitnet_desktop.ui.model_chooser import ModelChooser
from bitnet_desktop.ui.model_names import model_label
from bitnet_desktop.ui.notice_bar import Action, Notice, NoticeBar
from bitnet_desktop.ui.remedies import REMEDIES
from bitnet_desktop.ui.reply_words import reply_note, waiting_words
from bitnet_desktop.ui.status import Phase, ReplyEnd, Status
from bitnet_desktop.ui.status_line import StatusLine, phase_words
from bitnet_desktop.ui.tokens import DARK, LIGHT, Colours
from tests.ui.doubles import FIGURES


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)])
def test_text_can_be_read_on_every_surface(colours: Colours) -> None:
    for surface in (colours.window, colours.surface, colours.raised, colours.hover, colours.notice):
        assert _contrast(colours.text, surface) >= 4.5
    for surface in (colours.window, colours.surface, colours.notice):
        assert _contrast(colours.secondary, surface) >= 4.5
    assert _contrast(colours.on_accent, colours.accent) >= 4.5
    assert _contrast(colours.on_accent, colours.accent_hover) >= 4.5
    assert _contrast(colours.on_selection, colours.selection) >= 4.5
    assert _contrast(colours.accent, colours.window) >= 3


def test_the_theme_can_change(qtbot: QtBot, look: Look) -> None:
    with qtbot.waitSignal(look.changed):
        look.set_theme("dark")
    assert look.colours.dark
    assert QApplication.palette().window().color().name() == DARK.window
    look.set_theme("light")
    assert not look.colours.dark


def test_icons_are_drawn_in_their_colour(qtbot: QtBot) -> None:
    image = icon("stop", "#ff0000").pixmap(20, 20).toImage()
    assert image.pixelColor(10, 10).name() == "#ff0000"
    assert image.pixelColor(0, 0).alpha() == 0
    assert not app_icon().isNull()


# -- the status line


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("has_turn", [True, False])
def test_every_phase_has_words(qtbot: QtBot, phase: Phase, has_turn: bool) -> None:
    status = Status(phase, "Model", 0.5 if phase is Phase.OPTIMISING else None, has_turn=has_turn)
    assert phase_words(status)
    assert waiting_words(status)


def test_the_status_line_says_it_all(qtbot: QtBot, look: Look) -> None:
    line = StatusLine(look)
    qtbot.addWidget(line)
    line.show_status(Status(Phase.GENERATING, "M", None, 24.6, context_used=812, context_size=4096))
    assert line.accessibleName() == "Replying · 24.6 tokens/s"
    assert line._progress.isHidden()
    line.show_status(Status(Phase.PREFILLING, "M", 0.5))
    assert not line._progress.isHidden()
    assert line._progress.value() == 50


# -- the small print of a reply


@pytest.mark.parametrize(
    ("end", "note"),
    [
        (ReplyEnd(EndReason.END, FIGURES), "3 tokens · 24.6 tokens/s"),
        (ReplyEnd(EndReason.STOPPED, FIGURES), "3 tokens · 24.6 tokens/s · stopped"),
        (ReplyEnd(EndReason.LENGTH, FIGURES), "3 tokens · 24.6 tokens/s · cut at the limit"),
        (
            ReplyEnd(EndReason.LENGTH, FIGURES, context_full=True),
            "3 tokens · 24.6 tokens/s · the context is full",
        ),
        (ReplyEnd(EndReason.STOPPED, problem=Problem(ProblemKind.ENGINE_CRASHED)), "cut off"),
        (ReplyEnd(EndReason.END, Figures(1, 0, 0, 0, 1, 1)), "the model said nothing"),
    ],
)
def test_the_note_below_a_reply(end: ReplyEnd, note: str) -> None:
    assert reply_note(end) == note


# -- notices


@pytest.fixture
def notices(qtbot: QtBot, look: Look) -> NoticeBar:
    bar = NoticeBar(look)
    qtbot.addWidget(bar)
    return bar


def _buttons(bar: NoticeBar) -> dict[str, QPushButton]:
    return {button.text(): button for button in bar.findChildren(QPushButton) if not button.isHidden()}


def test_a_notice_shows_its_words_and_details_only_when_asked(notices: NoticeBar) -> None:
    assert notices.isHidden()
    pressed: list[int] = []
    action = Action("Try again", lambda: pressed.append(1))
    notices.add(Notice("crash", "It <b>crashed</b>.", "Try again.", "trace", (action,)))
    assert not notices.isHidden()
    shown = [label.text() for label in notices.findChildren(QLabel) if not label.isHidden()]
    assert "It <b>crashed</b>." in shown
    assert "trace" not in shown
    _buttons(notices)["Try again"].click()
    assert pressed == [1]
    _buttons(notices)["Details"].click()
    assert not notices._detail.isHidden()
    _buttons(notices)["Copy"].click()
    assert QGuiApplication.clipboard().text() == "It <b>crashed</b>. Try again.\ntrace"
    _buttons(notices)["Hide details"].click()
    assert notices._detail.isHidden()


def test_a_quiet_notice_hides_no_other_and_its_words_may_change(notices: NoticeBar) -> None:
    notices.add(Notice("trouble", "The disk is full."))
    notices.add(Notice("remark", "There is no tray.", is_quiet=True))
    notices.retitle("trouble", "The disk is still full.")
    assert notices.accessibleName() == "The disk is still full."
    assert any(label.text() == "The disk is still full." for label in notices.findChildren(QLabel))
    notices.retitle("gone", "Nobody sees this.")
    notices.dismiss()
    assert notices.accessibleName() == "There is no tray."
    notices.dismiss()
    assert notices.notice is None


def test_notices_wait_behind_each_other(qtbot: QtBot, notices: NoticeBar) -> None:
    notices.add(Notice("a", "A."))
    notices.add(Notice("b", "B."))
    notices.add(Notice("a", "A again."))
    assert notices.notice == Notice("a", "A again.")
    QTest.keyClick(notices, Qt.Key.Key_Escape)
    assert notices.notice == Notice("b", "B.")
    notices.withdraw("x")
    assert not notices.isHidden()
    notices.withdraw("b")
    assert notices.isHidden()
    notices.dismiss()
    assert notices.notice is None


def test_what_cannot_be_helped_has_no_remedy() -> None:
    without = set(ProblemKind) - REMEDIES.keys()
    assert without >= {
        ProblemKind.LINK_NOT_OPENED,
        ProblemKind.MESSAGE_EMPTY,
        ProblemKind.SETTINGS_DAMAGED,
        ProblemKind.TEMPLATE_UNUSABLE,
    }
    assert not [kind for kind in without if kind.value.startswith(("engine-", "model-", "optimiser-"))]


# -- display modes


def test_the_mode_and_the_delay_are_chosen(qtbot: QtBot) -> None:
    choice = DisplayModeChoice(DisplayMode.LIVE, 20)
    qtbot.addWidget(choice)
    choice.show()
    buttons = {button.text(): button for button in choice.findChildren(QToolButton)}
    slider = choice.findChildren(QSlider)[0]
    assert buttons["Live"].isChecked()
    assert not slider.isVisible()
    with qtbot.waitSignal(choice.changed) as changed:
        buttons["Typing"].click()
    assert changed.args == [DisplayMode.TYPING, 20]
    assert slider.isVisible()
    with qtbot.waitSignal(choice.changed) as changed:
        slider.setValue(0)
    assert changed.args == [DisplayMode.TYPING, 0]
    with qtbot.assertNotEmitted(choice.changed):
        choice.choose(DisplayMode.TYPING)
        buttons["Typing"].click()
    assert (choice.mode, choice.delay_ms) == (DisplayMode.TYPING, 0)


# -- the model chooser


class _Shelf:
    """Finds models when it is let."""

    def __init__(self) -> None:
        self.models = [
            ModelFile(
                "SmolLM2-135M-Instruct.Q4_1", Path("/models/SmolLM2-135M-Instruct.Q4_1.gguf"), 98_000_000
            ),
            ModelFile("R&D", Path("/models/R&D.gguf"), 1_190_000_000),
            ModelFile("llama3.2:1b", Path(f"/ollama/blobs/sha256-{'0' * 64}"), 5),
        ]
        self.may_find = threading.Event()
        self.may_find.set()
        self.threads: list[int] = []

    def find(self) -> list[ModelFile]:
        self.threads.append(threading.get_ident())
        assert self.may_find.wait(10)
        return self.models


@pytest.fixture
def shelf() -> Iterator[_Shelf]:
    made = _Shelf()
    yield made
    made.may_find.set()
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def chooser(qtbot: QtBot, look: Look, shelf: _Shelf) -> ModelChooser:
    made = ModelChooser(look, shelf.find)
    qtbot.addWidget(made)
    return made


def _entries(chooser: ModelChooser) -> list[QAction]:
    return [action for action in chooser._list.actions() if not action.isSeparator()]


def test_models_are_looked_for_when_the_menu_opens_and_not_in_this_thread(
    qtbot: QtBot, chooser: ModelChooser, shelf: _Shelf
) -> None:
    current = shelf.models[0].path
    chooser.show_model(current, "SmolLM2-135M-Instruct")
    assert shelf.threads == []
    shelf.may_find.clear()
    chooser._list.aboutToShow.emit()
    texts = [entry.text() for entry in _entries(chooser)]
    assert texts == ["SmolLM2-135M-Instruct", "Looking for models…", "Open a GGUF file…"]
    shelf.may_find.set()
    qtbot.waitUntil(lambda: len(_entries(chooser)) == 4)
    assert shelf.threads != [threading.get_ident()]
    texts = [entry.text() for entry in _entries(chooser)]
    assert texts[0] == "SmolLM2-135M-Instruct.Q4_1\t98 MB"
    assert texts[1].startswith("R&&D\t1")
    assert texts[2].startswith("llama3.2:1b\t")
    assert [entry.isChecked() for entry in _entries(chooser)] == [True, False, False, False]
    with qtbot.waitSignal(chooser.chosen) as chosen:
        _entries(chooser)[1].trigger()
    assert chosen.args == [Path("/models/R&D.gguf"), ""]
    with qtbot.waitSignal(chooser.chosen) as chosen:
        _entries(chooser)[2].trigger()
    assert chosen.args == [shelf.models[2].path, "llama3.2:1b"]


def test_an_empty_disk_is_said(qtbot: QtBot, chooser: ModelChooser, shelf: _Shelf) -> None:
    shelf.models.clear()
    chooser._list.aboutToShow.emit()
    qtbot.waitUntil(lambda: "No models were found" in _entries(chooser)[0].text())
    assert not _entries(chooser)[0].isEnabled()


def test_a_long_name_is_shortened_but_told_whole(qtbot: QtBot, chooser: ModelChooser) -> None:
    chooser.show_model(Path("/m/x.gguf"), "A-model-with-quite-a-long-name-Instruct")
    chooser.resize(140, 32)
    chooser.show()
    qtbot.waitExposed(chooser)
    assert "…" in chooser.text()
    assert chooser.accessibleName() == "Model: A-model-with-quite-a-long-name-Instruct"


def test_a_file_is_opened_without_waiting(qtbot: QtBot, chooser: ModelChooser) -> None:
    chooser.show()
    chooser.open_dialog()
    dialog = chooser._dialog
    assert dialog is not None
    assert dialog.isVisible()
    with qtbot.waitSignal(chooser.chosen) as chosen:
        dialog.fileSelected.emit("/models/ä b.gguf")
    assert chosen.args == [Path("/models/ä b.gguf"), ""]
    dialog.close()


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/m/SmolLM2-135M-Instruct.Q4_1.gguf", "SmolLM2-135M-Instruct"),
        ("/m/Llama-3.2-1B-Instruct-Q4_K_M.gguf", "Llama-3.2-1B-Instruct"),
        ("/m/BitNet-b1.58-2B-4T/ggml-model-i2_s.gguf", "BitNet-b1.58-2B-4T"),
        ("/m/big-00001-of-00003.gguf", "big"),
        ("/m/Q4_0.gguf", "Q4_0"),
        (f"/b/sha256-{'ab' * 32}", "sha256-abababa"),
    ],
)
def test_labels(path: str, label: str) -> None:
    assert model_label(Path(path)) == label


# -- the empty state


def test_prompts_can_be_pressed_and_reached_by_keyboard(qtbot: QtBot, look: Look) -> None:
    empty = EmptyState(look)
    qtbot.addWidget(empty)
    empty.show_status(Status(Phase.LOADING, "SmolLM2"))
    assert "SmolLM2 is loading" in empty._about.text()
    prompts = [button for button in empty.findChildren(QPushButton) if button.property("role") == "prompt"]
    assert len(prompts) == 3
    for prompt in prompts:
        assert prompt.focusPolicy() & Qt.FocusPolicy.TabFocus
        with qtbot.waitSignal(empty.prompted) as prompted:
            QTest.keyClick(prompt, Qt.Key.Key_Space)
        assert prompted.args == [prompt.text()]


@pytest.mark.parametrize("phase", Phase)
def test_the_empty_state_speaks_of_the_model(qtbot: QtBot, look: Look, phase: Phase) -> None:
    empty = EmptyState(look)
    qtbot.addWidget(empty)
    empty.show_status(Status(phase, "SmolLM2"))
    assert ("SmolLM2" in empty._about.text()) == (phase is not Phase.NO_MODEL)
    offers_file = phase in {Phase.NO_MODEL, Phase.FAILED}
    assert (empty._open.isHidden(), empty._prompts.isHidden()) == (not offers_file, offers_file)
    with qtbot.waitSignal(empty.open_asked):
        empty._open.click()


def test_the_first_paint_is_told_once_however_late_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstPaint(window)
    told: list[bool] = []
    first.passed.connect(lambda: told.append(True))
    qtbot.waitUntil(lambda: bool(told))
    window.show()
    qtbot.waitExposed(window)
    window.repaint()
    qtbot.wait(20)
    assert told == [True]
