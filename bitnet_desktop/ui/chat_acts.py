"""Does what is pressed in messages: copying, folding, wrapping, scrolling to the side, stepping to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Signal

from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.chat_area import ChatArea
from bitnet_desktop.ui.places import Visible
from bitnet_desktop.ui.regions import Regions


class ChatActs(QObject):
    """Hears the regions of a view, and does what keys, mouse and menus ask of messages."""

    asked = Signal(object, int)  # Act, message: what is not the view's to do

    def __init__(self, view: ChatArea, regions: Regions) -> None:
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
            self._view.copy_message(message)
        elif act is Act.COPY_MARKDOWN:
            self._view.copy_words(column.shown(message).text)
        else:
            self.asked.emit(act, message)

    def actions_of(self, message: int) -> Sequence[Act]:
        """What can be done with a message."""
        return self._regions.actions_of(self._view.column.shown(message))

    def open_menu(self, message: int, link: str, place: QPoint) -> None:
        """Show the menu of a message at a place of the screen; `link` is the address there, "" for none."""
        from bitnet_desktop.ui.chat_menu import message_menu

        message_menu(self._view, message, link, self.actions_of(message), self.act).popup(place)

    def scroll_side(self, part: Visible, pixels: int) -> bool:
        """Scroll what is wide in a part; False when nothing is."""
        return self._regions.scroll_side(part.message, part.part, pixels, self._view.column)

    @property
    def focused_message(self) -> int | None:
        """The message that has the focus, or a control of it."""
        return self._regions.focused_message()

    def place_of(self, message: int) -> QRect:
        """Where a message in sight lies in the viewport."""
        return self._regions.place_of(message)

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
        self._view.copy_words(self._view.column.layout(message).block_text(part))

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
