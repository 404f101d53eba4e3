"""Judges whether an engine can run a model file for a chat, and in how much memory."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from types import MappingProxyType

from bitnet_desktop.chat.generation import KvType
from bitnet_desktop.chat.problems import Problem, ProblemKind
from bitnet_desktop.models.gguf import GgufHeader
from bitnet_desktop.models.optimise import cannot_optimise
from bitnet_desktop.models.tensor_types import I2_S, type_name

DEFAULT_CONTEXT = 4096
"""Tokens; what a chat gets unless the model was trained with fewer or memory is short."""

SMALLEST_CONTEXT = 512
_CONTEXT_STEP = 256  # llama.cpp rounds n_ctx up to a multiple of this

_UBATCH = 512  # tokens that an engine computes at once
_PROCESS_BYTES = 16 * 2**20  # what a program with a vocabulary takes besides
_BYTES_OF_F16 = 2
# ggml-common.h: a block of 32 numbers of q8_0 is as many bytes and an f16 scale, of q4_0 half as many and one.
_BYTES_OF_32 = MappingProxyType({KvType.F16: 64, KvType.Q8_0: 34, KvType.Q4_0: 18})
_BYTES_OF_F32 = 4

# They turn text or pictures into vectors, or text into text without being asked in turns.
_NO_CHAT_ARCHITECTURES = frozenset(
    {
        "bert",
        "clip",
        "eurobert",
        "gemma-embedding",
        "jina-bert-v2",
        "jina-bert-v3",
        "modern-bert",
        "neo-bert",
        "nomic-bert",
        "nomic-bert-moe",
        "t5",
        "t5encoder",
        "wavtokenizer-dec",
    }
)


class Verdict(enum.StrEnum):
    """What comes of a model file."""

    READY = "ready"
    NEEDS_OPTIMISING = "needs-optimising"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class EngineAbilities:
    """What an engine can load. An empty set means that it is not known: then it is left to try."""

    architectures: frozenset[str]
    types: frozenset[int]
    """Tensor types that it can run, by number."""
    name: str


@dataclass(frozen=True, slots=True)
class MemoryNeed:
    """An estimate in bytes."""

    weights: int
    """The file, which is mapped: it can be read again, but is slow when it does not stay in memory."""
    cache: int
    """Keys and values of the whole context."""
    compute: int

    @property
    def total(self) -> int:
        """All together."""
        return self.weights + self.cache + self.compute


@dataclass(frozen=True, slots=True)
class Fitness:
    """The judgement of a model file; `problem` is there when it is refused."""

    verdict: Verdict
    memory: MemoryNeed
    problem: Problem | None = None


def judge(
    header: GgufHeader,
    loads: EngineAbilities,
    memory_available: int,
    n_ctx: int,
    kv_type: KvType = KvType.F16,
) -> Fitness:
    """Judges a model for a chat of `n_ctx` tokens on an engine.

    Args:
        header: of the model's first or only file.
        loads: what the engine can load.
        memory_available: bytes; 0 when it is not known.
        n_ctx: tokens of context.
        kv_type: how keys and values are kept.

    Returns:
        REFUSED with MODEL_NOT_FOR_CHAT, MODEL_UNSUPPORTED (facts `architecture` or `type`, and `engine`) or
        NOT_ENOUGH_MEMORY (facts `needed` and `available` in bytes, `context`, and `largest`: the tokens that would
        fit, 0 for none). I2_S weights need optimising, unless the engine runs them; the memory is then that of the
        file as it is, which is an upper bound.
    """
    memory = memory_need(header, n_ctx, kv_type)
    problem = (
        _not_for_chat(header)
        or _not_for_engine(header, loads)
        or _too_large(header, memory_available, n_ctx, kv_type)
    )
    if problem:
        return Fitness(Verdict.REFUSED, memory, problem)
    return Fitness(Verdict.NEEDS_OPTIMISING if _must_optimise(header, loads) else Verdict.READY, memory)


def memory_need(header: GgufHeader, n_ctx: int, kv_type: KvType = KvType.F16) -> MemoryNeed:
    """The memory that a model takes with a context of `n_ctx` tokens.

    The cache is llama_kv_cache_init's with keys and values in every layer, exact for plain transformers and too much
    for those with a sliding window or recurrent layers. The compute buffer was measured on ik_llama.cpp with flash
    attention: 260.5 MiB for the 2B shape, 98 MiB for SmolLM2 135M; nearly all of it is logits of one batch.
    """
    floats = header.vocab_size + 2 * header.n_embd
    mask = 2 * n_ctx * _UBATCH * _BYTES_OF_F16
    return MemoryNeed(
        weights=header.file_size,
        cache=cache_bytes_per_token(header, kv_type) * n_ctx,
        compute=_UBATCH * _BYTES_OF_F32 * floats + mask + _PROCESS_BYTES,
    )


def cache_bytes_per_token(header: GgufHeader, kv_type: KvType = KvType.F16) -> int:
    """The bytes of keys and values that a token takes in all layers; 76,800 in f16 for BitNet b1.58 2B 4T."""
    numbers = header.kv_heads_of_all_layers * (header.head_dim_k + header.head_dim_v)
    return -(-numbers * _BYTES_OF_32[kv_type] // 32)


def largest_context(header: GgufHeader, memory: int, kv_type: KvType = KvType.F16) -> int:
    """The most tokens of context that fit in `memory` bytes, at most what the model was trained with; 0 for none."""
    trained = header.n_ctx_train or DEFAULT_CONTEXT
    left = memory - memory_need(header, 0, kv_type).total
    per_token = memory_need(header, 1, kv_type).total - memory_need(header, 0, kv_type).total
    if left < 0 or left // per_token < min(trained, _CONTEXT_STEP):
        return 0
    fits = left // per_token
    return trained if fits >= trained else fits // _CONTEXT_STEP * _CONTEXT_STEP


def suggested_context(header: GgufHeader, memory: int, kv_type: KvType = KvType.F16) -> int:
    """The tokens of context to start with: 4096, or what the model was trained with, halved while memory is short.

    Never under 512 (or the trained context, if that is less), even where nothing fits. `memory` in bytes, 0 when it
    is not known.
    """
    context = min(header.n_ctx_train or DEFAULT_CONTEXT, DEFAULT_CONTEXT)
    while (
        memory and context // 2 >= SMALLEST_CONTEXT and memory_need(header, context, kv_type).total > memory
    ):
        context //= 2
    return context


def _must_optimise(header: GgufHeader, loads: EngineAbilities) -> bool:
    return header.needs_optimising and bool(loads.types) and not loads.types.issuperset(header.tensor_types)


def _not_for_chat(header: GgufHeader) -> Problem | None:
    facts = {"path": str(header.path), "architecture": header.architecture}
    if header.kind != "model":
        return Problem(ProblemKind.MODEL_NOT_FOR_CHAT, header.kind, facts)
    if header.architecture in _NO_CHAT_ARCHITECTURES or not header.causal:
        return Problem(ProblemKind.MODEL_NOT_FOR_CHAT, header.architecture, facts)
    if not header.tensor_count:
        return Problem(ProblemKind.MODEL_NOT_FOR_CHAT, "no weights", facts)
    if header.tokenizer_model in {"", "none", "no_vocab"}:
        return Problem(ProblemKind.MODEL_NOT_FOR_CHAT, "no vocabulary", facts)
    return None


def _not_for_engine(header: GgufHeader, loads: EngineAbilities) -> Problem | None:
    facts = {"path": str(header.path), "engine": loads.name}

    def unsupported(detail: str, **more: str) -> Problem:
        return Problem(ProblemKind.MODEL_UNSUPPORTED, detail, facts | more)

    if header.shard_index:
        return unsupported(f"part {header.shard_index + 1} of {header.shard_count}; the first part is needed")
    if loads.architectures and header.architecture not in loads.architectures:
        return unsupported(f"architecture {header.architecture!r}", architecture=header.architecture)
    unknown = set(header.tensor_types) - loads.types if loads.types else set()
    if _must_optimise(header, loads):
        reason = cannot_optimise(header)
        if reason:
            return unsupported(reason)
        unknown.discard(I2_S)
    if unknown:
        names = ", ".join(type_name(number) for number in sorted(unknown))
        return unsupported(f"weights of {names}", type=names)
    return None


def _too_large(header: GgufHeader, memory_available: int, n_ctx: int, kv_type: KvType) -> Problem | None:
    needed = memory_need(header, n_ctx, kv_type).total
    if not memory_available or needed <= memory_available:
        return None
    facts: dict[str, str | int] = {
        "path": str(header.path),
        "needed": needed,
        "available": memory_available,
        "context": n_ctx,
        "largest": largest_context(header, memory_available, kv_type),
    }
    return Problem(ProblemKind.NOT_ENOUGH_MEMORY, f"{needed} of {memory_available} bytes", facts)
