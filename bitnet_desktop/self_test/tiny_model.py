"""A model of 3 MB that knows one sentence: it needs no download, and what it must answer is known.

It is a `llama` model of one layer that adds nothing, so the next token depends on the last one alone: each token has a
direction of its own, and the output weights lead from that to the token that follows in the sentence.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

ANSWER = "It works."
"""What the model answers to every message."""

_TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
_CONTROL = ("<|im_start|>", "<|im_end|>")
_PIECES = ("It", "\u0120works", ".")  # how byte-level BPE writes a space
_MERGES = ("I t",)
_WIDTH, _HEADS, _FEED_FORWARD, _CONTEXT = 320, 10, 32, 2048
_CERTAINTY = 4.0  # times the square root of the width: no sampling chooses anything else
_ALIGNMENT = 32
_U32, _F32, _BOOL, _STRING, _ARRAY, _I32 = 4, 6, 7, 8, 9, 5
_NORMAL, _CONTROL_TYPE = 1, 3

Value = int | float | bool | str | Sequence[str] | Sequence[int]


def write_tiny_model(path: Path) -> None:
    """Write the model, as a GGUF file.

    Raises:
        OSError: it cannot be written.
    """
    letters = _byte_letters()
    tokens = [*letters, *_PIECES[:2], *_CONTROL]
    follows = dict(pairwise((letters[0x0A], *_PIECES, _CONTROL[1])))
    tensors = _tensors(tokens, {tokens.index(a): tokens.index(b) for a, b in follows.items()})
    path.write_bytes(_gguf(_values(tokens), tensors))


def _byte_letters() -> list[str]:
    """The letter that byte-level BPE writes for each byte: a printable one stands for itself."""
    letters, others = [], 0
    for byte in range(256):
        if 0x21 <= byte <= 0x7E or (0xA1 <= byte <= 0xFF and byte != 0xAD):
            letters.append(chr(byte))
        else:
            letters.append(chr(256 + others))
            others += 1
    return letters


def _values(tokens: Sequence[str]) -> Mapping[str, Value]:
    return {
        "general.architecture": "llama",
        "general.name": "Self-test",
        "general.file_type": 0,
        "llama.block_count": 1,
        "llama.context_length": _CONTEXT,
        "llama.embedding_length": _WIDTH,
        "llama.feed_forward_length": _FEED_FORWARD,
        "llama.attention.head_count": _HEADS,
        "llama.attention.head_count_kv": _HEADS,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.freq_base": 10000.0,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "gpt-2",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [_CONTROL_TYPE if token in _CONTROL else _NORMAL for token in tokens],
        "tokenizer.ggml.merges": _MERGES,
        "tokenizer.ggml.bos_token_id": tokens.index(_CONTROL[0]),
        "tokenizer.ggml.eos_token_id": tokens.index(_CONTROL[1]),
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": _TEMPLATE,
    }


def _tensors(tokens: Sequence[str], follows: Mapping[int, int]) -> list[tuple[str, tuple[int, ...], bytes]]:
    """Name, dimensions (a row's width first) and F32 data of each."""
    count = len(tokens)
    ones, square, narrow = (
        _floats([1.0] * _WIDTH),
        bytes(4 * _WIDTH * _WIDTH),
        bytes(4 * _WIDTH * _FEED_FORWARD),
    )
    return [
        ("token_embd.weight", (_WIDTH, count), _matrix(count, {row: (row, 1.0) for row in range(count)})),
        ("output_norm.weight", (_WIDTH,), ones),
        (
            "output.weight",
            (_WIDTH, count),
            _matrix(count, {after: (before, _CERTAINTY) for before, after in follows.items()}),
        ),
        ("blk.0.attn_norm.weight", (_WIDTH,), ones),
        ("blk.0.ffn_norm.weight", (_WIDTH,), ones),
        *((f"blk.0.attn_{name}.weight", (_WIDTH, _WIDTH), square) for name in ("q", "k", "v", "output")),
        ("blk.0.ffn_gate.weight", (_WIDTH, _FEED_FORWARD), narrow),
        ("blk.0.ffn_up.weight", (_WIDTH, _FEED_FORWARD), narrow),
        ("blk.0.ffn_down.weight", (_FEED_FORWARD, _WIDTH), narrow),
    ]


def _matrix(rows: int, entries: Mapping[int, tuple[int, float]]) -> bytes:
    """Zeros, but for one number in some of the rows."""
    data = bytearray(4 * rows * _WIDTH)
    for row, (column, number) in entries.items():
        struct.pack_into("<f", data, 4 * (row * _WIDTH + column), number)
    return bytes(data)


def _floats(numbers: Sequence[float]) -> bytes:
    return struct.pack(f"<{len(numbers)}f", *numbers)


def _gguf(values: Mapping[str, Value], tensors: Sequence[tuple[str, tuple[int, ...], bytes]]) -> bytes:
    head = bytearray(b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(values)))
    for key, value in values.items():
        head += _text(key) + _field(value)
    offset = 0
    for name, dimensions, data in tensors:
        head += _text(name) + struct.pack(f"<I{len(dimensions)}Q", len(dimensions), *dimensions)
        head += struct.pack("<IQ", 0, offset)
        offset += len(_padded(data))
    return b"".join((_padded(bytes(head)), *(_padded(data) for _, _, data in tensors)))


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % _ALIGNMENT)


def _field(value: Value) -> bytes:
    match value:
        case bool():
            return struct.pack("<I?", _BOOL, value)
        case int():
            return struct.pack("<II", _U32, value)
        case float():
            return struct.pack("<If", _F32, value)
        case str():
            return struct.pack("<I", _STRING) + _text(value)
        case _:
            return struct.pack("<I", _ARRAY) + _array(value)


def _array(items: Iterable[str] | Iterable[int]) -> bytes:
    several = list(items)
    if all(isinstance(item, str) for item in several):
        data, kind = b"".join(_text(str(item)) for item in several), _STRING
    else:
        data, kind = struct.pack(f"<{len(several)}i", *several), _I32
    return struct.pack("<IQ", kind, len(several)) + data


def _text(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data
