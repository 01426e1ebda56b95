"""How many articles the record has of each day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, exists, func, select

from accord.record.tables import article, membership


def days_told(link: Connection, process: str | None) -> dict[date, int]:
    """Return how many articles of a process, or of those that belong to none, were known on each day."""
    home = select(membership.c.article_key).where(membership.c.article_key == article.c.key)
    if process is None:
        belongs = ~exists(home)
        query = select(article.c.known, func.count()).where(belongs)
    else:
        query = select(article.c.known, func.count()).join(membership, membership.c.article_key == article.c.key)
        query = query.where(membership.c.process == process)
    rows = link.execute(query.group_by(article.c.known).order_by(article.c.known))
    return {row.known: row[1] for row in rows}
