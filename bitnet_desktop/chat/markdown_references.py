"""Link reference definitions, found line by line at the start of a paragraph (CommonMark 0.31, section 4.7)."""

from __future__ import annotations

import enum
import re
from html.entities import html5

from bitnet_desktop.chat.leaves import Reference

_LONGEST_LABEL = 999

_WHITE = re.compile(r"[ \t\r\n]+")
_SPACES = re.compile(r"[ \t]*+")
_LABEL = re.compile(r"(?:[^\\\[\]]|\\[\\\[\]]|\\)*+")
_POINTY = re.compile(r"<((?:[^<>\\]|\\[!-/:-@\[-`{-~]|\\)*+)>")
_BARE = re.compile(r"[^\x00-\x20\x7f<][^\x00-\x20\x7f]*+")
_PARENTHESIS = re.compile(r"\\[!-/:-@\[-`{-~]|[()]")
_ESCAPE = re.compile(
    r"\\([!-/:-@\[-`{-~])|&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z][a-zA-Z0-9]{1,31}));"
)
_TITLES = {
    '"': ('"', re.compile(r'(?:[^\\"]|\\.|\\)*+')),
    "'": ("'", re.compile(r"(?:[^\\']|\\.|\\)*+")),
    "(": (")", re.compile(r"(?:[^\\()]|\\.|\\)*+")),
}


def normalise_label(label: str) -> str:
    """Return what two link labels have in common that mean the same (CommonMark 0.31, "matches")."""
    return _WHITE.sub(" ", label.strip(" \t\r\n")).casefold()


def unescape(text: str) -> str:
    """Resolve backslash escapes and entities (CommonMark 0.31, sections 2.4 and 2.5)."""
    return _ESCAPE.sub(_resolve, text) if "\\" in text or "&" in text else text


def _resolve(found: re.Match[str]) -> str:
    escaped, hexadecimal, decimal, name = found.groups()
    if escaped is not None:
        return str(escaped)
    if name is not None:
        return html5.get(f"{name};", found[0])
    code = int(hexadecimal, 16) if hexadecimal is not None else int(decimal)
    return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"


class _State(enum.Enum):
    """What the next line, or the rest of this one, is tried for."""

    BEGIN = enum.auto()
    LABEL = enum.auto()
    ADDRESS = enum.auto()
    AFTER = (
        enum.auto()
    )  # the address stood at the end of its line: a title may follow, or the next definition
    TITLE = enum.auto()
    OVER = enum.auto()


class DefinitionScanner:
    """Reads the lines of one paragraph, and takes the definitions that stand at its start.

    `found` are the labels and references that are settled, in their order; who takes them clears the list.
    """

    __slots__ = ("_address", "_label", "_mark", "_parts", "_settled", "_state", "found")

    def __init__(self) -> None:
        self.found: list[tuple[str, Reference]] = []
        self._state = _State.BEGIN
        self._parts: list[str] = []  # of the label or the title that is being read
        self._label = ""
        self._address = ""
        self._mark = '"'
        self._settled = False  # there is a definition, with or without what is being read

    @property
    def over(self) -> bool:
        """Whether words have come: no more definitions can."""
        return self._state is _State.OVER

    def copy(self) -> DefinitionScanner:
        twin = DefinitionScanner()
        twin._state = self._state
        twin._parts = self._parts.copy()
        twin._label = self._label
        twin._address = self._address
        twin._mark = self._mark
        twin._settled = self._settled
        return twin

    def take(self, line: str) -> bool:
        """Read a line without its indent; True if all lines since the last True (or the first) are definitions."""
        at = 0
        if self._state is _State.AFTER:
            at = self._after(line)
        if self._state is _State.BEGIN:
            at = self._begin(line)
        if self._state is _State.LABEL:
            at = self._read_label(line, at)
        if self._state is _State.ADDRESS and at < len(line):
            at = self._read_address(line, at)
            if self._settled:
                return True
        if self._state is _State.TITLE:
            return self._read_title(line, at)
        return False

    def give_up(self) -> None:
        """Take what comes, and what was not settled, as words."""
        if self._settled:
            self._settle("")
        self._state = _State.OVER

    def _settle(self, title: str) -> None:
        self.found.append((self._label, Reference(unescape(self._address), unescape(title))))
        self._settled = False

    def _after(self, line: str) -> int:
        if line[:1] in _TITLES:
            self._open_title(line[0])
            return 1
        self._settle("")
        self._state = _State.BEGIN
        return 0

    def _begin(self, line: str) -> int:
        if not line.startswith("["):
            self.give_up()
            return 0
        self._state = _State.LABEL
        self._parts = []
        return 1

    def _read_label(self, line: str, at: int) -> int:
        end = _end(_LABEL, line, at)
        self._parts.append(line[at:end])
        if sum(map(len, self._parts)) > _LONGEST_LABEL:
            self.give_up()
        elif end == len(line):
            self._parts.append("\n")
        else:
            self._label = normalise_label("".join(self._parts))
            if not line.startswith("]:", end) or not self._label:
                self.give_up()
            else:
                self._state = _State.ADDRESS
                return _end(_SPACES, line, end + 2)
        return end

    def _read_address(self, line: str, at: int) -> int:
        found = _POINTY.match(line, at) or _BARE.match(line, at)
        if found is None or (line[at] != "<" and not _balanced(found[0])):
            self.give_up()
            return at
        self._address = found[1] if line[at] == "<" else found[0]
        end = _end(_SPACES, line, found.end())
        if end == len(line):
            self._settled = True
            self._state = _State.AFTER
        elif end > found.end() and line[end] in _TITLES:
            self._open_title(line[end])
            end += 1
        else:
            self.give_up()
        return end

    def _open_title(self, mark: str) -> None:
        self._state = _State.TITLE
        self._mark = mark
        self._parts = []

    def _read_title(self, line: str, at: int) -> bool:
        close, inside = _TITLES[self._mark]
        end = _end(inside, line, at)
        self._parts.append(line[at:end])
        if end == len(line):
            self._parts.append("\n")
        elif line[end] != close or line[end + 1 :].strip(" \t"):
            self.give_up()
        else:
            self._settle("".join(self._parts))
            self._state = _State.BEGIN
            return True
        return False


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return at if found is None else found.end()


def _balanced(address: str) -> bool:
    depth = 0
    for found in _PARENTHESIS.finditer(address):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if depth < 0:
            return False
    return depth == 0
