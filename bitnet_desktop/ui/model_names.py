"""What a model is called on the screen."""

from __future__ import annotations

import re
from pathlib import Path

_QUANTISATION = re.compile(r"[-._](?:I?Q\d\w*|TQ\d\w*|I2_S|TL[12]|BF16|F(?:16|32)|MXFP4\w*)$", re.IGNORECASE)
_SHARD = re.compile(r"-\d{5}-of-\d{5}$")
# Files that are named after their kind; their folder says which model it is.
_GENERIC = re.compile(r"(?:ggml[-_])?model(?:[-_.].*)?", re.IGNORECASE)
_DIGEST = re.compile(r"sha256-[0-9a-f]{64}")
_LONGEST_NAME = 60


def model_label(path: Path) -> str:
    """A short name of a model file: without its ending, its quantisation and its part number."""
    name = path.stem if path.suffix.lower() == ".gguf" else path.name
    name = _SHARD.sub("", name)
    if _DIGEST.fullmatch(name):
        return name[:14]
    if _GENERIC.fullmatch(name) and path.parent.name:
        name = path.parent.name
    return _QUANTISATION.sub("", name) or name


def shortened(name: str) -> str:
    """A model's name on one line, and not longer than a menu or a button can bear."""
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
