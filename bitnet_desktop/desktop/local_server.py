"""Listens to later starts of the app, on a local socket that this person alone may open.

That is no network; this is one of the few files that may use it.
"""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from bitnet_desktop.desktop.handing_over import REFUSED, TAKEN, is_own_folder
from bitnet_desktop.desktop.requests import LARGEST_MESSAGE, Request, from_message

_log = logging.getLogger(__name__)

_MOST_CONNECTIONS = 8
_READ_AT_ONCE = 1 << 16
_PATIENCE_MS = 5000  # for a message to be whole


class LocalServer(QObject):
    """Takes requests for the app with a data folder, from when it is made until `close`."""

    handed = Signal(Request)

    def __init__(self, address: str, folder: Path, parent: QObject) -> None:
        """Listen at an address of `handing_over.address_of`. Whatever is left there from others is removed."""
        super().__init__(parent)
        self._folder = folder
        self._connections: set[_Connection] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if os.sep in address:
            place = os.path.dirname(address)  # noqa: PTH120 - as the address, this is text
            with contextlib.suppress(OSError):
                os.makedirs(place, mode=0o700, exist_ok=True)  # noqa: PTH103
            if not is_own_folder(place):
                _log.info("no socket for later starts: their folder belongs to others too")
                return
        QLocalServer.removeServer(address)
        if not self._server.listen(address):
            _log.info("no socket for later starts: %s", self._server.errorString())

    def close(self) -> None:
        """Take nothing more."""
        self._server.close()
        for connection in list(self._connections):
            connection.abort()

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
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
