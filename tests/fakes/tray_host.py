"""A desktop's tray, as a program: the StatusNotifierWatcher of a session bus, and its host.

Each item that registers is a line on standard output. It ends when standard input does.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject, QSocketNotifier, Signal, Slot
from PySide6.QtDBus import QDBusConnection

WATCHER = "org.kde.StatusNotifierWatcher"


@ClassInfo({"D-Bus Interface": WATCHER})  # type: ignore[call-arg]  # the hints know it only as a name
class Watcher(QObject):  # type: ignore[operator]  # as above
    StatusNotifierItemRegistered = Signal(str)
    StatusNotifierHostRegistered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items: list[str] = []

    @Slot(str)
    def RegisterStatusNotifierItem(self, service: str) -> None:  # noqa: N802 - the protocol's name
        self._items.append(service)
        _tell(service)
        self.StatusNotifierItemRegistered.emit(service)

    @Slot(str)
    def RegisterStatusNotifierHost(self, service: str) -> None:  # noqa: N802
        self.StatusNotifierHostRegistered.emit()

    def _is_host_registered(self) -> bool:
        return True

    def _version(self) -> int:
        return 0

    def _registered(self) -> list[str]:
        return self._items

    IsStatusNotifierHostRegistered = Property(bool, _is_host_registered)
    ProtocolVersion = Property(int, _version)
    RegisteredStatusNotifierItems = Property("QStringList", _registered)  # type: ignore[arg-type]  # Qt's name of a type


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    application = QCoreApplication(sys.argv[:1])
    bus = QDBusConnection.sessionBus()
    watcher = Watcher()
    flags = QDBusConnection.RegisterOption.ExportAllContents
    if not bus.registerObject("/StatusNotifierWatcher", watcher, flags) or not bus.registerService(WATCHER):
        sys.exit(bus.lastError().message())
    _tell("ready")
    ending = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ending.activated.connect(application.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
