"""A snapshot beside itself as it was: what had been recorded before a day, and what stands no more since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from accord.record import engine as engines
from accord.record import fetching
from accord.record.chunks import chunks
from accord.record.decoding import actors_from, claim_from
from accord.record.finding import days
from accord.record.marks import moment
from accord.record.snapshot import Reading
from accord.record.standing import version_key
from accord.record.store import Record
from accord.record.tables import article, claim, counting, judgement, reading, stated
from accord.terms.kept import KeptClaim

NEVER = date.max


class Earlier(Reading):
    """A snapshot as if nothing had been recorded from a day on; where that is the last of all days, as it is."""

    def __init__(self, link: Connection, day: date = NEVER) -> None:
        super().__init__(link)
        self._day = day

    def grounds(self, names: Iterable[str]) -> list[KeptClaim]:
        """Return the claims with these ids that had been recorded by then, in the order asked for."""
        return [kept for kept in super().grounds(names) if not self.is_new(kept.recorded)]

    def is_new(self, recorded: datetime) -> bool:
        """Return whether what was recorded then had not been yet."""
        return recorded.date() >= self._day

    def fallen(self, since: date) -> Iterator[list[KeptClaim]]:
        """Yield, by article, the claims that its last reading before a day gave and that no reading gives since."""
        again = select(reading.c.article_key).join(counting, counting.c.reading_key == reading.c.key)
        again = again.where(reading.c.recorded >= since.isoformat()).order_by(reading.c.article_key)
        for key in self._link.execute(again).scalars().all():
            found = self._fallen_in(key, since)
            if found:
                yield found

    def _fallen_in(self, key: int, since: date) -> list[KeptClaim]:
        columns = (reading.c.key, reading.c.id, reading.c.accord, reading.c.actors, reading.c.recorded)
        older = select(*columns).where(reading.c.article_key == key, reading.c.recorded < since.isoformat())
        rows = self._link.execute(older).all()
        if not rows:
            return []
        last = max(rows, key=lambda row: (version_key(row.accord), row.recorded, row.id))
        kept = fetching.articles_by_key(self._link, [key])[key]
        gone = select(stated.c.claim_id, stated.c.body).where(stated.c.reading_key == last.key)
        gone = gone.where(~select(claim.c.id).where(claim.c.id == stated.c.claim_id).exists())
        return [
            KeptClaim(
                id=name,
                claim=claim_from(body),
                article=kept.article,
                actors=actors_from(last.actors),
                judgements=(),
                known=kept.known,
                recorded=moment(last.recorded),
                reading=last.id,
            )
            for name, body in self._link.execute(gone.order_by(stated.c.n))
        ]

    def silent(self, names: Iterable[str]) -> list[str]:
        """Return those of these articles in which no claim stands."""
        told = select(claim.c.article_key).where(claim.c.article_key == article.c.key).exists()
        query = select(article.c.id).where(~told).order_by(article.c.key)
        return [
            name for some in chunks(names) for name in self._link.execute(query.where(article.c.id.in_(some))).scalars()
        ]

    def edition(self, until: date | None = None) -> int:
        """Return how many articles, judgements and later readings are known by a day: it never falls."""
        told = select(func.count()).select_from(article).where(*days(article.c.key, None, until))
        said = select(func.count()).select_from(judgement)
        if until is not None:
            said = said.where(func.substr(judgement.c.at, 1, 10) <= until.isoformat())
        again = self._link.execute(select(func.count()).select_from(reading)).scalar_one()
        heads = self._link.execute(select(func.count(func.distinct(reading.c.article_key)))).scalar_one()
        return self._link.execute(told).scalar_one() + self._link.execute(said).scalar_one() + again - heads


@contextmanager
def reading_beside(record: Record, day: date = NEVER) -> Iterator[tuple[Earlier, Earlier]]:
    """Open one snapshot, and beside it the same as if nothing had been recorded from a day on.

    Raises:
        RecordError: the record cannot be read.
    """
    with engines.reading(record.engine, record.where) as link:
        yield Earlier(link), Earlier(link, day)
