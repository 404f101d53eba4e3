"""An import goes on a little at a time, and is never seen half: whatever happens meanwhile, and however it ends."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis import strategies as st

from bitnet_desktop.chat.problems import ProblemError, ProblemKind
from bitnet_desktop.storage import json_stream
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_database
from bitnet_desktop.storage.deleting import delete_everything, purge_step
from bitnet_desktop.storage.importing import import_steps
from bitnet_desktop.storage.json_format import to_json
from bitnet_desktop.storage.json_stream import JsonStream
from bitnet_desktop.storage.records import Folder, StoredConversation
from bitnet_desktop.storage.search import search
from tests.unit.storage.samples import NOW, everything, is_sound, put, said

LATER = datetime(2100, 1, 1, tzinfo=UTC)


def _file(tmp_path: Path, conversations: int = 3, turns: int = 300) -> Path:
    folder = Folder("f" * 32, "Travel")
    several = [
        StoredConversation(said(*["a walrus", "yes"] * turns), NOW, NOW, title=f"{number}", folder=folder.id)
        for number in range(conversations)
    ]
    path = tmp_path / "all.json"
    path.write_text("".join(to_json(several, [folder], NOW)), encoding="utf-8")
    return path


def _rows(library: Library) -> int:
    with library.database.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM messages").fetchone()[0])


def _purge(library: Library) -> None:
    while purge_step(library.database, LATER, NOW):
        pass


def test_it_is_shown_at_once_and_what_is_said_meanwhile_is_kept(library: Library, tmp_path: Path) -> None:
    steps = import_steps(library, _file(tmp_path), NOW)
    done: list[float] = []
    most = before = 0
    for step in steps:
        done.append(step)
        rows = _rows(library)
        most, before = max(most, rows - before), rows + 2
        put(library, "said meanwhile", "yes", title="meanwhile")
        assert {each.title for each in library.summaries()} == {"meanwhile"}
        assert search(library.database, "walrus") == ()
        assert library.folders() == ()
        if len(done) == 7:
            # A purge of something else leaves it alone.
            _purge(library)
    assert done == sorted(done)
    assert 0 < done[0] < 0.5 < done[-1] <= 1
    assert most <= 100
    assert {each.title for each in library.summaries()} == {"0", "1", "2", "meanwhile"}
    assert len(everything(library)) == 3 + len(done)
    assert [folder.name for folder in library.folders()] == ["Travel"]
    assert {each.folder for each in everything(library)} == {None, "f" * 32}
    assert search(library.database, "walrus")
    with library.database.reading() as connection:
        assert is_sound(connection)


@pytest.mark.parametrize("steps_before", [0, 1, 4, 12])
def test_an_import_that_is_given_up_leaves_nothing(
    library: Library, tmp_path: Path, steps_before: int
) -> None:
    steps = import_steps(library, _file(tmp_path), NOW)
    for _ in range(steps_before):
        next(steps)
    steps.close()
    assert library.summaries() == ()
    assert library.folders() == ()
    _purge(library)
    assert _rows(library) == 0
    with library.database.reading() as connection:
        assert is_sound(connection)


def test_an_app_that_dies_in_the_middle_shows_nothing_of_it(path: Path, tmp_path: Path) -> None:
    library = Library.open(path)
    steps = import_steps(library, _file(tmp_path), NOW)
    for _ in range(9):
        next(steps)
    # As after a kill: nobody takes it back.
    library.database._connection.close()
    library.database.close()
    again = Library.open(path)
    assert _rows(again) > 0
    assert again.summaries() == ()
    _purge(again)
    assert _rows(again) == 0
    again.database.close()


def test_deleting_everything_in_the_middle_ends_it(library: Library, tmp_path: Path) -> None:
    steps = import_steps(library, _file(tmp_path), NOW)
    for _ in range(9):
        next(steps)
    delete_everything(library.database)
    with pytest.raises(ProblemError) as caught:
        list(steps)
    assert caught.value.problem.kind is ProblemKind.IMPORT_DAMAGED
    assert library.summaries() == ()
    assert library.folders() == ()


def test_an_end_of_the_disk_in_the_middle_leaves_nothing(library: Library, tmp_path: Path) -> None:
    steps = import_steps(library, _file(tmp_path), NOW)
    for _ in range(9):
        next(steps)
    with library.database.reading() as connection:
        pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(ProblemError) as caught:
        list(steps)
    assert caught.value.problem.kind is ProblemKind.DATABASE_FULL
    assert library.summaries() == ()
    assert Library(library.database).summaries() == ()


def test_the_order_of_the_names_in_a_file_does_not_matter(library: Library, tmp_path: Path) -> None:
    path = _file(tmp_path, turns=2)
    path.write_text(
        json.dumps(json.loads(path.read_text(encoding="utf-8")), sort_keys=True, indent=4), "utf-16"
    )
    steps = import_steps(library, path, NOW)
    for _ in steps:
        pass
    assert len(everything(library)) == 3
    assert {each.folder for each in everything(library)} == {"f" * 32}


def test_a_library_that_is_left_in_the_middle_is_closed_well(path: Path, tmp_path: Path) -> None:
    library = Library.open(path)
    steps = import_steps(library, _file(tmp_path), NOW)
    next(steps)
    library.database.close()
    steps.close()
    open_database(path).close()


# -- reading value by value

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)
_DOCUMENTS = st.one_of(
    _VALUES,
    st.dictionaries(st.text(max_size=3) | st.just("listed"), st.lists(_VALUES, max_size=4) | _VALUES),
    st.lists(_VALUES, max_size=6),
)


def _together(content: bytes) -> Any:
    stream = JsonStream(io.BytesIO(content), "listed", 1 << 20)
    members: dict[str, Any] = {}
    elements: list[Any] = []
    whole: list[Any] = []
    for name, value in stream:
        if name is None:
            whole.append(value)
        elif stream.is_list:
            elements.append(value)
        elif name == "listed" and stream.found_list:
            members.setdefault(name, []).append(value)
        else:
            members[name] = value
    if stream.found_list:
        members.setdefault("listed", [])
    if whole:
        return whole[0]
    return elements if stream.is_list else members


@hypothesis.example([0.25, 1e300, -1], 4, "utf-8")
@hypothesis.given(_DOCUMENTS, st.integers(1, 30), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_document_is_what_the_standard_library_reads(document: Any, block: int, encoding: str) -> None:
    content = json.dumps(document, ensure_ascii=False, indent=1).encode(encoding, "surrogatepass")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_BLOCK", max(4, block))
        assert _together(content) == json.loads(content)


@hypothesis.given(_DOCUMENTS, st.integers(0, 1 << 16), st.binary(max_size=2), st.integers(4, 30))
def test_what_the_standard_library_refuses_is_refused(
    document: Any, place: int, instead: bytes, block: int
) -> None:
    content = bytearray(json.dumps(document).encode())
    place %= len(content) + 1
    content[place : place + 1] = instead
    try:
        expected = json.loads(bytes(content))
    except ValueError:
        expected = ValueError
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_BLOCK", block)
        if expected is ValueError:
            with pytest.raises(ValueError):  # noqa: PT011 - whatever its words are
                _together(bytes(content))
        elif "listed" not in str(expected):
            assert _together(bytes(content)) == expected
