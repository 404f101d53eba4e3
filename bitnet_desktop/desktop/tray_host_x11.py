"""Whether there is a tray by X11's older protocol: a window owns a selection as long as it is one."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSocketNotifier

from bitnet_desktop.desktop.tray_host import TrayHost
from bitnet_desktop.desktop.xcb import CLIENT_MESSAGE, DESTROY_NOTIFY, NoXServerError, XConnection

_SELECTION = "_NET_SYSTEM_TRAY_S0"


class X11TrayHost(TrayHost):
    """Hears when a tray says that it is there, and when its window goes."""

    def __init__(self, display: str, parent: QObject) -> None:
        super().__init__(parent)
        self._display = display
        self._connection: XConnection | None = None
        self._notifier: QSocketNotifier | None = None
        self._owner = 0

    @property
    def is_there(self) -> bool:
        return self._owner != 0

    def begin(self) -> None:
        try:
            connection = self._connection = XConnection(self._display)
        except NoXServerError:
            return
        connection.watch(connection.root)
        self._notifier = QSocketNotifier(connection.fileno, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        self._look()

    def _on_readable(self) -> None:
        connection = self._connection
        if connection is None:
            return
        kinds = {event[0] & 0x7F for event in connection.events()}
        if not connection.is_alive:
            self._lose()
        elif kinds & {CLIENT_MESSAGE, DESTROY_NOTIFY}:
            self._look()

    def _look(self) -> None:
        connection = self._connection
        if connection is None:
            return
        try:
            owner = connection.owner_of(_SELECTION)
            if owner and owner != self._owner and not connection.watch(owner):
                owner = 0
        except NoXServerError:
            self._lose()
            return
        self._show(owner)

    def _lose(self) -> None:
        """The X server is gone, and the app with it in a moment."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        self._connection = None
        self._show(0)

    def _show(self, owner: int) -> None:
        was_there, self._owner = self.is_there, owner
        if was_there != self.is_there:
            self.changed.emit(self.is_there)
