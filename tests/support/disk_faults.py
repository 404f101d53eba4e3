"""A disk that fails on demand, for programs that are started by a test (tests/fakes/disk_faults.c). Linux only."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_SOURCE = Path(__file__).parent.parent / "fakes" / "disk_faults.c"


def build_disk_faults(folder: Path) -> dict[str, str]:
    """Compile it into a folder; returns the environment with which a program is under it."""
    compiler = next(found for name in ("gcc", "cc", "clang") if (found := shutil.which(name)))
    library = folder / "disk_faults.so"
    command = [
        compiler,
        "-shared",
        "-fPIC",
        "-O1",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-o",
        str(library),
        str(_SOURCE),
    ]
    subprocess.run([*command, "-ldl"], check=True)
    return {"LD_PRELOAD": str(library)}
