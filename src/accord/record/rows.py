"""Events, stories and what belongs to which process, as rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import cast

from sqlalchemy import Connection, Table, bindparam, delete, select

from accord.record.asking import Asked, Dropped
from accord.record.chunks import chunks
from accord.record.entering import put_marked
from accord.record.marks import canonical
from accord.record.tables import docket, event, event_member, membership, story, story_member
from accord.terms.kept import EventRow, StoryRow

COLUMNS = tuple(f.name for f in fields(EventRow) if f.name not in ("members", "sides"))
OWNERS = {table: Asked(select(table.c[0], table.c[1]), table.c[0]) for table in (event_member, story_member)}
MEMBERS = {
    table: Asked(select(table.c[0], table.c[1]).order_by(table.c[1], table.c.n), table.c[1])
    for table in (event_member, story_member)
}
EVENTS = Asked(select(event), event.c.id)
STORIES = Asked(select(story), story.c.id)
OFF_DOCKETS = Dropped(delete(docket), docket.c.event_id)
DROPPED = {
    event: (Dropped(delete(event_member), event_member.c.event_id), Dropped(delete(event), event.c.id)),
    story: (Dropped(delete(story_member), story_member.c.story_id), Dropped(delete(story), story.c.id)),
}
IN_PROCESS = (membership.c.process == bindparam("named"), membership.c.article_key == bindparam("of_article"))
BELONGING = select(membership.c.process).where(*IN_PROCESS)
NOT_BELONGING = delete(membership).where(*IN_PROCESS)
OFF_DOCKET = delete(docket).where(docket.c.process == bindparam("named"), docket.c.event_id == bindparam("of_event"))


def put_events(link: Connection, gone: Iterable[str], rows: Sequence[EventRow]) -> None:
    """Put events in the place of those that are gone."""
    names = [*gone, *(row.id for row in rows)]
    OFF_DOCKETS.run(link, names)
    _drop(link, event, names)
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
    _drop(link, story, [*gone, *(row.id for row in rows)])
    put_marked(link, story, [{"id": row.id, "origin": row.origin, "first": row.first} for row in rows])
    put_marked(
        link,
        story_member,
        [{"article_id": name, "story_id": row.id, "n": n} for row in rows for n, name in enumerate(row.members)],
    )


def _drop(link: Connection, table: Table, names: Iterable[str]) -> None:
    for some in chunks(names):
        for dropped in DROPPED[table]:
            dropped.run(link, some)


def events(link: Connection, names: Iterable[str]) -> list[EventRow]:
    """Return the events with these ids, in the order asked for."""
    names = list(dict.fromkeys(names))
    told = _members(link, event_member, names)
    found: dict[str, EventRow] = {}
    for row in EVENTS.mappings(link, names):
        head = {name: row[name] for name in COLUMNS}
        sides = tuple(cast("list[str]", json.loads(row["sides"])))
        found[row["id"]] = EventRow(**head, sides=sides, members=told[row["id"]])
    return [found[name] for name in names if name in found]


def stories(link: Connection, names: Iterable[str]) -> list[StoryRow]:
    """Return the stories with these ids, in the order asked for."""
    names = list(dict.fromkeys(names))
    told = _members(link, story_member, names)
    found = {row.id: StoryRow(row.id, row.origin, row.first, told[row.id]) for row in STORIES.rows(link, names)}
    return [found[name] for name in names if name in found]


def _members(link: Connection, table: Table, names: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {name: [] for name in names}
    for member, owner in MEMBERS[table].rows(link, names):
        found[owner].append(member)
    return {name: tuple(each) for name, each in found.items()}


def owners(link: Connection, table: Table, names: Iterable[str]) -> dict[str, str]:
    """Return to which event each claim, or to which story each article, belongs."""
    return {row[0]: row[1] for row in OWNERS[table].rows(link, names)}


def put_membership(link: Connection, process: str, article_key: int) -> None:
    """Note that an article belongs to a process."""
    if link.execute(BELONGING, {"named": process, "of_article": article_key}).first() is None:
        put_marked(link, membership, [{"process": process, "article_key": article_key}])


def drop_membership(link: Connection, process: str, article_key: int) -> None:
    """Note that an article belongs to a process no more."""
    link.execute(NOT_BELONGING, {"named": process, "of_article": article_key})


def put_docket(link: Connection, process: str, event_id: str, day: date | None) -> None:
    """Note that an event belongs to a process, under its day."""
    link.execute(OFF_DOCKET, {"named": process, "of_event": event_id})
    put_marked(link, docket, [{"process": process, "event_id": event_id, "day": day}])


def drop_process(link: Connection, process: str) -> None:
    """Forget what belongs to a process."""
    for table in (docket, membership):
        link.execute(delete(table).where(table.c.process == process))
