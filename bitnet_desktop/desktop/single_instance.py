"""One app for each person and data folder: who is the first, and what later starts ask of it.

A lock decides who is the first; the system gives it back when its holder dies, however it dies. The first one listens
to later starts (`local_server.py`), as soon as there is time for it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bitnet_desktop.desktop.handing_over import address_of, hand_over
from bitnet_desktop.desktop.requests import Request
from bitnet_desktop.storage.file_lock import FileLock

if TYPE_CHECKING:
    from bitnet_desktop.desktop.local_server import LocalServer

__all__ = ["SingleInstance", "hand_over"]

_log = logging.getLogger(__name__)

_LOCK_NAME = "instance.lock"


class SingleInstance(QObject):
    """The app's place as the one that runs with a data folder."""

    handed = Signal(Request)  # what another start of the app asks for

    def __init__(
        self, folder: Path, parent: QObject | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._environment = os.environ if environment is None else environment
        self._lock: FileLock | None = None
        self._server: LocalServer | None = None

    def begin(self) -> bool:
        """Take the place; False while another app has it. Nothing can be handed over before `listen`.

        Where there can be no lock (a folder that cannot be written, a file system without locks) the app is the first
        one, but nothing can be handed to it: it runs as if there were no other.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = FileLock.take(self._folder / _LOCK_NAME)
        except OSError as error:
            _log.info("no lock for the one instance: %s", error)
            return True
        return self._lock is not None

    def listen(self) -> None:
        """Take what later starts ask for. They wait for this, so a window that is not painted yet need not."""
        # Loading it costs a part of the start.
        from bitnet_desktop.desktop.local_server import LocalServer  # noqa: PLC0415

        if self._lock is not None and self._server is None:
            self._server = LocalServer(address_of(self._folder, self._environment), self._folder, self)
            self._server.handed.connect(self.handed)

    def stop_listening(self) -> None:
        """Take nothing more, but keep the place."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def end(self) -> None:
        """Give the place back, so that the next start is the first one."""
        self.stop_listening()
        if self._lock is not None:
            self._lock.release(clean=True)
            self._lock = None
