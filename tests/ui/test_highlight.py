"""Code is coloured where it is known, calmly, in time, and never in a wrong place."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui import highlight as module
from bitnet_desktop.ui.code_colours import DARK_CODE, LIGHT_CODE, CodeColours
from bitnet_desktop.ui.code_tokens import _ALIASES, Stretch, TokenClass, language_name
from bitnet_desktop.ui.highlight import Highlighter, highlight
from bitnet_desktop.ui.quick_highlight import quick_highlight
from bitnet_desktop.ui.tokens import DARK, LIGHT, Colours

PYTHON = """@cache
def area(r: float) -> float:
    # of a circle
    return 3.14 * r ** 2 + len("π")
"""


def words(code: str, stretches: Iterable[Stretch]) -> list[tuple[str, TokenClass]]:
    return [(code[stretch.start : stretch.end], stretch.kind) for stretch in stretches]


def check(code: str, stretches: Iterable[Stretch]) -> None:
    position = 0
    for stretch in stretches:
        assert position <= stretch.start < stretch.end <= len(code)
        position = stretch.end


def test_python() -> None:
    found = words(PYTHON, highlight(PYTHON, "python"))
    for expected in [
        ("@cache", TokenClass.META),
        ("def", TokenClass.KEYWORD),
        ("area", TokenClass.FUNCTION),
        ("# of a circle", TokenClass.COMMENT),
        ("3.14", TokenClass.NUMBER),
        ('"π"', TokenClass.STRING),
        ("**", TokenClass.OPERATOR),
    ]:
        assert expected in found
    assert "r" not in dict(found)


@pytest.mark.parametrize(
    ("language", "code", "word", "kind"),
    [
        ("js", "const x = 'a'", "const", TokenClass.KEYWORD),
        ("C++", "int x = 1; // one", "// one", TokenClass.COMMENT),
        ("sh", "if true; then echo 1; fi", "if", TokenClass.KEYWORD),
        ("console", "$ ls -l\nfile", "$ ", TokenClass.META),
        ("jsonc", '{"a": 1, // b\n "c": "d"}', '"d"', TokenClass.STRING),
        ("tsx", "let x: string = `a`", "let", TokenClass.KEYWORD),
        ("language-rust", "fn main() {}", "fn", TokenClass.KEYWORD),
        ("{.python .numberLines}", "import x", "import", TokenClass.KEYWORD),
        ("py title=x.py", "import x", "import", TokenClass.KEYWORD),
        ("C#", "class A {}", "class", TokenClass.KEYWORD),
        ("yml", "key: 1", "key", TokenClass.NAME),
        ("html", "<b class='x'>", "b", TokenClass.NAME),
        ("diff", "-a\n+b\n", "-a", TokenClass.DELETED),
        ("patch", "-a\n+b\n", "+b", TokenClass.INSERTED),
        ("dockerfile", "FROM a\nRUN b", "FROM", TokenClass.KEYWORD),
        ("sqlite", "SELECT 1", "SELECT", TokenClass.KEYWORD),
        ("latex", "\\frac % x", "% x", TokenClass.COMMENT),
        (
            "pytb",
            'Traceback (most recent call last):\n  File "x", line 1, in y\nValueError: no\n',
            "ValueError",
            TokenClass.ERROR,
        ),
    ],
)
def test_languages_as_models_write_them(language: str, code: str, word: str, kind: TokenClass) -> None:
    stretches = highlight(code, language)
    check(code, stretches)
    assert (word, kind) in words(code, stretches)


@pytest.mark.parametrize("language", ["", "plaintext", "text", "Klingon", "../x", "output", "\0", "x" * 500])
def test_unknown_languages_and_plain_text_are_plain(language: str) -> None:
    assert highlight(PYTHON, language) == ()
    assert quick_highlight(PYTHON, language) == ()


def test_aliases_are_known_to_pygments() -> None:
    unknown = {name for name in _ALIASES.values() if module._lexer(name) is None}
    assert not unknown
    assert language_name("  Py3 x=y") == "py3"


def test_code_that_is_too_long_is_plain() -> None:
    assert highlight("x = 1\n" * 40_000, "python") == ()
    assert highlight("x = 1; " * 1000, "python") == ()


def test_neighbours_of_a_kind_are_one_stretch() -> None:
    stretches = highlight('x = "a\\n{b}c"\n', "python")
    assert [kind for _, kind in words('x = "a\\n{b}c"', stretches)] == [
        TokenClass.OPERATOR,
        TokenClass.STRING,
    ]


def test_a_lexer_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_TIME_S", -1.0)
    assert highlight(PYTHON, "python") == ()


@given(
    st.text(max_size=200),
    st.sampled_from(["python", "js", "html", "bash", "cpp", "yaml", "php", "sql", "tex"]),
)
def test_stretches_lie_in_order(code: str, language: str) -> None:
    check(code, highlight(code, language))
    check(code, quick_highlight(code, language))


def test_a_line_by_itself() -> None:
    line = '    return size(x, 0x1F) + "a # b"  # it\'s'
    assert words(line, quick_highlight(line, "py")) == [
        ("return", TokenClass.KEYWORD),
        ("size", TokenClass.FUNCTION),
        ("0x1F", TokenClass.NUMBER),
        ('"a # b"', TokenClass.STRING),
        ("# it's", TokenClass.COMMENT),
    ]
    line = "fn f<'a>(x: &'a str) { let y = 'c'; /* z"
    assert words(line, quick_highlight(line, "rust")) == [
        ("fn", TokenClass.KEYWORD),
        ("str", TokenClass.TYPE),
        ("let", TokenClass.KEYWORD),
        ("'c'", TokenClass.STRING),
        ("/* z", TokenClass.COMMENT),
    ]
    assert words("SELECT 1 -- x", quick_highlight("SELECT 1 -- x", "sql"))[-1] == ("-- x", TokenClass.COMMENT)
    assert quick_highlight("", "py") == ()


def test_only_the_beginning_of_an_endless_line_is_looked_at() -> None:
    for piece in ("'\\'", "/*", '"', "`", "1.", "a(", "'", "#"):
        line = piece * 100_000
        stretches = quick_highlight(line, "js")
        check(line, stretches)
        assert all(stretch.end <= 2000 for stretch in stretches)


def test_the_highlighter_answers_once_for_each_key(qtbot: QtBot) -> None:
    highlighter = Highlighter()
    answers: list[tuple[object, object]] = []
    highlighter.highlighted.connect(lambda key, stretches: answers.append((key, stretches)))
    highlighter.highlight(1, PYTHON, "python")
    highlighter.highlight((2, "b"), "let x", "js")
    highlighter.highlight(3, "words", "Klingon")
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert answers == [(1, highlight(PYTHON, "python")), ((2, "b"), highlight("let x", "js")), (3, ())]


def test_what_is_forgotten_is_not_answered(qtbot: QtBot) -> None:
    highlighter = Highlighter()
    answers: list[object] = []
    highlighter.highlighted.connect(lambda key, stretches: answers.append(key))
    for key in range(20):
        highlighter.highlight(key, PYTHON * 200, "python")
    highlighter.highlight("a", PYTHON * 50, "python")
    highlighter.forget_waiting()
    highlighter.highlight("b", "x = 1", "python")
    qtbot.waitUntil(lambda: "b" in answers)
    assert answers == ["b"]


def test_it_may_go_away_while_it_works(qtbot: QtBot) -> None:
    highlighter = Highlighter()
    for key in range(5):
        highlighter.highlight(key, PYTHON * 400, "python")
    with qtbot.waitSignal(highlighter.destroyed):
        highlighter.deleteLater()
    del highlighter
    QThreadPool.globalInstance().waitForDone()


def luminance(colour: str) -> float:
    """Of WCAG 2.2."""
    read = QColor(colour)
    red, green, blue = (
        float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
        for channel in (read.redF(), read.greenF(), read.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("code", "colours"), [(LIGHT_CODE, LIGHT), (DARK_CODE, DARK)])
def test_code_can_be_read_on_every_background(code: CodeColours, colours: Colours) -> None:
    for field in dataclasses.fields(code):
        for background in (colours.window, colours.surface, colours.raised):
            pair = sorted([luminance(getattr(code, field.name)), luminance(background)])
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (field.name, background)


def test_every_token_class_has_a_colour() -> None:
    assert {field.name for field in dataclasses.fields(CodeColours)} == {kind.value for kind in TokenClass}
