"""Prints the worst step of the view for each hostile reply: `python -m tests.ui.hostile_run [words of a name]`.

A step is what the window does at a time: take a piece of a stream, answer the events that wait, paint. Milliseconds;
behind a stroke those of processor time, which say more where the machine has other work.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bitnet_desktop.app import GARBAGE_THRESHOLDS, SWITCH_S
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_facts import Shown
from tests.ui.hostile import Snippet, frames, snippets

_BUDGET_S = float(os.environ.get("HOSTILE_BUDGET_S", "20"))  # for the streaming of one snippet


class Steps:
    """Keeps the longest time of each kind of step, and the longest processor time."""

    def __init__(self) -> None:
        self.worst: dict[str, float] = {}
        self.busiest: dict[str, float] = {}

    def take(self, kind: str, step: Callable[[], object]) -> None:
        """Run a step; remember how many milliseconds it took if that was the most of its kind."""
        begin, busy = time.perf_counter(), time.thread_time()
        step()
        took, worked = (time.perf_counter() - begin) * 1000, (time.thread_time() - busy) * 1000
        self.worst[kind] = max(took, self.worst.get(kind, 0.0))
        self.busiest[kind] = max(worked, self.busiest.get(kind, 0.0))


def measure(app: QApplication, view: ChatView, snippet: Snippet) -> tuple[Steps, str]:
    """Stream a reply as the app does, end it, scroll, copy, and open it as a stored one."""
    steps, said = Steps(), ""
    text = snippet.make()
    view.set_messages([Shown("q", mine=True, who="You", text="Hello")])
    view.begin_reply(Shown("a", mine=False, who="Model", text=""))
    begin = time.perf_counter()
    shown = 0
    for piece in frames(text):
        steps.take("append", partial(view.append, piece))
        steps.take("paint", lambda: (app.processEvents(), view.viewport().repaint()))
        shown += len(piece)
        if time.perf_counter() - begin > _BUDGET_S:
            said = f"gave up after {shown} of {len(text)} in {_BUDGET_S:.0f} s"
            text = text[:shown]
            break
    steps.take("end", lambda: view.end_reply("note"))
    steps.take("end", lambda: (app.processEvents(), view.viewport().repaint()))
    bar = view.verticalScrollBar()
    for share in (0.0, 0.3, 0.31, 0.7, 1.0):
        steps.take("scroll", partial(bar.setValue, round(bar.maximum() * share)))
        steps.take("scroll", lambda: (app.processEvents(), view.viewport().repaint()))
    steps.take("resize", lambda: view.resize(700 if view.width() > 800 else 900, 600))
    steps.take("resize", lambda: (app.processEvents(), view.viewport().repaint()))
    stored = Shown("s", mine=False, who="Model", text=text)
    steps.take("open", lambda: view.set_messages([stored]))
    begin = time.perf_counter()
    while view.column.layout(0).is_behind and time.perf_counter() - begin < _BUDGET_S:
        steps.take("open", lambda: (app.processEvents(), view.viewport().repaint()))
    mine = Shown("m", mine=True, who="You", text=text)
    steps.take("said", lambda: view.add_message(mine))
    steps.take("said", lambda: (app.processEvents(), view.viewport().repaint()))
    return steps, said


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure all snippets, or those with these words in their name; the worst come last."""
    app = QApplication([])
    # As the app does when its window is there.
    gc.freeze()
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    sys.setswitchinterval(SWITCH_S)
    look = Look(app, "light")
    view = ChatView(look)
    view.resize(900, 600)
    view.show()
    wanted = " ".join(sys.argv[1:])
    figures = []
    for snippet in snippets():
        if wanted not in snippet.name:
            continue
        try:
            steps, said = measure(app, view, snippet)
        except Exception as error:  # noqa: BLE001 - the list goes on
            _say(f"FAILED {snippet.name}: {error!r}")
            continue
        figures.append((max(steps.busiest.values()), max(steps.worst.values()), snippet.name))
        kinds = "  ".join(
            f"{kind} {took:.0f}/{steps.busiest[kind]:.0f}" for kind, took in steps.worst.items()
        )
        _say(f"{figures[-1][1]:8.0f}/{figures[-1][0]:.0f} ms  {snippet.name}: {kinds}  {said}")
    _say("\nThe worst:")
    for busiest, worst, name in sorted(figures)[-30:]:
        _say(f"{worst:8.0f}/{busiest:.0f} ms  {name}")


if __name__ == "__main__":
    main()
