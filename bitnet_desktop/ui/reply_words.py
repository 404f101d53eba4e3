"""The small print of a reply: why there is no text yet, and what it cost when it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.ui.status import Phase, ReplyEnd, Status
from bitnet_desktop.words import say_speed, say_tokens

translate = QCoreApplication.translate


def waiting_words(status: Status) -> str:
    """What stands in the place of a reply that has no text yet."""
    match status.phase:
        case Phase.PREFILLING:
            if status.progress is None:
                return translate("Reply", "Reading…")
            percent = str(round(100 * status.progress))
            return translate("Reply", "Reading… {percent}%").replace("{percent}", percent)
        case Phase.GENERATING:
            return translate("Reply", "Writing…")
        case Phase.STOPPING:
            return translate("Reply", "Stopping…")
        case Phase.READY:
            return "…"
        case _:
            return translate("Reply", "Waiting for the model…")


def reply_note(end: ReplyEnd) -> str:
    """Tokens, speed, and why the reply ended if not by itself."""
    parts = []
    if end.figures is not None:
        if end.figures.reply_tokens:
            parts.append(say_tokens(end.figures.reply_tokens))
        else:
            parts.append(translate("Reply", "the model said nothing"))
        if end.figures.tokens_per_s > 0:
            parts.append(say_speed(end.figures.tokens_per_s))
    if end.problem is not None:
        parts.append(translate("Reply", "cut off"))
    elif end.context_full:
        parts.append(translate("Reply", "the context is full"))
    elif end.reason is EndReason.LENGTH:
        parts.append(translate("Reply", "cut at the limit"))
    elif end.reason is EndReason.STOPPED:
        parts.append(translate("Reply", "stopped"))
    return " · ".join(parts)
