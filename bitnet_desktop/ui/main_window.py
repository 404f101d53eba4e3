"""The window: puts the parts together and passes on what they say to each other."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QSplitter

from bitnet_desktop.chat.conversation import Attachment
from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.settings import Settings
from bitnet_desktop.ui.again import Again
from bitnet_desktop.ui.commands import Commands
from bitnet_desktop.ui.conversation_control import ConversationControl
from bitnet_desktop.ui.conversation_page import ConversationPage
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.late_parts import LateParts
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.menus import fill_menu_bar
from bitnet_desktop.ui.notice_bar import Action, Notice
from bitnet_desktop.ui.one_line import one_line
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.remedies import ENDS_WITH_NEXT_LOADING, ENDS_WITH_NEXT_MESSAGE, REMEDIES, Remedy
from bitnet_desktop.ui.side_pane import SidePane
from bitnet_desktop.ui.status import Phase, Status
from bitnet_desktop.ui.window_commands import WindowCommands
from bitnet_desktop.ui.window_place import keep_place, restore_place
from bitnet_desktop.words import say, say_number

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile
    from bitnet_desktop.ui.context_control import ContextControl
    from bitnet_desktop.ui.links import LinkOpener
    from bitnet_desktop.ui.sidebar import Sidebar

# The kinds of its notices.
_PROBLEM = "problem"
_UNEXPECTED = "unexpected"
_REMOVED = "messages-removed"
_NOT_SENT = "not-sent"
_numbers = itertools.count(1)  # of messages that were not sent, to tell them apart
_FIRST_SIZE = QSize(1180, 780)
_SMALLEST = QSize(580, 360)
_WIDE_ENOUGH = 760  # for the side bar beside the conversation


class MainWindow(QMainWindow):
    """Everything that a person sees. What it decides itself is only how things look."""

    closing = Signal()
    new_asked = Signal()
    unexpected = Signal(str)  # the last line of an exception; may be emitted in any thread

    def __init__(
        self,
        conversing: Conversing,
        preferences: Preferences,
        look: Look,
        find_models: Callable[[], Sequence[ModelFile]],
    ) -> None:
        super().__init__()
        self._conversing = conversing
        self._preferences = preferences
        self._look = look
        settings = preferences.settings
        self._engine_dialog: QFileDialog | None = None
        self._is_wide = True
        self._import: Callable[[list[Path]], bool] | None = None
        self._close_gate: Callable[[], bool] | None = None
        self.setWindowTitle(self.tr("BitNet Desktop"))
        self.setMinimumSize(_SMALLEST)
        self.setAcceptDrops(True)
        # Made inside the splitter: what comes into it later is styled a second time.
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._side = SidePane(self._splitter)
        self.page = ConversationPage(look, settings, find_models, self._splitter)
        self.view, self.composer, self.notices = self.page.view, self.page.composer, self.page.notices
        self.control = ConversationControl(
            conversing, self.view, self.composer, self.page.strip, self.show_problem, self
        )
        self._late = LateParts(self, conversing, self._side)
        self.control.set_gate(self._fits)
        self.again = Again(conversing, self.view, find_models)
        self._teach_notices()
        self._lay_out()
        self.commands = Commands(self)
        fill_menu_bar(self.menuBar(), self.commands)
        WindowCommands(self, conversing, preferences)
        self._connect()
        conversing.feed.set_mode(settings.display_mode, settings.typing_delay_ms)
        if conversing.model is not None:
            self.page.chooser.show_model(conversing.model, conversing.status.model)
        self._on_status(conversing.status)
        self._restore_place()
        self.composer.setFocus()

    @property
    def preferences(self) -> Preferences:
        return self._preferences

    @property
    def look(self) -> Look:
        return self._look

    @property
    def settings(self) -> Settings:
        return self._preferences.settings

    @property
    def sidebar(self) -> Sidebar:
        return self._late.sidebar

    @property
    def context(self) -> ContextControl:
        return self._late.context

    @property
    def links(self) -> LinkOpener:
        return self._late.links

    # -- what a person does

    def new_conversation(self) -> None:
        """Begin anew."""
        self.new_asked.emit()
        self.composer.setFocus()

    def open_model(self, path: Path, name: str = "") -> None:
        """Use a model."""
        self._conversing.open_model(path, name)
        self.composer.setFocus()

    def try_again(self) -> None:
        """Have another go at what failed."""
        if not self.composer.is_empty and self._conversing.status.phase is not Phase.NO_MODEL:
            self.control.send(self.composer.text)
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
        self.change_settings(replace(self.settings, engine=name))

    def set_importer(self, importer: Callable[[list[Path]], bool]) -> None:
        """Who is asked first when files are dropped; it says whether it has taken them."""
        self._import = importer

    def show_sidebar(self, *, shown: bool) -> None:
        """Show the side bar, or give its room to the conversation."""
        self._side.setVisible(shown)
        self.change_settings(replace(self.settings, sidebar_shown=shown))

    def toggle_sidebar(self) -> None:
        """Show the side bar if it is hidden, and hide it if it is shown."""
        self.show_sidebar(shown=self._side.isHidden())

    def find_words(self) -> None:
        """Search in this conversation."""
        if not self.view.is_empty:
            self.page.find_bar.open_search()

    def zoom(self, steps: int) -> None:
        """Show the conversation larger (1), smaller (-1) or in its usual size (0)."""
        from bitnet_desktop.ui.reading_style import next_zoom

        self.change_settings(replace(self.settings, zoom=next_zoom(self.settings.zoom, steps)))

    # -- what is shown

    def show_problem(self, problem: Problem) -> None:
        """Tell of trouble, with what can be done about it."""
        if self.context.take_problem(problem):
            return
        self.notices.tell(_PROBLEM, problem)

    def _problem_notice(self, problem: Problem) -> Notice:
        words = say(problem)
        actions = tuple(self._action(remedy) for remedy in REMEDIES.get(problem.kind, ()))
        return Notice(problem.kind.value, words.title, words.text, words.detail, actions)

    def show_unexpected(self, line: str) -> None:
        """Tell of an exception that nobody caught."""
        self.notices.tell(_UNEXPECTED, line)

    def _unexpected_notice(self, line: str) -> Notice:
        return Notice(
            _UNEXPECTED,
            self.tr("Something in the app went wrong."),
            self.tr("You can go on; what was said is kept. The details are in the log."),
            line,
        )

    def change_settings(self, settings: Settings) -> None:
        """Use other settings from now on."""
        self._preferences.use(settings)

    def _action(self, remedy: Remedy) -> Action:
        match remedy:
            case Remedy.CHOOSE_MODEL:
                return Action(self.tr("Choose a model"), self.page.chooser.open_menu)
            case Remedy.CHOOSE_ENGINE:
                return Action(self.tr("Choose an engine"), self.choose_engine)
            case Remedy.TRY_AGAIN:
                return Action(self.tr("Try again"), self.try_again)
            case Remedy.NEW_CONVERSATION:
                return Action(self.tr("New conversation"), self.new_conversation)

    def written(self) -> tuple[str, tuple[Attachment, ...]]:
        """What stands in the field, and what goes with it."""
        return self.composer.text, self.composer.attachments

    def _on_said(self) -> None:
        self.notices.withdraw(*ENDS_WITH_NEXT_MESSAGE, _REMOVED)

    def _on_removed(self, count: int) -> None:
        """Nothing is gone for good with one click."""
        self.notices.tell(_REMOVED, count)

    def _removed_notice(self, count: int) -> Notice:
        words = self.tr("A message was deleted.")
        if count > 1:
            words = self.tr("{count} messages were deleted.").format(count=say_number(count))
        undo = Action(self.tr("Undo"), self._conversing.undo_remove)
        return Notice(_REMOVED, words, actions=(undo,))

    def _on_not_sent(self, text: str, attachments: tuple[Attachment, ...]) -> None:
        """It waits here, so that it is lost neither to what is being written nor with the conversation."""
        self.notices.tell(_NOT_SENT, (f"{_NOT_SENT}-{next(_numbers)}", text, attachments))

    def _not_sent_notice(self, message: tuple[str, str, tuple[Attachment, ...]]) -> Notice:
        key, text, attachments = message
        put_back = Action(self.tr("Put it into the field"), lambda: self._put_back(key, text, attachments))
        return Notice(key, self.tr("Your message was not sent."), one_line(text), text, (put_back,))

    def _teach_notices(self) -> None:
        for kind, make in (
            (_PROBLEM, self._problem_notice),
            (_UNEXPECTED, self._unexpected_notice),
            (_REMOVED, self._removed_notice),
            (_NOT_SENT, self._not_sent_notice),
        ):
            self.notices.teach(kind, make)

    def _put_back(self, key: str, text: str, attachments: tuple[Attachment, ...]) -> None:
        self.notices.withdraw(key)
        self.control.put_back(text, attachments)

    def _on_page(self) -> None:
        self.page.show_page(self._conversing.status)

    def _on_status(self, status: Status) -> None:
        self.page.status_line.show_status(status)
        # Else Esc belongs to whoever has the focus.
        self.commands.set_enabled("stop", enabled=status.can_stop)
        if self.view.is_empty:
            self.page.empty.show_status(status)
        if status.phase is Phase.PREPARING:
            self.notices.withdraw(*ENDS_WITH_NEXT_LOADING)
        model = self._conversing.model
        self.page.chooser.show_model(model, status.model)
        is_chosen = self._conversing.driver.was_chosen
        if (
            status.phase is Phase.READY
            and is_chosen
            and model is not None
            and str(model) != self.settings.model
        ):
            # Only now: a model that cannot be loaded should not be in the way at the next start.
            self.change_settings(replace(self.settings, model=str(model)))

    def _on_mode(self, mode: DisplayMode, delay_ms: int) -> None:
        self.change_settings(replace(self.settings, display_mode=mode, typing_delay_ms=delay_ms))

    def _fits(self, text: str, attachments: tuple[Attachment, ...]) -> bool:
        return self.context.fits(text, attachments)

    def _ask_for_link(self, address: str) -> None:
        self.links.ask(address)

    def trust(self, site: str) -> None:
        """Open the links of a site without a question from now on."""
        sites = (*self.settings.trusted_sites, site)
        self.change_settings(replace(self.settings, trusted_sites=sites))

    def tell_link_failed(self, address: str) -> None:
        """Nothing could open an address."""
        self.show_problem(Problem(ProblemKind.LINK_NOT_OPENED, facts={"address": address}))

    def _on_settings(self, before: Settings, now: Settings) -> None:
        """Whoever changed a setting, it is followed here."""
        if now.theme != before.theme:
            self._look.set_theme(now.theme)
        if now.zoom != before.zoom:
            self.view.set_zoom(now.zoom)
        if (now.display_mode, now.typing_delay_ms) != (before.display_mode, before.typing_delay_ms):
            self.page.modes.show_choice(now.display_mode, now.typing_delay_ms)
            self._conversing.feed.set_mode(now.display_mode, now.typing_delay_ms)
        model = self._conversing.model
        if now.engine != before.engine and model is not None:
            self._conversing.open_model(model, self._conversing.status.model)
        if now.trusted_sites != before.trusted_sites:
            self._late.set_trusted(now.trusted_sites)

    # -- how it is put together

    def _connect(self) -> None:
        conversing, page = self._conversing, self.page
        # Until there is a library that has more to do then.
        self.new_asked.connect(conversing.new_conversation)
        conversing.said.connect(self._on_said)
        conversing.asked_again.connect(self._on_said)
        conversing.restarted.connect(self._on_said)
        conversing.removed.connect(self._on_removed)
        conversing.messages_restored.connect(self._on_said)
        conversing.troubled.connect(self.show_problem)
        conversing.status_changed.connect(self._on_status)
        self.control.page_changed.connect(self._on_page)
        self.control.not_sent.connect(self._on_not_sent)
        self.control.again_asked.connect(self.again.open_menu)
        self.composer.model_given.connect(self.open_model)
        self.composer.troubled.connect(self.show_problem)
        page.chooser.chosen.connect(self.open_model)
        page.modes.changed.connect(self._on_mode)
        page.new_button.clicked.connect(self.new_conversation)
        page.side_button.clicked.connect(self.toggle_sidebar)
        page.empty.prompted.connect(self.control.send)
        page.empty.open_asked.connect(page.chooser.open_dialog)
        page.find_closed.connect(self.composer.setFocus)
        self.view.zoom_asked.connect(self.zoom)
        self.view.link_asked.connect(self._ask_for_link)
        self._preferences.changed.connect(self._on_settings)
        self.unexpected.connect(self.show_unexpected)

    def _lay_out(self) -> None:
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._side)
        self._splitter.addWidget(self.page)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self.setCentralWidget(self._splitter)

    # -- the window itself

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow window the conversation gets all the room.
        is_wide = event.size().width() >= _WIDE_ENOUGH
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._side.setVisible(is_wide and self.settings.sidebar_shown)

    def _restore_place(self) -> None:
        self.resize(_FIRST_SIZE)
        restore_place(self, self.settings.window_places)
        self._side.setVisible(self.settings.sidebar_shown)
        width = self.settings.sidebar_width
        self._splitter.setSizes([width, max(1, self.width() - width)])

    def set_close_gate(self, gate: Callable[[], bool]) -> None:
        """Who is asked whether the window may close, and with it the app."""
        self._close_gate = gate

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._close_gate is not None and not self._close_gate():
            event.ignore()
            return
        self.keep_place()
        event.accept()
        self.closing.emit()

    def keep_place(self) -> None:
        """Remember where the window is, and how wide its side bar."""
        width = self._splitter.sizes()[0] or self.settings.sidebar_width
        places = keep_place(self, self.settings.window_places)
        self.change_settings(replace(self.settings, window_places=places, sidebar_width=width))

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802 - Qt's name
        was_inside = self._is_in_view()
        moved = super().focusNextPrevChild(following)
        if not following and not was_inside and self._is_in_view():
            # Backwards the conversation is entered at its end, whatever message was made last.
            self.view.focus_last()
        return moved

    def _is_in_view(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.view.isAncestorOf(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed anywhere else goes into the field for messages; Esc leaves an edit."""
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.control.cancel_edit()
        elif text and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.composer.setFocus()
            self.composer.insert(text)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _dropped(event)
        models = [file for file in files if file.suffix.lower() == ".gguf"]
        if files:
            event.acceptProposedAction()
        if models:
            self.open_model(models[0])
        elif files and not (self._import is not None and self._import(files)):
            self.composer.attach_files(files)


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
