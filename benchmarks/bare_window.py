"""The least that a PySide6 window with a text field can be: what the app's start and memory are compared with."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit


class _Field(QPlainTextEdit):
    """Tells when it has been painted for the first time and the event loop has answered after that."""

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # Not by watching the viewport: to find out its class, PySide makes all classes of widgets, which takes 15 ms.
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        at = time.monotonic()
        words = ["false", "true"]
        visible, focused = words[self.isVisible()], words[self.window().focusWidget() is self]
        print(f'{{"event": "usable", "at": {at}, "visible": {visible}, "focused": {focused}}}', flush=True)


def main() -> int:
    """Show the window until standard input ends or says anything."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    field = _Field()
    window.setCentralWidget(field)
    window.resize(1040, 760)
    field.setFocus()
    window.show()
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(application.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
