"""The composition root: builds the parts of the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication

from bitnet_desktop import __version__, late_imports
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.desktop.folders import Folders, app_folders, make
from bitnet_desktop.desktop.open_events import OpenEvents
from bitnet_desktop.desktop.requests import Request
from bitnet_desktop.provision import Provision
from bitnet_desktop.settings import Settings, load_settings, save_settings
from bitnet_desktop.ui.afterwards import Afterwards, Step
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.first_paint import FirstPaint
from bitnet_desktop.ui.handed import Handed
from bitnet_desktop.ui.languages import Languages
from bitnet_desktop.ui.look import Look, app_icon
from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.settings_control import SettingsControl

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from bitnet_desktop.chat.generation import Overrides
    from bitnet_desktop.desktop.hotkey import Hotkey
    from bitnet_desktop.desktop.session_bus import SessionBus
    from bitnet_desktop.ui.at_hand import AtHand
    from bitnet_desktop.ui.library_control import LibraryControl
    from bitnet_desktop.ui.settings_pages.surroundings import Surroundings
    from bitnet_desktop.ui.shelf import Shelf
    from bitnet_desktop.ui.version_check import VersionCheck

# A long conversation is many objects, and looking through all of them would stop the window for a moment. So is what a
# long reply makes before it is looked at again: the second number keeps that to a hundred thousand objects.
GARBAGE_THRESHOLDS = (10_000, 10, 1000)
# Work in the background (formulas, colours, the library) is Python too, and only one thread runs Python at a time. The
# window lets go of it with nearly every call of Qt, and would wait Python's usual 5 ms each time to get it back.
SWITCH_S = 0.0002
_PATIENCE_MS = 3000  # for engines to end


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the command line chose for the window; None = as in the settings."""

    model: Path | None = None
    engine: Path | None = None
    request: Request | None = None  # what this start is to do, besides showing the window
    hidden: bool = False  # in the tray, where there is one


class App(QObject):
    """The window and what is behind it. Nothing is started before `begin`."""

    opened = Signal()  # from now on everything can be asked of it
    leaving = Signal()  # from now on nothing can be asked of it
    ended = Signal()  # the window is closed and no engine runs any more

    def __init__(
        self,
        application: QApplication,
        options: WindowOptions,
        folders: Folders,
        environment: Mapping[str, str],
    ) -> None:
        super().__init__(application)
        self._options = options
        self._folders = folders
        self._environment = environment
        self._is_leaving = False
        settings, trouble = load_settings(folders.settings_file)
        self.languages = Languages(application, settings.language)
        self.look = Look(application, settings.theme)
        self.preferences = Preferences(settings, self)
        self._provision = Provision(self.preferences, folders, environment, options.model, options.engine)
        self.conversing = Conversing(self._provision.makers(self._own), self)
        self.window = self._make_window()
        self.handed = Handed(self.window, self.conversing)
        self._waiting: list[Request] = []
        self._is_open = False
        self._is_hidden = options.hidden  # where no tray appears, `AtHand` shows the window a moment later
        self._to_close = 1  # what has to be closed before the app ends: the conversations with an engine
        self._shelf: Shelf | None = None
        self._library: LibraryControl | None = None
        self.at_hand: AtHand | None = None
        self._hotkey: Hotkey | None = None
        self._bus: SessionBus | None = None
        self._version_check: VersionCheck | None = None
        self._afterwards: Afterwards | None = None
        self._expected: Path | None = None  # the model that is shown as the one that will be opened
        self.preferences.changed.connect(self._save)
        self.preferences.changed.connect(self._on_settings)
        # Later: what has chosen the language is in a window that goes.
        self.languages.changed.connect(self._speak_anew, Qt.ConnectionType.QueuedConnection)
        OpenEvents(application, self).asked.connect(self.take)
        self.conversing.closed.connect(self._on_closed)
        self._give_up = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._give_up.timeout.connect(self._end)
        if trouble is not None:
            self.window.show_problem(trouble)

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.conversing, self.preferences, self.look, self._provision.find_models)
        window.installEventFilter(self)
        window.closing.connect(self._leave)
        window.commands.on("new-version", self._ask_for_version)
        self.settings_control = SettingsControl(window, self.look, self._surroundings)
        return window

    def _on_settings(self, before: Settings, now: Settings) -> None:
        if now.language != before.language:
            self.languages.use(now.language)

    def _speak_anew(self) -> None:
        """The words of a window are set when it is made, so in another language there is another window.

        The conversation, the library and the engine know no words, and go on.
        """
        if self._is_leaving:
            return
        old, page = self.window, self.settings_control.shown_page
        was_shown = old.isVisible()
        old.keep_place()
        self.conversing.feed.flush()
        kept = old.control.kept
        window = self.window = self._make_window()
        self.handed.use_window(window)
        if self._library is not None and self._shelf is not None:
            self._library.close()
            self._library = type(self._library)(
                window, self.conversing, self._shelf, self.look, self._library.desk
            )
        if self.at_hand is not None:
            self.at_hand.use_window(window)
        if not old.windowState():
            window.setGeometry(old.geometry())
        if was_shown:
            window.show()
        window.control.take_up(kept)
        window.notices.tell_again(old.notices.told)
        if page is not None:
            self.settings_control.open_page(page)
        old.hide()
        old.deleteLater()

    def begin(self) -> None:
        """Show the window now, and load the model behind it."""
        sys.setswitchinterval(SWITCH_S)
        self._afterwards = Afterwards(self._steps(), self)
        painted = FirstPaint(self.window).passed
        painted.connect(_collect_garbage_again)
        painted.connect(self._afterwards.begin)
        if self._options.request is not None and self._options.request.command != "show":
            # The model is in the options too, and opened with everything else.
            self.take(replace(self._options.request, model=None))
        if not self._is_hidden:
            self.window.control.hold()
            self.window.commands.hold()
            self._expected = self._provision.expected_model()
            if self._expected is not None:
                # Else the greeting would ask for a model at first, and change a moment later.
                self.conversing.driver.expect(self._expected)
            self.window.show()

    def take(self, request: Request) -> None:
        """Do what this start, or another one, asks for; as soon as there are a library and a model."""
        if self._is_leaving:
            return
        if self._is_open:
            self.handed.take(request)
        else:
            self._waiting.append(request)

    # -- after the first paint

    def _steps(self) -> tuple[Step, ...]:
        """What follows the first paint; each part may be asked for earlier, and is there then."""
        imports = late_imports.imports
        return (
            *imports(late_imports.SIDEBAR),
            Step(lambda: self.window.sidebar),
            *imports(late_imports.CONTEXT),
            Step(lambda: self.window.context),
            Step(late_imports.import_what_knows_no_qt, in_thread=True),
            *imports(late_imports.LIBRARY),
            Step(self._open_library),
            *imports(late_imports.AT_HAND),
            Step(self._bring_at_hand),
            *imports(late_imports.ENGINE),
            Step(self._open),
            *imports(late_imports.MESSAGES),
        )

    def leave(self) -> None:
        """Close the window, and with it the app."""
        if self.at_hand is not None:
            self.at_hand.closing.quit()
        else:
            self.window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and watched is self.window and self._is_hidden:
            self._is_hidden = False
            if self._is_open:
                self.load_model()
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        """Everything is there that can be asked for."""
        self._is_open = True
        if not self._is_hidden:
            self.load_model()
        for request in self._waiting:
            self.handed.take(request)
        self._waiting.clear()
        self.window.control.let_go()
        self.window.commands.let_go()
        self.opened.emit()

    def load_model(self) -> None:
        """Open the model of the command line, or the last one. An app that starts hidden waits until it is needed."""
        if self.conversing.model != self._expected:
            return
        model = self._provision.first_model() or self._expected
        self._expected = None
        if model is not None:
            self.conversing.open_model(model)

    def _open_library(self) -> None:
        """From now on everything is kept."""
        from bitnet_desktop.ui.library_control import LibraryControl
        from bitnet_desktop.ui.shelf import Shelf

        self._shelf = Shelf(self._folders.data / "conversations.db", self)
        self._library = LibraryControl(self.window, self.conversing, self._shelf, self.look)
        self._shelf.open()

    def _bring_at_hand(self) -> None:
        """The tray, the quick prompt and its keys."""
        from bitnet_desktop.desktop.hotkey import Hotkey
        from bitnet_desktop.desktop.session_bus import session_bus
        from bitnet_desktop.desktop.system_hotkey import hotkey_handler
        from bitnet_desktop.desktop.tray_host import bar_is_dark, tray_host
        from bitnet_desktop.ui.at_hand import AtHand, House

        environment = self._environment
        house = House(
            self.window,
            self.conversing,
            self.look,
            self._provision.makers(),
            self._provision.find_models,
            lambda: self._shelf,
            self.handed.show_window,
            self._open_kept,
            self.load_model,
            lambda: bar_is_dark(environment, scheme_is_dark=self.look.system_is_dark),
        )
        self._bus = session_bus(environment, self)
        self._hotkey = Hotkey(hotkey_handler(environment, self._bus))
        self.at_hand = AtHand(house, tray_host(environment, self._bus), self._hotkey)
        self._to_close += 1
        self.at_hand.closed.connect(self._on_closed)
        self.handed.set_quick(self.at_hand.toggle_quick)
        self.at_hand.begin()
        self._tell_of_replies(self._bus)

    def _tell_of_replies(self, bus: SessionBus | None) -> None:
        from bitnet_desktop.desktop.notifications import Notifier
        from bitnet_desktop.ui.reply_notices import ReplyNotices

        notifier = Notifier(bus, None if self.at_hand is None else self.at_hand.show_message, self)
        if self.at_hand is not None:
            self.at_hand.message_clicked.connect(notifier.clicked)
        ReplyNotices(
            self.conversing,
            self.preferences,
            notifier,
            self._window_handle,
            lambda: "" if self._library is None else self._library.title,
            lambda conversation_id: self._open_notified(conversation_id, notifier.token),
        )

    def _own(self) -> tuple[Overrides, str]:
        """What the conversation on the desk has otherwise than the settings."""
        overrides = {} if self._library is None else self._library.overrides
        return overrides, self.conversing.conversation.system

    def _surroundings(self) -> Surroundings:
        return self._provision.surroundings(lambda: self._hotkey)

    def _window_handle(self) -> QWindow | None:
        return self.window.windowHandle()

    def _open_notified(self, conversation_id: str, token: str) -> None:
        """What was clicked on may have been deleted meanwhile, or was never kept."""
        self.handed.show_window(token)
        if self._library is not None and conversation_id in self._library.ids:
            self._library.desk.open(conversation_id)

    def _open_kept(self, conversation_id: str) -> None:
        self.handed.show_window()
        if self._library is not None:
            self._library.desk.open(conversation_id)

    def _leave(self) -> None:
        if not self._is_leaving:
            self._is_leaving = True
            if self._afterwards is not None:
                self._afterwards.stop()
            self.leaving.emit()
            self._give_up.start()
            if self._library is not None:
                self._library.close()
            if self.at_hand is not None:
                self.at_hand.close()
            self.conversing.close()

    def _on_closed(self) -> None:
        self._to_close -= 1
        if not self._to_close:
            self._end()

    def _end(self) -> None:
        self._give_up.stop()
        if self._shelf is not None:
            self._shelf.close()
        self.languages.end()
        self.ended.emit()

    def _save(self, _: Settings, settings: Settings) -> None:
        try:
            save_settings(self._folders.settings_file, settings)
        except OSError as error:
            facts: dict[str, str | int] = {"path": str(self._folders.settings)}
            self.window.show_problem(
                Problem(ProblemKind.FOLDER_UNUSABLE, error.strerror or str(error), facts)
            )

    def _ask_for_version(self) -> None:
        """Show the window in which a person may ask for a new version. Nothing is asked by that."""
        from bitnet_desktop.desktop.announcement import own_source
        from bitnet_desktop.models.connections import FILE_NAME, Journal
        from bitnet_desktop.ui.version_check import VersionCheck
        from bitnet_desktop.ui.version_dialog import VersionDialog

        if self._version_check is None:
            journal = Journal(self._folders.data / FILE_NAME)
            self._version_check = VersionCheck(own_source(), journal, __version__, self)
        VersionDialog(self._version_check, self.window.links.ask, self.window).open()


def build_app(
    options: WindowOptions,
    environment: Mapping[str, str] | None = None,
    application: QApplication | None = None,
) -> App:
    """The app with its window, not yet shown; makes the QApplication unless there is one."""
    environment = os.environ if environment is None else environment
    application = application or make_application()
    folders = app_folders(environment)
    app = App(application, options, folders, environment)
    try:
        make(folders)
    except OSError as error:
        facts: dict[str, str | int] = {"path": str(error.filename or folders.data)}
        app.window.show_problem(Problem(ProblemKind.FOLDER_UNUSABLE, error.strerror or str(error), facts))
    return app


def _collect_garbage_again() -> None:
    """What the start has made stays for ever, so no collection need look at it."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*GARBAGE_THRESHOLDS)
        gc.enable()


def make_application() -> QApplication:
    """The QApplication, with its name, icon and language."""
    QCoreApplication.setApplicationName("bitnet-desktop")
    QCoreApplication.setApplicationVersion(__version__)
    application = QApplication(sys.argv[:1])
    application.setApplicationDisplayName("BitNet Desktop")
    application.setDesktopFileName("bitnet-desktop")
    application.setWindowIcon(app_icon())
    # The app ends when its engine has ended, which is a moment later.
    application.setQuitOnLastWindowClosed(False)
    return application
