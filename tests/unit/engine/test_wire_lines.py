"""Messages reach the engine byte-exact, whatever they are."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bitnet_desktop.chat.turns import Segment
from bitnet_desktop.engine.wire import control_line, escaped, message_line, opening_text, repl_line
from tests.support.llama_cli_input import (
    opening_pieces,
    opening_prompt,
    our_messages,
    plain_messages,
    process_escapes,
)

_PIECES = (
    *("\\", "\\\\", "\\n", "\\x41", "\\x", "\\xg1", '\\"', "/", "//", "/exit", "/read /etc/passwd", "?", "a", " "),
    *("\n", "\r\n", "\r", "\t", "\x00", "\x01", "\x10", "\x10stop", "\x1b", "\x1b[0m", "\x1e", "\x7f", "\x85"),
    *("\ud800", "\udfff", "\ud83d\ude00", "\u2028", "\ufeff", "\ufffd", "\U0010ffff"),
    *("é", "日本語", "😀", "👩‍👩‍👧", "العربية"),
    *("<|im_end|>", "<|eot_id|>", "</s>", "[INST]", "C:\\new\\table", "<<input too long", "\n> ", "Hello there"),
)  # fmt: skip
_LONE = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def _meant(text: str) -> bytes:
    """UTF-8, with U+FFFD for each half of a pair of surrogates that stands alone."""
    whole = _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    return _LONE.sub("\ufffd", whole).encode()


def _random_message(rng: random.Random) -> str:
    kind = rng.randrange(10)
    if kind == 0:
        return chr(rng.randrange(128))
    if kind == 1:
        return chr(rng.randrange(0x110000))
    if kind == 2:
        return "".join(map(chr, rng.choices(range(0x3000), k=rng.randrange(1, 60))))
    return "".join(rng.choices(_PIECES, k=rng.randrange(1, 12)))


def _assert_one_ascii_line(line: bytes) -> None:
    assert line.endswith(b"\n")
    assert all(0x20 <= byte < 0x7F for byte in line[:-1])


def test_ten_thousand_messages_arrive_byte_exact() -> None:
    rng = random.Random(20251)
    messages = [_random_message(rng) for _ in range(9_980)]
    messages += ["".join(rng.choices(_PIECES, k=20_000))[:100_000] for _ in range(20)]
    lines = [message_line(message) for message in messages]
    for line in lines:
        _assert_one_ascii_line(line)
    meant = [_meant(message) for message in messages]
    assert plain_messages(b"".join(lines)) == meant
    assert our_messages(b"".join(lines)) == (meant, [])


@given(st.text(st.characters(), min_size=1))
@settings(max_examples=500)
def test_any_message_arrives_byte_exact(message: str) -> None:
    line = message_line(message)
    _assert_one_ascii_line(line)
    assert plain_messages(line) == [_meant(message)]
    assert our_messages(line) == ([_meant(message)], [])


@pytest.mark.parametrize("byte", range(128))
def test_every_message_of_one_byte_arrives(byte: int) -> None:
    assert plain_messages(message_line(chr(byte))) == [bytes((byte,))]


def test_hundred_thousand_bytes_arrive() -> None:
    message = "\\/ é" * 20_000
    assert plain_messages(message_line(message)) == [message.encode()]


def test_escapes_are_resolved_as_llama_cli_does() -> None:
    # The model itself: `\x` at the end, unknown escapes, a backslash at the end.
    assert process_escapes(rb"\x41\x4\q\\n\n" + b"\\") == b"A\\x4\\q\\n\n\\"


def test_a_control_line_is_told_from_messages() -> None:
    stdin = message_line("\x10stop") + control_line("stop") + message_line("a") + control_line("limit 5")
    assert our_messages(stdin) == ([b"\x10stop", b"a"], [b"stop", b"limit 5"])


@given(st.lists(st.builds(Segment, st.text(min_size=1) | st.text("\x1e\x1fa", min_size=1), st.booleans())))
@example([Segment("a", literal=False), Segment("\x1e", literal=True), Segment("b", literal=False)])
@example([Segment("\x1e\x1e", literal=True), Segment("\x1f", literal=False)])
def test_an_opening_keeps_its_segments(segments: list[Segment]) -> None:
    file = opening_text(tuple(segments)).encode("ascii")
    expected: list[tuple[bytes, bool]] = []
    for segment in segments:
        text = segment.text.encode()
        if expected and expected[-1][1] == segment.literal:
            expected[-1] = (expected[-1][0] + text, segment.literal)
        else:
            expected.append((text, segment.literal))
    assert opening_pieces(file) == expected


@given(st.text())
def test_an_opening_of_a_plain_engine_arrives_byte_exact(text: str) -> None:
    assert opening_prompt((escaped(text) + "\n").encode("ascii")) == text.encode()


@given(st.text(st.characters()))
@settings(max_examples=500)
def test_a_repl_message_can_neither_run_a_command_nor_end_early(message: str) -> None:
    stdin = repl_line(message)
    *continued, last, rest = stdin.split(b"\n")
    assert rest == b""
    assert all(line.endswith(b"\\") for line in continued)
    assert not last.endswith((b"\\", b"/"))
    lines = [*(line[:-1] for line in continued), last]
    assert not any(line.startswith(b"/") for line in lines)
    assert not any(line.endswith((b"\\", b"/")) for line in lines)


def test_a_repl_message_keeps_its_words() -> None:
    assert repl_line("two\r\nlines\tand \x1b[0m😀") == "two\\\nlines\tand [0m😀\n".encode()
    assert repl_line("/exit") == b" /exit\n"
    assert repl_line("a\n/read x\\") == b"a\\\n /read x\\ \n"
    assert repl_line("\x00/exit") == b" /exit\n"
