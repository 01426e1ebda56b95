"""Who is named on record: the actors of every article, and what analysts said of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import Connection, Select, select

from accord.record.chunks import among, chunks
from accord.record.decoding import actors_from, judgement_from
from accord.record.finding import days
from accord.record.tables import article, counting, judged, judgement, membership, reading
from accord.terms.identity import MARK
from accord.terms.judgement import Judgement
from accord.terms.kept import Naming, Sought

AT_ONCE = 1000


def namings(link: Connection, sought: Sought) -> Iterator[Naming]:
    """Yield whom the readings that count name in the articles that are sought, those known first first."""
    query = _query().where(*days(article.c.key, sought.since, sought.until))
    if sought.process:
        query = query.join(membership, membership.c.article_key == article.c.key)
        query = query.where(membership.c.process == sought.process)
    last = -1
    while some := link.execute(query.where(article.c.key > last).order_by(article.c.key).limit(AT_ONCE)).all():
        yield from (Naming(row.id, row.outlet, row.published, actors_from(row.actors)) for row in some)
        last = some[-1].key


def namings_in(link: Connection, articles: Iterable[str]) -> list[Naming]:
    """Return whom the readings that count name in these articles, those known first first."""
    rows = [row for some in chunks(articles) for row in link.execute(_query().where(among(link, article.c.id, some)))]
    rows.sort(key=lambda row: row.key)
    return [Naming(row.id, row.outlet, row.published, actors_from(row.actors)) for row in rows]


def _query() -> Select[tuple[int, str, str | None, date | None, str]]:
    return (
        select(article.c.key, article.c.id, article.c.outlet, article.c.published, reading.c.actors)
        .join(counting, counting.c.article_key == article.c.key)
        .join(reading, reading.c.key == counting.c.reading_key)
    )


def proposals(link: Connection) -> list[Judgement]:
    """Return what programs proposed, the oldest first."""
    rows = link.execute(
        select(judgement.c.body)
        .where(judgement.c.body.contains('"verdict":"propose"', autoescape=True))
        .order_by(judgement.c.at, judgement.c.id)
    )
    return [said for said in map(judgement_from, rows.scalars()) if said.verdict == "propose"]


def judgements_on_names(link: Connection) -> list[Judgement]:
    """Return what analysts said of names, the oldest first."""
    beyond = MARK[:-1] + chr(ord(MARK[-1]) + 1)
    about = select(judged.c.judgement_id).where(judged.c.about >= MARK, judged.c.about < beyond)
    rows = link.execute(
        select(judgement.c.body).where(judgement.c.id.in_(about)).order_by(judgement.c.at, judgement.c.id)
    )
    return [judgement_from(body) for body in rows.scalars()]
