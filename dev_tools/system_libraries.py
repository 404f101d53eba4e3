"""What the system must bring on Linux: Qt's libraries, a font, a compiler, and for the tests a desktop.

A library counts as there when the dynamic loader finds it, which is what matters in the end: it holds on every
distribution, whatever its packages are called, and needs no `ldconfig` on the PATH.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bitnet_desktop.desktop.system_needs import QT_LIBRARIES
from dev_tools.project import SetupError, say

# A desktop for the tests: an X server with a window manager, keys and layouts, a session bus, notifications, a bar.
TEST_PROGRAMS: Mapping[str, str] = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "dunst": "dunst",
    "gio": "libglib2.0-bin",
    "openbox": "openbox",
    "setxkbmap": "x11-xkb-utils",
    "strace": "strace",
    "tint2": "tint2",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
}
COMPILERS = ("c++", "g++", "clang++")
# What makes packages for Linux, with the Debian package of each program.
_PACKAGING = {
    "dpkg-shlibdeps": "dpkg-dev",
    "mksquashfs": "squashfs-tools",
    "objdump": "binutils",
}
# What checks them, and tries them in a clean system.
_TRYING = {
    "appstreamcli": "appstream",
    "debootstrap": "debootstrap",
    "desktop-file-validate": "desktop-file-utils",
    "flatpak-builder": "flatpak-builder",
    "makensis": "nsis",
    "shellcheck": "shellcheck",
    "wine": "wine",
}
_FONT_SUFFIXES = {".ttf", ".otf", ".ttc"}
_PACKAGE_DATABASE = "/var/lib/dpkg"
_SHOWN_LINES = 15


@dataclass(frozen=True, slots=True, order=True)
class Missing:
    """Something that the system lacks: what it is called in a sentence, and the Debian package that brings it."""

    name: str
    package: str


def loads(library: str) -> bool:
    """Whether the dynamic loader finds a shared library for this Python's processor."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def font_folders(environment: Mapping[str, str] = os.environ) -> list[Path]:
    """Where fontconfig looks by default."""
    home = Path(environment.get("HOME", "/"))
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts"]


def has_font(folders: Iterable[Path]) -> bool:
    """Whether at least one scalable font is installed; stops at the first."""
    return any(
        Path(name).suffix.lower() in _FONT_SUFFIXES
        for folder in folders
        for _, _, names in os.walk(folder)
        for name in names
    )


def missing_for(
    *,
    compiler: bool,
    tests: bool,
    packages: bool = False,
    loads: Callable[[str], bool] = loads,
    finds: Callable[[str], str | None] = shutil.which,
    fonts: Iterable[Path] | None = None,
) -> list[Missing]:
    """What is missing for the window, and if asked for for the build, the tests and making packages; sorted."""
    missing = {Missing(library, package) for library, package in QT_LIBRARIES.items() if not loads(library)}
    if not has_font(font_folders() if fonts is None else fonts):
        missing.add(Missing("a font", "fonts-dejavu-core"))
    if importlib.util.find_spec("ensurepip") is None:
        missing.add(Missing("Python's venv", "python3-venv"))
    if compiler and not any(finds(name) for name in COMPILERS):
        missing.add(Missing("a C++ compiler", "g++"))
    if tests:
        missing.update(Missing(name, package) for name, package in TEST_PROGRAMS.items() if not finds(name))
    wanted = (_PACKAGING if packages else {}) | (_TRYING if packages and tests else {})
    missing.update(Missing(name, package) for name, package in wanted.items() if not finds(name))
    return sorted(missing)


def apt_line(missing: Iterable[Missing]) -> str:
    """The command for a person that installs what is missing on Debian and its children."""
    return "sudo apt-get update && sudo " + shlex.join(_install_command(missing))


def ensure_system(*, compiler: bool, tests: bool, packages: bool = False, system: str = sys.platform) -> None:
    """Install what is missing, as root on Debian and its children; otherwise say what to install.

    Raises:
        SetupError: something is missing and cannot be installed from here; the message says what to do.
    """
    if system != "linux":
        return
    missing = missing_for(compiler=compiler, tests=tests, packages=packages)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        names = ", ".join(entry.name for entry in missing)
        raise SetupError(
            f"This system lacks: {names}. Install them with its package manager, then try again."
        )
    if not os.access(_PACKAGE_DATABASE, os.W_OK):
        raise SetupError(
            f"This system lacks some packages. Install them with this line, then try again:\n\n  {apt_line(missing)}\n"
        )
    say(f"Installing system packages (once): {' '.join(_packages(missing))} ...")
    for command in (["apt-get", "update"], _install_command(missing)):
        _apt(command)


def _packages(missing: Iterable[Missing]) -> list[str]:
    return sorted({entry.package for entry in missing})


def _install_command(missing: Iterable[Missing]) -> list[str]:
    return ["apt-get", "install", "-y", "--no-install-recommends", *_packages(missing)]


def _apt(command: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, check=False, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    if done.returncode != 0:
        last = "\n".join(done.stdout.splitlines()[-_SHOWN_LINES:])
        raise SetupError(
            f"{last}\nThe system packages could not be installed. This failed: {shlex.join(command)}"
        )
