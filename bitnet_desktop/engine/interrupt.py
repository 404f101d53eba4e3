"""Ctrl+C for an engine that others built: the only way to stop its reply and keep its cache."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

HELPER_OPTION = "--interrupt"
"""With this and a process identifier the app is the helper that sends Ctrl+C on Windows, and nothing else."""


if sys.platform == "win32":
    import ctypes

    _WITHOUT_A_WINDOW = 0x08000000  # CREATE_NO_WINDOW

    def interrupt(pid: int) -> None:
        """Send Ctrl+C to the process; nothing happens if it is gone.

        One process can be attached to one console only, so another one does it, for which nobody waits. Nobody has run
        this on Windows yet.
        """
        app = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "bitnet_desktop"]
        subprocess.Popen([*app, HELPER_OPTION, str(pid)], creationflags=_WITHOUT_A_WINDOW)

    def send_as_helper(pid: int) -> None:
        """Leave the own console for that of the process, and send Ctrl+C there."""
        kernel = ctypes.windll.kernel32
        kernel.FreeConsole()
        if kernel.AttachConsole(pid):
            kernel.SetConsoleCtrlHandler(None, True)
            kernel.GenerateConsoleCtrlEvent(0, 0)
else:

    def interrupt(pid: int) -> None:
        """Send Ctrl+C to the process; nothing happens if it is gone."""
        try:
            os.kill(pid, signal.SIGINT)
        except ProcessLookupError:
            return

    send_as_helper = interrupt
