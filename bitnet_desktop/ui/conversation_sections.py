"""The order of the side bar: what is pinned, then the folders, then everything else by day, the newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QLocale

from bitnet_desktop.storage.records import Folder, Summary

translate = QCoreApplication.translate


class SectionKind(StrEnum):
    """What the conversations below a heading have in common."""

    PINNED = "pinned"
    FOLDER = "folder"
    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"  # the seven days before today, without yesterday
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading. `count` conversations belong to it, also while it is closed; only a folder can be closed.

    `folder` is set for a folder, `month` (its first day) for a month.
    """

    kind: SectionKind
    count: int = 0
    folder: Folder | None = None
    month: date | None = None
    is_closed: bool = False


Row: TypeAlias = Section | Summary


def row_key(row: Row) -> str:
    """What stays the same of a row when the list is made anew."""
    if isinstance(row, Summary):
        return row.id
    # No id of a conversation holds a colon.
    what = row.folder.id if row.folder else row.month
    return f"{row.kind}:{what}"


def arrange(
    summaries: Sequence[Summary], folders: Sequence[Folder], closed: Collection[str], now: datetime
) -> list[Row]:
    """All rows of the side bar. Days are those of this computer's clock; `now` is aware.

    A pinned conversation stands only among the pinned ones, whatever its folder. `closed` are ids of folders. Those
    that changed at the same time keep the order in which they are given.
    """
    newest_first = sorted(summaries, key=attrgetter("changed"), reverse=True)
    pinned: list[Summary] = []
    loose: list[Summary] = []
    foldered: defaultdict[str, list[Summary]] = defaultdict(list)
    known = {folder.id for folder in folders}
    for summary in newest_first:
        if summary.pinned:
            pinned.append(summary)
        elif summary.folder is None or summary.folder not in known:
            loose.append(summary)
        else:
            foldered[summary.folder].append(summary)
    rows: list[Row] = []
    if pinned:
        rows.append(Section(SectionKind.PINNED, len(pinned)))
        rows += pinned
    for folder in folders:
        kept = foldered[folder.id]
        is_closed = folder.id in closed
        rows.append(Section(SectionKind.FOLDER, len(kept), folder, is_closed=is_closed))
        if not is_closed:
            rows += kept
    for section, few in _by_day(loose, now):
        rows.append(section)
        rows += few
    return rows


def _by_day(newest_first: Sequence[Summary], now: datetime) -> Iterator[tuple[Section, Sequence[Summary]]]:
    today = local_day(now)
    recent = [
        (_midnight(today), SectionKind.TODAY),
        (_midnight(today - timedelta(days=1)), SectionKind.YESTERDAY),
        (_midnight(today - timedelta(days=7)), SectionKind.WEEK),
    ]
    first = 0
    while first < len(newest_first):
        changed = newest_first[first].changed
        start, kind = next(((start, kind) for start, kind in recent if changed >= start), (None, None))
        month = None
        if start is None or kind is None:
            month = local_day(changed).replace(day=1)
            # The change itself, should a calendar disagree with itself so far from today.
            start, kind = min(_midnight(month), changed), SectionKind.MONTH
        # Only comparisons from here on: turning ten thousand times into local ones would take long.
        last = first + 1
        while last < len(newest_first) and newest_first[last].changed >= start:
            last += 1
        yield Section(kind, last - first, month=month), newest_first[first:last]
        first = last


def local_day(moment: datetime) -> date:
    """The day of an aware moment here; for times that no local calendar knows the day in UTC."""
    try:
        return moment.astimezone().date()
    except (OverflowError, ValueError, OSError):
        return moment.date()


def _midnight(day: date) -> datetime:
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a naive time is a local one to astimezone()
    try:
        return start.astimezone()
    except (OverflowError, ValueError, OSError):
        return start.replace(tzinfo=UTC)


def next_midnight(now: datetime) -> datetime:
    """When the next day begins here."""
    return _midnight(local_day(now) + timedelta(days=1))


_HEADINGS: dict[SectionKind, Callable[[], str]] = {
    SectionKind.PINNED: lambda: translate("Sidebar", "Pinned"),
    SectionKind.TODAY: lambda: translate("Sidebar", "Today"),
    SectionKind.YESTERDAY: lambda: translate("Sidebar", "Yesterday"),
    SectionKind.WEEK: lambda: translate("Sidebar", "Last 7 days"),
}


def heading(section: Section) -> str:
    """The words of a heading; those of a folder are the person's own, as they were written."""
    if section.folder is not None:
        return section.folder.name
    if section.month is not None:
        name = QLocale().standaloneMonthName(section.month.month)
        # A language may want the year first.
        return translate("Sidebar", "{month} {year}").format(month=name, year=section.month.year)
    return _HEADINGS[section.kind]()
