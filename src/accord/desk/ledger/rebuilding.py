"""Everything that follows from the ledger made again, or compared with what is on record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeAlias

from tqdm import tqdm

from accord.desk.known.event_rows import find_event_rows, find_story_rows
from accord.desk.ledger.following import follow_extraction
from accord.record.store import Reading, Record
from accord.terms.kept import Change, EventRow, Sought, StoryRow, TieKind

Row: TypeAlias = EventRow | StoryRow
Rows: TypeAlias = Callable[[Sequence[str]], tuple[Sequence[Row], Sequence[Row]]]


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
    yield from _stale(desk, "event", claims, lambda members: (find_event_rows(desk, members), _events(desk, members)))
    articles = list(desk.article_ids())
    yield from _stale(
        desk, "story", articles, lambda members: (find_story_rows(desk, members), _stories(desk, members))
    )


def _stale(desk: Reading, kind: TieKind, names: Iterable[str], rows: Rows) -> Iterator[str]:
    """Compare, neighbourhood by neighbourhood, the rows that should be with those that are."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            continue
        members, _ = desk.neighbourhood(kind, [name])
        seen.update(members)
        wanted, found = ({row.id: row for row in each} for each in rows(members))
        for row in sorted(wanted.keys() | found.keys()):
            if wanted.get(row) != found.get(row):
                yield f"{kind} {row}: it is not what it should be by what it is made of; run `accord rebuild`"


def _events(desk: Reading, claims: Sequence[str]) -> Sequence[EventRow]:
    return desk.events(set(desk.events_of(claims).values()))


def _stories(desk: Reading, articles: Sequence[str]) -> Sequence[StoryRow]:
    return desk.stories(set(desk.stories_of(articles).values()))
