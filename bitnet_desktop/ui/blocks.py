"""The blocks of the conversation's document: what each is, how it is set, and how its text is read back."""

from __future__ import annotations

import enum

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextDocument, QTextFormat

from bitnet_desktop.ui.tokens import SPACE

_KIND = QTextFormat.Property.UserProperty.value + 1
_CONTINUED = QTextFormat.Property.UserProperty.value + 2


class Kind(enum.IntEnum):
    """What a block is."""

    WHO = 1
    SAID = 2
    REPLY = 3
    NOTE = 4


def block_format(kind: Kind, *, continued: bool = False) -> QTextBlockFormat:
    """How a block is set. `continued`: it goes on with the paragraph above; there is no line break between them."""
    made = QTextBlockFormat()
    made.setProperty(_KIND, int(kind))
    if continued:
        made.setProperty(_CONTINUED, True)
    if kind is Kind.WHO:
        made.setTopMargin(SPACE.between_messages)
        made.setBottomMargin(SPACE.small)
    elif kind is Kind.NOTE:
        made.setTopMargin(SPACE.medium)
    else:
        made.setLineHeight(SPACE.line, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    if kind is Kind.SAID:
        made.setLeftMargin(SPACE.wide)
        made.setRightMargin(SPACE.wide)
    return made


def kind_of(block: QTextBlock) -> Kind | None:
    """What a block is; None for the one of an empty document."""
    number = block.blockFormat().property(_KIND)
    return None if number is None else Kind(number)


def text_between(document: QTextDocument, start: int, end: int) -> str:
    """The text between two positions (UTF-16 units, as Qt counts), with the line breaks that were meant."""
    pieces: list[str] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end and start < end:
        if pieces and not block.blockFormat().property(_CONTINUED):
            pieces.append("\n")
        units = block.text().encode("utf-16-le", "surrogatepass")
        first, last = max(0, start - block.position()), end - block.position()
        pieces.append(units[2 * first : 2 * last].decode("utf-16-le", "replace"))
        block = block.next()
    return "".join(pieces)
