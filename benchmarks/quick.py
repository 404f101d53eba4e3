"""From pressing the keys of the quick prompt, in another program's window, until the prompt is painted."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.children import AppChild
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, percentile_95
from benchmarks.start import display
from bitnet_desktop.engine.lifetime import guarded

_AIM_MS = 150
_KEYS = "ctrl+alt+space"
_CALM_S = 0.4
_PROGRAMS = ("Xvfb", "openbox", "xdotool")


def measure(plan: Plan) -> list[Result]:
    """On an X server in memory with a window manager; the keys are pressed by xdotool."""
    programs = {name: shutil.which(name) for name in _PROGRAMS}
    if missing := [name for name, path in programs.items() if path is None]:
        tell(f"  left out, because this is missing: {', '.join(missing)}")
        return []
    times = plan.times(50, 5)
    tell(f"  {times} times ...")
    with display(Path(programs["Xvfb"] or "")) as screen:
        # No session bus: the tray is not what is measured.
        platform = {**screen, "DBUS_SESSION_BUS_ADDRESS": "", "XDG_SESSION_TYPE": "x11"}
        program, words = guarded(Path(programs["openbox"] or ""), [], ours=False, app_pid=os.getpid())
        manager = subprocess.Popen([program, *words], env={**os.environ, **platform})
        try:
            samples = _measure(plan, platform, programs["xdotool"] or "", times)
        finally:
            manager.terminate()
            manager.wait()
    late = percentile_95(samples)
    return [
        Result(
            what="From the keys to the painted quick prompt (Xvfb, openbox)",
            model=plan.small.name,
            ours=f"median {statistics.median(samples):.0f} ms, 95 of 100 within {late:.0f} ms",
            value=late,
            unit="ms",
            aim=_AIM_MS,
            note="from the start of xdotool, which presses the keys, so with the start of that program",
            samples={"quick_ms": samples},
        )
    ]


def _measure(plan: Plan, platform: Mapping[str, str], xdotool: str, times: int) -> Sequence[float]:
    environment = {**os.environ, **platform}
    samples = []
    with AppChild(plan.engine, plan.small, reply_limit=16, platform=platform) as app:
        app.wait_for("ready")
        app.order(do="watch-quick")
        app.wait_for("quick-ready")
        for number in range(times + 1):
            time.sleep(_CALM_S)
            pressed_at = time.monotonic()
            subprocess.run([xdotool, "key", _KEYS], env=environment, check=True)
            painted = app.wait_for("quick-painted")
            if number:  # the first one warms what nobody has used yet
                samples.append((float(painted["at"]) - pressed_at) * 1000)
            time.sleep(_CALM_S)
            subprocess.run([xdotool, "key", "Escape"], env=environment, check=True)
            app.wait_for("quick-hidden")
    return samples
