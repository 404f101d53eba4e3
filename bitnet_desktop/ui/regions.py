"""Keeps a region over each message in sight; the widgets are used again as the conversation is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.tokens import SPACE

# As in chat_area.py: not before there is a message.
if TYPE_CHECKING:
    from bitnet_desktop.ui.column import Column
    from bitnet_desktop.ui.message_facts import Shown
    from bitnet_desktop.ui.message_region import MessageRegion
    from bitnet_desktop.ui.places import Visible

_DEFAULT_ACTIONS = (Act.COPY, Act.COPY_MARKDOWN)


def usual_actions(_shown: Shown) -> Sequence[Act]:
    """What can be done with every message."""
    return _DEFAULT_ACTIONS


class Regions(QObject):
    """All regions of a view."""

    acted = Signal(int, object)
    code_copied = Signal(int, int)
    wrap_asked = Signal(int, int, bool)
    shifted = Signal(int, int, int)
    thought_asked = Signal(int, bool)
    step_asked = Signal(int)
    focused = Signal(int)

    def __init__(self, look: Look, view: QWidget, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._look = look
        self._view = view
        self._viewport = viewport
        self._used: dict[int, MessageRegion] = {}
        self._spare: list[MessageRegion] = []
        self._shown: list[int] = []  # the messages in sight, from top to bottom
        self.actions_of: Callable[[Shown], Sequence[Act]] = usual_actions

    def place(self, column: Column, seen: Sequence[Visible], left: int, height: int) -> None:
        """Put a region over each message of which a part is in sight."""
        from bitnet_desktop.ui.region_faces import face_of

        by_message: dict[int, list[Visible]] = {}
        for part in seen:
            by_message.setdefault(part.message, []).append(part)
        self._shown = list(by_message)
        for message in [number for number in self._used if number not in by_message]:
            region = self._used.pop(message)
            if region.has_focus_inside:
                # The keyboard does not get lost with a message that is scrolled away.
                self._view.setFocus()
            region.hide()
            self._spare.append(region)
        for message, parts in by_message.items():
            region = self._used.get(message) or self._take(message)
            top = max(0, parts[0].top)
            bottom = min(height, parts[-1].top + parts[-1].height)
            place = QRect(
                left - SPACE.medium, top, column.around.width + 2 * SPACE.medium, max(1, bottom - top)
            )
            if region.geometry() != place:
                region.setGeometry(place)
            region.show_face(face_of(column, message, parts, top, height, self.actions_of))
            if region.isHidden():
                region.show()

    def focused_message(self) -> int | None:
        """The message that has the focus, or a control of it."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and widget is not self._viewport:
            for message, region in self._used.items():
                if region is widget:
                    return message
            widget = widget.parentWidget()
        return None

    def place_of(self, message: int) -> QRect:
        """Where a message in sight lies in the viewport."""
        region = self._used.get(message)
        return QRect() if region is None else region.geometry()

    def stops(self) -> list[QWidget]:
        """All that the Tab key reaches in the messages in sight, from top to bottom."""
        return [stop for message in self._shown for stop in self._used[message].stops()]

    def focus(self, message: int) -> None:
        """Give the focus to a message in sight."""
        region = self._used.get(message)
        if region is not None:
            region.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_side(self, message: int, part: int, pixels: int, column: Column) -> bool:
        """Scroll what is wide under a part; False when there is nothing wide."""
        from bitnet_desktop.ui.region_faces import most_shift

        layout = column.layout(message)
        most = most_shift(layout, part)
        if not most:
            return False
        self.shifted.emit(message, part, round(min(max(layout.shift_of(part) + pixels, 0), most)))
        region = self._used.get(message)
        if region is not None:
            region.show_shift(part, round(layout.shift_of(part)))
        return True

    def _take(self, message: int) -> MessageRegion:
        region = self._spare.pop() if self._spare else self._make()
        self._used[message] = region
        return region

    def _make(self) -> MessageRegion:
        from bitnet_desktop.ui.message_region import MessageRegion

        region = MessageRegion(self._look, self._viewport)
        # Qt would put it behind everything else, and Shift+Tab would come to it from the window's first control.
        QWidget.setTabOrder(self._view, region)
        region.acted.connect(self.acted)
        region.code_copied.connect(self.code_copied)
        region.wrap_asked.connect(self.wrap_asked)
        region.shifted.connect(self.shifted)
        region.thought_asked.connect(self.thought_asked)
        region.step_asked.connect(self.step_asked)
        region.focused.connect(self.focused)
        return region
