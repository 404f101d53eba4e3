"""What one start asks of another: written, read, and refused when it is not what it should be."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis import strategies

from bitnet_desktop.desktop.early import glance, opening
from bitnet_desktop.desktop.requests import (
    LARGEST_MESSAGE,
    LONGEST_PROMPTS,
    MOST_FILES,
    Request,
    as_prompts,
    from_message,
    to_message,
    token_of,
)

_FOLDER = Path("/home/ada/.local/share/bitnet-desktop")
_LONE_BYTES = os.fsdecode(b"/tmp/\xff\xfe.txt")


def _message(**changes: object) -> bytes:
    values: dict[str, Any] = json.loads(to_message(Request("show"), _FOLDER))
    return json.dumps(values | changes).encode()


@pytest.mark.parametrize(
    "request_",
    [
        Request("show"),
        Request("quick", token="abc_TIME123"),
        Request("open", files=(Path("/tmp/ä b.txt"), Path(_LONE_BYTES)), model=Path("/models/m.gguf")),
        Request("ask", prompts=("One", "Two\nlines", "👩‍🔬")),
    ],
)
def test_a_request_comes_as_it_went(request_: Request) -> None:
    message = to_message(request_, _FOLDER)
    assert message.isascii()
    assert message.index(b"\n") == len(message) - 1
    assert from_message(message, _FOLDER) == request_


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 0},
        {"version": 2},
        {"version": "1"},
        {"version": True},
        {"folder": "/home/eve"},
        {"folder": None},
        {"command": "delete"},
        {"command": ["show"]},
        {"files": "/tmp/a"},
        {"files": ["relative"]},
        {"files": ["/tmp/a\0b"]},
        {"files": [3]},
        {"files": [""]},
        {"files": ["/" + "x" * 40_000]},
        {"files": ["/x"] * (MOST_FILES + 1)},
        {"files": ["/\ud800"]},
        {"model": 3},
        {"model": "relative.gguf"},
        {"prompts": ["x"] * 101},
        {"prompts": [None]},
        {"prompts": [" \n"]},
        {"prompts": ["\ud800"]},
        {"prompts": {"a": "b"}},
        {"token": 3},
        {"token": "x" * 1000},
        {"token": "a\nb"},
        {"token": "ä"},
    ],
)
def test_what_is_not_right_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong
        from_message(_message(**changes), _FOLDER)


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"version": 1' + b'"' * 10,
        b"[" * 500_000,
        b" " * (LARGEST_MESSAGE + 1),
        b'{"version": 1e999}',
        b"1" * 5000,
    ],
)
def test_garbage_is_refused(message: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        from_message(message, _FOLDER)


@hypothesis.given(strategies.binary(max_size=200))
def test_any_bytes_are_refused(message: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        from_message(message, _FOLDER)


def test_the_desktops_token_is_taken_if_it_is_one() -> None:
    assert token_of({}) == ""
    assert token_of({"DESKTOP_STARTUP_ID": "x"}) == "x"
    assert token_of({"DESKTOP_STARTUP_ID": "x", "XDG_ACTIVATION_TOKEN": "y"}) == "y"
    assert token_of({"XDG_ACTIVATION_TOKEN": "a\nb"}) == ""
    assert token_of({"XDG_ACTIVATION_TOKEN": "é"}) == ""


def test_what_is_too_long_is_not_written() -> None:
    with pytest.raises(ValueError, match="too long"):
        to_message(Request("ask", prompts=("x" * LARGEST_MESSAGE,)), _FOLDER)
    to_message(Request("ask", prompts=("👩" * LONGEST_PROMPTS,)), _FOLDER)


def test_bytes_that_are_no_text_are_shown_as_that() -> None:
    assert as_prompts(["a", os.fsdecode(b"b\xff"), " "]) == ("a", "b\ufffd")


# -- what is understood at a glance


@pytest.mark.parametrize(
    ("arguments", "request_"),
    [
        ([], Request("show")),
        (["quick"], Request("quick")),
        (["ask", "--in-window", "Hello", "you"], Request("ask", prompts=("Hello", "you"))),
        (["/a/b.txt", "/c.GGUF"], Request("open", files=(Path("/a/b.txt"),), model=Path("/c.GGUF"))),
        (["/a/quick", "/a/ask"], Request("open", files=(Path("/a/quick"), Path("/a/ask")))),
    ],
)
def test_plain_command_lines_are_understood(arguments: list[str], request_: Request) -> None:
    assert glance(arguments) == request_


@pytest.mark.parametrize(
    "arguments",
    [
        ["--hidden"],
        ["--model", "m.gguf"],
        ["ask", "Hello"],
        ["ask", "--in-window"],
        ["ask", "--in-window", "-"],
        ["ask", "--in-window", "Hello", "--json"],
        ["ask", "--in-window", " "],
        ["doctor"],
        ["quick", "now"],
        [""],
        ["a.txt", "--engine", "x"],
        [f"{number}.txt" for number in range(MOST_FILES + 1)],
    ],
)
def test_all_others_are_left_to_the_command_line(arguments: list[str]) -> None:
    assert glance(arguments) is None


def test_files_become_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    request = opening([Path("a.txt"), Path("b.gguf"), Path("c.gguf")])
    assert request == Request("open", files=(tmp_path / "a.txt",), model=tmp_path / "b.gguf")
