"""Connections to checked addresses only: a name is looked up once, and what was checked is what is connected to."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable
from typing import TypeAlias

import httpcore

from accord.fetch.addresses import why_refused
from accord.fetch.fault import FetchError

Resolve: TypeAlias = Callable[[str, int], list[str]]
Connect: TypeAlias = Callable[[str, int, float], httpcore.NetworkStream]
Monotonic: TypeAlias = Callable[[], float]
CHECK_ADDRESS = "check the address; if it is right, ask who runs the site"
TO_ALLOW = "if you mean a server of your own, allow it with --allow-private"


def look_up(host: str, port: int) -> list[str]:
    """Return the addresses of a host as the system tells them, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def connect(address: str, port: int, timeout: float) -> httpcore.NetworkStream:
    """Open a connection to an address; nothing is looked up."""
    return httpcore.SyncBackend().connect_tcp(address, port, timeout)


class Line(httpcore.NetworkStream):
    """A connection on which everything together must be done by a given time, however slowly it trickles."""

    def __init__(self, inner: httpcore.NetworkStream, left: Callable[[], float]) -> None:
        self._inner = inner
        self._left = left

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return the next bytes."""
        return self._inner.read(max_bytes, self._within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._inner.write(buffer, self._within(timeout))

    def close(self) -> None:
        """Hang up."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on in secret, with the server whose certificate bears the name that was asked for."""
        return Line(self._inner.start_tls(ssl_context, server_hostname, self._within(timeout)), self._left)

    def get_extra_info(self, info: str) -> object:
        """Return what the connection tells about itself."""
        return self._inner.get_extra_info(info)

    def _within(self, timeout: float | None) -> float:
        left = self._left()
        return left if timeout is None else min(timeout, left)


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to public addresses, within the time that is left.

    A name is looked up once. Where one of its addresses is refused, none is asked: a public and a private address
    under one name is how a name is turned against those who look it up.
    """

    def __init__(
        self,
        left: Callable[[], float],
        *,
        allow_private: bool = False,
        resolve: Resolve = look_up,
        connect: Connect = connect,
    ) -> None:
        self._left = left
        self._allow_private = allow_private
        self._resolve = resolve
        self._connect = connect

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 (part of the interface; never given)
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """Open a connection to the first address of the host that answers.

        Raises:
            FetchError: the host has no address, or one that is refused.
            httpcore.ConnectError: none answers.
        """
        failed: Exception | None = None
        for address in self._checked(host, port):
            try:
                return Line(self._connect(address, port, min(timeout or self._left(), self._left())), self._left)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed or httpcore.ConnectError("no address")

    def _checked(self, host: str, port: int) -> list[str]:
        """Return the addresses of a host, all of them checked."""
        try:
            addresses = self._resolve(host.removeprefix("[").removesuffix("]"), port)
        except (OSError, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            why = f"the name {host} cannot be looked up ({reason})"
            raise FetchError(why=why, remedy="check the address and the connection") from None
        refuse_private(host, addresses, allow_private=self._allow_private)
        return addresses


def refuse_private(host: str, addresses: Iterable[str], *, allow_private: bool) -> None:
    """Refuse a host where one of its addresses is not asked.

    Raises:
        FetchError: one is not.
    """
    for address in addresses:
        reason = why_refused(address, allow_private=allow_private)
        if reason:
            why = f"{host} leads to {address}: {reason}, which is not asked"
            remedy = TO_ALLOW if why_refused(address, allow_private=True) is None else CHECK_ADDRESS
            raise FetchError(why=why, remedy=remedy, passes=False, refused=True)
