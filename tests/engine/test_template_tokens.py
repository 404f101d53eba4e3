"""After natural turns the engine's cache holds what the model's template renders: the engine's own log proves it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import jinja2
import pytest

from bitnet_desktop.chat.template import TurnFormat, turn_format
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.engine.binaries import open_engine
from bitnet_desktop.engine.options import Sampling
from bitnet_desktop.models.gguf import GgufHeader, read_header
from tests.support.gguf_files import byte_letters
from tests.support.renamed_model import write_renamed
from tests.support.sessions import Listener, running, session_options, turn_end_of

TEMPLATES = Path(__file__).parents[1] / "unit" / "chat" / "templates"
NOW = datetime(2026, 5, 4, tzinfo=UTC)
QUESTIONS = ("Hello 日本 😀", "What is the capital of France?")
# Under which a reply ends by itself, in words that the tokeniser would cut in the same way.
SEEDS = range(1, 25)


@dataclass(frozen=True)
class Case:
    template: str
    names: dict[str, str]
    bos: str
    adds_bos: bool
    system: str = "You are a helpful assistant."
    right_template: str = ""
    # The template trims earlier replies, or puts a space of its own before them; the cache has what the model wrote.
    spaces_replies: bool = False


CASES = {
    "chatml": Case("chatml", {}, "<|im_start|>", adds_bos=False),
    "chatml without a system text": Case("chatml", {}, "<|im_start|>", adds_bos=False, system=""),
    "smollm2": Case("smollm2", {}, "<|im_start|>", adds_bos=False),
    "llama3": Case(
        "llama3",
        {
            "<|endoftext|>": "<|begin_of_text|>",
            "<|im_start|>": "<|start_header_id|>",
            "<repo_name>": "<|end_header_id|>",
            "<|im_end|>": "<|eot_id|>",
        },
        "<|begin_of_text|>",
        adds_bos=True,
    ),
    "gemma": Case(
        "gemma2",
        {"<|endoftext|>": "<bos>", "<|im_start|>": "<start_of_turn>", "<|im_end|>": "<end_of_turn>"},
        "<bos>",
        adds_bos=True,
        system="",
        spaces_replies=True,
    ),
    "mistral": Case(
        "mistral_v3",
        {"<|endoftext|>": "<s>", "<|im_start|>": "[INST]", "<repo_name>": "[/INST]", "<|im_end|>": "</s>"},
        "<s>",
        adds_bos=True,
        system="",
        spaces_replies=True,
    ),
    "phi": Case(
        "phi3",
        {
            "<|endoftext|>": "<s>",
            "<|im_start|>": "<|user|>",
            "<repo_name>": "<|assistant|>",
            "<reponame>": "<|system|>",
            "<|im_end|>": "<|end|>",
        },
        "<s>",
        adds_bos=False,
    ),
    "bitnet, repaired": Case(
        "bitnet_broken",
        {"<|endoftext|>": "<|begin_of_text|>", "<|im_end|>": "<|eot_id|>"},
        "<|begin_of_text|>",
        adds_bos=False,
        right_template="bitnet",
    ),
}


def logged_tokens(log: Path) -> list[int]:
    """Every token that was handed to the engine's decode, in order."""
    tokens = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith("eval: ["):
            tokens += [int(number) for number in re.findall(r"':(\d+)(?=, '| \])", line)]
    return tokens


def words_of(tokens: list[int], vocabulary: list[str], control: frozenset[str]) -> str:
    """The text of tokens, control tokens by their names."""
    bytes_of = {letter: byte for byte, letter in byte_letters().items()}
    raw = b""
    for token in tokens:
        text = vocabulary[token]
        raw += text.encode() if text in control else bytes(bytes_of[letter] for letter in text)
    return raw.decode()


def rendered(template: str, header: GgufHeader, messages: list[dict[str, str]]) -> str:
    """The template's own rendering, by an environment that is not ours."""
    environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True, autoescape=False)
    text = (TEMPLATES / f"{template}.jinja").read_text(encoding="utf-8")
    return environment.from_string(text).render(
        messages=messages,
        add_generation_prompt=False,
        bos_token=header.bos_text,
        eos_token=header.eos_text,
    )


def vocabulary_of(original: Path, names: dict[str, str]) -> list[str]:
    import gguf

    tokens = gguf.GGUFReader(original).fields["tokenizer.ggml.tokens"].contents()
    return [names.get(token, token) for token in tokens]


def natural_turns(listener: Listener, *, any_spaces: bool) -> list[str] | None:
    """The replies to all questions, None when one of them did not end by itself or is not what a template leaves."""
    replies = []
    for question in QUESTIONS:
        before = len(listener.text)
        end = turn_end_of(listener.ask(question))
        reply = listener.text[before:]
        if end.reason is not EndReason.END or not (any_spaces or reply == reply.strip()):
            return None
        replies.append(reply)
    # One more, of which only the first token is made: with it the last end-of-turn token gets into the cache.
    listener.ask("More.")
    return replies


@pytest.mark.parametrize("name", CASES)
def test_cache_and_rendering_agree(
    name: str, engine_folder: Path, small_model: Path, tmp_path: Path, qapp: object
) -> None:
    case = CASES[name]
    model = tmp_path / "model.gguf"
    template = (TEMPLATES / f"{case.template}.jinja").read_text(encoding="utf-8")
    write_renamed(small_model, model, case.names, template, case.bos, adds_bos=case.adds_bos)
    header = read_header(model)
    turns = turn_format(
        header.chat_template,
        bos=header.bos_text or "",
        eos=header.eos_text or "",
        adds_bos=header.adds_bos,
        control_tokens=header.control_tokens,
        system=case.system,
        now=NOW,
        architecture=header.architecture,
    )
    options = session_options(
        replace(open_engine(engine_folder), cli=ending_soon(engine_folder, tmp_path)),
        model,
        tmp_path / "work",
        turn_format=turns,
        adds_bos=header.adds_bos,
        control_tokens=header.control_tokens,
        escape_token_ids=header.escape_token_ids,
        batch=512,
        reply_limit=64,
        token_log=tmp_path / "tokens.log",
    )
    vocabulary = vocabulary_of(small_model, case.names)
    differences = []
    # Not every reply of so small a model ends by itself, and some hold special tokens that no template puts there.
    for seed in SEEDS:
        with running(replace(options, sampling=Sampling(temperature=0.6, seed=seed))) as listener:
            listener.session.start()
            replies = natural_turns(listener, any_spaces=case.spaces_replies)
        if replies is None:
            continue
        cached = words_of(logged_tokens(tmp_path / "tokens.log"), vocabulary, header.control_tokens)
        expected = until_last_reply(rendered_conversation(case, header, replies), turns)
        if case.spaces_replies:
            expected, cached = "".join(expected.split()), "".join(cached.split())
        if cached.startswith(expected):
            return
        differences.append((cached, expected))
    pytest.fail(f"no seed gave what the template renders: {differences}")


def ending_soon(engine_folder: Path, folder: Path) -> Path:
    """The real llama-cli, with the end-of-turn token (2, whatever its name) made likelier: replies are short then."""
    script = folder / "llama-cli"
    script.write_text(f'#!/bin/sh\nexec "{engine_folder}/llama-cli" "$@" -l 2+3\n', encoding="utf-8")
    script.chmod(0o755)
    return script


def rendered_conversation(case: Case, header: GgufHeader, replies: list[str]) -> str:
    messages = [{"role": "system", "content": case.system}] if case.system else []
    for question, reply in zip(QUESTIONS, replies, strict=True):
        messages += [{"role": "user", "content": question}, {"role": "assistant", "content": reply}]
    return rendered(case.right_template or case.template, header, messages)


def until_last_reply(text: str, turns: TurnFormat) -> str:
    """Without what templates add at the end of a conversation: it is not there before the next message."""
    end = text.rindex(QUESTIONS[-1])
    for _ in range(turns.suffix.count(turns.close) + 1):
        end = text.index(turns.close, end) + len(turns.close)
    return text[:end]
