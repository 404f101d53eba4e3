"""What llama-cli makes of its standard input and its opening prompt: a model of its C++ in Python.

`readline_simple` is in common/console.cpp, `string_process_escapes` in common/common.cpp, what surrounds them in
examples/main/main.cpp of ik_llama.cpp; what our own llama-cli does instead is in packaging/engine/llama_cli.cpp.
"""

from __future__ import annotations

import re

_ESCAPE = re.compile(rb"\\(x[0-9A-Fa-f]{2}|[ntr'\"\\])", re.DOTALL)
_SIMPLE = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"'": b"'", b'"': b'"', b"\\": b"\\"}


def process_escapes(text: bytes) -> bytes:
    """`string_process_escapes`. An unknown escape stays as it is."""

    def resolve(match: re.Match[bytes]) -> bytes:
        word = match[1]
        return bytes((int(word[1:], 16),)) if word[:1] == b"x" and len(word) > 1 else _SIMPLE[word]

    return _ESCAPE.sub(resolve, text)


def plain_messages(stdin: bytes) -> list[bytes]:
    """The messages that a plain llama-cli takes from its whole standard input; an empty one passes control back."""
    lines = stdin.split(b"\n")
    assert lines.pop() == b"", "the last line is not finished"
    messages = []
    buffer = b""
    for line in lines:
        # readline_simple; multiline input is off, so a final backslash asks for another line.
        another = line.endswith(b"\\")
        if line.endswith(b"/"):
            buffer += line[:-1]
        else:
            buffer += (line[:-1] if another else line) + b"\n"
        if not another:
            messages.append(process_escapes(buffer) if len(buffer) > 1 else b"")
            buffer = b""
    return messages


def our_messages(stdin: bytes) -> tuple[list[bytes], list[bytes]]:
    """The messages, and the control lines, that our own llama-cli takes from its whole standard input."""
    messages, orders = [], []
    lines = stdin.split(b"\n")
    assert lines.pop() == b"", "the last line is not finished"
    for raw in lines:
        line = raw.rstrip(b"\r")
        if line.startswith(b"\x10"):
            orders.append(line[1:])
            continue
        buffer = line[:-1] if line.endswith(b"/") else line + b"\n"
        messages.append(process_escapes(buffer) if len(buffer) > 1 else b"")
    return messages, orders


def opening_prompt(file: bytes) -> bytes:
    """The prompt that llama-cli makes of a file (`-f`): one final newline is dropped, escapes are resolved."""
    return process_escapes(file.removesuffix(b"\n"))


def opening_pieces(file: bytes) -> list[tuple[bytes, bool]]:
    """The pieces of our own llama-cli's opening prompt, and whether each is literal; empty ones are left out."""
    text = opening_prompt(file)
    pieces: list[tuple[bytes, bool]] = []
    literal, piece, at = False, b"", 0
    while at < len(text):
        if text[at] == 0x1F and at + 1 < len(text):
            at += 1
            piece += text[at : at + 1]
        elif text[at] == 0x1E:
            pieces.append((piece, literal))
            literal, piece = not literal, b""
        else:
            piece += text[at : at + 1]
        at += 1
    pieces.append((piece, literal))
    return [(piece, literal) for piece, literal in pieces if piece]
