"""What a record holds, counted: by negotiation, and by kind since a moment."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, func, select

from accord.record.entering import DAY
from accord.record.marks import stamp
from accord.record.tables import article, entry, membership
from accord.terms.kept import Newest, Tally

LOOKED_AT = 200  # entries among which the articles of the latest days are sought


def tallies(link: Connection) -> dict[str, Tally]:
    """Return how many articles belong to each negotiation that has any, and when they were known first and last."""
    key = membership.c.article_key
    query = select(membership.c.process, func.count(), func.min(key), func.max(key)).group_by(membership.c.process)
    return {
        process: Tally(count, date.fromordinal(first // DAY), date.fromordinal(last // DAY))
        for process, count, first, last in link.execute(query)
    }


def newest(link: Connection, moment: datetime | None, limit: int) -> Newest:
    """Return how many entries of each kind came on record after a moment, or ever, and which articles came last."""
    after = [entry.c.recorded > stamp(moment)] if moment is not None else []
    counts = select(entry.c.kind, func.count()).where(*after).group_by(entry.c.kind)
    articles = (
        select(entry.c.id).where(entry.c.kind == "article", *after).order_by(entry.c.number.desc()).limit(LOOKED_AT)
    )
    found = list(link.execute(articles).scalars())
    rows = link.execute(select(article.c.id, article.c.key).where(article.c.id.in_(found))).all()
    days = {row.id: row.key for row in rows}
    in_order = sorted(found, key=lambda name: days.get(name, 0), reverse=True)
    return Newest({row.kind: row[1] for row in link.execute(counts)}, tuple(in_order[:limit]))
