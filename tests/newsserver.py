"""A news site on this computer, for tests of the net: it answers as it is told to, and notes who asked for what."""

from __future__ import annotations

import gzip
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType


@dataclass(frozen=True)
class Answer:
    """What the site answers: status, body, type, further headers. `raw` is sent as it is, in place of all that."""

    body: bytes | str = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass(frozen=True)
class Asked:
    """One request: its path and headers (small letters), and what was sent with it."""

    path: str
    headers: Mapping[str, str]
    body: bytes = b""


Route = Answer | Callable[[Asked], Answer]


class Site:
    """The site. `routes` may be changed at any time; what is not there is answered with 404."""

    def __init__(self, routes: Mapping[str, Route] | None = None) -> None:
        self.routes: dict[str, Route] = dict(routes or {})
        self.asked: list[Asked] = []
        site = self

        class Desk(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.answer(self)

            def do_POST(self) -> None:
                site.answer(self)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        """The address of the site."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [asked.path for asked in self.asked]

    def encrypt(self, context: ssl.SSLContext) -> None:
        """Answer in secret from now on."""
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)

    def answer(self, desk: BaseHTTPRequestHandler) -> None:
        sent = desk.rfile.read(int(desk.headers.get("content-length", 0)))
        asked = Asked(desk.path, {key.lower(): value for key, value in desk.headers.items()}, sent)
        self.asked.append(asked)
        route = self.routes.get(desk.path, Answer(status=404))
        answer = route if isinstance(route, Answer) else route(asked)
        if answer.raw:
            answer.raw(desk)
            return
        body = answer.body.encode() if isinstance(answer.body, str) else answer.body
        desk.send_response(answer.status)
        for name, value in {"Content-Type": answer.kind, "Content-Length": str(len(body)), **answer.headers}.items():
            desk.send_header(name, value)
        desk.end_headers()
        desk.wfile.write(body)

    def __enter__(self) -> Site:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()


def moved(to: str, status: int = 301) -> Answer:
    """Return a redirect."""
    return Answer(status=status, headers={"Location": to})


def zipped(body: bytes) -> Answer:
    """Return an answer that is packed with gzip."""
    return Answer(gzip.compress(body), headers={"Content-Encoding": "gzip"})
