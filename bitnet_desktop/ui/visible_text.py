"""Makes text from a model safe to show: nothing in it is interpreted, nothing in it disappears."""

from __future__ import annotations

_NEXT_LINE, _REPLACEMENT, _DELETE_PICTURE = 0x85, "\ufffd", "\u2421"


def _replacements() -> dict[int, str]:
    # The "control pictures" of Unicode stand for the characters 0 to 31; line breaks and tabs are meant.
    table = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\n\t"}
    table[0x7F] = _DELETE_PICTURE
    table |= dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT)
    table[_NEXT_LINE] = "\n"
    # Qt's documents use these for frames and objects; paragraph separators are line breaks to them anyway.
    table |= dict.fromkeys((0xFDD0, 0xFDD1, 0xFFFC), _REPLACEMENT)
    table |= {0x2028: "\n", 0x2029: "\n"}
    return table


_TABLE = _replacements()


class VisibleText:
    """Replaces the control characters of one text that comes in pieces. CR LF is one line break, however it is cut."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, piece: str) -> str:
        """The next piece, as it can be shown; a CR at its end waits for what follows."""
        piece = self._held + piece
        self._held = ""
        if piece.endswith("\r"):
            piece, self._held = piece[:-1], "\r"
        return piece.replace("\r\n", "\n").translate(_TABLE)

    def finish(self) -> str:
        """What still waited."""
        held, self._held = self._held, ""
        return held.translate(_TABLE)


def visible(text: str) -> str:
    """A whole text, as it can be shown."""
    state = VisibleText()
    return state.feed(text) + state.finish()
