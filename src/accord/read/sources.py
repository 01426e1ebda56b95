"""Files, folders and standard input to articles, in the order given; what gives none is told and the rest goes on."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO, Literal, cast

from accord.read.article_json import Found, read_json, read_json_lines
from accord.read.copy import Copy, NoArticleError
from accord.read.folder import HTML, JSON, JSONL, list_folder
from accord.read.opening import open_regular, read_whole
from accord.read.pages import MOST_BYTES as MOST_PAGE
from accord.read.pages import Pages
from accord.read.plain import MOST_BYTES, read_plain
from accord.read.settle import settle
from accord.terms.article import Article
from accord.terms.skipped import Skipped

Kind = Literal["json", "jsonl", "html", "text"]

STDIN = "-"
SNIFFED = 2000
ENDINGS: tuple[tuple[Kind, tuple[str, ...]], ...] = (("json", JSON), ("jsonl", JSONL), ("html", HTML))
STARTS: tuple[tuple[Kind, re.Pattern[bytes]], ...] = (
    ("json", re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[\s*[\[{\]])")),
    ("html", re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|article|div|meta)\b", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How sources are read: the date of articles that carry none, the day that counts as today, and what `-` reads,
    and who reads pages."""

    default: date | None
    today: date | None
    stdin: BinaryIO
    pages: Pages


def read_sources(
    sources: Iterable[str | os.PathLike[str]],
    *,
    date: date | None = None,
    stdin: BinaryIO | None = None,
    today: date | None = None,
) -> Iterator[Article | Skipped]:
    """Yield the articles of files, of folders with all that is in them, and of standard input (`-`), in order.

    What gives no article is yielded as a `Skipped` in its place, with the reason and what to do; nothing is raised.
    `date` is the published date of articles that carry none; an article dated after `today` gets a doubt.
    """
    with Pages() as pages:
        reading = Reading(date, today, stdin or sys.stdin.buffer, pages)
        for source in sources:
            yield from _read_source(os.fspath(source), reading)


def _read_source(source: str, reading: Reading) -> Iterator[Article | Skipped]:
    entries: Iterable[str | Skipped] = list_folder(source) if _is_folder(source) else (source,)
    for entry in entries:
        if isinstance(entry, Skipped):
            yield entry
        else:
            yield from _read_file(entry, reading)


def _is_folder(source: str) -> bool:
    try:
        return source != STDIN and os.path.isdir(source)  # noqa: PTH112 - a name with a zero byte is no folder
    except ValueError:
        return False


def _read_file(source: str, reading: Reading) -> Iterator[Article | Skipped]:
    try:
        with _opened(source, reading) as stream:
            yield from read_stream(stream, source, reading)
    except NoArticleError as refused:
        yield Skipped(source, refused.why, refused.remedy)


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


def read_stream(stream: io.BufferedReader, source: str, reading: Reading) -> Iterator[Article | Skipped]:
    """Yield what an open file holds. Its name says what kind of file it is, or else its first bytes do."""
    empty = True
    try:
        for name, found in _copies(stream, source, reading.pages):
            empty = False
            yield _judge(name, found, reading)
        if empty:
            yield Skipped(source, "it holds no articles", "give one article a line, as JSON")
    except NoArticleError as refused:
        yield Skipped(source, refused.why, refused.remedy)
    except OSError as error:
        yield Skipped(source, f"reading it failed ({error.strerror})", "check the disk and try again")


def _copies(stream: io.BufferedReader, source: str, pages: Pages) -> Iterator[Found]:
    start = stream.peek(SNIFFED)
    if not start:
        raise NoArticleError(why="it is empty", remedy="give a file with the text of an article")
    kind = kind_of(source, start)
    if kind == "json":
        yield from read_json(stream, source)
    elif kind == "jsonl":
        yield from read_json_lines(stream, source)
    elif kind == "html":
        raw = read_whole(stream, most=MOST_PAGE, remedy="save the page without its pictures, or give its text")
        yield source, pages.read(raw, source)
    else:
        yield source, read_plain(stream.read(MOST_BYTES + 1), source)


def kind_of(source: str, start: bytes) -> Kind:
    """Return what a source is to be read as: by its ending, or where that says nothing, by how it starts.

    >>> kind_of("talks.jsonl", b""), kind_of("-", b'[{"text":'), kind_of("-", b"<!DOCTYPE html>")
    ('jsonl', 'json', 'html')
    """
    ending = os.path.splitext(source)[1].lower()  # noqa: PTH122 - a source is not always a path
    named = next((kind for kind, endings in ENDINGS if ending in endings), None)
    if named:
        return named
    return next((kind for kind, pattern in STARTS if pattern.match(start)), "text")


def _judge(name: str, found: Copy | NoArticleError, reading: Reading) -> Article | Skipped:
    try:
        if isinstance(found, NoArticleError):
            raise found
        return settle(found, date=reading.default, today=reading.today)
    except NoArticleError as refused:
        return Skipped(name, refused.why, refused.remedy)
