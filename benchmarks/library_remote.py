"""What the app that is measured does with its library when it is told to, and how long that took."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from bitnet_desktop import app
from bitnet_desktop.chat.conversation import Conversation, Role

if TYPE_CHECKING:
    # The app imports these after its first paint, and that is what is measured.
    from bitnet_desktop.storage.conversations import Library
    from bitnet_desktop.ui.conversation_list import ConversationList
    from bitnet_desktop.ui.shelf import Shelf

_SAVE_EVERY_MS = 100
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class LibraryRemote(QObject):
    """Tells "listed" when the side bar has been painted with the first list, and answers the orders below.

    {"do": "open", "id": ...} clicks on a conversation: "opened" when it has been painted. {"do": "search", "text": ...}
    presses Enter in the search: "found" when the hits have been painted. {"do": "save", "count": ...} keeps messages as
    if somebody wrote them: "saved" with the seconds until each was committed.
    """

    def __init__(self, made: app.App, tell: Callable[..., None]) -> None:
        super().__init__(made)
        self._app = made
        self._tell = tell
        self._began_at = 0.0
        self._is_restarted = False
        self._is_listed = False
        self._committed: list[float] = []
        self._saving: Conversation | None = None
        self._to_save = 0
        self._save_timer = QTimer(self, interval=_SAVE_EVERY_MS)
        self._save_timer.timeout.connect(self._save_one)
        self._open_library = made._open_library  # noqa: SLF001 - the list may come before anybody could look for it
        made._open_library = self._open_and_watch  # type: ignore[method-assign]  # noqa: SLF001
        made.window.view.viewport().installEventFilter(self)
        made.conversing.restarted.connect(self._on_restarted)

    def obey(self, order: Mapping[str, str]) -> None:
        """Do one thing."""
        match order["do"]:
            case "open":
                self._open(order["id"])
            case "search":
                self._search(order["text"])
            case "save":
                self._save(int(order["count"]))

    @property
    def _shelf(self) -> Shelf:
        shelf = self._app._shelf  # noqa: SLF001 - the app shows it to nobody
        assert shelf is not None
        return shelf

    def _open_and_watch(self) -> None:
        self._open_library()
        library = self._app._library  # noqa: SLF001 - as above
        assert library is not None
        # Whoever shows the list and the hits was connected before.
        library.desk.listed.connect(self._on_listed)
        library.desk.found.connect(self._on_found)

    def _on_listed(self, summaries: tuple[object, ...], _folders: object) -> None:
        if not self._is_listed:
            self._is_listed = True
            sidebar = self._app.window.sidebar
            sidebar.repaint()
            sidebar.view.viewport().repaint()
            self._tell("listed", at=time.monotonic(), count=len(summaries))

    # -- opening

    def _open(self, conversation_id: str) -> None:
        view = self._app.window.sidebar.view
        rows: ConversationList = view.model()  # type: ignore[assignment]  # the view has no other
        index = rows.index(rows.place(conversation_id))
        view.scrollTo(index)
        middle = QPointF(view.visualRect(index).center())
        # The scrolling is over, and painted, before the click.
        QTimer.singleShot(0, self, lambda: self._click(view.viewport(), middle))

    def _click(self, widget: QWidget, place: QPointF) -> None:
        self._is_restarted = False
        self._began_at = time.monotonic()
        on_screen = QPointF(widget.mapToGlobal(place.toPoint()))
        for kind, buttons in (
            (QEvent.Type.MouseButtonPress, _LEFT),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            QApplication.sendEvent(widget, QMouseEvent(kind, place, on_screen, _LEFT, buttons, _NONE))

    def _on_restarted(self) -> None:
        self._is_restarted = self._began_at > 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_restarted and event.type() is QEvent.Type.Paint:
            self._is_restarted = False
            QTimer.singleShot(0, self, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        seconds, self._began_at = time.monotonic() - self._began_at, 0.0
        self._tell("opened", seconds=seconds, messages=len(self._app.window.view.column))

    # -- searching

    def _search(self, words: str) -> None:
        if self._panel() is None:
            self._app.window.commands.run("find-everywhere")
        panel = self._panel()
        field = None if panel is None else panel.findChild(QLineEdit)
        assert field is not None
        field.setText(words)
        self._began_at = time.monotonic()
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, _NONE, "\r"))

    def _on_found(self, _words: str, hits: tuple[object, ...]) -> None:
        panel = self._panel()
        rows = None if panel is None else panel.findChild(QListView)
        assert panel is not None
        assert rows is not None
        panel.repaint()
        rows.viewport().repaint()
        self._tell("found", seconds=time.monotonic() - self._began_at, hits=len(hits))
        self._began_at = 0.0

    def _panel(self) -> QWidget | None:
        return self._app.window.findChild(QWidget, "search-all")

    # -- saving

    def _save(self, count: int) -> None:
        self._to_save = count
        saving = self._saving = Conversation()
        self._shelf.keep(lambda library: library.create(datetime.now(UTC), conversation_id=saving.id))
        self._save_timer.start()

    def _save_one(self) -> None:
        conversation = self._saving
        assert conversation is not None
        if len(conversation.messages) == self._to_save:
            self._save_timer.stop()
            self._shelf.run(lambda _: None, self._on_saved)
            return
        text = f"Message {len(conversation.messages)} " + "of about the usual length " * 8
        conversation = self._saving = conversation.add(Role.USER, text, datetime.now(UTC))
        message = conversation.path()[-1]
        began_at = time.monotonic()

        def save(library: Library) -> None:
            library.save_message(conversation.id, message, clears_draft=True)
            self._committed.append(time.monotonic() - began_at)

        # As for a message of a person: the list is read again after each.
        self._shelf.keep(save, changes=True)

    def _on_saved(self, _nothing: None) -> None:
        self._tell("saved", seconds=self._committed)
