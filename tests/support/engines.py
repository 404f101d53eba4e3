"""Engines for tests: programs that misbehave as they are told (see tests/fakes/fake_engine.py)."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitnet_desktop.chat.turns import Exchange
from bitnet_desktop.engine.binaries import Engine, Family
from bitnet_desktop.engine.options import Patience, SessionOptions
from tests.support.sessions import CHATML, session_options

_FAKES = Path(__file__).parent.parent / "fakes"

Step = tuple[str, object]


def run(*turns: Sequence[Step], load: Sequence[Step] = ()) -> dict[str, Any]:
    """One life of the engine: what it does while loading, and with each message; the last turn is repeated."""
    return {"load": list(map(_plain, load)), "turns": [list(map(_plain, turn)) for turn in turns]}


def _plain(step: Step) -> Step:
    verb, value = step
    if isinstance(value, str):
        value = value.encode()
    return verb, value.decode("latin-1") if isinstance(value, bytes) else value


HASTY = Patience(stop=0.4, silence=1.0)
"""Seconds that nobody could bear in earnest."""
FOR_EVER: tuple[Step, ...] = (("say-for-ever", "and on "),)
SILENT: tuple[Step, ...] = (("sleep", 600),)
ANSWER: tuple[Step, ...] = (("say", "An "), ("say", "answer"), ("say", "."))
WELL = run(ANSWER)
"""Answers every message with "An answer."."""
HELLO = Exchange("hello", "An answer.")


@dataclass(frozen=True, slots=True)
class FakeEngine:
    """A program on disk, and what its runs left behind."""

    program: Path
    folder: Path
    ours: bool

    @property
    def engine(self) -> Engine:
        options = frozenset() if self.ours else frozenset({"print-token-count"})
        return Engine(self.program, Family.CLASSIC, self.ours, None, "fake", options=options)

    @property
    def runs(self) -> list[dict[str, Any]]:
        """`arguments`, `opening` and `pid` of each run so far."""
        files = sorted(self.folder.glob("run-*.json"), key=lambda path: int(path.stem[4:]))
        return [json.loads(path.read_text(encoding="ascii")) for path in files]

    def opening(self, number: int = -1) -> str:
        """What a run has been told of the earlier conversation, without the marks around people's words.

        The end of a reply that our own llama-cli is to close itself is put in.
        """
        run = self.runs[number]
        text = str(run["opening"]).replace("\x1e", "").replace("\x1d", "")
        return text + CHATML.close if "--bd-open" in run["arguments"] else text

    @property
    def waits(self) -> int:
        """How often all runs have begun to wait for a message."""
        return sum(path.stat().st_size for path in self.folder.glob("waits-*"))

    def messages(self, number: int = -1) -> list[bytes]:
        """What a run has been told; of ours also the orders to rewind."""
        number = number if number >= 0 else len(self.runs) + number
        path = self.folder / f"messages-{number}"
        return (
            [bytes.fromhex(line) for line in path.read_text(encoding="ascii").split()]
            if path.exists()
            else []
        )


def fake_engine(folder: Path, *runs: dict[str, Any], ours: bool, name: str = "llama-cli") -> FakeEngine:
    """Write a program that does one of `runs` after the other; the last one is repeated."""
    folder.mkdir(parents=True, exist_ok=True)
    notes = folder / "notes"
    notes.mkdir()
    (notes / "script.json").write_text(json.dumps({"runs": list(runs)}), encoding="ascii")
    program = folder / name
    # -I -S: only the standard library, so that it starts quickly.
    program.write_text(
        f"#!{sys.executable} -IS\nimport sys\nsys.path.insert(0, {str(_FAKES)!r})\n"
        f"import fake_engine\nfake_engine.main({str(notes)!r})\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return FakeEngine(program, notes, ours)


def rendered(*history: Exchange) -> str:
    """The opening prompt of a conversation."""
    turns = (CHATML.prefix + turn.user + CHATML.suffix + str(turn.reply) + CHATML.close for turn in history)
    return CHATML.opening + "".join(turns)


class Lab:
    """Makes sessions with fakes in a test's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.model = folder / "model.gguf"
        self.model.write_bytes(b"no fake looks into it")

    def fake(self, *runs: dict[str, Any], ours: bool) -> FakeEngine:
        """A program that does one of `runs` after the other."""
        return fake_engine(self.folder / "engine", *runs, ours=ours)

    def options(self, engine: Engine, **others: Any) -> SessionOptions:
        """Options with a context that no fake fills."""
        return session_options(
            engine, self.model, self.folder / "work", **({"context_size": 50_000} | others)
        )

    def leftovers(self) -> list[Path]:
        """What engines have left in the working folder."""
        work = self.folder / "work"
        return list(work.iterdir()) if work.exists() else []
