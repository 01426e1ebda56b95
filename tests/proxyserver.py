"""An office's proxy on this computer, for tests of the net: it knows names of its own, and notes what it was asked."""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import urlsplit

from newsserver import Site


class Proxy:
    """The proxy. `sites` are what it takes each host for; `refusal` is what it answers instead, if anything."""

    def __init__(self, sites: Mapping[str, Site], refusal: int | None = None) -> None:
        self.asked: list[tuple[str, str]] = []
        self.headers: list[set[str]] = []
        proxy = self

        class Gate(BaseHTTPRequestHandler):
            def do_CONNECT(self) -> None:
                if proxy.lets(self, "CONNECT"):
                    with _opened(sites[self.path.rpartition(":")[0]]) as line:
                        self.send_response(200)
                        self.end_headers()
                        _pass_on(self.connection, line)

            def do_GET(self) -> None:
                if proxy.lets(self, "GET"):
                    with _opened(sites[urlsplit(self.path).hostname or ""]) as line:
                        head = f"GET {urlsplit(self.path).path} HTTP/1.1\r\nHost: {self.headers['host']}\r\n\r\n"
                        line.sendall(head.encode())
                        line.shutdown(socket.SHUT_WR)
                        _copy(line, self.connection)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Say nothing."""

        self._refusal = refusal
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Gate)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        """The address of the proxy."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def lets(self, gate: BaseHTTPRequestHandler, method: str) -> bool:
        """Note what was asked for, and tell whether it may pass."""
        self.asked.append((method, gate.path))
        self.headers.append({name.lower() for name in gate.headers})
        gate.close_connection = True
        if self._refusal:
            gate.send_error(self._refusal)
        return not self._refusal

    def __enter__(self) -> Proxy:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()


def _opened(site: Site) -> socket.socket:
    port = urlsplit(site.url).port
    assert port is not None
    return socket.create_connection(("127.0.0.1", port))


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    """Carry bytes both ways until both sides have ended."""
    back = threading.Thread(target=_copy, args=(other, one), daemon=True)
    back.start()
    _copy(one, other)
    back.join(5)


def _copy(source: socket.socket, to: socket.socket) -> None:
    try:
        while piece := source.recv(65536):
            to.sendall(piece)
        to.shutdown(socket.SHUT_WR)
    except OSError:  # one of them has hung up
        return
