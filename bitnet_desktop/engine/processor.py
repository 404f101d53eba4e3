"""What the processor can do, as far as engines ask for it."""

from __future__ import annotations

import platform
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


if sys.platform == "win32":
    import ctypes

    def _windows_features() -> frozenset[str]:
        present = ctypes.windll.kernel32.IsProcessorFeaturePresent
        found = {name for name, number in _WINDOWS_FEATURES.items() if present(number)}
        # Windows tells no more than that; every processor with AVX2 has these two.
        return frozenset(found | ({"fma", "f16c"} if "avx2" in found else set()))
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
