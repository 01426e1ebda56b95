"""Events, stories and what belongs to which process, as rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import cast

from sqlalchemy import Connection, Table, delete, insert, select

from accord.record.chunks import among, chunks
from accord.record.entering import put_marked
from accord.record.marks import canonical, mark_of
from accord.record.tables import docket, event, event_member, membership, story, story_member
from accord.terms.kept import EventRow, StoryRow

COLUMNS = tuple(f.name for f in fields(EventRow) if f.name not in ("members", "sides"))


def put_events(link: Connection, gone: Iterable[str], rows: Sequence[EventRow]) -> None:
    """Put events in the place of those that are gone."""
    names = [*gone, *(row.id for row in rows)]
    for some in chunks(names):
        link.execute(delete(docket).where(among(link, docket.c.event_id, some)))
    _drop(link, event, event_member, names)
    put_marked(
        link,
        event,
        [{name: getattr(row, name) for name in COLUMNS} | {"sides": canonical(list(row.sides))} for row in rows],
    )
    put_marked(
        link,
        event_member,
        [{"claim_id": name, "event_id": row.id, "n": n} for row in rows for n, name in enumerate(row.members)],
    )


def put_stories(link: Connection, gone: Iterable[str], rows: Sequence[StoryRow]) -> None:
    """Put stories in the place of those that are gone."""
    _drop(link, story, story_member, [*gone, *(row.id for row in rows)])
    put_marked(link, story, [{"id": row.id, "origin": row.origin, "first": row.first} for row in rows])
    put_marked(
        link,
        story_member,
        [{"article_id": name, "story_id": row.id, "n": n} for row in rows for n, name in enumerate(row.members)],
    )


def _drop(link: Connection, table: Table, members: Table, names: Iterable[str]) -> None:
    owner = members.c[f"{table.name}_id"]
    for some in chunks(names):
        link.execute(delete(members).where(among(link, owner, some)))
        link.execute(delete(table).where(among(link, table.c.id, some)))


def events(link: Connection, names: Iterable[str]) -> list[EventRow]:
    """Return the events with these ids, in the order asked for."""
    names = list(dict.fromkeys(names))
    told = _members(link, event_member, names)
    found: dict[str, EventRow] = {}
    for some in chunks(names):
        for row in link.execute(select(event).where(among(link, event.c.id, some))).mappings():
            head = {name: row[name] for name in COLUMNS}
            sides = tuple(cast("list[str]", json.loads(row["sides"])))
            found[row["id"]] = EventRow(**head, sides=sides, members=told[row["id"]])
    return [found[name] for name in names if name in found]


def stories(link: Connection, names: Iterable[str]) -> list[StoryRow]:
    """Return the stories with these ids, in the order asked for."""
    names = list(dict.fromkeys(names))
    told = _members(link, story_member, names)
    rows = [row for some in chunks(names) for row in link.execute(select(story).where(among(link, story.c.id, some)))]
    found = {row.id: StoryRow(row.id, row.origin, row.first, told[row.id]) for row in rows}
    return [found[name] for name in names if name in found]


def _members(link: Connection, table: Table, names: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    member, owner, n = (table.c[0], table.c[1], table.c.n)
    found: dict[str, list[str]] = {name: [] for name in names}
    for some in chunks(names):
        for row in link.execute(select(member, owner).where(among(link, owner, some)).order_by(owner, n)):
            found[row[1]].append(row[0])
    return {name: tuple(each) for name, each in found.items()}


def owners(link: Connection, table: Table, names: Iterable[str]) -> dict[str, str]:
    """Return to which event each claim, or to which story each article, belongs."""
    member, owner = table.c[0], table.c[1]
    return {
        row[0]: row[1]
        for some in chunks(names)
        for row in link.execute(select(member, owner).where(among(link, member, some)))
    }


def put_membership(link: Connection, process: str, article_key: int) -> None:
    """Note that an article belongs to a process."""
    row = {"process": process, "article_key": article_key}
    same = (membership.c.process == process, membership.c.article_key == article_key)
    if link.execute(select(membership.c.process).where(*same)).first() is None:
        link.execute(insert(membership).values(**row, mark=mark_of(row)))


def drop_membership(link: Connection, process: str, article_key: int) -> None:
    """Note that an article belongs to a process no more."""
    link.execute(delete(membership).where(membership.c.process == process, membership.c.article_key == article_key))


def put_docket(link: Connection, process: str, event_id: str, day: date | None) -> None:
    """Note that an event belongs to a process, under its day."""
    link.execute(delete(docket).where(docket.c.process == process, docket.c.event_id == event_id))
    put_marked(link, docket, [{"process": process, "event_id": event_id, "day": day}])


def drop_process(link: Connection, process: str) -> None:
    """Forget what belongs to a process."""
    for table in (docket, membership):
        link.execute(delete(table).where(table.c.process == process))
