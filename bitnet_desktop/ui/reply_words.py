"""The small print of a reply: why there is no text yet, and what it cost when it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bitnet_desktop.chat.turns import EndReason, Figures
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
            if not status.reply_tokens:
                return translate("Reply", "Writing…")
            tokens = say_tokens(status.reply_tokens)
            return translate("Reply", "Writing… {tokens}").replace("{tokens}", tokens)
        case Phase.STOPPING:
            return translate("Reply", "Stopping…")
        case Phase.READY:
            return "…"
        case _:
            return translate("Reply", "Waiting for the model…")


def reply_note(end: ReplyEnd) -> str:
    """Tokens, speed, and why the reply ended if not by itself."""
    parts = _figures(end.figures)
    if end.problem is not None:
        parts.append(translate("Reply", "cut off"))
    elif end.context_full:
        parts.append(translate("Reply", "the context is full"))
    else:
        parts += _reason(end.reason)
    return " · ".join(parts)


def note_of(reason: EndReason, figures: Figures | None) -> str:
    """The note of a reply that was kept."""
    return " · ".join(_figures(figures) + _reason(reason))


def _figures(figures: Figures | None) -> list[str]:
    if figures is None:
        return []
    if not figures.reply_tokens:
        return [translate("Reply", "the model said nothing")]
    parts = [say_tokens(figures.reply_tokens)]
    if figures.tokens_per_s > 0:
        parts.append(say_speed(figures.tokens_per_s))
    return parts


def _reason(reason: EndReason) -> list[str]:
    if reason is EndReason.LENGTH:
        return [translate("Reply", "cut at the limit")]
    return [translate("Reply", "stopped")] if reason is EndReason.STOPPED else []
