"""When something was, in words: the time today, the day and the time otherwise."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def say_moment(moment: datetime, now: datetime) -> str:
    """An aware moment as the reader's clock shows it; `now` is aware too."""
    here, today = moment.astimezone(), now.astimezone()
    shown = QDateTime.fromSecsSinceEpoch(int(here.timestamp()))
    short = QLocale.FormatType.ShortFormat
    if here.date() == today.date():
        return QLocale().toString(shown.time(), short)
    return QLocale().toString(shown, short)
