"""Through a proxy: what is asked of it, what is refused before it is, and what only the proxy can tell."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from accord.fetch.fault import FetchError
from accord.fetch.visits import Pace, Visitor
from accord.fetch.web import Limits, Net, Web
from newsserver import Answer, Site, moved
from proxyserver import Proxy

PUBLIC = "93.184.215.14"
UNKNOWN = socket.gaierror(socket.EAI_NONAME, "Name or service not known")


class Names:
    """What this computer knows of names: those told, the proxy's own, and no other."""

    def __init__(self, **known: Sequence[str]) -> None:
        self.known = {name.replace("_", "."): list(addresses) for name, addresses in known.items()}

    def __call__(self, host: str, port: int) -> list[str]:
        if host[:1].isdecimal():
            return [host]
        if host not in self.known:
            raise UNKNOWN
        return self.known[host]


def through(proxy: Proxy | str, names: Names | None = None, *, allow_private: bool = False) -> Web:
    url = proxy if isinstance(proxy, str) else proxy.url
    return Web(Net(allow_private=allow_private, resolve=names or Names(), proxy=url), Limits(seconds=5))


def test_a_page_comes_through_the_proxy_which_alone_is_connected_to() -> None:
    with Site({"/a": Answer("hello")}) as site, Proxy({"wire.example": site}) as proxy:
        reply = through(proxy, Names(wire_example=[PUBLIC])).ask("http://wire.example/a")
        assert (reply.status, reply.body, reply.url) == (200, b"hello", "http://wire.example/a")
        assert proxy.asked == [("GET", "http://wire.example/a")]
        assert proxy.headers == [{"host", "user-agent", "accept-encoding", "connection"}]


def test_a_name_that_only_the_proxy_can_look_up_is_left_to_it() -> None:
    with Site({"/a": Answer("hello")}) as site, Proxy({"wire.example": site}) as proxy:
        assert through(proxy).ask("http://wire.example/a").body == b"hello"


@pytest.mark.parametrize(
    ("host", "known"),
    [
        ("127.0.0.1", []),
        ("169.254.169.254", []),
        ("10.1.2.3", []),
        ("desk.example", ["192.168.0.5"]),
        ("desk.example", [PUBLIC, "127.0.0.1"]),
        *((name, []) for name in ("intranet", "localhost", "printer.local", "vault.corp", "db.internal.", "0x7f.1")),
    ],
)
def test_what_leads_into_a_private_net_is_not_even_asked_of_the_proxy(host: str, known: list[str]) -> None:
    with Site({"/": Answer("secret")}) as site, Proxy({host: site}) as proxy:
        names = Names(**({"desk_example": known} if known else {}))
        for scheme in ("http", "https"):
            with pytest.raises(FetchError) as refused:
                through(proxy, names).ask(f"{scheme}://{host}/")
            assert refused.value.refused and not refused.value.passes
        assert not proxy.asked and not site.asked


def test_the_flag_admits_private_nets_through_a_proxy_too() -> None:
    with Site({"/": Answer("hello")}) as site, Proxy({"intranet": site}) as proxy:
        assert through(proxy, allow_private=True).ask("http://intranet/").body == b"hello"


def test_a_redirect_is_checked_anew_before_the_proxy_is_asked() -> None:
    with Site({"/a": moved("http://169.254.169.254/latest")}) as site, Proxy({"wire.example": site}) as proxy:
        guest = Visitor(through(proxy), Pace(0.0))
        with pytest.raises(FetchError, match="link-local"):
            guest.get("http://wire.example/a")
        assert proxy.asked == [("GET", f"http://wire.example/{path}") for path in ("robots.txt", "a")]


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate, and is not there")
def test_behind_the_proxy_a_certificate_must_bear_the_name_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=wire.example"]
    named = ["-addext", "subjectAltName=DNS:wire.example", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*made, *named], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Site({"/a": Answer("hello")}) as site:
        site.encrypt(context)
        with Proxy({"wire.example": site, "other.example": site}) as proxy:
            with pytest.raises(FetchError, match="certificate"):
                through(proxy).ask("https://wire.example/a")
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))  # as an office installs its own
            web = through(proxy)
            assert web.ask("https://wire.example/a").body == b"hello"
            with pytest.raises(FetchError, match="certificate"):
                web.ask("https://other.example/a")
            assert proxy.asked[0] == ("CONNECT", "wire.example:443") and len(site.asked) == 1


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_wants_a_password_gets_none(scheme: str) -> None:
    with Proxy({}, refusal=407) as proxy, pytest.raises(FetchError, match="never sends"):
        through(proxy).ask(f"{scheme}://wire.example/a")
    assert all("proxy-authorization" not in headers for headers in proxy.headers)


def test_a_proxy_that_refuses_is_told_as_such() -> None:
    with Proxy({}, refusal=403) as proxy, pytest.raises(FetchError, match=r"the proxy did not let .* \(403") as refused:
        through(proxy).ask("https://wire.example/a")
    assert refused.value.passes


def test_a_proxy_that_is_not_there_is_told() -> None:
    with Proxy({}) as proxy:
        gone = proxy.url
    with pytest.raises(FetchError, match="the connection failed"):
        through(gone).ask("http://wire.example/a")


def test_the_environment_makes_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with Site({"/a": Answer("hello")}) as site, Proxy({"127.0.0.1": site}) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        assert Web(Net(allow_private=True)).ask(f"{site.url}/a").body == b"hello"
        assert not proxy.asked
