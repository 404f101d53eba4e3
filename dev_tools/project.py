"""Where the project lies, and how its tools speak to the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENGINE_SCRIPTS = ROOT / "packaging" / "engine"


class SetupError(Exception):
    """The set-up cannot go on; the message is a sentence for the person at the terminal."""


def say(line: str) -> None:
    """One line of progress on standard error, so that standard output belongs to the program that is run."""
    print(line, file=sys.stderr, flush=True)
