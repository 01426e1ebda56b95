"""Files, folders and standard input to articles, in the order given; what gives none is told and the rest goes on."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO, cast

from accord.read.apart.pages import MOST_BYTES as MOST_PAGE
from accord.read.apart.readers import Readers
from accord.read.archives.table_rows import read_parquet
from accord.read.archives.unpacking import Unpacked
from accord.read.archives.warc import read_warc
from accord.read.archives.within import Chosen, chosen, missing
from accord.read.copy import Copy, NoArticleError
from accord.read.folder import list_folder
from accord.read.found import Found
from accord.read.gauge import Gauge
from accord.read.kinds import Kind, is_packed, kind_of
from accord.read.opening import MB, open_regular, read_whole
from accord.read.settle import settle
from accord.read.text.article_json import read_json, read_json_lines
from accord.read.text.plain import MOST_BYTES, read_plain
from accord.terms.article import Article
from accord.terms.skipped import Skipped

STDIN = "-"
SNIFFED = 2000
MOST_PAPER = 60 * MB
MOST_MESSAGE = 30 * MB


@dataclass(frozen=True, slots=True)
class Reading:
    """How sources are read: the date of articles that carry none, the day that counts as today, what `-` reads,
    who reads what is not safe to read here, and who is told how far it is."""

    default: date | None
    today: date | None
    stdin: BinaryIO
    readers: Readers
    gauge: Gauge = field(default_factory=Gauge)


def read_sources(
    sources: Iterable[str | os.PathLike[str]],
    *,
    date: date | None = None,
    stdin: BinaryIO | None = None,
    today: date | None = None,
    gauge: Gauge | None = None,
) -> Iterator[Article | Skipped]:
    """Yield the articles of files, of folders with all that is in them, and of standard input (`-`), in order.

    A source may be one article of a file that holds many, by the name that it has: `archive.warc.gz#17`.
    What gives no article is yielded as a `Skipped` in its place, with the reason and what to do; nothing is raised.
    `date` is the published date of articles that carry none; an article dated after `today` gets a doubt; `gauge`
    tells how far reading is.
    """
    with Readers() as readers:
        reading = Reading(date, today, stdin or sys.stdin.buffer, readers, gauge or Gauge())
        for one in chosen(os.fspath(source) for source in sources):
            yield from _read_source(one, reading)


def _read_source(one: Chosen, reading: Reading) -> Iterator[Article | Skipped]:
    entries: Iterable[str | Skipped] = list_folder(one.path) if _is_folder(one.path) else (one.path,)
    for entry in entries:
        if isinstance(entry, Skipped):
            yield entry
        else:
            yield from _read_file(Chosen(entry, one.numbers), reading)


def _is_folder(source: str) -> bool:
    try:
        return source != STDIN and os.path.isdir(source)  # noqa: PTH112 - a name with a zero byte is no folder
    except ValueError:
        return False


def _read_file(one: Chosen, reading: Reading) -> Iterator[Article | Skipped]:
    try:
        with _opened(one.path, reading) as stream, reading.gauge.reading(stream):
            found = read_stream(stream, one.path, reading, one)
            yield from missing(found, one) if one.numbers else found
    except NoArticleError as refused:
        yield from (Skipped(name, refused.why, refused.remedy) for name in one.names)


@contextmanager
def _opened(source: str, reading: Reading) -> Iterator[io.BufferedReader]:
    """Give the open stream of a source; standard input is left open."""
    if source != STDIN:
        with open_regular(source) as stream:
            yield stream
        return
    borrowed = cast("io.BufferedReader", io.BufferedReader(cast("io.RawIOBase", reading.stdin)))
    try:
        yield borrowed
    finally:
        borrowed.detach()


def read_stream(
    stream: io.BufferedReader, source: str, reading: Reading, one: Chosen | None = None
) -> Iterator[Article | Skipped]:
    """Yield what an open file holds, or those articles of it that were chosen.

    Its name says what kind of file it is, or else its first bytes do.
    """
    empty = True
    try:
        for name, found in _copies(stream, one or Chosen(source), reading.readers):
            empty = False
            yield _judge(name, found, reading)
        if empty:
            yield Skipped(source, "it holds no articles", "give one article a line, as JSON")
    except NoArticleError as refused:
        yield Skipped(source, refused.why, refused.remedy)
    except OSError as error:
        yield Skipped(source, f"reading it failed ({error.strerror or error})", "check the disk and try again")


def _copies(stream: io.BufferedReader, one: Chosen, readers: Readers) -> Iterator[Found]:
    start = stream.peek(SNIFFED)
    if is_packed(start):
        stream = io.BufferedReader(Unpacked(stream), MB)
        start = stream.peek(SNIFFED)
    if not start:
        raise NoArticleError(why="it is empty", remedy="give a file with the text of an article")
    kind = kind_of(one.path, start)
    found = _many(kind, stream, one, readers)
    if found is None:
        yield one.path, _one(kind, stream, one.path, readers)
    else:
        yield from (each for each in found if one.numbers is None or one.holds(each[0]))


def _many(kind: Kind, stream: io.BufferedReader, one: Chosen, readers: Readers) -> Iterator[Found] | None:
    """Return what a file gives of a kind that holds many articles; None for the kinds that hold one."""
    if kind == "json":
        return read_json(stream, one.path)
    if kind == "jsonl":
        return read_json_lines(stream, one.path)
    if kind == "warc":
        return read_warc(stream, one.path, readers, one.numbers)
    if kind == "parquet":
        return read_parquet(one.path, readers.rows, one.numbers)
    return None


def _one(kind: Kind, stream: io.BufferedReader, source: str, readers: Readers) -> Copy:
    if kind == "html":
        raw = read_whole(stream, most=MOST_PAGE, remedy="save the page without its pictures, or give its text")
        return readers.pages.read(raw, source)
    if kind == "pdf":
        return readers.papers.read(read_whole(stream, most=MOST_PAPER, remedy="copy its text, and give that"), source)
    if kind == "mail":
        raw = read_whole(stream, most=MOST_MESSAGE, remedy="save its text in your mail program, and give that")
        return readers.mail.read(raw, source)
    return read_plain(stream.read(MOST_BYTES + 1), source)


def _judge(name: str, found: Copy | NoArticleError | Skipped, reading: Reading) -> Article | Skipped:
    if isinstance(found, Skipped):
        return found
    try:
        if isinstance(found, NoArticleError):
            raise found
        return settle(found, date=reading.default, today=reading.today)
    except NoArticleError as refused:
        return Skipped(name, refused.why, refused.remedy)
