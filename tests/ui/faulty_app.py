"""Run by test_disk_faults: the real app on a disk that fails from one write of a turn on, each write in turn.

At last a conversation cannot be read. With tests/fakes/disk_faults.c preloaded. Its arguments are a model, an engine,
the error's name and the id of a conversation that is kept. It prints how many turns met trouble, or ends with an
AssertionError.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bitnet_desktop.app import App, WindowOptions, build_app
from bitnet_desktop.desktop.folders import app_folders
from bitnet_desktop.ui.errors import error_door
from bitnet_desktop.ui.notice_bar import Notice
from bitnet_desktop.ui.shelf import Shelf
from bitnet_desktop.ui.status import Phase

_READS, _WRITES = 1, 2
_MOST = 400
_PATIENCE_S = 20

_faults = ctypes.CDLL(None)


def wait(until: Callable[[], bool], what: str) -> None:
    """Let the app go on until something is so."""
    loop = QEventLoop()
    look = QTimer(interval=2)
    look.timeout.connect(lambda: loop.quit() if until() else None)
    look.start()
    QTimer.singleShot(_PATIENCE_S * 1000, loop, lambda: loop.exit(1))
    assert loop.exec() == 0, f"{what} never came"


def _notices(app: App, key: str) -> list[Notice]:
    """Something else may be told too, above them."""
    return [notice for notice in app.window.notices._notices if notice.key == key]


def _saving_notices(app: App) -> list[Notice]:
    return _notices(app, "shelf-saving")


def turns(app: App, error: int) -> int:
    """Turn after turn, until no write is left that could fail. Returns how many met trouble."""
    window, conversing = app.window, app.conversing
    wait(lambda: app._shelf is not None and conversing.status.phase is Phase.READY, "the model")
    shelf = app._shelf
    assert isinstance(shelf, Shelf)
    folder = app_folders(os.environ).data.resolve()
    for number in range(1, _MOST):
        question = f"Question {number}, please"
        _faults.disk_faults_arm(str(folder).encode(), _WRITES, error, ctypes.c_long(number), 1)
        window.control.send(question)
        wait(lambda: not conversing.has_turn and not conversing.feed.is_showing, "the reply")
        answered: list[object] = []
        shelf.run(lambda _: None, answered.append)
        wait(lambda: bool(answered), "the storage")  # noqa: B023 - waited for here
        is_behind = shelf.is_behind
        # Whatever became of the disk, it is all on the screen, and can be taken from there.
        window.view.select_all()
        text = window.view.selected_text()
        assert question in text
        assert text.endswith("An answer.") or "An answer." in text.partition(question)[2]
        window.view.copy()
        # A long text is gathered a little at a time.
        wait(lambda: question in QApplication.clipboard().text(), "the clipboard")  # noqa: B023 - as above
        if is_behind:
            (notice,) = _saving_notices(app)
            assert "cannot be saved" in notice.title
            assert any(action.words.startswith("Export") for action in notice.actions)
        failures = _faults.disk_faults_disarm()
        assert failures or not is_behind
        shelf.try_again()
        wait(lambda: not shelf.is_behind, "the disk")
        assert not _saving_notices(app)
        if not failures:
            return number - 1
    raise AssertionError("it never worked")


def unreadable(app: App, error: int, kept: str) -> None:
    """A conversation whose text cannot be read: that is told, nothing is set aside, and it comes when it can."""
    library, conversing = app._library, app.conversing
    assert library is not None
    before = conversing.conversation.id
    folder = app_folders(os.environ).data.resolve()
    _faults.disk_faults_arm(str(folder).encode(), _READS, error, ctypes.c_long(1), 1)
    library.desk.open(kept)
    wait(lambda: bool(_notices(app, "shelf-reading")), "the notice")
    assert _faults.disk_faults_disarm()
    assert not list(folder.glob("*.damaged-*"))
    assert conversing.conversation.id == before
    (notice,) = _notices(app, "shelf-reading")
    assert notice.title == "Your conversations cannot be read: the disk reports an error."
    next(action for action in notice.actions if action.words == "Try again").do()
    wait(lambda: conversing.conversation.id == kept, "the conversation")
    assert not _notices(app, "shelf-reading")


def main() -> None:
    model, engine, error = Path(sys.argv[1]), Path(sys.argv[2]), getattr(errno, sys.argv[3])
    app = build_app(WindowOptions(model, engine))
    unexpected: list[str] = []
    app.window.unexpected.connect(unexpected.append)
    with error_door(app.window.unexpected.emit):
        app.begin()
        met = turns(app, error)
        unreadable(app, error, sys.argv[4])
        closed: list[None] = []
        app.ended.connect(lambda: closed.append(None))
        app.leave()
        wait(lambda: bool(closed), "the end")
    assert unexpected == []
    print(met)  # noqa: T201


if __name__ == "__main__":
    main()
