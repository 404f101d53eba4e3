"""Draws TeX maths. What cannot be drawn exactly stays source: a wrong formula is worse than an unset one."""

from __future__ import annotations

import contextlib
import functools
import re
import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType, ModuleType
from xml.etree import ElementTree as ET

from PySide6.QtCore import QByteArray, QObject, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from bitnet_desktop.ui.serial_work import SerialWork

_LONGEST_TEX = 2_000  # code points
_DEEPEST_BRACES = 50
_DEEPEST = 20  # elements of MathML; the library takes twice as long for each second one
_MOST_FORMULAS = 500  # that are remembered, drawn or not; some 10 kB each
_GATHER_MS = 30
_MOST_TIME_S = 1.0  # of the processor; a usual formula takes 0.01

# A picture of a formula may take up to this, in device-independent pixels; TeX can ask for any size.
_WIDEST = 4_000.0
_LARGEST = 1_000_000.0

_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_COMMENT = re.compile(r"(?<!\\)%")
# What defines, loads or leads elsewhere. Whatever else is not known comes out of the conversion with its backslash.
_FORBIDDEN = re.compile(
    r"\\(?:[egx]?def|(?:re)?newcommand|providecommand|newenvironment|let|futurelet|DeclareMathOperator|href|url|input"
    r"|include\w*|csname|catcode|write|read|openin|openout|immediate|special|class|style|html\w*)(?![A-Za-z])"
)
_ENVIRONMENT = re.compile(r"\\begin\s*\{([^{}]*)\}")
_ENVIRONMENTS = frozenset(
    {
        *(f"{kind}{star}" for kind in ("align", "gather", "equation", "multline") for star in ("", "*")),
        *(f"{kind}matrix{star}" for kind in ("", "p", "b", "B", "v", "V", "small") for star in ("", "*")),
        *("aligned", "gathered", "split", "array", "cases", "dcases", "rcases", "substack", "subarray"),
    }
)
_ELEMENTS = frozenset(
    {
        *(
            "math",
            "mrow",
            "mi",
            "mo",
            "mn",
            "mtext",
            "mspace",
            "mstyle",
            "mpadded",
            "mphantom",
            "menclose",
            "mfenced",
        ),
        *("mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover"),
        *("mtable", "mtr", "mtd"),
    }
)
_SVG = "{http://www.w3.org/2000/svg}"
_SVG_ELEMENTS = frozenset(
    {f"{_SVG}{name}" for name in ("svg", "g", "path", "rect", "line", "polyline", "polygon")}
)
_BLACK = b'"black"'
_one_at_a_time = threading.Lock()  # the library keeps its state in its modules


@dataclass(frozen=True, slots=True)
class Formula:
    """A drawn formula: SVG in black, its size and how far its baseline is from its top, in device-independent pixels.

    For those who cannot see it, it is its `tex`.
    """

    tex: str
    svg: bytes
    width: float
    height: float
    baseline: float

    def image(self, colour: str, ratio: float) -> QImage:
        """The formula in a colour (#rrggbb), transparent around, sharp at a device pixel ratio."""
        # Imported here, with look.py, because most conversations have no formula.
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

        size = (QSizeF(self.width, self.height) * ratio).toSize()
        made = QImage(size.expandedTo(size.__class__(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        QSvgRenderer(QByteArray(self.svg.replace(_BLACK, f'"{colour}"'.encode()))).render(painter)
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made


def draw_formula(tex: str, size_px: float, *, display: bool) -> Formula | None:
    """Draw TeX with letters of a size in device-independent pixels; None if it cannot be drawn as it was meant.

    Takes 1 to 200 ms, and another 250 once: not for the thread that draws. One call at a time; others wait.
    """
    if not _is_acceptable(tex):
        return None
    try:
        with _one_at_a_time:
            ziamath = _ziamath()
            with _deadline(_MOST_TIME_S):
                return _drawn(ziamath, tex, size_px, display=display)
    except Exception:  # noqa: BLE001 - whatever stops the library, from its own errors to a deep recursion, says the same
        return None


def _is_acceptable(tex: str) -> bool:
    if not tex.strip() or len(tex) > _LONGEST_TEX or _FORBIDDEN.search(tex) or _COMMENT.search(tex):
        return False
    depth = 0
    for match in _BRACES.finditer(tex):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if not 0 <= depth <= _DEEPEST_BRACES:
            return False
    return depth == 0 and all(name.strip() in _ENVIRONMENTS for name in _ENVIRONMENT.findall(tex))


@contextlib.contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in what this thread runs when it has used so much of the processor.

    A thread cannot be stopped from outside.
    """
    end = time.thread_time() + seconds

    def look(_frame: FrameType, _event: str, _argument: object) -> None:
        if time.thread_time() > end:
            raise TimeoutError

    before = sys.gettrace()
    sys.settrace(look)  # of this thread alone, and, as it returns None, for calls alone
    try:
        yield
    finally:
        sys.settrace(before)


def _drawn(ziamath: ModuleType, tex: str, size_px: float, *, display: bool) -> Formula | None:
    mathml = ET.fromstring(ziamath.tex.tex2mml(tex, inline=not display))  # noqa: S314 - written here: no declarations
    if _depth(mathml) > _DEEPEST:
        return None
    font = ziamath.zmath.loadedfonts["default"]
    for element in mathml.iter():
        text = element.text or ""
        if element.tag.rpartition("}")[2] not in _ELEMENTS or "\\" in text:
            return None
        if any(not char.isspace() and not font.glyphindex(char) for char in text):
            return None
    maths = ziamath.Math(mathml, size=size_px)
    box = maths.node.bbox
    width = box.xmax - box.xmin + 2 * maths.margin
    height = box.ymax - box.ymin + 2 * maths.margin
    if box.xmax <= box.xmin or height <= 0 or width > _WIDEST or width * height > _LARGEST:
        return None
    svg = maths.svg()
    for element in ET.fromstring(svg).iter():  # noqa: S314
        if element.tag not in _SVG_ELEMENTS or any("href" in name for name in element.attrib):
            return None
    return Formula(tex, svg.encode(), width, height, box.ymax + maths.margin)


def _depth(root: ET.Element) -> int:
    depth = 0
    level = [root]
    while level:
        depth += 1
        level = [child for element in level for child in element]
    return depth


@functools.cache
def _ziamath() -> ModuleType:
    # A quarter of a second: only for those who have formulas.
    import ziamath  # noqa: PLC0415
    import ziamath.zmath  # noqa: PLC0415
    from ziamath.config import config  # noqa: PLC0415

    config.svg2 = False  # Qt draws paths everywhere, but symbols only since 6.7
    return ziamath


class Formulas(QObject):
    """Draws formulas in the background and remembers the last ones. `drawn` tells that some are there that were not."""

    drawn = Signal()
    _finished = Signal(object, object)  # key, Formula or None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: OrderedDict[tuple[str, float, bool], Formula | None] = OrderedDict()
        self._pending: set[tuple[str, float, bool]] = set()
        self._work = SerialWork()
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self.drawn)
        self._finished.connect(self._remember, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._work.close)

    def find(self, tex: str, size_px: float, *, display: bool) -> Formula | None:
        """The formula, if it is drawn; None if it cannot be, or not yet: then `drawn` comes later."""
        size_px = round(size_px, 1)
        key = (tex, size_px, display)
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]
        if key not in self._pending:
            self._pending.add(key)
            self._start(key)
        return None

    def is_pending(self, tex: str, size_px: float, *, display: bool) -> bool:
        """Whether a formula that was asked for is not drawn yet."""
        return (tex, round(size_px, 1), display) in self._pending

    def forget_waiting(self) -> None:
        """Draw nothing more of what was asked for: nobody sees it any more, or it is asked for again."""
        self._work.clear()
        self._pending.clear()

    def _start(self, key: tuple[str, float, bool]) -> None:
        work, finished = self._work, self._finished

        def run() -> None:
            tex, size_px, display = key
            made = draw_formula(tex, size_px, display=display)
            with contextlib.suppress(RuntimeError):  # the owner is going
                work.tell(lambda: finished.emit(key, made))

        self._work.add(key, run)

    def _remember(self, key: tuple[str, float, bool], made: Formula | None) -> None:
        self._pending.discard(key)
        self._known[key] = made
        if len(self._known) > _MOST_FORMULAS:
            self._known.popitem(last=False)
        if made is not None and not self._gather.isActive():
            self._gather.start()
