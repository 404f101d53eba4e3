"""From the start of the process to the visible window: what `dev.py package` has built, against the source."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.children import child_environment
from benchmarks.models import BenchError
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_ratio, median_with_spread
from benchmarks.start import display
from bitnet_desktop.desktop.folders import HOME_VARIABLE
from bitnet_desktop.engine.lifetime import guarded

_ROOT = Path(__file__).resolve().parent.parent
_PROGRAM = _ROOT / "build" / "package" / "dist" / "bitnet-desktop" / "bitnet-desktop"
_AIM = 1.2
_PATIENCE_S = 60.0
_LOOK_S = 0.005
_END_S = 10
_NAME = "BitNet Desktop"


def measure(plan: Plan) -> list[Result]:
    """In turns on an X server; nothing where no package has been built, or where there is none."""
    xvfb, finder = shutil.which("Xvfb"), shutil.which("xdotool")
    if not _PROGRAM.is_file() or xvfb is None or finder is None:
        tell(f"  needs Xvfb, xdotool and {_PROGRAM}, which python3 dev.py package builds: left out")
        return []
    installed: list[float] = []
    source: list[float] = []
    with display(Path(xvfb)) as platform:
        for number in range(1 + plan.times(11, 2)):
            seconds = [
                _seconds_to_window(command, Path(finder), plan, platform)
                for command in ([str(_PROGRAM)], [sys.executable, "-m", "bitnet_desktop"])
            ]
            if number:  # the first pair warms the disk's cache
                installed.append(seconds[0] * 1000)
                source.append(seconds[1] * 1000)
    return [
        Result(
            what="Start to a visible window (Xvfb), installed app / from its source",
            ours=median_with_spread(installed, "ms", 0),
            other=median_with_spread(source, "ms", 0),
            value=median_ratio(installed, source),
            aim=_AIM,
            note="from the start of the process until the X server shows its window; looked at every few milliseconds",
            samples={"installed_ms": installed, "source_ms": source},
        )
    ]


def _seconds_to_window(
    command: Sequence[str], finder: Path, plan: Plan, platform: Mapping[str, str]
) -> float:
    with tempfile.TemporaryDirectory(prefix="bitnet-desktop-bench-") as home:
        environment = {**child_environment(platform), HOME_VARIABLE: home}
        program, arguments = guarded(
            Path(command[0]), [*command[1:], "--model", str(plan.small.path)], ours=False, app_pid=os.getpid()
        )
        began_at = time.monotonic()
        app = subprocess.Popen(
            [program, *arguments],
            cwd=_ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            return _window_at(finder, environment) - began_at
        finally:
            app.terminate()
            try:
                app.wait(_END_S)
            except subprocess.TimeoutExpired:
                app.kill()
                app.wait()


def _window_at(finder: Path, environment: Mapping[str, str]) -> float:
    """When the window is there, on the monotonic clock."""
    command = [str(finder), "search", "--onlyvisible", "--name", _NAME]
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        if subprocess.run(command, check=False, env=environment, capture_output=True).stdout:
            return time.monotonic()
        time.sleep(_LOOK_S)
    raise BenchError(f"No window came within {_PATIENCE_S:.0f} s.")
