"""At every scale of the screen, and in both directions, the conversation is drawn sharp and without a warning."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from dev_tools.project import ROOT

# Every warning is an error, but for the one that the whole suite leaves alone (pyproject.toml): raised in the thread
# that draws formulas, it would leave each of them source.
_WARNINGS = ["-W", "error", "-W", "ignore:path is deprecated:DeprecationWarning:ziamath.zmath"]

_CHILD = r"""
import json
import sys

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.formula import Formulas
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_facts import Shown

app = QApplication([])
if sys.argv[1] == "rtl":
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
look = Look(app, "light")
view = ChatView(look)
view.resize(600, 500)
view.show()
text = "# Title\n\nWords with $x^2$ in *them*.\n\n> - [x] done\n\n"
text += "| a | b |\n|---|---|\n| $y$ | 2 |\n\n```python\nx = 1\n```\n\n$$\\frac{a}{b}$$\n"
view.add_message(Shown("1", mine=True, who="You", text="Hello"))
view.begin_reply(Shown("2", mine=False, who="Model", text=""))
for begin in range(0, len(text), 9):
    view.append(text[begin : begin + 9])
    app.processEvents()
view.end_reply("note")
loop = QEventLoop()
view.findChildren(Formulas)[0].drawn.connect(loop.quit)
patience = QTimer(singleShot=True, interval=20_000)
patience.timeout.connect(loop.quit)
patience.start()
layout = view.column.layout(1)


def boxes():
    for part in range(1, layout.part_count - 1):
        piece = layout.piece(part)
        yield from getattr(piece, "_boxes", None) or [box for box in [getattr(piece, "_box", None)] if box]


def images():
    found = []
    for box in boxes():
        for number in range(len(box._sources)):
            found.append(box._document.resource(QTextDocument.ResourceType.ImageResource.value, f"formula:{number}"))
    return found


while len(images()) < 3 and patience.isActive():
    loop.exec()
image = view.grab().toImage()
ratios = [[made.devicePixelRatioF(), made.width(), made.height()] for made in images()]
ground = look.colours.window
inked = sum(
    image.pixelColor(x, y).name() != ground for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
)
view.resize(420, 400)
app.processEvents()
print(json.dumps({
    "size": [image.width(), image.height()],
    "ratio": view.devicePixelRatioF(),
    "formulas": ratios,
    "inked": inked,
    "fits": view.left + view.column.around.width <= view.viewport().width(),
    "heights": [layout.heights[part] for part in range(layout.part_count)],
}))
"""


def _drawn(scale: str, direction: str) -> dict[str, object]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": scale,
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, *_WARNINGS, "-c", _CHILD, direction],
        check=False, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert said == []
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("scale", "direction"),
    [("1", "ltr"), ("1.25", "ltr"), ("1.5", "ltr"), ("2", "ltr"), ("1", "rtl"), ("1.5", "rtl")],
)
def test_the_conversation_is_drawn_sharp(scale: str, direction: str) -> None:
    drawn = _drawn(scale, direction)
    ratio = float(scale)
    assert drawn["ratio"] == ratio
    assert drawn["size"] == [round(600 * ratio), round(500 * ratio)]
    formulas = drawn["formulas"]
    assert isinstance(formulas, list)
    assert len(formulas) == 3
    # As many pixels as the screen has for it: nothing is blown up.
    assert all(
        made == ratio and width >= 4 * ratio and height >= 8 * ratio for made, width, height in formulas
    )
    assert isinstance(drawn["inked"], int)
    assert drawn["inked"] > 500 * ratio
    assert drawn["fits"]
