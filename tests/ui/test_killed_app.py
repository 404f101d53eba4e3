"""The real app, killed at any moment: nothing is lost that it said is kept, and it opens its library again.

BITNET_DESKTOP_KILL_ROUNDS sets the number of rounds; 12 without it. Where it is set, nothing else should run: then what
a person had seen of a reply must not have been lost for more than 250 ms. BITNET_DESKTOP_KILL_REPORT names a file that
gets a line for each round.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bitnet_desktop.chat.conversation import Message
from bitnet_desktop.chat.pacing import DisplayMode
from bitnet_desktop.settings import Settings, save_settings
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_database
from dev_tools.project import ROOT
from tests.support.engines import Step, fake_engine, run
from tests.unit.storage.samples import is_sound
from tests.unit.storage.test_migrations import recorded

_WISHED = os.environ.get("BITNET_DESKTOP_KILL_ROUNDS")
_ROUNDS = int(_WISHED or "12")
_REPORT = os.environ.get("BITNET_DESKTOP_KILL_REPORT")
_MOST_LOST_MS = 250
# What the app says, and the seconds after it until it is killed.
_MOMENTS = (("ready", 1.2), ("stopping", 0.01), ("hidden", 0.3))
_SAME_HOME = 4  # rounds in a row; then another home, half of them with an older schema


@dataclass(slots=True)
class _Told:
    """What the apps in one home have said: what must be there, and what may be gone."""

    conversations: set[str] = field(default_factory=set)
    messages: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)
    seen: list[tuple[str, int, float]] = field(default_factory=list)

    def take(self, lines: Iterable[list[str]]) -> None:
        self.seen.clear()
        for line in lines:
            match line:
                case ["conversation", name]:
                    self.conversations.add(name)
                case ["message", name, conversation, length, crc]:
                    self.messages[name] = conversation, int(length), int(crc)
                # Another one came into its conversation with a copy, and was never told.
                case ["finished", name, length, crc] if name in self.messages:
                    self.messages[name] = self.messages[name][0], int(length), int(crc)
                case ["forgetting", name]:
                    self.forgotten.add(name)
                case ["deleting", name]:
                    self.deleted.add(name)
                case ["restored", name]:
                    self.deleted.discard(name)
                case ["seen", name, length, at]:
                    self.seen.append((name, int(length), float(at)))
                case ["trouble", *words]:
                    raise AssertionError(" ".join(words))

    def may_be_gone(self, name: str) -> bool:
        return name in self.forgotten or self.messages[name][0] in self.deleted


def _engine(folder: Path, real: Path, chance: random.Random) -> Path:
    """A fast engine that answers at some length, or for ever."""
    turns: list[Sequence[Step]] = []
    for _ in range(40):
        steps: list[Step] = [("prefill", chance.randrange(3))]
        if chance.random() < 0.6:
            steps.append(("say-for-ever", f"**{chance.random()}** and "))
        else:
            steps += [("say", f"word{number} ") for number in range(chance.randrange(400))]
        turns.append(steps)
    fake_engine(folder, run(*turns), ours=True)
    shutil.copy(real / "engine.json", folder)
    return folder


def _killed_run(
    home: Path, model: Path, engine: Path, seed: int, moment: str, after_s: float
) -> tuple[list[list[str]], float]:
    """Kill the app some time after it told of a moment. Returns what it told, and when it was killed."""
    command = [sys.executable, "-m", "tests.ui.killed_app", str(model), str(engine), str(seed)]
    environment = os.environ | {"BITNET_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        told: list[str] = []
        for line in child.stdout:
            told.append(line)
            if line == f"{moment}\n":
                break
        else:
            raise AssertionError(child.stderr.read())
        time.sleep(after_s)
        child.kill()
        killed = time.monotonic()
        told += child.stdout.readlines()
        words = child.stderr.read()
    assert child.returncode == -signal.SIGKILL
    assert "Traceback" not in words, words
    return [line.split() for line in told], killed


def _messages(home: Path, scratch: Path) -> tuple[set[str], dict[str, Message]]:
    """What is found by whoever opens a copy; the app itself opens what was left."""
    shutil.copytree(home / "data", scratch)
    path = scratch / "conversations.db"
    library = Library(open_database(path))
    with library.database.reading() as connection:
        assert is_sound(connection)
    conversations = {summary.id for summary in library.summaries()}
    messages = {
        message.id: message
        for stored in library.load_all()
        for message in stored.conversation.messages.values()
    }
    library.database.close()
    shutil.rmtree(scratch)
    return conversations, messages


def _require_all_that_was_told(told: _Told, conversations: set[str], messages: dict[str, Message]) -> None:
    assert told.conversations - told.deleted <= conversations
    assert not any(message.is_streaming for message in messages.values())
    for name, (_, length, crc) in told.messages.items():
        if name in messages:
            assert zlib.crc32(messages[name].text[:length].encode()) == crc
        else:
            assert told.may_be_gone(name), name


def _lost_ms(told: _Told, messages: dict[str, Message], killed: float) -> float:
    """How long ago the oldest text that was lost had been shown, in milliseconds."""
    for name, length, at in told.seen:
        gone = name in told.messages and told.may_be_gone(name)
        kept = len(messages[name].text) if name in messages else 0
        if not gone and length > kept:
            return (killed - at) * 1000
    return 0.0


@pytest.mark.timeout(60 + 10 * _ROUNDS)
def test_a_killed_app_loses_nothing_that_was_kept(
    tmp_path: Path, engine_folder: Path, small_model: Path
) -> None:
    chance = random.Random(0)
    told = _Told()
    home = tmp_path
    for number in range(_ROUNDS):
        moment, longest_s = _MOMENTS[number % len(_MOMENTS)]
        after_s = chance.uniform(0, longest_s)
        if number % _SAME_HOME == 0:
            shutil.rmtree(home if number else tmp_path / "nothing", ignore_errors=True)
            home, told = tmp_path / f"home-{number}", _Told()
            # Without the memory of a large context, which a small machine may not have.
            settings = Settings(display_mode=DisplayMode.LIVE, context_size=4096, on_close="hide")
            save_settings(home / "settings" / "settings.json", settings)
            if version := number // _SAME_HOME % 3:
                recorded(home / "data" / "conversations.db", version)
                told.conversations.add("c1")
                moment, after_s = "opening", chance.uniform(0, 0.03)
        engine = _engine(tmp_path / f"engine-{number}", engine_folder, chance)
        lines, killed = _killed_run(home, small_model, engine, number, moment, after_s)
        told.take(lines)
        conversations, messages = _messages(home, tmp_path / "scratch")
        _require_all_that_was_told(told, conversations, messages)
        lost = _lost_ms(told, messages, killed)
        if _REPORT:
            kinds = " ".join(
                f"{kind}={sum(line[0] == kind for line in lines)}" for kind in ("message", "seen")
            )
            with Path(_REPORT).open("a", encoding="utf-8") as report:
                report.write(f"{number} {moment} {after_s:.3f} {kinds} lost_ms={lost:.0f}\n")
        if _WISHED:
            assert lost <= _MOST_LOST_MS
