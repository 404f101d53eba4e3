"""Asks whether there is a newer version: once, when a person says so, and in another thread."""

from __future__ import annotations

import enum
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, Signal

from bitnet_desktop.chat.problems import Problem, ProblemError
from bitnet_desktop.desktop.announcement import (
    MOST_BYTES,
    Announcement,
    AnnouncementError,
    Source,
    is_newer,
    read_announcement,
)
from bitnet_desktop.models.connections import Journal

_log = logging.getLogger(__name__)
_SECONDS = 15.0
PURPOSE = "new-version"


class Standing(enum.Enum):
    """How far the question is."""

    UNKNOWN = "unknown"  # there is nobody to ask, or nobody to believe
    NOT_ASKED = "not-asked"
    ASKING = "asking"
    NEWEST = "newest"
    NEWER = "newer"
    UNREACHED = "unreached"
    NOT_BELIEVED = "not-believed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it: the announcement where there is a newer version, the problem where nobody was reached."""

    standing: Standing
    announcement: Announcement | None = None
    problem: Problem | None = None


class _Asker:
    """Whether whoever has asked is still there. It holds no Qt object, so the thread may outlive the asker."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_gone = False

    def is_there(self) -> bool:
        return not self._is_gone

    def go(self) -> None:
        with self._lock:
            self._is_gone = True

    def tell(self, result: Callable[[], None]) -> None:
        """Hand the result over, unless the asker is gone; one that is going waits for this to be over."""
        with self._lock:
            if not self._is_gone:
                result()


class VersionCheck(QObject):
    """One question at a time. `answered` tells every change of the standing."""

    answered = Signal(object)  # Answer
    _came = Signal(object)  # Answer, from the thread

    def __init__(
        self,
        source: Source,
        journal: Journal,
        version: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._journal = journal
        self._version = version
        self._asker = _Asker()
        self.asking_thread: threading.Thread | None = None
        self.answer = Answer(Standing.NOT_ASKED if source.is_set else Standing.UNKNOWN)
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._asker.go)

    @property
    def host(self) -> str:
        """Who will be asked."""
        return self._source.host

    def ask(self) -> None:
        """Ask now; does nothing while it is asking, and where there is nobody to ask."""
        if self.answer.standing in {Standing.UNKNOWN, Standing.ASKING}:
            return
        self._show(Answer(Standing.ASKING))
        asker, source, journal, version = self._asker, self._source, self._journal, self._version
        came = self._came

        def job() -> None:
            answer = _asked(source, journal, version, asker.is_there)
            asker.tell(lambda: came.emit(answer))

        # Not in Qt's thread pool: the app's end would wait there for a server that is slow.
        self.asking_thread = threading.Thread(target=job, name="new version", daemon=True)
        self.asking_thread.start()

    def close(self) -> None:
        """Nobody wants to know any more."""
        self._asker.go()

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        self.answered.emit(answer)


def _asked(source: Source, journal: Journal, version: str, wanted: Callable[[], bool]) -> Answer:
    # In this thread, because it takes longer than a frame, and only whoever asks pays for it.
    from bitnet_desktop.models.download import Wish, fetch  # noqa: PLC0415

    wish = Wish(source.address, PURPOSE, MOST_BYTES, _SECONDS, source.hosts, wanted)
    try:
        announcement = read_announcement(fetch(wish, journal), source, datetime.now(UTC).date())
    except ProblemError as error:
        return Answer(Standing.UNREACHED, problem=error.problem)
    except AnnouncementError as error:
        _log.info("The announcement is not believed (%s): %s", error.flaw.value, error)
        return Answer(Standing.NOT_BELIEVED)
    # One that is older is no news: whoever runs a newer one has built it.
    if is_newer(announcement.version, version):
        return Answer(Standing.NEWER, announcement)
    return Answer(Standing.NEWEST)
