"""Makes Qt's Unicode data smaller: libicudata with what Qt reads of it, and without the rest.

Qt asks ICU for three things: converting from and to other encodings, sorting by the rules of a language, and the kinds
of calendar. The names of languages, regions, currencies, units and time zones, the rules for transliterating, spelling
numbers and breaking lines are read by functions that no part of Qt calls (`nm -D libQt6Core.so.6`; no other library of
Qt uses ICU), and are more than half of the file. What stays is copied byte for byte.

A data package is a header, a table of contents (a count, and for each item the places of its name and of its content,
counted from the table and sorted by name), the names, and the contents on borders of 16 bytes.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dev_tools.project import SetupError

_MAGIC = b"\xda\x27"
_KIND = b"CmnD"
_KIND_PLACE = 12  # of the kind within the header, in bytes
_BORDER = 16
_ENTRY = struct.Struct("<II")
_COUNT = struct.Struct("<I")
_HEADER_SIZE = struct.Struct("<H")
_LARGEST_COUNT = 100_000
# Folders in the package, and the files of one language or region with its dates and numbers (Qt has its own). Those of
# all languages together have longer names.
_UNREAD = re.compile(
    r"(?:brkitr|curr|lang|rbnf|region|translit|unit|zone)/.*"
    r"|(?!res_index)[a-z]{2,3}(?:_[A-Za-z0-9_]+)?\.res"
    r"|.*\.(?:cfu|spp)"
)
_SOURCE = """\
    .section .rodata
    .balign 16
    .globl {symbol}
    .type {symbol}, %object
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", %progbits
"""


@dataclass(frozen=True, slots=True)
class Package:
    """A data package: its header, and its items by their whole names, as `icudt73l/root.res`, in order."""

    header: bytes
    items: tuple[tuple[str, bytes], ...]


def shrink(library: Path, compiler: str, work: Path) -> None:
    """Put a smaller libicudata in the place of `library`; `work` is an empty folder for what is in between.

    Raises:
        SetupError: it holds no data package as known here, or the compiler fails.
    """
    version = re.search(r"\.so\.(\d+)$", library.name)
    if version is None:
        raise SetupError(f"{library.name} does not tell its version.")
    package = read_package(library.read_bytes())
    kept = Package(package.header, tuple(item for item in package.items if is_read(item[0])))
    data, source, made = work / "icu.dat", work / "icu.s", work / library.name
    data.write_bytes(write_package(kept))
    source.write_text(_SOURCE.format(symbol=f"icudt{version[1]}_dat", data=data.name), encoding="ascii")
    command = [compiler, "-shared", "-nostdlib", "-s", "-Wl,--build-id=none", f"-Wl,-soname,{library.name}"]
    command += ["-o", made.name, source.name]
    done = subprocess.run(command, check=False, cwd=work, capture_output=True, text=True)
    if done.returncode != 0:
        raise SetupError(f"The smaller Unicode data could not be linked:\n{done.stderr}")
    made.replace(library)


def is_read(name: str) -> bool:
    """Whether Qt may read an item of this name."""
    return not _UNREAD.fullmatch(name.partition("/")[2])


def read_package(library: bytes) -> Package:
    """The data package inside a library.

    Raises:
        SetupError: there is none.
    """
    kind = library.find(_KIND)
    start = kind - _KIND_PLACE
    if kind < 0 or start < 0 or library[start + 2 : start + 4] != _MAGIC:
        raise SetupError("There is no data package in the library of the Unicode data.")
    table = start + _HEADER_SIZE.unpack_from(library, start)[0]
    try:
        return Package(library[start:table], tuple(_items(library, table)))
    except (struct.error, ValueError) as error:
        raise SetupError(f"The data package of the Unicode data is not as known: {error}.") from error


def _items(library: bytes, table: int) -> list[tuple[str, bytes]]:
    (count,) = _COUNT.unpack_from(library, table)
    if not 0 < count < _LARGEST_COUNT:
        raise ValueError(f"it would have {count} items")
    first = table + _COUNT.size
    places = [_ENTRY.unpack_from(library, first + _ENTRY.size * number) for number in range(count)]
    names = [_text(library, table + name) for name, _ in places]
    starts = [table + content for _, content in places]
    # Nothing tells where the last one ends; what follows it in the library is of no meaning to who reads it.
    ends = [*starts[1:], _end_of_last(library, starts)]
    if starts != sorted(starts) or names != sorted(names):
        raise ValueError("its items are not in order")
    return [(name, library[start:end]) for name, start, end in zip(names, starts, ends, strict=True)]


def _text(library: bytes, place: int) -> str:
    return library[place : library.index(b"\0", place)].decode("ascii")


def _end_of_last(library: bytes, starts: Sequence[int]) -> int:
    """Generously: as far behind the start of the last item as the largest of the others is long."""
    longest = max((end - start for start, end in pairwise(starts)), default=0)
    return min(len(library), starts[-1] + longest)


def write_package(package: Package) -> bytes:
    """The package as a file."""
    table_size = _COUNT.size + _ENTRY.size * len(package.items)
    names, entries, contents = bytearray(), [], bytearray()
    name_places = []
    for name, _ in package.items:
        name_places.append(table_size + len(names))
        names += name.encode("ascii") + b"\0"
    begin = _padded(table_size + len(names))
    for place, (_, content) in zip(name_places, package.items, strict=True):
        entries.append(_ENTRY.pack(place, begin + len(contents)))
        contents += content + bytes(_padded(len(content)) - len(content))
    table = _COUNT.pack(len(package.items)) + b"".join(entries) + names
    return package.header + table + bytes(begin - len(table)) + contents


def _padded(size: int) -> int:
    return -(-size // _BORDER) * _BORDER
