from __future__ import annotations

import re

import pytest

from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.engine.states import State
from bitnet_desktop.words import say, say_bytes, say_speed, say_state, say_tokens

_FACTS: dict[str, str | int] = {
    "path": "/home/somebody/{odd} name.gguf",
    "model": "/models/SmolLM2.gguf",
    "aside": "/settings/settings.damaged-1.json",
    "engine": "llama-cli",
    "architecture": "mamba9",
    "type": "Q9_Z",
    "features": "AVX2, FMA",
    "code": 1,
    "seconds": 60,
    "need": 5000,
    "free": 1200,
    "size": 4096,
    "needed": 3_400_000_000,
    "available": 1_200_000_000,
    "context": 4096,
    "largest": 1024,
    "expected": 98_000_000,
    "actual": 12_000_000,
    "address": "https://example.org/",
    "host": "Example.org",
}


@pytest.mark.parametrize("kind", ProblemKind)
@pytest.mark.parametrize("facts", [{}, _FACTS], ids=["bare", "told"])
def test_every_problem_says_what_happened_and_what_to_do(
    kind: ProblemKind, facts: dict[str, str | int]
) -> None:
    words = say(Problem(kind, "the engine's own words", facts))
    for sentence in (words.title, words.text):
        assert re.fullmatch(r"[A-Z“].*\.", sentence), sentence
        assert "!" not in sentence
    assert not re.search(r"\{(?!odd\})", words.title + words.text)
    assert words.title.count(". ") == 0
    assert words.detail.endswith("the engine's own words")
    assert words.whole.startswith(f"{words.title} {words.text}\n")


def test_facts_are_told_in_numbers_that_people_read() -> None:
    size = say(Problem(ProblemKind.NOT_ENOUGH_MEMORY, "", _FACTS))
    assert re.search(r"3[.,]4 GB", size.title)
    assert re.search(r"1.?024", size.text)
    long = say(Problem(ProblemKind.MESSAGE_TOO_LONG, "", _FACTS))
    assert re.search(r"5.?000", long.title)
    assert "AVX2, FMA" in say(Problem(ProblemKind.PROCESSOR_TOO_OLD, "", _FACTS)).title


def test_unknown_numbers_are_not_told() -> None:
    long = say(Problem(ProblemKind.MESSAGE_TOO_LONG, "", {"need": 0, "free": 0, "size": 0}))
    assert "0" not in long.title + long.text


def test_a_path_is_named_in_short_and_told_whole_in_the_detail() -> None:
    words = say(Problem(ProblemKind.MODEL_MISSING, "", {"path": "/a/b/model.gguf"}))
    assert "“model.gguf”" in words.title
    assert words.detail == "/a/b/model.gguf"


@pytest.mark.parametrize("state", State)
def test_every_state_has_words(state: State) -> None:
    assert say_state(state)


def test_figures() -> None:
    assert say_tokens(1) == "1 token"
    assert re.fullmatch(r"1.?234 tokens", say_tokens(1234))
    assert re.fullmatch(r"24[.,]6 tokens/s", say_speed(24.61))
    assert say_speed(151.7) == "152 tokens/s"
    assert say_bytes(98_300_000) == "98 MB"
    assert re.fullmatch(r"1[.,]2 GB", say_bytes(1_190_000_000))
