"""Markdown blocks: streamed as whole, bounded leaves, and GitHub's and our own additions to CommonMark."""

from __future__ import annotations

import dataclasses
import re

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.chat.leaves import Alignment, ContainerKind, Leaf, LeafKind, Reference
from bitnet_desktop.chat.markdown_blocks import BlockParser, normalise_label, parse_blocks
from bitnet_desktop.chat.markdown_lines import LONGEST, Line
from bitnet_desktop.chat.markdown_machine import DEEPEST, Machine
from bitnet_desktop.chat.markdown_open import PIECE_LINES
from bitnet_desktop.chat.markdown_references import unescape
from bitnet_desktop.chat.markdown_table import WIDEST
from tests.unit.chat.markdown_forms import our_form, stream, their_form

P, H, C, M, R, E = (
    LeafKind.PARAGRAPH,
    LeafKind.HEADING,
    LeafKind.CODE,
    LeafKind.MATH,
    LeafKind.ROW,
    LeafKind.EMPTY,
)

WORDS = ["a", "b c", "x*", "`", "&amp;", "\\", "0."]
MARKERS = ["- ", "-", "* ", "+ ", "1. ", "2. ", "1) ", "> ", ">", "# ", "## x #", "---", "***", "==="]
FENCES = [
    "```",
    "~~~",
    "````",
    "``` py",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "<b>",
    "<?",
    "?>",
    "<pre>",
    "</pre>",
]
LINES = ["\n", "\n", "\n", "\n\n", " ", "  "]
NASTY = [
    *(
        "    ",
        "\t",
        "\r",
        "\r\n",
        "|",
        "| a | b |",
        "|-|-|",
        "|:-:|--|",
        "\\|",
        "$$",
        "\\[",
        "\\]",
        "$$ x $$",
    ),
    *("[a]:", "[a]: /u", " 't'", '"t', "(t)", "[ ] ", "- [x] ", "\0", "\ud800", "\u2028", "\x0c"),
]
NASTY_TEXTS = st.lists(st.sampled_from(WORDS + MARKERS + FENCES + LINES + NASTY), max_size=24).map("".join)


def leaves_of(source: str) -> tuple[Leaf, ...]:
    return parse_blocks(source)[0]


def kinds(source: str) -> list[tuple[LeafKind, str]]:
    return [(leaf.kind, leaf.text) for leaf in leaves_of(source)]


def opened(leaves: tuple[Leaf, ...]) -> tuple[Leaf, ...]:
    return tuple(dataclasses.replace(leaf, closed=False) for leaf in leaves)


def check_prefix(parser: BlockParser, prefix: str) -> None:
    whole = leaves_of(prefix)
    done = len(parser.finished)
    assert tuple(parser.finished) == whole[:done]
    assert parser.tail() == opened(whole[done:])


def check_streaming(source: str, cuts: list[int]) -> None:
    parser = BlockParser()
    before: list[Leaf] = []
    at = 0
    for cut in [*sorted(cuts), len(source)]:
        parser.feed(source[at:cut])
        at = cut
        assert list(parser.finished[: len(before)]) == before
        before = list(parser.finished)
        check_prefix(parser, source[:cut])
    parser.finish()
    whole, references = parse_blocks(source)
    assert (tuple(parser.finished), parser.tail(), dict(parser.references)) == (whole, (), dict(references))


@hypothesis.settings(deadline=None, max_examples=400)
@hypothesis.given(NASTY_TEXTS, st.data())
def test_any_split_is_the_whole_at_every_moment(source: str, data: st.DataObject) -> None:
    check_streaming(source, data.draw(st.lists(st.integers(0, len(source)), max_size=8)))


@hypothesis.settings(deadline=None, max_examples=25)
@hypothesis.given(
    st.lists(
        st.one_of(
            NASTY_TEXTS,
            st.builds(
                lambda unit, times: unit * times,
                st.sampled_from(
                    ["words of it ", "x", "x\n", "    c\n", "\n", " ", "> q\n", "<!-- y ", "[l]: /u\n"]
                ),
                st.sampled_from([70, 900, 4100, 9000]),
            ),
        ),
        max_size=5,
    ).map("".join),
    st.data(),
)
def test_any_split_of_long_texts_is_the_whole_too(source: str, data: st.DataObject) -> None:
    check_streaming(source, data.draw(st.lists(st.integers(0, len(source)), max_size=4)))


@hypothesis.settings(deadline=None, max_examples=400)
@hypothesis.given(NASTY_TEXTS)
def test_leaves_cover_every_line_once(source: str) -> None:
    source = source.replace("[a]:", "[a]")  # definitions are no leaves
    at = 0
    for leaf in leaves_of(source):
        assert at <= leaf.start <= leaf.end
        # What lies between leaves are blank lines, in quotes too.
        assert re.fullmatch(r"[> \t\r\n]*", source[at : leaf.start])
        at = leaf.end
    assert re.fullmatch(r"[> \t\r\n]*", source[at:])


@hypothesis.settings(deadline=None, max_examples=1500, derandomize=True)
@hypothesis.given(st.lists(st.sampled_from(WORDS + MARKERS + FENCES + LINES), max_size=20).map("".join))
def test_blocks_are_those_of_a_reference_parser(source: str) -> None:
    source += "\n"
    # There markdown-it-py departs from CommonMark: an indented line after an item or a quote that it is not part of,
    # and the number that follows an item without content and a blank line.
    hypothesis.assume(not re.search(r"[>.)*+-] *(\S.*)?\n {4}|[0-9][.)] *\n[> ]*\n", source))
    assert our_form(source) == their_form(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("$$ a+b $$", [(M, "a+b")]),
        ("$$\na\n$$\nb", [(M, "a"), (P, "b")]),
        ("\\[\n  a \\\\[2pt]\n b\\]", [(M, "a \\\\[2pt]\nb")]),
        ("\\[ a \\\\\\]", [(M, "a \\\\")]),
        ("words\n$$\nx\n$$\nwords", [(P, "words"), (M, "x"), (P, "words")]),
        ("$$\n- a\n\n- b", [(P, "$$\n- a"), (P, "b")]),
        ("$$ a $$ b", [(P, "$$ a $$ b")]),
        ("$$ a\nb $$ c\nd", [(P, "$$ a\nb $$ c\nd")]),
        ("$$\n$$", [(P, "$$\n$$")]),
        ("$$ $$", [(P, "$$ $$")]),
        ("$$$$", [(P, "$$$$")]),
        ("$$ a \\$$\nb $$", [(M, "a \\$$\nb")]),
        ("    $$ a $$", [(C, "$$ a $$")]),
        ("> $$\n> x\n> $$", [(M, "x")]),
        ("> $$\nx", [(P, "$$\nx")]),
        ("- $$\n  x\n  $$\n- y", [(M, "x"), (P, "y")]),
        ("\\[not a link](x)\ny", [(P, "\\[not a link](x)\ny")]),
        ("$$" + "x" * (LONGEST - 4) + "\ny$$", [(M, "x" * (LONGEST - 4) + "\ny")]),
        ("$$\n" + "x" * LONGEST + "\n$$", [(P, "$$"), (P, "x" * LONGEST), (P, "$$")]),
    ],
)
def test_maths_blocks(source: str, expected: list[tuple[LeafKind, str]]) -> None:
    assert kinds(source) == expected


def test_open_maths_is_shown_as_its_source() -> None:
    (leaf,) = stream("$$\na + ", ()).tail()
    assert (leaf.kind, leaf.text, leaf.closed) == (P, "$$\na +", False)


TABLE = "| foo | bar |\n| --- | --- |\n"


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        (TABLE + "| baz | bim |", [("foo", "bar"), ("baz", "bim")]),
        ("| abc | defghi |\n:-: | -----------:\nbar | baz", [("abc", "defghi"), ("bar", "baz")]),
        (
            "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |",
            [("f|oo",), ("b `|` az",), ("b **|** im",)],
        ),
        (
            "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |",
            [("abc", "def"), ("bar", ""), ("bar", "baz")],
        ),
        (TABLE, [("foo", "bar")]),
        (TABLE + "bar", [("foo", "bar"), ("bar", "")]),
        (TABLE + "$$x$$ | $y$\n|| b", [("foo", "bar"), ("$$x$$", "$y$"), ("", "b")]),
    ],
)
def test_tables(source: str, rows: list[tuple[str, ...]]) -> None:
    leaves = leaves_of(source)
    assert [leaf.cells for leaf in leaves] == rows
    assert [(leaf.kind, leaf.block, leaf.part) for leaf in leaves] == [
        (R, 0, part) for part in range(len(rows))
    ]


def test_alignments_are_in_every_row() -> None:
    rows = leaves_of("|a|b|c|d|\n|-|:-|-:|:-:|\n|1|")
    assert [row.alignments for row in rows] == [
        (Alignment.NONE, Alignment.LEFT, Alignment.RIGHT, Alignment.CENTRE)
    ] * 2


@pytest.mark.parametrize(
    "source",
    [
        "| abc | def |\n| --- |\n| bar |",
        "a\n:-:",
        "> | a |\n| - |",
        "|a" * (WIDEST + 1) + "|\n" + "|-" * (WIDEST + 1) + "|",
        "| a |\n| - - |",
    ],
)
def test_what_is_no_table(source: str) -> None:
    assert R not in {leaf.kind for leaf in leaves_of(source)}


@pytest.mark.parametrize(
    ("after", "kind"),
    [("\nbar", P), ("> bar", P), ("- bar", P), ("# bar", H), ("    bar", C), ("```", C), ("$$ x $$", M)],
)
def test_a_blank_line_or_another_block_ends_a_table(after: str, kind: LeafKind) -> None:
    assert [leaf.kind for leaf in leaves_of(TABLE + after)] == [R, kind]


def test_a_table_follows_a_paragraph_without_a_blank_line() -> None:
    paragraph, header = leaves_of("Here it is:\n" + TABLE)
    assert (paragraph.kind, paragraph.text, header.cells) == (P, "Here it is:", ("foo", "bar"))
    assert (paragraph.end, header.start) == (12, 12)


def test_task_lists() -> None:
    leaves = leaves_of("- [ ] foo\n  - [x] bar\n  - [X] `c`\n- [ ]\n- [x]y\n\n  [x] z\n1. [x] n")
    assert [(leaf.text, leaf.containers[-1].task) for leaf in leaves] == [
        ("foo", False),
        ("bar", True),
        ("`c`", True),
        ("[ ]", None),
        ("[x]y", None),
        ("[x] z", None),
        ("n", True),
    ]
    assert leaves[1].containers[0] == leaves[0].containers[0]


def test_ordinals_count_from_the_first() -> None:
    leaves = leaves_of("7. a\n7. b\n9. c\n1) d\n- e")
    assert [leaf.containers[0].ordinal for leaf in leaves] == [7, 8, 9, 1, None]


@pytest.mark.parametrize(
    ("source", "gaps"),
    [
        ("a\n\nb", [True, True]),
        ("- a\n- b\n\n- c\n- d", [True, False, True, False]),
        ("- a\n  - b\n    - c\n- d", [True, False, False, False]),
        ("- a\n\n  b\n- c", [True, True, False]),
        ("- a\n* b", [True, True]),
        ("- a\n-\n- b", [True, False, False]),
        ("-\n\n- a", [True, True]),
        ("a\n- b", [True, True]),
        ("- # a\n- b\n- c", [True, True, False]),
        ("- a\n  > b\n- c", [True, True, True]),
        ("> - a\n> - b\n>\n> - c", [True, False, True]),
        ("- a\n  ```\n  ```\n- b", [True, True, True]),
        ("> a\n> - b\n> - c", [True, True, False]),
        ("|a|\n|-|\n|b|", [True, False]),
    ],
)
def test_gaps(source: str, gaps: list[bool]) -> None:
    assert [leaf.gap for leaf in leaves_of(source)] == gaps


def test_containers_without_content_are_shown() -> None:
    leaves = leaves_of("-\n- > \n- - \n\n[a]: /b\n>\n>\n\nx")
    assert [(leaf.kind, [holder.kind for holder in leaf.containers]) for leaf in leaves] == [
        (E, [ContainerKind.ITEM]),
        (E, [ContainerKind.ITEM, ContainerKind.QUOTE]),
        (E, [ContainerKind.ITEM, ContainerKind.ITEM]),
        (E, [ContainerKind.QUOTE]),
        (P, []),
    ]


@pytest.mark.parametrize("marker", [">", "- ", "1. "])
def test_nesting_has_bounds(marker: str) -> None:
    (leaf,) = leaves_of(marker * (DEEPEST + 2) + "x")
    assert len(leaf.containers) == DEEPEST
    assert leaf.text == marker * 2 + "x"


def test_code_comes_in_pieces() -> None:
    lines = [f"line {number}" for number in range(2 * PIECE_LINES + 1)]
    source = "~~~ PYTHON&amp;3 x\n" + "\n".join(lines) + "\n"
    parser = stream(source, ())
    leaves = [*parser.finished, *parser.tail()]
    assert [(leaf.part, leaf.language, leaf.closed) for leaf in leaves] == [
        (0, "python&amp;3", True),
        (1, "python&amp;3", True),
        (2, "python&amp;3", False),
    ]
    assert "\n".join(leaf.text for leaf in leaves) == "\n".join(lines)
    parser.feed("~~~\n")
    assert [leaf.text for leaf in parser.finished[2:]] == [lines[-1]]
    assert parser.finished[-1].end == len(source) + 4


def test_a_full_piece_waits_for_its_closing_fence() -> None:
    source = "```\n" + "x\n" * PIECE_LINES + "```\n"
    (leaf,) = leaves_of(source)
    assert (leaf.start, leaf.end) == (0, len(source))


@pytest.mark.parametrize(
    ("source", "text"),
    [("```", ""), ("```\n```", ""), ("```\n\n```", ""), ("```\n\n\n", "\n"), ("    a\n\n\n", "a")],
)
def test_short_code(source: str, text: str) -> None:
    assert kinds(source) == [(C, text)]


def test_very_many_blank_lines_end_indented_code() -> None:
    blank = "\n" * PIECE_LINES
    assert kinds("    a\n" + "\n" * 10 + "    b") == [(C, "a\n" + "\n" * 10 + "b")]
    assert kinds("    a\n" + blank + "\n    b") == [(C, "a"), (C, "b")]


def test_long_lines_are_cut_at_spaces() -> None:
    source = "word " * 5000
    leaves = leaves_of(source)
    assert {(leaf.kind, leaf.block) for leaf in leaves} == {(P, 0)}
    assert [leaf.part for leaf in leaves] == list(range(len(leaves)))
    assert all(len(leaf.text) <= LONGEST and leaf.text.endswith(("word ", "word")) for leaf in leaves)
    assert "".join(leaf.text for leaf in leaves) == source.rstrip()


@pytest.mark.parametrize("start", ["", "# ", "> ", "- ", "|", "<div>", "    ", "```\n", "$$", "[a]: ", "***"])
def test_every_leaf_has_bounds(start: str) -> None:
    source = start + "x" * 100_000
    leaves = leaves_of(source)
    assert all(len(leaf.text) <= 2 * LONGEST for leaf in leaves)
    assert "".join(leaf.text for leaf in leaves).endswith("x" * 99_000)
    assert source.endswith("".join(source[leaf.start : leaf.end] for leaf in leaves))


def test_long_paragraphs_come_in_parts_between_lines() -> None:
    source = "some words of a line\n" * 1000
    leaves = leaves_of(source)
    assert len(leaves) > 2
    assert {leaf.block for leaf in leaves} == {0}
    assert "\n".join(leaf.text for leaf in leaves) == source.strip()


def test_a_paragraph_given_out_in_parts_is_no_heading() -> None:
    leaves = leaves_of("some words of a line\n" * 1000 + "===")
    assert {leaf.kind for leaf in leaves} == {P}
    assert leaves[-1].text.endswith("\n===")


def test_definitions_leave_their_paragraph() -> None:
    source = "[A  b]: <x y>\n  'two\n  lines'\n[c]: /d\\*&auml;\n[c]: /later\n[e]: /f\n\"no title\nwords"
    (leaf,), references = parse_blocks(source)
    assert leaf.text == '"no title\nwords'
    assert references == {
        "a b": Reference("x y", "two\nlines"),
        "c": Reference("/d*ä"),
        "e": Reference("/f"),
    }


def test_labels_match_as_the_specification_says() -> None:
    assert normalise_label(" \tẞ \n x ") == normalise_label("SS x")
    assert normalise_label("ΑΓΩ") == "αγω"


def test_entities_and_escapes() -> None:
    assert (
        unescape("\\& \\a &lt;&#65;&#x42;&#0;&#x110000;&nothing;&amp") == "& \\a <AB\ufffd\ufffd&nothing;&amp"
    )


def test_nul_is_replaced_and_line_ends_are_all_known() -> None:
    assert kinds("a\0\rb\r\nc\r\rd") == [(P, "a\ufffd\nb\nc"), (P, "d")]


def test_nothing_follows_the_end() -> None:
    parser = stream("a", ())
    parser.finish()
    parser.finish()
    assert [leaf.closed for leaf in parser.finished] == [True]
    with pytest.raises(ValueError, match="over"):
        parser.feed("b")


def test_every_line_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Line] = []

    def take(machine: Machine, line: Line) -> None:
        read.append(line)
        plain_take(machine, line)

    plain_take = Machine.take
    monkeypatch.setattr(Machine, "take", take)
    source = "- a\n" * 500 + "[l]: /u\n" * 500 + "x" * 50_000 + "\n```\n" + "y\n" * 500
    parser = stream(source, range(len(source)))
    parser.finish()
    assert "".join(line.text for line in read) == source.replace("\n", "")
