"""Adding to the record: each article in one transaction with all that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from accord.desk.articles.claims_file import holds_claims, read_claims_lines
from accord.desk.articles.options import ReadingOptions
from accord.desk.ledger.following import follow_charter, follow_extraction, follow_judgement
from accord.errors import SourceError
from accord.record.store import Reading, Record
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter, Judgement
from accord.terms.skipped import Skipped

Clock: TypeAlias = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: articles and claims that are new, articles that were on record, what could not be read."""

    articles: int
    claims: int
    known: int
    skipped: tuple[Skipped, ...]


def add_sources(record: Record, sources: Sequence[str], options: ReadingOptions, clock: Clock) -> Added:
    """Put the articles of the sources on record, or claims that were extracted before.

    What is on record already is passed over before it is read, so that adding goes on where it was stopped. What could
    not be read is kept aside with the reason.

    Raises:
        RecordError: the record cannot be written.
        ModelError: the language pipeline cannot be loaded.
    """
    passed = _Passed(record)
    skipped: list[Skipped] = []
    came: list[int] = []
    for found in _found(sources, options, passed):
        outcome = found if isinstance(found, Skipped) else _recorded(record, found, clock())
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
            _keep_aside(record, outcome, clock())
        elif outcome is None:
            passed.count += 1
        else:
            came.append(outcome)
    return Added(len(came), sum(came), passed.count, tuple(skipped))


def _recorded(record: Record, extraction: Extraction, now: datetime) -> int | Skipped | None:
    """Put one article on record; what no record can keep is skipped with the reason."""
    try:
        return record_extraction(record, extraction, now)
    except SourceError as error:
        why, _, remedy = str(error).partition("; ")
        return Skipped(extraction.article.source, why, remedy)


def _keep_aside(record: Record, skipped: Skipped, now: datetime) -> None:
    """Keep what could not be read with the reason; what a folder only passes over is not kept."""
    if skipped.fault:
        with record.writing(now) as desk:
            desk.put_unread(skipped.source, skipped.why, remedy=skipped.remedy)


def record_extraction(record: Record, extraction: Extraction, now: datetime) -> int | None:
    """Put one article with its claims on record; return how many claims are new, or None where nothing is."""
    with record.writing(now) as desk:
        change = desk.put_extraction(extraction)
        if change is None:
            return None
        follow_extraction(desk, change)
        return len(change.came)


def record_judgement(
    record: Record, judgement: Judgement, now: datetime, *, first: Callable[[Reading], None] | None = None
) -> bool:
    """Put an analyst's word on record, with what follows from it; return whether it is new.

    `first` looks at the record before, in the same transaction, and may refuse by what it raises.
    """
    with record.writing(now) as desk:
        if first is not None:
            first(desk)
        new = desk.put_judgement(judgement)
        if new:
            follow_judgement(desk, judgement)
        return new


def record_charter(record: Record, charter: Charter, now: datetime) -> bool:
    """Put a declared negotiation on record, and find what belongs to it; return whether it is new."""
    with record.writing(now) as desk:
        new = desk.put_charter(charter)
        if new:
            follow_charter(desk, charter)
        return new


class _Passed:
    """Tells which articles are on record already, or on their way there, and counts them."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._coming: set[str] = set()
        self.count = 0

    def __call__(self, article: Article) -> bool:
        with self._record.reading() as desk:
            held = article.id in self._coming or desk.holds(article.id)
        self._coming.add(article.id)
        self.count += held
        return held


def _found(sources: Sequence[str], options: ReadingOptions, known: _Passed) -> Iterator[Extraction | Skipped]:
    """Yield from claims files without a language model, from all other sources with one, in the order given."""
    for are_claims, group in groupby(sources, key=lambda source: holds_claims(Path(source))):
        if are_claims:
            for source in group:
                yield from read_claims_lines(Path(source))
        else:
            from accord.desk.articles.reading import read_claims

            yield from read_claims(list(group), options, known=known)
