from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from bitnet_desktop.desktop.open_events import OpenEvents
from bitnet_desktop.desktop.requests import Request


def test_files_that_the_system_hands_over_become_requests(qapp: QApplication, tmp_path: Path) -> None:
    told: list[Request] = []
    events = OpenEvents(qapp, qapp, "darwin")
    events.asked.connect(told.append)
    model, text = tmp_path / "Mödel.GGUF", tmp_path / "notes.txt"
    for url in (QUrl.fromLocalFile(str(model)), QUrl.fromLocalFile(str(text)), QUrl("bitnet:open?file=x")):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(url))
    assert told == [Request("open", model=model), Request("open", files=(text,))]
    qapp.removeEventFilter(events)
    events.deleteLater()
