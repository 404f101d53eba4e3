"""Bring conversations in from a file or a folder, a little at a time: all of them or none."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final, cast

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage.arriving import Arrival
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.foreign_formats import from_jan, from_openai, is_openai
from bitnet_desktop.storage.json_format import FORMAT, conversation_from_json, folders_from_json
from bitnet_desktop.storage.json_stream import JsonStream
from bitnet_desktop.storage.records import Folder, StoredConversation
from bitnet_desktop.storage.trees import with_new_ids

LARGEST_FILE: Final = 1 << 30
"""The most that is read of one file, in bytes. Parsing takes some five times as much memory."""

MOST_CONVERSATIONS: Final = 200_000
MOST_MESSAGES: Final = 5_000_000

_INSIDE_ZIP = "conversations.json"
_LOOKING: Final = 0.3  # of all work


@dataclass(frozen=True, slots=True)
class Imported:
    """What came in: the ids of the new conversations, and how many messages they have."""

    conversations: tuple[str, ...]
    messages: int


class _TooLargeError(ValueError):
    """More than this app takes."""


class _UnknownError(ValueError):
    """No form that this app knows."""


def import_from(library: Library, path: Path, now: datetime) -> Imported:
    """Import all at once, for when nobody waits; otherwise as `import_steps`."""
    steps = import_steps(library, path, now)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            imported: Imported = end.value
            return imported


def import_steps(library: Library, path: Path, now: datetime) -> Generator[float, None, Imported]:
    """Import a file of ours, an OpenAI export (conversations.json or the .zip it comes in), or Jan's folder.

    It is done in short steps, so that others can have their turn in between; each tells how much is done, from 0 to 1.
    Closing it before its end leaves nothing. Of Jan, the data folder, its threads folder or the folder of one thread
    will do. Ids that are there already become new ones, so nothing is overwritten.

    Raises:
        ProblemError: IMPORT_UNREADABLE, IMPORT_UNKNOWN, IMPORT_DAMAGED or IMPORT_TOO_LARGE with the fact `path`, or the
            database cannot be written; nothing was imported.
    """
    arrival = Arrival(library.database)
    made: list[str] = []
    messages = 0
    try:
        with _told_as_problem(path):
            source = _Source(path, now)
            yield from source.look()
            for given in source.conversations():
                messages += len(given.conversation.messages)
                _require_few(len(made), messages)
                is_taken = library.has_any(given.conversation.id, given.conversation.messages)
                stored = with_new_ids(given) if is_taken else given
                made.append(stored.conversation.id)
                for _ in arrival.add(stored):
                    yield source.done
                yield source.done
            known = {folder.id for folder in library.folders()}
            arrival.show([folder for folder in source.folders if folder.id not in known], len(made))
    except BaseException:
        arrival.take_back()
        raise
    return Imported(tuple(made), messages)


def _require_few(conversations: int, messages: int) -> None:
    if conversations >= MOST_CONVERSATIONS or messages > MOST_MESSAGES:
        raise _TooLargeError("too many conversations or messages")


class _Source:
    """A file or folder with conversations. It is looked through once before anything is kept."""

    def __init__(self, path: Path, now: datetime) -> None:
        self.folders: list[Folder] = []
        self.done = 0.0
        self._path = path
        self._now = now
        self._is_ours = False

    def look(self) -> Iterator[float]:
        """Whether it is all there, and what it is."""
        if self._path.is_dir():
            return
        values: dict[str | None, object] = {}
        is_openai_list: bool | None = None  # not known before its first element
        with _opened(self._path) as (opened, size):
            stream = JsonStream(opened, "conversations", LARGEST_FILE)
            for name, value in stream:
                if name == "":
                    is_openai_list = is_openai([value]) if is_openai_list is None else is_openai_list
                elif name != "conversations":
                    values[name] = value
                self.done = _LOOKING * min(1.0, stream.read / max(1, size))
                yield self.done
        if is_openai_list:
            return
        if values.get("format") != FORMAT:
            raise _UnknownError("neither ours nor an OpenAI export")
        self._is_ours = True
        self.folders = folders_from_json({str(name): value for name, value in values.items()})
        if not stream.found_list:
            raise ValueError("no list of conversations")

    def conversations(self) -> Iterator[StoredConversation]:
        """One by one."""
        if self._path.is_dir():
            yield from self._threads()
            return
        with _opened(self._path) as (opened, size):
            stream = JsonStream(opened, "conversations", LARGEST_FILE)
            for name, value in stream:
                self.done = _LOOKING + (1 - _LOOKING) * min(1.0, stream.read / max(1, size))
                if name == "conversations":
                    yield conversation_from_json(value, self.folders)
                elif not self._is_ours:
                    yield from from_openai([value], self._now)

    def _threads(self) -> Iterator[StoredConversation]:
        path = self._path
        folder = path / "threads" if (path / "threads").is_dir() else path
        own = folder / "thread.json"
        files = [own] if own.is_file() else sorted(folder.glob("*/thread.json"))
        if not files:
            raise _UnknownError("no thread.json inside")
        total = 0
        for number, file in enumerate(files):
            self.done = number / len(files)
            head = _content(file)
            log = file.with_name("messages.jsonl")
            body = _content(log) if log.is_file() else b""
            total += len(head) + len(body)
            if total > LARGEST_FILE:
                raise _TooLargeError(f"more than {LARGEST_FILE} bytes")
            thread = json.loads(head)
            if not isinstance(thread, dict):
                raise ValueError("a thread that is none")  # noqa: TRY004 - a bad file, not a mistake of the caller
            lines = (line for line in body.split(b"\n") if line.strip())
            yield from_jan(thread, [json.loads(line) for line in lines], self._now)


@contextmanager
def _told_as_problem(path: Path) -> Iterator[None]:
    try:
        yield
    except _UnknownError as error:
        raise _problem(ProblemKind.IMPORT_UNKNOWN, path, str(error)) from error
    except (_TooLargeError, MemoryError, OverflowError) as error:
        raise _problem(ProblemKind.IMPORT_TOO_LARGE, path, str(error) or "out of memory") from error
    except OSError as error:
        # Not the database's: those come as problems.
        raise _problem(ProblemKind.IMPORT_UNREADABLE, path, error.strerror or str(error)) from error
    except (
        ValueError,
        RecursionError,
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        zlib.error,
    ) as error:
        # zipfile reports what it cannot unpack in several ways, and json deep nesting as too much recursion.
        raise _problem(ProblemKind.IMPORT_DAMAGED, path, str(error)) from error


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """The JSON in a file, or in the .zip that it is, and how many bytes there are said to be."""
    with path.open("rb") as opened:
        if opened.read(4) == b"PK\x03\x04":
            with zipfile.ZipFile(opened) as archive:
                inside = [
                    each for each in archive.infolist() if each.filename.rpartition("/")[2] == _INSIDE_ZIP
                ]
                if not inside:
                    raise _UnknownError(f"no {_INSIDE_ZIP} inside")
                with archive.open(inside[0]) as member:
                    yield cast("BinaryIO", member), inside[0].file_size
        else:
            opened.seek(0)
            yield opened, path.stat().st_size


def _content(path: Path) -> bytes:
    with path.open("rb") as opened:
        content = opened.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise _TooLargeError(f"more than {LARGEST_FILE} bytes")
    return content.removeprefix(b"\xef\xbb\xbf")


def _problem(kind: ProblemKind, path: Path, detail: str) -> ProblemError:
    return ProblemError(Problem(kind, detail, {"path": str(path)}))
