"""The keys of the conversation: reading, selecting and going from message to message without a mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QAbstractSlider

from bitnet_desktop.ui.chat_acts import ChatActs
from bitnet_desktop.ui.chat_area import ChatArea
from bitnet_desktop.ui.selection import Place, Selection

_Move = QTextCursor.MoveOperation
_Slide = QAbstractSlider.SliderAction
_WITH_SHIFT: dict[Qt.Key, tuple[QTextCursor.MoveOperation, QTextCursor.MoveOperation]] = {
    Qt.Key.Key_Left: (_Move.Left, _Move.WordLeft),
    Qt.Key.Key_Right: (_Move.Right, _Move.WordRight),
    Qt.Key.Key_Up: (_Move.Up, _Move.StartOfBlock),
    Qt.Key.Key_Down: (_Move.Down, _Move.EndOfBlock),
    Qt.Key.Key_Home: (_Move.StartOfLine, _Move.Start),
    Qt.Key.Key_End: (_Move.EndOfLine, _Move.End),
}
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_NOWHERE: Place = (0, 0, 0)
_BACKWARDS = {_Move.Left, _Move.WordLeft, _Move.Up, _Move.StartOfBlock}
_FORWARDS = {_Move.Right, _Move.WordRight, _Move.Down, _Move.EndOfBlock}


class ChatKeys(QObject):
    """Reads the keys that the view gets."""

    def __init__(self, view: ChatArea, acts: ChatActs) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        view = self._view
        if event.key() not in _MODIFIERS:
            view.hurried.emit()
        if event.matches(QKeySequence.StandardKey.Copy):
            view.copy()
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            view.select_all()
            return True
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._acts.step(-1 if key is Qt.Key.Key_Up else 1)
            return True
        if modifiers & Qt.KeyboardModifier.ShiftModifier and key in _WITH_SHIFT and not view.is_empty:
            by_word = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            self._extend(_WITH_SHIFT[key][by_word])
            return True
        return self._scroll(key, modifiers)

    def _scroll(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        bar = self._view.verticalScrollBar()
        to_the_end: Callable[[], None] = self._view.go_to_end
        if modifiers not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier}:
            return False
        match key:
            case Qt.Key.Key_Up:
                bar.triggerAction(_Slide.SliderSingleStepSub)
            case Qt.Key.Key_Down:
                bar.triggerAction(_Slide.SliderSingleStepAdd)
            case Qt.Key.Key_PageUp:
                bar.triggerAction(_Slide.SliderPageStepSub)
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                bar.triggerAction(_Slide.SliderPageStepAdd)
            case Qt.Key.Key_Home:
                bar.triggerAction(_Slide.SliderToMinimum)
            case Qt.Key.Key_End:
                to_the_end()
            case _:
                return False
        return True

    def _extend(self, operation: QTextCursor.MoveOperation) -> None:
        selection = self._view.selection
        if selection.is_empty and not self._is_in_sight(selection.cursor):
            selection = Selection(start := self._start(), start)
        cursor = self._view.column.within(selection.cursor)
        self._view.select(Selection(selection.anchor, self._moved(cursor, operation)))
        self._view.show_place(self._view.selection.cursor)

    def _is_in_sight(self, place: Place) -> bool:
        return place != _NOWHERE and any(
            (part.message, part.part) == place[:2] for part in self._view.visible()
        )

    def _start(self) -> Place:
        """Where selecting begins: the message that has the focus, or else what is in sight."""
        focused = self._acts.focused_message
        if focused is not None:
            return focused, 1, 0
        for part in self._view.visible():
            if part.top >= 0 and self._view.column.layout(part.message).piece(part.part) is not None:
                return part.message, part.part, 0
        anchor = self._view.first_in_sight
        return anchor.message, anchor.part, 0

    def _moved(self, place: Place, operation: QTextCursor.MoveOperation) -> Place:
        """Where a move leads, into the next part where this one ends."""
        column = self._view.column
        message, part, position = place
        piece = column.layout(message).piece(part)
        if piece is not None:
            moved = piece.move(position, operation)
            if moved is not None:
                return message, part, moved
        beside = self._beside(place, operation)
        if beside is not None:
            return beside
        if piece is not None and operation is _Move.Down:
            return message, part, piece.length
        if piece is not None and operation is _Move.Up:
            return message, part, 0
        return place

    def _beside(self, place: Place, operation: QTextCursor.MoveOperation) -> Place | None:
        """The end of the part above, or the beginning of the one below, where the move leads there."""
        column = self._view.column
        if operation not in _BACKWARDS | _FORWARDS:
            return None
        is_back = operation in _BACKWARDS
        go = column.previous if is_back else column.next
        found = go(*place[:2])
        while found is not None:
            piece = column.layout(found[0]).piece(found[1])
            if piece is not None:
                return *found, piece.length if is_back else 0
            found = go(*found)
        return None
