"""The side bar: all conversations, and what can be done with them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.storage.records import Folder, Summary
from bitnet_desktop.ui.conversation_list import ConversationList
from bitnet_desktop.ui.conversation_sections import local_day, next_midnight
from bitnet_desktop.ui.conversation_view import ConversationView
from bitnet_desktop.ui.key_words import with_keys
from bitnet_desktop.ui.look import Look, icon
from bitnet_desktop.ui.one_line import one_line
from bitnet_desktop.ui.sidebar_menus import Deeds, conversation_menu, empty_menu, folder_menu
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.ui.undo_strip import UndoStrip
from bitnet_desktop.words import say_number

_LONGEST_SAID = 60  # characters of a title in a sentence


def _now() -> datetime:
    return datetime.now(UTC)


class Sidebar(QWidget):
    """Shows what it is given, and tells what a person asks for; it keeps nothing itself."""

    new_asked = Signal()
    search_asked = Signal()
    opened = Signal(str)
    renamed = Signal(str, str)  # conversation, title
    deleted = Signal(list)  # ids of conversations
    undo_asked = Signal()
    undo_expired = Signal()  # the last offer is over without having been taken
    duplicated = Signal(str)
    pinned = Signal(str, bool)
    moved = Signal(str, object)  # conversation, folder or None
    folder_asked = Signal(str, str)  # name, the conversation that comes into it or ""
    folder_renamed = Signal(str, str)
    folder_deleted = Signal(str)
    export_asked = Signal(list)
    closed_folders_changed = Signal(list)  # ids

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, now: Callable[[], datetime] = _now
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._now = now
        self._day = local_day(now())
        self._is_known = False
        self._follow: tuple[str, list[str]] | None = None  # the first into a new folder, and who goes with it
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Side bar"))
        self._model = ConversationList(self, now)
        self.view = ConversationView(look, self._model, self)
        self.new_button = self._make_button("new-conversation", self.tr("New conversation"), "quiet")
        self.search_button = self._make_button(
            "search-button", with_keys(self.tr("Search in all conversations"), "find-everywhere"), "icon"
        )
        self._empty = QWidget(self)
        self._pages = QStackedWidget(self)
        self.undo_strip = UndoStrip(self)
        self._midnight = QTimer(self, singleShot=True)
        self._midnight.timeout.connect(self._on_day)
        self._deeds = Deeds(
            new=self.new_asked.emit,
            rename=self._rename_row,
            delete=self._delete,
            duplicate=self._duplicate,
            export=self._export,
            pin=self._pin,
            move_to=self._move_selected,
            new_folder=self._ask_for_folder,
        )
        self._lay_out()
        self._connect()
        self._restyle()
        self._show_page()
        self._wait_for_midnight()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key comes to, in its order."""
        return self.new_button, self.search_button, self.view, self.undo_strip.button

    # -- what is shown

    def show_list(self, summaries: Sequence[Summary], folders: Sequence[Folder]) -> None:
        """Show these conversations, in whatever order; folders stand in the given one.

        What is selected, edited and in sight stays where it can. Takes about 10 ms for 10,000 conversations.
        """
        self._day = local_day(self._now())
        self.view.show_list(summaries, folders)
        self._is_known = True
        self._show_page()
        self._send_followers()

    def set_current(self, conversation_id: str | None) -> None:
        """Mark the conversation that is being read; it may come into the list later."""
        self.view.set_open(conversation_id)

    def set_busy(self, conversation_id: str | None) -> None:
        """Mark the conversation in which a reply streams."""
        self._model.set_busy(conversation_id)

    def offer_undo(self, title: str, count: int = 1) -> None:
        """Offer for ten seconds to bring back what was deleted: one conversation by its title, or `count` of them."""
        if count > 1:
            words = self.tr("Deleted {count} conversations").format(count=say_number(count))
        else:
            name = one_line(title) or self.tr("New conversation")
            name = name if len(name) <= _LONGEST_SAID else f"{name[: _LONGEST_SAID - 1]}…"
            words = self.tr("Deleted “{title}”").format(title=name)
        self.undo_strip.offer(words)

    @property
    def closed_folders(self) -> frozenset[str]:
        """The ids of the folders of which only the heading is shown."""
        return self._model.closed

    def set_closed_folders(self, folder_ids: Collection[str]) -> None:
        """Close these folders, and open all others."""
        self.view.set_closed(frozenset(folder_ids))

    # -- what is asked for

    def rename_current(self) -> None:
        """Let a name be edited: in the list that of the row that the keyboard is on, else the open conversation's."""
        if self.view.hasFocus() or self._model.open_id is None:
            self._rename_row()
        else:
            self.view.rename_row(self._model.open_id)

    def _rename_row(self) -> None:
        self.view.rename_row(self.view.current_key)

    def _chosen(self) -> list[Summary]:
        found = map(self._model.summary, self.view.selected_ids())
        return [summary for summary in found if summary is not None]

    def _delete(self) -> None:
        folder = self.view.current_folder()
        ids = self.view.selected_ids()
        if ids:
            self.deleted.emit(ids)
        elif folder is not None and folder.folder is not None:
            self.folder_deleted.emit(folder.folder.id)

    def _duplicate(self) -> None:
        for conversation_id in self.view.selected_ids():
            self.duplicated.emit(conversation_id)

    def _export(self) -> None:
        self.export_asked.emit(self.view.selected_ids())

    def _pin(self, pinned: bool) -> None:
        for summary in self._chosen():
            if summary.pinned != pinned:
                self.pinned.emit(summary.id, pinned)

    def _move_selected(self, folder_id: str | None) -> None:
        self._move(self.view.selected_ids(), folder_id)

    def _move(self, ids: Sequence[str], folder_id: str | None) -> None:
        for conversation_id in ids:
            summary = self._model.summary(conversation_id)
            if summary is not None and summary.folder != folder_id:
                self.moved.emit(conversation_id, folder_id)

    def _toggle_folder(self, folder_id: str) -> None:
        self.view.set_closed(self._model.closed ^ {folder_id})
        self.closed_folders_changed.emit(sorted(self._model.closed))

    def _ask_for_folder(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("New folder"))
        dialog.setLabelText(self.tr("Name of the folder"))
        dialog.textValueSelected.connect(self._make_folder)
        dialog.open()

    def _make_folder(self, name: str) -> None:
        name = " ".join(name.split())
        if not name:
            return
        ids = self.view.selected_ids()
        # Only the first can be told with the name; the others follow when the folder is there.
        self._follow = (ids[0], ids[1:]) if len(ids) > 1 else None
        self.folder_asked.emit(name, ids[0] if ids else "")

    def _send_followers(self) -> None:
        if self._follow is None:
            return
        first, others = self._follow
        summary = self._model.summary(first)
        self._follow = None
        if summary is not None and summary.folder is not None:
            self._move(others, summary.folder)

    def _show_menu(self, place: QPoint) -> None:
        chosen = self._chosen()
        if chosen:
            menu = conversation_menu(self, chosen, self._model.folders, self._deeds)
        elif self.view.current_folder() is not None:
            menu = folder_menu(self, self._deeds)
        else:
            menu = empty_menu(self, self._deeds)
        menu.popup(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and self.undo_strip.is_offered:
            self.undo_strip.undo()
        else:
            super().keyPressEvent(event)

    # -- the day

    def _on_day(self) -> None:
        self._day = local_day(self._now())
        self.view.arrange_again()
        self._wait_for_midnight()

    def _wait_for_midnight(self) -> None:
        now = self._now()
        # A second later, and not before: timers may be a little early.
        self._midnight.start(int((next_midnight(now) - now).total_seconds() * 1000) + 1000)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A computer that slept through midnight did not count that time.
        if event.type() is QEvent.Type.ActivationChange and local_day(self._now()) != self._day:
            self._on_day()

    # -- how it is put together

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(SPACE.medium, SPACE.medium, SPACE.medium, SPACE.small)
        header.setSpacing(SPACE.small)
        self.new_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.new_button.setText(self.tr("New conversation"))
        self.new_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.new_button.setFixedHeight(SPACE.control)
        self.search_button.setFixedSize(SPACE.control, SPACE.control)
        header.addWidget(self.new_button, 1)
        header.addWidget(self.search_button)
        words = self.tr("No conversations yet. What you write is kept here, on this computer.")
        remark = QLabel(words, self._empty)
        remark.setTextFormat(Qt.TextFormat.PlainText)
        remark.setProperty("role", "secondary")
        remark.setWordWrap(True)
        remark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        room = QVBoxLayout(self._empty)
        room.setContentsMargins(SPACE.huge, 2 * SPACE.huge, SPACE.huge, SPACE.wide)
        room.addWidget(remark)
        room.addStretch(1)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE.medium, SPACE.small, SPACE.medium, 0)
        foot.addWidget(self.undo_strip)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, SPACE.medium)
        rows.setSpacing(0)
        rows.addLayout(header)
        rows.addWidget(self._pages, 1)
        rows.addLayout(foot)
        for before, after in itertools.pairwise(self.stops):
            QWidget.setTabOrder(before, after)

    def _make_button(self, name: str, words: str, role: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("role", role)
        button.setIconSize(QSize(SPACE.icon, SPACE.icon))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_asked)
        self.search_button.clicked.connect(self.search_asked)
        self.view.opened.connect(self.opened)
        self.view.name_given.connect(self.renamed)
        self.view.folder_name_given.connect(self.folder_renamed)
        self.view.delete_asked.connect(self._delete)
        self.view.dropped.connect(self._move)
        self.view.folder_toggled.connect(self._toggle_folder)
        self.view.menu_asked.connect(self._show_menu)
        self.undo_strip.undone.connect(self.undo_asked)
        self.undo_strip.expired.connect(self.undo_expired)
        self._look.changed.connect(self._restyle)

    def _show_page(self) -> None:
        # Before the first list nobody knows whether there is nothing.
        is_empty = self._is_known and self._model.is_bare
        self._pages.setCurrentWidget(self._empty if is_empty else self.view)

    def _restyle(self) -> None:
        colours = self._look.colours
        self.new_button.setIcon(icon("new", colours.text))
        self.search_button.setIcon(icon("search", colours.secondary))
