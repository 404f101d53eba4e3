"""What Linux lacks for a window is said before Qt aborts."""

from __future__ import annotations

import ctypes
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from bitnet_desktop.desktop.system_needs import NO_DISPLAY, explain, tell, window_trouble

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack these")

PLUGINS = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


def test_a_missing_library_is_named_with_its_package() -> None:
    words = explain(ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"))
    assert words is not None
    assert "lacks a library that BitNet Desktop needs: libEGL.so.1." in words
    assert "sudo apt-get install libegl1" in words


def test_a_missing_library_of_unknown_package_is_named() -> None:
    words = explain(OSError("/x/plugin.so: libodd.so.3: cannot open shared object file: No such file"))
    assert words is not None
    assert "libodd.so.3" in words
    assert "package manager" in words


def test_an_old_c_library_is_said() -> None:
    words = explain(OSError("/lib/libc.so.6: version `GLIBC_2.38' not found (required by /x/y.so)"))
    assert words is not None
    assert "too old" in words
    assert "GLIBC_2.38" in words


def test_what_an_installed_app_wraps_the_words_in_is_seen_through() -> None:
    error = OSError("Failed to load dynlib/dll '/x/libqxcb.so'.")
    error.__cause__ = OSError("libxcb-shape.so.0: cannot open shared object file: No such file or directory")
    assert "sudo apt-get install libxcb-shape0" in (explain(error) or "")


def test_other_trouble_is_not_explained() -> None:
    assert explain(ImportError("No module named 'x'")) is None


def test_without_a_display_the_terminal_is_offered() -> None:
    assert window_trouble({}, PLUGINS) == NO_DISPLAY
    assert "bitnet-desktop ask" in NO_DISPLAY


@pytest.mark.parametrize(
    ("variable", "value"), [("DISPLAY", ":4711"), ("WAYLAND_DISPLAY", "no-such-wayland")]
)
def test_a_display_that_does_not_answer_is_none(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv(variable, value)
    assert window_trouble(os.environ, PLUGINS) == NO_DISPLAY


def test_a_chosen_platform_is_left_alone() -> None:
    assert window_trouble({"QT_QPA_PLATFORM": "offscreen"}, Path("/nonexistent")) is None


def test_a_library_that_the_plugin_lacks_is_said() -> None:
    def load(_: str) -> ctypes.CDLL:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    words = window_trouble({"DISPLAY": ":0"}, PLUGINS, load)
    assert words is not None
    assert "sudo apt-get install libxcb-cursor0" in words


def test_a_person_without_a_terminal_sees_it_in_a_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "xmessage"
    program.write_text(f'#!/bin/sh\nprintf "%s" "$2" > "{tmp_path}/said"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    tell("It cannot.\n", in_window=True)
    assert capsys.readouterr().err == "It cannot.\n"
    assert (tmp_path / "said").read_text() == "It cannot.\n"
    (tmp_path / "said").unlink()
    tell("It cannot.\n", in_window=False)
    assert not (tmp_path / "said").exists()


def test_the_app_says_it_instead_of_aborting(tmp_path: Path) -> None:
    """The real program, with a display that nobody answers on."""
    with socket.socket(socket.AF_UNIX) as nobody:
        nobody.bind(str(tmp_path / "wayland-0"))
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(tmp_path),
            "WAYLAND_DISPLAY": "wayland-0",
            "DISPLAY": ":4711",
        }
        done = subprocess.run(
            [sys.executable, "-m", "bitnet_desktop"],
            check=False,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr == NO_DISPLAY


def test_qt_that_cannot_be_loaded_is_said_without_it(tmp_path: Path) -> None:
    """PySide6 as it fails where a library of the system is missing."""
    fake = tmp_path / "PySide6"
    fake.mkdir()
    (fake / "__init__.py").touch()
    (fake / "QtCore.py").write_text(
        "raise ImportError('libglib-2.0.so.0: cannot open shared object file: No such file or directory')\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "bitnet_desktop", "doctor"],
        check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert "sudo apt-get install libglib2.0-0" in done.stderr
    assert "Traceback" not in done.stderr
