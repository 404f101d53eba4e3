"""A portal with GlobalShortcuts on a session bus: `fake_portal.py MODE`. What it is asked it prints as JSON lines.

MODE is `grant` (the person agrees; the desktop gives another combination), `decline`, `none` (no such interface), or
`old` (it chooses the paths of its requests itself). A line on its standard input is a press (`press`), a change of the
combination (`change WORDS`), or its end (`quit`).
"""

from __future__ import annotations

import contextlib
import json
import select
import sys
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
GRANTED = "Strg+Alt+Leertaste"


def tell(**words: object) -> None:
    print(json.dumps(words), flush=True)  # noqa: T201 - to the test


class Portal:
    def __init__(self, bus: DBusConnection, mode: str) -> None:
        self._bus = bus
        self._mode = mode
        self._session = ""
        self._caller = ""
        self._requests = 0

    def take(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is not MessageType.method_call:
            return
        member = fields[HeaderFields.member]
        tell(asked=member, body=message.body)
        if member == "Register":
            self._bus.send(new_method_return(message))
        elif fields.get(HeaderFields.interface) == SHORTCUTS and self._mode != "none":
            self._caller = fields[HeaderFields.sender]
            self._take_shortcut_call(message, member)
        elif member == "Close":
            self._bus.send(new_method_return(message))
        else:
            self._bus.send(
                new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("No such one",))
            )

    def _take_shortcut_call(self, message: Message, member: str) -> None:
        options = message.body[-1]
        token = options["handle_token"][1]
        sender = self._caller.removeprefix(":").replace(".", "_")
        self._requests += 1
        request = f"{PATH}/request/{sender}/{token if self._mode != 'old' else f'own{self._requests}'}"
        answer = new_method_return(message, "o", (request,))
        if member == "CreateSession":
            self._session = f"{PATH}/session/{sender}/{options['session_handle_token'][1]}"
            response = self._response(request, 0, {"session_handle": ("s", self._session)})
        elif self._mode == "decline":
            response = self._response(request, 1, {})
        else:
            response = self._response(request, 0, {"shortcuts": ("a(sa{sv})", self._shortcuts(GRANTED))})
        # Nothing says that the answer to the call comes first.
        order = (answer, response) if self._mode == "old" else (response, answer)
        for each in order:
            self._bus.send(each)

    def _shortcuts(self, words: str) -> list[tuple[str, dict[str, tuple[str, str]]]]:
        return [("quick-prompt", {"description": ("s", "…"), "trigger_description": ("s", words)})]

    def _response(self, request: str, code: int, results: dict[str, Any]) -> Message:
        where = DBusAddress(request, interface="org.freedesktop.portal.Request")
        return self._to_caller(new_signal(where, "Response", "ua{sv}", (code, results)))

    def obey(self, line: str) -> bool:
        word, _, rest = line.partition(" ")
        where = DBusAddress(PATH, interface=SHORTCUTS)
        if word == "press":
            body = (self._session, "quick-prompt", 1234, {"activation_token": ("s", "token-1")})
            self._bus.send(self._to_caller(new_signal(where, "Activated", "osta{sv}", body)))
            self._bus.send(
                self._to_caller(new_signal(where, "Activated", "osta{sv}", (self._session, "another", 1, {})))
            )
        elif word == "change":
            changed = (self._session, self._shortcuts(rest))
            self._bus.send(self._to_caller(new_signal(where, "ShortcutsChanged", "oa(sa{sv})", changed)))
        return word != "quit"

    def _to_caller(self, signal: Message) -> Message:
        signal.header.fields[HeaderFields.destination] = self._caller
        return signal


def main() -> None:
    bus = open_dbus_connection("SESSION")
    bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
    portal = Portal(bus, sys.argv[1])
    tell(ready=True)
    while True:
        readable, _, _ = select.select([bus.sock, sys.stdin], [], [])
        if bus.sock in readable:
            # One read of the socket may bring several.
            with contextlib.suppress(TimeoutError):
                while True:
                    portal.take(bus.receive(timeout=0))
        if sys.stdin in readable and not portal.obey(sys.stdin.readline().strip() or "quit"):
            return


if __name__ == "__main__":
    main()
