"""About how high text will be that nobody has laid out yet."""

from __future__ import annotations

from bitnet_desktop.chat.leaves import Leaf, LeafKind
from bitnet_desktop.ui.reading_style import ReadingStyle
from bitnet_desktop.ui.tokens import SPACE


def estimate_text(text: str, style: ReadingStyle, width: int, begin: int = 0) -> int:
    """About how high a text will be from a place on, in pixels: lines of average letters."""
    letters = max(1, int(width / style.letter))
    lines = text.count("\n", begin) + 1 + (len(text) - begin) // letters
    return lines * style.line_height


def estimate_leaf(leaf: Leaf, style: ReadingStyle, width: int) -> int:
    """About how high the piece of a leaf will be, in pixels."""
    if leaf.kind is LeafKind.CODE:
        header = style.px(SPACE.code_header + SPACE.wide) if not leaf.part else 0
        return (leaf.text.count("\n") + 1) * style.code_line_height + header
    if leaf.kind is LeafKind.ROW:
        return style.line_height + 2 * style.px(SPACE.cell_gap)
    return estimate_text(leaf.text, style, width) + style.px(SPACE.between_blocks)


def estimate_message(text: str, style: ReadingStyle, width: int) -> int:
    """About how high a message of this text will be, in pixels, with what stands around it."""
    frame = style.px(SPACE.between_messages + SPACE.medium + SPACE.large) + 2 * SPACE.action
    return estimate_text(text, style, width) + frame
