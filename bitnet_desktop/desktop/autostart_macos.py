"""Starting at login on macOS: a launch agent of the person's. Nobody has run this on macOS yet.

What a person switches off in the system's settings is kept by launchd itself, in a place that programs cannot read.
"""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError

from bitnet_desktop.desktop.autostart import unchanged, write_whole

_LABEL = "bitnet-desktop"
_LARGEST = 1 << 16  # bytes


class LaunchAgent:
    """The property list that says so."""

    def __init__(self, home: Path, command: Sequence[str]) -> None:
        self._path = home / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
        self._command = command

    def is_on(self) -> bool:
        try:
            with self._path.open("rb") as opened:
                agent = plistlib.loads(opened.read(_LARGEST))
        except (OSError, ValueError, ExpatError, plistlib.InvalidFileException):
            return False
        if not isinstance(agent, dict) or agent.get("RunAtLoad") is not True or agent.get("Disabled") is True:
            return False
        # An agent whose program is gone, because the app was moved, starts nothing.
        command = agent.get("ProgramArguments")
        return isinstance(command, list) and bool(command) and Path(str(command[0])).exists()

    def set(self, on: bool) -> None:  # noqa: FBT001
        agent = {
            "Label": _LABEL,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        try:
            if on:
                write_whole(self._path, plistlib.dumps(agent))
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise unchanged(str(self._path), error) from error
