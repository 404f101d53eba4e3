"""The rows of the side bar for Qt's list view."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import Final

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)

from bitnet_desktop.storage.records import Folder, Summary
from bitnet_desktop.ui.conversation_sections import Row, Section, SectionKind, arrange, heading, row_key
from bitnet_desktop.ui.one_line import one_line
from bitnet_desktop.words import say_number

CONVERSATIONS_MIME: Final = "application/x-bitnet-desktop-conversations"
"""Ids of conversations, one a line, in ASCII."""

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


def _now() -> datetime:
    return datetime.now(UTC)


class ConversationList(QStringListModel):
    """Headings and conversations, one below the other.

    Qt's view asks for the number of rows several times for each row. A string list answers that without Python, which
    makes ten thousand rows ten times as quick; the strings themselves are empty, as only rows in sight need theirs.
    """

    def __init__(self, parent: QObject | None = None, now: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self._now = now
        self._summaries: Sequence[Summary] = ()
        self._folders: Sequence[Folder] = ()
        self._closed: frozenset[str] = frozenset()
        self._rows: list[Row] = []
        self._keys: list[str] = []  # the `row_key` of each row
        self._places: dict[str, int] = {}
        self._by_id: dict[str, Summary] = {}
        self._open: str | None = None
        self._busy: str | None = None

    # -- what is shown

    def show_list(self, summaries: Sequence[Summary], folders: Sequence[Folder]) -> None:
        """Show other conversations; resets the model unless its rows stay where they are."""
        self._summaries, self._folders = tuple(summaries), tuple(folders)
        self._by_id = {summary.id: summary for summary in summaries}
        self.arrange_again()

    def arrange_again(self) -> None:
        """Put the rows in order, by the time that it is now."""
        rows = arrange(self._summaries, self._folders, self._closed, self._now())
        keys = [row.id if isinstance(row, Summary) else row_key(row) for row in rows]
        stays = keys == self._keys
        self._rows, self._keys = rows, keys
        self._places = dict(zip(keys, range(len(keys)), strict=True))
        if not stays:
            self.setStringList([""] * len(rows))
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def set_closed(self, folders: Collection[str]) -> None:
        """Show only the headings of these folders."""
        self._closed = frozenset(folders)
        self.arrange_again()

    def set_open(self, conversation_id: str | None) -> None:
        """Which conversation is being read."""
        self._open, before = conversation_id, self._open
        self._redraw(before, conversation_id)

    def set_busy(self, conversation_id: str | None) -> None:
        """In which conversation a reply streams."""
        self._busy, before = conversation_id, self._busy
        if before != conversation_id:
            self._redraw(before, conversation_id)

    def _redraw(self, *conversation_ids: str | None) -> None:
        for conversation_id in conversation_ids:
            place = self.place_in_sight(conversation_id)
            if place >= 0:
                self.dataChanged.emit(self.index(place), self.index(place))

    # -- asked by the view and the painter

    @property
    def closed(self) -> frozenset[str]:
        return self._closed

    @property
    def folders(self) -> Sequence[Folder]:
        return self._folders

    @property
    def keys(self) -> Sequence[str]:
        """The `row_key` of each row; a list of its own for each arrangement."""
        return self._keys

    @property
    def open_id(self) -> str | None:
        return self._open

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing at all to show."""
        return not self._rows

    def row(self, index: _Index) -> Row | None:
        """What stands at an index; None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def summary(self, conversation_id: str) -> Summary | None:
        """A conversation of the list, whether its folder is open or not."""
        return self._by_id.get(conversation_id)

    def place(self, key: str) -> int:
        """The row of a conversation's id or another `row_key`; -1 where it is not shown."""
        return self._places.get(key, -1)

    def place_in_sight(self, conversation_id: str | None) -> int:
        """The row of a conversation, or of its closed folder; -1 without one."""
        summary = self._by_id.get(conversation_id or "")
        if summary is None:
            return -1
        place = self.place(summary.id)
        return place if place >= 0 else self.place(f"{SectionKind.FOLDER}:{summary.folder}")

    def section_of(self, place: int) -> Section:
        """The heading that a row stands under; its own for a heading."""
        while not isinstance(row := self._rows[place], Section):
            place -= 1
        return row

    def is_open(self, place: int) -> bool:
        """Whether the conversation that is being read is here, or in this closed folder."""
        return self._open is not None and self.place_in_sight(self._open) == place

    def is_busy(self, place: int) -> bool:
        """Whether a reply streams here, or in this closed folder."""
        return self._busy is not None and self.place_in_sight(self._busy) == place

    def words(self, row: Row) -> str:
        """What a row says, on one line."""
        if isinstance(row, Section):
            return one_line(heading(row)) or self.tr("Folder without a name")
        return one_line(row.title) or self.tr("New conversation")

    # -- Qt's questions

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._described(row, index.row())
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        match self.row(index):
            case Summary():
                return (
                    Qt.ItemFlag.ItemIsEnabled
                    | Qt.ItemFlag.ItemIsSelectable
                    | Qt.ItemFlag.ItemIsDragEnabled
                    | Qt.ItemFlag.ItemNeverHasChildren
                )
            case Section(kind=SectionKind.FOLDER):
                return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
            case _:
                # The arrow keys pass over what is not enabled.
                return Qt.ItemFlag.ItemNeverHasChildren

    def match(
        self,
        start: _Index,
        role: int,
        value: object,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """The next row that begins with some letters, whatever their case; for typing in the list."""
        letters = str(value).casefold()
        first = max(0, start.row())
        for place in chain(range(first, len(self._rows)), range(first)):
            row = self._rows[place]
            if isinstance(row, Summary):
                words = row.title
            elif row.folder is not None:
                words = row.folder.name
            else:
                continue
            if words.lstrip()[: len(letters)].casefold().startswith(letters):
                return [self.index(place)]
        return []

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [CONVERSATIONS_MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        rows = map(self.row, indexes)
        carried = QMimeData()
        ids = "\n".join(row.id for row in rows if isinstance(row, Summary))
        carried.setData(CONVERSATIONS_MIME, ids.encode())
        return carried

    def removeRows(self, row: int, count: int, parent: _Index = _NO_INDEX) -> bool:  # noqa: N802 - Qt's name
        # After a drag Qt would remove what was moved. Where it is now is for the library to say.
        return False

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    # -- for screen readers

    def _spoken(self, row: Row) -> str:
        words = self.words(row)
        if isinstance(row, Summary):
            return words
        if row.kind is not SectionKind.FOLDER:
            return self.tr("Section {name}").format(name=words)
        state = self.tr("closed") if row.is_closed else self.tr("open")
        return self.tr("Folder {name}, {state}, conversations: {count}").format(
            name=words, state=state, count=say_number(row.count)
        )

    def _described(self, row: Row, place: int) -> str:
        parts = [] if isinstance(row, Section) else [self.words(self.section_of(place))]
        if self.is_open(place):
            parts.append(self.tr("shown now"))
        if self.is_busy(place):
            parts.append(self.tr("a reply is being written"))
        return ", ".join(parts)
