"""What was found in all conversations, as rows: a title, and below it the places in its messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from bitnet_desktop.chat.conversation import Role
from bitnet_desktop.storage.search import Hit
from bitnet_desktop.ui.conversation_sections import local_day
from bitnet_desktop.ui.one_line import one_line
from bitnet_desktop.ui.visible_text import visible

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A conversation in which something was found. `hit` is set where the title itself has the words."""

    conversation: str
    title: str
    hit: Hit | None


FoundRow: TypeAlias = FoundTitle | Hit


def group_hits(hits: Sequence[Hit]) -> list[FoundRow]:
    """The hits of each conversation together, in the order in which the conversations come first."""
    titles: dict[str, FoundTitle] = {}
    places: dict[str, list[Hit]] = {}
    for hit in hits:
        below = places.setdefault(hit.conversation, [])
        if hit.message is None:
            titles[hit.conversation] = FoundTitle(hit.conversation, hit.title, hit)
        else:
            titles.setdefault(hit.conversation, FoundTitle(hit.conversation, hit.title, None))
            below.append(hit)
    rows: list[FoundRow] = []
    for conversation, below in places.items():
        rows.append(titles[conversation])
        rows += below
    return rows


def say_day(moment: datetime, now: datetime) -> str:
    """The day of an aware moment: today, yesterday, or its date."""
    day, today = local_day(moment), local_day(now)
    if day == today:
        return translate("Sidebar", "Today")
    if day == today - timedelta(days=1):
        return translate("Sidebar", "Yesterday")
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def _now() -> datetime:
    return datetime.now(UTC)


class FoundRows(QAbstractListModel):
    """The rows of one answer; those that cannot be opened are not enabled."""

    def __init__(self, parent: QObject | None = None, now: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self._now = now
        self._rows: list[FoundRow] = []

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show another answer."""
        self.beginResetModel()
        self._rows = group_hits(hits)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[FoundRow]:
        return self._rows

    def row(self, index: _Index) -> FoundRow | None:
        """What stands at an index; None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def hit(self, index: _Index) -> Hit | None:
        """What is opened from there."""
        row = self.row(index)
        return row.hit if isinstance(row, FoundTitle) else row

    def heading(self, row: FoundRow) -> str:
        """Who said it and when, or the title."""
        if isinstance(row, FoundTitle):
            return one_line(row.title) or translate("Sidebar", "New conversation")
        if row.role is Role.USER:
            who = self.tr("You")
        elif row.role is Role.SYSTEM:
            who = self.tr("System prompt")
        else:
            who = self.tr("Reply")
        return f"{who} · {say_day(row.time, self._now())}"

    def remark(self, row: FoundRow) -> str:
        """The day beside a title that was found itself."""
        return say_day(row.hit.time, self._now()) if isinstance(row, FoundTitle) and row.hit else ""

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(row, FoundTitle):
            return ", ".join(filter(None, (self.heading(row), self.remark(row))))
        return f"{self.heading(row)}: {visible(row.snippet)}"

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.hit(index) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
