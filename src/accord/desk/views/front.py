"""The first page: every negotiation at a glance, and what came on record since somebody looked last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from accord.desk.known.hydrating import hydrate
from accord.desk.known.selecting import find_charters
from accord.record.store import Reading, Record
from accord.terms.article import Article
from accord.terms.claim import AHEAD, HELD
from accord.terms.judgement import Charter
from accord.terms.kept import EventRow, Sought, Tally
from accord.view.enough import is_untold

HAPPENED = (*HELD, "agreed", "signed", "implemented", "violated", "rejected")
IN_FULL = 8  # negotiations that are told of, not only listed
LOOKED_AT = 15  # announced events among which the next is sought
NEWEST = 8


@dataclass(frozen=True, slots=True)
class Standing:
    """One negotiation at a glance: what happened last in it, and the next that was announced, where that is known."""

    charter: Charter
    tally: Tally | None
    last: EventRow | None = None
    ahead: EventRow | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What came on record since a moment, or ever where `since` is None: how much of each kind, and the newest."""

    since: datetime | None
    articles: int
    judgements: int
    newest: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """What a record holds: `full` are the negotiations with the latest news, `others` the rest of them by name.

    `outside` is the number of articles that belong to no negotiation that was declared.
    """

    articles: int
    claims: int
    outside: int
    full: tuple[Standing, ...]
    others: tuple[Standing, ...]
    news: News


def see_front(where: str, *, since: datetime | None) -> Front:
    """Return the first page of a record, for somebody who looked at it last at a moment.

    Raises:
        RecordError: the record cannot be read.
    """
    with Record.open(where).reading() as desk:
        counts, tallies = desk.counts(), desk.tallies()
        every = [Standing(charter, tallies.get(charter.name)) for charter in find_charters(desk, None)]
        newest = sorted(every, key=_last_day, reverse=True)
        shown = {each.charter.name for each in newest[:IN_FULL]}
        return Front(
            articles=counts["articles"],
            claims=counts["claims"],
            outside=desk.count_articles(None) if counts["articles"] else 0,
            full=tuple(_told(desk, each) for each in newest[:IN_FULL]),
            others=tuple(each for each in every if each.charter.name not in shown),
            news=_news(desk, since),
        )


def _last_day(standing: Standing) -> date:
    return standing.tally.last if standing.tally else date.min


def _told(desk: Reading, standing: Standing) -> Standing:
    """Return a negotiation with what happened last, and what was announced for the days after its last article."""
    if standing.tally is None:
        return standing
    name, today = standing.charter.name, standing.tally.last
    held = _events(desk, Sought(process=name, statuses=HAPPENED, limit=LOOKED_AT))
    ahead = _events(desk, Sought(process=name, statuses=AHEAD, limit=LOOKED_AT))
    latest = sorted(held, key=lambda row: (min(row.end or _day(row), today), row.articles, row.id), reverse=True)
    soonest = sorted((row for row in ahead if row.end and row.end >= today), key=lambda row: (_day(row), row.id))
    return Standing(standing.charter, standing.tally, last=_first_told(desk, latest), ahead=_first_told(desk, soonest))


def _events(desk: Reading, sought: Sought) -> Iterable[EventRow]:
    return desk.events(desk.find_events(sought))


def _first_told(desk: Reading, rows: Iterable[EventRow]) -> EventRow | None:
    """Return the first of these events that views tell: its claims are not all struck, or likelier wrong than right."""
    return next((row for row in rows if not is_untold(hydrate(desk, row.members).grounds)), None)


def _day(row: EventRow) -> date:
    return row.start or row.end or row.first_told or date.min


def _news(desk: Reading, since: datetime | None) -> News:
    new = desk.newest(since, NEWEST)
    articles = [kept.article for kept in desk.articles(new.articles)]
    once = {(each.title or each.id, each.medium): each for each in reversed(articles)}  # an edited one stands once
    return News(since, new.counts.get("article", 0), new.counts.get("judgement", 0), tuple(once.values())[::-1])
