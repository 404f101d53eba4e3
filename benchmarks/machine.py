"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import psutil
import PySide6
from PySide6.QtCore import qVersion

from bitnet_desktop import __version__
from bitnet_desktop.engine.binaries import Engine
from bitnet_desktop.engine.tuning import default_threads


def load_average() -> str:
    """The system's load over 1, 5 and 15 minutes."""
    return ", ".join(f"{value:.2f}" for value in psutil.getloadavg())


def machine_facts(engine: Engine) -> dict[str, str]:
    """Processor, memory, system and versions, each in a few words."""
    physical = psutil.cpu_count(logical=False) or 0
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 0
    memory = psutil.virtual_memory().total / 2**30
    return {
        "Processor": f"{_processor()}, {physical} cores ({usable} logical processors to use)",
        "Memory": f"{memory:.1f} GiB",
        "System": f"{platform.system()} {platform.release()}, {platform.machine()}",
        "Versions": (
            f"BitNet Desktop {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
            f"Qt {qVersion()}"
        ),
        "Engine": f"{engine.name} {engine.version}, {default_threads()} threads",
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    facts = dict(
        reversed([[part.strip() for part in line.partition(":")[::2]] for line in lines if ":" in line])
    )
    name = facts.get("model name") or platform.processor() or platform.machine()
    if "family" not in name and "cpu family" in facts:
        name += f" (family {facts['cpu family']}, model {facts.get('model', '?')})"
    return name
