"""A connection to the session's D-Bus, which never waits.

Qt's own module cannot send what portals and notifications want from Python (structures, numbers of a certain size), so
jeepney makes and reads the messages, and a local socket of Qt carries them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Parser, new_method_call
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus import get_connectable_addresses
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket

_log = logging.getLogger(__name__)

ADDRESS_VARIABLE: Final = "DBUS_SESSION_BUS_ADDRESS"
_NAME = "org.freedesktop.DBus"
_BUS = DBusAddress("/org/freedesktop/DBus", _NAME, _NAME)

Variants = Mapping[str, tuple[str, object]]
"""A dictionary of named values (a{sv}): each with its signature."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a call came to: the values, or the name of an error and what it says."""

    body: tuple[Any, ...] = ()
    error: str = ""


Answered = Callable[[Reply], None]
Heard = Callable[[str, tuple[Any, ...]], None]
"""Gets the object's path and the values of a signal."""


def session_bus(environment: Mapping[str, str], parent: QObject | None = None) -> SessionBus | None:
    """The session's bus; None where there is none. None is started: nobody would end it."""
    given = environment.get(ADDRESS_VARIABLE)
    runtime = environment.get("XDG_RUNTIME_DIR")
    if not given and runtime and (path := Path(runtime, "bus")).exists():
        return SessionBus(str(path), parent)
    try:
        address = next(get_connectable_addresses(given or ""))
    except (ValueError, RuntimeError):
        return None
    return SessionBus(address, parent)


class SessionBus(QObject):
    """Calls methods and listens to signals. What is asked before the connection stands waits for it.

    When the bus is gone, everything that waits is answered with an error, and so is what is asked later.
    """

    lost = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        """Begin to connect to a socket's path, or to an abstract one that begins with NUL."""
        super().__init__(parent)
        self.unique_name = ""
        self._is_lost = False
        self._waiting: list[Message] = []
        self._answers: dict[int, Answered] = {}
        self._listeners: dict[tuple[str, str], list[Heard]] = {}
        self._serial = 0
        self._authenticator = Authenticator()
        self._parser = Parser()
        self._socket = QLocalSocket(self)
        if address.startswith("\0"):
            self._socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
            address = address[1:]
        self._socket.connected.connect(self._authenticate)
        self._socket.readyRead.connect(self._read)
        self._socket.disconnected.connect(self._lose)
        self._socket.errorOccurred.connect(self._lose)
        self._socket.connectToServer(address)

    def call(
        self,
        address: DBusAddress,
        method: str,
        signature: str = "",
        body: tuple[object, ...] = (),
        answered: Answered | None = None,
    ) -> None:
        """Call a method; `answered` gets what comes of it, if anybody wants to know."""
        if self._is_lost:
            if answered is not None:
                answered(Reply(error=f"{_NAME}.Error.Disconnected"))
            return
        message = new_method_call(address, method, signature or None, body)
        self._serial += 1
        message.header.serial = self._serial
        if answered is not None:
            self._answers[self._serial] = answered
        if self._authenticator.authenticated:
            self._send(message)
        else:
            self._waiting.append(message)

    def listen(self, interface: str, member: str, heard: Heard, **matches: str) -> None:
        """Hear a signal from now on; `matches` are further parts of a match rule, such as sender or arg0."""
        self._listeners.setdefault((interface, member), []).append(heard)
        parts = {"type": "signal", "interface": interface, "member": member, **matches}
        rule = ",".join(f"{name}='{value}'" for name, value in parts.items())
        self.call(_BUS, "AddMatch", "s", (rule,))

    def watch_name(self, name: str, changed: Callable[[str], None]) -> None:
        """Have told who owns a service's name, empty if nobody: now, and whenever it comes, goes or is replaced."""

        def on_owner(_path: str, body: tuple[Any, ...]) -> None:
            if body[0] == name:
                changed(str(body[2]))

        def on_first(reply: Reply) -> None:
            changed(str(reply.body[0]) if reply.body else "")

        self.listen(_NAME, "NameOwnerChanged", on_owner, arg0=name)
        self.call(_BUS, "GetNameOwner", "s", (name,), on_first)

    def close(self) -> None:
        """Hang up; nobody is told."""
        self._is_lost = True
        self._answers.clear()
        self._listeners.clear()
        self._socket.abort()

    def _authenticate(self) -> None:
        if line := self._authenticator.data_to_send():
            self._socket.write(line)
        if self._authenticator.authenticated:
            self._socket.write(BEGIN)
            hello = new_method_call(_BUS, "Hello")
            self._serial += 1
            hello.header.serial = self._serial
            self._answers[self._serial] = self._on_hello
            self._send(hello)
            waiting, self._waiting = self._waiting, []
            for message in waiting:
                self._send(message)

    def _on_hello(self, reply: Reply) -> None:
        if reply.body:
            self.unique_name = str(reply.body[0])

    def _send(self, message: Message) -> None:
        self._socket.write(message.serialise())

    def _read(self) -> None:
        data = self._socket.readAll().data()
        try:
            if not self._authenticator.authenticated:
                self._authenticator.feed(data)
                self._authenticate()
                return
            messages = self._parser.feed(data)
        except (AuthenticationError, ValueError, KeyError, IndexError) as error:
            _log.info("the session bus says what cannot be read: %s", error)
            self._socket.abort()
            return
        for message in messages:
            self._take(message)

    def _take(self, message: Message) -> None:
        kind, fields = message.header.message_type, message.header.fields
        if kind is MessageType.signal:
            key = fields.get(HeaderFields.interface, ""), fields[HeaderFields.member]
            for heard in list(self._listeners.get(key, ())):
                heard(fields[HeaderFields.path], message.body)
        elif kind in {MessageType.method_return, MessageType.error}:
            answered = self._answers.pop(fields[HeaderFields.reply_serial], None)
            if answered is None:
                return
            if kind is MessageType.error:
                words = " ".join(map(str, message.body))
                answered(Reply(error=f"{fields[HeaderFields.error_name]} {words}".strip()))
            else:
                answered(Reply(message.body))

    def _lose(self) -> None:
        if self._is_lost:
            return
        self._is_lost = True
        self._waiting.clear()
        answers, self._answers = self._answers, {}
        for answered in answers.values():
            answered(Reply(error=f"{_NAME}.Error.Disconnected"))
        self.lost.emit()
