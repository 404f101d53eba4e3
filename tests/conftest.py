"""What holds for every test: its own home, nothing left running, no unexpected warning in our logs."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import psutil
import pytest

# Whoever starts the tests in the background of a shell has them ignore SIGINT, and so would every engine.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}
_GRACE_S = 2.0

hypothesis.settings.register_profile("here", deadline=None, print_blob=True)
hypothesis.settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True)
hypothesis.settings.load_profile("ci" if _IN_CI else "here")


_FROZEN = Path(__file__).parent / "frozen"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--frozen", action="store_true", help="build what is shipped, and test that too")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What is shipped takes minutes to build, so it is tested when it is asked for."""
    is_left = collection_path == _FROZEN and not config.getoption("--frozen")
    return True if is_left else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The ordinary tests come first: they tell sooner what is wrong."""
    items.sort(key=lambda item: _FROZEN in item.path.parents)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In continuous integration a test that is skipped has failed: nothing may be left out there."""
    report = yield
    if _IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, which continuous integration does not allow: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def engine_folder() -> Path:
    """The folder of the real engine."""
    return _path_from("BITNET_DESKTOP_ENGINE", "the engine's folder")


@pytest.fixture(scope="session")
def small_model() -> Path:
    """The real small model, SmolLM2-135M-Instruct in Q4_1."""
    return _path_from("BITNET_DESKTOP_MODEL", "the small model")


def _path_from(variable: str, name: str) -> Path:
    value = os.environ.get(variable)
    if not value:
        pytest.fail(f"{variable} must name {name}. `python3 dev.py test` sets it.", pytrace=False)
    path = Path(value)
    if not path.exists():
        pytest.fail(f"{variable} names {path}, which does not exist.", pytrace=False)
    return path


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the app keeps lies in a folder of this test alone."""
    monkeypatch.setenv("BITNET_DESKTOP_HOME", str(tmp_path / "bitnet-home"))


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """A test that leaves a process behind fails, and the process is ended."""
    before = _running()
    yield
    deadline = time.monotonic() + _GRACE_S
    # A process that was told to end may need a moment.
    while (left := _running() - before) and time.monotonic() < deadline:
        time.sleep(0.02)
    if left:
        commands = [_kill(process) for process in left]
        pytest.fail("The test left processes behind: " + "; ".join(commands), pytrace=False)


def _running() -> set[psutil.Process]:
    """Our children that still do something. One that has ended is its owner's to wait for, not ours."""
    running = set()
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if process.status() != psutil.STATUS_ZOMBIE:
                running.add(process)
    return running


def _kill(process: psutil.Process) -> str:
    command = "ended by now"
    with contextlib.suppress(psutil.NoSuchProcess):
        command = " ".join(process.cmdline())
        process.kill()
    return f"{process.pid} ({command})"


class _Unexpected(logging.Handler):
    """Keeps the warnings that no test said it expects."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        super().__init__(logging.WARNING)
        self._caplog = caplog
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # caplog.at_level() raises the level of its handler; without it that level is 0.
        if record.levelno > self._caplog.handler.level:
            self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in our logs fails the test, unless it lies in `with caplog.at_level(logging.WARNING):`."""
    handler = _Unexpected(caplog)
    logger = logging.getLogger("bitnet_desktop")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    if handler.messages:
        pytest.fail("Unexpected in the log:\n" + "\n".join(handler.messages), pytrace=False)
