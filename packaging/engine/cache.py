"""The cache folder that the engine and the small model live in, and how something is put into it safely.

Standard library only: these scripts run before anything is installed.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO

_WAIT_S = 0.2


def cache_folder(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> Path:
    """The folder for what can be built or fetched again, absolute; it need not exist yet.

    `BITNET_DESKTOP_CACHE` wins. Otherwise it is the user's cache folder of each system; on Linux as the XDG base
    directory specification says, which also says that a relative `XDG_CACHE_HOME` is to be ignored.
    """
    chosen = environment.get("BITNET_DESKTOP_CACHE")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if system == "win32":
        local = environment.get("LOCALAPPDATA")
        base = Path(local) if local else Path.home() / "AppData" / "Local"
        return base / "bitnet-desktop" / "cache"
    if system == "darwin":
        return Path.home() / "Library" / "Caches" / "bitnet-desktop"
    xdg = Path(environment.get("XDG_CACHE_HOME", ""))
    base = xdg if xdg.is_absolute() else Path.home() / ".cache"
    return base / "bitnet-desktop"


@contextlib.contextmanager
def locked(lock_file: Path, on_wait: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold `lock_file` while the body runs, so that two processes do not do the same work at once.

    The system frees the lock when its holder dies, however that happens; the empty file stays. `on_wait` is called
    once if somebody else holds it.
    """
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    with lock_file.open("a+b") as handle:
        if not _try_lock(handle):
            if on_wait is not None:
                on_wait()
            while not _try_lock(handle):
                time.sleep(_WAIT_S)
        # Closing the file frees the lock; child processes do not inherit the handle.
        yield


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: IO[bytes]) -> bool:
        handle.seek(0)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(handle: IO[bytes]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextlib.contextmanager
def published(target: Path) -> Iterator[Path]:
    """Give the body an empty folder to fill; when it ends well the folder becomes `target` in one rename.

    Whoever sees `target` sees it whole. If the body fails, nothing is left and an earlier `target` stays; what a
    killed process left is removed the next time. To be used under `locked`.

    Raises:
        OSError: the cache cannot be written to.
    """
    scratch = target.with_name(f".{target.name}.part")
    _remove(scratch)
    scratch.mkdir(parents=True)
    try:
        yield scratch
        _remove(target)
        scratch.rename(target)
    finally:
        _remove(scratch)


def _remove(folder: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(folder)
