"""The conversation's view alone, which takes orders on standard input and tells what they cost.

Orders, one JSON object a line: {"do": "render", "shape": ..., "bytes": ...}, {"do": "open", "messages": ...},
{"do": "scroll", "frames": ...}, {"do": "drop"}.
"""

from __future__ import annotations

import json
import sys
import time

import psutil
from PySide6.QtWidgets import QApplication

from benchmarks.app_child import tell
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.feed import MOST_PER_FRAME
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_facts import Shown

_WIDTH, _HEIGHT = 1000, 800
_STEP = 120  # pixels, as a notch of a wheel
_PROSE = (
    "The **sea** in winter is grey, and *quiet*; gulls stand on the `pier` and wait. Nobody comes, but "
    "[the lighthouse](https://example.org/light) turns all the same, as it has for a hundred years or so. "
)
_CODE = "    total += values[index] * weights[index]  # the sum of all products, one after the other\n"
_ROW = "| row {n} | a value of *some* length | {n} | `code {n}` |\n"
_ITEM = "- item {n} with a few **words** and a bit of `code`\n"


def text_of(shape: str, size: int) -> str:
    """Markdown of about so many bytes."""
    match shape:
        case "prose":
            paragraph = _PROSE * 3 + "\n\n"
            return paragraph * max(1, size // len(paragraph))
        case "code":
            return "```python\n" + _CODE * (size // len(_CODE)) + "```\n"
        case "table":
            head = "| name | words | number | code |\n| --- | :-- | --: | --- |\n"
            rows = 500 if size > 500_000 else 50
            filled = "long words " * (size // rows // 11)
            return head + "".join(_ROW.format(n=n).replace("some", filled) for n in range(rows))
        case _:
            items = 2000 if size > 500_000 else 200
            filled = "more words " * (size // items // 11)
            return "".join(_ITEM.format(n=n).replace("few", filled) for n in range(items))


def messages_of(count: int) -> list[Shown]:
    """A conversation of people's short messages and replies of some paragraphs."""
    made = []
    for number in range(count):
        mine = number % 2 == 0
        text = (
            f"Question {number}: why is that so?"
            if mine
            else f"# Answer {number}\n\n" + (_PROSE * 2 + "\n\n") * 3
        )
        made.append(Shown(str(number), mine=mine, who="You" if mine else "Model", text=text, when="12:00"))
    return made


class Bench:
    """One view at a time."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._look = Look(application, "light")
        self._view = self._make()

    def _make(self) -> ChatView:
        view = ChatView(self._look)
        view.resize(_WIDTH, _HEIGHT)
        view.show()
        self._application.processEvents()
        return view

    def drop(self) -> None:
        """An empty view."""
        self._view.close()
        self._view.deleteLater()
        self._application.sendPostedEvents()
        self._application.processEvents()
        self._view = self._make()
        tell("dropped", uss=_uss())

    def render(self, shape: str, size: int) -> None:
        """Stream a reply as fast as it goes, a frame at a time."""
        text = text_of(shape, size)
        view = self._view
        view.begin_reply(Shown("reply", mine=False, who="Model", text=""))
        began, spent = time.perf_counter(), time.thread_time()
        longest = 0.0
        for at in range(0, len(text), MOST_PER_FRAME):
            frame = time.perf_counter()
            view.append(text[at : at + MOST_PER_FRAME])
            self._application.processEvents()
            longest = max(longest, time.perf_counter() - frame)
        view.end_reply("")
        self._application.processEvents()
        tell(
            "rendered",
            bytes=len(text),
            seconds=time.perf_counter() - began,
            spent_s=time.thread_time() - spent,
            longest_frame_s=longest,
        )

    def open(self, count: int) -> None:
        """Show a stored conversation."""
        messages = messages_of(count)
        empty = _uss()
        began = time.perf_counter()
        self._view.set_messages(messages)
        self._view.viewport().repaint()
        tell("opened", seconds=time.perf_counter() - began, uss=_uss(), uss_before=empty)

    def scroll(self, frames: int) -> None:
        """Go upwards from the end, a notch each frame, then anywhere."""
        bar = self._view.verticalScrollBar()
        took = []
        for number in range(frames):
            began = time.perf_counter()
            if number < frames * 3 // 4:
                bar.setValue(bar.value() - _STEP)
            else:
                bar.setValue(bar.maximum() * (number * 37 % 101) // 101)
            self._view.viewport().repaint()
            took.append(time.perf_counter() - began)
            self._application.processEvents()
        tell("scrolled", frames_s=took, uss=_uss())


def _uss() -> int:
    return int(psutil.Process().memory_full_info().uss)


def main() -> int:
    """Obey until standard input ends."""
    bench = Bench(QApplication(sys.argv[:1]))
    for line in sys.stdin:
        order = json.loads(line)
        match order["do"]:
            case "render":
                bench.render(order["shape"], int(order["bytes"]))
            case "open":
                bench.open(int(order["messages"]))
            case "scroll":
                bench.scroll(int(order["frames"]))
            case "drop":
                bench.drop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
