"""What the tests of the engine room share: sessions with fakes, in both ways of talking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.engines import Lab


@pytest.fixture(params=[False, True], ids=["plain", "ours"])
def ours(request: pytest.FixtureRequest) -> bool:
    """Both ways of talking with an engine of the classic family: with SIGINT, or with control lines and reports."""
    return bool(request.param)


@pytest.fixture
def lab(tmp_path: Path, qapp: object) -> Iterator[Lab]:
    """Makes sessions with fakes; no engine may leave its folder behind."""
    lab = Lab(tmp_path)
    yield lab
    assert lab.leftovers() == []
