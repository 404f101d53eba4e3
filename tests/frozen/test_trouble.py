"""What can be wrong with an installed app: each is a sentence that says what to do."""

from __future__ import annotations

import json

import pytest

from tests.frozen.clean_root import CleanRoot

pytestmark = pytest.mark.timeout(3600)

_INSIDE = "$root/usr/lib/bitnet-desktop/_internal"
_LIBRARIES = "$root/usr/lib/$(uname -m)-linux-gnu"


def _hide(path: str) -> str:
    """Shell code after which nothing is to be found at `path`, in this namespace only."""
    return f'mkdir -p /tmp/empty && chmod 755 /tmp/empty && mount --bind /tmp/empty "{path}"'


def test_an_engine_that_is_missing(installed: CleanRoot) -> None:
    done = installed.run(
        "bitnet-desktop", "ask", "--model", "/home/person/small.gguf", "Hello",
        prepare=_hide(f"{_INSIDE}/engines"),
    )  # fmt: skip
    assert done.returncode == 3
    assert "No engine was found on this computer." in done.stderr
    assert "Install the app again" in done.stderr


def test_a_model_that_is_missing_from_the_inside(installed: CleanRoot) -> None:
    facts = {"version": "0", "commit": "x", "date": "", "model": "gone.gguf"}
    described = installed.folder / "tmp" / "build.json"
    described.write_text(json.dumps(facts))
    done = installed.run(
        "bitnet-desktop", "ask", "Hello", BITNET_DESKTOP_HOME="/home/person/nothing chosen",
        prepare=f'mount --bind "$root/tmp/build.json" "{_INSIDE}/build.json"',
    )  # fmt: skip
    assert done.returncode == 4
    assert "“gone.gguf” is not there" in done.stderr


def test_a_processor_without_avx2(installed: CleanRoot) -> None:
    (installed.folder / "tmp" / "cpuinfo").write_text("model name\t: Old\nflags\t\t: fpu sse sse2 avx\n")
    done = installed.run(
        "bitnet-desktop", "ask", "--model", "/home/person/small.gguf", "Hello",
        prepare='mount --bind "$root/tmp/cpuinfo" "$root/proc/cpuinfo"',
    )  # fmt: skip
    assert done.returncode == 3
    assert "This computer’s processor lacks AVX2" in done.stderr


@pytest.mark.parametrize("display_name", ["", ":4711"])
def test_no_display(installed: CleanRoot, display_name: str) -> None:
    done = installed.run("bitnet-desktop", DISPLAY=display_name)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display for the window here.")


@pytest.mark.parametrize(
    ("library", "package"),
    [("libX11-xcb.so.1", "libx11-xcb1"), ("libEGL.so.1", "libegl1"), ("libxcb-shape.so.0", "libxcb-shape0")],
)
def test_a_library_that_the_system_lacks(
    installed: CleanRoot, display: str, library: str, package: str
) -> None:
    moved = f'mv {_LIBRARIES}/{library} "$root/tmp/"'
    back = f'mv "$root/tmp/{library}" {_LIBRARIES}/'
    try:
        done = installed.run("bitnet-desktop", prepare=moved, DISPLAY=display)
    finally:
        installed.run("true", prepare=back)
    assert done.returncode == 1
    assert f"needs: {library}." in done.stderr
    assert f"sudo apt-get install {package}" in done.stderr


def test_what_an_installed_app_starts_sees_nothing_of_it(installed: CleanRoot) -> None:
    """A person without a terminal is told by a program of the system, which must get the system's libraries."""
    spy = installed.folder / "usr" / "local" / "bin" / "xmessage"
    spy.write_text("#!/bin/sh\nenv > /tmp/seen\n")
    spy.chmod(0o755)
    try:
        done = installed.run("bitnet-desktop", LD_LIBRARY_PATH="/opt/mine")
    finally:
        spy.unlink()
    assert done.returncode == 1
    seen = dict(line.split("=", 1) for line in (installed.folder / "tmp" / "seen").read_text().splitlines())
    assert seen.pop("LD_LIBRARY_PATH") == "/opt/mine"
    assert [name for name in seen if name.startswith(("LD_", "QT_", "_PYI"))] == []
