"""The real program, which tells what happens in it, a line each: `python -m tests.ui.told_app ARGUMENTS`."""

from __future__ import annotations

import sys
from typing import Any

from bitnet_desktop import __main__, app
from bitnet_desktop.desktop.requests import Request
from bitnet_desktop.ui.status import ReplyEnd, Status

_build = app.build_app


def _tell(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201 - to the test


class _Teller:
    """Watches an app."""

    def __init__(self, watched: app.App) -> None:
        self._watched = watched
        self._phase = ""
        take = watched.handed.take

        def take_and_tell(request: Request) -> None:
            take(request)
            _tell("took", request.command, "shown" if watched.window.isVisible() else "hidden")

        watched.handed.take = take_and_tell  # type: ignore[method-assign]
        watched.conversing.status_changed.connect(self._on_status)
        watched.conversing.said.connect(self._on_said)
        watched.conversing.reply_ended.connect(self._on_reply)
        watched.window.composer.attachments_changed.connect(self._on_attachments)
        watched.window.composer.draft_changed.connect(self._on_draft)
        watched.ended.connect(self._on_ended)

    def _on_status(self, status: Status) -> None:
        if status.phase != self._phase:
            self._phase = status.phase
            _tell("phase", status.phase)

    def _on_said(self, text: str) -> None:
        _tell("said", len(self._watched.conversing.conversation.path()), text)

    def _on_reply(self, end: ReplyEnd) -> None:
        _tell("reply", end.reason)

    def _on_attachments(self) -> None:
        _tell("attached", *(attachment.name for attachment in self._watched.window.composer.attachments))

    def _on_draft(self) -> None:
        _tell("draft", repr(self._watched.window.composer.text))

    def _on_ended(self) -> None:
        _tell("ended")


def _build_and_tell(*arguments: Any) -> app.App:
    made = _build(*arguments)
    made.teller = _Teller(made)  # type: ignore[attr-defined]  # so that it lives as long
    _tell("built")
    return made


if __name__ == "__main__":
    app.build_app = _build_and_tell  # type: ignore[assignment]  # takes whatever it takes
    sys.exit(__main__.main())
