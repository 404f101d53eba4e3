"""Whether a StatusNotifierHost is on the session bus."""

from __future__ import annotations

from typing import Final

from jeepney import DBusAddress
from PySide6.QtCore import QObject

from bitnet_desktop.desktop.session_bus import Reply, SessionBus
from bitnet_desktop.desktop.tray_host import TrayHost

_NAME: Final = "org.kde.StatusNotifierWatcher"
_PATH: Final = "/StatusNotifierWatcher"
_PROPERTIES: Final = DBusAddress(_PATH, _NAME, "org.freedesktop.DBus.Properties")


class BusTrayHost(TrayHost):
    """Follows the watcher, with which hosts and items register."""

    def __init__(self, bus: SessionBus, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._is_there = False
        self._owner = ""

    @property
    def is_there(self) -> bool:
        return self._is_there

    def begin(self) -> None:
        self._bus.lost.connect(self._on_lost)
        self._bus.watch_name(_NAME, self._on_owner)
        for signal in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            self._bus.listen(_NAME, signal, self._on_hosts)

    def _on_owner(self, owner: str) -> None:
        self._owner = owner
        if owner:
            self._ask()
        else:
            self._show(is_there=False)

    def _on_hosts(self, _path: str, _body: tuple[object, ...]) -> None:
        if self._owner:
            self._ask()

    def _ask(self) -> None:
        owner = self._owner

        def answered(reply: Reply) -> None:
            # One that was asked and is gone meanwhile says nothing about the next one.
            if owner == self._owner:
                self._show(is_there=bool(reply.body) and reply.body[0] == ("b", True))

        self._bus.call(_PROPERTIES, "Get", "ss", (_NAME, "IsStatusNotifierHostRegistered"), answered)

    def _on_lost(self) -> None:
        self._owner = ""
        self._show(is_there=False)

    def _show(self, *, is_there: bool) -> None:
        if is_there != self._is_there:
            self._is_there = is_there
            self.changed.emit(is_there)
