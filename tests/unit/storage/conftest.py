from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bitnet_desktop.storage.conversations import Library
from bitnet_desktop.storage.database import open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "conversations.sqlite3"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    made = Library(open_database(path))
    yield made
    made.database.close()
