"""A web server on this computer, for tests: it answers as it is told, with or without TLS."""

from __future__ import annotations

import http.server
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

CERTIFICATE = Path(__file__).resolve().parents[1] / "unit" / "models" / "data" / "localhost.pem"


_NONE: Mapping[str, str] = {}


class Handler(http.server.BaseHTTPRequestHandler):
    """One request."""

    server: Server

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))
        answer = self.server.answers.get(self.path)
        if answer is None:
            self.send_error(404)
        else:
            answer(self)

    def log_message(self, *_: object) -> None:
        """Be silent."""

    def say(
        self, body: bytes, status: int = 200, *, length: int | None = None, headers: Mapping[str, str] = _NONE
    ) -> None:
        """Answer with a body; `length` is what is claimed of it."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    """Keeps what was asked, and answers by path."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, Callable[[Handler], object]] = {}

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what some tests are about."""


@dataclass
class Web:
    """A running server and its address, without a slash at the end."""

    server: Server
    address: str
    ended: threading.Event = field(default_factory=threading.Event)

    def serve(self, path: str, answer: Callable[[Handler], object]) -> str:
        """Answer a path; returns the whole address."""
        self.server.answers[path] = answer
        return self.address + path


@contextmanager
def web(*, tls: bool = False) -> Iterator[Web]:
    """A server on a free port, until the block ends."""
    server = Server()
    scheme, host = "http", "127.0.0.1"
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme, host = "https", "localhost"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    made = Web(server, f"{scheme}://{host}:{server.server_address[1]}")
    try:
        yield made
    finally:
        made.ended.set()
        server.shutdown()
        thread.join()
        server.server_close()


def trusting() -> ssl.SSLContext:
    """Trusts the certificate of these servers alone."""
    return ssl.create_default_context(cafile=str(CERTIFICATE))
