"""Places in a conversation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the column: `inside` pixels below the upper edge of a part."""

    message: int = 0
    part: int = 0
    inside: int = 0


@dataclass(frozen=True, slots=True)
class Visible:
    """A part in sight; `top` is its upper edge, in pixels from the window's."""

    message: int
    part: int
    top: int
    height: int
