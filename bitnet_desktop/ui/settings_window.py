"""The settings: a window with its pages on the side, and a field that finds a setting by its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.storage.folding import fold
from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.look import Look, icon, scaled_font
from bitnet_desktop.ui.option_rows import FoundRow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_pages.page import SettingsPage
from bitnet_desktop.ui.settings_pages.pages import PageKind, page_makers, page_words
from bitnet_desktop.ui.settings_pages.surroundings import Surroundings
from bitnet_desktop.ui.tokens import SPACE, TYPE
from bitnet_desktop.words import say_number

_FIRST_SIZE = QSize(860, 640)
_SMALLEST = QSize(640, 360)
_SIDE = 210
_WIDEST_SIDE = 280
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """A setting that was found: on which page, and where."""

    kind: PageKind
    row: FoundRow
    rank: int


class SettingsWindow(QDialog):
    """Made when it is asked for. Its pages are made one after the other, between what the person does."""

    model_chosen = Signal(object, str)  # Path, and a name for it or ""

    def __init__(
        self,
        look: Look,
        preferences: Preferences,
        around: Surroundings,
        commands: Commands,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._pages: dict[PageKind, SettingsPage] = {}
        self._makers = page_makers(look, preferences, around, commands)
        self._current = PageKind.GENERAL
        self._marked: FoundRow | None = None
        self._hits: list[Hit] = []
        self.setObjectName("settings")
        self.setProperty("role", "form")
        self.setWindowTitle(self.tr("Settings"))
        self.setModal(False)
        self.setMinimumSize(_SMALLEST)
        self.resize(_FIRST_SIZE)
        self._field = QLineEdit(self)
        self._side = QFrame(self)
        self._list = QListWidget(self)
        self._stack = QStackedWidget(self)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_next)
        self._lay_out()
        self._field.textChanged.connect(self._on_search)
        self._field.installEventFilter(self)
        self._list.currentItemChanged.connect(self._on_item)
        self._list.itemActivated.connect(self._enter)
        QShortcut(QKeySequence.StandardKey.Find, self, self._focus_search)
        look.changed.connect(self._restyle)
        self._show_pages()

    # -- for the window

    def open_settings(self, kind: PageKind | None = None) -> None:
        """Show the window, and a page of it."""
        if kind is not None:
            self._field.clear()
            self._select(kind)
        else:
            self._show_page(self._current)
        self.show()
        self.raise_()
        self.activateWindow()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def current(self) -> PageKind:
        """The page that is shown."""
        return self._current

    def page(self, kind: PageKind) -> SettingsPage:
        """A page, which is made now if it is not there."""
        made = self._pages.get(kind)
        if made is None:
            made = self._pages[kind] = self._makers[kind](self._stack)
            made.set_title(page_words(kind))
            made.rows_changed.connect(self._on_rows)
            chosen = getattr(made, "model_chosen", None)
            if chosen is not None:
                chosen.connect(self.model_chosen)
            self._stack.addWidget(made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._next.start()

    # -- pages

    def _make_next(self) -> None:
        missing = [kind for kind in PageKind if kind not in self._pages]
        if missing:
            self.page(missing[0])
            self._next.start()
        if self._field.text().strip():
            self._search()

    def _show_page(self, kind: PageKind) -> None:
        self._current = kind
        page = self.page(kind)
        page.opened()
        self._stack.setCurrentWidget(page)

    def _select(self, kind: PageKind) -> None:
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == kind.name:
                self._list.setCurrentRow(row)
        self._show_page(kind)

    def _show_pages(self) -> None:
        was_blocked = self._list.blockSignals(True)
        self._list.clear()
        for kind in PageKind:
            item = QListWidgetItem(page_words(kind), self._list)
            item.setData(Qt.ItemDataRole.UserRole, kind.name)
            if kind is self._current:
                self._list.setCurrentItem(item)
        self._list.blockSignals(was_blocked)
        self._restyle()
        # As wide as the names of the pages are in this language.
        needed = self._list.sizeHintForColumn(0) + 2 * (SPACE.large + SPACE.small)
        self._side.setFixedWidth(max(_SIDE, min(_WIDEST_SIDE, needed)))

    # -- searching

    def _on_search(self, words: str) -> None:
        self._mark(None)
        if words.strip():
            self._search()
        else:
            self._hits = []
            self._show_pages()

    def _on_rows(self) -> None:
        self._marked = None
        if self._field.text().strip():
            self._search()

    def _search(self) -> None:
        words = fold(self._field.text()).split()
        hits = [
            Hit(kind, row, rank)
            for kind in PageKind
            if kind in self._pages
            for row in self._pages[kind].rows()
            if (rank := _rank(row, page_words(kind), words)) is not None
        ]
        is_news = [hit.row for hit in hits] != [hit.row for hit in self._hits]
        self._hits = hits
        self._show_hits()
        # The field keeps the focus, so nobody hears by itself what was found.
        if is_news and QAccessible.isActive():
            found = self.tr("Settings found: {count}").replace("{count}", say_number(len(hits)))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, found))

    def _show_hits(self) -> None:
        was_blocked = self._list.blockSignals(True)
        self._list.clear()
        before: PageKind | None = None
        for place, hit in enumerate(self._hits):
            if hit.kind is not before:
                before = hit.kind
                heading = QListWidgetItem(page_words(hit.kind), self._list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(scaled_font(self._list, TYPE.small))
            item = QListWidgetItem(hit.row.words, self._list)
            item.setData(Qt.ItemDataRole.UserRole + 1, place)
            item.setToolTip(hit.row.about)
            if hit.row is self._marked:
                self._list.setCurrentItem(item)
        if not self._hits and len(self._pages) == len(PageKind):
            item = QListWidgetItem(self.tr("Nothing was found"), self._list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.blockSignals(was_blocked)
        self._restyle()

    def _jump(self, hit: Hit) -> None:
        self._show_page(hit.kind)
        if hit.row not in self._pages[hit.kind].rows():
            return  # it was made anew when the page was shown
        self._mark(hit.row)
        self._pages[hit.kind].ensureWidgetVisible(hit.row, 0, SPACE.huge)

    def _mark(self, row: FoundRow | None) -> None:
        if self._marked is not None:
            self._marked.set_found(found=False)
        self._marked = row
        if row is not None:
            row.set_found(found=True)

    def _best(self) -> Hit | None:
        return min(self._hits, key=lambda hit: hit.rank, default=None)

    # -- what a person does

    def _on_item(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        place = item.data(Qt.ItemDataRole.UserRole + 1)
        if place is not None:
            self._jump(self._hits[place])
        elif name := item.data(Qt.ItemDataRole.UserRole):
            self._mark(None)
            self._show_page(PageKind[name])

    def _enter(self, item: QListWidgetItem) -> None:
        """Enter leads into the page, to what was found or to its first control."""
        self._on_item(item)
        if self._marked is not None:
            self._marked.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._pages[self._current].setFocus(Qt.FocusReason.TabFocusReason)
            self.focusNextChild()

    def _focus_search(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event.key())
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        """Keys in the search field."""
        best = self._best()
        if key == Qt.Key.Key_Down:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            if best is not None and self._list.currentRow() < 0:
                self._list.setCurrentItem(self._item_of(best))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if best is not None:
                self._list.setCurrentItem(self._item_of(best))
                self._jump(best)
        elif key == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
        else:
            return False
        return True

    def _item_of(self, hit: Hit) -> QListWidgetItem:
        place = self._hits.index(hit)
        items = [self._list.item(row) for row in range(self._list.count())]
        return next(item for item in items if item.data(Qt.ItemDataRole.UserRole + 1) == place)

    # -- how it is put together

    def _lay_out(self) -> None:
        self._field.setObjectName("settings-search")
        self._field.setPlaceholderText(self.tr("Find a setting"))
        self._field.setAccessibleName(self.tr("Find a setting"))
        self._field.setMaxLength(_LONGEST)
        self._field.setClearButtonEnabled(True)
        self._list.setObjectName("settings-pages")
        self._list.setAccessibleName(self.tr("Pages of the settings"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setIconSize(QSize(SPACE.wide, SPACE.wide))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        side = self._side
        side.setObjectName("settings-side")
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        column.setSpacing(SPACE.large)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._stack, 1)

    def _restyle(self) -> None:
        colours = self._look.colours
        for row in range(self._list.count()):
            item = self._list.item(row)
            name = item.data(Qt.ItemDataRole.UserRole)
            if name:
                item.setIcon(icon(PageKind[name].icon, colours.secondary))
            elif item.flags() == Qt.ItemFlag.NoItemFlags:
                item.setForeground(QColor(colours.secondary))


def _rank(row: FoundRow, page: str, words: Sequence[str]) -> int | None:
    """How well a row fits: 0 by its name, 1 by its page and name, 2 by its explanation; None: not at all."""
    name, about = fold(row.words), fold(row.about)
    for rank, text in enumerate((name, f"{fold(page)} {name}", f"{fold(page)} {name} {about}")):
        if all(word in text for word in words):
            return rank
    return None
