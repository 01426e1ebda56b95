"""One request to one address: checked, bounded in time and size, without cookies or anything kept."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import certifi
import httpcore
import httpx

from accord.fetch.connecting import CheckedBackend, Connect, Monotonic, Resolve, connect, look_up
from accord.fetch.fault import FetchError
from accord.fetch.proxy import PASSWORD, password_wanted, refused_by_proxy, require_outer
from accord.fetch.unpacking import MB, gather
from accord.version import __version__

AGENT = f"accord/{__version__}"
PORTS = {"http": 80, "https": 443}
LONGEST_ADDRESS = 2000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may take: seconds in all, seconds to connect, and bytes of its answer, packed and unpacked."""

    seconds: float = 60.0
    to_connect: float = 15.0
    most: int = 10 * MB


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered: the address that was asked, status, headers with small letters, and the body."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False, default=b"")

    @property
    def kind(self) -> str:
        """The media type, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Net:
    """How the net is reached: whether private addresses may be asked, the proxy to go through, what looks names up,
    connects, tells the time.

    The proxy is the user's word, and may stand in a private net. Nothing of the environment makes one.
    """

    allow_private: bool = False
    resolve: Resolve = look_up
    connect: Connect = connect
    clock: Monotonic = time.monotonic
    proxy: str | None = None


class Web:
    """Asks servers. Each request has a connection of its own, and nothing of one is left for the next."""

    def __init__(self, net: Net | None = None, limits: Limits | None = None) -> None:
        self.net = net or Net()
        self.limits = limits or Limits()
        self._trust = _trusted()

    def ask(
        self, url: str, headers: Mapping[str, str] | None = None, *, post: bytes | None = None, most: int | None = None
    ) -> Reply:
        """Return the answer to one request; a redirect is an answer like another. `post` is sent, if given.

        Raises:
            FetchError: the address is refused, or there is no whole answer within the limits.
        """
        address = web_address(url)
        limits, deadline = self.limits, self.net.clock() + self.limits.seconds

        def left() -> float:
            """Return the seconds that are left, or give up."""
            seconds = deadline - self.net.clock()
            if seconds <= 0:
                raise FetchError(
                    why=f"it took more than {limits.seconds:g} seconds", remedy="nothing need be done if it passes"
                )
            return seconds

        with self._pool(address, left) as pool:
            reply = self._answer(pool, address, headers or {}, (post, most or limits.most))
        if self.net.proxy and reply.status == PASSWORD:
            raise password_wanted()
        return reply

    def _pool(self, address: httpx.URL, left: Callable[[], float]) -> httpcore.ConnectionPool:
        """Return what connects: to checked addresses, or to the proxy alone once the address was checked from here."""
        net = self.net
        inner = net.allow_private or net.proxy is not None
        backend = CheckedBackend(left, allow_private=inner, resolve=net.resolve, connect=net.connect)
        if net.proxy is None:
            return httpcore.ConnectionPool(ssl_context=self._trust, network_backend=backend)
        host, port = address.raw_host.decode("ascii"), address.port or PORTS[address.scheme]
        require_outer(host, port, net.resolve, allow_private=net.allow_private)
        return httpcore.HTTPProxy(net.proxy, ssl_context=self._trust, network_backend=backend)

    def _answer(
        self,
        pool: httpcore.ConnectionPool,
        address: httpx.URL,
        headers: Mapping[str, str],
        asked: tuple[bytes | None, int],
    ) -> Reply:
        """Send the request, and gather the answer as it comes."""
        post, most = asked
        every = {"user-agent": AGENT, "accept-encoding": "gzip", "connection": "close", **headers}
        times = {"connect": self.limits.to_connect, "read": self.limits.seconds, "write": self.limits.seconds}
        url = httpcore.URL(scheme=address.raw_scheme, host=address.raw_host, port=address.port, target=address.raw_path)
        sent = [(name.encode("ascii"), value.encode("utf-8")) for name, value in every.items()]
        try:
            with pool.stream(
                "GET" if post is None else "POST", url, headers=sent, content=post, extensions={"timeout": times}
            ) as answer:
                told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
                packing = told.get("content-encoding", "")
                assert not isinstance(answer.stream, bytes)
                body = gather(answer.iter_stream(), packing, most=most)
                return Reply(str(address), answer.status, told, body)
        except httpcore.TimeoutException:
            why = f"it did not answer within {self.limits.seconds:g} seconds"
            raise FetchError(why=why, remedy="nothing need be done if the next try succeeds") from None
        except httpcore.ProxyError as error:
            raise refused_by_proxy(_told(error)) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
            why = f"the connection failed ({_told(error)})"
            raise FetchError(why=why, remedy="check the address and the connection") from None


def _trusted() -> ssl.SSLContext:
    """Return whom certificates are believed from: what this computer trusts, and what browsers do."""
    trust = ssl.create_default_context()
    trust.load_verify_locations(certifi.where())
    return trust


def _told(error: Exception) -> str:
    """Return what went wrong in a few words, without what a hostile server may have put into them."""
    words = str(error) or type(error).__name__
    return "".join(char if char.isprintable() else "·" for char in words)[:160]


def web_address(url: str) -> httpx.URL:
    """Return an address of the web that may be asked.

    Raises:
        FetchError: it is none: another scheme, no host, a name and password, or longer than any address is.
    """
    shown = f"{url:.80}"
    try:
        address = httpx.URL(url) if len(url) <= LONGEST_ADDRESS else None
    except (httpx.InvalidURL, ValueError):
        address = None
    if address is None or address.scheme not in PORTS or not address.host:
        why = f"{shown!r} is no address of the web"
        raise FetchError(why=why, remedy="give one that begins with http:// or https://", passes=False)
    if address.userinfo:
        why = f"the address on {address.host} holds a name and a password, which are never sent"
        raise FetchError(why=why, remedy="give an address that needs none", passes=False)
    return address.copy_with(fragment=None)
