"""How long the window does not answer while text streams into it."""

from __future__ import annotations

import contextlib
import json
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import replay_engine
from benchmarks.bare import BareEngine
from benchmarks.children import AppChild
from benchmarks.models import cache_folder, options_for
from benchmarks.plan import Plan, tell
from benchmarks.report import Result
from bitnet_desktop.engine.binaries import Engine, open_engine

_AIM_MS = 50
_TOKENS = 10_000
_CONTEXT = 8192
_REPLY = 2000
_RECORDED = 400
_SPEEDS = (2500, 20_000)
_USER_INPUT = b"\x1b[1m\x1b[32m"
_GO_ON = "Go on with the story, with as many details as before."


def measure(plan: Plan) -> list[Result]:
    """With the real engine, and with an engine that only replays what the real one said, much faster."""
    results = [_with_engine(plan)]
    for speed in _SPEEDS:
        with replaying(plan, speed) as engine:
            results.append(_with_replay(plan, engine, speed))
    return results


def _with_engine(plan: Plan) -> Result:
    wanted, limit = plan.times(_TOKENS, 300), plan.times(_REPLY, 150)
    tell(f"  {wanted} tokens of the real engine ...")
    tokens = 0
    seconds = 0.0
    with AppChild(plan.engine, plan.small, reply_limit=limit, context_size=_CONTEXT) as app:
        app.wait_for("ready")
        app.order(do="watch")
        message = plan.small.prompt
        while tokens < wanted:
            turn = app.ask(message)
            tokens += turn.reply_tokens
            seconds += turn.shown_at - turn.first_text_at
            message = _GO_ON
            if turn.context_used + _REPLY > _CONTEXT:
                app.start_over()
                message = plan.small.prompt
        return _result(app, f"{tokens} tokens at full speed", plan.small.name, tokens / seconds)


def _with_replay(plan: Plan, engine: Engine, speed: int) -> Result:
    tell(f"  a replay at {speed} tokens/s ...")
    with AppChild(engine, plan.small, reply_limit=0, context_size=_CONTEXT) as app:
        app.wait_for("ready")
        app.order(do="watch")
        turn = app.ask(plan.small.prompt)
        reached = _TOKENS / (turn.shown_at - turn.first_text_at)
        return _result(
            app, f"one reply of {_TOKENS} tokens replayed at {speed} t/s", plan.small.name, reached
        )


def _result(app: AppChild, words: str, model: str, tokens_per_s: float) -> Result:
    app.order(do="stalls")
    told = app.wait_for("stalls")
    gaps = [gap * 1000 for gap in told["gaps_s"]] or [0.0]
    busy = [value * 1000 for value in told["busy_s"]] or [0.0]
    return Result(
        what=f"Longest time without an answer of the window, {words}",
        model=model,
        ours=f"at {tokens_per_s:.0f} t/s; own work in it {busy[0]:.0f} ms",
        value=gaps[0],
        unit="ms",
        aim=_AIM_MS,
        note=(
            "gaps of a timer of 1 ms in the window's thread; the engine takes all cores, so a part of each is waiting "
            "for one"
        ),
        samples={"longest_gaps_ms": gaps, "own_work_in_them_ms": busy},
    )


@contextlib.contextmanager
def replaying(plan: Plan, tokens_per_s: int, tokens: int = _TOKENS) -> Iterator[Engine]:
    """An engine in a folder of its own that says again and again what the real one has just said."""
    options = options_for(plan.small, plan.engine, context_size=_CONTEXT, reply_limit=_RECORDED)
    with BareEngine(options) as bare:
        turn = bare.turn(plan.small.prompt)
        greeting = bare.greeting
    output = turn.output
    # The reply's text stands between the last report of the prefill and the colours that come with the end.
    start = output.index(b"\a", output.rindex(b"\x1b]7700;prefill;")) + 1
    end = output.rindex(options.turn_format.prefix.encode(), 0, output.rindex(_USER_INPUT))
    parts = {"greeting": greeting, "head": output[:start], "body": output[start:end], "tail": output[end:]}
    script: dict[str, object] = {name: data.decode("latin-1") for name, data in parts.items()}
    script |= {"body_tokens": turn.reply, "repeats": -(-tokens // turn.reply), "tokens_per_s": tokens_per_s}
    with tempfile.TemporaryDirectory(prefix="replay-", dir=cache_folder()) as name:
        folder = Path(name)
        transcript = folder / "transcript.json"
        transcript.write_text(json.dumps(script), encoding="ascii")
        # What the real engine says about itself holds for this one.
        shutil.copy(plan.engine.folder / "engine.json", folder)
        program = folder / plan.engine.cli.name
        words = shlex.join([sys.executable, str(replay_engine.__file__), str(transcript)])
        program.write_text(f'#!/bin/sh\nexec {words} "$@"\n', encoding="utf-8")
        program.chmod(0o700)
        yield open_engine(folder)
