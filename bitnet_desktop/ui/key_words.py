"""Keys in words, as this system writes them: Strg+B on a German Linux, ⌘B on a Mac."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from bitnet_desktop.desktop.conventions import keys_of


def native_keys(keys: str) -> str:
    """Keys that are given as Qt writes them everywhere."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def keys_of_command(command: str) -> str:
    """The first keys of a command; empty where it has none."""
    keys = keys_of(command)
    return native_keys(keys[0]) if keys else ""


def with_keys(words: str, command: str) -> str:
    """What a button does, and the keys that do the same."""
    keys = keys_of_command(command)
    if not keys:
        return words
    return QCoreApplication.translate("Keys", "{action} ({keys})").format(action=words, keys=keys)
