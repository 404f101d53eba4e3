"""Which words of a code block are of what kind, by Pygments, in the background.

Offsets are code points. No language is ever guessed, and no lexer of another package is loaded.
"""

from __future__ import annotations

import contextlib
import functools
import time
from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bitnet_desktop.ui.code_tokens import Stretch, TokenClass, language_name
from bitnet_desktop.ui.quick_highlight import quick_highlight
from bitnet_desktop.ui.serial_work import SerialWork

if TYPE_CHECKING:
    from pygments.lexer import Lexer

__all__ = ["Highlighter", "Stretch", "TokenClass", "highlight", "quick_highlight"]

_LONGEST_CODE = 200_000
# A lexer's single expression cannot be interrupted, and some take quadratic time on one line. Such lines are data.
_LONGEST_LINE = 4_000
_MOST_TIME_S = 2.0
_LOOK_EVERY = 256  # tokens


def highlight(code: str, language: str, *, wanted: Callable[[], bool] = lambda: True) -> tuple[Stretch, ...]:
    """The stretches of `code` that are not plain, in order and without overlap.

    Nothing for an unknown language, for code that is too long, if a lexer takes over two seconds, and as soon as
    `wanted` says no. Takes about a second for 200,000 code points: not for the thread that draws.
    """
    if len(code) > _LONGEST_CODE or any(len(line) > _LONGEST_LINE for line in code.split("\n")):
        return ()
    lexer = _lexer(language_name(language))
    if lexer is None:
        return ()
    deadline = time.monotonic() + _MOST_TIME_S
    stretches: list[Stretch] = []
    # Many lexers know the end of a comment, or of a prompt's line, by its line break alone.
    for count, (start, token, text) in enumerate(lexer.get_tokens_unprocessed(code + "\n")):
        if count % _LOOK_EVERY == 0 and (time.monotonic() > deadline or not wanted()):
            return ()
        kind = _kind(token)
        if kind is None or not text.strip():
            continue
        end = min(start + len(text), len(code))
        last = stretches[-1] if stretches else None
        if last is not None and start < last.end:
            continue  # some lexers that hold others come back
        if last is not None and last.end == start and last.kind is kind:
            stretches[-1] = Stretch(last.start, end, kind)
        else:
            stretches.append(Stretch(start, end, kind))
    return tuple(stretches)


@functools.lru_cache(maxsize=64)
def _lexer(name: str) -> Lexer | None:
    if not name:
        return None
    # Pygments takes 20 ms to import, and a lexer as long again.
    from pygments.lexers import LEXERS, find_lexer_class  # noqa: PLC0415

    for _module, title, aliases, _files, _types in LEXERS.values():
        if name in aliases:
            found = find_lexer_class(title)
            return None if found is None else found()
    return None


# The most special token type that is named decides.
_KINDS: Mapping[str, TokenClass] = {
    "Keyword": TokenClass.KEYWORD,
    "Keyword.Constant": TokenClass.NUMBER,
    "Keyword.Type": TokenClass.TYPE,
    "Name.Attribute": TokenClass.NAME,
    "Name.Builtin": TokenClass.FUNCTION,
    "Name.Builtin.Pseudo": TokenClass.KEYWORD,
    "Name.Class": TokenClass.TYPE,
    "Name.Constant": TokenClass.NUMBER,
    "Name.Decorator": TokenClass.META,
    "Name.Exception": TokenClass.TYPE,
    "Name.Function": TokenClass.FUNCTION,
    "Name.Tag": TokenClass.NAME,
    "Name.Variable": TokenClass.NAME,
    "Literal.Date": TokenClass.NUMBER,
    "Literal.Number": TokenClass.NUMBER,
    "Literal.String": TokenClass.STRING,
    "Operator": TokenClass.OPERATOR,
    "Operator.Word": TokenClass.KEYWORD,
    "Comment": TokenClass.COMMENT,
    "Comment.Preproc": TokenClass.META,
    "Comment.PreprocFile": TokenClass.STRING,
    "Generic.Deleted": TokenClass.DELETED,
    "Generic.Error": TokenClass.ERROR,
    "Generic.Traceback": TokenClass.ERROR,
    "Generic.Heading": TokenClass.HEADING,
    "Generic.Subheading": TokenClass.HEADING,
    "Generic.Inserted": TokenClass.INSERTED,
    "Generic.Prompt": TokenClass.META,
}


@functools.lru_cache(maxsize=512)
def _kind(token: tuple[str, ...]) -> TokenClass | None:
    for length in range(len(token), 0, -1):
        name = ".".join(token[:length])
        if name in _KINDS:
            return _KINDS[name]
    return None


class Highlighter(QObject):
    """Highlights in the background, one block after the other; a block that is asked for again replaces the first."""

    highlighted = Signal(object, object)  # the key, tuple of Stretch

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = SerialWork()
        self.destroyed.connect(self._work.close)

    def highlight(self, key: Hashable, code: str, language: str) -> None:
        """Answer with `highlighted`, unless it is forgotten, or `key` is asked for again, before."""
        work, highlighted = self._work, self.highlighted

        def run() -> None:
            found = highlight(code, language, wanted=lambda: work.wanted(key))
            if work.wanted(key):
                with contextlib.suppress(RuntimeError):  # the owner is going
                    work.tell(lambda: highlighted.emit(key, found))

        self._work.remove(key)
        self._work.add(key, run)

    def forget_waiting(self) -> None:
        """Look at no code any more that was given so far."""
        self._work.clear()
