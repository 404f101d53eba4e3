"""An app that is killed at any moment loses nothing that was said to be kept.

BITNET_DESKTOP_KILLS sets the number of rounds; 30 without it. BITNET_DESKTOP_KILL_REPORT names a file that gets a
line for each round with how many milliseconds of text were lost.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_database
from bitnet_desktop.storage.json_format import to_json
from dev_tools.project import ROOT
from tests.unit.storage.samples import NOW, everything, is_sound, stored
from tests.unit.storage.test_migrations import recorded

ROUNDS = int(os.environ.get("BITNET_DESKTOP_KILLS", "30"))
_IN_A_FILE = 3
REPORT = os.environ.get("BITNET_DESKTOP_KILL_REPORT")


def killed_run(path: Path, seed: int, after_s: float) -> tuple[list[list[str]], float]:
    """Let a child write until it is killed. Returns what it told, and when it was killed."""
    command = [sys.executable, "-m", "tests.unit.storage.killed_child", str(path), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(after_s)
        child.kill()
        killed = time.monotonic()
        told = child.stdout.read()
    # The last line may have been cut by the kill.
    return [line.split() for line in told.rpartition("\n")[0].splitlines()], killed


def require_all_that_was_told(library: Library, told: Iterable[list[str]]) -> dict[str, int]:
    """Check that it is there; returns the lengths of all messages by id."""
    conversations = {summary.id for summary in library.summaries()}
    messages = {
        message.id: message
        for stored in library.load_all()
        for message in stored.conversation.messages.values()
    }
    assert not any(message.is_streaming for message in messages.values())
    for kind, name, *rest in told:
        if kind == "conversation":
            assert name in conversations
        elif kind == "message":
            assert messages[name].text.replace(" ", "_") == rest[0]
        elif kind == "text":
            assert len(messages[name].text) >= int(rest[0])
        elif kind == "finished":
            assert len(messages[name].text) == int(rest[0])
    for message in messages.values():
        if message.text.startswith("delta"):
            whole = "".join(f"delta{number}_" for number in range(60))
            assert whole.startswith(message.text)
    return {message.id: len(message.text) for message in messages.values()}


def lost_ms(told: Iterable[list[str]], lengths: dict[str, int], killed: float) -> float:
    """How old the oldest text is that was lost, in milliseconds."""
    for kind, name, *rest in told:
        if kind == "grown" and int(rest[0]) > lengths.get(name, 0):
            return (killed - float(rest[1])) * 1000
    return 0.0


def test_a_killed_app_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    chance = random.Random(0)
    everything: list[list[str]] = []
    for number in range(ROUNDS):
        # The same database for ten rounds; then another one, sometimes of an older version that is migrated first.
        path = tmp_path / str(number // 10) / "conversations.sqlite3"
        if number % 10 == 0:
            everything = []
            if version := number // 10 % 3:
                recorded(path, version)
        told, killed = killed_run(path, number, chance.uniform(0, 0.12))
        everything += told
        library = Library(open_database(path))
        with library.database.reading() as connection:
            assert is_sound(connection)
        lengths = require_all_that_was_told(library, everything)
        library.database.close()
        if REPORT:
            with Path(REPORT).open("a", encoding="utf-8") as report:
                report.write(f"{number} {len(told)} {lost_ms(told, lengths, killed):.1f}\n")


def test_a_migration_that_is_killed_goes_on_at_the_next_start(tmp_path: Path) -> None:
    chance = random.Random(1)
    for number in range(max(4, ROUNDS // 5)):
        path = tmp_path / str(number) / "conversations.sqlite3"
        recorded(path, 1 + number % 2)
        killed_run(path, number, chance.uniform(0, 0.02))
        library = Library(open_database(path))
        assert library.load("c1").conversation.path()[-1].text == "Because of the Moon"
        with library.database.reading() as connection:
            assert is_sound(connection)
        library.database.close()


def test_an_app_that_is_killed_while_it_imports_has_all_of_a_file_or_nothing(tmp_path: Path) -> None:
    chance = random.Random(0)
    source, path = tmp_path / "all.json", tmp_path / "data" / "conversations.sqlite3"
    several = [stored(*["a walrus", "yes"] * 80, title="imported") for _ in range(_IN_A_FILE)]
    source.write_text("".join(to_json(several, [], NOW)), encoding="utf-8")
    seen = 0
    for _ in range(max(5, ROUNDS // 10)):
        command = [sys.executable, "-m", "tests.unit.storage.importing_child", str(path), str(source)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.6))
            child.kill()
        library = Library.open(path)
        with library.database.reading() as connection:
            assert is_sound(connection)
        kept = everything(library)
        assert len(kept) % _IN_A_FILE == 0
        assert len(kept) >= seen
        assert all(len(each.conversation.messages) == 160 for each in kept)
        seen = len(kept)
        library.database.close()
    assert seen
