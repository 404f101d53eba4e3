"""The models whose templates the tests use, and a rendering as Hugging Face's transformers do it to compare with."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import jinja2
import jinja2.ext
from jinja2.nodes import Node
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bitnet_desktop.chat.template import TurnFormat, turn_format

NOW = datetime(2025, 3, 4, 5, 6, tzinfo=UTC)
FOLDER = Path(__file__).parent / "templates"

CHATML = frozenset({"<|endoftext|>", "<|im_start|>", "<|im_end|>"})
LLAMA_3 = frozenset({
    "<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>", "<|eom_id|>",
})  # fmt: skip
GEMMA = frozenset({"<bos>", "<eos>", "<pad>", "<start_of_turn>", "<end_of_turn>"})
MISTRAL = frozenset({"<s>", "</s>", "<unk>"})
PHI = frozenset({"<s>", "<|endoftext|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>"})
DEEPSEEK = frozenset({"<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>"})


@dataclass(frozen=True)
class Case:
    """A template with its vocabulary's special tokens, and what is known of it.

    `is_exact`: the pieces give the rendering of every conversation. `folds_system`: it knows no system role.
    """

    name: str
    tokens: frozenset[str]
    bos: str = ""
    eos: str = ""
    is_exact: bool = True
    folds_system: bool = False

    @property
    def text(self) -> str:
        return (FOLDER / f"{self.name}.jinja").read_text(encoding="utf-8")

    def turns(self, system: str = "", *, adds_bos: bool = True) -> TurnFormat:
        return turn_format(
            self.text,
            bos=self.bos,
            eos=self.eos,
            adds_bos=adds_bos,
            control_tokens=self.tokens,
            system=system,
            now=NOW,
        )

    def reference(self, system: str, texts: Sequence[str]) -> str:
        """The template's own rendering of users and replies in turn, up to where the model is to reply."""
        messages = [
            {"role": "assistant" if number % 2 else "user", "content": text}
            for number, text in enumerate(texts)
        ]
        if system:
            messages.insert(0, {"role": "system", "content": system})
        rendered: str = _compiled(self.text).render(
            messages=messages,
            tools=None,
            documents=None,
            add_generation_prompt=True,
            bos_token=self.bos,
            eos_token=self.eos,
        )
        return rendered


CASES = {
    case.name: case
    for case in (
        Case("chatml", CHATML, "<|endoftext|>", "<|im_end|>"),
        Case("smollm2", CHATML, "<|im_start|>", "<|im_end|>"),
        Case("qwen2_5", CHATML, "", "<|im_end|>"),
        Case("qwen3", CHATML, "", "<|im_end|>"),
        Case("phi4", CHATML | {"<|im_sep|>"}, "<|endoftext|>", "<|im_end|>"),
        Case("llama3", LLAMA_3, "<|begin_of_text|>", "<|eot_id|>"),
        Case("llama3_1", LLAMA_3, "<|begin_of_text|>", "<|eot_id|>"),
        Case("bitnet", LLAMA_3, "<|begin_of_text|>", "<|eot_id|>"),
        Case("gemma2", GEMMA, "<bos>", "<eos>", folds_system=True),
        Case("gemma3", GEMMA, "<bos>", "<eos>"),
        Case("mistral_v1", MISTRAL, "<s>", "</s>", folds_system=True),
        Case("phi3", PHI, "<s>", "<|endoftext|>"),
        Case("vicuna", MISTRAL, "<s>", "</s>"),
        Case("tools", PHI, "<s>", "<|endoftext|>"),
        Case("llama2", MISTRAL, "<s>", "</s>", is_exact=False),
        Case("mistral_v1_system_first", MISTRAL, "<s>", "</s>", is_exact=False),
        Case("mistral_v3", MISTRAL | {"[INST]", "[/INST]"}, "<s>", "</s>", is_exact=False),
        Case("deepseek_r1", DEEPSEEK, "<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>", is_exact=False),
        Case("chatml_without_prompt", CHATML, "<|endoftext|>", "<|im_end|>", is_exact=False),
        Case("bitnet_broken", LLAMA_3, "<|begin_of_text|>", "<|eot_id|>", is_exact=False),
    )
}
EXACT_CASES = [case for case in CASES.values() if case.is_exact]


class _Generation(jinja2.ext.Extension):
    tags = {"generation"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> list[Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _refuse(message: str) -> NoReturn:
    raise jinja2.TemplateError(message)


def _to_json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


@functools.cache
def _compiled(text: str) -> jinja2.Template:
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[jinja2.ext.loopcontrols, _Generation]
    )
    environment.filters["tojson"] = _to_json
    environment.globals["raise_exception"] = _refuse
    environment.globals["strftime_now"] = NOW.strftime
    return environment.from_string(text)
