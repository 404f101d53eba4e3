"""What code is made of, and what its languages are called."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass


class TokenClass(enum.StrEnum):
    """What a word of code is; the values are the fields of `CodeColours`."""

    KEYWORD = "keyword"
    NAME = "name"  # an attribute, a tag, a key, a variable with a mark
    FUNCTION = "function"
    TYPE = "type"
    STRING = "string"
    NUMBER = "number"
    COMMENT = "comment"
    OPERATOR = "operator"
    META = "meta"  # a decorator, a directive, a prompt
    HEADING = "heading"
    INSERTED = "inserted"
    DELETED = "deleted"
    ERROR = "error"  # an error that is told, as in a traceback; not code that a lexer does not understand


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of code, in code points."""

    start: int
    end: int
    kind: TokenClass


# What models write, where Pygments knows another name.
_ALIASES: Mapping[str, str] = {
    "assembly": "nasm",
    "asm": "nasm",
    "cxx": "cpp",
    "cc": "cpp",
    "hpp": "cpp",
    "c#": "csharp",
    "cmd": "bat",
    "cfg": "ini",
    "conf": "ini",
    "dotenv": "bash",
    "env": "bash",
    "f#": "fsharp",
    "gradle": "groovy",
    "ipython": "python",
    "jsonc": "json",
    "jsonl": "json",
    "ndjson": "json",
    "mjs": "javascript",
    "node": "javascript",
    "kts": "kotlin",
    "latex": "tex",
    "objc": "objective-c",
    "plsql": "sql",
    "psql": "sql",
    "tsql": "sql",
    "sqlite": "sql",
    "patch": "diff",
    "postgres": "sql",
    "postgresql": "sql",
    "proto": "protobuf",
    "shell": "bash",
    "shellscript": "bash",
    "terminal": "console",
    "shell-session": "console",
    "mts": "typescript",
    "svg": "xml",
    "svelte": "html",
    "vb": "vb.net",
    "vba": "vb.net",
    "visualbasic": "vb.net",
    "viml": "vim",
    "wasm": "wast",
}
_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "none", "output", "nohighlight", "csv", "log"})


def language_name(info: str) -> str:
    """Pygments' name for what stands behind a fence (`C++`, `language-js`, `{.python}`, `py title=x`).

    It may be one that Pygments does not know. Plain text is "".
    """
    word = (info.split(None, 1) or [""])[0].lower().lstrip("{.").rstrip("}")
    for prefix in ("language-", "lang-"):
        word = word.removeprefix(prefix)
    word = re.split(r"[{:,;=]", word, maxsplit=1)[0]
    word = _ALIASES.get(word, word)
    return "" if word in _PLAIN or len(word) > 40 else word
