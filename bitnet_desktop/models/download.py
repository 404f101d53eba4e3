"""The app's only door to the network.

Nothing comes through it by itself: somebody chose a command that says what will be asked, and whom. Every connection is
written into a journal before it is made, so that a person can see what was ever connected to, and when.

Only https, and http to this computer itself, which is for tests. Certificates are checked against the system's own. No
cookies, no proxy, no words about this computer or its person: the request names the app, and nothing else.
"""

from __future__ import annotations

import http.client
import os
import ssl
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urljoin, urlsplit

from bitnet_desktop.chat.problems import Problem, ProblemError, ProblemKind
from bitnet_desktop.models.connections import Journal

_MOST_REDIRECTS = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_PIECE = 65536  # bytes read at a time
_LONGEST_ADDRESS = 2048
_LONGEST_REASON = 300  # characters
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
# Where systems keep their certificates. A Python that was built on another one looks for them in that one's place.
_CERTIFICATES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
_BOTH_WAYS = 2  # SHUT_RDWR


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for, and within which bounds.

    `hosts` may be led to besides the address's own; `most_bytes` and `seconds` are for everything together. `wanted` is
    asked between pieces, so that nobody waits for what nobody wants any more.
    """

    address: str
    purpose: str
    most_bytes: int
    seconds: float
    hosts: Collection[str] = ()
    wanted: Callable[[], bool] = field(default=lambda: True)


def fetch(wish: Wish, journal: Journal, context: ssl.SSLContext | None = None) -> bytes:
    """Fetch a small file. Blocks, so it belongs into a thread. `context` has other certificates than the system's.

    Raises:
        ProblemError: SERVER_UNREACHABLE, SERVER_UNTRUSTED, SERVER_REFUSED or CONNECTION_NOT_RECORDED, with the fact
            `host`. Also when it is not wanted any more.
    """
    deadline = time.monotonic() + wish.seconds
    parts = _checked(wish.address)
    allowed = {host.lower() for host in wish.hosts} | {_host(parts)}
    for _ in range(_MOST_REDIRECTS + 1):
        if _host(parts) not in allowed:
            raise _refused(_host(_checked(wish.address)), f"it leads to {_host(parts)}")
        journal.add(_host(parts), wish.purpose)
        came = _once(parts, wish, deadline, context)
        if isinstance(came, bytes):
            return came
        parts = came
    raise _refused(_host(parts), "it leads from one address to the next without end")


def _once(
    parts: SplitResult, wish: Wish, deadline: float, context: ssl.SSLContext | None
) -> bytes | SplitResult:
    """Ask one address: the file, or where it leads."""
    host = _host(parts)
    try:
        with (
            closing(_connect(parts, _left(deadline, host), context)) as connection,
            _cut_off_at(deadline, connection),
            closing(_ask(connection, parts)) as answer,
        ):
            if answer.status in _REDIRECTS:
                return _checked(answer.headers.get("Location", ""), parts)
            if answer.status != _OK:
                raise _refused(host, f"{answer.status} {answer.reason}"[:_LONGEST_REASON])
            return _read(answer, connection, wish, deadline, host)
    except (OSError, http.client.HTTPException) as error:
        is_untrusted = isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError)
        kind = ProblemKind.SERVER_UNTRUSTED if is_untrusted else ProblemKind.SERVER_UNREACHABLE
        raise _problem(kind, host, _reason(error)) from error


def _checked(address: str, base: SplitResult | None = None) -> SplitResult:
    """The parts of an address that may be connected to; `base` is the one that led there.

    Raises:
        ProblemError: SERVER_REFUSED.
    """
    try:
        whole = urljoin(base.geturl(), address) if base else address
        parts = urlsplit(whole)
        is_plain = whole.isascii() and whole.isprintable() and len(whole) <= _LONGEST_ADDRESS
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
        if is_plain and is_safe and parts.hostname and parts.username is None and parts.port != 0:
            return parts
    except ValueError:  # what is no address at all
        pass
    raise _refused(
        _host(base) if base else "", f"this address is not of https: {address!a}"[:_LONGEST_REASON]
    )


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").lower()


def _connect(
    parts: SplitResult, seconds: float, context: ssl.SSLContext | None
) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    if parts.scheme == "https":
        return http.client.HTTPSConnection(
            host, parts.port, timeout=seconds, context=context or system_certificates()
        )
    return http.client.HTTPConnection(host, parts.port, timeout=seconds)


def system_certificates() -> ssl.SSLContext:
    """Checks a server's certificate and its name against what this system trusts."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"] and not _has_own_place():
        for path in _CERTIFICATES:
            if os.path.exists(path):  # noqa: PTH110 - a string all along
                context.load_verify_locations(cafile=path)
                break
    return context


def _has_own_place() -> bool:
    """Whether the folder that OpenSSL reads one certificate at a time from is there; it counts none beforehand."""
    folder = ssl.get_default_verify_paths().capath
    return bool(folder) and bool(os.listdir(folder))  # noqa: PTH208 - a string all along


@contextmanager
def _cut_off_at(deadline: float, connection: http.client.HTTPConnection) -> Iterator[None]:
    """End the connection when the time is over: a server that sends a byte now and then would never let us go."""

    def cut_off() -> None:
        sock = connection.sock
        if sock is not None:
            with suppress(OSError):  # it may have ended by itself
                sock.shutdown(_BOTH_WAYS)

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), cut_off)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _ask(connection: http.client.HTTPConnection, parts: SplitResult) -> http.client.HTTPResponse:
    target = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
    connection.putrequest("GET", target, skip_accept_encoding=True)
    connection.putheader("User-Agent", "BitNet-Desktop")
    connection.putheader("Accept-Encoding", "identity")
    connection.putheader("Connection", "close")
    connection.endheaders()
    return connection.getresponse()


def _read(
    answer: http.client.HTTPResponse,
    connection: http.client.HTTPConnection,
    wish: Wish,
    deadline: float,
    host: str,
) -> bytes:
    pieces, size = [], 0
    while True:
        if not wish.wanted():
            raise _problem(ProblemKind.SERVER_UNREACHABLE, host, "it was not wanted any more")
        left = _left(deadline, host)
        if connection.sock is not None:
            connection.sock.settimeout(left)
        # As much as has come, so that a slow server cannot stretch one reading beyond the time that is left.
        piece = answer.read1(_PIECE)
        if not piece:
            break
        size += len(piece)
        if size > wish.most_bytes:
            raise _refused(host, f"more than {wish.most_bytes} bytes")
        pieces.append(piece)
    if answer.length:
        raise _problem(ProblemKind.SERVER_UNREACHABLE, host, "the answer broke off")
    return b"".join(pieces)


def _left(deadline: float, host: str) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise _problem(ProblemKind.SERVER_UNREACHABLE, host, "it took too long")
    return left


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, TimeoutError):
        return "it took too long"
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


def _refused(host: str, why: str) -> ProblemError:
    return _problem(ProblemKind.SERVER_REFUSED, host, why)


def _problem(kind: ProblemKind, host: str, detail: str) -> ProblemError:
    return ProblemError(Problem(kind, detail, {"host": host}))
