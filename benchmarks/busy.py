"""Generation beside other work: our tuning against llama-cli's defaults."""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence

from benchmarks.bare import BareEngine
from benchmarks.models import Model, options_for
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_with_spread
from bitnet_desktop.engine.families import launch
from bitnet_desktop.engine.options import SessionOptions

_BUSY_LOOPS = 2
_REPLY = 128
_LONGEST_S = 10  # from the first token on; with the defaults a token can take seconds


def measure(plan: Plan) -> list[Result]:
    """Tokens a second of both, with nothing beside them and with two busy loops."""
    results: list[Result] = []
    for model in plan.models:
        options = options_for(model, plan.engine, context_size=2048, reply_limit=_REPLY)
        with (
            BareEngine(options) as tuned,
            BareEngine(
                options, arguments=_default_arguments(options), environment=_usual_environment()
            ) as usual,
        ):
            for engine in (tuned, usual):
                engine.turn(model.prompt)
            results.append(_compare(model, "nothing beside it", tuned, usual, plan.times(5, 1)))
            with _busy_loops(_BUSY_LOOPS):
                results.append(_compare(model, "two busy loops beside it", tuned, usual, plan.times(5, 1)))
    return results


def _compare(model: Model, words: str, tuned: BareEngine, usual: BareEngine, pairs: int) -> Result:
    tell(f"  {model.name}, {words} ...")
    ours: list[float] = []
    other: list[float] = []
    for _ in range(pairs):
        for engine, speeds in ((tuned, ours), (usual, other)):
            engine.start_over()
            speeds.append(engine.turn(model.prompt, _LONGEST_S).tokens_per_s)
    return Result(
        what=f"Generation with {words}: our tuning against llama-cli's defaults",
        model=model.name,
        ours=median_with_spread(ours, "t/s"),
        other=median_with_spread(other, "t/s"),
        value=statistics.median(a / b for a, b in zip(ours, other, strict=True)),
        unit="times as fast",
        samples={"tuned_tokens_per_s": ours, "default_tokens_per_s": other},
    )


def _default_arguments(options: SessionOptions) -> list[str]:
    """The app's arguments without its choice of threads and batch."""
    arguments = launch(options, ()).arguments
    for flag in ("-t", "-b"):
        at = arguments.index(flag)
        del arguments[at : at + 2]
    return arguments


def _usual_environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if not key.startswith(("GOMP_", "OMP_"))}


@contextlib.contextmanager
def _busy_loops(count: int) -> Iterator[None]:
    """Programs that take all the processor time they can get."""
    loops: Sequence[subprocess.Popen[bytes]] = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)
    ]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
