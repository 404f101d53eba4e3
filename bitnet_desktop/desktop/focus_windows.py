"""The focus on Windows, which only who has it may give away. Nobody has run this on Windows yet."""

from __future__ import annotations

import ctypes
import sys

if sys.platform == "win32":

    def owner() -> int:
        """The window in the foreground; 0 if there is none."""
        ctypes.windll.user32.GetForegroundWindow.restype = ctypes.c_void_p
        return int(ctypes.windll.user32.GetForegroundWindow() or 0)

    def give(window: int) -> None:
        """Bring a window to the foreground; nothing happens if it is gone."""
        ctypes.windll.user32.SetForegroundWindow(ctypes.c_void_p(window))

    def take(window: int) -> None:
        """Bring a window of ours to the foreground, where Windows lets us."""
        give(window)

else:

    def owner() -> int:
        """There is none on other systems."""
        return 0

    def give(_window: int) -> None:
        """Nothing to do on other systems."""

    def take(_window: int) -> None:
        """Nothing to do on other systems."""
