"""The Windows installer, from the real script around a stand-in: installed, upgraded and removed under wine."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.wine import Windows

Installer = Callable[..., Path]

UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\BitNetDesktop"
CLASSES = r"Software\Classes"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
FOLDER = Path("Programs", "BitNet Desktop")
RUNNING, UNWRITABLE, FULL, FOREIGN, LONG, SYSTEM, TWICE = 3, 4, 5, 6, 7, 9, 10


def install(windows: Windows, setup: Path, *options: str) -> int:
    return windows.run(setup, "/S", *options)


def remove(windows: Windows, app: Path) -> None:
    """As Windows does it: the uninstaller goes on in a copy of itself, so that nothing is left."""
    assert windows.run(app / "Uninstall.exe", "/S") == 0
    windows.settle()


def try_to_remove(windows: Windows, app: Path) -> int:
    """With its exit code, which it has only when it works where it lies."""
    return windows.run(app / "Uninstall.exe", "/S", *in_folder("_?=", windows, app))


def in_folder(option: str, windows: Windows, folder: Path) -> list[str]:
    """An option with a path that NSIS wants without quotes: wine puts some around every word that holds a space."""
    return (option + windows.path(folder)).split(" ")


def contents(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def wait_for(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 120
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def running(windows: Windows) -> Iterator[Callable[[Path], None]]:
    """Starts a program of the stand-in; it is ended with the test."""
    stops: list[Path] = []

    def start(program: Path) -> None:
        stops.append(program.parent / "stop.txt")
        windows.start(program)
        wait_for((program.parent / "started.txt").exists)

    yield start
    for stop in stops:
        if stop.parent.is_dir():
            stop.touch()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], check=True)
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_installs_and_is_removed(windows: Windows, installer: Installer) -> None:
    assert install(windows, installer("1.0.0")) == 0
    folder = windows.local / FOLDER
    assert contents(folder) == {
        "app",
        "app/bitnet-desktop.exe",
        "app/of 1.0.0.txt",
        "app/installed-files.txt",
        "app/Uninstall.exe",
        "app/_internal",
        "app/_internal/cost in $ and 日本.txt",
        "app/_internal/empty",
        "app/_internal/empty/deeper",
        "app/_internal/engine",
        "app/_internal/engine/llama-cli.exe",
    }
    assert (windows.menu / "BitNet Desktop.lnk").is_file()
    app = windows.path(folder / "app")
    texts = windows.registry()
    assert texts[rf"{UNINSTALL}\DisplayVersion"] == "1.0.0"
    assert texts[rf"{UNINSTALL}\QuietUninstallString"] == rf'"{app}\Uninstall.exe" /S'
    opens = rf'"{app}\bitnet-desktop.exe" "%1"'
    assert texts[f"{CLASSES}\\BitNetDesktop.gguf\\shell\\open\\command\\"] == opens
    # "Open with" only.
    assert rf"{CLASSES}\.gguf\OpenWithProgids\BitNetDesktop.gguf" in texts
    assert f"{CLASSES}\\.gguf\\" not in texts

    # As the app does it when it is to start at login.
    windows.set(RUN, "BitNet Desktop", rf'"{app}\bitnet-desktop.exe" --hidden')
    conversations = windows.local / "bitnet-desktop" / "conversations.db"
    conversations.parent.mkdir()
    conversations.write_bytes(b"a person's")
    remove(windows, folder / "app")
    assert not folder.exists()
    assert conversations.read_bytes() == b"a person's"
    assert not (windows.menu / "BitNet Desktop.lnk").exists()
    assert not [name for name in windows.registry() if "BitNet" in name or "bitnet" in name or "gguf" in name]


def test_leaves_alone_what_belongs_to_others(windows: Windows, installer: Installer) -> None:
    windows.set(RUN, "BitNet Desktop", r"D:\Portable\bitnet-desktop.exe --hidden")
    windows.set(rf"HKCU\{CLASSES}\.gguf\OpenWithProgids", "Other.app", "")
    assert install(windows, installer("1.0.0")) == 0
    remove(windows, windows.local / FOLDER / "app")
    texts = windows.registry()
    assert (
        texts[RUN.removeprefix("HKCU\\") + r"\BitNet Desktop"] == r"D:\Portable\bitnet-desktop.exe --hidden"
    )
    opens = [name for name in texts if "gguf" in name]
    assert opens == [rf"{CLASSES}\.gguf\OpenWithProgids\Other.app"]


def test_upgrades_where_it_was_and_keeps_what_people_put_there(
    windows: Windows, installer: Installer, tmp_path: Path
) -> None:
    folder = tmp_path / "Ein anderer Ort für Apps"
    assert install(windows, installer("1.0.0"), *in_folder("/D=", windows, folder)) == 0
    (folder / "my list.txt").write_text("mine")
    (folder / "app" / "models").mkdir()
    (folder / "app" / "models" / "mine.gguf").write_bytes(b"GGUF")
    # Not told where: it knows.
    assert install(windows, installer("2.0.0")) == 0
    assert windows.registry()[rf"{UNINSTALL}\DisplayVersion"] == "2.0.0"
    assert (folder / "app" / "of 2.0.0.txt").exists()
    assert not (folder / "app" / "of 1.0.0.txt").exists()
    assert (folder / "my list.txt").read_text() == "mine"
    assert contents(folder / "kept") == {"models", "models/mine.gguf"}
    assert windows.said.endswith(windows.path(folder / "kept") + ".")

    (folder / "app" / "note.txt").write_text("mine too")
    remove(windows, folder / "app")
    assert contents(folder) == {
        "my list.txt",
        "kept",
        "kept/models",
        "kept/models/mine.gguf",
        "kept-2",
        "kept-2/note.txt",
    }


@pytest.mark.parametrize("program", ["bitnet-desktop.exe", "_internal/engine/llama-cli.exe"])
def test_does_not_replace_or_remove_what_runs(
    windows: Windows, installer: Installer, running: Callable[[Path], None], program: str
) -> None:
    assert install(windows, installer("1.0.0")) == 0
    folder = windows.local / FOLDER
    running(folder / "app" / program)
    before = bytes_of(folder)
    assert install(windows, installer("2.0.0"), "/LANG=1031") == RUNNING
    assert windows.said == (
        "BitNet Desktop läuft gerade. Schließen Sie es und versuchen Sie es dann noch einmal. "
        "Es wurde nichts geändert."
    )
    assert try_to_remove(windows, folder / "app") == RUNNING
    assert bytes_of(folder) == before
    assert windows.registry()[rf"{UNINSTALL}\DisplayVersion"] == "1.0.0"


def test_too_small_a_disk_is_refused_before_anything_is_written(
    windows: Windows, installer: Installer, small_disk: Path
) -> None:
    folder = small_disk / "BitNet"
    assert install(windows, installer("1.0.0", 5_000_000), *in_folder("/D=", windows, folder)) == FULL
    assert "too little space on this disk: " in windows.said
    assert windows.path(folder) in windows.said
    assert contents(small_disk) == set()
    assert rf"{UNINSTALL}\DisplayName" not in windows.registry()


def test_a_disk_that_runs_full_leaves_the_old_version(
    windows: Windows, installer: Installer, tmp_path: Path
) -> None:
    folder = tmp_path / "BitNet"
    assert install(windows, installer("1.0.0"), *in_folder("/D=", windows, folder)) == 0
    before = bytes_of(folder)
    # The largest file of the new one cannot be written to its end, as when others fill the disk meanwhile.
    limited = ["sh", "-c", 'trap "" XFSZ; ulimit -f 6000; exec wine "$@"', "sh"]
    windows.close()
    done = subprocess.run(
        [*limited, str(installer("2.0.0", 5_000_000)), "/S"], check=False, env=windows._environment()
    )
    assert done.returncode == FULL
    assert windows.said.startswith("Not everything could be written to ")
    assert bytes_of(folder) == before
    assert windows.registry()[rf"{UNINSTALL}\DisplayVersion"] == "1.0.0"


def test_a_folder_that_cannot_be_written(windows: Windows, installer: Installer) -> None:
    # Nobody can make a folder there, not even root.
    assert install(windows, installer("1.0.0"), r"/D=Z:\proc\BitNet") == UNWRITABLE
    assert windows.said == r"The folder Z:\proc\BitNet cannot be written to. Choose another one."


@pytest.mark.parametrize("name", ["app", "app.new"])
def test_a_folder_of_somebody_else_is_not_touched(
    windows: Windows, installer: Installer, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "Tools"
    (folder / name).mkdir(parents=True)
    (folder / name / "theirs.txt").write_text("theirs")
    assert install(windows, installer("1.0.0"), *in_folder("/D=", windows, folder)) == FOREIGN
    assert "is not of BitNet Desktop. Choose another folder." in windows.said
    assert contents(folder) == {name, f"{name}/theirs.txt"}


def test_too_long_a_path(windows: Windows, installer: Installer, tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 50)
    assert install(windows, installer("1.0.0"), *in_folder("/D=", windows, folder)) == LONG
    assert "is too long for Windows." in windows.said
    assert not folder.exists()


def test_windows_that_is_too_old(windows: Windows, installer: Installer) -> None:
    windows.set(r"HKCU\Software\Wine", "Version", "win81")
    assert install(windows, installer("1.0.0")) == SYSTEM
    assert windows.said == "BitNet Desktop needs Windows 10, version 1809, or a newer one."
    assert not (windows.local / "Programs").exists()


def test_goes_on_after_a_run_that_was_killed(windows: Windows, installer: Installer) -> None:
    assert install(windows, installer("1.0.0")) == 0
    folder = windows.local / FOLDER
    # It ended between its renamings: the old version is aside, the new one not yet in place.
    (folder / "app").rename(folder / "app.old")
    (folder / "app.new").mkdir()
    half = (folder / "app.old" / "installed-files.txt").read_bytes()
    (folder / "app.new" / "installed-files.txt").write_bytes(half)
    (folder / "app.new" / "bitnet-desktop.exe").write_bytes(b"half of it")
    assert install(windows, installer("2.0.0")) == 0
    assert {path.name for path in folder.iterdir()} == {"app"}
    assert (folder / "app" / "of 2.0.0.txt").exists()


def test_an_uninstaller_without_its_list_deletes_nothing(windows: Windows, installer: Installer) -> None:
    assert install(windows, installer("1.0.0")) == 0
    app = windows.local / FOLDER / "app"
    (app / "installed-files.txt").unlink()
    before = bytes_of(app)
    assert try_to_remove(windows, app) == FOREIGN
    assert bytes_of(app) == before
