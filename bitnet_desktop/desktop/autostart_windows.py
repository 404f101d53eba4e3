"""Starting at login on Windows: a value of the person's Run key. Nobody has run this on Windows yet."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from typing import Protocol

from bitnet_desktop.desktop.autostart import unchanged

_VALUE = "BitNet Desktop"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
# Where the Task Manager notes what a person has switched off there.
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class Registry(Protocol):
    """The person's part of the registry (HKEY_CURRENT_USER). All raise OSError."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """A value, or None where there is none."""

    def write(self, key: str, name: str, value: str) -> None:
        """Set a value; the key is made."""

    def remove(self, key: str, name: str) -> None:
        """Remove a value; nothing happens where there is none."""


class RunKey:
    """The value that says so, and the note of the Task Manager that overrules it."""

    def __init__(self, command: Sequence[str], registry: Registry | None = None) -> None:
        self._command = subprocess.list2cmdline(command)
        self._registry = registry or WindowsRegistry()

    def is_on(self) -> bool:
        try:
            command = self._registry.read(_RUN, _VALUE)
            approved = self._registry.read(_APPROVED, _VALUE)
        except OSError:
            return False
        # Its first byte is odd for what is switched off.
        is_disabled = isinstance(approved, bytes) and bool(approved[:1]) and bool(approved[0] & 1)
        return bool(command) and not is_disabled

    def set(self, on: bool) -> None:  # noqa: FBT001
        try:
            if on:
                self._registry.write(_RUN, _VALUE, self._command)
                self._registry.remove(_APPROVED, _VALUE)
            else:
                self._registry.remove(_RUN, _VALUE)
        except OSError as error:
            raise unchanged(rf"HKEY_CURRENT_USER\{_RUN}", error) from error


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """The real one."""

        def read(self, key: str, name: str) -> str | bytes | None:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    value = winreg.QueryValueEx(opened, name)[0]
            except FileNotFoundError:
                return None
            return value if isinstance(value, str | bytes) else None

        def write(self, key: str, name: str, value: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

        def remove(self, key: str, name: str) -> None:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return

else:

    class WindowsRegistry:
        """There is none on other systems."""

        def read(self, key: str, name: str) -> str | bytes | None:
            raise OSError(f"no registry for {key} {name}")

        def write(self, key: str, name: str, value: str) -> None:
            raise OSError(f"no registry for {key} {name} {value}")

        def remove(self, key: str, name: str) -> None:
            raise OSError(f"no registry for {key} {name}")
