"""A program with one window, for tests of the focus: `focus_child.py TITLE`.

It tells when its window gets the focus and loses it, and what is typed into it. A line on its standard input has it
remember who has the focus and show the window (`show`), hide it and give the focus back (`hide`), or end.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bitnet_desktop.desktop.focus import FocusToken, activate, give_back, remember_focus


class Window(QWidget):
    def __init__(self, title: str) -> None:
        super().__init__()
        self._token = FocusToken()
        self.setWindowTitle(title)
        self.resize(300, 200)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell("focused")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        tell("left")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            tell(f"typed {event.text()}")

    def obey(self, order: str) -> None:
        if order == "show":
            self._token = remember_focus()
            self.show()
            activate(self.windowHandle())
        elif order == "hide":
            self.hide()
            give_back(self._token)
        else:
            QApplication.quit()


def tell(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - to the test


def main() -> None:
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    window = Window(sys.argv[1])
    orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    orders.activated.connect(lambda: window.obey(sys.stdin.readline().strip()))
    tell("ready")
    application.exec()


if __name__ == "__main__":
    main()
