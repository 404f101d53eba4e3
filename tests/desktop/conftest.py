"""What the tests of the operating system's side share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from bitnet_desktop.desktop.session_bus import SessionBus, session_bus
from tests.support.desktops import private_bus, window_manager, x_server


@pytest.fixture
def bus_address(tmp_path: Path) -> Iterator[str]:
    """A session bus for one test."""
    with private_bus(tmp_path) as address:
        yield address


@pytest.fixture
def bus(bus_address: str, qapp: QCoreApplication) -> Iterator[SessionBus]:
    """The app's connection to the bus of this test."""
    made = session_bus({"DBUS_SESSION_BUS_ADDRESS": bus_address})
    assert made is not None
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """An X server with a window manager."""
    with x_server() as name, window_manager(name):
        yield name
