r"""The delimiters of a block of maths: `$$ … $$` and `\[ … \]`."""

from __future__ import annotations

import re

# A backslash takes the next character with it, so that "\\\]" is a TeX line break and a closing delimiter.
_TOKEN = re.compile(r"\\.|\$\$", re.DOTALL)
# An escaped bracket, as in "\\[not a link](address)".
_BRACKETED = re.compile(r"\\\[[^\\\[\]]*+\]")
_CLOSES = {"$$": "$$", "\\[": "\\]"}
WIDTH = 2  # of every delimiter, in code points


def opener(text: str, at: int) -> str:
    """Return the delimiter with which the line opens a block of maths, or "" if it opens none.

    It opens none either if the maths ends in the middle of the line, or has no content there, or if the delimiter is an
    escaped bracket whose partner follows: that is inline text.
    """
    mark = text[at : at + WIDTH]
    if mark not in _CLOSES:
        return ""
    close = find_close(text, at + WIDTH, mark)
    if close < 0 and _BRACKETED.match(text, at) is not None:
        return ""
    if close >= 0 and (text[close + WIDTH :].strip(" \t") or not text[at + WIDTH : close].strip(" \t")):
        return ""
    return mark


def find_close(text: str, at: int, mark: str) -> int:
    """Return where the delimiter stands that closes what `mark` opened, or -1."""
    wanted = _CLOSES[mark]
    for found in _TOKEN.finditer(text, at):
        if found[0] == wanted:
            return found.start()
    return -1
