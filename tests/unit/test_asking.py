"""What `ask` prints, and what it reads."""

from __future__ import annotations

import io
import json

from bitnet_desktop.asking import JsonPrinter, TextPrinter, read_prompts
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.chat.turns import EndReason, Figures
from bitnet_desktop.engine.events import TurnEnd

END = TurnEnd(EndReason.END, Figures(3, 2, 12.34, 99.999, 7, 256))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def printed(printer: TextPrinter | JsonPrinter, *replies: str) -> None:
    for reply in replies:
        for character in reply:
            printer.delta(character)
        printer.turn_end(END)


def test_replies_are_lines_with_an_empty_one_between() -> None:
    out, err = io.StringIO(), io.StringIO()
    printed(TextPrinter(out, err), "one", "two\n", "", "three")
    # An empty reply is an empty line.
    assert out.getvalue() == "one\n\ntwo\n\n\nthree\n"
    assert err.getvalue() == ""


def test_a_model_cannot_give_a_terminal_orders() -> None:
    hostile = "a\x1b]0;title\x07\x1b[2J\x9b31mb\tc\nd\r"
    out = Terminal()
    TextPrinter(out, io.StringIO()).delta(hostile)
    assert out.getvalue() == "a�]0;title��[2J�31mb\tc\nd�"


def test_a_pipe_gets_the_words_as_they_are() -> None:
    out = io.StringIO()
    TextPrinter(out, io.StringIO()).delta("a\x1b[1mb")
    assert out.getvalue() == "a\x1b[1mb"


def test_trouble_begins_on_a_line_of_its_own() -> None:
    out, err = io.StringIO(), io.StringIO()
    printer = TextPrinter(out, err)
    printer.delta("half a")
    printer.error(Problem(ProblemKind.ENGINE_CRASHED, "last words"))
    assert out.getvalue() == "half a\n"
    assert err.getvalue().startswith("The engine crashed. ")
    assert err.getvalue().endswith("last words\n")


def test_progress_is_for_terminals() -> None:
    watched, piped = Terminal(), io.StringIO()
    for fraction in (0.0, 0.5, 1.0):
        TextPrinter(io.StringIO(), watched).optimising(fraction)
        TextPrinter(io.StringIO(), piped).optimising(fraction)
    assert watched.getvalue().count("\r") == 3
    assert watched.getvalue().endswith("100%\n")
    assert piped.getvalue() == "Optimising the model (once) ...\n"


def test_json_is_one_object_a_line() -> None:
    out = io.StringIO()
    printer = JsonPrinter(out)
    printer.delta("two\nlines 😀")
    printer.turn_end(END)
    printer.error(Problem(ProblemKind.MODEL_MISSING, "", {"path": "/m.gguf"}))
    delta, end, error = (json.loads(line) for line in out.getvalue().splitlines())
    assert delta == {"event": "delta", "text": "two\nlines 😀"}
    assert end == {
        "event": "turn_end",
        "reason": "end",
        "prompt_tokens": 3,
        "tokens": 2,
        "ttft_ms": 12.3,
        "tokens_per_s": 100.0,
        "context_used": 7,
        "context_size": 256,
        "context_full": False,
    }
    assert error["exit_code"] == 4
    assert "m.gguf" in error["message"]


def test_a_dash_stands_for_standard_input() -> None:
    assert read_prompts(["a", "-"], io.StringIO("from\nthere\n")) == ("a", "from\nthere")
