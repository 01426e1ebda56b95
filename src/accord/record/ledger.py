"""The ledger as text: every entry as one line of JSON, in an order that does not depend on how it came together.

Two records that hold the same have the same bytes: the lines leave out the times of recording and the running numbers,
and are ordered by what they are and by their ids.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Column, Connection, RowMapping, Select, select

from accord.record.marks import canonical
from accord.record.tables import article, charter, judgement, reading, sighting, stated
from accord.terms.typed import Json

STEP = 100  # rows that are held at once


def ledger_lines(link: Connection) -> Iterator[str]:
    """Yield the lines of the ledger, without line breaks."""
    yield from map(_article, _rows(link, select(article), article.c.id))
    yield from (_said("charter", row) for row in _rows(link, select(charter), charter.c.id))
    yield from (_said("judgement", row) for row in _rows(link, select(judgement), judgement.c.id))
    owned = select(reading, article.c.id.label("article")).join(article, article.c.key == reading.c.article_key)
    yield from (_reading(row, _claims(link, row["key"])) for row in _rows(link, owned, reading.c.id))
    seen = select(sighting, article.c.id.label("article")).join(article, article.c.key == sighting.c.article_key)
    yield from map(_sighting, _rows(link, seen, sighting.c.id))


def _rows(link: Connection, query: Select[object], name: Column[str]) -> Iterator[RowMapping]:
    """Yield rows in the order of their ids, some at a time."""
    last = ""
    while some := link.execute(query.where(name > last).order_by(name).limit(STEP)).mappings().all():
        yield from some
        last = some[-1]["id"]


def _claims(link: Connection, key: int) -> Iterable[Json]:
    rows = link.execute(
        select(stated.c.claim_id, stated.c.body).where(stated.c.reading_key == key).order_by(stated.c.n)
    )
    return [{"id": claim_id, **json.loads(body)} for claim_id, body in rows]


def _article(row: RowMapping) -> str:
    published = row["published"].isoformat() if row["published"] else None
    head = {name: row[name] for name in ("id", "outlet", "title", "url", "text", "text_sha256")}
    return canonical({"entry": "article", "published": published, **head})


def _sighting(row: RowMapping) -> str:
    head = {name: row[name] for name in ("id", "article", "source", "language")}
    return canonical({"entry": "sighting", "authors": json.loads(row["authors"]), **head})


def _reading(row: RowMapping, claims: Iterable[Json]) -> str:
    head = {name: row[name] for name in ("id", "article", "accord", "model")}
    found = {"actors": json.loads(row["actors"]), "doubts": json.loads(row["doubts"]), "claims": list(claims)}
    return canonical({"entry": "reading", **head, **found})


def _said(kind: str, row: RowMapping) -> str:
    return canonical({"entry": kind, "id": row["id"], **json.loads(row["body"])})
