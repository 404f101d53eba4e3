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
    return [
        Result(
            what="Longest time without an answer of the window, another theme with the settings open",
            model=plan.small.name,
            ours=f"median {statistics.median(samples):.0f} ms",
            value=max(samples),
            unit="ms",
            aim=_AIM_MS,
            note="gaps of a timer of 1 ms in the window's thread",
            samples={"theme_ms": samples},
        )
    ]


def _change(app: AppChild, theme: str) -> float:
    app.order(do="theme", theme=theme)
    told = app.wait_for("stalls")
    return max((gap * 1000 for gap in told["gaps_s"]), default=0.0)
