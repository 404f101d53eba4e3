"""A database of every version that ever was becomes one of the newest, with everything that is in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bitnet_desktop.chat.problems import ProblemError
from bitnet_desktop.chat.turns import EndReason
from bitnet_desktop.storage import database as door
from bitnet_desktop.storage import migrations
from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.copies import CopyKind, copies
from bitnet_desktop.storage.database import APPLICATION_ID, open_database
from bitnet_desktop.storage.search import search
from tests.unit.storage.recorded_schemas import CONTENT, SCHEMAS
from tests.unit.storage.samples import is_sound

VERSIONS = range(1, migrations.NEWEST + 1)


def recorded(path: Path, version: int) -> None:
    """A database as version `version` of the schema left it: from what was written down then."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    for each in range(1, version + 1):
        connection.executescript(SCHEMAS[each])
        connection.executescript(CONTENT[each])
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.commit()
    connection.close()


def schema_of(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
    ).fetchall()
    connection.close()
    return [(name, " ".join(sql.split())) for name, sql in rows]


def test_every_version_is_recorded() -> None:
    assert list(SCHEMAS) == list(CONTENT) == list(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_it_becomes_the_newest_with_all_that_is_in_it(path: Path, version: int) -> None:
    recorded(path, version)
    library = Library(open_database(path))
    kept = library.load("c1")
    assert [message.text for message in kept.conversation.path()] == ["Why two tides?", "Because of the Moon"]
    assert kept.conversation.path()[1].reason is EndReason.STOPPED
    assert (kept.title, kept.folder, library.folders()[0].name) == ("Ebb and flow", "f1", "Sea")
    assert [hit.message for hit in search(library.database, "tides")] == ["m1"]
    assert [hit.message for hit in search(library.database, "moon")] == ["m2"]
    assert [hit.message for hit in search(library.database, "ebb")] == [None]
    with library.database.reading() as connection:
        assert is_sound(connection)
        assert migrations.version_of(connection) == migrations.NEWEST
    library.database.close()
    expected = path.with_name("new.sqlite3")
    open_database(expected).close()
    assert schema_of(path) == schema_of(expected)
    made = [copy.kind for copy in copies(path)]
    assert made == ([CopyKind.MIGRATION] if version < migrations.NEWEST else [])


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_the_copy_is_the_database_as_it_was(path: Path, version: int) -> None:
    recorded(path, version)
    before = schema_of(path)
    open_database(path).close()
    assert schema_of(copies(path)[0].path) == before


@pytest.mark.parametrize("version", range(migrations.NEWEST))
@pytest.mark.parametrize("failing", range(migrations.NEWEST))
def test_a_step_that_fails_leaves_the_database_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, version: int, failing: int
) -> None:
    if version:
        recorded(path, version)

    def fail(connection: sqlite3.Connection) -> None:
        real(connection)
        raise sqlite3.OperationalError("no")

    steps = list(migrations.STEPS)
    real = steps[failing]
    steps[failing] = fail
    monkeypatch.setattr(migrations, "STEPS", steps)
    if failing < version:
        open_database(path).close()
        return
    with pytest.raises(ProblemError):
        open_database(path)
    connection = sqlite3.connect(path)
    assert migrations.version_of(connection) == version
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    monkeypatch.undo()
    door.open_database(path).close()
