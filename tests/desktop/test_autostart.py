"""Starting at login: what is written, what is read, and what others have changed meanwhile."""

from __future__ import annotations

import json
import os
import plistlib
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies

from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.desktop.autostart_macos import LaunchAgent
from bitnet_desktop.desktop.autostart_windows import RunKey
from bitnet_desktop.desktop.autostart_xdg import DesktopFile, command_of, exec_line
from bitnet_desktop.desktop.system_autostart import autostart, own_command

_COMMAND = (sys.executable, "-m", "bitnet_desktop", "--hidden")
_WORDS = strategies.text(strategies.characters(exclude_characters="\0", exclude_categories=["Cs"]))


def _file(tmp_path: Path) -> Path:
    return tmp_path / "autostart" / "bitnet-desktop.desktop"


def _xdg(tmp_path: Path, *command: str) -> DesktopFile:
    return DesktopFile({"XDG_CONFIG_HOME": str(tmp_path)}, command or _COMMAND)


# -- Linux


def test_the_switch_is_the_file(tmp_path: Path) -> None:
    made = _xdg(tmp_path)
    assert not made.is_on()
    made.set(False)
    made.set(True)
    assert made.is_on()
    assert _file(tmp_path).stat().st_mode & 0o077 == 0
    made.set(False)
    assert not made.is_on()
    assert not _file(tmp_path).exists()


@pytest.mark.parametrize(
    "line",
    ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Exec=/gone/with/the/old/bitnet-desktop --hidden"],
)
def test_what_others_switched_off_is_off(tmp_path: Path, line: str) -> None:
    made = _xdg(tmp_path)
    made.set(True)
    name = line.partition("=")[0]
    lines = [each for each in _file(tmp_path).read_text().splitlines() if not each.startswith(f"{name}=")]
    _file(tmp_path).write_text("\n".join([*lines, line, "", "[Other Group]", "Hidden=false"]))
    assert not made.is_on()
    made.set(True)
    assert made.is_on()


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[Desktop Entry]", b"Exec=/bin/true", b"[x]\nExec=/bin/true"]
)
def test_a_file_that_is_no_entry_is_off(tmp_path: Path, content: bytes) -> None:
    _file(tmp_path).parent.mkdir()
    _file(tmp_path).write_bytes(content)
    assert not _xdg(tmp_path).is_on()


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("in the way")
    with pytest.raises(ProblemError) as caught:
        _xdg(tmp_path).set(True)
    assert caught.value.problem.kind is ProblemKind.AUTOSTART_UNCHANGED
    assert caught.value.problem.facts == {"path": str(_file(tmp_path))}
    _file(tmp_path).parent.unlink()
    _file(tmp_path).mkdir(parents=True)
    with pytest.raises(ProblemError):
        _xdg(tmp_path).set(False)


def test_a_relative_settings_folder_is_none(tmp_path: Path) -> None:
    made = DesktopFile({"XDG_CONFIG_HOME": "relative", "HOME": str(tmp_path)}, _COMMAND)
    made.set(True)
    assert (tmp_path / ".config" / "autostart" / "bitnet-desktop.desktop").exists()


@hypothesis.given(strategies.lists(_WORDS, min_size=1))
def test_a_command_is_read_as_it_was_written(command: list[str]) -> None:
    line = exec_line(command)
    assert "\n" not in line
    assert command_of(line) == command


@pytest.mark.parametrize(
    "name", ["plain", "with blank", 'quo"te', "back\\slash", "dol$lar`tick", "100% %f", "ünï 👩‍🔬", "a;b&c|d"]
)
def test_the_system_starts_what_was_meant(tmp_path: Path, name: str) -> None:
    """GLib, which GNOME and others start these with, is asked for the truth."""
    # GLib looks for the program before it reads %% as %, so one with a % in its path cannot be started at login there.
    program = tmp_path / name.replace("%", "") / "program"
    program.parent.mkdir()
    program.write_text(
        f"#!{sys.executable}\nimport json, sys\njson.dump(sys.argv, open({str(tmp_path / 'told')!r}, 'w'))\n"
    )
    program.chmod(0o700)
    made = _xdg(tmp_path, str(program), name, "--hidden")
    made.set(True)
    assert made.is_on()
    subprocess.run(
        ["gio", "launch", _file(tmp_path)], check=True, timeout=30, env=os.environ | {"LC_ALL": "C.UTF-8"}
    )
    told = tmp_path / "told"
    while not told.exists() or not told.read_text():
        os.sched_yield()
    assert json.loads(told.read_text()) == [str(program), name, "--hidden"]


def test_the_app_itself_is_started_hidden(tmp_path: Path) -> None:
    autostart({"XDG_CONFIG_HOME": str(tmp_path)}).set(True)
    assert f"Exec={sys.executable} -m bitnet_desktop --hidden\n" in _file(tmp_path).read_text()


def test_a_bundle_is_started_by_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command({}) == (sys.executable,)
    assert own_command({"APPIMAGE": "/home/ada/BitNet.AppImage"}) == ("/home/ada/BitNet.AppImage",)


# -- macOS


def test_a_launch_agent_says_what_to_start(tmp_path: Path) -> None:
    made = LaunchAgent(tmp_path, _COMMAND)
    assert not made.is_on()
    made.set(False)
    made.set(True)
    assert made.is_on()
    path = tmp_path / "Library" / "LaunchAgents" / "bitnet-desktop.plist"
    agent = plistlib.loads(path.read_bytes())
    assert agent["ProgramArguments"] == list(_COMMAND)
    assert agent["RunAtLoad"] is True
    changes: list[dict[str, object]] = [
        {"Disabled": True},
        {"RunAtLoad": False},
        {"ProgramArguments": ["/gone"]},
        {"ProgramArguments": []},
    ]
    for change in changes:
        path.write_bytes(plistlib.dumps(agent | change))
        assert not made.is_on()
    for content in (b"", b"<plist>", b"bplist00", plistlib.dumps([])):
        path.write_bytes(content)
        assert not made.is_on()
    made.set(True)
    assert made.is_on()
    made.set(False)
    assert not path.exists()


def test_a_launch_agent_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "Library").write_text("in the way")
    with pytest.raises(ProblemError):
        LaunchAgent(tmp_path, _COMMAND).set(True)


# -- Windows


class _Registry:
    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str | bytes] = {}
        self.refuses = False

    def read(self, key: str, name: str) -> str | bytes | None:
        self._look()
        return self.values.get((key, name))

    def write(self, key: str, name: str, value: str) -> None:
        self._look()
        self.values[key, name] = value

    def remove(self, key: str, name: str) -> None:
        self._look()
        self.values.pop((key, name), None)

    def _look(self) -> None:
        if self.refuses:
            raise PermissionError(13, "Access is denied")


def test_the_run_key_says_what_to_start() -> None:
    registry = _Registry()
    made = RunKey((r"C:\Program Files\BitNet Desktop\bitnet-desktop.exe", "--hidden"), registry)
    assert not made.is_on()
    made.set(True)
    assert made.is_on()
    ((place, value),) = registry.values.items()
    assert place == (r"Software\Microsoft\Windows\CurrentVersion\Run", "BitNet Desktop")
    assert value == r'"C:\Program Files\BitNet Desktop\bitnet-desktop.exe" --hidden'
    approved = (r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run", "BitNet Desktop")
    registry.values[approved] = b"\x03" + bytes(11)
    assert not made.is_on()
    registry.values[approved] = b"\x02" + bytes(11)
    assert made.is_on()
    registry.values[approved] = b"\x03" + bytes(11)
    made.set(True)
    assert made.is_on()
    made.set(False)
    assert not made.is_on()
    assert not registry.values


def test_a_registry_that_refuses_is_told() -> None:
    registry = _Registry()
    registry.refuses = True
    made = RunKey(_COMMAND, registry)
    assert not made.is_on()
    with pytest.raises(ProblemError) as caught:
        made.set(True)
    assert caught.value.problem.detail == "Access is denied"
