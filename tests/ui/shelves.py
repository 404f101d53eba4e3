"""A shelf with a real library for the tests, and ways to look into it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bitnet_desktop.chat.conversation import Conversation, Role
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.records import StoredConversation
from bitnet_desktop.ui.shelf import OpenTrouble, Shelf

_Result = TypeVar("_Result")

NOW = datetime(2025, 5, 1, 12, 0, tzinfo=UTC)


def conversation(*texts: str, system: str = "") -> Conversation:
    """Questions and finished replies in turn."""
    made = Conversation(system=system)
    for number, text in enumerate(texts):
        moment = NOW + timedelta(seconds=number)
        if number % 2 == 0:
            made = made.add(Role.USER, text, moment)
        else:
            made = made.add(Role.ASSISTANT, "", moment, model="tiny").grow_reply(text)
            made = made.finish_reply(EndReason.END, None)
    return made


def stored(*texts: str, title: str = "") -> StoredConversation:
    return StoredConversation(conversation(*texts), NOW, NOW, title=title)


class Watched(QObject):
    """A shelf, what it tells, and a gate that can hold up its thread."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        super().__init__()
        self.path = path
        self.qtbot = qtbot
        self.shelf = Shelf(path)
        self.problems: list[Problem] = []
        self.troubles: list[OpenTrouble] = []
        self.behind: list[bool] = []
        self.changes = 0
        self.openings = 0
        self.gate = threading.Event()
        self.shelf.troubled.connect(self.problems.append)
        self.shelf.open_failed.connect(self.troubles.append)
        self.shelf.behind_changed.connect(self.behind.append)
        self.shelf.changed.connect(self._on_changed)
        self.shelf.opened.connect(self._on_opened)

    def open(self) -> Watched:
        self.shelf.open()
        self.settle()
        return self

    def settle(self) -> None:
        """Until everything that was submitted so far is done and told."""
        self.ask(lambda _: None)

    def ask(self, work: Callable[[Library], _Result]) -> _Result:
        found: list[_Result] = []
        self.shelf.run(work, found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def hold(self) -> None:
        """Let the thread wait until the gate opens."""
        self.gate.clear()
        self.shelf.run(lambda _: self.gate.wait(10))

    def is_in_memory(self) -> bool:
        return self.shelf.is_in_memory

    def is_behind(self) -> bool:
        return self.shelf.is_behind

    def titles(self) -> list[str]:
        return sorted(summary.title for summary in self.ask(lambda library: library.summaries()))

    def _on_changed(self) -> None:
        self.changes += 1

    def _on_opened(self) -> None:
        self.openings += 1


class Disk:
    """A disk that may be full: work that is wrapped by it fails then."""

    def __init__(self) -> None:
        self.is_full = False
        self.tries = 0

    def write(self, work: Callable[[Library], object]) -> Callable[[Library], object]:
        def attempt(library: Library) -> object:
            self.tries += 1
            if self.is_full:
                raise ProblemError(Problem(ProblemKind.DATABASE_FULL))
            return work(library)

        return attempt
