"""Claims and articles of a record one by one, a page at a time, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from accord.desk.known.hydrating import hydrate
from accord.desk.known.selecting import find_charters
from accord.record.store import Reading, Record
from accord.terms.article import Article
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.view.enough import is_only_pointed_at

PAGE = 500


def walk_claims(record: str, sought: Sought, *, every: bool = False) -> Iterator[Ground]:
    """Yield the claims that are sought, those known last first, each with the analyst's word on it.

    What counts for nothing is left out: what analysts struck, and what a language model pointed at and nobody accepted.
    With `every` it is among them. The record is read as it stands now, however long the walk takes; a page of claims
    is held at a time.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    with Record.open(record).reading() as desk:
        if sought.process is not None:
            find_charters(desk, sought.process)
        for names in _pages(desk.find_claims, sought):
            yield from claims_on_page(desk, names, every=every)


def claims_on_page(desk: Reading, names: Sequence[str], *, every: bool) -> list[Ground]:
    """Return the claims with these ids in their order, as analysts judged them; `every` adds what does not count."""
    judged = hydrate(desk, names)
    counted = (ground for ground in judged.grounds if every or not is_only_pointed_at(ground))
    found = {ground.id: ground for ground in (*counted, *(judged.struck if every else ()))}
    return [found[name] for name in names if name in found]


def those_that_count(record: str, names: Sequence[str]) -> frozenset[str]:
    """Return which of these are claims that count: neither struck nor only pointed at by a language model."""
    with Record.open(record).reading() as desk:
        return frozenset(ground.id for ground in claims_on_page(desk, names, every=False))


def walk_articles(record: str, sought: Sought) -> Iterator[Article]:
    """Yield the articles that are sought, those known last first.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    with Record.open(record).reading() as desk:
        if sought.process is not None:
            find_charters(desk, sought.process)
        for names in _pages(desk.find_articles, sought):
            yield from (kept.article for kept in desk.articles(names))


def _pages(find: Callable[[Sought], list[str]], sought: Sought) -> Iterator[list[str]]:
    """Yield the ids of what is sought, a page at a time."""
    left = sought.limit
    while left is None or left > 0:
        size = PAGE if left is None else min(PAGE, left)
        names = find(replace(sought, limit=size))
        if names:
            yield names
        if len(names) < size:
            return
        sought = replace(sought, after=names[-1])
        left = None if left is None else left - size
