"""The focus on macOS, which programs have, not windows. Nobody has run this on macOS yet."""

from __future__ import annotations

import ctypes
from ctypes import c_bool, c_char_p, c_int, c_ulong, c_void_p
from typing import Any

_IGNORING_OTHERS = 2  # NSApplicationActivateIgnoringOtherApps


def owner() -> int:
    """The number of the process in the foreground; 0 if there is none."""
    objc = _objc()
    workspace = _send(objc, _class(objc, b"NSWorkspace"), b"sharedWorkspace", c_void_p)
    program = _send(objc, workspace, b"frontmostApplication", c_void_p)
    return int(_send(objc, program, b"processIdentifier", c_int)) if program else 0


def give(process: int) -> None:
    """Bring a program to the foreground; nothing happens if it has ended."""
    objc = _objc()
    running = _class(objc, b"NSRunningApplication")
    program = _send(objc, running, b"runningApplicationWithProcessIdentifier:", c_void_p, (c_int, process))
    if program:
        _send(objc, program, b"activateWithOptions:", c_bool, (c_ulong, _IGNORING_OTHERS))


def take(_window: int) -> None:
    """Bring this app to the foreground; Qt has raised the window."""
    objc = _objc()
    application = _send(objc, _class(objc, b"NSApplication"), b"sharedApplication", c_void_p)
    _send(objc, application, b"activateIgnoringOtherApps:", None, (c_bool, True))


def _objc() -> Any:  # noqa: ANN401 - a library has whatever functions it has
    objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
    objc.objc_getClass.restype, objc.objc_getClass.argtypes = c_void_p, [c_char_p]
    objc.sel_registerName.restype, objc.sel_registerName.argtypes = c_void_p, [c_char_p]
    return objc


def _class(objc: Any, name: bytes) -> int | None:  # noqa: ANN401
    found: int | None = objc.objc_getClass(name)
    return found


def _send(
    objc: Any,  # noqa: ANN401
    target: int | None,
    selector: bytes,
    result: Any,  # noqa: ANN401 - a type of ctypes, or None
    *arguments: tuple[Any, object],
) -> Any:  # noqa: ANN401
    """Send a message to an object; a message to nil gives 0."""
    types = [kind for kind, _ in arguments]
    # The function must be called with the types of the method behind it, each time with others.
    prototype = ctypes.CFUNCTYPE(result, c_void_p, c_void_p, *types)
    function = ctypes.cast(objc.objc_msgSend, prototype)
    return function(target, objc.sel_registerName(selector), *(value for _, value in arguments))
