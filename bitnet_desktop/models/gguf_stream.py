"""Reads the header part of a GGUF file forwards, through one window, and believes no length that the file gives."""

from __future__ import annotations

import struct
from array import array
from pathlib import Path
from typing import BinaryIO

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind

MAX_HEADER = 256 * 2**20
"""Bytes that keys, values and tensor names may take together; the largest known headers take about 30 MB."""

_WINDOW = 2**20
_MAX_STRINGS = 4 * 2**20  # in all arrays of a file; the largest known vocabularies have 0.8 million
_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")


def damaged(path: Path, detail: str) -> ProblemError:
    """The error for a file whose header contradicts itself or a limit; `detail` says where, in English."""
    return ProblemError(Problem(ProblemKind.MODEL_DAMAGED, detail, {"path": str(path)}))


def unsupported(path: Path, detail: str) -> ProblemError:
    """The error for a sound file of a form that no engine reads; `detail` says which, in English."""
    return ProblemError(Problem(ProblemKind.MODEL_UNSUPPORTED, detail, {"path": str(path)}))


def truncated(path: Path, expected: int, actual: int) -> ProblemError:
    """The error for a file of `actual` bytes that should have at least `expected`."""
    facts: dict[str, str | int] = {"path": str(path), "expected": expected, "actual": actual}
    return ProblemError(Problem(ProblemKind.MODEL_TRUNCATED, f"{actual} of {expected} bytes", facts))


class HeaderStream:
    """A reader that only moves forwards, except by `seek`. All numbers are little endian.

    Every method raises `ProblemError`: MODEL_TRUNCATED when the file ends too early, MODEL_DAMAGED when a length is
    beyond its limit. At most one window (1 MiB) of the file is held, besides what is returned.
    """

    __slots__ = ("_base", "_buffer", "_file", "_offset", "_strings_left", "path", "size")

    def __init__(self, file: BinaryIO, path: Path, size: int) -> None:
        """Reads `file`, opened in binary at its start; `size` is its size in bytes, `path` is for problems."""
        self._file = file
        self._buffer = b""
        self._base = 0  # where the window begins in the file
        self._offset = 0  # where the next byte is in the window; may lie beyond its end
        self._strings_left = _MAX_STRINGS
        self.path = path
        self.size = size

    @property
    def position(self) -> int:
        """Where the next byte is in the file."""
        return self._base + self._offset

    def _need(self, count: int) -> None:
        """Makes sure that the next `count` bytes are in the window."""
        if self._offset + count <= len(self._buffer):
            return
        begin = self.position
        if begin + count > MAX_HEADER:
            raise damaged(self.path, f"the header is larger than {MAX_HEADER} bytes")
        if begin + count > self.size:
            raise truncated(self.path, begin + count, self.size)
        self._file.seek(begin)
        self._buffer = self._file.read(max(count, _WINDOW))
        self._base, self._offset = begin, 0
        if len(self._buffer) < count:
            # The file has shrunk since it was measured.
            raise truncated(self.path, begin + count, begin + len(self._buffer))

    def u32(self) -> int:
        """The next unsigned 32-bit number."""
        self._need(4)
        value: int = _U32.unpack_from(self._buffer, self._offset)[0]
        self._offset += 4
        return value

    def u64(self) -> int:
        """The next unsigned 64-bit number."""
        self._need(8)
        value: int = _U64.unpack_from(self._buffer, self._offset)[0]
        self._offset += 8
        return value

    def take(self, count: int) -> bytes:
        """The next `count` bytes; the caller has bounded `count`."""
        self._need(count)
        begin = self._offset
        self._offset += count
        return self._buffer[begin : self._offset]

    def skip(self, count: int) -> None:
        """Passes `count` bytes without reading them."""
        self.seek(self.position + count)

    def seek(self, position: int) -> None:
        """Goes to a place in the header."""
        if position > MAX_HEADER:
            raise damaged(self.path, f"the header is larger than {MAX_HEADER} bytes")
        if position > self.size:
            raise truncated(self.path, position, self.size)
        if position < self._base:
            self._buffer, self._base = b"", position
        self._offset = position - self._base

    def string(self, limit: int, what: str) -> bytes:
        """The next string: a 64-bit length of at most `limit`, then its bytes. `what` names it for problems."""
        length = self.u64()
        if length > limit:
            raise damaged(self.path, f"{what} of {length} bytes at {self.position - 8}")
        return self.take(length)

    def skip_strings(self, count: int) -> None:
        """Passes `count` strings."""
        self._walk_strings(count, None)

    def string_places(self, count: int) -> array[int]:
        """Passes `count` strings and returns where each begins in the file: the place of its length."""
        places = array("Q")
        self._walk_strings(count, places)
        return places

    def _walk_strings(self, count: int, places: array[int] | None) -> None:
        if count > self._strings_left:
            raise damaged(self.path, f"an array of {count} strings at {self.position}")
        self._strings_left -= count
        if self.position + 8 * count > self.size:
            raise truncated(self.path, self.position + 8 * count, self.size)
        unpack = _U64.unpack_from
        while count:
            self._need(8)
            # A vocabulary has hundreds of thousands of strings: this loop is the time that a header takes.
            buffer, base, offset = self._buffer, self._base, self._offset
            last = len(buffer) - 8
            if places is None:
                while count and offset <= last:
                    offset += 8 + unpack(buffer, offset)[0]
                    count -= 1
            else:
                append = places.append
                while count and offset <= last:
                    append(base + offset)
                    offset += 8 + unpack(buffer, offset)[0]
                    count -= 1
            self.seek(base + offset)
