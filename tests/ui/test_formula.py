"""Formulas are drawn where they can be, off the thread that draws the window, and reach out for nothing."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui import formula as module
from bitnet_desktop.ui.formula import Formulas, draw_formula
from dev_tools.project import ROOT

GOOD = [
    r"x",
    r"x^2 + y_1",
    r"\frac{a}{b}",
    r"\dfrac{1}{2} + \tfrac{1}{2}",
    r"\sum_{i=1}^{n} i = \frac{n(n+1)}{2}",
    r"\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}",
    r"\iint_D f \, dA",
    r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
    r"\begin{bmatrix} a \\ b \end{bmatrix}",
    r"\alpha + \beta \Gamma \leq \Omega",
    r"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}",
    r"\begin{aligned} a &= b + c \\ &= d \end{aligned}",
    r"\begin{align*} a &= b \\ c &= d \end{align*}",
    r"\text{area} = \pi r^2",
    r"\sqrt{x} + \sqrt[3]{y}",
    r"\lim_{x \to 0} \frac{\sin x}{x} = 1",
    r"\mathbb{R}^n \subset \mathcal{H}",
    r"\left( \frac{a}{b} \right)^2",
    r"\binom{n}{k}",
    r"\vec{v} \cdot \hat{n}",
    r"\overline{AB} \parallel \underline{CD}",
    r"\mathrm{d}x \; \mathbf{v} \; \operatorname{rank}(A)",
    r"\forall x \in A \exists y : x \neq y",
    r"P(A \mid B) = \frac{P(B \mid A) P(A)}{P(B)}",
    r"\nabla \times \mathbf{E} = -\frac{\partial \mathbf{B}}{\partial t}",
    r"50\% \cdot \$5",
    r"E = mc^2 \implies \boxed{x}",
]

BAD = [
    "",
    " ",
    r"\input{/etc/passwd}",
    r"\include{x}",
    r"\includegraphics{/etc/passwd}",
    r"\href{https://a.example}{x}",
    r"\url{https://a.example}",
    r"\def\x{\x\x}\x",
    r"\newcommand{\x}{\x}\x",
    r"\renewcommand\alpha{x}",
    r"\gdef\a{x}\a",
    r"\let\a\b",
    r"\DeclareMathOperator{\x}{x}",
    r"\write18{ls}",
    r"\immediate\write18{ls}",
    r"\openin5=/etc/passwd",
    r"\catcode`\{=1",
    r"\csname x\endcsname",
    r"\special{x}",
    r"\style{color:red}{x}",
    r"\htmlClass{a}{x}",
    r"\unknown{x}",
    r"\ce{H2O}",
    r"\begin{tikzpicture}\end{tikzpicture}",
    r"\begin{document}x\end{document}",
    r"\begin{matrix}x",
    r"{x",
    r"x}",
    r"}x{",
    r"\frac{a}",
    r"x_",
    r"x^",
    r"\left( x",
    r"x \right)",
    r"\sqrt",
    r"a & b",
    r"%comment",
    r"\hspace{1000000em}x",
    r"\rule{100000em}{100000em}",
    "日本語",
    "\x00",
    "\ud800",
    "{" * 10_000 + "}" * 10_000,
    "{" * 51 + "x" + "}" * 51,
    "x" * 2001,
    r"\sqrt" * 399 + "x",
    "x^{" * 50 + "x" + "}" * 50,
    r"\frac" * 300 + "1" * 301,
    r"\overbrace" * 150 + "x",
    r"\begin{cases}" * 70 + "x" + r"\end{cases}" * 70,
]


@pytest.mark.parametrize("tex", GOOD)
def test_common_formulas_are_drawn(tex: str) -> None:
    for display in (False, True):
        formula = draw_formula(tex, 18.0, display=display)
        assert formula is not None
        assert formula.tex == tex
        assert 5 < formula.width < 500
        assert 8 < formula.height < 120
        assert 0 < formula.baseline <= formula.height + 2


@pytest.mark.parametrize("tex", BAD, ids=range(len(BAD)))
def test_what_cannot_be_drawn_is_none(
    tex: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(module, "_MOST_TIME_S", 0.25)
    assert draw_formula(tex, 18.0, display=True) is None
    assert draw_formula(tex, 18.0, display=False) is None
    assert capfd.readouterr() == ("", "")
    assert not caplog.records


def test_sizes_follow_the_letters() -> None:
    small, large = draw_formula("x", 10.0, display=False), draw_formula("x", 40.0, display=False)
    assert small is not None
    assert large is not None
    assert 3 < (large.height - 2) / (small.height - 2) < 5


def test_an_image_has_the_colour_that_is_asked_for_and_the_size_of_the_screen() -> None:
    formula = draw_formula(r"\frac{a}{b} \square", 24.0, display=True)
    assert formula is not None
    for ratio in (1.0, 1.5, 2.0):
        image = formula.image("#12ab34", ratio)
        assert image.devicePixelRatio() == ratio
        assert abs(image.width() - formula.width * ratio) <= 1
        assert abs(image.height() - formula.height * ratio) <= 1
        colours = {
            image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }  # fmt: skip
        assert QColor("#12ab34").name() in colours
        assert "#000000" not in colours
        assert image.pixelColor(0, 0).alpha() == 0


PROBE = """
import json, sys
from bitnet_desktop.ui import formula
late = "ziamath" in sys.modules or "latex2mathml" in sys.modules
formula._ziamath()
touched = []
sys.addaudithook(lambda event, arguments: touched.append([event, str(arguments[:1])])
    if event == "open" or event.startswith(("socket", "subprocess", "os.", "shutil", "urllib", "ctypes")) else None)
drawn = [formula.draw_formula(tex, 18.0, display=True) is not None for tex in json.load(sys.stdin)]
found = [each for each in touched if ".pyc" not in each[1] and ".py'" not in each[1]]
json.dump([late, drawn, found], sys.stdout)
"""


def test_nothing_is_touched_but_the_library_itself() -> None:
    texts = [*GOOD, *(tex for tex in BAD if len(tex) < 200 and tex.isprintable())]
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    late, drawn, touched = json.loads(done.stdout)
    assert late is False
    assert sum(drawn) == len(GOOD)
    assert touched == []
    assert done.stderr == ""


def test_formulas_are_drawn_in_the_background_and_remembered(qtbot: QtBot) -> None:
    formulas = Formulas()
    assert formulas.find("x^2", 18.0, display=False) is None
    assert formulas.is_pending("x^2", 18.0, display=False)
    assert formulas.find(r"\nope", 18.0, display=False) is None
    with qtbot.waitSignal(formulas.drawn):
        assert formulas.find("x^2", 18.0, display=False) is None
    found = formulas.find("x^2", 18.0, display=False)
    assert found is not None
    assert found is formulas.find("x^2", 18.04, display=False)
    assert formulas.find(r"\nope", 18.0, display=False) is None
    assert not formulas.is_pending(r"\nope", 18.0, display=False)
    assert not formulas.is_pending("x^2", 18.0, display=False)
    assert formulas.find("x^2", 24.0, display=False) is None


def test_what_waits_can_be_forgotten_and_asked_for_again(qtbot: QtBot) -> None:
    formulas, keys = Formulas(), [("a^2", float(size)) for size in range(10, 60)]
    for tex, size in keys:
        formulas.find(tex, size, display=False)
    formulas.forget_waiting()
    assert not formulas.is_pending(*keys[-1], display=False)
    QThreadPool.globalInstance().waitForDone()
    assert formulas.find(*keys[-1], display=False) is None
    qtbot.waitUntil(lambda: formulas.find(*keys[-1], display=False) is not None)
    assert len(formulas._known) <= 2  # this one, and one that was under way


def test_only_the_last_formulas_are_remembered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_FORMULAS", 3)
    formulas = Formulas()
    for letter in "abcde":
        formulas.find(letter, 18.0, display=False)
    qtbot.waitUntil(lambda: not formulas._pending)
    assert [key[0] for key in formulas._known] == ["c", "d", "e"]


def test_it_may_go_away_while_it_draws(qtbot: QtBot) -> None:
    formulas = Formulas()
    for size in range(10, 40):
        formulas.find(r"\frac{a}{b}", float(size), display=True)
    with qtbot.waitSignal(formulas.destroyed):
        formulas.deleteLater()
    del formulas
    QThreadPool.globalInstance().waitForDone()
