"""Everything that follows from the ledger made again, or compared with what is on record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tqdm import tqdm

from accord.desk.event_rows import find_event_rows, find_story_rows
from accord.desk.following import follow_extraction
from accord.record.store import Reading, Record
from accord.terms.kept import Change, Sought


def rebuild_record(where: str, now: datetime, *, show: bool = False) -> int:
    """Make all that follows from the ledger again, in one transaction; return the number of articles.

    Raises:
        RecordError: there is no record there, or it cannot be written.
    """
    with Record.open(where).writing(now) as desk:
        desk.forget_views()
        articles = list(desk.article_ids())
        for name in tqdm(articles, desc="rebuilding", unit=" articles", disable=None if show else True, delay=2):
            follow_extraction(desk, Change(name, came=tuple(desk.claims_of([name]))))
    return len(articles)


def find_stale(desk: Reading) -> Iterator[str]:
    """Yield which events and stories on record do not follow from its claims and articles."""
    claims = desk.find_claims(Sought(kinds=("meeting", "agreement")))
    yield from _stale_events(desk, claims)
    yield from _stale_stories(desk, list(desk.article_ids()))


def _stale_events(desk: Reading, claims: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for claim in claims:
        if claim in seen:
            continue
        members, _ = desk.neighbourhood("event", [claim])
        seen.update(members)
        wanted = {row.id: row for row in find_event_rows(desk, members)}
        found = {row.id: row for row in desk.events(set(desk.events_of(members).values()))}
        for name in sorted(wanted.keys() | found.keys()):
            if wanted.get(name) != found.get(name):
                yield f"event {name}: it is not what its claims make it; run `accord rebuild`"


def _stale_stories(desk: Reading, articles: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for article in articles:
        if article in seen:
            continue
        members, _ = desk.neighbourhood("story", [article])
        seen.update(members)
        wanted = {row.id: row for row in find_story_rows(desk, members)}
        found = {row.id: row for row in desk.stories(set(desk.stories_of(members).values()))}
        for name in sorted(wanted.keys() | found.keys()):
            if wanted.get(name) != found.get(name):
                yield f"story {name}: it is not what its articles make it; run `accord rebuild`"
