"""The door to the network: what it lets through, and that it tells of every connection."""

from __future__ import annotations

import json
import stat
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.models import connections, download
from bitnet_desktop.models.connections import Journal
from bitnet_desktop.models.download import Wish, fetch
from tests.support.web_server import Handler, Web, trusting, web


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "connections.jsonl")


@pytest.fixture
def plain() -> Iterator[Web]:
    with web() as made:
        yield made


def wish(address: str, *, most_bytes: int = 1000, seconds: float = 20.0, hosts: tuple[str, ...] = ()) -> Wish:
    return Wish(address, "test", most_bytes, seconds, hosts)


def problem_of(wanted: Wish, journal: Journal) -> Problem:
    with pytest.raises(ProblemError) as caught:
        fetch(wanted, journal)
    return caught.value.problem


def test_a_file_is_fetched_and_the_connection_written_down(plain: Web, journal: Journal) -> None:
    address = plain.serve("/file?a=1", lambda handler: handler.say(b"content"))
    before = datetime.now(UTC).replace(microsecond=0)
    assert fetch(wish(address + "#part"), journal) == b"content"
    (found,) = journal.read()
    assert (found.host, found.purpose) == ("127.0.0.1", "test")
    assert before <= found.time <= datetime.now(UTC)


def test_nothing_is_told_about_this_computer(plain: Web, journal: Journal) -> None:
    address = plain.serve("/", lambda handler: handler.say(b"", headers={"Set-Cookie": "who=you"}))
    for _ in range(2):
        fetch(wish(address), journal)
    for _, headers in plain.server.seen:
        assert headers == {
            "Host": plain.address.removeprefix("http://"),
            "User-Agent": "BitNet-Desktop",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://name:password@example.org/",
        "https:///nowhere",
        "//example.org/",
        "https://[broken/",
        "",
    ],
)
def test_other_addresses_are_refused_and_nothing_is_connected(address: str, journal: Journal) -> None:
    assert problem_of(wish(address), journal).kind is ProblemKind.SERVER_REFUSED
    assert journal.read() == []


def test_tls_with_a_certificate_that_is_trusted(journal: Journal) -> None:
    with web(tls=True) as secure:
        address = secure.serve("/", lambda handler: handler.say(b"safe"))
        assert fetch(wish(address), journal, trusting()) == b"safe"


def test_tls_with_a_certificate_that_nobody_knows(journal: Journal) -> None:
    with web(tls=True) as secure:
        address = secure.serve("/", lambda handler: handler.say(b"safe"))
        found = problem_of(wish(address), journal)
        assert found.kind is ProblemKind.SERVER_UNTRUSTED
        assert "self-signed" in found.detail
        assert secure.server.seen == []


def test_tls_with_the_certificate_of_another_name(journal: Journal) -> None:
    with web(tls=True) as secure:
        address = secure.serve("/", lambda handler: handler.say(b"safe")).replace("localhost", "127.0.0.1")
        with pytest.raises(ProblemError) as caught:
            fetch(wish(address), journal, trusting())
        assert caught.value.problem.kind is ProblemKind.SERVER_UNTRUSTED


def test_leads_on_to_a_host_that_is_allowed(plain: Web, journal: Journal) -> None:
    port = plain.address.rpartition(":")[2]
    plain.serve("/new", lambda handler: handler.say(b"there"))
    address = plain.serve(
        "/old", lambda handler: handler.say(b"", 302, headers={"Location": f"http://localhost:{port}/new"})
    )
    assert fetch(wish(address, hosts=("localhost",)), journal) == b"there"
    assert [connection.host for connection in journal.read()] == ["127.0.0.1", "localhost"]


@pytest.mark.parametrize(
    "target", ["http://example.org/x", "https://example.org/", "file:///etc/passwd", "ftp://127.0.0.1/"]
)
def test_leads_nowhere_else(plain: Web, journal: Journal, target: str) -> None:
    address = plain.serve("/", lambda handler: handler.say(b"", 302, headers={"Location": target}))
    assert problem_of(wish(address), journal).kind is ProblemKind.SERVER_REFUSED
    assert [connection.host for connection in journal.read()] == ["127.0.0.1"]


def test_does_not_run_in_circles(plain: Web, journal: Journal) -> None:
    address = plain.serve("/", lambda handler: handler.say(b"", 301, headers={"Location": "/"}))
    found = problem_of(wish(address), journal)
    assert found.kind is ProblemKind.SERVER_REFUSED
    assert len(plain.server.seen) == 4


@pytest.mark.parametrize("status", [204, 404, 500])
def test_another_answer_than_the_file(plain: Web, journal: Journal, status: int) -> None:
    address = plain.serve("/", lambda handler: handler.say(b"", status))
    found = problem_of(wish(address), journal)
    assert found.kind is ProblemKind.SERVER_REFUSED
    assert found.detail.startswith(str(status))


def test_a_file_that_is_too_large(plain: Web, journal: Journal) -> None:
    address = plain.serve("/", lambda handler: handler.say(bytes(1001)))
    assert problem_of(wish(address), journal).detail == "more than 1000 bytes"
    endless = plain.serve("/endless", _endless)
    assert problem_of(wish(endless), journal).detail == "more than 1000 bytes"


def _endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(bytes(100))


def test_an_answer_that_breaks_off(plain: Web, journal: Journal) -> None:
    address = plain.serve("/", lambda handler: handler.say(b"half", length=8))
    found = problem_of(wish(address), journal)
    assert (found.kind, found.detail) == (ProblemKind.SERVER_UNREACHABLE, "the answer broke off")


@pytest.mark.parametrize("slow", ["head", "body", "silent"])
def test_a_server_that_takes_its_time_is_left(plain: Web, journal: Journal, slow: str) -> None:
    def trickle(handler: Handler) -> None:
        if slow == "body":
            handler.send_response(200)
            handler.end_headers()
        while not plain.ended.wait(0.05):
            if slow != "silent":
                handler.wfile.write(b"X")
                handler.wfile.flush()

    address = plain.serve("/", trickle)
    assert problem_of(wish(address, seconds=0.4), journal).kind is ProblemKind.SERVER_UNREACHABLE


def test_no_words_of_http_at_all(plain: Web, journal: Journal) -> None:
    address = plain.serve("/", lambda handler: handler.wfile.write(b"\xff" * 70_000))
    assert problem_of(wish(address), journal).kind is ProblemKind.SERVER_UNREACHABLE


def test_nobody_is_there(journal: Journal) -> None:
    with web() as gone:
        address = gone.address
    found = problem_of(wish(address), journal)
    assert (found.kind, found.facts) == (ProblemKind.SERVER_UNREACHABLE, {"host": "127.0.0.1"})
    # It was tried, so it is told.
    assert len(journal.read()) == 1


def test_what_nobody_wants_any_more_is_left(plain: Web, journal: Journal) -> None:
    address = plain.serve("/", lambda handler: handler.say(b"content"))
    wanted = Wish(address, "test", 1000, 20.0, (), lambda: False)
    assert problem_of(wanted, journal).detail == "it was not wanted any more"


def test_no_connection_where_it_cannot_be_written_down(plain: Web, tmp_path: Path) -> None:
    address = plain.serve("/", lambda handler: handler.say(b"content"))
    found = problem_of(wish(address), Journal(tmp_path / "no folder" / "connections.jsonl"))
    assert found.kind is ProblemKind.CONNECTION_NOT_RECORDED
    assert plain.server.seen == []


def test_the_system_brings_certificates() -> None:
    context = download.system_certificates()
    assert context.check_hostname
    assert context.cert_store_stats()["x509_ca"] or download._has_own_place()


def test_a_python_from_elsewhere_finds_the_certificates_of_this_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    from tests.support.web_server import CERTIFICATE

    monkeypatch.setattr(download, "_CERTIFICATES", (str(tmp_path / "neither"), str(CERTIFICATE)))
    assert download.system_certificates().cert_store_stats()["x509_ca"] == 1


# -- the journal


def test_damaged_lines_are_left_out(journal: Journal) -> None:
    journal.add("one.example", "test")
    with journal.path.open("ab") as file:
        file.write(b'{"host": 1}\n[]\nnot JSON\n' + b"x" * 2000 + b"\n" + b"[" * 900 + b"\n")
        file.write(b'{"time": "2026-01-01T00:00:00", "host": "a", "purpose": "without a zone"}\n')
    journal.add("two.example", "test")
    assert [connection.host for connection in journal.read()] == ["one.example", "two.example"]


def test_a_host_cannot_forge_a_line(journal: Journal) -> None:
    journal.add('a"}\n{"host": "forged', "test")
    assert [connection.host for connection in journal.read()] == ['a"}\n{"host": "forged']


def test_only_the_person_may_read_it(journal: Journal) -> None:
    journal.add("one.example", "test")
    # Windows keeps rights elsewhere, and says this of every file.
    assert stat.S_IMODE(journal.path.stat().st_mode) == (0o666 if sys.platform == "win32" else 0o600)


def test_the_oldest_go_when_there_are_too_many(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_MOST_CONNECTIONS", 10)
    for number in range(25):
        journal.add(f"{number}.example", "test")
    hosts = [connection.host for connection in journal.read()]
    assert hosts[-1] == "24.example"
    assert hosts == [f"{number}.example" for number in range(25 - len(hosts), 25)]
    assert len(hosts) <= 10


def test_the_file_is_plain(journal: Journal) -> None:
    journal.add("one.example", "test")
    facts = json.loads(journal.path.read_text(encoding="ascii"))
    assert facts.keys() == {"time", "host", "purpose"}
