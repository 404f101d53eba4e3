"""Letters that were never shown are not laid out before fonts for them have been found, a few at a time."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui import font_search
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.finder import Finder
from bitnet_desktop.ui.font_search import FontSearch
from bitnet_desktop.ui.text_box import TextBox
from tests.ui.document_form import document_form
from tests.ui.reading import reply

_LETTERS = "שלום עולם, мир, 你好世界 и αβγ"
_TEXT = f"Words.\n\n{_LETTERS} and *{_LETTERS}*\n\n```text\n{_LETTERS}\n```\n\n| {_LETTERS} |\n|---|\n| {_LETTERS} |\n"


def test_letters_that_every_font_has_need_no_search(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(font_search, "_AT_ONCE_S", 0.0)
    fonts = FontSearch()
    assert fonts.has(qapp.font(), "Grüße, κόσμε, мир")
    assert not fonts.has(qapp.font(), "→")


def test_a_search_goes_on_in_the_next_turn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(font_search, "_AT_ONCE_S", 1e-9)
    fonts, font, turns = FontSearch(), QFont(), 0
    while not fonts.has(font, "אבגד"):
        with qtbot.waitSignal(fonts.found):
            pass
        turns += 1
    assert turns == 3
    # One font has all letters of China, Japan and Korea; another font has to be found anew.
    assert not fonts.has(font, "אבגד你好こんにちは안녕!→")
    bold = QFont(font)
    bold.setBold(True)
    assert not fonts.has(bold, "אב")
    assert fonts.has(font, "אבגד")


def test_what_is_looked_for_comes_and_is_there_for_copying_meanwhile(
    qtbot: QtBot, view: ChatView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.set_messages([reply(text=_TEXT)])
    qtbot.waitUntil(lambda: view.column.layout(0).piece(2) is not None)
    usual = document_form(qtbot, view, 0)
    view.set_messages([reply(text="")])
    monkeypatch.setattr(font_search, "_AT_ONCE_S", 1e-9)
    view.set_zoom(110)
    view.set_zoom(100)
    view._looks._fonts = None
    view.restyle()
    view.set_messages([reply(text=_TEXT)])
    layout = view.column.layout(0)
    assert layout.piece(1) is not None
    assert [layout.piece(part) for part in range(2, layout.part_count - 1)] == [None] * (
        layout.part_count - 3
    )
    view.viewport().repaint()
    view.select_all()
    assert view.selected_text().count(_LETTERS) == 5
    finder = Finder(view)
    finder.find("你好")
    qtbot.waitUntil(lambda: finder.count == 5)
    qtbot.waitUntil(
        lambda: all(layout.piece(part) for part in range(1, layout.part_count - 1)), timeout=20_000
    )
    assert document_form(qtbot, view, 0) == usual


_THAANA = "\u0780\u07a6"


@pytest.mark.parametrize(
    ("texts", "upright"),
    [
        ([f"a {_THAANA}, 1 b"], [f"{_THAANA}, 1 "]),
        ([_THAANA, "!? ", "c"], [f"{_THAANA}!? "]),
        ([_THAANA, "c", "!"], [_THAANA]),
        (["ab", "नमस्ते", "שלום"], []),
    ],
)
def test_letters_that_have_no_italics_are_upright_with_the_signs_behind_them(
    qapp: QApplication, texts: list[str], upright: list[str]
) -> None:
    """Qt tries all fonts for them, once for each kind of letters."""
    box = TextBox(QFont("Noto Sans"), QTextBlockFormat())
    slanted = QTextCharFormat()
    slanted.setFontItalic(True)
    slanted.setFontFamilies(["Noto Sans Mono"])
    for text in texts:
        box.add(text, slanted)
    runs = list(box.runs())
    assert "".join(text for _, text in runs) == "".join(texts)
    assert [text for font, text in runs if not font.italic()] == upright
    assert {font.family() for font, _ in runs if not font.italic()} <= {"Noto Sans"}
