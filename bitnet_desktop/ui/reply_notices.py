"""Tells a person who is elsewhere that a long reply is finished."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow

from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.desktop.in_sight import is_in_sight
from bitnet_desktop.desktop.notifications import Notifier
from bitnet_desktop.ui.conversing import Conversing
from bitnet_desktop.ui.preferences import Preferences
from bitnet_desktop.ui.status import ReplyEnd

_KEY = "reply:"
_LOOKED_AT = 4096  # characters of a reply in which its first line is looked for


class ReplyNotices(QObject):
    """One notification for a conversation; a click on it opens that conversation.

    `window` is the main window, None while there is none; `title` is what the conversation in it is called, and
    `open_kept` brings up the one with an id.
    """

    def __init__(
        self,
        conversing: Conversing,
        preferences: Preferences,
        notifier: Notifier,
        window: Callable[[], QWindow | None],
        title: Callable[[], str],
        open_kept: Callable[[str], object],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(conversing)
        self._conversing = conversing
        self._preferences = preferences
        self._notifier = notifier
        self._window = window
        self._title = title
        self._open_kept = open_kept
        self._clock = clock
        self._began = clock()
        for begins in (conversing.said, conversing.asked_again, conversing.went_on):
            begins.connect(self._on_begun)
        conversing.reply_ended.connect(self._on_ended)
        notifier.activated.connect(self._on_activated)

    def _on_begun(self) -> None:
        self._began = self._clock()
        self._notifier.withdraw(_KEY + self._conversing.conversation.id)

    def _on_ended(self, end: ReplyEnd) -> None:
        settings = self._preferences.settings
        took = self._clock() - self._began
        if not settings.notify_replies or took < settings.notify_after_s or is_in_sight(self._window()):
            return
        # Who has stopped it is here.
        if end.reason is EndReason.STOPPED and end.problem is None:
            return
        line = first_line(self._conversing.last_reply)
        title = self._title() or self.tr("A reply is finished")
        self._notifier.notify(
            _KEY + self._conversing.conversation.id, title, line or self.tr("It has no text.")
        )

    def _on_activated(self, key: str) -> None:
        if key.startswith(_KEY):
            self._open_kept(key.removeprefix(_KEY))


def first_line(reply: str) -> str:
    """The first line with text, without the marks that begin a heading or a list."""
    for line in reply[:_LOOKED_AT].splitlines():
        text = line.strip().lstrip("#>*-+ ").strip("*_`# ")
        if text:
            return text
    return ""
