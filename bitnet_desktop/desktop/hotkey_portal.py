"""The hotkey on Wayland: the desktop's portal has it, and may ask the person or give another combination."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jeepney import DBusAddress
from PySide6.QtCore import QCoreApplication

from bitnet_desktop.desktop.combination import FUNCTION_KEYS, Combination, Modifier
from bitnet_desktop.desktop.hotkey import HotkeyHandler, HotkeyKind, HotkeyState
from bitnet_desktop.desktop.session_bus import Reply, SessionBus

_log = logging.getLogger(__name__)

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_PORTAL = DBusAddress(_PATH, _SERVICE, _SHORTCUTS)
_REGISTRY = DBusAddress(_PATH, _SERVICE, "org.freedesktop.host.portal.Registry")
_APP_ID = "bitnet-desktop"
_ID = "quick-prompt"
Results = Mapping[str, tuple[str, Any]]
Answered = Callable[[Results], None]

_NO_PARENT = ""  # the window before which a dialog is to be shown
_GRANTED = 0
_DECLINED = 1

# The desktops' own names (the "shortcuts" specification of freedesktop.org): modifiers, and X's names of keys.
_MODIFIERS: Mapping[Modifier, str] = {
    Modifier.CTRL: "CTRL",
    Modifier.ALT: "ALT",
    Modifier.SHIFT: "SHIFT",
    Modifier.META: "LOGO",
}
_KEYS: Mapping[str, str] = {
    "Space": "space", "Backspace": "BackSpace", "Ins": "Insert", "Del": "Delete", "PgUp": "Page_Up",
    "PgDown": "Page_Down", "`": "grave", "-": "minus", "=": "equal", "[": "bracketleft", "]": "bracketright",
    "\\": "backslash", ";": "semicolon", "'": "apostrophe", ",": "comma", ".": "period", "/": "slash",
}  # fmt: skip


def trigger(combination: Combination) -> str:
    """The combination as the portal wants it, "CTRL+ALT+space"."""
    key = combination.key
    name = _KEYS.get(key, key if key in FUNCTION_KEYS or len(key) > 1 else key.lower())
    return "+".join([*(_MODIFIERS[each] for each in Modifier if each in combination.modifiers), name])


class PortalHotkey(HotkeyHandler):
    """Asks org.freedesktop.portal.GlobalShortcuts. A session of the portal holds one set of shortcuts."""

    def __init__(self, bus: SessionBus) -> None:
        super().__init__()
        self._bus = bus
        self._combination: Combination | None = None
        self._session = ""  # the object's path
        self._count = 0  # of what was asked; answers to older questions are nobody's any more
        self._requests: dict[str, Answered] = {}  # by their tokens: who is told of the response
        self._owner = ""  # of the portal's name on the bus
        self._has_failed = False
        bus.listen("org.freedesktop.portal.Request", "Response", self._on_response, sender=_SERVICE)
        bus.listen(_SHORTCUTS, "Activated", self._on_activated, sender=_SERVICE)
        bus.listen(_SHORTCUTS, "ShortcutsChanged", self._on_changed, sender=_SERVICE)
        bus.watch_name(_SERVICE, self._on_portal)
        # Tells the portal who asks; only programs outside of a sandbox need it, and older portals do not know it.
        bus.call(_REGISTRY, "Register", "sa{sv}", (_APP_ID, {}))
        bus.lost.connect(self._on_lost)

    def bind(self, combination: Combination) -> None:
        self.release()
        self._combination = combination
        self._has_failed = False
        self._tell(HotkeyKind.WAITING)
        self._create_session()

    def release(self) -> None:
        self._count += 1
        self._combination = None
        self._requests.clear()
        if self._session:
            session = DBusAddress(self._session, _SERVICE, "org.freedesktop.portal.Session")
            self._bus.call(session, "Close")
            self._session = ""

    def is_free(self, combination: Combination) -> bool:  # noqa: ARG002
        """The portal does not tell; the desktop itself sees to conflicts."""
        return True

    def _tell(self, kind: HotkeyKind, detail: str = "") -> None:
        self.changed.emit(HotkeyState(kind, str(self._combination or ""), detail=detail))

    # -- asking

    def _create_session(self) -> None:
        token = self._token()
        options = {"handle_token": ("s", token), "session_handle_token": ("s", token)}
        self._ask("CreateSession", "a{sv}", (options,), token, self._on_session)

    def _on_session(self, results: Results) -> None:
        if self._combination is None or "session_handle" not in results:
            return
        self._session = str(results["session_handle"][1])
        words = QCoreApplication.translate("Hotkey", "Open the quick prompt")
        shortcut = {"description": ("s", words), "preferred_trigger": ("s", trigger(self._combination))}
        token = self._token()
        self._ask(
            "BindShortcuts",
            "oa(sa{sv})sa{sv}",
            (self._session, [(_ID, shortcut)], _NO_PARENT, {"handle_token": ("s", token)}),
            token,
            self._on_bound,
        )

    def _token(self) -> str:
        self._count += 1
        return f"bitnet_desktop_{self._count}"

    def _ask(
        self, method: str, signature: str, body: tuple[object, ...], token: str, answered: Answered
    ) -> None:
        """Call the portal, whose answer comes later as a signal of a request object."""
        count = self._count

        def on_called(reply: Reply) -> None:
            if count != self._count:
                return
            if reply.error:
                self._fail(reply.error)
            else:
                # Old portals choose the path themselves.
                self._requests[_last_part(reply.body[0])] = answered

        self._requests[token] = answered
        self._bus.call(_PORTAL, method, signature, body, on_called)

    # -- what the portal says

    def _on_response(self, path: str, body: tuple[Any, ...]) -> None:
        answered = self._requests.pop(_last_part(path), None)
        if answered is None:
            return
        self._requests.clear()
        code, results = body
        if code == _GRANTED:
            answered(results)
        elif code == _DECLINED:
            self._tell(HotkeyKind.DECLINED)
        else:
            self._fail("")

    def _on_bound(self, results: Results) -> None:
        self._show_shortcuts(results["shortcuts"][1] if "shortcuts" in results else [])

    def _on_changed(self, _path: str, body: tuple[Any, ...]) -> None:
        if body[0] == self._session:
            self._show_shortcuts(body[1])

    def _show_shortcuts(self, shortcuts: Sequence[tuple[str, Results]]) -> None:
        """What is in force, in the desktop's own words; it may have none, until the person chooses one there."""
        for name, values in shortcuts:
            words = str(values.get("trigger_description", ("s", ""))[1])
            if name == _ID and words:
                self.changed.emit(HotkeyState(HotkeyKind.ACTIVE, words, named_by_system=True))
                return
        self._tell(HotkeyKind.DECLINED)

    def _on_activated(self, _path: str, body: tuple[Any, ...]) -> None:
        session, name, _, options = body
        if session == self._session and name == _ID:
            self.token = str(options.get("activation_token", ("s", ""))[1])
            self.pressed.emit()

    # -- what goes wrong

    def _fail(self, detail: str) -> None:
        self._has_failed = True
        _log.info("no hotkey from the portal: %s", detail)
        self._tell(HotkeyKind.IMPOSSIBLE, detail)

    def _on_portal(self, owner: str) -> None:
        """A portal that was replaced knows nothing of the session."""
        before, self._owner = self._owner, owner
        # One that was not there yet was started by the call that is on its way to it.
        if self._combination is None or not (before or self._has_failed):
            return
        self._session = ""
        self._requests.clear()
        self._count += 1
        if owner:
            self._has_failed = False
            self._tell(HotkeyKind.WAITING)
            self._create_session()
        else:
            self._fail("")

    def _on_lost(self) -> None:
        if self._combination is not None:
            self._session = ""
            self._fail("")


def _last_part(path: object) -> str:
    return str(path).rpartition("/")[2]
