"""A cheap colouring of one line of code by itself, for code that still streams."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from bitnet_desktop.ui.code_tokens import Stretch, TokenClass, language_name

_LONGEST_LINE = 2_000  # code points that are looked at

_KEYWORDS = """
    abstract and as assert async await begin break case catch class const constexpr continue def default defer del do
    done elif else elseif elsif end ensure enum esac except export extends extern fi final finally fn for foreach from
    fun func function global go goto guard if impl implements import in include inline instanceof interface is lambda
    let local loop match mod module mut namespace new nonlocal not of or override package pass private protected pub
    public raise readonly repeat require rescue return select self static struct super switch template then this throw
    throws trait try type typedef typename union unless unsafe until use using val var virtual where while with yield
    SELECT FROM WHERE INSERT INTO VALUES UPDATE SET DELETE CREATE TABLE DROP ALTER JOIN LEFT RIGHT INNER OUTER ON
    GROUP ORDER BY HAVING LIMIT AND OR NOT AS IN IS DISTINCT UNION ALL PRIMARY KEY
"""
_CONSTANTS = "true false True False None null nil NULL undefined NaN"
_TYPES = """
    bool boolean byte char double float int i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 usize isize long short signed size_t
    str string String unsigned void number any object
"""

_SLASHES = r"//.*|/\*.*?(?:\*/|\Z)"
_HASH = r"(?<![\w$&])#.*"
# How a comment begins, by the languages that begin it so.
_COMMENTS: Mapping[str, str] = {
    "c cpp c++ csharp java javascript js jsx typescript ts tsx go golang rust rs kotlin kt swift scala dart groovy d "
    "zig objective-c protobuf solidity glsl hlsl cuda scss less vala fsharp haxe v verilog": _SLASHES,
    "css": r"/\*.*?(?:\*/|\Z)",
    "php": f"{_SLASHES}|{_HASH}",
    "python py python3 bash sh zsh fish ruby rb perl pl r yaml yml toml make makefile docker dockerfile elixir ex "
    "julia jl nim powershell ps1 awk tcl cmake nix crystal graphql hcl terraform tf coffeescript gdscript": _HASH,
    "sql mysql lua haskell hs ada vhdl elm": r"--.*",
    "tex matlab erlang prolog octave": r"(?<!\\)%.*",
    "nasm ini lisp common-lisp clojure scheme racket elisp": r";.*",
    "json": r"//.*",
}
# A single quote must close in the line: elsewhere it is an apostrophe. In some languages it also marks what is no text.
_QUOTED = r"(?<![\w'\\])'(?:[^'\\]|\\.)*+'"
_CHARACTER = r"(?<![\w'\\])'(?:[^'\\]|\\[^']{1,8})'"
_CHARACTERS = (
    "rust",
    "rs",
    "haskell",
    "hs",
    "fsharp",
    "lisp",
    "common-lisp",
    "clojure",
    "scheme",
    "racket",
    "ada",
    "vhdl",
    "verilog",
)
_REST = (
    r"|(?P<number>(?<!\w)\d\w*+(?:\.\d\w*+)?)"
    r"|(?P<call>[A-Za-z_]\w*+(?=\())"
    r"|(?P<word>[A-Za-z_]\w*+)"
)
_KINDS: Mapping[str, TokenClass] = {
    "comment": TokenClass.COMMENT,
    "string": TokenClass.STRING,
    "number": TokenClass.NUMBER,
    "call": TokenClass.FUNCTION,
}
_WORDS: Mapping[str, TokenClass] = {
    **dict.fromkeys(_TYPES.split(), TokenClass.TYPE),
    **dict.fromkeys(_CONSTANTS.split(), TokenClass.NUMBER),
    **dict.fromkeys(_KEYWORDS.split(), TokenClass.KEYWORD),
}


def quick_highlight(line: str, language: str) -> tuple[Stretch, ...]:
    """The comments, strings, numbers, calls and common keywords of a line; nothing for languages without such.

    Takes some 20 µs for a line of 80 code points, and time linear in its length for a longer one.
    """
    pattern = _pattern(language)
    if pattern is None:
        return ()
    stretches = []
    for match in pattern.finditer(line, 0, _LONGEST_LINE):
        kind = _WORDS.get(match[0]) or _KINDS.get(match.lastgroup or "")
        if kind is not None:
            stretches.append(Stretch(match.start(), match.end(), kind))
    return tuple(stretches)


@functools.lru_cache(maxsize=256)
def _pattern(language: str) -> re.Pattern[str] | None:
    name = language_name(language)
    for names, comment in _COMMENTS.items():
        if name in names.split():
            quoted = _CHARACTER if name in _CHARACTERS else _QUOTED
            text = rf'"(?:[^"\\]|\\.)*+"?|{quoted}|`[^`]*+`?'
            return re.compile(f"(?P<comment>{comment})|(?P<string>{text}){_REST}")
    return None
