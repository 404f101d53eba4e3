"""One app for each person and data folder: real sockets, other processes, and whoever means no good."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from bitnet_desktop.desktop.handing_over import REFUSED, TAKEN, address_of, is_own_folder
from bitnet_desktop.desktop.local_server import LocalServer
from bitnet_desktop.desktop.requests import Request, to_message
from bitnet_desktop.desktop.single_instance import SingleInstance, hand_over
from tests.support.desktops import Program

_LONG_S = 20.0
_HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from bitnet_desktop.desktop.single_instance import SingleInstance
app = QCoreApplication([])
one = SingleInstance(Path(sys.argv[1]))
began = one.begin()
one.listen()
print(began, flush=True)
one.handed.connect(lambda request: print(request.command, flush=True))
app.exec()
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return tmp_path / "data"


Make = Callable[[], SingleInstance]


@pytest.fixture
def make(folder: Path, qapp: QCoreApplication) -> Iterator[Make]:
    made: list[SingleInstance] = []

    def make_one() -> SingleInstance:
        made.append(SingleInstance(folder))
        return made[-1]

    yield make_one
    for each in made:
        each.end()
        each.deleteLater()


@pytest.fixture
def first(make: Make) -> SingleInstance:
    made = make()
    assert made.begin()
    made.listen()
    return made


def _server(instance: SingleInstance) -> LocalServer:
    assert instance._server is not None
    return instance._server


def _in_thread(qtbot: QtBot, work: Callable[[], object]) -> object:
    """What another process would do, while the app's loop runs."""
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=30_000)
    return results[0]


def _say(folder: Path, *parts: bytes, hang_up: bool = False) -> bytes:
    """Send bytes as somebody who knows only the address; returns the answer."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(_LONG_S)
        connection.connect(address_of(folder, os.environ))
        # Who is hung up on may not be able to send it all.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            for part in parts:
                connection.sendall(part)
            if hang_up:
                return b""
            return connection.recv(100)
    return b""


@pytest.mark.parametrize(
    "request_",
    [
        Request("show"),
        Request("quick", token="t"),
        Request("open", files=(Path("/tmp/a"),)),
        Request("ask", prompts=("x" * 900_000,)),
    ],
)
def test_a_second_start_hands_over(
    qtbot: QtBot, first: SingleInstance, make: Make, folder: Path, request_: Request
) -> None:
    assert not make().begin()
    with qtbot.waitSignal(first.handed) as handed:
        assert _in_thread(qtbot, lambda: hand_over(folder, request_, _LONG_S))
    assert handed.args == [request_]


def test_whoever_ends_makes_room(first: SingleInstance, make: Make, folder: Path) -> None:
    first.stop_listening()
    assert not hand_over(folder, Request("show"), 0.05)
    second = make()
    assert not second.begin()
    first.end()
    assert second.begin()
    assert not make().begin()


def test_each_folder_has_its_own(first: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path / "other")
    assert other.begin()
    other.end()


def test_nobody_there_is_no_hand_over(folder: Path) -> None:
    assert not hand_over(folder, Request("show"), 0.05)


@pytest.mark.parametrize(
    ("parts", "answer"),
    [
        ([b"\n"], REFUSED),
        ([b"GET / HTTP/1.1\r\n\r\n"], REFUSED),
        ([b'{"version": 9}\n'], REFUSED),
        ([os.urandom(5000).replace(b"\n", b""), b"\n"], REFUSED),
        ([b"x" * (1 << 20), b"x" * 4096], b""),
    ],
)
def test_garbage_is_refused(
    qtbot: QtBot, first: SingleInstance, folder: Path, parts: list[bytes], answer: bytes
) -> None:
    with qtbot.assertNotEmitted(first.handed):
        assert _in_thread(qtbot, lambda: _say(folder, *parts)) == answer
    _still_takes(qtbot, first, folder)


def test_a_gigabyte_is_not_read(qtbot: QtBot, first: SingleInstance, folder: Path) -> None:
    part = b"x" * (1 << 20)

    def pour() -> int:
        sent = 0
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(_LONG_S)
            connection.connect(address_of(folder, os.environ))
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                while sent < 1 << 30:
                    sent += connection.send(part)
        return sent

    sent = _in_thread(qtbot, pour)
    assert isinstance(sent, int)
    assert sent < 8 << 20
    _still_takes(qtbot, first, folder)


def test_half_a_message_harms_nobody(qtbot: QtBot, first: SingleInstance, folder: Path) -> None:
    half = to_message(Request("show"), folder)[:30]
    with qtbot.assertNotEmitted(first.handed):
        _in_thread(qtbot, lambda: _say(folder, half, hang_up=True))
    qtbot.waitUntil(lambda: not _server(first)._connections)
    _still_takes(qtbot, first, folder)


def test_who_never_ends_is_hung_up_on(
    qtbot: QtBot, first: SingleInstance, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bitnet_desktop.desktop.local_server._PATIENCE_MS", 50)
    assert _in_thread(qtbot, lambda: _say(folder, b"{")) == b""


def test_a_crowd_is_kept_small(qtbot: QtBot, first: SingleInstance, folder: Path) -> None:
    crowd = [socket.socket(socket.AF_UNIX) for _ in range(20)]
    for each in crowd:
        each.settimeout(_LONG_S)
        each.connect(address_of(folder, os.environ))
    qtbot.waitUntil(lambda: len(_server(first)._connections) == 8)
    for each in crowd:
        each.close()
    qtbot.waitUntil(lambda: not _server(first)._connections)
    _still_takes(qtbot, first, folder)


def test_two_messages_are_one(qtbot: QtBot, first: SingleInstance, folder: Path) -> None:
    taken: list[Request] = []
    first.handed.connect(taken.append)
    message = to_message(Request("show"), folder)
    assert _in_thread(qtbot, lambda: _say(folder, message + message)) == TAKEN
    qtbot.waitUntil(lambda: not _server(first)._connections)
    assert taken == [Request("show")]


def test_a_server_that_says_nothing_is_given_up(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(address_of(folder, os.environ))
        deaf.listen()
        assert not hand_over(folder, Request("show"), 0.2)


def test_a_killed_app_is_in_nobodys_way(qtbot: QtBot, make: Make, folder: Path) -> None:
    with Program(sys.executable, "-c", _HOLDER, folder) as holder:
        assert holder.line() == "True"
        assert not make().begin()
        assert hand_over(folder, Request("quick"), _LONG_S)
        assert holder.line() == "quick"
        holder.kill()
        assert os.path.lexists(address_of(folder, os.environ))
        assert not hand_over(folder, Request("show"), 0.05)
        first = make()
        assert first.begin()
        first.listen()
        _still_takes(qtbot, first, folder)


def test_an_app_that_hangs_is_not_waited_for(make: Make, folder: Path) -> None:
    with Program(sys.executable, "-c", _HOLDER, folder) as holder:
        assert holder.line() == "True"
        os.kill(holder.pid, signal.SIGSTOP)
        try:
            assert not hand_over(folder, Request("show"), 0.2)
        finally:
            os.kill(holder.pid, signal.SIGCONT)


def test_another_person_cannot_reach_it(first: SingleInstance, folder: Path) -> None:
    address = Path(address_of(folder, os.environ))
    assert address.stat().st_mode & 0o077 == 0
    assert address.parent.stat().st_mode & 0o077 == 0
    if os.getuid() == 0:
        # Only root can be somebody else for a moment, and then whatever leads to the socket is open for everybody.
        for each in (*address.parents, address.parent):
            if each.is_relative_to(tempfile.gettempdir()) and each != Path(tempfile.gettempdir()):
                each.chmod(0o755)
        os.seteuid(65534)
        try:
            with socket.socket(socket.AF_UNIX) as stranger, pytest.raises(PermissionError):
                stranger.connect(str(address))
        finally:
            os.seteuid(0)


# -- where the socket lies


def test_the_socket_is_in_the_runtime_folder(tmp_path: Path) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    environment = {"XDG_RUNTIME_DIR": str(runtime)}
    assert Path(address_of(tmp_path, environment)).parent == runtime
    assert address_of(tmp_path, environment) != address_of(tmp_path / "x", environment)
    runtime.chmod(0o777)
    assert Path(address_of(tmp_path, environment)).parent != runtime


def test_without_one_it_is_in_the_data_folder_or_a_private_one(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert address_of(Path("/d"), {}) == "/d/app.socket"
    # Deeper than a socket's address can be.
    deep = Path("/d", "x" * 200)
    address = Path(address_of(deep, {}))
    assert len(os.fsencode(address)) < 100
    assert address.parent.name == f"bitnet-desktop-{os.getuid()}"


def test_a_private_folder_of_somebody_else_is_not_used(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    trap = tmp_path / f"bitnet-desktop-{os.getuid()}"
    trap.mkdir()
    trap.chmod(0o777)
    deep = tmp_path / ("x" * 150)
    one = SingleInstance(deep, environment={})
    assert one.begin()
    one.listen()
    assert not list(trap.iterdir())
    one.end()


def test_a_folder_that_cannot_be_written_stops_nobody(qapp: QCoreApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    one = SingleInstance(tmp_path / "file" / "data")
    assert one.begin()
    one.listen()
    one.end()


def test_only_ones_own_folder_is_trusted(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir(mode=0o700)
    link = tmp_path / "link"
    link.symlink_to(own)
    assert is_own_folder(str(own))
    assert not is_own_folder(str(link))
    assert not is_own_folder(str(tmp_path / "nowhere"))
    own.chmod(0o720)
    assert not is_own_folder(str(own))


def _still_takes(qtbot: QtBot, instance: SingleInstance, folder: Path) -> None:
    with qtbot.waitSignal(instance.handed):
        assert _in_thread(qtbot, lambda: hand_over(folder, Request("show"), _LONG_S))
