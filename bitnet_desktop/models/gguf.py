"""Reads the header of a GGUF model file: what it is, how large, and what its vocabulary says about chats.

Our own reader, because the one on PyPI refuses I2_S (type 36) and trusts what the file says of its lengths.
"""

from __future__ import annotations

import re
import stat
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.models.gguf_scan import Scan, scan
from bitnet_desktop.models.gguf_stream import HeaderStream, damaged
from bitnet_desktop.models.tensor_types import I2_S, type_name
from bitnet_desktop.models.vocabulary import read_vocabulary

_MAX_SHARDS = 512
_SHARD_NAME = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf", re.DOTALL)

# llama_ftype in llama.h, where it says more than the tensors' type does. 40 is Microsoft's I2_S, but NVFP4 elsewhere.
_FILE_TYPES = MappingProxyType(
    {
        11: "Q3_K_S",
        12: "Q3_K_M",
        13: "Q3_K_L",
        14: "Q4_K_S",
        15: "Q4_K_M",
        16: "Q5_K_S",
        17: "Q5_K_M",
        21: "Q2_K_S",
        22: "IQ3_XS",
        27: "IQ3_M",
        29: "IQ2_M",
    }
)
_PLAIN_TYPES = frozenset({0, 1, 30})  # F32, F16, BF16: norms and embeddings of quantised files have them


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What the header of a model file says. Numbers that it does not say are 0.

    Of a model in several files (shards) this is the first file's header, with the tensors and sizes of all.
    """

    path: Path
    file_size: int
    """In bytes, all shards together."""
    version: int
    architecture: str
    """Such as ``llama`` or ``bitnet-b1.58``; empty when the file does not say."""
    name: str
    kind: str
    """`general.type`: ``model``, ``adapter``, ``mmproj``, ...; ``model`` when the file does not say."""
    file_type: int | None
    """`general.file_type`, an llama_ftype."""
    quantisation: str
    """In words: ``Q4_K_M``, ``I2_S``, ``F16``; empty without tensors."""
    tensor_types: Mapping[int, int]
    """Tensor type number to how many tensors have it."""
    tensor_count: int
    parameter_count: int
    narrowest_i2_s_row: int | None
    """The width in weights of the narrowest I2_S tensor, None without any."""
    n_ctx_train: int
    """Tokens of context that the model was trained with."""
    n_layers: int
    n_embd: int
    n_ff: int
    n_heads: int
    """Of the layer that has most, as are `n_ff` and `n_kv_heads`."""
    n_kv_heads: int
    kv_heads_of_all_layers: int
    """The sum over all layers, which differ in some architectures."""
    head_dim_k: int
    head_dim_v: int
    vocab_size: int
    tokenizer_model: str
    """``llama`` (SPM), ``gpt2`` (byte-level BPE), ...; empty without a vocabulary."""
    tokenizer_pre: str
    chat_template: str | None
    """The default template as Jinja source, None without one."""
    bos_text: str | None
    eos_text: str | None
    adds_bos: bool
    """Whether the engine puts `bos_text` in front of an opening prompt by itself."""
    adds_eos: bool
    """`tokenizer.ggml.add_eos_token`; ik_llama.cpp's llama-cli aborts when it is true."""
    control_tokens: frozenset[str]
    """Every text that becomes one special token where an engine parses special tokens."""
    end_texts: frozenset[str]
    """The tokens that end a reply."""
    escape_token_ids: tuple[int, ...]
    """The tokens whose bytes hold 0x1B (ESC)."""
    causal: bool
    """False for embedding models."""
    shard_count: int
    """How many files the model is in, 1 for most."""
    shard_index: int
    """Which of them this is, from 0."""

    @property
    def needs_optimising(self) -> bool:
        """Whether the weights are I2_S, which ik_llama.cpp only requantises."""
        return I2_S in self.tensor_types


def read_header(path: Path) -> GgufHeader:
    """Reads the header of a model, and of its other shards when it has any.

    Takes under 64 MB and 2 seconds for any file, a quarter of a second for the largest vocabularies.

    Raises:
        ProblemError: MODEL_MISSING, MODEL_UNREADABLE, MODEL_NOT_GGUF, MODEL_TRUNCATED, MODEL_DAMAGED, or
            MODEL_UNSUPPORTED for a version or byte order that no engine reads. The facts have `path`, and with
            MODEL_TRUNCATED `expected` and `actual` in bytes.
    """
    header = _read_file(path)
    if header.shard_count > 1 and header.shard_index == 0:
        for other in shard_paths(header)[1:]:
            header = _merged(header, _read_file(other))
    return header


def shard_paths(header: GgufHeader) -> list[Path]:
    """All files of a model, first to last, by the rule of llama_split_path; only its own when it is one file.

    Raises:
        ProblemError: MODEL_DAMAGED when the file is a part but is not named like one.
    """
    if header.shard_count <= 1:
        return [header.path]
    match = _SHARD_NAME.fullmatch(header.path.name)
    said = (header.shard_index + 1, header.shard_count)
    if not match or (int(match["number"]), int(match["count"])) != said:
        detail = f"part {header.shard_index + 1} of {header.shard_count}, but named {header.path.name!r}"
        raise damaged(header.path, detail)
    return [
        header.path.with_name(f"{match['stem']}-{number:05d}-of-{match['count']}.gguf")
        for number in range(1, header.shard_count + 1)
    ]


def first_shard(path: Path) -> Path:
    """The file that an engine has to be given for a model of which `path` is one file."""
    match = _SHARD_NAME.fullmatch(path.name)
    return path.with_name(f"{match['stem']}-00001-of-{match['count']}.gguf") if match else path


def _read_file(path: Path) -> GgufHeader:
    try:
        size = _measured(path)
        with path.open("rb") as file:
            stream = HeaderStream(file, path, size)
            return _header(stream, scan(stream))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _missing(path, error) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise ProblemError(Problem(ProblemKind.MODEL_UNREADABLE, detail, {"path": str(path)})) from error


def _measured(path: Path) -> int:
    """The size in bytes of a regular file."""
    try:
        status = path.stat()
    except ValueError as error:
        # A name that no file can have: with a NUL, or not representable here.
        raise _missing(path, error) from error
    if stat.S_ISREG(status.st_mode):
        return status.st_size
    # Opening a pipe would wait for its other end.
    detail = "is a directory" if stat.S_ISDIR(status.st_mode) else "is not a regular file"
    raise ProblemError(Problem(ProblemKind.MODEL_UNREADABLE, detail, {"path": str(path)}))


def _missing(path: Path, error: Exception) -> ProblemError:
    return ProblemError(Problem(ProblemKind.MODEL_MISSING, str(error), {"path": str(path)}))


def _header(stream: HeaderStream, found: Scan) -> GgufHeader:
    architecture = found.word("general.architecture") or ""
    shard_count, shard_index = found.whole("split.count") or 1, found.whole("split.no") or 0
    if not 0 < shard_count <= _MAX_SHARDS or not 0 <= shard_index < shard_count:
        raise damaged(stream.path, f"part {shard_index} of {shard_count}")
    vocabulary = read_vocabulary(stream, found)

    def per_layer(key: str) -> tuple[int, ...]:
        value = found.values.get(f"{architecture}.{key}")
        return value if isinstance(value, tuple) else ()

    def number(key: str) -> int:
        """The number of a key, or the largest where there is one per layer."""
        whole = found.whole(f"{architecture}.{key}")
        return max(0, whole if whole is not None else max(per_layer(key), default=0))

    n_layers, n_embd = number("block_count"), number("embedding_length")
    n_heads = number("attention.head_count")
    # As llm_load_hparams does: the heads of keys and values default to all heads, their width to an equal share.
    n_kv_heads = number("attention.head_count_kv") or n_heads
    kv_heads_per_layer = per_layer("attention.head_count_kv")
    head_dim = n_embd // n_heads if n_heads else 0
    types, tensors = found.tensors.types, found.tensors
    return GgufHeader(
        path=stream.path,
        file_size=stream.size,
        version=found.version,
        architecture=architecture,
        name=found.word("general.name") or "",
        kind=found.word("general.type") or "model",
        file_type=found.whole("general.file_type"),
        quantisation=_quantisation(found.whole("general.file_type"), tensors.elements),
        tensor_types=MappingProxyType(dict(types)),
        tensor_count=types.total(),
        parameter_count=tensors.elements.total(),
        narrowest_i2_s_row=tensors.narrowest_i2_s,
        n_ctx_train=number("context_length"),
        n_layers=n_layers,
        n_embd=n_embd,
        n_ff=number("feed_forward_length"),
        n_heads=n_heads,
        n_kv_heads=n_kv_heads,
        kv_heads_of_all_layers=sum(kv_heads_per_layer) if kv_heads_per_layer else n_layers * n_kv_heads,
        head_dim_k=number("attention.key_length") or head_dim,
        head_dim_v=number("attention.value_length") or head_dim,
        vocab_size=vocabulary.size or number("vocab_size"),
        tokenizer_model=found.word("tokenizer.ggml.model") or "",
        tokenizer_pre=found.word("tokenizer.ggml.pre") or "",
        chat_template=found.word("tokenizer.chat_template") or None,
        bos_text=vocabulary.bos_text,
        eos_text=vocabulary.eos_text,
        adds_bos=vocabulary.adds_bos,
        adds_eos=vocabulary.adds_eos,
        control_tokens=vocabulary.control_tokens,
        end_texts=vocabulary.end_texts,
        escape_token_ids=vocabulary.escape_token_ids,
        causal=found.whole(f"{architecture}.attention.causal") != 0,
        shard_count=shard_count,
        shard_index=shard_index,
    )


def _quantisation(file_type: int | None, elements: Mapping[int, int]) -> str:
    """The file type's name, or that of the tensor type that most weights have."""
    if not elements:
        return ""
    quantised = {kind: count for kind, count in elements.items() if kind not in _PLAIN_TYPES}
    if file_type is not None and file_type in _FILE_TYPES and quantised:
        return _FILE_TYPES[file_type]
    counts = quantised or elements
    return type_name(max(counts, key=lambda kind: counts[kind]))


def _merged(header: GgufHeader, other: GgufHeader) -> GgufHeader:
    """The header of all shards up to and with `other`."""
    if (other.shard_count, other.kind) != (header.shard_count, header.kind):
        raise damaged(other.path, "belongs to another model")
    rows = [row for row in (header.narrowest_i2_s_row, other.narrowest_i2_s_row) if row is not None]
    return replace(
        header,
        file_size=header.file_size + other.file_size,
        quantisation=header.quantisation or other.quantisation,
        tensor_types=MappingProxyType(dict(Counter(header.tensor_types) + Counter(other.tensor_types))),
        tensor_count=header.tensor_count + other.tensor_count,
        parameter_count=header.parameter_count + other.parameter_count,
        narrowest_i2_s_row=min(rows, default=None),
    )
