from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.announcer import Announcer, spoken


@pytest.fixture
def said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        heard.append(event.message())  # type: ignore[attr-defined]  # it is an announcement

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def _announcer(*, wanted: bool) -> Announcer:
    speaker = QObject()
    made = Announcer(speaker, lambda: wanted)
    made._keeps_alive = speaker  # type: ignore[attr-defined]
    return made


def test_a_reply_is_read_sentence_by_sentence(said: list[str]) -> None:
    announcer = _announcer(wanted=True)
    announcer.begin()
    for piece in ("The **sea", "** is gr", "ey. It ", "is [quiet](https://a.b)! And"):
        announcer.hear(piece)
    assert said == ["The sea is grey.", "It is quiet!"]
    announcer.finish("3 tokens")
    assert said[2:] == ["And", "3 tokens"]


def test_without_a_screen_reader_nothing_is_done(said: list[str]) -> None:
    announcer = _announcer(wanted=False)
    announcer.hear("A sentence. Another one. ")
    announcer.finish("note")
    assert said == []


def test_thoughts_are_not_read_and_a_new_reply_begins_anew(said: list[str]) -> None:
    announcer = _announcer(wanted=True)
    announcer.hear("<think>I wonder. Hm. </thi")
    announcer.hear("nk>\n\nYes. And")
    announcer.begin()
    announcer.hear("New. ")
    announcer.finish("")
    assert said == ["Yes.", "New."]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("**Bold** start.", "Bold start."),
        ("## Title", "Title"),
        ("- an *item*", "an item"),
        ("> > quoted", "quoted"),
        ("-5 degrees", "-5 degrees"),
        ("| a | **b** |", "a, b"),
        ("|---|:-:|", ""),
        ("```python", ""),
        ("***", ""),
        ("  ", ""),
    ],
)
def test_markup_is_not_read(sentence: str, words: str) -> None:
    assert spoken(sentence) == words
