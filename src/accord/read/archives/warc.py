"""Web archives (WARC) to the copies of the pages in them. An address in an archive is only ever told, never a path."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from fastwarc.warc import ArchiveIterator, WarcRecord, conversion, resource, response

from accord.read.address import web_host
from accord.read.apart.pages import MOST_BYTES as MOST_PAGE
from accord.read.apart.readers import Readers
from accord.read.archives.unpacking import bounded, without_codings
from accord.read.copy import Copy, NoArticleError
from accord.read.found import Found
from accord.read.text.plain import read_plain
from accord.terms.skipped import Skipped

MOST_HEADERS = 1 << 20
WITH_PAGES = (response, resource, conversion)
PAGES = ("text/html", "application/xhtml+xml")
TEXT = "text/plain"
PDF = "application/pdf"
BROKEN = "fetch the archive again; what stands before is read"
MOST_TOLD = 6


class _Onward(io.RawIOBase):
    """A stream that only goes on: what the archive's reader asks for beside bytes."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        self._stream = stream
        self._at = 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        if (whence, offset) not in ((0, self._at), (1, 0)):
            message = "a stream that only goes on"
            raise OSError(message)
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any buffer will do
        piece = self._stream.read1(len(buffer))
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)


def read_warc(
    stream: io.BufferedIOBase, source: str, readers: Readers, wanted: Collection[int] | None = None
) -> Iterator[Found]:
    """Yield the copy of each page with its name, `source#n` for the n-th record; or why it could not be had.

    Only the records that are `wanted` are read, where some are. What holds no page is counted and told at the end.

    Raises:
        NoArticleError: the archive is damaged or breaks off; what stood before was yielded.
    """
    passed: Counter[str] = Counter()
    number = pages = 0
    try:
        for number, record in enumerate(_records(stream), 1):
            if wanted is not None and number not in wanted:
                _pass(record)
            elif (kind := _kind_of(record)) in (*PAGES, TEXT, PDF):
                pages += 1
                yield f"{source}#{number}", _attempt(record, kind, f"{source}#{number}", readers)
            else:
                _pass(record)
                passed[kind] += 1
    except OSError as error:
        after = f"an archive damaged after record {number:,}" if number else "no web archive, or damaged from its start"
        why = f"it is {after} ({error})"
        raise NoArticleError(why=why, remedy=BROKEN) from None
    if passed:
        yield source, _passed_over(source, passed, fault=not pages)
    elif not number:
        raise NoArticleError(why="it holds no records of a web archive", remedy="give a WARC file")


def _records(stream: io.BufferedIOBase) -> ArchiveIterator:
    return ArchiveIterator(_Onward(stream), stream_detect=False, fsspec_args=False, max_header_len=MOST_HEADERS)


def _pass(record: WarcRecord) -> None:
    """Leave a record unread.

    Raises:
        NoArticleError: it is not there as a whole.
    """
    declared = record.content_length
    if record.consume() < declared or record.headers.get("Content-Length") is None:
        raise NoArticleError(why="the archive breaks off", remedy=BROKEN)


def _kind_of(record: WarcRecord) -> str:
    """Return what a record holds as a media type, or else in a word why it holds no page."""
    if record.record_type not in WITH_PAGES:
        return str(record.headers.get("WARC-Type") or "no type")[:40]
    if record.http_headers is None:
        return _media(record.headers.get("Content-Type"))
    status = record.http_headers.status_code
    return _media(record.http_headers.get("Content-Type")) if status == 200 else f"answer {status or 'without a code'}"


def _media(header: str | None) -> str:
    return (header or "no media type").partition(";")[0].strip().lower()[:40]


def _attempt(record: WarcRecord, kind: str, source: str, readers: Readers) -> Copy | NoArticleError:
    try:
        raw = _content(record)
        address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
        if kind == PDF:
            copy = readers.papers.read(raw, source)
        elif kind == TEXT:
            copy = read_plain(raw, source)
        else:
            copy = readers.pages.read(_in_utf8(raw, record), source)
    except NoArticleError as refused:
        return refused
    host = web_host(address)
    if host is None:
        return copy
    return replace(copy, url=copy.url or address, outlet=copy.outlet or host.removeprefix("www."))


def _content(record: WarcRecord) -> bytes:
    """Return the bytes of the page itself.

    Raises:
        NoArticleError: there are too many, or the record breaks off.
    """
    declared = record.content_length
    raw = bounded(record.reader, most=MOST_PAGE)
    if len(raw) < declared:
        raise NoArticleError(why="the archive breaks off within this record", remedy=BROKEN)
    if record.http_headers is None:
        return raw
    names = ("Content-Encoding", "Transfer-Encoding")
    codings = ",".join(str(record.http_headers.get(name) or "") for name in names)
    return without_codings(raw, codings, most=MOST_PAGE)


def _in_utf8(raw: bytes, record: WarcRecord) -> bytes:
    """Return a page in UTF-8 where only its server told its encoding; a page that is UTF-8 stays as it is."""
    declared = record.http_charset if record.http_headers is not None else None
    if declared is None or _is_utf8(raw):
        return raw
    try:
        return raw.decode(declared).encode()
    except (LookupError, UnicodeError):
        return raw


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _passed_over(source: str, passed: Counter[str], *, fault: bool) -> Skipped:
    most = ", ".join(f"{kind} ({count:,})" for kind, count in passed.most_common(MOST_TOLD))
    more = ", …" if len(passed) > MOST_TOLD else ""
    why = f"{sum(passed.values()):,} of its records hold no page: {most}{more}"
    return Skipped(source, why, "give an archive with pages" if fault else "nothing need be done", fault)
