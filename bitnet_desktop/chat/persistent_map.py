"""An immutable mapping whose changed copy costs a few small dictionaries, however large the mapping is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeAlias, TypeVar

Value = TypeVar("Value")


class _Leaf(NamedTuple, Generic[Value]):
    key: str
    value: Value


# A trie over the key's characters; "" stands for the end of a key. A key sinks only as deep as it shares a
# beginning with another one: for random hexadecimal ids about log16 of the number of entries.
_Node: TypeAlias = dict[str, "_Node[Value] | _Leaf[Value]"]


class PersistentMap(Mapping[str, Value]):
    """Text to anything. `with_item` gives a new mapping and shares with the old one all that did not change.

    Iteration is in no promised order. No depth of recursion is involved, whatever the keys are.
    """

    __slots__ = ("_root", "_size")

    def __init__(self) -> None:
        self._root: _Node[Value] = {}
        self._size = 0

    @classmethod
    def from_items(cls, items: Iterable[tuple[str, Value]]) -> PersistentMap[Value]:
        """A mapping with all of them at once, which costs much less than adding one after the other."""
        made: PersistentMap[Value] = cls()
        for key, value in items:
            made._insert(key, value)
        return made

    def with_item(self, key: str, value: Value) -> PersistentMap[Value]:
        """The same mapping with `key` added or its value replaced."""
        changed: PersistentMap[Value] = PersistentMap()
        changed._root = node = dict(self._root)
        changed._size = self._size
        depth = 0
        while True:
            step = key[depth : depth + 1]
            entry = node.get(step)
            if entry is None or (isinstance(entry, _Leaf) and entry.key == key):
                changed._size += entry is None
                node[step] = _Leaf(key, value)
                return changed
            depth += 1
            # Another key stands in the way: both go one character deeper. A node is copied before it changes.
            deeper: _Node[Value] = (
                {entry.key[depth : depth + 1]: entry} if isinstance(entry, _Leaf) else dict(entry)
            )
            node[step] = deeper
            node = deeper

    def _insert(self, key: str, value: Value) -> None:
        """Add in place; only for a mapping that nobody else has seen."""
        node = self._root
        depth = 0
        while True:
            step = key[depth : depth + 1]
            entry = node.get(step)
            if entry is None or (isinstance(entry, _Leaf) and entry.key == key):
                self._size += entry is None
                node[step] = _Leaf(key, value)
                return
            depth += 1
            if isinstance(entry, _Leaf):
                entry = node[step] = {entry.key[depth : depth + 1]: entry}
            node = entry

    def __getitem__(self, key: str) -> Value:
        node = self._root
        for depth in range(len(key) + 1):
            entry = node.get(key[depth : depth + 1])
            if entry is None or isinstance(entry, _Leaf):
                if entry is not None and entry.key == key:
                    value: Value = entry.value
                    return value
                break
            node = entry
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        nodes = [self._root]
        while nodes:
            for entry in nodes.pop().values():
                if isinstance(entry, _Leaf):
                    yield entry.key
                else:
                    nodes.append(entry)

    def __len__(self) -> int:
        return self._size
