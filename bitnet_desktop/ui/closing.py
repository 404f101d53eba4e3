"""What closing the window does: quit, or stay in the tray. It is asked once, and only where there is a tray."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QMessageBox

from bitnet_desktop.ui.main_window import MainWindow
from bitnet_desktop.ui.preferences import Preferences


class Closing(QObject):
    """Stands between the window's close button and the end of the app."""

    hidden = Signal()  # the window is in the tray now

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._has_tray = False
        self._quits = False
        self._question: QMessageBox | None = None
        window.set_close_gate(self._may_close)
        # The session ends: whoever asks then keeps the person from logging out.
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._on_session_end)

    def set_tray(self, *, has_tray: bool) -> None:
        """Whether there is a tray now."""
        self._has_tray = has_tray
        if not has_tray and self._question is not None:
            self._question.reject()

    def bring_back(self, *, minimised: bool) -> None:
        """There is no tray for a window that is hidden in it; `minimised`: somebody is busy elsewhere."""
        if not self._quits and self._window.isHidden():
            (self._window.showMinimized if minimised else self._window.show)()

    def quit(self) -> None:
        """End the app, whatever closing the window does."""
        self._quits = True
        self._window.close()

    def _may_close(self) -> bool:
        if self._quits or not self._has_tray:
            return True
        match self._preferences.settings.on_close:
            case "quit":
                return True
            case "hide":
                self._hide()
            case _:
                self._ask()
        return False

    def _hide(self) -> None:
        self._window.keep_place()
        self._window.hide()
        self.hidden.emit()

    def _on_session_end(self, _manager: object) -> None:
        self._quits = True

    # -- the question

    def _ask(self) -> None:
        if self._question is not None:
            self._question.raise_()
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Close the window"))
        box.setText(self.tr("Keep BitNet Desktop in the tray?"))
        box.setInformativeText(
            self.tr(
                "In the tray it answers the quick prompt at once, and a reply goes on. Quitting frees its memory; "
                "“Quit” in the File menu always does that."
            )
        )
        keep = box.addButton(self.tr("Keep in the tray"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(keep)
        remember = QCheckBox(self.tr("Do the same every time. It can be changed in the settings."), box)
        remember.setChecked(True)
        box.setCheckBox(remember)
        box.finished.connect(lambda _: self._on_answer(box, hides=keep, quits=leave))
        self._question = box
        box.open()

    def _on_answer(self, box: QMessageBox, *, hides: QObject, quits: QObject) -> None:
        self._question = None
        answer = box.clickedButton()
        choice = "hide" if answer is hides else "quit" if answer is quits else ""
        if choice and box.checkBox().isChecked():
            self._preferences.use(replace(self._preferences.settings, on_close=choice))
        box.deleteLater()
        if choice == "hide" and self._has_tray:
            self._hide()
        elif choice == "quit":
            self.quit()
