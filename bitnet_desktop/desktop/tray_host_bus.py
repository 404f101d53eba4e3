"""Whether a StatusNotifierHost is on the session bus. Nothing here waits for an answer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusServiceWatcher,
    QDBusVariant,
)

from bitnet_desktop.desktop.tray_host import TrayHost

_WATCHER: Final = "org.kde.StatusNotifierWatcher"
_PATH: Final = "/StatusNotifierWatcher"


class BusTrayHost(TrayHost):
    """Follows the watcher, with which hosts and items register."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_there = False
        self._bus = QDBusConnection.sessionBus()
        self._services = QDBusServiceWatcher(_WATCHER, self._bus)
        self._services.setParent(self)
        self._services.serviceRegistered.connect(self._ask)
        self._services.serviceUnregistered.connect(self._on_gone)
        self._asked: QDBusPendingCallWatcher | None = None

    @property
    def is_there(self) -> bool:
        return self._is_there

    def begin(self) -> None:
        for signal in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            slot = SLOT("_on_hosts()")
            self._bus.connect(_WATCHER, _PATH, _WATCHER, signal, self, slot)  # type: ignore[call-overload]  # not bytes
        self._ask()

    @Slot()
    def _on_hosts(self) -> None:
        self._ask()

    def _ask(self) -> None:
        question = QDBusMessage.createMethodCall(_WATCHER, _PATH, "org.freedesktop.DBus.Properties", "Get")
        question.setArguments([_WATCHER, "IsStatusNotifierHostRegistered"])
        question.setAutoStartService(False)
        asked = self._asked = QDBusPendingCallWatcher(self._bus.asyncCall(question), self)
        asked.finished.connect(self._on_answer)

    def _on_answer(self, asked: QDBusPendingCallWatcher) -> None:
        asked.deleteLater()
        if asked is not self._asked:
            return
        self._asked = None
        reply = asked.reply()
        values = reply.arguments() if reply.type() is QDBusMessage.MessageType.ReplyMessage else []
        value = values[0].variant() if values and isinstance(values[0], QDBusVariant) else None
        self._show(is_there=value is True)

    def _on_gone(self) -> None:
        self._asked = None
        self._show(is_there=False)

    def _show(self, *, is_there: bool) -> None:
        if is_there != self._is_there:
            self._is_there = is_there
            self.changed.emit(is_there)
