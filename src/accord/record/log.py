"""The log of a record: every entry in the order in which it came, and what could not be read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select

from accord.record.entering import put_marked
from accord.record.marks import canonical, digest, moment, stamp
from accord.record.tables import article, charter, entry, judgement, reading, sighting, stated, unread
from accord.terms.kept import Entry, Unread


def entries(link: Connection, limit: int, *, before: int | None) -> list[Entry]:
    """Return the last entries, the newest first, each with the words that tell what it is."""
    query = select(entry).order_by(entry.c.number.desc()).limit(limit)
    rows = link.execute(query.where(entry.c.number < before) if before else query).all()
    words = {
        "article": _titles(link, [row.id for row in rows if row.kind == "article"]),
        "sighting": _sources(link, [row.id for row in rows if row.kind == "sighting"]),
        "reading": _readings(link, [row.id for row in rows if row.kind == "reading"]),
        "judgement": _judgements(link, [row.id for row in rows if row.kind == "judgement"]),
        "charter": _charters(link, [row.id for row in rows if row.kind == "charter"]),
    }
    return [Entry(row.number, row.kind, row.id, moment(row.recorded), words[row.kind].get(row.id, "")) for row in rows]


def _titles(link: Connection, names: Sequence[str]) -> dict[str, str]:
    columns = (article.c.id, article.c.outlet, article.c.title, article.c.published)
    return {
        name: ", ".join(str(part) for part in parts if part) or "an article without a title"
        for name, *parts in link.execute(select(*columns).where(article.c.id.in_(names)))
    }


def _sources(link: Connection, names: Sequence[str]) -> dict[str, str]:
    rows = link.execute(select(sighting.c.id, sighting.c.source).where(sighting.c.id.in_(names)))
    return {row.id: f"seen at {row.source}" for row in rows}


def _readings(link: Connection, names: Sequence[str]) -> dict[str, str]:
    rows = link.execute(select(reading.c.id, reading.c.key, reading.c.accord).where(reading.c.id.in_(names)))
    found = {}
    for name, key, accord in rows:
        last = link.execute(select(stated.c.n).where(stated.c.reading_key == key).order_by(stated.c.n.desc()).limit(1))
        count = (last.scalar() or 0) + 1 if last.returns_rows else 0
        found[name] = f"{count} claim{'s' * (count != 1)}, read by accord {accord}"
    return found


def _judgements(link: Connection, names: Sequence[str]) -> dict[str, str]:
    rows = link.execute(select(judgement.c.id, judgement.c.body).where(judgement.c.id.in_(names)))
    said = {row.id: json.loads(row.body) for row in rows}
    return {name: f"{one['by']}: {one['verdict']} {' '.join(one['about'])}" for name, one in said.items()}


def _charters(link: Connection, names: Sequence[str]) -> dict[str, str]:
    rows = link.execute(select(charter.c.id, charter.c.name).where(charter.c.id.in_(names)))
    return {row.id: f"process {row.name}" for row in rows}


def put_unread(link: Connection, found: Unread) -> bool:
    """Keep what could not be read; return False where it is kept already for the same reason."""
    if link.execute(select(unread.c.id).where(unread.c.id == found.id)).first():
        return False
    row = {"id": found.id, "source": found.source, "why": found.why, "remedy": found.remedy, "payload": found.payload}
    put_marked(link, unread, [{**row, "recorded": stamp(found.recorded)}])
    return True


def unread_of(source: str, why: str, *, remedy: str, payload: bytes | None, now: datetime) -> Unread:
    """Return what could not be read under the hash of all that is known of it."""
    name = "u" + digest(canonical([source, why, remedy, payload.hex() if payload is not None else None]))
    return Unread(name, source, why, remedy, payload, now)


def take_unread(link: Connection, name: str) -> None:
    """Forget what could not be read, now that it was."""
    link.execute(delete(unread).where(unread.c.id == name))


def all_unread(link: Connection) -> Iterator[Unread]:
    """Yield what could not be read, in the order in which it came."""
    columns = (unread.c.id, unread.c.source, unread.c.why, unread.c.remedy, unread.c.payload, unread.c.recorded)
    for name, source, why, remedy, payload, recorded in link.execute(
        select(*columns).order_by(unread.c.recorded, unread.c.id)
    ):
        yield Unread(name, source, why, remedy, payload, moment(recorded))
