"""Where a window was, for each set-up of screens: a laptop at its desk and on the train are two."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

Places = tuple[tuple[str, str], ...]

_MOST_PLACES = 12
_ANY = ""  # the place that was kept before there was one for each set-up
_LEAST_SEEN = 64  # pixels of the title bar, to take hold of it


def screens_key(screens: Sequence[QScreen] | None = None) -> str:
    """A set-up of screens: their names and where each lies, in device-independent pixels."""
    screens = QGuiApplication.screens() if screens is None else screens
    parts = []
    for screen in screens:
        area = screen.geometry()
        parts.append(f"{screen.name()} {area.width()}x{area.height()}{area.x():+}{area.y():+}")
    return " | ".join(sorted(parts))[:1000]


def keep_place(window: QWidget, places: Places) -> Places:
    """The places with that of the window in this set-up, which comes first."""
    key = screens_key()
    geometry = base64.b64encode(window.saveGeometry().data()).decode("ascii")
    others = [place for place in places if place[0] not in {key, _ANY}]
    return ((key, geometry), *others)[:_MOST_PLACES]


def restore_place(window: QWidget, places: Places) -> None:
    """Put a window where it was in this set-up of screens, if that can be seen."""
    known = dict(places)
    geometry = known.get(screens_key(), known.get(_ANY, ""))
    if geometry:
        window.restoreGeometry(QByteArray(base64.b64decode(geometry)))
        bring_back(window)


def bring_back(window: QWidget) -> None:
    """Move a window of which nobody could take hold onto the first screen, no larger than that."""
    title = QRect(window.x(), window.y(), window.width(), _LEAST_SEEN)
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not areas or any(_is_seen(title.intersected(area)) for area in areas):
        return
    area = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(area.size()))
    window.move(area.center() - window.rect().center())


def _is_seen(part: QRect) -> bool:
    return part.width() >= _LEAST_SEEN and part.height() >= _LEAST_SEEN // 2
