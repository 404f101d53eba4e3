"""The project's own Python environment in `.venv`, made from the lock with hashes."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from cache import locked
from dev_tools.project import ROOT, SetupError, say

_STAMP = "bitnet-desktop-stamp.txt"
_SHOWN_LINES = 30


def venv_python(venv: Path, system: str = sys.platform) -> Path:
    """The interpreter inside an environment."""
    return venv / "Scripts" / "python.exe" if system == "win32" else venv / "bin" / "python"


def stamp_of(lock: Path, venv: Path) -> str:
    """What an environment was made from: the lock, the Python, the processor and its own path, as SHA-256 in hex.

    The path counts because the programs in an environment name it: it cannot be moved.
    """
    parts = [
        lock.read_bytes(),
        platform.python_implementation().encode(),
        f"{sys.version_info.major}.{sys.version_info.minor}".encode(),
        f"{sys.platform} {platform.machine()}".encode(),
        os.fsencode(venv),
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_ready(lock: Path, venv: Path) -> bool:
    """Whether the environment was finished, from this lock and for this Python."""
    stamp = venv / _STAMP
    # The interpreter is a link to the system's: exists() is false when that one is gone.
    return venv_python(venv).exists() and stamp.is_file() and stamp.read_text() == stamp_of(lock, venv)


def ensure_environment(root: Path = ROOT) -> Path:
    """Make `.venv` if it is missing, half made or outdated; returns its interpreter.

    Raises:
        SetupError: it cannot be made; the message holds the installer's last words.
    """
    lock, venv = root / "requirements.lock", root / ".venv"
    if not is_ready(lock, venv):
        with locked(root / ".venv.lock", lambda: say("Waiting for another dev.py that sets up .venv ...")):
            if not is_ready(lock, venv):
                _make(lock, venv, root)
    return venv_python(venv)


def _make(lock: Path, venv: Path, root: Path) -> None:
    say("Setting up .venv (once, about 250 MB; a minute or two) ...")
    if venv.is_symlink():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(venv)
    # The base interpreter, so that dev.py may itself be run from the environment that is replaced here.
    base = getattr(sys, "_base_executable", None) or sys.executable
    _run([base, "-m", "venv", str(venv)], "Python could not make the environment .venv.")
    python = str(venv_python(venv))
    install = [
        python,
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "--progress-bar",
        "off",
    ]
    # The lock is complete, so pip need not resolve anything; ready-built packages only, so nothing unlocked is run.
    install += ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)]
    _run(install, "The Python packages could not be installed. Is a package registry within reach?")
    path_file = _site_packages(python) / "bitnet_desktop_project.pth"
    # A line of code, because a plain path would be read in the encoding of whichever locale is in force later.
    path_file.write_text(f"import sys; sys.path.append({str(root)!a})\n", encoding="ascii")
    # Last: an environment without its stamp was interrupted and is made again.
    (venv / _STAMP).write_text(stamp_of(lock, venv))


def _site_packages(python: str) -> Path:
    command = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    return Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())


def _run(command: list[str], trouble: str) -> None:
    """Run quietly; on failure the sentence `trouble` follows the last lines of the output."""
    done = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    if done.returncode != 0:
        last = done.stdout.splitlines()[-_SHOWN_LINES:]
        raise SetupError("\n".join([*last, trouble]))
