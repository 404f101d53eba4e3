"""Starting at login: the switch is what the system's own file or key says, whoever changed it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Final, Protocol

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind

HIDDEN: Final = "--hidden"
"""How the app is started then: in the tray."""


class Autostart(Protocol):
    """The system's way to start the app when the person logs in."""

    def is_on(self) -> bool:
        """Whether the app is started at login, as the system would see it now."""

    def set(self, on: bool) -> None:  # noqa: FBT001 - it is what is set
        """Switch it on or off.

        Raises:
            ProblemError: AUTOSTART_UNCHANGED; the fact `path` is where the system keeps it.
        """


def unchanged(path: str, error: OSError) -> ProblemError:
    """That it could not be changed."""
    return ProblemError(
        Problem(ProblemKind.AUTOSTART_UNCHANGED, error.strerror or str(error), {"path": path})
    )


def write_whole(path: Path, content: bytes) -> None:
    """Write a file of the system's so that it is whole at every moment; its folder is made.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".bitnet-desktop-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
