"""The time to the first token in the twentieth turn of a conversation, against the first."""

from __future__ import annotations

import statistics

from benchmarks.bare import BareEngine
from benchmarks.children import AppChild, AppTurn
from benchmarks.models import Model, options_for
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_ratio, median_with_spread

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
    message = model.question
    through_app: list[list[float]] = []
    bare: list[list[float]] = []
    empty = 0
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
            empty += sum(turn.reply_tokens == 0 for turn in replies)
            through_app.append([_first_token_ms(turn) for turn in replies])
            # Alone it takes as long again: with the large model once is enough.
            if small or not bare:
                engine.start_over()
                bare.append([engine.turn(message).ttft_ms for _ in range(turns)])
    if empty:
        tell(f"  {model.name}: {empty} replies were empty; their end counts as their first token")
    return [_result(model, turns, words, times) for words, times in (("app", through_app), ("bare", bare))]


def _first_token_ms(turn: AppTurn) -> float:
    """Until the first text is in the view; where the reply is empty its end is the first token."""
    return ((turn.first_text_at or turn.heard_at) - turn.asked_at) * 1000


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
        note=f"messages of about 100 tokens, replies of {_REPLY}; medians over the conversations",
        samples={
            f"turn_{number + 1}_ms": [times[number] for times in conversations] for number in range(turns)
        }
        | {"median_ms": [statistics.median(values) for values in zip(*conversations, strict=True)]},
    )
