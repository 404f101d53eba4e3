"""The tray icon and its menu. Whether there is a tray to put them into is `desktop/tray_host.py`'s to know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from bitnet_desktop.ui.model_menu import ModelMenu
from bitnet_desktop.ui.status import Phase, Status
from bitnet_desktop.ui.status_line import phase_words
from bitnet_desktop.ui.tray_icons import TrayState, tray_icon

if TYPE_CHECKING:
    from bitnet_desktop.models.library import ModelFile


class Tray(QObject):
    """Shows how things stand, and tells what was chosen."""

    open_asked = Signal()
    quick_asked = Signal()
    new_asked = Signal()
    model_file_asked = Signal()
    pause_asked = Signal()
    resume_asked = Signal()
    quit_asked = Signal()
    message_clicked = Signal()

    def __init__(self, find_models: Callable[[], Sequence[ModelFile]], *, on_dark: bool) -> None:
        super().__init__()
        self._on_dark = on_dark
        self._is_paused = False
        self._menu = QMenu()
        self._open = self._add(self.tr("Open BitNet Desktop"), self.open_asked.emit)
        self._quick = self._add(self.tr("Quick prompt"), self.quick_asked.emit)
        self._add(self.tr("New conversation"), self.new_asked.emit)
        self._menu.addSeparator()
        other = QAction(self.tr("Open a GGUF file…"), self)
        other.triggered.connect(self.model_file_asked)
        self.models = ModelMenu(find_models, other, self._menu)
        self.models.setTitle(self.tr("Model"))
        self._menu.addMenu(self.models)
        self._pause = self._add("", self._on_pause)
        self._menu.addSeparator()
        self._add(self.tr("Quit"), self.quit_asked.emit)
        self._icon = QSystemTrayIcon()
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self.show_status(Status(), Status(), is_paused=False)
        self._icon.show()

    def show_message(self, title: str, line: str) -> None:
        """Tell something, where the desktop has no better way."""
        self._icon.showMessage(title, line, self._icon.icon())

    def show_keys(self, keys: str) -> None:
        """Say which keys open the quick prompt; "" for none."""
        words = self.tr("Quick prompt")
        # In a menu a tab puts what follows at the right.
        self._quick.setText(f"{words}\t{keys}" if keys else words)

    def show_status(self, window: Status, quick: Status, *, is_paused: bool) -> None:
        """Say what the window's conversation and the quick prompt do."""
        self._is_paused = is_paused
        state = TrayState.IDLE
        if window.has_turn or quick.has_turn:
            state = TrayState.THINKING
        elif Phase.FAILED in {window.phase, quick.phase}:
            state = TrayState.ERROR
        self._icon.setIcon(tray_icon(state, on_dark=self._on_dark))
        words = self.tr("Paused") if is_paused else phase_words(quick if quick.has_turn else window)
        name = QCoreApplication.translate("App", "BitNet Desktop")
        parts = (window.model, words) if window.model else (words,)
        self._icon.setToolTip(f"{name}\n{' · '.join(parts)}")
        self._pause.setText(self.tr("Resume") if is_paused else self.tr("Pause, and free the memory"))
        self._pause.setEnabled(window.phase is not Phase.NO_MODEL)

    def set_on_dark(self, *, on_dark: bool) -> None:
        """The bar has another colour; `show_status` follows."""
        self._on_dark = on_dark

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self._icon.deleteLater()
        self._menu.deleteLater()
        self.deleteLater()

    def _on_pause(self) -> None:
        if self._is_paused:
            self.resume_asked.emit()
        else:
            self.pause_asked.emit()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        reasons = QSystemTrayIcon.ActivationReason
        if reason in {reasons.Trigger, reasons.DoubleClick}:
            self.open_asked.emit()
        elif reason is reasons.MiddleClick:
            self.quick_asked.emit()

    def _add(self, words: str, do: Callable[[], object]) -> QAction:
        action = self._menu.addAction(words)
        # Not the method itself: `triggered` would hand it whether the action is checked.
        action.triggered.connect(lambda _=False: do())
        return action
