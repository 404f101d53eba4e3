"""A reply of 256 tokens: through the app with its real window, and from llama-cli over the same wire."""

from __future__ import annotations

from benchmarks.bare import BareEngine, BareTurn
from benchmarks.children import AppChild, AppTurn
from benchmarks.models import BenchError, Model, options_for
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_ratio, median_with_spread

_REPLY = 256
_CONTEXT = 4096
_AIM = 1.02


def measure(plan: Plan) -> list[Result]:
    """Both models."""
    return [_measure(plan, model) for model in plan.models]


def _measure(plan: Plan, model: Model) -> Result:
    tell(f"  {model.name} ...")
    options = options_for(model, plan.engine, context_size=_CONTEXT, reply_limit=_REPLY)
    through_app: list[AppTurn] = []
    bare: list[BareTurn] = []
    with (
        AppChild(plan.engine, model, reply_limit=_REPLY, context_size=_CONTEXT) as app,
        BareEngine(options) as engine,
    ):
        app.wait_for("ready")
        for number in range(1 + plan.times(9 if model is plan.small else 7, 2)):
            # Who is first changes, so that a drift of the machine favours neither.
            for turn_of_app in (True, False) if number % 2 else (False, True):
                if turn_of_app:
                    through_app.append(app.ask(model.prompt))
                    app.start_over()
                else:
                    bare.append(engine.turn(model.prompt))
                    engine.start_over()
    if any(turn.reply_tokens != _REPLY for turn in through_app) or any(turn.reply != _REPLY for turn in bare):
        raise BenchError(
            f"A reply of {model.name} ended before {_REPLY} tokens: the times cannot be compared."
        )
    # The first pair warmed up.
    shown = [turn.shown_at - turn.asked_at for turn in through_app[1:]]
    heard = [turn.heard_at - turn.asked_at for turn in through_app[1:]]
    ended = [turn.seconds for turn in bare[1:]]
    return Result(
        what=f"Time of a {_REPLY}-token reply, app / bare llama-cli",
        model=model.name,
        ours=f"{median_with_spread([_REPLY / s for s in shown], 't/s')}",
        other=f"{median_with_spread([_REPLY / s for s in ended], 't/s')}",
        value=median_ratio(shown, ended),
        aim=_AIM,
        note=(
            "medians over pairs, least and most in brackets; from sending the message until all of the reply is in "
            "the view, against until the end of the reply was read from the pipe; the same prompt, arguments and seed"
        ),
        samples={"app_shown_s": shown, "app_heard_s": heard, "bare_s": ended},
    )
