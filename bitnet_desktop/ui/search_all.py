"""The search in all conversations: a panel over the window, with a field and what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.storage.search import Hit
from bitnet_desktop.ui.escape_key import claims_escape
from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.search_hits import FoundRows
from bitnet_desktop.ui.search_rows import FoundPainter
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.words import say_number

_WIDTH = 640
_DELAY_MS = 120  # after a key; nobody reads what is found for half a word
_LONGEST = 1_000  # characters; as long as a query can be
_USUAL_LIMIT = 50


def _now() -> datetime:
    return datetime.now(UTC)


class SearchAll(QFrame):
    """Asks for hits while words are typed. It lies over its parent, at the top; Esc closes it."""

    asked = Signal(str)  # a query to run; answered by `show_hits`
    hit_opened = Signal(
        str, str, str
    )  # conversation, message or "" for the title, the words that stand there
    closed = Signal()  # by the person, without opening anything

    def __init__(self, look: Look, parent: QWidget, *, now: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self._look = look
        self._over = parent
        self._asked_for = ""
        self._answered = ""  # the query whose hits are shown
        self._before: QWidget | None = None  # had the focus
        self.setObjectName("search-all")
        self.setAccessibleName(self.tr("Search in all conversations"))
        self._mark = QLabel(self)
        self._field = QLineEdit(self)
        self._count = QLabel(self)
        self._close = IconButton(look, "close", self.tr("Close (Esc)"), self)
        self._line = QFrame(self)
        self._foot = QWidget(self)
        self._hint = QLabel(self._foot)
        self._hits = FoundRows(self, now)
        self._list = QListView(self)
        self._painter = FoundPainter(look, self._hits, self._list)
        self._delay = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._make_parts()
        self._lay_out()
        self._delay.timeout.connect(self._ask)
        self._field.textChanged.connect(self._on_text)
        self._field.installEventFilter(self)
        self._close.clicked.connect(self.close_search)
        self._list.clicked.connect(self._open)
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        look.changed.connect(self._restyle)
        self._restyle()
        self._show_nothing()
        self.hide()

    # -- opening and closing

    def open_search(self) -> None:
        """Show the panel; what was searched for last is selected, and searched for again."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            self.show()
        self._place()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._ask()

    def close_search(self) -> None:
        """Hide the panel; the focus goes back to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._delay.stop()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Whoever clicks beside the panel has finished with it. Menus and other windows do not count.
        if now is None or self.isHidden() or now.window() is not self.window() or self.isAncestorOf(now):
            return
        self._before = None
        self.close_search()

    # -- asking

    def _on_text(self) -> None:
        if self._field.text().strip():
            self._delay.start()
        else:
            self._delay.stop()
            self._ask()

    def _ask(self) -> None:
        self._delay.stop()
        self._asked_for = self._field.text().strip()
        if not self._asked_for:
            self._show_nothing()
            return
        self._count.setText("…")
        self.asked.emit(self._asked_for)

    def show_hits(self, query: str, hits: Sequence[Hit], limit: int = _USUAL_LIMIT) -> None:
        """Show the answer to a query; one to an older query is dropped.

        `limit` is that of `storage.search.search`: where it was reached, there may be more.
        """
        if query != self._asked_for or not query:
            return
        self._answered = query
        self._hits.show_hits(hits)
        in_titles = sum(hit.message is None for hit in hits)
        words = self._count_words(len(hits), is_cut=max(in_titles, len(hits) - in_titles) >= limit)
        self._count.setText(words)
        self._announce(words)
        self._list.setVisible(bool(hits))
        self._line.setVisible(bool(hits))
        self._foot.setVisible(not hits)
        self._step(1)
        self._list.scrollToTop()
        self._place()

    def _show_nothing(self) -> None:
        self._hits.show_hits(())
        self._count.setText("")
        self._list.hide()
        self._line.hide()
        self._foot.show()
        self._place()

    def _count_words(self, count: int, *, is_cut: bool) -> str:
        if count == 0:
            return self.tr("No hits")
        if is_cut:
            return self.tr("The newest {count} hits").format(count=say_number(count))
        if count == 1:
            return self.tr("1 hit")
        return self.tr("{count} hits").format(count=say_number(count))

    # -- choosing

    def _step(self, by: int) -> None:
        """Go to the next hit below (1) or above (-1)."""
        place = self._list.currentIndex().row() + by
        while 0 <= place < self._hits.rowCount():
            index = self._hits.index(place)
            if self._hits.hit(index) is not None:
                self._list.setCurrentIndex(index)
                if place == 1:
                    self._list.scrollToTop()  # the title above it
                return
            place += by

    def _step_page(self, by: int) -> None:
        page = max(1, self._list.viewport().height() // (3 * SPACE.control))
        for _ in range(page):
            self._step(by)

    def _open(self, index: QModelIndex) -> None:
        hit = self._hits.hit(index)
        if hit is None:
            return
        # The conversation that opens takes the focus.
        self._before = None
        self.hide()
        first = hit.marks[0] if hit.message is not None and hit.marks else (0, 0)
        self.hit_opened.emit(hit.conversation, hit.message or "", hit.snippet[slice(*first)])

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # -- keys

    def event(self, event: QEvent) -> bool:
        if claims_escape(event):
            # Esc is also a shortcut of the window, which stops a reply; here it closes the panel.
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() is QEvent.Type.Resize:
                self._place()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._take_key(event.key()):
                return True
            text = event.text()
            if watched is self._list and text and text.isprintable():
                self._field.setFocus()
                self._field.insert(text)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The window behind takes what is typed nowhere else for the beginning of a message.
        event.accept()

    def _take_key(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if key == Qt.Key.Key_Escape:
            self.close_search()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_current()
        elif key in steps:
            self._step(steps[Qt.Key(key)])
            self._say_current()
        elif key in pages:
            self._step_page(pages[Qt.Key(key)])
            self._say_current()
        else:
            return False
        return True

    def _open_current(self) -> None:
        # What stands in the list may still be the answer to what was typed before.
        words = self._field.text().strip()
        if words == self._answered:
            self._open(self._list.currentIndex())
        elif words != self._asked_for:
            self._ask()

    def _say_current(self) -> None:
        # The field keeps the focus, so nobody hears by itself where the list is.
        self._announce(str(self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    # -- how it is put together

    def _make_parts(self) -> None:
        self._field.setPlaceholderText(self.tr("Search in all conversations"))
        self._field.setAccessibleName(self.tr("Search in all conversations"))
        self._field.setMaxLength(_LONGEST)
        self._field.setFrame(False)
        self._field.setFont(scaled_font(self._field, TYPE.body))
        self._count.setProperty("role", "secondary")
        self._count.setAccessibleName(self.tr("Hits"))
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self._line.setObjectName("search-line")
        self._line.setFixedHeight(1)
        self._hint.setText(
            self.tr(
                "Finds messages with all the words · “a phrase” in quotation marks · the last word may be unfinished"
            )
        )
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("role", "secondary")
        self._hint.setFont(scaled_font(self._hint, TYPE.small))
        self._hint.setWordWrap(True)
        self._list.setObjectName("search-hits")
        self._list.setAccessibleName(self.tr("Hits"))
        self._list.setModel(self._hits)
        self._list.setItemDelegate(self._painter)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setMouseTracking(True)
        self._list.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._list.installEventFilter(self)
        self.setFocusProxy(self._field)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.wide, SPACE.medium, SPACE.medium, SPACE.medium)
        top.setSpacing(SPACE.medium)
        top.addWidget(self._mark)
        top.addWidget(self._field, 1)
        top.addWidget(self._count)
        top.addWidget(self._close)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(SPACE.wide, 0, SPACE.wide, 0)
        foot.addWidget(self._hint)
        rows = self._layout = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, SPACE.medium)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self._line)
        rows.addWidget(self._list)
        rows.addWidget(self._foot)

    def _place(self) -> None:
        """Lie over the window's upper part, as high as what was found and not higher than there is room."""
        over = self._over
        width = max(0, min(_WIDTH, over.width() - 2 * SPACE.wide))
        top = SPACE.control + SPACE.huge
        self.setFixedWidth(width)
        self._list.setFixedHeight(self._list_height(over.height() - 2 * top - 2 * SPACE.control))
        self._layout.invalidate()  # it does not know yet what is hidden now
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.resize(width, height)
        self.move((over.width() - width) // 2, top)

    def _list_height(self, room: int) -> int:
        needed = sum(map(self._painter.height, self._hits.rows))
        return max(0, min(needed + SPACE.small, room))

    def _restyle(self) -> None:
        colours = self._look.colours
        self._mark.setPixmap(icon("search", colours.secondary).pixmap(SPACE.icon, SPACE.icon))
        self._list.viewport().update()
