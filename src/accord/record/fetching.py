"""From ids to values: articles, extractions and claims with all they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, RowMapping, func, select

from accord.record.chunks import chunks
from accord.record.decoding import actors_from, authors_from, charter_from, claim_from, doubts_from, judgement_from
from accord.record.marks import moment
from accord.record.queries import (
    BY_ID,
    BY_KEY,
    CHARTERS,
    CLAIMS,
    DOUBTS,
    FORMER_HOMES,
    JUDGED_BEFORE,
    JUDGEMENTS,
    KEYS,
    READ,
    READING,
    SAID,
    SEEN,
    STATED,
)
from accord.record.tables import article, claim, judgement, reading, sighting
from accord.terms.actor import Actor
from accord.terms.article import Article
from accord.terms.claim import Claim
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import Dossier, KeptArticle, KeptClaim
from accord.terms.wire import body_id


def articles_by_key(link: Connection, keys: Iterable[int]) -> dict[int, KeptArticle]:
    """Return articles by their keys; each is shown as it was seen at the least of its sources."""
    found: dict[int, KeptArticle] = {}
    for some in chunks(keys):
        seen = _seen(link, some)
        found |= {row["key"]: _article(row, seen[row["key"]]) for row in BY_KEY.mappings(link, some)}
    return found


def articles(link: Connection, ids: Iterable[str]) -> list[KeptArticle]:
    """Return the articles with these ids, in the order asked for, as `articles_by_key` does."""
    ids = list(ids)
    found: dict[str, KeptArticle] = {}
    for some in chunks(ids):
        rows = list(BY_ID.mappings(link, some))
        seen = _seen(link, [row["key"] for row in rows])
        found |= {row["id"]: _article(row, seen[row["key"]]) for row in rows}
    return [found[name] for name in dict.fromkeys(ids) if name in found]


def _seen(link: Connection, keys: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    seen: dict[int, tuple[str, str, str]] = {}
    for key, source, authors, language in SEEN.rows(link, keys):
        seen[key] = min(seen.get(key, (source, authors, language)), (source, authors, language))
    return seen


def _article(row: RowMapping, seen: tuple[str, str, str]) -> KeptArticle:
    source, authors, language = seen
    found = Article(
        source=source,
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        authors=authors_from(authors),
        published=row["published"],
        url=row["url"],
        language=language,
    )
    return KeptArticle(found, row["page"], row["known"], moment(row["recorded"]))


def keys_of(link: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the keys of the articles with these ids, in the order asked for."""
    ids = list(ids)
    found = {row.id: row.key for row in KEYS.rows(link, ids)}
    return {name: found[name] for name in ids if name in found}


def claims(link: Connection, ids: Iterable[str]) -> list[KeptClaim]:
    """Return the claims that stand with these ids, in the order asked for."""
    ids = list(dict.fromkeys(ids))
    rows = {row["id"]: row for row in CLAIMS.mappings(link, ids)}
    heads = articles_by_key(link, (row["article_key"] for row in rows.values()))
    actors = {row["reading"]: row["actors"] for row in rows.values()}
    cast = {name: actors_from(body) for name, body in actors.items()}
    said = judgements_about(link, rows)
    return [_claim(rows[name], heads, cast, said.get(name, ())) for name in ids if name in rows]


def _claim(
    row: RowMapping,
    heads: dict[int, KeptArticle],
    cast: dict[str, tuple[Actor, ...]],
    said: Sequence[Judgement],
) -> KeptClaim:
    return KeptClaim(
        id=row["id"],
        claim=claim_from(row["body"]),
        article=heads[row["article_key"]].article,
        actors=cast[row["reading"]],
        judgements=tuple(said),
        known=row["known"],
        recorded=moment(row["recorded"]),
        reading=row["reading"],
    )


def judgements_about(link: Connection, names: Iterable[str]) -> dict[str, list[Judgement]]:
    """Return what was said of each of these ids, the oldest first."""
    found: dict[str, list[Judgement]] = {}
    for about, body in SAID.rows(link, names):
        found.setdefault(about, []).append(judgement_from(body))
    return found


def judgements(link: Connection, names: Iterable[str]) -> list[Judgement]:
    """Return the judgements with these ids, the oldest first."""
    return [judgement_from(row.body) for row in JUDGEMENTS.rows(link, names)]


def charters(link: Connection) -> tuple[Charter, ...]:
    """Return the charters of all processes, the oldest first."""
    found = [charter_from(body) for body in link.execute(CHARTERS).scalars()]
    return tuple(sorted(found, key=lambda each: (each.at, each.id)))


def readings_of(link: Connection, key: int) -> list[str]:
    """Return the ids of the readings of an article: that which counts first, the others from the last recorded on."""
    return list(link.execute(READ, {"of_article": key}).scalars())


def doubts_of(link: Connection, ids: Iterable[str]) -> dict[str, tuple[Doubt, ...]]:
    """Return the doubts of the readings that count, by article."""
    return {row.id: doubts_from(row.doubts) for row in DOUBTS.rows(link, ids)}


def judged_before(link: Connection, ids: Iterable[str]) -> dict[str, dict[str, Claim]]:
    """Return, by article, the claims that analysts judged and that only a reading which counts no more gives."""
    found: dict[str, dict[str, Claim]] = {}
    for name, claim_name, body in JUDGED_BEFORE.rows(link, ids):
        found.setdefault(name, {})[claim_name] = claim_from(body)
    return found


def former_homes(link: Connection, claims: Iterable[str]) -> dict[str, str]:
    """Return the article of each of these claims that a reading gives which counts no more."""
    return {row.claim_id: row.id for row in FORMER_HOMES.rows(link, claims)}


def extraction(link: Connection, name: str) -> Extraction | None:
    """Return what the reading with this id gave, or None where there is none."""
    row = link.execute(READING, {"name": name}).first()
    if row is None:
        return None
    head = articles_by_key(link, [row.article_key])[row.article_key].article
    doubts = doubts_from(row.doubts)
    rows = link.execute(STATED, {"of_reading": row.key}).all()
    own = all(body_id(body, head.text_sha256) == claim_id for claim_id, body in rows)
    return Extraction(
        article=replace(head, doubts=doubts),
        actors=actors_from(row.actors),
        claims=tuple(claim_from(body) for _, body in rows),
        doubts=doubts,
        model=row.model,
        accord=row.accord,
        given=() if own else tuple(claim_id for claim_id, _ in rows),
    )


def dossier(link: Connection, key: int) -> Dossier:
    """Return all that is held of the article with this key."""
    kept = articles_by_key(link, [key])[key]
    seen = link.execute(
        select(sighting).where(sighting.c.article_key == key).order_by(sighting.c.recorded, sighting.c.id)
    ).mappings()
    ids = select(reading.c.id, reading.c.recorded).where(reading.c.article_key == key)
    read = link.execute(ids.order_by(reading.c.recorded, reading.c.id)).all()
    found = ((extraction(link, row.id), row.recorded) for row in read)
    return Dossier(
        tuple((_seen_at(kept.article, row), moment(row["recorded"])) for row in seen),
        tuple((each, moment(recorded)) for each, recorded in found if each is not None),
    )


def _seen_at(found: Article, row: RowMapping) -> Article:
    return replace(found, source=row["source"], authors=authors_from(row["authors"]), language=row["language"])


def reading_ids(link: Connection) -> Iterator[str]:
    """Yield the ids of all readings in their order, without holding them all."""
    last = ""
    while (
        some := link.execute(select(reading.c.id).where(reading.c.id > last).order_by(reading.c.id).limit(500))
        .scalars()
        .all()
    ):
        yield from some
        last = some[-1]


def count_rows(link: Connection) -> dict[str, int]:
    """Return how many articles, readings, claims and judgements the record holds."""
    tables = {"articles": article, "readings": reading, "claims": claim, "judgements": judgement}
    return {name: link.execute(select(func.count()).select_from(table)).scalar_one() for name, table in tables.items()}
