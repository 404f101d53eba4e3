"""The window: puts the parts together and passes on what they say to each other."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.composer import Composer
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.display_mode import DisplayModeChoice
from bitnet_desktop.ui.empty_state import EmptyState
from bitnet_desktop.ui.look import Look, icon
from bitnet_desktop.ui.menus import Menus
from bitnet_desktop.ui.model_chooser import ModelChooser
from bitnet_desktop.ui.notice_bar import Action, Notice, NoticeBar
from bitnet_desktop.ui.remedies import ENDS_WITH_NEXT_LOADING, ENDS_WITH_NEXT_MESSAGE, REMEDIES, Remedy
from bitnet_desktop.ui.reply_words import reply_note, waiting_words
from bitnet_desktop.ui.status import Phase, ReplyEnd, Status
from bitnet_desktop.ui.status_line import StatusLine
from bitnet_desktop.ui.tokens import SPACE
from bitnet_desktop.words import say

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile

_FIRST_SIZE = QSize(1040, 760)
_SMALLEST_HEIGHT = 360


class MainWindow(QMainWindow):
    """Everything that a person sees. What it decides itself is only how things look."""

    settings_changed = Signal(object)  # Settings
    closing = Signal()
    unexpected = Signal(str)  # the last line of an exception; may be emitted in any thread

    def __init__(
        self,
        conversing: Conversing,
        settings: Settings,
        look: Look,
        find_models: Callable[[], Sequence[ModelFile]],
    ) -> None:
        super().__init__()
        self._conversing = conversing
        self._settings = settings
        self._look = look
        self._awaiting = False  # a reply without any text so far is on the screen
        self._engine_dialog: QFileDialog | None = None
        self.setWindowTitle(self.tr("BitNet Desktop"))
        self.setMinimumHeight(_SMALLEST_HEIGHT)
        self.setAcceptDrops(True)
        self.chooser = ModelChooser(look, find_models, self)
        self.modes = DisplayModeChoice(settings.display_mode, settings.typing_delay_ms, self)
        self.new_button = QToolButton(self)
        self.empty = EmptyState(look, self)
        self.view = ChatView(look, self)
        self.notices = NoticeBar(look, self)
        self.composer = Composer(look, self)
        self.status_line = StatusLine(look, self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self.menus = Menus(self, self.modes, look, self.chooser.open_action)
        self._connect()
        self._restyle()
        conversing.feed.set_mode(settings.display_mode, settings.typing_delay_ms)
        self._on_status(conversing.status)
        self._restore_place()
        self.composer.setFocus()

    @property
    def settings(self) -> Settings:
        return self._settings

    # -- what a person does

    def send(self, text: str) -> None:
        """Say something; the text stays in the field when it cannot be taken."""
        if self._conversing.send(text):
            self.composer.clear()
        elif self.composer.is_empty:
            self.composer.set_text(text)
        self.composer.setFocus()

    def new_conversation(self) -> None:
        """Begin anew."""
        self._conversing.new_conversation()
        self.composer.setFocus()

    def open_model(self, path: Path, name: str = "") -> None:
        """Use a model."""
        self._conversing.open_model(path, name)
        self.composer.setFocus()

    def copy_last_reply(self) -> None:
        """Put the newest reply on the clipboard, as the model wrote it."""
        if reply := self._conversing.last_reply:
            QGuiApplication.clipboard().setText(reply)

    def try_again(self) -> None:
        """Have another go at what failed."""
        if not self.composer.is_empty and self._conversing.status.phase is not Phase.NO_MODEL:
            self.send(self.composer.text)
        else:
            self._conversing.try_again()

    def choose_engine(self) -> None:
        """Let the person look for a llama-cli."""
        if self._engine_dialog is None:
            dialog = QFileDialog(self, self.tr("Choose an engine: the program llama-cli"))
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.fileSelected.connect(self._use_engine)
            self._engine_dialog = dialog
        self._engine_dialog.open()

    def _use_engine(self, name: str) -> None:
        self._change_settings(replace(self._settings, engine=name))
        model = self._conversing.model
        if model is not None:
            self._conversing.open_model(model, self._conversing.status.model)

    # -- what is shown

    def show_problem(self, problem: Problem) -> None:
        """Tell of trouble, with what can be done about it."""
        words = say(problem)
        actions = tuple(self._action(remedy) for remedy in REMEDIES.get(problem.kind, ()))
        self.notices.add(Notice(problem.kind.value, words.title, words.text, words.detail, actions))

    def show_unexpected(self, line: str) -> None:
        """Tell of an exception that nobody caught."""
        self.notices.add(
            Notice(
                "unexpected",
                self.tr("Something in the app went wrong."),
                self.tr("You can go on; what was said is kept. The details are in the log."),
                line,
            )
        )

    def _action(self, remedy: Remedy) -> Action:
        match remedy:
            case Remedy.CHOOSE_MODEL:
                return Action(self.tr("Choose a model"), self.chooser.open_menu)
            case Remedy.CHOOSE_ENGINE:
                return Action(self.tr("Choose an engine"), self.choose_engine)
            case Remedy.TRY_AGAIN:
                return Action(self.tr("Try again"), self.try_again)
            case Remedy.NEW_CONVERSATION:
                return Action(self.tr("New conversation"), self.new_conversation)

    def _on_said(self, text: str) -> None:
        self.notices.withdraw(*ENDS_WITH_NEXT_MESSAGE)
        self._pages.setCurrentWidget(self.view)
        self.view.add_message(self.tr("You"), text)
        self.view.begin_reply(self._conversing.status.model)
        self._awaiting = True
        self.view.set_waiting(waiting_words(self._conversing.status))
        self.view.go_to_end()

    def _on_reply_text(self, text: str) -> None:
        self._awaiting = False
        self.view.append(text)

    def _on_reply_ended(self, end: ReplyEnd) -> None:
        self._awaiting = False
        self.view.end_reply(reply_note(end))
        if end.context_full and end.figures is not None:
            self.show_problem(Problem(ProblemKind.CONTEXT_FULL, facts={"size": end.figures.context_size}))

    def _on_taken_back(self, text: str) -> None:
        self._awaiting = False
        self.view.remove_last()
        if self.composer.is_empty:
            self.view.remove_last()
            self.composer.set_text(text)
        else:
            self.view.add_note(self.tr("Not sent"))
        self._show_page()

    def _on_retracted(self) -> None:
        self.view.remove_last()
        self.view.remove_last()

    def _on_restarted(self) -> None:
        self._awaiting = False
        self.view.clear_messages()
        self.notices.withdraw(*ENDS_WITH_NEXT_MESSAGE)
        self._show_page()

    def _on_status(self, status: Status) -> None:
        self.status_line.show_status(status)
        self.composer.set_activity(can_stop=status.can_stop, has_turn=status.has_turn)
        self.menus.show_status(status)
        if self.view.is_empty:
            self.empty.show_status(status)
        if self._awaiting:
            self.view.set_waiting(waiting_words(status))
        if status.phase is Phase.PREPARING:
            self.notices.withdraw(*ENDS_WITH_NEXT_LOADING)
            self.chooser.show_model(self._conversing.model, status.model)
        model = self._conversing.model
        if status.phase is Phase.READY and model is not None and str(model) != self._settings.model:
            # Only now: a model that cannot be loaded should not be in the way at the next start.
            self._change_settings(replace(self._settings, model=str(model)))

    def _on_mode(self, mode: DisplayMode, delay_ms: int) -> None:
        self._conversing.feed.set_mode(mode, delay_ms)
        self._change_settings(replace(self._settings, display_mode=mode, typing_delay_ms=delay_ms))

    def _on_theme(self) -> None:
        self._restyle()
        if self._look.theme != self._settings.theme:
            self._change_settings(replace(self._settings, theme=self._look.theme))

    def _change_settings(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    def _show_page(self) -> None:
        if self.view.is_empty:
            self.empty.show_status(self._conversing.status)
            self._pages.setCurrentWidget(self.empty)

    # -- how it is put together

    def _connect(self) -> None:
        conversing = self._conversing
        conversing.said.connect(self._on_said)
        conversing.reply_text.connect(self._on_reply_text)
        conversing.reply_ended.connect(self._on_reply_ended)
        conversing.taken_back.connect(self._on_taken_back)
        conversing.retracted.connect(self._on_retracted)
        conversing.restarted.connect(self._on_restarted)
        conversing.troubled.connect(self.show_problem)
        conversing.status_changed.connect(self._on_status)
        self.composer.sent.connect(self.send)
        self.composer.stop_asked.connect(conversing.stop)
        self.chooser.chosen.connect(self.open_model)
        self.modes.changed.connect(self._on_mode)
        self.new_button.clicked.connect(self.new_conversation)
        self.empty.prompted.connect(self.send)
        self.empty.open_asked.connect(self.chooser.open_dialog)
        self.menus.new_asked.connect(self.new_conversation)
        self.menus.stop_asked.connect(conversing.stop)
        self.menus.copy_reply_asked.connect(self.copy_last_reply)
        self.menus.latest_asked.connect(self.view.go_to_end)
        self.menus.engine_asked.connect(self.choose_engine)
        self.menus.write_asked.connect(self.composer.setFocus)
        self.menus.theme_asked.connect(self._look.set_theme)
        self.menus.theme_asked.connect(self._on_theme)
        self._look.changed.connect(self._restyle)
        self.unexpected.connect(self.show_unexpected)

    def _lay_out(self) -> None:
        self.new_button.setProperty("role", "icon")
        self.new_button.setIconSize(QSize(SPACE.icon, SPACE.icon))
        self.new_button.setFixedSize(SPACE.control, SPACE.control)
        self.new_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.new_button.setToolTip(self.tr("New conversation (Ctrl+N)"))
        self.new_button.setAccessibleName(self.tr("New conversation"))
        header = QHBoxLayout()
        header.setContentsMargins(SPACE.medium, SPACE.medium, SPACE.medium, SPACE.small)
        header.setSpacing(SPACE.medium)
        header.addWidget(self.chooser)
        header.addStretch(1)
        header.addWidget(self.modes)
        header.addWidget(self.new_button)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.view)
        page = QWidget(self)
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, SPACE.small)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._pages, 1)
        column.addWidget(self._centred(self.notices, self.composer, self.status_line))
        self.setCentralWidget(page)

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

    def _restyle(self) -> None:
        self.new_button.setIcon(icon("new", self._look.colours.secondary))

    # -- the window itself

    def _restore_place(self) -> None:
        self.resize(_FIRST_SIZE)
        geometry = self._settings.window_geometry
        if geometry:
            self.restoreGeometry(QByteArray(base64.b64decode(geometry)))

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        self._change_settings(replace(self._settings, window_geometry=geometry))
        event.accept()
        self.closing.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed anywhere else goes into the field for messages."""
        text = event.text()
        if text and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.composer.setFocus()
            self.composer.insert(text)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_model(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_model(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_model(path)


def _dropped_model(event: QDropEvent) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    models = [file for file in files if file.suffix.lower() == ".gguf"]
    return models[0] if models else None
