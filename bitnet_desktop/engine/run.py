"""One run of an engine: its process, its private folder, and its output as events."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, Signal

from bitnet_desktop.engine.binaries import Engine
from bitnet_desktop.engine.counters import CountReader
from bitnet_desktop.engine.events import Counted, Delta, Ready, WireEvent
from bitnet_desktop.engine.families import Launch
from bitnet_desktop.engine.process import EngineProcess, ProcessEnd


class EngineRun(QObject):
    """Starts the engine once; it cannot be started again.

    The folder is removed before `ended` is emitted, which comes exactly once.
    """

    said = Signal(object)  # WireEvent
    heard = Signal()  # bytes have come, whatever they mean
    ended = Signal(object)  # ProcessEnd

    def __init__(
        self, engine: Engine, launch: Launch, work_folder: Path, parent: QObject | None = None
    ) -> None:
        """Write what the engine is to find in its folder.

        Raises:
            OSError: the folder cannot be made or written to.
        """
        super().__init__(parent)
        self._engine = engine
        self._launch = launch
        self._counts = CountReader()
        self._folder = _private_folder(work_folder)
        for name, text in launch.files.items():
            (self._folder / name).write_text(text, encoding="utf-8", errors="replace", newline="\n")
        self.process = EngineProcess(self)
        self.process.output.connect(self._on_output)
        self.process.errors.connect(self._on_errors)
        self.process.ended.connect(self._on_ended)

    def start(self) -> None:
        """Start the engine. `ended` may be emitted at once."""
        launch, ours = self._launch, self._engine.ours
        self.process.start(
            self._engine.cli, launch.arguments, self._folder, ours=ours, threads=launch.threads
        )

    def send(self, message: str) -> None:
        """Give it a message. Only while it waits."""
        self.process.write(self._launch.encode(message))

    def go_on(self) -> None:
        """Have its last reply go on. Only while it waits, and only in a family that can do that."""
        if self._launch.go_on is not None:
            self.process.write(self._launch.go_on())

    def _on_output(self, data: bytes) -> None:
        self.heard.emit()
        for event in joined(self._launch.decoder.feed(data)):
            if isinstance(event, Ready):
                self._forget_files()
            self.said.emit(event)

    def _on_errors(self, data: bytes) -> None:
        self.heard.emit()
        if not self._engine.ours:
            for used in self._counts.feed(data):
                self.said.emit(Counted(0, used))

    def _on_ended(self, end: ProcessEnd) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        self.ended.emit(end)

    def _forget_files(self) -> None:
        """The engine has read them; the conversation need not lie there any longer."""
        for name in self._launch.files:
            (self._folder / name).unlink(missing_ok=True)


def joined(events: Iterable[WireEvent]) -> Iterator[WireEvent]:
    """The same events with the pieces of text between two others as one, and after them the last count among them."""
    texts: list[str] = []
    count: Counted | None = None
    for event in events:
        match event:
            case Delta():
                texts.append(event.text)
            case Counted() if event.reply and texts:
                count = event
            case _:
                yield from _told(texts, count)
                count = None
                yield event
    yield from _told(texts, count)


def _told(texts: list[str], count: Counted | None) -> Iterator[WireEvent]:
    if texts:
        yield Delta("".join(texts))
        texts.clear()
    if count is not None:
        yield count


def _private_folder(parent: Path) -> Path:
    """A new folder that only this user can read. Those of apps that were killed are removed."""
    parent.mkdir(parents=True, exist_ok=True)
    for folder in parent.glob("engine-*-*"):
        owner = folder.name.split("-")[1]
        if owner.isdecimal() and len(owner) < 10 and not psutil.pid_exists(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"engine-{os.getpid()}-", dir=parent))
