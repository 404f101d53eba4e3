"""The time to the first token in the twentieth turn of a conversation, against the first."""

from __future__ import annotations

import statistics

from benchmarks.bare import BareEngine
from benchmarks.children import AppChild
from benchmarks.models import Model, options_for
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_ratio, median_with_spread

_MESSAGE = 100
_REPLY = 16
_CONTEXT = 4096
_AIM = 1.25


def measure(plan: Plan) -> list[Result]:
    """Both models, through the app and, to compare, without it."""
    return [result for model in plan.models for result in _measure(plan, model)]


def _measure(plan: Plan, model: Model) -> list[Result]:
    small = model is plan.small
    turns = plan.times(20, 20 if small else 5)
    options = options_for(model, plan.engine, context_size=_CONTEXT, reply_limit=_REPLY)
    message = model.message(_MESSAGE)
    through_app: list[list[float]] = []
    bare: list[list[float]] = []
    with (
        AppChild(plan.engine, model, reply_limit=_REPLY, context_size=_CONTEXT) as app,
        BareEngine(options) as engine,
    ):
        app.wait_for("ready")
        app.ask(message)  # warms up
        engine.turn(message)
        for number in range(plan.times(7 if small else 3, 1)):
            tell(f"  {model.name}, conversation {number + 1} ...")
            app.start_over()
            replies = [app.ask(message) for _ in range(turns)]
            through_app.append([(turn.first_text_at - turn.asked_at) * 1000 for turn in replies])
            # Alone it takes as long again: with the large model once is enough.
            if small or not bare:
                engine.start_over()
                bare.append([engine.turn(message).ttft_ms for _ in range(turns)])
    return [_result(model, turns, words, times) for words, times in (("app", through_app), ("bare", bare))]


def _result(model: Model, turns: int, words: str, conversations: list[list[float]]) -> Result:
    first = [times[0] for times in conversations]
    last = [times[-1] for times in conversations]
    return Result(
        what=f"Time to first token, turn {turns} / turn 1{'' if words == 'app' else ', without the app'}",
        model=model.name,
        ours=f"turn {turns}: {median_with_spread(last, 'ms', 0)}",
        other=f"turn 1: {median_with_spread(first, 'ms', 0)}",
        value=median_ratio(last, first),
        aim=_AIM if words == "app" else None,
        note=f"messages of about {_MESSAGE} tokens, replies of {_REPLY}; medians over the conversations",
        samples={
            f"turn_{number + 1}_ms": [times[number] for times in conversations] for number in range(turns)
        }
        | {"median_ms": [statistics.median(values) for values in zip(*conversations, strict=True)]},
    )
