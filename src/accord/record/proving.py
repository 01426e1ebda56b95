"""Whether the ledger is what was put on it: every hash made again, every entry sealed, every claim resting on words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Column, Connection, RowMapping, Select, Table, func, select

from accord.record.decoding import charter_from, claim_from, judgement_from
from accord.record.entering import DAY, first_key, reading_id, sighting_id
from accord.record.marks import mark_of
from accord.record.tables import article, charter, entry, judged, judgement, reading, sighting, stated, unread
from accord.terms.article import Article

STEP = 200
KEPT: dict[str, Table] = {
    "article": article,
    "sighting": sighting,
    "reading": reading,
    "judgement": judgement,
    "charter": charter,
}


def batches(link: Connection, query: Select[object], name: Column[object]) -> Iterator[Sequence[RowMapping]]:
    """Yield rows in the order of a column that is different in each, some at a time."""
    some = link.execute(query.order_by(name).limit(STEP)).mappings().all()
    while some:
        yield some
        some = link.execute(query.where(name > some[-1][name.name]).order_by(name).limit(STEP)).mappings().all()


def walk(link: Connection, query: Select[object], name: Column[object]) -> Iterator[RowMapping]:
    """Yield rows in the order of a column that is different in each, without holding them all."""
    for some in batches(link, query, name):
        yield from some


def ledger_faults(link: Connection) -> Iterator[str]:
    """Yield what is wrong with the ledger, by the id of what is concerned."""
    yield from _log_faults(link)
    for row in walk(link, select(article), article.c.key):
        yield from (f"article {row['id']}: {fault}" for fault in _article_faults(row))
    owned = select(sighting, article.c.id.label("article")).join(article, article.c.key == sighting.c.article_key)
    for row in walk(link, owned, sighting.c.id):
        yield from (f"sighting {row['id']}: {fault}" for fault in _sighting_faults(row))
    texts = select(reading, article.c.id.label("article"), article.c.text)
    for row in walk(link, texts.join(article, article.c.key == reading.c.article_key), reading.c.key):
        yield from (f"reading {row['id']} of {row['article']}: {fault}" for fault in _reading_faults(link, row))
    yield from _said_faults(link)


def _log_faults(link: Connection) -> Iterator[str]:
    """Follow the seals from the first entry to the last, and see that entries and what they name are the same."""
    before, number = "", 0
    for row in walk(link, select(entry), entry.c.number):
        number += 1
        told = {name: row[name] for name in ("number", "kind", "id", "recorded")}
        if row["number"] != number:
            yield f"the log: entry {number} is not there"
            number = row["number"]
        if row["mark"] != mark_of({**told, "before": before}):
            yield f"the log: entry {row['number']} ({row['kind']} {row['id']}) or the one before it was changed"
        before = row["mark"]
    for kind, table in KEPT.items():
        yield from _entry_faults(link, kind, table)


def _entry_faults(link: Connection, kind: str, table: Table) -> Iterator[str]:
    same = (entry.c.id == table.c.id) & (entry.c.kind == kind)
    lost = (
        select(entry.c.id).outerjoin(table, table.c.id == entry.c.id).where(entry.c.kind == kind, table.c.id.is_(None))
    )
    yield from (f"{kind} {name}: is in the log, but not on record" for name in link.execute(lost.limit(50)).scalars())
    loose = select(table.c.id, entry.c.recorded).outerjoin(entry, same)
    loose = loose.where(entry.c.id.is_(None) | (entry.c.recorded != table.c.recorded))
    yield from (f"{kind} {row.id}: is on record otherwise than the log says" for row in link.execute(loose.limit(50)))
    if (
        link.execute(select(func.count()).where(entry.c.kind == kind)).scalar()
        != link.execute(select(func.count()).select_from(table)).scalar()
    ):
        yield f"the log: it does not name each {kind} once"


def _article_faults(row: RowMapping) -> Iterator[str]:
    found = Article("", row["text"], row["title"], row["outlet"], (), row["published"], row["url"])
    if found.id != row["id"]:
        yield "its text, title, outlet, date or address was changed: they do not give its id"
    if found.text_sha256 != row["text_sha256"]:
        yield "its text does not give its hash"
    if not first_key(row["known"]) <= row["key"] < first_key(row["known"]) + DAY:
        yield "its key is not of the day on which it was known"
    yield from mark_faults(row)


def mark_faults(row: RowMapping, *more: str) -> Iterator[str]:
    """Yield whether a row does not give its mark; `more` are columns that were joined to it."""
    if mark_of({name: value for name, value in row.items() if name not in more}) != row["mark"]:
        yield "its row was changed: it does not give its mark"


def _sighting_faults(row: RowMapping) -> Iterator[str]:
    if sighting_id(row["article"], row["source"], row["authors"], row["language"]) != row["id"]:
        yield "its source, authors or language were changed: they do not give its id"
    yield from mark_faults(row, "article")


def _reading_faults(link: Connection, row: RowMapping) -> Iterator[str]:
    query = select(stated.c.n, stated.c.claim_id, stated.c.body).where(stated.c.reading_key == row["key"])
    rows = link.execute(query.order_by(stated.c.n)).all()
    claims = [(claim_id, body) for _, claim_id, body in rows]
    if reading_id(row["article"], row["accord"], row["model"], (row["actors"], row["doubts"]), claims) != row["id"]:
        yield "its actors, claims or doubts were changed: they do not give its id"
    if [n for n, *_ in rows] != list(range(len(rows))):
        yield "its claims are not numbered one by one"
    yield from mark_faults(row, "article", "text")
    for claim_id, body in claims:
        yield from (f"claim {claim_id}: {fault}" for fault in _claim_faults(body, row["text"]))


def _claim_faults(body: str, text: str) -> Iterator[str]:
    try:
        found = claim_from(body)
    except (ValueError, KeyError, TypeError):
        yield "its words cannot be read"
        return
    for each in found.evidence:
        if text[each.start : each.end] != each.exact or not each.exact:
            yield f"{each.field}: the article does not read {each.exact!r:.80} at {each.start}-{each.end}"


def _said_faults(link: Connection) -> Iterator[str]:
    for row in walk(link, select(judgement), judgement.c.id):
        yield from (f"judgement {row['id']}: {fault}" for fault in _judgement_faults(link, row))
    for row in walk(link, select(charter), charter.c.id):
        yield from (f"charter {row['id']}: {fault}" for fault in _charter_faults(row))
    for row in walk(link, select(unread), unread.c.id):
        yield from (f"unread {row['id']} ({row['source']}): {fault}" for fault in mark_faults(row))


def _judgement_faults(link: Connection, row: RowMapping) -> Iterator[str]:
    yield from mark_faults(row)
    try:
        found = judgement_from(row["body"])
    except (ValueError, KeyError, TypeError):
        yield "its words cannot be read"
        return
    if found.id != row["id"]:
        yield "what it says was changed: it does not give its id"
    about: Sequence[str] = (
        link.execute(select(judged.c.about).where(judged.c.judgement_id == row["id"])).scalars().all()
    )
    if set(about) != set(found.about):
        yield "it is not filed under what it is about"


def _charter_faults(row: RowMapping) -> Iterator[str]:
    yield from mark_faults(row)
    try:
        same = charter_from(row["body"]).id == row["id"] and json.loads(row["body"])["name"] == row["name"]
    except (ValueError, KeyError, TypeError):
        same = False
    if not same:
        yield "what it says was changed: it does not give its id"
