"""The one QProcess: every byte arrives before the end, and the end is told once."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from bitnet_desktop.engine import watch
from bitnet_desktop.engine.process import EndKind, EngineProcess, ProcessEnd
from bitnet_desktop.engine.watch import HangWatch
from tests.support.sessions import pump, wait_until

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform == "win32", reason="the programs here are shell scripts"),
]


class _Kept:
    """A process and everything that it told, in order."""

    def __init__(self) -> None:
        self.process = EngineProcess()
        self.output = bytearray()
        self.errors = bytearray()
        self.ends: list[ProcessEnd] = []
        self.late = 0
        self.process.output.connect(self._on_output)
        self.process.errors.connect(self._on_errors)
        self.process.ended.connect(self.ends.append)

    def _on_output(self, data: bytes) -> None:
        self.output += data
        self.late += len(self.ends)

    def _on_errors(self, data: bytes) -> None:
        self.errors += data
        self.late += len(self.ends)

    def until_end(self) -> ProcessEnd:
        wait_until(lambda: bool(self.ends))
        pump(0.05)
        (end,) = self.ends
        assert self.late == 0
        assert not self.process.running
        assert self.process.pid == 0
        return end


@pytest.fixture(params=[True, False], ids=["bare", "guarded"])
def bare(request: pytest.FixtureRequest) -> bool:
    """Our own engine is started as it is, others through a guard."""
    return bool(request.param)


@contextmanager
def _started(folder: Path, script: str, *, bare: bool, program: Path = Path("/bin/sh")) -> Iterator[_Kept]:
    kept = _Kept()
    kept.process.start(program, ["-c", script], folder, ours=bare)
    try:
        yield kept
    finally:
        kept.process.kill()
        wait_until(lambda: not kept.process.running)


def test_everything_arrives_before_the_end(tmp_path: Path, bare: bool) -> None:
    script = "head -c 3000000 /dev/zero; head -c 2000000 /dev/zero >&2; printf last; printf words >&2; exit 7"
    with _started(tmp_path, script, bare=bare) as kept:
        assert kept.until_end().kind is EndKind.EXITED
        assert kept.ends[0].code == 7
        assert kept.ends[0].words.endswith("\x00words")
        assert len(kept.ends[0].words) == 64 * 1024
        assert bytes(kept.output) == bytes(3_000_000) + b"last"
        assert bytes(kept.errors) == bytes(2_000_000) + b"words"


@pytest.mark.parametrize("number", [9, 11, 4])
def test_a_crash_is_told_once_with_its_signal(tmp_path: Path, bare: bool, number: int) -> None:
    with _started(tmp_path, f"printf dying >&2; kill -{number} $$", bare=bare) as kept:
        assert kept.until_end() == ProcessEnd(EndKind.CRASHED, number, "dying")


def test_a_program_that_is_not_there(tmp_path: Path) -> None:
    with _started(tmp_path, "", bare=True, program=tmp_path / "nothing") as kept:
        end = kept.until_end()
        assert end.kind is EndKind.FAILED_TO_START
        assert end.words


def test_a_guarded_program_that_is_not_there(tmp_path: Path) -> None:
    with _started(tmp_path, "", bare=False, program=tmp_path / "nothing") as kept:
        end = kept.until_end()
        assert (end.kind, end.code) == (EndKind.EXITED, 127)
        assert "nothing" in end.words


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with _started(tmp_path / "gone", "exit 0", bare=True) as kept:
        assert kept.until_end().kind is EndKind.FAILED_TO_START


def test_it_runs_in_its_folder_with_a_clean_environment(
    tmp_path: Path, bare: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/nowhere")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/nowhere")
    with _started(tmp_path, "pwd; env", bare=bare) as kept:
        kept.until_end()
        first, *environment = kept.output.decode().splitlines()
        assert first == str(tmp_path)
        names = {line.partition("=")[0] for line in environment}
        assert names <= {"PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR"} | {
            *(name for name in names if name.startswith("LC_")),
            *("GOMP_SPINCOUNT", "PWD", "OLDPWD", "SHLVL", "_"),
        }


def test_what_is_written_arrives_and_the_input_can_be_closed(tmp_path: Path, bare: bool) -> None:
    data = b"x" * 1_000_000 + b"\n"
    with _started(tmp_path, "cat", bare=bare) as kept:
        wait_until(lambda: kept.process.pid > 0)
        kept.process.write(data)
        wait_until(lambda: len(kept.output) == len(data))
        kept.process.close_input()
        assert kept.until_end() == ProcessEnd(EndKind.EXITED, 0, "")
        kept.process.write(b"too late")
        kept.process.interrupt()
        kept.process.kill()
        assert len(kept.ends) == 1


def test_an_interrupt_reaches_a_guarded_program(tmp_path: Path) -> None:
    with _started(
        tmp_path, "trap 'exit 130' INT; echo ready; while :; do sleep 0.05; done", bare=False
    ) as kept:
        wait_until(lambda: bool(kept.output))
        kept.process.interrupt()
        assert kept.until_end().code == 130


def test_it_can_be_started_again(tmp_path: Path, bare: bool) -> None:
    with _started(tmp_path, "printf one >&2; exit 1", bare=bare) as kept:
        assert kept.until_end().words == "one"
        kept.ends.clear()
        kept.process.start(Path("/bin/sh"), ["-c", "printf two >&2"], tmp_path, ours=bare)
        assert kept.until_end() == ProcessEnd(EndKind.EXITED, 0, "two")


# -- an engine that hangs


@contextmanager
def _watching(patience: float, pid: Callable[[], int]) -> Iterator[list[float]]:
    hung: list[float] = []
    hang_watch = HangWatch(patience, pid)
    hang_watch.hung.connect(hung.append)
    hang_watch.start()
    yield hung
    hang_watch.stop()


def test_an_idle_process_hangs_and_is_told_once() -> None:
    with subprocess.Popen(["/bin/sleep", "600"]) as process, _watching(0.2, lambda: process.pid) as hung:
        wait_until(lambda: bool(hung))
        pump(0.5)
        assert len(hung) == 1
        assert hung[0] >= 0.2
        process.kill()


def test_a_process_that_computes_or_is_heard_does_not() -> None:
    with _watching(0.2, os.getpid) as hung:
        end = time.monotonic() + 1.0
        while time.monotonic() < end:
            pump(0.001)
            sum(range(50_000))
        assert hung == []
    hang_watch = HangWatch(0.3, lambda: 0)
    heard: list[float] = []
    hang_watch.hung.connect(heard.append)
    hang_watch.start()
    for _ in range(10):
        pump(0.1)
        hang_watch.heard()
    hang_watch.stop()
    assert heard == []


def test_a_process_that_reads_the_disk_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    work = iter(range(0, 10**9, 4096))
    monkeypatch.setattr(watch, "_work_done", lambda _pid: (0.0, next(work)))
    with _watching(0.1, lambda: 1) as hung:
        pump(0.6)
        assert hung == []


def test_a_computer_that_slept_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    with _watching(0.2, lambda: 0) as hung:
        monkeypatch.setattr(watch, "_ASLEEP_S", 0.3)
        time.sleep(0.5)  # nobody looks
        pump(0.1)
        assert hung == []
        wait_until(lambda: bool(hung))


def test_a_process_that_is_gone_does_no_work() -> None:
    with subprocess.Popen(["/bin/true"]) as process:
        process.wait()
    assert watch._work_done(process.pid) == (0.0, 0)
    assert watch._work_done(os.getpid())[0] > 0
    assert not psutil.pid_exists(process.pid)
