"""The mouse in a conversation: selecting by dragging, words and paragraphs by clicking often, and links."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from bitnet_desktop.ui.chat_acts import ChatActs
from bitnet_desktop.ui.chat_area import ChatArea
from bitnet_desktop.ui.places import Visible
from bitnet_desktop.ui.selection import Place, Selection

_SCROLL_MS = 30  # while text is selected beyond the edge


class ChatMouse(QObject):
    """Takes the mouse events that the view gets."""

    def __init__(self, view: ChatArea, acts: ChatActs) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._is_selecting = False
        self._pressed_link = ""
        self._mouse = QPoint()
        self._since_double = QElapsedTimer()  # a third click soon after selects the paragraph
        self._scroller = QTimer(self, interval=_SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_while_selecting)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and not isinstance(event, QContextMenuEvent):
            return False  # only the menu key's event goes to the view itself
        match event:
            case QMouseEvent():
                return self._take_mouse(event)
            case QWheelEvent():
                return self._turn(event)
            case QContextMenuEvent() if not self._view.is_empty:
                self._ask(event)
                return True
            case QHelpEvent() if event.type() is QEvent.Type.ToolTip:
                link = self.link_at(event.pos().toPointF())
                QToolTip.showText(event.globalPos(), link, self._view.viewport())
                return True
        return super().eventFilter(watched, event)

    def _take_mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseMove:
            self._move(event)
            return True
        if kind is QEvent.Type.MouseButtonPress:
            self._view.hurried.emit()
        if event.button() is not Qt.MouseButton.LeftButton or self._view.is_empty:
            return False
        match kind:
            case QEvent.Type.MouseButtonPress:
                self._press(event)
            case QEvent.Type.MouseButtonRelease:
                self._release(event)
            case QEvent.Type.MouseButtonDblClick:
                self._double_click(event)
        return True

    def _turn(self, event: QWheelEvent) -> bool:
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if down:
                self._view.zoom_asked.emit(1 if down > 0 else -1)
            return True
        part = self.part_at(event.position().y()) if abs(across) > abs(down) else None
        return part is not None and self._acts.scroll_side(part, -across)

    def _ask(self, event: QContextMenuEvent) -> None:
        view, port = self._view, self._view.viewport()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            focused = self._acts.focused_message
            message = view.first_in_sight.message if focused is None else focused
            top = max(0, self._acts.place_of(message).top())
            self._acts.open_menu(message, "", port.mapToGlobal(QPoint(view.left, top)))
            return
        point = port.mapFromGlobal(event.globalPos()).toPointF()
        part = self.part_at(point.y())
        if part is not None:
            self._acts.open_menu(part.message, self.link_at(point), event.globalPos())

    # -- what lies where

    def part_at(self, y: float) -> Visible | None:
        """The part at a height of the viewport; the last one for a place below all."""
        last = None
        for part in () if self._view.is_empty else self._view.visible():
            last = part
            if part.top <= y < part.top + part.height:
                return part
        return last

    def place_at(self, point: QPointF) -> Place:
        """The place in the text nearest to a point of the viewport."""
        part = self.part_at(point.y())
        if part is None:
            return 0, 0, 0
        piece = self._view.column.layout(part.message).piece(part.part)
        if piece is None:
            # Beside the text, its nearest end.
            return part.message, part.part, 0
        place, shift = self._inside(part, point)
        return part.message, part.part, piece.position_at(place, shift)

    def link_at(self, point: QPointF) -> str:
        """The address under a point of the viewport, "" for none."""
        part = self.part_at(point.y())
        piece = None if part is None else self._view.column.layout(part.message).piece(part.part)
        return "" if part is None or piece is None else piece.link_at(*self._inside(part, point))

    def _inside(self, part: Visible, point: QPointF) -> tuple[QPointF, float]:
        layout = self._view.column.layout(part.message)
        left = self._view.left + layout.left_of(part.part)
        return point - QPointF(left, part.top), layout.shift_of(part.part)

    # -- what the mouse does

    def _press(self, event: QMouseEvent) -> None:
        """The left button goes down."""
        view = self._view
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self.place_at(event.position())
        if self._is_third(event):
            self._since_double.invalidate()
            self._select_paragraph(place)
            return
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed_link = "" if extends else self.link_at(event.position())
        view.select(Selection(view.selection.anchor if extends else place, place))
        self._is_selecting = True

    def _is_third(self, event: QMouseEvent) -> bool:
        near = (event.position().toPoint() - self._mouse).manhattanLength() < QApplication.startDragDistance()
        soon = QApplication.doubleClickInterval()
        return self._since_double.isValid() and near and self._since_double.elapsed() < soon

    def _move(self, event: QMouseEvent) -> None:
        """The mouse moves, with the button down or not."""
        viewport = self._view.viewport()
        if not self._is_selecting:
            link = self.link_at(event.position())
            shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor
            if viewport.cursor().shape() is not shape:
                viewport.setCursor(shape)
            return
        self._mouse = event.position().toPoint()
        self._select_to(event.position())
        outside = not 0 <= self._mouse.y() < viewport.height()
        if outside != self._scroller.isActive():
            (self._scroller.start if outside else self._scroller.stop)()

    def _release(self, event: QMouseEvent) -> None:
        """The left button goes up."""
        was_selecting, self._is_selecting = self._is_selecting, False
        self._scroller.stop()
        view, clipboard = self._view, QGuiApplication.clipboard()
        if not was_selecting:
            return
        if view.selection.is_empty:
            if self._pressed_link and self._pressed_link == self.link_at(event.position()):
                view.link_asked.emit(self._pressed_link)
        elif clipboard.supportsSelection():
            view.copy(QClipboard.Mode.Selection)

    def _double_click(self, event: QMouseEvent) -> None:
        """The word under the mouse is selected."""
        message, part, position = self.place_at(event.position())
        piece = None if self._view.is_empty else self._view.column.layout(message).piece(part)
        if piece is not None:
            start, end = piece.word_at(position)
            self._view.select(Selection((message, part, start), (message, part, end)))
            self._mouse = event.position().toPoint()
            self._since_double.start()

    def _select_paragraph(self, place: Place) -> None:
        message, part, _ = place
        layout = self._view.column.layout(message)
        if layout.piece(part) is None:
            return
        parts = layout.block_parts(part)
        last = layout.piece(parts.stop - 1)
        if last is not None:
            self._view.select(Selection((message, parts.start, 0), (message, parts.stop - 1, last.length)))

    def _select_to(self, point: QPointF) -> None:
        self._view.select(Selection(self._view.selection.anchor, self.place_at(point)))

    def _scroll_while_selecting(self) -> None:
        height = self._view.viewport().height()
        below = self._mouse.y() - height
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (below + 1 if below >= 0 else min(0, self._mouse.y())))
        inside = min(max(self._mouse.y(), 0), height - 1)
        self._select_to(QPointF(self._mouse.x(), inside))
