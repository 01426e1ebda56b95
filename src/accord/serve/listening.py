"""The server: one process that listens, waits for slow clients only so long, and ends when it is told to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from socket import AF_INET, AF_INET6, SO_REUSEADDR, SOL_SOCKET, socket

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from accord.errors import UsageError

TO_ASK = 10.0  # seconds for the head of a request
MOST_CONNECTIONS = 256
LARGEST_HEAD = 256 * 1024
TO_END = 3  # seconds that answers which are being given have when the server is told to end


class PatientProtocol(H11Protocol):
    """Closes a connection on which no whole request head arrives in time, however slowly it trickles."""

    to_ask = TO_ASK
    _hurry: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Go on waiting, from when its first byte came, until a request is there."""
        if self._hurry is None and not self._is_busy():
            self._wait()
        super().data_received(data)
        if self._is_busy():
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """Begin anew, where the next request has begun to arrive with this one."""
        self._stop_waiting()
        super().on_response_complete()

    def _is_busy(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _wait(self) -> None:
        self._hurry = self.loop.call_later(self.to_ask, self._give_up)

    def _stop_waiting(self) -> None:
        if self._hurry is not None:
            self._hurry.cancel()
            self._hurry = None

    def _give_up(self) -> None:
        self._hurry = None
        if not self._is_busy() and not self.transport.is_closing():
            self.transport.close()


@dataclass(frozen=True, slots=True)
class Certificate:
    """The files of a certificate and its key, for answers that nobody on the way can read."""

    chain: Path
    key: Path


def make_server(app: ASGIApp, certificate: Certificate | None = None) -> uvicorn.Server:
    """Return a server that can be run on sockets."""
    config = uvicorn.Config(
        app,
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=MOST_CONNECTIONS,
        h11_max_incomplete_event_size=LARGEST_HEAD,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=TO_END,
        ssl_certfile=certificate.chain if certificate else None,
        ssl_keyfile=certificate.key if certificate else None,
    )
    return uvicorn.Server(config)


def listen(host: str, port: int) -> socket:
    """Return a socket that is bound to an address of this machine; port 0 takes any that is free.

    Raises:
        UsageError: the address is none of this machine, or something else is listening there.
    """
    listening = socket(AF_INET6 if ":" in host else AF_INET)
    listening.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        why = getattr(error, "strerror", None) or str(error)
        message = f"cannot listen at {host}, port {port} ({why}); name another with --port, 0 for any that is free"
        raise UsageError(message) from None
    listening.listen()
    return listening
