"""The app that is hidden in the tray, with no engine: processor time, wake-ups, memory, and another start beside it."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.children import AppChild, Child, child_environment
from benchmarks.idle import cpu_times, spent
from benchmarks.memory import memory_of
from benchmarks.models import BenchError
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_with_spread
from bitnet_desktop.desktop.folders import HOME_VARIABLE
from tests.support.desktops import Program, private_bus, window_manager, x_server

_AIM = 0.2
_SECOND_START_MS = 150
_CALM_S = 20  # the window and the quick prompt are made, and the daily copy of the library is written
_SWITCHES = re.compile(r"^voluntary_ctxt_switches:\s+(\d+)", re.MULTILINE)


def measure(plan: Plan) -> list[Result]:
    """On an X server with a window manager and a session bus of its own; the tray is a fake that asks for nothing."""
    seconds = plan.times(60, 5)
    tell(f"  {seconds} s ...")
    with (
        tempfile.TemporaryDirectory() as folder,
        private_bus(Path(folder)) as bus,
        x_server() as display,
        window_manager(display),
    ):
        platform = {
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_SESSION_TYPE": "x11",
        }
        host = Program(sys.executable, "-m", "tests.fakes.tray_host", environment=os.environ | platform)
        with (
            host,
            AppChild(
                plan.engine, plan.small, reply_limit=16, platform=platform, arguments=["--hidden"]
            ) as app,
        ):
            if host.line() != "ready" or not host.line():
                raise BenchError("No icon came into the tray.")
            time.sleep(plan.times(_CALM_S, 5))
            if app.engine_pids:
                raise BenchError("The app in the tray has an engine.")
            before, woken, began_at = cpu_times([app.pid]), _wake_ups(app.pid), time.monotonic()
            time.sleep(seconds)
            after, took = cpu_times([app.pid]), time.monotonic() - began_at
            wake_ups = (_wake_ups(app.pid) - woken) / took
            percent = spent(before, after) / took * 100
            ours = memory_of(app.pid)
            environment = child_environment(platform) | {HOME_VARIABLE: str(app.home)}
            starts = [_second_start(environment) for _ in range(plan.times(20, 2))]
        with Child("benchmarks.bare_window", child_environment(platform)) as window:
            window.wait_for("usable")
            time.sleep(2)
            bare = memory_of(window.pid)
    return [
        Result(
            what=f"Processor time of the app in the tray, without an engine ({seconds} s)",
            ours=f"{percent:.4f} %",
            value=percent,
            unit="%",
            aim=_AIM,
            note=f"of one core; its threads woke up {wake_ups:.2f} times a second",
            samples={"percent": [percent], "wake_ups_per_s": [wake_ups]},
        ),
        Result(
            what="Memory (PSS) of the app in the tray / a bare PySide6 window",
            ours=f"{ours['pss']:.1f} MiB",
            other=f"{bare['pss']:.1f} MiB",
            value=ours["pss"] / bare["pss"],
            note="started hidden, the quick prompt made ready; on X11",
            samples={"app_pss_mib": [ours["pss"]], "bare_pss_mib": [bare["pss"]]},
        ),
        Result(
            what="A second start, until it has handed over and ended",
            ours=median_with_spread(starts, "ms", 0),
            value=statistics.median(starts),
            unit="ms",
            aim=_SECOND_START_MS,
            note="from the source; the app that runs raises its window",
            samples={"ms": starts},
        ),
    ]


def _second_start(environment: Mapping[str, str]) -> float:
    """Milliseconds from its start to its end."""
    began_at = time.monotonic()
    done = subprocess.run([sys.executable, "-m", "bitnet_desktop"], check=False, env=environment, timeout=60)
    if done.returncode != 0:
        raise BenchError("A second start did not hand over.")
    return (time.monotonic() - began_at) * 1000


def _wake_ups(pid: int) -> int:
    """How often its threads have stopped waiting so far. Only Linux counts this."""
    count = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        found = _SWITCHES.search(status.read_text(encoding="ascii", errors="replace"))
        count += int(found[1]) if found else 0
    return count
