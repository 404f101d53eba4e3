"""What the commands do in the main window."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.settings import THEMES, Settings
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from bitnet_desktop.ui.command_palette import CommandPalette
    from bitnet_desktop.ui.main_window import MainWindow


class WindowCommands(QObject):
    """Tells the window's commands what to do, and shows which of several is in force."""

    def __init__(self, window: MainWindow, conversing: Conversing, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        commands, page = window.commands, window.page
        self._commands = commands
        self._palette: CommandPalette | None = None
        commands.on("new", window.new_conversation)
        commands.on("open-model", page.chooser.open_dialog)
        commands.on("choose-engine", window.choose_engine)
        commands.on("quit", window.close)
        commands.on("answer-again", window.again.answer_last)
        commands.on("answer-again-with", window.again.ask_last)
        commands.on("copy", self._copy)
        commands.on("copy-reply", window.control.copy_last_reply)
        commands.on("select-all", self._select_all)
        commands.on("select-conversation", window.view.select_all)
        commands.on("find", window.find_words)
        commands.on("find-next", self._find_next)
        commands.on("find-previous", self._find_previous)
        commands.on("write", window.composer.setFocus)
        commands.on("stop", conversing.stop)
        commands.on("sidebar", window.toggle_sidebar)
        commands.on("larger", self._larger)
        commands.on("smaller", self._smaller)
        commands.on("usual-size", self._usual_size)
        commands.on("latest", window.view.go_to_end)
        commands.on("full-screen", self._toggle_full_screen)
        commands.on("about", self._about)
        commands.on("commands", self._open_palette)
        commands.on("keys", self._open_keys)
        for mode in DisplayMode:
            commands.on(f"mode-{mode.value}", partial(self._use_mode, mode))
        for theme in THEMES:
            commands.on(f"theme-{theme}", partial(self._use_theme, theme))
        preferences.changed.connect(self._on_changed)
        self._show(preferences.settings)

    def _on_changed(self, _: Settings, settings: Settings) -> None:
        self._show(settings)

    def _show(self, settings: Settings) -> None:
        self._commands.set_in_force(f"mode-{settings.display_mode.value}")
        self._commands.set_in_force(f"theme-{settings.theme}")

    def _use_mode(self, mode: DisplayMode) -> None:
        self._preferences.use(replace(self._preferences.settings, display_mode=mode))

    def _use_theme(self, theme: str) -> None:
        self._preferences.use(replace(self._preferences.settings, theme=theme))

    # -- text

    def _copy(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QTextEdit | QPlainTextEdit | QLineEdit):
            focused.copy()
        else:
            self._window.view.copy()

    def _select_all(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QTextEdit | QPlainTextEdit | QLineEdit):
            focused.selectAll()
        else:
            self._window.view.select_all()

    def _find_next(self) -> None:
        self._window.page.finder.step(1)

    def _find_previous(self) -> None:
        self._window.page.finder.step(-1)

    # -- looks

    def _larger(self) -> None:
        self._window.zoom(1)

    def _smaller(self) -> None:
        self._window.zoom(-1)

    def _usual_size(self) -> None:
        self._window.zoom(0)

    def _toggle_full_screen(self) -> None:
        # The other bits stay, so that leaving it makes a window as large as it was before, or maximised.
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    # -- help

    def _open_palette(self) -> None:
        if self._palette is None:
            # Nobody waits for it at the start.
            from bitnet_desktop.ui.command_palette import CommandPalette

            window = self._window
            self._palette = CommandPalette(window.look, self._commands, self._preferences, window)
        self._palette.open_list()

    def _open_keys(self) -> None:
        from bitnet_desktop.ui.key_sheet import KeySheet

        KeySheet(self._commands, self._window).show()

    def _about(self) -> None:
        from bitnet_desktop.ui.about import AboutDialog

        AboutDialog(self._window).open()
