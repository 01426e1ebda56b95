"""Articles that a program hands over, put on record as if a file of article JSON had been added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from threading import Lock

from accord.desk.ledger.adding import Clock, record_extraction
from accord.errors import SourceError
from accord.read import read_sources
from accord.record.store import Record
from accord.terms.article import OWN, Article
from accord.terms.extraction import Extraction
from accord.terms.skipped import Skipped

READING = Lock()  # a language pipeline reads for one at a time


@dataclass(frozen=True, slots=True)
class Received:
    """One article that came: its id, how many claims are new, and whether it was on record already."""

    article: str
    claims: int
    known: bool


def receive_article(record: Record, body: bytes, clock: Clock) -> Received:
    """Put an article on record that came as article JSON; it keeps the source that it names.

    Raises:
        SourceError: it is no article, or not in English; the message says why and what helps.
        RecordError: the record cannot be written.
        ModelError: the language pipeline cannot be loaded.
    """
    article = next(_read(body))
    with record.reading() as desk:
        if desk.holds(article.id):
            return Received(article.id, 0, known=True)
    extraction = _extracted(article)
    count = record_extraction(record, extraction, clock())
    return Received(article.id, count or 0, known=count is None)


def _extracted(article: Article) -> Extraction:
    from accord.desk.articles.reader import shared_reader  # loads the language pipeline, which only writing needs

    with READING:
        return next(shared_reader().extract([article]))


def _read(body: bytes) -> Iterator[Article]:
    for found in read_sources(["-"], stdin=BytesIO(body)):
        if isinstance(found, Skipped):
            message = f"{found.why}; {found.remedy}"
            raise SourceError(message)
        yield replace(found, source=_named(found))
    message = "it holds no article; give article JSON with the text under the key text"
    raise SourceError(message)


def _named(article: Article) -> str:
    """Return what an article is named by that came without a file; nobody can claim an analyst's own name so."""
    return (article.url or "program").removeprefix(OWN)
