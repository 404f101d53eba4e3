"""From the start of the process to a window that can be typed into, against the least window there can be."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.children import AppChild, Child, child_environment
from benchmarks.models import BenchError
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_ratio, median_with_spread
from bitnet_desktop.engine.lifetime import guarded

_AIM = 1.6


def measure(plan: Plan) -> list[Result]:
    """In memory, and on an X server where Xvfb is installed."""
    results = [_measure(plan, "offscreen", {"QT_QPA_PLATFORM": "offscreen"})]
    if xvfb := shutil.which("Xvfb"):
        with display(Path(xvfb)) as platform:
            results.append(_measure(plan, "Xvfb", platform))
    return results


def _measure(plan: Plan, words: str, platform: Mapping[str, str]) -> Result:
    tell(f"  {words} ...")
    ours: list[float] = []
    bare: list[float] = []
    for number in range(1 + plan.times(11, 3)):
        with AppChild(plan.engine, plan.small, reply_limit=16, platform=platform) as app:
            seconds_of_app = _seconds_to_usable(app)
        with Child("benchmarks.bare_window", child_environment(platform)) as window:
            seconds_of_window = _seconds_to_usable(window)
        if number:  # the first pair warms the disk's cache
            ours.append(seconds_of_app * 1000)
            bare.append(seconds_of_window * 1000)
    return Result(
        what=f"Cold start to a usable window ({words}), app / bare PySide6 window",
        ours=median_with_spread(ours, "ms", 0),
        other=median_with_spread(bare, "ms", 0),
        value=median_ratio(ours, bare),
        aim=_AIM,
        note=(
            "from the start of the process until the field for the message is painted, has the focus, and the event "
            "loop answers; the app loads its model behind; the bare window is a QMainWindow with a QPlainTextEdit"
        ),
        samples={"app_ms": ours, "bare_ms": bare},
    )


def _seconds_to_usable(child: Child) -> float:
    told = child.wait_for("usable")
    if not (told["visible"] and told["focused"]):
        raise BenchError("A window came up without being visible or without its field having the focus.")
    return float(told["at"]) - child.started_at


@contextlib.contextmanager
def display(xvfb: Path) -> Iterator[dict[str, str]]:
    """An X server in memory."""
    reading, writing = os.pipe()
    arguments = ["-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    program, words = guarded(xvfb, arguments, ours=False, app_pid=os.getpid())
    server = subprocess.Popen([program, *words], pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        os.close(writing)
        with os.fdopen(reading, "rb") as told:
            number = told.readline().strip().decode("ascii")
        if not number:
            raise BenchError("Xvfb did not start.")
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()
