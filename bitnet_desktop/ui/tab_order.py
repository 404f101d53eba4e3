"""Where the Tab key leads from the conversation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def take_step(stops: Sequence[QWidget], ours: Sequence[QWidget], *, following: bool) -> bool:
    """Go to the stop after the one that has the focus, or before it; False when none of them has it.

    Widgets over messages are made and used again as they come into sight, so Qt's own order would be any. Beyond the
    last stop comes whatever is in none of `ours`.
    """
    here = QApplication.focusWidget()
    if here is None or here not in stops:
        return False
    at = stops.index(here) + (1 if following else -1)
    wanted = stops[at] if 0 <= at < len(stops) else _outside(stops[0], ours, following=following)
    wanted.setFocus(Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason)
    return True


def _outside(start: QWidget, ours: Sequence[QWidget], *, following: bool) -> QWidget:
    widget = start
    while True:
        beside = widget.nextInFocusChain() if following else widget.previousInFocusChain()
        if beside is None or beside is start:
            return start
        widget = beside
        is_ours = any(widget is own or own.isAncestorOf(widget) for own in ours)
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not is_ours and widget.isVisible() and widget.isEnabled() and takes:
            return widget
