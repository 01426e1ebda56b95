"""Which claims, events and articles are wanted: the newest first, each question answered from an index."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from accord.errors import UsageError
from accord.record.asking import Asked
from accord.record.entering import DAY, first_key
from accord.record.tables import article, claim, claim_side, docket, event, membership
from accord.terms.kept import Sought

HELD = Asked(select(claim.c.key, claim.c.id).join(article, article.c.key == claim.c.article_key), article.c.id)
HOLDING = Asked(
    select(claim.c.id, article.c.id.label("article")).join(article, article.c.key == claim.c.article_key), claim.c.id
)
BELONGING = Asked(
    select(article.c.id, membership.c.process)
    .join(membership, membership.c.article_key == article.c.key)
    .order_by(membership.c.process),
    article.c.id,
)


def days(key: ColumnElement[int], since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    """Return the conditions that a key lies between two days, both inclusive."""
    bounds = [key >= first_key(since)] if since else []
    return bounds + ([key < first_key(until) + DAY] if until else [])


def find_claims(link: Connection, sought: Sought) -> list[str]:
    """Return the ids of the claims that stand and are wanted, those known last first."""
    by_article = sought.process is not None and sought.side is None
    query = select(claim.c.id)
    if not by_article:
        query = query.where(*days(claim.c.key, sought.since, sought.until))
    if sought.kinds:
        kind = claim.c.kind.concat("") if by_article else claim.c.kind  # no way through all claims of a kind
        query = query.where(kind.in_(sought.kinds))
    if sought.statuses:
        query = query.where(claim.c.status.in_(sought.statuses))
    if sought.issue:
        query = query.where(claim.c.subject == sought.issue)
    if sought.side and sought.issue:
        query = query.where(claim.c.side == sought.side)  # a position has one side
    elif sought.side:
        query = query.join(claim_side, claim_side.c.claim_key == claim.c.key).where(claim_side.c.side == sought.side)
    order = [claim.c.key.desc()]
    if sought.process:
        query = query.join(membership, membership.c.article_key == claim.c.article_key)
        query = query.where(membership.c.process == sought.process)
        if by_article:  # keys begin with the day: from the last article on, until there are enough
            query = query.where(*days(membership.c.article_key, sought.since, sought.until))
            order = [membership.c.article_key.desc(), *order]
    if sought.after is not None:
        query = query.where(_after(link, sought.after, by_article=by_article))
    return _names(link, query.order_by(*order), sought.limit)


def _after(link: Connection, name: str, *, by_article: bool) -> ColumnElement[bool]:
    """Return the condition that a claim comes after this one in the order of pages.

    Raises:
        UsageError: no such claim stands (any more).
    """
    at = link.execute(select(claim.c.key, claim.c.article_key).where(claim.c.id == name)).first()
    if at is None:
        raise _lost(name)
    earlier, home = claim.c.key < at.key, membership.c.article_key
    return or_(home < at.article_key, and_(home == at.article_key, earlier)) if by_article else and_(earlier)


def _lost(name: str) -> UsageError:
    return UsageError(f"{name!r:.80} is not on record (any more), so that nothing comes after it; begin again")


def find_articles(link: Connection, sought: Sought) -> list[str]:
    """Return the ids of the articles of these days or of this process, those known last first.

    Raises:
        UsageError: the one after which they are wanted is not on record.
    """
    query = select(article.c.id).where(*days(article.c.key, sought.since, sought.until))
    if sought.process:
        query = query.join(membership, membership.c.article_key == article.c.key)
        query = query.where(membership.c.process == sought.process)
    if sought.after is not None:
        at = link.execute(select(article.c.key).where(article.c.id == sought.after)).scalar()
        if at is None:
            raise _lost(sought.after)
        query = query.where(article.c.key < at)
    return _names(link, query.order_by(article.c.key.desc()), sought.limit)


def find_events(link: Connection, sought: Sought) -> list[str]:
    """Return the ids of the events that are wanted, those told last first.

    `since` and `until` are days on which an event was told: it is wanted where one of its tellings can lie there.
    """
    query = select(event.c.id)
    if sought.since:
        query = query.where(event.c.last_told >= sought.since)
    if sought.until:
        query = query.where(event.c.first_told <= sought.until)
    if sought.kinds:
        query = query.where(event.c.kind.in_(sought.kinds))
    if sought.statuses:
        query = query.where(event.c.status.in_(sought.statuses))
    if sought.process:
        query = query.join(docket, docket.c.event_id == event.c.id).where(docket.c.process == sought.process)
    return _names(link, query.order_by(event.c.last_told.desc(), event.c.id), sought.limit)


def _names(link: Connection, query: Select[str], limit: int | None) -> list[str]:
    return list(link.execute(query.limit(limit) if limit else query).scalars())


def claims_of(link: Connection, articles: Iterable[str]) -> list[str]:
    """Return the ids of the claims that stand in these articles, in the order of their words on record."""
    return [name for _, name in sorted((row.key, row.id) for row in HELD.rows(link, articles))]


def articles_holding(link: Connection, claims: Iterable[str]) -> dict[str, str]:
    """Return the id of the article in which each of these claims stands."""
    return {row.id: row.article for row in HOLDING.rows(link, claims)}


def articles_in(link: Connection, process: str, *, since: date | None, until: date | None) -> list[str]:
    """Return the ids of the articles of a process, those known last first."""
    query = select(article.c.id).join(membership, membership.c.article_key == article.c.key)
    query = query.where(membership.c.process == process, *days(membership.c.article_key, since, until))
    return list(link.execute(query.order_by(membership.c.article_key.desc())).scalars())


def count_articles(link: Connection, process: str | None, *, since: date | None, until: date | None) -> int:
    """Return how many articles belong to a process, or to none."""
    counted = select(func.count()).where(*days(article.c.key, since, until))
    home = select(membership.c.article_key).where(membership.c.article_key == article.c.key)
    if process is not None:
        home = home.where(membership.c.process == process)
    belongs = exists(home)
    return link.execute(counted.select_from(article).where(belongs if process is not None else ~belongs)).scalar_one()


def processes_of(link: Connection, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return to which processes each of these articles belongs; those that belong to none are left out."""
    found: dict[str, list[str]] = {}
    for name, process in BELONGING.rows(link, articles):
        found.setdefault(name, []).append(process)
    return {name: tuple(processes) for name, processes in found.items()}


def versions(link: Connection, page: str) -> tuple[str, ...]:
    """Return the ids of the articles that are versions of one page, in the order in which they were recorded."""
    order = (article.c.recorded, article.c.key)
    return tuple(link.execute(select(article.c.id).where(article.c.page == page).order_by(*order)).scalars())


def articles_named(link: Connection, beginning: str) -> tuple[str, ...]:
    """Return the ids of the first two articles whose id begins so."""
    after = beginning + "\U0010ffff"
    query = select(article.c.id).where(article.c.id >= beginning, article.c.id < after).order_by(article.c.id)
    return tuple(link.execute(query.limit(2)).scalars())
