"""Starting at login on Linux: a desktop entry in the person's autostart folder, by freedesktop.org's rules."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from bitnet_desktop.desktop.autostart import unchanged, write_whole

_LARGEST = 1 << 16  # bytes
_NAME = "bitnet-desktop.desktop"
_GROUP = "[Desktop Entry]"
# What needs quotes in a command line, and what must be escaped within them.
_RESERVED = re.compile(r"[\s\"'\\><~|&;$*?#()`]")
_QUOTED = re.compile(r"([\"`$\\])")
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}


class DesktopFile:
    """The file that says so. Desktops that switch it off write into it instead of deleting it."""

    def __init__(self, environment: Mapping[str, str], command: Sequence[str]) -> None:
        settings = environment.get("XDG_CONFIG_HOME", "")
        folder = Path(settings) if settings.startswith("/") else Path(environment.get("HOME", "/"), ".config")
        self._path = folder / "autostart" / _NAME
        self._command = command

    def is_on(self) -> bool:
        entry = self._entry()
        if entry.get("Hidden", "").lower() == "true":
            return False
        if entry.get("X-GNOME-Autostart-enabled", "").lower() == "false":
            return False
        # An entry whose program is gone, because the app was moved, starts nothing.
        words = command_of(entry.get("Exec", ""))
        return bool(words) and shutil.which(words[0]) is not None

    def set(self, on: bool) -> None:  # noqa: FBT001
        try:
            if on:
                write_whole(self._path, self._content().encode("utf-8", "surrogateescape"))
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise unchanged(str(self._path), error) from error

    def _content(self) -> str:
        return "\n".join(
            (
                _GROUP,
                "Type=Application",
                "Version=1.0",
                "Name=BitNet Desktop",
                "Icon=bitnet-desktop",
                f"Exec={exec_line(self._command)}",
                "Terminal=false",
                "X-GNOME-Autostart-enabled=true",
                "",
            )
        )

    def _entry(self) -> Mapping[str, str]:
        """The keys of the group that counts; empty if there is no such file."""
        try:
            with self._path.open("rb") as opened:
                text = opened.read(_LARGEST).decode("utf-8", "surrogateescape")
        except OSError:
            return {}
        values: dict[str, str] = {}
        group = ""
        for line in text.split("\n"):
            if line.startswith("["):
                group = line.strip()
            elif group == _GROUP and "=" in line and not line.startswith("#"):
                name, _, value = line.partition("=")
                values.setdefault(name.strip(), value.strip())
        return values


def exec_line(command: Sequence[str]) -> str:
    """A command as the value of Exec: quoted as a command line, and escaped as a value."""
    line = " ".join(_quoted(word) for word in command)
    return "".join(_ESCAPES.get(letter, letter) for letter in line)


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word and not _RESERVED.search(word):
        return word
    return '"' + _QUOTED.sub(r"\\\1", word) + '"'


def command_of(value: str) -> list[str]:
    """The words of a value of Exec; empty if it is none."""
    line = re.sub(r"\\(.?)", lambda found: _UNESCAPES.get(found[1], found[1]), value)
    words: list[str] = []
    for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', line, re.DOTALL):
        word = plain or re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL)
        words.append(word.replace("%%", "%"))
    return words
