"""Run by test_disk_faults with tests/fakes/disk_faults.c preloaded: a library on a disk that fails at each call.

Its arguments are the name of a scenario, the error's name, and a folder. It prints how many calls failed and what was
told, or ends with an AssertionError.
"""

from __future__ import annotations

import ctypes
import errno
import json
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bitnet_desktop.chat.conversation import Role
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import CopyKind, make_copy
from bitnet_desktop.storage.database import DamagedError, open_copy_in_memory, open_database, open_in_memory
from bitnet_desktop.storage.deleting import delete, purge_step
from bitnet_desktop.storage.search import search
from tests.unit.storage.samples import FIGURES, NOW, everything, is_sound, put

READS, WRITES, CHANGES = 1, 2, 4
LONG = "some words of a long message " * 150
_MOST = 1000

_faults = ctypes.CDLL(None)


@contextmanager
def failing(folder: Path, kinds: int, error: int, number: int, *, for_ever: bool) -> Iterator[list[int]]:
    """The call with that number fails, counted from 1; yields a list that gets the number of failures at the end."""
    failures: list[int] = []
    _faults.disk_faults_arm(str(folder).encode(), kinds, error, ctypes.c_long(number), int(for_ever))
    try:
        yield failures
    finally:
        failures.append(_faults.disk_faults_disarm())


def use(library: Library, chat: str, acknowledged: list[tuple[str, str]]) -> None:
    """Everything that a turn writes, and what a person does besides; what returned is acknowledged."""
    conversation = library.load(chat).conversation.add(Role.USER, LONG, NOW)
    question = conversation.path()[-1]
    library.save_message(chat, question)
    acknowledged.append((question.id, LONG))
    reply = conversation.add(Role.ASSISTANT, "", NOW).path()[-1]
    library.save_message(chat, reply)
    library.append_text(reply.id, 0, LONG)
    acknowledged.append((reply.id, LONG))
    library.finish_reply(replace(reply, text=LONG * 2, reason=EndReason.END, figures=FIGURES))
    acknowledged.append((reply.id, LONG * 2))
    library.rename(chat, "A title")
    other = library.duplicate(chat, NOW)
    delete(library.database, other, NOW)
    while purge_step(library.database, NOW.replace(year=2030), NOW):
        pass


def problem_in(work: Callable[[], object]) -> Problem | None:
    try:
        work()
    except ProblemError as error:
        return error.problem
    return None


def _template(folder: Path) -> tuple[Path, str]:
    """A library as an app leaves it that was killed: with a log, and the note that it ended badly."""
    path = folder / "open" / "conversations.sqlite3"
    library = Library(open_database(path))
    chats = [put(library, f"{number} {LONG}", "an owl", title=f"{number}") for number in range(6)]
    with library.database.reading() as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    put(library, "in the log alone", "yes", title="log")
    make_copy(path, CopyKind.DAILY, NOW)
    shutil.copytree(path.parent, folder / "killed")
    library.database.close()
    shutil.copytree(path.parent, folder / "closed")
    return path, chats[0].conversation.id


def writes(folder: Path, error: int, *, for_ever: bool) -> tuple[int, Counter[str]]:
    """Every write in turn fails, or it and all after it."""
    _, chat = _template(folder)
    kinds: Counter[str] = Counter()
    for number in range(1, _MOST):
        home = folder / str(number)
        shutil.copytree(folder / "closed", home)
        path = home / "conversations.sqlite3"
        library = Library(open_database(path))
        acknowledged: list[tuple[str, str]] = []
        with failing(home, WRITES, error, number, for_ever=for_ever) as failures:
            problem = problem_in(lambda: use(library, chat, acknowledged))  # noqa: B023 - called at once
            # What was kept can still be read, and the app can go on without the disk.
            seen = everything(library)
            memory = Library(open_in_memory())
            put(memory, "written without a disk")
        library.database.close()
        moved = memory.move_to(path)
        with moved.database.reading() as connection:
            assert is_sound(connection)
        texts = {m.id: m.text for each in everything(moved) for m in each.conversation.messages.values()}
        for message, text in acknowledged:
            assert texts[message].startswith(text), "acknowledged, and lost"
        assert {each.conversation.id for each in seen} <= {each.conversation.id for each in everything(moved)}
        moved.database.close()
        memory.database.close()
        shutil.rmtree(home)
        if not failures[0]:
            assert problem is None
            return number - 1, kinds
        if problem is not None:
            kinds[problem.kind] += 1
    raise AssertionError("it never worked")


def openings(folder: Path, error: int, calls: int) -> tuple[int, Counter[str]]:
    """Every call in turn fails while the library of a killed app is opened, listed, searched and read."""
    _template(folder)
    expected: list[object] = []
    kinds: Counter[str] = Counter()

    def look(path: Path) -> list[object]:
        library = Library.open(path)
        try:
            found: list[object] = [library.summaries(), search(library.database, "owl"), everything(library)]
            library.rename(library.summaries()[0].id, "log", is_given=False)
            return found
        finally:
            library.database.close()

    for state in ("killed", "closed"):
        home = folder / "once"
        shutil.copytree(folder / state, home)
        expected = look(home / "conversations.sqlite3")
        shutil.rmtree(home)
        for number in range(1, _MOST):
            shutil.copytree(folder / state, home)
            path = home / "conversations.sqlite3"
            with failing(home, calls, error, number, for_ever=False) as failures:
                problem = problem_in(lambda: look(path))  # noqa: B023 - called at once
            # Nothing was set aside for an error that is over, and everything is still there.
            assert not list(home.glob("*.damaged-*"))
            assert look(path) == expected
            shutil.rmtree(home)
            if not failures[0]:
                assert problem is None
                kinds[f"calls while {state}"] = number - 1
                break
            if problem is not None:
                kinds[problem.kind] += 1
        else:
            raise AssertionError("it never worked")
    return kinds["calls while killed"] + kinds["calls while closed"], kinds


def readings(folder: Path, error: int, *, for_ever: bool) -> tuple[int, Counter[str]]:
    """A read of an open library fails, or it and all after it: that is the disk, and no damage."""
    _, chat = _template(folder)
    kinds: Counter[str] = Counter()
    failed = 0
    actions: tuple[tuple[Callable[[Library], object], int], ...] = (
        (lambda library: [library.summaries(), search(library.database, "owl"), everything(library)], 1),
        (lambda library: use(library, chat, []), 5),  # reads the same pages again and again
    )
    for action, step in actions:
        for number in range(1, _MOST, step):
            home = folder / "once"
            shutil.copytree(folder / "closed", home)
            path = home / "conversations.sqlite3"
            library = Library(open_database(path))
            expected = everything(library)
            with library.database.reading() as connection:
                connection.execute("PRAGMA cache_size = 1").fetchone()
                connection.execute("PRAGMA shrink_memory").fetchone()
            with failing(home, READS, error, number, for_ever=for_ever) as failures:
                problem = problem_in(lambda: action(library))  # noqa: B023 - called at once
            # Where SQLite could not even roll back, it says so once more.
            problem_in(library.summaries)
            assert [each for each in everything(library) if each.conversation.id != chat][:6] == expected[1:]
            library.database.close()
            library = Library(open_database(path))
            with library.database.reading() as connection:
                assert is_sound(connection)
            library.database.close()
            assert not list(home.glob("*.damaged-*"))
            shutil.rmtree(home)
            if not failures[0]:
                assert problem is None
                break
            failed += 1
            if problem is not None:
                kinds[problem.kind] += 1
        else:
            raise AssertionError("it never worked")
    return failed, kinds


def pages(folder: Path, _error: int) -> tuple[int, Counter[str]]:
    """Each page in turn is rubbish: it is never taken for words, and the copy is offered."""
    _template(folder)
    whole = (folder / "closed" / "conversations.sqlite3").read_bytes()
    size = int.from_bytes(whole[16:18], "big")
    kinds: Counter[str] = Counter()
    for page in range(len(whole) // size):
        home = folder / "once"
        shutil.copytree(folder / "closed", home)
        path = home / "conversations.sqlite3"
        rubbish = bytes((each * 31 + page) % 251 for each in range(size))
        path.write_bytes(whole[: page * size] + rubbish + whole[(page + 1) * size :])
        found = problem_in(lambda: _read_all(path))  # noqa: B023 - called at once
        if found is None:
            kinds["not read"] += 1
        else:
            kinds[found.kind] += 1
            assert found.kind is ProblemKind.DATABASE_DAMAGED
            # The page that was met makes the next start look at all of them.
            _require_way_out(path)
        shutil.rmtree(home)
    return len(whole) // size, kinds


def _require_way_out(path: Path) -> None:
    with pytest.raises(DamagedError) as caught:
        open_database(path)
    assert caught.value.aside is not None
    assert caught.value.aside.exists()
    assert len(caught.value.copies) == 1


def _read_all(path: Path) -> None:
    try:
        database = open_database(path)
    except DamagedError:
        # Seen at once; the damaged file is put back for the second look.
        for each in path.parent.glob("*.damaged-*"):
            each.rename(path.with_suffix(each.suffix))
        (path.parent / (path.name + ".lock")).write_bytes(b"open\n")
        raise
    try:
        library = Library(database)
        library.summaries()
        library.folders()
        everything(library)
        for words in ("owl", "log", "words"):
            search(database, words)
        put(library, "one more", "yes", title="more")
    finally:
        database.close()


def _contents(home: Path) -> dict[str, bytes]:
    """Of all files but the one that SQLite shares as memory."""
    files = (each for each in home.rglob("*") if each.is_file() and not each.name.endswith("-shm"))
    return {str(each): each.read_bytes() for each in files}


def read_only(folder: Path, error: int) -> tuple[int, Counter[str]]:
    """Whatever changes something is refused: everything can be read, and what is said is taken along afterwards."""
    _, chat = _template(folder)
    kinds: Counter[str] = Counter()
    for state in ("killed", "closed"):
        home = folder / "once"
        shutil.copytree(folder / state, home)
        path = home / "conversations.sqlite3"
        before = _contents(home)
        with failing(home, CHANGES, error, 1, for_ever=True):
            problem = problem_in(lambda: open_database(path))  # noqa: B023 - called at once
            assert problem is not None
            kinds[problem.kind] += 1
            library = Library(open_copy_in_memory(path))
            assert library.summaries()[0].title
            assert len(everything(library)) == 7
            assert len(search(library.database, "alone")) == 1
            library.rename(chat, "renamed")
            made = put(library, "said meanwhile", "yes")
            assert problem_in(lambda: library.move_to(path)) == problem  # noqa: B023 - called at once
        assert _contents(home) == before
        moved = library.move_to(path)
        with moved.database.reading() as connection:
            assert is_sound(connection)
        assert moved.load(made.conversation.id).conversation == made.conversation
        assert moved.summary(chat).title == "renamed"
        assert len(everything(moved)) == 8
        moved.database.close()
        library.database.close()
        shutil.rmtree(home)
    return 2, kinds


SCENARIOS: dict[str, Callable[[Path, int], tuple[int, Counter[str]]]] = {
    "one write": lambda folder, error: writes(folder, error, for_ever=False),
    "writes": lambda folder, error: writes(folder, error, for_ever=True),
    "opening, reads": lambda folder, error: openings(folder, error, READS),
    "opening, writes": lambda folder, error: openings(folder, error, WRITES),
    "one read": lambda folder, error: readings(folder, error, for_ever=False),
    "reads": lambda folder, error: readings(folder, error, for_ever=True),
    "pages": pages,
    "read only": read_only,
}


def main() -> None:
    scenario, error, folder = sys.argv[1], getattr(errno, sys.argv[2]), Path(sys.argv[3]).resolve()
    failures, kinds = SCENARIOS[scenario](folder, error)
    print(json.dumps({"failures": failures, "kinds": kinds, "sqlite": sqlite3.sqlite_version}))  # noqa: T201


if __name__ == "__main__":
    main()
