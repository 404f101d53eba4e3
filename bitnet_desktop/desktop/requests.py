"""What one start of the app asks of the app that is running already, as one line of JSON.

    {"version": 1, "folder": "/home/ada/.local/share/bitnet-desktop", "command": "open", "files": ["/home/ada/a.txt"],
     "model": null, "prompts": [], "token": ""}

It is ASCII and ends with a line feed. `folder` is the data folder that both have. Whoever reads a message may have got
it from anybody: everything in it is bounded and checked.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

VERSION: Final = 1
LARGEST_MESSAGE: Final = 1 << 20
"""The most that a message may have, in bytes with its line feed."""
MOST_FILES: Final = 100
MOST_PROMPTS: Final = 100
LONGEST_PROMPTS: Final = 80_000
"""The most that all messages of a request should have, in characters; as JSON some take 12 bytes."""

_LONGEST_PATH = 32_768  # characters, as in the settings
_LONGEST_TOKEN = 512

Command = Literal["show", "quick", "open", "ask"]


@dataclass(frozen=True, slots=True)
class Request:
    """What to do: raise the window (`show`), open the quick prompt, open files or a model, or ask in the window.

    `files` are to be attached, `model` is a GGUF file to open, `prompts` are messages to send one after the other; all
    paths are absolute. `token` is what the desktop gave to the start that asks, so that the window may come to the
    front: an activation token on Wayland, a startup id on X11, else empty.
    """

    command: Command
    files: tuple[Path, ...] = ()
    model: Path | None = None
    prompts: tuple[str, ...] = ()
    token: str = ""


def to_message(request: Request, folder: Path) -> bytes:
    """The request as a line for the app with this data folder.

    Raises:
        ValueError: it is longer than a message may be.
    """
    values = {
        "version": VERSION,
        "folder": os.path.realpath(folder),
        "command": request.command,
        "files": [str(path) for path in request.files],
        "model": None if request.model is None else str(request.model),
        "prompts": request.prompts,
        "token": request.token,
    }
    message = json.dumps(values, separators=(",", ":")).encode("ascii") + b"\n"
    if len(message) > LARGEST_MESSAGE:
        raise ValueError("too long")
    return message


def as_prompts(words: Iterable[str]) -> tuple[str, ...]:
    """What stands in a command line as messages; bytes that are no text become signs for that."""
    whole = (word.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for word in words)
    return tuple(prompt for prompt in whole if prompt.strip())


def from_message(message: bytes, folder: Path) -> Request:
    """The request of a line that came to the app with this data folder.

    Raises:
        ValueError: it is no request, or of another version, or meant for another app.
    """
    if len(message) > LARGEST_MESSAGE:
        raise ValueError("too long")
    try:
        values = json.loads(message)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(values, dict) or type(values.get("version")) is not int:
        raise ValueError("no request")
    if values["version"] != VERSION:
        raise ValueError(f"version {values['version']} instead of {VERSION}")
    if values.get("folder") != os.path.realpath(folder):
        raise ValueError("for another folder")
    return _from_values(values)


def token_of(environment: Mapping[str, str]) -> str:
    """What the desktop gave to this start, so that a window may come to the front; empty without one."""
    token = environment.get("XDG_ACTIVATION_TOKEN") or environment.get("DESKTOP_STARTUP_ID") or ""
    return token if _is_token(token) else ""


def _from_values(values: Mapping[str, object]) -> Request:
    command = values.get("command")
    for known in get_args(Command):
        if command == known:
            break
    else:
        raise ValueError("no such command")
    model = values.get("model")
    token = values.get("token", "")
    if not isinstance(token, str) or not _is_token(token):
        raise ValueError("no token")
    return Request(
        known,
        files=tuple(_path(path) for path in _texts(values.get("files", []), MOST_FILES)),
        model=None if model is None else _path(model),
        prompts=tuple(_prompt(text) for text in _texts(values.get("prompts", []), MOST_PROMPTS)),
        token=token,
    )


def _texts(value: object, most: int) -> list[str]:
    if not isinstance(value, list) or len(value) > most or not all(isinstance(text, str) for text in value):
        raise ValueError("no list of texts")
    return value


def _path(value: object) -> Path:
    if not isinstance(value, str) or len(value) > _LONGEST_PATH or "\0" in value:
        raise ValueError("no path")
    # Names that are no Unicode text are legal on Linux, but what cannot be a name at all is refused here.
    os.fsencode(value)
    path = Path(value)
    if not path.is_absolute():
        raise ValueError("no absolute path")
    return path


def _prompt(text: str) -> str:
    text.encode()  # a lone surrogate is no text: UnicodeEncodeError is a ValueError
    if not text.strip():
        raise ValueError("an empty message")
    return text


def _is_token(text: str) -> bool:
    return len(text) <= _LONGEST_TOKEN and text.isascii() and (text.isprintable() or not text)
