"""The quick prompt: one small window over everything, with a field, and the answer below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from bitnet_desktop.chat.quick_actions import QuickAction
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.composer import Composer
from bitnet_desktop.ui.edit_strip import EditStrip
from bitnet_desktop.ui.key_words import native_keys
from bitnet_desktop.ui.look import Look, scaled_font
from bitnet_desktop.ui.notice_bar import NoticeBar
from bitnet_desktop.ui.quick_actions_row import MOST_KEYS, ActionRow, ButtonRow, action_keys
from bitnet_desktop.ui.quick_frame import QuickFrame
from bitnet_desktop.ui.status import Status
from bitnet_desktop.ui.status_line import StatusLine
from bitnet_desktop.ui.tokens import SPACE, TYPE

_FROM_ABOVE = 0.16  # of the screen's height
_MOST_HEIGHT = 0.76  # of the screen's height
_LEAST_VIEW = 96  # pixels, however small the screen is


class QuickPrompt(QuickFrame):
    """How it looks, and what is pressed in it. It is made ahead and hidden, so that it can appear at once."""

    hide_asked = Signal()  # by a key
    entered = Signal()
    left = Signal()  # for another window
    action_chosen = Signal(int)  # its place
    clipboard_asked = Signal()
    selection_asked = Signal()
    copy_asked = Signal()
    copy_code_asked = Signal()
    keep_asked = Signal()
    new_asked = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look, *, is_composited: bool, zoom: int = 100) -> None:
        super().__init__(look, is_composited=is_composited)
        self.setWindowTitle(self.tr("Quick prompt"))
        self.setAccessibleName(self.tr("Quick prompt"))
        self._actions: tuple[QuickAction, ...] = ()
        self._action_keys: list[QShortcut] = []
        self._room = QGuiApplication.primaryScreen().availableGeometry()
        self._has_turn = False
        self._outer = QVBoxLayout(self)
        content = QWidget(self)
        content.setObjectName("quick-content")
        self.composer = Composer(look, content, words=self.tr("Ask anything"), scale=TYPE.prompt)
        self.strip = EditStrip(look, content)
        self.notices = NoticeBar(look, content)
        self.view = ChatView(look, content, zoom=zoom)
        self._line = QFrame(content)
        self._line.setObjectName("quick-line")
        self._line.setFixedHeight(1)
        has_selection = QGuiApplication.clipboard().supportsSelection()
        self.action_row = ActionRow(look, content, has_selection=has_selection)
        self.answer_row = self._make_answer_row(look, content)
        self._model = self._small(content)
        self._status = StatusLine(look, content)
        self._hint = self._small(content)
        self._content = content
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit)
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self._tell_left)
        self._view_height = 0
        self._set_view_height(_LEAST_VIEW)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.composer)
        self.show_page()

    def set_composited(self, *, is_composited: bool) -> None:
        super().set_composited(is_composited=is_composited)
        self._outer.setContentsMargins(self.frame_margins)

    # -- appearing

    def make_ready(self) -> None:
        """Do ahead what would take time when it is shown: the system's window, styles and fonts."""
        self.ensurePolished()
        self.winId()
        self.view.column  # noqa: B018 - it is made when it is asked for
        self.fit()

    def place(self) -> None:
        """Go to the screen with the pointer, in the middle of its upper half. Where apps may not, the system does."""
        pointer = QCursor.pos()
        screens = QGuiApplication.screens()
        screen = next((screen for screen in screens if screen.geometry().contains(pointer)), screens[0])
        room = self._room = screen.availableGeometry()
        self.fit()
        around = self.frame_margins
        left = room.left() + (room.width() - self.width()) // 2
        top = room.top() + round(room.height() * _FROM_ABOVE) - around.top()
        self.move(left, top)

    def fit(self) -> None:
        """Take the height that the content needs, up to a maximum; then the answer scrolls."""
        room = self._room
        around = self.frame_margins
        width = min(SPACE.quick, room.width() - 2 * SPACE.margin) + around.left() + around.right()
        needed = self._needed(width)
        if not self.view.isHidden():
            most = round(room.height() * _MOST_HEIGHT) - (needed - self._view_height)
            wanted = self.view.column.total + SPACE.huge
            height = max(_LEAST_VIEW, min(wanted, most))
            needed += height - self._view_height
            self._set_view_height(height)
        if self.size() != QSize(width, needed):
            self.resize(width, needed)

    def _set_view_height(self, height: int) -> None:
        if height != self._view_height:
            self._view_height = height
            self.view.setFixedHeight(height)

    def _needed(self, width: int) -> int:
        self._outer.invalidate()
        self._outer.activate()
        return self._outer.totalHeightForWidth(width)

    # -- what is shown

    def show_page(self) -> None:
        """Show the conversation, or what to begin with while there is none."""
        is_empty = self.view.is_empty
        for widget in (self.view, self._line, self.answer_row):
            widget.setVisible(not is_empty)
        self.action_row.setVisible(is_empty)
        self._show_hint()
        self._fitting.start()

    def show_actions(self, actions: Sequence[QuickAction]) -> None:
        """Offer these to do with a text."""
        if tuple(actions) == self._actions:
            return
        self._actions = tuple(actions)
        self.action_row.show_actions(actions)
        for key in self._action_keys:
            key.setEnabled(False)
            key.deleteLater()
        self._action_keys = []
        for place in range(len(actions)):
            if keys := action_keys(place):
                shortcut = self._shortcut(keys, self._on_action_key)
                shortcut.setProperty("place", place)
                self._action_keys.append(shortcut)
        self._fitting.start()

    def show_status(self, status: Status) -> None:
        """Say which model answers, and what it does."""
        metrics = self._model.fontMetrics()
        name = metrics.elidedText(status.model, Qt.TextElideMode.ElideMiddle, SPACE.quick // 3)
        self._model.setText(name)
        self._model.setVisible(bool(name))
        self._status.show_status(status)
        self._has_turn = status.has_turn
        self._show_hint()

    def _show_hint(self) -> None:
        if self._has_turn:
            words = self.tr("{stop} stops · {hide} hides")
        elif self.view.is_empty and self._actions:
            words = self.tr("{actions} work on a text · {ask} asks · {hide} hides")
        else:
            words = self.tr("{ask} asks · {line} new line · {hide} hides")
        actions = f"{native_keys(action_keys(0))}…{min(len(self._actions), MOST_KEYS)}"
        self._hint.setText(
            words.format(
                actions=actions,
                ask=self.tr("Enter"),
                line=self.tr("Shift+Enter"),
                hide=native_keys("Esc"),
                stop=native_keys("Ctrl+."),
            )
        )

    def show_answer(self, *, has_answer: bool, has_code: bool, is_kept: bool) -> None:
        """What can be done with the answer."""
        self._copy.setEnabled(has_answer)
        self._copy_code.setVisible(has_code)
        self._keep.setEnabled(has_answer)
        words = self.tr("Open in the window") if is_kept else self.tr("Keep")
        self._keep.setText(words)
        self._keep.setAccessibleName(words)
        self._fitting.start()

    # -- the window

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowDeactivate and self.isVisible():
            # A moment later it is known which window is active instead.
            self._leaving.start()
        elif event.type() is QEvent.Type.WindowActivate:
            self.entered.emit()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._leaving.stop()
        super().hideEvent(event)

    def _tell_left(self) -> None:
        active = QApplication.activeWindow()
        is_ours = active is not None and (active is self or self.isAncestorOf(active))
        if self.isVisible() and not is_ours and QApplication.activePopupWidget() is None:
            self.left.emit()

    # -- how it is put together

    def _on_action_key(self) -> None:
        self.action_chosen.emit(self.sender().property("place"))

    def _connect(self) -> None:
        self.view.scrolling.moved.connect(self._fitting.start)
        self.composer.draft_changed.connect(self._fitting.start)
        self.composer.attachments_changed.connect(self._fitting.start)
        for widget in (self.notices, self.strip):
            widget.installEventFilter(self)
        self.action_row.chosen.connect(self.action_chosen)
        self.action_row.clipboard_asked.connect(self.clipboard_asked)
        self.action_row.selection_asked.connect(self.selection_asked)
        for keys, do in (
            ("Esc", self.hide_asked.emit),
            ("Ctrl+.", self.stop_asked.emit),
            ("Ctrl+N", self.new_asked.emit),
            ("Ctrl+S", self.keep_asked.emit),
            ("Ctrl+Shift+C", self.copy_asked.emit),
            ("Ctrl+Shift+K", self.copy_code_asked.emit),
            ("Ctrl+Shift+V", self.clipboard_asked.emit),
            ("Ctrl+Shift+X", self.selection_asked.emit),
        ):
            self._shortcut(keys, do)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only widgets are watched
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest}:
            self._fitting.start()
        return super().eventFilter(watched, event)

    def _shortcut(self, keys: str, do: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(do)
        return shortcut

    def _make_answer_row(self, look: Look, parent: QWidget) -> ButtonRow:
        row = ButtonRow(look, self.tr("What to do with the answer"), parent)
        self._copy = row.add(
            self.tr("Copy the answer"), self.copy_asked.emit, picture="copy", keys="Ctrl+Shift+C"
        )
        self._copy_code = row.add(
            self.tr("Copy the code"), self.copy_code_asked.emit, picture="copy", keys="Ctrl+Shift+K"
        )
        self._keep = row.add(self.tr("Keep"), self.keep_asked.emit, picture="pin", keys="Ctrl+S")
        row.add(self.tr("New question"), self.new_asked.emit, picture="new", keys="Ctrl+N")
        return row

    def _small(self, parent: QWidget) -> QLabel:
        label = QLabel(parent)
        label.setProperty("role", "secondary")
        label.setFont(scaled_font(label, TYPE.small))
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, SPACE.medium, 0, SPACE.small)
        inside.setSpacing(0)
        inside.addLayout(_beside(self.composer, SPACE.medium))
        inside.addLayout(_beside(self.strip, SPACE.wide))
        inside.addLayout(_beside(self.notices, SPACE.wide))
        inside.addWidget(self._line)
        inside.addWidget(self.view)
        inside.addWidget(self.action_row)
        inside.addWidget(self.answer_row)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE.wide, SPACE.small, SPACE.wide, 0)
        foot.setSpacing(SPACE.small)
        foot.addWidget(self._model)
        foot.addWidget(self._status, 1)
        foot.addWidget(self._hint)
        inside.addLayout(foot)
        outer = self._outer
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # `fit` knows better
        outer.setContentsMargins(self.frame_margins)
        outer.addWidget(self._content)


def _beside(widget: QWidget, side: int) -> QHBoxLayout:
    """A row of the window, with room at its sides."""
    row = QHBoxLayout()
    row.setContentsMargins(side, 0, side, 0)
    row.addWidget(widget)
    return row
