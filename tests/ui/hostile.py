"""Replies that want to do harm: to load something, to lead somewhere, to hide something, or to make the window hang.

Each is told by its name and made when it is needed, because some are large.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import mul

from bitnet_desktop.chat.stretches import stretch_end
from bitnet_desktop.ui.feed import MOST_LINES_PER_FRAME, MOST_PER_FRAME

LARGE = 100_000  # code points; a larger snippet is there for its size
_MB = 1_000_000
_HOST = "hostile.invalid"  # a name that the standard keeps from ever being given (RFC 2606)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A reply by its name; `make` gives its text."""

    name: str
    make: Callable[[], str]


_ADDRESSES = (
    f"http://{_HOST}/a.png",
    f"https://{_HOST}/a.png",
    f"HTTPS://{_HOST}/a.png?who=me#x",
    f"ftp://{_HOST}/a.png",
    f"ws://{_HOST}/",
    f"//{_HOST}/a.png",
    f"\\\\{_HOST}\\share\\a.png",
    f"\\\\\\\\{_HOST}\\\\share\\\\a.png",
    f"file://{_HOST}/share/a.png",
    f"file://///{_HOST}/share/a.png",
    "file:///etc/passwd",
    "file:/etc/passwd",
    "FiLe:///etc/hostname",
    "file:///C:/Windows/win.ini",
    "file:///proc/self/environ",
    "/etc/passwd",
    "../../../../../../etc/passwd",
    "C:\\Windows\\win.ini",
    "~/.ssh/id_rsa",
    "%2Fetc%2Fpasswd",
    "qrc:/qt-project.org/styles/commonstyle/images/up-32.png",
    ":/qt-project.org/styles/commonstyle/images/up-32.png",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
    "data:text/html,<script>alert(1)</script>",
    "image://theme/secret",
    "blob:https://hostile.invalid/1",
    "formula:0",
)
_HTML = (
    '<img src="{}">',
    "<img src={} onerror=alert(1)>",
    '<script src="{}"></script>',
    '<link rel="stylesheet" href="{}">',
    '<style>@import url("{}");</style>',
    '<p style="background:url({})">text</p>',
    '<iframe src="{}"></iframe>',
    '<object data="{}"></object>',
    '<embed src="{}">',
    '<meta http-equiv="refresh" content="0;url={}">',
    '<base href="{}">',
    '<audio autoplay src="{}">',
    '<svg><image xlink:href="{}"/><use href="{}"/></svg>',
    '<body background="{}"><table background="{}"><tr><td background="{}">x</td></tr></table>',
    '<form action="{}"><button>Go</button></form>',
)
_HTML_ADDRESSES = (
    f"https://{_HOST}/a.css",
    "file:///etc/passwd",
    f"\\\\{_HOST}\\share\\a.png",
    f"//{_HOST}/a.png",
)
FORBIDDEN_ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#115;cript:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "%6Aavascript:alert(1)",
    "javascript%3Aalert(1)",
    "java\u200bscript:alert(1)",
    "java\u00adscript:alert(1)",
    "\u202ejavascript:alert(1)",
    "\ufeffjavascript:alert(1)",
    "java\x01script:alert(1)",
    "\x01javascript:alert(1)",
    "java\tscript:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "vbscript:msgbox(1)",
    "smb://hostile.invalid/share",
    "SMB:\\\\hostile.invalid\\share",
    "file:///etc/passwd",
    "file://hostile.invalid/share/a.exe",
    "\\\\hostile.invalid\\share\\a.exe",
    "//hostile.invalid/a",
    "ms-msdt:/id PCWDiagnostic",
    "ms-msdt:/id",
    "search-ms:query=a",
    "ms-officecmd:%7B%7D",
    "tel:+491234567890",
    "sms:+491234567890",
    "steam://run/1",
    "ssh://-oProxyCommand=id/x",
    "ldap://hostile.invalid/a",
    "data:text/html,<script>alert(1)</script>",
    "about:config",
    "view-source:https://hostile.invalid/",
    "chrome://settings",
    "ht\u200btp://hostile.invalid/",
    "http\u2236//hostile.invalid/",
    "hxxps://hostile.invalid/",
    "x-http://hostile.invalid/",
    "/etc/passwd",
    "relative.html",
    "?query",
    "#fragment",
)
_ODD_ADDRESSES = (
    "https://user:password@hostile.invalid/",
    "https://example.org\u202e/gro.elpmaxe",
    "https://example.org\u2215@hostile.invalid/",
    "https://\u0435xample.org/",
    "https://example.org/\u200b\u200c\u200d",
    "https://[::1]:99999/",
    "https://%00hostile.invalid/",
    "https:hostile.invalid",
    "https:///hostile.invalid",
    "http:\\\\hostile.invalid\\a",
    "mailto:a@hostile.invalid?attach=/etc/passwd&bcc=b@hostile.invalid",
    "mailto:?body=" + "x" * 5000,
    "https://hostile.invalid/" + "a" * 50_000,
)
_TEX = (
    r"\input{/etc/passwd}",
    r"\include{/etc/passwd}",
    r"\openin5=/etc/passwd \read5 to\a \a",
    r"\write18{id}",
    r"\immediate\write18{touch /tmp/hostile}",
    r"\includegraphics{https://hostile.invalid/a.png}",
    r"\href{javascript:alert(1)}{x}",
    r"\url{file:///etc/passwd}",
    r"\def\a{\a\a}\a",
    r"\newcommand{\a}{\a\a}\a",
    r"\csname input\endcsname{/etc/passwd}",
    r"\catcode`\@=0 @input{/etc/passwd}",
    r"\html{<img src=x>}",
    r"\special{ps: file}",
    r"\rule{1e9cm}{1e9cm}",
    r"\hspace{99999999cm}x",
    r"\frac" * 3000,
    r"\sqrt{" * 900 + "x" + "}" * 900,
    "x^{" * 40 + "y" + "}" * 40,
    r"\begin{matrix}" + "a&" * 800 + r"\end{matrix}",
    "{" * 1900,
    "&<>\"'",
    "\x00\x1b\u202e",
)


def _in_markdown() -> Iterator[Snippet]:
    for number, address in enumerate(_ADDRESSES):
        image = f"Look: ![a picture]({address}) and ![another](<{address}> 'title') and ![x][1]\n\n[1]: <{address}>\n"
        yield Snippet(f"image {number}: {address[:40]}", partial(str, image))
    for number, address in enumerate(FORBIDDEN_ADDRESSES):
        link = f"[one]({address}) [two](<{address}>) <{address}> [three][1] {address}\n\n[1]: <{address}>\n"
        yield Snippet(f"forbidden link {number}: {address[:40]!r}", partial(str, link))
    for number, address in enumerate(_ODD_ADDRESSES):
        link = f"[https://example.org]({address}) <{address}> {address} [![x]({address})]({address})\n"
        yield Snippet(f"odd link {number}: {address[:40]!r}", partial(str, link))


def _in_html() -> Iterator[Snippet]:
    for form in _HTML:
        for address in _HTML_ADDRESSES:
            html = form.replace("{}", address)
            text = f"{html}\n\nand within {html} a line, in a list:\n\n- {html}\n\n| {html} |\n| --- |\n| {html} |\n"
            yield Snippet(f"html: {html[:50]}", partial(str, text))


def _in_tex() -> Iterator[Snippet]:
    for tex in _TEX:
        text = f"Inline ${tex}$ and \\({tex}\\)\n\n$$\n{tex}\n$$\n\n\\[{tex}\\]\n"
        yield Snippet(f"tex: {tex[:40]!r}", partial(str, text))


def _nested() -> Iterator[Snippet]:
    levels = 10_000
    yield Snippet("quotes, 10,000 deep", lambda: "> " * levels + "end\n")
    yield Snippet("quotes without blanks, 10,000 deep", lambda: ">" * levels + "end\n> and\n>> on\n")
    yield Snippet("lists on one line, 10,000 deep", lambda: "- " * levels + "end\n")
    yield Snippet("ordered lists on one line, 10,000 deep", lambda: "1. " * levels + "end\n")
    yield Snippet("lists and quotes on one line, 10,000 deep", lambda: "- > " * levels + "end\n")
    yield Snippet("lists line by line", lambda: "".join("  " * n + f"- {n}\n" for n in range(1000)))
    yield Snippet("quotes line by line", lambda: "".join(">" * n + f" {n}\n" for n in range(700)))
    yield Snippet("a deep list, again and again", lambda: ("- " * 100 + "x\n") * 300)
    yield Snippet(
        "17 leading spaces", lambda: "- a\n" + " " * 17 + "- b\n" + " " * 17 + "c\n\n" + " " * 17 + "d\n"
    )
    yield Snippet("17 leading spaces, many lines", lambda: "- a\n" + (" " * 17 + "- b\n") * 500)
    yield Snippet("brackets, 100,000 deep", lambda: "[" * LARGE + "x" + "]" * LARGE)
    yield Snippet("links in links", lambda: "[" * 5000 + "x" + "](https://a.example)" * 5000)
    yield Snippet("images in images", lambda: "![" * 5000 + "x" + "](https://a.example)" * 5000)
    yield Snippet("emphasis, deep", lambda: "*a _b " * 20_000)
    yield Snippet("strong emphasis, deep", lambda: "**a " * 20_000 + "b** " * 20_000)
    yield Snippet("tags in tags", lambda: "<b>" * 20_000)
    yield Snippet("thoughts in thoughts", lambda: "<think>" * 5000 + "x" + "</think>" * 5000 + "answer")
    yield Snippet("braces in a formula", lambda: "$" + "{" * LARGE + "}" * LARGE + "$")


def _large() -> Iterator[Snippet]:
    for letter in "[*`$<&|_~\\!(>#-":
        yield Snippet(f"1 MB of {letter}", partial(mul, letter, _MB))
        yield Snippet(f"pairs of {letter} and a", partial(mul, f"{letter}a ", 30_000))
    yield Snippet("10 MB on one line", lambda: "All work and no play. " * (10 * _MB // 22))
    yield Snippet("10 MB without a space", lambda: "x" * (10 * _MB))
    yield Snippet("1 MB on one line of code", lambda: "```python\n" + "x = 1; " * (_MB // 7) + "\n```\n")
    for what, word in _LONG_CODE.items():
        yield Snippet(f"1 MB on one line of code, {what}", partial(_on_one_line_of_code, word))
    yield Snippet("1 MB of line breaks", lambda: "\n" * _MB)
    yield Snippet("1 MB of empty items", lambda: "-\n" * (_MB // 2))
    yield Snippet("1 MB of rules", lambda: "---\n\n" * (_MB // 5))
    yield Snippet("1 MB of headings", lambda: "# a\n" * (_MB // 4))
    yield Snippet("1 MB of short fences", lambda: "```\nx\n```\n" * (_MB // 10))
    yield Snippet(
        "1 MB of headings in a thought", lambda: "<think>\n" + "# a\n" * (_MB // 4) + "</think>\na\n"
    )
    yield Snippet("1 MB of emoji with joiners", lambda: "👩‍👩‍👧‍👦" * (_MB // 25))
    yield Snippet("1 MB of flags", lambda: "🇩🇪" * (_MB // 8))
    yield Snippet("a family without end", lambda: "👩" + "\u200d👩" * 20_000)
    yield Snippet("a tower of 10,000 marks", lambda: "Z" + "\u0301\u0316\u0489" * 3_334 + "algo")
    yield Snippet("towers of marks", lambda: ("z" + "\u0300\u0323\u0334" * 30) * 200)
    yield Snippet("a table of 2,000 columns", lambda: _table(2000, 3))
    yield Snippet("a table of 2,000 columns and 300 rows", lambda: _table(2000, 300))
    yield Snippet("a table of 100,000 rows", lambda: _table(2, 100_000))
    yield Snippet(
        "a table that claims more columns than it has",
        lambda: f"{'|a' * 2000}|\n{'|-' * 2000}|\n" + "|b|\n" * 2000,
    )
    yield Snippet(
        "reference definitions, 30,000",
        lambda: "".join(f"[{n}]: https://a.example/{n}\n" for n in range(30_000)),
    )
    yield Snippet(
        "a reference used 20,000 times", lambda: f"[a]: https://a.example/{'x' * 5000}\n\n" + "[a] " * 20_000
    )
    yield Snippet("references to nothing", lambda: "[a][b] " * 40_000)
    yield Snippet(
        "definitions among text", lambda: "".join(f"[{n}] text\n\n[{n}]: /x\n\n" for n in range(3000))
    )
    yield Snippet("footnotes", lambda: "".join(f"[^{n}] [^{n}]: x\n" for n in range(5000)))
    yield Snippet("entities, 1 MB", lambda: "&amp;&#0;&#x110000;&nosuch;" * (_MB // 27))
    yield Snippet("formulas, 3,000", lambda: "".join(f"$x_{{{n}}}$ " for n in range(3000)))
    yield Snippet(
        "autolinks, 20,000", lambda: "<https://a.example/> https://b.example/ c@d.example " * 20_000
    )
    yield Snippet("half an address without end", lambda: "https://" + "a." * 50_000 + " " + "a@" * 50_000)
    yield Snippet("code spans of all lengths", lambda: "".join("`" * n + "x " for n in range(1, 1200)))
    yield Snippet("almost a fence", lambda: "``` a`b\n" * 20_000)
    yield Snippet("a setext heading without end", lambda: "a\n" * 50_000 + "===\n")
    yield Snippet("almost a table, again and again", lambda: "| a | b\n" * 20_000)
    yield Snippet("lines of blanks", lambda: (" " * 2000 + "\n") * 300)
    yield Snippet("tabs, 1 MB", lambda: "\t" * _MB)
    yield Snippet("a word that wraps badly", lambda: "a\u00a0" * 100_000)
    yield Snippet("right to left, 500,000", lambda: "שלום עולם " * 50_000)
    yield Snippet("scripts in turns", lambda: "aא1ب" * 25_000)


_LONG_CODE = {
    "no spaces": "0123456789abcdef",
    "tabs": "a\tbc\t",
    "Chinese": "键 = 值；",
    "Hebrew": "שלום = עולם ",
    "Hindi": "नमस्ते ",
    "emoji": "👩‍👩‍👧‍👦🇩🇪",
    "marks": "e\u0301\u0316",
    "controls of direction": "a\u202eb\u2066c",
}


def _on_one_line_of_code(word: str) -> str:
    return f"```json\n{word * (_MB // len(word.encode()))}\n```\n"


def _table(columns: int, rows: int) -> str:
    head = "|" + " a |" * columns + "\n|" + " - |" * columns + "\n"
    return head + ("|" + " b |" * columns + "\n") * rows


def _unfinished() -> Iterator[Snippet]:
    for begin in (
        "```", "````python\ndef f():\n", "~~~\n```\n", "$$\n\\frac{a}", "\\[ x", "\\( x", "$x", "**bold", "*a **b `c",
        "[a](https://a.example", "![a](", "<think>a", "<think>\n```\n", "<!--", "<![CDATA[", "<div ",
        "| a |\n| -", "> ```\n> a",
        "- ```\n  a", "[a]:\n", "[a]: <", "\\", "&#x", "<", "<thi", "</think>", "`", "``a`", "#", "1.", "- [", "- [x",
    ):  # fmt: skip
        yield Snippet(f"unfinished: {begin!r}", partial(str, f"Before\n\n{begin}"))
        yield Snippet(
            f"unfinished, more follows: {begin!r}", partial(str, begin + " more\n\nand *more*\n" * 40)
        )


def _odd_characters() -> Iterator[Snippet]:
    marks = {
        "NUL": "\x00",
        "a lone high surrogate": "\ud83d",
        "a lone low surrogate": "\ude00",
        "surrogates the wrong way round": "\ude00\ud83d",
        "U+FFFC": "\ufffc",
        "U+FFFD": "\ufffd",
        "U+FDD0 and U+FDD1": "\ufdd0\ufdd1",
        "U+FFFE and U+FFFF": "\ufffe\uffff",
        "U+10FFFF": "\U0010ffff",
        "private use": "\ue000\uf8ff\U000f0000",
        "zero width": "\u200b\u200c\u200d\u2060\ufeff",
        "soft hyphens": "\u00ad" * 50,
        "left to right and back": "\u202aa\u202bb\u202dc\u202ed\u202c",
        "isolates": "\u2066a\u2067b\u2068c\u2069",
        "never closed": "\u202e\u2067" * 200,
        "marks of direction": "\u200e\u200f\u061c",
        "line and paragraph separators": "a\u2028b\u2029c",
        "tags": "".join(chr(0xE0000 + ord(letter)) for letter in "hidden"),
        "variation selectors": "a\ufe0f\ufe0e\U000e0100" * 20,
        "all controls": "".join(map(chr, range(32))) + "\x7f" + "".join(map(chr, range(0x80, 0xA0))),
        "ANSI colours": "\x1b[31mred\x1b[0m \x1b[2J\x1b[1;1H",
        "ANSI link": "\x1b]8;;https://hostile.invalid\x07text\x1b]8;;\x07",
        "ANSI title": "\x1b]0;title\x07\x9b31m",
        "backspaces": "rm -rf\x08\x08\x08\x08\x08\x08ls    ",
        "carriage returns": "harmful\rharmless\r\n\r\r\nnext",
        "interlinear annotation": "\ufff9a\ufffab\ufffb",
        "Hangul fillers": "\u3164\u115f\u1160\uffa0",
        "blanks of all widths": "".join(map(chr, range(0x2000, 0x2010))) + "\u3000\u205f\u00a0",
        "the widest letters": "\ufdfd\U00012031\u2e3b" * 50,
        "Mongolian, Khmer, Tibetan": "ᠮᠣᠩᠭᠣᠯ ខ្មែរ བོད་ཡིག་" * 20,
        "Indic letters that crash renderers": "జ్ఞ‌ా స్‌ర్ ",
    }
    for name, odd in marks.items():
        text = f"a {odd}\n\nin *{odd}* a `{odd}` line [{odd}](https://a.example/{odd}) ${odd}$\n\n"
        text += f"```{odd}\n{odd}\n```\n\n- {odd}\n\n|{odd}|\n|-|\n|{odd}|\n"
        yield Snippet(f"characters: {name}", partial(str, text))


def _thoughts() -> Iterator[Snippet]:
    for text in (
        "<think><think>a</think>b</think>c",
        "<think></think>",
        "<think>\n\n</think>\n\n</think>answer",
        "answer <think>not a thought</think>",
        "<THINK>a</ThInK>b",
        "<think>![a](file:///etc/passwd)</think>[b](javascript:alert(1))",
        "<think>```\n</think>\n```\nanswer",
        "<think " + "x" * 5000 + ">a</think>",
        "<think>" + "</think" * 5000,
        "<thinking>a</think>b</thinking>c",
    ):
        yield Snippet(f"thought: {text[:40]!r}", partial(str, text))


_SIGNS = (*"*_`[]()<>! #-|$&a", "\n", "\t", "\\", "1.", "```", "~~")


def _signs(seed: int) -> str:
    return "".join(random.Random(seed).choices(_SIGNS, k=3000))


def _random() -> Iterator[Snippet]:
    for seed in range(10):
        yield Snippet(f"signs at random {seed}", partial(_signs, seed))
    yield Snippet(
        "bytes at random", lambda: random.Random(1).randbytes(20_000).decode("utf-8", errors="replace")
    )


KINDS: Mapping[str, Callable[[], Iterator[Snippet]]] = {
    "Markdown": _in_markdown,
    "HTML": _in_html,
    "TeX": _in_tex,
    "nested": _nested,
    "unfinished": _unfinished,
    "characters": _odd_characters,
    "thoughts": _thoughts,
    "random": _random,
    "large": _large,
}


def snippets() -> list[Snippet]:
    """All of them; no two have the same name."""
    return [snippet for kind in KINDS.values() for snippet in kind()]


def pieces(text: str, size: int) -> Iterator[str]:
    """The text in pieces of a size in code points."""
    for begin in range(0, len(text), size):
        yield text[begin : begin + size]


def frames(text: str) -> Iterator[str]:
    """The text in pieces, as large as the feed gives them to the view."""
    begin = 0
    while begin < len(text):
        end = stretch_end(text, begin, MOST_PER_FRAME, MOST_LINES_PER_FRAME)
        yield text[begin:end]
        begin = end
