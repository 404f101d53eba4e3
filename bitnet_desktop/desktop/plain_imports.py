"""Imports as Python does them, without PySide's look into the source of every module.

PySide can give its methods other names in modules that ask for it, and reads the source of whatever is imported to
learn whether it asks. Nobody here does. The reading took a tenth of the start, and all sources stayed in memory.
"""

from __future__ import annotations

import builtins


def use_plain_imports() -> None:
    """Take PySide's hook out; how it led on to Python's own import stands beside it since PySide 6.5."""
    import PySide6.QtCore  # noqa: F401 - this is what puts the hook in

    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
