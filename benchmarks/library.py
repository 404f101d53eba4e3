"""The app with ten thousand conversations and a million messages, and what going back in a conversation costs."""

from __future__ import annotations

import contextlib
import random
import shutil
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.children import AppChild, AppTurn
from benchmarks.large_library import (
    CONVERSATIONS,
    MESSAGES_EACH,
    conversation_id,
    large_library,
    searches,
)
from benchmarks.models import BenchError, cache_folder
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_with_spread, percentile_95
from bitnet_desktop.desktop.folders import HOME_VARIABLE, app_folders

_AIM_START = 1.3
_AIM_SEARCH_MS = 100
_REPLY = 16
_CONTEXT = 4096
_TURNS = 10
_BRANCH_AT = 2
_SIZE = f"{CONVERSATIONS:,} conversations with {CONVERSATIONS * MESSAGES_EACH:,} messages"


def measure(plan: Plan) -> list[Result]:
    """The start, the work in a large library, and the engine's part in regenerating and branching."""
    large = large_library()
    with _home(None) as empty, _home(large) as full:
        results = _starts(plan, full, empty)
        results += _at_work(plan, full)
    return results + _going_back(plan)


@contextlib.contextmanager
def _home(library: Path | None) -> Iterator[Path]:
    """A home for the app, with a copy of a library."""
    cache_folder().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="home-", dir=cache_folder()) as name:
        data = app_folders({HOME_VARIABLE: name}).data
        data.mkdir(parents=True)
        if library is not None:
            shutil.copyfile(library, data / "conversations.db")
        yield Path(name)


# -- the start


def _starts(plan: Plan, full: Path, empty: Path) -> list[Result]:
    tell(f"  start with {_SIZE} ...")
    usable: dict[Path, list[float]] = {full: [], empty: []}
    listed: dict[Path, list[float]] = {full: [], empty: []}
    for number in range(1 + plan.times(11, 3)):
        for home in (full, empty):
            with AppChild(plan.engine, plan.small, reply_limit=_REPLY, home=home) as app:
                usable_ms = (app.wait_for("usable")["at"] - app.started_at) * 1000
                told = app.wait_for("listed")
            if (told["count"] == CONVERSATIONS) is not (home is full):
                raise BenchError(f"The side bar shows {told['count']} conversations.")
            if number:  # the first pair warms the disk's cache, and makes the empty database
                usable[home].append(usable_ms)
                listed[home].append((told["at"] - app.started_at) * 1000)
    return [
        _against_empty("Cold start to a usable window", usable[full], usable[empty]),
        _against_empty("Cold start to the list in the side bar", listed[full], listed[empty]),
    ]


def _against_empty(what: str, full: list[float], empty: list[float]) -> Result:
    return Result(
        what=f"{what}, large library / empty one",
        ours=median_with_spread(full, "ms", 0),
        other=median_with_spread(empty, "ms", 0),
        value=statistics.median(full) / statistics.median(empty),
        aim=_AIM_START,
        note=f"{_SIZE}; pairs one after the other, medians; the list is there when it is painted",
        samples={"large_ms": full, "empty_ms": empty},
    )


# -- at work


def _at_work(plan: Plan, home: Path) -> list[Result]:
    tell("  opening, switching, searching, saving ...")
    chance = random.Random(0)
    chosen = [conversation_id(number) for number in chance.sample(range(CONVERSATIONS), plan.times(100, 20))]
    with AppChild(plan.engine, plan.small, reply_limit=_REPLY, home=home) as app:
        app.wait_for("listed")
        app.wait_for("ready")
        opened = [_open(app, each) for each in chosen]
        switched = [_open(app, chosen[number % 2]) for number in range(plan.times(100, 20))]
        app.start_over()
        searched = [_search(app, words) for words in searches(plan.times(105, 35))]
        found = [milliseconds for milliseconds, _ in searched]
        if statistics.median(hits for _, hits in searched) < 1:
            raise BenchError("The searches find nothing.")
        app.order(do="save", count=str(plan.times(200, 40)))
        saved = [seconds * 1000 for seconds in app.wait_for("saved")["seconds"]]
    return [
        _p95(
            f"Opening a conversation of {MESSAGES_EACH} messages",
            opened,
            "from the click in the side bar until its messages are painted",
        ),
        _p95(f"Switching between two conversations of {MESSAGES_EACH} messages", switched, ""),
        _p95(
            f"Searching in {CONVERSATIONS * MESSAGES_EACH:,} messages",
            found,
            "from Enter until the hits are painted; common and rare words, several words, phrases, beginnings of "
            "words, Japanese",
            _AIM_SEARCH_MS,
        ),
        _p95("Keeping a message", saved, "from the window until it is committed to the disk"),
    ]


def _open(app: AppChild, name: str) -> float:
    app.order(do="open", id=name)
    told = app.wait_for("opened")
    if told["messages"] != MESSAGES_EACH:
        raise BenchError(f"A conversation was opened with {told['messages']} messages.")
    return float(told["seconds"]) * 1000


def _search(app: AppChild, words: str) -> tuple[float, int]:
    app.order(do="search", text=words)
    told = app.wait_for("found")
    return float(told["seconds"]) * 1000, int(told["hits"])


def _p95(what: str, milliseconds: Sequence[float], note: str, aim: float | None = None) -> Result:
    return Result(
        what=f"{what}, 95 of 100",
        ours=f"median {median_with_spread(milliseconds, 'ms')}",
        value=percentile_95(milliseconds),
        unit="ms",
        aim=aim,
        note=note,
        samples={"ms": milliseconds},
    )


# -- going back


def _going_back(plan: Plan) -> list[Result]:
    tell("  regenerating and branching ...")
    first: list[list[float]] = []
    again: list[float] = []
    restarted: list[float] = []
    branched: list[float] = []
    branched_after_restart: list[float] = []
    message = plan.small.question

    def talk() -> None:
        app.start_over()
        first.append([_first_text_ms(app.ask(message)) for _ in range(_TURNS)])

    def branch() -> float:
        app.branch(_BRANCH_AT)
        return _first_text_ms(app.ask(message))

    with AppChild(plan.engine, plan.small, reply_limit=_REPLY, context_size=_CONTEXT) as app:
        app.wait_for("ready")
        app.ask(message)  # warms up
        for _ in range(plan.times(5, 2)):
            talk()
            again.append(_first_text_ms(app.regenerate()))
            branched.append(branch())
            talk()
            restarted.append(_first_text_ms(app.regenerate(restarted=True)))
            branched_after_restart.append(branch())
    tenth, third = [turns[_TURNS - 1] for turns in first], [turns[_BRANCH_AT] for turns in first]
    regenerating = f"Regenerating the reply of turn {_TURNS}"
    branching = f"The next message after going back from turn {_TURNS} to {_BRANCH_AT}"
    note = f"time to first token, asked at once; messages of about 100 tokens, replies of {_REPLY}"
    return [
        Result(
            what=f"{what} / {against}",
            model=plan.small.name,
            ours=median_with_spread(ours, "ms", 0),
            other=median_with_spread(other, "ms", 0),
            value=statistics.median(ours) / statistics.median(other),
            note=note,
            samples={"ms": ours, "against_ms": other},
        )
        for what, ours, against, other in (
            (regenerating, again, "its first answer", tenth),
            (regenerating, again, "the same with a restart", restarted),
            (branching, branched, "turn 3", third),
            (f"{branching}, the engine having been restarted", branched_after_restart, "turn 3", third),
        )
    ]


def _first_text_ms(turn: AppTurn) -> float:
    return ((turn.first_text_at or turn.heard_at) - turn.asked_at) * 1000
