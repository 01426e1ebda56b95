"""Which reading of an article counts, and which claims stand: those of the readings that count.

Copies of one text give the same claims with the same ids: such a claim stands in the copy that was known first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import BindParameter, Connection, bindparam, delete, select

from accord.errors import SourceError
from accord.record.asking import Asked, Dropped, adding
from accord.record.columns import columns_of, sides_of
from accord.record.decoding import actors_from, claim_from
from accord.record.entering import free_key
from accord.record.indexing import drop_words, put_words
from accord.record.tables import article, claim, claim_side, counting, reading, stated
from accord.terms.kept import Change

OF_ARTICLE: BindParameter[int] = bindparam("of_article")
OF_READING: BindParameter[int] = bindparam("of_reading")
HEAD = (
    select(article.c.id, article.c.text_sha256, counting.c.reading_key)
    .outerjoin(counting, counting.c.article_key == article.c.key)
    .where(article.c.key == OF_ARTICLE)
)
NOT_COUNTING = delete(counting).where(counting.c.article_key == OF_ARTICLE)
READINGS = select(reading.c.key, reading.c.accord, reading.c.recorded, reading.c.id).where(
    reading.c.article_key == OF_ARTICLE
)
COPIES = (
    select(article.c.id, article.c.key, counting.c.reading_key, article.c.known)
    .join(counting, counting.c.article_key == article.c.key)
    .where(article.c.text_sha256 == bindparam("of_text"))
)
STANDING = select(claim.c.id, claim.c.key).where(claim.c.article_key == OF_ARTICLE).order_by(claim.c.n)
NUMBERS = select(stated.c.claim_id, stated.c.n).where(stated.c.reading_key == OF_READING).order_by(stated.c.n.desc())
BODIES = (
    select(stated.c.n, stated.c.claim_id, stated.c.body).where(stated.c.reading_key == OF_READING).order_by(stated.c.n)
)
ACTORS = select(reading.c.actors).where(reading.c.key == OF_READING)
BY_ID = Asked(select(claim.c.key, claim.c.article_key, claim.c.id), claim.c.id)
STILL = Asked(select(claim.c.id), claim.c.id)
SIDES_DOWN = Dropped(delete(claim_side), claim_side.c.claim_key)
DOWN = Dropped(delete(claim), claim.c.key)


@dataclass(frozen=True, slots=True)
class Source:
    """The reading that counts of one article."""

    article: str
    article_key: int
    reading_key: int
    known: date

    @property
    def rank(self) -> tuple[date, str]:
        """What decides between copies: the first known, then the least id."""
        return (self.known, self.article)


def version_key(accord: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared; what is no version counts least.

    >>> version_key("0.10.0") > version_key("0.9.3") > version_key("by hand")
    True
    """
    return tuple(map(int, re.findall(r"\d+", accord))) if re.match(r"\d+(\.\d+)*", accord) else ()


def counting_reading(link: Connection, article_key: int) -> int | None:
    """Return the key of the reading that should count: of the highest version, then recorded last."""
    rows = link.execute(READINGS, {"of_article": article_key}).all()
    best = max(rows, key=lambda row: (version_key(row.accord), row.recorded, row.id), default=None)
    return best.key if best is not None else None


def settle(link: Connection, article_key: int) -> Change:
    """Make the claims of the reading that counts stand, and return what came and what went."""
    head = link.execute(HEAD, {"of_article": article_key}).one()
    after = counting_reading(link, article_key)
    if after is None or after == head.reading_key:
        return Change(head.id, ())
    if head.reading_key is not None:
        link.execute(NOT_COUNTING, {"of_article": article_key})
    link.execute(adding(counting), {"article_key": article_key, "reading_key": after})
    sources = _copies(link, head.text_sha256)
    own = next(source for source in sources if source.article_key == article_key)
    left = _standing_in(link, article_key)
    wanted = _claims_of(link, after)
    fallen = {name: key for name, key in left.items() if name not in wanted}
    _fell(link, left)
    others = sorted((one for one in sources if one.article_key != article_key), key=lambda one: one.rank)
    came = _stand(link, own, wanted, taken=_elsewhere(link, wanted, others))
    heirs = [name for source in others for name in _inherit(link, source, fallen)]
    went = tuple(name for name in fallen if name not in set(heirs))
    return Change(head.id, tuple(name for name in came if name not in left) + tuple(heirs), went)


def _copies(link: Connection, text_sha256: str) -> Sequence[Source]:
    """Return the articles with this text, each with its reading that counts."""
    return [Source(*row) for row in link.execute(COPIES, {"of_text": text_sha256})]


def _standing_in(link: Connection, article_key: int) -> dict[str, int]:
    return {row.id: row.key for row in link.execute(STANDING, {"of_article": article_key})}


def _claims_of(link: Connection, reading_key: int) -> dict[str, int]:
    """Return the numbers of a reading's claims by their ids; of two that are the same, the first."""
    rows = link.execute(NUMBERS, {"of_reading": reading_key}).all()
    return {row.claim_id: row.n for row in reversed(rows)}


def _elsewhere(link: Connection, wanted: Iterable[str], copies: Sequence[Source]) -> dict[str, tuple[int, Source]]:
    """Return the keys of those claims that stand in copies of the article, and which copy it is.

    Raises:
        SourceError: one stands in an article with another text: somebody gave two claims one id.
    """
    known = {source.article_key: source for source in copies}
    found: dict[str, tuple[int, Source]] = {}
    for row in BY_ID.rows(link, wanted):
        if row.article_key not in known:
            message = f"claim {row.id} is on record already, of another article; give each claim an id of its own"
            raise SourceError(message)
        found[row.id] = (row.key, known[row.article_key])
    return found


def _stand(
    link: Connection, own: Source, wanted: Mapping[str, int], *, taken: Mapping[str, tuple[int, Source]]
) -> tuple[str, ...]:
    """Put up the claims of one reading, save those that stand in a copy which was known before."""
    mine = {name: n for name, n in wanted.items() if name not in taken or own.rank < taken[name][1].rank}
    _fell(link, {name: taken[name][0] for name in mine if name in taken})
    _put_up(link, own, mine)
    return tuple(mine)


def _inherit(link: Connection, source: Source, fallen: Mapping[str, int]) -> tuple[str, ...]:
    """Put up those claims that fell in one article and that this copy gives too."""
    if not fallen:
        return ()
    given = _claims_of(link, source.reading_key)
    standing = {row.id for row in STILL.rows(link, fallen)}
    heirs = {name: given[name] for name in fallen if name in given and name not in standing}
    _put_up(link, source, heirs)
    return tuple(heirs)


def _put_up(link: Connection, source: Source, wanted: Mapping[str, int]) -> None:
    if not wanted:
        return
    actors = {actor.id: actor for actor in actors_from(_actors(link, source.reading_key))}
    numbers = set(wanted.values())
    bodies = link.execute(BODIES, {"of_reading": source.reading_key})
    rows: list[dict[str, object]] = []
    sides: list[dict[str, object]] = []
    key = free_key(link, claim.c.key, source.known)
    for row in bodies:
        if row.n not in numbers:
            continue
        found = claim_from(row.body)
        head = {"key": key, "id": row.claim_id, "article_key": source.article_key, "reading_key": source.reading_key}
        rows.append({**head, "n": row.n, "known": source.known, **columns_of(found, actors)})
        sides += [{"side": side, "claim_key": key} for side in sides_of(found, actors)]
        key += 1
    link.execute(adding(claim), rows)
    if sides:
        link.execute(adding(claim_side), sides)
    put_words(link, "claim", (int(str(row["key"])) for row in rows))


def _actors(link: Connection, reading_key: int) -> str:
    body: str = link.execute(ACTORS, {"of_reading": reading_key}).scalar_one()
    return body


def _fell(link: Connection, keys: Mapping[str, int]) -> None:
    """Take down claims that stand: from the columns, the sides and the search index."""
    if not keys:
        return
    drop_words(link, list(keys.values()))
    SIDES_DOWN.run(link, keys.values())
    DOWN.run(link, keys.values())
