from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bitnet_desktop import __version__
from bitnet_desktop.desktop.bundle import Licence
from bitnet_desktop.ui.about import AboutDialog
from bitnet_desktop.ui.look import Look


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Licence, ...]:
    text = tmp_path / "LGPL.txt"
    text.write_text("GNU Lesser General Public License\n")
    return (
        Licence("BitNet Desktop", "1", "MIT", (tmp_path / "gone.txt",)),
        Licence("Qt", "6.11", "LGPL-3.0-only", (text,)),
    )


def _dialog(qtbot: QtBot, parts: tuple[Licence, ...]) -> AboutDialog:
    made = AboutDialog(None, parts)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_which_version_it_is(qtbot: QtBot, look: Look) -> None:
    dialog = _dialog(qtbot, ())
    assert any(__version__ in label.text() for label in dialog.findChildren(QLabel))
    # Started from its source nothing else is inside.
    assert not dialog.list.isVisible()
    assert not dialog.text.isVisible()


def test_it_shows_the_licence_of_each_part(qtbot: QtBot, look: Look, parts: tuple[Licence, ...]) -> None:
    dialog = _dialog(qtbot, parts)
    assert [dialog.list.item(row).text() for row in range(2)] == ["BitNet Desktop 1", "Qt 6.11"]
    assert "MIT" in dialog.text.toPlainText()
    assert "The text is missing" in dialog.text.toPlainText()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() == "Licence: LGPL-3.0-only\n\nGNU Lesser General Public License"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
