"""Tells a person who is elsewhere: a notification of the desktop, with a click that leads here.

Whether it is shown at all is the desktop's to decide: who wishes not to be disturbed has said so there.
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Collection
from typing import Final

from jeepney import DBusAddress
from PySide6.QtCore import QObject, Signal

from bitnet_desktop.desktop.session_bus import Reply, SessionBus

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_SERVER = DBusAddress(_PATH, _NAME, _NAME)
_APP_NAME = "BitNet Desktop"
_DESKTOP_FILE = "bitnet-desktop"
_CLICK = "default"  # the action of a click on the notification itself
_AS_THE_SERVER_LIKES: Final = -1
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # Unicode's categories
_JOINERS = "\u200c\u200d"  # without which some scripts, and many emoji, fall apart
_LONGEST = 300  # characters; servers show two or three lines

Show = Callable[[str, str], None]
"""Shows a title and a line where there is no notification server: `QSystemTrayIcon.showMessage`."""


class Notifier(QObject):
    """At most one notification for each key; `key` is the caller's name for what it is about."""

    activated = Signal(str)  # key: the person has clicked on it

    def __init__(
        self, bus: SessionBus | None, show: Show | None = None, parent: QObject | None = None
    ) -> None:
        """Without a bus, or a server on it, `show` shows it; `clicked` is to be told of a click then."""
        super().__init__(parent)
        self.token = ""
        """What the desktop gave with the last click, for `focus.activate`."""
        self._bus = bus
        self._show = show
        self._shown_key = ""
        self._capabilities: Collection[str] | None = None
        self._ids: dict[str, int] = {}
        self._asked: set[str] = set()
        self._unwanted: set[str] = set()
        if bus is not None:
            for member, heard in (
                ("ActionInvoked", self._on_action),
                ("ActivationToken", self._on_token),
                ("NotificationClosed", self._on_closed),
            ):
                bus.listen(_NAME, member, heard, path=_PATH)
            bus.watch_name(_NAME, self._forget)

    def notify(self, key: str, title: str, first_line: str) -> None:
        """Show a notification, instead of the one with this key."""
        if self._bus is None:
            self._show_otherwise(key, title, first_line)
            return
        self._unwanted.discard(key)
        if self._capabilities is not None:
            self._send(self._bus, key, title, first_line)
            return
        bus = self._bus

        def on_capabilities(reply: Reply) -> None:
            if reply.error:
                self._show_otherwise(key, title, first_line)
                return
            self._capabilities = frozenset(map(str, reply.body[0]))
            self._send(bus, key, title, first_line)

        bus.call(_SERVER, "GetCapabilities", answered=on_capabilities)

    def withdraw(self, key: str) -> None:
        """Take a notification away; nothing happens if there is none."""
        if self._shown_key == key:
            self._shown_key = ""
        if key in self._asked:
            self._unwanted.add(key)
        shown = self._ids.pop(key, 0)
        if shown and self._bus is not None:
            self._bus.call(_SERVER, "CloseNotification", "u", (shown,))

    def clicked(self) -> None:
        """The person has clicked on what `show` has shown."""
        if self._shown_key:
            key, self._shown_key = self._shown_key, ""
            self.token = ""
            self.activated.emit(key)

    def _show_otherwise(self, key: str, title: str, first_line: str) -> None:
        if self._show is not None:
            self._shown_key = key
            self._show(one_line(title), one_line(first_line))

    def _send(self, bus: SessionBus, key: str, title: str, first_line: str) -> None:
        capabilities = self._capabilities or ()
        body = one_line(first_line)
        # What a model has said is text, not markup; a server without markup would show the escapes.
        if "body-markup" in capabilities:
            body = html.escape(body, quote=False)
        actions = [_CLICK, ""] if "actions" in capabilities else []
        hints = {"desktop-entry": ("s", _DESKTOP_FILE), "category": ("s", "im.received")}
        self._asked.add(key)

        def on_shown(reply: Reply) -> None:
            self._asked.discard(key)
            if reply.error:
                self._show_otherwise(key, title, first_line)
                return
            self._ids[key] = int(reply.body[0])
            if key in self._unwanted:
                self._unwanted.discard(key)
                self.withdraw(key)

        bus.call(
            _SERVER,
            "Notify",
            "susssasa{sv}i",
            (
                _APP_NAME,
                self._ids.get(key, 0),
                _DESKTOP_FILE,
                one_line(title),
                body,
                actions,
                hints,
                _AS_THE_SERVER_LIKES,
            ),
            on_shown,
        )

    def _key_of(self, number: object) -> str:
        return next((key for key, shown in self._ids.items() if shown == number), "")

    def _on_action(self, _path: str, body: tuple[object, ...]) -> None:
        key = self._key_of(body[0])
        if key and body[1] == _CLICK:
            self.activated.emit(key)

    def _on_token(self, _path: str, body: tuple[object, ...]) -> None:
        if self._key_of(body[0]):
            self.token = str(body[1])

    def _forget(self, _owner: str) -> None:
        """Another server knows nothing of what the one before has shown, and can do other things."""
        self._capabilities = None
        self._ids.clear()

    def _on_closed(self, _path: str, body: tuple[object, ...]) -> None:
        self._ids.pop(self._key_of(body[0]), None)


def one_line(text: str) -> str:
    """A text as one line that can be shown: bounded, and without marks that turn the direction of what follows."""
    visible = "".join(
        " " if each not in _JOINERS and unicodedata.category(each) in _INVISIBLE else each
        for each in text[: 4 * _LONGEST]
    )
    line = " ".join(visible.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
