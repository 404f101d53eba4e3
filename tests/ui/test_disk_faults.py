"""The real app on a disk that fails from any write of a turn on, or at reading: it says so, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.settings import Settings, save_settings
from bitnet_desktop.storage.conversations import Library
from dev_tools.project import ROOT
from tests.support.disk_faults import build_disk_faults
from tests.support.engines import WELL, fake_engine
from tests.unit.storage.samples import everything, is_sound, put

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what stands before the C library is Linux's")


def test_every_turn_stays_on_the_screen_is_told_of_and_is_kept_afterwards(
    tmp_path: Path, engine_folder: Path, small_model: Path
) -> None:
    home = tmp_path / "home"
    save_settings(
        home / "settings" / "settings.json", Settings(display_mode=DisplayMode.LIVE, context_size=4096)
    )
    fake_engine(tmp_path / "engine", WELL, ours=True)
    shutil.copy(engine_folder / "engine.json", tmp_path / "engine")
    environment = (
        os.environ
        | build_disk_faults(tmp_path)
        | {"BITNET_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    )
    # More than is read for the list, so that the disk is asked for it when it is opened.
    library = Library.open(home / "data" / "conversations.db")
    tides = put(library, "Why two tides?", "Because of the Moon. " * 20_000, title="Tides")
    library.database.close()
    command = [sys.executable, "-m", "tests.ui.faulty_app", str(small_model), str(tmp_path / "engine"), "EIO"]
    command.append(tides.conversation.id)
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    met = int(done.stdout)
    assert met > 5
    library = Library.open(home / "data" / "conversations.db")
    with library.database.reading() as connection:
        assert is_sound(connection)
    untouched, kept = everything(library)
    assert untouched.conversation.messages == tides.conversation.messages
    assert [message.text for message in kept.conversation.path()] == [
        text for number in range(1, met + 2) for text in (f"Question {number}, please", "An answer.")
    ]
    library.database.close()
