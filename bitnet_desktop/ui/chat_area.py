"""The area that a conversation is painted on: what is in sight, what is selected, and how it looks.

Keys, mouse and menus work on it; what messages there are, and how they change, is the view's part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QClipboard, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from bitnet_desktop.ui.chat_looks import ChatLooks
from bitnet_desktop.ui.copying import Copying
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.places import Anchor, Visible
from bitnet_desktop.ui.scrolling import Scrolling
from bitnet_desktop.ui.selection import Place, Selection
from bitnet_desktop.ui.tokens import SPACE

# What a conversation is drawn from is imported with its first message: an empty window need not wait for it.
if TYPE_CHECKING:
    from bitnet_desktop.ui.column import Column
    from bitnet_desktop.ui.text_box import Mark

    Marks = Callable[[int, int], Sequence[Mark]]  # what else stands out in a part


class ChatArea(QAbstractScrollArea):
    """Paints the part of the column that is in sight. `zoom` is in per cent."""

    link_asked = Signal(str)
    zoom_asked = Signal(int)  # steps
    hurried = Signal()  # a click or a key: the reader wants to see what is being held back

    def __init__(self, look: Look, parent: QWidget | None = None, *, zoom: int = 100) -> None:
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
        # One of our own: for Qt's, PySide would make every class of widget there is to find out which one it is.
        self.setViewport(QWidget(self))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._looks = ChatLooks(self, lambda: self.column, look, zoom)
        self.scrolling = Scrolling(self, lambda: self.column)
        self._looks.laid_out_anew.connect(self.scrolling.settle)
        self._copying = Copying(self)

    @property
    def column(self) -> Column:
        """What is shown, and where; made when it is first needed, because fonts take their time."""
        if self._column is None:
            from bitnet_desktop.ui.column import Column

            self._column = Column(self._looks.surroundings())
            self.begin_use()
        return self._column

    def begin_use(self) -> None:
        """There is something to be read from now on."""

    @property
    def is_empty(self) -> bool:
        return self._column is None or not len(self._column)

    # -- what is in sight

    @property
    def left(self) -> int:
        """Where the column begins."""
        # In the middle of the whole width, so that nothing moves when the scroll bar comes, on whatever side.
        middle = (self.width() - self.column.around.width) // 2
        return max(SPACE.margin, middle) - self.viewport().x()

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

    # -- painting

    def set_marks(self, marks: Marks | None) -> None:
        """Let something else stand out too, such as what was searched for."""
        self._extra_marks = marks
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._look.colours.window))
        if self._column is None:
            return
        from bitnet_desktop.ui.chat_painting import draw_part

        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # What is said has its own direction, whatever that of the interface.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        clip = QRectF(event.rect())
        carded: set[int] = set()
        bottom = event.rect().bottom() + 1
        for part in self._column.visible(self.scrolling.anchor, bottom, event.rect().top()):
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
        from bitnet_desktop.ui.selected_text import whole

        if not self.is_empty:
            self.select(whole(self.column))

    def selected_text(self) -> str:
        """What is selected, as plain text; for a large selection this takes long."""
        from bitnet_desktop.ui.selected_text import selected_text

        return "" if self.is_empty else selected_text(self.column, self._selection)

    def copy(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        """Put what is selected on the clipboard."""
        self._copy_text_of(self._selection, mode)

    def select_message(self, message: int) -> None:
        """Select all of a message."""
        from bitnet_desktop.ui.selected_text import whole_message

        self.select(whole_message(self.column, message))

    def copy_message(self, message: int) -> None:
        """Put a message on the clipboard, as plain text."""
        from bitnet_desktop.ui.selected_text import whole_message

        self._copy_text_of(whole_message(self.column, message), QClipboard.Mode.Clipboard)

    def copy_words(self, words: str) -> None:
        """Put these words on the clipboard, whatever is still being gathered for it."""
        self._copying.copy(iter((words,)), QClipboard.Mode.Clipboard)

    def _copy_text_of(self, selection: Selection, mode: QClipboard.Mode) -> None:
        """Put some of the text on the clipboard, without anybody having to wait for it."""
        from bitnet_desktop.ui.selected_text import text_pieces

        if not self.is_empty:
            self._copying.copy(text_pieces(self.column, selection), mode)
