"""The page of one conversation: the header, what was said, trouble, the field, and how things stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.composer import Composer
from bitnet_desktop.ui.display_mode import DisplayModeChoice
from bitnet_desktop.ui.edit_strip import EditStrip
from bitnet_desktop.ui.empty_state import EmptyState
from bitnet_desktop.ui.icon_button import IconButton
from bitnet_desktop.ui.key_words import with_keys
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.model_chooser import ModelChooser
from bitnet_desktop.ui.notice_bar import NoticeBar
from bitnet_desktop.ui.status import Status
from bitnet_desktop.ui.status_line import StatusLine
from bitnet_desktop.ui.tokens import SPACE

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile
    from bitnet_desktop.ui.context_bar import ContextBar
    from bitnet_desktop.ui.find_bar import FindBar
    from bitnet_desktop.ui.finder import Finder


class ConversationPage(QWidget):
    """Only how things lie; what they do is said elsewhere."""

    find_closed = Signal()

    def __init__(
        self,
        look: Look,
        settings: Settings,
        find_models: Callable[[], Sequence[ModelFile]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.side_button = IconButton(
            look,
            "sidebar",
            self.tr("Side bar"),
            self,
            tip=with_keys(self.tr("Side bar"), "sidebar"),
            large=True,
        )
        self.chooser = ModelChooser(look, find_models, self)
        self.modes = DisplayModeChoice(settings.display_mode, settings.typing_delay_ms, self)
        self.settings_button = IconButton(
            look,
            "sliders",
            self.tr("Settings of this conversation"),
            self,
            tip=with_keys(self.tr("Settings of this conversation"), "generation"),
            large=True,
        )
        self.new_button = IconButton(
            look,
            "new",
            self.tr("New conversation"),
            self,
            tip=with_keys(self.tr("New conversation"), "new"),
            large=True,
        )
        self.empty = EmptyState(look, self)
        self.view = ChatView(look, self, zoom=settings.zoom)
        self._look = look
        self._find: tuple[Finder, FindBar] | None = None  # made when somebody searches
        self.notices = NoticeBar(look, self)
        self.strip = EditStrip(look, self)
        self.composer = Composer(look, self)
        self.status_line = StatusLine(look, self)
        self._context_bar: ContextBar | None = None
        self._foot = QHBoxLayout()
        self._pages = QStackedWidget(self)
        self._lay_out()

    @property
    def context_bar(self) -> ContextBar:
        """How full the context is; made when there is one."""
        if self._context_bar is None:
            from bitnet_desktop.ui.context_bar import ContextBar

            self._context_bar = ContextBar(self._look, self)
            self._foot.addWidget(self._context_bar)
        return self._context_bar

    @property
    def finder(self) -> Finder:
        """What is found in the conversation."""
        return self._finding[0]

    @property
    def find_bar(self) -> FindBar:
        """Where a person searches in the conversation."""
        return self._finding[1]

    @property
    def _finding(self) -> tuple[Finder, FindBar]:
        if self._find is None:
            from bitnet_desktop.ui.find_bar import FindBar
            from bitnet_desktop.ui.finder import Finder

            finder = Finder(self.view)
            bar = FindBar(finder, self._look, self.view)
            bar.closed.connect(self.find_closed)
            self._find = finder, bar
        return self._find

    def show_page(self, status: Status) -> None:
        """Show the conversation, or the greeting while it is empty."""
        if self.view.is_empty:
            self.empty.show_status(status)
        self._pages.setCurrentWidget(self.empty if self.view.is_empty else self.view)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(SPACE.medium, SPACE.medium, SPACE.medium, SPACE.small)
        header.setSpacing(SPACE.medium)
        header.addWidget(self.side_button)
        header.addWidget(self.chooser)
        header.addStretch(1)
        header.addWidget(self.modes)
        header.addWidget(self.settings_button)
        header.addWidget(self.new_button)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.view)
        below = QWidget(self)
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.setSpacing(SPACE.medium)
        self._foot.addWidget(self.status_line, 1)
        below.setLayout(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE.small)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._pages, 1)
        column.addWidget(self._centred(self.notices, self.strip, self.composer, below))

    def _centred(self, *widgets: QWidget) -> QWidget:
        """Widgets above each other, in the same column as the text of the conversation."""
        inner = QWidget(self)
        inner.setMaximumWidth(SPACE.column)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE.medium)
        for widget in widgets:
            rows.addWidget(widget)
        outer = QWidget(self)
        across = QHBoxLayout(outer)
        across.setContentsMargins(SPACE.margin, SPACE.small, SPACE.margin, 0)
        across.addWidget(inner)
        return outer
