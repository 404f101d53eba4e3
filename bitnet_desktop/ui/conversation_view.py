"""The list in the side bar: keys, mouse, dragging, and names edited in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QWidget

from bitnet_desktop.storage.records import Folder, Summary
from bitnet_desktop.ui.conversation_list import CONVERSATIONS_MIME, ConversationList
from bitnet_desktop.ui.conversation_rows import RowPainter, row_height
from bitnet_desktop.ui.conversation_sections import Section, SectionKind, row_key
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.row_editor import RowEditor
from bitnet_desktop.ui.tokens import SPACE

_NOWHERE = object()


class ConversationView(QListView):
    """Shows a ConversationList and tells what is done to its rows. Only what is in sight is ever painted."""

    opened = Signal(str)
    delete_asked = Signal()  # what is selected
    dropped = Signal(list, object)  # ids, and the id of a folder or None
    folder_toggled = Signal(str)
    name_given = Signal(str, str)  # id of a conversation, name
    folder_name_given = Signal(str, str)
    menu_asked = Signal(QPoint)  # where, on the screen

    def __init__(self, look: Look, model: ConversationList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = model
        self._pressed: str | None = None  # key of the row that the mouse went down on
        self._reveals = False  # the open conversation is not in the list yet
        self.setObjectName("conversations")
        self.setAccessibleName(self.tr("Conversations"))
        self.setViewport(QWidget(self))  # as in chat_area.py
        self.setModel(model)
        self._painter = RowPainter(look, model, self)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._editor = RowEditor(self.viewport())
        self._editor.finished.connect(self._on_name)
        self._editor.left.connect(self._on_editor_left)
        self.verticalScrollBar().valueChanged.connect(self._place_editor)
        look.changed.connect(self.viewport().update)

    # -- what is shown

    def show_list(self, summaries: Sequence[Summary], folders: Sequence[Folder]) -> None:
        """Show other conversations. What is selected and what is in sight stay where they can."""
        with self._keeping_place():
            self._list.show_list(summaries, folders)
        if self._reveals:
            self._reveal_open()

    def arrange_again(self) -> None:
        """Let the headings be right for the time that it is now."""
        with self._keeping_place():
            self._list.arrange_again()

    def set_closed(self, folders: frozenset[str]) -> None:
        """Show only the headings of these folders."""
        with self._keeping_place():
            self._list.set_closed(folders)

    def set_open(self, conversation_id: str | None) -> None:
        """Mark the conversation that is being read, and have it in sight."""
        if conversation_id != self._list.open_id:
            self._list.set_open(conversation_id)
            self._reveal_open()

    def _reveal_open(self) -> None:
        place = self._list.place_in_sight(self._list.open_id)
        self._reveals = place < 0 and self._list.open_id is not None
        if place >= 0:
            index = self._list.index(place)
            if len(self.selected_ids()) <= 1 and not self._editor.key:
                self.setCurrentIndex(index)
            self.scrollTo(index)

    @property
    def current_key(self) -> str | None:
        """The `row_key` of the row that the keyboard is on."""
        row = self._list.row(self.currentIndex())
        return row_key(row) if row is not None else None

    def selected_ids(self) -> list[str]:
        """The ids of the selected conversations, from above to below."""
        rows = [self._list.row(index) for index in sorted(self.selectedIndexes())]
        return [row.id for row in rows if isinstance(row, Summary)]

    def current_folder(self) -> Section | None:
        """The folder whose heading the keyboard is on."""
        row = self._list.row(self.currentIndex())
        return row if isinstance(row, Section) and row.folder is not None else None

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        bar = self.verticalScrollBar()
        top = self.indexAt(QPoint(self.viewport().width() // 2, 1)) if bar.value() else QModelIndex()
        above = self.visualRect(top).top() if top.isValid() else 0
        keys, current, selected = self._list.keys, self.currentIndex().row(), self.selected_ids()
        yield
        self._restore_selection(selected)
        if 0 <= current < len(keys):
            self._restore_current(keys, current, selected)
        self.doItemsLayout()
        # Qt has scrolled to the current row meanwhile, which may be far from what is being looked at.
        was_in_sight = map(self._list.place, keys[top.row() :]) if top.isValid() else iter(())
        place = next((place for place in was_in_sight if place >= 0), 0)
        bar.setValue(place * row_height(self) - above)
        self._place_editor()

    def _restore_selection(self, ids: Sequence[str]) -> None:
        places = sorted(place for place in map(self._list.place, ids) if place >= 0)
        chosen = QItemSelection()
        first = 0
        for number, place in enumerate(places):
            if number + 1 == len(places) or places[number + 1] != place + 1:
                top, bottom = self._list.index(places[first]), self._list.index(place)
                chosen.append(QItemSelectionRange(top, bottom))
                first = number + 1
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _restore_current(self, keys: Sequence[str], current: int, selected: Sequence[str]) -> None:
        """Go where the keyboard was: to the row with that key, or to what stood beside it if that one is gone.

        So Del can be pressed again and again. `keys` are those of the rows that there were.
        """
        flag = QItemSelectionModel.SelectionFlag
        for key in chain(keys[current:], reversed(keys[:current])):
            index = self._list.index(self._list.place(key))
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                took_its_place = key != keys[current] and keys[current] in selected
                how = flag.ClearAndSelect if took_its_place else flag.NoUpdate
                self.selectionModel().setCurrentIndex(index, how)
                return

    # -- names

    def rename_row(self, key: str | None) -> None:
        """Let the name of a conversation or a folder be edited where it stands."""
        index = self._list.index(self._list.place(key or ""))
        row = self._list.row(index)
        if row is None or (isinstance(row, Section) and row.folder is None):
            return
        self.scrollTo(index)
        name = row.title if isinstance(row, Summary) else self._list.words(row)
        self._editor.begin(row_key(row), " ".join(name.split()))
        self._place_editor()

    def _place_editor(self) -> None:
        if not self._editor.key:
            return
        index = self._list.index(self._list.place(self._editor.key))
        if not index.isValid():
            self._editor.cancel()
            return
        row = self.visualRect(index)
        room = self._painter.name_room(row, index)
        # The letters stay where they are: the field's frame and padding lie outside of them.
        before, side = SPACE.small + SPACE.hair, self.layoutDirection()
        room = QStyle.visualRect(side, row, room).adjusted(-before, SPACE.hair, 0, -SPACE.hair)
        self._editor.setGeometry(QStyle.visualRect(side, row, room))

    def _on_name(self, key: str, name: str) -> None:
        kind, _, folder_id = key.partition(":")
        if kind == SectionKind.FOLDER:
            self.folder_name_given.emit(folder_id, name)
        else:
            self.name_given.emit(key, name)

    def _on_editor_left(self, by_key: bool) -> None:
        if by_key:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- keys

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads to. Qt would stay where it is if that were a heading, as the first row is."""
        actions = QAbstractItemView.CursorAction
        page = max(1, self.viewport().height() // row_height(self) - 1)
        steps = {
            actions.MoveHome: -self._list.rowCount(),
            actions.MovePageUp: -page,
            actions.MovePageDown: page,
        }
        if action in steps and self.currentIndex().isValid():
            last = self._list.rowCount() - 1
            goal = min(last, max(0, self.currentIndex().row() + steps[action]))
            rows = map(self._list.index, chain(range(goal, last + 1), range(goal - 1, -1, -1)))
            enabled = (row for row in rows if row.flags() & Qt.ItemFlag.ItemIsEnabled)
            return next(enabled, self.currentIndex())
        return super().moveCursor(action, modifiers)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.SelectAll)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        row = self._list.row(self.currentIndex())
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._activate(self.current_key)
            case Qt.Key.Key_F2:
                self.rename_row(self.current_key)
            case Qt.Key.Key_Delete:
                self.delete_asked.emit()
            case Qt.Key.Key_Backspace if is_control:  # where keyboards have no Del
                self.delete_asked.emit()
            case Qt.Key.Key_Space if self.current_folder() is not None:
                self._activate(self.current_key)
            case Qt.Key.Key_Escape if len(self.selected_ids()) > 1:
                self.setCurrentIndex(self.currentIndex())
            case Qt.Key.Key_Left | Qt.Key.Key_Right if row is not None:
                is_back = (key == Qt.Key.Key_Left) == (
                    self.layoutDirection() is Qt.LayoutDirection.LeftToRight
                )
                self._step_sideways(row, back=is_back)
            case _:
                return False
        return True

    def _step_sideways(self, row: Section | Summary, *, back: bool) -> None:
        """As in a tree: open and close folders, and go from a conversation up to its folder."""
        if isinstance(row, Section):
            if row.folder is not None and row.is_closed != back:
                self.folder_toggled.emit(row.folder.id)
        elif back:
            section = self._list.section_of(self.currentIndex().row())
            if section.folder is not None:
                self.setCurrentIndex(self._list.index(self._list.place(row_key(section))))

    def _activate(self, key: str | None) -> None:
        row = self._list.row(self._list.index(self._list.place(key or "")))
        if isinstance(row, Summary):
            self.opened.emit(row.id)
        elif row is not None and row.folder is not None:
            self.folder_toggled.emit(row.folder.id)

    # -- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._key_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed != self._key_at(place):
            return
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            return  # these select
        if self._painter.more_room(self.visualRect(self.indexAt(place))).contains(place):
            self.menu_asked.emit(event.globalPosition().toPoint())
        else:
            self._activate(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self._key_at(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or key is None:
            return
        if isinstance(self._list.row(self._list.index(self._list.place(key))), Summary):
            self.rename_row(key)
        else:
            self._pressed = key  # a folder opens and closes as often as it is clicked

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            spot = self.visualRect(self.currentIndex()).center()
            self.menu_asked.emit(self.viewport().mapToGlobal(spot))
            return
        if self._key_at(event.pos()) is None:
            self.selectionModel().clear()
        self.menu_asked.emit(event.globalPos())

    def _key_at(self, place: QPoint) -> str | None:
        index = self.indexAt(place)
        row = self._list.row(index)
        return row_key(row) if row is not None and index.flags() & Qt.ItemFlag.ItemIsEnabled else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()

    # -- dragging conversations into folders

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Begin a drag; letting go of it is no click."""
        self._pressed = None
        super().startDrag(supported)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dragged(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        goal = self._goal(event)
        folder_id = goal if isinstance(goal, str) else None
        self._painter.set_drop_place(self._list.place(f"{SectionKind.FOLDER}:{folder_id}"))
        if goal is _NOWHERE:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._painter.set_drop_place(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        goal, ids = self._goal(event), self._dragged(event)
        self.dragLeaveEvent(QDragLeaveEvent())  # ends the scrolling
        if goal is _NOWHERE:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(ids, goal)

    def _dragged(self, event: QDropEvent) -> list[str]:
        """The conversations that are dragged; only ours, out of this list."""
        if event.source() is not self:
            return []
        return bytes(event.mimeData().data(CONVERSATIONS_MIME).data()).decode().split()

    def _goal(self, event: QDropEvent) -> object:
        """The id of a folder, None for no folder, or `_NOWHERE` where a drop would change nothing."""
        dragged = [self._list.summary(each) for each in self._dragged(event)]
        if not dragged:
            return _NOWHERE
        place = self.indexAt(event.position().toPoint()).row()
        section = self._list.section_of(place) if place >= 0 else None
        if section is not None and section.kind is SectionKind.PINNED:
            return _NOWHERE
        goal = section.folder.id if section is not None and section.folder is not None else None
        is_moved = any(summary is not None and summary.folder != goal for summary in dragged)
        return goal if is_moved else _NOWHERE
