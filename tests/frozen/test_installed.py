"""The installed program, used as a person uses it, in a system that has nothing else."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from bitnet_desktop.settings import Settings, save_settings
from tests.frozen.clean_root import CleanRoot
from tests.frozen.conftest import KEPT, grab

pytestmark = pytest.mark.timeout(3600)


def test_the_self_test_passes(installed: CleanRoot) -> None:
    done = installed.run("bitnet-desktop-cli", "--self-test")
    assert done.stderr == ""
    report = json.loads(done.stdout)
    assert [check for check in report["checks"] if not check["ok"]] == []
    assert (done.returncode, report["installed"]) == (0, True)
    (KEPT / "self-test.json").write_text(done.stdout)


def test_it_says_from_what_it_was_built(installed: CleanRoot) -> None:
    inside = installed.folder / "usr" / "lib" / "bitnet-desktop" / "_internal"
    facts = json.loads((inside / "build.json").read_text())
    done = installed.run("bitnet-desktop", "--version")
    assert done.stdout == f"bitnet-desktop {facts['version']} ({facts['commit']}, {facts['date']})\n"
    assert facts["commit"]


def test_a_question_is_answered_by_the_real_engine(installed: CleanRoot) -> None:
    done = installed.run(
        "bitnet-desktop", "ask", "--model", "/home/person/small.gguf", "--temp", "0", "--json",
        "What is the capital of France?",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert "Paris" in "".join(event["text"] for event in events if event["event"] == "delta")


def test_doctor_finds_everything_in_order(installed: CleanRoot) -> None:
    done = installed.run("bitnet-desktop", "doctor", "--model", "/home/person/small.gguf", "--json")
    facts = json.loads(done.stdout)
    assert (done.returncode, facts["ok"]) == (0, True)
    assert facts["engine"]["own"]
    assert facts["engine"]["program"].startswith("/usr/lib/bitnet-desktop/_internal/engines/")


def test_the_window_opens_and_a_killed_app_leaves_nothing(installed: CleanRoot, display: str) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    save_settings(installed.home / "window" / "settings" / "settings.json", Settings(temperature=0.0))
    installed.give_home_back()
    with installed.running(
        "bitnet-desktop", "--model", "/home/person/small.gguf",
        DISPLAY=display, BITNET_DESKTOP_HOME="/home/person/window",
    ):  # fmt: skip
        engine = installed.wait_for("llama-cli")
        app = installed.wait_for("bitnet-desktop")
        window = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", "BitNet Desktop"],
            check=True, env=environment, capture_output=True, text=True, timeout=60,
        ).stdout.split()[0]  # fmt: skip
        for keys in (
            ["type", "--window", window, "--delay", "20", "What is the capital of France?"],
            ["key", "Return"],
        ):
            subprocess.run(["xdotool", "windowfocus", "--sync", window, *keys], check=True, env=environment)
        _wait_until_kept(installed)
        picture = KEPT / "window.png"
        grab(picture, environment)
        # What the start of the installed app has put into the environment is for itself alone.
        seen = Path(f"/proc/{engine.pid}/environ").read_bytes().decode()
        assert not [each for each in seen.split("\0") if each.startswith(("LD_", "QT_", "_PYI"))]
        app.send_signal(signal.SIGKILL)
        assert installed.left_running() == []
    assert picture.stat().st_size > 10_000
    # util-linux before 2.39 complains of itself when what it started is killed.
    said = (installed.folder / "stderr").read_text().splitlines()
    assert [line for line in said if not line.startswith("unshare: sigprocmask")] == []


def _wait_until_kept(root: CleanRoot, seconds: float = 60.0) -> None:
    """The reply has reached the disk: its text, in the write-ahead log or the database."""
    folder = root.home / "window" / "data"
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        files = [folder / "conversations.db", folder / "conversations.db-wal"]
        if any(b"Paris" in file.read_bytes() for file in files if file.exists()):
            return
        time.sleep(0.1)
    raise AssertionError("No reply was kept: " + (root.folder / "stderr").read_text())
