"""How much a request may be, how slow a client, and that no path leads out of the folder of static files."""

import asyncio
import select
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from accord.serve.app import make_app
from accord.serve.guards.ceilings import MOST_BODY, MOST_HEADERS, Ceilings
from accord.serve.guards.patience import Patience, SlowReaderError
from accord.serve.listening import PatientProtocol
from accord.serve.settings import Settings
from serve.conftest import NOW, desk_client, run_apart, serving

LONG = 120.0  # seconds, where a test rests on an order and not on how busy the machine is
OUT = (
    "/static/../app.py",
    "/static/..%2fapp.py",
    "/static/%2e%2e/app.py",
    "/static/%2e%2e%2fapp.py",
    "/static/..%5capp.py",
    "/static/..\\app.py",
    "/static/....//app.py",
    "/static//etc/passwd",
    "/static/%2fetc%2fpasswd",
    "/static/fonts/../../app.py",
    "/static/fonts/%2e%2e/%2e%2e/app.py",
    "/static/app.py%00.css",
    "/static/.",
    "/static/fonts",
    "/static/%c0%ae%c0%ae/app.py",
)


@pytest.fixture(scope="module")
def desk(little):
    with desk_client(little) as client:
        yield client


@pytest.fixture(scope="module")
def door(little):
    with serving(make_app(little, Settings(clock=lambda: NOW))) as found:
        yield int(found.address.rpartition(":")[2])


def _raw(port, sent, *, wait=10.0):
    """Send bytes, and return all that comes back until the other side closes."""
    with closing(socket.create_connection(("127.0.0.1", port), timeout=wait)) as link:
        link.sendall(sent)
        came = b""
        while piece := link.recv(65536):
            came += piece
        return came


@pytest.mark.parametrize("path", OUT)
def test_no_path_leads_out_of_the_static_files(door, path):
    came = _raw(door, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    head, _, body = came.partition(b"\r\n\r\n")
    assert head.split()[1] in (b"404", b"400"), head
    assert b"make_app" not in body
    assert b"root:" not in body


def test_a_body_that_is_too_large_by_its_own_word(desk):
    answer = desk.post("/logout", content=b"", headers={"content-length": str(MOST_BODY + 1)})
    assert answer.status_code == 413
    assert "2 MB" in answer.text


def test_a_body_that_is_too_large_as_it_comes():
    """What announces no length is counted, and nothing of it is kept."""
    held = []

    async def app(scope, receive, send):
        while (message := await receive())["more_body"]:
            held.append(len(message["body"]))

    async def endless():
        return {"type": "http.request", "body": b"x" * 65536, "more_body": True}

    assert _answered(Ceilings(app), endless) == 413
    assert sum(held) <= MOST_BODY


@pytest.mark.parametrize("lengths", [["x"], ["-1"], ["1", "2"], ["+1"], ["1.0"], ["9" * 5000]])
def test_a_length_that_is_none(lengths):
    async def app(scope, receive, send):
        raise AssertionError

    headers = [(b"content-length", length.encode()) for length in lengths]
    assert _answered(Ceilings(app), None, headers=headers) in (400, 413)


def test_an_address_that_is_too_long(door):
    came = _raw(door, b"GET /search?q=" + b"x" * 140_000 + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert b" 414 " in came.partition(b"\r\n")[0]
    assert b"shorten the search" in came


def test_headers_that_are_too_many(door):
    many = b"".join(b"X-%d: %s\r\n" % (n, b"y" * 1000) for n in range(MOST_HEADERS // 1000 + 1))
    came = _raw(door, b"GET / HTTP/1.1\r\nHost: localhost\r\n" + many + b"Connection: close\r\n\r\n")
    assert b" 431 " in came.partition(b"\r\n")[0]


def test_a_head_without_end_is_cut_off(door):
    with closing(socket.create_connection(("127.0.0.1", door), timeout=10)) as link, pytest.raises(OSError):
        for _ in range(1000):
            link.sendall(b"X" * 65536)


def test_who_says_nothing_is_let_go(door, monkeypatch):
    monkeypatch.setattr(PatientProtocol, "to_ask", 0.3)
    assert _raw(door, b"", wait=LONG) == b""


def test_who_trickles_a_head_is_let_go(door, monkeypatch):
    """A byte every tenth of a second keeps no connection open, neither at first nor after an answer."""
    monkeypatch.setattr(PatientProtocol, "to_ask", 0.5)
    for first in (b"", b"GET /static/desk.js HTTP/1.1\r\nHost: localhost\r\n\r\n"):
        with closing(socket.create_connection(("127.0.0.1", door), timeout=LONG)) as link:
            link.sendall(first)
            with pytest.raises(OSError):
                for byte in b"GET / HTTP/1.1\r\nX: " + b"y" * 600:
                    link.sendall(bytes([byte]))
                    time.sleep(0.1)


def test_others_are_served_while_many_are_slow(door, monkeypatch):
    """None of the slow ones is let go before: their bodies have twenty seconds, and more than that for their heads."""
    monkeypatch.setattr(PatientProtocol, "to_ask", LONG)
    slow = [socket.create_connection(("127.0.0.1", door), timeout=LONG) for _ in range(100)]
    for link in slow:
        link.sendall(b"POST /logout HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx")
    came = _raw(door, b"GET /static/desk.js HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", wait=LONG)
    assert b" 200 " in came.partition(b"\r\n")[0]
    waiting = [link for link in slow if not select.select([link], [], [], 0)[0]]
    assert waiting, "nobody had to be let go for the others to be served"
    for link in slow:
        link.close()


def test_a_body_that_does_not_come_in_time():
    async def app(scope, receive, send):
        await receive()

    async def never():
        await asyncio.sleep(60)

    assert _answered(Patience(app, to_send=0.05), never) == 408


def test_an_answer_that_is_not_taken_in_time():
    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def stuck(message):
        await asyncio.sleep(60)

    async def run():
        await Patience(app, to_take=0.05)(_scope([]), None, stuck)

    with pytest.raises(SlowReaderError):
        run_apart(run())


def test_waiting_for_a_reader_who_has_sent_everything_is_not_cut_short():
    """An answer that takes long is not taken for a slow client."""
    said = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def app(scope, receive, send):
        await receive()
        await receive()
        await send({"type": "http.response.start", "status": 204, "headers": []})

    async def receive():
        for message in said:
            return message
        await asyncio.sleep(0.2)
        return {"type": "http.disconnect"}

    assert _answered(Patience(app, to_send=0.05), receive) == 204


def test_many_at_once_are_told_to_come_again(little, monkeypatch):
    """Past the ceiling of connections a reader is told so at once, and those before are still served."""
    from accord.serve.listening import MOST_CONNECTIONS

    monkeypatch.setattr(PatientProtocol, "to_ask", LONG)  # so that none of those before is let go
    assert MOST_CONNECTIONS < 1000
    with serving(make_app(little, Settings(clock=lambda: NOW))) as found:
        port = int(found.address.rpartition(":")[2])
        held = [socket.create_connection(("127.0.0.1", port), timeout=LONG) for _ in range(MOST_CONNECTIONS)]
        came = _raw(port, b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", wait=LONG)
        for link in held:
            link.close()
    assert b" 503 " in came.partition(b"\r\n")[0]


def _scope(headers):
    return {
        "type": "http",
        "method": "POST",
        "path": "/",
        "raw_path": b"/",
        "query_string": b"",
        "headers": headers,
    }


def _answered(app, receive, *, headers=()):
    """Return the status of an answer."""
    sent = []

    async def send(message):
        sent.append(message)

    run_apart(app(_scope(list(headers)), receive, send))
    return sent[0]["status"]


def test_a_desk_that_is_open_for_weeks_holds_no_old_connections(little):
    """What a request opened is closed with it, however many come at once."""
    held = Path("/proc/self/fd")
    if not held.is_dir():
        pytest.skip("this system does not list what a program holds open (/proc)")
    with desk_client(little) as client, ThreadPoolExecutor(20) as readers:
        client.get("/search?q=talks")
        before = len(list(held.iterdir()))
        found = list(readers.map(lambda number: client.get(f"/search?q=talks{number}").status_code, range(100)))
        assert set(found) == {200}
        assert len(list(held.iterdir())) < before + 20
