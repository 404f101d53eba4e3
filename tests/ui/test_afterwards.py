from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.afterwards import Afterwards, Step


class _Made:
    """Steps that tell when they are loaded and made, and in which thread."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.here = threading.get_ident()

    def step(self, name: str, then: Callable[[], None] = lambda: None) -> Step:
        def load() -> None:
            assert threading.get_ident() != self.here
            self.heard.append(f"load {name}")

        def make() -> None:
            assert threading.get_ident() == self.here
            assert f"load {name}" in self.heard
            self.heard.append(f"make {name}")
            then()

        return Step(load, make)

    @property
    def made(self) -> list[str]:
        return [name.removeprefix("make ") for name in self.heard if name.startswith("make ")]


@pytest.fixture
def owner(qapp: QObject) -> QObject:
    return QObject()


def test_steps_are_loaded_elsewhere_and_made_here_in_their_order(qtbot: QtBot, owner: QObject) -> None:
    steps = _Made()
    Afterwards([steps.step(name) for name in "abc"], owner).begin()
    assert steps.made == []
    qtbot.waitUntil(lambda: steps.made == ["a", "b", "c"])


def test_what_was_waiting_comes_between_two_steps(qtbot: QtBot, owner: QObject) -> None:
    steps = _Made()
    loaded = threading.Event()

    def ask() -> None:
        # All is loaded, so that nothing but the loop's turn is between the two.
        assert loaded.wait(10)
        QTimer.singleShot(0, owner, lambda: steps.heard.append("make typed"))

    last = Step(loaded.set, lambda: None)
    Afterwards([steps.step("a", ask), steps.step("b"), last], owner).begin()
    qtbot.waitUntil(lambda: len(steps.made) == 3)
    assert steps.made == ["a", "typed", "b"]


def test_nothing_more_is_made_when_the_app_ends_meanwhile(qtbot: QtBot, owner: QObject) -> None:
    steps = _Made()

    def stop() -> None:
        afterwards.stop()

    afterwards = Afterwards([steps.step("a"), steps.step("b", stop), steps.step("c")], owner)
    afterwards.begin()
    qtbot.waitUntil(lambda: "make b" in steps.heard and "load c" in steps.heard)
    qtbot.wait(20)
    assert steps.made == ["a", "b"]
