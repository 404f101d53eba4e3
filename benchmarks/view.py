"""The conversation's view: how its cost grows with what it shows."""

from __future__ import annotations

import statistics

from benchmarks.children import Child, child_environment
from benchmarks.plan import Plan, tell
from benchmarks.report import Result, median_ratio, median_with_spread

_SMALL, _LARGE = 100_000, 1_000_000
_AIM_LINEAR = 12
_SHAPES = {
    "prose": "prose",
    "code": "one code block",
    "table": "one table (50 and 500 rows)",
    "list": "one list (200 and 2,000 items)",
}
_MESSAGES_FEW, _MESSAGES_MANY = 100, 10_000
_AIM_OPEN_MS, _AIM_OPEN_RATIO, _AIM_FRAME_MS, _AIM_MIB = 300, 1.5, 1000 / 30, 60
_MIB = 2**20


def measure(plan: Plan) -> list[Result]:
    """Without an engine; the text is made up."""
    with Child("benchmarks.view_child", child_environment()) as child:
        results = [_linear(plan, child, shape) for shape in _SHAPES]
    with Child("benchmarks.view_child", child_environment()) as child:
        results += _many(plan, child)
    return results


def _linear(plan: Plan, child: Child, shape: str) -> Result:
    tell(f"  {_SHAPES[shape]} ...")
    small: list[float] = []
    large: list[float] = []
    longest = 0.0
    for _ in range(plan.times(5, 1)):
        for size, spent in ((_SMALL, small), (_LARGE, large)):
            child.order(do="render", shape=shape, bytes=str(size))
            told = child.wait_for("rendered")
            spent.append(told["spent_s"] * 1000)
            longest = max(longest, told["longest_frame_s"] * 1000)
            child.order(do="drop")
            child.wait_for("dropped")
    return Result(
        what=f"Rendering a reply of 1 MB / of 100 kB: {_SHAPES[shape]}",
        ours=f"1 MB: {median_with_spread(large, 'ms', 0)}",
        other=f"100 kB: {median_with_spread(small, 'ms', 0)}",
        value=median_ratio(large, small),
        aim=_AIM_LINEAR,
        note=f"processor time, streamed in frames of 4,096 letters; the longest frame took {longest:.0f} ms",
        samples={"large_ms": large, "small_ms": small},
    )


def _many(plan: Plan, child: Child) -> list[Result]:
    tell(f"  {_MESSAGES_MANY} messages ...")
    times: dict[int, list[float]] = {_MESSAGES_FEW: [], _MESSAGES_MANY: []}
    memory: list[float] = []
    frames: list[float] = []
    for number in range(plan.times(7, 2)):
        for count, taken in times.items():
            child.order(do="open", messages=str(count))
            opened = child.wait_for("opened")
            if number:  # the first pair warms fonts up
                taken.append(opened["seconds"] * 1000)
            if count == _MESSAGES_MANY:
                child.order(do="scroll", frames="400")
                scrolled = child.wait_for("scrolled")
                frames += [seconds * 1000 for seconds in scrolled["frames_s"]]
                memory.append((scrolled["uss"] - opened["uss_before"]) / _MIB)
            child.order(do="drop")
            child.wait_for("dropped")
    few, many = times[_MESSAGES_FEW], times[_MESSAGES_MANY]
    worst = statistics.quantiles(frames, n=100)[98]
    return [
        Result(
            what="Opening a conversation of 10,000 messages",
            ours=median_with_spread(many, "ms", 0),
            value=statistics.median(many),
            unit="ms",
            aim=_AIM_OPEN_MS,
            note="until it is painted",
            samples={"open_ms": many},
        ),
        Result(
            what="Opening 10,000 messages / 100 messages",
            ours=median_with_spread(many, "ms", 0),
            other=median_with_spread(few, "ms", 0),
            value=median_ratio(many, few),
            aim=_AIM_OPEN_RATIO,
        ),
        Result(
            what="Scrolling through 10,000 messages, 99 of 100 frames",
            ours=median_with_spread(frames, "ms"),
            value=worst,
            unit="ms",
            aim=round(_AIM_FRAME_MS, 1),
            note="notch by notch, then jumps; layout and painting of one frame",
        ),
        Result(
            what="Memory of the view with 10,000 messages, over an empty one",
            ours=median_with_spread(memory, "MiB"),
            value=max(memory),
            unit="MiB",
            aim=_AIM_MIB,
            note="after scrolling through it; the first reading has the fonts in it",
            samples={"mib": memory},
        ),
    ]
