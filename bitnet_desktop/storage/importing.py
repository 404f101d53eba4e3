"""Bring conversations in from a file or a folder: all of them or none."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.foreign_formats import from_jan, from_openai, is_openai
from bitnet_desktop.storage.json_format import FORMAT, from_json
from bitnet_desktop.storage.records import Folder, StoredConversation
from bitnet_desktop.storage.trees import with_new_ids

LARGEST_FILE: Final = 1 << 30
"""The most that is read of one file, in bytes. Parsing takes some five times as much memory."""

MOST_CONVERSATIONS: Final = 200_000
MOST_MESSAGES: Final = 5_000_000

_INSIDE_ZIP = "conversations.json"


@dataclass(frozen=True, slots=True)
class Imported:
    """What came in: the ids of the new conversations, and how many messages they have."""

    conversations: tuple[str, ...]
    messages: int


class _TooLargeError(ValueError):
    """More than this app takes."""


class _UnknownError(ValueError):
    """No form that this app knows."""


class _UnreadableError(ValueError):
    """The system cannot read it. Not an OSError, which would look like one of the database while it is written."""


def import_from(library: Library, path: Path, now: datetime) -> Imported:
    """Import a file of ours, an OpenAI export (conversations.json or the .zip it comes in), or Jan's folder.

    Of Jan, the data folder, its threads folder or the folder of one thread will do. Ids that are there already become
    new ones, so nothing is overwritten.

    Raises:
        ProblemError: IMPORT_UNREADABLE, IMPORT_UNKNOWN, IMPORT_DAMAGED or IMPORT_TOO_LARGE with the fact `path`, or the
            database cannot be written; nothing was imported.
    """
    try:
        if path.is_dir():
            folders: list[Folder] = []
            conversations: Iterable[StoredConversation] = _jan_threads(path, now)
        else:
            folders, conversations = _document(json.loads(_content(path)), now)
        return _keep(library, folders, conversations)
    except _UnknownError as error:
        raise _problem(ProblemKind.IMPORT_UNKNOWN, path, str(error)) from error
    except _TooLargeError as error:
        raise _problem(ProblemKind.IMPORT_TOO_LARGE, path, str(error)) from error
    except _UnreadableError as error:
        raise _problem(ProblemKind.IMPORT_UNREADABLE, path, str(error)) from error
    except MemoryError as error:
        raise _problem(ProblemKind.IMPORT_TOO_LARGE, path, "out of memory") from error
    except (
        ValueError,
        RecursionError,
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        # zipfile reports what it cannot unpack in several ways, and json deep nesting as too much recursion.
        raise _problem(ProblemKind.IMPORT_DAMAGED, path, str(error)) from error


def _document(document: object, now: datetime) -> tuple[list[Folder], Iterator[StoredConversation]]:
    if isinstance(document, dict) and document.get("format") == FORMAT:
        return from_json(document)
    if isinstance(document, list) and is_openai(document):
        return [], from_openai(document, now)
    raise _UnknownError("neither ours nor an OpenAI export")


def _keep(library: Library, folders: list[Folder], conversations: Iterable[StoredConversation]) -> Imported:
    made: list[str] = []
    messages = 0
    known = {folder.id for folder in library.folders()}
    new_folders = [folder for folder in folders if folder.id not in known]

    def each() -> Iterator[StoredConversation]:
        nonlocal messages
        seen: set[str] = set()
        for given in conversations:
            tree = given.conversation
            messages += len(tree.messages)
            if len(made) >= MOST_CONVERSATIONS or messages > MOST_MESSAGES:
                raise _TooLargeError("too many conversations or messages")
            ids = {tree.id, *tree.messages}
            taken = not seen.isdisjoint(ids) or library.has_any(tree.id, tree.messages)
            stored = with_new_ids(given) if taken else given
            seen |= ids
            made.append(stored.conversation.id)
            yield stored

    library.put_all(each(), new_folders)
    return Imported(tuple(made), messages)


def _content(path: Path) -> bytes:
    try:
        return _read(path)
    except OSError as error:
        raise _UnreadableError(error.strerror or str(error)) from error


def _read(path: Path) -> bytes:
    with path.open("rb") as opened:
        if opened.read(4) == b"PK\x03\x04":
            with zipfile.ZipFile(opened) as archive:
                names = [name for name in archive.namelist() if name.rpartition("/")[2] == _INSIDE_ZIP]
                if not names:
                    raise _UnknownError(f"no {_INSIDE_ZIP} inside")
                # What a header says of the size may be a lie; what is read is counted.
                with archive.open(names[0]) as member:
                    return _bounded(member.read(LARGEST_FILE + 1))
        opened.seek(0)
        return _bounded(opened.read(LARGEST_FILE + 1))


def _bounded(content: bytes) -> bytes:
    if len(content) > LARGEST_FILE:
        raise _TooLargeError(f"more than {LARGEST_FILE} bytes")
    return content.removeprefix(b"\xef\xbb\xbf")


def _jan_threads(path: Path, now: datetime) -> Iterator[StoredConversation]:
    folder = path / "threads" if (path / "threads").is_dir() else path
    own = folder / "thread.json"
    files = [own] if own.is_file() else sorted(folder.glob("*/thread.json"))
    if not files:
        raise _UnknownError("no thread.json inside")
    total = 0
    for file in files:
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
        yield from_jan(thread, [json.loads(line) for line in lines], now)


def _problem(kind: ProblemKind, path: Path, detail: str) -> ProblemError:
    return ProblemError(Problem(kind, detail, {"path": str(path)}))
