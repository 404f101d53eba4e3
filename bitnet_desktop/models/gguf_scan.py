"""Walks the keys and tensors of one GGUF file and keeps what a chat needs to know of them.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections import Counter
from dataclasses import dataclass, field
from math import prod
from pathlib import Path

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.models.gguf_stream import HeaderStream, damaged, truncated, unsupported
from bitnet_desktop.models.tensor_types import I2_S, tensor_bytes

MAX_KEYS = 8192
MAX_TENSORS = 32_768
MAX_KEY_LENGTH = 64 * 2**10
MAX_TEMPLATE = 256 * 2**10
MAX_TOKENS = 2**20

_MAX_NAME_LENGTH = 256  # of a tensor; ggml keeps 63 bytes
_MAX_WORD_LENGTH = 4096  # of a wanted string that is not the template
_MAX_DIMENSIONS = 4
_MAX_ELEMENTS = 2**63
_MAX_ALIGNMENT = 2**20
_MAX_FILE = 2**44
_MAX_ARRAYS = 16
_MAX_ARRAY_LENGTH = 1024  # of a wanted array of numbers, which has one number per layer
_DEFAULT_ALIGNMENT = 32

_STRING, _ARRAY = 8, 9
_NUMBERS = {
    0: struct.Struct("<B"),
    1: struct.Struct("<b"),
    2: struct.Struct("<H"),
    3: struct.Struct("<h"),
    4: struct.Struct("<I"),
    5: struct.Struct("<i"),
    6: struct.Struct("<f"),
    7: struct.Struct("<?"),
    10: struct.Struct("<Q"),
    11: struct.Struct("<q"),
    12: struct.Struct("<d"),
}
_INTEGERS = frozenset({0, 1, 2, 3, 4, 5, 10, 11})

_TEMPLATE_KEY = b"tokenizer.chat_template"
_TOKENS_KEY = b"tokenizer.ggml.tokens"
_TOKEN_TYPES_KEY = b"tokenizer.ggml.token_type"
_WANTED = frozenset(
    {
        _TEMPLATE_KEY,
        b"general.architecture",
        b"general.name",
        b"general.type",
        b"general.file_type",
        b"general.alignment",
        b"split.count",
        b"split.no",
        b"tokenizer.ggml.model",
        b"tokenizer.ggml.pre",
        b"tokenizer.ggml.add_bos_token",
        b"tokenizer.ggml.add_eos_token",
        b"tokenizer.ggml.bos_token_id",
        b"tokenizer.ggml.eos_token_id",
        b"tokenizer.ggml.eot_token_id",
        b"tokenizer.ggml.eom_token_id",
    }
)
# After the architecture's name, which may itself have a full stop: bitnet-b1.58.
_WANTED_OF_ARCHITECTURE = (
    b".context_length",
    b".block_count",
    b".embedding_length",
    b".feed_forward_length",
    b".vocab_size",
    b".pooling_type",
    b".attention.causal",
    b".attention.head_count",
    b".attention.head_count_kv",
    b".attention.key_length",
    b".attention.value_length",
)

Value = int | float | str | tuple[int, ...]


@dataclass(slots=True)
class Tensors:
    """What all tensors of a file come to."""

    names: set[bytes] = field(default_factory=set)
    types: Counter[int] = field(default_factory=Counter)
    elements: Counter[int] = field(default_factory=Counter)  # per type
    narrowest_i2_s: int | None = None  # the smallest row of an I2_S tensor, in weights
    ends: int = 0  # where the last byte of data is, from the beginning of the data


@dataclass(slots=True)
class Scan:
    """What was found in one file."""

    version: int
    values: dict[str, Value] = field(default_factory=dict)
    # Where each token's text begins (its length, 8 bytes, first) and, last, where the tokens end; empty without tokens.
    token_places: array[int] = field(default_factory=lambda: array("Q"))
    token_types: array[int] = field(default_factory=lambda: array("i"))
    tensors: Tensors = field(default_factory=Tensors)

    def word(self, key: str) -> str | None:
        """The string of a key, or None."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def whole(self, key: str) -> int | None:
        """The integer (or truth value, as 0 or 1) of a key, or None."""
        value = self.values.get(key)
        return value if isinstance(value, int) else None


def scan(stream: HeaderStream) -> Scan:
    """Walks the whole header and checks that the file holds the data of its tensors.

    Raises:
        ProblemError: MODEL_NOT_GGUF, MODEL_UNSUPPORTED (another version or byte order), MODEL_TRUNCATED or
            MODEL_DAMAGED.
    """
    version = _version(stream)
    n_tensors, n_keys = stream.u64(), stream.u64()
    if n_keys > MAX_KEYS:
        raise damaged(stream.path, f"{n_keys} keys")
    if n_tensors > MAX_TENSORS:
        raise damaged(stream.path, f"{n_tensors} tensors")
    found = Scan(version)
    arrays_left = _MAX_ARRAYS
    for _ in range(n_keys):
        arrays_left -= _key_value(stream, found, arrays_left)
    alignment = _alignment(stream.path, found.values.get("general.alignment", _DEFAULT_ALIGNMENT))
    for _ in range(n_tensors):
        _tensor(stream, found.tensors, alignment)
    if n_tensors:
        begin = -(-stream.position // alignment) * alignment
        if begin + found.tensors.ends > stream.size:
            raise truncated(stream.path, begin + found.tensors.ends, stream.size)
    return found


def _version(stream: HeaderStream) -> int:
    if stream.size < 4 or (magic := stream.take(4)) != b"GGUF":
        first = b"" if stream.size < 4 else magic
        detail = f"begins with {first!r}" if first else f"{stream.size} bytes"
        raise ProblemError(Problem(ProblemKind.MODEL_NOT_GGUF, detail, {"path": str(stream.path)}))
    version = stream.u32()
    if version in {2, 3}:
        return version
    if int.from_bytes(version.to_bytes(4, "little"), "big") in {1, 2, 3}:
        raise unsupported(stream.path, "big-endian GGUF")
    raise unsupported(stream.path, f"GGUF version {version}")


def _key_value(stream: HeaderStream, found: Scan, arrays_left: int) -> int:
    """Reads one pair; returns how many arrays of numbers were kept, 0 or 1."""
    key = stream.string(MAX_KEY_LENGTH, "a key")
    kind = stream.u32()
    wanted = key in _WANTED or key.endswith(_WANTED_OF_ARCHITECTURE)
    wanted = wanted and len(key) <= _MAX_NAME_LENGTH
    name = key.decode("utf-8", "replace") if wanted else ""
    # The engine takes the first of two equal keys (gguf_find_key).
    wanted = wanted and name not in found.values
    if kind == _ARRAY:
        values = _array(stream, key, found, keep=wanted and arrays_left > 0)
        if values is not None:
            found.values[name] = values
            return 1
    elif kind == _STRING:
        if key == _TEMPLATE_KEY and wanted:
            found.values[name] = stream.string(MAX_TEMPLATE, "a chat template").decode("utf-8", "replace")
        elif wanted:
            found.values[name] = stream.string(_MAX_WORD_LENGTH, name).decode("utf-8", "replace")
        else:
            stream.skip_strings(1)
    elif kind in _NUMBERS:
        number = _NUMBERS[kind]
        raw = stream.take(number.size)
        if wanted:
            value: int | float = number.unpack(raw)[0]
            found.values[name] = int(value) if kind == 7 else value
    else:
        raise damaged(stream.path, f"value type {kind} at {stream.position - 4}")
    return 0


def _array(stream: HeaderStream, key: bytes, found: Scan, *, keep: bool) -> tuple[int, ...] | None:
    """Reads an array; returns its numbers when they are integers, few enough, and `keep` is set."""
    kind, count = stream.u32(), stream.u64()
    if kind == _ARRAY:
        # Allowed by the format, but every engine of the family stops here.
        raise unsupported(stream.path, f"an array of arrays at {stream.position - 12}")
    if kind == _STRING:
        if key == _TOKENS_KEY and not found.token_places:
            if count > MAX_TOKENS:
                raise damaged(stream.path, f"{count} tokens")
            found.token_places = stream.string_places(count)
            found.token_places.append(stream.position)
        else:
            stream.skip_strings(count)
        return None
    if kind not in _NUMBERS:
        raise damaged(stream.path, f"array type {kind} at {stream.position - 12}")
    number = _NUMBERS[kind]
    if key == _TOKEN_TYPES_KEY and kind in {4, 5} and not found.token_types:
        if count > MAX_TOKENS:
            raise damaged(stream.path, f"{count} token types")
        found.token_types.frombytes(stream.take(4 * count))
        if sys.byteorder == "big":
            found.token_types.byteswap()
        return None
    if keep and kind in _INTEGERS and count <= _MAX_ARRAY_LENGTH:
        raw = stream.take(number.size * count)
        return tuple(value for (value,) in number.iter_unpack(raw))
    stream.skip(number.size * count)
    return None


def _alignment(path: Path, value: Value) -> int:
    if isinstance(value, int) and 0 < value <= _MAX_ALIGNMENT and value & (value - 1) == 0:
        return value
    raise damaged(path, "an alignment that is no power of two")


def _tensor(stream: HeaderStream, tensors: Tensors, alignment: int) -> None:
    """Reads one tensor's description into the sums."""
    name = stream.string(_MAX_NAME_LENGTH, "a tensor's name")
    if name in tensors.names:
        raise damaged(stream.path, f"two tensors named {name!r}")
    tensors.names.add(name)
    n_dimensions = stream.u32()
    if n_dimensions > _MAX_DIMENSIONS:
        raise damaged(stream.path, f"{n_dimensions} dimensions of {name!r}")
    dimensions = struct.unpack(f"<{n_dimensions}Q", stream.take(8 * n_dimensions))
    kind, offset = stream.u32(), stream.u64()
    elements = prod(dimensions)
    if not 0 < elements < _MAX_ELEMENTS:
        raise damaged(stream.path, f"{name!r} has the dimensions {dimensions}")
    if offset % alignment:
        raise damaged(stream.path, f"{name!r} begins at {offset}, which is not aligned to {alignment}")
    try:
        size = tensor_bytes(kind, dimensions)
    except ValueError as error:
        raise damaged(stream.path, f"{name!r}: {error}") from error
    end = offset + (size or 0)
    if end > _MAX_FILE:
        raise damaged(stream.path, f"{name!r} ends at {end}")
    tensors.types[kind] += 1
    tensors.elements[kind] += elements
    tensors.ends = max(tensors.ends, end)
    if kind == I2_S:
        width = dimensions[0] if dimensions else 1
        tensors.narrowest_i2_s = min(width, tensors.narrowest_i2_s or width)
