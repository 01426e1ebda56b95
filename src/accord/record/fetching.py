"""From ids to values: articles, extractions and claims with all they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, RowMapping, func, select

from accord.record.chunks import among, chunks
from accord.record.decoding import actors_from, authors_from, claim_from, doubts_from, judgement_from
from accord.record.marks import moment
from accord.record.tables import article, claim, counting, judged, judgement, reading, sighting, stated
from accord.terms.actor import Actor
from accord.terms.article import Article
from accord.terms.claim import Claim
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.judgement import Judgement
from accord.terms.kept import Dossier, KeptArticle, KeptClaim
from accord.terms.wire import body_id

ARTICLE = (
    *(article.c.key, article.c.id, article.c.text, article.c.title, article.c.outlet, article.c.published),
    *(article.c.url, article.c.page, article.c.known, article.c.recorded),
)
CLAIM = (
    *(claim.c.id, claim.c.article_key, claim.c.reading_key, claim.c.known, stated.c.body),
    *(reading.c.id.label("reading"), reading.c.actors, reading.c.recorded),
)


def articles_by_key(link: Connection, keys: Iterable[int]) -> dict[int, KeptArticle]:
    """Return articles by their keys; each is shown as it was seen at the least of its sources."""
    found: dict[int, KeptArticle] = {}
    for some in chunks(keys):
        seen = _seen(link, some)
        for row in link.execute(select(*ARTICLE).where(among(link, article.c.key, some))).mappings():
            found[row["key"]] = _article(row, seen[row["key"]])
    return found


def _seen(link: Connection, keys: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    seen: dict[int, tuple[str, str, str]] = {}
    columns = (sighting.c.article_key, sighting.c.source, sighting.c.authors, sighting.c.language)
    for key, *rest in link.execute(select(*columns).where(among(link, sighting.c.article_key, keys))):
        source, authors, language = rest
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
    columns = (article.c.id, article.c.key)
    found = {
        row.id: row.key
        for some in chunks(ids)
        for row in link.execute(select(*columns).where(among(link, article.c.id, some)))
    }
    return {name: found[name] for name in ids if name in found}


def claims(link: Connection, ids: Iterable[str]) -> list[KeptClaim]:
    """Return the claims that stand with these ids, in the order asked for."""
    ids = list(dict.fromkeys(ids))
    rows = {row["id"]: row for some in chunks(ids) for row in _claim_rows(link, some)}
    heads = articles_by_key(link, (row["article_key"] for row in rows.values()))
    actors = {row["reading"]: row["actors"] for row in rows.values()}
    cast = {name: actors_from(body) for name, body in actors.items()}
    said = judgements_about(link, rows)
    return [_claim(rows[name], heads, cast, said.get(name, ())) for name in ids if name in rows]


def _claim_rows(link: Connection, ids: Sequence[str]) -> Sequence[RowMapping]:
    at = (stated.c.reading_key == claim.c.reading_key) & (stated.c.n == claim.c.n)
    joined = claim.join(stated, at).join(reading, reading.c.key == claim.c.reading_key)
    return link.execute(select(*CLAIM).select_from(joined).where(among(link, claim.c.id, ids))).mappings().all()


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
    for some in chunks(names):
        rows = link.execute(
            select(judged.c.about, judgement.c.body)
            .join(judgement, judgement.c.id == judged.c.judgement_id)
            .where(among(link, judged.c.about, some))
            .order_by(judgement.c.at, judgement.c.id)
        )
        for about, body in rows:
            found.setdefault(about, []).append(judgement_from(body))
    return found


def readings_of(link: Connection, key: int) -> list[str]:
    """Return the ids of the readings of an article: that which counts first, the others from the last recorded on."""
    first = select(counting.c.reading_key).where(counting.c.article_key == key).scalar_subquery()
    order = ((reading.c.key != first), reading.c.recorded.desc(), reading.c.id)
    return list(link.execute(select(reading.c.id).where(reading.c.article_key == key).order_by(*order)).scalars())


def doubts_of(link: Connection, ids: Iterable[str]) -> dict[str, tuple[Doubt, ...]]:
    """Return the doubts of the readings that count, by article."""
    joined = counting.join(reading, reading.c.key == counting.c.reading_key)
    joined = joined.join(article, article.c.key == counting.c.article_key)
    columns = select(article.c.id, reading.c.doubts).select_from(joined)
    rows = (row for some in chunks(ids) for row in link.execute(columns.where(among(link, article.c.id, some))))
    return {row.id: doubts_from(row.doubts) for row in rows}


def judged_before(link: Connection, ids: Iterable[str]) -> dict[str, dict[str, Claim]]:
    """Return, by article, the claims that analysts judged and that only a reading which counts no more gives."""
    joined = judged.join(stated, stated.c.claim_id == judged.c.about)
    joined = joined.join(reading, reading.c.key == stated.c.reading_key)
    joined = joined.join(article, article.c.key == reading.c.article_key)
    joined = joined.join(counting, counting.c.article_key == article.c.key)
    asked = select(article.c.id, stated.c.claim_id, stated.c.body).select_from(joined)
    asked = asked.where(counting.c.reading_key != reading.c.key)
    found: dict[str, dict[str, Claim]] = {}
    for some in chunks(ids):
        for name, claim_name, body in link.execute(asked.where(among(link, article.c.id, some))):
            found.setdefault(name, {})[claim_name] = claim_from(body)
    return found


def former_homes(link: Connection, claims: Iterable[str]) -> dict[str, str]:
    """Return the article of each of these claims that a reading gives which counts no more."""
    joined = counting.join(reading, reading.c.article_key == counting.c.article_key)
    joined = joined.join(stated, stated.c.reading_key == reading.c.key)
    joined = joined.join(article, article.c.key == reading.c.article_key)
    asked = select(stated.c.claim_id, article.c.id).select_from(joined)
    asked = asked.where(counting.c.reading_key != reading.c.key)
    found: dict[str, str] = {}
    for some in chunks(claims):
        rows = link.execute(asked.where(among(link, stated.c.claim_id, some)).order_by(article.c.id.desc()))
        found |= {row.claim_id: row.id for row in rows}
    return found


def extraction(link: Connection, name: str) -> Extraction | None:
    """Return what the reading with this id gave, or None where there is none."""
    row = link.execute(select(reading).where(reading.c.id == name)).first()
    if row is None:
        return None
    head = articles_by_key(link, [row.article_key])[row.article_key].article
    doubts = doubts_from(row.doubts)
    rows = link.execute(
        select(stated.c.claim_id, stated.c.body).where(stated.c.reading_key == row.key).order_by(stated.c.n)
    ).all()
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
