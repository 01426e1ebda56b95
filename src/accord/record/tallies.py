"""What a record holds, counted: by negotiation, and by kind since a moment."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, case, func, select

from accord.record.decoding import doubts_from
from accord.record.entering import DAY
from accord.record.marks import stamp
from accord.record.tables import article, counting, entry, membership, reading
from accord.terms.kept import Newest, Tally

EARLY = "future-date"  # the doubt of an article that was read before the day that it bears
LOOKED_AT = 200  # entries among which the articles of the latest days are sought


def tallies(link: Connection) -> dict[str, Tally]:
    """Return how many articles belong to each negotiation that has any, and when they were known first and last.

    One that was read before the day that it bears is counted but sets neither day, unless all are such.
    """
    key = membership.c.article_key
    dated = case((key.not_in(_read_too_soon(link)), key))
    first, last = (func.coalesce(end(dated), end(key)) for end in (func.min, func.max))
    query = select(membership.c.process, func.count(), first, last).group_by(membership.c.process)
    return {
        process: Tally(count, date.fromordinal(first // DAY), date.fromordinal(last // DAY))
        for process, count, first, last in link.execute(query)
    }


def _read_too_soon(link: Connection) -> list[int]:
    """Return the keys of the articles that bear the date of a day to come, by the reading that counts."""
    joined = counting.join(reading, reading.c.key == counting.c.reading_key)
    found = select(counting.c.article_key, reading.c.doubts).select_from(joined)
    rows = link.execute(found.where(reading.c.doubts.contains(EARLY)))
    return [row.article_key for row in rows if any(doubt.kind == EARLY for doubt in doubts_from(row.doubts))]


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
