"""Runs Windows programs with Debian's wine: each test has a Windows of its own, whose person is called Jörg 山田."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

PERSON = "Jörg 山田"
# Generous: it bounds a hang, it measures nothing.
LONGEST_S = 300
_SHELL_FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
_LOCAL = rf"C:\users\{PERSON}\AppData\Local"


@dataclass
class Windows:
    """A wine prefix. `close` ends everything that runs in it."""

    prefix: Path
    display: str = ""
    _started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def drive(self) -> Path:
        return self.prefix / "drive_c"

    @property
    def local(self) -> Path:
        """The person's folder for local data."""
        return self.drive / "users" / PERSON / "AppData" / "Local"

    @property
    def menu(self) -> Path:
        """The person's part of the Start menu."""
        return next((self.drive / "users").glob("*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs"))

    @property
    def said(self) -> str:
        """The last sentence of the installer."""
        logs = list((self.drive / "users").rglob("bitnet-desktop-setup.log"))
        return logs[0].read_text(encoding="utf-16").strip() if logs else ""

    def run(self, *words: str | Path) -> int:
        """Run a program to its end; returns its exit code."""
        return self._wine(*words).returncode

    def start(self, *words: str | Path) -> subprocess.Popen[bytes]:
        """Start a program and let it run."""
        process = subprocess.Popen(
            ["wine", *map(str, words)],
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._started.append(process)
        return process

    def registry(self) -> dict[str, str]:
        """The person's texts in the registry, by key and name: `Software\\X\\name`; a key's own value has no name."""
        exported = self.drive / "exported.reg"  # what `reg query` prints is in an old code page
        assert self.run("reg", "export", r"HKCU\Software", r"C:\exported.reg", "/y") == 0
        texts: dict[str, str] = {}
        key = ""
        for line in exported.read_text(encoding="utf-16").splitlines():
            if line.startswith("["):
                key = line.strip("[]").partition("\\")[2]
            elif found := re.fullmatch(r'(@|".*?")="(.*)"', line):
                texts["\\".join((key, found[1].strip('@"')))] = re.sub(r"\\(.)", r"\1", found[2])
        return texts

    def set(self, key: str, name: str, value: str) -> None:
        """Write a text into the registry."""
        assert self.run("reg", "add", key, "/v", name, "/d", value, "/f") == 0

    def path(self, path: Path) -> str:
        """How Windows calls a file of ours."""
        if path.is_relative_to(self.drive):
            return "C:\\" + "\\".join(path.relative_to(self.drive).parts)
        return "Z:" + str(path).replace("/", "\\")

    def settle(self) -> None:
        """Wait until all programs have ended."""
        subprocess.run(["wineserver", "-w"], check=True, env=self._environment(), timeout=LONGEST_S)

    def close(self) -> None:
        """End all programs, and wait until they have ended."""
        subprocess.run(["wineserver", "-k"], check=False, env=self._environment(), capture_output=True)
        self.settle()
        for process in self._started:
            process.wait()

    def _wine(self, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["wine", *map(str, words)],
            check=False,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST_S,
        )

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("WINE", "DISPLAY"))}
        own = {
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            # Neither a browser engine nor .NET, which wine would offer to fetch.
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
            "LC_ALL": "C.UTF-8",
        }
        return {**kept, **own, **({"DISPLAY": self.display} if self.display else {})}


def make_windows(prefix: Path) -> Windows:
    """A new Windows 10; some ten seconds."""
    windows = Windows(prefix)
    prefix.mkdir(parents=True)
    assert windows.run("wineboot", "-i") == 0
    windows.set(r"HKCU\Software\Wine", "Version", "win10")
    windows.set(_SHELL_FOLDERS, "Local AppData", _LOCAL)
    windows.local.mkdir(parents=True)
    windows.close()
    return windows


def copy_windows(original: Windows, prefix: Path) -> Windows:
    """Another Windows like it, at once: only the registry is copied; the other files are wine's own, and shared."""
    shutil.copytree(original.prefix, prefix, symlinks=True, copy_function=_link_or_copy)
    return Windows(prefix)


def _link_or_copy(source: str, target: str) -> None:
    if source.endswith(".reg"):
        shutil.copy2(source, target)
    else:
        os.link(source, target)
