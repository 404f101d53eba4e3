"""The generation settings of a conversation: their defaults and ranges, and what one conversation has otherwise."""

from __future__ import annotations

import dataclasses
import enum
import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from bitnet_desktop.chat.problems import Problem, ProblemKind

Value: TypeAlias = str | int | float | None
Overrides: TypeAlias = Mapping[str, Value]
"""The settings that differ from the defaults, by name; None is a value of `seed` alone."""

_CACHE_BLOCK = (
    32  # values; the quantised types of keys and values are made of such blocks (ggml-common.h: QK8_0, QK4_0)
)


class KvType(enum.StrEnum):
    """How keys and values are kept in the cache: llama-cli's own names, from large and exact to small and coarse."""

    F16 = "f16"
    Q8_0 = "q8_0"
    Q4_0 = "q4_0"


@dataclass(frozen=True, slots=True)
class Generation:
    """How replies are made; llama-cli's own meanings.

    `seed` None is another one each time. 0 is automatic for `context_size` (n_ctx, in tokens) and `threads`, no limit
    for `reply_limit` (in tokens), and every token for `top_k`.
    """

    temperature: float = 0.8
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.1
    seed: int | None = None
    reply_limit: int = 0
    context_size: int = 0
    threads: int = 0
    kv_type: KvType = KvType.F16


@dataclass(frozen=True, slots=True)
class Range:
    """What a setting may be (`least` to `most`), what makes sense (`sane_least` to `sane_most`), and a step of it."""

    least: float
    most: float
    sane_least: float
    sane_most: float
    step: float
    whole: bool = True

    @property
    def words(self) -> str:
        """The allowed values, in figures: 0–5."""
        return f"{self.least:.10g}–{self.most:.10g}"


# llama-cli takes the seed 2**32 - 1 for "another one each time" (LLAMA_DEFAULT_SEED in llama.h), and divides by the
# repeat penalty, so that 0 gives no numbers at all.
RANGES: Final[Mapping[str, Range]] = MappingProxyType(
    {
        "temperature": Range(0, 5, 0, 1.5, 0.05, whole=False),
        "top_k": Range(0, 1_000_000, 10, 100, 1),
        "top_p": Range(0, 1, 0.8, 1, 0.01, whole=False),
        "min_p": Range(0, 1, 0, 0.2, 0.01, whole=False),
        "repeat_penalty": Range(0.1, 10, 1, 1.3, 0.01, whole=False),
        "seed": Range(0, 2**32 - 2, 0, 2**32 - 2, 1),
        "reply_limit": Range(0, 1 << 24, 0, 4096, 64),
        "context_size": Range(0, 1 << 24, 1024, 32768, 256),
        "threads": Range(0, 1024, 0, 32, 1),
    }
)

RELOADING: Final = frozenset({"context_size", "threads", "kv_type"})
"""What only takes effect when the model is loaded again."""

NAMES: Final = tuple(field.name for field in dataclasses.fields(Generation))


@dataclass(frozen=True, slots=True)
class Limits:
    """What a model and an engine add to the ranges. 0 or nothing: not known.

    `model_context` is the tokens that the model was trained with, `head_sizes` the lengths of its keys and values,
    `kv_types` the names of what the engine can keep those as.
    """

    model_context: int = 0
    head_sizes: tuple[int, ...] = ()
    kv_types: Collection[str] = tuple(KvType)


def parse_value(name: str, value: object) -> Value:
    """One setting from parsed JSON.

    Raises:
        KeyError: there is no setting of that name.
        ValueError: the value is of another type or out of its range.
    """
    if name == "kv_type":
        return KvType(str(value))
    if name == "seed" and value is None:
        return None
    bounds = RANGES[name]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("no number")  # noqa: TRY004 - a bad file, not a mistake of the caller
    if bounds.whole and not isinstance(value, int):
        raise ValueError("no whole number")
    if not bounds.least <= value <= bounds.most:  # a NaN is out of every range
        raise ValueError("out of range")
    return value if bounds.whole else float(value)


def overrides_from(values: object) -> dict[str, Value]:
    """What one conversation has otherwise, from parsed JSON; bad values and unknown names are left out."""
    if not isinstance(values, Mapping):
        return {}
    good: dict[str, Value] = {}
    for name in NAMES:
        if name in values:
            try:
                good[name] = parse_value(name, values[name])
            except ValueError:
                continue
    return good


def to_values(generation: Generation) -> dict[str, Value]:
    """All settings by name, as JSON can hold them."""
    return {name: getattr(generation, name) for name in NAMES}


def merged(defaults: Generation, overrides: Overrides) -> Generation:
    """The settings that are in force. Every name and value of `overrides` must be a good one."""
    replace = cast("Callable[..., Generation]", dataclasses.replace)
    return replace(defaults, **overrides)


def with_value(defaults: Generation, overrides: Overrides, name: str, value: Value) -> dict[str, Value]:
    """The overrides after one setting was chosen: one that has its default is none."""
    changed = {**overrides, name: value}
    if value == getattr(defaults, name):
        del changed[name]
    return changed


def check(generation: Generation, limits: Limits | None = None) -> Problem | None:
    """What the engine would refuse or get wrong, found before it starts.

    Returns:
        The first of SETTING_OUT_OF_RANGE (facts `setting`, its name, `value` and `allowed`), CONTEXT_BEYOND_MODEL
        (facts `context` and `largest`, in tokens) and KV_TYPE_UNUSABLE (fact `type`), or None.
    """
    limits = limits or Limits()
    for name, bounds in RANGES.items():
        value = getattr(generation, name)
        if value is not None and not (math.isfinite(value) and bounds.least <= value <= bounds.most):
            facts: dict[str, str | int] = {"setting": name, "value": f"{value:.10g}", "allowed": bounds.words}
            return Problem(ProblemKind.SETTING_OUT_OF_RANGE, f"{name} = {value:.10g}", facts)
    if 0 < limits.model_context < generation.context_size:
        facts = {"context": generation.context_size, "largest": limits.model_context}
        return Problem(ProblemKind.CONTEXT_BEYOND_MODEL, "", facts)
    if generation.kv_type not in usable_kv_types(limits):
        facts = {"type": generation.kv_type.value}
        return Problem(ProblemKind.KV_TYPE_UNUSABLE, "", facts)
    return None


def usable_kv_types(limits: Limits) -> tuple[KvType, ...]:
    """How keys and values can be kept with this model and engine."""
    # ik_llama.cpp asserts that a head is made of whole blocks (llama_new_context_with_model).
    if any(size % _CACHE_BLOCK for size in limits.head_sizes):
        return (KvType.F16,)
    return tuple(each for each in KvType if each is KvType.F16 or each in limits.kv_types)
