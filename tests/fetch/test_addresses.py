"""Which addresses are asked, and that the one that was checked is the one that is connected to."""

from __future__ import annotations

import contextlib
import shutil
import ssl
import subprocess
import time
from pathlib import Path

import httpcore
import pytest

from accord.fetch.addresses import why_refused
from accord.fetch.connecting import CheckedBackend, look_up
from accord.fetch.fault import FetchError
from accord.fetch.web import Limits, Net, Web, web_address
from newsserver import Answer, Site, moved

REFUSED = {
    "127.0.0.1": "this computer",
    "127.255.255.254": "this computer",
    "::1": "this computer",
    "10.0.0.1": "private",
    "172.16.0.1": "private",
    "172.31.255.255": "private",
    "192.168.1.1": "private",
    "100.64.0.1": "provider",
    "169.254.169.254": "link-local",
    "fe80::1": "link-local",
    "fe80::1%eth0": "link-local",
    "fc00::1": "private",
    "fd12:3456::1": "private",
    "fec0::1": "private",
    "198.18.0.1": "measurements",
    "0.0.0.0": "no address of a server",
    "0.1.2.3": "no address of a server",
    "::": "no address of a server",
    "::ffff:127.0.0.1": "disguise",
    "::ffff:7f00:1": "disguise",
    "::ffff:93.184.215.14": "disguise",
    "::127.0.0.1": "disguise",
    "64:ff9b::7f00:1": "NAT64",
    "64:ff9b::a9fe:a9fe": "NAT64",
    "64:ff9b:1::7f00:1": "NAT64",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2": "Teredo",
    "2002:7f00:1::": "6to4",
    "2002:a00:1::1": "6to4",
    "192.88.99.1": "6to4",
    "224.0.0.1": "multicast",
    "239.255.255.250": "multicast",
    "ff02::1": "multicast",
    "192.0.0.9": "reserved",
    "192.0.2.1": "examples",
    "198.51.100.7": "examples",
    "203.0.113.9": "examples",
    "2001:db8::1": "examples",
    "3fff::1": "examples",
    "2001:10::1": "reserved",
    "240.0.0.1": "reserved",
    "255.255.255.255": "reserved",
    "4000::1": "reserved",
    "100::1": "reserved",
    "5f00::1": "reserved",
    "not an address": "no internet address",
}
PUBLIC = ("93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:2800:21f:cb07::1", "2a00:1450::1")
NEAR = ("127.0.0.1", "::1", "10.0.0.1", "192.168.1.1", "fe80::1", "fd12:3456::1")


@pytest.mark.parametrize(("address", "words"), REFUSED.items())
def test_an_address_that_leads_into_a_private_net_or_nowhere_is_refused(address: str, words: str) -> None:
    assert words in (why_refused(address) or "")


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_asked(address: str) -> None:
    assert why_refused(address) is None


@pytest.mark.parametrize("address", REFUSED)
def test_the_flag_admits_ones_own_nets_and_nothing_that_hides_an_address(address: str) -> None:
    near = address in NEAR or why_refused(address) in {
        why_refused(each) for each in (*NEAR, "100.64.0.1", "198.18.0.1")
    }
    assert (why_refused(address, allow_private=True) is None) == near


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "0177.0.0.1", "0x7f000001", "localhost", "[::1]"])
def test_other_spellings_of_loopback_are_refused_without_a_connection(host: str) -> None:
    asked: list[str] = []

    def connect(address: str, port: int, timeout: float) -> httpcore.NetworkStream:
        asked.append(address)
        raise httpcore.ConnectError("refused")

    with pytest.raises(FetchError) as refused:
        Web(Net(connect=connect)).ask(f"http://{host}/feed.xml")
    assert not asked
    whys = ("this computer itself", "cannot be looked up", "no address of the web")
    assert any(why in refused.value.why for why in whys)


def backend(answers: list[list[str]], connected: list[str], *, allow_private: bool = False) -> CheckedBackend:
    """Return a backend whose look-ups answer one after another, and which notes where it connects to."""

    def connect(address: str, port: int, timeout: float) -> httpcore.NetworkStream:
        connected.append(address)
        return httpcore.NetworkStream()

    return CheckedBackend(lambda: 9.0, allow_private=allow_private, resolve=lambda *_: answers.pop(0), connect=connect)


def test_a_name_whose_answer_changes_after_the_check_is_connected_to_at_what_was_checked() -> None:
    answers, connected = [["93.184.215.14"], ["127.0.0.1"]], []
    backend(answers, connected).connect_tcp("news.example", 80)
    assert connected == ["93.184.215.14"]
    assert answers == [["127.0.0.1"]], "it was looked up once"


def test_a_name_that_leads_to_loopback_the_second_time_is_refused_then() -> None:
    answers, connected = [["93.184.215.14"], ["127.0.0.1"]], []
    once = backend(answers, connected)
    once.connect_tcp("news.example", 80)
    with pytest.raises(FetchError, match="this computer itself"):
        once.connect_tcp("news.example", 80)
    assert connected == ["93.184.215.14"]


def test_a_name_with_a_public_and_a_private_address_is_not_asked_at_all() -> None:
    connected: list[str] = []
    with pytest.raises(FetchError, match=r"192\.168\.0\.5: a private net"):
        backend([["93.184.215.14", "192.168.0.5"]], connected).connect_tcp("news.example", 80)
    assert not connected


def test_the_next_address_is_tried_when_the_first_does_not_answer() -> None:
    tried: list[str] = []

    def connect(address: str, port: int, timeout: float) -> httpcore.NetworkStream:
        tried.append(address)
        if len(tried) == 1:
            raise httpcore.ConnectError("no route")
        return httpcore.NetworkStream()

    CheckedBackend(lambda: 9.0, resolve=lambda *_: ["2606:2800::1", "93.184.215.14"], connect=connect).connect_tcp(
        "n", 80
    )
    assert tried == ["2606:2800::1", "93.184.215.14"]


def test_a_local_site_is_refused_by_default_and_the_message_says_how_to_allow_it() -> None:
    with Site({"/": Answer("hello")}) as site:
        with pytest.raises(FetchError, match="--allow-private"):
            Web().ask(f"{site.url}/")
        assert not site.asked
        assert Web(Net(allow_private=True)).ask(f"{site.url}/").body == b"hello"


@pytest.mark.parametrize(
    "url",
    [
        *(
            "file:///etc/passwd",
            "ftp://wire.example/feed",
            "gopher://wire.example",
            "javascript:alert(1)",
            "//wire.example",
        ),
        *(
            "http://",
            "http:///feed",
            "http://desk:secret@wire.example/",
            "http://[::1",
            "wire.example/feed",
        ),
        "http://wire.example/" + "a" * 3000,
    ],
)
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(FetchError) as refused:
        web_address(url)
    assert not refused.value.passes
    assert "secret" not in str(refused.value)


def test_names_are_looked_up_by_the_system_alone() -> None:
    assert "127.0.0.1" in look_up("localhost", 80) or "::1" in look_up("localhost", 80)


@pytest.mark.timeout(60)
def test_a_trickle_without_end_ends_when_the_time_is_up() -> None:
    def trickle(desk) -> None:
        with contextlib.suppress(OSError):  # the caller has gone
            while True:
                desk.wfile.write(b"H")
                time.sleep(0.05)

    with Site({"/": Answer(raw=trickle)}) as site, pytest.raises(FetchError, match=r"0\.4 seconds"):
        Web(Net(allow_private=True), Limits(seconds=0.4)).ask(f"{site.url}/")


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate, and is not there")
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    subprocess.run([*made, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    with Site({"/": Answer("secret")}) as site:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        site.encrypt(context)
        with pytest.raises(FetchError, match="certificate"):
            Web(Net(allow_private=True), Limits(seconds=5)).ask(f"{site.url.replace('http:', 'https:')}/")
        assert not site.asked


def test_one_request_follows_no_redirect_and_keeps_no_cookie() -> None:
    cookie = Answer("x", headers={"Set-Cookie": "who=me"})
    with Site({"/": cookie, "/moved": moved("http://169.254.169.254/")}) as site:
        web = Web(Net(allow_private=True))
        assert web.ask(f"{site.url}/moved").status == 301
        web.ask(f"{site.url}/")
        web.ask(f"{site.url}/")
        assert {name for asked in site.asked for name in asked.headers} == {
            *("host", "user-agent", "accept-encoding", "connection")
        }
