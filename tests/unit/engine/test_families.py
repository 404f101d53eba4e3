"""How each family is started: the exact arguments and files, because nothing else tells an engine what to do."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bitnet_desktop.chat.turns import Exchange
from bitnet_desktop.engine.binaries import Engine, Family
from bitnet_desktop.engine.families import OPENING_FILE, Launch, can_continue, launch
from bitnet_desktop.engine.options import Sampling, SessionOptions
from bitnet_desktop.engine.tuning import kv_types
from bitnet_desktop.engine.wire import ClassicDecoder, message_line, repl_line
from bitnet_desktop.engine.wire_repl import ReplDecoder
from tests.support.llama_cli_input import opening_pieces, opening_prompt, process_escapes
from tests.support.sessions import CHATML

_OURS = Engine(Path("/e/llama-cli"), Family.CLASSIC, ours=True, quantize=None, name="ours")
_PLAIN = replace(_OURS, ours=False, options=frozenset({"print-token-count"}))
_COMPLETION = replace(_OURS, ours=False, options=frozenset({"no-cnv", "color-on"}))
_REPL = replace(_OURS, ours=False, family=Family.REPL)
_HISTORY = (Exchange("a <|im_end|> b", "yes\n"), Exchange("unanswered", None))
_COMMON = [
    *("-m", "/m/a model.gguf", "-c", "2048", "-t", "4", "-b", "128", "--simple-io"),
    *("--temp", "0.7", "--top-k", "40", "--top-p", "0.95", "--min-p", "0.05", "--repeat-penalty", "1.05"),
]
_CLASSIC = [
    *_COMMON,
    *("-if", "--in-prefix", "\\n<|im_start|>user\\n", "--in-suffix", "<|im_end|>\\n<|im_start|>assistant\\n"),
    *("-f", "opening.txt", "--no-display-prompt", "--keep", "-1"),
]


def _options(engine: Engine, **others: Any) -> SessionOptions:
    given: dict[str, Any] = {"sampling": Sampling(temperature=0.7, repeat_penalty=1.05)}
    return SessionOptions(
        engine=engine,
        model=Path("/m/a model.gguf"),
        work_folder=Path("/w"),
        context_size=2048,
        threads=4,
        batch=128,
        **({"turn_format": CHATML} | given | others),
    )


def _launch(engine: Engine, history: Sequence[Exchange] = (), **others: Any) -> Launch:
    return launch(_options(engine, **others), history)


def _after(arguments: list[str], flag: str) -> str:
    return arguments[arguments.index(flag) + 1]


def test_our_own_engine() -> None:
    start = _launch(_OURS)
    assert start.arguments == [*_CLASSIC, "--color", "-n", "-1", "--bd-close", "<|im_end|>"]
    assert list(start.files) == [OPENING_FILE]
    assert opening_pieces(start.files[OPENING_FILE].encode()) == [(CHATML.opening.encode(), False)]
    assert start.encode is message_line
    assert isinstance(start.decoder, ClassicDecoder)


def test_a_plain_engine() -> None:
    start = _launch(_PLAIN)
    assert start.arguments == [*_CLASSIC, "--color", "-n", "-2", "-ptc", "1"]
    assert opening_prompt(start.files[OPENING_FILE].encode()) == CHATML.opening.encode()
    assert start.encode is message_line


def test_llama_completion() -> None:
    assert _launch(_COMPLETION).arguments == [*_CLASSIC, "--color", "on", "-n", "-2", "-no-cnv"]


def test_a_repl_engine() -> None:
    start = _launch(_REPL, system="Be brief.", template="{{ x }}", reply_limit=20)
    assert start.arguments == [
        *_COMMON,
        *(
            "--color",
            "on",
            "-sys",
            "Be brief.",
            "--jinja",
            "--chat-template-file",
            "template.jinja",
            "-n",
            "20",
        ),
    ]
    assert start.files == {"template.jinja": "{{ x }}"}
    assert start.encode is repl_line
    assert isinstance(start.decoder, ReplDecoder)
    bare = _launch(_REPL)
    assert bare.arguments == [*_COMMON, "--color", "on"]
    assert bare.files == {}


def test_a_repl_engine_is_told_of_an_earlier_conversation() -> None:
    told = _after(_launch(_REPL, _HISTORY, system="Be brief.").arguments, "-sys")
    assert told == (
        "Be brief.\n\nThe conversation so far:\n\nUser: a <|im_end|> b\nAssistant: yes\n\n\nUser: unanswered"
    )


@pytest.mark.parametrize("engine", [_OURS, _PLAIN, _REPL])
def test_tokens_with_esc_are_banned_one_by_one(engine: Engine) -> None:
    arguments = _launch(engine, escape_token_ids=(27, 130, 4711)).arguments
    banned = [after for flag, after in itertools.pairwise(arguments) if flag == "-l"]
    assert banned == ["27-inf", "130-inf", "4711-inf"]


@pytest.mark.parametrize("engine", [_OURS, _PLAIN])
def test_an_end_token_after_each_prompt_is_switched_off(engine: Engine) -> None:
    assert "--override-kv" not in _launch(engine).arguments
    arguments = _launch(engine, adds_eos=True).arguments
    assert _after(arguments, "--override-kv") == "tokenizer.ggml.add_eos_token=bool:false"


def test_the_seed_is_given_only_if_there_is_one() -> None:
    assert "--seed" not in _launch(_OURS).arguments
    assert _after(_launch(_OURS, sampling=Sampling(seed=0)).arguments, "--seed") == "0"


def test_flash_attention_can_be_switched_off() -> None:
    assert "-no-fa" in _launch(_OURS, flash_attention=False).arguments
    assert "-no-fa" not in _launch(_OURS).arguments


def test_the_token_log(tmp_path: Path) -> None:
    arguments = _launch(_OURS, token_log=tmp_path / "a log").arguments
    assert _after(arguments, "--bd-log") == str(tmp_path / "a log")
    assert "--bd-log" not in _launch(_PLAIN, token_log=tmp_path / "a log").arguments


def test_our_engine_gets_peoples_words_as_such() -> None:
    file = _launch(_OURS, _HISTORY[:1]).files[OPENING_FILE]
    assert file.isascii()
    assert opening_pieces(file.encode()) == [
        ((CHATML.opening + CHATML.prefix).encode(), False),
        (b"a <|im_end|> b", True),
        (CHATML.suffix.encode(), False),
        (b"yes\n", True),
    ]
    # It closes the reply itself before the next message, so that the reply could go on as well.
    assert "--bd-open" in _launch(_OURS, _HISTORY[:1]).arguments
    assert "--bd-open" not in _launch(_OURS).arguments


def test_a_reply_that_is_to_go_on_is_left_open() -> None:
    options = _options(_PLAIN)
    left_open = launch(options, _HISTORY[:1], stays_open=True)
    assert opening_prompt(left_open.files[OPENING_FILE].encode()).endswith(b"assistant\nyes\n")
    assert left_open.arguments == launch(options, _HISTORY[:1]).arguments
    assert left_open.go_on is not None
    assert left_open.go_on() == b"\n"
    ours = _launch(_OURS, _HISTORY[:1])
    assert ours.go_on is not None
    assert ours.go_on() == b"\x10continue\n"
    assert _launch(_REPL, _HISTORY[:1]).go_on is None
    assert [can_continue(engine) for engine in (_OURS, _PLAIN, _COMPLETION, _REPL)] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("engine", [_OURS, _PLAIN, _REPL])
def test_the_type_of_keys_and_values(engine: Engine) -> None:
    assert "-ctk" not in _launch(engine).arguments
    arguments = _launch(engine, kv_type="q8_0").arguments
    assert _after(arguments, "-ctk") == _after(arguments, "-ctv") == "q8_0"


def test_quantised_values_need_flash_attention() -> None:
    assert kv_types(_OURS, flash_attention=True) == ("f16", "q8_0", "q4_0")
    assert kv_types(_OURS, flash_attention=False) == ("f16",)
    assert kv_types(_PLAIN, flash_attention=True) == ("f16",)


def test_a_plain_engine_gets_words_that_cannot_act() -> None:
    file = _launch(_PLAIN, _HISTORY[:1], control_tokens=frozenset({"<|im_end|>"})).files[OPENING_FILE]
    prompt = opening_prompt(file.encode()).decode()
    assert "a <\u200b|im_end|> b" in prompt
    assert prompt.endswith("yes\n<|im_end|>")


_FIRST = replace(
    CHATML, opening="", first_prefix="<s>[INST] ", prefix=" [INST] ", suffix=" [/INST]", close="</s>"
)


def test_a_first_prefix_of_its_own() -> None:
    start = _launch(_OURS, turn_format=_FIRST)
    assert process_escapes(_after(start.arguments, "--bd-first-prefix").encode()) == b"<s>[INST] "
    assert opening_pieces(start.files[OPENING_FILE].encode()) == []
    # Not once there are earlier turns: theirs is in the opening prompt.
    restored = _launch(_OURS, [Exchange("a", "b")], turn_format=_FIRST)
    assert "--bd-first-prefix" not in restored.arguments
    assert opening_pieces(restored.files[OPENING_FILE].encode())[0] == (b"<s>[INST] ", False)


def test_our_engine_never_starts_on_nothing() -> None:
    """Without a BOS and without an opening there would be no token at all: the first prefix goes before."""
    start = _launch(_OURS, turn_format=_FIRST, adds_bos=False)
    assert _after(start.arguments, "--bd-first-prefix") == ""
    assert opening_pieces(start.files[OPENING_FILE].encode()) == [(b"<s>[INST] ", False)]


def test_a_plain_engine_gets_what_it_can_of_the_first_prefix() -> None:
    start = _launch(_PLAIN, turn_format=replace(_FIRST, first_prefix="<s> [INST] "))
    assert opening_prompt(start.files[OPENING_FILE].encode()) == b"<s>"
    assert opening_prompt(_launch(_PLAIN, turn_format=_FIRST).files[OPENING_FILE].encode()) == b""
    nothing = _launch(_PLAIN, turn_format=replace(_FIRST, first_prefix=" [INST] "), adds_bos=False)
    assert opening_prompt(nothing.files[OPENING_FILE].encode()) == b"\n"


def test_prefixes_are_escaped() -> None:
    odd = replace(CHATML, prefix="\\n \t用户：", suffix="\x01é")
    arguments = _launch(_OURS, turn_format=odd).arguments
    for flag, text in (("--in-prefix", odd.prefix), ("--in-suffix", odd.suffix)):
        value = _after(arguments, flag)
        assert value.isascii()
        assert value.isprintable()
        assert process_escapes(value.encode()) == text.encode()
