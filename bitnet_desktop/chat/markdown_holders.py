"""Quotes, lists and their items that are open: the chain from the text down to where the next line goes."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bitnet_desktop.chat.leaves import Container, ContainerKind
from bitnet_desktop.chat.markdown_cursor import Cursor

Path = tuple[tuple[int, int], ...]  # for each container its number, and the number of its list (0: a quote)


class HolderKind(enum.Enum):
    """What can stand in the chain. Lists are not shown: they only count their items."""

    QUOTE = enum.auto()
    LIST = enum.auto()
    ITEM = enum.auto()


@dataclass(slots=True)
class Holder:
    """An open quote, list or item.

    `indent` are the columns that an item's content needs, `marker` a list's kind, `ordinal` what the item counts, or
    the next item of the list. `started` tells that it has had any block, `shown` that a leaf of it has been given out.
    """

    kind: HolderKind
    number: int
    start: int
    last_blank: int = -1  # the last blank line before it
    indent: int = 0
    marker: str = ""
    ordinal: int | None = None
    task: bool | None = None
    started: bool = False
    shown: bool = False
    _container: Container | None = None

    def keeps(self, cursor: Cursor, *, cut: bool) -> bool:
        """Tell whether the line goes on inside, and move past what says so."""
        if self.kind is HolderKind.LIST:
            return True
        if self.kind is HolderKind.QUOTE:
            return enter_quote(cursor)
        if cursor.blank and not cut:
            cursor.skip_indent()
            return self.started
        if cursor.indent < self.indent:
            return False
        cursor.advance(self.indent)
        return True

    def container(self) -> Container:
        """Return what the leaves inside carry. From then on it has no box to tick if it had none."""
        if self._container is None:
            kind = ContainerKind.QUOTE if self.kind is HolderKind.QUOTE else ContainerKind.ITEM
            self._container = Container(kind, self.number, self.ordinal, self.task)
        return self._container

    def copy(self) -> Holder:
        return replace(self)


def enter_quote(cursor: Cursor) -> bool:
    """Move past the marker of a quote, if it stands here."""
    if cursor.blank or cursor.indent >= 4 or cursor.text[cursor.next] != ">":
        return False
    cursor.skip_indent()
    cursor.advance(1)
    if cursor.indent:
        cursor.advance(1)
    return True


def path_of(chain: Sequence[Holder]) -> Path:
    """Return the path of what stands at the end of the chain."""
    path = []
    in_list = 0
    for holder in chain:
        if holder.kind is HolderKind.LIST:
            in_list = holder.number
        else:
            path.append((holder.number, in_list if holder.kind is HolderKind.ITEM else 0))
    return tuple(path)


def are_of_one_list(before: Path, here: Path) -> bool:
    """Tell whether two places follow each other in one list, with nothing but items between."""
    common = 0
    while common < min(len(before), len(here)) and before[common][0] == here[common][0]:
        common += 1
    if common < min(len(before), len(here)):
        if before[common][1] != here[common][1]:
            return False
    elif not common or before[common - 1][1] == 0:
        return False
    return all(in_list for _number, in_list in before[common:] + here[common:])
