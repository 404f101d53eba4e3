"""What belongs to a desktop, for tests: a session bus, an X server, a window manager, and programs on them."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import select
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PROJECT = Path(__file__).resolve().parents[2]
PATIENCE_S = 20.0  # bounds a hang; it measures nothing


class Program:
    """A program that talks in JSON lines, or in lines. Use it in a `with` block; at its end it is ended."""

    def __init__(self, *command: str | Path, environment: Mapping[str, str] | None = None) -> None:
        self._process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=PROJECT,
            env=dict(os.environ if environment is None else environment),
            text=True,
            bufsize=1,
        )
        self.lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.put(line.rstrip("\n"))

    def line(self) -> str:
        """The next line of its output."""
        return self.lines.get(timeout=PATIENCE_S)

    def told(self) -> dict[str, Any]:
        """The next line, as the JSON object that it is."""
        told: dict[str, Any] = json.loads(self.line())
        return told

    def say(self, line: str) -> None:
        """Give it a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def end(self) -> None:
        """End it, kindly at first."""
        with contextlib.suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def terminate(self) -> None:
        """Ask it to end."""
        self._process.terminate()

    def wait(self) -> int:
        """Wait for its end; returns its exit code."""
        return self._process.wait(PATIENCE_S)

    def kill(self) -> None:
        """End it without a chance to do anything more."""
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()


@contextlib.contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """A session bus of its own; gives its address."""
    configuration = folder / "bus.conf"
    socket = folder / "bus"
    configuration.write_text(
        f"""<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
""",
        encoding="utf-8",
    )
    with Program("dbus-daemon", "--nofork", "--print-address", f"--config-file={configuration}") as daemon:
        yield daemon.line()


@contextlib.contextmanager
def x_server() -> Iterator[str]:
    """An X server of its own, with a screen in memory; gives its display, such as ":7"."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        readable, _, _ = select.select([reading], [], [], PATIENCE_S)
        assert readable, "Xvfb does not start"
        yield f":{os.read(reading, 16).decode().strip()}"
    finally:
        os.close(reading)
        process.terminate()
        process.wait()


@contextlib.contextmanager
def window_manager(display: str) -> Iterator[None]:
    """Openbox on a display."""
    environment = os.environ | {"DISPLAY": display}
    with Program("openbox", "--sm-disable", environment=environment):
        deadline = time.monotonic() + PATIENCE_S
        while "window id" not in x_tool(display, "xprop", "-root", "_NET_SUPPORTING_WM_CHECK"):
            assert time.monotonic() < deadline, "openbox does not start"
            time.sleep(0.02)
        yield


def tool(environment: Mapping[str, str], *command: str) -> str:
    """What a command prints."""
    path = shutil.which(command[0])
    assert path is not None, command[0]
    done = subprocess.run(
        [path, *command[1:]], check=False, capture_output=True, text=True, env=environment, timeout=PATIENCE_S
    )
    return done.stdout.strip()


def x_tool(display: str, *command: str) -> str:
    """What a tool such as xdotool prints on a display."""
    return tool(os.environ | {"DISPLAY": display}, *command)


def fake(name: str, *arguments: str, bus: str) -> Program:
    """A program of `tests/fakes` on a session bus."""
    environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": bus}
    return Program(sys.executable, "-m", f"tests.fakes.{name}", *arguments, environment=environment)
