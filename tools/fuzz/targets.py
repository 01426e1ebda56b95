"""The parsers that are ours, each as a function of any bytes that raises nothing but a refusal with a remedy."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from accord.extract.pointed.asking import read_answer
from accord.read.apart.readers import Readers
from accord.read.archives.unpacking import Unpacked, without_codings
from accord.read.archives.warc import read_warc
from accord.read.copy import NoArticleError
from accord.read.feeds.feed import packed, read_feed
from accord.read.html.hidden import take_hidden
from accord.read.html.styles import sheet_rules
from accord.read.html.tree import parse_page
from accord.read.mail.forwarding import find_forwarded
from accord.read.mail.message import read_message
from accord.read.papers.pdf import read_paper
from accord.read.tables.spreadsheet import sheets_of
from accord.read.text.article_json import read_json, read_json_lines
from accord.read.text.dateline import dates_in, find_dateline, read_stamp
from accord.read.text.encoding import decode
from accord.read.text.plain import read_plain
from accord.resolve.rows import Import, claims_of
from accord.resolve.rows.cell_days import NoDay, days_of
from accord.resolve.rows.meaning import guess_meaning
from accord.resolve.rows.row_words import names_in
from accord.terms.pointed import RefusedError
from accord.terms.sheet import Cell
from accord.terms.span import Span

MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Target:
    """What is tried, and good inputs to begin with."""

    run: Callable[[bytes], None]
    seeds: tuple[bytes, ...]


def _words(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _refusing(run: Callable[[bytes], object]) -> Callable[[bytes], None]:
    """Return what runs a parser and takes a refusal for an answer, if it has a reason and a remedy."""

    def tried(raw: bytes) -> None:
        try:
            run(raw)
        except NoArticleError as refused:
            assert refused.why, "a refusal has a reason"
            assert refused.remedy, "a refusal has a remedy"

    return tried


class _NoReaders(Readers):
    """Readers that are never started: archives are tried for themselves, their pages elsewhere."""


def _warc(raw: bytes) -> None:
    nobody = _NoReaders()
    for name, found in read_warc(io.BytesIO(raw), "a.warc", nobody, wanted=frozenset((10**9,))):
        assert name.startswith("a.warc"), found


def _unpack(raw: bytes) -> None:
    size = 0
    stream = io.BufferedReader(Unpacked(io.BytesIO(raw)))
    while piece := stream.read(1 << 16):
        size += len(piece)
    assert size <= 64_000_000 + 201 * len(raw) + (1 << 16), "no more comes out than is allowed"


def _codings(raw: bytes) -> None:
    for name in ("gzip", "deflate", "br", "chunked", "zstd"):
        without_codings(raw, f"{name},chunked", most=MOST)


def _json(raw: bytes) -> None:
    list(read_json(io.BytesIO(raw), "a.json"))


def _lines(raw: bytes) -> None:
    list(read_json_lines(io.BytesIO(raw), "a.jsonl"))


def _dates(raw: bytes) -> None:
    words = _words(raw)
    find_dateline(words)
    dates_in(words)
    read_stamp(words)


def _forwarded(raw: bytes) -> None:
    words = _words(raw)
    found = find_forwarded(words)
    assert found is None or len(found.text) <= len(words), "nothing is added"


def _page(raw: bytes) -> None:
    take_hidden(parse_page(decode(raw)[0]))


def _styles(raw: bytes) -> None:
    list(sheet_rules(_words(raw)))


def _day(raw: bytes) -> None:
    found = days_of(Cell(_words(raw)), None)
    assert isinstance(found, NoDay) or found.start or found.end, "days or a reason"


def _table(raw: bytes) -> None:
    sheets = sheets_of(raw if not raw.startswith(b"PK") else b"x", "a.csv")
    meaning = guess_meaning(sheets)
    if meaning:
        list(claims_of(sheets[0], meaning, Import("A", date(2026, 1, 1))))


def _names(raw: bytes) -> None:
    assert all(name.strip() for name in names_in(_words(raw))), "no name is empty"


PAGE = b"<html><style>.a{display:none}</style><body><p class=a hidden>x</p><!-- y --><div style='opacity:0'>z</div>"
MAIL = (
    b"From: A <a@x.example>\nSubject: =?utf-8?q?Talks?=\nContent-Type: multipart/mixed; boundary=b\n\n"
    b"--b\nContent-Type: text/plain\n\n-----Original Message-----\nFrom: B\nSent: Monday\n\nThe sides met.\n--b--\n"
)
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 44\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nx\r\n\r\n"
)
TABLE = b'Date,Event,Who,Status\n2026-01-24,Talks,"A, B (mediator)",held\n03/04/2026,Deal signed,A;B,\n'
MATRIX = b"Issue;Serbia;Kosovo\nRecognition;rejects;only if it is mutual\n"
ARTICLE = json.dumps({"text": "The sides met.", "date": "2024-06-03", "authors": ["A"]}).encode()

RSS = b"<rss><channel><item><title>a</title><link>/b</link><guid>c</guid></item></channel></rss>"
ATOM = b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><link href='b'/><title>c</title></entry></feed>"


def _feed(raw: bytes) -> None:
    """Read a feed; what feedparser itself trips over ends the worker's reading of that feed alone."""
    rows = read_feed(packed(raw, base="https://wire.example/a", charset=None))["entries"]
    assert isinstance(rows, list)


def _answer(raw: bytes) -> None:
    text = "He said that they had met in Geneva."
    for each in read_answer(_words(raw), text, [Span(0, len(text))]):
        assert isinstance(each, RefusedError) or all(span.of(text).strip() for _, span in each.words)


TARGETS: Mapping[str, Target] = {
    "warc": Target(_refusing(_warc), (WARC, WARC * 3)),
    "unpacking": Target(_refusing(_unpack), (gzip.compress(WARC), gzip.compress(b"a") * 3)),
    "codings": Target(_refusing(_codings), (gzip.compress(PAGE), b"3\r\nabc\r\n0\r\n\r\n")),
    "json": Target(_refusing(_json), (ARTICLE, b"[" + ARTICLE + b"]")),
    "json-lines": Target(_refusing(_lines), (ARTICLE + b"\n" + ARTICLE,)),
    "plain": Target(_refusing(lambda raw: read_plain(raw, "a.txt")), (b"date 2024-06-03\ntitle: a\n\nThe sides met.",)),
    "dates": Target(_refusing(_dates), (b"GENEVA, June 3 (Example Wire) - x", b"Mon, 3 Jun 2024 10:00:00 GMT")),
    "mail": Target(_refusing(read_message), (MAIL,)),
    "forwarding": Target(_refusing(_forwarded), (MAIL.partition(b"\n\n")[2], b"> From: a\n> Sent: b\n>\n> c")),
    "pdf": Target(_refusing(read_paper), (b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<< /Root 1 0 R >>",)),
    "page": Target(_refusing(_page), (PAGE,)),
    "styles": Target(_refusing(_styles), (b".a,.b>c{display:none}@media print{d{color:red}}/* e */",)),
    "day": Target(_refusing(_day), (b"24/01/2026", b"23 January - 2 February 2026", b"early 2026")),
    "table": Target(_refusing(_table), (TABLE, MATRIX)),
    "feed": Target(_refusing(_feed), (RSS, ATOM, b'{"version": "https://jsonfeed.org/version/1", "items": []}')),
    "answer": Target(_answer, (b'{"claims": [{"kind": "statement", "sentence": 1, "speaker": "He", "cue": "said"}]}',)),
    "names": Target(_refusing(_names), (b"Serbia, Kosovo and EU (mediator); Kurti (Kosovo)",)),
}
