"""Text that comes very fast while somebody scrolls, and text that comes as a usual engine brings it."""

from __future__ import annotations

import time

from benchmarks.children import AppChild
from benchmarks.idle import cpu_times, spent
from benchmarks.plan import Plan, tell
from benchmarks.report import Result
from benchmarks.stalls import replaying

_FAST, _SLOW = 2000, 40  # tokens a second
_CONTEXT = 8192
_AIM_999_MS, _AIM_LONGEST_MS, _AIM_LATENCY_MS, _AIM_PERCENT = 50, 100, 33, 5


def measure(plan: Plan) -> list[Result]:
    """Both replayed, because no engine here is so fast, and none so even."""
    return [*_fast(plan), _slow(plan)]


def _fast(plan: Plan) -> list[Result]:
    seconds = plan.times(60, 5)
    tell(f"  {_FAST} tokens/s for {seconds} s, scrolling ...")
    with replaying(plan, _FAST, _FAST * seconds) as engine:
        # Scrolling takes the view away from the end, so what is late is measured without it.
        with AppChild(engine, plan.small, reply_limit=0, context_size=_CONTEXT) as app:
            app.wait_for("ready")
            app.order(do="watch")
            app.order(do="scroll")
            app.ask(plan.small.prompt)
            app.order(do="stalls")
            scrolled = app.wait_for("stalls")
        with AppChild(engine, plan.small, reply_limit=0, context_size=_CONTEXT) as app:
            app.wait_for("ready")
            app.order(do="watch")
            app.ask(plan.small.prompt)
            app.order(do="stalls")
            followed = app.wait_for("stalls")
    gaps = [gap * 1000 for gap in scrolled["gaps_s"]] or [0.0]
    words = f"{_FAST} tokens/s for {seconds} s"
    return [
        Result(
            what=f"Stalls of the window, 99.9 %: {words}, scrolling",
            model=plan.small.name,
            ours=f"longest {gaps[0]:.0f} ms",
            value=scrolled["gap_999_s"] * 1000,
            unit="ms",
            aim=_AIM_999_MS,
            note="gaps of a timer of 1 ms in the window's thread",
            samples={"longest_gaps_ms": gaps},
        ),
        Result(
            what=f"Longest stall of the window: {words}, scrolling",
            model=plan.small.name,
            ours="",
            value=gaps[0],
            unit="ms",
            aim=_AIM_LONGEST_MS,
        ),
        Result(
            what=f"From the engine's byte to the paint, 95 %: {words}",
            model=plan.small.name,
            ours="following the end",
            value=followed["latency_95_s"] * 1000,
            unit="ms",
            aim=_AIM_LATENCY_MS,
        ),
    ]


def _slow(plan: Plan) -> Result:
    seconds = plan.times(30, 5)
    tell(f"  {_SLOW} tokens/s for {seconds} s ...")
    with (
        replaying(plan, _SLOW, _SLOW * seconds) as engine,
        AppChild(engine, plan.small, reply_limit=0, context_size=_CONTEXT) as app,
    ):
        app.wait_for("ready")
        time.sleep(2)
        before, began_at = cpu_times([app.pid]), time.monotonic()
        app.ask(plan.small.prompt)
        took = time.monotonic() - began_at
        percent = spent(before, cpu_times([app.pid])) / took * 100
    return Result(
        what=f"Processor time of the window at {_SLOW} tokens/s ({seconds} s)",
        model=plan.small.name,
        ours="decoding, Markdown, layout and painting",
        value=percent,
        unit="%",
        aim=_AIM_PERCENT,
        note="of one core",
    )
