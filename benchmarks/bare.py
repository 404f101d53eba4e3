"""llama-cli without the app: a pipe, the same wire, and as little else as can be."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.models import BenchError, cache_folder
from bitnet_desktop.engine.families import launch
from bitnet_desktop.engine.options import SessionOptions
from bitnet_desktop.engine.tuning import engine_environment
from bitnet_desktop.engine.wire import control_line, message_line

_REPORT = re.compile(rb"\x1b\]7700;([^\x07]*)\x07")
_WAIT = b"\x1b]7700;wait;"
_RESET = b"\x1b[0m"
_CHUNK = 1 << 16
_CLOSE_S = 5


@dataclass(frozen=True, slots=True)
class BareTurn:
    """One turn; times in seconds of the monotonic clock, the rest as the engine reports it (tokens, microseconds).

    `output` is all that came, as it came.
    """

    asked_at: float
    first_text_at: float
    ended_at: float
    reason: str
    prompt: int
    reply: int
    used: int
    prefill_us: int
    decode_us: int
    output: bytes

    @property
    def seconds(self) -> float:
        """From the sending of the message to the end of the reply."""
        return self.ended_at - self.asked_at

    @property
    def ttft_ms(self) -> float:
        return (self.first_text_at - self.asked_at) * 1000

    @property
    def tokens_per_s(self) -> float:
        """Of the generation alone."""
        return self.reply * 1e6 / self.decode_us if self.decode_us else 0.0

    @property
    def prefill_per_s(self) -> float:
        """Prompt tokens a second."""
        return self.prompt * 1e6 / self.prefill_us if self.prefill_us else 0.0


class BareEngine:
    """A loaded llama-cli of our own build. Use it in a `with` block: its process ends there.

    `greeting` is what it wrote until it was ready.
    """

    def __init__(
        self,
        options: SessionOptions,
        *,
        arguments: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Load the model and wait until it is ready.

        Args:
            options: as the app would start it.
            arguments: other arguments than the app's.
            environment: another environment than the app's for its engine.
        """
        start = launch(options, ())
        self._suffix = options.turn_format.suffix.encode()
        cache_folder().mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(prefix="bare-", dir=cache_folder()))
        for name, text in start.files.items():
            (self._folder / name).write_text(text, encoding="utf-8", newline="\n")
        self._process = subprocess.Popen(
            [options.engine.cli, *(start.arguments if arguments is None else arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._folder,
            env=dict(engine_environment(os.environ, start.threads) if environment is None else environment),
            bufsize=0,
        )
        try:
            self.greeting = self._until_waiting()[1]
        except BaseException:
            self.close()
            raise
        self.limit(options.reply_limit)

    @property
    def pid(self) -> int:
        return self._process.pid

    def limit(self, tokens: int) -> None:
        """At most so many tokens for a reply from now on; 0 = no limit."""
        self._write(control_line(f"limit {tokens}"))

    def start_over(self) -> None:
        """Forget the conversation."""
        opening = _last_report(self.greeting)["past"]
        self._write(control_line(f"rewind {opening} opening"))

    def turn(self, text: str, seconds: float = 0.0) -> BareTurn:
        """Send a message and wait for the end of the reply.

        So many `seconds` after its first token it is stopped; 0 = never.
        """
        line = message_line(text)
        asked_at = time.monotonic()
        self._write(line)
        first_text_at, output = self._until_waiting(seconds)
        ended_at = time.monotonic()
        report = _last_report(output)
        return BareTurn(
            asked_at=asked_at,
            first_text_at=first_text_at,
            ended_at=ended_at,
            reason=report["reason"],
            prompt=int(report["prompt"]),
            reply=int(report["reply"]),
            used=int(report["past"]),
            prefill_us=int(report["prefill_us"]),
            decode_us=int(report["decode_us"]),
            output=output,
        )

    def close(self) -> None:
        """End the process; its input's end is enough for it."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self._process.wait(_CLOSE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _write(self, data: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(data)

    def _read(self, deadline: float | None = None) -> bytes:
        """The next bytes; none when the deadline passes first."""
        assert self._process.stdout is not None
        number = self._process.stdout.fileno()
        if deadline is not None:
            readable, _, _ = select.select([number], [], [], max(0.0, deadline - time.monotonic()))
            if not readable:
                return b""
        data = os.read(number, _CHUNK)
        if not data:
            raise BenchError(f"llama-cli ended while it was measured (exit status {self._process.wait()}).")
        return data

    def _until_waiting(self, seconds: float = 0.0) -> tuple[float, bytes]:
        """When the first text came, and all that came; see `turn` for `seconds`."""
        received = bytearray()
        first_text_at = 0.0
        deadline: float | None = None
        while True:
            looked_at = max(0, len(received) - len(_WAIT))
            data = self._read(deadline)
            if not data:
                self._write(control_line("stop"))
                deadline = None
            received += data
            if not first_text_at and self._has_text(received):
                first_text_at = time.monotonic()
                deadline = first_text_at + seconds if seconds else None
            start = received.find(_WAIT, looked_at)
            while start >= 0 and received.find(b"\a", start) < 0:
                received += self._read()
            if start >= 0:
                return first_text_at, bytes(received)

    def _has_text(self, received: bytearray) -> bool:
        text = _REPORT.sub(b"", received).removeprefix(_RESET + self._suffix)
        return bool(text) and not text.startswith(b"\x1b")


def _last_report(output: bytes) -> dict[str, str]:
    """The fields of the report with which the engine waits again."""
    fields = output[output.rindex(_WAIT) :].partition(b"\a")[0].decode("ascii").split(";")
    return dict(field.split("=") for field in fields if "=" in field)
