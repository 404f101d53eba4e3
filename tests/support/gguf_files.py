"""Writes GGUF model files with random weights, for tests and benchmarks. The same arguments give the same bytes."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import BinaryIO

import numpy as np

F32, F16, I2_S = 0, 1, 36
NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE = 1, 2, 3, 4, 5, 6

BROKEN_BITNET_TEMPLATE = (
    "{% for message in messages %}{% if loop.first %}{{ bos_token }}{% endif %}"
    "{% if message['role'] == 'user' %}{{ 'Human: ' + message['content'] + '\\n\\nBITNETAssistant: ' + eos_token }}"
    "{% elif message['role'] == 'assistant' %}{{ message['content'] + eos_token }}{% endif %}{% endfor %}"
)
"""The template that Microsoft's file has: not what the model was trained with, and its replies never end."""

CHATML_TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)

_FORMATS = {
    0: "<B",
    1: "<b",
    2: "<H",
    3: "<h",
    4: "<I",
    5: "<i",
    6: "<f",
    7: "<?",
    10: "<Q",
    11: "<q",
    12: "<d",
}
_STRING, _ARRAY = 8, 9
_CHUNK = 2**22  # weights made at a time


@dataclass(frozen=True, slots=True)
class Typed:
    """A value of a GGUF type that is not the usual one for its Python type; `of` is an array's element type."""

    kind: int
    value: object
    of: int | None = None


Value = bool | int | float | str | bytes | Typed | Sequence[str] | Sequence[int] | Sequence[float]
"""Integers become u32, floats f32, and in sequences i32 and f32."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """A tensor to write: `dimensions` with the row's width first, and where its bytes come from."""

    name: str
    dimensions: tuple[int, ...]
    kind: int
    data: Callable[[], Iterable[bytes]]

    @property
    def size(self) -> int:
        """The bytes of its data; of the three kinds that are written here."""
        elements = prod(self.dimensions)
        return elements // 4 + 32 if self.kind == I2_S else elements * {F32: 4, F16: 2}[self.kind]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tokens with their types, and the names of the special ones."""

    tokens: Sequence[str]
    types: Sequence[int]
    bos: str | None = None
    eos: str | None = None
    merges: Sequence[str] = ("h e",)


def write_gguf(
    path: Path,
    values: Mapping[str, Value],
    tensors: Sequence[Tensor] = (),
    version: int = 3,
    alignment: int = 32,
) -> None:
    """Writes a file with these keys and tensors, a tensor's data at a time."""
    with path.open("wb") as file:
        file.write(b"GGUF" + struct.pack("<IQQ", version, len(tensors), len(values)))
        for key, value in values.items():
            file.write(_string(key) + _field(value))
        offset = 0
        for tensor in tensors:
            file.write(_string(tensor.name) + struct.pack("<I", len(tensor.dimensions)))
            file.write(struct.pack(f"<{len(tensor.dimensions)}Q", *tensor.dimensions))
            file.write(struct.pack("<IQ", tensor.kind, offset))
            offset += -(-tensor.size // alignment) * alignment
        if tensors:
            _pad(file, alignment)
        for tensor in tensors:
            begin = file.tell()
            file.writelines(tensor.data())
            if file.tell() - begin != tensor.size:
                raise ValueError(f"{tensor.name} has {file.tell() - begin} bytes, not {tensor.size}")
            _pad(file, alignment)


def byte_vocabulary(
    control: Iterable[str], *, bos: str | None, eos: str | None, user_defined: Iterable[str] = ()
) -> Vocabulary:
    """A byte-level vocabulary: the 256 bytes, in their order, then control and user-defined tokens."""
    control, user_defined = list(control), list(user_defined)
    letters = byte_letters()
    tokens = [letters[byte] for byte in range(256)] + control + user_defined
    types = [NORMAL] * 256 + [CONTROL] * len(control) + [USER_DEFINED] * len(user_defined)
    return Vocabulary(tokens, types, bos, eos)


def byte_letters() -> dict[int, str]:
    """The letter that byte-level BPE writes for each byte, as GPT-2's bytes_to_unicode."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    return {byte: chr(byte) for byte in printable} | {byte: chr(256 + n) for n, byte in enumerate(others)}


def vocabulary_values(vocabulary: Vocabulary, pre: str | None, *, add_bos: bool | None) -> dict[str, Value]:
    """The keys of a byte-pair vocabulary."""
    values: dict[str, Value] = {"tokenizer.ggml.model": "gpt2"}
    if pre is not None:
        values["tokenizer.ggml.pre"] = pre
    values["tokenizer.ggml.tokens"] = vocabulary.tokens
    values["tokenizer.ggml.token_type"] = vocabulary.types
    values["tokenizer.ggml.merges"] = vocabulary.merges
    for name, token in (("bos", vocabulary.bos), ("eos", vocabulary.eos)):
        if token is not None:
            values[f"tokenizer.ggml.{name}_token_id"] = list(vocabulary.tokens).index(token)
    if add_bos is not None:
        values["tokenizer.ggml.add_bos_token"] = add_bos
    return values


def write_tiny_bitnet(
    path: Path,
    seed: int = 0,
    layers: int = 2,
    width: int = 512,
    feed_forward: int = 1024,
    heads: int = 8,
    kv_heads: int = 2,
    context: int = 4096,
) -> None:
    """A `bitnet-b1.58` model in I2_S with the layout of Microsoft's file, of about 2 MB."""
    control = ("<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>")
    vocabulary = byte_vocabulary(control, bos="<|begin_of_text|>", eos="<|eot_id|>")
    shape = _Shape(layers, width, feed_forward, heads, kv_heads, context, len(vocabulary.tokens))
    _write_bitnet(path, "Tiny random BitNet", shape, vocabulary, seed)


def write_2b_shape_bitnet(path: Path, seed: int = 0) -> None:
    """A random model of the shape and size of BitNet b1.58 2B 4T: 1.19 GB in I2_S, 2.4 billion weights."""
    _write_bitnet(
        path,
        "Random BitNet of the 2B shape",
        _Shape(30, 2560, 6912, 20, 5, 4096, 128_256),
        _large_vocabulary(),
        seed,
    )


def write_random_llama(
    path: Path,
    *,
    template: str | None = CHATML_TEMPLATE,
    vocabulary: Vocabulary | None = None,
    pre: str | None = "gpt-2",
    add_bos: bool | None = None,
    kind: int = F32,
    context: int = 2048,
    seed: int = 0,
    more: Mapping[str, Value] | None = None,
) -> None:
    """A tiny `llama` model (two layers of width 128) in F32 or F16, for any template and special tokens.

    `vocabulary` defaults to bytes and ChatML's two control tokens; `more` are further keys, or others' replacement.
    """
    vocabulary = vocabulary or byte_vocabulary(
        ("<|endoftext|>", "<|im_start|>", "<|im_end|>"), bos="<|im_start|>", eos="<|im_end|>"
    )
    shape = _Shape(2, 128, 256, 2, 1, context, len(vocabulary.tokens))
    values = _shape_values("llama", "Tiny random Llama", shape)
    values["llama.rope.freq_base"] = 10000.0
    values["general.file_type"] = kind
    values |= vocabulary_values(vocabulary, pre, add_bos=add_bos)
    if template is not None:
        values["tokenizer.chat_template"] = template
    values |= more or {}
    randoms = _Randoms(seed)
    tensors = [
        randoms.floats("token_embd.weight", (shape.width, shape.vocabulary), kind),
        randoms.norm("output_norm.weight", shape.width),
        randoms.floats("output.weight", (shape.width, shape.vocabulary), kind),
    ]
    for layer in range(shape.layers):
        tensors += [
            randoms.norm(f"blk.{layer}.attn_norm.weight", shape.width),
            randoms.norm(f"blk.{layer}.ffn_norm.weight", shape.width),
            *(randoms.floats(f"blk.{layer}.{name}.weight", size, kind) for name, size in shape.matrices()),
        ]
    write_gguf(path, values, tensors)


@dataclass(frozen=True, slots=True)
class _Shape:
    layers: int
    width: int
    feed_forward: int
    heads: int
    kv_heads: int
    context: int
    vocabulary: int

    def matrices(self) -> list[tuple[str, tuple[int, int]]]:
        """The seven matrices of a layer, each with its row's width and its rows."""
        kv_width = self.width // self.heads * self.kv_heads
        return [
            ("ffn_down", (self.feed_forward, self.width)),
            ("ffn_up", (self.width, self.feed_forward)),
            ("ffn_gate", (self.width, self.feed_forward)),
            ("attn_k", (self.width, kv_width)),
            ("attn_output", (self.width, self.width)),
            ("attn_q", (self.width, self.width)),
            ("attn_v", (self.width, kv_width)),
        ]


class _Randoms:
    """Tensors of random weights; each has its own seed, so that its bytes do not depend on the others."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._count = itertools.count()

    def _generator(self) -> Callable[[], np.random.Generator]:
        seeds = [self._seed, next(self._count)]
        return lambda: np.random.default_rng(seeds)

    def norm(self, name: str, width: int) -> Tensor:
        """A norm's weights, around 1."""
        generator = self._generator()

        def data() -> Iterator[bytes]:
            weights = 1 + 0.05 * generator().standard_normal(width, dtype=np.float32)
            yield weights.astype("<f4").tobytes()

        return Tensor(name, (width,), F32, data)

    def floats(self, name: str, dimensions: tuple[int, ...], kind: int) -> Tensor:
        """Normally distributed weights that keep the size of what goes through."""
        generator = self._generator()
        scale = np.float32(dimensions[0] ** -0.5)

        def data() -> Iterator[bytes]:
            random = generator()
            for count in _counts(prod(dimensions)):
                weights = random.standard_normal(count, dtype=np.float32) * scale
                yield weights.astype("<f2" if kind == F16 else "<f4").tobytes()

        return Tensor(name, dimensions, kind, data)

    def ternary(self, name: str, dimensions: tuple[int, int]) -> Tensor:
        """I2_S: each byte holds four weights of -1, 0 or 1 as the codes 0, 1 and 2; then the scale, padded."""
        generator = self._generator()
        codes = np.array(
            [a << 6 | b << 4 | c << 2 | d for a, b, c, d in itertools.product(range(3), repeat=4)], np.uint8
        )
        scale = struct.pack("<f", dimensions[0] ** -0.5)

        def data() -> Iterator[bytes]:
            random = generator()
            for count in _counts(prod(dimensions) // 4):
                yield codes[random.integers(0, 81, count, dtype=np.uint8)].tobytes()
            yield scale.ljust(32, b"\0")

        return Tensor(name, dimensions, I2_S, data)


def _counts(total: int) -> Iterator[int]:
    """`total` in pieces that fit in memory."""
    while total > 0:
        yield min(total, _CHUNK)
        total -= _CHUNK


def _write_bitnet(path: Path, name: str, shape: _Shape, vocabulary: Vocabulary, seed: int) -> None:
    values = _shape_values("bitnet-b1.58", name, shape)
    values["bitnet-b1.58.vocab_size"] = shape.vocabulary
    values["bitnet-b1.58.rope.freq_base"] = 500000.0
    values["general.file_type"] = 40
    # As in Microsoft's file there is no tokenizer.ggml.pre.
    values |= vocabulary_values(vocabulary, None, add_bos=None)
    values["tokenizer.chat_template"] = BROKEN_BITNET_TEMPLATE
    values["general.quantization_version"] = 2
    randoms = _Randoms(seed)
    tensors = [randoms.floats("token_embd.weight", (shape.width, shape.vocabulary), F16)]
    for layer in range(shape.layers):
        tensors += [
            randoms.norm(f"blk.{layer}.attn_norm.weight", shape.width),
            randoms.norm(f"blk.{layer}.ffn_norm.weight", shape.width),
            randoms.norm(f"blk.{layer}.ffn_sub_norm.weight", shape.feed_forward),
            randoms.norm(f"blk.{layer}.attn_sub_norm.weight", shape.width),
            *(randoms.ternary(f"blk.{layer}.{name}.weight", size) for name, size in shape.matrices()),
        ]
    tensors.append(randoms.norm("output_norm.weight", shape.width))
    write_gguf(path, values, tensors)


def _shape_values(architecture: str, name: str, shape: _Shape) -> dict[str, Value]:
    return {
        "general.architecture": architecture,
        "general.name": name,
        f"{architecture}.block_count": shape.layers,
        f"{architecture}.context_length": shape.context,
        f"{architecture}.embedding_length": shape.width,
        f"{architecture}.feed_forward_length": shape.feed_forward,
        f"{architecture}.rope.dimension_count": shape.width // shape.heads,
        f"{architecture}.attention.head_count": shape.heads,
        f"{architecture}.attention.head_count_kv": shape.kv_heads,
        f"{architecture}.attention.layer_norm_rms_epsilon": 1e-5,
    }


def _large_vocabulary() -> Vocabulary:
    """The size and special tokens of Llama 3's vocabulary; its words are made of syllables, half after a space."""
    syllables = [a + b for a in "bcdfghjklmnprstvwz" for b in "aeiou"]
    space = byte_letters()[0x20]
    words = (
        prefix + "".join(word)
        for n in (2, 3)
        for word in itertools.product(syllables, repeat=n)
        for prefix in ("", space)
    )
    letters = byte_letters()
    tokens = [letters[byte] for byte in range(256)]
    tokens += itertools.islice(words, 128_000 - len(tokens))
    special = [f"<|reserved_special_token_{n}|>" for n in range(256)]
    special[0], special[1], special[9] = "<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>"
    types = [NORMAL] * len(tokens) + [CONTROL] * len(special)
    return Vocabulary(tokens + special, types, "<|begin_of_text|>", "<|eot_id|>")


def _pad(file: BinaryIO, alignment: int) -> None:
    file.write(b"\0" * (-file.tell() % alignment))


def _string(text: str | bytes) -> bytes:
    data = text.encode() if isinstance(text, str) else text
    return struct.pack("<Q", len(data)) + data


def _field(value: Value) -> bytes:
    """A value with its type in front."""
    if not isinstance(value, Typed):
        value = _usual(value)
    return struct.pack("<I", value.kind) + _payload(value.kind, value.value, value.of)


def _usual(value: bool | float | str | bytes | Sequence[object]) -> Typed:
    if isinstance(value, bool):
        return Typed(7, value)
    if isinstance(value, int):
        return Typed(4, value)
    if isinstance(value, float):
        return Typed(6, value)
    if isinstance(value, str | bytes):
        return Typed(_STRING, value)
    first = next(iter(value), "")
    return Typed(_ARRAY, value, {str: _STRING, bytes: _STRING, int: 5, float: 6}[type(first)])


def _payload(kind: int, value: object, of: int | None) -> bytes:
    if kind == _ARRAY:
        if of is None or not isinstance(value, Sequence):
            raise TypeError("an array has elements of a type")
        head = struct.pack("<IQ", of, len(value))
        if of in _FORMATS:
            return head + struct.pack(f"<{len(value)}{_FORMATS[of][1]}", *value)
        return head + b"".join(_payload(of, element, None) for element in value)
    if kind == _STRING:
        if not isinstance(value, str | bytes):
            raise TypeError("a string is text or bytes")
        return _string(value)
    return struct.pack(_FORMATS[kind], value)
