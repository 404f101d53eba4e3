"""A lock beside the database, so that no second start of the app opens it too, and a note whether it was closed well.

The system gives the lock back when its holder dies, however it dies.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_OPEN = b"open\n"

if sys.platform == "win32":
    import msvcrt

    # Locked bytes cannot be read on Windows, so the lock lies far behind the note.
    _LOCKED_BYTE = 1 << 30

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class FileLock:
    """Holds the lock from `take` until `release`.

    `ended_badly` tells whether the holder before this one died without `release(clean=True)`.
    """

    def __init__(self, handle: int, *, ended_badly: bool) -> None:
        self._handle = handle
        self.ended_badly = ended_badly

    @classmethod
    def take(cls, path: Path) -> FileLock | None:
        """The lock, or None while another process, or this one, holds it.

        Raises:
            OSError: the file cannot be made or written, or the file system knows no locks.
        """
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            if not _try_lock(handle):
                os.close(handle)
                return None
            os.lseek(handle, 0, os.SEEK_SET)
            ended_badly = os.read(handle, len(_OPEN)) == _OPEN
            if not ended_badly:
                os.lseek(handle, 0, os.SEEK_SET)
                os.write(handle, _OPEN)
        except OSError:
            os.close(handle)
            raise
        return cls(handle, ended_badly=ended_badly)

    def release(self, *, clean: bool) -> None:
        """Give it back; `clean` notes that the database needs no check the next time."""
        try:
            if clean:
                os.ftruncate(self._handle, 0)
        finally:
            os.close(self._handle)
