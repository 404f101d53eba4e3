"""Asks whether there is a newer version: once, when a person says so, and in another thread."""

from __future__ import annotations

import enum
import logging
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
from bitnet_desktop.ui.serial_work import SerialWork

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
        self._work = SerialWork()
        self.answer = Answer(Standing.NOT_ASKED if source.is_set else Standing.UNKNOWN)
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._work.close)

    @property
    def host(self) -> str:
        """Who will be asked."""
        return self._source.host

    def ask(self) -> None:
        """Ask now; does nothing while it is asking, and where there is nobody to ask."""
        if self.answer.standing in {Standing.UNKNOWN, Standing.ASKING}:
            return
        self._show(Answer(Standing.ASKING))
        work, source, journal, version = self._work, self._source, self._journal, self._version
        came = self._came

        def job() -> None:
            answer = _asked(source, journal, version, lambda: work.wanted(PURPOSE))
            work.tell(lambda: came.emit(answer))

        work.add(PURPOSE, job)

    def close(self) -> None:
        """Nobody wants to know any more."""
        self._work.close()

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
