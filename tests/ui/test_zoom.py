from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.reading_style import ReadingStyle, next_zoom
from bitnet_desktop.ui.tokens import LIGHT, high_contrast
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
