"""Hands a request to the app that is running already.

Without Qt, so that it takes no longer than Python's own start. The only file that uses Python's sockets, and those are
of this computer alone: a socket that is a file, or on Windows a named pipe.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
import time
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bitnet_desktop.desktop.requests import Request, to_message

TAKEN: Final = b"taken\n"
REFUSED: Final = b"refused\n"

_LONGEST_NAME = 100  # bytes; a socket's address holds 104 on macOS and 108 on Linux
_RETRY_S = 0.02


def address_of(folder: Path, environment: Mapping[str, str]) -> str:
    """Where the app with this data folder listens: a socket's path, or on Windows a pipe's name.

    The socket lies where this person alone may reach it: in the runtime folder, or in the data folder, or, where that
    path is too long for a socket, in a folder of its own among the temporary files.
    """
    name = f"bitnet-desktop-{zlib.crc32(os.fsencode(os.path.realpath(folder))):08x}"
    if sys.platform == "win32":
        return name
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    if runtime and is_own_folder(runtime) and _fits(path := os.path.join(runtime, name)):  # noqa: PTH118
        return path
    if _fits(path := str(folder / "app.socket")):
        return path
    return os.path.join(tempfile.gettempdir(), f"bitnet-desktop-{os.getuid()}", name)  # noqa: PTH118


def is_own_folder(folder: str) -> bool:
    """Whether a folder is there, is no link, and is this person's, who alone may write into it."""
    try:
        facts = os.lstat(folder)
    except OSError:
        return False
    if sys.platform == "win32":
        return True
    return stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.getuid() and not facts.st_mode & 0o022


def hand_over(
    folder: Path, request: Request, timeout: float, environment: Mapping[str, str] | None = None
) -> bool:
    """Give the request to the app with this data folder, and wait at most `timeout` seconds until it is taken.

    An app that is just starting is waited for. Returns False where none has taken it.
    """
    return answer_to(folder, request, timeout, environment) == TAKEN


def answer_to(
    folder: Path, request: Request, timeout: float, environment: Mapping[str, str] | None = None
) -> bytes:
    """What the app with this data folder says to a request: TAKEN, REFUSED, or nothing where none has answered."""
    address = address_of(folder, os.environ if environment is None else environment)
    message = to_message(request, folder)
    deadline = time.monotonic() + timeout
    while True:
        with contextlib.suppress(FileNotFoundError, ConnectionRefusedError, ConnectionResetError):
            return _say(address, message, deadline)
        if time.monotonic() + _RETRY_S > deadline:
            return b""
        time.sleep(_RETRY_S)


def _fits(path: str) -> bool:
    return len(os.fsencode(path)) <= _LONGEST_NAME


if sys.platform == "win32":
    import ctypes

    _ANY_PROCESS = -1  # ASFW_ANY

    def _say(address: str, message: bytes, _deadline: float) -> bytes:
        """Nobody has run this on Windows yet."""
        # Only who has the foreground may give it away, and that is the program that a person has just started.
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
        with open(rf"\\.\pipe\{address}", "r+b", buffering=0) as pipe:  # noqa: PTH123 - no file
            pipe.write(message)
            return pipe.read(len(REFUSED)) or b""

else:

    def _say(address: str, message: bytes, deadline: float) -> bytes:
        """Send a message; returns the answer, which is empty if none came before the deadline.

        Raises:
            FileNotFoundError, ConnectionError: nobody listens there.
        """
        import socket  # noqa: PLC0415 - a first start does without

        if os.stat(address).st_uid != os.getuid():  # noqa: PTH116 - pathlib is not loaded for it
            return b""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            try:
                connection.settimeout(max(0.001, deadline - time.monotonic()))
                connection.connect(address)
                connection.sendall(message)
                return connection.makefile("rb").readline(len(REFUSED))
            except (TimeoutError, BrokenPipeError, BlockingIOError):
                return b""
