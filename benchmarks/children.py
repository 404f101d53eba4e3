"""Starts the programs that are measured, talks with them, and sees to it that none is left."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psutil

from benchmarks.models import BenchError, Model, cache_folder
from bitnet_desktop.desktop.folders import HOME_VARIABLE, app_folders
from bitnet_desktop.engine.binaries import Engine
from bitnet_desktop.loading import ENGINE_VARIABLE
from bitnet_desktop.settings import Settings, save_settings

_ROOT = Path(__file__).resolve().parent.parent
_CHUNK = 1 << 16
_PATIENCE_S = 300.0
_CLOSE_S = 10


@dataclass(frozen=True, slots=True)
class AppTurn:
    """One turn as the app's window had it; times in seconds of the monotonic clock.

    `heard_at`: the app knows that the reply is over; `shown_at`: all of its text is in the view.
    """

    asked_at: float
    first_text_at: float
    heard_at: float
    shown_at: float
    reason: str
    prompt_tokens: int
    reply_tokens: int
    ttft_ms: float
    tokens_per_s: float
    context_used: int


class Child:
    """A Python program that tells its events, one JSON object a line. Use it in a `with` block."""

    def __init__(self, module: str, environment: Mapping[str, str], *arguments: str) -> None:
        self._unread = b""
        cache_folder().mkdir(parents=True, exist_ok=True)
        self._words = tempfile.TemporaryFile(dir=cache_folder())  # noqa: SIM115 - closed in `close`
        self.started_at = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            cwd=_ROOT,
            env=dict(environment),
            bufsize=0,
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    def wait_for(self, event: str) -> dict[str, Any]:
        """The next event of this name; others before it are passed over.

        Raises:
            BenchError: the program tells of trouble, ends, or says nothing for five minutes.
        """
        assert self._process.stdout is not None
        number = self._process.stdout.fileno()
        while True:
            line, newline, rest = self._unread.partition(b"\n")
            if newline:
                self._unread = rest
                told: dict[str, Any] = json.loads(line)
                if told["event"] == event:
                    return told
                if told["event"] == "trouble":
                    raise BenchError(f"The app has trouble: {told['kind']} {told['detail']}")
                continue
            readable, _, _ = select.select([number], [], [], _PATIENCE_S)
            data = os.read(number, _CHUNK) if readable else b""
            if not data:
                raise BenchError(
                    f"A program that is measured ended or hangs. Its last words:\n{self._last_words()}"
                )
            self._unread += data

    def order(self, **words: str) -> None:
        """Have it do something."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(words).encode() + b"\n")

    def close(self) -> None:
        """End it; the end of its input is enough for it."""
        children = _descendants(self.pid)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self._process.wait(_CLOSE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        _, alive = psutil.wait_procs(children, timeout=_CLOSE_S)
        for process in alive:
            process.kill()
        self._words.close()

    def _last_words(self) -> str:
        self._words.seek(0)
        return "\n".join(self._words.read().decode("utf-8", "replace").splitlines()[-15:])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AppChild(Child):
    """The real app, and its window on `platform`: the environment variables that say where.

    A `home` that is given stays; without one it gets its own. `arguments` are the app's.
    """

    def __init__(
        self,
        engine: Engine,
        model: Model,
        *,
        reply_limit: int,
        context_size: int = 4096,
        platform: Mapping[str, str] | None = None,
        home: Path | None = None,
        arguments: Sequence[str] = (),
    ) -> None:
        cache_folder().mkdir(parents=True, exist_ok=True)
        self._home = home or Path(tempfile.mkdtemp(prefix="home-", dir=cache_folder()))
        self._home_stays = home is not None
        environment = child_environment(platform)
        environment[HOME_VARIABLE] = str(self._home)
        environment[ENGINE_VARIABLE] = str(engine.folder)
        settings = Settings(
            model=str(model.path),
            temperature=model.sampling.temperature,
            seed=model.sampling.seed,
            context_size=context_size,
            reply_limit=reply_limit,
        )
        save_settings(app_folders(environment).settings_file, settings)
        super().__init__("benchmarks.app_start", environment, *arguments)

    @property
    def home(self) -> Path:
        """The folder with everything that it keeps."""
        return self._home

    @property
    def engine_pids(self) -> list[int]:
        """The processes of the engine."""
        return [process.pid for process in _descendants(self.pid)]

    def ask(self, text: str) -> AppTurn:
        """Write a message, press Enter, and wait until the reply is over and in the view."""
        self.order(do="ask", text=text)
        return self._turn()

    def regenerate(self, *, restarted: bool = False) -> AppTurn:
        """Have the last message answered once more; with `restarted` by an engine that is started for that."""
        if restarted:
            self.order(do="reload")
        self.order(do="regenerate")
        return self._turn()

    def branch(self, turn: int) -> None:
        """Go back to the reply of a turn, counted from 1; what is asked next begins another branch there."""
        self.order(do="branch", turn=str(turn))

    def _turn(self) -> AppTurn:
        facts = self.wait_for("turn")
        del facts["event"]
        return AppTurn(**facts)

    def start_over(self) -> None:
        """A new conversation."""
        self.order(do="new")

    def close(self) -> None:
        super().close()
        if not self._home_stays:
            shutil.rmtree(self._home, ignore_errors=True)


def child_environment(platform: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for a program with a window, drawn in memory unless `platform` says otherwise."""
    # Python's compiled files are used, as they are in an installed app.
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | dict(platform or {"QT_QPA_PLATFORM": "offscreen"})


def _descendants(pid: int) -> list[psutil.Process]:
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []
