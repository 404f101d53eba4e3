"""Has a message answered once more in one step: by another model, or with other settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolButton

from bitnet_desktop.chat.conversation import Message
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.tokens import SPACE

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile
    from bitnet_desktop.ui.model_menu import ModelMenu


class Again(QObject):
    """A menu with all models, at the button that asks for it; the last entry leads to the settings."""

    settings_asked = Signal(str)  # the id of the message that is to be answered with them

    def __init__(
        self, conversing: Conversing, view: ChatView, find_models: Callable[[], Sequence[ModelFile]]
    ) -> None:
        super().__init__(view)
        self._conversing = conversing
        self._view = view
        self._message = ""
        self._find_models = find_models
        self._menu: ModelMenu | None = None  # made when it is first opened

    def open_menu(self, message_id: str) -> None:
        """Ask with what a message is to be answered again."""
        self._message = message_id
        if self._menu is None:
            self._menu = self._make_menu()
        self._menu.set_current(self._conversing.model, self._conversing.status.model)
        self._menu.popup(self._place())

    def _make_menu(self) -> ModelMenu:
        from bitnet_desktop.ui.model_menu import ModelMenu

        settings = QAction(self.tr("With other settings…"), self)
        settings.triggered.connect(self._ask_settings)
        menu = ModelMenu(self._find_models, settings, self._view)
        menu.setAccessibleName(self.tr("Answer again with"))
        menu.chosen.connect(self._answer)
        return menu

    def answer_last(self) -> None:
        """Have the last message answered again as it was."""
        if last := self._last():
            self._conversing.regenerate(last.id)

    def ask_last(self) -> None:
        """Ask with what the last message is to be answered again."""
        if last := self._last():
            self._view.scrolling.show_message(len(self._view.column) - 1)
            self.open_menu(last.id)

    def _last(self) -> Message | None:
        path = self._conversing.conversation.path()
        return path[-1] if path and not self._conversing.has_turn else None

    def _place(self) -> QPoint:
        """At the button that was pressed, or else below the message."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QToolButton) and self._view.isAncestorOf(focused):
            return focused.mapToGlobal(focused.rect().bottomLeft())
        viewport = self._view.viewport()
        message = self._view.column.index_of(self._message)
        room = self._view.place_of_message(message) if message is not None else QRect()
        return viewport.mapToGlobal((room & viewport.rect()).bottomLeft() + QPoint(SPACE.wide, 0))

    def _answer(self, path: Path, name: str) -> None:
        if self._is_there():
            self._conversing.regenerate(self._message, path, name)

    def _ask_settings(self) -> None:
        if self._is_there():
            self.settings_asked.emit(self._message)

    def _is_there(self) -> bool:
        return self._message in self._conversing.conversation.messages
