"""The view shows a reply that streamed as it shows the same reply when it is opened: every word, look and height."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from bitnet_desktop.ui.chat_view import ChatView
from bitnet_desktop.ui.selected_text import message_text
from tests.ui.document_form import Form, document_form
from tests.ui.reading import reply

_SPECIFICATION = Path(__file__).parents[1] / "unit" / "chat" / "data" / "commonmark_specification.json"
EXAMPLES: list[dict[str, Any]] = json.loads(_SPECIFICATION.read_text(encoding="utf-8"))["examples"]
_CODE = "def f(x: int) -> str:\n    '''Says\n    it.'''\n    return f\"{x}\"  # so\n"
OURS = [
    # tables
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "| a | b |\n|:--|--:|\n| *1* | `2` |\n| **long words here** | x |\n\nafter\n",
    "a | b\n:-: | -\n1 | 2 | 3\n4\n",
    "| `a|b` | c \\| d |\n|---|---|\n| [x](https://a.example) | ~~y~~ |\n",
    "> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
    "- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n- next\n",
    "| a |\n| - |\n" + "".join(f"| {'w' * n} |\n" for n in range(40)),
    "| a | b |\nnot a table\n",
    "| a<br>b | c |\n|---|---|\n| d<br/>e | $x^2$ |\n",
    "text\n| a | b |\n|---|---|\n| 1 | 2 |\n# heading\n",
    "| قبل | بعد |\n|---|---|\n| واحد | اثنان |\n",
    "| empty | |\n|---|---|\n| | |\n|  | x |\n",
    # task lists
    "- [ ] open\n- [x] done\n- [X] done too\n",
    "1. [ ] first\n2. [x] second\n   - [ ] within\n",
    "- [ ]\n- [x]\n- [y] no box\n- [ ]no box\n",
    "> - [x] quoted\n>   more\n",
    "* [x] a\n\n  b\n\n* [ ] c\n",
    # maths
    "Inline $x^2$ and \\(y_1\\).\n\n$$\n\\frac{a}{b}\n$$\n\n\\[ z \\]\n",
    "$$x$$\n\n$$ a = b\n\n+ c $$\n",
    "It costs $5 and $10.\n\n$not maths $ and $a$b\n",
    "- $$\n  x + y\n  $$\n- \\[\n  z\n  \\]\n",
    "> $$\n> q\n> $$\n",
    "# A heading with $E = mc^2$\n\n| $a$ | b |\n|---|---|\n| \\(c\\) | $\\sqrt{d}$ |\n",
    "$$\n\\input{/etc/passwd}\n$$\n\n$\\nosuchthing{x}$\n",
    "$$\nnever closed\n",
    "**bold $x$ bold** *it \\(y\\)* `$z$`\n",
    "$$\n\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\n$$\ntext at once\n",
    # thoughts
    "<think>Let me see.\n\n- one\n- two\n</think>\n\nThe *answer*.\n",
    "<think>\n```python\n" + _CODE + "```\n</think>\n```python\n" + _CODE + "```\n",
    "<think></think>Answer\n",
    "<think>never closed, with **bold\n\nand `code",
    "<think>a [link][1]\n\n[1]: https://a.example\n</think>[not one][1]\n",
    "  \n<think>\n\n$$\nx\n$$\n\n</think>\n\n\n# Answer\n",
    "<thinking>a | b\n- | -\n1 | 2</thinking>a | b\n- | -\n1 | 2",
    "No thought <think>here</think>.\n",
    "<think>one\ntwo</think>three\nfour",
    # code
    "- a\n\n  ```python\n  x = 1\n\n  y = 2\n  ```\n\n- b\n",
    "1. ```sh\n   ls -l\n   ```\n2. ~~~\n   a\n   ~~~\n",
    '> ```json\n> {"a": [1, 2]}\n> ```\n> after\n',
    "```python\n" + _CODE * 60 + "```\n",
    "```nosuchlanguage\na < b\n```\n\n```\nplain\n```\n",
    "````markdown\n```python\nx\n```\n````\n",
    "```python\nnever closed\n" + _CODE,
    "    indented\n\n    code\n\ntext\n",
    "```html\n<script>alert(1)</script>\n<!-- a\nb -->\n```\n",
    "```python title=\"a.py\"\n'''a\nb\n'''\n```",
    '```c\n/* a\nb */ int 🙂 = "日本";\n```\n',
    # right to left
    "مرحبا **بالعالم** و `code`\n\nHello\n",
    "- שלום\n- עולם\n  1. ראשון\n",
    "> اقتباس\n> > اقتباس آخر\n",
    "# عنوان\n\nنص [رابط](https://a.example) 123\n",
    "- [x] مهمة\n\n  ```\n  code\n  ```\n",
    # the rest
    "~~gone~~ **bold *both*** ***three*** `a  b` \\* &amp; &copy;\n",
    "[a]: https://a.example\n\nSee [a] and [b].\n\n[b]: https://b.example 'title'\n",
    "See [late].\n\n- item [late]\n\n| [late] |\n|---|\n| [late] |\n\n[late]: https://a.example\n",
    "![a picture](https://a.example/a.png) <https://a.example> https://b.example a@c.example\n",
    "word " * 4000 + "\n\nnext\n",
    "x" * 12_000,
    "line\n" * 700,
    "- a\n" * 300 + "\n" + "1. b\n" * 120,
    "a\r\nb\rc\n\n\x1b[31m\x00\ufdd0\u2028x\n",
    "Title\n===\n\nOther\n---\n\n***\n\n- - -\n",
    "👩‍👩‍👧‍👦 日本語 e\u0301 \U0001f1e9\U0001f1ea *🙂*\n\n| 🙂 |\n|---|\n| 👩‍👩‍👧 |\n",
]  # fmt: skip


def _streamed(view: ChatView, pieces: list[str], *, paints: bool) -> None:
    view.set_messages(())
    view.begin_reply(reply())
    for piece in pieces:
        view.append(piece)
        if paints:
            view.viewport().repaint()
    view.end_reply("")


def _split(source: str, chance: random.Random, most: int) -> list[str]:
    cuts = sorted(chance.randint(0, len(source)) for _ in range(chance.randint(1, most)))
    return [source[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(source)], strict=True)]


def _both(qtbot: QtBot, view: ChatView, pieces: list[str], *, paints: bool) -> tuple[list[Form], list[Form]]:
    _streamed(view, pieces, paints=paints)
    streamed = document_form(qtbot, view, 0)
    text = message_text(view.column, 0)
    view.set_messages([reply(text="".join(pieces))])
    whole = document_form(qtbot, view, 0)
    assert message_text(view.column, 0) == text
    assert view.column.shown(0).text == "".join(pieces)
    return streamed, whole


@pytest.mark.parametrize("section", sorted({example["section"] for example in EXAMPLES}))
def test_streamed_examples_of_the_specification_are_shown_as_whole_ones(
    qtbot: QtBot, view: ChatView, section: str
) -> None:
    chance = random.Random(section)
    for example in EXAMPLES:
        if example["section"] == section:
            pieces = _split(example["markdown"], chance, 8)
            streamed, whole = _both(qtbot, view, pieces, paints=True)
            assert streamed == whole, (example["example"], pieces)


@pytest.mark.parametrize("source", OURS, ids=lambda source: repr(source[:24]))
def test_our_streamed_examples_are_shown_as_whole_ones(qtbot: QtBot, view: ChatView, source: str) -> None:
    chance = random.Random(source)
    for _ in range(2):
        pieces = _split(source, chance, 12)
        streamed, whole = _both(qtbot, view, pieces, paints=True)
        assert streamed == whole, pieces


@pytest.mark.parametrize(
    "source", [source for source in OURS if len(source) < 160], ids=lambda source: repr(source[:24])
)
def test_letter_by_letter_is_the_same_too(qtbot: QtBot, view: ChatView, source: str) -> None:
    streamed, whole = _both(qtbot, view, list(source), paints=True)
    assert streamed == whole


_SOURCES = st.lists(
    st.sampled_from(OURS[:56] + [example["markdown"] for example in EXAMPLES])
    | st.text("*_`[]()<>!#-|$\\&a1. \n\t~"),
    min_size=1,
    max_size=3,
).map("".join)


@given(_SOURCES, st.randoms(use_true_random=False))
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_split_of_any_text_ends_in_the_same_document(
    qtbot: QtBot, view: ChatView, source: str, chance: random.Random
) -> None:
    streamed, whole = _both(qtbot, view, _split(source, chance, 10), paints=False)
    assert streamed == whole
