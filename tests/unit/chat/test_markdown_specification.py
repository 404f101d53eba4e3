"""The CommonMark specification's own examples: our blocks are those of a reference parser, streamed and whole."""

from __future__ import annotations

import dataclasses
import json
import random
from pathlib import Path
from typing import Any

import pytest

from bitnet_desktop.chat.leaves import Leaf
from bitnet_desktop.chat.markdown_blocks import parse_blocks
from tests.unit.chat.markdown_forms import our_form, stream, their_form

_FILE = Path(__file__).parent / "data" / "commonmark_specification.json"
EXAMPLES = json.loads(_FILE.read_text(encoding="utf-8"))["examples"]


def opened(leaf: Leaf) -> Leaf:
    return dataclasses.replace(leaf, closed=False)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["example"]))
def test_blocks_are_those_of_the_specification(example: dict[str, Any]) -> None:
    assert our_form(example["markdown"]) == their_form(example["markdown"])


@pytest.mark.parametrize("seed", range(3))
def test_streamed_examples_are_the_whole_ones(seed: int) -> None:
    chance = random.Random(seed)
    for example in EXAMPLES:
        source = example["markdown"]
        cuts = [chance.randint(0, len(source)) for _ in range(chance.randint(1, 8))]
        parser = stream(source, cuts)
        parser.finish()
        whole, references = parse_blocks(source)
        assert tuple(parser.finished) == whole
        assert parser.references == references


def test_every_prefix_of_every_example_is_a_text_of_its_own() -> None:
    for example in EXAMPLES:
        source = example["markdown"]
        parser = stream("", ())
        for end, letter in enumerate(source, 1):
            parser.feed(letter)
            whole, _references = parse_blocks(source[:end])
            done = len(parser.finished)
            assert tuple(parser.finished) == whole[:done]
            assert parser.tail() == tuple(map(opened, whole[done:]))
