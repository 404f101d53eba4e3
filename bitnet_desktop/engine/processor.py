"""What the processor can do, as far as engines ask for it."""

from __future__ import annotations

import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

# What engines are built for; the other hundred flags help nobody.
TELLING_FEATURES: Final = (
    "avx", "avx2", "avx512f", "avx512_vnni", "avx_vnni", "fma", "f16c",
    "neon", "asimd", "asimddp", "asimdhp", "sve", "i8mm",
)  # fmt: skip
_X86 = frozenset({"x86_64", "amd64", "i386", "i686", "x86"})
_ARM = frozenset({"aarch64", "arm64"})
_ARM_FEATURES = frozenset({"neon", "asimd", "asimddp", "asimdhp", "sve", "i8mm"})
_WINDOWS_FEATURES = {
    "avx2": 40,
    "avx512f": 41,
}  # PF_AVX2_INSTRUCTIONS_AVAILABLE, PF_AVX512F_INSTRUCTIONS_AVAILABLE
# Intel's processors with the first part of AVX-512 and without the last that engines ask for: Knights Landing and Mill,
# Cannon Lake, and Skylake's servers, whose number Cascade Lake has kept. Everybody else's have all of it.
_NUMBERS = 3  # family, model, stepping
_INTEL = 6
_EARLY = frozenset({87, 102, 133})
_SKYLAKE, _CASCADE_LAKE = 85, 5
_MACOS_FEATURES = {
    "avx2": "hw.optional.avx2_0",
    "fma": "hw.optional.fma",
    "f16c": "hw.optional.f16c",
    "asimddp": "hw.optional.arm.FEAT_DotProd",
    "asimdhp": "hw.optional.arm.FEAT_FP16",
}


def features_of_cpuinfo(text: str) -> frozenset[str]:
    """The flags of Linux's /proc/cpuinfo (x86: `flags`, ARM: `Features`)."""
    for line in text.splitlines():
        key, _, value = line.partition(":")
        if key.strip() in ("flags", "Features"):
            return frozenset(value.split())
    return frozenset()


def processor_features() -> frozenset[str] | None:
    """Names as in /proc/cpuinfo, of those that engines ask for; None where the system does not tell."""
    if sys.platform == "win32":
        return _windows_features()
    if sys.platform == "darwin":
        return _macos_features()
    try:
        return features_of_cpuinfo(Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None


def implied_features(told: frozenset[str], identifier: str) -> frozenset[str]:
    """What Windows leaves unsaid: it tells AVX2 and the first part of AVX-512 only.

    `identifier` is as Windows writes it: `Intel64 Family 6 Model 85 Stepping 7, GenuineIntel`.
    """
    found = set(told)
    if "avx2" in told:
        found |= {"fma", "f16c"}
    numbers = [int(number) for number in re.findall(r"(?:Family|Model|Stepping) (\d+)", identifier)]
    if "avx512f" in told and len(numbers) == _NUMBERS:
        family, model, stepping = numbers
        is_early = family == _INTEL and (model in _EARLY or (model == _SKYLAKE and stepping < _CASCADE_LAKE))
        if not is_early:
            found |= {"avx512bw", "avx512dq", "avx512vl", "avx512_vnni"}
    return frozenset(found)


if sys.platform == "win32":
    import ctypes

    def _windows_features() -> frozenset[str]:
        present = ctypes.windll.kernel32.IsProcessorFeaturePresent
        told = frozenset(name for name, number in _WINDOWS_FEATURES.items() if present(number))
        return implied_features(told, platform.processor())
else:

    def _windows_features() -> frozenset[str]:
        return frozenset()


def _macos_features() -> frozenset[str]:
    found = set()
    for name, key in _MACOS_FEATURES.items():
        done = subprocess.run(["/usr/sbin/sysctl", "-n", key], capture_output=True, text=True, check=False)
        if done.stdout.strip() == "1":
            found.add(name)
    return frozenset(found)


def missing_features(requires: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `requires` that this processor lacks; none where the system does not tell.

    Only features of this kind of processor count: whether a program is for another kind, its file says.
    """
    machine = platform.machine().lower()
    if machine in _X86:
        asked = [name for name in requires if name not in _ARM_FEATURES]
    elif machine in _ARM and sys.platform != "win32":  # which tells too little about them
        asked = [name for name in requires if name in _ARM_FEATURES]
    else:
        return ()
    present = processor_features() if asked else None
    return () if present is None else tuple(name for name in asked if name not in present)
