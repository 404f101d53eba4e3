"""A disk that is full or broken at any write: nothing is damaged, it is told, and the app can go on in memory."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bitnet_desktop.chat.conversation import Attachment, Draft, Role
from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_database, open_in_memory
from bitnet_desktop.storage.deleting import delete, purge_step
from bitnet_desktop.storage.failures import problem_of
from tests.unit.storage.samples import FIGURES, NOW, everything, is_sound, put, stored

LONG = "some words of a long message " * 400


def turn(library: Library, chat: str) -> None:
    """Everything that a turn writes, and some of what a person does besides."""
    conversation = library.load(chat).conversation.add(Role.USER, LONG, NOW)
    library.save_message(chat, conversation.path()[-1])
    conversation = conversation.add(Role.ASSISTANT, "", NOW)
    reply = conversation.path()[-1]
    library.save_message(chat, reply)
    library.append_text(reply.id, 0, LONG)
    library.finish_reply(replace(reply, text=LONG * 2, reason=EndReason.END, figures=FIGURES))
    library.rename(chat, "A title")
    library.duplicate(chat, NOW)


ACTIONS: dict[str, Callable[[Library, str], object]] = {
    "turn": turn,
    "put": lambda library, chat: library.put(stored(LONG, LONG, title="new")),
    "draft": lambda library, chat: library.set_draft(chat, Draft(LONG, (Attachment("a.txt", LONG),))),
    "delete": lambda library, chat: delete(library.database, chat, NOW),
}


def problem_in(action: Callable[[Library, str], object], library: Library, chat: str) -> Problem | None:
    try:
        action(library, chat)
    except ProblemError as error:
        return error.problem
    return None


@pytest.mark.parametrize("action", ACTIONS)
def test_a_full_disk_at_every_page_in_turn(path: Path, action: str) -> None:
    library = Library(open_database(path))
    failures = 0
    for more in range(200):
        chat = put(library, "hello", "hi").conversation.id
        before = everything(library)
        with library.database.reading() as connection:
            pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
            connection.execute(f"PRAGMA max_page_count = {pages + more}")
        problem = problem_in(ACTIONS[action], library, chat)
        assert problem is None or problem.kind is ProblemKind.DATABASE_FULL
        assert problem is None or action == "turn" or everything(library) == before
        with library.database.reading() as connection:
            connection.execute("PRAGMA max_page_count = 1000000")
            assert is_sound(connection)
        if problem is None:
            break
        failures += 1
    else:
        pytest.fail("it never worked")
    # Marking a conversation as deleted needs no new page.
    assert failures or action == "delete"
    library.database.close()


if sys.platform != "win32":
    import resource

    @contextlib.contextmanager
    def files_no_larger_than(size: int) -> Iterator[None]:
        """Every write beyond that fails with EFBIG, in the middle of whatever SQLite is doing."""
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    def test_a_write_that_fails_anywhere_damages_nothing_and_the_app_goes_on_in_memory(
        tmp_path: Path,
    ) -> None:
        kinds: set[ProblemKind] = set()
        finished = False
        for number in range(200):
            path = tmp_path / str(number) / "conversations.sqlite3"
            library = Library(open_database(path))
            made = put(library, "hello", "hi")
            log = path.with_name(path.name + "-wal").stat().st_size
            # Within a page, at its end, in its header: wherever the log can be cut off.
            with files_no_larger_than(log + 15_013 * number):
                problem = problem_in(turn, library, made.conversation.id)
                finished = problem is None
                kinds |= set() if problem is None else {problem.kind}
                seen = everything(library)
                memory = Library(open_in_memory())
                memory.put(seen[0])
                put(memory, "written without a disk")
                library.database.close()
            # The next start looks at it thoroughly, for it ended badly.
            moved = memory.move_to(path)
            with moved.database.reading() as connection:
                assert is_sound(connection)
            assert moved.load(made.conversation.id).conversation == seen[0].conversation
            assert len(everything(moved)) == len(seen) + 1
            assert set(made.conversation.messages) <= set(seen[0].conversation.messages)
            for each in (memory, moved):
                each.database.close()
            if finished:
                break
        assert finished
        assert kinds <= {ProblemKind.DATABASE_IO, ProblemKind.DATABASE_FULL}
        assert kinds

    def test_a_database_that_cannot_even_be_made_is_a_problem_and_leaves_no_half(tmp_path: Path) -> None:
        for number, size in enumerate((0, 4, 1_000, 5_000, 30_000, 60_000)):
            path = tmp_path / str(number) / "conversations.sqlite3"
            with files_no_larger_than(size), pytest.raises(ProblemError) as caught:
                open_database(path)
            assert caught.value.problem.kind in {ProblemKind.DATABASE_IO, ProblemKind.DATABASE_FULL}
            library = Library(open_database(path))
            put(library, "hello")
            library.database.close()


def test_what_may_only_be_read_is_told_and_can_still_be_read(library: Library) -> None:
    made = put(library, "hello")
    with library.database.reading() as connection:
        connection.execute("PRAGMA query_only = ON")
    with pytest.raises(ProblemError) as caught:
        put(library, "more")
    assert caught.value.problem.kind is ProblemKind.DATABASE_READ_ONLY
    assert everything(library) == [made]


def test_a_database_that_another_program_holds_is_told(library: Library, path: Path) -> None:
    made = put(library, "hello")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with library.database.reading() as connection:
        connection.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(ProblemError) as caught:
        library.rename(made.conversation.id, "x")
    assert caught.value.problem.kind is ProblemKind.DATABASE_LOCKED
    other.close()
    library.rename(made.conversation.id, "x")


def test_a_purge_on_a_full_disk_goes_on_later(library: Library) -> None:
    made = put(library, *[LONG] * 20)
    delete(library.database, made.conversation.id, NOW)
    with library.database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1")
    with contextlib.suppress(ProblemError):
        purge_step(library.database, NOW.replace(year=2030), NOW)
    with library.database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
        assert is_sound(connection)
    while purge_step(library.database, NOW.replace(year=2030), NOW):
        pass
    with library.database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM messages").fetchone() == (0,)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, ProblemKind.DATABASE_FULL),
        (errno.EROFS, ProblemKind.DATABASE_READ_ONLY),
        (errno.EACCES, ProblemKind.DATABASE_READ_ONLY),
        (errno.EIO, ProblemKind.DATABASE_IO),
    ],
)
def test_what_the_system_says_has_its_kind(tmp_path: Path, number: int, kind: ProblemKind) -> None:
    problem = problem_of(OSError(number, "words"), tmp_path / "x")
    assert (problem.kind, problem.detail) == (kind, "words")


def test_an_error_on_a_full_disk_is_called_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert problem_of(error, tmp_path / "x").kind is ProblemKind.DATABASE_IO
    monkeypatch.setattr("bitnet_desktop.storage.failures._NO_ROOM", 1 << 62)
    assert problem_of(error, tmp_path / "x").kind is ProblemKind.DATABASE_FULL
    assert problem_of(error, None).kind is ProblemKind.DATABASE_IO
    assert problem_of(error, tmp_path / "missing" / "x").kind is ProblemKind.DATABASE_IO
