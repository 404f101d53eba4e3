"""The processor time of the app and its engine while nobody does anything."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import psutil

from benchmarks.children import AppChild
from benchmarks.plan import Plan, tell
from benchmarks.report import Result

_AIM = 0.2
_CALM_S = 3


def measure(plan: Plan) -> list[Result]:
    """The window is shown and has the focus, so its text cursor blinks."""
    seconds = plan.times(30, 5)
    tell(f"  {seconds} s ...")
    with AppChild(plan.engine, plan.small, reply_limit=64) as app:
        app.wait_for("ready")
        app.ask(plan.small.prompt)
        time.sleep(_CALM_S)
        window, engine = [app.pid], app.engine_pids
        before, began_at = (cpu_times(window), cpu_times(engine)), time.monotonic()
        time.sleep(seconds)
        after, took = (cpu_times(window), cpu_times(engine)), time.monotonic() - began_at
    of_window, of_engine = (spent(*times) / took * 100 for times in zip(before, after, strict=True))
    return [
        Result(
            what=f"Processor time of window and engine while idle ({seconds} s)",
            model=plan.small.name,
            ours=f"window {of_window:.3f} %, engine {of_engine:.3f} %",
            value=of_window + of_engine,
            unit="%",
            aim=_AIM,
            note="of one core",
            samples={"window_percent": [of_window], "engine_percent": [of_engine]},
        )
    ]


def cpu_times(pids: list[int]) -> dict[str, float]:
    """Seconds of processor time so far, of each thread. Linux counts nanoseconds; elsewhere there are only ticks."""
    times: dict[str, float] = {}
    for pid in pids:
        threads = list(Path(f"/proc/{pid}/task").glob("*/schedstat"))
        for thread in threads:
            with contextlib.suppress(OSError):
                times[str(thread)] = int(thread.read_text(encoding="ascii").split()[0]) / 1e9
        if not threads:
            spent = psutil.Process(pid).cpu_times()
            times[str(pid)] = spent.user + spent.system
    return times


def spent(before: dict[str, float], after: dict[str, float]) -> float:
    """Between the two. A thread that has ended since is left out: what it had spent was spent before."""
    return sum(seconds - before.get(thread, 0.0) for thread, seconds in after.items())
