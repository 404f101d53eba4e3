"""The conversation on the screen: one read-only document, so that a selection can go across messages.

A document grows by cursor inserts at its end, which cost the same however long it is. Every block carries what it is in
a property of its format, so that colours can change and copies can be made without a second model of the text.
"""

from __future__ import annotations

import bisect
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPushButton, QTextEdit, QWidget

from bitnet_desktop.ui.blocks import Kind, block_format, kind_of, text_between
from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.ui.visible_text import VisibleText, visible

# A paragraph is laid out anew for each insert at its end, so an endless one is cut into several blocks.
LONGEST_PARAGRAPH = 4000
_CUT_BACK = 200  # how far back a space is looked for
_NEAR_THE_END = 4  # pixels
_WIDTH_MEASURED = (
    400  # blocks of a person's message whose width is measured; a longer one gets the whole column
)


@dataclass(slots=True)
class _Shown:
    """One message in the document, by the positions of its parts."""

    start: int
    body: int
    mine: bool
    end: int = 0  # of what a person said
    width: float = 0.0  # of its widest line, 0 = not measured


class ChatView(QTextEdit):
    """Shows messages and follows the end of the last one while the reader is there."""

    following_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: list[_Shown] = []
        self._visible = VisibleText()
        self._waiting_text = ""
        self._has_text = False  # of the reply at the end
        self._breaks = ""  # line breaks at the reply's end so far; they are shown when something follows
        self._following = True
        self.setObjectName("conversation")
        self.setAccessibleName(self.tr("Conversation"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(self.wordWrapMode().WrapAtWordBoundaryOrAnywhere)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(scaled_font(self, TYPE.body))
        self._set_page_margins()
        self._latest = self._make_latest_button()
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range)
        look.changed.connect(self._restyle)
        self._restyle()

    # -- what is shown

    @property
    def is_empty(self) -> bool:
        return not self._shown

    @property
    def is_following(self) -> bool:
        """Whether the view stays at the end while text comes."""
        return self._following

    def add_message(self, who: str, text: str) -> None:
        """Show what a person said, and go to the end."""
        with self._same_selection():
            self._begin(who, mine=True)
            self._write_said(text)
        self.go_to_end()

    def _write_said(self, text: str) -> None:
        cursor = self._end_cursor()
        first, *rest = visible(text).split("\n", 1)
        cursor.insertText(first, self._text_format())
        if rest:
            cursor.insertBlock(block_format(Kind.SAID), self._text_format())
            cursor.insertText(rest[0], self._text_format())
        self._shown[-1].end = cursor.position()

    def begin_reply(self, who: str) -> None:
        """Begin a reply without any text."""
        with self._same_selection():
            self._begin(who, mine=False)
        self._visible = VisibleText()
        self._waiting_text = ""
        self._has_text = False
        self._breaks = ""

    def set_waiting(self, text: str) -> None:
        """Say in the reply's place why there is no text yet."""
        if text == self._waiting_text or self._has_text:
            return
        self._waiting_text = text
        cursor = self._select_from(self._shown[-1].body)
        cursor.insertText(text, self._small_format())

    def append(self, text: str) -> None:
        """Add to the reply at the end. The caller sees to it that this comes at most once per display frame."""
        self._put(self._visible.feed(text))

    def end_reply(self, note: str) -> None:
        """The reply is over; `note` stands below it in small letters."""
        self._put(self._visible.finish())
        self._breaks = ""
        if self._waiting_text:
            self.set_waiting("")
        self.add_note(note)

    def add_note(self, note: str) -> None:
        """Put small letters below the last message."""
        if not note:
            return
        self._waiting_text = ""
        with self._same_selection():
            cursor = self._end_cursor()
            if cursor.position() > self._shown[-1].body:
                cursor.insertBlock(block_format(Kind.NOTE))
            else:
                cursor.setBlockFormat(block_format(Kind.NOTE))
            cursor.insertText(note, self._small_format())

    def remove_last(self) -> None:
        """Take the last message away, with its notes."""
        last = self._shown.pop()
        self._waiting_text = ""
        cursor = self._select_from(max(0, last.start - 1))
        cursor.removeSelectedText()
        if not self._shown:
            cursor.setBlockFormat(QTextBlockFormat())

    def clear_messages(self) -> None:
        """Show nothing."""
        self._shown.clear()
        self._waiting_text = ""
        self.clear()
        self._set_page_margins()
        self._set_following(following=True)

    def go_to_end(self) -> None:
        """Show the newest text, and follow it from now on."""
        self._set_following(following=True)
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    # -- writing

    def _begin(self, who: str, *, mine: bool) -> None:
        cursor = self._end_cursor()
        if self._shown:
            cursor.insertBlock(block_format(Kind.WHO))
        else:
            cursor.setBlockFormat(block_format(Kind.WHO))
        start = cursor.position()
        cursor.insertText(who, self._small_format(strong=True))
        body = block_format(Kind.SAID if mine else Kind.REPLY)
        if mine:
            # Room for the card that is painted around it.
            body.setTopMargin(SPACE.medium + SPACE.small)
        cursor.insertBlock(body, self._text_format())
        self._shown.append(_Shown(start, cursor.position(), mine))

    def _put(self, text: str) -> None:
        text = self._breaks + text
        if not self._has_text:
            text = text.lstrip("\n")
        shown = text.rstrip("\n")
        self._breaks = text[len(shown) :]
        if not shown:
            return
        if self._waiting_text:
            self.set_waiting("")
        self._has_text = True
        self._insert(shown)

    def _insert(self, text: str) -> None:
        with self._same_selection():
            self._insert_at_end(text)

    @contextlib.contextmanager
    def _same_selection(self) -> Iterator[None]:
        """Text that is added at the end of a selection does not belong to it."""
        selected = self.textCursor()
        anchor, position = selected.anchor(), selected.position()
        at_end = selected.hasSelection() and selected.selectionEnd() == self.document().characterCount() - 1
        yield
        if at_end:
            selected = self.textCursor()
            selected.setPosition(anchor)
            selected.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(selected)

    def _insert_at_end(self, text: str) -> None:
        cursor = self._end_cursor()
        cursor.beginEditBlock()
        text_format = self._text_format()
        if cursor.block().length() + len(text) <= LONGEST_PARAGRAPH:
            cursor.insertText(text, text_format)
        else:
            for number, line in enumerate(text.split("\n")):
                if number:
                    cursor.insertBlock(block_format(Kind.REPLY), text_format)
                self._put_line(cursor, line, text_format)
        cursor.endEditBlock()

    def _put_line(self, cursor: QTextCursor, line: str, text_format: QTextCharFormat) -> None:
        continued = block_format(Kind.REPLY, continued=True)
        while line:
            room = LONGEST_PARAGRAPH - cursor.block().length()
            if room <= 0:
                cursor.insertBlock(continued, text_format)
                continue
            end = len(line)
            if end > room:
                space = line.rfind(" ", max(0, room - _CUT_BACK), room)
                end = space + 1 if space >= 0 else room
            cursor.insertText(line[:end], text_format)
            line = line[end:]
            if line:
                cursor.insertBlock(continued, text_format)

    def _end_cursor(self) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def _select_from(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # -- looks

    def _text_format(self) -> QTextCharFormat:
        # No colour of its own: the palette's text colour follows the scheme by itself.
        return QTextCharFormat()

    def _small_format(self, *, strong: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(scaled_font(self, TYPE.small, strong=strong))
        made.setForeground(QColor(self._look.colours.secondary))
        return made

    def _set_page_margins(self) -> None:
        frame = self.document().rootFrame()
        made = frame.frameFormat()
        made.setTopMargin(SPACE.medium)
        made.setBottomMargin(SPACE.huge)
        frame.setFrameFormat(made)

    def _restyle(self) -> None:
        colours = self._look.colours
        self._latest.setIcon(icon("latest", colours.secondary))
        colour = QTextCharFormat()
        colour.setForeground(QColor(colours.secondary))
        block = self.document().begin()
        while block.isValid():
            if kind_of(block) in {Kind.WHO, Kind.NOTE}:
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(colour)
            block = block.next()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.raised))
        first = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        index = bisect.bisect_right(self._shown, first, key=lambda shown: shown.start) - 1
        for shown in self._shown[max(0, index) :]:
            if not shown.mine:
                continue
            card = self._card(shown)
            if card.top() > bottom:
                break
            painter.drawRoundedRect(card.translated(0, -top), SPACE.card_radius, SPACE.card_radius)
        painter.end()
        super().paintEvent(event)

    def _card(self, shown: _Shown) -> QRectF:
        """Where the background of a person's message lies, in the document's coordinates."""
        layout = self.document().documentLayout()
        first = self.document().findBlock(shown.body)
        last = self.document().findBlock(shown.end)
        top, bottom = layout.blockBoundingRect(first), layout.blockBoundingRect(last)
        if not shown.width:
            shown.width = self._widest(first, last)
        left = 0.0
        width = shown.width + 2 * SPACE.wide
        if first.textDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.viewport().width() - width
        pad = SPACE.medium
        return QRectF(left, top.top() - pad, width, bottom.bottom() - top.top() + 2 * pad)

    def _widest(self, first: QTextBlock, last: QTextBlock) -> float:
        most = float(self.viewport().width() - 2 * SPACE.wide)
        if last.blockNumber() - first.blockNumber() > _WIDTH_MEASURED:
            return most
        widest = 1.0
        block = first
        direction = first.textDirection()
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            if block.text() and block.textDirection() is not direction:
                return most
            lines = block.layout()
            for number in range(lines.lineCount()):
                widest = max(widest, lines.lineAt(number).naturalTextWidth())
            block = block.next()
        return min(widest, most)

    # -- copying

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only, with the line breaks that the model made and no others."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def selected_text(self) -> str:
        """What is selected."""
        cursor = self.textCursor()
        return text_between(self.document(), cursor.selectionStart(), cursor.selectionEnd())

    # -- scrolling

    def _make_latest_button(self) -> QPushButton:
        button = QPushButton(self.tr("Jump to latest"), self)
        button.setObjectName("latest")
        button.setFixedHeight(SPACE.control)
        button.setIconSize(QSize(SPACE.wide, SPACE.wide))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAutoDefault(False)
        button.clicked.connect(self.go_to_end)
        button.hide()
        return button

    def _on_scrolled(self, value: int) -> None:
        self._set_following(following=value >= self.verticalScrollBar().maximum() - _NEAR_THE_END)

    def _on_range(self, _least: int, most: int) -> None:
        self._fit_column()
        if self._following:
            self.verticalScrollBar().setValue(most)

    def _set_following(self, *, following: bool) -> None:
        if following == self._following:
            return
        self._following = following
        self._latest.setVisible(not following)
        self._place_latest()
        self.following_changed.emit(following)

    def _place_latest(self) -> None:
        self._latest.adjustSize()
        left = (self.width() - self._latest.width()) // 2
        self._latest.move(left, self.height() - self._latest.height() - SPACE.large)

    def _fit_column(self) -> None:
        """Keep the text in a column in the middle; a wider window then costs no new layout."""
        bar = self.verticalScrollBar()
        bar_width = bar.sizeHint().width() if bar.maximum() > 0 else 0
        side = max(SPACE.margin, (self.width() - SPACE.column) // 2)
        wanted = (side, 0, max(0, side - bar_width), SPACE.medium)
        margins = self.viewportMargins()
        if (margins.left(), margins.top(), margins.right(), margins.bottom()) != wanted:
            self.setViewportMargins(*wanted)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            # Before Qt gives the text another width: where the column keeps its own, nothing is laid out anew.
            self._fit_column()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        following = self._following
        if event.oldSize().width() != event.size().width():
            for shown in self._shown:
                shown.width = 0.0
        super().resizeEvent(event)
        if following:
            self.go_to_end()
        self._place_latest()
