"""What can be done with a message, and what it is called."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Act(enum.StrEnum):
    """What can be done with a message."""

    COPY = "copy"
    COPY_MARKDOWN = "copy-markdown"
    PREVIOUS = "previous"
    NEXT = "next"
    EDIT = "edit"
    REGENERATE = "regenerate"
    AGAIN_WITH = "again-with"
    CONTINUE = "continue"
    BRANCH = "branch"
    PIN = "pin"
    UNPIN = "unpin"
    DELETE = "delete"


_WORDS: Mapping[Act, Callable[[], str]] = {
    Act.COPY: lambda: translate("Message", "Copy"),
    Act.COPY_MARKDOWN: lambda: translate("Message", "Copy as Markdown"),
    Act.PREVIOUS: lambda: translate("Message", "Previous version"),
    Act.NEXT: lambda: translate("Message", "Next version"),
    Act.EDIT: lambda: translate("Message", "Edit"),
    Act.REGENERATE: lambda: translate("Message", "Answer again"),
    Act.AGAIN_WITH: lambda: translate("Message", "Answer again with…"),
    Act.CONTINUE: lambda: translate("Message", "Continue the reply"),
    Act.BRANCH: lambda: translate("Message", "Go on from here"),
    Act.PIN: lambda: translate("Message", "Keep in the model’s sight"),
    Act.UNPIN: lambda: translate("Message", "Need not stay in the model’s sight"),
    Act.DELETE: lambda: translate("Message", "Delete, with all that follows"),
}


def act_words(act: Act) -> str:
    """What an action is called."""
    return _WORDS[act]()
