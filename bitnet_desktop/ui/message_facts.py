"""What is known of a message before it is laid out, and what all messages of a view share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bitnet_desktop.ui.font_search import FontSearch
    from bitnet_desktop.ui.pieces import FormulaSource
    from bitnet_desktop.ui.reading_style import ReadingStyle


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a message. `when` and `note` are words; `thought_s` seconds, None when they are not known."""

    id: str
    mine: bool
    who: str
    text: str
    when: str = ""
    note: str = ""
    thought_s: float | None = None
    version: int = 0  # which of the versions of this message it is
    versions: int = 1
    is_seen: bool = True  # by the model
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all messages of a view share."""

    style: ReadingStyle
    width: int
    formulas: FormulaSource
    ratio: float
    wants_colours: Callable[[str, int, str, str], None]  # message, block, code, language
    is_mirrored: bool = False  # the interface goes from right to left
    fonts: FontSearch | None = None  # None: a text is laid out however long its fonts take
