"""Does what is pressed in messages: copying, folding, wrapping, scrolling to the side, stepping to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from bitnet_desktop.ui.message_region import Act
from bitnet_desktop.ui.selection import message_text

if TYPE_CHECKING:
    from bitnet_desktop.ui.chat_view import ChatView
    from bitnet_desktop.ui.regions import Regions


class ChatActs(QObject):
    """Hears the regions of a view."""

    def __init__(self, view: ChatView, regions: Regions) -> None:
        super().__init__(view)
        self._view = view
        self._regions = regions
        regions.acted.connect(self.act)
        regions.code_copied.connect(self._copy_code)
        regions.wrap_asked.connect(self._wrap)
        regions.shifted.connect(self._shift)
        regions.thought_asked.connect(self._fold)
        regions.step_asked.connect(self.step)
        regions.focused.connect(view.scrolling.show_message)

    def act(self, message: int, act: Act) -> None:
        """Do what can be done with a message."""
        column = self._view.column
        if act is Act.COPY:
            QGuiApplication.clipboard().setText(message_text(column, message))
        elif act is Act.COPY_MARKDOWN:
            QGuiApplication.clipboard().setText(column.shown(message).text)
        else:
            self._view.acted.emit(act, column.shown(message).id)

    def step(self, way: int) -> None:
        """Give the focus to the message above (-1) or below (1) the one that has it."""
        view, here = self._view, self._regions.focused_message()
        if view.is_empty:
            return
        first = len(view.column) - 1 if way < 0 else view.first_in_sight.message
        wanted = first if here is None else here + way
        if 0 <= wanted < len(view.column):
            view.scrolling.show_message(wanted)
            self._regions.focus(wanted)

    def _copy_code(self, message: int, part: int) -> None:
        QGuiApplication.clipboard().setText(self._view.column.layout(message).block_text(part))

    def _wrap(self, message: int, part: int, wraps: bool) -> None:
        column = self._view.column
        column.layout(message).wrap(part, wraps=wraps)
        column.measure(message)
        self._view.scrolling.settle()

    def _shift(self, message: int, part: int, pixels: int) -> None:
        self._view.column.layout(message).shift(part, pixels)
        self._view.viewport().update()

    def _fold(self, message: int, is_open: bool) -> None:
        # What is being folded stays where it is, even at the end.
        column, scrolling = self._view.column, self._view.scrolling
        scrolling.follow(following=False)
        column.layout(message).fold_thought(is_open=is_open)
        column.measure(message)
        scrolling.settle()
        scrolling.follow(following=scrolling.is_at_end)
