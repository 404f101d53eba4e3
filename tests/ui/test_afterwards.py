from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.afterwards import Afterwards, Step


class _Done:
    """Steps that tell when they are done, and in which thread."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.here = threading.get_ident()

    def step(self, name: str, then: Callable[[], None] = lambda: None, *, in_thread: bool = False) -> Step:
        def do() -> None:
            assert (threading.get_ident() != self.here) == in_thread
            self.names.append(name)
            then()

        return Step(do, in_thread)


@pytest.fixture
def owner(qapp: QObject) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def test_steps_are_done_in_their_order_each_in_its_thread(qtbot: QtBot, owner: QObject) -> None:
    done = _Done()
    Afterwards(
        [done.step("a"), done.step("b", in_thread=True), done.step("c"), done.step("d")], owner
    ).begin()
    assert done.names == []
    qtbot.waitUntil(lambda: done.names == ["a", "b", "c", "d"])


def test_what_was_waiting_comes_between_two_steps(qtbot: QtBot, owner: QObject) -> None:
    done = _Done()

    def ask() -> None:
        QTimer.singleShot(0, owner, lambda: done.names.append("typed"))

    Afterwards([done.step("a", ask), done.step("b")], owner).begin()
    qtbot.waitUntil(lambda: done.names == ["a", "typed", "b"])


@pytest.mark.parametrize("in_thread", [False, True])
def test_nothing_more_is_done_when_the_app_ends_meanwhile(
    qtbot: QtBot, owner: QObject, in_thread: bool
) -> None:
    done = _Done()
    may_go_on = threading.Event()

    def wait() -> None:
        assert may_go_on.wait(10)

    def stop() -> None:
        afterwards.stop()

    second = done.step("b", wait if in_thread else stop, in_thread=in_thread)
    afterwards = Afterwards([done.step("a"), second, done.step("c")], owner)
    afterwards.begin()
    qtbot.waitUntil(lambda: "b" in done.names)
    afterwards.stop()
    may_go_on.set()
    qtbot.wait(20)
    assert done.names == ["a", "b"]


_IMPORTS_CHILD = """
import importlib
import sys

from bitnet_desktop import late_imports as late

before = set(sys.modules)
late.import_what_knows_no_qt()
assert not [name for name in set(sys.modules) - before if name.startswith(("PySide6", "bitnet_desktop.ui"))]
import bitnet_desktop.window_loop

for module in (*late.SIDEBAR, *late.CONTEXT, *late.LIBRARY, *late.AT_HAND, *late.ENGINE, *late.MESSAGES):
    before = set(sys.modules)
    importlib.import_module(f"bitnet_desktop.{module}")
    new = sorted(name for name in set(sys.modules) - before if name.startswith("bitnet_desktop."))
    if len(new) > 1:
        print(module, "brings", new)
"""


def test_no_step_imports_more_than_one_module() -> None:
    """What is new in the app belongs into the lists of `late_imports`, before what needs it."""
    done = subprocess.run([sys.executable, "-c", _IMPORTS_CHILD], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
