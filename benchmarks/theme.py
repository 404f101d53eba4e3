"""How long the window does not answer while the app changes its colours, with the settings open."""

from __future__ import annotations

import statistics

from benchmarks.children import AppChild
from benchmarks.plan import Plan, tell
from benchmarks.report import Result

_AIM_MS = 200
_REPLY = 60
_THEMES = ("dark", "light")


def measure(plan: Plan) -> list[Result]:
    """From dark to light and back, with a conversation, every page of the settings made and one of them in sight."""
    times = plan.times(20, 4)
    tell(f"  {times} times ...")
    with AppChild(plan.engine, plan.small, reply_limit=_REPLY) as app:
        app.wait_for("ready")
        app.ask(plan.small.prompt)
        app.order(do="settings")
        app.wait_for("settings")
        samples = [_change(app, _THEMES[each % len(_THEMES)]) for each in range(times)]
    gaps, busy = [gap for gap, _ in samples], [own for _, own in samples]
    return [
        Result(
            what="Longest time without an answer of the window, another theme with the settings open",
            model=plan.small.name,
            ours=f"median {statistics.median(gaps):.0f} ms; own work in it {statistics.median(busy):.0f} ms",
            value=max(gaps),
            unit="ms",
            aim=_AIM_MS,
            note="gaps of a timer of 1 ms in the window's thread",
            samples={"theme_ms": gaps, "own_work_in_them_ms": busy},
        )
    ]


def _change(app: AppChild, theme: str) -> tuple[float, float]:
    """The longest gap, and the window's own work in it, in milliseconds."""
    app.order(do="theme", theme=theme)
    told = app.wait_for("stalls")
    return told["gaps_s"][0] * 1000, told["busy_s"][0] * 1000
