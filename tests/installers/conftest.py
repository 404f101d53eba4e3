"""What the installers' tests share: a Windows for each, a stand-in for the app, and installers around it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from icons import write_ico, write_wizard
from nsis import Pictures, compile_installer, payload_of
from tests.support.wine import Windows, copy_windows, make_windows

# A program that says by a file beside it that it runs, and ends when another is there, or after some minutes. With it
# the app and its engine "run".
_STAND_IN = """
Target amd64-unicode
OutFile "{out}"
SilentInstall silent
RequestExecutionLevel user
Section
  FileOpen $0 "$EXEDIR\\started.txt" w
  FileClose $0
  StrCpy $0 0
  again:
    IfFileExists "$EXEDIR\\stop.txt" done
    Sleep 50
    IntOp $0 $0 + 1
    IntCmp $0 6000 done again done
  done:
SectionEnd
"""


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """They need wine and minutes, so they are run with the other tests of what is shipped."""
    return None if config.getoption("--frozen", default=False) else True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every start of wine takes seconds, and many when other work goes on."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.timeout(400))


@pytest.fixture(scope="session")
def original_windows(tmp_path_factory: pytest.TempPathFactory) -> Windows:
    return make_windows(tmp_path_factory.mktemp("wine") / "original")


@pytest.fixture
def windows(original_windows: Windows, tmp_path: Path) -> Iterator[Windows]:
    """A Windows of this test's own, with nothing installed."""
    own = copy_windows(original_windows, tmp_path / "windows")
    yield own
    own.close()
    shutil.rmtree(own.prefix)


@pytest.fixture(scope="session")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as PyInstaller makes it, with programs that only wait."""
    bundle = tmp_path_factory.mktemp("bundle")
    program = bundle / "bitnet-desktop.exe"
    script = tmp_path_factory.mktemp("stand-in") / "waiting.nsi"
    script.write_text(_STAND_IN.format(out=program), encoding="utf-8")
    subprocess.run(["makensis", "-V1", "-NOCONFIG", str(script)], check=True)
    engine = bundle / "_internal" / "engine" / "llama-cli.exe"
    engine.parent.mkdir(parents=True)
    shutil.copy2(program, engine)
    (bundle / "_internal" / "empty" / "deeper").mkdir(parents=True)
    (bundle / "_internal" / "cost in $ and 日本.txt").write_text(
        "a name with a dollar in it", encoding="utf-8"
    )
    return bundle


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Pictures:
    folder = tmp_path_factory.mktemp("pictures")
    write_ico(folder / "app.ico")
    write_wizard(folder / "wizard.bmp")
    return Pictures(folder / "app.ico", folder / "wizard.bmp")


@pytest.fixture(scope="session")
def installer(
    stand_in: Path, pictures: Pictures, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., Path]:
    """Makes the installer of a version; `extra` bytes that cannot be compressed make it larger."""
    folder = tmp_path_factory.mktemp("installers")

    def make(version: str, extra: int = 0) -> Path:
        out = folder / f"setup-{version}-{extra}.exe"
        if not out.exists():
            bundle = folder / f"bundle-{version}-{extra}"
            shutil.copytree(stand_in, bundle)
            (bundle / f"of {version}.txt").write_text(version, encoding="utf-8")
            if extra:
                (bundle / "_internal" / "large.bin").write_bytes(os.urandom(extra))
            compile_installer(payload_of(bundle), version, pictures, out)
        return out

    return make


@pytest.fixture
def screen() -> Iterator[str]:
    """An X server of this test's own; gives its display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "900x700x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        yield f":{number}"
        server.terminate()
