"""The menu bar, with the shortcuts that people know."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
)

from bitnet_desktop import __version__
from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.ui.display_mode import DisplayModeChoice
from bitnet_desktop.ui.look import Look
from bitnet_desktop.ui.status import Status


class Menus(QObject):
    """Builds the menus of a window and tells what was chosen."""

    new_asked = Signal()
    stop_asked = Signal()
    copy_reply_asked = Signal()
    latest_asked = Signal()
    engine_asked = Signal()
    write_asked = Signal()
    theme_asked = Signal(str)
    find_asked = Signal()
    find_step_asked = Signal(int)
    zoom_asked = Signal(int)  # steps; 0 = back to the usual size
    select_all_asked = Signal()
    copy_selection_asked = Signal()
    sidebar_asked = Signal()
    search_all_asked = Signal()
    import_asked = Signal()
    import_folder_asked = Signal()
    export_asked = Signal()
    export_all_asked = Signal()
    print_asked = Signal()
    pdf_asked = Signal()
    generation_asked = Signal()
    rename_asked = Signal()
    delete_all_asked = Signal()

    def __init__(
        self, window: QMainWindow, modes: DisplayModeChoice, look: Look, open_action: QAction
    ) -> None:
        super().__init__(window)
        self._window = window
        bar = window.menuBar()
        file = bar.addMenu(self.tr("&File"))
        self._add(file, self.tr("&New conversation"), self.new_asked.emit, "Ctrl+N")
        file.addAction(open_action)
        self._add(file, self.tr("Choose an &engine…"), self.engine_asked.emit)
        file.addSeparator()
        self._add(file, self.tr("&Import conversations…"), self.import_asked.emit)
        self._add(file, self.tr("Import Jan’s &threads folder…"), self.import_folder_asked.emit)
        self._add(file, self.tr("E&xport this conversation…"), self.export_asked.emit, "Ctrl+Shift+E")
        self._add(file, self.tr("Export &all conversations…"), self.export_all_asked.emit)
        file.addSeparator()
        self._add(file, self.tr("&Print…"), self.print_asked.emit, QKeySequence.StandardKey.Print)
        self._add(file, self.tr("Save as P&DF…"), self.pdf_asked.emit)
        file.addSeparator()
        self._add(file, self.tr("Delete e&verything…"), self.delete_all_asked.emit)
        file.addSeparator()
        leave = self._add(file, self.tr("&Quit"), window.close, "Ctrl+Q")
        leave.setMenuRole(QAction.MenuRole.QuitRole)

        edit = bar.addMenu(self.tr("&Edit"))
        self._add(edit, self.tr("&Copy"), lambda: self._to_text("copy"), QKeySequence.StandardKey.Copy)
        self._add(edit, self.tr("Copy the last &reply"), self.copy_reply_asked.emit, "Ctrl+Shift+C")
        self._add(
            edit,
            self.tr("Select &all"),
            lambda: self._to_text("selectAll"),
            QKeySequence.StandardKey.SelectAll,
        )
        self._add(edit, self.tr("Select the whole &conversation"), self.select_all_asked.emit, "Ctrl+Shift+A")
        edit.addSeparator()
        self._add(edit, self.tr("&Find in the conversation"), self.find_asked.emit, "Ctrl+F")
        self._add(edit, self.tr("Search in &all conversations"), self.search_all_asked.emit, "Ctrl+Shift+F")
        self._add(edit, self.tr("Find &next"), lambda: self.find_step_asked.emit(1), "F3")
        self._add(edit, self.tr("Find &previous"), lambda: self.find_step_asked.emit(-1), "Shift+F3")
        edit.addSeparator()
        self._add(edit, self.tr("Rename the con&versation"), self.rename_asked.emit)
        self._add(edit, self.tr("&Generation settings…"), self.generation_asked.emit, "Ctrl+I")
        edit.addSeparator()
        self._add(edit, self.tr("&Write a message"), self.write_asked.emit, "Ctrl+L")
        self._stop = self._add(edit, self.tr("&Stop"), self.stop_asked.emit, "Esc")

        view = bar.addMenu(self.tr("&View"))
        self._add(view, self.tr("Side &bar"), self.sidebar_asked.emit, "Ctrl+B")
        view.addSeparator()
        self._add_modes(view, modes)
        self._add_themes(view, look)
        view.addSeparator()
        larger = self._add(view, self.tr("&Larger"), lambda: self.zoom_asked.emit(1))
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._add(view, self.tr("S&maller"), lambda: self.zoom_asked.emit(-1), "Ctrl+-")
        self._add(view, self.tr("&Usual size"), lambda: self.zoom_asked.emit(0), "Ctrl+0")
        view.addSeparator()
        self._add(view, self.tr("&Jump to latest"), self.latest_asked.emit, "Alt+End")

        about = self._add(bar.addMenu(self.tr("&Help")), self.tr("&About BitNet Desktop"), self._about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def show_status(self, status: Status) -> None:
        """Stop can be chosen while there is something to stop; else Esc belongs to whoever has the focus."""
        self._stop.setEnabled(status.can_stop)

    def _add(
        self,
        menu: QMenu,
        words: str,
        do: Callable[[], object],
        keys: str | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = menu.addAction(words)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        # Not the method itself: `triggered` would hand it whether the action is checked.
        action.triggered.connect(lambda _=False: do())
        return action

    def _add_modes(self, menu: QMenu, modes: DisplayModeChoice) -> None:
        group = QActionGroup(self)
        words = {
            DisplayMode.FULL: self.tr("Replies: &full, when complete"),
            DisplayMode.LIVE: self.tr("Replies: &live, as they come"),
            DisplayMode.TYPING: self.tr("Replies: &typing, character by character"),
        }
        actions = {}
        for mode, text in words.items():
            action = group.addAction(menu.addAction(text))
            action.setCheckable(True)
            action.setChecked(mode is modes.mode)
            action.triggered.connect(lambda _=False, chosen=mode: modes.choose(chosen))
            actions[mode] = action
        modes.changed.connect(lambda mode, _: actions[mode].setChecked(True))
        menu.addSeparator()

    def _add_themes(self, menu: QMenu, look: Look) -> None:
        group = QActionGroup(self)
        words = {
            "system": self.tr("Colours of the &system"),
            "light": self.tr("Li&ght colours"),
            "dark": self.tr("&Dark colours"),
        }
        for theme, text in words.items():
            action = group.addAction(menu.addAction(text))
            action.setCheckable(True)
            action.setChecked(theme == look.theme)
            action.triggered.connect(lambda _=False, chosen=theme: self.theme_asked.emit(chosen))

    def _to_text(self, method: str) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QTextEdit | QPlainTextEdit | QLineEdit):
            getattr(focused, method)()
        elif method == "selectAll":
            self.select_all_asked.emit()
        else:
            self.copy_selection_asked.emit()

    def _about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About BitNet Desktop"))
        box.setText(self.tr("BitNet Desktop {version}").format(version=__version__))
        box.setInformativeText(
            self.tr(
                "Chat with BitNet and other GGUF models on your own computer. Models are run by llama-cli of "
                "ik_llama.cpp. Free software under the MIT licence."
            )
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
