"""Who is named on record: the actors of every article, without its text and its claims."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from accord.record.decoding import actors_from
from accord.record.finding import days
from accord.record.tables import article, counting, membership, reading
from accord.terms.kept import Naming, Sought

AT_ONCE = 1000


def namings(link: Connection, sought: Sought) -> Iterator[Naming]:
    """Yield whom the readings that count name in the articles that are sought, those known first first."""
    query = (
        select(article.c.key, article.c.id, article.c.outlet, article.c.published, reading.c.actors)
        .join(counting, counting.c.article_key == article.c.key)
        .join(reading, reading.c.key == counting.c.reading_key)
        .where(*days(article.c.key, sought.since, sought.until))
    )
    if sought.process:
        query = query.join(membership, membership.c.article_key == article.c.key)
        query = query.where(membership.c.process == sought.process)
    last = -1
    while some := link.execute(query.where(article.c.key > last).order_by(article.c.key).limit(AT_ONCE)).all():
        yield from (Naming(row.id, row.outlet, row.published, actors_from(row.actors)) for row in some)
        last = some[-1].key
