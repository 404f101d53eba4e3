"""What every system has built comes together, whole and under names that are not taken twice."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from release_files import SUMS, ReleaseError, gather, main, write_sums


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """What two systems have built."""
    for system, name in (("linux-x64", "app.deb"), ("windows-x64", "setup.exe")):
        folder = tmp_path / "made" / system
        folder.mkdir(parents=True)
        (folder / name).write_bytes(system.encode())
        (folder / "bitnet-desktop-1.2.3.cdx.json").write_bytes(b"{}" + system.encode())
        write_sums(folder)
    return tmp_path / "made"


def test_all_files_come_together_with_their_sums(made: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main([str(made), str(out)]) == 0
    assert {path.name for path in out.iterdir()} == {
        SUMS,
        "app.deb",
        "setup.exe",
        "bitnet-desktop-1.2.3-linux-x64.cdx.json",
        "bitnet-desktop-1.2.3-windows-x64.cdx.json",
    }
    for line in (out / SUMS).read_text(encoding="ascii").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest


def test_a_file_that_was_changed_is_told(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (made / "linux-x64" / "app.deb").write_bytes(b"another")
    assert main([str(made), str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == "linux-x64: app.deb is not the file that was built.\n"


def test_a_file_without_a_sum_and_a_sum_without_a_file(made: Path, tmp_path: Path) -> None:
    (made / "linux-x64" / "app.deb").rename(made / "linux-x64" / "more.deb")
    with pytest.raises(ReleaseError, match=r"do not agree about app\.deb, more\.deb"):
        gather(made, tmp_path / "out")


def test_two_files_of_one_name(made: Path, tmp_path: Path) -> None:
    (made / "linux-x64" / "setup.exe").write_bytes(b"not for Windows")
    write_sums(made / "linux-x64")
    with pytest.raises(ReleaseError, match=r"another system has a file named setup\.exe too"):
        gather(made, tmp_path / "out")


@pytest.mark.parametrize("line", ["no sum", "0" * 64 + "  ../up", "0" * 63 + "  short"])
def test_sums_that_are_none(made: Path, tmp_path: Path, line: str) -> None:
    (made / "linux-x64" / SUMS).write_text(line + "\n")
    with pytest.raises(ReleaseError, match="this is no line of sha256sum"):
        gather(made, tmp_path / "out")


def test_nothing_was_built(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    with pytest.raises(ReleaseError, match="There is nothing in"):
        gather(tmp_path / "made", tmp_path / "out")
