from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui import look as look_module
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.high_contrast import contrast, high_contrast, kept_contrast
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.reading_style import ReadingStyle, next_zoom
from bitnet_desktop.ui.tokens import DARK, LIGHT
from tests.ui.reading import talk


def test_steps_go_through_the_usual_sizes_and_stop_at_the_ends() -> None:
    sizes = [100]
    for _ in range(10):
        sizes.append(next_zoom(sizes[-1], 1))
    assert sizes[:4] == [100, 110, 125, 150]
    assert sizes[-1] == sizes[-2] == 300
    for _ in range(20):
        sizes.append(next_zoom(sizes[-1], -1))
    assert sizes[-1] == sizes[-2] == 50
    assert next_zoom(175, 0) == 100
    assert next_zoom(101, 1) == 110
    assert next_zoom(101, -1) == 100


@pytest.mark.parametrize(("turn", "steps"), [(120, [1]), (-120, [-1]), (0, [])])
def test_the_wheel_zooms_with_ctrl(view: ChatView, turn: int, steps: list[int]) -> None:
    talk(view, "line\n\n" * 100)
    value = view.verticalScrollBar().value()
    wished: list[int] = []
    view.zoom_asked.connect(wished.append)
    event = QWheelEvent(
        QPointF(300, 100),
        view.viewport().mapToGlobal(QPointF(300, 100)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert wished == steps
    assert view.verticalScrollBar().value() == value


def test_all_of_the_text_grows(view: ChatView) -> None:
    talk(view, "words " * 100 + "\n\n```\ncode\n```\n\n| a |\n|---|\n")
    heights = [view.column.layout(1).heights[part] for part in range(1, 5)]
    view.set_zoom(200)
    assert view.zoom == 200
    for part, height in enumerate(heights, 1):
        assert view.column.layout(1).lay_out(part) > 1.3 * height


def test_a_view_can_begin_enlarged(qtbot: QtBot, look: Look) -> None:
    view = ChatView(look, zoom=150)
    qtbot.addWidget(view)
    assert view.column.around.style.zoom == 150


def test_high_contrast_reaches_what_is_painted(qapp: QApplication) -> None:
    style = ReadingStyle(qapp.font(), high_contrast(LIGHT), 100)
    assert style.text_palette.text().color().name() == "#000000"
    assert style.quiet_palette.text().color().name() == "#000000"


def _system(window: str, text: str, marked: str, on_marked: str, link: str) -> QPalette:
    made, role = QPalette(), QPalette.ColorRole
    for each, colour in (
        (role.Window, window),
        (role.Base, window),
        (role.WindowText, text),
        (role.Text, text),
        (role.Highlight, marked),
        (role.HighlightedText, on_marked),
        (role.Link, link),
    ):
        made.setColor(each, QColor(colour))
    return made


def test_the_systems_colours_of_high_contrast_are_kept(qapp: QApplication) -> None:
    system = _system("#000000", "#ffff00", "#1aebff", "#000000", "#8080ff")
    colours = kept_contrast(LIGHT, system)
    assert (colours.window, colours.text, colours.border) == ("#000000", "#ffff00", "#ffff00")
    assert (colours.selection, colours.on_selection) == ("#1aebff", "#000000")
    assert colours.accent == "#1aebff"
    assert colours.dark


def test_a_usual_palette_gives_way_to_black_and_white(qapp: QApplication) -> None:
    faint = _system("#fbfaf7", "#777777", "#0f6e64", "#ffffff", "#0000ff")
    assert kept_contrast(DARK, faint) == high_contrast(DARK)
    assert contrast(QColor(high_contrast(DARK).text), QColor(high_contrast(DARK).raised)) == 21


def test_the_look_follows_a_system_of_high_contrast(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look_module, "_wants_contrast", lambda: True)
    look = Look(qapp, "system")
    system = _system("#202020", "#ffffff", "#8ee3f0", "#263b50", "#75e9fc")
    monkeypatch.setattr(look, "_system", lambda: system)
    look.set_theme("dark")
    assert look.colours == high_contrast(DARK)
    look.set_theme("system")
    assert (look.colours.window, look.colours.accent) == ("#202020", "#75e9fc")
    monkeypatch.undo()
    look.set_theme("light")
    assert look.colours == LIGHT
    look.deleteLater()
