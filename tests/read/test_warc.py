"""Web archives: every page of them by the number of its record, and nothing that they can do to whoever reads them."""

from __future__ import annotations

import gzip
import io
import resource
import zlib
from pathlib import Path

import brotli
import pytest

from accord.terms.article import Article
from accord.terms.skipped import Skipped
from newsstand import BODY, SENTENCES, page, read
from read.archives import bomb, chunked, dispatch, packed, paper, record, response


def write(folder: Path, raw: bytes, name: str = "a.warc") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def articles(path: Path | str) -> list[Article]:
    return [found for found in read(path) if isinstance(found, Article)]


def refused(path: Path | str) -> list[Skipped]:
    return [found for found in read(path) if isinstance(found, Skipped) and found.fault]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "news.gz", "-"])
def test_pages_are_read_plain_or_packed_and_named_by_their_record(name: str, tmp_path: Path) -> None:
    records = [record(b"software: x", kind="warcinfo"), *(response(dispatch(n).encode(), number=n) for n in range(3))]
    raw = packed(records) if name.endswith("gz") else b"".join(records)
    found = read(name, stdin=io.BytesIO(raw)) if name == "-" else read(write(tmp_path, raw, name))
    got = [each for each in found if isinstance(each, Article)]
    assert [each.source.rpartition("#")[2] for each in got] == ["2", "3", "4"]
    assert [each.url for each in got] == [f"https://wire.example/talks/{n}" for n in range(3)]
    assert {each.outlet for each in got} == {"Example Wire"} and all(each.published for each in got)


@pytest.mark.parametrize(
    ("headers", "sent"),
    [
        ({}, lambda raw: raw),
        ({"Content-Encoding": "gzip"}, gzip.compress),
        ({"Content-Encoding": "deflate"}, zlib.compress),
        ({"Content-Encoding": "deflate"}, lambda raw: zlib.compress(raw)[2:-4]),
        ({"Content-Encoding": "br"}, brotli.compress),
        ({"Transfer-Encoding": "chunked"}, chunked),
        ({"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}, lambda raw: chunked(gzip.compress(raw))),
        ({"Content-Encoding": "gzip"}, lambda raw: raw),
        ({"Transfer-Encoding": "chunked"}, lambda raw: raw),
        ({"Content-Encoding": "x-own"}, lambda raw: raw),
        ({"Content-Type": "text/html; charset=windows-1252"}, lambda raw: raw.decode().encode("cp1252")),
    ],
)
def test_what_servers_do_to_a_page_is_undone(headers: dict[str, str], sent: object, tmp_path: Path) -> None:
    html = page().replace('<meta charset="utf-8">', "").replace("©", "").encode()
    [found] = articles(write(tmp_path, response(sent(html), headers=headers)))  # type: ignore[operator]
    assert SENTENCES[2] in found.text


def test_a_page_saved_by_itself_a_text_and_a_paper_are_read(tmp_path: Path) -> None:
    lines = [SENTENCES[0], SENTENCES[1], "", SENTENCES[3]]
    records = [
        record(page().encode(), kind="resource"),
        record(BODY.encode(), kind="conversion", media="text/plain"),
        response(paper([lines]), headers={"Content-Type": "application/pdf"}, uri="https://ministry.example/pr/7"),
    ]
    found = articles(write(tmp_path, b"".join(records)))
    assert len(found) == 3
    assert found[2].url == "https://ministry.example/pr/7" and found[2].outlet == "ministry.example"


def test_what_holds_no_page_is_counted_and_no_fault(tmp_path: Path) -> None:
    records = [
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request", media="application/http; msgtype=request"),
        response(b"\x89PNG", headers={"Content-Type": "image/png"}),
        response(page().encode(), status="404 Not Found"),
        response(page().encode()),
    ]
    *found, told = read(write(tmp_path, b"".join(records)))
    assert len(found) == 1 and isinstance(told, Skipped) and not told.fault
    assert "3 of its records" in told.why and "image/png (1)" in told.why and "answer 404 (1)" in told.why


def test_an_archive_without_a_page_is_a_fault(tmp_path: Path) -> None:
    [told] = refused(write(tmp_path, response(b"x", headers={"Content-Type": "image/png"})))
    assert "hold no page" in told.why


@pytest.mark.parametrize("packing", ["gzip", "br"])
def test_a_small_record_that_unpacks_to_much_is_refused_in_little_memory(packing: str, tmp_path: Path) -> None:
    html = b"<html><body>" + b"a" * (200 << 20)
    sent = gzip.compress(html) if packing == "gzip" else brotli.compress(html, quality=1)
    raw = response(sent, headers={"Content-Encoding": packing}) + response(page().encode(), number=2)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    del html
    bad, good = read(write(tmp_path, raw))
    assert isinstance(bad, Skipped) and "more than 20 MB" in bad.why and isinstance(good, Article)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", ["a.warc.gz", "a.jsonl.gz", "a.json.gz", "a.html.gz"])
def test_a_packed_file_that_unpacks_to_a_disk_full_is_refused_soon(name: str, tmp_path: Path) -> None:
    path = write(tmp_path, bomb(1 << 30), name)
    told = refused(path)
    words = {"warc": "no web archive", "jsonl": "200 times its size", "json": "larger than", "html": "larger than"}
    assert words[name.split(".")[1]] in told[-1].why and len(told) <= 2


def test_a_record_that_is_a_disk_full_of_nothing_is_refused(tmp_path: Path) -> None:
    head = (
        record(b"", kind="metadata").replace(b"Content-Length: 0", b"Content-Length: 1073741824").rstrip() + b"\r\n\r\n"
    )
    raw = packed([response(page().encode())]) + gzip.compress(head) + bomb(1 << 30)
    good, bad = read(write(tmp_path, raw, "a.warc.gz"))
    assert isinstance(good, Article)
    assert isinstance(bad, Skipped) and "200 times its size" in bad.why


def test_nested_packing_is_refused(tmp_path: Path) -> None:
    [told] = refused(write(tmp_path, gzip.compress(gzip.compress(response(page().encode()))), "a.gz"))
    assert "a gzip file" in told.why


@pytest.mark.parametrize("cut", [10, 400, 900])
@pytest.mark.parametrize("is_packed", [True, False])
def test_a_truncated_archive_gives_what_stands_before(cut: int, *, is_packed: bool, tmp_path: Path) -> None:
    records = [response(dispatch(n).encode(), number=n) for n in range(3)]
    raw = packed(records) if is_packed else b"".join(records)
    cut = cut if not is_packed else min(cut, 300)
    found = read(write(tmp_path, raw[:-cut], "a.warc.gz" if is_packed else "a.warc"))
    assert len([each for each in found if isinstance(each, Article)]) >= 2
    if cut > 10 or is_packed:
        assert isinstance(found[-1], Skipped) and "breaks off" in found[-1].why and "fetch" in found[-1].remedy


def test_damage_within_a_packed_archive_is_told_with_what_was_read(tmp_path: Path) -> None:
    one, two, three = packed([response(dispatch(1).encode())]), b"\x1f\x8b\x08broken", packed([response(b"x")])
    good, bad = read(write(tmp_path, one + two + three, "a.warc.gz"))
    assert isinstance(good, Article) and isinstance(bad, Skipped) and "is damaged" in bad.why


@pytest.mark.parametrize(
    "raw",
    [
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\nabc",
        b"WARC/1.0\r\n" + b"a: b\r\n" * 300_000 + b"\r\n",
        b"WARC/1.0\r\n" + b"a" * 3_000_000,
        b"WARC/9.9\r\n\r\n",
        b"nothing of the kind" * 500,
        record(b"HTTP/1.1 200 OK\r\nno end of it")[:-30],
    ],
)
def test_a_malformed_archive_is_refused_with_a_remedy(raw: bytes, tmp_path: Path) -> None:
    [told] = refused(write(tmp_path, raw))
    assert told.why and told.remedy


@pytest.mark.parametrize(
    "uri", ["file:///secret", "../../../x", "javascript:alert(1)", "\x1b[31m", "https://x.example/../../x"]
)
def test_an_address_is_told_and_never_a_path(uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    html = page().replace('<link rel="canonical" href="https://wire.example/island-talks">', "")
    write(tmp_path, response(html.encode(), uri=uri))
    [found] = articles("a.warc")
    assert found.source == "a.warc#1"
    assert found.url in (None, uri) and (found.url is None or found.url.startswith("https://"))
    assert [each.name for each in tmp_path.iterdir()] == ["a.warc"]


def test_one_record_can_be_read_by_its_name(tmp_path: Path) -> None:
    path = write(tmp_path, packed(response(dispatch(n).encode(), number=n) for n in range(1, 6)), "a.warc.gz")
    [found] = articles(f"{path}#4")
    assert found.source == f"{path}#4" and "round number 4" in found.text
    some = read(f"{path}#2", f"{path}#5", f"{path}#9")
    assert [isinstance(each, Article) for each in some] == [True, True, False]
    assert isinstance(some[2], Skipped) and some[2].source == f"{path}#9" and "no article of this number" in some[2].why
