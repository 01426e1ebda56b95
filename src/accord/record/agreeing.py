"""Whether what follows from the ledger agrees with it: which claims stand, with which columns, and who tells what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, RowMapping, Table, func, select

from accord.record.chunks import chunks
from accord.record.columns import columns_of, sides_of
from accord.record.decoding import actors_from, claim_from
from accord.record.entering import DAY, first_key
from accord.record.proving import batches, mark_faults, walk
from accord.record.shelves import PRINTS, TELLINGS, Kept, Shelf, code_of
from accord.record.standing import counting_reading
from accord.record.tables import (
    article,
    claim,
    claim_side,
    counting,
    docket,
    event,
    event_member,
    membership,
    reading,
    stated,
    story,
    story_member,
    tie,
)
from accord.terms.actor import Actor

MARKED: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (tie, ("kind", "one", "other")),
    (event, ("id",)),
    (event_member, ("claim_id",)),
    (story, ("id",)),
    (story_member, ("article_id",)),
    (membership, ("process", "article_key")),
    (docket, ("process", "event_id")),
)


def agreement_faults(link: Connection) -> Iterator[str]:
    """Yield where what follows from the ledger does not follow from it."""
    yield from _counting_faults(link)
    yield from _standing_faults(link)
    yield from _claims_faults(link)
    yield from _filed_faults(link, TELLINGS)
    yield from _filed_faults(link, PRINTS)
    for table, key in MARKED:
        yield from _marked_faults(link, table, key)
    yield from _member_faults(link)


def _counting_faults(link: Connection) -> Iterator[str]:
    query = select(article.c.key, article.c.id, counting.c.reading_key)
    for row in walk(link, query.outerjoin(counting, counting.c.article_key == article.c.key), article.c.key):
        if counting_reading(link, row["key"]) != row["reading_key"]:
            yield f"article {row['id']}: the reading that counts is not the one that should"


def _standing_faults(link: Connection) -> Iterator[str]:
    """See that each claim of a reading that counts stands once, in the copy of its article that was known first."""
    counted = select(stated.c.claim_id).join(counting, counting.c.reading_key == stated.c.reading_key)
    lost = counted.outerjoin(claim, claim.c.id == stated.c.claim_id).where(claim.c.id.is_(None)).distinct()
    yield from (f"claim {name}: does not stand, but should" for name in link.execute(lost.limit(50)).scalars())
    other = article.alias()
    earlier = (other.c.known < article.c.known) | ((other.c.known == article.c.known) & (other.c.id < article.c.id))
    moved = (
        select(claim.c.id)
        .join(article, article.c.key == claim.c.article_key)
        .join(other, (other.c.text_sha256 == article.c.text_sha256) & earlier)
        .join(counting, counting.c.article_key == other.c.key)
        .join(stated, (stated.c.reading_key == counting.c.reading_key) & (stated.c.claim_id == claim.c.id))
    )
    for name in link.execute(moved.distinct().limit(50)).scalars():
        yield f"claim {name}: stands in a copy, not in the article that was known first"


def _claims_faults(link: Connection) -> Iterator[str]:
    at = (stated.c.reading_key == claim.c.reading_key) & (stated.c.n == claim.c.n)
    joined = claim.outerjoin(stated, at).outerjoin(counting, counting.c.article_key == claim.c.article_key)
    joined = joined.outerjoin(article, article.c.key == claim.c.article_key)
    columns = (stated.c.claim_id, stated.c.body, counting.c.reading_key.label("counts"), article.c.known.label("day"))
    for some in batches(link, select(claim, *columns).select_from(joined), claim.c.key):
        actors = {key: _actors(link, key) for key in {row["reading_key"] for row in some}}
        sides = _sides(link, [row["key"] for row in some])
        for row in some:
            faults = _claim_faults(row, actors[row["reading_key"]], sides.get(row["key"], []))
            yield from (f"claim {row['id']}: {fault}" for fault in faults)


def _sides(link: Connection, keys: Sequence[int]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, side in link.execute(
        select(claim_side.c.claim_key, claim_side.c.side).where(claim_side.c.claim_key.in_(keys))
    ):
        found.setdefault(key, []).append(side)
    return found


def _actors(link: Connection, key: int) -> Mapping[str, Actor]:
    try:
        body = link.execute(select(reading.c.actors).where(reading.c.key == key)).scalar()
        return {actor.id: actor for actor in actors_from(body or "[]")}
    except (ValueError, KeyError, TypeError):  # told of the reading itself
        return {}


def _claim_faults(row: RowMapping, actors: Mapping[str, Actor], sides: Sequence[str]) -> Iterator[str]:
    if row["claim_id"] != row["id"] or row["counts"] != row["reading_key"]:
        yield "it is not what the reading that counts says at this place"
        return
    if row["known"] != row["day"] or not first_key(row["known"]) <= row["key"] < first_key(row["known"]) + DAY:
        yield "it does not stand under the day on which its article was known"
    try:
        found = claim_from(row["body"])
    except (ValueError, KeyError, TypeError):  # told of the reading itself
        return
    wrong = [name for name, value in columns_of(found, actors).items() if row[name] != value]
    if wrong:
        yield f"its columns do not say what it says: {', '.join(wrong)}"
    if sorted(sides) != sorted(sides_of(found, actors)):
        yield "it is not filed under its sides"


def _filed_faults(link: Connection, shelf: Shelf[Kept]) -> Iterator[str]:
    """See that tellings or prints are as they were written, and filed under their keys and no others."""
    name, total = shelf.rows.name, 0
    for row in walk(link, select(shelf.rows), shelf.rows.c.key):
        yield from (f"{name} {row['id']}: {fault}" for fault in mark_faults(row, "key"))
        try:
            codes = {code_of(key) for key in shelf.read(row["body"]).keys}
        except (ValueError, KeyError, TypeError):
            yield f"{name} {row['id']}: its words cannot be read"
            continue
        total += len(codes)
        found = set()
        for some in chunks(codes):
            query = select(shelf.keys.c.code).where(shelf.keys.c.code.in_(some), shelf.keys.c.key == row["key"])
            found |= set(link.execute(query).scalars())
        if found != codes:
            yield f"{name} {row['id']}: is not filed under its keys"
    if link.execute(select(func.count()).select_from(shelf.keys)).scalar() != total:
        yield f"table {shelf.keys.name}: holds keys of nothing"


def _marked_faults(link: Connection, table: Table, key: tuple[str, ...]) -> Iterator[str]:
    for row in link.execute(select(table), execution_options={"yield_per": 500}).mappings():
        name = " ".join(str(row[column]) for column in key)
        yield from (f"{table.name} {name}: {fault}" for fault in mark_faults(row))


def _member_faults(link: Connection) -> Iterator[str]:
    """See that events are told by claims that stand, and stories carried by articles on record."""
    gone = select(event_member.c.claim_id).outerjoin(claim, claim.c.id == event_member.c.claim_id)
    for name in link.execute(gone.where(claim.c.id.is_(None)).limit(50)).scalars():
        yield f"event_member {name}: no such claim stands"
    lost = select(story_member.c.article_id).outerjoin(article, article.c.id == story_member.c.article_id)
    for name in link.execute(lost.where(article.c.id.is_(None)).limit(50)).scalars():
        yield f"story_member {name}: no such article is on record"
    for table, members in ((event, event_member), (story, story_member)):
        owner = members.c[f"{table.name}_id"]
        empty = select(table.c.id).outerjoin(members, owner == table.c.id).where(owner.is_(None))
        for name in link.execute(empty.limit(50)).scalars():
            yield f"{table.name} {name}: has no members"
