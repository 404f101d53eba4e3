"""A paragraph's words are those of CommonMark, whole or half, and nothing in them leads where it should not."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bitnet_desktop.chat.leaves import Inline, Reference, Span, Style
from bitnet_desktop.chat.link_address import is_allowed, shown, trimmed
from bitnet_desktop.chat.markdown_inline import has_markup, parse_growing, parse_inline
from bitnet_desktop.chat.markdown_rules import normalised

PLAIN = Style(0)
DATA = Path(__file__).parent / "data"
INLINE_SECTIONS = {
    "Autolinks",
    "Backslash escapes",
    "Code spans",
    "Emphasis and strong emphasis",
    "Entity and numeric character references",
    "Hard line breaks",
    "Images",
    "Links",
    "Raw HTML",
    "Soft line breaks",
    "Textual content",
}

Letter = tuple[str, Style, str, bool]  # a character, its style, its link, whether it is of an image


def letters(inline: Inline) -> list[Letter]:
    return [
        (character, span.style, span.link, span.image)
        for span in inline.spans
        for character in inline.text[span.start : span.end]
    ]


def pieces(inline: Inline) -> list[tuple[str, Style, str]]:
    return [(inline.text[span.start : span.end], span.style, span.link) for span in inline.spans]


def check(inline: Inline) -> None:
    """Spans cover the text without holes, and neighbours differ."""
    position = 0
    previous: Span | None = None
    for span in inline.spans:
        assert span.start == position < span.end
        position = span.end
        if previous is not None and not span.math and not previous.math:
            assert (span.style, span.link, span.image) != (previous.style, previous.link, previous.image)
        assert not span.link or is_allowed(span.link)
        previous = span
    assert position == len(inline.text)


class Oracle(HTMLParser):
    """markdown-it-py's own HTML as characters with styles; addresses are judged as this app does."""

    STYLES: Mapping[str, Style] = {
        "em": Style.EMPHASIS,
        "strong": Style.STRONG,
        "s": Style.STRIKE,
        "code": Style.CODE,
    }

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[Letter] = []
        self.styles: list[Style] = []
        self.links: list[tuple[str, str, int]] = []

    def add(self, text: str, link: str | None = None, *, image: bool = False) -> None:
        style = PLAIN
        for each in self.styles:
            style |= each
        if link is None:
            link = self.links[-1][0] if self.links else ""
        self.letters += [(character, style, link, image) for character in text]

    def handle_data(self, data: str) -> None:
        self.add(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in self.STYLES:
            self.styles.append(self.STYLES[tag])
        elif tag == "a":
            self.links.append((*self.judge(values["href"]), len(self.letters)))
        elif tag == "img":
            link, address = self.judge(values["src"])
            words = values["alt"].replace("\n", " ").strip()
            outer = self.links[-1][0] if self.links else ""
            self.add(words or address, outer or link, image=True)
            if not link and words and address and words != address:
                self.add(f" ({address})")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.STYLES:
            self.styles.pop()
        elif tag == "a":
            link, address, start = self.links[-1]
            words = "".join(letter[0] for letter in self.letters[start:]).strip()
            if not words:
                self.add(address)
            self.links.pop()
            if not link and words and address and words != address:
                self.add(f" ({address})")

    @staticmethod
    def judge(address: str) -> tuple[str, str]:
        address = trimmed(address)
        link = normalised(address) if is_allowed(address) else ""
        return link, shown(link or address)


def expected(source: str, references: dict[str, Reference]) -> list[Letter]:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    for name, value in {
        "normalizeLink": lambda url: url,
        "normalizeLinkText": lambda url: url,
        "validateLink": lambda url: True,
    }.items():
        setattr(markdown, name, value)
    known = {label: {"href": found.address, "title": found.title} for label, found in references.items()}
    oracle = Oracle()
    oracle.feed(markdown.renderInline(source, {"references": known} if known else {}))
    oracle.close()
    return oracle.letters


# Of each section of the specification that speaks about inlines.
SAMPLES = [
    r"\!\"\#\%\&\'\)\*\+\,\-\.\/\:\;\<\=\>\?\@\]\^\_\`\{\|\}\~",
    "\\\t\\A\\a\\ \\3\\φ\\«",
    "\\*not emphasized*\n\\`not code`\n&ouml; not a character entity",
    "\\\\*emphasis*",
    "foo\\\nbar",
    "`` \\[\\` ``",
    "&nbsp; &amp; &copy; &AElig; &Dcaron; &frac34; &HilbertSpace; &DifferentialD; &#35; &#1234; &#992; &#0;",
    "&nbsp &x; &#; &#x; &#87654321; &#abcdef0; &ThisIsNotDefined; &hi?;",
    "`foo`",
    "`` foo ` bar ``",
    "` `` `",
    "`  ``  `",
    "` a`",
    "`foo   bar \nbaz`",
    "`foo\\`bar`",
    "*foo`*`",
    "[not a `link](/foo`)",
    "```foo``",
    "`foo",
    "`foo``bar``",
    "*foo bar*",
    "a * foo bar*",
    'a*"foo"*',
    "*\u00a0a\u00a0*",
    "foo*bar*",
    "5*6*78",
    "_foo bar_",
    "_ foo bar_",
    "foo_bar_",
    "пристаням_стремятся_",
    'aa_"bb"_cc',
    "foo-_(bar)_",
    "_foo*",
    "*foo bar *",
    "*(*foo*)*",
    "_foo_bar_baz_",
    "**foo bar**",
    "** foo bar**",
    "__foo, __bar__, baz__",
    "foo__bar__",
    "*(**foo**)*",
    "**Gomphocarpus (*Gomphocarpus physocarpus*, syn.\n*Asclepias physocarpa*)**",
    "*foo [bar](/url)*",
    "*foo**bar*",
    "***foo** bar*",
    "*foo**bar***",
    "foo***bar***baz",
    "foo******bar*********baz",
    "*foo **bar *baz* bim** bop*",
    "** is not an empty emphasis",
    "foo ***",
    "foo *\\**",
    "**foo*",
    "*foo**",
    "****foo*",
    "__foo_",
    "_____foo_____",
    "*foo _bar* baz_",
    "*foo __bar *baz bim__ bam*",
    "**foo **bar baz**",
    '*<img src="foo" title="*"/>',
    "*a `*`*",
    "**a<https://foo.bar/?q=**>",
    '[link](/uri "title")',
    "[link](<>)",
    "[link]()",
    "[link](/my uri)",
    "[link](</my uri>)",
    "[link](foo\nbar)",
    "[a](<b)c>)",
    "[link](\\(foo\\))",
    "[link](foo(and(bar)))",
    "[link](foo(and(bar))",
    "[link](https://example.com?foo=3#frag)",
    "[link](foo%20b&auml;)",
    "[link](/url 'title \"and\" title')",
    '[link](   /uri\n  "title"  )',
    "[link] (/uri)",
    "[link [foo [bar]]](/uri)",
    "[link] bar](/uri)",
    "[link *foo **bar** `#`*](/uri)",
    "[![moon](moon.jpg)](/uri)",
    "[foo [bar](/uri)](/uri)",
    "![[[foo](uri1)](uri2)](uri3)",
    "*[foo*](/uri)",
    "*foo [bar* baz]",
    "[foo`](/uri)`",
    "[foo<https://example.com/?search=](uri)>",
    "[foo][bar] [link [foo [bar]]][ref] [foo] [Foo][] [ΑΓΩ] [foo][missing]",
    "[ref[] [foo] [bar][foo\n bar]",
    "[bar][foo\\!] ![foo *bar*][ref] ![foo][] ![ref]",
    '![foo *bar*](train.jpg) ![foo ![bar](/url)](/url2) My ![foo bar](/path/to/train.jpg  "title"   )',
    "![](/url)",
    "<https://foo.bar.baz> <https://foo.bar.baz/test?q=hello&id=22&boolean> <MAILTO:FOO@BAR.BAZ>",
    "<https://foo.bar/baz bim> <https://example.com/\\[\\> <foo@bar.example.com> <foo\\+@bar.example.com> <> < >",
    "<a><bab><c2c> <a/><b2/> <!-- no *comment* --> <?php echo $a; ?>",
    "foo  \nbaz",
    "foo       \n     bar",
    "*foo\\\nbar*",
    "`code  \nspan`",
    "foo \n baz",
    "hello %.;'{}",
    "Multiple     spaces",
    "~~struck *both*~~ ~one~ ~~~three~~~",
]
REFERENCES = {
    "REF": Reference("/uri"),
    "FOO": Reference("https://foo.example/", "title"),
    "BAR": Reference("javascript:alert(1)"),
    "ΑΓΩ": Reference("/φου"),
}


def specification() -> list[str]:
    """The specification's own examples that are one paragraph of inlines."""
    one_paragraph = re.compile(r"<p>(?:(?!<p>|<li>|<pre>).)*</p>\n", re.DOTALL)
    return [
        entry["markdown"].strip("\n")
        for entry in json.loads((DATA / "commonmark_specification.json").read_text("utf-8"))["examples"]
        if entry["section"] in INLINE_SECTIONS and one_paragraph.fullmatch(entry["html"])
    ]


def is_ours(source: str) -> bool:
    """Whether our own rules read it in another way: maths, `<br>`, bare addresses, schemes that stay text."""
    return bool(
        re.search(
            r"\$|\\[(\[]|<br|(?<![<(\[])\bhttps?://|<https?://(?!\w[^\s<>]*>)|^\[[^\]]*\]:|<(?!https?:)[a-z.+-]+:",
            source,
            re.IGNORECASE | re.MULTILINE,
        )
    )


@pytest.mark.parametrize(
    "source", [each for each in dict.fromkeys(SAMPLES + specification()) if not is_ours(each)]
)
def test_commonmark_is_read_as_markdown_it_renders_it(source: str) -> None:
    inline = parse_inline(source, {label.casefold(): found for label, found in REFERENCES.items()})
    check(inline)
    assert letters(inline) == expected(source, REFERENCES)


def test_line_breaks_stay() -> None:
    assert parse_inline("a\n  b  \nc\\\nd \r\ne\rf").text == "a\nb\nc\nd\ne\nf"
    assert parse_inline("1<br>2<br/>3<br />4<BR>\n5 <br> 6").text == "1\n2\n3\n4\n5\n6"
    assert parse_inline("`<br>` <br x> <hr>").text == "<br> <br x> <hr>"


def test_raw_html_is_text() -> None:
    source = '<img src="file:///etc/passwd" onerror="x()"> <b>'
    assert parse_inline(source).text == source


def test_images_are_words() -> None:
    inline = parse_inline("![a *cat*](https://x.example/c.png) ![](https://x.example/d.png)")
    assert inline.text == "a cat https://x.example/d.png"
    assert [(span.image, span.link) for span in inline.spans] == [
        (True, "https://x.example/c.png"),
        (False, ""),
        (True, "https://x.example/d.png"),
    ]
    inline = parse_inline("![cat](file:///c.png)![](\\\\\\\\evil\\share)")
    assert inline.text == "cat (file:///c.png)\\\\evil\\share"
    assert not [span for span in inline.spans if span.link]
    inline = parse_inline("[![logo](https://a.example/l.png)](https://b.example/)")
    assert inline.spans == (Span(0, 4, link="https://b.example/", image=True),)


@pytest.mark.parametrize(
    ("source", "text", "links"),
    [
        ("see https://a.example/b_c_d.", "see https://a.example/b_c_d.", ["https://a.example/b_c_d"]),
        ("(HTTP://a.example/x(y))", "(HTTP://a.example/x(y))", ["HTTP://a.example/x(y)"]),
        ("**https://a.example/**: b", "https://a.example/: b", ["https://a.example/"]),
        ("_https://a.example/_", "https://a.example/", ["https://a.example/"]),
        ("https://a.example/?q=1&amp;r=2&quot;", 'https://a.example/?q=1&r=2"', ["https://a.example/?q=1&r=2"]),
        ("看https://a.example/。好", "看https://a.example/。好", ["https://a.example/"]),
        ("https://müller.example/ä", "https://müller.example/ä", ["https://xn--mller-kva.example/%C3%A4"]),
        ("[https://a.example](https://b.example)", "https://a.example", ["https://b.example"]),
        ("xhttps://a.example https:// https://_", "xhttps://a.example https:// https://_", []),
        ("`https://a.example`", "https://a.example", []),
        ("http://[::1]/ x", "http://[::1]/ x", []),
        ("https://a.example\u202e/x", "https://a.example\u202e/x", ["https://a.example"]),
    ],
)  # fmt: skip
def test_bare_addresses(source: str, text: str, links: list[str]) -> None:
    inline = parse_inline(source)
    check(inline)
    assert inline.text == text
    assert [span.link for span in inline.spans if span.link] == links


REFUSED = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\u200bscript:alert(1)",
    " javascript:x",
    "\x01javascript:x", "javascript&colon;alert(1)", "&#106;avascript:x", "&#x6A;avascript:x", "&#0000106avascript:x",
    "java%73cript:x", "%6aavascript:x", "javascript%3Aalert(1)", "javascript:https://a.example", "vbscript:x",
    "data:text/html,x",
    "data:image/png;base64,AAAA", "file:///etc/passwd", "FILE:///etc/passwd", "file://host/share", "file:C:/x",
    "smb://host/share",
    "smb:\\\\host", "\\\\host\\share", "//host/share", "/\\host", "\\/host", "///host", "ftp://host/x", "sftp://host",
    "ssh://host", "telnet://host", "ldap://host", "gopher://host", "jar:http://a!/b", "view-source:https://a.example",
    "about:blank", "chrome://settings", "ms-settings:x", "ms-msdt:/id", "search-ms:query=x", "shell:startup",
    "tel:123", "sms:1",
    "skype:x", "steam://run", "vscode://file/x", "blob:https://a.example/x", "filesystem:https://a.example/x",
    "ws://host",
    "wss://host", "intent://x", "http:host", "https:host", "http:/host", "http:\\\\host", "https:///host", "http://",
    "https://?q", "https://#f", "http:// host", "ht\ttp://host", "http%3A//host", "%68ttp://host", "http&#58;//[x",
    "mailto:", "mailto: ", "mailto://host", "mailto:\\\\h", "x", "x.md", "#section", "?q", "../x", "./x", "/",
    "C:\\x", "C:/Windows/System32/calc.exe", "feed:https://a.example", "http\u200b://host", "hｔtp://host",
    "https：//host",
]  # fmt: skip


@pytest.mark.parametrize("address", REFUSED)
def test_refused_addresses_are_shown_and_lead_nowhere(address: str) -> None:
    sources = [
        "[words](<{}>)",
        "[words]({})",
        "![words](<{}>)",
        "![words]({})",
        "<{}>",
        '<a href="{}">words</a>',
    ]
    for source in sources:
        for open_end in (False, True):
            inline = parse_inline(source.format(address), open_end=open_end)
            check(inline)
            for span in inline.spans:
                # Only the part of it that is an address of its own, as it stands there.
                assert not span.link or span.link == inline.text[span.start : span.end] != address
    inline = parse_inline("[words][r] ![words][r] [r]", {"r": Reference(address)})
    assert inline.text.count("words") == 2
    assert not [span for span in inline.spans if span.link]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://a.example", "https://a.example"),
        ("HTTPS://A.example/ä b", "HTTPS://A.example/%C3%A4%20b"),
        (" http://a.example:80/?x#y ", "http://a.example:80/?x#y"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("http://192.0.2.1/", "http://192.0.2.1/"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
        ("https://аpple.example/", "https://xn--pple-43d.example/"),
    ],
)
def test_allowed_addresses_become_links(address: str, link: str) -> None:
    assert parse_inline(f"[words](<{address}>)").spans == (Span(0, 5, link=link),)


def test_a_refused_address_is_shown_once() -> None:
    assert parse_inline("[read](README.md)").text == "read (README.md)"
    assert parse_inline("[README.md](README.md)").text == "README.md"
    assert parse_inline("[](README.md)").text == "README.md"
    assert parse_inline("[](https://a.example)").spans == (Span(0, 17, link="https://a.example"),)
    assert parse_inline("[a](<x\u202ey>)").text == "a (x\ufffdy)"
    assert len(parse_inline(f"[a](data:{'A' * 5000})").text) < 400


@pytest.mark.parametrize(
    ("source", "maths"),
    [
        ("$x^2$", [("x^2", False)]),
        ("let $x_1*y_2*z$, and $\\alpha$.", [("x_1*y_2*z", False), ("\\alpha", False)]),
        ("the $n$th, $n$-th", [("n", False), ("n", False)]),
        ("$$\n\\frac{a}{b}\n$$ and $$c$$", [("\\frac{a}{b}", True), ("c", True)]),
        ("\\(a\\) \\[b\\] \\( c \\)", [("a", False), ("b", True), ("c", False)]),
        ("\\[a \\\\[2pt] b\\]", [("a \\\\[2pt] b", True)]),
        ("($y$) “$z$” 中$w$文", [("y", False), ("z", False), ("w", False)]),
        ("$a \\$ b$", [("a \\$ b", False)]),
        ("[$x$](https://a.example) **$y$**", [("x", False), ("y", False)]),
        ("$a](b$", [("a](b", False)]),
        ("It costs $5 and $10", []),
        ("$5-$10, US$5 and A$7, 5$ or 6$", []),
        ("between $20,000 and USD$30,000", []),
        ("$HOME/$USER and ${A}/${B}", []),
        ("$ x$ $x $ $$ $$ $", []),
        ("\\$x$ \\\\(x\\\\) \\(x", []),
        ("`$x$` $a `b$ c`", []),
        ("$a\n\nb$", []),
        ("\\(\\)", []),
    ],
)
def test_maths(source: str, maths: list[tuple[str, bool]]) -> None:
    inline = parse_inline(source)
    check(inline)
    assert [(span.math, span.display) for span in inline.spans if span.math] == maths
    for span in inline.spans:
        if span.math:
            text = inline.text[span.start : span.end]
            assert text in source
            assert text[0] in "$\\"


@pytest.mark.parametrize(
    ("source", "shape"),
    [
        ("a **bo", [("a ", PLAIN, ""), ("bo", Style.STRONG, "")]),
        ("a **bo*", [("a ", PLAIN, ""), ("bo", Style.STRONG, "")]),
        ("*it **bo", [("it ", Style.EMPHASIS, ""), ("bo", Style.EMPHASIS | Style.STRONG, "")]),
        ("***all", [("all", Style.EMPHASIS | Style.STRONG, "")]),
        ("~~no", [("no", Style.STRIKE, "")]),
        ("`co ", [("co ", Style.CODE, "")]),
        ("``co`", [("co", Style.CODE, "")]),
        ("**a `b *c", [("a ", Style.STRONG, ""), ("b *c", Style.STRONG | Style.CODE, "")]),
        ("[text](http://exa", [("text", PLAIN, "")]),
        ("[te**x**t](<http://e x", [("te", PLAIN, ""), ("x", Style.STRONG, ""), ("t", PLAIN, "")]),
        ('[text](http://exa "a title', [("text", PLAIN, "")]),
        ("![alt](http://exa", [("alt", PLAIN, "")]),
        ("[text](not an address", [("[text](not an address", PLAIN, "")]),
        ("see https://a.exa", [("see https://a.exa", PLAIN, "")]),
        ("see https://a.exa ", [("see ", PLAIN, ""), ("https://a.exa", PLAIN, "https://a.exa"), (" ", PLAIN, "")]),
        ("$x^2", [("$x^2", PLAIN, "")]),
        ("\\(a_*b*", [("\\(a_*b", PLAIN, "")]),
        ("2*3 = 6", [("2*3 = 6", PLAIN, "")]),
        ("a * b, a ` b", [("a * b, a ` b", PLAIN, "")]),
        ("**done** ok", [("done", Style.STRONG, ""), (" ok", PLAIN, "")]),
        ("\\*", [("*", PLAIN, "")]),
        ("name: ____", [("name: ____", PLAIN, "")]),
        ("[te", [("[te", PLAIN, "")]),
        *[(f"a{end}", [("a", PLAIN, "")]) for end in ("*", "**", "`", "~~", "[", "![", "\\", "<br", "<br /", "_",
        "**`")],
    ],
)  # fmt: skip
def test_what_is_open_is_shown_as_if_it_were_closed(source: str, shape: list[tuple[str, Style, str]]) -> None:
    inline = parse_inline(source, open_end=True)
    check(inline)
    assert pieces(inline) == shape


RICH = (
    "Take **bold words with `code` inside**, *slanted ~~struck~~ ones* and\nthe [guide](https://a.example/g 'T'), "
    "![logo](https://a.example/l.png) or <https://b.example>, see https://c.example/d_e. It costs $5; "
    "$x^2 + y_1*z*$ and \\(a\\_b\\), &amp; <br> a [file](x.md) 5 * 3, ***both*** snake_case_name `` a`b `` end"
)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_every_prefix_of_a_rich_paragraph_is_sensible() -> None:
    for end in range(len(RICH) + 1):
        inline = parse_inline(RICH[:end], open_end=True)
        check(inline)
        assert not inline.text.endswith(("**", "`", "![", "~~"))
        if end < len(RICH) and RICH[end - 1 : end].isspace():
            shown_words = words(inline.text)
            whole = words(parse_inline(RICH[:end]).text)
            # All words are there; a link that is open hides its address alone.
            missing = set(whole) - set(shown_words)
            assert missing <= {"https", "a", "example", "g", "T", "l", "png"}, RICH[:end]
    assert parse_inline(RICH, open_end=True) == parse_inline(RICH)


MARKUP = st.text(
    st.sampled_from("*_`~[]()<>!&$\\ \n\t\"':/.;#-abhtps139é中\u200b\u202e\r\0\ud800") | st.characters(),
    max_size=60,
)
PARTS = st.lists(
    st.sampled_from(
        ["**", "*", "_", "__", "~~", "`", "``", "[", "](", ")", "![", "<", ">", "http://a.b", "https", "://",
        "&amp", ";", "$", "$$",
         "\\(", "\\)", "\\[", "\\]", "\\", "<br>", "\n", "  \n", " ", "word", "x", "1",
         '"', "'", "(", "[r]", "javascript:", "mailto:a"]
    ),
    max_size=14,
).map("".join)  # fmt: skip
SOURCES = MARKUP | PARTS


@settings(max_examples=600)
@given(SOURCES, st.booleans())
@example("[a](http://\ud800)", False)
@example("<http://[::1>", False)
@example("[a](http://a:b:c@[::/%zz)", False)
def test_anything_is_read(source: str, open_end: bool) -> None:
    check(parse_inline(source, {"r": Reference("https://r.example")}, open_end=open_end))


@given(st.text(st.characters(exclude_characters="\n\r\0\\`*_~[]<>&$:")))
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert not has_markup(text)
    for open_end in (False, True):
        inline = parse_inline(text, open_end=open_end)
        assert inline == Inline(text, (Span(0, len(text)),) if text else ())


def appended(inline: Inline, text: str) -> Inline:
    spans = list(inline.spans)
    start = len(inline.text)
    if spans and spans[-1] == Span(spans[-1].start, start):
        start = spans.pop().start
    end = len(inline.text) + len(text)
    return Inline(inline.text + text, (*spans, Span(start, end)))


PLAIN_WORDS = st.text(st.sampled_from(" abhtps:/()\"'!.;x1T{}#"), min_size=1, max_size=8) | st.sampled_from(
    ["ttps:/", "/a.b", ";", ":", "amp;", ")", "th", " b", "{", "A", "1"]
)


@settings(max_examples=1500)
@given(SOURCES, PLAIN_WORDS.filter(lambda text: not has_markup(text)))
def test_plain_words_are_appended_to_what_is_settled(source: str, text: str) -> None:
    references = {"r": Reference("https://r.example")}
    inline, takes_words, is_whole = parse_growing(source, references)
    assert inline == parse_inline(source, references, open_end=True)
    assert is_whole or not takes_words
    if is_whole:
        assert inline == parse_inline(source, references)
    if takes_words:
        for open_end in (False, True):
            whole = parse_inline(source + text, references, open_end=open_end)
            assert whole == appended(parse_inline(source, references, open_end=open_end), text)
            assert whole == appended(inline, text)


@pytest.mark.parametrize(
    ("source", "settled"),
    [
        ("Plain words", True),
        ("**bold** and `code` done", True),
        ("It costs $5 and", True),
        ("see [it](https://a.example) now", True),
        ("2*3 = six", True),
        ("a **bold", False),
        ("some `code", False),
        ("see https://a.exa", False),
        ("half [a](b", False),
        ("line\n", False),
        ("&am", False),
    ],
)
def test_what_is_settled(source: str, settled: bool) -> None:
    assert parse_growing(source)[1] is settled


@pytest.mark.parametrize(
    ("source", "whole"),
    [
        ("see [r]", True),
        ("a `b` *c* d", True),
        ("a *c*", False),
        ("line\n", True),
        ("a **b", False),
        ("a `b", False),
        ("a *", False),
    ],
)
def test_what_its_end_does_not_change(source: str, whole: bool) -> None:
    assert parse_growing(source).is_whole is whole


def test_hostile_repetitions_are_read_whole() -> None:
    picks = random.Random(5)
    units = [
        "[",
        "*",
        "`",
        "_",
        "<",
        "&",
        "![",
        "[](",
        "*[",
        "<a:",
        "\\(",
        "$a",
        "~~a",
        "*_",
        "http://",
        "[a](b 'c",
        "`a``",
    ]
    units += ["".join(picks.choices("[]()*_`~<>&$\\! a", k=5)) for _ in range(20)]
    nested = ["[" * 4000 + "]" * 4000, "![" * 2000 + "](a)" * 2000, "[a " * 30 + "](c)" * 30]
    for source in [*((unit * 8192)[:8192] for unit in units), *nested]:
        for open_end in (False, True):
            inline = parse_inline(source, open_end=open_end)
            check(inline)
            assert inline.text.count("a") == source.count("a") or "](" in source or "![" in source


def test_a_long_address_that_is_refused_again_and_again_is_cut() -> None:
    address = "javascript:" + "x" * 280
    text = parse_inline(" ".join(f"[a]({address})" for _ in range(500))).text
    assert text.count(f"a ({address})") == 7
    assert text.count(f"a ({address[:40]}…)") == 493
