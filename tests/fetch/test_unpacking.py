"""Sizes: nothing that comes over the line grows beyond what was agreed, packed or unpacked."""

from __future__ import annotations

import gzip
import tracemalloc

import pytest

from accord.fetch.fault import FetchError
from accord.fetch.unpacking import MB, gather
from accord.fetch.web import Limits, Net, Web
from newsserver import Answer, Site, zipped

TEXT = b"The delegations met. " * 500


def pieces(body: bytes, size: int = 100) -> list[bytes]:
    return [body[at : at + size] for at in range(0, len(body), size)]


@pytest.mark.parametrize("size", [1, 7, 100, 100_000])
def test_what_was_packed_comes_out_as_it_went_in(size: int) -> None:
    assert gather(pieces(gzip.compress(TEXT), size), "gzip", most=MB) == TEXT
    assert gather(pieces(TEXT, size), "", most=MB) == TEXT


def test_a_gzip_bomb_is_stopped_on_its_way_and_costs_no_memory() -> None:
    bomb = gzip.compress(b"\0" * 200 * MB)
    assert len(bomb) < MB
    tracemalloc.start()
    with pytest.raises(FetchError, match="larger than 5 MB"):
        gather([bomb], "gzip", most=5 * MB)
    assert tracemalloc.get_traced_memory()[1] < 20 * MB
    tracemalloc.stop()


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip", "gzip,deflate", "compress"])
def test_what_was_packed_in_a_way_that_was_not_asked_for_is_refused(packing: str) -> None:
    with pytest.raises(FetchError, match="not asked for"):
        gather([TEXT], packing, most=MB)


@pytest.mark.parametrize("cut", [3, 10, 40, -1])
def test_a_packed_answer_that_is_cut_short_is_told(cut: int) -> None:
    with pytest.raises(FetchError, match=r"cut short|not packed"):
        gather([gzip.compress(TEXT)[:cut]], "gzip", most=MB)


def test_an_answer_that_is_not_packed_as_it_says_is_told() -> None:
    with pytest.raises(FetchError, match="not packed as it says"):
        gather([TEXT], "gzip", most=MB)


def test_an_endless_answer_ends_at_the_most_that_is_taken() -> None:
    sent: list[int] = []

    def endless(desk) -> None:
        desk.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>")
        try:
            while len(sent) < 2000:
                desk.wfile.write(b"<item/>" * 10_000)
                sent.append(1)
        except OSError:
            pass

    with Site({"/": Answer(raw=endless), "/bomb": zipped(b"\0" * 50 * MB)}) as site:
        web = Web(Net(allow_private=True), Limits(most=2 * MB))
        for path in ("/", "/bomb"):
            with pytest.raises(FetchError, match="larger than 2 MB"):
                web.ask(site.url + path)
    assert len(sent) < 200


def test_an_answer_shorter_than_it_says_is_no_answer() -> None:
    with (
        Site({"/": Answer("half", headers={"Content-Length": "4000"})}) as site,
        pytest.raises(FetchError, match="connection failed"),
    ):
        Web(Net(allow_private=True), Limits(seconds=3)).ask(f"{site.url}/")


def test_headers_without_end_are_refused() -> None:
    def headers(desk) -> None:
        desk.wfile.write(b"HTTP/1.1 200 OK\r\n")
        try:
            for number in range(200_000):
                desk.wfile.write(b"X-%d: y\r\n" % number)
        except OSError:
            pass

    with Site({"/": Answer(raw=headers)}) as site, pytest.raises(FetchError):
        Web(Net(allow_private=True), Limits(seconds=5)).ask(f"{site.url}/")
