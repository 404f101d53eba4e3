"""A small connection to the X server of our own, by libxcb, which Qt has loaded already.

What Qt does not tell or do: keys that are pressed anywhere, and which window has the focus. Each question waits for its
answer, as Qt's own do: a fraction of a millisecond, on this computer.
"""

from __future__ import annotations

import ctypes
import functools
import struct
from collections.abc import Iterator
from ctypes import c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Any, Final

KEY_PRESS: Final = 2
KEY_RELEASE: Final = 3
DESTROY_NOTIFY: Final = 17
CLIENT_MESSAGE: Final = 33
MAPPING_NOTIFY: Final = 34

_HEADER = 32  # bytes of an event, and of the fixed part of most replies
_ANY_TYPE = 0
_MOST_ITEMS = 1 << 16
_ASYNC = 1  # a grab that freezes nothing
_SUBSTRUCTURE = (1 << 19) | (1 << 20)  # what window managers listen to on the root window
_REVERT_TO_PARENT = 2
_EVENT_MASK = 1 << 11
_STRUCTURE = 1 << 17
_PROPERTY_CHANGE = 1 << 22


class NoXServerError(OSError):
    """There is no X server, or it is gone."""


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Iterator(ctypes.Structure):
    _fields_ = (("data", c_void_p), ("remaining", c_int), ("index", c_int))


_SIGNATURES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "change_window_attributes_checked": (_Cookie, (c_void_p, c_uint32, c_uint32, c_void_p)),
    "connect": (c_void_p, (c_char_p, c_void_p)),
    "connection_has_error": (c_int, (c_void_p,)),
    "disconnect": (None, (c_void_p,)),
    "flush": (c_int, (c_void_p,)),
    "get_file_descriptor": (c_int, (c_void_p,)),
    "get_input_focus": (_Cookie, (c_void_p,)),
    "get_input_focus_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "get_keyboard_mapping": (_Cookie, (c_void_p, c_uint8, c_uint8)),
    "get_keyboard_mapping_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "get_modifier_mapping": (_Cookie, (c_void_p,)),
    "get_modifier_mapping_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "get_property": (_Cookie, (c_void_p, c_uint8, c_uint32, c_uint32, c_uint32, c_uint32, c_uint32)),
    "get_property_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "get_property_value": (c_void_p, (c_void_p,)),
    "get_property_value_length": (c_int, (c_void_p,)),
    "get_selection_owner": (_Cookie, (c_void_p, c_uint32)),
    "get_selection_owner_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "get_setup": (c_void_p, (c_void_p,)),
    "grab_key_checked": (_Cookie, (c_void_p, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8)),
    "intern_atom": (_Cookie, (c_void_p, c_uint8, c_uint16, c_char_p)),
    "intern_atom_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "poll_for_event": (c_void_p, (c_void_p,)),
    "request_check": (c_void_p, (c_void_p, _Cookie)),
    "send_event_checked": (_Cookie, (c_void_p, c_uint8, c_uint32, c_uint32, c_char_p)),
    "set_input_focus_checked": (_Cookie, (c_void_p, c_uint8, c_uint32, c_uint32)),
    "setup_roots_iterator": (_Iterator, (c_void_p,)),
    "ungrab_key_checked": (_Cookie, (c_void_p, c_uint8, c_uint32, c_uint16)),
}


@functools.cache
def _library() -> Any:  # noqa: ANN401 - a library has whatever functions it has
    library = ctypes.CDLL("libxcb.so.1")
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(library, f"xcb_{name}")
        function.restype, function.argtypes = result, arguments
    return library


@functools.cache
def _free() -> Any:  # noqa: ANN401
    free = ctypes.CDLL(None).free
    free.restype, free.argtypes = None, (c_void_p,)
    return free


class XConnection:
    """One connection. `root` is the root window of the first screen, `fileno` what tells of new events."""

    def __init__(self, display: str = "") -> None:
        """Connect to a display such as ":0", or to the one of the environment.

        Raises:
            NoXServerError: nobody answers there, or libxcb is missing.
        """
        try:
            self._xcb = _library()
        except OSError as error:
            raise NoXServerError(str(error)) from error
        self._connection: int | None = self._xcb.xcb_connect(display.encode() or None, None)
        if not self.is_alive:
            self.close()
            raise NoXServerError(f"no X server at {display!r}")
        setup = self._xcb.xcb_get_setup(self._connection)
        self._least_key, self._most_key = struct.unpack_from("BB", ctypes.string_at(setup, 36), 34)
        screen = self._xcb.xcb_setup_roots_iterator(setup).data
        (self.root,) = struct.unpack("=I", ctypes.string_at(screen, 4))

    @property
    def is_alive(self) -> bool:
        return self._connection is not None and not self._xcb.xcb_connection_has_error(self._connection)

    @property
    def fileno(self) -> int:
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    def close(self) -> None:
        """Disconnect; what was grabbed is free again."""
        if self._connection is not None:
            self._xcb.xcb_disconnect(self._connection)
            self._connection = None

    def events(self) -> Iterator[bytes]:
        """The events that have come, each of 32 bytes; errors of requests nobody asked about are left out."""
        while self._connection is not None and (pointer := self._xcb.xcb_poll_for_event(self._connection)):
            event = _taken(pointer, _HEADER)
            if event[0]:
                yield event

    # -- the keyboard

    def key_symbols(self) -> dict[int, tuple[int, ...]]:
        """For each key code the symbols that it can give: group 1 without and with Shift, group 2, and so on."""
        count = self._most_key - self._least_key + 1
        cookie = self._xcb.xcb_get_keyboard_mapping(self._connection, self._least_key, count)
        reply = self._reply("get_keyboard_mapping", cookie)
        width = reply[1]
        symbols = struct.unpack_from(f"={count * width}I", reply, _HEADER)
        return {
            self._least_key + index: symbols[index * width : (index + 1) * width] for index in range(count)
        }

    def modifier_keys(self) -> tuple[frozenset[int], ...]:
        """The key codes of each of the eight modifiers, from Shift to Mod5."""
        reply = self._reply("get_modifier_mapping", self._xcb.xcb_get_modifier_mapping(self._connection))
        width = reply[1]
        return tuple(
            frozenset(reply[_HEADER + index * width : _HEADER + (index + 1) * width]) - {0}
            for index in range(8)
        )

    def grab_keys(self, key: int, modifiers: list[int]) -> bool:
        """Have presses of a key, wherever the focus is, with each of these sets of modifiers; False if one is taken."""
        cookies = [
            self._xcb.xcb_grab_key_checked(self._connection, 1, self.root, mask, key, _ASYNC, _ASYNC)
            for mask in modifiers
        ]
        # Each answer must be taken, whatever the ones before it said.
        succeeded = [self._succeeded(cookie) for cookie in cookies]
        return all(succeeded)

    def ungrab_keys(self, key: int, modifiers: list[int]) -> None:
        """Give back what `grab_keys` got; what it did not get stays with whoever has it."""
        for mask in modifiers:
            self._succeeded(self._xcb.xcb_ungrab_key_checked(self._connection, key, self.root, mask))

    # -- windows

    def atom(self, name: str) -> int:
        """The number of a name."""
        text = name.encode("ascii")
        reply = self._reply("intern_atom", self._xcb.xcb_intern_atom(self._connection, 0, len(text), text))
        return int(struct.unpack_from("=I", reply, 8)[0])

    def numbers(self, window: int, name: str) -> tuple[int, ...]:
        """A property that is a list of numbers of 32 bits; empty where there is none, or no such window."""
        cookie = self._xcb.xcb_get_property(
            self._connection, 0, window, self.atom(name), _ANY_TYPE, 0, _MOST_ITEMS
        )
        pointer = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not pointer:
            return ()
        try:
            if ctypes.string_at(pointer, 2)[1] != 32:
                return ()
            size = self._xcb.xcb_get_property_value_length(pointer)
            value = ctypes.string_at(self._xcb.xcb_get_property_value(pointer), size)
        finally:
            _free()(pointer)
        return struct.unpack(f"={size // 4}I", value)

    def owner_of(self, selection: str) -> int:
        """The window that owns a selection, as the programs do of which there can be one; 0 where there is none."""
        cookie = self._xcb.xcb_get_selection_owner(self._connection, self.atom(selection))
        return int(struct.unpack_from("=I", self._reply("get_selection_owner", cookie), 8)[0])

    def watch(self, window: int) -> bool:
        """Hear when a window goes, and on the root window when programs say they are there; False if it is gone."""
        mask = ctypes.c_uint32(_STRUCTURE)
        return self._succeeded(
            self._xcb.xcb_change_window_attributes_checked(
                self._connection, window, _EVENT_MASK, ctypes.byref(mask)
            )
        )

    def focused(self) -> int:
        """The window with the keyboard's focus; 0 is none, 1 whatever is under the pointer."""
        reply = self._reply("get_input_focus", self._xcb.xcb_get_input_focus(self._connection))
        return int(struct.unpack_from("=I", reply, 8)[0])

    def focus(self, window: int, time: int) -> bool:
        """Give the focus to a window without asking a window manager; False if it cannot have it."""
        return self._succeeded(
            self._xcb.xcb_set_input_focus_checked(self._connection, _REVERT_TO_PARENT, window, time)
        )

    def tell_manager(self, window: int, name: str, *numbers: int) -> bool:
        """Send a message about a window to the window manager."""
        padded = (*numbers, 0, 0, 0, 0, 0)[:5]
        event = struct.pack("=BBHII5I", CLIENT_MESSAGE, 32, 0, window, self.atom(name), *padded)
        return self._succeeded(
            self._xcb.xcb_send_event_checked(self._connection, 0, self.root, _SUBSTRUCTURE, event)
        )

    def broadcast(self, name: str, message: bytes) -> None:
        """Send a text to all programs that listen, in pieces of 20 bytes, as the desktops' startup messages are."""
        kinds = (self.atom(f"{name}_BEGIN"), self.atom(name))
        for start in range(0, len(message), 20):
            piece = message[start : start + 20].ljust(20, b"\0")
            # No window of ours is needed: who listens tells the senders apart by it, and one message is one sender's.
            event = struct.pack("=BBHII20s", CLIENT_MESSAGE, 8, 0, self.root, kinds[start > 0], piece)
            self._succeeded(
                self._xcb.xcb_send_event_checked(self._connection, 0, self.root, _PROPERTY_CHANGE, event)
            )

    def _succeeded(self, cookie: _Cookie) -> bool:
        pointer = self._xcb.xcb_request_check(self._connection, cookie)
        if pointer:
            _free()(pointer)
        return not pointer and self.is_alive

    def _reply(self, name: str, cookie: _Cookie) -> bytes:
        pointer = getattr(self._xcb, f"xcb_{name}_reply")(self._connection, cookie, None)
        if not pointer:
            raise NoXServerError("the X server is gone")
        (length,) = struct.unpack("=I", ctypes.string_at(pointer + 4, 4))
        return _taken(pointer, _HEADER + 4 * length)


def _taken(pointer: int, size: int) -> bytes:
    """What libxcb has allocated, as bytes, and freed."""
    try:
        return ctypes.string_at(pointer, size)
    finally:
        _free()(pointer)
