"""The speed of reading a prompt, by the size of a step (`prefill_batch` in engine/tuning.py chooses it)."""

from __future__ import annotations

import contextlib
import dataclasses
import statistics

from benchmarks.bare import BareEngine
from benchmarks.models import Model, options_for
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_with_spread

_BATCHES = (512, 256, 128)
_PROMPT_TOKENS = 600


def measure(plan: Plan) -> list[Result]:
    """Each batch on each model, a prompt of about 600 tokens."""
    return [result for model in plan.models for result in _measure(plan, model)]


def _measure(plan: Plan, model: Model) -> list[Result]:
    tell(f"  {model.name} ...")
    options = options_for(model, plan.engine, context_size=2048, reply_limit=1)
    speeds: dict[int, list[float]] = {batch: [] for batch in _BATCHES}
    with contextlib.ExitStack() as stack:
        engines = {
            batch: stack.enter_context(BareEngine(dataclasses.replace(options, batch=batch)))
            for batch in _BATCHES
        }
        message = model.message(_PROMPT_TOKENS)
        for round_number in range(1 + plan.times(4, 1)):
            for batch, engine in engines.items():
                speed = engine.turn(message).prefill_per_s
                engine.start_over()
                if round_number:  # the first one warms up
                    speeds[batch].append(speed)
    best = _BATCHES[0]
    return [
        Result(
            what=f"Prefill of about {_PROMPT_TOKENS} tokens in steps of {batch}, against steps of {best}",
            model=model.name,
            ours=median_with_spread(speeds[batch], "t/s", 0),
            other=median_with_spread(speeds[best], "t/s", 0),
            value=statistics.median(a / b for a, b in zip(speeds[batch], speeds[best], strict=True)),
            unit="times as fast",
            samples={
                f"batch_{batch}_tokens_per_s": speeds[batch],
                f"batch_{best}_tokens_per_s": speeds[best],
            },
        )
        for batch in _BATCHES[1:]
    ]
