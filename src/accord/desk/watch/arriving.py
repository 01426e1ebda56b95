"""What came from the net, put on record: an article with its claims, or what could not be had with the reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from accord.desk.ledger.adding import Clock, record_extraction
from accord.errors import SourceError
from accord.fetch.fault import FetchError
from accord.read.copy import NoArticleError
from accord.record.store import Record
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.feed import Feed
from accord.terms.skipped import Skipped
from accord.terms.watched import Came, Known

Extract: TypeAlias = Callable[[Article], Extraction]


def record_article(record: Record, feed: Feed, article: Article, ways: tuple[Extract, Clock]) -> Came | Known:
    """Put an article of a feed on record, unless it is there; `ways` are what extracts and what tells the time.

    Raises:
        SourceError: it holds what no record can keep.
    """
    extract, clock = ways
    with record.reading() as desk:
        held = desk.holds(article.id)
    claims = None if held else record_extraction(record, extract(article), clock())
    return Known(feed.name, article.source) if claims is None else Came(feed.name, article, claims)


def put_aside(record: Record, source: str, error: SourceError, now: datetime) -> Skipped:
    """Keep with its reason what could not be had or read."""
    why, _, remedy = str(error).partition("; ")
    if isinstance(error, FetchError | NoArticleError):
        why, remedy = error.why, error.remedy
    with record.writing(now) as desk:
        desk.put_unread(source, why, remedy=remedy)
    return Skipped(source, why, remedy)


def take_back(record: Record, source: str, now: datetime) -> None:
    """Forget that something could not be had, now that it was."""
    with record.reading() as desk:
        kept = [unread.id for unread in desk.unread() if unread.source == source]
    if kept:
        with record.writing(now) as desk:
            for name in kept:
                desk.take_unread(name)
