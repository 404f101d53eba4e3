"""Files that the system hands to the running app: dropped onto its icon in the dock, or opened with it (macOS)."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication

from bitnet_desktop.desktop.requests import Request


class OpenEvents(QObject):
    """Makes requests of them. Addresses are not taken: the app has no scheme of its own, which would be a door."""

    asked = Signal(object)  # Request

    def __init__(self, application: QGuiApplication, parent: QObject, system: str = sys.platform) -> None:
        """Listen on a system (as `sys.platform`) that has such events.

        Where there are none, a filter for all events of all widgets would only slow everything down.
        """
        super().__init__(parent)
        if system == "darwin":
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            if event.url().isLocalFile():
                self.asked.emit(request_for(Path(event.url().toLocalFile())))
            return True
        return super().eventFilter(watched, event)


def request_for(path: Path) -> Request:
    """A model is opened, and any other file is attached."""
    if path.suffix.lower() == ".gguf":
        return Request("open", model=path)
    return Request("open", files=(path,))
