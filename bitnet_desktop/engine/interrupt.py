"""Ctrl+C for an engine that others built: the only way to stop its reply and keep its cache."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

# Run in a process of its own, because one process can be attached to one console only.
# Nobody has run this on Windows yet.
_WINDOWS_HELPER = (
    "import ctypes,sys;k=ctypes.windll.kernel32;k.FreeConsole();"
    "k.AttachConsole(int(sys.argv[1])) and (k.SetConsoleCtrlHandler(None,True),k.GenerateConsoleCtrlEvent(0,0))"
)


def interrupt(pid: int) -> None:
    """Send Ctrl+C to the process; nothing happens if it is gone."""
    if sys.platform == "win32":
        helper = [sys.executable, "--interrupt", str(pid)] if getattr(sys, "frozen", False) else None
        subprocess.Popen(  # it ends by itself at once; nobody waits for it
            helper or [sys.executable, "-c", _WINDOWS_HELPER, str(pid)], creationflags=0x08000000
        )
        return
    try:
        os.kill(pid, signal.SIGINT)
    except ProcessLookupError:
        return
