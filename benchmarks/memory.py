"""The memory of the window's process, with a model loaded and a few turns said, against a bare PySide6 window."""

from __future__ import annotations

import statistics
import time

import psutil

from benchmarks.children import AppChild, Child, child_environment
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_ratio, median_with_spread

_AIM = 1.25
_TURNS = 3
_REPLY = 128
_CALM_S = 2
_MIB = 2**20


def measure(plan: Plan) -> list[Result]:
    """The engine's own memory is not counted: it is the model's."""
    ours: list[dict[str, float]] = []
    bare: list[dict[str, float]] = []
    for number in range(plan.times(5, 1)):
        tell(f"  pair {number + 1} ...")
        with AppChild(plan.engine, plan.small, reply_limit=_REPLY) as app:
            app.wait_for("ready")
            for _ in range(_TURNS):
                app.ask(plan.small.prompt)
            time.sleep(_CALM_S)
            ours.append(memory_of(app.pid))
        with Child("benchmarks.bare_window", child_environment()) as window:
            window.wait_for("usable")
            time.sleep(_CALM_S)
            bare.append(memory_of(window.pid))
    pss = [values["pss"] for values in ours], [values["pss"] for values in bare]
    own = statistics.median(values["uss"] for values in ours) - statistics.median(v["uss"] for v in bare)
    return [
        Result(
            what="Idle memory (PSS) of the window's process, app / bare PySide6 window",
            model=plan.small.name,
            ours=median_with_spread(pss[0], "MiB"),
            other=median_with_spread(pss[1], "MiB"),
            value=median_ratio(*pss),
            aim=_AIM,
            note=f"after {_TURNS} turns of {_REPLY} tokens; the app's own memory (USS) is {own:.1f} MiB more",
            samples={
                f"{who}_{name}_mib": [values[name] for values in all_values]
                for who, all_values in (("app", ours), ("bare", bare))
                for name in ("pss", "uss", "rss")
            },
        )
    ]


def memory_of(pid: int) -> dict[str, float]:
    """Mebibytes: its share of what is shared (PSS), what is its own (USS), all (RSS)."""
    full = psutil.Process(pid).memory_full_info()
    # Only Linux tells the share.
    pss = getattr(full, "pss", full.uss)
    return {"pss": pss / _MIB, "uss": full.uss / _MIB, "rss": full.rss / _MIB}
