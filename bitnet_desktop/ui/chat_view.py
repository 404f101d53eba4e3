"""The conversation on the screen. What is painted is the part of the column that is in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from bitnet_desktop.ui.chat_acts import ChatActs
from bitnet_desktop.ui.chat_keys import ChatKeys
from bitnet_desktop.ui.chat_looks import ChatLooks
from bitnet_desktop.ui.chat_menu import open_menu
from bitnet_desktop.ui.chat_mouse import ChatMouse
from bitnet_desktop.ui.chat_painting import draw_part
from bitnet_desktop.ui.column import Anchor, Column, Visible
from bitnet_desktop.ui.jump_button import JumpButton
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.message_facts import Shown
from bitnet_desktop.ui.message_layout import MessageLayout
from bitnet_desktop.ui.message_region import Act
from bitnet_desktop.ui.regions import Regions
from bitnet_desktop.ui.scrolling import Scrolling
from bitnet_desktop.ui.selection import Place, Selection, selected_text, whole
from bitnet_desktop.ui.tab_order import take_step
from bitnet_desktop.ui.text_box import Mark
from bitnet_desktop.ui.tokens import SPACE

_FEW = 6  # parts that text may change at a time without the whole view being looked at
_WORK_MS = 0  # the next stretch of a long message, when nothing else waits

Marks = Callable[[int, int], Sequence[Mark]]  # what else stands out in a part


class ChatView(QAbstractScrollArea):
    """Shows messages and follows the end of the last one while the reader is there."""

    link_asked = Signal(str)
    zoom_asked = Signal(int)  # steps
    hurried = Signal()  # a click or a key: the reader wants to see what is being held back
    acted = Signal(object, str)  # Act, message id: what the view cannot do by itself
    text_changed = Signal(int)  # of this message, and perhaps of those after it

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        zoom: int = 100,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._selection = Selection()
        self._column: Column | None = None
        self._extra_marks: Marks | None = None
        self.setObjectName("conversation")
        self.setAccessibleName(self.tr("Conversation"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._looks = ChatLooks(self, look, zoom)
        self.scrolling = Scrolling(self, lambda: self.column)
        self.scrolling.moved.connect(self._update_seen)
        self._looks.laid_out_anew.connect(self.scrolling.settle)
        self.scrolling.following_changed.connect(self._on_following)
        self._regions = Regions(look, self, self.viewport())
        self._acts = ChatActs(self, self._regions)
        self._jump = JumpButton(look, self)
        self._jump.clicked.connect(self.go_to_end)
        self._keys = ChatKeys(self)
        self._mouse = ChatMouse(self)
        self._worker = QTimer(self, interval=_WORK_MS, singleShot=True)
        self._worker.timeout.connect(self._work_on)
        look.changed.connect(self.restyle)

    # -- what is shown

    @property
    def column(self) -> Column:
        """What is shown, and where; made when it is first needed, because fonts take their time."""
        if self._column is None:
            self._column = Column(self._looks.surroundings())
        return self._column

    @property
    def is_empty(self) -> bool:
        return self._column is None or not len(self._column)

    def set_messages(self, messages: Sequence[Shown]) -> None:
        """Show a conversation, from its end."""
        self._selection = Selection()
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

    def set_marks(self, marks: Marks | None) -> None:
        """Let something else stand out too, such as what was searched for."""
        self._extra_marks = marks
        self.viewport().update()

    @property
    def left(self) -> int:
        """Where the column begins."""
        # In the middle of the whole width, so that nothing moves when the scroll bar comes.
        return max(SPACE.margin, (self.width() - self.column.around.width) // 2)

    # -- what is in sight

    @property
    def is_following(self) -> bool:
        """Whether the view stays at the end while text comes."""
        return self.scrolling.is_following

    @property
    def first_in_sight(self) -> Anchor:
        """The part at the upper edge."""
        return self.scrolling.anchor

    def visible(self) -> Iterator[Visible]:
        """The parts in sight, from top to bottom."""
        return self.scrolling.visible()

    def go_to_end(self) -> None:
        """Show the newest text, and follow it from now on."""
        self.scrolling.go_to_end()

    def show_place(self, place: Place) -> None:
        """Bring a place of the text into sight, moving as little as can be."""
        self.scrolling.show_place(place)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._look.colours.window))
        if self._column is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.rect())
        carded: set[int] = set()
        for part in self.visible():
            if part.top > clip.bottom() or part.top + part.height < clip.top():
                continue
            with_card = part.message not in carded
            carded.add(part.message)
            draw_part(painter, self._column, part, self.left, clip, self.marks_of(part), with_card=with_card)

    def marks_of(self, part: Visible) -> list[Mark]:
        """What stands out in a part: what was found, and above it what is selected."""
        marks = list(self._extra_marks(part.message, part.part)) if self._extra_marks else []
        if not self._selection.is_empty:
            piece = self.column.layout(part.message).piece(part.part)
            if piece is not None:
                selected = self._selection.within(part.message, part.part, piece.length)
                if selected is not None:
                    marks.append((*selected, self.column.around.style.selected))
        return marks

    def open_menu(self, message: int, link: str, place: QPoint) -> None:
        """Show the menu of a message at a place of the screen; `link` is the address there, "" for none."""
        open_menu(self, message, link, place)

    def scroll_side(self, part: Visible, pixels: int) -> bool:
        """Scroll what is wide in a part; False when nothing is."""
        return self._regions.scroll_side(part.message, part.part, pixels, self.column)

    def place_of_message(self, message: int) -> QRect:
        """Where a message in sight lies in the viewport."""
        return self._regions.place_of(message)

    # -- selecting and copying

    @property
    def selection(self) -> Selection:
        return self._selection

    def select(self, selection: Selection) -> None:
        """Select something else."""
        if selection != self._selection:
            self._selection = selection
            self.viewport().update()

    def select_all(self) -> None:
        """Select the whole conversation."""
        if not self.is_empty:
            self.select(whole(self.column))

    def selected_text(self) -> str:
        """What is selected, as plain text."""
        return "" if self.is_empty else selected_text(self.column, self._selection)

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    # -- the keyboard and the controls of messages

    def set_actions(self, actions_of: Callable[[Shown], Sequence[Act]]) -> None:
        """What can be done with each message."""
        self._regions.actions_of = actions_of
        self.scrolling.settle()

    def actions_of(self, message: int) -> Sequence[Act]:
        """What can be done with a message."""
        return self._regions.actions_of(self.column.shown(message))

    def act(self, message: int, act: Act) -> None:
        """Do what can be done with a message."""
        self._acts.act(message, act)

    def step(self, way: int) -> None:
        """Give the focus to the message above (-1) or below (1) the one that has it."""
        self._acts.step(way)

    @property
    def focused_message(self) -> int | None:
        """The message that has the focus, or a control of it."""
        return self._regions.focused_message()

    def focus_last(self) -> None:
        """Give the focus to the last control in sight."""
        (self, *self._regions.stops())[-1].setFocus(Qt.FocusReason.BacktabFocusReason)

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802 - Qt's name
        jump = (self._jump,) if self._jump.isVisible() else ()
        stops = (self, *self._regions.stops(), *jump)
        ours = (self.viewport(), self._jump)
        return take_step(stops, ours, following=following) or super().focusNextPrevChild(following)
