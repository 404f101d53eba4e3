"""How an engine is run well on this computer: threads, batch and environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import psutil

from bitnet_desktop.chat.generation import KvType

if TYPE_CHECKING:
    from bitnet_desktop.engine.binaries import Engine

# What a program of the system needs to run. Everything else stays out: a frozen app's library and plugin paths must
# not reach the engine, nor anything that a shell happened to have set.
_KEPT = frozenset(
    {
        *("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP"),
        *(
            "SYSTEMROOT",
            "WINDIR",
            "SYSTEMDRIVE",
            "COMSPEC",
            "PATHEXT",
            "USERPROFILE",
            "APPDATA",
            "LOCALAPPDATA",
        ),
        *("NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE", "PROCESSOR_IDENTIFIER"),
    }
)
# Measured with the 2B shape on two cores: as fast as endless spinning when idle, seven times faster beside two busy
# loops. OMP_WAIT_POLICY=PASSIVE is faster still when busy, but loses 40% when idle.
_SPIN_COUNT = "10000"
# While the window draws, the system moves the engine's threads about, and two of them share a core for a while.
# Measured with SmolLM2 on two cores beside 1.8 ms of work 36 times a second: 72 tokens/s, and 83 when each thread stays
# on its core; 83 and 84 with nothing beside it, 42 and 42 beside two busy loops.
_EACH_ON_ITS_CORE = {"OMP_PROC_BIND": "true", "OMP_PLACES": "cores"}
_WRONG_IN_LARGE_STEPS = frozenset({3, 7})


def default_threads() -> int:
    """One thread for each physical core that this process may use: hyper-threads slow generation down."""
    physical = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    if sys.platform == "linux":
        physical = min(physical, len(os.sched_getaffinity(0)))
    return max(1, physical)


def prefill_batch(threads: int, tensor_types: Collection[int] = ()) -> int:
    """Tokens per prefill step. Small steps show progress and let a stop through; much smaller ones cost speed.

    From 32 rows on, ik_llama.cpp's kernels convert Q4_1 and Q5_1 (`tensor_types` 3 and 7) to another type first, and
    what comes out is wrong: SmolLM2 in Q4_1 answers a prompt of 64 tokens in steps of 31 as it should, and in steps of
    32 with nothing. Q4_0, Q8_0 and the K types are sound.
    """
    if not _WRONG_IN_LARGE_STEPS.isdisjoint(tensor_types):
        return 31
    return 256 if threads >= 4 else 128


def flash_attention_is_safe(features: frozenset[str] | None, machine: str) -> bool:
    """Whether ik_llama.cpp's flash attention may be used; `features` as in /proc/cpuinfo, None = unknown.

    On x86 processors without AVX-VNNI it fails an assertion (`GGML_ASSERT(S > 0)` in iqk_fa_templates.h) on long
    prompts, says the package whose kernels we ship, and leaves it out there. It gains little on a processor.
    """
    if machine.lower() not in ("x86_64", "amd64"):
        return True
    return features is not None and not features.isdisjoint(("avx_vnni", "avxvnni"))


def kv_types(engine: Engine, *, flash_attention: bool) -> tuple[KvType, ...]:
    """How `engine` can keep keys and values. Of engines that others built it is not known.

    Without flash attention ik_llama.cpp refuses quantised values ("V cache quantization requires flash_attn").
    """
    return tuple(KvType) if engine.ours and flash_attention else (KvType.F16,)


def engine_environment(environment: Mapping[str, str], threads: int = 0) -> dict[str, str]:
    """A clean environment for an engine, made from the app's own.

    `threads` are those of OpenMP that the engine computes with; 0 = none, or not known. With a thread for every core
    each keeps its own. With fewer that would only forbid them the free ones, and a program with threads of another
    kind would have all of them on the first core.
    """
    clean = {
        key: value for key, value in environment.items() if key.upper() in _KEPT or key.startswith("LC_")
    }
    clean["GOMP_SPINCOUNT"] = _SPIN_COUNT
    if sys.platform == "linux" and threads >= default_threads():
        clean |= _EACH_ON_ITS_CORE
    return clean
