"""One app for each person and data folder: who is the first, and what later starts ask of it.

A lock decides who is the first; the system gives it back when its holder dies, however it dies. The first one listens
on a local socket, which this person alone may open. That is no network; this is one of the few files that may use it.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from bitnet_desktop.desktop.handing_over import REFUSED, TAKEN, address_of, hand_over, is_own_folder
from bitnet_desktop.desktop.requests import LARGEST_MESSAGE, Request, from_message
from bitnet_desktop.storage.file_lock import FileLock

__all__ = ["SingleInstance", "hand_over"]

_log = logging.getLogger(__name__)

_LOCK_NAME = "instance.lock"
_MOST_CONNECTIONS = 8
_READ_AT_ONCE = 1 << 16
_PATIENCE_MS = 5000  # for a message to be whole


class SingleInstance(QObject):
    """The app's place as the one that runs with a data folder. Nothing is taken before `begin`."""

    handed = Signal(Request)  # what another start of the app asks for

    def __init__(
        self, folder: Path, parent: QObject | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._address = address_of(folder, os.environ if environment is None else environment)
        self._lock: FileLock | None = None
        self._server: QLocalServer | None = None
        self._connections: set[_Connection] = set()

    def begin(self) -> bool:
        """Take the place; False while another app has it.

        Where there can be no lock (a folder that cannot be written, a file system without locks) the app is the first
        one, but nothing can be handed to it: it runs as if there were no other.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = FileLock.take(self._folder / _LOCK_NAME)
        except OSError as error:
            _log.info("no lock for the one instance: %s", error)
            return True
        if self._lock is None:
            return False
        self._listen()
        return True

    def stop_listening(self) -> None:
        """Take nothing more, but keep the place."""
        for connection in list(self._connections):
            connection.abort()
        if self._server is not None:
            self._server.close()
            self._server = None

    def end(self) -> None:
        """Give the place back, so that the next start is the first one."""
        self.stop_listening()
        if self._lock is not None:
            self._lock.release(clean=True)
            self._lock = None

    def _listen(self) -> None:
        server = QLocalServer(self)
        # Whoever left a socket here is dead: the lock is ours.
        QLocalServer.removeServer(self._address)
        if os.sep in self._address:
            folder = os.path.dirname(self._address)  # noqa: PTH120
            with contextlib.suppress(OSError):
                os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
            if not is_own_folder(folder):
                _log.info("no socket for later starts: their folder belongs to others too")
                return
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        if server.listen(self._address):
            self._server = server
        else:
            _log.info("no socket for later starts: %s", server.errorString())

    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            connection = _Connection(self._server.nextPendingConnection(), self._folder, self)
            self._connections.add(connection)
            connection.asked.connect(self.handed)
            connection.ended.connect(self._on_ended)
            if len(self._connections) > _MOST_CONNECTIONS:
                connection.abort()
            else:
                connection.begin()

    def _on_ended(self, connection: _Connection) -> None:
        self._connections.discard(connection)
        connection.deleteLater()


class _Connection(QObject):
    """One that talks to us; it may be anybody with this person's rights, and say anything."""

    asked = Signal(Request)
    ended = Signal(QObject)  # itself

    def __init__(self, peer: QLocalSocket, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._peer = peer
        self._folder = folder
        self._message = b""
        self._has_ended = False
        peer.setParent(self)
        peer.setReadBufferSize(_READ_AT_ONCE)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.abort)

    def begin(self) -> None:
        """Listen until there is a whole message."""
        self._patience.start()
        self._peer.readyRead.connect(self._read)
        self._peer.disconnected.connect(self._end)
        self._read()

    def abort(self) -> None:
        """Hang up."""
        self._peer.abort()
        self._end()

    def _read(self) -> None:
        while not self._has_ended and self._peer.bytesAvailable():
            self._message += self._peer.readAll().data()
            line, newline, _ = self._message.partition(b"\n")
            if newline:
                self._answer(line)
                return
            if len(self._message) > LARGEST_MESSAGE:
                self.abort()

    def _answer(self, line: bytes) -> None:
        # One message each: whatever comes after it stays unread.
        self._peer.readyRead.disconnect(self._read)
        try:
            request = from_message(line, self._folder)
        except ValueError as error:
            _log.info("refused what another start has said: %s", error)
            self._peer.write(REFUSED)
            self._peer.disconnectFromServer()
            return
        self._peer.write(TAKEN)
        self._peer.disconnectFromServer()
        self.asked.emit(request)

    def _end(self) -> None:
        if not self._has_ended:
            self._has_ended = True
            self._patience.stop()
            self.ended.emit(self)
