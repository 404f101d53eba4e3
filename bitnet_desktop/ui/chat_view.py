"""The conversation on the screen: its messages, and the reply that streams into the last of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bitnet_desktop.ui.acts import Act
from bitnet_desktop.ui.chat_acts import ChatActs
from bitnet_desktop.ui.chat_area import ChatArea
from bitnet_desktop.ui.jump_button import JumpButton
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.places import Anchor
from bitnet_desktop.ui.regions import Regions
from bitnet_desktop.ui.selection import Selection
from bitnet_desktop.ui.tab_order import take_step

if TYPE_CHECKING:
    from bitnet_desktop.ui.message_facts import Shown
    from bitnet_desktop.ui.message_layout import MessageLayout

_FEW = 6  # parts that text may change at a time without the whole view being looked at
_WORK_MS = 0  # the next stretch of a long message, when nothing else waits


class ChatView(ChatArea):
    """Shows messages and follows the end of the last one while the reader is there."""

    acted = Signal(object, str)  # Act, message id: what the view cannot do by itself
    text_changed = Signal(int)  # of this message, and perhaps of those after it

    def __init__(self, look: Look, parent: QWidget | None = None, *, zoom: int = 100) -> None:
        super().__init__(look, parent, zoom=zoom)
        self.scrolling.moved.connect(self._update_seen)
        self.scrolling.following_changed.connect(self._on_following)
        self._regions = Regions(look, self, self.viewport())
        self._acts = ChatActs(self, self._regions)
        self._acts.asked.connect(self._on_asked)
        self._jump = JumpButton(look, self)
        self._jump.clicked.connect(self.go_to_end)
        self._worker = QTimer(self, interval=_WORK_MS, singleShot=True)
        self._worker.timeout.connect(self._work_on)
        look.changed.connect(self.restyle)

    def begin_use(self) -> None:
        """There is something to be read from now on: take keys and mouse."""
        from bitnet_desktop.ui.chat_keys import ChatKeys
        from bitnet_desktop.ui.chat_mouse import ChatMouse

        self._keys = ChatKeys(self, self._acts)
        self._mouse = ChatMouse(self, self._acts)

    # -- what is shown

    def set_messages(self, messages: Sequence[Shown]) -> None:
        """Show a conversation, from its end."""
        self._selection = Selection()
        self._looks.forget_waiting()
        self.column.replace(messages)
        self.scrolling.reset()
        self.text_changed.emit(0)

    def add_message(self, shown: Shown) -> None:
        """Show another message, and go to the end."""
        self.column.append(shown)
        self.go_to_end()
        self.text_changed.emit(len(self.column) - 1)

    def begin_reply(self, shown: Shown) -> None:
        """Begin a reply whose text comes with `append`."""
        self.column.append(shown, streams=True)
        self.scrolling.settle()

    def set_waiting(self, words: str) -> None:
        """Say at the end of the reply what goes on."""
        layout = self._last
        if layout is not None and layout.status != words:
            layout.status = words
            self.scrolling.settle()

    def append(self, text: str) -> None:
        """Add to the reply at the end. The caller sees to it that this comes at most once per display frame."""
        layout = self._last
        if layout is None:
            return
        had_status, layout.status = bool(layout.status), ""
        before, was_thinking = self.column.total, layout.is_thinking
        first = layout.feed(text)
        folds = layout.is_thinking != was_thinking
        if folds or had_status or not self._show_growth(len(self.column) - 1, first, before):
            self.scrolling.settle()
        self.text_changed.emit(len(self.column) - 1)

    def set_thought_time(self, seconds: float) -> None:
        """Say how long the model thought in the reply at the end."""
        layout = self._last
        if layout is not None:
            layout.show(replace(layout.shown, thought_s=seconds))
            self.scrolling.settle()

    def resume_reply(self) -> None:
        """The last message goes on with `append`."""
        if self.is_empty:
            return
        shown = self.column.shown(len(self.column) - 1)
        self.column.pop()
        self.column.append(replace(shown, text="", note=""), streams=True).feed(shown.text)
        self.column.measure(len(self.column) - 1)
        self.go_to_end()

    def change_path(self, messages: Sequence[Shown]) -> None:
        """Show another path through the same conversation; what both begin with stays where it is."""
        column = self.column
        same = 0
        while same < min(len(messages), len(column)) and messages[same].id == column.shown(same).id:
            same += 1
        while len(column) > same:
            column.pop()
        for number in range(same):
            if column.shown(number) != messages[number]:
                column.show(number, messages[number])
        for shown in messages[same:]:
            column.append(shown)
        if self._selection.last[0] >= same:
            self._selection = Selection()
        self.scrolling.settle()
        self.text_changed.emit(same)

    def end_reply(self, note: str, shown: Shown | None = None) -> None:
        """The reply is over; `note` stands below it in small letters.

        `shown` is what the message is called from now on; its text is that which has come.
        """
        layout = self._last
        if layout is None:
            return
        layout.status = ""
        layout.finish()
        known = layout.shown if shown is None else replace(shown, text=layout.shown.text)
        layout.show(replace(known, note=note))
        self.column.keep(len(self.column) - 1)
        self.column.measure(len(self.column) - 1)
        self.scrolling.settle()
        layout.ask_for_colours_in_sight()
        self.text_changed.emit(len(self.column) - 1)

    def remove_last(self) -> None:
        """Take the last message away, with its notes."""
        if self.is_empty:
            return
        self.column.pop()
        if self._selection.last[0] >= len(self.column):
            self._selection = Selection()
        self.scrolling.settle()
        self.text_changed.emit(len(self.column))

    @property
    def _last(self) -> MessageLayout | None:
        return None if self.is_empty else self.column.layout(len(self.column) - 1)

    def _show_growth(self, message: int, first: int, before: int) -> bool:
        """Paint what has grown at the end and nothing else; False where anything has to move for it."""
        layout = self.column.layout(message)
        if layout.part_count - first > _FEW:
            return False
        for part in range(first, layout.part_count - 1):
            layout.lay_out(part)
        self.column.measure(message)
        if self.column.total != before:
            return False
        top = self.column.top_of(message, first) - self.column.place_of(self.scrolling.anchor)
        piece = layout.piece(first) if first < layout.part_count - 1 else None
        top += piece.same_above if piece is not None else 0
        bottom = self.viewport().height()
        if top < bottom:
            self.viewport().update(0, max(0, top), self.viewport().width(), bottom - max(0, top))
        return True

    # -- looks

    @property
    def zoom(self) -> int:
        """In per cent."""
        return self._looks.zoom

    def set_zoom(self, zoom: int) -> None:
        """Show everything larger or smaller."""
        if zoom != self._looks.zoom:
            self._looks.zoom = zoom
            self.restyle()

    def restyle(self) -> None:
        """Colours, fonts or the zoom have changed; what is in sight stays in sight."""
        self._jump.restyle()
        if self._column is not None:
            with self.scrolling.kept_in_text():
                self._column.change_surroundings(self._looks.surroundings())

    # -- what is in sight

    @property
    def is_following(self) -> bool:
        """Whether the view stays at the end while text comes."""
        return self.scrolling.is_following

    def _update_seen(self) -> None:
        seen = list(self.visible())
        self.viewport().update()
        self._regions.place(self.column, seen, self.left, self.viewport().height())
        if seen:
            first, last_seen = seen[0], seen[-1]
            self.column.release(
                Anchor(first.message, max(0, first.part - len(seen))),
                Anchor(last_seen.message, last_seen.part + len(seen)),
            )
        if any(self.column.layout(part.message).is_behind for part in seen):
            self._worker.start()

    def _work_on(self) -> None:
        for message, layout in list(self.column.made.items()):
            if layout.is_behind:
                with self.scrolling.kept_above_footer(message):
                    layout.catch_up()
                    self.column.measure(message)
                return

    def _on_following(self, following: bool) -> None:
        if following and self._jump.hasFocus():
            # Else it would go on to some message, which would then be brought into sight.
            self.setFocus()
        self._jump.setVisible(not following)
        self._jump.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._jump.place()
        if self._column is None:
            return
        width = self._looks.width(self._column.around.style)
        if width != self._column.around.width:
            with self.scrolling.kept_in_text():
                self._column.change_surroundings(replace(self._column.around, width=width))
        else:
            self.scrolling.settle()

    # -- the keyboard and the controls of messages

    def set_actions(self, actions_of: Callable[[Shown], Sequence[Act]]) -> None:
        """What can be done with each message."""
        self._regions.actions_of = actions_of
        if not self.is_empty:
            self.scrolling.settle()

    def actions_of(self, message: int) -> Sequence[Act]:
        """What can be done with a message."""
        return self._regions.actions_of(self.column.shown(message))

    def act(self, message: int, act: Act) -> None:
        """Do what can be done with a message."""
        self._acts.act(message, act)

    def _on_asked(self, act: Act, message: int) -> None:
        self.acted.emit(act, self.column.shown(message).id)

    @property
    def focused_message(self) -> int | None:
        """The message that has the focus, or a control of it."""
        return self._regions.focused_message()

    def place_of_message(self, message: int) -> QRect:
        """Where a message in sight lies in the viewport."""
        return self._regions.place_of(message)

    def focus_last(self) -> None:
        """Give the focus to the last control in sight."""
        (self, *self._regions.stops())[-1].setFocus(Qt.FocusReason.BacktabFocusReason)

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802 - Qt's name
        jump = (self._jump,) if self._jump.isVisible() else ()
        stops = (self, *self._regions.stops(), *jump)
        ours = (self.viewport(), self._jump)
        return take_step(stops, ours, following=following) or super().focusNextPrevChild(following)
