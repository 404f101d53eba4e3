"""`python -m benchmarks`: measures, prints a table, and keeps the figures in RESULTS.md."""

from __future__ import annotations

import argparse
import os
import shlex
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from benchmarks import (
    busy,
    flow,
    idle,
    installed,
    library,
    memory,
    prefill,
    quick,
    replies,
    stalls,
    start,
    theme,
    tray,
    ttft,
    view,
)
from benchmarks.machine import load_average, machine_facts
from benchmarks.models import BenchError, large_model, small_model
from benchmarks.plan import Bench, Plan, tell
from benchmarks.report import Result, Run, save, table
from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.engine.binaries import open_engine
from bitnet_desktop.loading import ENGINE_VARIABLE
from bitnet_desktop.words import say

_RESULTS = Path(__file__).with_name("RESULTS.md")
_BENCHES: Mapping[str, tuple[str, Bench]] = {
    "start": ("cold start to a usable window, against a bare PySide6 window", start.measure),
    "installed": ("start of what dev.py package has built, against the source", installed.measure),
    "memory": ("memory of the window's process, against a bare PySide6 window", memory.measure),
    "quick": ("from the keys to the painted quick prompt", quick.measure),
    "idle": ("processor time while nobody does anything", idle.measure),
    "tray": ("processor time, wake-ups and memory of the app that is hidden in the tray", tray.measure),
    "replies": ("a 256-token reply through the app, against bare llama-cli", replies.measure),
    "ttft": ("time to first token, turn 20 against turn 1", ttft.measure),
    "stalls": ("the longest stall of the window during 10,000 tokens", stalls.measure),
    "theme": ("the stall of the window when its colours change, with the settings open", theme.measure),
    "flow": (
        "text that comes fast while somebody scrolls, and the window's work at 40 tokens/s",
        flow.measure,
    ),
    "view": ("the view's cost with long replies and long conversations", view.measure),
    "library": (
        "ten thousand conversations: start, open, switch, search, save; regenerate and branch",
        library.measure,
    ),
    "busy": ("tokens a second beside busy loops, against llama-cli's defaults", busy.measure),
    "prefill": ("speed of reading a prompt, by the size of a step", prefill.measure),
}


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks; returns the exit code."""
    options = _parser().parse_args(arguments)
    # An end that is asked for leaves through the `with` blocks, which end what was started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    application = QCoreApplication([])
    file = options.output or (None if options.quick or options.only else _RESULTS)
    try:
        run, failed = _measure(options, arguments, file)
    except (BenchError, ProblemError) as error:
        tell(say(error.problem).whole if isinstance(error, ProblemError) else str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        del application
    print(table(run.results))
    if file is not None:
        tell(f"Kept in {file} and {file.with_suffix('.json')}")
    if failed:
        tell(f"Not measured: {', '.join(failed)} (why stands above).")
    return int(bool(failed))


def _measure(
    options: argparse.Namespace, arguments: Sequence[str], file: Path | None
) -> tuple[Run, list[str]]:
    """Measure what was asked for; what there is so far is kept in `file` after each one, because a run is long."""
    load = load_average()
    engine = open_engine(Path(os.environ.get(ENGINE_VARIABLE, "")))
    if not engine.ours:
        raise BenchError("The engine to measure must be our own build: only that one reports what it does.")
    plan = Plan(engine, small_model(), large_model(engine), options.quick)
    results: list[Result] = []
    failed: list[str] = []
    run = Run(
        command=shlex.join(["python3", "dev.py", "bench", *arguments]),
        date=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        load_before=load,
        machine=machine_facts(engine),
        results=results,
    )
    for name, (words, bench) in _BENCHES.items():
        if options.only and name not in options.only:
            continue
        tell(f"{name}: {words}")
        began_at = time.monotonic()
        try:
            results += bench(plan)
        except BenchError as error:
            # What the others have measured is not lost.
            tell(str(error))
            failed.append(name)
        tell(f"  took {time.monotonic() - began_at:.0f} s")
        if file is not None:
            save(run, file)
    return run, failed


def _parser() -> argparse.ArgumentParser:
    names = "\n".join(f"  {name:<11}{words}" for name, (words, _) in _BENCHES.items())
    parser = argparse.ArgumentParser(
        prog="dev.py bench",
        description="Measures the app against the bare engine and a bare window. Nothing else should run meanwhile.",
        epilog=f"The measurements:\n{names}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--quick", action="store_true", help="only check that everything works; keeps no results"
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=list(_BENCHES),
        metavar="NAME",
        help="only this one; may be given again",
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="keep the results here, and JSON beside it (default: benchmarks/RESULTS.md, after a full run only)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
